package contracting

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/contractversion"
	"linli/ent/frameworklot"
	"linli/ent/requirement"
	"linli/ent/tender"
	"linli/ent/tenderdocument"
	"linli/ent/tenderlot"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/procurement"
	"linli/internal/sealing"
)

// ContractBody is one text of a contract.
type ContractBody struct {
	Clauses      []Clause                   `json:"clauses"`
	Lots         []BodyLot                  `json:"lots"`
	Indicators   []procurement.Indicator    `json:"indicators"`
	Acceptance   procurement.AcceptancePlan `json:"acceptance"`
	Milestones   []BodyMilestone            `json:"milestones"` // empty: what is delivered is claimed by monthly statements
	StartOn      string                     `json:"startOn"`
	EndOn        string                     `json:"endOn"`
	ValueFen     int64                      `json:"valueFen"`
	BondFen      int64                      `json:"bondFen"`
	AdvanceFen   int64                      `json:"advanceFen"`   // paid before delivery, recovered with the milestones
	RetainedBp   int                        `json:"retainedBp"`   // of each milestone, paid at the end, in 1/10,000
	DocumentHash string                     `json:"documentHash"` // of the tender's documents
	BidID        string                     `json:"bidId"`
	ProviderID   string                     `json:"providerId,omitempty"` // who took the provider's place after a merger
	LastDay      *string                    `json:"lastDay,omitempty"`    // on which both sides end it early
	HandOver     string                     `json:"handOver,omitempty"`   // what becomes of those whom it serves then
}

// Clause is a sentence of a contract and where it comes from.
type Clause struct {
	Code   string `json:"code"`
	Text   string `json:"text"`
	Source string `json:"source"` // DOCUMENTS or BID, which stay as they are, or CONTRACT
}

// The sources of clauses.
const (
	fromDocuments = "DOCUMENTS"
	fromBid       = "BID"
	fromContract  = "CONTRACT"
)

// BodyLot is a lot of a contract's text.
type BodyLot struct {
	Title          string `json:"title"`
	CategoryID     string `json:"categoryId"`
	AreaID         string `json:"areaId"`
	Units          int64  `json:"units"`
	UnitPriceFen   int64  `json:"unitPriceFen"`
	FrameworkLotID string `json:"frameworkLotId,omitempty"`
}

// BodyMilestone is a milestone of a contract's text.
type BodyMilestone struct {
	Title        string `json:"title"`
	Units        int64  `json:"units"`
	UnitPriceFen int64  `json:"unitPriceFen"`
	DueOn        string `json:"dueOn"`
}

// readBody reads a text as it is kept.
func readBody(text string) (ContractBody, error) {
	var b ContractBody
	if err := json.Unmarshal([]byte(text), &b); err != nil {
		return b, fmt.Errorf("read the text of a contract: %w", err)
	}
	return b, nil
}

// generate makes a contract's text from the tender's documents and the winning bid (C1):
// their clauses, the requirement's indicators and acceptance plan, the bid's price. The
// unit price is the bid's amount by the units, rounded down.
func (s *Service) generate(ctx context.Context, c *ent.Client, a *ent.Award, start date.Date) (ContractBody, error) {
	var b ContractBody
	t, err := c.Tender.Get(ctx, a.TenderID)
	if err != nil {
		return b, err
	}
	d, err := c.TenderDocument.Query().Where(tenderdocument.TenderID(t.ID), tenderdocument.PublishedAtNotNil()).Order(ent.Desc(tenderdocument.FieldNumber)).First(ctx)
	if err != nil {
		return b, err
	}
	var doc procurement.TenderBody
	if err := json.Unmarshal([]byte(d.Body), &doc); err != nil {
		return b, fmt.Errorf("read the documents of %s: %w", t.ID, err)
	}
	r, err := c.Requirement.Query().Where(requirement.ID(t.RequirementID)).Only(ctx)
	if err != nil {
		return b, err
	}
	var need procurement.RequirementBody
	if err := json.Unmarshal([]byte(r.Body), &need); err != nil {
		return b, fmt.Errorf("read the requirement of %s: %w", t.ID, err)
	}
	l, err := c.TenderLot.Query().Where(tenderlot.ID(a.LotID)).Only(ctx)
	if err != nil {
		return b, err
	}
	for _, x := range slices.Concat(doc.Essential, doc.Contract) {
		b.Clauses = append(b.Clauses, Clause{x.Code, x.Text, fromDocuments})
	}
	promises, err := s.promises(ctx, c, a)
	if err != nil {
		return b, err
	}
	b.Clauses = append(b.Clauses, promises...)
	lot := BodyLot{Title: l.Title, CategoryID: l.CategoryID, AreaID: l.AreaID, Units: l.Units, UnitPriceFen: a.AmountFen / l.Units}
	f, err := c.FrameworkLot.Query().Where(frameworklot.TenderLotID(l.ID)).Only(ctx)
	if err == nil {
		lot.FrameworkLotID = f.ID
	} else if !ent.IsNotFound(err) {
		return b, err
	}
	months := cmp.Or(doc.FrameworkMonths, need.TermMonths)
	b.Lots, b.Indicators, b.Acceptance, b.Milestones = []BodyLot{lot}, need.Indicators, need.Acceptance, []BodyMilestone{}
	b.StartOn, b.EndOn = start.String(), start.AddMonths(months).AddDays(-1).String()
	if t.Method == tender.MethodFrameworkOpen { // whoever joins stays until the framework's last day
		b.EndOn = date.In(*t.ValidUntil).AddDays(-1).String()
		if b.StartOn > b.EndOn {
			return b, fault.New(fault.Conflict, fault.CodeWrongState, "the framework runs until %s: a contract under it begins by then", b.EndOn).At("startOn")
		}
	}
	b.ValueFen, b.BondFen = a.AmountFen, a.AmountFen*int64(doc.PerformanceBondBp)/10_000
	b.DocumentHash, b.BidID = d.Hash, a.BidID
	return b, nil
}

// promises are what the winning bid promises, as clauses that stay as they are.
func (s *Service) promises(ctx context.Context, c *ent.Client, a *ent.Award) ([]Clause, error) {
	bid, err := c.Bid.Get(ctx, a.BidID)
	if err != nil {
		return nil, err
	}
	docs, err := s.Procurement.Documents(bid)
	if err != nil {
		return nil, err
	}
	var out []Clause
	for _, k := range []sealing.Kind{sealing.Technical, sealing.Final, sealing.Price} {
		d := docs[k]
		if d == nil {
			continue
		}
		for _, t := range d.Technical {
			out = append(out, Clause{t.Criterion, t.Text, fromBid})
		}
		if text := strings.TrimSpace(d.Statement); text != "" {
			out = append(out, Clause{string(k), text, fromBid})
		}
	}
	return out, nil
}

// Difference is one place where a contract's text is not what documents and bid make.
type Difference struct {
	What    string // such as clauses.C1 or lots.0.unitPriceFen
	Awarded string // what documents and bid say, or ""
	Text    string // what the contract says, or ""
}

// Differences compares a text with what documents and bid make of it.
func Differences(made, is ContractBody) []Difference {
	var out []Difference
	add := func(what, awarded, text string) {
		if awarded != text {
			out = append(out, Difference{what, awarded, text})
		}
	}
	clauses := map[string]string{}
	for _, c := range made.Clauses {
		clauses[c.Source+" "+c.Code] = c.Text
	}
	for _, c := range is.Clauses {
		key := c.Source + " " + c.Code
		add("clauses."+c.Code, clauses[key], c.Text)
		delete(clauses, key)
	}
	for _, key := range slices.Sorted(maps.Keys(clauses)) {
		_, code, _ := strings.Cut(key, " ")
		add("clauses."+code, clauses[key], "")
	}
	add("valueFen", fmt.Sprint(made.ValueFen), fmt.Sprint(is.ValueFen))
	add("bondFen", fmt.Sprint(made.BondFen), fmt.Sprint(is.BondFen))
	for i, l := range made.Lots {
		if i >= len(is.Lots) {
			add(fmt.Sprintf("lots.%d", i), l.Title, "")
			continue
		}
		add(fmt.Sprintf("lots.%d.units", i), fmt.Sprint(l.Units), fmt.Sprint(is.Lots[i].Units))
		add(fmt.Sprintf("lots.%d.unitPriceFen", i), fmt.Sprint(l.UnitPriceFen), fmt.Sprint(is.Lots[i].UnitPriceFen))
	}
	return out
}

// currentText is the text of a contract that counts, or nil of one that came about
// elsewhere.
func currentText(ctx context.Context, c *ent.Client, contractID string) (*ContractBody, error) {
	v, err := c.ContractVersion.Query().Where(contractversion.ContractID(contractID), contractversion.StatusEQ(contractversion.StatusInForce)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	b, err := readBody(v.Body)
	return &b, err
}
