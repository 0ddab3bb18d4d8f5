package graph

import (
	"context"

	"linli/ent"
	"linli/graph/model"
	"linli/internal/contracting"
	"linli/internal/say"
)

func (guaranteeResolver) Contract(ctx context.Context, g *ent.Guarantee) (*ent.Contract, error) {
	return load(ctx).contract.Load(ctx, g.ContractID)
}

func (guaranteeResolver) Reason(ctx context.Context, g *ent.Guarantee) (string, error) {
	return say.In(ctx, g.Reason), nil
}

func (guaranteeResolver) AvailableActions(ctx context.Context, g *ent.Guarantee) ([]*model.AvailableAction, error) {
	list, err := load(ctx).guaranteeActions.Load(ctx, g.ID)
	return actions(ctx, list), err
}

func (r mutationResolver) GuaranteeRecord(ctx context.Context, in contracting.GuaranteeInput) (*model.GuaranteeRecordPayload, error) {
	g, err := r.Contracting.RecordGuarantee(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.GuaranteeRecordPayload{Guarantee: g, Errors: errs}, err
}

func (r mutationResolver) GuaranteeReturn(ctx context.Context, in model.GuaranteeReturnInput) (*model.GuaranteeReturnPayload, error) {
	g, err := r.Contracting.EndGuarantee(ctx, contracting.ReturnBond, ref(in.IdempotencyKey, in.GuaranteeID, in.ExpectedVersion), in.Reason)
	errs, err := refusals(ctx, err)
	return &model.GuaranteeReturnPayload{Guarantee: g, Errors: errs}, err
}

func (r mutationResolver) GuaranteeCall(ctx context.Context, in model.GuaranteeCallInput) (*model.GuaranteeCallPayload, error) {
	g, err := r.Contracting.EndGuarantee(ctx, contracting.CallBond, ref(in.IdempotencyKey, in.GuaranteeID, in.ExpectedVersion), in.Reason)
	errs, err := refusals(ctx, err)
	return &model.GuaranteeCallPayload{Guarantee: g, Errors: errs}, err
}
