package contracting

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/contract"
	"linli/ent/creditevent"
	"linli/ent/framework"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	"linli/ent/performanceevaluation"
	plan "linli/ent/project"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
)

// What the context's viewer may do with several records of a kind is asked at once: each
// kind of row is read once, however many they are.

// projectsOf are the ids of the projects behind contracts.
func projectsOf(list []*ent.Contract) []string {
	var out []string
	for _, k := range list {
		if k.ProjectID != nil {
			out = append(out, *k.ProjectID)
		}
	}
	return out
}

// partsOf are the parts in a contract's project.
func partsOf(parts map[string][]procurement.Part, k *ent.Contract) []procurement.Part {
	if k.ProjectID == nil {
		return nil
	}
	return parts[*k.ProjectID]
}

// MilestoneActions lists what the viewer may do with each of some milestones now, by their ids.
func (s *Service) MilestoneActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Milestone.Query().Where(milestone.IDIn(ids...)).WithContract().All(ctx)
	if err != nil {
		return nil, err
	}
	sys, c := access.System(ctx, "availableActions"), s.DB.Client
	contracts := make([]*ent.Contract, len(list))
	for i, m := range list {
		contracts[i] = m.Edges.Contract
	}
	projects, err := c.Project.Query().Where(plan.IDIn(projectsOf(contracts)...)).All(sys)
	if err != nil {
		return nil, err
	}
	parts, err := procurement.PartsIn(sys, c, projectsOf(contracts), procurement.Actor(sys))
	if err != nil {
		return nil, err
	}
	newest, silent, err := examinations(sys, c, ids)
	facts := make(map[string]MilestoneFacts, len(list))
	for _, m := range list {
		k := m.Edges.Contract
		f := MilestoneFacts{Milestone: m, Now: now, Contract: k, Parts: partsOf(parts, k), Acceptance: newest[m.ID]}
		for _, p := range projects {
			if k.ProjectID != nil && p.ID == *k.ProjectID {
				f.Project = p
			}
		}
		if f.Acceptance != nil {
			f.Silent = silent[f.Acceptance.ID]
		}
		facts[m.ID] = f
	}
	return Milestones.OfferAll(access.From(ctx), list, func(id string) (MilestoneFacts, *fault.Fault) { return facts[id], nil }), err
}

// examinations are the newest ones of milestones, and how many of each have not answered.
func examinations(ctx context.Context, c *ent.Client, milestoneIDs []string) (map[string]*ent.Acceptance, map[string]int, error) {
	rows, err := c.Acceptance.Query().Where(acceptance.MilestoneIDIn(milestoneIDs...)).Order(acceptance.ByNumber()).All(ctx)
	if err != nil {
		return nil, nil, err
	}
	newest := map[string]*ent.Acceptance{}
	ids := make([]string, len(rows))
	for i, a := range rows { // the newest comes last
		newest[a.MilestoneID], ids[i] = a, a.ID
	}
	var counts []struct {
		AcceptanceID string `json:"acceptance_id"`
		Count        int    `json:"count"`
	}
	err = c.AcceptanceOpinion.Query().Where(acceptanceopinion.AcceptanceIDIn(ids...), acceptanceopinion.AnswerIsNil()).GroupBy(acceptanceopinion.FieldAcceptanceID).
		Aggregate(ent.Count()).Scan(ctx, &counts)
	silent := map[string]int{}
	for _, r := range counts {
		silent[r.AcceptanceID] = r.Count
	}
	return newest, silent, err
}

// PaymentActions lists what the viewer may do with each of some payment requests now, by their ids.
func (s *Service) PaymentActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.PaymentRequest.Query().Where(paymentrequest.IDIn(ids...)).WithContract().All(ctx)
	if err != nil {
		return nil, err
	}
	contracts := make([]*ent.Contract, len(list))
	for i, p := range list {
		contracts[i] = p.Edges.Contract
	}
	sys := access.System(ctx, "availableActions")
	parts, err := procurement.PartsIn(sys, s.DB.Client, projectsOf(contracts), procurement.Actor(sys))
	facts := make(map[string]PaymentFacts, len(list))
	for _, p := range list {
		facts[p.ID] = PaymentFacts{PaymentRequest: p, Now: now, Contract: p.Edges.Contract, Parts: partsOf(parts, p.Edges.Contract)}
	}
	return Payments.OfferAll(access.From(ctx), list, func(id string) (PaymentFacts, *fault.Fault) { return facts[id], nil }), err
}

// GuaranteeActions lists what the viewer may do with each of some bonds now, by their ids.
func (s *Service) GuaranteeActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Guarantee.Query().Where(guarantee.IDIn(ids...)).WithContract().All(ctx)
	facts := make(map[string]GuaranteeFacts, len(list))
	for _, g := range list {
		facts[g.ID] = GuaranteeFacts{Guarantee: g, Now: now, Contract: g.Edges.Contract}
	}
	return Guarantees.OfferAll(access.From(ctx), list, func(id string) (GuaranteeFacts, *fault.Fault) { return facts[id], nil }), err
}

// EvaluationActions lists what the viewer may do with each of some evaluations now, by their ids.
func (s *Service) EvaluationActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.PerformanceEvaluation.Query().Where(performanceevaluation.IDIn(ids...)).WithContract().All(ctx)
	facts := make(map[string]EvaluationFacts, len(list))
	for _, e := range list {
		facts[e.ID] = EvaluationFacts{e, now}
	}
	return Evaluations.OfferAll(access.From(ctx), list, func(id string) (EvaluationFacts, *fault.Fault) { return facts[id], nil }), err
}

// CreditActions lists what the viewer may do with each of some credit events now, by their ids.
func (s *Service) CreditActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.CreditEvent.Query().Where(creditevent.IDIn(ids...)).WithOrganization(func(q *ent.OrganizationQuery) { q.WithArea() }).All(ctx)
	facts := make(map[string]CreditFacts, len(list))
	for _, e := range list {
		facts[e.ID] = CreditFacts{e, now}
	}
	return Credits.OfferAll(access.From(ctx), list, func(id string) (CreditFacts, *fault.Fault) { return facts[id], nil }), err
}

// FrameworkActions lists what the viewer may do with each of some frameworks now, by their ids.
func (s *Service) FrameworkActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Framework.Query().Where(framework.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	open, err := s.DB.Client.Contract.Query().Where(contract.FrameworkIDIn(ids...), contract.EndedAtIsNil(), contract.StatusNEQ(contract.StatusAbandoned)).
		All(access.System(ctx, "availableActions"))
	facts := make(map[string]FrameworkFacts, len(list))
	for _, f := range list {
		facts[f.ID] = FrameworkFacts{Framework: f, Now: now}
	}
	for _, k := range open {
		f := facts[*k.FrameworkID]
		f.Open = append(f.Open, k)
		facts[*k.FrameworkID] = f
	}
	return Frameworks.OfferAll(access.From(ctx), list, func(id string) (FrameworkFacts, *fault.Fault) { return facts[id], nil }), err
}
