package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/consultation"
	"linli/ent/consultationcomment"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/machine"
	"linli/internal/procurement"
)

func (consultationResolver) Project(ctx context.Context, c *ent.Consultation) (*ent.Project, error) {
	return load(ctx).project.Load(ctx, c.ProjectID)
}

func (consultationResolver) Area(ctx context.Context, c *ent.Consultation) (*ent.Area, error) {
	return load(ctx).areaAt.Load(ctx, c.AreaPath)
}

func (consultationResolver) Open(ctx context.Context, c *ent.Consultation) (bool, error) {
	at, err := now(ctx)
	if err != nil {
		return false, err
	}
	p, err := load(ctx).project.Load(ctx, c.ProjectID)
	return p != nil && procurement.Commentable(c, p, at), err
}

func (consultationResolver) AvailableActions(ctx context.Context, c *ent.Consultation) ([]*model.AvailableAction, error) {
	list, err := load(ctx).consultationActions.Load(ctx, c.ID)
	return actions(ctx, list), err
}

func (r consultationResolver) Comments(ctx context.Context, c *ent.Consultation, mine bool, first int, after *string) (*shape.Connection[*ent.ConsultationComment], error) {
	q, whose := r.DB.Client.ConsultationComment.Query().Where(consultationcomment.ConsultationID(c.ID)), ""
	if mine {
		v, err := access.SignedIn(ctx)
		if err != nil {
			return nil, err
		}
		whose = v.PersonID
		q.Where(consultationcomment.PersonID(whose))
	}
	return page(ctx, q, window{first, after}, listing[*ent.ConsultationComment]{"comments", [2]string{c.ID, whose}, []key[*ent.ConsultationComment]{
		byInstant(consultationcomment.FieldCreatedAt, func(m *ent.ConsultationComment) time.Time { return m.CreatedAt }),
		byText(consultationcomment.FieldID, func(m *ent.ConsultationComment) string { return m.ID }),
	}})
}

func (consultationCommentResolver) Consultation(ctx context.Context, m *ent.ConsultationComment) (*ent.Consultation, error) {
	return load(ctx).consultation.Load(ctx, m.ConsultationID)
}

func (consultationCommentResolver) Mine(ctx context.Context, m *ent.ConsultationComment) (bool, error) {
	return isViewer(ctx, m.PersonID), nil
}

// isViewer tells whether a person is the one who asks.
func isViewer(ctx context.Context, personID string) bool {
	v := access.From(ctx)
	return v != nil && v.PersonID == personID
}

func (r queryResolver) Consultations(ctx context.Context, filter *procurement.ConsultationFilter, first int, after *string) (*shape.Connection[*ent.Consultation], error) {
	var f procurement.ConsultationFilter
	if filter != nil {
		f = *filter
	}
	at, err := now(ctx)
	if err != nil {
		return nil, err
	}
	q, err := r.Procurement.Consultations(ctx, f, at)
	if err != nil {
		return nil, err
	}
	return page(ctx, q, window{first, after}, listing[*ent.Consultation]{"consultations", f, []key[*ent.Consultation]{
		desc(byInstant(consultation.FieldClosesAt, func(c *ent.Consultation) time.Time { return c.ClosesAt })),
		desc(byText(consultation.FieldID, func(c *ent.Consultation) string { return c.ID })),
	}})
}

func (r mutationResolver) ConsultationOpen(ctx context.Context, in model.ConsultationOpenInput) (*model.ConsultationOpenPayload, error) {
	p, err := r.Procurement.OpenConsultation(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.ProjectID, Version: in.ExpectedVersion}, in.Question, in.LastDay)
	errs, err := refusals(ctx, err)
	return &model.ConsultationOpenPayload{Project: p, Errors: errs}, err
}

func (r mutationResolver) ConsultationClose(ctx context.Context, in machine.Ref) (*model.ConsultationClosePayload, error) {
	p, err := r.Procurement.CloseConsultation(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ConsultationClosePayload{Project: p, Errors: errs}, err
}

func (r mutationResolver) CommentMake(ctx context.Context, in model.CommentMakeInput) (*model.CommentMakePayload, error) {
	c, err := r.Procurement.MakeComment(ctx, in.IdempotencyKey, in.ConsultationID, in.Body)
	errs, err := refusals(ctx, err)
	return &model.CommentMakePayload{Comment: c, Errors: errs}, err
}

func (r mutationResolver) CommentAnswer(ctx context.Context, in model.CommentAnswerInput) (*model.CommentAnswerPayload, error) {
	p, err := r.Procurement.AnswerComment(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.ProjectID, Version: in.ExpectedVersion}, in.CommentID, in.Answer)
	errs, err := refusals(ctx, err)
	return &model.CommentAnswerPayload{Project: p, Errors: errs}, err
}
