package contracting_test

import (
	"testing"

	"linli/ent/acceptance"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/framework"
	"linli/ent/frameworklot"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/funding"
	"linli/internal/machine"
	. "linli/internal/worldtest"
)

// TestFrameworkCallOff: a resident's booking is the call-off: it takes a unit of the
// participant's lot and of what all participants share; when that is used up, no lot pays.
func TestFrameworkCallOff(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodFrameworkClosed)
		ctx, s := d.System(), d.Contracting
		f := db.Client.Framework.Query().OnlyX(ctx)
		if f.TotalFen != 40_000_000 || f.Open || f.Status != framework.StatusActive || d.Balance(t, f.ID) != (funding.Balance{Granted: 40_000_000}) || *d.now().FrameworkID != f.ID {
			t.Fatalf("framework %+v", f)
		}
		shared := db.Client.FrameworkLot.Query().Where(frameworklot.FrameworkID(f.ID)).OnlyX(ctx)
		_, err := s.RecordGuarantee(d.As("handler"), contracting.GuaranteeInput{Key: Key(), ContractID: d.id, AmountFen: 3_900_000, Form: guarantee.FormInsurance, Reference: "保函1号"})
		d.may(err, "")
		start := date.In(clock.Now()).AddDays(11)
		_, err = s.SaveContract(d.As("handler"), d.ref(), contracting.DraftInput{StartOn: start})
		d.may(err, "")
		f = db.Client.Framework.Query().OnlyX(ctx)
		if k := d.now(); f.ValidFrom != start.String() || f.ValidUntil != k.ValidUntil || !f.DueAt.Equal(start.AddMonths(12).At(0)) {
			t.Errorf("the framework lasts from %s until %s (%s), its only contract from %s until %s", f.ValidFrom, f.ValidUntil, f.DueAt, k.ValidFrom, k.ValidUntil)
		}
		clock.Set(*d.award.StandstillUntil)
		d.may(d.sign("approver"), "")
		d.may(d.sign("manager"), "")
		clock.Set(start.At(0))
		d.tick()
		d.is(contract.StatusInForce)
		if got := d.Balance(t, d.Line.ID); got.Reserved != 40_000_000 { // the framework keeps it all
			t.Errorf("the budget line: %+v", got)
		}
		lot := db.Client.ContractLot.Query().Where().AllX(ctx)
		mine := ""
		for _, l := range lot {
			if l.ContractID == d.id {
				mine = l.ID
				if l.FrameworkLotID == nil || *l.FrameworkLotID != shared.ID || l.UnitPriceFen != 19_500 || l.Units != 2_000 {
					t.Errorf("the participant's lot: %+v", l)
				}
			}
		}

		db.Client.Contract.UpdateOneID(d.Contract.ID).SetStatus(contract.StatusSuspended).ExecX(ctx)
		days := start.Sub(date.In(Start))
		d.Shifts(t, days, days+3)
		b := d.Book(t, At(days+1, 10, 0))
		if b.ContractLotID == nil || *b.ContractLotID != mine {
			t.Fatalf("booked on lot %v, want %s", b.ContractLotID, mine)
		}
		for _, account := range []string{mine, shared.ID} {
			if got := d.Balance(t, account); got != (funding.Balance{Granted: 2_000, Reserved: 1}) {
				t.Errorf("%s: %+v", account, got)
			}
		}
		// others take the rest of what all share
		if err := db.InTx(ctx, func(tx *database.Tx) error {
			return funding.Post(ctx, tx, "others", []funding.Move{{Account: shared.ID, From: funding.Available, To: funding.Reserved, Amount: 1_999}})
		}); err != nil {
			t.Fatal(err)
		}
		if b := d.Book(t, At(days+2, 10, 0)); b.ContractLotID != nil && *b.ContractLotID != "" {
			t.Errorf("with nothing left it is booked on lot %s", *b.ContractLotID)
		}
		if got := d.Balance(t, mine); got != (funding.Balance{Granted: 2_000, Reserved: 1}) {
			t.Errorf("the participant's lot: %+v", got)
		}

		_, err = s.TerminateFramework(d.As("approver"), machine.Ref{Key: Key(), ID: f.ID, Version: f.Version}, "停办")
		d.may(err, "")
		d.is(contract.StatusTerminating)
		if _, err := d.Booking.Tick(t.Context()); err != nil {
			t.Fatal(err)
		}
		is := db.Client.Booking.GetX(ctx, b.ID)
		if is.Status != booking.StatusCancelled || is.EndedBy == nil || *is.EndedBy != booking.EndedByPlatform || d.Balance(t, mine) != (funding.Balance{Granted: 2_000}) {
			t.Errorf("the call-off of a contract that ends is %s by %v; units %+v", is.Status, is.EndedBy, d.Balance(t, mine))
		}
		clock.Set(start.AddDays(1).At(0))
		d.tick()
		d.is(contract.StatusTerminated)
		d.tick()
		if got := d.Balance(t, d.Line.ID); got.Reserved != 0 || d.Balance(t, f.ID) != (funding.Balance{}) {
			t.Errorf("the budget line: %+v, the framework: %+v", got, d.Balance(t, f.ID))
		}
		d.Whole(t)
	})
}

// TestFrameworkOwed: what an ended participant is still owed does not go back to the budget
// line with what the framework has left; it does once the claim is paid or lost.
func TestFrameworkOwed(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodFrameworkClosed)
		ctx, s := d.System(), d.Contracting
		f := db.Client.Framework.Query().OnlyX(ctx)
		start := date.In(clock.Now()).AddDays(11)
		_, err := s.SaveContract(d.As("handler"), d.ref(), contracting.DraftInput{StartOn: start, Milestones: []contracting.BodyMilestone{
			{Title: "首批", Units: 100, UnitPriceFen: 19_500, DueOn: start.AddMonths(1).String()}, {Title: "二批", Units: 50, UnitPriceFen: 19_500, DueOn: start.AddMonths(2).String()},
		}})
		d.may(err, "")
		d.signedByBoth()
		clock.Set(start.At(0))
		d.tick()
		for _, m := range db.Client.Milestone.Query().Where(milestone.ContractID(d.id)).Order(milestone.ByPosition()).AllX(ctx) {
			d.examined(m, contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: d.results()})
		}
		f = db.Client.Framework.GetX(ctx, f.ID) // its term follows the contract's
		_, err = s.TerminateFramework(d.As("approver"), machine.Ref{Key: Key(), ID: f.ID, Version: f.Version}, "停办")
		d.may(err, "")
		clock.Set(start.AddDays(1).At(0))
		d.tick()
		d.is(contract.StatusTerminated)
		d.tick()
		stands := func(when string, line, shared funding.Balance) {
			t.Helper()
			if got := d.Balance(t, d.Line.ID); got.Reserved != line.Reserved || got.Consumed != line.Consumed {
				t.Errorf("%s: the budget line has %+v, want %+v", when, got, line)
			}
			if got := d.Balance(t, f.ID); got != shared {
				t.Errorf("%s: the framework has %+v, want %+v", when, got, shared)
			}
		}
		stands("ended", funding.Balance{Reserved: 2_925_000}, funding.Balance{Granted: 2_925_000})
		first := db.Client.Milestone.Query().Where(milestone.ContractID(d.id), milestone.Position(1)).OnlyX(ctx)
		d.paid(paymentrequest.KindMilestone, first.ID, "FP-1")
		stands("one is paid", funding.Balance{Reserved: 975_000, Consumed: 1_950_000}, funding.Balance{Granted: 2_925_000, Consumed: 1_950_000})
		clock.Set(clock.Now().AddDate(3, 0, 1))
		d.tick()
		d.tick()
		stands("the other is lost", funding.Balance{Consumed: 1_950_000}, funding.Balance{Granted: 1_950_000, Consumed: 1_950_000})
		d.Whole(t)
	})
}

// TestFrameworkApproved: what was approved and is never paid goes back to the budget line
// too, when it lapses after its participant and the framework have ended.
func TestFrameworkApproved(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodFrameworkClosed)
		ctx, s := d.System(), d.Contracting
		start := date.In(clock.Now()).AddDays(11)
		_, err := s.SaveContract(d.As("handler"), d.ref(), contracting.DraftInput{StartOn: start, Milestones: []contracting.BodyMilestone{{Title: "首批", Units: 100, UnitPriceFen: 19_500, DueOn: start.AddMonths(1).String()}}})
		d.may(err, "")
		d.signedByBoth()
		clock.Set(start.At(0))
		d.tick()
		m := d.examined(db.Client.Milestone.Query().Where(milestone.ContractID(d.id)).OnlyX(ctx), contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: d.results()})
		r, err := s.AskPayment(d.As("manager"), contracting.PaymentInput{Key: Key(), ContractID: d.id, Kind: paymentrequest.KindMilestone, MilestoneID: m.ID, InvoiceNumber: "FP-1", InvoicedOn: start})
		d.may(err, "")
		_, err = s.ApprovePayment(d.As("approver"), machine.Ref{Key: Key(), ID: r.ID, Version: r.Version})
		d.may(err, "")
		f := db.Client.Framework.Query().OnlyX(ctx)
		_, err = s.TerminateFramework(d.As("approver"), machine.Ref{Key: Key(), ID: f.ID, Version: f.Version}, "停办")
		d.may(err, "")
		clock.Set(start.AddDays(1).At(0).AddDate(0, 0, 60))
		d.tick()
		d.is(contract.StatusTerminated)
		d.tick()
		if got := d.Balance(t, f.ID); got != (funding.Balance{Granted: 1_950_000, Reserved: 1_950_000}) {
			t.Errorf("with the approved request the framework has %+v", got)
		}
		clock.Set(r.DueAt.AddDate(1, 0, 0)) // and nobody paid it
		d.tick()
		clock.Set(d.now().EndedAt.AddDate(3, 0, 0))
		d.tick()
		if got, line := d.Balance(t, f.ID), d.Balance(t, d.Line.ID); got != (funding.Balance{}) || line.Reserved != 0 || line.Consumed != 0 {
			t.Errorf("when it has lapsed the framework has %+v, the budget line %+v", got, line)
		}
		d.Whole(t)
	})
}

// TestFrameworkTerm: a framework lasts as long as its participants' contracts: a new schedule
// moves its last day, and so does a participant that does not sign. It expires when the last
// contract has ended.
func TestFrameworkTerm(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodFrameworkClosed)
		ctx, c := d.System(), db.Client
		b := c.Bid.Create().SetTenderID(d.tender.ID).SetLotID(d.award.LotID).SetOrganizationID(d.Other.ID).SetStatus(bid.StatusWinner).SetPriceFen(dealFen).SaveX(ctx)
		a := c.Award.Create().SetTenderID(d.tender.ID).SetLotID(d.award.LotID).SetBidID(b.ID).SetOrganizationID(d.Other.ID).SetRank(2).SetAmountFen(dealFen).SetStatus(award.StatusAnnounced).
			SetAnnouncedAt(clock.Now()).SetStandstillUntil(*d.award.StandstillUntil).SetDueAt(*d.award.DueAt).SaveX(ctx)
		d.tick()
		lasts := func(from, until date.Date) {
			t.Helper()
			if f := c.Framework.Query().OnlyX(ctx); f.ValidFrom != from.String() || f.ValidUntil != until.String() || !f.DueAt.Equal(until.AddDays(1).At(0)) {
				t.Errorf("the framework lasts from %s until %s (%s), not from %s until %s", f.ValidFrom, f.ValidUntil, f.DueAt, from, until)
			}
		}
		first := date.In(clock.Now()).AddDays(11)
		_, err := d.Contracting.SaveContract(d.As("handler"), d.ref(), contracting.DraftInput{StartOn: first})
		d.may(err, "")
		other := c.Contract.Query().Where(contract.AwardID(a.ID)).OnlyX(ctx)
		later := first.AddDays(40)
		_, err = d.Contracting.SaveContract(d.As("handler"), machine.Ref{Key: Key(), ID: other.ID, Version: other.Version}, contracting.DraftInput{StartOn: later})
		d.may(err, "")
		lasts(first, later.AddMonths(12).AddDays(-1))
		c.Award.UpdateOneID(a.ID).SetStatus(award.StatusRefused).ExecX(ctx)
		d.tick()
		lasts(first, first.AddMonths(12).AddDays(-1))
		d.signedByBoth()
		d.proposes(contracting.AmendmentInput{Kind: contractversion.KindSchedule, EndOn: first.AddMonths(9)}, "")
		d.agrees("approver", "")
		lasts(first, first.AddMonths(12).AddDays(-1))
		d.agrees("manager", "")
		lasts(first, first.AddMonths(9))
		for _, day := range []string{"2028-01-01", "2028-10-01"} {
			c.CalendarDay.Create().SetID(day).SetKind("HOLIDAY").SetName("演示").ExecX(ctx)
		}
		clock.Set(first.AddMonths(9).AddDays(91).At(0)) // the contract ends by itself, and with it the framework
		d.tick()
		d.tick()
		d.is(contract.StatusCompleted)
		if f := c.Framework.Query().OnlyX(ctx); f.Status != framework.StatusExpired || f.DueAt != nil || d.Balance(t, f.ID) != (funding.Balance{}) || d.Balance(t, d.Line.ID).Reserved != 0 {
			t.Errorf("the framework is %s, due %v, with %+v; the budget line has %+v", f.Status, f.DueAt, d.Balance(t, f.ID), d.Balance(t, d.Line.ID))
		}
		d.Whole(t)
	})
}
