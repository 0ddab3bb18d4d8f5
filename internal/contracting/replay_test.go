package contracting_test

import (
	"context"
	"testing"

	"linli/ent/booking"
	"linli/ent/idempotencykey"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	. "linli/internal/worldtest"
)

// TestReplay repeats every command with its key: nothing happens twice, the answer is
// the record; the key with other content is refused.
func TestReplay(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		s := w.Contracting
		in := entered(w, "K-1", 1)
		c, err := s.EnterContract(w.As("handler"), in)
		if err != nil {
			t.Fatal(err)
		}
		claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
		// again does it, does it again, and does it with another content.
		again := func(what, role string, do func(ctx context.Context, other bool) (string, error)) {
			t.Helper()
			ctx := w.As(role)
			first, err := do(ctx, false)
			if err != nil {
				t.Fatalf("%s: %v", what, err)
			}
			before, keys := picture(w, c.ID), db.Client.IdempotencyKey.Query().CountX(w.System())
			if got, err := do(ctx, false); err != nil || got != first {
				t.Errorf("%s again: %s %v, was %s", what, got, err, first)
			}
			if _, err := do(ctx, true); !fault.Is(err, fault.CodeKeyReused) {
				t.Errorf("%s with other content: %v", what, err)
			}
			same(t, what+" again", before, picture(w, c.ID))
			if n := db.Client.IdempotencyKey.Query().CountX(w.System()); n != keys {
				t.Errorf("%s: %d keys, were %d", what, n, keys)
			}
		}
		again("enter", "handler", func(ctx context.Context, other bool) (string, error) {
			in := in
			if other {
				in.Title = "别的"
			}
			c, err := s.EnterContract(ctx, in)
			if err != nil {
				return "", err
			}
			return c.ID, nil
		})
		month := contracting.DrawStatementInput{Key: Key(), ContractID: c.ID, Month: november}
		again("draw", "manager", func(ctx context.Context, other bool) (string, error) {
			in := month
			if other {
				in.Month = date.MustParseMonth("2026-10")
			}
			st, err := s.DrawStatement(ctx, in)
			if err != nil {
				return "", err
			}
			return st.ID, nil
		})
		now := func() contracting.StatementInput {
			return input(db.Client.Statement.Query().Where(statement.ContractID(c.ID)).OnlyX(w.System()))
		}
		for _, step := range []struct {
			action contracting.Action
			role   string
		}{
			{contracting.Submit, "manager"}, {contracting.Withdraw, "manager"}, {contracting.Submit, "manager"}, {contracting.Return, "approver"},
			{contracting.Submit, "manager"}, {contracting.Reconcile, "handler"}, {contracting.Sample, "handler"}, {contracting.AnswerSample, "hotline"},
			{contracting.Approve, "approver"}, {contracting.Pay, "payer"}, {contracting.Close, "handler2"},
		} {
			in, st := now(), db.Client.Statement.Query().Where(statement.ContractID(c.ID)).OnlyX(w.System())
			again(string(step.action), step.role, func(ctx context.Context, other bool) (string, error) {
				in := in
				if other {
					in.Version++
				}
				st, err := takeAs(ctx, w, step.action, st, in)
				if err != nil {
					return "", err
				}
				return st.ID, nil
			})
		}
		for _, do := range []func(context.Context, contracting.ContractInput) (string, error){
			func(ctx context.Context, in contracting.ContractInput) (string, error) {
				c, err := s.SuspendContract(ctx, in)
				if err != nil {
					return "", err
				}
				return c.ID, nil
			},
			func(ctx context.Context, in contracting.ContractInput) (string, error) {
				c, err := s.ResumeContract(ctx, in)
				if err != nil {
					return "", err
				}
				return c.ID, nil
			},
		} {
			in := contracting.ContractInput{Key: Key(), ContractID: c.ID, Version: db.Client.Contract.GetX(w.System(), c.ID).Version, Reason: "整改"}
			again("a step of the contract", "approver", func(ctx context.Context, other bool) (string, error) {
				in := in
				if other {
					in.Reason = "别的"
				}
				return do(ctx, in)
			})
		}
		w.Whole(t)
	})
}

// TestRefusalsAreRemembered: a rule that was broken is heard again with the same key,
// also when the world has changed; a new key judges anew.
func TestRefusalsAreRemembered(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "Q-1", 1)
		early := contracting.DrawStatementInput{Key: Key(), ContractID: c.ID, Month: january}
		for range 2 {
			if _, err := w.Contracting.DrawStatement(w.As("manager"), early); !fault.Is(err, fault.CodeTooEarly) {
				t.Errorf("a month that has not begun: %v", err)
			}
			clock.Set(At(40, 10, 0)) // 3 January: it has, but the key was answered
		}
		early.Key = Key()
		if st, err := w.Contracting.DrawStatement(w.As("manager"), early); err != nil || st.Month != "2027-01" {
			t.Errorf("a month that has begun: %v", err)
		}
		if n := db.Client.IdempotencyKey.Query().Where(idempotencykey.Act("statement.draw")).CountX(w.System()); n != 2 {
			t.Errorf("%d keys, want 2", n)
		}
	})
}

// TestDrawStatement refuses what is not a month of a contract of one's own.
func TestDrawStatement(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "T-1", 3)
		l := claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
		later := claim(t, w, c, At(7, 0, 0), booking.VerificationAutoPassed) // 1 December, 00:00
		ask := func(role, contractID string, m date.Month) error {
			_, err := w.Contracting.DrawStatement(ctxOf(w, role), contracting.DrawStatementInput{Key: Key(), ContractID: contractID, Month: m})
			return err
		}
		before := picture(w, c.ID)
		for _, role := range everybody {
			want := fault.CodeForbidden
			switch role {
			case "manager":
				continue
			case "nobody":
				want = fault.CodeUnauthenticated
			}
			if err := ask(role, c.ID, november); !fault.Is(err, want) {
				t.Errorf("drawn by %s: %v, want %s", role, err, want)
			}
		}
		for _, m := range []date.Month{{}, {Year: 2026, Month: 13}} {
			if err := ask("manager", c.ID, m); !fault.Is(err, fault.CodeBadInput) {
				t.Errorf("month %v: %v", m, err)
			}
		}
		if err := ask("manager", id.New("con"), november); !fault.Is(err, fault.CodeNotFound) {
			t.Errorf("no such contract: %v", err)
		}
		same(t, "a refused draw", before, picture(w, c.ID))
		st := draw(t, w, c, november)
		if st.Lines != 1 || line(w, l).Status != statementline.StatusInStatement || line(w, later).StatementID != nil {
			t.Errorf("November: %+v, %+v", st, line(w, later))
		}
		late := claim(t, w, c, At(2, 10, 0), booking.VerificationAutoPassed)
		if again := draw(t, w, c, november); again.ID != st.ID || again.Lines != 2 || again.AmountFen != 2*lineFen || *line(w, late).StatementID != st.ID {
			t.Errorf("November again: %+v", again)
		}
		bring(t, w, db.Client.Statement.GetX(w.System(), st.ID), statement.StatusSubmitted)
		if err := ask("manager", c.ID, november); !fault.Is(err, fault.CodeWrongState) {
			t.Errorf("drawn when submitted: %v", err)
		}
		if dec := draw(t, w, c, december); dec.Lines != 1 || *line(w, later).StatementID != dec.ID {
			t.Errorf("December: %+v", dec)
		}
	})
}

// TestReconcile finds every line that does not stand.
func TestReconcile(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		for name, harm := range map[string]string{
			"status":       "UPDATE bookings SET status = 'VOIDED' WHERE id = $1",
			"verification": "UPDATE bookings SET verification = 'NEEDS_REVIEW' WHERE id = $1",
			"dispute":      "UPDATE bookings SET disputed = TRUE WHERE id = $1",
			"public share": "UPDATE bookings SET public_fen = public_fen - 1, resident_fen = resident_fen + 1 WHERE id = $1",
			"price":        "UPDATE statement_lines SET unit_price_fen = unit_price_fen + 1 WHERE booking_id = $1",
			"amount":       "UPDATE statement_lines SET amount_fen = amount_fen + 1 WHERE booking_id = $1",
		} {
			c := enter(t, w, "Y-"+name, 2)
			bad := claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
			claim(t, w, c, At(2, 10, 0), booking.VerificationAutoPassed)
			st := bring(t, w, draw(t, w, c, november), statement.StatusSubmitted)
			if err := db.InTx(w.System(), func(tx *database.Tx) error {
				_, err := tx.ExecContext(w.System(), harm, bad.BookingID)
				return err
			}); err != nil {
				t.Fatal(err)
			}
			before := picture(w, c.ID)
			_, err := take(w.As("handler"), w, contracting.Reconcile, st)
			if f := fault.As(err); !fault.Is(err, fault.CodeEvidenceMissing) || f.Details["wrongLines"] != int64(1) {
				t.Errorf("a line with a wrong %s: %v %v", name, err, f)
			}
			same(t, "a reconciliation that fails", before, picture(w, c.ID))
		}
	})
}
