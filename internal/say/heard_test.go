package say_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/hold"
	"linli/ent/offering"
	"linli/ent/person"
	"linli/ent/proxygrant"
	"linli/ent/statement"
	"linli/internal/access"
	acts "linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/date"
	"linli/internal/directory"
	"linli/internal/funding"
	"linli/internal/identity"
	"linli/internal/say"
)

var (
	chinese = say.With(context.Background(), say.Chinese)
	day     = time.Date(2026, 11, 24, 1, 0, 0, 0, time.UTC)
)

// english gives what is left of Latin letters in a sentence's Chinese.
func english(sentence string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, say.In(chinese, sentence))
}

// TestReasonsInChinese asks the machines in every state what may be done, as nobody, as
// somebody without posts and as one who may do everything: no reason keeps a word of English.
func TestReasonsInChinese(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	hear := func(reason string) {
		if reason != "" && !seen[reason] && english(reason) != "" {
			t.Errorf("%q is %q", reason, say.In(chinese, reason))
		}
		seen[reason] = true
	}
	for _, v := range []*access.Viewer{nil, {PersonID: "per_1"}, access.From(access.System(context.Background(), "test"))} {
		for _, status := range []booking.Status{
			booking.StatusRequested, booking.StatusAwaitingPayment, booking.StatusConfirmed, booking.StatusInService, booking.StatusDelivered, booking.StatusCompleted,
			booking.StatusDeclined, booking.StatusExpired, booking.StatusCancelled, booking.StatusNoShow, booking.StatusMissed, booking.StatusVoided,
		} {
			for _, passed := range []booking.Verification{booking.VerificationPending, booking.VerificationAutoPassed, booking.VerificationNeedsReview, booking.VerificationPassed, booking.VerificationFailed} {
				for _, open := range []bool{false, true} {
					b := &ent.Booking{Status: status, Verification: passed, StartsAt: day.Add(time.Hour), Disputed: open}
					for _, a := range acts.Actions(acts.Facts{Booking: b, Viewer: v, Now: day, Appraised: open}) {
						hear(a.Reason)
					}
				}
			}
		}
		for _, until := range []time.Time{day.Add(-time.Hour), day.Add(time.Hour)} {
			for _, status := range []hold.Status{hold.StatusActive, hold.StatusConsumed, hold.StatusReleased, hold.StatusExpired} {
				for _, a := range acts.HoldActions(v, &ent.Hold{Status: status, ExpiresAt: until, Extended: true}, day) {
					hear(a.Reason)
				}
			}
			for _, status := range []proxygrant.Status{proxygrant.StatusPendingElder, proxygrant.StatusActive, proxygrant.StatusSuspended, proxygrant.StatusRevoked, proxygrant.StatusExpired} {
				for _, a := range identity.Actions(v, &ent.ProxyGrant{Status: status, Until: until, ProxyID: "per_1"}, day) {
					hear(a.Reason)
				}
			}
		}
		for _, status := range []contract.Status{contract.StatusInForce, contract.StatusSuspended, contract.StatusTerminated, contract.StatusCompleted} {
			for _, a := range contracting.Contracts.Offers(v, access.Object{}, status, contracting.ContractFacts{Contract: &ent.Contract{Status: status, ValidUntil: "2026-12-31"}}) {
				hear(a.Reason)
			}
		}
		for _, status := range []statement.Status{
			statement.StatusDraft, statement.StatusSubmitted, statement.StatusReconciled, statement.StatusSampled, statement.StatusApproved, statement.StatusPaid, statement.StatusClosed,
		} {
			for lines := range 2 {
				for _, a := range contracting.StatementActions(contracting.StatementFacts{Statement: &ent.Statement{Status: status, Lines: lines, AmountFen: -1}, Viewer: v, OpenSample: lines}) {
					hear(a.Reason)
				}
			}
		}
		for _, status := range []offering.Status{offering.StatusDraft, offering.StatusPublished, offering.StatusSuspended, offering.StatusWithdrawn} {
			for _, a := range directory.OfferingActions(v, directory.OfferingFacts{Offering: &ent.Offering{Status: status}}) {
				hear(a.Reason)
			}
		}
	}
	if len(seen) < 80 {
		t.Errorf("only %d reasons were heard", len(seen))
	}
}

// TestClausesInChinese judges people by every clause, both ways.
func TestClausesInChinese(t *testing.T) {
	t.Parallel()
	born, over, later := "1943-05-01", "2026-11-23", "2027-12-31"
	programme := &ent.Programme{
		ValidFrom: "2026-01-01", ValidUntil: later, AreaPath: "/1/", MinAge: 60, CareLevels: []string{"MILD", "MODERATE", "SEVERE", "TOTAL"},
		LowIncomeOnly: true, LivingAloneOnly: true, Payer: "LTC", ExcludedBy: []string{"特困供养", "优抚"},
	}
	heard := 0
	for _, level := range []person.CareLevel{person.CareLevelNone, person.CareLevelMild, person.CareLevelModerate, person.CareLevelSevere, person.CareLevelTotal} {
		for _, p := range []*ent.Person{
			{CareLevel: level, AreaPath: "/2/", ExcludedBy: []string{"优抚"}, CareLevelUntil: &over},
			{CareLevel: level, AreaPath: "/1/2/", BirthDate: &born, LowIncome: true, LivesAlone: true, LtcInsured: true, CareLevelUntil: &later},
		} {
			for _, c := range funding.Evaluate(programme, p, date.In(day)).Clauses {
				heard++
				for _, text := range []string{c.Required, c.Actual} {
					if english(text) != "" {
						t.Errorf("%s: %q is %q", c.Name, text, say.In(chinese, text))
					}
				}
			}
		}
	}
	if heard != 80 {
		t.Errorf("%d clauses, want 80", heard)
	}
}
