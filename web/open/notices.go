package open

import (
	"context"
	"net/http"
	"net/url"
	"strings"
)

// noticeKinds are the forms that the list may be narrowed to, in the order in which a
// purchase publishes them.
var noticeKinds = []string{
	"INTENT", "CONSULTATION", "SINGLE_SOURCE", "TENDER", "CORRECTION", "SUSPENSION", "FAILURE", "RESULT", "CONTRACT", "CHANGE", "ACCEPTANCE", "PERFORMANCE",
}

// kept takes from an address what a list is narrowed by, under the names of its fields.
func kept(r *http.Request, names ...string) (url.Values, map[string]any) {
	query, filter := url.Values{}, map[string]any{}
	for _, name := range names {
		if value := r.URL.Query().Get(name); value != "" && !strings.ContainsRune(value, 0) {
			query.Set(name, value)
			filter[name] = value
		}
	}
	return query, filter
}

// places is the field that narrows a list to a street.
func places(say speech, streets connection[named], chosen string) field {
	out := field{Name: "areaId", Label: say.word("area"), Choices: []choice{{Text: say.word("all areas")}}}
	for _, a := range streets.nodes() {
		out.Choices = append(out.Choices, choice{a.ID, a.Name, a.ID == chosen})
	}
	return out
}

// oneOf is the field that narrows a list to a value of an enum.
func oneOf(say speech, name, label, all, enum string, values []string, chosen string) field {
	out := field{Name: name, Label: say.word(label), Choices: []choice{{Text: say.word(all)}}}
	for _, v := range values {
		out.Choices = append(out.Choices, choice{v, say.enum(enum, v), v == chosen})
	}
	return out
}

// words is the field for what a title holds.
func wordsField(say speech, label, chosen string) field {
	return field{Name: "text", Label: say.word(label), Value: chosen, Kind: "search"}
}

func (p *pages) noticeList(filter map[string]any, streets *connection[named]) lister[notice] {
	return func(ctx context.Context, w window) (connection[notice], error) {
		var data struct {
			Notices connection[notice]
			Streets connection[named]
		}
		err := p.ask(ctx, "notices", w.variables(map[string]any{"filter": filter}), &data)
		if streets != nil {
			*streets = data.Streets
		}
		return data.Notices, err
	}
}

var noticeColumns = []column[notice]{
	{word: "published", cell: func(n notice, _ speech) cell { return text(instant(n.PublishedAt)) }},
	{word: "notice kind", cell: func(n notice, say speech) cell { return text(say.enum("NoticeKind", n.Kind)) }},
	{word: "title", cell: func(n notice, say speech) cell {
		return cell{Text: n.Title, Href: here(say, "/open/notices/"+n.ID, nil)}
	}},
	{word: "buyer", cell: func(n notice, _ speech) cell { return text(n.Project.Buyer.Name) }},
	{word: "area", cell: func(n notice, _ speech) cell { return text(n.Area.Name) }},
}

func (p *pages) notices(ctx context.Context, r *http.Request, say speech) (view, error) {
	query, filter := kept(r, "kind", "areaId", "text")
	var streets connection[named]
	rows, next, err := some(ctx, r, say, "/open/notices", query, p.noticeList(filter, &streets))
	if err != nil {
		return view{}, err
	}
	t := tabulate(say, "notices", "no notices", noticeColumns, rows)
	t.Next, t.CSV = next, here(say, "/open/notices.csv", query)
	return view{
		Title: say.word("notices"), Intro: say.word("notices text"), Tables: []table{t},
		Form: &form{[]field{
			wordsField(say, "title contains", query.Get("text")),
			oneOf(say, "kind", "notice kind", "all kinds of notices", "NoticeKind", noticeKinds, query.Get("kind")),
			places(say, streets, query.Get("areaId")),
		}},
	}, nil
}

func (p *pages) noticesFile(ctx context.Context, r *http.Request, say speech) (table, error) {
	_, filter := kept(r, "kind", "areaId", "text")
	rows, err := all(ctx, p.noticeList(filter, nil))
	return tabulate(say, "notices", "no notices", noticeColumns, rows), err
}

// notice is one notice in the form that its kind has.
func (p *pages) notice(ctx context.Context, r *http.Request, say speech) (view, error) {
	var data struct{ Node notice }
	if err := p.ask(ctx, "notice", map[string]any{"id": r.PathValue("id")}, &data); err != nil {
		return view{}, err
	}
	n := data.Node
	if n.ID == "" {
		return view{}, errNotFound
	}
	record, err := n.read()
	if err != nil {
		return view{}, err
	}
	form := announcement{say, n, n.Facts, record}
	return view{
		Title: say.noticeTitle(n),
		Facts: told(
			say.fact("published", instant(n.PublishedAt)), say.fact("buyer", n.Project.Buyer.Name), say.fact("area", n.Area.Name),
		),
		Tables: append(numbered(say, append(form.sections(), form.contact())), form.more()),
	}, nil
}
