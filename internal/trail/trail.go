// Package trail owns the log: one append-only table of Entries with a hash chain
// per stream (the root of a record: a person's care, a contract), anchored hourly
// over all heads. Every act appends in its own transaction, so what is in the
// database and what is in the log cannot part. The database refuses to change or
// delete entries, and to take one that does not follow its stream's head.
package trail

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/gowebpki/jcs"

	"linli/internal/database"
	"linli/internal/id"
)

// Genesis is the hash before the first entry of a stream.
var Genesis = strings.Repeat("0", 64)

// Entry is what an act writes down. Body holds ids and figures, never personal data.
type Entry struct {
	Stream     string // id of the record's root
	Verb       string // "booking.confirm"
	Record     string // id of the record
	Actor      string // person id, or "system:<reason>"
	OnBehalfOf string // person id, or ""
	Body       map[string]any
}

// row is the part of an entry that is hashed; field names are part of the format.
type row struct {
	ID         string         `json:"id"`
	Stream     string         `json:"stream"`
	Seq        int64          `json:"seq"`
	Verb       string         `json:"verb"`
	Record     string         `json:"record"`
	Actor      string         `json:"actor"`
	OnBehalfOf string         `json:"onBehalfOf,omitempty"`
	At         string         `json:"at"`
	Body       map[string]any `json:"body"`
}

// Append adds an entry to its stream within tx: one statement takes the next number
// and locks the stream's head, one inserts; the database moves the head's hash.
func Append(ctx context.Context, tx *database.Tx, e Entry) error {
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	var seq int64
	var prev string
	if err := tx.One(ctx, `INSERT INTO stream_heads (id, seq, hash) VALUES ($1, 1, $2)
		ON CONFLICT (id) DO UPDATE SET seq = stream_heads.seq + 1 RETURNING seq, hash`,
		[]any{e.Stream, Genesis}, &seq, &prev); err != nil {
		return fmt.Errorf("take the next number of stream %s: %w", e.Stream, err)
	}
	entry := id.New("ent")
	body, err := canonical(row{entry, e.Stream, seq, e.Verb, e.Record, e.Actor, e.OnBehalfOf, stamp(tx.Now), e.Body})
	if err != nil {
		return err
	}
	var behalf any
	if e.OnBehalfOf != "" {
		behalf = e.OnBehalfOf
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO entries
		(id, stream, seq, verb, record, actor_id, on_behalf_of_id, at, body, prev_hash, hash)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
		entry, e.Stream, seq, e.Verb, e.Record, e.Actor, behalf, tx.Now, body, prev, Hash(prev, body))
	if err != nil {
		return fmt.Errorf("append to stream %s: %w", e.Stream, err)
	}
	return nil
}

// Hash chains one canonical body to the hash before it: SHA-256, hex.
func Hash(prev, body string) string {
	h := sha256.Sum256([]byte(prev + "\n" + body))
	return hex.EncodeToString(h[:])
}

// canonical is RFC 8785 JSON.
func canonical(v any) (string, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("write an entry as JSON: %w", err)
	}
	out, err := jcs.Transform(raw)
	if err != nil {
		return "", fmt.Errorf("write an entry as canonical JSON: %w", err)
	}
	return string(out), nil
}

func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000000Z") }
