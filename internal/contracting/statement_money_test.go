package contracting_test

import (
	"testing"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/booking"
	"linli/ent/ledgeraccount"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/internal/access"
	domain "linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

// TestFourEyes: nobody does two of sampling, approving and paying, whatever posts they hold.
func TestFourEyes(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "F-1", 1)
		claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
		both := *w.Viewer("handler")
		for _, p := range []appointment.Post{appointment.PostApprover, appointment.PostPayer} {
			both.Posts = append(both.Posts, access.Post{Name: p, AreaPath: w.District.Path})
		}
		one := access.With(t.Context(), &both)
		refused := func(a contracting.Action, st *ent.Statement) {
			t.Helper()
			before := picture(w, c.ID)
			if _, err := take(one, w, a, st); !fault.Is(err, fault.CodeFourEyes) {
				t.Errorf("%s by one person: %v", a, err)
			}
			f, err := w.Contracting.Facts(one, st)
			if err != nil {
				t.Fatal(err)
			}
			for _, available := range contracting.StatementActions(f) {
				if available.Action == string(a) && available.Allowed {
					t.Errorf("%s is offered to one person", a)
				}
			}
			same(t, string(a), before, picture(w, c.ID))
		}
		st := bring(t, w, draw(t, w, c, november), statement.StatusReconciled)
		// Another handler drew first; it was returned, and now this one drew: the last draw counts.
		st, err := take(w.As("handler2"), w, contracting.Sample, st)
		if err != nil {
			t.Fatal(err)
		}
		if st, err = take(w.As("approver"), w, contracting.Return, st); err != nil {
			t.Fatal(err)
		}
		st = bring(t, w, st, statement.StatusReconciled)
		if st, err = take(one, w, contracting.Sample, st); err != nil {
			t.Fatal(err)
		}
		st = answer(t, w, st, statementline.SampleResultConfirmed)
		refused(contracting.Approve, st)
		st = bring(t, w, st, statement.StatusApproved)
		if *st.ApproverID != w.Viewer("approver").PersonID {
			t.Errorf("approver: %v", st.ApproverID)
		}
		// This one drew the other statement's sample only, and may approve here, and then not pay.
		c = enter(t, w, "F-2", 1)
		claim(t, w, c, At(2, 10, 0), booking.VerificationAutoPassed)
		st = bring(t, w, draw(t, w, c, november), statement.StatusReconciled)
		if st, err = take(w.As("handler2"), w, contracting.Sample, st); err != nil {
			t.Fatal(err)
		}
		st = answer(t, w, st, statementline.SampleResultConfirmed)
		if st, err = take(one, w, contracting.Approve, st); err != nil {
			t.Fatal(err)
		}
		refused(contracting.Pay, st)
		bring(t, w, st, statement.StatusClosed)
		w.Whole(t)
	})
}

// TestSample: an open sample holds approval up, a denied line leaves frozen, what was
// said before a return is forgotten.
func TestSample(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "P-1", 3)
		risky := claim(t, w, c, At(1, 10, 0), booking.VerificationPassed)
		other := claim(t, w, c, At(2, 10, 0), booking.VerificationPassed)
		plain := claim(t, w, c, At(3, 10, 0), booking.VerificationAutoPassed)
		st := bring(t, w, draw(t, w, c, november), statement.StatusReconciled)
		st, err := take(w.As("handler"), w, contracting.Sample, st)
		if err != nil {
			t.Fatal(err)
		}
		say := func(l *ent.StatementLine, r statementline.SampleResult) error {
			t.Helper()
			after, err := w.Contracting.AnswerSample(w.As("hotline"), contracting.AnswerSampleInput{StatementInput: input(st), LineID: l.ID, Result: r})
			if err == nil {
				st = after
			}
			return err
		}
		open := func(want int) {
			t.Helper()
			_, err := take(w.As("approver"), w, contracting.Approve, st)
			if f := fault.As(err); !fault.Is(err, fault.CodeSampleOpen) || f.Details["open"] != want {
				t.Errorf("approve with %d open: %v %v", want, err, f)
			}
		}
		if line(w, plain).Sampled {
			// 5 % of three lines is one, and the two risky ones are in any case.
			say(plain, statementline.SampleResultConfirmed)
		} else if err := say(plain, statementline.SampleResultConfirmed); !fault.Is(err, fault.CodeNotFound) {
			t.Errorf("an answer about a line outside the sample: %v", err)
		}
		open(2)
		if err := say(risky, "PERHAPS"); !fault.Is(err, fault.CodeBadInput) {
			t.Errorf("an answer that is none: %v", err)
		}
		if err := say(risky, statementline.SampleResultUnreached); err != nil {
			t.Fatal(err)
		}
		open(1)
		if err := say(other, statementline.SampleResultDenied); err != nil {
			t.Fatal(err)
		}
		if l := line(w, other); l.Status != statementline.StatusFrozen || l.StatementID != nil || *l.SampleResult != statementline.SampleResultDenied {
			t.Errorf("a denied line: %+v", l)
		}
		if st.Lines != 2 || st.AmountFen != 2*lineFen {
			t.Errorf("without the denied line: %d lines, %d fen", st.Lines, st.AmountFen)
		}
		if err := say(other, statementline.SampleResultConfirmed); !fault.Is(err, fault.CodeNotFound) {
			t.Errorf("a denied line is answered again: %v", err)
		}
		if st, err = take(w.As("approver"), w, contracting.Return, st); err != nil {
			t.Fatal(err)
		}
		if l := line(w, risky); l.Sampled || l.SampleResult != nil {
			t.Errorf("after the return: %+v", l)
		}
		// Settled in the organisation's favour, the denied line is claimed and asked about anew.
		if _, err := w.Booking.SettleDispute(w.As("handler"), domain.SettleInput{ChangeInput: change(w, other.BookingID)}); err != nil {
			t.Fatal(err)
		}
		if l := line(w, other); l.Status != statementline.StatusAccrued || l.Sampled || l.SampleResult != nil {
			t.Errorf("a thawed line: %+v", l)
		}
		st = bring(t, w, draw(t, w, c, november), statement.StatusReconciled)
		if st, err = take(w.As("handler"), w, contracting.Sample, st); err != nil {
			t.Fatal(err)
		}
		if l := line(w, other); !l.Sampled || l.SampleResult != nil || st.Lines != 3 || st.AmountFen != 3*lineFen {
			t.Errorf("drawn again: %+v of %+v", l, st)
		}
		bring(t, w, answer(t, w, st, statementline.SampleResultConfirmed), statement.StatusClosed)
		if got, want := w.Balance(t, c.ID), (funding.Balance{Granted: 3 * lineFen, Consumed: 3 * lineFen}); got != want {
			t.Errorf("contract: %+v, want %+v", got, want)
		}
		w.Whole(t)
	})
}

// TestContractExhausted: nothing is approved beyond the contract's value.
func TestContractExhausted(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "X-1", 2)
		claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
		st := bring(t, w, draw(t, w, c, november), statement.StatusSampled)
		move(t, w, c.ID, funding.Available, funding.Reserved, lineFen+1)
		before := picture(w, c.ID)
		_, err := take(w.As("approver"), w, contracting.Approve, st)
		if f := fault.As(err); !fault.Is(err, fault.CodeBudgetExceeded) || f.Details["accountId"] != c.ID {
			t.Errorf("approve beyond the contract's value: %v", err)
		}
		same(t, "an approval beyond the value", before, picture(w, c.ID))
		move(t, w, c.ID, funding.Reserved, funding.Available, 1)
		bring(t, w, st, statement.StatusPaid)
		if got, want := w.Balance(t, c.ID), (funding.Balance{Granted: 2 * lineFen, Reserved: lineFen, Consumed: lineFen}); got != want {
			t.Errorf("contract: %+v, want %+v", got, want)
		}
		w.Whole(t)
	})
}

// TestLotExhausted: the last unit is taken once; then the resident is quoted the full price.
func TestLotExhausted(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		on := date.MustParse("2026-11-25")
		last, err := w.Funding.QuoteFor(w.System(), w.Elder, w.Offering, on)
		if err != nil || last.NoContract || last.Legs.Lot != w.Lot.ID || last.Resident() != Price/2 {
			t.Fatalf("with units left: %+v %v", last, err)
		}
		move(t, w, w.Lot.ID, funding.Available, funding.Reserved, LotUnits-1)
		if b := w.Book(t, At(1, 10, 0)); b.PublicFen != Price/2 {
			t.Fatalf("the last unit: %+v", b)
		}
		pool := w.Balance(t, w.Pools[0])
		err = db.InTx(w.System(), func(tx *database.Tx) error {
			return funding.Reserve(w.System(), tx, funding.Claim{Legs: last.Legs, Record: "hld_late"})
		})
		if f := fault.As(err); !fault.Is(err, fault.CodeLotExhausted) || f.Details["contractLotId"] != w.Lot.ID {
			t.Errorf("one more unit: %v", err)
		}
		if got := w.Balance(t, w.Pools[0]); got != pool {
			t.Errorf("the pool moved with a unit that was not there: %+v, was %+v", got, pool)
		}
		q, err := w.Funding.QuoteFor(w.System(), w.Elder, w.Offering, on)
		if err != nil || !q.NoContract || q.Resident() != Price || q.Public() != 0 || !q.Legs.Empty() {
			t.Errorf("without units: %+v %v", q, err)
		}
		if b := w.Book(t, At(2, 10, 0)); b.PublicFen != 0 || b.ResidentFen != Price || b.Funding != booking.FundingNone || b.ContractLotID != nil {
			t.Errorf("booked without units: %+v", b)
		}
		if got, want := w.Balance(t, w.Lot.ID), (funding.Balance{Granted: LotUnits, Reserved: LotUnits}); got != want {
			t.Errorf("lot: %+v, want %+v", got, want)
		}
		w.Whole(t)
	})
}

// move shifts an amount on an account by hand.
func move(t *testing.T, w *World, account string, from, to funding.Bucket, amount int64) {
	t.Helper()
	err := w.DB.InTx(w.System(), func(tx *database.Tx) error {
		return funding.Post(w.System(), tx, account, []funding.Move{{Account: account, From: from, To: to, Amount: amount}})
	})
	if err != nil {
		t.Fatalf("move %d on %s: %v", amount, account, err)
	}
	if n := w.DB.Client.LedgerAccount.Query().Where(ledgeraccount.ID(account)).CountX(w.System()); n != 1 {
		t.Fatalf("there is no account %s", account)
	}
}
