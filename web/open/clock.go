package open

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"linli/internal/date"
)

// The public clock of payments: since when somebody waits for money, until when it had to
// be paid and when it was. Invoices have a term by law; statements of a month have none of
// their own, and their days are counted all the same.

func (p *pages) clockList(ctx context.Context, w window) (connection[paymentRequest], error) {
	var data struct{ PaymentRequests connection[paymentRequest] }
	err := p.ask(ctx, "clock", w.variables(nil), &data)
	return data.PaymentRequests, err
}

func (p *pages) waitingList(ctx context.Context, w window) (connection[waiting], error) {
	var data struct{ WaitingStatements connection[waiting] }
	err := p.ask(ctx, "waiting", w.variables(nil), &data)
	return data.WaitingStatements, err
}

// clockColumns are those of requests by invoice, as of a day.
func clockColumns(today date.Date) []column[paymentRequest] {
	return []column[paymentRequest]{
		{word: "contract", cell: func(y paymentRequest, say speech) cell {
			return cell{Text: y.Contract.Number, Href: here(say, "/open/contracts/"+y.Contract.ID, nil)}
		}},
		{word: "provider", cell: func(y paymentRequest, say speech) cell {
			return cell{Text: y.Contract.Provider.Name, Href: here(say, "/open/suppliers/"+y.Contract.Provider.ID, nil)}
		}},
		{word: "asked for", cell: func(y paymentRequest, say speech) cell {
			if y.Milestone != nil {
				return text(say.enum("PaymentRequestKind", y.Kind) + " · " + y.Milestone.Title)
			}
			return text(say.enum("PaymentRequestKind", y.Kind))
		}},
		{word: "amount", cell: func(y paymentRequest, _ speech) cell { return sum(y.AmountFen) }},
		{word: "invoiced on", cell: func(y paymentRequest, _ speech) cell { return text(y.InvoicedOn) }},
		{word: "due by", cell: func(y paymentRequest, _ speech) cell { return text(y.lastDay().String()) }},
		{word: "paid on", cell: func(y paymentRequest, say speech) cell {
			if y.PaidOn == nil {
				return text(say.enum("PaymentRequestStatus", y.Status))
			}
			return text(*y.PaidOn)
		}},
		{word: "how late", cell: func(y paymentRequest, say speech) cell { return y.clock(say, today) }},
	}
}

// lastDay is the last day in time: the term ends with it.
func (y paymentRequest) lastDay() date.Date { return date.In(y.DueAt.Add(-time.Second)) }

// clock draws how much of the term is used, or was, and what came after it.
func (y paymentRequest) clock(say speech, today date.Date) cell {
	if y.Status == "RETURNED" {
		return text(say.word("sent back"))
	}
	from, err := date.Parse(y.InvoicedOn)
	if err != nil {
		return cell{}
	}
	until, said := today, "days left"
	if y.PaidOn != nil {
		if until, err = date.Parse(*y.PaidOn); err != nil {
			return cell{}
		}
		said = "paid in time"
	}
	term, used := max(1, y.lastDay().Sub(from)), max(0, until.Sub(from))
	whole := max(term, used)
	c := cell{Clock: &clock{Used: min(term, used) * 100 / whole, Over: max(0, used-term) * 100 / whole, End: term * 100 / whole, Due: min(99, term*100/whole)}}
	switch {
	case y.DaysLate > 0 && y.PaidOn != nil:
		c.Text = fmt.Sprintf(say.word("paid late"), y.DaysLate)
	case y.DaysLate > 0:
		c.Text = fmt.Sprintf(say.word("late by"), y.DaysLate)
	case y.PaidOn != nil:
		c.Text = fmt.Sprintf(say.word(said), used)
	default:
		c.Text = fmt.Sprintf(say.word(said), term-used)
	}
	return c
}

// waitingColumns are those of statements that were handed in and are not paid, as of a day.
func waitingColumns(today date.Date) []column[waiting] {
	return []column[waiting]{
		{word: "contract", cell: func(y waiting, say speech) cell {
			return cell{Text: y.Contract.Number, Href: here(say, "/open/contracts/"+y.Contract.ID, nil)}
		}},
		{word: "provider", cell: func(y waiting, say speech) cell {
			return cell{Text: y.Provider.Name, Href: here(say, "/open/suppliers/"+y.Provider.ID, nil)}
		}},
		{word: "service month", cell: func(y waiting, _ speech) cell { return text(y.Month) }},
		{word: "handed in", cell: func(y waiting, _ speech) cell {
			if y.RequestedAt == nil {
				return cell{}
			}
			return text(day(*y.RequestedAt))
		}},
		{word: "status", cell: func(y waiting, say speech) cell { return text(say.enum("StatementStatus", y.Status)) }},
		{word: "waits", cell: func(y waiting, say speech) cell {
			if y.RequestedAt == nil {
				return cell{}
			}
			return text(fmt.Sprintf(say.word("so many days"), today.Sub(date.In(*y.RequestedAt))))
		}},
	}
}

// took is how many days a statement waited for its payment.
func (y payment) took(say speech) cell {
	if y.RequestedAt == nil {
		return cell{}
	}
	paid, err := date.Parse(y.PaidOn)
	if err != nil {
		return cell{}
	}
	return text(fmt.Sprintf(say.word("so many days"), max(0, paid.Sub(date.In(*y.RequestedAt)))))
}

// today is the day in Beijing.
func (p *pages) today(ctx context.Context) (date.Date, error) {
	now, err := p.o.Now(ctx)
	return date.In(now), err
}

func (p *pages) payments(ctx context.Context, r *http.Request, say speech) (view, error) {
	today, err := p.today(ctx)
	if err != nil {
		return view{}, err
	}
	asked, next, err := part(ctx, r, say, "requests", p.clockList)
	if err != nil {
		return view{}, err
	}
	clocks := tabulate(say, "payment clock", "no requests", clockColumns(today), asked)
	clocks.Lead = []string{say.word("payment clock text")}
	clocks.Next, clocks.CSV = next, here(say, "/open/payment-requests.csv", nil)
	wait, next, err := part(ctx, r, say, "waiting", p.waitingList)
	if err != nil {
		return view{}, err
	}
	waits := tabulate(say, "waiting statements", "no waiting", waitingColumns(today), wait)
	waits.Lead, waits.Next = []string{say.word("waiting text")}, next
	rows, next, err := some(ctx, r, say, "/open/payments", nil, p.paymentList)
	if err != nil {
		return view{}, err
	}
	t := tabulate(say, "statement payments", "no payments", paymentColumns, rows)
	t.Next, t.CSV = next, here(say, "/open/payments.csv", nil)
	return view{Title: say.word("payments"), Intro: say.word("payments text"), Tables: []table{clocks, waits, t}}, nil
}

func (p *pages) clockFile(ctx context.Context, _ *http.Request, say speech) (table, error) {
	today, err := p.today(ctx)
	if err != nil {
		return table{}, err
	}
	rows, err := all(ctx, p.clockList)
	return tabulate(say, "payment clock", "no requests", clockColumns(today), rows), err
}
