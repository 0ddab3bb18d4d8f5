package open

import (
	"context"
	"fmt"
	"net/http"
)

func (p *pages) overview(ctx context.Context, r *http.Request, say speech) (view, error) {
	var data struct {
		BudgetLines   connection[budgetLine]
		Organizations struct{ TotalCount int64 }
		ContractTotal struct{ Contracts, ValueFen, ConsumedFen int64 }
		Payments      connection[payment]
		Notices       connection[notice]
	}
	if err := p.ask(ctx, "overview", window{callRows, r.URL.Query().Get("after")}.variables(nil), &data); err != nil {
		return view{}, err
	}
	v := view{Title: say.word("overview"), Intro: say.word("overview text"), Facts: []fact{
		say.fact("social orgs", fmt.Sprint(data.Organizations.TotalCount)),
		say.fact("contracts count", fmt.Sprint(data.ContractTotal.Contracts)),
		say.fact("contracts value", yuan(data.ContractTotal.ValueFen)),
		say.fact("contracts used", yuan(data.ContractTotal.ConsumedFen)),
	}}
	budget := tabulate(say, "budget", "no rows", budgetColumns, data.BudgetLines.nodes())
	budget.Next = data.BudgetLines.next(say, "/open/", nil, "after")
	latest := tabulate(say, "latest notices", "no notices", noticeColumns, data.Notices.nodes())
	latest.Links = []link{{Text: say.word("all notices"), Href: here(say, "/open/notices", nil)}}
	v.Tables = append(v.Tables, latest, budget,
		tabulate(say, "latest payments", "no payments", paymentColumns, data.Payments.nodes()))
	return v, nil
}

var budgetColumns = []column[budgetLine]{
	{word: "year", cell: func(b budgetLine, _ speech) cell { return text(fmt.Sprint(b.FiscalYear)) }},
	{word: "line code", cell: func(b budgetLine, _ speech) cell { return text(b.Code) }},
	{word: "name", cell: func(b budgetLine, _ speech) cell { return text(b.Name) }},
	{word: "buyer", cell: func(b budgetLine, _ speech) cell { return text(b.Buyer.Name) }},
	{word: "granted", cell: func(b budgetLine, _ speech) cell { return sum(b.Balance.GrantedFen) }},
	{word: "reserved", cell: func(b budgetLine, _ speech) cell { return sum(b.Balance.ReservedFen) }},
	{word: "consumed", cell: func(b budgetLine, _ speech) cell { return spent(b.Balance.ConsumedFen, b.Balance.GrantedFen) }},
	{word: "left", cell: func(b budgetLine, _ speech) cell { return sum(b.Balance.LeftFen) }},
}
