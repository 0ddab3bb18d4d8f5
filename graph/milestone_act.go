package graph

import (
	"context"

	"linli/graph/model"
	"linli/internal/contracting"
)

func (r mutationResolver) MilestoneClaim(ctx context.Context, in model.MilestoneClaimInput) (*model.MilestoneClaimPayload, error) {
	m, err := r.Contracting.ClaimMilestone(ctx, ref(in.IdempotencyKey, in.MilestoneID, in.ExpectedVersion), in.Evidence, in.Files)
	errs, err := refusals(ctx, err)
	return &model.MilestoneClaimPayload{Milestone: m, Errors: errs}, err
}

func (r mutationResolver) AcceptanceBegin(ctx context.Context, in model.AcceptanceBeginInput) (*model.AcceptanceBeginPayload, error) {
	m, err := r.Contracting.BeginAcceptance(ctx, ref(in.IdempotencyKey, in.MilestoneID, in.ExpectedVersion), in.Members)
	errs, err := refusals(ctx, err)
	return &model.AcceptanceBeginPayload{Milestone: m, Errors: errs}, err
}

func (r mutationResolver) AcceptanceDecide(ctx context.Context, in model.AcceptanceDecideInput) (*model.AcceptanceDecidePayload, error) {
	found := contracting.DecisionInput{Outcome: in.Outcome, AcceptedUnits: int64(in.AcceptedUnits), DeductionFen: in.DeductionFen, Results: values(in.Results), Note: in.Note}
	m, err := r.Contracting.DecideAcceptance(ctx, ref(in.IdempotencyKey, in.MilestoneID, in.ExpectedVersion), found)
	errs, err := refusals(ctx, err)
	return &model.AcceptanceDecidePayload{Milestone: m, Errors: errs}, err
}

func (r mutationResolver) OpinionGive(ctx context.Context, in contracting.OpinionInput) (*model.OpinionGivePayload, error) {
	o, err := r.Contracting.GiveOpinion(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.OpinionGivePayload{Opinion: o, Errors: errs}, err
}
