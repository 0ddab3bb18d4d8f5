package procurement

import (
	"encoding/json"
	"fmt"
	"slices"

	"linli/ent"
	"linli/ent/tender"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/money"
	"linli/internal/rulepack"
	"linli/internal/scoring"
)

// TenderBody is what a version of a tender's documents says.
type TenderBody struct {
	Evaluation        Evaluation `json:"evaluation"`
	Eligibility       []Clause   `json:"eligibility"` // who may bid
	Essential         []Clause   `json:"essential"`   // what every bid must meet
	Contract          []Clause   `json:"contract"`    // clauses that are not negotiated
	BidBondFen        int64      `json:"bidBondFen"`
	PerformanceBondBp int        `json:"performanceBondBp"` // of the contract's value, in 1/10,000
	ValidityDays      int        `json:"validityDays"`      // how long bids bind after the deadline
	Threshold         int        `json:"threshold"`         // shares that open an envelope
	CustodianKeys     []string   `json:"custodianKeys"`     // ids
	Files             []string   `json:"files"`             // ids of attachments
	MethodReason      string     `json:"methodReason"`      // why this method above the threshold, with the approval's number
	SplittingReason   string     `json:"splittingReason"`   // why several purchases of one kind are no splitting
	FrameworkMonths   int        `json:"frameworkMonths"`   // how long a framework runs

	Single *SingleSource `json:"single,omitempty"` // of a single source
}

// Clause is a numbered sentence of the documents.
type Clause struct {
	Code string `json:"code"`
	Text string `json:"text"`
}

// Evaluation is how bids are judged (procurement §3.8).
type Evaluation struct {
	Method     scoring.Method `json:"method"`
	Criteria   []Criterion    `json:"criteria"`
	FixedPrice bool           `json:"fixedPrice"` // the price is the same for all
	Places     int            `json:"places"`     // decimals shown
	RankOn     scoring.RankOn `json:"rankOn"`
	Deductions []Deduction    `json:"deductions"`
}

// Criterion is one thing that earns points.
type Criterion struct {
	Code  string        `json:"code"`
	Name  string        `json:"name"`
	Path  []string      `json:"path"` // headings above it, outermost first
	Kind  scoring.Kind  `json:"kind"`
	Max   scoring.Exact `json:"max"` // points out of 100
	Bands []Band        `json:"bands"`
}

// Band says what points stand for.
type Band struct {
	From  scoring.Exact `json:"from"`
	To    scoring.Exact `json:"to"`
	Level string        `json:"level"`
}

// banded tells whether points lie in one of a criterion's bands, or it has none.
func (c Criterion) banded(points scoring.Exact) bool {
	return len(c.Bands) == 0 || slices.ContainsFunc(c.Bands, func(b Band) bool { return points.Cmp(b.From) >= 0 && points.Cmp(b.To) <= 0 })
}

// Deduction lowers the price that is compared, not the one that is paid.
type Deduction struct {
	Code  string            `json:"code"`
	Share money.BasisPoints `json:"share"`
	Basis string            `json:"basis"` // the policy it follows from
}

// terms are the evaluation as package scoring wants it, with the pack's bounds on the price.
func (e Evaluation) terms(p *rulepack.Pack) scoring.Terms {
	t := scoring.Terms{Method: e.Method, FixedPrice: e.FixedPrice, Places: &e.Places, RankOn: e.RankOn}
	for _, c := range e.Criteria {
		bands := make([]scoring.Band, len(c.Bands))
		for i, b := range c.Bands {
			bands[i] = scoring.Band{From: b.From, To: b.To, Level: b.Level}
		}
		t.Criteria = append(t.Criteria, scoring.Criterion{ID: c.Code, Path: c.Path, Kind: c.Kind, Max: c.Max, Bands: bands})
	}
	t.MinPrice, t.MaxPrice = points(p, rulepack.PriceWeightMin), points(p, rulepack.PriceWeightMax)
	if t.Method == scoring.PriceFirst || t.Method == scoring.QualityFirst {
		t.Drop = points(p, rulepack.EliminateShare)
	}
	return t
}

// points gives a share of a pack in 1/10,000; 0 when the pack has none.
func points(p *rulepack.Pack, key rulepack.Key) money.BasisPoints {
	if !p.Has(key) {
		return 0
	}
	share := p.Share(key)
	return money.BasisPoints(share.Num().Int64() * 10_000 / share.Denom().Int64())
}

// check finds what is wrong with the form of a body.
func (b TenderBody) check() error {
	var p problems
	clauses := func(list []Clause, least int, field string) {
		p.bad(len(list) < least || len(list) > 100, fmt.Sprintf("the documents have %d to 100 clauses there", least), "body", field)
		for i, c := range list {
			p.text(c.Code, 20, "the clause's code", "body", field, fmt.Sprint(i), "code")
			p.text(c.Text, 2000, "the clause", "body", field, fmt.Sprint(i), "text")
		}
	}
	clauses(b.Eligibility, 1, "eligibility")
	clauses(b.Essential, 0, "essential")
	clauses(b.Contract, 0, "contract")
	p.bad(len(b.Evaluation.Criteria) > 60, "there are at most 60 criteria", "body", "evaluation", "criteria")
	for i, c := range b.Evaluation.Criteria {
		p.text(c.Code, 40, "the criterion's code", "body", "evaluation", "criteria", fmt.Sprint(i), "code")
		p.text(c.Name, 200, "the criterion's name", "body", "evaluation", "criteria", fmt.Sprint(i), "name")
	}
	for i, d := range b.Evaluation.Deductions {
		at := fmt.Sprint(i)
		p.text(d.Code, 40, "the deduction's code", "body", "evaluation", "deductions", at, "code")
		p.text(d.Basis, 300, "the policy behind a deduction", "body", "evaluation", "deductions", at, "basis")
		p.bad(d.Share < 1 || d.Share > 5_000, "a deduction is above 0 and at most 50 per cent", "body", "evaluation", "deductions", at, "share")
	}
	p.bad(b.BidBondFen < 0 || b.BidBondFen > funding.Most, "the bid bond must not be below zero", "body", "bidBondFen")
	p.bad(b.PerformanceBondBp < 0, "the performance bond must not be below zero", "body", "performanceBondBp")
	p.bad(b.ValidityDays < 30 || b.ValidityDays > 365, "bids bind for 30 to 365 days", "body", "validityDays")
	p.bad(len(b.Files) > 50, "the documents have at most 50 files", "body", "files")
	b.Single.check(&p)
	p.bad(len(b.CustodianKeys) > 10, "there are at most 10 custodians", "body", "custodianKeys")
	for i, k := range b.CustodianKeys {
		p.bad(slices.Contains(b.CustodianKeys[:i], k), "each custodian is named once", "body", "custodianKeys", fmt.Sprint(i))
	}
	return p.err()
}

// lint refuses documents that may not be published under a pack: criteria that do not
// add up or weigh the price wrongly, bonds above the law's, a framework that runs too long.
func (b TenderBody) lint(p *rulepack.Pack, t *ent.Tender) *fault.Fault {
	if found := scoring.CheckCriteria(b.Evaluation.terms(p)); len(found) > 0 && t.Method != tender.MethodSingleSource && t.Method != tender.MethodFrameworkOpen { // nothing is compared
		f := found[0]
		switch f.Code {
		case scoring.PriceTooLight:
			return p.Broken(rulepack.PriceWeightMin, f.Have, f.Want, "the price has %s points of 100, at least %s are needed", f.Have, f.Want).With("criterion", f.Criterion)
		case scoring.PriceTooHeavy:
			return p.Broken(rulepack.PriceWeightMax, f.Have, f.Want, "the price has %s points of 100, at most %s are allowed", f.Have, f.Want).With("criterion", f.Criterion)
		}
		return fault.New(fault.Conflict, fault.CodeWrongState, "the criteria do not hold: %s", string(f.Code)).With("criterion", f.Criterion).With("have", f.Have).With("want", f.Want)
	}
	if t.Method == tender.MethodFrameworkOpen && b.BidBondFen > 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "who joins an open framework puts in no bid bond")
	}
	if p.Has(rulepack.BondBidMax) && over(b.BidBondFen, t.CeilingFen, p, rulepack.BondBidMax) {
		share := p.Share(rulepack.BondBidMax)
		most := t.CeilingFen * share.Num().Int64() / share.Denom().Int64()
		return p.Broken(rulepack.BondBidMax, b.BidBondFen, most, "the bid bond of %s yuan is more than the law's share of the budget", money.Fen(b.BidBondFen))
	}
	if p.Has(rulepack.BondPerfMax) && over(int64(b.PerformanceBondBp), 10_000, p, rulepack.BondPerfMax) {
		return p.Broken(rulepack.BondPerfMax, scoring.Share(money.BasisPoints(b.PerformanceBondBp)).Mul(scoring.Whole(100)), p.Rule(rulepack.BondPerfMax).Value.String(), "the performance bond is more than the law's share of the contract")
	}
	lists := b.Evaluation.Method == scoring.PriceFirst || b.Evaluation.Method == scoring.QualityFirst
	switch closed := t.Method == tender.MethodFrameworkClosed; {
	case closed && !lists:
		return p.Broken(rulepack.EliminateShare, b.Evaluation.Method, "PRICE_FIRST, QUALITY_FIRST", "a closed framework lists bids by price or by quality first, and drops the last")
	case !closed && lists:
		return fault.New(fault.Conflict, fault.CodeWrongState, "only a closed framework lists bids by price or by quality first").With("have", string(b.Evaluation.Method))
	}
	if p.Has(rulepack.FrameworkTerm) {
		if most := p.Count(rulepack.FrameworkTerm); b.FrameworkMonths < 1 || b.FrameworkMonths > most {
			return p.Broken(rulepack.FrameworkTerm, b.FrameworkMonths, most, "the framework runs %d months, 1 to %d are allowed", b.FrameworkMonths, most)
		}
	}
	return nil
}

// over tells whether part is more than a pack's share of whole.
func over(part, whole int64, p *rulepack.Pack, key rulepack.Key) bool {
	share := p.Share(key)
	return part*share.Denom().Int64() > whole*share.Num().Int64()
}

// readTender reads a body as it is kept.
func readTender(text string) (TenderBody, error) {
	var b TenderBody
	if err := json.Unmarshal([]byte(text), &b); err != nil {
		return b, fmt.Errorf("read tender documents: %w", err)
	}
	return b, nil
}
