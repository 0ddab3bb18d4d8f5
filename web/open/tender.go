package open

import (
	"context"
	"fmt"
	"net/http"
	"slices"
)

// tender is one competition from its announcement to the award: what is public at the
// moment, and of what is not yet, why.
func (p *pages) tender(ctx context.Context, r *http.Request, say speech) (view, error) {
	var data struct {
		Node  tender
		Panel *panel
	}
	if err := p.ask(ctx, "tender", window{callRows, r.URL.Query().Get("after")}.variables(map[string]any{"id": r.PathValue("id")}), &data); err != nil {
		return view{}, err
	}
	t := data.Node
	if t.ID == "" {
		return view{}, errNotFound
	}
	asked := tabulate(say, "questions", "no questions", questionColumns, t.Questions.nodes())
	asked.Lead = []string{say.word("questions text")}
	asked.Next = t.Questions.next(say, r.URL.Path, nil, "after")
	v := view{
		Title: t.Title, Intro: fmt.Sprintf(say.word("tender intro"), say.enum("ProcurementMethod", t.Method), say.enum("TenderStatus", t.Status)),
		Facts: told(
			say.fact("tender number", t.Number), say.fact("status", say.enum("TenderStatus", t.Status)), say.fact("method", say.enum("ProcurementMethod", t.Method)),
			say.fact("buyer", t.Buyer.Name), say.fact("area", t.Area.Name), say.fact("ceiling", yuan(t.CeilingFen)),
			say.fact("published", maybe(t.PublishedAt)), say.fact("deadline", maybe(t.DeadlineAt)),
		),
		Steps: t.steps(say),
		Notes: t.notes(say),
	}
	if t.joining() {
		v.Tables = append(v.Tables, t.howToJoin(say), t.participants(say), tabulate(say, "lots of tender", "no rows", pricedLotColumns, t.Lots))
		v.Tables = append(append(v.Tables, t.terms(say)...), asked)
		v.Tables = append(append(v.Tables, t.disputes(say)...), t.announced(say))
		return v, nil
	}
	if len(t.Awards) > 0 { // what most readers came for
		v.Tables = append(v.Tables, tabulate(say, "awards", "no awards", ownAwardColumns(), t.Awards))
	}
	v.Tables = append(v.Tables, tabulate(say, "lots of tender", "no rows", noticeLotColumns, t.Lots))
	v.Tables = append(v.Tables, t.documents(say)...)
	v.Tables = append(v.Tables, asked)
	if !t.single() {
		v.Tables = append(v.Tables, t.seal(say))
	}
	v.Tables = append(v.Tables, t.opened(say)...)
	if data.Panel != nil {
		v.Tables = append(v.Tables, data.Panel.drawn(say)...)
	}
	v.Tables = append(v.Tables, t.rankings(say)...)
	v.Tables = append(v.Tables, t.disputes(say)...)
	v.Tables = append(v.Tables, t.proof(say), t.announced(say))
	return v, nil
}

// notes are what a reader should not miss: why it ended, what stops it, and why nothing is
// told of bids.
func (t tender) notes(say speech) []string {
	var out []string
	if t.Status == "FAILED" || t.Status == "CANCELLED" {
		out = append(out, fmt.Sprintf(say.word("it ended"), t.Reason))
	}
	for _, s := range t.Stays {
		if s.EndedAt == nil {
			out = append(out, fmt.Sprintf(say.word("it is stopped"), s.Reason))
		}
	}
	if t.Status == "PUBLISHED" && !t.single() && !t.joining() {
		out = append(out, say.by(t.Method, "nobody knows bids", "nobody knows responses"))
	}
	return out
}

// single tells whether one supplier alone was asked.
func (t tender) single() bool { return t.Method == "SINGLE_SOURCE" }

// steps are the phases of a tender with what came of each.
func (t tender) steps(say speech) []step {
	if t.joining() {
		return t.joiningSteps(say)
	}
	var opened, reported, announced, signed string
	if t.PublicOpening != nil {
		opened = instant(t.PublicOpening.EndedAt)
	}
	for _, r := range t.PublicReports {
		reported = day(r.CreatedAt)
	}
	for _, a := range t.Awards {
		if a.AnnouncedAt != nil {
			announced = day(*a.AnnouncedAt)
		}
		if a.Contract != nil && a.Contract.SignedAt != nil {
			signed = day(*a.Contract.SignedAt)
		}
	}
	intended, until := "", ""
	if t.DeadlineAt != nil {
		until = fmt.Sprintf(say.word("step until"), instant(*t.DeadlineAt))
	}
	if t.Project != nil && t.Project.IntendedAt != nil {
		intended = day(*t.Project.IntendedAt)
	}
	phases := []step{
		{Name: say.word("step intent"), When: intended}, {Name: say.word("step notice"), When: maybe(t.PublishedAt)},
		{Name: say.by(t.Method, "step deadline", "step deadline of others"), When: until}, {Name: say.by(t.Method, "step opening", "step opening of others"), When: opened},
		{Name: say.by(t.Method, "step evaluation", "step evaluation of others"), When: reported}, {Name: say.by(t.Method, "step choice", "step choice of others")},
		{Name: say.word("step result"), When: announced}, {Name: say.word("step contract"), When: signed},
	}
	at, reached := map[string]int{
		"PUBLISHED": 2, "SEALED": 3, "OPENING": 3, "EVALUATING": 4, "OFFERING": 4, "REPORT_SIGNED": 5, "CONFIRMED": 6, "AWARDED": 7, "COMPLETE": 8,
	}[t.Status]
	if !reached { // it failed or was given up: as far as it came
		at = 2
		if t.SealRoot != "" {
			at = 3
		}
		if opened != "" {
			at = 4
		}
		if announced != "" {
			at = 7
		}
	}
	if t.single() { // there is nothing to open and to compare
		phases = slices.Delete(phases, 3, 5)
		phases[2].Name, phases[3].Name = say.word("step objections"), say.word("step negotiation")
		at = max(min(at, 3), at-2)
	}
	for i := range phases {
		switch {
		case i < at:
			phases[i].State, phases[i].Said = "done", say.word("step done")
		case !reached:
			phases[i].State, phases[i].Said = "next", say.word("step dropped")
		case i == at:
			phases[i].State, phases[i].Said = "now", say.word("step now")
		default:
			phases[i].State, phases[i].Said = "next", say.word("step next")
		}
	}
	if !reached {
		phases = slices.Insert(phases, at, step{Name: say.enum("TenderStatus", t.Status), State: "ended", Said: say.word("step ended")})
	}
	return phases
}

var questionColumns = []column[question]{
	{word: "asked on", cell: func(q question, _ speech) cell { return text(day(q.CreatedAt)) }},
	{word: "question", cell: func(q question, _ speech) cell { return text(q.Body) }},
	{word: "answer", cell: func(q question, say speech) cell {
		if q.AnsweredAt == nil {
			return text(say.word("not answered"))
		}
		return text(q.Answer)
	}},
}
