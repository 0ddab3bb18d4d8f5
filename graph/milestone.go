package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/contracting"
)

func (milestoneResolver) Contract(ctx context.Context, m *ent.Milestone) (*ent.Contract, error) {
	return load(ctx).contract.Load(ctx, m.ContractID)
}

func (milestoneResolver) Acceptances(ctx context.Context, m *ent.Milestone) ([]*ent.Acceptance, error) {
	return load(ctx).acceptances.Load(ctx, m.ID)
}

func (milestoneResolver) AvailableActions(ctx context.Context, m *ent.Milestone) ([]*model.AvailableAction, error) {
	list, err := load(ctx).milestoneActions.Load(ctx, m.ID)
	return actions(ctx, list), err
}

func (acceptanceResolver) Milestone(ctx context.Context, a *ent.Acceptance) (*ent.Milestone, error) {
	return load(ctx).milestone.Load(ctx, a.MilestoneID)
}

func (acceptanceResolver) Committee(_ context.Context, a *ent.Acceptance) (int, error) {
	return len(a.Members), nil
}

func (acceptanceResolver) SampleSize(_ context.Context, a *ent.Acceptance) (*int, error) {
	return contracting.SampleTold(a), nil
}

func (acceptanceResolver) Results(_ context.Context, a *ent.Acceptance) ([]*contracting.IndicatorResult, error) {
	list, err := contracting.ResultsOf(a)
	out := make([]*contracting.IndicatorResult, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out, err
}

func (acceptanceResolver) Opinions(ctx context.Context, a *ent.Acceptance) ([]*ent.AcceptanceOpinion, error) {
	return load(ctx).opinions.Load(ctx, a.ID)
}

func (acceptanceOpinionResolver) Milestone(ctx context.Context, o *ent.AcceptanceOpinion) (*ent.Milestone, error) {
	a, err := load(ctx).examined.Load(ctx, o.AcceptanceID)
	if err != nil {
		return nil, err
	}
	return load(ctx).milestone.Load(ctx, a.MilestoneID)
}

func (acceptanceOpinionResolver) Evidence(ctx context.Context, o *ent.AcceptanceOpinion) (string, error) {
	a, err := load(ctx).examined.Load(ctx, o.AcceptanceID)
	if err != nil {
		return "", err
	}
	return a.Evidence, nil
}

// PersonName is of a recipient for those who may see the person: whoever examines learns
// what was said, and not by whom.
func (acceptanceOpinionResolver) PersonName(ctx context.Context, o *ent.AcceptanceOpinion) (*string, error) {
	of := load(ctx).named
	if o.Recipient {
		of = load(ctx).person
	}
	p, err := of.Load(ctx, o.PersonID)
	if err != nil || p == nil {
		return nil, err
	}
	return &p.Name, nil
}

func (r queryResolver) MyOpinions(ctx context.Context, recipient *bool, first int, after *string) (*shape.Connection[*ent.AcceptanceOpinion], error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	q := r.DB.Client.AcceptanceOpinion.Query().Where(access.Voiced(v), acceptanceopinion.AnswerIsNil(), acceptanceopinion.HasAcceptanceWith(acceptance.DecidedAtIsNil()))
	if recipient != nil {
		q.Where(acceptanceopinion.Recipient(*recipient))
	}
	return page(ctx, q, window{first, after}, listing[*ent.AcceptanceOpinion]{"myOpinions", [2]any{v.PersonID, recipient}, []key[*ent.AcceptanceOpinion]{
		byInstant(acceptanceopinion.FieldCreatedAt, func(o *ent.AcceptanceOpinion) time.Time { return o.CreatedAt }),
		byText(acceptanceopinion.FieldID, func(o *ent.AcceptanceOpinion) string { return o.ID }),
	}})
}
