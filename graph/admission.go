package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/admission"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/machine"
	"linli/internal/procurement"
)

func (admissionResolver) Tender(ctx context.Context, a *ent.Admission) (*ent.Tender, error) {
	return load(ctx).tender.Load(ctx, a.TenderID)
}

func (admissionResolver) Lot(ctx context.Context, a *ent.Admission) (*ent.TenderLot, error) {
	return load(ctx).tenderLot.Load(ctx, a.LotID)
}

func (admissionResolver) Organization(ctx context.Context, a *ent.Admission) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, a.OrganizationID)
}

func (admissionResolver) AvailableActions(ctx context.Context, a *ent.Admission) ([]*model.AvailableAction, error) {
	list, err := load(ctx).admissionActions.Load(ctx, a.ID)
	return actions(ctx, list), err
}

func (r tenderResolver) Admissions(ctx context.Context, t *ent.Tender, first int, after *string) (*shape.Connection[*ent.Admission], error) {
	q := r.DB.Client.Admission.Query().Where(admission.TenderID(t.ID))
	return page(ctx, q, window{first, after}, listing[*ent.Admission]{"admissions", t.ID, []key[*ent.Admission]{
		desc(byInstant(admission.FieldCreatedAt, func(x *ent.Admission) time.Time { return x.CreatedAt })),
		desc(byText(admission.FieldID, func(x *ent.Admission) string { return x.ID })),
	}})
}

func (r queryResolver) AdmissionsToAnswer(ctx context.Context, first int, after *string) (*shape.Connection[*ent.Admission], error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	q := r.DB.Client.Admission.Query().Where(admission.StatusEQ(admission.StatusFiled), admission.Or(
		admission.HasTenderWith(tendersIn(access.Areas(v, access.AdmissionAnswer))),
		admission.And(admission.OverdueAtNotNil(), admission.HasTenderWith(tendersIn(access.Areas(v, access.AdmissionAnswerLate)))),
	))
	return page(ctx, q, window{first, after}, listing[*ent.Admission]{"admissionsToAnswer", v.PersonID, []key[*ent.Admission]{
		byInstant(admission.FieldCreatedAt, func(x *ent.Admission) time.Time { return x.CreatedAt }),
		byText(admission.FieldID, func(x *ent.Admission) string { return x.ID }),
	}})
}

func (r mutationResolver) AdmissionFile(ctx context.Context, in procurement.AdmissionInput) (*model.AdmissionFilePayload, error) {
	a, err := r.Procurement.FileAdmission(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.AdmissionFilePayload{Admission: a, Errors: errs}, err
}

func (r mutationResolver) AdmissionWithdraw(ctx context.Context, in machine.Ref) (*model.AdmissionWithdrawPayload, error) {
	a, err := r.Procurement.WithdrawAdmission(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.AdmissionWithdrawPayload{Admission: a, Errors: errs}, err
}

func (r mutationResolver) AdmissionAnswer(ctx context.Context, in model.AdmissionAnswerInput) (*model.AdmissionAnswerPayload, error) {
	a, err := r.Procurement.AnswerAdmission(ctx, ref(in.IdempotencyKey, in.AdmissionID, in.ExpectedVersion), in.Admit, in.Answer)
	errs, err := refusals(ctx, err)
	return &model.AdmissionAnswerPayload{Admission: a, Errors: errs}, err
}
