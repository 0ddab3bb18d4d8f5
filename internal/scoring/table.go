package scoring

import (
	"fmt"
	"slices"
	"strings"
)

// table holds the sheets by place: what one seat gave one bid for one criterion.
type table struct {
	terms Terms
	bids  []Bid
	seats []string // sorted
	cells []*Exact // [bid][criterion][seat]; nil is an empty cell
}

// at gives the seats' cells of a bid's criterion, in the seats' order.
func (t table) at(bid, criterion int) []*Exact {
	from := (bid*len(t.terms.Criteria) + criterion) * len(t.seats)
	return t.cells[from : from+len(t.seats)]
}

// places numbers ids.
func places(ids []string) map[string]int {
	at := make(map[string]int, len(ids))
	for i, id := range ids {
		at[id] = i
	}
	return at
}

// tabulate puts every score into its cell and says what is wrong with the sheets of
// conforming bids. Scores of other bids are left out.
func tabulate(terms Terms, in Input) (table, []Finding) {
	t := table{terms: terms, bids: in.Bids, seats: slices.Sorted(slices.Values(in.Seats))}
	var found []Finding
	for i, s := range t.seats {
		if s == "" || (i > 0 && t.seats[i-1] == s) {
			found = append(found, Finding{Code: BadSeat, Seat: s, Text: fmt.Sprintf("seat id %q is empty or used twice", s)})
		}
	}
	t.cells = make([]*Exact, len(in.Bids)*len(terms.Criteria)*len(t.seats))
	bidIDs, criterionIDs := make([]string, len(in.Bids)), make([]string, len(terms.Criteria))
	for i, b := range in.Bids {
		bidIDs[i] = b.ID
	}
	for i, c := range terms.Criteria {
		criterionIDs[i] = c.ID
	}
	bidAt, criterionAt, seatAt := places(bidIDs), places(criterionIDs), places(t.seats)
	for i, s := range in.Scores {
		b, knownBid := bidAt[s.Bid]
		c, knownCriterion := criterionAt[s.Criterion]
		seat, knownSeat := seatAt[s.Seat]
		if !knownBid || !knownCriterion || !knownSeat {
			found = append(found, s.finding(UnknownCell, "", "belongs to no seat, bid and criterion of this evaluation"))
			continue
		}
		if !in.Bids[b].Conforming {
			continue
		}
		if terms.Criteria[c].Kind == Price {
			found = append(found, s.finding(PriceScored, "", "scores the price, which is computed"))
			continue
		}
		cell := &t.at(b, c)[seat]
		if *cell != nil {
			found = append(found, s.finding(CellTwice, (*cell).String(), "is given twice"))
			continue
		}
		*cell = &in.Scores[i].Points
		found = append(found, terms.Criteria[c].checkPoints(s)...)
	}
	for b := range in.Bids {
		if in.Bids[b].Conforming {
			found = append(found, t.checkBid(b)...)
		}
	}
	return t, found
}

// finding says something about one score.
func (s Score) finding(code Code, want, what string) Finding {
	return Finding{code, s.Seat, s.Bid, s.Criterion, s.Points.String(), want,
		fmt.Sprintf("seat %s, bid %s, criterion %s: %s %s", s.Seat, s.Bid, s.Criterion, s.Points, what)}
}

// checkPoints looks at the range of one score and the bands of its criterion.
func (c Criterion) checkPoints(s Score) []Finding {
	switch {
	case s.Points.Sign() < 0 || s.Points.Cmp(c.Max) > 0:
		return []Finding{s.finding(OutOfRange, "0 to "+c.Max.String(), "is not within 0 and "+c.Max.String())}
	case c.Kind == Subjective && !c.inBand(s.Points):
		return []Finding{s.finding(OffBand, "0 to "+c.Max.String(), "lies in no band")}
	}
	return nil
}

// checkBid looks at the cells of one bid, criterion by criterion.
func (t table) checkBid(bid int) []Finding {
	var found []Finding
	for id, points := range t.bids[bid].Objective {
		if !slices.ContainsFunc(t.terms.Criteria, func(c Criterion) bool { return c.ID == id && c.Kind == Objective }) {
			s := Score{"", t.bids[bid].ID, id, points}
			found = append(found, s.finding(UnknownCell, "", "are computed, though there is no such objective criterion"))
		}
	}
	for i, c := range t.terms.Criteria {
		computed, given := t.bids[bid].Objective[c.ID]
		given = given && c.Kind == Objective
		if given {
			s := Score{"", t.bids[bid].ID, c.ID, computed}
			found = append(found, c.checkPoints(s)...)
		}
		if c.Kind == Price {
			continue
		}
		if len(t.seats) == 0 && !given {
			found = append(found, Finding{Code: NoSeats, Bid: t.bids[bid].ID, Criterion: c.ID,
				Text: fmt.Sprintf("bid %s, criterion %s: nobody is there to give points", t.bids[bid].ID, c.ID)})
		}
		for seat, cell := range t.at(bid, i) {
			s := Score{Seat: t.seats[seat], Bid: t.bids[bid].ID, Criterion: c.ID}
			switch {
			case cell == nil && given:
			case cell == nil:
				missing := s.finding(CellMissing, "0 to "+c.Max.String(), "")
				missing.Have = ""
				missing.Text = fmt.Sprintf("seat %s, bid %s, criterion %s: no points are given", s.Seat, s.Bid, s.Criterion)
				found = append(found, missing)
			case given && cell.Cmp(computed) != 0:
				s.Points = *cell
				found = append(found, s.finding(ObjectiveDiffer, computed.String(), "is not the computed "+computed.String()))
			case c.Kind == Objective && !given:
				s.Points = *cell
				if others := t.otherValues(bid, i, *cell); others != "" {
					found = append(found, s.finding(ObjectiveDiffer, others, "though other seats give "+others))
				}
			}
		}
	}
	return found
}

// otherValues lists the points of a bid's criterion that are not v, each once.
func (t table) otherValues(bid, criterion int, v Exact) string {
	var others []Exact
	for _, cell := range t.at(bid, criterion) {
		if cell != nil && cell.Cmp(v) != 0 {
			others = append(others, *cell)
		}
	}
	slices.SortFunc(others, Exact.Cmp)
	others = slices.CompactFunc(others, func(a, b Exact) bool { return a.Cmp(b) == 0 })
	texts := make([]string, len(others))
	for i, o := range others {
		texts[i] = o.String()
	}
	return strings.Join(texts, ", ")
}
