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
	"slices"
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

// Append adds entries, each to its stream, within tx: one statement takes the next
// numbers and locks the streams' heads, one inserts; the database moves the heads'
// hashes. Entries of one stream are added one after another, streams in the order of
// their ids: acts that share streams never wait for each other crosswise.
func Append(ctx context.Context, tx *database.Tx, entries ...Entry) error {
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b Entry) int { return strings.Compare(a.Stream, b.Stream) }) // rivals queue in one order
	for len(entries) > 0 {
		streams := map[string]bool{}
		n := 0
		for n < len(entries) && !streams[entries[n].Stream] {
			streams[entries[n].Stream] = true
			n++
		}
		if err := extend(ctx, tx, entries[:n]); err != nil {
			return fmt.Errorf("append to stream %s: %w", entries[0].Stream, err)
		}
		entries = entries[n:]
	}
	return nil
}

// next is where a stream goes on.
type next struct {
	seq  int64
	prev string
}

// extend adds an entry to each of several streams.
func extend(ctx context.Context, tx *database.Tx, entries []Entry) error {
	heads, err := advance(ctx, tx, entries)
	if err != nil {
		return fmt.Errorf("take the next number: %w", err)
	}
	var q database.Statement
	q.WriteString("INSERT INTO entries (id, stream, seq, verb, record, actor_id, on_behalf_of_id, at, body, prev_hash, hash) VALUES ")
	for i, e := range entries {
		h, entry := heads[e.Stream], id.New("ent")
		body, err := Canonical(row{entry, e.Stream, h.seq, e.Verb, e.Record, e.Actor, e.OnBehalfOf, stamp(tx.Now), e.Body})
		if err != nil {
			return err
		}
		var behalf any
		if e.OnBehalfOf != "" {
			behalf = e.OnBehalfOf
		}
		q.Row(i, "($, $, $, $, $, $, $, $, $, $, $)", entry, e.Stream, h.seq, e.Verb, e.Record, e.Actor, behalf, tx.Now, body, h.prev, Hash(h.prev, body))
	}
	_, err = q.Exec(ctx, tx)
	return err
}

// advance locks the heads of the entries' streams and moves them to the next number.
func advance(ctx context.Context, tx *database.Tx, entries []Entry) (map[string]next, error) {
	var q database.Statement
	q.WriteString("INSERT INTO stream_heads (id, seq, hash) VALUES ")
	for i, e := range entries {
		q.Row(i, "($, 1, $)", e.Stream, Genesis)
	}
	q.WriteString(" ON CONFLICT (id) DO UPDATE SET seq = stream_heads.seq + 1 RETURNING id, seq, hash")
	found, err := tx.QueryContext(ctx, q.String(), q.Args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = found.Close() }()
	out := make(map[string]next, len(entries))
	for found.Next() {
		var stream string
		var h next
		if err := found.Scan(&stream, &h.seq, &h.prev); err != nil {
			return nil, err
		}
		out[stream] = h
	}
	return out, found.Err()
}

// Hash chains one canonical body to the hash before it: SHA-256, hex.
func Hash(prev, body string) string {
	h := sha256.Sum256([]byte(prev + "\n" + body))
	return hex.EncodeToString(h[:])
}

// Canonical writes a value as RFC 8785 JSON, which is what is hashed and published.
func Canonical(v any) (string, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("write as JSON: %w", err)
	}
	out, err := jcs.Transform(raw)
	if err != nil {
		return "", fmt.Errorf("write as canonical JSON: %w", err)
	}
	return string(out), nil
}

func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000000Z") }
