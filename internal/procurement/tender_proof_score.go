package procurement

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"linli/internal/money"
	"linli/internal/rulepack"
	"linli/internal/scoring"
	"linli/internal/trail"
)

// reports holds the reports to the log.
func (p *TenderProof) reports(l proofLogged) error {
	hashes := map[string]string{}
	for _, e := range l["report.make"] {
		lot, _ := e.Body.Lot.(string)
		hashes[lot] = e.Body.Hash
	}
	for _, r := range p.Reports {
		if digest(r.Report.Body) != r.Report.Hash || hashes[r.Lot] != r.Report.Hash {
			return fmt.Errorf("the report on lot %s is not the one that was signed", r.Lot)
		}
		delete(hashes, r.Lot)
	}
	for lot := range hashes {
		return fmt.Errorf("the report on lot %s is missing", lot)
	}
	return nil
}

func (r ProofReport) read() (ReportBody, error) {
	var b ReportBody
	return b, json.Unmarshal([]byte(r.Report.Body), &b)
}

// scores are the points of the sheets, in one order.
func (r ProofReport) scores() ([]scoring.Score, error) {
	var out []scoring.Score
	for _, x := range r.Points {
		points, err := scoring.ParseExact(x.Points)
		if err != nil {
			return nil, fmt.Errorf("points of bid %s on %s: %w", x.Bid, x.Criterion, err)
		}
		out = append(out, scoring.Score{Seat: x.Seat, Bid: x.Bid, Criterion: x.Criterion, Points: points})
	}
	return sorted(out), nil
}

func sorted(list []scoring.Score) []scoring.Score {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b scoring.Score) int {
		return cmp.Or(cmp.Compare(a.Bid, b.Bid), cmp.Compare(a.Seat, b.Seat), cmp.Compare(a.Criterion, b.Criterion))
	})
	return list
}

// points compares the sheets with the report.
func (p *TenderProof) points(proofLogged) error {
	for _, r := range p.Reports {
		b, err := r.read()
		if err != nil {
			return err
		}
		here, err := r.scores()
		if err != nil {
			return err
		}
		was := sorted(b.Scores)
		if len(here) != len(was) {
			return fmt.Errorf("the sheets have %d points, the report on lot %s has %d", len(here), r.Lot, len(was))
		}
		for i, x := range here {
			y := was[i]
			if x.Bid != y.Bid || x.Seat != y.Seat || x.Criterion != y.Criterion || x.Points.Cmp(y.Points) != 0 {
				return fmt.Errorf("seat %s gives bid %s %s points on %s, the report says %s", x.Seat, x.Bid, x.Points, x.Criterion, y.Points)
			}
		}
	}
	return nil
}

// terms are those of the newest documents under the rule pack that the log names.
func (p *TenderProof) terms(l proofLogged) (scoring.Terms, Evaluation, error) {
	pack, err := rulepack.Parse([]byte(p.Pack))
	if err != nil {
		return scoring.Terms{}, Evaluation{}, err
	}
	e, err := l.last("tender.submit")
	if err != nil {
		return scoring.Terms{}, Evaluation{}, err
	}
	if pack.Hash != e.Body.PackHash {
		return scoring.Terms{}, Evaluation{}, fmt.Errorf("the rule pack has the hash %s, pinned was %s", pack.Hash, e.Body.PackHash)
	}
	if len(p.Documents) == 0 {
		return scoring.Terms{}, Evaluation{}, errors.New("there are no documents")
	}
	var b TenderBody
	if err := json.Unmarshal([]byte(p.Documents[len(p.Documents)-1].Body), &b); err != nil {
		return scoring.Terms{}, Evaluation{}, err
	}
	return b.Evaluation.terms(pack), b.Evaluation, nil
}

// scored makes of a bid what the panel ranked: nil for one that it never looked at.
func (b ProofBid) scored(e Evaluation) *scoring.Bid {
	out := &scoring.Bid{ID: b.ID, Conforming: true}
	if b.PriceFen != nil {
		out.Price = money.Fen(*b.PriceFen)
	}
	looked := false
	for _, d := range b.Decisions {
		switch d.Kind {
		case "ELIGIBILITY":
			looked = true
		case "ARITHMETIC":
			if d.PriceFen != nil {
				out.Price = money.Fen(*d.PriceFen)
			}
		case "DEDUCTION":
			out.Deduction = e.deduction(d.Rule)
		case "INVALIDATION": // after the report
			continue
		}
		if !d.Passed {
			out.Conforming, out.Reason = false, d.Reason
		}
	}
	if !looked {
		return nil
	}
	return out
}

// ranking ranks the bids anew, from points, decisions and documents alone.
func (p *TenderProof) ranking(l proofLogged) error {
	terms, e, err := p.terms(l)
	if err != nil {
		return err
	}
	if p.Panel == nil {
		return errors.New("there is no panel")
	}
	for _, r := range p.Reports {
		b, err := r.read()
		if err != nil {
			return err
		}
		var in scoring.Input
		if in.Scores, err = r.scores(); err != nil {
			return err
		}
		var ids []string
		for _, x := range p.Bids {
			if one := x.scored(e); x.Lot == r.Lot && one != nil {
				in.Bids, ids = append(in.Bids, *one), append(ids, x.ID)
			}
		}
		for _, s := range p.Panel.Seats {
			if s.Sits {
				in.Seats = append(in.Seats, s.ID)
			}
		}
		order, err := p.Panel.order(ids)
		if err != nil {
			return err
		}
		in.Draw = map[string]int{}
		for i, id := range order {
			in.Draw[id] = i + 1
		}
		result, err := scoring.Rank(terms, in)
		if err != nil {
			return fmt.Errorf("lot %s: %w", r.Lot, err)
		}
		again, err := trail.Canonical(result)
		if err != nil {
			return err
		}
		was, err := trail.Canonical(b.Result)
		if err != nil {
			return err
		}
		if again != was {
			return fmt.Errorf("lot %s is ranked otherwise: %s", r.Lot, differs(b.Result, result))
		}
	}
	return nil
}

// differs says where two results part.
func differs(was, is scoring.Result) string {
	for i, s := range is.Standings {
		if i >= len(was.Standings) {
			break
		}
		if w := was.Standings[i]; w.Bid != s.Bid || w.Rank != s.Rank || w.Rounded != s.Rounded {
			return fmt.Sprintf("place %d is bid %s with %s, the report says %s with %s", i+1, s.Bid, s.Rounded, w.Bid, w.Rounded)
		}
	}
	return "the arithmetic differs"
}

// awarded holds each award to the report and to the log.
func (p *TenderProof) awarded(l proofLogged) error {
	standings := map[string]scoring.Standing{}
	for _, r := range p.Reports {
		b, err := r.read()
		if err != nil {
			return err
		}
		for _, s := range b.Result.Standings {
			standings[s.Bid] = s
		}
	}
	announced := map[string]bool{}
	for _, e := range l["tender.award"] {
		for _, a := range e.Body.Awards {
			announced[fmt.Sprint(a.Award, a.Bid, a.Organization, a.AmountFen, a.Rank)] = true
		}
	}
	for _, a := range p.Awards {
		s, ranked := standings[a.Bid]
		switch {
		case !ranked || s.Rank != a.Rank:
			return fmt.Errorf("award %s is for rank %d, the report ranks bid %s %d", a.ID, a.Rank, a.Bid, s.Rank)
		case int64(s.Price) != a.AmountFen:
			return fmt.Errorf("award %s is for %s yuan, the bid for %s", a.ID, money.Fen(a.AmountFen), s.Price)
		case !announced[fmt.Sprint(a.ID, a.Bid, a.Organization, a.AmountFen, a.Rank)]:
			return fmt.Errorf("award %s is not the one that was announced", a.ID)
		}
	}
	return nil
}
