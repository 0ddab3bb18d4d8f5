package graph

import (
	"context"

	"linli/graph/model"
	"linli/internal/contracting"
)

func (r mutationResolver) StatementDraw(ctx context.Context, in contracting.DrawStatementInput) (*model.StatementDrawPayload, error) {
	s, err := r.Contracting.DrawStatement(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.StatementDrawPayload{Statement: s, Errors: errs}, err
}

func (r mutationResolver) StatementSubmit(ctx context.Context, in contracting.StatementInput) (*model.StatementSubmitPayload, error) {
	s, err := r.Contracting.SubmitStatement(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.StatementSubmitPayload{Statement: s, Errors: errs}, err
}

func (r mutationResolver) StatementWithdraw(ctx context.Context, in contracting.StatementInput) (*model.StatementWithdrawPayload, error) {
	s, err := r.Contracting.WithdrawStatement(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.StatementWithdrawPayload{Statement: s, Errors: errs}, err
}

func (r mutationResolver) StatementReconcile(ctx context.Context, in contracting.StatementInput) (*model.StatementReconcilePayload, error) {
	s, err := r.Contracting.ReconcileStatement(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.StatementReconcilePayload{Statement: s, Errors: errs}, err
}

func (r mutationResolver) StatementSample(ctx context.Context, in contracting.StatementInput) (*model.StatementSamplePayload, error) {
	s, err := r.Contracting.SampleStatement(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.StatementSamplePayload{Statement: s, Errors: errs}, err
}

func (r mutationResolver) StatementApprove(ctx context.Context, in contracting.StatementInput) (*model.StatementApprovePayload, error) {
	s, err := r.Contracting.ApproveStatement(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.StatementApprovePayload{Statement: s, Errors: errs}, err
}

func (r mutationResolver) StatementReturn(ctx context.Context, in contracting.StatementInput) (*model.StatementReturnPayload, error) {
	s, err := r.Contracting.ReturnStatement(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.StatementReturnPayload{Statement: s, Errors: errs}, err
}

func (r mutationResolver) StatementPay(ctx context.Context, in contracting.PayInput) (*model.StatementPayPayload, error) {
	s, err := r.Contracting.PayStatement(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.StatementPayPayload{Statement: s, Errors: errs}, err
}

func (r mutationResolver) StatementClose(ctx context.Context, in contracting.StatementInput) (*model.StatementClosePayload, error) {
	s, err := r.Contracting.CloseStatement(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.StatementClosePayload{Statement: s, Errors: errs}, err
}

func (r mutationResolver) StatementAnswerSample(ctx context.Context, in contracting.AnswerSampleInput) (*model.StatementAnswerSamplePayload, error) {
	s, err := r.Contracting.AnswerSample(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.StatementAnswerSamplePayload{Statement: s, Errors: errs}, err
}
