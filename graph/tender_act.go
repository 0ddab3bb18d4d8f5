package graph

import (
	"context"
	"time"

	"linli/graph/model"
	"linli/internal/machine"
	"linli/internal/procurement"
)

func (r mutationResolver) TenderDraft(ctx context.Context, in model.TenderDraftInput) (*model.TenderDraftPayload, error) {
	wanted := procurement.TenderInput{Title: in.Title, CeilingFen: in.CeilingFen, DeadlineAt: orNever(in.DeadlineAt), Lots: values(in.Lots), Body: *in.Body}
	t, err := r.Procurement.DraftTender(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.ProjectID, Version: in.ExpectedVersion}, wanted)
	errs, err := refusals(ctx, err)
	return &model.TenderDraftPayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) TenderSave(ctx context.Context, in model.TenderSaveInput) (*model.TenderSavePayload, error) {
	wanted := procurement.TenderInput{Title: in.Title, CeilingFen: in.CeilingFen, DeadlineAt: orNever(in.DeadlineAt), Lots: values(in.Lots), Body: *in.Body}
	t, err := r.Procurement.SaveTender(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.TenderID, Version: in.ExpectedVersion}, wanted)
	errs, err := refusals(ctx, err)
	return &model.TenderSavePayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) TenderSubmit(ctx context.Context, in machine.Ref) (*model.TenderSubmitPayload, error) {
	t, err := r.Procurement.SubmitTender(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.TenderSubmitPayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) TenderReturn(ctx context.Context, in model.TenderReturnInput) (*model.TenderReturnPayload, error) {
	t, err := r.Procurement.ReturnTender(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.TenderID, Version: in.ExpectedVersion}, in.Reason)
	errs, err := refusals(ctx, err)
	return &model.TenderReturnPayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) TenderPublish(ctx context.Context, in machine.Ref) (*model.TenderPublishPayload, error) {
	t, err := r.Procurement.PublishTender(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.TenderPublishPayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) TenderAmend(ctx context.Context, in model.TenderAmendInput) (*model.TenderAmendPayload, error) {
	t, err := r.Procurement.AmendTender(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.TenderID, Version: in.ExpectedVersion},
		procurement.AmendInput{Note: in.Note, Material: in.Material, DeadlineAt: in.DeadlineAt, Body: *in.Body})
	errs, err := refusals(ctx, err)
	return &model.TenderAmendPayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) TenderCancel(ctx context.Context, in model.TenderCancelInput) (*model.TenderCancelPayload, error) {
	t, err := r.Procurement.CancelTender(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.TenderID, Version: in.ExpectedVersion}, in.Reason)
	errs, err := refusals(ctx, err)
	return &model.TenderCancelPayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) TenderTerminate(ctx context.Context, in model.TenderTerminateInput) (*model.TenderTerminatePayload, error) {
	t, err := r.Procurement.TerminateTender(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.TenderID, Version: in.ExpectedVersion}, in.Reason)
	errs, err := refusals(ctx, err)
	return &model.TenderTerminatePayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) NegotiationRecord(ctx context.Context, in model.NegotiationRecordInput) (*model.NegotiationRecordPayload, error) {
	t, err := r.Procurement.RecordNegotiation(ctx, ref(in.IdempotencyKey, in.TenderID, in.ExpectedVersion),
		procurement.NegotiationInput{HeldOn: in.HeldOn, People: in.People, Record: in.Record, Promises: in.Promises, Prices: values(in.Prices)})
	errs, err := refusals(ctx, err)
	return &model.NegotiationRecordPayload{Tender: t, Errors: errs}, err
}

// orNever is an instant, or the zero time for none.
func orNever(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}

// DocumentsTake keeps no key: a row of it would tell who took documents.
func (r mutationResolver) DocumentsTake(ctx context.Context, in model.DocumentsTakeInput) (*model.DocumentsTakePayload, error) {
	t, err := r.Procurement.TakeDocuments(ctx, in.TenderID, in.OrganizationID)
	errs, err := refusals(ctx, err)
	return &model.DocumentsTakePayload{Tender: t, Errors: errs}, err
}
