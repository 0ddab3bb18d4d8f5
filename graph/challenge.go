package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/predicate"
	"linli/ent/tender"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/procurement"
)

func (tenderResolver) Challenges(ctx context.Context, t *ent.Tender) ([]*ent.Challenge, error) {
	return load(ctx).challenges.Load(ctx, t.ID)
}

func (challengeResolver) Tender(ctx context.Context, x *ent.Challenge) (*ent.Tender, error) {
	return load(ctx).tender.Load(ctx, x.TenderID)
}

func (challengeResolver) Organization(ctx context.Context, x *ent.Challenge) (*ent.Organization, error) {
	return maybe(ctx, load(ctx).organization, x.OrganizationID)
}

func (challengeResolver) Complaint(ctx context.Context, x *ent.Challenge) (*ent.Complaint, error) {
	return load(ctx).complaintOf.Load(ctx, x.ID)
}

func (challengeResolver) AvailableActions(ctx context.Context, x *ent.Challenge) ([]*model.AvailableAction, error) {
	list, err := load(ctx).challengeActions.Load(ctx, x.ID)
	return actions(ctx, list), err
}

func (r queryResolver) OwnChallenges(ctx context.Context, tenderID, organizationID string) ([]*ent.Challenge, error) {
	return r.Procurement.OwnChallenges(ctx, tenderID, organizationID)
}

func (r queryResolver) ChallengesToAnswer(ctx context.Context, first int, after *string) (*shape.Connection[*ent.Challenge], error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	q := r.DB.Client.Challenge.Query().Where(challenge.StatusIn(challenge.StatusFiled, challenge.StatusAccepted, challenge.StatusOverdue), challenge.DueAtNotNil(),
		challenge.HasTenderWith(tendersIn(access.Areas(v, access.ChallengeAnswer))))
	return page(ctx, q, window{first, after}, listing[*ent.Challenge]{"challengesToAnswer", v.PersonID, []key[*ent.Challenge]{
		byInstant(challenge.FieldDueAt, func(x *ent.Challenge) time.Time { return *x.DueAt }),
		byText(challenge.FieldID, func(x *ent.Challenge) string { return x.ID }),
	}})
}

// tendersIn holds for tenders of areas below some paths.
func tendersIn(paths []string) predicate.Tender {
	either := make([]predicate.Tender, len(paths))
	for i, p := range paths {
		either[i] = tender.AreaPathHasPrefix(p)
	}
	if len(either) == 0 {
		return tender.IDIn()
	}
	return tender.Or(either...)
}

func (r mutationResolver) ChallengeFile(ctx context.Context, in procurement.ChallengeInput) (*model.ChallengeFilePayload, error) {
	x, err := r.Procurement.FileChallenge(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ChallengeFilePayload{Challenge: x, Errors: errs}, err
}

func (r mutationResolver) ChallengeCorrect(ctx context.Context, in model.ChallengeCorrectInput) (*model.ChallengeCorrectPayload, error) {
	x, err := r.Procurement.CorrectChallenge(ctx, ref(in.IdempotencyKey, in.ChallengeID, in.ExpectedVersion), in.OrganizationID, in.Grounds, in.Request)
	errs, err := refusals(ctx, err)
	return &model.ChallengeCorrectPayload{Challenge: x, Errors: errs}, err
}

func (r mutationResolver) ChallengeCheck(ctx context.Context, in model.ChallengeCheckInput) (*model.ChallengeCheckPayload, error) {
	x, err := r.Procurement.CheckChallenge(ctx, in.Action, ref(in.IdempotencyKey, in.ChallengeID, in.ExpectedVersion), in.MayAffect, in.Note)
	errs, err := refusals(ctx, err)
	return &model.ChallengeCheckPayload{Challenge: x, Errors: errs}, err
}

func (r mutationResolver) ChallengeAnswer(ctx context.Context, in model.ChallengeAnswerInput) (*model.ChallengeAnswerPayload, error) {
	answer := procurement.AnswerInput{Outcome: in.Outcome, Answer: in.Answer, Decision: decided(in.Decision), AwardID: orEmpty(in.AwardID)}
	x, err := r.Procurement.AnswerChallenge(ctx, ref(in.IdempotencyKey, in.ChallengeID, in.ExpectedVersion), answer)
	errs, err := refusals(ctx, err)
	return &model.ChallengeAnswerPayload{Challenge: x, Errors: errs}, err
}

// decided is a decision, or "".
func decided(d *complaint.Decision) complaint.Decision {
	if d == nil {
		return ""
	}
	return *d
}
