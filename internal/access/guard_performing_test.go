package access_test

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/contractsignature"
	"linli/ent/contractversion"
	"linli/ent/creditevent"
	"linli/ent/guarantee"
	"linli/ent/paymentrequest"
	"linli/ent/performanceevaluation"
	. "linli/internal/worldtest"
)

// fillPerforming makes a row of every kind that follows from an award, of a contract that
// is being drafted.
func fillPerforming(ctx context.Context, c *ent.Client, w *World, s side, category, line, tenderID, lot string, note func(kind, id string) string) {
	at, someone, day, later := At(s.day, 10, 0), s.payer, "2026-01-01", "2026-12-31"
	f := note("Framework", c.Framework.Create().SetTenderID(tenderID).SetBuyerID(w.Buyer.ID).SetBudgetLineID(line).SetAreaID(s.root.ID).SetAreaPath(s.root.Path).SetTitle("框架").SetTotalFen(1).
		SetValidFrom(day).SetValidUntil(later).SaveX(ctx).ID)
	note("FrameworkLot", c.FrameworkLot.Create().SetFrameworkID(f).SetTenderLotID(lot).SetCategoryID(category).SetAreaID(s.area.ID).SetAreaPath(s.area.Path).SetUnits(1).SaveX(ctx).ID)
	note("Admission", c.Admission.Create().SetTenderID(tenderID).SetLotID(lot).SetOrganizationID(s.org.ID).SetNumber(1).SetStatement("符合").SaveX(ctx).ID)
	k := c.Contract.Create().SetNumber("草" + s.name).SetTitle("合同").SetBuyerID(w.Buyer.ID).SetProviderID(s.org.ID).SetBudgetLineID(line).SetStatus(contract.StatusDrafting).
		SetValueFen(1).SetValidFrom(day).SetValidUntil(later).SetAreaID(s.root.ID).SetAreaPath(s.root.Path).SetBasis("").SaveX(ctx).ID
	v := note("ContractVersion", c.ContractVersion.Create().SetContractID(k).SetNumber(1).SetKind(contractversion.KindOriginal).SetBody("{}").SetHash("").SetValueFen(1).SetValidUntil(later).SaveX(ctx).ID)
	note("ContractSignature", c.ContractSignature.Create().SetContractVersionID(v).SetSide(contractsignature.SideBuyer).SetPersonID(someone).SetHash("").SetStatement("").SetSignature("").SaveX(ctx).ID)
	note("Guarantee", c.Guarantee.Create().SetContractID(k).SetAmountFen(1).SetForm(guarantee.FormInsurance).SetReference(s.name).SaveX(ctx).ID)
	m := note("Milestone", c.Milestone.Create().SetContractID(k).SetPosition(1).SetTitle("期").SetUnits(1).SetUnitPriceFen(1).SetDueOn(later).SaveX(ctx).ID)
	a := note("Acceptance", c.Acceptance.Create().SetMilestoneID(m).SetNumber(1).SetEvidence("证").SetFiles(nil).SetMembers(nil).SetClaimedByID(someone).SaveX(ctx).ID)
	note("AcceptanceOpinion", c.AcceptanceOpinion.Create().SetAcceptanceID(a).SetPersonID(s.elder.ID).SetRecipient(true).SetPosition(1).SaveX(ctx).ID)
	note("PaymentRequest", c.PaymentRequest.Create().SetContractID(k).SetMilestoneID(m).SetKind(paymentrequest.KindMilestone).SetAcceptedFen(1).SetDeductionFen(0).SetRecoveredFen(0).SetRetainedFen(0).
		SetAmountFen(1).SetInvoiceNumber(s.name).SetInvoicedOn(day).SaveX(ctx).ID)
	note("PerformanceEvaluation", c.PerformanceEvaluation.Create().SetContractID(k).SetNumber(1).SetBody("{}").SetFormula("1").SetScore(1).SetGrade(performanceevaluation.GradePoor).SaveX(ctx).ID)
	note("CreditEvent", c.CreditEvent.Create().SetOrganizationID(s.org.ID).SetSource(creditevent.SourceContract).SetFact("事").SetEvidence("证").SetEffect(creditevent.EffectInform).
		SetValidFrom(day).SetValidUntil(later).SetRecordedByID(someone).SaveX(ctx).ID)
	note("Release", c.Release.Create().SetOcid("ocds-"+s.name).SetNumber(1).SetProjectID(c.Tender.GetX(ctx, tenderID).ProjectID).SetEvent("tender.publish").SetBody("{}").SetCreatedAt(at.Add(time.Hour)).SaveX(ctx).ID)
}
