package contracting_test

import (
	"fmt"
	"sync"
	"testing"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/payment"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

const callers = 50

// race has every caller do something at once and counts what they heard; "": done.
func race(t *testing.T, do func(i int) error) map[fault.Code]int {
	t.Helper()
	errs := make([]error, callers)
	start := make(chan struct{})
	var wg sync.WaitGroup
	for i := range callers {
		wg.Go(func() {
			<-start
			errs[i] = do(i)
		})
	}
	close(start)
	wg.Wait()
	heard := map[fault.Code]int{}
	for _, err := range errs {
		switch f := fault.As(err); {
		case err == nil:
			heard[""]++
		case f == nil:
			t.Errorf("a caller met %v", err)
		default:
			heard[f.Code]++
		}
	}
	return heard
}

// one is what callers hear when one of them wins.
func one(t *testing.T, what string, heard map[fault.Code]int, others ...fault.Code) {
	t.Helper()
	n := heard[""]
	for _, o := range others {
		n += heard[o]
	}
	if heard[""] != 1 || n != callers {
		t.Errorf("%s: %v, want one winner among %d", what, heard, callers)
	}
}

// TestContest lets fifty callers do the same at once: one wins, and money moves once.
func TestContest(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "C-1", 5)
		for i := range 5 {
			claim(t, w, c, At(1, 8+i, 0), booking.VerificationAutoPassed)
		}
		ask := contracting.DrawStatementInput{ContractID: c.ID, Month: november}
		heard := race(t, func(int) error {
			in := ask
			in.Key = Key()
			_, err := w.Contracting.DrawStatement(w.As("manager"), in)
			return err
		})
		st := db.Client.Statement.Query().Where(statement.ContractID(c.ID)).OnlyX(w.System())
		if heard[""] != callers || st.Lines != 5 || st.AmountFen != 5*lineFen || st.Version != 1+callers {
			t.Errorf("drawn by all: %v %+v", heard, st)
		}
		ask.Key = Key()
		if heard := race(t, func(int) error {
			_, err := w.Contracting.DrawStatement(w.As("manager"), ask)
			return err
		}); heard[""] != callers || db.Client.Statement.GetX(w.System(), st.ID).Version != st.Version+1 {
			t.Errorf("drawn with one key: %v", heard)
		}
		st = bring(t, w, db.Client.Statement.GetX(w.System(), st.ID), statement.StatusSampled)
		one(t, "approve", race(t, func(int) error {
			_, err := take(w.As("approver"), w, contracting.Approve, st)
			return err
		}), fault.CodeStaleVersion)
		if got, want := w.Balance(t, c.ID), (funding.Balance{Granted: 5 * lineFen, Reserved: 5 * lineFen}); got != want {
			t.Errorf("approved once: %+v, want %+v", got, want)
		}
		st = db.Client.Statement.GetX(w.System(), st.ID)
		one(t, "pay", race(t, func(i int) error {
			_, err := w.Contracting.PayStatement(w.As("payer"), contracting.PayInput{StatementInput: input(st), Reference: fmt.Sprint("国库-", i), PaidOn: date.MustParse("2026-12-02")})
			return err
		}), fault.CodeStaleVersion)
		if n := db.Client.Payment.Query().Where(payment.StatementID(st.ID)).CountX(w.System()); n != 1 {
			t.Errorf("%d payments", n)
		}
		if got, want := w.Balance(t, c.ID), (funding.Balance{Granted: 5 * lineFen, Consumed: 5 * lineFen}); got != want {
			t.Errorf("paid once: %+v, want %+v", got, want)
		}
		if got, want := w.Balance(t, w.Budget.ID), (funding.Balance{Granted: BudgetFen, Reserved: Contract, Consumed: 5 * lineFen}); got != want {
			t.Errorf("budget: %+v, want %+v", got, want)
		}
		con := db.Client.Contract.GetX(w.System(), c.ID)
		one(t, "suspend", race(t, func(int) error {
			_, err := w.Contracting.SuspendContract(w.As("approver"), contracting.ContractInput{Key: Key(), ContractID: con.ID, Version: con.Version, Reason: "整改"})
			return err
		}), fault.CodeStaleVersion)
		w.Whole(t)
	})
}

// TestContestForBudget: contracts cannot spend more than the line holds, and a number is taken once.
func TestContestForBudget(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		one(t, "a number", race(t, func(int) error {
			_, err := w.Contracting.EnterContract(w.As("handler"), entered(w, "B-1", 1))
			return err
		}), fault.CodeDuplicate)
		if got, want := w.Balance(t, w.Budget.ID), (funding.Balance{Granted: BudgetFen, Reserved: Contract + lineFen}); got != want {
			t.Errorf("budget after one number: %+v, want %+v", got, want)
		}
		heard := race(t, func(i int) error {
			in := entered(w, fmt.Sprint("B-2-", i), 1)
			in.ValueFen = 900_000 // of 2,990,000 that are left
			_, err := w.Contracting.EnterContract(w.As("handler"), in)
			return err
		})
		if heard[""] != 3 || heard[fault.CodeBudgetExceeded] != callers-3 {
			t.Errorf("for the budget: %v", heard)
		}
		if got, want := w.Balance(t, w.Budget.ID), (funding.Balance{Granted: BudgetFen, Reserved: Contract + lineFen + 2_700_000}); got != want {
			t.Errorf("budget: %+v, want %+v", got, want)
		}
		if n := db.Client.Contract.Query().Where(contract.NumberHasPrefix("B-")).CountX(w.System()); n != 4 {
			t.Errorf("%d contracts, want 4", n)
		}
		w.Whole(t)
	})
}

// TestDisputesAgainstSettlement: while lines are disputed from all sides, drawing and
// approving go on, and what is approved is what the lines left in it sum to.
func TestDisputesAgainstSettlement(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "G-1", callers)
		lines := make([]*ent.StatementLine, callers)
		for i := range lines {
			lines[i] = claim(t, w, c, At(2, 0, 10*i), booking.VerificationAutoPassed)
		}
		if heard := race(t, func(i int) error {
			if i%2 == 0 { // half of the callers draw, two of five others dispute
				_, err := w.Contracting.DrawStatement(w.As("manager"), contracting.DrawStatementInput{Key: Key(), ContractID: c.ID, Month: november})
				return err
			}
			if i%5 < 2 {
				_, err := w.Booking.Dispute(w.As("daughter"), change(w, lines[i].BookingID))
				return err
			}
			return nil
		}); heard[""] != callers {
			t.Errorf("draw and dispute: %v", heard)
		}
		st := draw(t, w, c, november)
		adds(t, w, st, 40) // ten of fifty were disputed
		st = bring(t, w, st, statement.StatusSampled)
		heard := race(t, func(i int) error {
			if i > 0 {
				if i%2 == 0 && i < 40 {
					_, err := w.Booking.Dispute(w.As("daughter"), change(w, lines[i].BookingID))
					return err
				}
				return nil
			}
			for {
				_, err := take(w.As("approver"), w, contracting.Approve, db.Client.Statement.GetX(w.System(), st.ID))
				if !fault.Is(err, fault.CodeStaleVersion) {
					return err
				}
			}
		})
		if heard[""] != callers {
			t.Errorf("approve and dispute: %v", heard)
		}
		st = db.Client.Statement.GetX(w.System(), st.ID)
		adds(t, w, st, st.Lines)
		frozen := db.Client.StatementLine.Query().Where(statementline.ContractID(c.ID), statementline.StatusEQ(statementline.StatusFrozen)).CountX(w.System())
		if st.Status != statement.StatusApproved || st.Lines != callers-frozen || frozen < 10 || frozen > 29 {
			t.Errorf("approved: %+v with %d frozen", st, frozen)
		}
		if got, want := w.Balance(t, c.ID), (funding.Balance{Granted: callers * lineFen, Reserved: st.AmountFen}); got != want {
			t.Errorf("reserved: %+v, want %+v", got, want)
		}
		st = bring(t, w, st, statement.StatusClosed)
		if got, want := w.Balance(t, c.ID), (funding.Balance{Granted: callers * lineFen, Consumed: st.AmountFen}); got != want {
			t.Errorf("paid: %+v, want %+v", got, want)
		}
		w.Whole(t)
	})
}

// adds checks that a statement says what its lines sum to.
func adds(t *testing.T, w *World, st *ent.Statement, want int) {
	t.Helper()
	in := w.DB.Client.StatementLine.Query().Where(statementline.StatementID(st.ID)).AllX(w.System())
	var sum int64
	for _, l := range in {
		sum += l.AmountFen
	}
	if len(in) != want || st.Lines != want || st.AmountFen != sum || sum != int64(want)*lineFen {
		t.Errorf("the statement says %d lines of %d fen, its lines are %d of %d, want %d lines", st.Lines, st.AmountFen, len(in), sum, want)
	}
}
