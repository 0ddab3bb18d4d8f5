package contracting_test

import (
	"slices"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/award"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/notice"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
	. "linli/internal/worldtest"
)

// TestContractDraft: the text is the documents' and the bid's; what a handler may write
// is further clauses, days and milestones.
func TestContractDraft(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		k := d.now()
		start := date.In(clock.Now()).AddDays(30)
		if k.Status != contract.StatusDrafting || k.ValueFen != dealFen || k.BondFen != dealFen/10 || k.ProviderID != d.Provider.ID || k.ValidFrom != start.String() ||
			k.ValidUntil != start.AddMonths(12).AddDays(-1).String() || k.PackID == "" {
			t.Errorf("drafted as %+v", k)
		}
		d.tick() // once
		if n := db.Client.Contract.Query().Where(contract.AwardIDNotNil()).CountX(d.System()); n != 1 {
			t.Errorf("%d contracts of one award", n)
		}
		if n := db.Client.Contract.Query().Where(contract.AwardIDNotNil()).CountX(t.Context()); n != 0 {
			t.Errorf("everybody sees %d drafts", n)
		}
		d.stages()
		v := db.Client.ContractVersion.Query().Where(contractversion.ContractID(d.id)).OnlyX(d.System())
		list, err := d.Contracting.Compare(d.As("handler"), d.now(), v)
		d.may(err, "")
		if len(list) != 1 || list[0] != (contracting.Difference{What: "clauses.K1", Text: "每月五日前报送台账"}) {
			t.Errorf("differences %+v", list)
		}
		in := contracting.DraftInput{StartOn: start, Milestones: []contracting.BodyMilestone{{Title: "一", Units: 2_001, UnitPriceFen: 19_500, DueOn: start.String()}}}
		_, err = d.Contracting.SaveContract(d.As("handler"), d.ref(), in)
		d.may(err, fault.CodeBudgetExceeded)
		in.Milestones[0].Units, in.Milestones[0].DueOn = 1, start.AddDays(-1).String()
		_, err = d.Contracting.SaveContract(d.As("handler"), d.ref(), in)
		d.may(err, fault.CodeBadInput)
		_, err = d.Contracting.SaveContract(d.As("approver"), d.ref(), in)
		d.may(err, fault.CodeForbidden)
	})
}

// TestContractSigning: not before the standstill is over, the bond is in and nothing is
// stayed; each side once; with the second the award has its contract and the tender ends.
func TestContractSigning(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.stages()
		err := d.sign("manager")
		if f := fault.As(err); f == nil || f.Code != fault.CodeRuleBroken || f.Details["ruleKey"] != "standstill" {
			t.Errorf("signed before the standstill is over: %v", err)
		}
		clock.Set(*d.award.StandstillUntil)
		d.may(d.sign("manager"), fault.CodeWrongState) // no bond
		bond := contracting.GuaranteeInput{Key: Key(), ContractID: d.id, AmountFen: 3_900_000, Form: guarantee.FormBankGuarantee, Reference: "保函1号"}
		_, err = d.Contracting.RecordGuarantee(d.As("handler"), bond)
		d.may(err, "")
		bond.Key = Key()
		_, err = d.Contracting.RecordGuarantee(d.As("handler"), bond)
		d.may(err, fault.CodeDuplicate)
		x, err := d.Procurement.ImposeStay(d.As("regulator"), Key(), d.tender.ID, []string{"SIGN"}, "核查")
		d.may(err, "")
		d.may(d.sign("manager"), fault.CodeWrongState)
		_, err = d.Procurement.LiftStay(d.As("regulator"), Key(), x.ID, "查清")
		d.may(err, "")
		_, err = d.Contracting.SignContract(d.As("manager"), d.ref(), "another text")
		d.may(err, fault.CodeStaleVersion)
		d.may(d.sign("handler"), fault.CodeForbidden)
		d.may(d.sign("manager"), "")
		d.may(d.sign("manager"), fault.CodeWrongState)
		_, err = d.Contracting.SaveContract(d.As("handler"), d.ref(), contracting.DraftInput{StartOn: date.In(clock.Now())})
		d.may(err, fault.CodeWrongState) // one side has signed it
		before := d.Balance(t, d.Line.ID)
		d.may(d.sign("approver"), "")
		k := d.now()
		if k.Status != contract.StatusSigned || k.SignedAt == nil {
			t.Errorf("signed by both: %+v", k)
		}
		if got := d.Balance(t, d.id); got != (funding.Balance{Granted: dealFen}) {
			t.Errorf("the contract's money: %+v", got)
		}
		// the project had reserved 40 million; the contract keeps 39 of it
		if after := d.Balance(t, d.Line.ID); after.Reserved != before.Reserved-1_000_000 || after.Reserved != dealFen {
			t.Errorf("the budget line: %+v after %+v", after, before)
		}
		n, p := db.Client.Tender.GetX(d.System(), d.tender.ID), db.Client.Project.Query().OnlyX(d.System())
		if n.Status != tender.StatusComplete || p.Status != project.StatusDone || db.Client.Award.GetX(d.System(), d.award.ID).Status != award.StatusContracted {
			t.Errorf("tender %s, project %s", n.Status, p.Status)
		}
		if got := db.Client.ContractSignature.Query().CountX(d.System()); got != 2 {
			t.Errorf("%d signatures", got)
		}
		d.Whole(t)
	})
}

// TestContractPerformed takes a contract from its signatures to the archive: advance, two
// milestones with a rejection and a deduction, retention, completion, evaluation.
func TestContractPerformed(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		s := d.Contracting
		_, err := s.PublishContract(d.As("handler"), d.ref(), []contracting.Redaction{{Code: "K1", Reason: "密"}})
		d.may(err, fault.CodeBadInput)
		_, err = s.PublishContract(d.As("handler"), d.ref(), nil)
		d.may(err, "")
		_, err = s.DepositContract(d.As("handler"), d.ref(), "备案2027-1")
		d.may(err, "")
		if db.Client.Notice.Query().Where(notice.KindEQ(notice.KindContract)).CountX(t.Context()) != 1 {
			t.Error("no contract notice")
		}
		advance := d.paid(paymentrequest.KindAdvance, "", "发票0")
		if advance.AmountFen != 3_900_000 {
			t.Errorf("advance of %d", advance.AmountFen)
		}
		first, err := date.Parse(d.now().ValidFrom)
		d.may(err, "")
		clock.Set(first.At(0).Add(-time.Microsecond))
		d.tick()
		d.is(contract.StatusSigned)
		clock.Set(first.At(0))
		d.tick()
		d.is(contract.StatusInForce)

		list := db.Client.Milestone.Query().Where(milestone.ContractID(d.id)).Order(milestone.ByPosition()).AllX(d.System())
		m := d.examined(list[0], contracting.DecisionInput{Outcome: acceptance.OutcomeRejected, Results: d.results(), Note: "台账缺三月"})
		if m.Status != milestone.StatusRejected {
			t.Fatalf("rejected: %s", m.Status)
		}
		d.tick()
		m = db.Client.Milestone.GetX(d.System(), m.ID)
		m = d.examined(m, contracting.DecisionInput{Outcome: acceptance.OutcomePart, AcceptedUnits: 1_000, DeductionFen: 500_000, Results: d.results(), Note: "少做二百次"})
		if m.Status != milestone.StatusPartAccepted || m.AcceptedUnits != 1_000 {
			t.Errorf("accepted in part: %+v", m)
		}
		r := d.paid(paymentrequest.KindMilestone, m.ID, "发票1")
		// 1,000 × 195 yuan less 5,000; of the advance half comes back, since half of all milestones' units is accepted; a twentieth of what is left of it is retained
		if r.AcceptedFen != 19_500_000 || r.DeductionFen != 500_000 || r.RecoveredFen != 1_950_000 || r.RetainedFen != 950_000 || r.AmountFen != 16_100_000 {
			t.Errorf("the first milestone's money: %+v", r)
		}
		_, err = s.AskPayment(d.As("manager"), contracting.PaymentInput{Key: Key(), ContractID: d.id, Kind: paymentrequest.KindMilestone, MilestoneID: m.ID, InvoiceNumber: "发票1b", InvoicedOn: date.In(clock.Now())})
		d.may(err, fault.CodeDuplicate)
		_, err = s.CompleteContract(d.As("acceptor"), d.ref())
		d.may(err, fault.CodeWrongState)
		m = d.examined(list[1], contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: d.results()})
		r = d.paid(paymentrequest.KindMilestone, m.ID, "发票2")
		// the last one: the rest of the advance, though it is but two fifths of the units
		if r.AcceptedFen != 15_600_000 || r.RecoveredFen != 1_950_000 || r.RetainedFen != 780_000 || r.AmountFen != 12_870_000 {
			t.Errorf("the second milestone's money: %+v", r)
		}
		_, err = s.CompleteContract(d.As("handler"), d.ref())
		d.may(err, fault.CodeForbidden)
		const paid = 3_900_000 + 16_100_000 + 12_870_000
		if spent := d.Balance(t, d.id); spent != (funding.Balance{Granted: dealFen, Consumed: paid}) {
			t.Errorf("spent %+v", spent)
		}
		_, err = s.CompleteContract(d.As("acceptor"), d.ref())
		d.may(err, "")
		if got := d.Balance(t, d.id); got != (funding.Balance{Granted: paid + 950_000 + 780_000, Consumed: paid}) { // what was retained stays
			t.Errorf("after its end: %+v", got)
		}
		if r = d.paid(paymentrequest.KindRetention, "", "发票3"); r.AmountFen != 1_730_000 {
			t.Errorf("retained %d", r.AmountFen)
		}
		if got := d.Balance(t, d.Line.ID); got.Reserved != 0 || got.Consumed != paid+1_730_000 {
			t.Errorf("the budget line: %+v", got)
		}
		d.Whole(t)
	})
}

// TestContractEnds: completion gives the bond and the remainder back; the evaluation ends
// the machine as evaluated, with the arithmetic.
func TestContractEnds(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		s := d.Contracting
		first, err := date.Parse(d.now().ValidFrom)
		d.may(err, "")
		clock.Set(first.At(0))
		d.tick()
		for _, m := range db.Client.Milestone.Query().Where(milestone.ContractID(d.id)).Order(milestone.ByPosition()).AllX(d.System()) {
			d.examined(m, contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: d.results()})
		}
		_, err = s.CompleteContract(d.As("acceptor"), d.ref())
		d.may(err, "")
		k := d.now()
		if k.Status != contract.StatusCompleted || k.EndedAt == nil {
			t.Errorf("completed: %+v", k)
		}
		g := db.Client.Guarantee.Query().OnlyX(d.System())
		if g.DueAt == nil {
			t.Error("the bond is not due back")
		}
		_, err = s.EndGuarantee(d.As("approver"), contracting.CallBond, machine.Ref{Key: Key(), ID: g.ID, Version: g.Version}, "违约")
		d.may(err, fault.CodeWrongState)
		_, err = s.EndGuarantee(d.As("handler"), contracting.ReturnBond, machine.Ref{Key: Key(), ID: g.ID, Version: g.Version}, "履约完毕")
		d.may(err, "")
		e, err := s.DraftEvaluation(d.As("handler"), Key(), d.id, "")
		d.may(err, "")
		// all delivered and accepted at once; nobody appraised it: the middle of four of five
		if e.Score != 95_00 || e.Grade != "EXCELLENT" {
			t.Errorf("scored %d, %s: %s", e.Score, e.Grade, e.Body)
		}
		_, err = s.AnswerPerformance(d.As("approver"), contracting.FinishEvaluation, machine.Ref{Key: Key(), ID: e.ID, Version: e.Version}, "")
		d.may(err, fault.CodeTooEarly)
		e, err = s.AnswerPerformance(d.As("manager"), contracting.CommentEvaluation, machine.Ref{Key: Key(), ID: e.ID, Version: e.Version}, "无异议")
		d.may(err, "")
		clock.Set(*e.DueAt)
		_, err = s.AnswerPerformance(d.As("approver"), contracting.FinishEvaluation, machine.Ref{Key: Key(), ID: e.ID, Version: e.Version}, "")
		d.may(err, "")
		clock.Advance(7*24*time.Hour - time.Microsecond)
		d.tick()
		d.is(contract.StatusCompleted)
		clock.Advance(time.Microsecond)
		d.tick()
		d.is(contract.StatusEvaluated)
		d.Whole(t)
	})
}

// TestContractAmended: supplements come to a tenth at most; the text of documents and bid
// stays; each change needs both sides.
func TestContractAmended(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		s := d.Contracting
		propose := func(in contracting.AmendmentInput, code fault.Code) {
			t.Helper()
			in.Reason = "增加服务对象"
			_, err := s.ProposeAmendment(d.As("manager"), d.ref(), in)
			d.may(err, code)
		}
		propose(contracting.AmendmentInput{Kind: contractversion.KindSupplement, Units: []int64{201}}, fault.CodeRuleBroken) // a tenth of 2,000 units is 200
		propose(contracting.AmendmentInput{Kind: contractversion.KindCorrection, Clauses: []contracting.Clause{{Code: "S1", Text: "改"}}}, fault.CodeBadInput)
		propose(contracting.AmendmentInput{Kind: contractversion.KindSchedule, EndOn: date.MustParse("2031-01-01")}, fault.CodeRuleBroken)
		propose(contracting.AmendmentInput{Kind: contractversion.KindSupplement, Units: []int64{200}}, "")
		propose(contracting.AmendmentInput{Kind: contractversion.KindCorrection, Clauses: []contracting.Clause{{Code: "K1", Text: "改"}}}, fault.CodeWrongState) // one waits
		before := d.Balance(t, d.Line.ID)
		for _, who := range []string{"approver", "manager"} {
			_, err := s.SignAmendment(d.As(who), d.ref(), d.hash())
			d.may(err, "")
		}
		k, lot := d.now(), d.DB.Client.ContractLot.Query().AllX(d.System())
		i := slices.IndexFunc(lot, func(l *ent.ContractLot) bool { return l.ContractID == d.id })
		if k.ValueFen != dealFen+3_900_000 || lot[i].Units != 2_200 || d.Balance(t, d.id).Granted != dealFen+3_900_000 || d.Balance(t, d.Line.ID).Reserved != before.Reserved+3_900_000 {
			t.Errorf("supplemented: %d fen, %d units, %+v", k.ValueFen, lot[i].Units, d.Balance(t, d.Line.ID))
		}
		propose(contracting.AmendmentInput{Kind: contractversion.KindSupplement, Units: []int64{1}}, fault.CodeRuleBroken) // all supplements together
		propose(contracting.AmendmentInput{Kind: contractversion.KindCorrection, Clauses: []contracting.Clause{{Code: "K1", Text: "每月十日前报送台账"}}}, "")
		_, err := s.RefuseAmendment(d.As("approver"), d.ref(), "不同意")
		d.may(err, "")
		d.Whole(t)
	})
}

// TestContractTerminated: nobody whom it serves is left alone, and the remainder goes back.
func TestContractTerminated(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		s := d.Contracting
		first, err := date.Parse(d.now().ValidFrom)
		d.may(err, "")
		clock.Set(first.At(0))
		d.tick()
		in := contracting.TerminateInput{Cause: contract.CauseProviderDefault, Reason: "连续失约", LastDay: date.In(clock.Now()).AddDays(30), HandOver: "由邻近机构接续服务，未完成预约逐一改派"}
		_, err = s.TerminateContract(d.As("manager"), d.ref(), in)
		d.may(err, fault.CodeBadInput) // nobody declares a default of the own side
		in.HandOver = ""
		_, err = s.TerminateContract(d.As("approver"), d.ref(), in)
		d.may(err, fault.CodeBadInput)
		in.HandOver = "由邻近机构接续服务，未完成预约逐一改派"
		_, err = s.TerminateContract(d.As("approver"), d.ref(), in)
		d.may(err, "")
		d.is(contract.StatusTerminating)
		lot := db.Client.ContractLot.Query().AllX(d.System())
		i := slices.IndexFunc(lot, func(l *ent.ContractLot) bool { return l.ContractID == d.id })
		b := d.booked
		db.Client.Booking.UpdateOneID(b.ID).SetContractLotID(lot[i].ID).ExecX(d.System())
		clock.Set(in.LastDay.AddDays(1).At(0))
		d.tick()
		d.is(contract.StatusTerminating) // somebody is still served
		db.Client.Booking.UpdateOneID(b.ID).SetStatus(booking.StatusCancelled).ExecX(d.System())
		d.tick()
		d.is(contract.StatusTerminating) // milestones may still be claimed
		clock.Set(in.LastDay.AddDays(1).At(0).AddDate(0, 0, 60))
		d.tick()
		d.is(contract.StatusTerminated)
		if got := d.Balance(t, d.id); got != (funding.Balance{}) {
			t.Errorf("the contract's money: %+v", got)
		}
		if got := d.Balance(t, d.Line.ID); got.Reserved != 0 {
			t.Errorf("the budget line: %+v", got)
		}
		g := db.Client.Guarantee.Query().OnlyX(d.System())
		_, err = s.EndGuarantee(d.As("approver"), contracting.CallBond, machine.Ref{Key: Key(), ID: g.ID, Version: g.Version}, "违约")
		d.may(err, "")
	})
}
