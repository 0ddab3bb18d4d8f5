package trail

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"linli/internal/database"
	"linli/internal/id"
)

// Report says what Verify found.
type Report struct {
	Streams, Entries, Anchors int
	Broken                    *Break // nil: the log is whole
}

// Break is the first broken place.
type Break struct {
	Stream string
	Seq    int64
	Why    string
}

// String names the place in one sentence.
func (b *Break) String() string {
	return fmt.Sprintf("stream %s, entry %d: %s", b.Stream, b.Seq, b.Why)
}

// Verify recomputes every chain, compares each head, and checks that every anchor's
// heads are still there. progress is called now and then with the entries read.
func Verify(ctx context.Context, db *database.DB, progress func(entries int)) (Report, error) {
	var rep Report
	heads, err := readHeads(ctx, db)
	if err != nil {
		return rep, err
	}
	anchors, pinned, err := readAnchors(ctx, db)
	if err != nil {
		return rep, err
	}
	rep.Anchors = len(anchors)
	for _, a := range anchors {
		if digest(a.heads) != a.root {
			rep.Broken = &Break{a.id, 0, "the anchor's root does not match its heads"}
			return rep, nil
		}
	}
	rows, err := db.Query(ctx, `SELECT stream, seq, verb, record, actor_id, COALESCE(on_behalf_of_id, ''), at, body, prev_hash, hash
		FROM entries ORDER BY stream, seq`)
	if err != nil {
		return rep, err
	}
	defer func() { _ = rows.Close() }()
	var stream, last string
	var next int64
	end := func() *Break {
		h, ok := heads[stream]
		switch {
		case stream == "":
			return nil
		case !ok:
			return &Break{stream, next - 1, "the stream has no head"}
		case h.seq != next-1:
			return &Break{stream, next, fmt.Sprintf("the head counts %d entries, the stream holds %d: the last ones are gone", h.seq, next-1)}
		case h.hash != last:
			return &Break{stream, next - 1, "the head's hash is another one"}
		}
		delete(heads, stream)
		return nil
	}
	for rows.Next() {
		var r row
		var at time.Time
		var body, prev, hash string
		if err := rows.Scan(&r.Stream, &r.Seq, &r.Verb, &r.Record, &r.Actor, &r.OnBehalfOf, &at, &body, &prev, &hash); err != nil {
			return rep, err
		}
		if r.Stream != stream {
			if rep.Broken = end(); rep.Broken != nil {
				return rep, nil
			}
			stream, last, next = r.Stream, Genesis, 1
			rep.Streams++
		}
		if why := wrong(r, at, body, prev, hash, last, next); why != "" {
			rep.Broken = &Break{stream, next, why}
			return rep, nil
		}
		if want, ok := pinned[key{stream, next}]; ok && want != hash {
			rep.Broken = &Break{stream, next, "an anchor holds another hash"}
			return rep, nil
		}
		delete(pinned, key{stream, next})
		last, next = hash, next+1
		rep.Entries++
		if rep.Entries%10_000 == 0 {
			progress(rep.Entries)
		}
	}
	if err := rows.Err(); err != nil {
		return rep, err
	}
	if rep.Broken = end(); rep.Broken != nil {
		return rep, nil
	}
	for s, h := range heads {
		rep.Broken = &Break{s, h.seq, "the head stands alone: the stream's entries are gone"}
		return rep, nil
	}
	for k := range pinned {
		rep.Broken = &Break{k.stream, k.seq, "an anchor names this entry, and it is gone"}
		return rep, nil
	}
	return rep, nil
}

// wrong says why a row cannot stand where it does, or "".
func wrong(r row, at time.Time, body, prev, hash, last string, next int64) string {
	var inner row
	switch {
	case r.Seq != next:
		return fmt.Sprintf("expected entry %d, found %d", next, r.Seq)
	case prev != last:
		return "it does not follow the entry before it"
	case Hash(prev, body) != hash:
		return "its hash does not match its text"
	case json.Unmarshal([]byte(body), &inner) != nil:
		return "its text is not JSON"
	case inner.Stream != r.Stream || inner.Seq != r.Seq || inner.Verb != r.Verb || inner.Record != r.Record ||
		inner.Actor != r.Actor || inner.OnBehalfOf != r.OnBehalfOf || inner.At != stamp(at):
		return "a column differs from its text"
	}
	return ""
}

type head struct {
	seq  int64
	hash string
}

type key struct {
	stream string
	seq    int64
}

func readHeads(ctx context.Context, db *database.DB) (map[string]head, error) {
	rows, err := db.Query(ctx, "SELECT id, seq, hash FROM stream_heads")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	heads := map[string]head{}
	for rows.Next() {
		var s string
		var h head
		if err := rows.Scan(&s, &h.seq, &h.hash); err != nil {
			return nil, err
		}
		heads[s] = h
	}
	return heads, rows.Err()
}

type anchor struct{ id, root, heads string }

func readAnchors(ctx context.Context, db *database.DB) ([]anchor, map[key]string, error) {
	rows, err := db.Query(ctx, "SELECT id, root, heads FROM anchors ORDER BY at")
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = rows.Close() }()
	var list []anchor
	pinned := map[key]string{}
	for rows.Next() {
		var a anchor
		if err := rows.Scan(&a.id, &a.root, &a.heads); err != nil {
			return nil, nil, err
		}
		var heads [][3]any
		if err := json.Unmarshal([]byte(a.heads), &heads); err == nil {
			for _, h := range heads {
				s, _ := h[0].(string)
				n, _ := h[1].(float64)
				hash, _ := h[2].(string)
				pinned[key{s, int64(n)}] = hash
			}
		}
		list = append(list, a)
	}
	return list, pinned, rows.Err()
}

func digest(heads string) string { return Hash("anchor", heads) }

// Anchor writes a root over the heads that moved since the last anchor. Callers run
// it hourly; two at the same hour leave one anchor.
func Anchor(ctx context.Context, db *database.DB) error {
	return db.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		hour := tx.Now.Truncate(time.Hour)
		var n int
		if err := tx.One(ctx, "SELECT COUNT(*) FROM anchors WHERE at >= $1", []any{hour}, &n); err != nil || n > 0 {
			return err
		}
		rows, err := tx.QueryContext(ctx, `SELECT h.id, h.seq, h.hash FROM stream_heads h WHERE EXISTS (
			SELECT 1 FROM entries e WHERE e.stream = h.id AND e.seq = h.seq AND e.at > COALESCE((SELECT MAX(at) FROM anchors), $1)) ORDER BY h.id`,
			time.Unix(0, 0).UTC())
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		heads := [][3]any{}
		for rows.Next() {
			var s, hash string
			var seq int64
			if err := rows.Scan(&s, &seq, &hash); err != nil {
				return err
			}
			heads = append(heads, [3]any{s, seq, hash})
		}
		if err := rows.Err(); err != nil {
			return err
		}
		text, err := canonical(heads)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO anchors (id, at, streams, root, heads) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (at) DO NOTHING",
			id.From("anc", stamp(hour)), hour, len(heads), digest(text), text)
		return err
	})
}
