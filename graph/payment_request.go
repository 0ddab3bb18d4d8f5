package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/paymentrequest"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/contracting"
	"linli/internal/machine"
	"linli/internal/say"
)

func (paymentRequestResolver) Contract(ctx context.Context, p *ent.PaymentRequest) (*ent.Contract, error) {
	return load(ctx).contract.Load(ctx, p.ContractID)
}

func (paymentRequestResolver) Milestone(ctx context.Context, p *ent.PaymentRequest) (*ent.Milestone, error) {
	return maybe(ctx, load(ctx).milestone, p.MilestoneID)
}

func (paymentRequestResolver) DaysLate(ctx context.Context, p *ent.PaymentRequest) (int, error) {
	at, err := now(ctx)
	if err != nil {
		return 0, err
	}
	return contracting.DaysLate(p, at)
}

func (paymentRequestResolver) Reason(ctx context.Context, p *ent.PaymentRequest) (string, error) {
	return say.In(ctx, p.Reason), nil
}

func (paymentRequestResolver) AvailableActions(ctx context.Context, p *ent.PaymentRequest) ([]*model.AvailableAction, error) {
	list, err := load(ctx).paymentActions.Load(ctx, p.ID)
	return actions(ctx, list), err
}

func (r queryResolver) PaymentRequests(ctx context.Context, filter *model.PaymentRequestFilter, first int, after *string) (*shape.Connection[*ent.PaymentRequest], error) {
	q := r.DB.Client.PaymentRequest.Query().Where(paymentrequest.DueAtNotNil())
	if filter != nil {
		if filter.ContractID != nil {
			q.Where(paymentrequest.ContractID(*filter.ContractID))
		}
		if filter.ProviderID != nil {
			q.Where(paymentrequest.HasContractWith(contract.ProviderID(*filter.ProviderID)))
		}
		if filter.BuyerID != nil {
			q.Where(paymentrequest.HasContractWith(contract.BuyerID(*filter.BuyerID)))
		}
		if filter.AreaID != nil {
			path, err := pathOf(ctx, *filter.AreaID)
			if err != nil {
				return nil, err
			}
			q.Where(paymentrequest.HasContractWith(contract.AreaPathHasPrefix(path)))
		}
		if filter.Status != nil {
			q.Where(paymentrequest.StatusEQ(*filter.Status))
		}
		if filter.Open != nil && *filter.Open {
			q.Where(paymentrequest.StatusNotIn(contracting.Payments.Ends...))
		}
	}
	return page(ctx, q, window{first, after}, listing[*ent.PaymentRequest]{"paymentRequests", filter, []key[*ent.PaymentRequest]{
		byInstant(paymentrequest.FieldDueAt, func(p *ent.PaymentRequest) time.Time { return *p.DueAt }),
		byText(paymentrequest.FieldID, func(p *ent.PaymentRequest) string { return p.ID }),
	}})
}

func (r mutationResolver) PaymentAsk(ctx context.Context, in contracting.PaymentInput) (*model.PaymentAskPayload, error) {
	p, err := r.Contracting.AskPayment(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.PaymentAskPayload{PaymentRequest: p, Errors: errs}, err
}

func (r mutationResolver) PaymentApprove(ctx context.Context, in machine.Ref) (*model.PaymentApprovePayload, error) {
	p, err := r.Contracting.ApprovePayment(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.PaymentApprovePayload{PaymentRequest: p, Errors: errs}, err
}

func (r mutationResolver) PaymentReturn(ctx context.Context, in model.PaymentReturnInput) (*model.PaymentReturnPayload, error) {
	p, err := r.Contracting.ReturnPayment(ctx, ref(in.IdempotencyKey, in.PaymentRequestID, in.ExpectedVersion), in.Reason)
	errs, err := refusals(ctx, err)
	return &model.PaymentReturnPayload{PaymentRequest: p, Errors: errs}, err
}

func (r mutationResolver) PaymentSend(ctx context.Context, in machine.Ref) (*model.PaymentSendPayload, error) {
	p, err := r.Contracting.SendPayment(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.PaymentSendPayload{PaymentRequest: p, Errors: errs}, err
}

func (r mutationResolver) PaymentRecord(ctx context.Context, in model.PaymentRecordInput) (*model.PaymentRecordPayload, error) {
	p, err := r.Contracting.RecordPayment(ctx, ref(in.IdempotencyKey, in.PaymentRequestID, in.ExpectedVersion), in.Reference, in.PaidOn)
	errs, err := refusals(ctx, err)
	return &model.PaymentRecordPayload{PaymentRequest: p, Errors: errs}, err
}
