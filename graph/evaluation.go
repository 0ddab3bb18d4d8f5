package graph

import (
	"context"

	"linli/ent"
	"linli/graph/model"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/say"
	"linli/internal/scoring"
)

func (bidDecisionResolver) Reason(ctx context.Context, d *ent.BidDecision) (string, error) {
	return say.In(ctx, d.Reason), nil
}

func (r queryResolver) BidDecisions(ctx context.Context, lotID string) ([]*ent.BidDecision, error) {
	return r.Procurement.Decisions(ctx, lotID)
}

func (r queryResolver) ScoreSheet(ctx context.Context, seatID, lotID string) (*ent.ScoreSheet, error) {
	return r.Procurement.ReadSheet(ctx, seatID, lotID)
}

func (scoreSheetResolver) Cells(ctx context.Context, s *ent.ScoreSheet) ([]*ent.ScoreCell, error) {
	return load(ctx).cells.Load(ctx, s.ID)
}

func (scoreCellResolver) Corrections(ctx context.Context, c *ent.ScoreCell) ([]*ent.ScoreCorrection, error) {
	return load(ctx).corrections.Load(ctx, c.ID)
}

func (r queryResolver) Ranking(ctx context.Context, seatID, lotID string) (*procurement.Ranking, error) {
	out, err := r.Procurement.ReadRanking(ctx, seatID, lotID)
	return &out, err
}

func (rankingResolver) Standings(_ context.Context, r *procurement.Ranking) ([]*scoring.Standing, error) {
	if r.Result == nil {
		return nil, nil
	}
	return standings(r.Result), nil
}

func (evaluationReportResolver) Standings(_ context.Context, r *procurement.SignedReport) ([]*scoring.Standing, error) {
	return standings(&r.Result), nil
}

func standings(r *scoring.Result) []*scoring.Standing {
	out := make([]*scoring.Standing, len(r.Standings))
	for i := range r.Standings {
		out[i] = &r.Standings[i]
	}
	return out
}

func (standingResolver) Outcome(_ context.Context, s *scoring.Standing) (*scoring.Outcome, error) {
	if s.Outcome == "" {
		return nil, nil // GraphQL's null
	}
	return &s.Outcome, nil
}

func (standingResolver) Formula(_ context.Context, s *scoring.Standing) (*scoring.Formula, error) {
	if s.Formula.Op == "" {
		return nil, nil // GraphQL's null
	}
	return &s.Formula, nil
}

func (r queryResolver) Report(ctx context.Context, lotID string) (*procurement.SignedReport, error) {
	return r.Procurement.ReadReport(ctx, lotID)
}

func (r mutationResolver) BidQualify(ctx context.Context, in model.BidQualifyInput) (*model.BidQualifyPayload, error) {
	b, err := r.Procurement.JudgeBid(ctx, machine.Action(in.Action), ref(in.IdempotencyKey, in.BidID, in.ExpectedVersion), procurement.Judgement{Rule: in.Rule, Reason: in.Reason})
	errs, err := refusals(ctx, err)
	return &model.BidQualifyPayload{Bid: b, Errors: errs}, err
}

func (r mutationResolver) BidExamine(ctx context.Context, in model.BidExamineInput) (*model.BidExaminePayload, error) {
	b, err := r.Procurement.JudgeBid(ctx, machine.Action(in.Action), ref(in.IdempotencyKey, in.BidID, in.ExpectedVersion),
		procurement.Judgement{Rule: in.Rule, Reason: in.Reason, PriceFen: in.PriceFen})
	errs, err := refusals(ctx, err)
	return &model.BidExaminePayload{Bid: b, Errors: errs}, err
}

func (r mutationResolver) SheetSave(ctx context.Context, in model.SheetSaveInput) (*model.SheetSavePayload, error) {
	s, err := r.Procurement.SaveSheet(ctx, ref(in.IdempotencyKey, in.SeatID, in.ExpectedVersion), in.LotID, values(in.Cells))
	errs, err := refusals(ctx, err)
	return &model.SheetSavePayload{ScoreSheet: s, Errors: errs}, err
}

func (r mutationResolver) SheetSubmit(ctx context.Context, in model.SheetSubmitInput) (*model.SheetSubmitPayload, error) {
	s, err := r.Procurement.SubmitSheet(ctx, ref(in.IdempotencyKey, in.SeatID, in.ExpectedVersion), in.LotID)
	errs, err := refusals(ctx, err)
	return &model.SheetSubmitPayload{ScoreSheet: s, Errors: errs}, err
}

func (r mutationResolver) ScoreCorrect(ctx context.Context, in model.ScoreCorrectInput) (*model.ScoreCorrectPayload, error) {
	s, err := r.Procurement.CorrectScore(ctx, ref(in.IdempotencyKey, in.SeatID, in.ExpectedVersion), in.LotID,
		procurement.CorrectionInput{BidID: in.BidID, Criterion: in.Criterion, Points: in.Points, Head: in.Head, Reason: in.Reason})
	errs, err := refusals(ctx, err)
	return &model.ScoreCorrectPayload{ScoreSheet: s, Errors: errs}, err
}

func (r mutationResolver) ReportMake(ctx context.Context, in model.ReportMakeInput) (*model.ReportMakePayload, error) {
	_, err := r.Procurement.MakeReport(ctx, in.IdempotencyKey, in.SeatID, in.LotID, in.Standing)
	errs, err := refusals(ctx, err)
	if err != nil || len(errs) > 0 {
		return &model.ReportMakePayload{Errors: errs}, err
	}
	made, err := r.Procurement.ReadReport(ctx, in.LotID)
	return &model.ReportMakePayload{Report: made, Errors: errs}, err
}

func (r mutationResolver) OffersAsk(ctx context.Context, in model.OffersAskInput) (*model.OffersAskPayload, error) {
	t, err := r.Procurement.AskOffers(ctx, ref(in.IdempotencyKey, in.TenderID, in.ExpectedVersion), in.Until, in.Note)
	errs, err := refusals(ctx, err)
	return &model.OffersAskPayload{Tender: t, Errors: errs}, err
}

func (r mutationResolver) ReportSign(ctx context.Context, in model.ReportSignInput) (*model.ReportSignPayload, error) {
	s, err := r.Procurement.SignReport(ctx, ref(in.IdempotencyKey, in.SeatID, in.ExpectedVersion), in.Dissent)
	errs, err := refusals(ctx, err)
	return &model.ReportSignPayload{Seat: s, Errors: errs}, err
}
