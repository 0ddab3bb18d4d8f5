package contracting_test

import (
	"context"
	"fmt"
	"testing"

	"linli/ent/appraisal"
	"linli/ent/booking"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	. "linli/internal/worldtest"
)

// rowsAgree: for whoever sees all, the bookings behind each figure are as many as it says.
func rowsAgree(t *testing.T, w *World, p contracting.Performance) {
	t.Helper()
	yes, no := true, false
	for _, f := range p.Figures {
		for how, c := range map[string]struct {
			counted *bool
			want    int64
		}{"counted": {&yes, f.Numerator}, "others": {&no, f.Denominator - f.Numerator}, "all": {nil, f.Denominator}} {
			rows, err := w.Contracting.FigureRows(p.OrganizationID, p.Month, f.Name, c.counted).All(w.As("auditor"))
			if err != nil || int64(len(rows)) != c.want {
				t.Errorf("%s in %s, %s: %d bookings, want %d (%v)", f.Name, p.Month, how, len(rows), c.want, err)
			}
		}
	}
}

// TestFigureRowsSight: others find of the bookings behind a figure what they may see;
// what a visit or an appraisal says is not read off the lists by who does not see it.
func TestFigureRowsSight(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		ctx, c := w.System(), db.Client
		b := completed(c, w, At(0, 9, 0)).SaveX(ctx)
		c.Visit.Create().SetBookingID(b.ID).SetWorkerID(b.WorkerID).SetStartedAt(At(0, 9, 0)).ExecX(ctx)
		c.Appraisal.Create().SetBookingID(b.ID).SetOrganizationID(b.OrganizationID).SetAppraiserID(w.Daughter.ID).SetSolved(true).SetSatisfied(5).SetSource(appraisal.SourceProxy).ExecX(ctx)
		completed(c, w, At(0, 11, 0)).SetRecipientID(w.Daughter.ID).SetStatus(booking.StatusDelivered).SetVerification(booking.VerificationNeedsReview).SetAreaPath("610104.").ExecX(ctx)
		scheduled := access.With(context.Background(), &access.Viewer{PersonID: "per_1", Grants: []access.Grant{{ElderID: w.Elder.ID, Scopes: []string{string(access.ViewSchedule)}}}})
		yes := true
		for who, v := range map[string]struct {
			ctx  context.Context
			want string // delivered, punctual, verified, accepted, solved; unknown
		}{
			"manager": {w.As("manager"), "[2 1 1 2 1 0]"}, "auditor": {w.As("auditor"), "[1 1 1 1 1 0]"}, "daughter": {w.As("daughter"), "[2 1 1 2 1 0]"},
			"elder": {w.As("elder"), "[1 1 1 1 1 0]"}, "schedule proxy": {scheduled, "[1 0 1 1 0 0]"},
			"stranger": {w.As("stranger"), "[0 0 0 0 0 0]"}, "other manager": {w.As("otherManager"), "[0 0 0 0 0 0]"}, "nobody": {nobody(), "[0 0 0 0 0 0]"},
		} {
			var got []int
			for _, name := range []string{"delivered", "punctual", "verified", "accepted", "solved", "unknown"} {
				n, err := w.Contracting.FigureRows(w.Provider.ID, date.MustParseMonth("2026-11"), name, &yes).Count(v.ctx)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, n)
			}
			if fmt.Sprint(got) != v.want {
				t.Errorf("%s finds %v, want %s", who, got, v.want)
			}
		}
	})
}
