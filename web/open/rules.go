package open

import (
	"context"
	"fmt"
	"net/http"
)

var programmeColumns = []column[programme]{
	{word: "name", cell: func(g programme, _ speech) cell { return text(g.Name) }},
	{word: "payer", cell: func(g programme, say speech) cell { return text(say.enum("Payer", g.Payer)) }},
	{word: "rate", cell: func(g programme, _ speech) cell { return cell{Text: percent(g.RateBp), Number: true} }},
	{word: "cap visit", cell: func(g programme, say speech) cell { return limit(g.CapVisitFen, say) }},
	{word: "cap month", cell: func(g programme, say speech) cell { return limit(g.CapMonthFen, say) }},
	{word: "min age", cell: func(g programme, say speech) cell {
		if g.MinAge == 0 {
			return text(say.word("no limit"))
		}
		return text(fmt.Sprintf(say.word("at least"), g.MinAge))
	}},
	{word: "area", cell: func(g programme, _ speech) cell { return text(g.Area.Name) }},
	{word: "term head", cell: func(g programme, say speech) cell { return text(say.term(g.ValidFrom, g.ValidUntil)) }},
	{word: "citation", cell: func(g programme, _ speech) cell { return text(g.Citation) }},
}

func limit(fen int64, say speech) cell {
	if fen == 0 {
		return cell{Text: say.word("no limit"), Number: true}
	}
	return sum(fen)
}

func (p *pages) programmes(ctx context.Context, r *http.Request, say speech) (view, error) {
	var schemes []programme
	pools, next, err := some(ctx, r, say, "/open/programmes", nil, func(ctx context.Context, w window) (connection[pool], error) {
		var data struct {
			Programmes []programme
			Pools      connection[pool]
		}
		err := p.ask(ctx, "programmes", w.variables(nil), &data)
		schemes = data.Programmes
		return data.Pools, err
	})
	if err != nil {
		return view{}, err
	}
	names := map[string]string{}
	for _, g := range schemes {
		names[g.Code] = g.Name
	}
	poolColumns := []column[pool]{
		{word: "name", cell: func(o pool, _ speech) cell { return text(names[o.ProgrammeCode]) }},
		{word: "area", cell: func(o pool, _ speech) cell { return text(o.Area.Name) }},
		{word: "granted", cell: func(o pool, _ speech) cell { return sum(o.Balance.GrantedFen) }},
		{word: "reserved", cell: func(o pool, _ speech) cell { return sum(o.Balance.ReservedFen) }},
		{word: "consumed", cell: func(o pool, _ speech) cell { return spent(o.Balance.ConsumedFen, o.Balance.GrantedFen) }},
		{word: "left", cell: func(o pool, _ speech) cell { return sum(o.Balance.LeftFen) }},
	}
	money := tabulate(say, "pools", "no rows", poolColumns, pools)
	money.Next = next
	return view{Title: say.word("programmes"), Intro: say.word("programmes text"), Tables: []table{
		tabulate(say, "programmes", "no rows", programmeColumns, schemes), money,
	}}, nil
}

func (p *pages) policyList(ctx context.Context, w window) (connection[policy], error) {
	var data struct{ Policies connection[policy] }
	err := p.ask(ctx, "policies", w.variables(nil), &data)
	return data.Policies, err
}

var policyColumns = []column[policy]{
	{word: "kind", cell: func(y policy, say speech) cell { return text(say.enum("PolicyKind", y.Kind)) }},
	{word: "title", cell: func(y policy, _ speech) cell { return text(y.Title) }},
	{word: "version", cell: func(y policy, _ speech) cell { return count(int64(y.Number)) }},
	{word: "term head", cell: func(y policy, say speech) cell {
		until := ""
		if y.ValidUntil != nil {
			until = *y.ValidUntil
		}
		return text(say.term(y.ValidFrom, until))
	}},
	{word: "citation", cell: func(y policy, _ speech) cell { return text(y.Citation) }},
}

func (p *pages) policies(ctx context.Context, r *http.Request, say speech) (view, error) {
	rows, next, err := some(ctx, r, say, "/open/policies", nil, p.policyList)
	if err != nil {
		return view{}, err
	}
	t := tabulate(say, "policies", "no rows", policyColumns, rows)
	t.Next, t.CSV = next, here(say, "/open/policies.csv", nil)
	return view{Title: say.word("policies"), Intro: say.word("policies text"), Tables: []table{t}}, nil
}

func (p *pages) policiesFile(ctx context.Context, _ *http.Request, say speech) (table, error) {
	rows, err := all(ctx, p.policyList)
	return tabulate(say, "policies", "no rows", policyColumns, rows), err
}
