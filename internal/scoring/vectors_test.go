package scoring

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"linli/internal/money"
)

// exact reads a number of a test.
func exact(s string) Exact {
	e, err := ParseExact(s)
	if err != nil {
		panic(err)
	}
	return e
}

// bands are those of a criterion that takes any points.
func bands(top string) []Band { return []Band{{exact("0"), exact(top), "as far as it goes"}} }

// priced are terms with a price criterion and one that five seats judge.
func priced(price, quality string) Terms {
	return Terms{Method: Comprehensive, Criteria: []Criterion{
		{ID: "price", Kind: Price, Max: exact(price)},
		{ID: "quality", Kind: Subjective, Max: exact(quality), Bands: bands(quality)},
	}}
}

// sheets gives each bid its points for quality, one per seat.
func sheets(points map[string][]string) Input {
	in := Input{Seats: []string{"s1", "s2", "s3", "s4", "s5"}}
	for bid, list := range points {
		for i, p := range list {
			in.Scores = append(in.Scores, Score{in.Seats[i], bid, "quality", exact(p)})
		}
	}
	return in
}

var judged = map[string][]string{
	"A": {"82", "85", "80", "88", "84"},
	"B": {"90", "91", "88", "92", "89"},
	"C": {"75", "78", "74", "80", "76"},
}

// seventy are the same seats when quality has 70 points.
var seventy = map[string][]string{
	"A": {"60", "60", "60", "60", "60"}, "B": {"60", "60", "60", "60", "60"}, "C": {"60", "60", "60", "60", "60"},
}

// beyond are the scores of B above the 90 points there are. The vectors have them, so
// their arithmetic is tested past the check of ranges that Rank begins with.
const beyond = "scoring: seat s2, bid B, criterion quality: 91 is not within 0 and 90; seat s4, bid B, criterion quality: 92 is not within 0 and 90"

func TestVectors(t *testing.T) {
	t.Parallel()
	type bid struct {
		price money.Fen
		off   money.BasisPoints
	}
	a, b, c := bid{48_000_000, 0}, bid{50_000_000, 0}, bid{45_000_000, 0}
	for _, v := range []struct {
		name           string
		share, quality string
		points         map[string][]string
		bids           map[string]bid
		struck         string
		price, total   map[string]string // rounded
		order          string
	}{
		{"W = 10 %", "10", "90", judged, map[string]bid{"A": a, "B": b, "C": c}, "",
			map[string]string{"A": "9.38", "B": "9.00", "C": "10.00"}, map[string]string{"A": "93.18", "B": "99.00", "C": "86.60"}, "BAC"},
		{"B with a deduction", "10", "90", judged, map[string]bid{"A": a, "B": {50_000_000, 1_000}, "C": c}, "",
			map[string]string{"A": "9.38", "B": "10.00", "C": "10.00"}, map[string]string{"A": "93.18", "B": "100.00", "C": "86.60"}, "BAC"},
		{"W = 30 %, the deduction gives the base", "30", "70", seventy, map[string]bid{"A": a, "B": {49_000_000, 1_000}, "C": c}, "",
			map[string]string{"A": "27.56", "B": "30.00", "C": "29.40"}, map[string]string{"A": "87.56", "B": "90.00", "C": "89.40"}, "BCA"},
		{"C struck out", "10", "90", judged, map[string]bid{"A": a, "B": b, "C": c}, "C",
			map[string]string{"A": "10.00", "B": "9.60"}, map[string]string{"A": "93.80", "B": "99.60"}, "BA"},
	} {
		t.Run(v.name, func(t *testing.T) {
			t.Parallel()
			in := sheets(v.points)
			for id, b := range v.bids {
				in.Bids = append(in.Bids, Bid{ID: id, Price: b.price, Deduction: b.off, Conforming: id != v.struck})
			}
			terms := priced(v.share, v.quality)
			table, _ := tabulate(terms, in)
			r := table.result(nil)
			ranked, err := Rank(terms, in)
			if v.quality == "90" && (err == nil || err.Error() != beyond) {
				t.Errorf("91 and 92 of 90 points: %v", err)
			}
			if v.quality != "90" && (err != nil || !reflect.DeepEqual(ranked, r)) {
				t.Errorf("Rank gives %+v, %v, want %+v", ranked, err, r)
			}
			order := ""
			for _, s := range r.Standings {
				if s.Rank == 0 {
					if s.Bid != v.struck || len(s.Marks) != 0 || s.Rounded != "" {
						t.Errorf("%s is unranked: %+v", s.Bid, s)
					}
					continue
				}
				order += s.Bid
				if s.Rank != len(order) || s.Marks[0].Rounded != v.price[s.Bid] || s.Rounded != v.total[s.Bid] || s.Price != v.bids[s.Bid].price {
					t.Errorf("%s: rank %d, price %s, total %s, award %d", s.Bid, s.Rank, s.Marks[0].Rounded, s.Rounded, s.Price)
				}
			}
			if order != v.order {
				t.Errorf("order %s, want %s", order, v.order)
			}
		})
	}
}

// edges are points B / p' × 10 that lie half-way between two decimals, or close by.
var edges = []struct {
	base, price money.Fen
	want        string
}{
	{333, 400, "8.33"}, {1_999, 2_000, "10.00"}, {397, 400, "9.93"}, {45_000_000, 48_000_000, "9.38"},
}

func TestHalfUpEdges(t *testing.T) {
	t.Parallel()
	for _, e := range edges {
		in := Input{Seats: []string{"s"}, Bids: []Bid{{ID: "base", Price: e.base, Conforming: true}, {ID: "bid", Price: e.price, Conforming: true}}}
		for _, id := range []string{"base", "bid"} {
			in.Scores = append(in.Scores, Score{"s", id, "quality", exact("0")})
		}
		r, err := Rank(priced("10", "90"), in)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Standings[1]; got.Bid != "bid" || got.Rounded != e.want || got.Marks[0].Rounded != e.want {
			t.Errorf("%d / %d × 10 = %s, want %s", e.base, e.price, got.Rounded, e.want)
		}
	}
}

// TestFloatsMissEdges says which edges floats get wrong. It depends on the order of
// factors, so that no way of writing it is safe by looking right once.
func TestFloatsMissEdges(t *testing.T) {
	t.Parallel()
	missed := map[string]string{}
	for _, e := range edges {
		base, price, ten := float64(e.base), float64(e.price), 10.0
		for way, points := range map[string]float64{"B/p*10": base / price * ten, "10*B/p": ten * base / price, "B*(10/p)": base * (ten / price)} {
			if got := fmt.Sprintf("%.2f", points); got != e.want {
				missed[way] += fmt.Sprintf("%d/%d=%s ", e.base, e.price, got)
			}
			if got := fmt.Sprintf("%.2f", math.Floor(float64(points*100)+0.5)/100); got != e.want {
				missed[way+", floor"] += fmt.Sprintf("%d/%d=%s ", e.base, e.price, got)
			}
		}
	}
	mean, price := 419.0/5, 9.375
	if got := fmt.Sprintf("%.2f", mean+price); got != "93.18" {
		missed["83.8+9.375"] = got
	}
	want := map[string]string{
		"B/p*10": "333/400=8.32 ", "B/p*10, floor": "333/400=8.32 ",
		"10*B/p": "333/400=8.32 1999/2000=9.99 ", "10*B/p, floor": "333/400=8.32 1999/2000=9.99 ",
		"83.8+9.375": "93.17",
	}
	if !reflect.DeepEqual(missed, want) {
		t.Errorf("floats miss %v, want %v", missed, want)
	}
}

func TestEliminated(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]int{0: 0, 1: 1, 2: 1, 3: 1, 5: 1, 6: 2, 8: 2, 10: 2, 11: 3} {
		if got := Eliminated(n, DefaultDrop); got != want {
			t.Errorf("of %d bids %d are dropped, want %d", n, got, want)
		}
	}
}
