package contracting_test

import (
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/admission"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/contractlot"
	"linli/ent/contractversion"
	"linli/ent/entry"
	"linli/ent/framework"
	"linli/ent/milestone"
	"linli/ent/notice"
	"linli/ent/offering"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	act "linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// openly is an open framework that was published at the clock's time, for some months.
type openly struct {
	*deal
	lot *ent.TenderLot
}

func newOpen(t *testing.T, db *database.DB, clock *databasetest.Clock, months int) *openly {
	t.Helper()
	d := &deal{World: NewBuying(t, db), t: t, clock: clock}
	s := d.Procurement
	p := d.Intend(t, clock, project.MethodFrameworkOpen, "冬季前必须开始服务")
	in := d.TenderInput(time.Time{}, nil)
	in.Body.Evaluation.Criteria, in.Body.Threshold, in.Body.PerformanceBondBp, in.Body.FrameworkMonths = nil, 0, 0, months
	n, err := s.DraftTender(d.As("handler"), machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}, in)
	if err != nil {
		t.Fatal(err)
	}
	d.tender = n
	submit := func(code fault.Code) {
		t.Helper()
		_, err := s.SaveTender(d.As("handler"), d.tenderRef(), in)
		d.may(err, "")
		_, err = s.SubmitTender(d.As("handler"), d.tenderRef())
		d.may(err, code)
	}
	submit(fault.CodeWrongState) // a bid bond
	in.Body.BidBondFen, in.Lots[0].Units = 0, 3_000
	submit(fault.CodeWrongState) // 40,000,000 by 3,000 is no price
	in.Lots[0].Units, in.Body.FrameworkMonths = 2_000, 25
	submit(fault.CodeRuleBroken) // fw.term.service
	in.Body.FrameworkMonths = months
	submit("")
	_, err = s.PublishTender(d.As("approver"), d.tenderRef())
	d.may(err, "")
	d.tender = db.Client.Tender.GetX(d.System(), n.ID)
	return &openly{d, db.Client.TenderLot.Query().Where(tenderlot.TenderID(n.ID)).OnlyX(d.System())}
}

func (d *deal) tenderRef() machine.Ref {
	return machine.Ref{Key: Key(), ID: d.tender.ID, Version: d.DB.Client.Tender.GetX(d.System(), d.tender.ID).Version}
}

// ticks lets the clocks of buying and of contracts run.
func (o *openly) ticks() {
	o.t.Helper()
	_, err := o.Procurement.Tick(o.System())
	o.may(err, "")
	o.tick()
}

func (o *openly) files(who string, org *ent.Organization, code fault.Code) *ent.Admission {
	o.t.Helper()
	a, err := o.Procurement.FileAdmission(o.As(who), procurement.AdmissionInput{Key: Key(), TenderID: o.tender.ID, LotID: o.lot.ID, OrganizationID: org.ID, Statement: "持证护理员六名"})
	o.may(err, code)
	return a
}

func (o *openly) answers(who string, a *ent.Admission, admit bool, text string, code fault.Code) {
	o.t.Helper()
	is := o.DB.Client.Admission.GetX(o.System(), a.ID)
	_, err := o.Procurement.AnswerAdmission(o.As(who), machine.Ref{Key: Key(), ID: a.ID, Version: is.Version}, admit, text)
	o.may(err, code)
}

// registers gives the other organisation its registration.
func (o *openly) registers() {
	o.DB.Client.OrganizationCredential.Create().SetOrganizationID(o.Other.ID).SetKind("REGISTRATION").SetNumber("2").SetValidFrom("2020-01-01").SetValidUntil("2030-12-31").ExecX(o.System())
}

// drafted turns to the contract of an organisation's award.
func (o *openly) drafted(org *ent.Organization) {
	o.t.Helper()
	o.award = o.DB.Client.Award.Query().Where(award.TenderID(o.tender.ID), award.OrganizationID(org.ID)).OnlyX(o.System())
	o.id = o.DB.Client.Contract.Query().Where(contract.AwardID(o.award.ID)).OnlyIDX(o.System())
}

// contracted has both sides sign the contract that was turned to, once they may.
func (o *openly) contracted(manager string, in contracting.DraftInput) {
	o.t.Helper()
	_, err := o.Contracting.SaveContract(o.As("handler"), o.ref(), in)
	o.may(err, "")
	if until := *o.award.StandstillUntil; o.clock.Now().Before(until) {
		o.may(o.sign(manager), fault.CodeRuleBroken)
		o.clock.Set(until)
	}
	o.may(o.sign(manager), "")
	o.may(o.sign("approver"), "")
	o.is(contract.StatusSigned)
}

// serves gives the other organisation a carer with shifts and an offering of baths.
func (o *openly) serves(from, to int) *ent.Offering {
	o.t.Helper()
	ctx, c := o.System(), o.DB.Client
	wk := c.Worker.Create().SetOrganizationID(o.Other.ID).SetPersonID(o.Viewer("stranger").PersonID).SetName("孙护理").SaveX(ctx)
	c.WorkerCredential.Create().SetWorkerID(wk.ID).SetKind("BATH").SetNumber("c").SetValidFrom("2025-01-01").SetValidUntil("2027-12-31").ExecX(ctx)
	c.WorkerSkill.Create().SetWorkerID(wk.ID).SetCategoryID(o.Bath.ID).ExecX(ctx)
	o.Workers = append(o.Workers, wk)
	o.Shifts(o.t, from, to)
	f := c.Offering.Create().SetOrganizationID(o.Other.ID).SetCategoryID(o.Bath.ID).SetName("别家助浴").SetStatus(offering.StatusPublished).SetMode(offering.ModeAtHome).
		SetPriceFen(Price).SetDurationMinutes(60).SetStepMinutes(30).SetPrepMinutes(15).SetCleanupMinutes(15).SetLeadMinutes(60).SetHorizonDays(14).SetMinMinutes(40).
		SetMinAge(60).SetCancellationPolicyID(*o.Offering.CancellationPolicyID).SaveX(ctx)
	c.OfferingArea.Create().SetOfferingID(f.ID).SetAreaID(o.Street.ID).ExecX(ctx)
	return f
}

// TestOpenFramework goes the whole way of an open framework: published at one price, two
// organisations join on different days, one of them at its second try and by the approver
// because the handler was silent; both sign, a resident books with each from the units that
// they share, one is paid; when the term is over the tender is complete and the rest of the
// money is back on the budget line.
func TestOpenFramework(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		o := newOpen(t, db, clock, 2)
		s, c, ctx := o.Procurement, db.Client, o.System()
		ends := date.In(clock.Now()).AddMonths(2).At(0).UTC()
		if is := o.tender; is.Status != tender.StatusPublished || !is.ValidUntil.Equal(ends) || !is.DeadlineAt.Equal(ends) || !is.DueAt.Equal(ends) || is.DueAction != "CLOSE" {
			t.Fatalf("published %+v", is)
		}
		_, err := s.TakeEnvelope(o.As("manager"), o.tender.ID, o.lot.ID, o.Provider.ID, strings.NewReader(""))
		o.may(err, fault.CodeBadInput)
		amend := func(months int) error {
			body, err := procurement.TenderBodyOf(c.TenderDocument.Query().OnlyX(ctx))
			o.may(err, "")
			body.FrameworkMonths = months
			body.Essential = []procurement.Clause{{Code: "S1", Text: "服务期内每月回访"}}
			_, err = s.AmendTender(o.As("handler"), o.tenderRef(), procurement.AmendInput{Note: "更正条款", Material: true, Body: body})
			return err
		}
		o.may(amend(3), fault.CodeBadInput)
		o.may(amend(2), "")
		if is := c.Tender.GetX(ctx, o.tender.ID); !is.ValidUntil.Equal(ends) || !is.DueAt.Equal(ends) {
			t.Errorf("changed, it runs until %s, %s", is.ValidUntil, is.DueAt)
		}

		first := o.files("manager", o.Provider, "")
		o.files("manager", o.Provider, fault.CodeDuplicate)
		o.files("manager", o.Other, fault.CodeForbidden)
		o.files("otherManager", o.Other, fault.CodeCredentialExpired)
		o.registers()
		other := o.files("otherManager", o.Other, "")
		o.answers("handler", other, false, " ", fault.CodeBadInput)
		o.answers("handler", other, false, "护理员证书已过期", "")
		o.answers("handler", first, true, "", "")
		o.answers("handler", first, false, "重复", fault.CodeWrongState)
		o.files("manager", o.Provider, fault.CodeDuplicate)
		a := c.Award.Query().Where(award.TenderID(o.tender.ID)).OnlyX(ctx)
		b := c.Bid.Query().Where(bid.TenderID(o.tender.ID)).OnlyX(ctx)
		if a.Status != award.StatusAnnounced || a.AmountFen != 40_000_000 || a.Rank != 1 || a.OrganizationID != o.Provider.ID || b.Status != bid.StatusWinner || *b.PriceFen != 40_000_000 {
			t.Errorf("let in: %+v %+v", a, b)
		}
		if told := c.Notice.Query().Where(notice.RecordID(o.tender.ID), notice.KindEQ(notice.KindResult)).OnlyX(ctx); !strings.Contains(told.Body, o.Provider.ID) || !strings.Contains(told.Body, `"method":"FRAMEWORK_OPEN"`) {
			t.Errorf("everybody is told %s", told.Body)
		}
		_, err = s.CancelTender(o.As("approver"), o.tenderRef(), "任务取消")
		o.may(err, fault.CodeWrongState)

		clock.Advance(24 * time.Hour)
		again := o.files("otherManager", o.Other, "")
		if again.Number != 2 || again.Status != admission.StatusFiled {
			t.Errorf("the second try: %+v", again)
		}
		o.answers("approver", again, true, "", fault.CodeTooEarly)
		o.ticks()
		clock.Set(*again.DueAt)
		o.ticks()
		o.ticks()
		is := c.Admission.GetX(ctx, again.ID)
		if n := c.Entry.Query().Where(entry.Verb("admission.overdue"), entry.Stream(o.tender.ID)).CountX(ctx); is.Status != admission.StatusFiled || is.OverdueAt == nil || is.DueAt != nil || n != 1 {
			t.Errorf("overdue: %+v, %d entries", is, n)
		}
		o.answers("approver", again, true, "材料齐全", "")
		o.ticks()
		if n := c.Award.Query().Where(award.TenderID(o.tender.ID), award.StatusEQ(award.StatusAnnounced)).CountX(ctx); n != 2 {
			t.Fatalf("%d are in", n)
		}

		// one framework for both, from its publication to its last day, at one price
		f := c.Framework.Query().OnlyX(ctx)
		shared := c.FrameworkLot.Query().OnlyX(ctx)
		last := date.In(ends).AddDays(-1).String()
		if !f.Open || f.ValidFrom != date.In(*o.tender.PublishedAt).String() || f.ValidUntil != last || !f.DueAt.Equal(ends) || f.TotalFen != 40_000_000 || shared.UnitPriceFen != 20_000 || shared.Units != 2_000 {
			t.Errorf("framework %+v, its lot %+v", f, shared)
		}
		start := date.In(clock.Now()).AddDays(16)
		begin := contracting.DraftInput{StartOn: start}
		o.drafted(o.Provider)
		_, err = o.Contracting.SaveContract(o.As("handler"), o.ref(), contracting.DraftInput{StartOn: date.In(ends)})
		o.may(err, fault.CodeWrongState)
		with := begin
		with.Milestones = []contracting.BodyMilestone{{Title: "首批", Units: 100, UnitPriceFen: 20_000, DueOn: start.AddDays(7).String()}}
		provided := o.id
		o.contracted("manager", with)
		o.drafted(o.Other)
		mine := o.id
		o.contracted("otherManager", begin)
		if k := o.now(); k.ValueFen != 40_000_000 || k.ValidUntil != last || *k.FrameworkID != f.ID {
			t.Errorf("the other's contract: %+v", k)
		}
		if again := c.Framework.Query().OnlyX(ctx); again.ValidFrom != f.ValidFrom || again.ValidUntil != f.ValidUntil {
			t.Errorf("the framework lasts from %s until %s", again.ValidFrom, again.ValidUntil)
		}
		if is := c.Tender.GetX(ctx, o.tender.ID).Status; is != tender.StatusPublished {
			t.Fatalf("with two contracts the tender is %s", is)
		}
		clock.Set(start.At(0))
		o.ticks()
		o.is(contract.StatusInForce)

		// a resident books with each: both take from the units that they share
		c.Contract.UpdateOneID(o.World.Contract.ID).SetStatus(contract.StatusSuspended).ExecX(ctx)
		days := start.Sub(date.In(Start))
		theirs := o.serves(days, days+4)
		lotOf := func(contractID string) string {
			return c.ContractLot.Query().Where(contractlot.ContractID(contractID)).OnlyIDX(ctx)
		}
		one := o.Book(t, At(days+1, 10, 0))
		ours := o.Offering
		o.Offering = theirs
		two := o.Book(t, At(days+2, 10, 0))
		o.Offering = ours
		if one.ContractLotID == nil || *one.ContractLotID != lotOf(provided) || two.ContractLotID == nil || *two.ContractLotID != lotOf(mine) {
			t.Fatalf("booked on %v and %v", one.ContractLotID, two.ContractLotID)
		}
		for account, want := range map[string]funding.Balance{lotOf(provided): {Granted: 2_000, Reserved: 1}, lotOf(mine): {Granted: 2_000, Reserved: 1}, shared.ID: {Granted: 2_000, Reserved: 2}} {
			if got := o.Balance(t, account); got != want {
				t.Errorf("%s: %+v, want %+v", account, got, want)
			}
		}
		for _, b := range []*ent.Booking{one, two} {
			_, err := o.Booking.Cancel(o.As("daughter"), act.ChangeInput{Key: Key(), BookingID: b.ID, Version: b.Version, Reason: "住院"})
			o.may(err, "")
			if is := c.Booking.GetX(ctx, b.ID).Status; is != booking.StatusCancelled {
				t.Errorf("the booking is %s", is)
			}
		}

		// what one is paid is the framework's money
		o.id = provided
		m := o.examined(c.Milestone.Query().Where(milestone.ContractID(o.id)).OnlyX(ctx), contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: o.results()})
		o.paid(paymentrequest.KindMilestone, m.ID, "FP-1")
		if got := o.Balance(t, f.ID); got != (funding.Balance{Granted: 40_000_000, Consumed: 2_000_000}) {
			t.Errorf("the framework: %+v", got)
		}
		if got := o.Balance(t, o.Line.ID); got.Reserved != 38_000_000 || got.Consumed != 2_000_000 {
			t.Errorf("the budget line: %+v", got)
		}

		// the term ends
		clock.Set(ends)
		o.ticks()
		o.files("manager", o.Provider, fault.CodeTooLate)
		if is := c.Tender.GetX(ctx, o.tender.ID); is.Status != tender.StatusComplete || is.DueAt != nil {
			t.Errorf("in the end the tender is %s", is.Status)
		}
		if got := c.Project.GetX(ctx, o.tender.ProjectID).Status; got != project.StatusDone {
			t.Errorf("in the end the project is %s", got)
		}
		for _, id := range []string{provided, mine} {
			o.id = id
			_, err := o.Contracting.CompleteContract(o.As("acceptor"), o.ref())
			o.may(err, "")
		}
		o.ticks()
		if is := c.Framework.GetX(ctx, f.ID).Status; is != framework.StatusExpired {
			t.Errorf("in the end the framework is %s", is)
		}
		if got := o.Balance(t, f.ID); got != (funding.Balance{Granted: 2_000_000, Consumed: 2_000_000}) {
			t.Errorf("in the end the framework has %+v", got)
		}
		if got := o.Balance(t, o.Line.ID); got.Reserved != 0 || got.Consumed != 2_000_000 {
			t.Errorf("in the end the budget line has %+v", got)
		}
		o.Whole(t)
	})
}

// TestOpenFrameworkTerminated: with the framework its tender ends, who waits lapses, and who
// was let in and has not signed is in no longer. One that nobody joined fails at its end.
func TestOpenFrameworkTerminated(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		o := newOpen(t, db, clock, 12)
		c, ctx := db.Client, o.System()
		o.registers()
		o.answers("handler", o.files("manager", o.Provider, ""), true, "", "")
		o.ticks()
		o.drafted(o.Provider)
		o.contracted("manager", contracting.DraftInput{StartOn: date.In(*o.award.StandstillUntil).AddDays(1)})
		f := c.Framework.Query().OnlyX(ctx)
		late := contracting.AmendmentInput{Kind: contractversion.KindSchedule, EndOn: date.MustParse(f.ValidUntil).AddDays(1)}
		o.proposes(late, fault.CodeWrongState) // no contract outlives the framework
		waits := o.files("otherManager", o.Other, "")
		f = c.Framework.Query().OnlyX(ctx)
		_, err := o.Contracting.TerminateFramework(o.As("approver"), machine.Ref{Key: Key(), ID: f.ID, Version: f.Version}, "停办")
		o.may(err, "")
		if is := c.Tender.GetX(ctx, o.tender.ID).Status; is != tender.StatusComplete {
			t.Errorf("the tender of a terminated framework is %s", is)
		}
		if is := c.Admission.GetX(ctx, waits.ID); is.Status != admission.StatusLapsed || is.DueAt != nil {
			t.Errorf("who waits: %+v", is)
		}
		o.files("otherManager", o.Other, fault.CodeTooLate)
		o.is(contract.StatusTerminating)
		clock.Advance(48 * time.Hour)
		o.ticks()
		o.ticks()
		o.is(contract.StatusTerminated)
		if got := o.Balance(t, o.Line.ID); got.Reserved != 0 || got.Consumed != 0 || o.Balance(t, f.ID) != (funding.Balance{}) {
			t.Errorf("the budget line has %+v, the framework %+v", got, o.Balance(t, f.ID))
		}
		o.Whole(t)
	})
}

// TestOpenFrameworkAlone: an open framework that nobody signs under fails at its end; who was
// let in and let the term for signing pass is in no longer, and the lot goes on.
func TestOpenFrameworkAlone(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		o := newOpen(t, db, clock, 2)
		c, ctx := db.Client, o.System()
		o.answers("handler", o.files("manager", o.Provider, ""), true, "", "")
		o.ticks()
		o.drafted(o.Provider)
		clock.Set(*o.award.DueAt)
		o.ticks()
		o.ticks()
		o.is(contract.StatusAbandoned)
		if is := c.Tender.GetX(ctx, o.tender.ID).Status; is != tender.StatusPublished {
			t.Errorf("nobody signed in time, and the tender is %s", is)
		}
		o.files("manager", o.Provider, fault.CodeNotEligible)
		a := c.Admission.Query().OnlyX(ctx)
		if _, err := o.Procurement.WithdrawAdmission(o.As("manager"), machine.Ref{Key: Key(), ID: a.ID, Version: a.Version}); !fault.Is(err, fault.CodeWrongState) {
			t.Errorf("withdrawn after the answer: %v", err)
		}
		clock.Set(*o.tender.ValidUntil)
		o.ticks()
		is := c.Tender.GetX(ctx, o.tender.ID)
		if is.Status != tender.StatusFailed || is.ReasonCode != "NO_CANDIDATE" {
			t.Errorf("in the end the tender is %s for %s", is.Status, is.ReasonCode)
		}
		if got := o.Balance(t, o.Line.ID); got.Reserved != 40_000_000 { // the project's, which may be tendered anew
			t.Errorf("the budget line has %+v", got)
		}
		o.ticks()
		if got := c.Framework.Query().OnlyX(ctx); got.Status != framework.StatusExpired || o.Balance(t, got.ID) != (funding.Balance{}) {
			t.Errorf("the framework is %s with %+v", got.Status, o.Balance(t, got.ID))
		}
		o.Whole(t)
	})
}
