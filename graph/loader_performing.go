package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/award"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/contract"
	"linli/ent/contractsignature"
	"linli/ent/contractversion"
	"linli/ent/frameworklot"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	"linli/ent/performanceevaluation"
	"linli/ent/stay"
	"linli/internal/machine"
)

// performingLoaders read awards, what is said against them, and what follows from contracts.
type performingLoaders struct {
	admission      *loader[*ent.Admission]
	award          *loader[*ent.Award]
	stay           *loader[*ent.Stay]
	challenge      *loader[*ent.Challenge]
	complaint      *loader[*ent.Complaint]
	version        *loader[*ent.ContractVersion]
	guarantee      *loader[*ent.Guarantee]
	milestone      *loader[*ent.Milestone]
	acceptance     *loader[*ent.Acceptance]
	opinion        *loader[*ent.AcceptanceOpinion]
	paymentRequest *loader[*ent.PaymentRequest]
	framework      *loader[*ent.Framework]
	frameworkLot   *loader[*ent.FrameworkLot]
	evaluation     *loader[*ent.PerformanceEvaluation]
	creditEvent    *loader[*ent.CreditEvent]

	examined *loader[*ent.Acceptance] // of an opinion that was shown

	awards             *loader[[]*ent.Award]                 // by tender
	stays              *loader[[]*ent.Stay]                  // by tender
	challenges         *loader[[]*ent.Challenge]             // by tender
	complaints         *loader[[]*ent.Complaint]             // by tender
	complaintOf        *loader[*ent.Complaint]               // by challenge
	contractOf         *loader[*ent.Contract]                // by award
	versions           *loader[[]*ent.ContractVersion]       // by contract
	signatures         *loader[[]*ent.ContractSignature]     // by version
	guarantees         *loader[[]*ent.Guarantee]             // by contract
	milestones         *loader[[]*ent.Milestone]             // by contract
	acceptances        *loader[[]*ent.Acceptance]            // by milestone
	opinions           *loader[[]*ent.AcceptanceOpinion]     // by acceptance
	paymentRequests    *loader[[]*ent.PaymentRequest]        // by contract
	evaluations        *loader[[]*ent.PerformanceEvaluation] // by contract
	frameworkLots      *loader[[]*ent.FrameworkLot]          // by framework
	frameworkContracts *loader[[]*ent.Contract]              // by framework

	admissionActions  *loader[[]machine.Available]
	awardActions      *loader[[]machine.Available]
	stayActions       *loader[[]machine.Available]
	challengeActions  *loader[[]machine.Available]
	complaintActions  *loader[[]machine.Available]
	contractActions   *loader[[]machine.Available]
	guaranteeActions  *loader[[]machine.Available]
	milestoneActions  *loader[[]machine.Available]
	paymentActions    *loader[[]machine.Available]
	frameworkActions  *loader[[]machine.Available]
	evaluationActions *loader[[]machine.Available]
	creditActions     *loader[[]machine.Available]
}

func newPerformingLoaders(r *Resolver) performingLoaders {
	c := r.DB.Client
	l := performingLoaders{
		admission:      batch(r, one(c.Admission.Query, "id", func(n *ent.Admission) string { return n.ID })),
		award:          batch(r, one(c.Award.Query, "id", func(n *ent.Award) string { return n.ID })),
		stay:           batch(r, one(c.Stay.Query, "id", func(n *ent.Stay) string { return n.ID })),
		challenge:      batch(r, one(c.Challenge.Query, "id", func(n *ent.Challenge) string { return n.ID })),
		complaint:      batch(r, one(c.Complaint.Query, "id", func(n *ent.Complaint) string { return n.ID })),
		version:        batch(r, one(c.ContractVersion.Query, "id", func(n *ent.ContractVersion) string { return n.ID })),
		guarantee:      batch(r, one(c.Guarantee.Query, "id", func(n *ent.Guarantee) string { return n.ID })),
		milestone:      batch(r, one(c.Milestone.Query, "id", func(n *ent.Milestone) string { return n.ID })),
		acceptance:     batch(r, one(c.Acceptance.Query, "id", func(n *ent.Acceptance) string { return n.ID })),
		opinion:        batch(r, one(c.AcceptanceOpinion.Query, "id", func(n *ent.AcceptanceOpinion) string { return n.ID })),
		paymentRequest: batch(r, one(c.PaymentRequest.Query, "id", func(n *ent.PaymentRequest) string { return n.ID })),
		framework:      batch(r, one(c.Framework.Query, "id", func(n *ent.Framework) string { return n.ID })),
		frameworkLot:   batch(r, one(c.FrameworkLot.Query, "id", func(n *ent.FrameworkLot) string { return n.ID })),
		evaluation:     batch(r, one(c.PerformanceEvaluation.Query, "id", func(n *ent.PerformanceEvaluation) string { return n.ID })),
		creditEvent:    batch(r, one(c.CreditEvent.Query, "id", func(n *ent.CreditEvent) string { return n.ID })),

		examined: batch(r, system("the examination of an opinion that was shown", one(c.Acceptance.Query, "id", func(n *ent.Acceptance) string { return n.ID }))),

		awards:      batch(r, many(c.Award.Query, award.FieldTenderID, award.FieldCreatedAt, func(n *ent.Award) string { return n.TenderID })),
		stays:       batch(r, many(c.Stay.Query, stay.FieldTenderID, stay.FieldFrom, func(n *ent.Stay) string { return n.TenderID })),
		challenges:  batch(r, many(c.Challenge.Query, challenge.FieldTenderID, challenge.FieldCreatedAt, func(n *ent.Challenge) string { return n.TenderID })),
		complaints:  batch(r, many(c.Complaint.Query, complaint.FieldTenderID, complaint.FieldCreatedAt, func(n *ent.Complaint) string { return n.TenderID })),
		complaintOf: batch(r, one(c.Complaint.Query, complaint.FieldChallengeID, func(n *ent.Complaint) string { return n.ChallengeID })),
		contractOf:  batch(r, one(c.Contract.Query, contract.FieldAwardID, func(n *ent.Contract) string { return orEmpty(n.AwardID) })),
		versions:    batch(r, many(c.ContractVersion.Query, contractversion.FieldContractID, contractversion.FieldNumber, func(n *ent.ContractVersion) string { return n.ContractID })),
		signatures:  batch(r, many(c.ContractSignature.Query, contractsignature.FieldContractVersionID, contractsignature.FieldSide, func(n *ent.ContractSignature) string { return n.ContractVersionID })),
		guarantees:  batch(r, many(c.Guarantee.Query, guarantee.FieldContractID, guarantee.FieldCreatedAt, func(n *ent.Guarantee) string { return n.ContractID })),
		milestones:  batch(r, many(c.Milestone.Query, milestone.FieldContractID, milestone.FieldPosition, func(n *ent.Milestone) string { return n.ContractID })),
		acceptances: batch(r, many(c.Acceptance.Query, acceptance.FieldMilestoneID, acceptance.FieldNumber, func(n *ent.Acceptance) string { return n.MilestoneID })),
		opinions: batch(r, many(func() *ent.AcceptanceOpinionQuery {
			return c.AcceptanceOpinion.Query().Order(acceptanceopinion.ByPosition())
		},
			acceptanceopinion.FieldAcceptanceID, acceptanceopinion.FieldID, func(n *ent.AcceptanceOpinion) string { return n.AcceptanceID })),
		paymentRequests: batch(r, many(c.PaymentRequest.Query, paymentrequest.FieldContractID, paymentrequest.FieldCreatedAt, func(n *ent.PaymentRequest) string { return n.ContractID })),
		evaluations: batch(r, many(c.PerformanceEvaluation.Query, performanceevaluation.FieldContractID, performanceevaluation.FieldNumber,
			func(n *ent.PerformanceEvaluation) string { return n.ContractID })),
		frameworkLots:      batch(r, many(c.FrameworkLot.Query, frameworklot.FieldFrameworkID, frameworklot.FieldID, func(n *ent.FrameworkLot) string { return n.FrameworkID })),
		frameworkContracts: batch(r, many(c.Contract.Query, contract.FieldFrameworkID, contract.FieldNumber, func(n *ent.Contract) string { return orEmpty(n.FrameworkID) })),
	}
	offers := func(read func(context.Context, time.Time, ...string) (map[string][]machine.Available, error)) *loader[[]machine.Available] {
		return batch(r, offered(read))
	}
	l.admissionActions = offers(r.Procurement.AdmissionActions)
	l.awardActions, l.stayActions = offers(r.Procurement.AwardActions), offers(r.Procurement.StayActions)
	l.challengeActions, l.complaintActions = offers(r.Procurement.ChallengeActions), offers(r.Procurement.ComplaintActions)
	l.contractActions, l.guaranteeActions = offers(r.Contracting.ContractActions), offers(r.Contracting.GuaranteeActions)
	l.milestoneActions, l.paymentActions = offers(r.Contracting.MilestoneActions), offers(r.Contracting.PaymentActions)
	l.frameworkActions, l.evaluationActions = offers(r.Contracting.FrameworkActions), offers(r.Contracting.EvaluationActions)
	l.creditActions = offers(r.Contracting.CreditActions)
	return l
}
