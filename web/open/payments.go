package open

import (
	"context"
	"net/http"
)

func (p *pages) paymentList(ctx context.Context, w window) (connection[payment], error) {
	var data struct{ Payments connection[payment] }
	err := p.ask(ctx, "payments", w.variables(nil), &data)
	return data.Payments, err
}

var paymentColumns = []column[payment]{
	{word: "paid on", cell: func(y payment, _ speech) cell { return text(y.PaidOn) }},
	{word: "provider", cell: func(y payment, say speech) cell {
		return cell{Text: y.Provider.Name, Href: here(say, "/open/suppliers/"+y.Provider.ID, nil)}
	}},
	{word: "contract", cell: func(y payment, say speech) cell {
		return cell{Text: y.Contract.Number, Href: here(say, "/open/contracts/"+y.Contract.ID, nil)}
	}},
	{word: "service month", cell: func(y payment, _ speech) cell { return text(y.Month) }},
	{word: "amount", cell: func(y payment, _ speech) cell { return sum(y.AmountFen) }},
	{word: "took", cell: func(y payment, say speech) cell { return y.took(say) }},
	{word: "reference", cell: func(y payment, _ speech) cell { return text(y.Reference) }},
}

func (p *pages) paymentsFile(ctx context.Context, _ *http.Request, say speech) (table, error) {
	rows, err := all(ctx, p.paymentList)
	return tabulate(say, "payments", "no payments", paymentColumns, rows), err
}
