package contracting_test

import (
	"slices"
	"strings"
	"testing"

	"linli/ent/booking"
	"linli/ent/payment"
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

// TestStatementInput: wrong input is refused with all its faults, and nothing changes;
// who may not act hears that first.
func TestStatementInput(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "I-1", 1)
		claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
		st := bring(t, w, draw(t, w, c, november), statement.StatusSubmitted)
		before := picture(w, c.ID)
		for _, reason := range []string{"", " 改 ", strings.Repeat("改", 201)} {
			in := input(st)
			in.Reason = reason
			for role, want := range map[string]fault.Code{"approver": fault.CodeBadInput, "payer": fault.CodeForbidden, "stranger": fault.CodeNotFound} {
				if _, err := w.Contracting.ReturnStatement(w.As(role), in); !fault.Is(err, want) {
					t.Errorf("returned by %s because %q: %v, want %s", role, reason, err, want)
				}
			}
		}
		absent := input(st)
		absent.StatementID = id.New("stm")
		if _, err := w.Contracting.ReturnStatement(w.As("approver"), absent); !fault.Is(err, fault.CodeNotFound) {
			t.Errorf("an absent statement: %v", err)
		}
		for _, key := range []string{"", "short", strings.Repeat("k", 101)} {
			in := input(st)
			in.Key = key
			if _, err := w.Contracting.ReconcileStatement(w.As("handler"), in); !fault.Is(err, fault.CodeBadInput) {
				t.Errorf("key %q: %v", key, err)
			}
		}
		same(t, "wrong input", before, picture(w, c.ID))
		st = bring(t, w, st, statement.StatusApproved)
		before = picture(w, c.ID)
		second := date.MustParse("2026-12-02")
		longest := strings.Repeat("国", 80)
		for _, p := range []struct {
			reference string
			paidOn    date.Date
			want      []string
		}{
			{"", date.Date{}, []string{"reference", "paidOn"}},
			{" \t", second, []string{"reference"}},
			{strings.Repeat("国", 81), second, []string{"reference"}}, // one character too many
			{"国库-1", date.Date{Year: 2026, Month: 2, Day: 30}, []string{"paidOn"}},
		} {
			_, err := w.Contracting.PayStatement(w.As("payer"), contracting.PayInput{StatementInput: input(st), Reference: p.reference, PaidOn: p.paidOn})
			if got := paths(t, err, fault.CodeBadInput); !slices.Equal(got, p.want) {
				t.Errorf("paid as %q on %s: faults at %q, want %q", p.reference, p.paidOn, got, p.want)
			}
		}
		same(t, "wrong payments", before, picture(w, c.ID))
		paid, err := w.Contracting.PayStatement(w.As("payer"), contracting.PayInput{StatementInput: input(st), Reference: " " + longest + " ", PaidOn: second})
		if err != nil {
			t.Fatal(err)
		}
		if p := db.Client.Payment.Query().Where(payment.StatementID(paid.ID)).OnlyX(w.System()); p.Reference != longest || p.PaidOn != "2026-12-02" || p.AmountFen != lineFen || p.RecordedByID != w.Viewer("payer").PersonID {
			t.Errorf("payment: %+v", p)
		}
	})
}

// TestPaymentOnce: a treasury's number pays one statement.
func TestPaymentOnce(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		pay := func(number string) (string, error) {
			c := enter(t, w, number, 1)
			claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
			st := bring(t, w, draw(t, w, c, november), statement.StatusApproved)
			before := picture(w, c.ID)
			_, err := w.Contracting.PayStatement(w.As("payer"), contracting.PayInput{StatementInput: input(st), Reference: "国库-1", PaidOn: date.MustParse("2026-12-02")})
			if err != nil {
				same(t, "a refused payment", before, picture(w, c.ID))
			}
			return c.ID, err
		}
		if _, err := pay("O-1"); err != nil {
			t.Fatal(err)
		}
		if _, err := pay("O-2"); !fault.Is(err, fault.CodeDuplicate) {
			t.Errorf("a number for two: %v", err)
		}
		if n := db.Client.Payment.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d payments", n)
		}
		w.Whole(t)
	})
}

// TestForeignLine: a line of another statement is no answer to this one's sample.
func TestForeignLine(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "L-1", 2)
		one := claim(t, w, c, At(1, 10, 0), booking.VerificationPassed)
		first := bring(t, w, draw(t, w, c, november), statement.StatusSampled)
		claim(t, w, c, At(8, 9, 0), booking.VerificationPassed)
		other := bring(t, w, draw(t, w, c, december), statement.StatusReconciled)
		other, err := take(w.As("handler"), w, contracting.Sample, other)
		if err != nil {
			t.Fatal(err)
		}
		before := picture(w, c.ID)
		_, err = w.Contracting.AnswerSample(w.As("handler"), contracting.AnswerSampleInput{StatementInput: input(other), LineID: one.ID, Result: statementline.SampleResultDenied})
		if !fault.Is(err, fault.CodeNotFound) || *line(w, one).StatementID != first.ID {
			t.Errorf("another statement's line: %v", err)
		}
		same(t, "another statement's line", before, picture(w, c.ID))
	})
}
