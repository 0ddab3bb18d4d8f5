package rulepack_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"linli/internal/date"
	"linli/internal/rulepack"
)

// moment draws a microsecond between two days, often one next to midnight in
// Shanghai.
func moment(t *rapid.T, name, first, last string) time.Time {
	from, to := date.MustParse(first), date.MustParse(last)
	day := from.AddDays(rapid.IntRange(0, to.Sub(from)).Draw(t, name+" day")).At(0)
	if rapid.Bool().Draw(t, name+" near midnight") {
		return day.Add(time.Duration(rapid.IntRange(-2, 2).Draw(t, name+" microseconds")) * time.Microsecond)
	}
	return day.Add(time.Duration(rapid.IntRange(0, 24*3600*1_000_000-1).Draw(t, name+" microsecond")) * time.Microsecond)
}

// waits are packs with waits of many lengths.
func waits(t testing.TB) []*rulepack.Pack {
	out := []*rulepack.Pack{builtin(t, rulepack.OpenTender)}
	for _, n := range []int{1, 2, 3, 6, 7, 8, 9, 14, 30, 45} {
		out = append(out, edited(t, out[0],
			`"key":"open.clarify","severity":"BLOCK","unit":"cd","value":15`, fmt.Sprintf(`"key":"open.clarify","severity":"BLOCK","unit":"cd","value":%d`, n),
			`"key":"open.docSale","severity":"BLOCK","unit":"wd","value":5`, fmt.Sprintf(`"key":"open.docSale","severity":"BLOCK","unit":"wd","value":%d`, n)))
	}
	return out
}

var waitKeys = []rulepack.Key{rulepack.OpenClarify, rulepack.OpenDocSale}

// LatestBefore and Earliest undo each other: what began at t may end at a deadline
// exactly when both say so, and each is the tightest moment for which that holds.
func TestWaitsAreInverse(t *testing.T) {
	t.Parallel()
	cal, packs := days(t), waits(t)
	rapid.Check(t, func(t *rapid.T) {
		p, key := rapid.SampledFrom(packs).Draw(t, "pack"), rapid.SampledFrom(waitKeys).Draw(t, "key")
		must := func(ask string, in time.Time) time.Time {
			call := p.Earliest
			if ask == "LatestBefore" {
				call = p.LatestBefore
			}
			out, err := call(cal, in, key)
			if err != nil {
				t.Fatalf("%s(%s) of %s: %v", ask, in, key, err)
			}
			return out
		}
		from := moment(t, "from", "2025-06-01", "2026-08-01")
		deadline := from.Add(time.Duration(rapid.IntRange(-10*24, 90*24).Draw(t, "hours")) * time.Hour)
		first, last := must("Earliest", from), must("LatestBefore", deadline)
		if inTime := !deadline.Before(first); inTime == from.After(last) {
			t.Fatalf("from %s to %s: Earliest is %s, LatestBefore %s", from, deadline, first, last)
		}
		if got := must("Earliest", last); got.After(deadline) {
			t.Fatalf("LatestBefore(%s) is %s, whose Earliest is %s", deadline, last, got)
		}
		if got := must("Earliest", last.Add(time.Microsecond)); !got.After(deadline) {
			t.Fatalf("LatestBefore(%s) is %s, but a microsecond later would do: %s", deadline, last, got)
		}
		if got := must("LatestBefore", first); got.Before(from) {
			t.Fatalf("Earliest(%s) is %s, whose LatestBefore is %s", from, first, got)
		}
		if got := must("LatestBefore", first.Add(-time.Microsecond)); !got.Before(from) {
			t.Fatalf("Earliest(%s) is %s, but a microsecond earlier would do: %s", from, first, got)
		}
	})
}

// A wait never ends before its full days have run, nor after the term that its last
// day would end.
func TestEarliestBounds(t *testing.T) {
	t.Parallel()
	cal, packs := days(t), waits(t)
	rapid.Check(t, func(t *rapid.T) {
		p, key := rapid.SampledFrom(packs).Draw(t, "pack"), rapid.SampledFrom(waitKeys).Draw(t, "key")
		from := moment(t, "from", "2025-02-01", "2026-09-01")
		first, err := p.Earliest(cal, from, key)
		if err != nil {
			t.Fatal(err)
		}
		full := date.In(from).AddDays(p.Count(key) + 1).At(0)
		due, err := p.Due(cal, from, key)
		if err != nil || first.Before(full) || first.After(due) {
			t.Fatalf("%s from %s: Earliest is %s, the days have run at %s, the term ends at %s, %v", key, from, first, full, due, err)
		}
		if key == rulepack.OpenDocSale && !first.Equal(due) {
			t.Fatalf("working days from %s: Earliest is %s, Due %s", from, first, due)
		}
	})
}

// Who begins later is never due earlier, and no later than a term of days allows for.
func TestDueIsMonotone(t *testing.T) {
	t.Parallel()
	cal := days(t)
	var keys []rulepack.Key
	p := builtin(t, rulepack.OpenTender)
	for _, m := range rulepack.Keys() {
		if m.Sense == rulepack.Limit || m.Sense == rulepack.Minimum || m.Sense == rulepack.Span {
			if p.Has(m.Key) {
				keys = append(keys, m.Key)
			}
		}
	}
	if len(keys) < 25 {
		t.Fatalf("only %d terms", len(keys))
	}
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.SampledFrom(keys).Draw(t, "key")
		a := moment(t, "a", "2025-02-01", "2026-10-01")
		b := a.Add(time.Duration(rapid.IntRange(0, 40*24*3600*1_000_000).Draw(t, "microseconds")) * time.Microsecond)
		first, err := p.Due(cal, a, key)
		if err != nil {
			t.Fatal(err)
		}
		second, err := p.Due(cal, b, key)
		if err != nil || second.Before(first) || !first.After(a) {
			t.Fatalf("%s: from %s due %s, from %s due %s, %v", key, a, first, b, second, err)
		}
	})
}
