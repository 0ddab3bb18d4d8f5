package graph

import (
	"context"

	"linli/ent"
	"linli/graph/model"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/say"
)

func (requirementResolver) Body(_ context.Context, q *ent.Requirement) (*procurement.RequirementBody, error) {
	b, err := procurement.RequirementBodyOf(q)
	return &b, err
}

func (requirementResolver) Warnings(_ context.Context, q *ent.Requirement) ([]*procurement.Warning, error) {
	b, err := procurement.RequirementBodyOf(q)
	if err != nil {
		return nil, err
	}
	list := b.Warnings()
	out := make([]*procurement.Warning, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out, nil
}

func (requirementWarningResolver) Message(ctx context.Context, x *procurement.Warning) (string, error) {
	return say.In(ctx, x.Reason), nil
}

func (requirementItemResolver) Category(ctx context.Context, x *procurement.Item) (*ent.Category, error) {
	return load(ctx).category.Load(ctx, x.CategoryID)
}

func (requirementItemResolver) Area(ctx context.Context, x *procurement.Item) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, x.AreaID)
}

func (r mutationResolver) RequirementSave(ctx context.Context, in model.RequirementSaveInput) (*model.RequirementSavePayload, error) {
	p, err := r.Procurement.SaveRequirement(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.ProjectID, Version: in.ExpectedVersion}, *in.Body)
	errs, err := refusals(ctx, err)
	return &model.RequirementSavePayload{Project: p, Errors: errs}, err
}

func (r mutationResolver) RequirementReview(ctx context.Context, in model.RequirementReviewInput) (*model.RequirementReviewPayload, error) {
	p, err := r.Procurement.ReviewRequirement(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.ProjectID, Version: in.ExpectedVersion}, orEmpty(in.Note))
	errs, err := refusals(ctx, err)
	return &model.RequirementReviewPayload{Project: p, Errors: errs}, err
}

func (r mutationResolver) RequirementReturn(ctx context.Context, in model.RequirementReturnInput) (*model.RequirementReturnPayload, error) {
	p, err := r.Procurement.ReturnRequirement(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.ProjectID, Version: in.ExpectedVersion}, in.Note)
	errs, err := refusals(ctx, err)
	return &model.RequirementReturnPayload{Project: p, Errors: errs}, err
}
