package scoring

import (
	"fmt"
	"testing"

	"linli/internal/money"
)

// BenchmarkRank ranks 30 bids by 10 criteria and 5 seats: 1,350 scores.
func BenchmarkRank(b *testing.B) {
	terms := Terms{Method: Comprehensive, Criteria: []Criterion{{ID: "price", Kind: Price, Max: Whole(10)}}}
	for i := range 9 {
		terms.Criteria = append(terms.Criteria, Criterion{ID: fmt.Sprintf("c%d", i), Kind: Subjective, Max: Whole(10), Bands: bands("10")})
	}
	in := Input{Seats: []string{"s1", "s2", "s3", "s4", "s5"}}
	for i := range 30 {
		bid := Bid{ID: fmt.Sprintf("bid%02d", i), Price: money.Fen(45_000_000 + i*137_911), Conforming: true}
		in.Bids = append(in.Bids, bid)
		for c, criterion := range terms.Criteria[1:] {
			for s, seat := range in.Seats {
				in.Scores = append(in.Scores, Score{seat, bid.ID, criterion.ID, exact(fmt.Sprintf("%d.%d", 4+(i+c+s)%6, (i*c+s)%10))})
			}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if r, err := Rank(terms, in); err != nil || len(r.Standings) != 30 {
			b.Fatal(err)
		}
	}
}
