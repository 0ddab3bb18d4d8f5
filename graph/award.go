package graph

import (
	"context"

	"linli/ent"
	"linli/graph/model"
	"linli/internal/machine"
	"linli/internal/say"
)

func (tenderResolver) Awards(ctx context.Context, t *ent.Tender) ([]*ent.Award, error) {
	return load(ctx).awards.Load(ctx, t.ID)
}

func (tenderResolver) Stays(ctx context.Context, t *ent.Tender) ([]*ent.Stay, error) {
	return load(ctx).stays.Load(ctx, t.ID)
}

func (awardResolver) Tender(ctx context.Context, a *ent.Award) (*ent.Tender, error) {
	return load(ctx).tender.Load(ctx, a.TenderID)
}

func (awardResolver) Lot(ctx context.Context, a *ent.Award) (*ent.TenderLot, error) {
	return load(ctx).tenderLot.Load(ctx, a.LotID)
}

func (awardResolver) Organization(ctx context.Context, a *ent.Award) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, a.OrganizationID)
}

func (awardResolver) Contract(ctx context.Context, a *ent.Award) (*ent.Contract, error) {
	return load(ctx).contractOf.Load(ctx, a.ID)
}

func (awardResolver) Reason(ctx context.Context, a *ent.Award) (string, error) {
	return say.In(ctx, a.Reason), nil
}

func (awardResolver) AvailableActions(ctx context.Context, a *ent.Award) ([]*model.AvailableAction, error) {
	list, err := load(ctx).awardActions.Load(ctx, a.ID)
	return actions(ctx, list), err
}

func (stayResolver) Tender(ctx context.Context, s *ent.Stay) (*ent.Tender, error) {
	return load(ctx).tender.Load(ctx, s.TenderID)
}

func (stayResolver) Reason(ctx context.Context, s *ent.Stay) (string, error) {
	return say.In(ctx, s.Reason), nil
}

func (stayResolver) AvailableActions(ctx context.Context, s *ent.Stay) ([]*model.AvailableAction, error) {
	list, err := load(ctx).stayActions.Load(ctx, s.ID)
	return actions(ctx, list), err
}

func (r mutationResolver) TenderConfirm(ctx context.Context, in model.TenderConfirmInput) (*model.TenderConfirmPayload, error) {
	t, err := r.Procurement.ConfirmTender(ctx, ref(in.IdempotencyKey, in.TenderID, in.ExpectedVersion), in.BidIds)
	errs, err := refusals(ctx, err)
	return &model.TenderConfirmPayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) TenderAward(ctx context.Context, in machine.Ref) (*model.TenderAwardPayload, error) {
	t, err := r.Procurement.AwardTender(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.TenderAwardPayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) StandstillWaive(ctx context.Context, in model.StandstillWaiveInput) (*model.StandstillWaivePayload, error) {
	a, err := r.Procurement.WaiveStandstill(ctx, ref(in.IdempotencyKey, in.AwardID, in.ExpectedVersion), in.Reason)
	errs, err := refusals(ctx, err)
	return &model.StandstillWaivePayload{Award: a, Errors: errs}, err
}

func (r mutationResolver) AwardRefuse(ctx context.Context, in model.AwardRefuseInput) (*model.AwardRefusePayload, error) {
	a, err := r.Procurement.RefuseAward(ctx, ref(in.IdempotencyKey, in.AwardID, in.ExpectedVersion), in.Reason)
	errs, err := refusals(ctx, err)
	return &model.AwardRefusePayload{Award: a, Errors: errs}, err
}

func (r mutationResolver) StayImpose(ctx context.Context, in model.StayImposeInput) (*model.StayImposePayload, error) {
	s, err := r.Procurement.ImposeStay(ctx, in.IdempotencyKey, in.TenderID, in.Blocks, in.Reason)
	errs, err := refusals(ctx, err)
	return &model.StayImposePayload{Stay: s, Errors: errs}, err
}

func (r mutationResolver) StayLift(ctx context.Context, in model.StayLiftInput) (*model.StayLiftPayload, error) {
	s, err := r.Procurement.LiftStay(ctx, in.IdempotencyKey, in.StayID, in.Reason)
	errs, err := refusals(ctx, err)
	return &model.StayLiftPayload{Stay: s, Errors: errs}, err
}
