package open

import "fmt"

// An open framework has no bids, no opening and no points: everybody reads how to join it, at
// which price and until when, and who is in.

// joining tells whether whoever meets the terms joins.
func (t tender) joining() bool { return t.Method == openFramework }

const openFramework = "FRAMEWORK_OPEN"

// priced are lots with the one price of each.
var pricedLotColumns = append(append([]column[tenderLot]{}, noticeLotColumns...), column[tenderLot]{word: "price of all", cell: func(l tenderLot, _ speech) cell {
	if l.Units == 0 {
		return cell{}
	}
	return sum(l.CeilingFen / l.Units)
}})

// howToJoin says how to join an open framework, and until when.
func (t tender) howToJoin(say speech) table {
	out := table{Heading: say.word("join"), Facts: told(say.fact("join until", maybe(t.DeadlineAt)))}
	if t.Status != "PUBLISHED" {
		out.Lead = []string{say.word("join is over")}
		return out
	}
	out.Lead = []string{say.word("how to join")}
	out.Links = []link{{Text: say.word("to the organisations' pages"), Href: "/org/"}}
	return out
}

// participants are who is in, the first first.
func (t tender) participants(say speech) table {
	return tabulate(say, "participants", "no participants", []column[award]{
		{word: "party b", cell: func(a award, say speech) cell {
			return cell{Text: a.Organization.Name, Href: here(say, "/open/suppliers/"+a.Organization.ID, nil)}
		}},
		{word: "lot", cell: func(a award, _ speech) cell { return text(fmt.Sprintf("%d. %s", a.Lot.Position, a.Lot.Title)) }},
		{word: "status", cell: func(a award, say speech) cell { return text(say.enum("AwardStatus", a.Status)) }},
		{word: "in since", cell: func(a award, _ speech) cell { return text(maybe(a.AnnouncedAt)) }},
	}, t.Awards)
}

// terms are the conditions of an open framework, without what compares bids.
func (t tender) terms(say speech) []table {
	all := t.documents(say)
	if len(all) < 2 {
		return all
	}
	must := table{Heading: all[1].Heading, Facts: nil}
	last := t.Documents[len(t.Documents)-1].Body
	must.Facts = told(say.fact("performance bond", percent(last.PerformanceBondBp)), say.fact("framework term", months(say, last.FrameworkMonths)))
	for _, list := range [][]clause{last.Eligibility, last.Essential, last.Contract} {
		for _, c := range list {
			must.Facts = append(must.Facts, fact{Name: c.Code, Value: c.Text})
		}
	}
	return []table{all[0], must}
}

// joiningSteps are its phases: announced, joined as long as it runs, over.
func (t tender) joiningSteps(say speech) []step {
	until := ""
	if t.DeadlineAt != nil {
		until = fmt.Sprintf(say.word("step until"), instant(*t.DeadlineAt))
	}
	out := []step{{Name: say.word("step notice"), When: maybe(t.PublishedAt), State: "done", Said: say.word("step done")}}
	switch t.Status {
	case "PUBLISHED":
		return append(out, step{Name: say.word("step joining"), When: until, State: "now", Said: say.word("step now")}, step{Name: say.enum("TenderStatus", "COMPLETE"), State: "next", Said: say.word("step next")})
	case "COMPLETE":
		return append(out, step{Name: say.word("step joining"), When: until, State: "done", Said: say.word("step done")}, step{Name: say.enum("TenderStatus", "COMPLETE"), State: "done", Said: say.word("step done")})
	}
	return append(out, step{Name: say.enum("TenderStatus", t.Status), State: "ended", Said: say.word("step ended")})
}

// invited is the notice of an open framework: whom it is for, at which price, how to join.
func (a announcement) invited() []table {
	d := a.sent()
	get := a.part("form documents", a.say.fact("document hash", a.told.DocumentHash), a.say.fact("rules", a.told.Pack))
	get.Lead = []string{a.say.word("documents are free")}
	until := a.part("form joining", a.say.fact("join until", when(a.told.DeadlineAt)), a.say.fact("framework term", months(a.say, d.Body.FrameworkMonths)))
	until.Lead = []string{a.say.word("how to join")}
	until.Links = []link{{Text: a.say.word("to the organisations' pages"), Href: "/org/"}}
	return []table{
		a.basics(a.say.fact("method", a.say.enum("ProcurementMethod", a.told.Method)), a.say.fact("budget yuan", yuan(a.notice.Project.EstimateFen)), a.say.fact("ceiling", yuan(a.told.CeilingFen))),
		tabulate(a.say, "lots of tender", "no rows", pricedLotColumns, a.record.Tender.Lots), a.demand(), a.clauses("form eligibility", d.Body.Eligibility), get, until,
		a.part("form remarks", a.say.fact("performance bond", percent(d.Body.PerformanceBondBp))),
	}
}

// letIn is the notice of who joined an open framework.
func (a announcement) letIn() []table {
	won := tabulate(a.say, "form participants", "no rows", awardFactColumns, a.told.Awards)
	after := a.part("form remedies", a.say.fact("no contract before", when(a.told.StandstillUntil)), a.say.fact("document hash", a.told.DocumentHash))
	after.Lead = []string{a.say.word("how to challenge")}
	return []table{a.basics(a.say.fact("method", a.say.enum("ProcurementMethod", openFramework))), won, after}
}
