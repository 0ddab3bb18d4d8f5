package contracting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/appraisal"
	"linli/ent/booking"
	"linli/ent/project"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	. "linli/internal/worldtest"
)

// TestPerformance counts a month made by hand, and leaves its neighbours out.
func TestPerformance(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		ctx, c := w.System(), db.Client
		n := 0
		type made struct {
			status   booking.Status
			verified booking.Verification
			ended    booking.EndedBy
			late     time.Duration // of the check-in; below -24 h: no visit
			voice    int           // satisfaction; 0: none
			solved   bool
			at       time.Time
			other    bool // another organisation's
		}
		const noVisit = -48 * time.Hour
		have := func(m made) {
			t.Helper()
			n++
			if m.at.IsZero() {
				m.at = At(n%6, 9, 0)
			}
			b := completed(c, w, m.at).SetStatus(m.status).SetVerification(m.verified)
			if m.ended != "" {
				b.SetEndedBy(m.ended)
			}
			org := w.Provider.ID
			if m.other {
				org = w.Other.ID
			}
			saved := b.SetOrganizationID(org).SaveX(ctx)
			if m.late > noVisit {
				c.Visit.Create().SetBookingID(saved.ID).SetWorkerID(saved.WorkerID).SetStartedAt(m.at.Add(m.late)).ExecX(ctx)
			}
			if m.voice > 0 {
				c.Appraisal.Create().SetBookingID(saved.ID).SetOrganizationID(org).SetAppraiserID(w.Daughter.ID).SetSolved(m.solved).
					SetSatisfied(m.voice).SetSource(appraisal.SourceProxy).ExecX(ctx)
			}
		}
		first, next := date.MustParse("2026-11-01").At(0).UTC(), date.MustParse("2026-12-01").At(0).UTC()
		for _, m := range []made{
			{status: booking.StatusCompleted, verified: booking.VerificationAutoPassed, late: -5 * time.Minute, voice: 5, solved: true, at: first},
			{status: booking.StatusCompleted, verified: booking.VerificationAutoPassed, late: 15 * time.Minute, voice: 4, solved: true, at: next.Add(-time.Microsecond)},
			{status: booking.StatusCompleted, verified: booking.VerificationPassed, late: 15*time.Minute + time.Microsecond, voice: 1},
			{status: booking.StatusDelivered, verified: booking.VerificationNeedsReview, late: 0},
			{status: booking.StatusVoided, verified: booking.VerificationFailed, late: 0, voice: 2},
			{status: booking.StatusMissed, verified: booking.VerificationPending, late: noVisit},
			{status: booking.StatusCancelled, verified: booking.VerificationPending, ended: booking.EndedByProvider, late: noVisit},
			{status: booking.StatusCancelled, verified: booking.VerificationPending, ended: booking.EndedByResident, late: noVisit},
			{status: booking.StatusNoShow, verified: booking.VerificationPending, late: noVisit},
			{status: booking.StatusConfirmed, verified: booking.VerificationPending, late: noVisit},
			{status: booking.StatusInService, verified: booking.VerificationPending, late: time.Minute},
			{status: booking.StatusRequested, verified: booking.VerificationPending, late: noVisit},
			{status: booking.StatusDeclined, verified: booking.VerificationPending, late: noVisit},
			{status: booking.StatusExpired, verified: booking.VerificationPending, late: noVisit},
			// The months beside, and another organisation.
			{status: booking.StatusCompleted, verified: booking.VerificationAutoPassed, voice: 1, at: first.Add(-time.Microsecond)},
			{status: booking.StatusCompleted, verified: booking.VerificationAutoPassed, voice: 3, solved: true, at: next},
			{status: booking.StatusMissed, verified: booking.VerificationPending, late: noVisit, other: true},
		} {
			have(m)
		}
		figures := func(delivered, due, punctual, visits, verified, judged, accepted, asked, solved, voices int64) []contracting.Figure {
			return []contracting.Figure{{Name: "delivered", Numerator: delivered, Denominator: due}, {Name: "punctual", Numerator: punctual, Denominator: visits},
				{Name: "verified", Numerator: verified, Denominator: judged}, {Name: "accepted", Numerator: accepted, Denominator: asked}, {Name: "solved", Numerator: solved, Denominator: voices}}
		}
		for _, want := range []struct {
			organization, month string
			figures             []contracting.Figure
			milli, voices       int64
		}{
			// 4 of 7 that were to be served, 5 of 6 visits, 2 of 5 judged, 11 of 13 asked, 2 of 4 solved; (12,000 + 80,000) / 24.
			{w.Provider.ID, "2026-11", figures(4, 7, 5, 6, 2, 5, 11, 13, 2, 4), 3_833, 4},
			{w.Provider.ID, "2026-10", figures(1, 1, 1, 1, 1, 1, 1, 1, 0, 1), 3_857, 1},
			{w.Provider.ID, "2026-12", figures(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 3_952, 1},
			{w.Provider.ID, "2027-01", figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 4_000, 0},
			{w.Other.ID, "2026-11", figures(0, 1, 0, 0, 0, 0, 1, 1, 0, 0), 4_000, 0},
			{"org_none", "2026-11", figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 4_000, 0},
		} {
			found, err := w.Contracting.Performances(nobody(), date.MustParseMonth(want.month), w.Other.ID, "org_none", w.Provider.ID)
			p := found[want.organization]
			if err != nil || len(found) != 3 || p.OrganizationID != want.organization || p.Month.String() != want.month || !slices.Equal(p.Figures, want.figures) || p.SatisfiedMilli != want.milli || p.Voices != want.voices {
				t.Errorf("%s: %+v %v, want %+v", want.month, p, err, want)
			}
			rowsAgree(t, w, p)
		}
		if _, err := w.Contracting.Performances(nobody(), date.Month{}, w.Provider.ID); !fault.Is(err, fault.CodeBadInput) {
			t.Errorf("no month: %v", err)
		}
	})
}

// TestOpinionsCount: what recipients say when a milestone is examined counts in the
// evaluation like an appraisal; who examines, and who could not be reached, does not.
func TestOpinionsCount(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		for _, m := range d.begun() {
			d.examined(m, contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: d.results()})
		}
		asked := db.Client.Acceptance.Query().Order(acceptance.ByID()).IDsX(d.System())
		said := 0
		says := func(at int, personID string, answer acceptanceopinion.Answer) {
			said++
			db.Client.AcceptanceOpinion.Create().SetAcceptanceID(asked[at]).SetPersonID(personID).SetRecipient(true).SetPosition(said).SetAnswer(answer).
				SetGivenAt(clock.Now().Add(time.Duration(said) * time.Second)).ExecX(d.System())
		}
		first := d.Persons(t, 1)[0].PersonID
		says(0, first, "DISSATISFIED")
		for _, answer := range []acceptanceopinion.Answer{"SATISFIED", "SATISFIED", "PARTLY", "UNREACHED"} {
			says(0, d.Persons(t, 1)[0].PersonID, answer)
		}
		says(1, first, "SATISFIED") // in the place of what that one said before
		if b, err := d.Contracting.EvaluateNow(d.System(), d.id); err != nil || b.Performance.Parts[2].Rounded != "20.00" || !slices.Contains(b.Unjudged, "RECIPIENTS") {
			t.Errorf("of four people, one of whom spoke twice: %+v, %v", b, err)
		}
		says(0, d.Persons(t, 1)[0].PersonID, "DISSATISFIED")
		e, err := d.Contracting.DraftEvaluation(d.As("handler"), Key(), d.id, "")
		d.may(err, "")
		// all delivered, accepted at once and in time; five voices with 19 of 25, drawn to four: (19 + 20 × 4) / 25 = 3.96 of 5, of 25 points
		if e.Score != 94_80 || e.Grade != "EXCELLENT" || e.Formula != "2" || !strings.Contains(e.Body, `"name":"ratings","value":"5"`) {
			t.Errorf("scored %d, %s by %s: %s", e.Score, e.Grade, e.Formula, e.Body)
		}
	})
}

// TestFewAnswersAreNotTold: what everybody reads of an examination never tells what one to
// four people said.
func TestFewAnswersAreNotTold(t *testing.T) {
	t.Parallel()
	rows := func(satisfied, dissatisfied, unreached, silent int) []*ent.AcceptanceOpinion {
		var out []*ent.AcceptanceOpinion
		for n, answer := range map[*acceptanceopinion.Answer]int{new(acceptanceopinion.AnswerSatisfied): satisfied, new(acceptanceopinion.AnswerDissatisfied): dissatisfied, new(acceptanceopinion.AnswerUnreached): unreached} {
			for range answer {
				out = append(out, &ent.AcceptanceOpinion{Answer: n})
			}
		}
		for range silent {
			out = append(out, &ent.AcceptanceOpinion{})
		}
		return out
	}
	for _, c := range []struct {
		rows []*ent.AcceptanceOpinion
		want string
	}{
		{rows(0, 0, 0, 0), "map[asked:fewer than 5]"},
		{rows(3, 1, 0, 0), "map[asked:fewer than 5]"},
		{rows(0, 1, 4, 0), "map[answered:fewer than 5 asked:5]"},
		{rows(1, 0, 0, 5), "map[answered:fewer than 5 asked:6]"},
		{rows(0, 0, 5, 1), "map[UNREACHED:5 asked:6]"},
		{rows(4, 1, 1, 1), "map[DISSATISFIED:1 SATISFIED:4 UNREACHED:1 asked:7]"},
	} {
		if got := fmt.Sprint(contracting.AnswersTold(c.rows)); got != c.want {
			t.Errorf("told %s, want %s", got, c.want)
		}
	}
}
