package open

import (
	"context"
	"net/http"
	"net/url"
	"slices"

	"linli/internal/date"
)

// figureCells are columns of what a month's figures hold, in the order of the first
// that has any.
func figureCells[N any](say speech, months []performance, of func(N) performance) []column[N] {
	var out []column[N]
	for _, m := range months {
		if len(m.Figures) == 0 {
			continue
		}
		for i, f := range m.Figures {
			out = append(out, column[N]{heading: say.enum("FigureName", f.Name), shares: true, cell: func(n N, say speech) cell {
				got := of(n).Figures
				if i >= len(got) {
					return cell{}
				}
				return say.figure(got[i])
			}})
		}
		break
	}
	return append(out, column[N]{word: "rating head", cell: func(n N, say speech) cell { return say.stars(of(n).Satisfied) }})
}

func monthColumns(say speech, months []performance) []column[performance] {
	first := column[performance]{word: "month", cell: func(m performance, _ speech) cell { return text(m.Month) }}
	return append([]column[performance]{first}, figureCells(say, months, func(m performance) performance { return m })...)
}

// served tells whether there is anything to measure.
func (m performance) served() bool {
	for _, f := range m.Figures {
		if f.Denominator == nil || *f.Denominator > 0 {
			return true
		}
	}
	return false
}

// scored is a supplier with a month's figures.
type scored struct {
	supplier
	Performance performance
}

func scoredColumns(say speech, rows []scored) []column[scored] {
	months := make([]performance, len(rows))
	for i, r := range rows {
		months[i] = r.Performance
	}
	first := column[scored]{word: "provider", cell: func(s scored, say speech) cell {
		return cell{Text: s.Name, Href: here(say, "/open/suppliers/"+s.ID, nil)}
	}}
	return append([]column[scored]{first}, figureCells(say, months, func(s scored) performance { return s.Performance })...)
}

// month is what a request asks for, or the month that ended last.
func (p *pages) month(ctx context.Context, r *http.Request) (date.Month, error) {
	if asked := r.URL.Query().Get("month"); asked != "" {
		if m, err := date.ParseMonth(asked); err == nil {
			return m, nil
		}
	}
	now, err := p.o.Now(ctx)
	return date.MonthOf(date.In(now)).AddMonths(-1), err
}

// scores lists suppliers with their figures of a month.
func (p *pages) scores(month date.Month) lister[scored] {
	return func(ctx context.Context, w window) (connection[scored], error) {
		var data struct{ Organizations connection[scored] }
		err := p.ask(ctx, "performance", w.variables(map[string]any{"month": month.String()}), &data)
		return data.Organizations, err
	}
}

// serving leaves those out who serve nobody: they have no figures.
func serving(rows []scored) []scored {
	return slices.DeleteFunc(rows, func(s scored) bool { return !s.Performance.served() })
}

func (p *pages) performance(ctx context.Context, r *http.Request, say speech) (view, error) {
	month, err := p.month(ctx, r)
	if err != nil {
		return view{}, err
	}
	query := url.Values{"month": {month.String()}}
	rows, next, err := some(ctx, r, say, "/open/performance", query, p.scores(month))
	if err != nil {
		return view{}, err
	}
	rows = serving(rows)
	t := tabulate(say, "performance", "no rows", scoredColumns(say, rows), rows)
	t.Heading = month.String()
	t.Next, t.CSV = next, here(say, "/open/performance.csv", query)
	judged, err := p.judged(ctx, r, say)
	if err != nil {
		return view{}, err
	}
	return view{
		Title: say.word("performance"), Intro: say.word("performance text"), Tables: append([]table{t}, judged...),
		Form: &form{[]field{{Name: "month", Label: say.word("month"), Value: month.String(), Kind: "month"}}},
	}, nil
}

func (p *pages) performanceFile(ctx context.Context, r *http.Request, say speech) (table, error) {
	month, err := p.month(ctx, r)
	if err != nil {
		return table{}, err
	}
	rows, err := all(ctx, p.scores(month))
	rows = serving(rows)
	return tabulate(say, "performance", "no rows", scoredColumns(say, rows), rows), err
}
