package demo_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/account"
	"linli/ent/appointment"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/hold"
	"linli/ent/offering"
	"linli/ent/priceline"
	"linli/ent/statement"
	domain "linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/demo"
	"linli/internal/funding"
	"linli/internal/id"
)

var (
	elderID = demo.Cast[1].PersonID
	bathID  = id.From("off", "demo|anxin-1")
)

// claimed is what the demonstration's statement lines sum to, in fen.
const claimed = 360_750

// TestWalk goes from 王秀英's bath as her daughter sees it to the organisation's claim,
// through the real commands, with exact sums.
func TestWalk(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, opened, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d, _ := seed(t, db)
		o := db.Client.Offering.Query().Where(offering.ID(bathID)).WithOrganization().OnlyX(system())
		if o.Name != "上门助浴" || o.Edges.Organization.Name != "安心到家(演示)" {
			t.Fatalf("the bath is %s of %s", o.Name, o.Edges.Organization.Name)
		}
		a, err := d.Booking.Availability(as(t, d, "daughter"), domain.AvailabilityInput{OfferingID: bathID, RecipientID: elderID, From: start.AddDays(1), Days: 1})
		if err != nil {
			t.Fatal(err)
		}
		// The cast's carer is on duty all day: every quarter of an hour but around 06:00 and 22:00. Slot 40 is 11:15.
		if len(a.Slots) != 86 || !a.Slots[0].StartsAt.Equal(at(1, 0, 0)) || a.Slots[40].Carers != 2 {
			t.Errorf("%d slots, the first at %v, %d carers at 11:15", len(a.Slots), a.Slots[0].StartsAt, a.Slots[40].Carers)
		}
		month := funding.EntitlementID(elderID, "elder-care-voucher", "2026-11")
		balance := func(account string) funding.Balance {
			m, err := d.Funding.Balances(system(), account)
			if err != nil {
				t.Fatal(err)
			}
			return m[account]
		}
		// A bath a week ago is spent; cleaning yesterday and the doctor on Sunday are reserved.
		if got, want := balance(month), (funding.Balance{Granted: 80_000, Reserved: 6_500, Consumed: 10_000}); got != want {
			t.Errorf("the month: %+v, want %+v", got, want)
		}
		b := book(t, d, at(1, 10, 0))
		if b.Status != booking.StatusConfirmed || b.GrossFen != 20_000 || b.PublicFen != 12_000 || b.ResidentFen != 8_000 {
			t.Errorf("booking: %+v", b)
		}
		clock.Set(at(1, 9, 50))
		b = visit(t, d, clock, b)
		if b.Verification != booking.VerificationAutoPassed || b.Status != booking.StatusDelivered {
			t.Fatalf("after the visit: %s %s", b.Status, b.Verification)
		}
		b, err = d.Booking.Acknowledge(as(t, d, "daughter"), domain.ChangeInput{Key: key(), BookingID: b.ID, Version: b.Version})
		if err != nil || b.Status != booking.StatusCompleted {
			t.Fatalf("acknowledge: %v %v", b, err)
		}
		if got, want := balance(month), (funding.Balance{Granted: 80_000, Reserved: 6_500, Consumed: 20_000}); got != want {
			t.Errorf("the month after the bath: %+v, want %+v", got, want)
		}
		claims(t, d, clock)
		timePasses(t, d, clock)
		whole(t, db)
	})
}

// book holds and confirms a bath with the cast's carer, at a price of three payers.
func book(t *testing.T, d demo.Deps, start time.Time) *ent.Booking {
	t.Helper()
	ctx := as(t, d, "daughter")
	h, err := d.Booking.CreateHold(ctx, domain.CreateHoldInput{
		Key: key(), RecipientID: elderID, OfferingID: bathID, StartsAt: start, WorkerID: id.From("wrk", "demo|carer"), Channel: hold.ChannelApp,
	})
	if err != nil {
		t.Fatalf("hold: %v", err)
	}
	terms, err := domain.TermsOf(h.Quote)
	if err != nil {
		t.Fatal(err)
	}
	want := []funding.Line{
		{Payer: priceline.PayerSubsidy, Amount: 10_000, Programme: id.From("prg", "demo|elder-care-voucher")},
		{Payer: priceline.PayerVoucher, Amount: 2_000, Programme: id.From("prg", "demo|meal-bath-voucher")},
		{Payer: priceline.PayerResident, Amount: 8_000},
	}
	if !slices.Equal(terms.Quote.Lines, want) {
		t.Errorf("payers %+v, want %+v", terms.Quote.Lines, want)
	}
	b, err := d.Booking.ConfirmBooking(ctx, domain.ConfirmInput{Key: key(), HoldID: h.ID, QuoteDigest: h.QuoteDigest})
	if err != nil {
		t.Fatalf("confirm: %v", err)
	}
	return b
}

// visit checks in and, an hour later, out, with the tag at the door.
func visit(t *testing.T, d demo.Deps, clock *databasetest.Clock, b *ent.Booking) *ent.Booking {
	t.Helper()
	home := d.DB.Client.Person.GetX(system(), elderID)
	accuracy := 15
	evidence := func() domain.Evidence {
		return domain.Evidence{DeviceAt: clock.Now(), Lat: home.Lat, Lng: home.Lng, AccuracyM: &accuracy, HomeTag: demo.HomeTag, DeviceID: "phone"}
	}
	b, err := d.Booking.CheckIn(as(t, d, "carer"), domain.CheckInInput{ChangeInput: domain.ChangeInput{Key: key(), BookingID: b.ID, Version: b.Version}, Evidence: evidence()})
	if err != nil {
		t.Fatalf("check in: %v", err)
	}
	clock.Advance(time.Hour)
	b, err = d.Booking.CheckOut(as(t, d, "carer"), domain.CheckOutInput{ChangeInput: domain.ChangeInput{Key: key(), BookingID: b.ID, Version: b.Version}, Evidence: evidence()})
	if err != nil {
		t.Fatalf("check out: %v", err)
	}
	return b
}

// claims: what the demonstration says was done, and the walk's bath, can be claimed:
// every organisation's statement is drawn, submitted and reconciles.
func claims(t *testing.T, d demo.Deps, clock *databasetest.Clock) {
	t.Helper()
	db := d.DB
	clock.Set(at(8, 10, 0))
	lines, sum := 0, int64(0)
	for _, c := range db.Client.Contract.Query().Where(contract.ProjectIDIsNil()).Order(contract.ByNumber()).AllX(system()) {
		manager := "manager"
		if c.ProviderID != id.From("org", "demo|anxin") {
			manager = managerOf(t, db, c.ProviderID)
		}
		st, err := d.Contracting.DrawStatement(as(t, d, manager), contracting.DrawStatementInput{Key: key(), ContractID: c.ID, Month: date.MonthOf(start)})
		if err != nil {
			t.Fatalf("%s: draw: %v", c.Title, err)
		}
		if st.Lines == 0 {
			continue
		}
		if st, err = d.Contracting.SubmitStatement(as(t, d, manager), contracting.StatementInput{Key: key(), StatementID: st.ID, Version: st.Version}); err != nil {
			t.Fatalf("%s: submit: %v", c.Title, err)
		}
		st, err = d.Contracting.ReconcileStatement(as(t, d, "handler"), contracting.StatementInput{Key: key(), StatementID: st.ID, Version: st.Version})
		if err != nil || st.Status != statement.StatusReconciled {
			t.Errorf("%s: reconcile: %v", c.Title, err)
			continue
		}
		lines, sum = lines+st.Lines, sum+st.AmountFen
	}
	if lines != want.StatementLines+1 || sum != claimed+12_000 {
		t.Errorf("%d lines of %d fen reconcile, want %d of %d", lines, sum, want.StatementLines+1, claimed+12_000)
	}
}

func managerOf(t *testing.T, db *database.DB, organizationID string) string {
	t.Helper()
	post := db.Client.Appointment.Query().Where(appointment.OrganizationID(organizationID), appointment.PostEQ(appointment.PostManager)).OnlyX(system())
	return db.Client.Account.Query().Where(account.PersonID(post.PersonID)).OnlyX(system()).Login
}

// timePasses: the timers carry everything that is under way to an end.
func timePasses(t *testing.T, d demo.Deps, clock *databasetest.Clock) {
	t.Helper()
	db := d.DB
	clock.Set(at(30, 12, 0))
	for done := 1; done > 0; {
		var err error
		if done, err = d.Booking.Tick(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if n := count(t, db, `SELECT COUNT(*) FROM bookings WHERE status IN ('CONFIRMED', 'REQUESTED', 'IN_SERVICE', 'DELIVERED')
			AND NOT disputed AND verification <> 'NEEDS_REVIEW'`); n != 0 {
		t.Errorf("%d bookings are still under way after a month", n)
	}
	if n := count(t, db, "SELECT COUNT(*) FROM occupancies WHERE kind = 'BOOKING'"); n != 0 {
		t.Errorf("%d stretches of time are still taken", n)
	}
}
