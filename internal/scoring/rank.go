package scoring

import (
	"cmp"
	"slices"

	"linli/internal/money"
)

// Outcome is what a framework's elimination means for a bid.
type Outcome string

// On the list; dropped; or as long as a tie across the line is not drawn, neither.
const (
	Shortlisted Outcome = "SHORTLISTED"
	Dropped     Outcome = "DROPPED"
	Undecided   Outcome = "UNDECIDED"
)

// Mark is what a bid has for one criterion, and how it comes about.
type Mark struct {
	Criterion string  `json:"criterion"`
	Kind      Kind    `json:"kind"`
	Points    Exact   `json:"points"`
	Rounded   string  `json:"rounded"`
	Formula   Formula `json:"formula"`
	Text      string  `json:"text"` // "45000000 / 48000000 × 10 = 9.375 → 9.38"
}

// Standing is one bid's place and everything it rests on.
type Standing struct {
	Bid        string    `json:"bid"`
	Conforming bool      `json:"conforming"`
	Reason     string    `json:"reason,omitempty"` // why it does not conform
	Rank       int       `json:"rank,omitempty"`   // 1 is best; 0 is unranked; shared while a tie is not drawn
	Outcome    Outcome   `json:"outcome,omitempty"`
	Price      money.Fen `json:"price"` // the price an award would be for, in fen

	PolicyPrice     Exact   `json:"policyPrice"` // p', in fen, what prices are compared by
	PolicyFormula   Formula `json:"policyFormula,omitzero"`
	PolicyPriceText string  `json:"policyPriceText,omitempty"`

	Marks     []Mark  `json:"marks,omitempty"` // in the order of the criteria
	Technical Exact   `json:"technical"`       // the points without the price's
	Total     Exact   `json:"total"`           // all points
	Rounded   string  `json:"rounded,omitempty"`
	Formula   Formula `json:"formula,omitzero"` // of Total
	Text      string  `json:"text,omitempty"`
	Why       []Why   `json:"why,omitempty"` // against each bid that is level with it, best first
}

// Result lists the bids in their order: ranked ones best first, then the others by id.
type Result struct {
	Method    Method     `json:"method"`
	Base      Exact      `json:"base"` // B, the lowest p' of conforming bids; 0 if there is none
	Standings []Standing `json:"standings"`
	Undrawn   [][]string `json:"undrawn,omitempty"` // bids that only a draw can tell apart, by id
}

// Rank puts the conforming bids in order (procurement §3.8). Price points are B / p' ×
// maximum, objective points the value all sheets agree on, subjective points the mean
// over the seats, the total their sum. Level bids are told apart by the lower p' (not
// where the price is fixed), the points without the price, the place in the draw; where
// that is missing they share a rank and are in Undrawn. The order of bids, seats, scores and
// criteria in the input has no say. Frameworks drop Eliminated of the last. It
// returns *Unfit, with all there is to put right, if terms, bids or sheets do not allow a
// result; outliers and wrong sums do not stop it, Lint finds those.
func Rank(terms Terms, in Input) (Result, error) {
	t, found := tabulate(terms, in)
	found = append(append(CheckCriteria(terms), checkBids(terms, in.Bids)...), found...)
	if len(found) > 0 {
		return Result{}, &Unfit{sortFindings(found)}
	}
	return t.result(in.Draw), nil
}

// result ranks what has been found fit.
func (t table) result(draw map[string]int) Result {
	terms := t.terms
	r := Result{Method: terms.Method}
	var ranked, others []Standing
	var at []int // index of the bid behind each of ranked
	for i, b := range t.bids {
		s := Standing{Bid: b.ID, Conforming: b.Conforming, Reason: b.Reason, Price: b.Price}
		if !b.Conforming {
			others = append(others, s)
			continue
		}
		s.PolicyFormula = b.policyPrice()
		s.PolicyPrice = s.PolicyFormula.computed()
		if b.Deduction != 0 {
			s.PolicyPriceText = s.PolicyFormula.numbers() + " = " + s.PolicyPrice.shown()
		}
		if len(ranked) == 0 || s.PolicyPrice.Cmp(r.Base) < 0 {
			r.Base = s.PolicyPrice
		}
		ranked, at = append(ranked, s), append(at, i)
	}
	for i := range ranked {
		t.mark(&ranked[i], at[i], r.Base)
	}
	o := order{terms, draw}
	r.Undrawn = o.sort(ranked)
	if terms.framework() {
		eliminate(ranked, len(ranked)-Eliminated(len(ranked), terms.drop()))
	}
	slices.SortFunc(others, func(a, b Standing) int { return cmp.Compare(a.Bid, b.Bid) })
	r.Standings = slices.Concat(ranked, others)
	return r
}

// mark fills in a bid's points, criterion by criterion, and their sum.
func (t table) mark(s *Standing, bid int, base Exact) {
	places := t.terms.places()
	s.Marks = make([]Mark, 0, len(t.terms.Criteria))
	var parts []Operand
	for i, c := range t.terms.Criteria {
		f := t.formula(bid, i, base, s.PolicyPrice)
		m := Mark{Criterion: c.ID, Kind: c.Kind, Points: f.computed(), Formula: f}
		m.Rounded, m.Text = m.Points.Round(places), f.text(m.Points, places)
		s.Marks = append(s.Marks, m)
		parts = append(parts, Operand{c.ID, m.Points})
		if c.Kind != Price {
			s.Technical = s.Technical.Add(m.Points)
		}
	}
	if len(parts) == 0 {
		return
	}
	s.Formula = Formula{OpSum, parts}
	s.Total = s.Formula.computed()
	s.Rounded, s.Text = s.Total.Round(places), s.Formula.text(s.Total, places)
}

// formula says how a bid's points for a criterion come about.
func (t table) formula(bid, criterion int, base, policyPrice Exact) Formula {
	c := t.terms.Criteria[criterion]
	if c.Kind == Price {
		return Formula{OpShare, []Operand{{"base", base}, {"policyPrice", policyPrice}, {"max", c.Max}}}
	}
	cells := t.at(bid, criterion)
	if c.Kind == Objective {
		agreed, given := t.bids[bid].Objective[c.ID]
		if !given {
			agreed = *cells[0]
		}
		return Formula{OpGiven, []Operand{{"agreed", agreed}}}
	}
	f := Formula{Op: OpMean, Operands: make([]Operand, len(cells))}
	for i, cell := range cells {
		f.Operands[i] = Operand{t.seats[i], *cell}
	}
	return f
}

// eliminate keeps the first of the ranked. Who shares a rank across the line is undecided.
func eliminate(ranked []Standing, keep int) {
	for from := 0; from < len(ranked); {
		to := from
		for to < len(ranked) && ranked[to].Rank == ranked[from].Rank {
			to++
		}
		outcome := Undecided
		switch {
		case to <= keep:
			outcome = Shortlisted
		case from >= keep:
			outcome = Dropped
		}
		for i := from; i < to; i++ {
			ranked[i].Outcome = outcome
		}
		from = to
	}
}
