package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/complaint"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/machine"
	"linli/internal/procurement"
)

func (tenderResolver) Complaints(ctx context.Context, t *ent.Tender) ([]*ent.Complaint, error) {
	return load(ctx).complaints.Load(ctx, t.ID)
}

func (complaintResolver) Challenge(ctx context.Context, x *ent.Complaint) (*ent.Challenge, error) {
	return load(ctx).challenge.Load(ctx, x.ChallengeID)
}

func (complaintResolver) Tender(ctx context.Context, x *ent.Complaint) (*ent.Tender, error) {
	return load(ctx).tender.Load(ctx, x.TenderID)
}

func (complaintResolver) AvailableActions(ctx context.Context, x *ent.Complaint) ([]*model.AvailableAction, error) {
	list, err := load(ctx).complaintActions.Load(ctx, x.ID)
	return actions(ctx, list), err
}

func (r queryResolver) ComplaintsToDecide(ctx context.Context, first int, after *string) (*shape.Connection[*ent.Complaint], error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	q := r.DB.Client.Complaint.Query().Where(complaint.StatusIn(complaint.StatusFiled, complaint.StatusInvestigating, complaint.StatusPaused), complaint.DueAtNotNil(),
		complaint.HasTenderWith(tendersIn(access.Areas(v, access.ComplaintDecide))))
	return page(ctx, q, window{first, after}, listing[*ent.Complaint]{"complaintsToDecide", v.PersonID, []key[*ent.Complaint]{
		byInstant(complaint.FieldDueAt, func(x *ent.Complaint) time.Time { return *x.DueAt }),
		byText(complaint.FieldID, func(x *ent.Complaint) string { return x.ID }),
	}})
}

func (r mutationResolver) ComplaintFile(ctx context.Context, in model.ComplaintFileInput) (*model.ComplaintFilePayload, error) {
	x, err := r.Procurement.FileComplaint(ctx, in.IdempotencyKey, in.ChallengeID, in.OrganizationID, in.Body)
	errs, err := refusals(ctx, err)
	return &model.ComplaintFilePayload{Complaint: x, Errors: errs}, err
}

func (r mutationResolver) ComplaintCorrect(ctx context.Context, in model.ComplaintCorrectInput) (*model.ComplaintCorrectPayload, error) {
	x, err := r.Procurement.CorrectComplaint(ctx, ref(in.IdempotencyKey, in.ComplaintID, in.ExpectedVersion), in.Body)
	errs, err := refusals(ctx, err)
	return &model.ComplaintCorrectPayload{Complaint: x, Errors: errs}, err
}

func (r mutationResolver) ComplaintWithdraw(ctx context.Context, in machine.Ref) (*model.ComplaintWithdrawPayload, error) {
	x, err := r.Procurement.WithdrawComplaint(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ComplaintWithdrawPayload{Complaint: x, Errors: errs}, err
}

func (r mutationResolver) ComplaintCheck(ctx context.Context, in model.ComplaintCheckInput) (*model.ComplaintCheckPayload, error) {
	x, err := r.Procurement.CheckComplaint(ctx, in.Action, ref(in.IdempotencyKey, in.ComplaintID, in.ExpectedVersion), in.Reasons)
	errs, err := refusals(ctx, err)
	return &model.ComplaintCheckPayload{Complaint: x, Errors: errs}, err
}

func (r mutationResolver) ComplaintPause(ctx context.Context, in model.ComplaintPauseInput) (*model.ComplaintPausePayload, error) {
	x, err := r.Procurement.PauseComplaint(ctx, in.Action, ref(in.IdempotencyKey, in.ComplaintID, in.ExpectedVersion), in.Reason)
	errs, err := refusals(ctx, err)
	return &model.ComplaintPausePayload{Complaint: x, Errors: errs}, err
}

func (r mutationResolver) ComplaintDecide(ctx context.Context, in model.ComplaintDecideInput) (*model.ComplaintDecidePayload, error) {
	decision := procurement.DecisionInput{Decision: in.Decision, Reasons: in.Reasons, AwardID: orEmpty(in.AwardID)}
	x, err := r.Procurement.DecideComplaint(ctx, ref(in.IdempotencyKey, in.ComplaintID, in.ExpectedVersion), decision)
	errs, err := refusals(ctx, err)
	return &model.ComplaintDecidePayload{Complaint: x, Errors: errs}, err
}
