package scoring

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"linli/internal/money"
)

var methods = []Method{Comprehensive, LowestPrice, PriceFirst, QualityFirst}

// drawnCase is an evaluation in which ties are common: few prices, few points.
func drawnCase(t *rapid.T) (Terms, Input) {
	method := rapid.SampledFrom(methods).Draw(t, "method")
	terms := Terms{Method: method, RankOn: rapid.SampledFrom([]RankOn{RankOnExact, RankOnRounded}).Draw(t, "rankOn"), Places: new(rapid.IntRange(0, 3).Draw(t, "places"))}
	rest := int64(100)
	if method == Comprehensive {
		rest = int64(rapid.IntRange(40, 90).Draw(t, "quality"))
		terms.Criteria = append(terms.Criteria, Criterion{ID: "price", Kind: Price, Max: Whole(100 - rest)})
	}
	objective := int64(rapid.IntRange(1, 30).Draw(t, "objective"))
	judged := Whole(rest - objective)
	terms.Criteria = append(terms.Criteria,
		Criterion{ID: "o", Kind: Objective, Max: Whole(objective)},
		Criterion{ID: "s", Kind: Subjective, Max: judged, Bands: []Band{{Exact{}, judged, "all"}}})
	in := Input{Draw: map[string]int{}}
	for i := range rapid.IntRange(1, 4).Draw(t, "seats") {
		in.Seats = append(in.Seats, fmt.Sprintf("seat%d", i))
	}
	n := rapid.IntRange(1, 6).Draw(t, "bids")
	places := rapid.Permutation([]int{0, 1, 2, 3, 4, 5}).Draw(t, "draw")
	for i := range n {
		b := Bid{ID: fmt.Sprintf("bid%d", i), Price: 1_000, Conforming: rapid.IntRange(0, 5).Draw(t, "conforming") > 0}
		if method != QualityFirst {
			b.Price = money.Fen(rapid.IntRange(997, 1_003).Draw(t, "price"))
			b.Deduction = rapid.SampledFrom([]money.BasisPoints{0, 0, 1_000}).Draw(t, "deduction")
		}
		in.Draw[b.ID] = places[i]
		points := fraction(t, "objectivePoints", objective)
		for _, seat := range in.Seats {
			in.Scores = append(in.Scores, Score{seat, b.ID, "o", points}, Score{seat, b.ID, "s", fraction(t, "points", rest-objective)})
		}
		in.Bids = append(in.Bids, b)
	}
	return terms, in
}

// fraction draws points up to a maximum, in steps that meet often.
func fraction(t *rapid.T, label string, most int64) Exact {
	return Whole(most).Mul(Whole(int64(rapid.IntRange(0, 4).Draw(t, label)))).Quo(Whole(4))
}

// rankOf finds a bid's rank.
func rankOf(r Result, bid string) int {
	for _, s := range r.Standings {
		if s.Bid == bid {
			return s.Rank
		}
	}
	return -1
}

func TestOrderOfInputHasNoSay(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		terms, in := drawnCase(t)
		if rapid.Bool().Draw(t, "undrawn") {
			in.Draw = nil
		}
		before, err := Rank(terms, in)
		if err != nil {
			t.Fatal(err)
		}
		other, mixed := terms, in
		other.Criteria = rapid.Permutation(terms.Criteria).Draw(t, "criteria")
		mixed.Bids = rapid.Permutation(in.Bids).Draw(t, "bids")
		mixed.Seats = rapid.Permutation(in.Seats).Draw(t, "seats")
		mixed.Scores = rapid.Permutation(in.Scores).Draw(t, "scores")
		after, err := Rank(other, mixed)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range []*Result{&before, &after} {
			for i := range r.Standings {
				s := &r.Standings[i]
				s.Text = "" // the sum is written in the order of the criteria
				slices.SortFunc(s.Formula.Operands, func(a, b Operand) int { return compareText(a.Name, b.Name) })
				slices.SortFunc(s.Marks, func(a, b Mark) int { return compareText(a.Criterion, b.Criterion) })
			}
		}
		if !reflect.DeepEqual(texts(before), texts(after)) {
			t.Fatalf("\n%+v\n%+v", before, after)
		}
	})
}

func compareText(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// texts makes results comparable: numbers by their text.
func texts(r Result) string { return fmt.Sprintf("%+v", r) }

func TestLowerPriceNeverLowersARank(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		terms, in := drawnCase(t)
		if terms.Method == QualityFirst {
			terms.Method = LowestPrice
		}
		i := rapid.IntRange(0, len(in.Bids)-1).Draw(t, "whose")
		in.Bids[i].Conforming = true
		before, err := Rank(terms, in)
		if err != nil {
			t.Fatal(err)
		}
		in.Bids[i].Price -= money.Fen(rapid.IntRange(1, 400).Draw(t, "less"))
		after, err := Rank(terms, in)
		if err != nil {
			t.Fatal(err)
		}
		if id := in.Bids[i].ID; rankOf(after, id) > rankOf(before, id) {
			t.Fatalf("%s falls from %d to %d", id, rankOf(before, id), rankOf(after, id))
		}
	})
}

func TestTotalsStayWithinTheirBounds(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		terms, in := drawnCase(t)
		r, err := Rank(terms, in)
		if err != nil {
			t.Fatal(err)
		}
		lowest := Exact{}
		seen := map[int]bool{}
		for _, s := range r.Standings {
			if !s.Conforming {
				if s.Rank != 0 {
					t.Fatalf("%s does not conform and has rank %d", s.Bid, s.Rank)
				}
				continue
			}
			if seen[s.Rank] || s.Rank < 1 {
				t.Fatalf("rank %d twice, though everything is drawn", s.Rank)
			}
			seen[s.Rank] = true
			if s.Total.Sign() < 0 || s.Total.Cmp(Full) > 0 {
				t.Fatalf("%s has %s points", s.Bid, s.Total)
			}
			if v, err := s.Formula.Value(); err != nil || v.Cmp(s.Total) != 0 {
				t.Fatalf("%s: formula %s, total %s, %v", s.Bid, v, s.Total, err)
			}
			if lowest.Sign() == 0 || s.PolicyPrice.Cmp(lowest) < 0 {
				lowest = s.PolicyPrice
			}
		}
		if r.Base.Cmp(lowest) != 0 {
			t.Fatalf("base %s, the lowest conforming policy price is %s", r.Base, lowest)
		}
	})
}

func TestExactTextIsReadBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		e := Whole(rapid.Int64().Draw(t, "over")).Quo(Whole(int64(rapid.IntRange(1, 1_000).Draw(t, "under"))))
		if again, err := ParseExact(e.String()); err != nil || again.Cmp(e) != 0 {
			t.Fatalf("%s is read as %s, %v", e, again, err)
		}
	})
}

func FuzzParseExact(f *testing.F) {
	for _, s := range []string{"12.5", "-0.01", "242/3", "1/0", "1e9", ".5", "5.", "", "-", "0x1", "1/-2", "１", "1_0", "--1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := ParseExact(s)
		if err != nil {
			return
		}
		if again, err := ParseExact(e.String()); len(e.String()) <= longestExact && (err != nil || again.Cmp(e) != 0) {
			t.Fatalf("%q is %s, read back as %s, %v", s, e, again, err)
		}
	})
}

func TestParseExactRefuses(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "-", ".5", "5.", "1e9", "1/0", "1/00", "0x1", "１", "1_0", "--1", "+1", " 1", "1/2/3", "1.5/2", "1/-2", "Inf"} {
		if e, err := ParseExact(s); err == nil {
			t.Errorf("%q is read as %s", s, e)
		}
	}
}
