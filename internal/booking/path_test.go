package booking_test

import (
	"testing"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/ent/visit"
	domain "linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

// TestPath walks from a hold to the payment with exact sums at every step.
func TestPath(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		day := date.MustParse("2026-11-25")
		a, err := w.Booking.Availability(w.As("daughter"), domain.AvailabilityInput{OfferingID: w.Offering.ID, RecipientID: w.Elder.ID, From: day, Days: 1})
		if err != nil {
			t.Fatal(err)
		}
		// 09:00–17:00 less 15 minutes on either side, on a grid of 30: 09:30 … 15:30.
		if len(a.Slots) != 13 || !a.Slots[0].StartsAt.Equal(At(1, 9, 30)) || !a.Slots[12].StartsAt.Equal(At(1, 15, 30)) || a.Slots[0].Carers != 2 {
			t.Fatalf("slots of the day: %d, %+v", len(a.Slots), a.Slots)
		}
		b := w.Book(t, At(1, 10, 0))
		if b.Status != booking.StatusConfirmed || b.GrossFen != 20_000 || b.PublicFen != 10_000 || b.ResidentFen != 10_000 || b.Funding != booking.FundingReserved {
			t.Fatalf("booking: %+v", b)
		}
		month := funding.EntitlementID(w.Elder.ID, w.Programme.Code, "2026-11")
		for account, want := range map[string]funding.Balance{
			month:      {Granted: 80_000, Reserved: 10_000},
			w.Pools[0]: {Granted: PoolFen, Reserved: 10_000},
			w.Pools[1]: {Granted: PoolFen, Reserved: 10_000},
			w.Lot.ID:   {Granted: LotUnits, Reserved: 1},
		} {
			if got := w.Balance(t, account); got != want {
				t.Errorf("%s: %+v, want %+v", account, got, want)
			}
		}
		clock.Set(At(1, 9, 55))
		b, err = w.Booking.CheckIn(w.Carer(b), domain.CheckInInput{ChangeInput: domain.ChangeInput{Key: Key(), BookingID: b.ID, Version: b.Version}, Evidence: AtHome(At(1, 9, 55))})
		if err != nil {
			t.Fatal(err)
		}
		clock.Set(At(1, 10, 57))
		b, err = w.Booking.CheckOut(w.Carer(b), domain.CheckOutInput{ChangeInput: domain.ChangeInput{Key: Key(), BookingID: b.ID, Version: b.Version}, Evidence: AtHome(At(1, 10, 56)), Tasks: []string{"助浴"}})
		if err != nil {
			t.Fatal(err)
		}
		if b.Status != booking.StatusDelivered || b.Verification != booking.VerificationAutoPassed {
			t.Fatalf("after the visit: %s %s", b.Status, b.Verification)
		}
		b, err = w.Booking.Acknowledge(w.As("daughter"), domain.ChangeInput{Key: Key(), BookingID: b.ID, Version: b.Version})
		if err != nil {
			t.Fatal(err)
		}
		v, err := db.Client.Visit.Query().Where(visit.BookingID(b.ID)).Only(w.As("daughter"))
		if err != nil || v.Grade != visit.GradeA || v.Minutes != 61 {
			t.Fatalf("visit: %+v %v", v, err)
		}
		if got, want := w.Balance(t, month), (funding.Balance{Granted: 80_000, Consumed: 10_000}); got != want {
			t.Errorf("month: %+v, want %+v", got, want)
		}
		st := settle(t, w, clock)
		if st.Status != statement.StatusClosed || st.AmountFen != 10_000 || st.Lines != 1 {
			t.Fatalf("statement: %+v", st)
		}
		line, err := db.Client.StatementLine.Query().Where(statementline.BookingID(b.ID)).Only(w.As("manager"))
		if err != nil || line.Status != statementline.StatusPaid || line.AmountFen != 10_000 || line.Units != 1 {
			t.Fatalf("line: %+v %v", line, err)
		}
		if got, want := w.Balance(t, w.Contract.ID), (funding.Balance{Granted: Contract, Consumed: 10_000}); got != want {
			t.Errorf("contract: %+v, want %+v", got, want)
		}
		if got, want := w.Balance(t, w.Budget.ID), (funding.Balance{Granted: BudgetFen, Reserved: Contract - 10_000, Consumed: 10_000}); got != want {
			t.Errorf("budget: %+v, want %+v", got, want)
		}
		found, err := w.Contracting.Performances(w.As("stranger"), date.MustParseMonth("2026-11"), w.Provider.ID)
		p := found[w.Provider.ID]
		if err != nil || p.Figures[0] != (contracting.Figure{Name: "delivered", Numerator: 1, Denominator: 1}) || p.SatisfiedMilli != 4_000 {
			t.Errorf("performance: %+v %v", p, err)
		}
		w.Whole(t)
	})
}

// settle takes November's statement from draft to closed.
func settle(t *testing.T, w *World, clock *databasetest.Clock) *ent.Statement {
	t.Helper()
	clock.Set(At(8, 10, 0))
	c := w.Contracting
	st, err := c.DrawStatement(w.As("manager"), contracting.DrawStatementInput{Key: Key(), ContractID: w.Contract.ID, Month: date.MustParseMonth("2026-11")})
	in := func() contracting.StatementInput {
		if err != nil {
			t.Fatal(err)
		}
		return contracting.StatementInput{Key: Key(), StatementID: st.ID, Version: st.Version}
	}
	st, err = c.SubmitStatement(w.As("manager"), in())
	st, err = c.ReconcileStatement(w.As("handler"), in())
	st, err = c.SampleStatement(w.As("handler"), in())
	if _, early := c.ApproveStatement(w.As("approver"), in()); !fault.Is(early, fault.CodeSampleOpen) {
		t.Fatalf("approve with an open sample: %v", early)
	}
	line := w.DB.Client.StatementLine.Query().Where(statementline.StatementID(st.ID), statementline.Sampled(true)).OnlyX(w.System())
	st, err = c.AnswerSample(w.As("community"), contracting.AnswerSampleInput{StatementInput: in(), LineID: line.ID, Result: statementline.SampleResultConfirmed})
	st, err = c.ApproveStatement(w.As("approver"), in())
	st, err = c.PayStatement(w.As("payer"), contracting.PayInput{StatementInput: in(), Reference: "国库-2026-1", PaidOn: date.MustParse("2026-12-02")})
	st, err = c.CloseStatement(w.As("handler"), in())
	if err != nil {
		t.Fatal(err)
	}
	return st
}
