package open

import (
	"context"
	"net/http"
	"net/url"
)

// tenderStatuses are those that the list may be narrowed to; drafts are nobody's business.
var tenderStatuses = []string{"PUBLISHED", "SEALED", "OPENING", "EVALUATING", "OFFERING", "REPORT_SIGNED", "CONFIRMED", "AWARDED", "COMPLETE", "FAILED", "CANCELLED"}

// tenderRows is what the list of tenders is made of.
type tenderRows struct {
	Taking, Tenders connection[tender]
	Streets         connection[named]
}

func (p *pages) tenderList(filter map[string]any, whole bool, got *tenderRows) lister[tender] {
	return func(ctx context.Context, w window) (connection[tender], error) {
		err := p.ask(ctx, "tenders", w.variables(map[string]any{"filter": filter, "whole": whole}), got)
		return got.Tenders, err
	}
}

var tenderColumns = []column[tender]{
	{word: "number", cell: func(t tender, _ speech) cell { return text(t.Number) }},
	{word: "title", cell: func(t tender, say speech) cell {
		return cell{Text: t.Title, Href: here(say, "/open/tenders/"+t.ID, nil)}
	}},
	{word: "status", cell: func(t tender, say speech) cell { return text(say.enum("TenderStatus", t.Status)) }},
	{word: "deadline", cell: func(t tender, _ speech) cell { return text(maybe(t.DeadlineAt)) }},
	{word: "method", cell: func(t tender, say speech) cell { return text(say.enum("ProcurementMethod", t.Method)) }},
	{word: "ceiling", cell: func(t tender, _ speech) cell { return sum(t.CeilingFen) }},
	{word: "buyer", cell: func(t tender, _ speech) cell { return text(t.Buyer.Name) }},
	{word: "area", cell: func(t tender, _ speech) cell { return text(t.Area.Name) }},
}

// tenders lists them; who looks for something to take part in sees it first.
func (p *pages) tenders(ctx context.Context, r *http.Request, say speech) (view, error) {
	query, filter := kept(r, "status", "areaId", "text")
	whole := len(query) == 0 && r.URL.Query().Get("after") == ""
	var got tenderRows
	rows, next, err := some(ctx, r, say, "/open/tenders", query, p.tenderList(filter, whole, &got))
	if err != nil {
		return view{}, err
	}
	t := tabulate(say, "all tenders", "no tenders", tenderColumns, rows)
	t.Next, t.CSV = next, here(say, "/open/tenders.csv", query)
	v := view{
		Title: say.word("tenders"), Intro: say.word("tenders text"),
		Form: &form{[]field{
			wordsField(say, "title or number contains", query.Get("text")),
			oneOf(say, "status", "status", "all statuses", "TenderStatus", tenderStatuses, query.Get("status")),
			places(say, got.Streets, query.Get("areaId")),
		}},
	}
	if whole {
		taking := tabulate(say, "taking bids", "no taking", tenderColumns, got.Taking.nodes())
		taking.Lead = []string{say.word("how to bid")}
		taking.Links = []link{{Text: say.word("to the organisations' pages"), Href: "/org/"}}
		if got.Taking.PageInfo.HasNextPage {
			taking.Next = here(say, "/open/tenders", url.Values{"status": {"PUBLISHED"}})
		}
		v.Tables = append(v.Tables, taking)
	}
	v.Tables = append(v.Tables, t)
	return v, nil
}

func (p *pages) tendersFile(ctx context.Context, r *http.Request, say speech) (table, error) {
	_, filter := kept(r, "status", "areaId", "text")
	rows, err := all(ctx, p.tenderList(filter, false, &tenderRows{}))
	return tabulate(say, "tenders", "no tenders", tenderColumns, rows), err
}

func (p *pages) awardList(filter map[string]any, streets *connection[named]) lister[award] {
	return func(ctx context.Context, w window) (connection[award], error) {
		var data struct {
			Awards  connection[award]
			Streets connection[named]
		}
		err := p.ask(ctx, "awards", w.variables(map[string]any{"filter": filter}), &data)
		if streets != nil {
			*streets = data.Streets
		}
		return data.Awards, err
	}
}

var awardColumns = []column[award]{
	{word: "announced", cell: func(a award, _ speech) cell {
		if a.AnnouncedAt == nil {
			return cell{}
		}
		return text(day(*a.AnnouncedAt))
	}},
	{word: "tender number", cell: func(a award, say speech) cell {
		return cell{Text: a.Tender.Number, Href: here(say, "/open/tenders/"+a.Tender.ID, nil)}
	}},
	{word: "title", cell: func(a award, _ speech) cell { return text(a.Lot.Title) }},
	{word: "winner", cell: func(a award, say speech) cell {
		return cell{Text: a.Organization.Name, Href: here(say, "/open/suppliers/"+a.Organization.ID, nil)}
	}},
	{word: "award sum", cell: func(a award, _ speech) cell { return sum(a.AmountFen) }},
	{word: "status", cell: func(a award, say speech) cell { return text(say.enum("AwardStatus", a.Status)) }},
	{word: "method", cell: func(a award, say speech) cell { return text(say.enum("ProcurementMethod", a.Tender.Method)) }},
	{word: "buyer", cell: func(a award, _ speech) cell { return text(a.Tender.Buyer.Name) }},
	{word: "contract", cell: func(a award, say speech) cell {
		if a.Contract == nil {
			return cell{}
		}
		return cell{Text: a.Contract.Number, Href: here(say, "/open/contracts/"+a.Contract.ID, nil)}
	}},
}

func (p *pages) awards(ctx context.Context, r *http.Request, say speech) (view, error) {
	query, filter := kept(r, "areaId")
	var streets connection[named]
	rows, next, err := some(ctx, r, say, "/open/awards", query, p.awardList(filter, &streets))
	if err != nil {
		return view{}, err
	}
	t := tabulate(say, "awards", "no awards", awardColumns, rows)
	t.Next, t.CSV = next, here(say, "/open/awards.csv", query)
	return view{
		Title: say.word("awards"), Intro: say.word("awards text"), Tables: []table{t},
		Form: &form{[]field{places(say, streets, query.Get("areaId"))}},
	}, nil
}

func (p *pages) awardsFile(ctx context.Context, r *http.Request, say speech) (table, error) {
	_, filter := kept(r, "areaId")
	rows, err := all(ctx, p.awardList(filter, nil))
	return tabulate(say, "awards", "no awards", awardColumns, rows), err
}
