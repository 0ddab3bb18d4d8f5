package contracting_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/entry"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// replay draws a sample as anybody can who knows the seed and the lines: sort by the
// SHA-256 of seed, bar and id, take every twentieth begun, add the risky ones.
func replay(seed string, ids, risky []string) []string {
	rank := func(id string) string {
		h := sha256.Sum256([]byte(seed + "|" + id))
		return hex.EncodeToString(h[:])
	}
	byRank := slices.Clone(ids)
	slices.SortFunc(byRank, func(a, b string) int { return strings.Compare(rank(a), rank(b)) })
	share := 0
	for share*20 < len(ids) {
		share++
	}
	out := append(slices.Clone(byRank[:share]), risky...)
	slices.Sort(out)
	return slices.Compact(out)
}

// TestDraw: one in twenty begun, at least one, every risky line once, and the order of
// the lines does not matter.
func TestDraw(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lines, share int }{{0, 0}, {1, 1}, {19, 1}, {20, 1}, {21, 2}, {40, 2}, {41, 3}, {400, 20}, {401, 21}} {
		lines := make([]*ent.StatementLine, c.lines)
		ids := make([]string, c.lines)
		for i := range lines {
			lines[i] = &ent.StatementLine{ID: fmt.Sprintf("stl_%03d", i), Edges: ent.StatementLineEdges{Booking: &ent.Booking{Verification: booking.VerificationAutoPassed}}}
			ids[i] = lines[i].ID
		}
		for _, seed := range []string{"a", "b"} {
			got := contracting.DrawSample(seed, lines)
			if want := replay(seed, ids, nil); len(got) != c.share || !slices.Equal(got, want) {
				t.Errorf("%d lines with %s: %v, want %d: %v", c.lines, seed, got, c.share, want)
			}
			slices.Reverse(lines)
			if again := contracting.DrawSample(seed, lines); !slices.Equal(again, got) {
				t.Errorf("%d lines in another order: %v, was %v", c.lines, again, got)
			}
		}
		if c.lines < 2 {
			continue
		}
		risky := []string{ids[0], ids[len(ids)-1]}
		for _, l := range lines {
			if slices.Contains(risky, l.ID) {
				l.Edges.Booking.Verification = booking.VerificationPassed
			}
		}
		if got, want := contracting.DrawSample("a", lines), replay("a", ids, risky); !slices.Equal(got, want) {
			t.Errorf("%d lines with risky ones: %v, want %v", c.lines, got, want)
		}
	}
	if slices.Equal(contracting.DrawSample("a", many(400)), contracting.DrawSample("b", many(400))) {
		t.Error("the seed decides nothing")
	}
}

func many(n int) []*ent.StatementLine {
	out := make([]*ent.StatementLine, n)
	for i := range out {
		out[i] = &ent.StatementLine{ID: fmt.Sprintf("stl_%03d", i)}
	}
	return out
}

// TestSampleStatement: the seed is the head of the contract's log before the draw, so
// that nobody chose it and everybody can replay the draw; clawbacks are not asked about.
func TestSampleStatement(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "R-1", 50)
		paid := claim(t, w, c, At(2, 8, 0), booking.VerificationAutoPassed)
		bring(t, w, draw(t, w, c, november), statement.StatusClosed)
		void(t, w, paid.BookingID)
		var ids, risky []string
		for i := range 41 {
			v := booking.VerificationAutoPassed
			if i%20 == 3 {
				v = booking.VerificationPassed
			}
			l := claim(t, w, c, At(7, 0, i), v)
			ids = append(ids, l.ID)
			if v == booking.VerificationPassed {
				risky = append(risky, l.ID)
			}
		}
		st := draw(t, w, c, december)
		if st.Lines != 42 || st.AmountFen != 40*lineFen {
			t.Fatalf("December: %+v", st)
		}
		seeds := map[string]bool{}
		for range 2 {
			st = bring(t, w, st, statement.StatusReconciled)
			head := db.Client.StreamHead.GetX(w.System(), c.ID).Hash
			var err error
			if st, err = take(w.As("handler"), w, contracting.Sample, st); err != nil {
				t.Fatal(err)
			}
			note := db.Client.Entry.Query().Where(entry.Stream(c.ID)).Order(entry.BySeq()).AllX(w.System())
			drawn := note[len(note)-1]
			if st.SampleSeed != head || drawn.PrevHash != head || drawn.Verb != "statement.sample" || drawn.Record != st.ID {
				t.Errorf("seed %s, head %s, entry %+v", st.SampleSeed, head, drawn)
			}
			want := replay(st.SampleSeed, ids, risky)
			got := db.Client.StatementLine.Query().Where(statementline.StatementID(st.ID), statementline.Sampled(true)).Order(statementline.ByID()).IDsX(w.System())
			if !slices.Equal(got, want) || len(risky) != 2 || len(got) < 3 || len(got) > 5 {
				t.Errorf("drawn %v, want %v", got, want)
			}
			for _, id := range want {
				if !strings.Contains(drawn.Body, id) {
					t.Errorf("the log does not name %s", id)
				}
			}
			seeds[st.SampleSeed] = true
			if st, err = take(w.As("approver"), w, contracting.Return, answer(t, w, st, statementline.SampleResultUnreached)); err != nil {
				t.Fatal(err)
			}
			if n := db.Client.StatementLine.Query().Where(statementline.StatementID(st.ID), statementline.Or(statementline.Sampled(true), statementline.SampleResultNotNil())).CountX(w.System()); n != 0 {
				t.Errorf("%d marks outlive the return", n)
			}
		}
		if len(seeds) != 2 {
			t.Errorf("a second draw had the first one's seed: %v", seeds)
		}
		w.Whole(t)
	})
}
