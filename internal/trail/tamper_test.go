package trail_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"linli/internal/id"
	"linli/internal/trail"
)

// last is how many entries each stream of the sound log has.
var last = map[string]int{"a": 3, "b": 5, "c": 1}

// TestVerifyWhole: an untouched log verifies, with everything counted.
func TestVerifyWhole(t *testing.T) {
	eachLog(t, func(l log) {
		rep, err := trail.Verify(ctx, l.DB, func(int) {})
		if err != nil || rep != (trail.Report{Streams: 3, Entries: 9, Anchors: 3}) {
			l.Errorf("%+v %v %v", rep, rep.Broken, err)
		}
	})
}

// TestEveryColumn changes each column of each entry in turn: Verify names the entry.
func TestEveryColumn(t *testing.T) {
	eachLog(t, func(l log) {
		l.unguard()
		const gone, follows, text, column = "it is not where it was", "it does not follow the entry before it", "its hash does not match its text", "a column differs from its text"
		changes := []struct{ column, set, why string }{
			{"id", "id || 'x'", column},
			{"stream", "'zz'", gone},
			{"seq", "seq + 100", gone},
			{"verb", "'booking.cancel'", column},
			{"record", "record || 'x'", column},
			{"actor_id", "'per_9'", column},
			{"on_behalf_of_id", "CASE WHEN on_behalf_of_id IS NULL THEN 'per_9' END", column},
			{"at", "(SELECT at FROM anchors ORDER BY at DESC LIMIT 1)", column},
			{"body", "REPLACE(body, '\"amountFen\":10', '\"amountFen\":90')", text},
			{"prev_hash", "'x' || SUBSTR(prev_hash, 2)", follows},
			{"hash", "'x' || SUBSTR(hash, 2)", text},
		}
		for stream, n := range last {
			for seq := 1; seq <= n; seq++ {
				for _, c := range changes {
					l.exec(fmt.Sprintf("UPDATE entries SET %s = %s WHERE stream = '%s' AND seq = %d", c.column, c.set, stream, seq))
					want := fmt.Sprintf("%s %d: %s", stream, seq, c.why)
					if c.why == gone {
						want = leaves(stream, seq, n, c.column)
					}
					if got := l.verify(); got != want {
						l.Errorf("%s of %s %d: found %q, want %q", c.column, stream, seq, got, want)
					}
					l.restore()
				}
			}
		}
		if got := l.verify(); got != "" {
			l.Errorf("restored, and yet %s", got)
		}
	})
}

// leaves is what is found where an entry has left its place, by its stream or number.
func leaves(stream string, seq, n int, column string) string {
	switch {
	case seq < n:
		return fmt.Sprintf("%s %d: expected entry %d, found %d", stream, seq, seq, seq+1)
	case column == "seq":
		return fmt.Sprintf("%s %d: expected entry %d, found %d", stream, seq, seq, seq+100)
	case n == 1: // nothing of the stream is left to walk; the entry is met where it went
		return "zz 1: a column differs from its text"
	}
	return fmt.Sprintf("%s %d: the head counts %d entries, the stream holds %d: the last ones are gone", stream, seq, n, n-1)
}

// TestTampering lists what who owns the database could try, up to writing hashes anew.
func TestTampering(t *testing.T) {
	head := func(change string) string { return "UPDATE stream_heads SET " + change + " WHERE id = 'b'" }
	cases := []struct {
		name string
		do   func(l log)
		want string
	}{
		{"the first entry deleted", func(l log) { l.exec("DELETE FROM entries WHERE stream = 'b' AND seq = 1") }, "b 1: expected entry 1, found 2"},
		{"one in the middle deleted", func(l log) { l.exec("DELETE FROM entries WHERE stream = 'b' AND seq = 3") }, "b 3: expected entry 3, found 4"},
		{"the last deleted", func(l log) { l.exec("DELETE FROM entries WHERE stream = 'b' AND seq = 5") }, "b 5: the head counts 5 entries, the stream holds 4: the last ones are gone"},
		{"the tail deleted", func(l log) { l.exec("DELETE FROM entries WHERE stream = 'b' AND seq > 2") }, "b 3: the head counts 5 entries, the stream holds 2: the last ones are gone"},
		{"the tail deleted, the head set back", func(l log) {
			l.exec("UPDATE stream_heads SET seq = 3, hash = (SELECT hash FROM entries WHERE stream = 'b' AND seq = 3) WHERE id = 'b'", "DELETE FROM entries WHERE stream = 'b' AND seq > 3")
		}, "b 4: an anchor names this entry, and it is gone"},
		{"a stream deleted", func(l log) { l.exec("DELETE FROM entries WHERE stream = 'a'") }, "a 2: an anchor names this entry, and it is gone"},
		{"a stream deleted with its head", func(l log) {
			l.exec("DELETE FROM entries WHERE stream = 'c'", "DELETE FROM stream_heads WHERE id = 'c'")
		}, "c 1: an anchor names this entry, and it is gone"},
		{"two texts swapped", func(l log) { l.swap("b", 2, 3, "body") }, "b 2: its hash does not match its text"},
		{"two texts swapped with their hashes", func(l log) { l.swap("b", 2, 3, "body"); l.swap("b", 2, 3, "hash") }, "b 2: its hash does not match its text"},
		{"two entries swapped", func(l log) {
			l.exec("UPDATE entries SET seq = 99 WHERE stream = 'b' AND seq = 2", "UPDATE entries SET seq = 2 WHERE stream = 'b' AND seq = 3", "UPDATE entries SET seq = 3 WHERE stream = 'b' AND seq = 99")
		}, "b 2: it does not follow the entry before it"},
		{"an entry put between", func(l log) {
			l.exec("UPDATE entries SET seq = seq + 100 WHERE stream = 'b' AND seq > 2", "UPDATE entries SET seq = seq - 99 WHERE stream = 'b' AND seq > 99",
				"INSERT INTO entries SELECT id || 'x', stream, 3, verb, record, actor_id, on_behalf_of_id, at, body, hash, hash FROM entries WHERE stream = 'b' AND seq = 2")
		}, "b 3: its hash does not match its text"},
		{"an entry in a stream of its own, without a head", func(l log) {
			l.exec("INSERT INTO entries SELECT id || 'x', 'zz', 1, verb, record, actor_id, on_behalf_of_id, at, body, prev_hash, hash FROM entries WHERE stream = 'c'")
		}, "zz 1: a column differs from its text"},
		{"a text written anew with its hash", func(l log) { l.rewrite("b", 3) }, "b 4: it does not follow the entry before it"},
		{"the last text written anew with its hash", func(l log) { l.rewrite("b", 5) }, "b 5: the head's hash is another one"},
		{"everything from an entry on written anew, the head too", func(l log) {
			for seq := 3; seq <= 5; seq++ {
				l.rewrite("b", seq)
			}
			l.exec(head("hash = (SELECT hash FROM entries WHERE stream = 'b' AND seq = 5)"))
		}, "b 4: an anchor holds another hash"},
		{"a text with its keys in another order, hashed", func(l log) {
			l.replace("b", 5, strings.Replace(l.text("b", 5), `{"actor":"per_1","at"`, `{"at"`, 1))
			l.replace("b", 5, strings.Replace(l.text("b", 5), `,"body"`, `,"actor":"per_1","body"`, 1))
		}, "b 5: its text is not in canonical form"},
		{"a text that is no JSON, hashed", func(l log) { l.replace("b", 5, l.text("b", 5)+"}") }, "b 5: its text is not JSON"},
		{"the head's hash", func(l log) { l.exec(head("hash = 'x' || SUBSTR(hash, 2)")) }, "b 5: the head's hash is another one"},
		{"the head ahead", func(l log) { l.exec(head("seq = 6")) }, "b 6: the head counts 6 entries, the stream holds 5: the last ones are gone"},
		{"the head behind", func(l log) { l.exec(head("seq = 2")) }, "b 3: the head counts 2 entries, the stream holds 5: the head is an older one"},
		{"the head gone", func(l log) { l.exec("DELETE FROM stream_heads WHERE id = 'b'") }, "b 5: the stream has no head"},
		{"the head under another name", func(l log) { l.exec(head("id = 'zz'")) }, "b 5: the stream has no head"},
		{"a head of nothing", func(l log) { l.exec("INSERT INTO stream_heads (id, seq, hash) VALUES ('zz', 1, 'x')") }, "zz 1: the head stands alone: the stream's entries are gone"},
	}
	eachLog(t, func(l log) {
		l.unguard()
		for _, c := range cases {
			c.do(l)
			if got := l.verify(); got != c.want {
				l.Errorf("%s: found %q, want %q", c.name, got, c.want)
			}
			l.restore()
		}
	})
}

// TestAnchorTampering: anchors are chained too.
func TestAnchorTampering(t *testing.T) {
	anc := func(hour int) string { return id.From("anc", fmt.Sprintf("2026-11-24T%02d:00:00.000000Z", hour)) }
	const root = "the anchor's root does not match its heads and the anchor before it"
	at := func(hour int, change string) func(l log) {
		return func(l log) { l.exec(fmt.Sprintf("UPDATE anchors SET %s WHERE id = '%s'", change, anc(hour))) }
	}
	eachLog(t, func(l log) {
		l.unguard()
		cases := []struct {
			name string
			do   func(l log)
			want string
		}{
			{"the first removed", func(l log) { l.exec("DELETE FROM anchors WHERE id = '" + anc(2) + "'") }, anc(4) + " 1: " + root},
			{"one in the middle removed", func(l log) { l.exec("DELETE FROM anchors WHERE id = '" + anc(4) + "'") }, anc(8) + " 2: " + root},
			{"root", at(4, "root = 'x' || SUBSTR(root, 2)"), anc(4) + " 2: " + root},
			{"heads", at(4, "heads = REPLACE(heads, '\"b\",4', '\"b\",3')"), anc(4) + " 2: " + root},
			{"streams", at(4, "streams = streams + 1"), anc(4) + " 2: the anchor counts 4 streams, its heads are others"},
			{"id", at(4, "id = 'anc_x'"), "anc_x 2: the anchor stands at another hour than its id says"},
			{"at, in its place", func(l log) {
				if _, err := l.Raw().ExecContext(ctx, "UPDATE anchors SET at = $1 WHERE id = $2", time.Date(2026, 11, 24, 5, 0, 0, 0, time.UTC), anc(4)); err != nil {
					l.Fatal(err)
				}
			}, anc(4) + " 2: the anchor stands at another hour than its id says"},
			{"at, before the first", func(l log) {
				if _, err := l.Raw().ExecContext(ctx, "UPDATE anchors SET at = $1 WHERE id = $2", time.Date(2026, 11, 24, 1, 0, 0, 0, time.UTC), anc(4)); err != nil {
					l.Fatal(err)
				}
			}, anc(4) + " 1: " + root},
			{"the last one's heads, with a root that fits", func(l log) {
				heads := `[["b",4,"` + strings.Repeat("0", 64) + `"]]`
				prev := l.one("SELECT root FROM anchors WHERE id = '" + anc(4) + "'")
				l.exec(fmt.Sprintf("UPDATE anchors SET streams = 1, heads = '%s', root = '%s' WHERE id = '%s'", heads, trail.Hash(prev, heads), anc(8)))
			}, "b 4: an anchor holds another hash"},
		}
		for _, c := range cases {
			c.do(l)
			if got := l.verify(); got != c.want {
				l.Errorf("%s: found %q, want %q", c.name, got, c.want)
			}
			l.restore()
		}
	})
}

// swap exchanges a column of two entries.
func (l log) swap(stream string, i, j int, column string) {
	l.Helper()
	read := func(seq int) string {
		return l.one(fmt.Sprintf("SELECT %s FROM entries WHERE stream = '%s' AND seq = %d", column, stream, seq))
	}
	a, b := read(i), read(j)
	for seq, to := range map[int]string{i: b, j: a} {
		if _, err := l.Raw().ExecContext(ctx, fmt.Sprintf("UPDATE entries SET %s = $1 WHERE stream = $2 AND seq = $3", column), to, stream, seq); err != nil {
			l.Fatal(err)
		}
	}
}

// text is an entry's.
func (l log) text(stream string, seq int) string {
	l.Helper()
	return l.one(fmt.Sprintf("SELECT body FROM entries WHERE stream = '%s' AND seq = %d", stream, seq))
}

// replace writes an entry's text and hashes as if it had been so from the start.
func (l log) replace(stream string, seq int, text string) {
	l.Helper()
	prev := trail.Genesis
	if seq > 1 {
		prev = l.one(fmt.Sprintf("SELECT hash FROM entries WHERE stream = '%s' AND seq = %d", stream, seq-1))
	}
	if _, err := l.Raw().ExecContext(ctx, "UPDATE entries SET body = $1, prev_hash = $2, hash = $3 WHERE stream = $4 AND seq = $5",
		text, prev, trail.Hash(prev, text), stream, seq); err != nil {
		l.Fatal(err)
	}
}

// rewrite changes a figure in an entry and hashes it anew.
func (l log) rewrite(stream string, seq int) {
	l.Helper()
	l.replace(stream, seq, strings.Replace(l.text(stream, seq), `"amountFen":10`, `"amountFen":90`, 1))
}
