package graph

import "linli/graph/generated"

func (x root) Bid() generated.BidResolver           { return bidResolver{x.r} }
func (x root) Envelope() generated.EnvelopeResolver { return envelopeResolver{x.r} }
func (x root) EvaluationPanel() generated.EvaluationPanelResolver {
	return evaluationPanelResolver{x.r}
}
func (x root) EvaluationReport() generated.EvaluationReportResolver {
	return evaluationReportResolver{x.r}
}
func (x root) Objection() generated.ObjectionResolver     { return objectionResolver{x.r} }
func (x root) Opening() generated.OpeningResolver         { return openingResolver{x.r} }
func (x root) PanelSeat() generated.PanelSeatResolver     { return panelSeatResolver{x.r} }
func (x root) Ranking() generated.RankingResolver         { return rankingResolver{x.r} }
func (x root) BidDecision() generated.BidDecisionResolver { return bidDecisionResolver{x.r} }
func (x root) ScoreCell() generated.ScoreCellResolver     { return scoreCellResolver{x.r} }
func (x root) ScoreSheet() generated.ScoreSheetResolver   { return scoreSheetResolver{x.r} }
func (x root) Sealing() generated.SealingResolver         { return sealingResolver{x.r} }
func (x root) Standing() generated.StandingResolver       { return standingResolver{x.r} }
func (x root) PublicBid() generated.PublicBidResolver     { return publicBidResolver{x.r} }
func (x root) PublicChallenge() generated.PublicChallengeResolver {
	return publicChallengeResolver{x.r}
}
func (x root) PublicComplaint() generated.PublicComplaintResolver {
	return publicComplaintResolver{x.r}
}
func (x root) WaitingStatement() generated.WaitingStatementResolver {
	return waitingStatementResolver{x.r}
}

type (
	bidResolver              struct{ *Resolver }
	envelopeResolver         struct{ *Resolver }
	evaluationPanelResolver  struct{ *Resolver }
	evaluationReportResolver struct{ *Resolver }
	bidDecisionResolver      struct{ *Resolver }
	objectionResolver        struct{ *Resolver }
	openingResolver          struct{ *Resolver }
	panelSeatResolver        struct{ *Resolver }
	rankingResolver          struct{ *Resolver }
	scoreCellResolver        struct{ *Resolver }
	scoreSheetResolver       struct{ *Resolver }
	sealingResolver          struct{ *Resolver }
	standingResolver         struct{ *Resolver }

	// what everybody reads
	publicBidResolver        struct{ *Resolver }
	publicChallengeResolver  struct{ *Resolver }
	publicComplaintResolver  struct{ *Resolver }
	waitingStatementResolver struct{ *Resolver }
)
