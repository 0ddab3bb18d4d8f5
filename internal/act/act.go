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
	"slices"
	"strings"
	"time"
	"unicode/utf8"

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
// the database should be refused before Do. Inside fn all reads go through tx.
//
// Faults: BAD_INPUT for a malformed key, IDEMPOTENCY_KEY_REUSED for a key that came
// with other content.
func Do[T any](ctx context.Context, db *database.DB, r Request, fn func(ctx context.Context, tx *database.Tx) (T, error)) (T, error) {
	var zero T
	c, err := begin(ctx, db, r)
	if err != nil {
		return zero, err
	}
	return run(ctx, c, fn)
}

// Prepared is Do for acts that read much before they write: prepare runs outside the
// transaction, so that it holds no connection and no lock while it reads. What it
// found are hints; fn's conditional writes decide. A repeated key is answered before.
func Prepared[P, T any](ctx context.Context, db *database.DB, r Request, prepare func(ctx context.Context, now time.Time) (P, error),
	fn func(ctx context.Context, tx *database.Tx, p P) (T, error)) (T, error) {
	var zero, out T
	c, err := begin(ctx, db, r)
	if err != nil {
		return zero, err
	}
	was, found, now, err := c.look(ctx)
	if err != nil {
		return zero, err
	}
	if found {
		err := was.into(&out)
		return out, err
	}
	p, err := prepare(ctx, now)
	if err != nil {
		return refuse[T](ctx, c, err)
	}
	return run(ctx, c, func(ctx context.Context, tx *database.Tx) (T, error) { return fn(ctx, tx, p) })
}

// Before is what was answered to the request earlier, if anything was: for acts after
// which their object cannot be loaded any more.
func Before[T any](ctx context.Context, db *database.DB, r Request) (out T, answered bool, err error) {
	c, err := begin(ctx, db, r)
	if err != nil {
		return out, false, err
	}
	was, found, _, err := c.look(ctx)
	if err != nil || !found {
		return out, false, err
	}
	err = was.into(&out)
	return out, true, err
}

// call is one request with its key hashed.
type call struct {
	db           *database.DB
	verb         access.Verb
	key, request string
	answer       string // as it is remembered; "" before it is known
}

func begin(ctx context.Context, db *database.DB, r Request) (*call, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	if n := utf8.RuneCountInString(r.Key); n < 8 || n > 100 {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "idempotencyKey must have 8 to 100 characters, for example a UUID made once per tap").At("idempotencyKey")
	}
	input, err := json.Marshal(r.Input)
	if _, odd := errors.AsType[*json.UnsupportedValueError](err); odd {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "numbers must be finite")
	}
	if err != nil {
		return nil, fmt.Errorf("hash the request: %w", err)
	}
	return &call{db: db, verb: r.Verb, key: digest(v.Actor(), r.Key), request: digest(string(r.Verb), string(input))}, nil
}

func run[T any](ctx context.Context, c *call, fn func(ctx context.Context, tx *database.Tx) (T, error)) (T, error) {
	var zero, out T
	again := false
	err := c.db.InTx(ctx, func(tx *database.Tx) error {
		out = zero
		first, was, err := c.claim(ctx, tx)
		if err != nil {
			return err
		}
		if again = !first; again {
			return was.into(&out)
		}
		if out, err = fn(ctx, tx); err != nil || c.answer != "" { // the key was claimed with its answer
			return err
		}
		return c.remember(ctx, tx, answer{Result: mustJSON(out)})
	})
	switch {
	case err == nil:
		return out, nil
	case again:
		return zero, err
	}
	return refuse[T](ctx, c, err)
}

// look finds an earlier answer without locking, and the database's time.
func (c *call) look(ctx context.Context) (was answer, found bool, now time.Time, err error) {
	var hash, text string
	now, err = c.db.NowAnd(ctx, "SELECT request_hash, answer FROM idempotency_keys WHERE id = $1", []any{c.key}, &hash, &text)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return was, false, now, nil
	case err != nil:
		return was, false, now, err
	case hash != c.request:
		return was, false, now, errKeyReused
	}
	return was, true, now, json.Unmarshal([]byte(text), &was)
}

// claim takes the key, with the answer if that is known, or finds what was answered to it before.
func (c *call) claim(ctx context.Context, tx *database.Tx) (first bool, was answer, err error) {
	n, err := claim(ctx, tx, c)
	if n == 1 || err != nil {
		return n == 1, was, err
	}
	var hash, text string
	if err := tx.One(ctx, "SELECT request_hash, answer FROM idempotency_keys WHERE id = $1", []any{c.key}, &hash, &text); err != nil {
		return false, was, err
	}
	if hash != c.request {
		return false, was, errKeyReused
	}
	return false, was, json.Unmarshal([]byte(text), &was)
}

// claimAll takes several keys, or gives up.
func claimAll(ctx context.Context, tx *database.Tx, calls []*call) error {
	n, err := claim(ctx, tx, calls...)
	if err == nil && n < len(calls) {
		err = errKnown
	}
	return err
}

// claim takes those keys that nobody has, and tells how many. It brings a transaction
// without a clock the database's.
func claim(ctx context.Context, tx *database.Tx, calls ...*call) (int, error) {
	calls = slices.SortedFunc(slices.Values(calls), func(a, b *call) int { return strings.Compare(a.key, b.key) }) // rivals queue in one order
	own := !tx.Now.IsZero()
	var q database.Statement
	q.WriteString("INSERT INTO idempotency_keys (id, act, request_hash, answer, created_at) VALUES ")
	for i, c := range calls {
		if own {
			q.Row(i, "($, $, $, $, $)", c.key, string(c.verb), c.request, c.answer, tx.Now)
		} else {
			q.Row(i, "($, $, $, $, clock_timestamp())", c.key, string(c.verb), c.request, c.answer)
		}
	}
	q.WriteString(" ON CONFLICT (id) DO NOTHING")
	if own {
		n, err := q.Exec(ctx, tx)
		return int(n), err
	}
	q.WriteString(" RETURNING created_at")
	found, err := tx.QueryContext(ctx, q.String(), q.Args...)
	if err != nil {
		return 0, err
	}
	defer func() { _ = found.Close() }()
	n := 0
	for ; found.Next(); n++ {
		var at time.Time
		if err := found.Scan(&at); err != nil {
			return n, err
		}
		tx.SetClock(at)
	}
	return n, found.Err()
}

var errKeyReused = fault.New(fault.Conflict, fault.CodeKeyReused,
	"this idempotencyKey was used for another request; make a new key for each new wish").At("idempotencyKey")

func (c *call) remember(ctx context.Context, tx *database.Tx, a answer) error {
	_, err := tx.Affected(ctx, "UPDATE idempotency_keys SET answer = $1 WHERE id = $2", string(mustJSON(a)), c.key)
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

// refuse remembers a refusal after its transaction was undone, and hands it on.
// Should another try with the same key have been answered meanwhile, that answer stands.
func refuse[T any](ctx context.Context, c *call, refusal error) (T, error) {
	var zero, out T
	if !ruled(fault.All(refusal)) {
		return zero, refusal
	}
	again := false
	c.answer = string(mustJSON(answer{Refusal: fault.All(refusal)}))
	err := c.db.InTx(ctx, func(tx *database.Tx) error {
		out = zero
		first, was, err := c.claim(ctx, tx)
		if again = err == nil && !first; again {
			return was.into(&out)
		}
		return err
	})
	switch {
	case again && err == nil:
		return out, nil
	case again:
		return zero, err
	case err != nil && fault.As(err) == nil:
		return zero, errors.Join(refusal, err)
	}
	return zero, refusal
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
