package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/creditevent"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/contracting"
)

func (creditEventResolver) Organization(ctx context.Context, e *ent.CreditEvent) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, e.OrganizationID)
}

func (creditEventResolver) Contract(ctx context.Context, e *ent.CreditEvent) (*ent.Contract, error) {
	return maybe(ctx, load(ctx).contract, e.ContractID)
}

func (creditEventResolver) AvailableActions(ctx context.Context, e *ent.CreditEvent) ([]*model.AvailableAction, error) {
	list, err := load(ctx).creditActions.Load(ctx, e.ID)
	return actions(ctx, list), err
}

func (r queryResolver) CreditEvents(ctx context.Context, organizationID string, first int, after *string) (*shape.Connection[*ent.CreditEvent], error) {
	q := r.DB.Client.CreditEvent.Query().Where(creditevent.OrganizationID(organizationID))
	return page(ctx, q, window{first, after}, listing[*ent.CreditEvent]{"creditEvents", organizationID, []key[*ent.CreditEvent]{
		desc(byInstant(creditevent.FieldCreatedAt, func(e *ent.CreditEvent) time.Time { return e.CreatedAt })),
		desc(byText(creditevent.FieldID, func(e *ent.CreditEvent) string { return e.ID })),
	}})
}

func (r queryResolver) CreditActions(ctx context.Context, organizationID string) ([]*model.AvailableAction, error) {
	list, err := r.Contracting.RecordActions(ctx, organizationID)
	return actions(ctx, list), err
}

func (r mutationResolver) CreditRecord(ctx context.Context, in contracting.CreditInput) (*model.CreditRecordPayload, error) {
	e, err := r.Contracting.RecordCredit(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.CreditRecordPayload{CreditEvent: e, Errors: errs}, err
}

func (r mutationResolver) CreditAppeal(ctx context.Context, in model.CreditAppealInput) (*model.CreditAppealPayload, error) {
	e, err := r.Contracting.AnswerCredit(ctx, contracting.AppealCredit, ref(in.IdempotencyKey, in.CreditEventID, in.ExpectedVersion), in.Text)
	errs, err := refusals(ctx, err)
	return &model.CreditAppealPayload{CreditEvent: e, Errors: errs}, err
}

func (r mutationResolver) CreditAnswer(ctx context.Context, in model.CreditAnswerInput) (*model.CreditAnswerPayload, error) {
	e, err := r.Contracting.AnswerCredit(ctx, in.Action, ref(in.IdempotencyKey, in.CreditEventID, in.ExpectedVersion), in.Text)
	errs, err := refusals(ctx, err)
	return &model.CreditAnswerPayload{CreditEvent: e, Errors: errs}, err
}
