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
	{word: "reference", cell: func(y payment, _ speech) cell { return text(y.Reference) }},
}

func (p *pages) payments(ctx context.Context, r *http.Request, say speech) (view, error) {
	rows, next, err := some(ctx, r, say, "/open/payments", nil, p.paymentList)
	if err != nil {
		return view{}, err
	}
	t := tabulate(say, "payments", "no payments", paymentColumns, rows)
	t.Next, t.CSV = next, here(say, "/open/payments.csv", nil)
	return view{Title: say.word("payments"), Intro: say.word("payments text"), Tables: []table{t}}, nil
}

func (p *pages) paymentsFile(ctx context.Context, _ *http.Request, say speech) (table, error) {
	rows, err := all(ctx, p.paymentList)
	return tabulate(say, "payments", "no payments", paymentColumns, rows), err
}
