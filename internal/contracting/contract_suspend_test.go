package contracting_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/statement"
	"linli/ent/statementline"
	domain "linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/machine"
	. "linli/internal/worldtest"
)

// TestContractSteps crosses every status, step and role of contracts.
func TestContractSteps(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		steps := []struct {
			action   string
			do       func(context.Context, contracting.ContractInput) (*ent.Contract, error)
			from, to string
		}{
			{"SUSPEND", w.Contracting.SuspendContract, "IN_FORCE", "SUSPENDED"},
			{"RESUME", w.Contracting.ResumeContract, "SUSPENDED", "IN_FORCE"},
		}
		for _, status := range []string{"IN_FORCE", "SUSPENDED", "COMPLETED", "TERMINATED"} {
			c := db.Client.Contract.UpdateOneID(w.Contract.ID).SetStatus(contract.Status(status)).SaveX(w.System())
			before := picture(w, c.ID)
			for _, role := range everybody {
				offered, err := contracting.Contracts.Actions(ctxOf(w, role), db, c)
				if err != nil {
					t.Fatal(err)
				}
				for _, s := range steps {
					want := fault.Code("")
					switch {
					case role == "nobody":
						want = fault.CodeUnauthenticated
					case role != "approver":
						want = fault.CodeForbidden
					case s.from != status:
						want = fault.CodeWrongState
					}
					i := slices.IndexFunc(offered, func(o machine.Available) bool { return o.Action == s.action })
					if o := offered[i]; o.Allowed != (want == "") || o.Allowed == (o.Reason != "") {
						t.Errorf("%s hears %+v of what is %s", role, o, status)
					}
					if want == "" {
						continue
					}
					if _, err := s.do(ctxOf(w, role), contracting.ContractInput{Key: Key(), ContractID: c.ID, Version: c.Version, Reason: "整改"}); !fault.Is(err, want) {
						t.Errorf("%s of %s by %s: %v, want %s", s.action, status, role, err, want)
					}
				}
			}
			same(t, "refused steps on what is "+status, before, picture(w, c.ID))
			for _, s := range steps {
				if s.from != status {
					continue
				}
				for _, wrong := range []struct {
					version int
					reason  string
					code    fault.Code
				}{{c.Version - 1, "整改", fault.CodeStaleVersion}, {c.Version, "改 ", fault.CodeBadInput}, {c.Version, strings.Repeat("改", 201), fault.CodeBadInput}} {
					if _, err := s.do(w.As("approver"), contracting.ContractInput{Key: Key(), ContractID: c.ID, Version: wrong.version, Reason: wrong.reason}); !fault.Is(err, wrong.code) {
						t.Errorf("%s of version %d because %q: %v", s.action, wrong.version, wrong.reason, err)
					}
				}
				same(t, "wrong input to "+s.action, before, picture(w, c.ID))
				after, err := s.do(w.As("approver"), contracting.ContractInput{Key: Key(), ContractID: c.ID, Version: c.Version, Reason: "整改"})
				if err != nil || string(after.Status) != s.to || after.Version != c.Version+1 {
					t.Errorf("%s: %+v %v", s.action, after, err)
				}
			}
		}
		if _, err := w.Contracting.SuspendContract(w.As("approver"), contracting.ContractInput{Key: Key(), ContractID: id.New("con"), Version: 1, Reason: "整改"}); !fault.Is(err, fault.CodeNotFound) {
			t.Errorf("no such contract: %v", err)
		}
	})
}

// TestSuspended: a suspended contract takes no new subsidised booking, and those it
// has are carried out and paid.
func TestSuspended(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		running := w.Book(t, At(1, 10, 0))
		turn := func(do func(context.Context, contracting.ContractInput) (*ent.Contract, error)) {
			t.Helper()
			c := db.Client.Contract.GetX(w.System(), w.Contract.ID)
			if _, err := do(w.As("approver"), contracting.ContractInput{Key: Key(), ContractID: c.ID, Version: c.Version, Reason: "整改"}); err != nil {
				t.Fatal(err)
			}
		}
		turn(w.Contracting.SuspendContract)
		if b := w.Book(t, At(2, 10, 0)); b.PublicFen != 0 || b.ResidentFen != Price || b.ContractLotID != nil {
			t.Errorf("booked while suspended: %+v", b)
		}
		if got, want := w.Balance(t, w.Lot.ID), (funding.Balance{Granted: LotUnits, Reserved: 1}); got != want {
			t.Errorf("lot while suspended: %+v, want %+v", got, want)
		}
		clock.Set(At(1, 9, 55))
		b, err := w.Booking.CheckIn(w.Carer(running), domain.CheckInInput{ChangeInput: change(w, running.ID), Evidence: AtHome(At(1, 9, 55))})
		if err != nil {
			t.Fatal(err)
		}
		clock.Set(At(1, 10, 57))
		if b, err = w.Booking.CheckOut(w.Carer(b), domain.CheckOutInput{ChangeInput: change(w, b.ID), Evidence: AtHome(At(1, 10, 56))}); err != nil {
			t.Fatal(err)
		}
		if b, err = w.Booking.Acknowledge(w.As("daughter"), change(w, b.ID)); err != nil || b.Status != booking.StatusCompleted || b.PublicFen != Price/2 {
			t.Fatalf("a running booking ends as %+v %v", b, err)
		}
		at(clock)
		st := bring(t, w, draw(t, w, w.Contract, november), statement.StatusClosed)
		if st.Lines != 1 || st.AmountFen != Price/2 {
			t.Errorf("the suspended contract's statement: %+v", st)
		}
		if l := db.Client.StatementLine.Query().Where(statementline.BookingID(b.ID)).OnlyX(w.System()); l.Status != statementline.StatusPaid {
			t.Errorf("line: %+v", l)
		}
		turn(w.Contracting.ResumeContract)
		if b := w.Book(t, At(9, 10, 0)); b.PublicFen != Price/2 || *b.ContractLotID != w.Lot.ID {
			t.Errorf("booked after it was resumed: %+v", b)
		}
		w.Whole(t)
	})
}
