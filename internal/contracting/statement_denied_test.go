package contracting_test

import (
	"fmt"
	"testing"

	"linli/ent/booking"
	"linli/ent/statement"
	"linli/ent/statementline"
	domain "linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/worldtest"
)

// TestDeniedLate: what is denied in a sample weeks after the visit is a dispute of the
// buyer's, which somebody else decides: the line is claimed again, or the booking void.
func TestDeniedLate(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		clock.Set(At(30, 10, 0))
		for _, upheld := range []bool{false, true} {
			c := enter(t, w, fmt.Sprint("L-", upheld), 2)
			only := claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
			if _, err := w.Booking.Dispute(w.As("daughter"), change(w, only.BookingID)); !fault.Is(err, fault.CodeTooLate) {
				t.Fatalf("disputed after a month: %v", err)
			}
			st := bring(t, w, draw(t, w, c, november), statement.StatusReconciled)
			st, err := take(w.As("handler"), w, contracting.Sample, st)
			if err != nil {
				t.Fatal(err)
			}
			in := contracting.AnswerSampleInput{StatementInput: input(st), LineID: only.ID, Result: statementline.SampleResultDenied}
			for range 2 {
				if st, err = w.Contracting.AnswerSample(w.As("handler"), in); err != nil {
					t.Fatal(err)
				}
			}
			b := db.Client.Booking.GetX(w.System(), only.BookingID)
			if !b.Disputed || b.DisputedByID == nil || *b.DisputedByID != w.Viewer("handler").PersonID || b.Version != 2 || b.Status != booking.StatusCompleted || st.Lines != 0 {
				t.Errorf("after the denial: %+v of %+v", b, st)
			}
			want := entryOf{"booking.dispute", b.ID, w.Viewer("handler").PersonID,
				fmt.Sprintf(`"body":{"action":"DISPUTE","statementId":"%s","statementLineId":"%s"}`, st.ID, only.ID)}
			if got := lastEntry(w, w.Elder.ID, want.body); got != want {
				t.Errorf("the log of the person: %+v, want %+v", got, want)
			}
			settle := domain.SettleInput{ChangeInput: change(w, b.ID)}
			if _, err := w.Booking.SettleDispute(w.As("handler"), settle); !fault.Is(err, fault.CodeFourEyes) {
				t.Errorf("settled by who answered: %v", err)
			}
			if upheld {
				if _, err := w.Booking.Void(w.As("auditor"), change(w, b.ID)); err != nil {
					t.Fatal(err)
				}
				if l := line(w, only); l.Status != statementline.StatusFrozen || l.StatementID != nil {
					t.Errorf("upheld: %+v", l)
				}
				continue
			}
			settle.Key = Key()
			if _, err := w.Booking.SettleDispute(w.As("handler2"), settle); err != nil {
				t.Fatal(err)
			}
			if late := bring(t, w, draw(t, w, c, december), statement.StatusPaid); late.Lines != 1 || late.AmountFen != lineFen || line(w, only).Status != statementline.StatusPaid {
				t.Errorf("not upheld: %+v", late)
			}
		}
		w.Whole(t)
	})
}
