package scoring

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"linli/internal/money"
)

// line gives a result as "B1 A2 C-": bid and rank, in order.
func line(r Result) string {
	var parts []string
	for _, s := range r.Standings {
		rank := "-"
		if s.Rank > 0 {
			rank = Whole(int64(s.Rank)).String()
		}
		parts = append(parts, s.Bid+rank)
	}
	return strings.Join(parts, " ")
}

// offers are conforming bids at these prices, named a, b, c and so on.
func offers(prices ...money.Fen) []Bid {
	bids := make([]Bid, len(prices))
	for i, p := range prices {
		bids[i] = Bid{ID: string(rune('a' + i)), Price: p, Conforming: true}
	}
	return bids
}

// judge gives each bid in turn one seat's points for quality.
func judge(bids []Bid, points ...string) Input {
	in := Input{Bids: bids, Seats: []string{"s"}}
	for i, p := range points {
		in.Scores = append(in.Scores, Score{"s", bids[i].ID, "quality", exact(p)})
	}
	return in
}

func ranked(t *testing.T, terms Terms, in Input) Result {
	t.Helper()
	r, err := Rank(terms, in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestEveryFigureExplainsItself(t *testing.T) {
	t.Parallel()
	terms := Terms{Method: Comprehensive, Criteria: []Criterion{
		{ID: "price", Kind: Price, Max: exact("10")},
		{ID: "carers", Kind: Objective, Max: exact("30")},
		{ID: "plan", Kind: Subjective, Max: exact("60"), Bands: bands("60")},
	}}
	in := Input{Seats: []string{"s2", "s1", "s3"}, Bids: []Bid{
		{ID: "x", Price: 50_000_000, Deduction: 1_000, Conforming: true, Objective: map[string]Exact{"carers": exact("22.5")}},
		{ID: "y", Price: 48_000_000, Conforming: true, Objective: map[string]Exact{"carers": exact("30")}},
		{ID: "z", Price: 1, Reason: "no licence"},
	}, Scores: []Score{
		{"s1", "x", "plan", exact("50")}, {"s2", "x", "plan", exact("51")}, {"s3", "x", "plan", exact("51")},
		{"s1", "y", "plan", exact("40")}, {"s2", "y", "plan", exact("40.5")}, {"s3", "y", "plan", exact("42")},
	}}
	r := ranked(t, terms, in)
	if line(r) != "x1 y2 z-" || r.Base.String() != "45000000" || r.Standings[2].Reason != "no licence" {
		t.Fatalf("%s on base %s, %q", line(r), r.Base, r.Standings[2].Reason)
	}
	x, y := r.Standings[0], r.Standings[1]
	got := []string{x.PolicyPriceText, x.Marks[0].Text, x.Marks[1].Text, x.Marks[2].Text, x.Text, y.PolicyPriceText, y.Marks[0].Text, y.Marks[2].Text, y.Text}
	want := []string{
		"50000000 × (1 − 0.1) = 45000000", "45000000 / 45000000 × 10 = 10 → 10.00", "22.5 = 22.5 → 22.50",
		"(50 + 51 + 51) / 3 = 50.666666… → 50.67", "10 + 22.5 + 50.666666… = 83.166666… → 83.17",
		"", "45000000 / 48000000 × 10 = 9.375 → 9.38", "(40 + 40.5 + 42) / 3 = 40.833333… → 40.83", "9.375 + 30 + 40.833333… = 80.208333… → 80.21",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("texts\n%q, want\n%q", got, want)
	}
	if x.Total.String() != "499/6" || x.Technical.String() != "439/6" || x.Price != 50_000_000 {
		t.Errorf("total %s, technical %s, award %d", x.Total, x.Technical, x.Price)
	}
	text, err := json.Marshal(y.Marks[0].Formula)
	if err != nil || string(text) != `{"op":"SHARE","operands":[{"name":"base","value":"45000000"},{"name":"policyPrice","value":"48000000"},{"name":"max","value":"10"}]}` {
		t.Errorf("formula %s, %v", text, err)
	}
	var again Formula
	if err := json.Unmarshal(text, &again); err != nil || again.computed().String() != "9.375" {
		t.Errorf("read back: %+v, %v", again, err)
	}
}

func TestTies(t *testing.T) {
	t.Parallel()
	byPrice := Terms{Method: LowestPrice}
	withQuality := Terms{Method: LowestPrice, Criteria: []Criterion{{ID: "quality", Kind: Subjective, Max: exact("100"), Bands: bands("100")}}}
	points, rounded := priced("10", "90"), priced("10", "90")
	rounded.RankOn = RankOnRounded
	for _, c := range []struct {
		name  string
		terms Terms
		in    Input
		draw  map[string]int
		want  string
		why   string // of the first bid against the second
	}{
		{"lower price", points, judge(offers(1_000, 800), "82", "80"), nil, "b1 a2", "ahead of a by the policy price: 800 < 1000"},
		{"exact totals", points, judge(offers(800, 1_000), "80", "82.001"), nil, "b1 a2", "ahead of a by the total before rounding: 90.001 > 90"},
		{"rounded totals", rounded, judge(offers(800, 1_000), "80", "82.001"), nil, "a1 b2", "ahead of b by the policy price: 800 < 1000"},
		{"rounded totals, price the same", rounded, judge(offers(800, 800), "80", "80.001"), nil, "b1 a2", "ahead of a by the points without the price: 80.001 > 80"},
		{"draw", points, judge(offers(800, 800), "80", "80"), map[string]int{"a": 9, "b": 4}, "b1 a2", "ahead of a by the place in the draw: 4 < 9"},
		{"no draw", points, judge(offers(800, 800), "80", "80"), nil, "a1 b1", "level with b in everything: a draw has to decide"},
		{"half a draw", points, judge(offers(800, 800), "80", "80"), map[string]int{"b": 1}, "a1 b1", "level with b in everything: a draw has to decide"},
		{"one place for two", points, judge(offers(800, 800), "80", "80"), map[string]int{"a": 1, "b": 1}, "a1 b1", "level with b in everything: a draw has to decide"},
		{"technical under lowest price", withQuality, judge(offers(800, 800, 700), "70", "75", "1"), nil, "c1 b2 a3", ""},
		{"two undrawn behind one", byPrice, Input{Bids: offers(900, 700, 900, 1_000)}, nil, "b1 a2 c2 d4", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.in.Draw = c.draw
			r := ranked(t, c.terms, c.in)
			why := ""
			if first := r.Standings[0].Why; len(first) > 0 {
				why = first[0].Text
			}
			if line(r) != c.want || why != c.why {
				t.Errorf("%s because %q, want %s because %q", line(r), why, c.want, c.why)
			}
		})
	}
}

func TestTiesAreToldFromBothSides(t *testing.T) {
	t.Parallel()
	r := ranked(t, priced("10", "90"), judge(offers(1_000, 800, 800, 500), "81.25", "80", "80", "10"))
	if line(r) != "b1 c1 a3 d4" {
		t.Fatal(line(r))
	}
	a := r.Standings[2]
	if a.Bid != "a" || len(a.Why) != 2 || a.Why[0].Ahead || a.Why[1].Other != "c" {
		t.Errorf("%s: %+v", a.Bid, a.Why)
	}
	if !reflect.DeepEqual(r.Undrawn, [][]string{{"b", "c"}}) {
		t.Errorf("undrawn %v", r.Undrawn)
	}
}

func TestFrameworksDrop(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		terms Terms
		in    Input
		want  string
	}{
		{"one of three", Terms{Method: PriceFirst}, Input{Bids: offers(900, 700, 800)}, "bS cS aD"},
		{"half of four", Terms{Method: PriceFirst, Drop: 5_000}, Input{Bids: offers(900, 700, 800, 600)}, "dS bS cD aD"},
		{"a tie across the line", Terms{Method: PriceFirst}, Input{Bids: offers(900, 900, 800)}, "cS aU bU"},
		{"a tie above it", Terms{Method: PriceFirst}, Input{Bids: offers(800, 900, 800)}, "aS cS bD"},
		{"a drawn tie", Terms{Method: PriceFirst}, Input{Bids: offers(900, 900, 800), Draw: map[string]int{"a": 1, "b": 0}}, "cS bS aD"},
		{"the only one", Terms{Method: PriceFirst}, Input{Bids: offers(900)}, "aD"},
		{"by quality", Terms{Method: QualityFirst, Criteria: withoutPrice()}, judge(offers(500, 500, 500), "70", "90", "80"), "bS cS aD"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, s := range ranked(t, c.terms, c.in).Standings {
				got = append(got, s.Bid+string(s.Outcome[:1]))
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%v, want %s", got, c.want)
			}
		})
	}
}

// withoutPrice is one criterion for all points.
func withoutPrice() []Criterion {
	return []Criterion{{ID: "quality", Kind: Subjective, Max: exact("100"), Bands: bands("100")}}
}

func TestStrikingOutMovesTheBase(t *testing.T) {
	t.Parallel()
	in := judge(offers(800, 1_000, 500), "80", "82", "0")
	r := ranked(t, priced("10", "90"), in)
	if line(r) != "b1 a2 c3" || r.Base.String() != "500" {
		t.Fatalf("%s on %s", line(r), r.Base)
	}
	in.Bids[2].Conforming = false
	r = ranked(t, priced("10", "90"), in)
	if line(r) != "a1 b2 c-" || r.Base.String() != "800" || r.Standings[0].Rounded != "90.00" || r.Standings[1].Rounded != "90.00" {
		t.Errorf("%s on %s", line(r), r.Base)
	}
}

func TestPlacesAreTheDocuments(t *testing.T) {
	t.Parallel()
	terms := priced("10", "90")
	terms.Places = new(0)
	if r := ranked(t, terms, judge(offers(1_000), "80.5")); r.Standings[0].Rounded != "91" || r.Standings[0].Text != "10 + 80.5 = 90.5 → 91" {
		t.Errorf("%q", r.Standings[0].Text)
	}
}

func TestRankRefuses(t *testing.T) {
	t.Parallel()
	good := func() Input { return judge(offers(800, 900), "80", "70") }
	for _, c := range []struct {
		name  string
		spoil func(*Terms, *Input)
		want  string
	}{
		{"price not above 0", func(_ *Terms, in *Input) { in.Bids[0].Price = 0 }, "BID_PRICE a"},
		{"deduction of all", func(_ *Terms, in *Input) { in.Bids[0].Deduction = 10_000 }, "BID_DEDUCTION a"},
		{"a bid twice", func(_ *Terms, in *Input) { in.Bids = append(in.Bids, in.Bids[1]) }, "BID b, CELL_MISSING b"},
		{"a seat twice", func(_ *Terms, in *Input) { in.Seats = append(in.Seats, "s") }, "SEAT, CELL_MISSING a, CELL_MISSING b"},
		{"prices differ", func(ts *Terms, _ *Input) { *ts = Terms{Method: QualityFirst, Criteria: withoutPrice()} }, "FIXED_PRICE_DIFFERS b"},
		{"a cell missing", func(_ *Terms, in *Input) { in.Scores = in.Scores[1:] }, "CELL_MISSING a"},
		{"a cell twice", func(_ *Terms, in *Input) { in.Scores = append(in.Scores, in.Scores[0]) }, "CELL_TWICE a"},
		{"price scored", func(_ *Terms, in *Input) { in.Scores = append(in.Scores, Score{"s", "a", "price", exact("1")}) }, "PRICE_SCORED a"},
		{"a stranger", func(_ *Terms, in *Input) { in.Scores = append(in.Scores, Score{"t", "a", "quality", exact("1")}) }, "UNKNOWN_CELL a"},
		{"computed for nothing", func(_ *Terms, in *Input) { in.Bids[0].Objective = map[string]Exact{"quality": exact("1")} }, "UNKNOWN_CELL a"},
		{"above the maximum", func(_ *Terms, in *Input) { in.Scores[0].Points = exact("90.01") }, "OUT_OF_RANGE a"},
		{"below 0", func(_ *Terms, in *Input) { in.Scores[0].Points = exact("-0.01") }, "OUT_OF_RANGE a"},
		{"terms", func(ts *Terms, _ *Input) { ts.Criteria[1].Max = exact("80") }, "CRITERIA_SUM, BAND"},
		{"nobody", func(_ *Terms, in *Input) { in.Seats, in.Scores = nil, nil }, "NO_SEATS a, NO_SEATS b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			terms, in := priced("10", "90"), good()
			c.spoil(&terms, &in)
			_, err := Rank(terms, in)
			var unfit *Unfit
			if !errors.As(err, &unfit) {
				t.Fatal(err)
			}
			if got := codes(unfit.Findings); got != c.want {
				t.Errorf("%s, want %s: %v", got, c.want, err)
			}
		})
	}
}

// codes gives findings as "CODE bid, CODE bid".
func codes(found []Finding) string {
	var parts []string
	for _, f := range found {
		parts = append(parts, strings.TrimSpace(string(f.Code)+" "+f.Bid))
	}
	return strings.Join(parts, ", ")
}
