package open

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"linli/internal/date"
)

// kinds of organisations that the list may be narrowed to.
var kinds = []string{"SOCIAL_ORG", "ENTERPRISE", "INSTITUTION", "GOVERNMENT"}

func (p *pages) supplierList(r *http.Request) (lister[supplier], url.Values) {
	query, filter := url.Values{}, map[string]any{}
	if kind := r.URL.Query().Get("kind"); kind != "" {
		query.Set("kind", kind)
		filter["kind"] = kind
	}
	if name := r.URL.Query().Get("name"); name != "" {
		query.Set("name", name)
		filter["text"] = name
	}
	return func(ctx context.Context, w window) (connection[supplier], error) {
		var data struct{ Organizations connection[supplier] }
		err := p.ask(ctx, "suppliers", w.variables(map[string]any{"filter": filter}), &data)
		return data.Organizations, err
	}, query
}

var supplierColumns = []column[supplier]{
	{word: "name", cell: func(s supplier, say speech) cell {
		return cell{Text: s.Name, Href: here(say, "/open/suppliers/"+s.ID, nil)}
	}},
	{word: "kind", cell: func(s supplier, say speech) cell { return text(say.enum("OrganizationKind", s.Kind)) }},
	{word: "grade", cell: func(s supplier, say speech) cell { return text(say.enum("OrganizationGrade", s.Grade)) }},
	{word: "legal code", cell: func(s supplier, _ speech) cell { return text(s.LegalCode) }},
	{word: "area", cell: func(s supplier, _ speech) cell { return text(s.area()) }},
	{word: "rating head", cell: func(s supplier, say speech) cell { return say.stars(s.Rating) }},
}

func (s supplier) area() string {
	if s.Area == nil {
		return ""
	}
	return s.Area.Name
}

func (p *pages) suppliers(ctx context.Context, r *http.Request, say speech) (view, error) {
	list, query := p.supplierList(r)
	rows, next, err := some(ctx, r, say, "/open/suppliers", query, list)
	if err != nil {
		return view{}, err
	}
	t := tabulate(say, "suppliers", "no rows", supplierColumns, rows)
	t.Next, t.CSV = next, here(say, "/open/suppliers.csv", query)
	narrow := field{Name: "kind", Label: say.word("kind"), Choices: []choice{{Text: say.word("all kinds")}}}
	for _, k := range kinds {
		narrow.Choices = append(narrow.Choices, choice{k, say.enum("OrganizationKind", k), k == query.Get("kind")})
	}
	return view{
		Title: say.word("suppliers"), Intro: say.word("suppliers text"), Tables: []table{t},
		Form: &form{[]field{{Name: "name", Label: say.word("search"), Value: query.Get("name"), Kind: "search"}, narrow}},
	}, nil
}

func (p *pages) suppliersFile(ctx context.Context, r *http.Request, say speech) (table, error) {
	list, _ := p.supplierList(r)
	rows, err := all(ctx, list)
	return tabulate(say, "suppliers", "no rows", supplierColumns, rows), err
}

var credentialColumns = []column[credential]{
	{word: "name", cell: func(c credential, say speech) cell { return text(say.enum("CredentialKind", c.Kind)) }},
	{word: "number", cell: func(c credential, _ speech) cell { return text(c.Number) }},
	{word: "term head", cell: func(c credential, say speech) cell { return text(say.term(c.ValidFrom, c.ValidUntil)) }},
}

var locationColumns = []column[location]{
	{word: "name", cell: func(l location, _ speech) cell { return text(l.Name) }},
	{word: "address", cell: func(l location, _ speech) cell { return text(l.Address) }},
}

var offeringColumns = []column[offering]{
	{word: "name", cell: func(o offering, _ speech) cell { return text(o.Name) }},
	{word: "category", cell: func(o offering, say speech) cell { return text(o.Category.in(say.Lang)) }},
	{word: "mode", cell: func(o offering, say speech) cell { return text(say.enum("OfferingMode", o.Mode)) }},
	{word: "minutes", cell: func(o offering, _ speech) cell { return count(int64(o.DurationMinutes)) }},
	{word: "price", cell: func(o offering, say speech) cell {
		c := sum(o.PriceFen)
		c.Text += " / " + say.enum("OfferingUnit", o.Unit)
		return c
	}},
	{word: "rating head", cell: func(o offering, say speech) cell { return say.stars(o.Rating) }},
}

// shownMonths is how far back a supplier's page looks.
const shownMonths = 6

func (p *pages) supplier(ctx context.Context, r *http.Request, say speech) (view, error) {
	now, err := p.o.Now(ctx)
	if err != nil {
		return view{}, err
	}
	variables := map[string]any{"id": r.PathValue("id"), "first": callRows}
	for _, list := range []string{"offerings", "contracts", "payments", "awards", "evaluations", "credit"} {
		if after := r.URL.Query().Get(list); after != "" {
			variables[list] = after
		}
	}
	for i := range shownMonths {
		variables[fmt.Sprintf("m%d", i+1)] = date.MonthOf(date.In(now)).AddMonths(-i).String()
	}
	var data struct {
		Node                   supplier
		Offerings              connection[offering]
		Contracts              connection[contract]
		Payments               connection[payment]
		Awards                 connection[award]
		PerformanceEvaluations connection[evaluation]
		CreditEvents           connection[creditEvent]
		M1, M2, M3, M4, M5, M6 performance
	}
	if err := p.ask(ctx, "supplier", variables, &data); err != nil {
		return view{}, err
	}
	s := data.Node
	if s.ID == "" {
		return view{}, errNotFound
	}
	v := view{Title: s.Name, Intro: s.Description, Facts: []fact{
		say.fact("kind", say.enum("OrganizationKind", s.Kind)),
		say.fact("grade", say.enum("OrganizationGrade", s.Grade)),
		say.fact("rating head", say.stars(s.Rating).Text),
	}}
	v.Facts = append(v.Facts, told(say.fact("legal code", s.LegalCode), say.fact("area", s.area()), say.fact("phone", s.Phone), say.fact("website", s.Website))...)
	var months []performance
	for _, m := range []performance{data.M1, data.M2, data.M3, data.M4, data.M5, data.M6} {
		if m.served() {
			months = append(months, m)
		}
	}
	offered := tabulate(say, "offerings", "no offerings", offeringColumns, data.Offerings.nodes())
	offered.Next = data.Offerings.next(say, r.URL.Path, nil, "offerings")
	agreed := tabulate(say, "contracts", "no contracts", contractColumns, data.Contracts.nodes())
	agreed.Next = data.Contracts.next(say, r.URL.Path, nil, "contracts")
	paid := tabulate(say, "payments", "no payments", paymentColumns, data.Payments.nodes())
	paid.Next = data.Payments.next(say, r.URL.Path, nil, "payments")
	bought := slices.Concat(
		ifAny(say, r, data.Awards, "awards", "no awards", awardColumns),
		ifAny(say, r, data.PerformanceEvaluations, "evaluations", "no evaluations", evaluationColumns),
		ifAny(say, r, data.CreditEvents, "credit", "no credit", creditColumns),
	)
	v.Tables = append([]table{
		tabulate(say, "credentials", "no credentials", credentialColumns, s.Credentials),
		offered,
		tabulate(say, "recent months", "no months", monthColumns(say, months), months),
		agreed,
		paid,
		tabulate(say, "locations", "no locations", locationColumns, s.Locations),
	}, bought...)
	return v, nil
}

// ifAny is a list of what most suppliers have none of, under its own key of the address.
func ifAny[N any](say speech, r *http.Request, list connection[N], key, empty string, columns []column[N]) []table {
	if len(list.Edges) == 0 {
		return nil
	}
	t := tabulate(say, key, empty, columns, list.nodes())
	t.Next = list.next(say, r.URL.Path, nil, key)
	return []table{t}
}
