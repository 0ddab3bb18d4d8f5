package graph

import "linli/graph/generated"

// root hands out the resolvers of each type; the files are named after schema/.
type root struct{ r *Resolver }

func (x root) ActingFor() generated.ActingForResolver     { return actingForResolver{x.r} }
func (x root) Appointment() generated.AppointmentResolver { return appointmentResolver{x.r} }
func (x root) Appraisal() generated.AppraisalResolver     { return appraisalResolver{x.r} }
func (x root) Area() generated.AreaResolver               { return areaResolver{x.r} }
func (x root) Booking() generated.BookingResolver         { return bookingResolver{x.r} }
func (x root) BudgetLine() generated.BudgetLineResolver   { return budgetLineResolver{x.r} }
func (x root) CancellationQuote() generated.CancellationQuoteResolver {
	return cancellationQuoteResolver{x.r}
}
func (x root) Category() generated.CategoryResolver           { return categoryResolver{x.r} }
func (x root) Contract() generated.ContractResolver           { return contractResolver{x.r} }
func (x root) ContractLot() generated.ContractLotResolver     { return contractLotResolver{x.r} }
func (x root) DispatchBoard() generated.DispatchBoardResolver { return dispatchBoardResolver{x.r} }
func (x root) EligibilityEvaluation() generated.EligibilityEvaluationResolver {
	return eligibilityEvaluationResolver{x.r}
}
func (x root) Entitlement() generated.EntitlementResolver   { return entitlementResolver{x.r} }
func (x root) Figure() generated.FigureResolver             { return figureResolver{x.r} }
func (x root) GroupSession() generated.GroupSessionResolver { return groupSessionResolver{x.r} }
func (x root) Hold() generated.HoldResolver                 { return holdResolver{x.r} }
func (x root) Location() generated.LocationResolver         { return locationResolver{x.r} }
func (x root) Mutation() generated.MutationResolver         { return mutationResolver{x.r} }
func (x root) Offering() generated.OfferingResolver         { return offeringResolver{x.r} }
func (x root) Organization() generated.OrganizationResolver { return organizationResolver{x.r} }
func (x root) Payment() generated.PaymentResolver           { return paymentResolver{x.r} }
func (x root) PerformanceFigures() generated.PerformanceFiguresResolver {
	return performanceFiguresResolver{x.r}
}
func (x root) Person() generated.PersonResolver         { return personResolver{x.r} }
func (x root) Pool() generated.PoolResolver             { return poolResolver{x.r} }
func (x root) PriceLine() generated.PriceLineResolver   { return priceLineResolver{x.r} }
func (x root) Programme() generated.ProgrammeResolver   { return programmeResolver{x.r} }
func (x root) ProxyGrant() generated.ProxyGrantResolver { return proxyGrantResolver{x.r} }
func (x root) ProxyInvitation() generated.ProxyInvitationResolver {
	return proxyInvitationResolver{x.r}
}
func (x root) Query() generated.QueryResolver                 { return queryResolver{x.r} }
func (x root) Quote() generated.QuoteResolver                 { return quoteResolver{x.r} }
func (x root) QuoteLine() generated.QuoteLineResolver         { return quoteLineResolver{x.r} }
func (x root) Recipient() generated.RecipientResolver         { return recipientResolver{x.r} }
func (x root) Shift() generated.ShiftResolver                 { return shiftResolver{x.r} }
func (x root) Slot() generated.SlotResolver                   { return slotResolver{x.r} }
func (x root) Statement() generated.StatementResolver         { return statementResolver{x.r} }
func (x root) StatementLine() generated.StatementLineResolver { return statementLineResolver{x.r} }
func (x root) Subscription() generated.SubscriptionResolver   { return subscriptionResolver{x.r} }
func (x root) Viewer() generated.ViewerResolver               { return viewerResolver{x.r} }
func (x root) ViewerPost() generated.ViewerPostResolver       { return viewerPostResolver{x.r} }
func (x root) Visit() generated.VisitResolver                 { return visitResolver{x.r} }
func (x root) Worker() generated.WorkerResolver               { return workerResolver{x.r} }

// What is planned and tendered.

func (x root) Consultation() generated.ConsultationResolver { return consultationResolver{x.r} }
func (x root) ConsultationComment() generated.ConsultationCommentResolver {
	return consultationCommentResolver{x.r}
}
func (x root) CustodianKey() generated.CustodianKeyResolver { return custodianKeyResolver{x.r} }
func (x root) Evaluation() generated.EvaluationResolver     { return evaluationResolver{x.r} }
func (x root) Notice() generated.NoticeResolver             { return noticeResolver{x.r} }
func (x root) ProcurementRule() generated.ProcurementRuleResolver {
	return procurementRuleResolver{x.r}
}
func (x root) Project() generated.ProjectResolver         { return projectResolver{x.r} }
func (x root) Question() generated.QuestionResolver       { return questionResolver{x.r} }
func (x root) Requirement() generated.RequirementResolver { return requirementResolver{x.r} }
func (x root) RequirementItem() generated.RequirementItemResolver {
	return requirementItemResolver{x.r}
}
func (x root) RequirementWarning() generated.RequirementWarningResolver {
	return requirementWarningResolver{x.r}
}
func (x root) RulePack() generated.RulePackResolver { return rulePackResolver{x.r} }
func (x root) Tender() generated.TenderResolver     { return tenderResolver{x.r} }
func (x root) TenderCustodian() generated.TenderCustodianResolver {
	return tenderCustodianResolver{x.r}
}
func (x root) TenderDocument() generated.TenderDocumentResolver { return tenderDocumentResolver{x.r} }
func (x root) TenderLot() generated.TenderLotResolver           { return tenderLotResolver{x.r} }

type (
	actingForResolver             struct{ *Resolver }
	appointmentResolver           struct{ *Resolver }
	appraisalResolver             struct{ *Resolver }
	areaResolver                  struct{ *Resolver }
	bookingResolver               struct{ *Resolver }
	budgetLineResolver            struct{ *Resolver }
	cancellationQuoteResolver     struct{ *Resolver }
	categoryResolver              struct{ *Resolver }
	contractResolver              struct{ *Resolver }
	contractLotResolver           struct{ *Resolver }
	dispatchBoardResolver         struct{ *Resolver }
	eligibilityEvaluationResolver struct{ *Resolver }
	entitlementResolver           struct{ *Resolver }
	figureResolver                struct{ *Resolver }
	groupSessionResolver          struct{ *Resolver }
	holdResolver                  struct{ *Resolver }
	locationResolver              struct{ *Resolver }
	mutationResolver              struct{ *Resolver }
	offeringResolver              struct{ *Resolver }
	organizationResolver          struct{ *Resolver }
	paymentResolver               struct{ *Resolver }
	performanceFiguresResolver    struct{ *Resolver }
	personResolver                struct{ *Resolver }
	poolResolver                  struct{ *Resolver }
	priceLineResolver             struct{ *Resolver }
	programmeResolver             struct{ *Resolver }
	proxyGrantResolver            struct{ *Resolver }
	proxyInvitationResolver       struct{ *Resolver }
	queryResolver                 struct{ *Resolver }
	quoteResolver                 struct{ *Resolver }
	quoteLineResolver             struct{ *Resolver }
	recipientResolver             struct{ *Resolver }
	shiftResolver                 struct{ *Resolver }
	slotResolver                  struct{ *Resolver }
	statementResolver             struct{ *Resolver }
	statementLineResolver         struct{ *Resolver }
	subscriptionResolver          struct{ *Resolver }
	viewerResolver                struct{ *Resolver }
	viewerPostResolver            struct{ *Resolver }
	visitResolver                 struct{ *Resolver }
	workerResolver                struct{ *Resolver }

	// what is planned and tendered
	consultationResolver        struct{ *Resolver }
	consultationCommentResolver struct{ *Resolver }
	custodianKeyResolver        struct{ *Resolver }
	evaluationResolver          struct{ *Resolver }
	noticeResolver              struct{ *Resolver }
	procurementRuleResolver     struct{ *Resolver }
	projectResolver             struct{ *Resolver }
	questionResolver            struct{ *Resolver }
	requirementResolver         struct{ *Resolver }
	requirementItemResolver     struct{ *Resolver }
	requirementWarningResolver  struct{ *Resolver }
	rulePackResolver            struct{ *Resolver }
	tenderResolver              struct{ *Resolver }
	tenderCustodianResolver     struct{ *Resolver }
	tenderDocumentResolver      struct{ *Resolver }
	tenderLotResolver           struct{ *Resolver }
)
