package graph

import "linli/graph/generated"

func (x root) Acceptance() generated.AcceptanceResolver { return acceptanceResolver{x.r} }
func (x root) AcceptanceOpinion() generated.AcceptanceOpinionResolver {
	return acceptanceOpinionResolver{x.r}
}
func (x root) Admission() generated.AdmissionResolver { return admissionResolver{x.r} }
func (x root) Award() generated.AwardResolver         { return awardResolver{x.r} }
func (x root) Challenge() generated.ChallengeResolver { return challengeResolver{x.r} }
func (x root) Complaint() generated.ComplaintResolver { return complaintResolver{x.r} }
func (x root) ContractBodyLot() generated.ContractBodyLotResolver {
	return contractBodyLotResolver{x.r}
}
func (x root) ContractSignature() generated.ContractSignatureResolver {
	return contractSignatureResolver{x.r}
}
func (x root) ContractVersion() generated.ContractVersionResolver {
	return contractVersionResolver{x.r}
}
func (x root) CreditEvent() generated.CreditEventResolver       { return creditEventResolver{x.r} }
func (x root) Framework() generated.FrameworkResolver           { return frameworkResolver{x.r} }
func (x root) FrameworkLot() generated.FrameworkLotResolver     { return frameworkLotResolver{x.r} }
func (x root) Guarantee() generated.GuaranteeResolver           { return guaranteeResolver{x.r} }
func (x root) Milestone() generated.MilestoneResolver           { return milestoneResolver{x.r} }
func (x root) PaymentRequest() generated.PaymentRequestResolver { return paymentRequestResolver{x.r} }
func (x root) PerformanceEvaluation() generated.PerformanceEvaluationResolver {
	return performanceEvaluationResolver{x.r}
}
func (x root) Stay() generated.StayResolver { return stayResolver{x.r} }

type (
	acceptanceResolver            struct{ *Resolver }
	acceptanceOpinionResolver     struct{ *Resolver }
	admissionResolver             struct{ *Resolver }
	awardResolver                 struct{ *Resolver }
	challengeResolver             struct{ *Resolver }
	complaintResolver             struct{ *Resolver }
	contractBodyLotResolver       struct{ *Resolver }
	contractSignatureResolver     struct{ *Resolver }
	contractVersionResolver       struct{ *Resolver }
	creditEventResolver           struct{ *Resolver }
	frameworkResolver             struct{ *Resolver }
	frameworkLotResolver          struct{ *Resolver }
	guaranteeResolver             struct{ *Resolver }
	milestoneResolver             struct{ *Resolver }
	paymentRequestResolver        struct{ *Resolver }
	performanceEvaluationResolver struct{ *Resolver }
	stayResolver                  struct{ *Resolver }
)
