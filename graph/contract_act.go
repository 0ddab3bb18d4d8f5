package graph

import (
	"context"

	"linli/graph/model"
	"linli/internal/contracting"
	"linli/internal/date"
	"linli/internal/machine"
)

func (r mutationResolver) ContractDraft(ctx context.Context, in model.ContractDraftInput) (*model.ContractDraftPayload, error) {
	draft := contracting.DraftInput{StartOn: in.StartOn, Clauses: values(in.Clauses), Milestones: values(in.Milestones), AdvanceFen: in.AdvanceFen, RetainedBp: in.RetainedBp}
	c, err := r.Contracting.SaveContract(ctx, ref(in.IdempotencyKey, in.ContractID, in.ExpectedVersion), draft)
	errs, err := refusals(ctx, err)
	return &model.ContractDraftPayload{Contract: c, Errors: errs}, err
}

func (r mutationResolver) ContractSign(ctx context.Context, in model.ContractSignInput) (*model.ContractSignPayload, error) {
	c, err := r.Contracting.SignContract(ctx, ref(in.IdempotencyKey, in.ContractID, in.ExpectedVersion), in.Hash)
	errs, err := refusals(ctx, err)
	return &model.ContractSignPayload{Contract: c, Errors: errs}, err
}

func (r mutationResolver) ContractPublish(ctx context.Context, in model.ContractPublishInput) (*model.ContractPublishPayload, error) {
	c, err := r.Contracting.PublishContract(ctx, ref(in.IdempotencyKey, in.ContractID, in.ExpectedVersion), values(in.Redactions))
	errs, err := refusals(ctx, err)
	return &model.ContractPublishPayload{Contract: c, Errors: errs}, err
}

func (r mutationResolver) ContractDeposit(ctx context.Context, in model.ContractDepositInput) (*model.ContractDepositPayload, error) {
	c, err := r.Contracting.DepositContract(ctx, ref(in.IdempotencyKey, in.ContractID, in.ExpectedVersion), in.Reference)
	errs, err := refusals(ctx, err)
	return &model.ContractDepositPayload{Contract: c, Errors: errs}, err
}

func (r mutationResolver) ContractAmend(ctx context.Context, in model.ContractAmendInput) (*model.ContractAmendPayload, error) {
	change := contracting.AmendmentInput{Kind: in.Kind, Reason: in.Reason, EndOn: dayOf(in.EndOn), Clauses: values(in.Clauses), ProviderID: orEmpty(in.ProviderID), HandOver: orEmpty(in.HandOver)}
	for _, n := range in.Units {
		change.Units = append(change.Units, int64(n))
	}
	c, err := r.Contracting.ProposeAmendment(ctx, ref(in.IdempotencyKey, in.ContractID, in.ExpectedVersion), change)
	errs, err := refusals(ctx, err)
	return &model.ContractAmendPayload{Contract: c, Errors: errs}, err
}

// dayOf is a day, or none.
func dayOf(d *date.Date) date.Date {
	if d == nil {
		return date.Date{}
	}
	return *d
}

func (r mutationResolver) AmendmentSign(ctx context.Context, in model.AmendmentSignInput) (*model.AmendmentSignPayload, error) {
	c, err := r.Contracting.SignAmendment(ctx, ref(in.IdempotencyKey, in.ContractID, in.ExpectedVersion), in.Hash)
	errs, err := refusals(ctx, err)
	return &model.AmendmentSignPayload{Contract: c, Errors: errs}, err
}

func (r mutationResolver) AmendmentRefuse(ctx context.Context, in model.AmendmentRefuseInput) (*model.AmendmentRefusePayload, error) {
	c, err := r.Contracting.RefuseAmendment(ctx, ref(in.IdempotencyKey, in.ContractID, in.ExpectedVersion), in.Reason)
	errs, err := refusals(ctx, err)
	return &model.AmendmentRefusePayload{Contract: c, Errors: errs}, err
}

func (r mutationResolver) ContractTerminate(ctx context.Context, in model.ContractTerminateInput) (*model.ContractTerminatePayload, error) {
	how := contracting.TerminateInput{Cause: in.Cause, Reason: in.Reason, LastDay: in.LastDay, HandOver: in.HandOver}
	c, err := r.Contracting.TerminateContract(ctx, ref(in.IdempotencyKey, in.ContractID, in.ExpectedVersion), how)
	errs, err := refusals(ctx, err)
	return &model.ContractTerminatePayload{Contract: c, Errors: errs}, err
}

func (r mutationResolver) ContractComplete(ctx context.Context, in machine.Ref) (*model.ContractCompletePayload, error) {
	c, err := r.Contracting.CompleteContract(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ContractCompletePayload{Contract: c, Errors: errs}, err
}
