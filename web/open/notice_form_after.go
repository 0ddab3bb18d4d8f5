package open

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// Forms of what follows a competition: its result, the contract, its changes, what was
// accepted and how it was performed.

var awardFactColumns = []column[awardFact]{
	{word: "position", cell: func(w awardFact, _ speech) cell { return count(w.Lot) }},
	{word: "title", cell: func(w awardFact, _ speech) cell { return text(w.Title) }},
	{word: "winner", cell: func(w awardFact, say speech) cell {
		return cell{Text: w.Name, Href: here(say, "/open/suppliers/"+w.Organization, nil)}
	}},
	{word: "units", cell: func(w awardFact, _ speech) cell { return count(w.Units) }},
	{word: "award sum", cell: func(w awardFact, _ speech) cell { return sum(w.AmountFen) }},
	{word: "rank", cell: func(w awardFact, _ speech) cell { return count(w.Rank) }},
}

func (a announcement) result() []table {
	if a.notice.Project.Method == openFramework {
		return a.letIn()
	}
	won := tabulate(a.say, "form winners", "no rows", awardFactColumns, a.told.Awards)
	won.Heading = a.say.by(a.notice.Project.Method, "form winners", "form winners of others")
	judges := a.part("form panel", a.say.fact("panel members", strings.Join(a.told.Panel, a.say.word("and"))))
	judges.Lead = []string{a.say.word("panel is told")}
	after := a.part("form remedies", a.say.fact("no contract before", when(a.told.StandstillUntil)), a.say.fact("document hash", a.told.DocumentHash))
	after.Lead = []string{a.say.word("how to challenge")}
	return []table{a.basics(a.say.fact("method", a.say.enum("ProcurementMethod", a.notice.Project.Method))), won, judges, after}
}

// agreed are the facts that name a contract.
func (a announcement) agreed(c contract, more ...fact) table {
	return a.part("form contract", append([]fact{
		{a.say.word("contract number"), a.told.Number, a.contractPage(c)}, a.say.fact("contract title", a.notice.Title),
		{a.say.word("party a"), a.notice.Project.Buyer.Name, ""}, a.supplier(c),
	}, more...)...)
}

// supplier leads to the other side of a contract.
func (a announcement) supplier(c contract) fact {
	if c.Provider.ID == "" {
		return a.say.fact("party b", c.Provider.Name)
	}
	return a.say.led("party b", c.Provider.Name, "/open/suppliers/"+c.Provider.ID)
}

func (a announcement) contract() []table {
	c := a.record.Contract
	basics := a.agreed(c)
	if c.Award != nil {
		basics.Facts = append(basics.Facts, fact{a.say.word("tender number"), c.Award.Tender.Number, a.tenderPage()},
			a.say.fact("method", a.say.enum("ProcurementMethod", c.Award.Tender.Method)))
	}
	goods, err := a.told.lots()
	lots := a.part("form subject", a.say.fact("value", yuan(a.told.ValueFen)), a.say.fact("term head", a.say.term(a.told.ValidFrom, a.told.ValidUntil)),
		a.say.fact("area", a.notice.Area.Name), a.say.fact("signed on", maybe(c.SignedAt)))
	if err == nil {
		for _, l := range goods {
			lots.Facts = append(lots.Facts, fact{Name: l.Title, Value: fmt.Sprintf(a.say.word("units at price"), l.Units, yuan(l.UnitPriceFen))})
		}
	}
	plan := a.part("form milestones")
	for _, m := range a.told.Milestones {
		plan.Facts = append(plan.Facts, fact{Name: m.DueOn, Value: fmt.Sprintf(a.say.word("milestone line"), m.Title, m.Units, yuan(m.UnitPriceFen))})
	}
	if len(plan.Facts) == 0 {
		plan.Lead = []string{a.say.word("paid by month")}
	}
	rest := a.part("form remarks", a.say.fact("contract hash", a.told.Hash))
	return []table{basics, lots, plan, a.clauses("form clauses", a.told.Clauses), rest}
}

func (a announcement) change() []table {
	if a.told.Award != "" {
		facts := []fact{a.say.fact("winner", a.record.Organization.Name), a.say.fact("award sum", yuan(a.record.AmountFen))}
		if a.told.StandstillWaived != "" {
			facts = append(facts, a.say.fact("standstill waived", a.told.StandstillWaived))
		} else {
			facts = append(facts, a.say.fact("status", a.say.enum("AwardStatus", a.told.Status)), a.say.fact("reason", a.say.reason("", a.told.Reason)))
		}
		return []table{a.basics(), a.part("form change", facts...)}
	}
	if a.told.Terminated != "" {
		return []table{a.agreed(a.record.Contract), a.part("form termination", a.say.fact("reason", a.say.enum("TerminationCause", a.told.Terminated)), a.say.fact("last day", a.told.LastDay))}
	}
	return []table{a.agreed(a.record.Contract), a.part("form change", a.say.fact("change kind", a.say.enum("ContractVersionKind", a.told.Kind)), a.say.fact("reason", a.told.Reason),
		a.say.fact("contract version", strconv.Itoa(a.told.Version)), a.say.fact("value", yuan(a.told.ValueFen)), a.say.fact("valid until", a.told.ValidUntil), a.say.fact("contract hash", a.told.Hash))}
}

func (a announcement) acceptance() []table {
	c := a.record.Milestone.Contract
	found := a.part("form found", a.say.fact("milestone", fmt.Sprintf("%d. %s", a.told.Milestone, a.told.Title)), a.say.fact("outcome", a.say.enum("AcceptanceOutcome", a.told.Outcome)),
		a.say.fact("accepted units", strconv.FormatInt(a.told.AcceptedUnits, 10)), a.say.fact("deducted", yuan(a.told.DeductionFen)))
	promised := map[string]string{}
	for _, r := range a.notice.Project.Requirements {
		for _, k := range r.Body.Indicators {
			promised[k.Code] = k.Name
		}
	}
	for _, r := range a.told.Results {
		met := a.say.word("met")
		if !r.Met {
			met = a.say.word("not met")
		}
		found.Facts = append(found.Facts, fact{Name: cmp.Or(promised[r.Code], r.Code), Value: strings.TrimSpace(fmt.Sprintf(a.say.word("found and met"), r.Value, met) + " " + r.Note)})
	}
	asked := a.part("form recipients")
	asked.Lead = []string{a.say.word("recipients text")}
	if n, many := a.told.Recipients["asked"].(float64); many {
		asked.Facts = append(asked.Facts, a.say.fact("recipients asked", strconv.Itoa(int(n))))
		answers := []string{"SATISFIED", "PARTLY", "DISSATISFIED", "UNREACHED"}
		if a.told.Recipients["answered"] != nil { // so few that nothing is told of them
			answers = nil
			asked.Facts = append(asked.Facts, a.say.fact("recipients answered", a.say.word("fewer than five")))
		}
		for _, answer := range answers {
			said, _ := a.told.Recipients[answer].(float64)
			asked.Facts = append(asked.Facts, fact{Name: a.say.enum("OpinionAnswer", answer), Value: strconv.Itoa(int(said))})
		}
	} else {
		asked.Facts = append(asked.Facts, a.say.fact("recipients asked", a.say.word("fewer than five")))
	}
	asked.Facts = append(asked.Facts, told(a.say.fact("sample seed", a.told.Seed))...)
	return []table{a.agreed(c), found, asked}
}

func (a announcement) performance() []table {
	scored := a.part("form score", a.say.fact("score", twoDecimals(a.told.Score)), a.say.fact("performance grade", a.say.enum("PerformanceGrade", a.told.Grade)),
		a.say.fact("formula", a.told.Formula), a.say.fact("arithmetic", a.record.Arithmetic))
	if a.told.Appealed {
		scored.Lead = []string{a.say.word("after appeal")}
	}
	return []table{a.agreed(a.record.Contract), scored}
}

// twoDecimals writes hundredths.
func twoDecimals(hundredths int64) string {
	return fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
}
