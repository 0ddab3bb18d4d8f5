package scoring

import (
	"fmt"

	"linli/internal/money"
)

// DefaultOutlier is how far from the mean of the other seats points may lie before the
// seat is asked: more than 30 % of that mean (procurement §3.8, not certain).
const DefaultOutlier money.BasisPoints = 3_000

// What Lint finds beyond what keeps Rank from a result.
const (
	WrongTotal Code = "SHEET_SUM"
	Outlier    Code = "OUTLIER"
)

// Lint gives what the sheets must be asked about before the report is signed (87号令:
// sums, ranges, objective points that differ, points freakishly high or low), and
// cells that are missing. A judged score is an outlier if it differs from the mean of the
// other seats by more than that share of it; share 0 is DefaultOutlier. Findings come
// by bid, criterion and seat; nil means that nothing was found.
func Lint(terms Terms, in Input, share money.BasisPoints) []Finding {
	if share == 0 {
		share = DefaultOutlier
	}
	t, found := tabulate(terms, in)
	for b := range in.Bids {
		if !in.Bids[b].Conforming {
			continue
		}
		for c := range terms.Criteria {
			if terms.Criteria[c].Kind == Subjective {
				found = append(found, t.outliers(b, c, Share(share))...)
			}
		}
	}
	return sortFindings(append(found, t.wrongSums(in.Sums)...))
}

// outliers looks at the judged scores of one bid's criterion.
func (t table) outliers(bid, criterion int, share Exact) []Finding {
	var found []Finding
	for i, cell := range t.at(bid, criterion) {
		var others []Operand
		for j, other := range t.at(bid, criterion) {
			if j != i && other != nil {
				others = append(others, Operand{t.seats[j], *other})
			}
		}
		if cell == nil || len(others) == 0 {
			continue
		}
		mean := Formula{OpMean, others}.computed()
		away := cell.Sub(mean).Abs()
		if away.Cmp(share.Mul(mean)) <= 0 {
			continue
		}
		s := Score{t.seats[i], t.bids[bid].ID, t.terms.Criteria[criterion].ID, *cell}
		found = append(found, s.finding(Outlier, mean.String(), fmt.Sprintf("is %s from %s, the mean of the other seats, more than %s × %s",
			away.shown(), mean.shown(), share.shown(), mean.shown())))
	}
	return found
}

// wrongSums compares the totals under the sheets with their cells.
func (t table) wrongSums(sums []Sum) []Finding {
	var found []Finding
	seatAt := places(t.seats)
	bids := map[string]int{}
	for i, b := range t.bids {
		bids[b.ID] = i
	}
	for _, s := range sums {
		seat, knownSeat := seatAt[s.Seat]
		bid, knownBid := bids[s.Bid]
		if !knownSeat || !knownBid {
			found = append(found, Finding{Code: UnknownCell, Seat: s.Seat, Bid: s.Bid, Have: s.Points.String(),
				Text: fmt.Sprintf("seat %s, bid %s: a sum of %s belongs to no sheet of this evaluation", s.Seat, s.Bid, s.Points)})
			continue
		}
		if !t.bids[bid].Conforming {
			continue
		}
		sum := Exact{}
		for c, criterion := range t.terms.Criteria {
			if cell := t.at(bid, c)[seat]; cell != nil {
				sum = sum.Add(*cell)
			} else if criterion.Kind == Objective {
				sum = sum.Add(t.bids[bid].Objective[criterion.ID]) // computed once, so a seat need not write it
			}
		}
		if sum.Cmp(s.Points) != 0 {
			found = append(found, Finding{Code: WrongTotal, Seat: s.Seat, Bid: s.Bid, Have: s.Points.String(), Want: sum.String(),
				Text: fmt.Sprintf("seat %s, bid %s: the sheet says %s, its points come to %s", s.Seat, s.Bid, s.Points, sum)})
		}
	}
	return found
}
