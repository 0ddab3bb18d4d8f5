package contracting_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/ent/projectpart"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/rulepack"
	. "linli/internal/worldtest"
)

const handedOver = "由邻近机构接续服务，未完成预约逐一改派"

// proposes proposes an amendment as the provider's manager.
func (d *deal) proposes(in contracting.AmendmentInput, code fault.Code) {
	d.t.Helper()
	in.Reason = "双方协商一致"
	_, err := d.Contracting.ProposeAmendment(d.As("manager"), d.ref(), in)
	d.may(err, code)
}

// agrees signs the newest text.
func (d *deal) agrees(who string, code fault.Code) {
	d.t.Helper()
	_, err := d.Contracting.SignAmendment(d.As(who), d.ref(), d.hash())
	d.may(err, code)
}

// terminates ends the contract by one side's word.
func (d *deal) terminates(who string, cause contract.Cause, last date.Date, code fault.Code) {
	d.t.Helper()
	_, err := d.Contracting.TerminateContract(d.As(who), d.ref(), contracting.TerminateInput{Cause: cause, Reason: "不再继续", LastDay: last, HandOver: handedOver})
	d.may(err, code)
}

// TestContractEndedByBoth: what both agree on takes both signatures under one text.
func TestContractEndedByBoth(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		today := date.In(clock.Now())
		last := today.AddDays(20)
		for _, who := range []string{"manager", "approver", "regulator"} {
			d.terminates(who, contract.CauseAgreed, last, fault.CodeBadInput)
		}
		d.proposes(contracting.AmendmentInput{Kind: contractversion.KindTermination, EndOn: last}, fault.CodeBadInput)
		d.proposes(contracting.AmendmentInput{Kind: contractversion.KindTermination, HandOver: handedOver}, fault.CodeBadInput)
		d.proposes(contracting.AmendmentInput{Kind: contractversion.KindSchedule, EndOn: last, HandOver: handedOver}, fault.CodeBadInput)
		d.proposes(contracting.AmendmentInput{Kind: contractversion.KindTermination, EndOn: today.AddDays(-1), HandOver: handedOver}, fault.CodeBadInput)
		final, err := date.Parse(d.now().ValidUntil)
		d.may(err, "")
		d.proposes(contracting.AmendmentInput{Kind: contractversion.KindTermination, EndOn: final.AddDays(1), HandOver: handedOver}, fault.CodeBadInput)
		d.terminates("approver", contract.CauseForceMajeure, final.AddDays(1), fault.CodeBadInput)
		d.proposes(contracting.AmendmentInput{Kind: contractversion.KindTermination, EndOn: last, HandOver: handedOver}, "")
		d.agrees("manager", "")
		d.is(contract.StatusSigned)
		d.agrees("manager", fault.CodeWrongState)
		_, err = d.Contracting.RefuseAmendment(d.As("approver"), d.ref(), "不同意")
		d.may(err, "")
		d.is(contract.StatusSigned)

		d.proposes(contracting.AmendmentInput{Kind: contractversion.KindTermination, EndOn: last, HandOver: handedOver}, "")
		d.agrees("approver", "")
		clock.Set(last.AddDays(1).At(0)) // too late for that day
		d.agrees("manager", fault.CodeWrongState)
		_, err = d.Contracting.RefuseAmendment(d.As("manager"), d.ref(), "日期已过")
		d.may(err, "")

		until := d.now().ValidUntil
		last = date.In(clock.Now())
		d.proposes(contracting.AmendmentInput{Kind: contractversion.KindTermination, EndOn: last, HandOver: handedOver}, "")
		d.agrees("approver", "")
		d.agrees("manager", "")
		k := d.now()
		if k.Status != contract.StatusTerminating || *k.Cause != contract.CauseAgreed || k.HandOver != handedOver || !k.DueAt.Equal(last.AddDays(1).At(0)) || k.DueAction != string(contracting.WindUp) || k.ValidUntil != until {
			t.Errorf("ended by both: %+v", k)
		}
		v := db.Client.ContractVersion.Query().Where(contractversion.ContractID(d.id), contractversion.StatusEQ(contractversion.StatusInForce)).OnlyX(d.System())
		if b, err := contracting.BodyOf(v); err != nil || v.Kind != contractversion.KindTermination || *b.LastDay != last.String() || b.HandOver != handedOver {
			t.Errorf("the text in force: %s %+v %v", v.Kind, b, err)
		}
		d.Whole(t)
	})
}

// TestContractLeft: a provider leaves a framework with a notice of thirty days, whatever cause
// it names and also under a pack without such a rule; nobody leaves a contract that stands
// alone.
func TestContractLeft(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodFrameworkClosed)
		db.Client.Contract.UpdateOneID(d.id).SetStatus(contract.StatusInForce).ExecX(d.System())
		today := date.In(clock.Now())
		if k := d.now(); k.PackID != "CN-FRAMEWORK_CLOSED-2" {
			t.Errorf("a new contract is under %s", k.PackID)
		}
		former := rulepack.Builtin()[slices.IndexFunc(rulepack.Builtin(), func(p *rulepack.Pack) bool { return p.ID == "CN-FRAMEWORK_CLOSED-1" })]
		for _, cause := range []contract.Cause{contract.CauseWithdrawal, contract.CauseForceMajeure, contract.CauseBuyerDefault} {
			_, err := d.Contracting.TerminateContract(d.As("manager"), d.ref(), contracting.TerminateInput{Cause: cause, Reason: "人手不足", LastDay: today.AddDays(29), HandOver: handedOver})
			f := fault.As(err)
			if f == nil || f.Code != fault.CodeRuleBroken || f.Details["ruleKey"] != "fw.withdraw.notice" || f.Details["required"] != today.AddDays(30).String() || f.Details["pack"] != "CN-FRAMEWORK_CLOSED-2" {
				t.Errorf("29 days: %v", err)
			}
			db.Client.Contract.UpdateOneID(d.id).SetPackID(former.ID).SetPackHash(former.Hash).ExecX(d.System()) // for the next ones
		}
		d.terminates("approver", contract.CauseWithdrawal, today.AddDays(30), fault.CodeBadInput)
		until := d.now().ValidUntil
		db.Client.Contract.UpdateOneID(d.id).SetValidFrom(today.String()).SetValidUntil(today.AddDays(9).String()).ExecX(d.System()) // it is over before the notice would be
		d.terminates("manager", contract.CauseWithdrawal, today.AddDays(8), fault.CodeRuleBroken)
		d.terminates("manager", contract.CauseWithdrawal, today.AddDays(10), fault.CodeBadInput)
		d.terminates("manager", contract.CauseWithdrawal, today.AddDays(9), "")
		db.Client.Contract.UpdateOneID(d.id).SetValidUntil(until).SetStatus(contract.StatusInForce).ExecX(d.System())
		d.terminates("manager", contract.CauseWithdrawal, today.AddDays(30), "")
		d.is(contract.StatusTerminating)
		db.Client.Contract.UpdateOneID(d.id).SetStatus(contract.StatusInForce).ClearFrameworkID().ExecX(d.System())
		d.terminates("manager", contract.CauseWithdrawal, today.AddDays(30), fault.CodeBadInput)
		d.terminates("approver", contract.CauseRemoval, today.AddDays(30), fault.CodeBadInput)
	})
}

// TestTerminationTakesPart: who ends a contract for the buyer was approver or regulator in
// its project from then on, and was nothing that excludes it.
func TestTerminationTakesPart(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		last := date.In(clock.Now()).AddDays(10)
		for who, part := range map[string]procurement.Part{"approver2": projectpart.PartApprover, "regulator": projectpart.PartRegulator} {
			before := d.now()
			row := db.Client.ProjectPart.Create().SetProjectID(*before.ProjectID).SetPersonID(d.Viewer(who).PersonID).SetPart(projectpart.PartHandler).SaveX(d.System())
			d.terminates(who, contract.CauseForceMajeure, last, fault.CodeFourEyes)
			d.is(before.Status)
			db.Client.ProjectPart.DeleteOneID(row.ID).ExecX(d.System())
			d.terminates(who, contract.CauseForceMajeure, last, "")
			d.is(contract.StatusTerminating)
			if n := db.Client.ProjectPart.Query().Where(projectpart.PersonID(d.Viewer(who).PersonID), projectpart.PartEQ(part)).CountX(d.System()); n != 1 {
				t.Errorf("%s has %d parts as %s", who, n, part)
			}
			db.Client.Contract.UpdateOneID(d.id).SetStatus(contract.StatusSigned).ExecX(d.System())
		}
	})
}

// TestAmendmentBounds: no figure of an amendment is beyond what can be counted.
func TestAmendmentBounds(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		// times 19,500 fen the second one overflows to a small sum
		for _, n := range []int64{math.MaxInt64, math.MaxInt64/19_500*2 + 3, funding.Most, -1} {
			d.proposes(contracting.AmendmentInput{Kind: contractversion.KindSupplement, Units: []int64{n}}, fault.CodeBadInput)
		}
		start, err := date.Parse(d.now().ValidFrom)
		d.may(err, "")
		d.proposes(contracting.AmendmentInput{Kind: contractversion.KindSchedule, EndOn: start.AddDays(-1)}, fault.CodeBadInput)
	})
}

// TestOwnOpinionStands: what a recipient said themself nobody says anew for them.
func TestOwnOpinionStands(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		m := d.begun()[0]
		m, err := d.Contracting.ClaimMilestone(d.As("manager"), machine.Ref{Key: Key(), ID: m.ID, Version: m.Version}, "服务台账与签到记录", nil)
		d.may(err, "")
		m, err = d.Contracting.BeginAcceptance(d.As("acceptor"), machine.Ref{Key: Key(), ID: m.ID, Version: m.Version}, d.Committee())
		d.may(err, "")
		a := db.Client.Acceptance.Query().Where(acceptance.MilestoneID(m.ID)).OnlyX(d.System())
		o := db.Client.AcceptanceOpinion.Create().SetAcceptanceID(a.ID).SetPersonID(d.Elder.ID).SetRecipient(true).SetPosition(1).SaveX(d.System())
		elder := access.With(t.Context(), &access.Viewer{PersonID: d.Elder.ID})
		says := func(own bool, answer acceptanceopinion.Answer, code fault.Code) {
			t.Helper()
			ctx := d.As("community")
			if own {
				ctx = elder
			}
			v := db.Client.AcceptanceOpinion.GetX(d.System(), o.ID).Version
			_, err := d.Contracting.GiveOpinion(ctx, contracting.OpinionInput{Key: Key(), OpinionID: o.ID, Version: v, Answer: answer})
			d.may(err, code)
		}
		says(false, "UNREACHED", "")
		says(false, "SATISFIED", "") // reached after all
		says(true, "DISSATISFIED", "")
		says(false, "SATISFIED", fault.CodeWrongState)
		says(true, "PARTLY", "")
		if got := db.Client.AcceptanceOpinion.GetX(d.System(), o.ID); *got.Answer != "PARTLY" || *got.RecordedByID != d.Elder.ID {
			t.Errorf("the opinion is %+v", got)
		}
	})
}

// TestClaimsLapse: what a contract keeps for claims that nobody makes goes back three years
// after its end.
func TestClaimsLapse(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		list := d.begun()
		for _, m := range list {
			d.examined(m, contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: d.results()})
		}
		d.asks(paymentrequest.KindMilestone, list[0].ID, "发票1", "")
		db.Client.PaymentRequest.Update().SetStatus(paymentrequest.StatusReturned).ExecX(d.System()) // and never asked for again
		_, err := d.Contracting.CompleteContract(d.As("acceptor"), d.ref())
		d.may(err, "")
		held := func(want int64) {
			t.Helper()
			d.tick()
			if got := d.Balance(t, d.id); got != (funding.Balance{Granted: want}) {
				t.Errorf("the contract: %+v, want %d", got, want)
			}
			if got := d.Balance(t, d.Line.ID); got.Reserved != want {
				t.Errorf("the budget line: %+v, want %d", got, want)
			}
		}
		k := d.now()
		if lapse := k.EndedAt.AddDate(3, 0, 0); !k.DueAt.Equal(lapse) || k.DueAction != string(contracting.LapseClaims) {
			t.Errorf("the clock acts %v, %s", k.DueAt, k.DueAction)
		}
		held(dealFen)
		clock.Set(k.DueAt.Add(-time.Microsecond))
		held(dealFen)
		// likewise of one that ended before the clock was told when
		db.Client.Contract.UpdateOneID(d.id).ClearDueAt().SetDueAction("").ExecX(d.System())
		held(dealFen)
		clock.Set(*k.DueAt)
		held(0)
		if now := d.now(); now.DueAt != nil || now.Status != contract.StatusCompleted {
			t.Errorf("it is %s, due %v", now.Status, now.DueAt)
		}
		d.asks(paymentrequest.KindMilestone, list[0].ID, "发票2", fault.CodeTooLate)
		_, err = d.Contracting.DrawStatement(d.As("manager"), contracting.DrawStatementInput{Key: Key(), ContractID: d.id, Month: date.MonthOf(date.In(*k.EndedAt))})
		d.may(err, fault.CodeTooLate)
		d.Whole(t)
	})
}

// TestClaimsLapseTerminated: also of a contract that was terminated, whose state is final.
func TestClaimsLapseTerminated(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		list := d.begun()
		d.examined(list[0], contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: d.results()})
		r := d.asks(paymentrequest.KindMilestone, list[0].ID, "发票1", "")
		_, err := d.Contracting.ApprovePayment(d.As("approver"), machine.Ref{Key: Key(), ID: r.ID, Version: r.Version}) // and nobody pays it
		d.may(err, "")
		last := date.In(clock.Now())
		d.terminates("approver", contract.CauseForceMajeure, last, "")
		clock.Set(last.AddDays(1).At(0).AddDate(0, 0, 60))
		d.tick()
		d.is(contract.StatusTerminated)
		if got := d.Balance(t, d.id); got != (funding.Balance{Granted: 23_400_000, Reserved: 22_230_000}) { // the accepted milestone, of which a twentieth is retained
			t.Errorf("kept: %+v", got)
		}
		clock.Set(*d.now().DueAt)
		d.tick() // the request ends, a year after it was due
		d.tick()
		d.is(contract.StatusTerminated)
		if got := d.Balance(t, d.id); got != (funding.Balance{}) || d.Balance(t, d.Line.ID).Reserved != 0 {
			t.Errorf("the contract: %+v", got)
		}
		d.Whole(t)
	})
}
