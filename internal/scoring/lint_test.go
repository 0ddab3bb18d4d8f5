package scoring

import (
	"slices"
	"testing"

	"linli/internal/money"
)

func TestCheckCriteria(t *testing.T) {
	t.Parallel()
	price := Criterion{ID: "price", Kind: Price, Max: exact("10")}
	quality := Criterion{ID: "quality", Kind: Subjective, Max: exact("90"), Bands: bands("90")}
	half := func(b ...Band) Criterion { return Criterion{ID: "half", Kind: Subjective, Max: exact("90"), Bands: b} }
	band := func(from, to string) Band { return Band{exact(from), exact(to), "level"} }
	for _, c := range []struct {
		name  string
		terms Terms
		want  string
	}{
		{"in order", Terms{Method: Comprehensive, Criteria: []Criterion{price, quality}, MinPrice: 1_000, MaxPrice: 1_000}, ""},
		{"thirds come to 100", Terms{Method: Comprehensive, FixedPrice: true, Criteria: []Criterion{
			{ID: "a", Kind: Objective, Max: exact("100/3")}, {ID: "b", Kind: Objective, Max: exact("100/3")}, {ID: "c", Kind: Objective, Max: exact("100/3")}}}, ""},
		{"no criteria are needed", Terms{Method: LowestPrice}, ""},
		{"bands with steps", Terms{Method: Comprehensive, Criteria: []Criterion{price, half(band("61", "90"), band("0", "30"), band("31", "60"))}}, ""},
		{"bands that touch", Terms{Method: Comprehensive, Criteria: []Criterion{price, half(band("0", "45"), band("45", "90"))}}, ""},
		{"a hundredth short", Terms{Method: Comprehensive, Criteria: []Criterion{{ID: "price", Kind: Price, Max: exact("9.99")}, quality}}, "CRITERIA_SUM"},
		{"price too light", Terms{Method: Comprehensive, Criteria: []Criterion{price, quality}, MinPrice: 1_001}, "PRICE_SHARE_LOW"},
		{"price too heavy", Terms{Method: Comprehensive, Criteria: []Criterion{price, quality}, MaxPrice: 999}, "PRICE_SHARE_HIGH"},
		{"fixed price", Terms{Method: Comprehensive, Criteria: []Criterion{price, quality}, FixedPrice: true}, "PRICE_FORBIDDEN"},
		{"quality first", Terms{Method: QualityFirst, Criteria: []Criterion{price, quality}}, "PRICE_FORBIDDEN"},
		{"price earns nothing where it orders", Terms{Method: LowestPrice, Criteria: []Criterion{price, quality}}, "PRICE_FORBIDDEN"},
		{"no price", Terms{Method: Comprehensive, Criteria: withoutPrice()}, "PRICE_MISSING"},
		{"two prices", Terms{Method: Comprehensive, Criteria: []Criterion{price, {ID: "again", Kind: Price, Max: exact("90")}}}, "PRICE_TWICE"},
		{"no bands", Terms{Method: Comprehensive, Criteria: []Criterion{price, half()}}, "NO_BANDS"},
		{"bands overlap", Terms{Method: Comprehensive, Criteria: []Criterion{price, half(band("0", "50"), band("45", "90"))}}, "BAND"},
		{"bands stop short", Terms{Method: Comprehensive, Criteria: []Criterion{price, half(band("0", "50"))}}, "BAND"},
		{"a band turned round", Terms{Method: Comprehensive, Criteria: []Criterion{price, half(band("50", "0"), band("50", "90"))}}, "BAND"},
		{"everything", Terms{Method: "BEST", Places: new(7), RankOn: "BOTH", Drop: 1, Criteria: []Criterion{{Kind: "TASTE"}, {}}},
			"CRITERIA_SUM, CRITERION_ID, CRITERION_ID, CRITERION_KIND, CRITERION_KIND, CRITERION_MAX, CRITERION_MAX, DROP, METHOD, PLACES, RANK_ON"},
		{"nothing", Terms{Method: QualityFirst}, "NO_CRITERIA"},
		{"a fixed price cannot order", Terms{Method: PriceFirst, FixedPrice: true}, "METHOD"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if found := CheckCriteria(c.terms); codes(found) != c.want {
				t.Errorf("%s, want %s: %+v", codes(found), c.want, found)
			}
		})
	}
}

func TestLintNamesSeatBidCriterionAndFigures(t *testing.T) {
	t.Parallel()
	terms := Terms{Method: Comprehensive, Criteria: []Criterion{
		{ID: "price", Kind: Price, Max: exact("10")},
		{ID: "carers", Kind: Objective, Max: exact("20")},
		{ID: "plan", Kind: Subjective, Max: exact("70"), Bands: []Band{{exact("0"), exact("40"), "poor"}, {exact("50"), exact("70"), "good"}}},
	}}
	in := Input{Bids: offers(1_000, 1_100), Seats: []string{"s1", "s2", "s3"}}
	in.Bids[1].Objective = map[string]Exact{"carers": exact("20")}
	put := func(bid, criterion string, points ...string) {
		for i, p := range points {
			if p != "" {
				in.Scores = append(in.Scores, Score{in.Seats[i], bid, criterion, exact(p)})
			}
		}
	}
	put("a", "carers", "15", "15", "10")
	put("a", "plan", "60", "45", "")
	put("b", "carers", "", "19")
	put("b", "plan", "71", "50", "30")
	in.Sums = []Sum{{"s1", "a", exact("75")}, {"s2", "a", exact("61")}, {"s9", "a", exact("1")}, {"s1", "b", exact("91")}}
	want := []Finding{
		{WrongTotal, "s2", "a", "", "61", "60", "seat s2, bid a: the sheet says 61, its points come to 60"},
		{UnknownCell, "s9", "a", "", "1", "", "seat s9, bid a: a sum of 1 belongs to no sheet of this evaluation"},
		{ObjectiveDiffer, "s1", "a", "carers", "15", "10", "seat s1, bid a, criterion carers: 15 though other seats give 10"},
		{ObjectiveDiffer, "s2", "a", "carers", "15", "10", "seat s2, bid a, criterion carers: 15 though other seats give 10"},
		{ObjectiveDiffer, "s3", "a", "carers", "10", "15", "seat s3, bid a, criterion carers: 10 though other seats give 15"},
		{Outlier, "s1", "a", "plan", "60", "45", "seat s1, bid a, criterion plan: 60 is 15 from 45, the mean of the other seats, more than 0.3 × 45"},
		{OffBand, "s2", "a", "plan", "45", "0 to 70", "seat s2, bid a, criterion plan: 45 lies in no band"},
		{CellMissing, "s3", "a", "plan", "", "0 to 70", "seat s3, bid a, criterion plan: no points are given"},
		{ObjectiveDiffer, "s2", "b", "carers", "19", "20", "seat s2, bid b, criterion carers: 19 is not the computed 20"},
		{Outlier, "s1", "b", "plan", "71", "40", "seat s1, bid b, criterion plan: 71 is 31 from 40, the mean of the other seats, more than 0.3 × 40"},
		{OutOfRange, "s1", "b", "plan", "71", "0 to 70", "seat s1, bid b, criterion plan: 71 is not within 0 and 70"},
		{Outlier, "s3", "b", "plan", "30", "60.5", "seat s3, bid b, criterion plan: 30 is 30.5 from 60.5, the mean of the other seats, more than 0.3 × 60.5"},
	}
	got := Lint(terms, in, 0)
	if len(got) != len(want) {
		t.Errorf("%d findings, want %d", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Errorf("%+v, want\n%+v", got[i], want[i])
		}
	}
}

func TestOutliersBeginBeyondTheShare(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		points string
		share  money.BasisPoints
		want   string
	}{
		{"130", 0, ""}, {"130.01", 0, "OUTLIER a"}, {"70", 0, ""}, {"69.99", 0, "OUTLIER a"}, {"110", 1_000, ""}, {"110.01", 1_000, "OUTLIER a"},
	} {
		in := Input{Bids: offers(1), Seats: []string{"s1", "s2", "s3"}, Scores: []Score{{"s1", "a", "quality", exact(c.points)}}}
		for _, s := range []string{"s2", "s3"} {
			in.Scores = append(in.Scores, Score{s, "a", "quality", exact("100")})
		}
		terms := Terms{Method: QualityFirst, Criteria: []Criterion{{ID: "quality", Kind: Subjective, Max: exact("200"), Bands: bands("200")}}}
		found := slices.DeleteFunc(Lint(terms, in, c.share), func(f Finding) bool { return f.Seat != "s1" })
		if codes(found) != c.want {
			t.Errorf("%s beside 100 and 100: %v, want %q", c.points, found, c.want)
		}
	}
}

func TestLintLeavesOutWhoWasStruckOut(t *testing.T) {
	t.Parallel()
	in := judge(offers(800, 900), "80", "70")
	in.Bids[1].Conforming = false
	in.Scores[1].Points = exact("1000")
	in.Sums = []Sum{{"s", "b", exact("1")}}
	if found := Lint(priced("10", "90"), in, 0); found != nil {
		t.Errorf("%+v", found)
	}
}
