package open

import (
	"context"
	"fmt"
	"net/http"
)

func (p *pages) contractList(ctx context.Context, w window) (connection[contract], error) {
	var data struct{ Contracts connection[contract] }
	err := p.ask(ctx, "contracts", w.variables(nil), &data)
	return data.Contracts, err
}

var contractColumns = []column[contract]{
	{word: "number", cell: func(c contract, say speech) cell {
		return cell{Text: c.Number, Href: here(say, "/open/contracts/"+c.ID, nil)}
	}},
	{word: "title", cell: func(c contract, _ speech) cell { return text(c.Title) }},
	{word: "provider", cell: func(c contract, say speech) cell {
		return cell{Text: c.Provider.Name, Href: here(say, "/open/suppliers/"+c.Provider.ID, nil)}
	}},
	{word: "buyer", cell: func(c contract, _ speech) cell { return text(c.Buyer.Name) }},
	{word: "status", cell: func(c contract, say speech) cell { return text(say.enum("ContractStatus", c.Status)) }},
	{word: "term head", cell: func(c contract, say speech) cell { return text(say.term(c.ValidFrom, c.ValidUntil)) }},
	{word: "value", cell: func(c contract, _ speech) cell { return sum(c.ValueFen) }},
	{word: "consumed", cell: func(c contract, _ speech) cell { return spent(c.Balance.ConsumedFen, c.ValueFen) }},
	{word: "basis", cell: func(c contract, _ speech) cell { return text(c.Basis) }},
}

func (p *pages) contracts(ctx context.Context, r *http.Request, say speech) (view, error) {
	rows, next, err := some(ctx, r, say, "/open/contracts", nil, p.contractList)
	if err != nil {
		return view{}, err
	}
	t := tabulate(say, "contracts", "no contracts", contractColumns, rows)
	t.Next, t.CSV = next, here(say, "/open/contracts.csv", nil)
	return view{Title: say.word("contracts"), Intro: say.word("contracts text"), Tables: []table{t}}, nil
}

func (p *pages) contractsFile(ctx context.Context, _ *http.Request, say speech) (table, error) {
	rows, err := all(ctx, p.contractList)
	return tabulate(say, "contracts", "no contracts", contractColumns, rows), err
}

var lotColumns = []column[lot]{
	{word: "position", cell: func(l lot, _ speech) cell { return count(int64(l.Position)) }},
	{word: "category", cell: func(l lot, say speech) cell { return text(l.Category.in(say.Lang)) }},
	{word: "area", cell: func(l lot, _ speech) cell { return text(l.Area.Name) }},
	{word: "unit price", cell: func(l lot, _ speech) cell { return sum(l.UnitPriceFen) }},
	{word: "units", cell: func(l lot, _ speech) cell { return count(l.Units) }},
	{word: "units reserved", cell: func(l lot, _ speech) cell { return count(l.UnitsReserved) }},
	{word: "units used", cell: func(l lot, _ speech) cell { return counts(l.UnitsUsed, l.Units) }},
	{word: "units left", cell: func(l lot, _ speech) cell { return count(l.UnitsLeft) }},
}

var milestoneColumns = []column[milestone]{
	{word: "position", cell: func(m milestone, _ speech) cell { return count(int64(m.Position)) }},
	{word: "title", cell: func(m milestone, _ speech) cell { return text(m.Title) }},
	{word: "due by", cell: func(m milestone, _ speech) cell { return text(m.DueOn) }},
	{word: "status", cell: func(m milestone, say speech) cell { return text(say.enum("MilestoneStatus", m.Status)) }},
	{word: "accepted units", cell: func(m milestone, _ speech) cell { return counts(m.AcceptedUnits, m.Units) }},
	{word: "unit price", cell: func(m milestone, _ speech) cell { return sum(m.UnitPriceFen) }},
}

func (p *pages) contract(ctx context.Context, r *http.Request, say speech) (view, error) {
	var data struct {
		Node     contract
		Payments connection[payment]
	}
	if err := p.ask(ctx, "contract", window{callRows, r.URL.Query().Get("after")}.variables(map[string]any{"id": r.PathValue("id")}), &data); err != nil {
		return view{}, err
	}
	c := data.Node
	if c.ID == "" {
		return view{}, errNotFound
	}
	paid := tabulate(say, "payments", "no payments", paymentColumns, data.Payments.nodes())
	paid.Next = data.Payments.next(say, r.URL.Path, nil, "after")
	today, err := p.today(ctx)
	if err != nil {
		return view{}, err
	}
	competed := fact{}
	if c.Award != nil {
		competed = say.led("tender number", c.Award.Tender.Number, "/open/tenders/"+c.Award.Tender.ID)
	}
	var delivered []table
	if len(c.Milestones) > 0 {
		delivered = append(delivered, tabulate(say, "milestones", "no rows", milestoneColumns, c.Milestones))
	}
	if len(c.PaymentRequests) > 0 {
		clocks := tabulate(say, "payment clock", "no requests", clockColumns(today), c.PaymentRequests)
		clocks.Lead = []string{say.word("payment clock text")}
		delivered = append(delivered, clocks)
	}
	if len(c.Evaluations) > 0 {
		delivered = append(delivered, tabulate(say, "evaluations", "no evaluations", evaluationColumns, c.Evaluations))
	}
	return view{
		Title: c.Title,
		Facts: told(
			say.fact("number", c.Number), say.fact("status", say.enum("ContractStatus", c.Status)),
			say.fact("buyer", c.Buyer.Name), say.fact("provider", c.Provider.Name),
			say.fact("area", c.Area.Name), say.fact("term head", say.term(c.ValidFrom, c.ValidUntil)),
			say.fact("value", yuan(c.ValueFen)), say.fact("consumed", yuan(c.Balance.ConsumedFen)),
			say.fact("left", yuan(c.Balance.LeftFen)),
			say.fact("budget", fmt.Sprintf("%s %s（%d）", c.BudgetLine.Code, c.BudgetLine.Name, c.BudgetLine.FiscalYear)),
			say.fact("basis", c.Basis), competed,
		),
		Tables: append(append([]table{tabulate(say, "lots", "no rows", lotColumns, c.Lots)}, delivered...), paid),
	}, nil
}
