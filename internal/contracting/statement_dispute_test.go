package contracting_test

import (
	"fmt"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/entry"
	"linli/ent/statement"
	"linli/ent/statementline"
	domain "linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

// TestDisputeInEachState: until approval a disputed line is carved out and the rest
// goes on; from approval on the statement stands.
func TestDisputeInEachState(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		for _, s := range statusesOf {
			c := enter(t, w, "D-"+string(s), 2)
			bad, good := claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed), claim(t, w, c, At(2, 10, 0), booking.VerificationAutoPassed)
			st := bring(t, w, draw(t, w, c, november), s)
			before := picture(w, c.ID)
			if _, err := w.Booking.Dispute(w.As("daughter"), change(w, bad.BookingID)); err != nil {
				t.Fatalf("dispute while %s: %v", s, err)
			}
			after := db.Client.Statement.GetX(w.System(), st.ID)
			switch s {
			case statement.StatusApproved, statement.StatusPaid, statement.StatusClosed:
				same(t, "a dispute while "+string(s), before, picture(w, c.ID))
				continue
			default: // the line comes out
			}
			if l := line(w, bad); l.Status != statementline.StatusFrozen || l.StatementID != nil || l.Sampled || l.SampleResult != nil {
				t.Errorf("disputed while %s: %+v", s, l)
			}
			if l := line(w, good); l.Status != statementline.StatusInStatement || *l.StatementID != st.ID {
				t.Errorf("the other line while %s: %+v", s, l)
			}
			l := line(w, bad)
			want := entryOf{"statement.line.freeze", l.ID, w.Daughter.ID, fmt.Sprintf(`"body":{"amountFen":%d,"bookingId":"%s","statementId":"%s","units":1}`, lineFen, bad.BookingID, st.ID)}
			if got := lastEntry(w, c.ID, want.body); got != want {
				t.Errorf("the log of the contract while %s: %+v, want %+v", s, got, want)
			}
			if after.Status != s || after.Lines != 1 || after.AmountFen != lineFen || after.Version != st.Version+1 {
				t.Errorf("carved out while %s: %+v", s, after)
			}
			st = bring(t, w, after, statement.StatusClosed)
			if got, want := w.Balance(t, c.ID), (funding.Balance{Granted: 2 * lineFen, Consumed: lineFen}); got != want {
				t.Errorf("paid without the line disputed while %s: %+v, want %+v", s, got, want)
			}
			if _, err := w.Booking.SettleDispute(w.As("handler"), domain.SettleInput{ChangeInput: change(w, bad.BookingID)}); err != nil {
				t.Fatal(err)
			}
			late := bring(t, w, draw(t, w, c, december), statement.StatusPaid)
			if late.Lines != 1 || late.AmountFen != lineFen || *line(w, bad).StatementID != late.ID || line(w, bad).Status != statementline.StatusPaid {
				t.Errorf("claimed late after %s: %+v", s, late)
			}
			if now := db.Client.Statement.GetX(w.System(), st.ID); now.Version != st.Version || now.AmountFen != lineFen {
				t.Errorf("the closed statement changed: %+v", now)
			}
		}
		w.Whole(t)
	})
}

// entryOf is what a stream's entry says; its body is shortened to what was looked for.
type entryOf struct{ verb, record, actor, body string }

// lastEntry is the newest entry of a stream, with the part of its body if it is there.
func lastEntry(w *World, stream, part string) entryOf {
	all := w.DB.Client.Entry.Query().Where(entry.Stream(stream)).Order(entry.BySeq()).AllX(w.System())
	last := all[len(all)-1]
	body := last.Body
	if strings.Contains(body, part) {
		body = part
	}
	return entryOf{last.Verb, last.Record, last.ActorID, body}
}

// TestEverythingCarvedOut: a statement with nothing left is not approved.
func TestEverythingCarvedOut(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "E-1", 1)
		only := claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
		st := bring(t, w, draw(t, w, c, november), statement.StatusSampled)
		if _, err := w.Booking.Dispute(w.As("daughter"), change(w, only.BookingID)); err != nil {
			t.Fatal(err)
		}
		st = db.Client.Statement.GetX(w.System(), st.ID)
		if _, err := take(w.As("approver"), w, contracting.Approve, st); st.Lines != 0 || !fault.Is(err, fault.CodeWrongState) {
			t.Errorf("approve nothing: %+v %v", st, err)
		}
		st, err := take(w.As("approver"), w, contracting.Return, st)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := take(w.As("manager"), w, contracting.Submit, st); !fault.Is(err, fault.CodeWrongState) {
			t.Errorf("submit nothing: %v", err)
		}
	})
}

// serve books a bath and carries it out, so that real money is consumed.
func serve(t *testing.T, w *World, clock *databasetest.Clock, day int) *ent.StatementLine {
	t.Helper()
	clock.Set(At(day-1, 9, 0))
	b := w.Book(t, At(day, 10, 0))
	clock.Set(At(day, 9, 55))
	b, err := w.Booking.CheckIn(w.Carer(b), domain.CheckInInput{ChangeInput: change(w, b.ID), Evidence: AtHome(At(day, 9, 55))})
	if err != nil {
		t.Fatal(err)
	}
	clock.Set(At(day, 10, 57))
	if b, err = w.Booking.CheckOut(w.Carer(b), domain.CheckOutInput{ChangeInput: change(w, b.ID), Evidence: AtHome(At(day, 10, 56)), Tasks: []string{"助浴"}}); err != nil {
		t.Fatal(err)
	}
	if _, err = w.Booking.Acknowledge(w.As("daughter"), change(w, b.ID)); err != nil {
		t.Fatal(err)
	}
	return w.DB.Client.StatementLine.Query().Where(statementline.BookingID(b.ID)).OnlyX(w.System())
}

// void disputes a booking and takes it back.
func void(t *testing.T, w *World, bookingID string) {
	t.Helper()
	if _, err := w.Booking.Dispute(w.As("daughter"), change(w, bookingID)); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Booking.Void(w.As("auditor"), change(w, bookingID)); err != nil {
		t.Fatal(err)
	}
}

// clawback is the negative line of a booking.
func clawback(t *testing.T, w *World, bookingID string) *ent.StatementLine {
	t.Helper()
	return w.DB.Client.StatementLine.Query().Where(statementline.BookingID(bookingID), statementline.KindEQ(statementline.KindClawback)).OnlyX(w.System())
}

// TestVoidAfterPayment: what was paid comes back as a negative line of the next month,
// and the ledger ends with what was really owed.
func TestVoidAfterPayment(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		first, second := serve(t, w, clock, 4), serve(t, w, clock, 6) // Saturday and Monday, 28 and 30 November
		third := serve(t, w, clock, 7)                                // 1 December
		at(clock)
		nov := bring(t, w, draw(t, w, w.Contract, november), statement.StatusClosed)
		if nov.Lines != 2 || nov.AmountFen != 2*lineFen || line(w, third).StatementID != nil {
			t.Fatalf("November: %+v", nov)
		}
		if got, want := w.Balance(t, w.Lot.ID), (funding.Balance{Granted: LotUnits, Consumed: 3}); got != want {
			t.Errorf("lot: %+v, want %+v", got, want)
		}
		void(t, w, first.BookingID)
		back := clawback(t, w, first.BookingID)
		if back.AmountFen != -lineFen || back.Units != -1 || back.UnitPriceFen != LotPrice || back.Status != statementline.StatusAccrued || back.StatementID != nil || back.ServiceDate != "2026-11-28" {
			t.Errorf("clawback: %+v", back)
		}
		if l := line(w, first); l.Status != statementline.StatusPaid || l.AmountFen != lineFen || *l.StatementID != nov.ID {
			t.Errorf("the paid line: %+v", l)
		}
		for account, want := range map[string]funding.Balance{
			w.Lot.ID:   {Granted: LotUnits, Consumed: 2},
			w.Pools[0]: {Granted: PoolFen, Consumed: 2 * lineFen},
			w.Pools[1]: {Granted: PoolFen, Consumed: 2 * lineFen},
			// The month of the service is over: the person's share of it stays used.
			funding.EntitlementID(w.Elder.ID, w.Programme.Code, "2026-11"): {Granted: CapMonth, Consumed: 2 * lineFen},
			w.Contract.ID: {Granted: Contract, Consumed: 2 * lineFen},
		} {
			if got := w.Balance(t, account); got != want {
				t.Errorf("%s after the void: %+v, want %+v", account, got, want)
			}
		}
		serve(t, w, clock, 9)
		dec := bring(t, w, draw(t, w, w.Contract, december), statement.StatusClosed)
		if dec.Lines != 3 || dec.AmountFen != lineFen {
			t.Errorf("December, two baths less one taken back: %+v", dec)
		}
		if back := clawback(t, w, first.BookingID); back.Status != statementline.StatusPaid || *back.StatementID != dec.ID || back.Sampled {
			t.Errorf("the clawback is settled: %+v", back)
		}
		for account, want := range map[string]funding.Balance{
			w.Contract.ID: {Granted: Contract, Consumed: 3 * lineFen},
			w.Budget.ID:   {Granted: BudgetFen, Reserved: Contract - 3*lineFen, Consumed: 3 * lineFen},
			w.Lot.ID:      {Granted: LotUnits, Consumed: 3},
		} {
			if got := w.Balance(t, account); got != want {
				t.Errorf("%s at the end: %+v, want %+v", account, got, want)
			}
		}
		if now := db.Client.Statement.GetX(w.System(), nov.ID); now.Version != nov.Version || now.AmountFen != 2*lineFen {
			t.Errorf("November changed: %+v", now)
		}
		if l := line(w, second); l.Status != statementline.StatusPaid {
			t.Errorf("the other line: %+v", l)
		}
		w.Whole(t)
	})
}

// TestVoidBeforePayment: a line that nobody approved is frozen for good, an approved
// one is paid and then taken back.
func TestVoidBeforePayment(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		for _, s := range []statement.Status{statement.StatusSubmitted, statement.StatusApproved} {
			c := enter(t, w, "V-"+string(s), 2)
			bad := claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
			claim(t, w, c, At(2, 10, 0), booking.VerificationAutoPassed)
			st := bring(t, w, draw(t, w, c, november), s)
			void(t, w, bad.BookingID)
			st = db.Client.Statement.GetX(w.System(), st.ID)
			lines := db.Client.StatementLine.Query().Where(statementline.BookingID(bad.BookingID)).CountX(w.System())
			if s == statement.StatusSubmitted {
				if l := line(w, bad); lines != 1 || l.Status != statementline.StatusFrozen || st.AmountFen != lineFen || st.Lines != 1 {
					t.Errorf("voided while %s: %+v of %+v, %d lines", s, l, st, lines)
				}
			} else if lines != 2 || st.AmountFen != 2*lineFen || clawback(t, w, bad.BookingID).AmountFen != -lineFen {
				t.Errorf("voided while %s: %+v, %d lines", s, st, lines)
			}
			bring(t, w, st, statement.StatusClosed)
		}
		w.Whole(t)
	})
}

// TestBelowZeroIsCarried: a month in which more comes back than is earned asks for
// nothing, and the next month is less by it.
func TestBelowZeroIsCarried(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "Z-1", 6)
		one, two := claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed), claim(t, w, c, At(2, 10, 0), booking.VerificationAutoPassed)
		bring(t, w, draw(t, w, c, november), statement.StatusClosed)
		void(t, w, one.BookingID)
		void(t, w, two.BookingID)
		three := claim(t, w, c, At(8, 9, 0), booking.VerificationAutoPassed)
		st := draw(t, w, c, december)
		if st.Lines != 0 || st.AmountFen != 0 || st.Status != statement.StatusDraft {
			t.Errorf("a month below zero: %+v", st)
		}
		for _, l := range []*ent.StatementLine{three, clawback(t, w, one.BookingID), clawback(t, w, two.BookingID)} {
			if l := line(w, l); l.Status != statementline.StatusAccrued || l.StatementID != nil {
				t.Errorf("a carried line: %+v", l)
			}
		}
		if _, err := take(w.As("manager"), w, contracting.Submit, st); !fault.Is(err, fault.CodeWrongState) {
			t.Errorf("submit a month below zero: %v", err)
		}
		four := claim(t, w, c, At(8, 11, 0), booking.VerificationAutoPassed)
		// Zero is no debt: four lines that cancel out can go through.
		if st = draw(t, w, c, december); st.Lines != 4 || st.AmountFen != 0 {
			t.Errorf("a month of zero: %+v", st)
		}
		// A dispute takes a charge out of the sampled statement: below zero, it goes back and is carried.
		st = bring(t, w, st, statement.StatusSampled)
		if _, err := w.Booking.Dispute(w.As("daughter"), change(w, four.BookingID)); err != nil {
			t.Fatal(err)
		}
		st = answer(t, w, db.Client.Statement.GetX(w.System(), st.ID), statementline.SampleResultConfirmed)
		if _, err := take(w.As("approver"), w, contracting.Approve, st); st.AmountFen != -lineFen || !fault.Is(err, fault.CodeWrongState) {
			t.Errorf("approve %d fen: %v", st.AmountFen, err)
		}
		st, err := take(w.As("handler"), w, contracting.Return, st)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := take(w.As("manager"), w, contracting.Submit, st); !fault.Is(err, fault.CodeWrongState) {
			t.Errorf("submit a returned month below zero: %v", err)
		}
		if st = draw(t, w, c, december); st.Lines != 0 {
			t.Errorf("drawn again: %+v", st)
		}
		clock.Set(At(40, 10, 0)) // 3 January
		claim(t, w, c, At(39, 10, 0), booking.VerificationAutoPassed)
		claim(t, w, c, At(39, 12, 0), booking.VerificationAutoPassed)
		jan := bring(t, w, draw(t, w, c, january), statement.StatusClosed)
		if jan.Lines != 5 || jan.AmountFen != lineFen {
			t.Errorf("January, three charges less two clawbacks: %+v", jan)
		}
		if got, want := w.Balance(t, c.ID), (funding.Balance{Granted: 6 * lineFen, Consumed: 3 * lineFen}); got != want {
			t.Errorf("contract: %+v, want %+v", got, want)
		}
		w.Whole(t)
	})
}
