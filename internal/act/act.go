// Package act carries out one mutation from start to finish: the caller's key is
// claimed in the same transaction as the effect, so that repeating a request does
// nothing twice and gives the first answer, whether it was an effect or a refusal.
package act

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
)

// Request is what a caller asks to have done once.
type Request struct {
	Verb  access.Verb
	Key   string // the caller's idempotency key: 8 to 100 characters
	Input any    // everything that decides the effect; hashed with the verb
}

// answer is what is remembered: a result, or the refusal.
type answer struct {
	Result  json.RawMessage `json:"result,omitempty"`
	Refusal []*fault.Fault  `json:"refusal,omitempty"`
}

// Do runs fn once per caller and key, in one transaction. Its result is remembered
// and must say enough, as JSON, to answer again (ids, not whole records). A refusal
// undoes everything fn did and is remembered too. Input faults that do not depend on
// the database should be refused before Do.
//
// Faults: BAD_INPUT for a malformed key, IDEMPOTENCY_KEY_REUSED for a key that came
// with other content.
func Do[T any](ctx context.Context, db *database.DB, r Request, fn func(ctx context.Context, tx *database.Tx) (T, error)) (T, error) {
	var zero T
	v, err := access.SignedIn(ctx)
	if err != nil {
		return zero, err
	}
	if len(r.Key) < 8 || len(r.Key) > 100 {
		return zero, fault.New(fault.Invalid, fault.CodeBadInput, "idempotencyKey must have 8 to 100 characters, for example a UUID made once per tap").At("idempotencyKey")
	}
	input, err := json.Marshal(r.Input)
	if err != nil {
		return zero, fmt.Errorf("hash the request: %w", err)
	}
	request := digest(string(r.Verb), string(input))
	key := digest(v.Actor(), r.Key)
	var out T
	err = db.InTx(ctx, func(tx *database.Tx) error {
		first, replay, err := claim(ctx, tx, key, request, r.Verb)
		if err != nil {
			return err
		}
		if !first {
			return replay.into(&out)
		}
		if out, err = fn(ctx, tx); err != nil {
			return err
		}
		return remember(ctx, tx, key, answer{Result: mustJSON(out)})
	})
	if err == nil {
		return out, nil
	}
	if refusal := fault.All(err); ruled(refusal) {
		return zero, recordRefusal(ctx, db, key, request, r.Verb, refusal, err)
	}
	return zero, err
}

// claim takes the key, or finds what was answered to it before.
func claim(ctx context.Context, tx *database.Tx, key, request string, verb access.Verb) (first bool, was answer, err error) {
	var at time.Time
	if tx.Postgres() {
		err = tx.One(ctx, `INSERT INTO idempotency_keys (id, act, request_hash, answer, created_at) VALUES ($1, $2, $3, '', clock_timestamp())
			ON CONFLICT (id) DO NOTHING RETURNING created_at`, []any{key, string(verb), request}, &at)
		if err == nil {
			tx.SetClock(at)
			return true, was, nil
		}
		if !errors.Is(err, sql.ErrNoRows) {
			return false, was, err
		}
	} else {
		n, err := tx.Affected(ctx, `INSERT INTO idempotency_keys (id, act, request_hash, answer, created_at) VALUES ($1, $2, $3, '', $4)
			ON CONFLICT (id) DO NOTHING`, key, string(verb), request, tx.Now)
		if err != nil {
			return false, was, err
		}
		if n == 1 {
			return true, was, nil
		}
	}
	var hash, text string
	if err := tx.One(ctx, "SELECT request_hash, answer FROM idempotency_keys WHERE id = $1", []any{key}, &hash, &text); err != nil {
		return false, was, err
	}
	if hash != request {
		return false, was, errKeyReused
	}
	return false, was, json.Unmarshal([]byte(text), &was)
}

var errKeyReused = fault.New(fault.Conflict, fault.CodeKeyReused,
	"this idempotencyKey was used for another request; make a new key for each new wish").At("idempotencyKey")

func remember(ctx context.Context, tx *database.Tx, key string, a answer) error {
	_, err := tx.ExecContext(ctx, "UPDATE idempotency_keys SET answer = $1 WHERE id = $2", string(mustJSON(a)), key)
	return err
}

// ruled tells whether a refusal says something about the world that a repeat of the
// request must hear again; missing rights and outages are judged anew each time.
func ruled(fs []*fault.Fault) bool {
	if len(fs) == 0 {
		return false
	}
	for _, f := range fs {
		if (f.Kind != fault.Conflict && f.Kind != fault.Invalid) || f.Code == fault.CodeKeyReused || f.Code == fault.CodeStaleVersion {
			return false
		}
	}
	return true
}

// recordRefusal remembers a refusal after its transaction was undone. Should another
// try with the same key have got through meanwhile, this caller hears to ask again.
func recordRefusal(ctx context.Context, db *database.DB, key, request string, verb access.Verb, refusal []*fault.Fault, was error) error {
	err := db.InTx(ctx, func(tx *database.Tx) error {
		first, _, err := claim(ctx, tx, key, request, verb)
		if err != nil || !first {
			return err
		}
		return remember(ctx, tx, key, answer{Refusal: refusal})
	})
	if err != nil && fault.As(err) == nil {
		return errors.Join(was, err)
	}
	return was
}

// into hands a remembered answer back.
func (a answer) into(out any) error {
	if len(a.Refusal) > 0 {
		return fault.List(a.Refusal)
	}
	return json.Unmarshal(a.Result, out)
}

func digest(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// mustJSON is for our own structs of ids, which cannot fail to marshal.
func mustJSON(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic("act: " + err.Error())
	}
	return b
}
