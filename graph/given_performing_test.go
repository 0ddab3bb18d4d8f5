package graph_test

import (
	"fmt"
	"testing"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/challenge"
	"linli/ent/contract"
	"linli/ent/contractsignature"
	"linli/ent/contractversion"
	"linli/ent/creditevent"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	"linli/ent/performanceevaluation"
	"linli/ent/statement"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/procurement"
	"linli/internal/trail"
)

// reportSigned: every seat signed the report; bid2 is first, bid3 second, bid1 third.
func reportSigned(t *testing.T, s *stage) {
	for n := 1; n <= 3; n++ {
		ctx, ref := s.seat(t, n)
		must[*ent.PanelSeat](t)(s.r.Procurement.SignReport(ctx, ref, ""))
	}
}

// resulted: bid2 was chosen, and the result is published.
func resulted(t *testing.T, s *stage) {
	must[*ent.Tender](t)(s.r.Procurement.ConfirmTender(s.As("approver"), s.theTender(t), []string{s.known["bid2"]}))
	must[*ent.Tender](t)(s.r.Procurement.AwardTender(s.As("handler"), s.theTender(t)))
	s.known["award"] = must[string](t)(s.DB.Client.Award.Query().Where(award.BidID(s.known["bid2"])).OnlyID(s.System()))
}

// take runs steps of cases.
func (s *stage) take(t *testing.T, steps ...string) {
	t.Helper()
	for _, step := range steps {
		given[step](t, s)
	}
}

// rowsOf writes rows of a contract and of what may follow from it straight into the
// tables, with an award, a challenge and a complaint; each kind once for each n.
func (s *stage) rowsOf(t *testing.T, n int, tenderID, lotID, bidID string) {
	t.Helper()
	ctx, c, now := s.System(), s.DB.Client, s.clock.Now()
	projectID := c.Tender.GetX(ctx, tenderID).ProjectID
	a := c.Award.Create().SetTenderID(tenderID).SetLotID(lotID).SetBidID(bidID).SetOrganizationID(s.Provider.ID).SetRank(n).SetAmountFen(40_000_000).
		SetStatus(award.StatusAnnounced).SetAnnouncedAt(now).SaveX(ctx)
	ad := c.Admission.Create().SetTenderID(tenderID).SetLotID(lotID).SetOrganizationID(c.Bid.GetX(ctx, bidID).OrganizationID).SetNumber(n).SetStatement("持证护理员六名").SaveX(ctx)
	stay := c.Stay.Create().SetTenderID(tenderID).SetBlocks([]string{procurement.BlocksSign}).SetReason("核查").SetFrom(now).SaveX(ctx)
	x := c.Challenge.Create().SetTenderID(tenderID).SetOrganizationID(s.Provider.ID).SetChallenger("").SetTag(fmt.Sprint(n)).SetStage(challenge.StageResult).SetGrounds("评分有误").SetRequest("重新评审").
		SetKnownAt(now).SetDueAt(now.AddDate(0, 0, 7)).SaveX(ctx)
	y := c.Complaint.Create().SetChallengeID(x.ID).SetTenderID(tenderID).SetBody("答复不实").SetDueAt(now.AddDate(0, 0, 5)).SaveX(ctx)
	k := c.Contract.Create().SetNumber(fmt.Sprintf("HT-%d", n)).SetTitle("助浴服务").SetBuyerID(s.Buyer.ID).SetProviderID(s.Provider.ID).SetBudgetLineID(s.Line.ID).SetStatus(contract.StatusInForce).
		SetValueFen(40_000_000).SetValidFrom("2026-11-01").SetValidUntil("2027-10-31").SetAreaID(s.District.ID).SetAreaPath(s.District.Path).SetBasis("610103-2026-0001").
		SetProjectID(projectID).SetAwardID(a.ID).SaveX(ctx)
	v := c.ContractVersion.Create().SetContractID(k.ID).SetNumber(1).SetKind(contractversion.KindOriginal).SetStatus(contractversion.StatusInForce).SetBody(contractText(s, n)).SetHash("").
		SetValueFen(40_000_000).SetValidUntil("2027-10-31").SaveX(ctx)
	c.ContractSignature.Create().SetContractVersionID(v.ID).SetSide(contractsignature.SideBuyer).SetPersonID(s.known["approver"]).SetHash("").SetStatement("{}").SetSignature("").ExecX(ctx)
	g := c.Guarantee.Create().SetContractID(k.ID).SetAmountFen(4_000_000).SetForm(guarantee.FormInsurance).SetReference("B-1").SaveX(ctx)
	m := c.Milestone.Create().SetContractID(k.ID).SetPosition(1).SetTitle("中期").SetUnits(10).SetUnitPriceFen(20_000).SetDueOn("2027-05-01").SetStatus(milestone.StatusInAcceptance).SaveX(ctx)
	acc := c.Acceptance.Create().SetMilestoneID(m.ID).SetNumber(1).SetEvidence("已完成十次助浴").SetFiles([]string{}).SetMembers([]string{}).SetClaimedByID(s.known["manager"]).SaveX(ctx)
	o := c.AcceptanceOpinion.Create().SetAcceptanceID(acc.ID).SetPersonID(s.Elder.ID).SetRecipient(true).SetPosition(1).SaveX(ctx)
	r := c.PaymentRequest.Create().SetContractID(k.ID).SetKind(paymentrequest.KindAdvance).SetAcceptedFen(100).SetDeductionFen(0).SetRecoveredFen(0).SetRetainedFen(0).SetAmountFen(100).
		SetInvoiceNumber("F-1").SetInvoicedOn("2026-11-20").SetDueAt(now.AddDate(0, 0, 10)).SaveX(ctx)
	e := c.PerformanceEvaluation.Create().SetContractID(k.ID).SetNumber(1).SetBody(`{"performance":{"parts":[],"total":"80","rounded":"80.00","grade":"GOOD","formula":null,"text":""},"unjudged":[],"note":""}`).SetFormula("1").SetScore(8_000).
		SetGrade(performanceevaluation.GradeGood).SaveX(ctx)
	d := c.CreditEvent.Create().SetOrganizationID(s.Provider.ID).SetContractID(k.ID).SetSource(creditevent.SourceContract).SetFact("两次迟到").SetEvidence("签到记录").SetEffect(creditevent.EffectInform).
		SetValidFrom("2026-11-01").SetValidUntil("2027-10-31").SetStatus(creditevent.StatusInForce).SetRecordedByID(s.known["regulator"]).SaveX(ctx)
	for name, id := range map[string]string{
		"admission": ad.ID, "award": a.ID, "stay": stay.ID, "challenge": x.ID, "complaint": y.ID, "performed": k.ID, "contractVersion": v.ID, "guarantee": g.ID, "milestone": m.ID,
		"acceptance": acc.ID, "opinion": o.ID, "paymentRequest": r.ID, "evaluation": e.ID, "creditEvent": d.ID,
	} {
		s.known[name] = id
	}
}

// waits writes what everybody reads of the nth tender and of the nth month's statement
// straight into their tables: the end of an opening, an evaluation that is final, and a
// statement that was handed in.
func (s *stage) waits(t *testing.T, n int) {
	t.Helper()
	ctx, c := s.System(), s.DB.Client
	c.PerformanceEvaluation.UpdateOneID(s.known["evaluation"]).SetStatus(performanceevaluation.StatusPublished).ExecX(ctx)
	st := c.Statement.Create().SetContractID(s.known["performed"]).SetProviderID(s.Provider.ID).SetAreaPath(s.District.Path).SetMonth(fmt.Sprintf("2026-%02d", n)).
		SetStatus(statement.StatusSubmitted).SetAmountFen(100).SaveX(ctx)
	for record, verb := range map[string]access.Verb{st.ID: access.StatementSubmit, s.known["tender"]: access.OpeningEnd} {
		err := s.DB.InTx(ctx, func(tx *database.Tx) error {
			if err := tx.Clock(ctx); err != nil {
				return err
			}
			return trail.Append(ctx, tx, trail.Entry{Stream: record, Verb: string(verb), Record: record, Actor: "test"})
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// frameworkOf writes the framework of a tender straight into its tables.
func (s *stage) frameworkOf(t *testing.T, tenderID, lotID string) {
	t.Helper()
	ctx, c := s.System(), s.DB.Client
	f := c.Framework.Create().SetTenderID(tenderID).SetBuyerID(s.Buyer.ID).SetBudgetLineID(s.Line.ID).SetAreaID(s.District.ID).SetAreaPath(s.District.Path).SetTitle("助浴框架协议").
		SetTotalFen(40_000_000).SetValidFrom("2026-11-01").SetValidUntil("2027-10-31").SaveX(ctx)
	c.FrameworkLot.Create().SetFrameworkID(f.ID).SetTenderLotID(lotID).SetCategoryID(s.Bath.ID).SetAreaID(s.Street.ID).SetAreaPath(s.Street.Path).SetUnits(2_000).ExecX(ctx)
	s.known["framework"] = f.ID
}

// contractText is a text of one lot for the district.
func contractText(s *stage, n int) string {
	return fmt.Sprintf(`{"clauses":[],"lots":[{"title":"助浴","categoryId":%q,"areaId":%q,"units":%d,"unitPriceFen":20000}],"indicators":[],"acceptance":{"committee":3,"recipients":true,"stages":[]},
		"milestones":[],"startOn":"2026-11-01","endOn":"2027-10-31","valueFen":40000000,"bondFen":0,"advanceFen":0,"retainedBp":0,"documentHash":"","bidId":""}`, s.Bath.ID, s.Street.ID, n)
}
