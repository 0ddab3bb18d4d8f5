package graph

import (
	"context"

	"linli/ent"
	"linli/graph/model"
)

func (questionResolver) Tender(ctx context.Context, q *ent.Question) (*ent.Tender, error) {
	return load(ctx).tender.Load(ctx, q.TenderID)
}

func (questionResolver) AvailableActions(ctx context.Context, q *ent.Question) ([]*model.AvailableAction, error) {
	list, err := load(ctx).questionActions.Load(ctx, q.ID)
	return actions(ctx, list), err
}

func (questionResolver) Files(ctx context.Context, q *ent.Question) ([]*ent.Attachment, error) {
	return load(ctx).attached.Load(ctx, q.ID)
}

func (r mutationResolver) QuestionAsk(ctx context.Context, in model.QuestionAskInput) (*model.QuestionAskPayload, error) {
	q, err := r.Procurement.AskQuestion(ctx, in.IdempotencyKey, in.TenderID, in.OrganizationID, in.Body)
	errs, err := refusals(ctx, err)
	return &model.QuestionAskPayload{Question: q, Errors: errs}, err
}

func (r mutationResolver) QuestionAnswer(ctx context.Context, in model.QuestionAnswerInput) (*model.QuestionAnswerPayload, error) {
	q, err := r.Procurement.AnswerQuestion(ctx, in.IdempotencyKey, in.QuestionID, in.ExpectedVersion, in.Answer)
	errs, err := refusals(ctx, err)
	return &model.QuestionAnswerPayload{Question: q, Errors: errs}, err
}
