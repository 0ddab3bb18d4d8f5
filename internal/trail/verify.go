package trail

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/gowebpki/jcs"

	"linli/internal/database"
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

// Verify recomputes the chain of anchors and every stream's chain, compares each head,
// and checks that what an anchor names is still there, all in one snapshot: acts may go
// on meanwhile. The first broken place, by stream and number, is reported. progress is
// called now and then with the entries read.
func Verify(ctx context.Context, db *database.DB, progress func(entries int)) (Report, error) {
	var rep Report
	err := db.Snapshot(ctx, func(r database.Reads) error {
		v := &verifier{rep: &rep, progress: progress}
		var err error
		if v.heads, err = readHeads(ctx, r); err != nil {
			return err
		}
		list, err := readAnchors(ctx, r)
		if err != nil {
			return err
		}
		rep.Anchors = len(list)
		if v.pinned, rep.Broken = pin(list); rep.Broken != nil {
			return nil
		}
		return v.entries(ctx, r)
	})
	return rep, err
}

// verifier walks all entries by stream and number.
type verifier struct {
	rep      *Report
	progress func(int)
	heads    map[string]head
	pinned   map[key]string // hashes that anchors hold

	stream, last string
	next         int64
}

func (v *verifier) entries(ctx context.Context, r database.Reads) error {
	rows, err := r.Query(ctx, `SELECT id, stream, seq, verb, record, actor_id, COALESCE(on_behalf_of_id, ''), at, body, prev_hash, hash
		FROM entries ORDER BY stream, seq`)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var e row
		var at time.Time
		var body, prev, hash string
		if err := rows.Scan(&e.ID, &e.Stream, &e.Seq, &e.Verb, &e.Record, &e.Actor, &e.OnBehalfOf, &at, &body, &prev, &hash); err != nil {
			return err
		}
		if e.Stream != v.stream {
			if v.end() {
				return nil
			}
			v.stream, v.last, v.next = e.Stream, Genesis, 1
			v.rep.Streams++
		}
		if why := v.wrong(e, at, body, prev, hash); why != "" {
			v.rep.Broken = &Break{v.stream, v.next, why}
			return nil
		}
		delete(v.pinned, key{v.stream, v.next})
		v.last, v.next = hash, v.next+1
		v.rep.Entries++
		if v.rep.Entries%10_000 == 0 {
			v.progress(v.rep.Entries)
		}
	}
	if err := rows.Err(); err != nil || v.end() {
		return err
	}
	v.leftOver()
	return nil
}

// end closes a stream: its head must agree. True: it does not.
func (v *verifier) end() bool {
	h, ok := v.heads[v.stream]
	switch {
	case v.stream == "":
		return false
	case !ok:
		v.rep.Broken = &Break{v.stream, v.next - 1, "the stream has no head"}
	case h.seq >= v.next:
		v.rep.Broken = &Break{v.stream, v.next, fmt.Sprintf("the head counts %d entries, the stream holds %d: the last ones are gone", h.seq, v.next-1)}
	case h.seq != v.next-1:
		v.rep.Broken = &Break{v.stream, h.seq + 1, fmt.Sprintf("the head counts %d entries, the stream holds %d: the head is an older one", h.seq, v.next-1)}
	case h.hash != v.last:
		v.rep.Broken = &Break{v.stream, v.next - 1, "the head's hash is another one"}
	}
	delete(v.heads, v.stream)
	return v.rep.Broken != nil
}

// leftOver finds heads without entries and anchored entries that are gone.
func (v *verifier) leftOver() {
	var first *Break
	at := func(stream string, seq int64, why string) {
		if first == nil || stream < first.Stream || (stream == first.Stream && seq < first.Seq) {
			first = &Break{stream, seq, why}
		}
	}
	for k := range v.pinned {
		at(k.stream, k.seq, "an anchor names this entry, and it is gone")
	}
	for s, h := range v.heads {
		at(s, h.seq, "the head stands alone: the stream's entries are gone")
	}
	v.rep.Broken = first
}

// wrong says why a row cannot stand where it does, or "".
func (v *verifier) wrong(e row, at time.Time, body, prev, hash string) string {
	switch {
	case e.Seq != v.next:
		return fmt.Sprintf("expected entry %d, found %d", v.next, e.Seq)
	case prev != v.last:
		return "it does not follow the entry before it"
	case Hash(prev, body) != hash:
		return "its hash does not match its text"
	}
	if want, ok := v.pinned[key{v.stream, v.next}]; ok && want != hash {
		return "an anchor holds another hash"
	}
	var inner row
	if err := json.Unmarshal([]byte(body), &inner); err != nil {
		return "its text is not JSON"
	}
	if form, err := jcs.Transform([]byte(body)); err != nil || string(form) != body {
		return "its text is not in canonical form"
	}
	if inner.ID != e.ID || inner.Stream != e.Stream || inner.Seq != e.Seq || inner.Verb != e.Verb || inner.Record != e.Record ||
		inner.Actor != e.Actor || inner.OnBehalfOf != e.OnBehalfOf || inner.At != stamp(at) {
		return "a column differs from its text"
	}
	return ""
}

type head struct {
	seq  int64
	hash string
}

func readHeads(ctx context.Context, r database.Reads) (map[string]head, error) {
	rows, err := r.Query(ctx, "SELECT id, seq, hash FROM stream_heads")
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
