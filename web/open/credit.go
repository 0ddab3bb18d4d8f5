package open

import (
	"context"
	"net/http"
)

// How contracts were performed in the end, and what is on record about organisations while
// it counts: both are told once they are final.

func (p *pages) evaluationList(ctx context.Context, w window) (connection[evaluation], error) {
	var data struct{ PerformanceEvaluations connection[evaluation] }
	err := p.ask(ctx, "evaluations", w.variables(nil), &data)
	return data.PerformanceEvaluations, err
}

func (p *pages) creditList(ctx context.Context, w window) (connection[creditEvent], error) {
	var data struct{ CreditEvents connection[creditEvent] }
	err := p.ask(ctx, "credit", w.variables(nil), &data)
	return data.CreditEvents, err
}

var evaluationColumns = []column[evaluation]{
	{word: "contract", cell: func(e evaluation, say speech) cell {
		return cell{Text: e.Contract.Number, Href: here(say, "/open/contracts/"+e.Contract.ID, nil)}
	}},
	{word: "title", cell: func(e evaluation, _ speech) cell { return text(e.Contract.Title) }},
	{word: "provider", cell: func(e evaluation, say speech) cell {
		return cell{Text: e.Contract.Provider.Name, Href: here(say, "/open/suppliers/"+e.Contract.Provider.ID, nil)}
	}},
	{word: "score", cell: func(e evaluation, _ speech) cell { return cell{Text: twoDecimals(e.Score), Number: true} }},
	{word: "performance grade", cell: func(e evaluation, say speech) cell { return text(say.enum("PerformanceGrade", e.Grade)) }},
	{word: "arithmetic", cell: func(e evaluation, _ speech) cell { return text(e.Arithmetic) }},
}

var creditColumns = []column[creditEvent]{
	{word: "provider", cell: func(e creditEvent, say speech) cell {
		return cell{Text: e.Organization.Name, Href: here(say, "/open/suppliers/"+e.Organization.ID, nil)}
	}},
	{word: "fact", cell: func(e creditEvent, _ speech) cell { return text(e.Fact) }},
	{word: "source", cell: func(e creditEvent, say speech) cell { return text(say.enum("CreditSource", e.Source)) }},
	{word: "effect", cell: func(e creditEvent, say speech) cell { return text(say.enum("CreditEffect", e.Effect)) }},
	{word: "term head", cell: func(e creditEvent, say speech) cell { return text(say.term(e.ValidFrom, e.ValidUntil)) }},
}

// judged are the sections on evaluations and credit of the page on performance.
func (p *pages) judged(ctx context.Context, r *http.Request, say speech) ([]table, error) {
	scores, next, err := part(ctx, r, say, "evaluations", p.evaluationList)
	if err != nil {
		return nil, err
	}
	done := tabulate(say, "evaluations", "no evaluations", evaluationColumns, scores)
	done.Lead, done.Next, done.CSV = []string{say.word("evaluations text")}, next, here(say, "/open/evaluations.csv", nil)
	facts, next, err := part(ctx, r, say, "credit", p.creditList)
	if err != nil {
		return nil, err
	}
	known := tabulate(say, "credit", "no credit", creditColumns, facts)
	known.Lead, known.Next, known.CSV = []string{say.word("credit text")}, next, here(say, "/open/credit.csv", nil)
	return []table{done, known}, nil
}

func (p *pages) evaluationsFile(ctx context.Context, _ *http.Request, say speech) (table, error) {
	rows, err := all(ctx, p.evaluationList)
	return tabulate(say, "evaluations", "no evaluations", evaluationColumns, rows), err
}

func (p *pages) creditFile(ctx context.Context, _ *http.Request, say speech) (table, error) {
	rows, err := all(ctx, p.creditList)
	return tabulate(say, "credit", "no credit", creditColumns, rows), err
}
