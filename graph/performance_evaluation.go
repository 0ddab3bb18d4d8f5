package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/performanceevaluation"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/contracting"
	"linli/internal/scoring"
)

func (performanceEvaluationResolver) Contract(ctx context.Context, e *ent.PerformanceEvaluation) (*ent.Contract, error) {
	return load(ctx).contract.Load(ctx, e.ContractID)
}

func (performanceEvaluationResolver) Arithmetic(_ context.Context, e *ent.PerformanceEvaluation) (string, error) {
	b, err := contracting.EvaluationOf(e)
	return b.Performance.Text, err
}

func (performanceEvaluationResolver) Parts(_ context.Context, e *ent.PerformanceEvaluation) ([]*scoring.Mark, error) {
	b, err := contracting.EvaluationOf(e)
	out := make([]*scoring.Mark, len(b.Performance.Parts))
	for i := range b.Performance.Parts {
		out[i] = &b.Performance.Parts[i]
	}
	return out, err
}

func (performanceEvaluationResolver) Unjudged(_ context.Context, e *ent.PerformanceEvaluation) ([]string, error) {
	b, err := contracting.EvaluationOf(e)
	return b.Unjudged, err
}

func (performanceEvaluationResolver) Note(_ context.Context, e *ent.PerformanceEvaluation) (string, error) {
	b, err := contracting.EvaluationOf(e)
	return b.Note, err
}

func (performanceEvaluationResolver) AvailableActions(ctx context.Context, e *ent.PerformanceEvaluation) ([]*model.AvailableAction, error) {
	list, err := load(ctx).evaluationActions.Load(ctx, e.ID)
	return actions(ctx, list), err
}

func (r queryResolver) PerformanceEvaluations(ctx context.Context, providerID *string, first int, after *string) (*shape.Connection[*ent.PerformanceEvaluation], error) {
	q := r.DB.Client.PerformanceEvaluation.Query()
	if providerID != nil {
		q.Where(performanceevaluation.HasContractWith(contract.ProviderID(*providerID)))
	}
	return page(ctx, q, window{first, after}, listing[*ent.PerformanceEvaluation]{"performanceEvaluations", providerID, []key[*ent.PerformanceEvaluation]{
		desc(byInstant(performanceevaluation.FieldCreatedAt, func(e *ent.PerformanceEvaluation) time.Time { return e.CreatedAt })),
		desc(byText(performanceevaluation.FieldID, func(e *ent.PerformanceEvaluation) string { return e.ID })),
	}})
}

func (r mutationResolver) PerformanceDraft(ctx context.Context, in model.PerformanceDraftInput) (*model.PerformanceDraftPayload, error) {
	e, err := r.Contracting.DraftEvaluation(ctx, in.IdempotencyKey, in.ContractID, in.Note)
	errs, err := refusals(ctx, err)
	return &model.PerformanceDraftPayload{Evaluation: e, Errors: errs}, err
}

func (r mutationResolver) PerformanceComment(ctx context.Context, in model.PerformanceCommentInput) (*model.PerformanceCommentPayload, error) {
	e, err := r.Contracting.AnswerPerformance(ctx, in.Action, ref(in.IdempotencyKey, in.EvaluationID, in.ExpectedVersion), in.Text)
	errs, err := refusals(ctx, err)
	return &model.PerformanceCommentPayload{Evaluation: e, Errors: errs}, err
}

func (r mutationResolver) PerformanceAnswer(ctx context.Context, in model.PerformanceAnswerInput) (*model.PerformanceAnswerPayload, error) {
	e, err := r.Contracting.AnswerPerformance(ctx, in.Action, ref(in.IdempotencyKey, in.EvaluationID, in.ExpectedVersion), in.Text)
	errs, err := refusals(ctx, err)
	return &model.PerformanceAnswerPayload{Evaluation: e, Errors: errs}, err
}
