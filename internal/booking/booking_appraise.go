package booking

import (
	"context"
	"slices"
	"time"
	"unicode/utf8"

	"linli/ent"
	"linli/ent/appraisal"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
)

// AppraiseInput says whether a booking solved the need and satisfied.
type AppraiseInput struct {
	ChangeInput
	Solved    bool
	Satisfied int // 1 to 5
	Reasons   []string
}

// ratingPrior and ratingWeight shrink a mean of few voices towards the middle:
// (n·x̄ + m·μ)/(n + m), m = 20, μ = 4.0 (procurement §3.13).
const (
	ratingWeight = 20
	ratingPrior  = 4_000 // thousandths
)

// Appraise judges a delivered or completed booking once. It is for the recipient, a
// proxy with VIEW_VISIT, or a community worker or hotline agent who called back.
func (s *Service) Appraise(ctx context.Context, in AppraiseInput) (*ent.Booking, error) {
	check := func(context.Context, *ent.Booking, time.Time) error { return in.check() }
	return s.checked(ctx, Appraise, in.ChangeInput, in, check, func(ctx context.Context, c *change) error {
		source := appraisal.SourceCallback
		switch {
		case c.viewer.PersonID == c.was.RecipientID:
			source = appraisal.SourceSelf
		case behalf(c.viewer, c.was.RecipientID) != "":
			source = appraisal.SourceProxy
		}
		err := c.tx.Appraisal.Create().SetBookingID(c.was.ID).SetOrganizationID(c.was.OrganizationID).SetAppraiserID(c.viewer.PersonID).
			SetSolved(in.Solved).SetSatisfied(in.Satisfied).SetReasons(in.Reasons).SetSource(source).SetCreatedAt(c.tx.Now).Exec(ctx)
		if ent.IsConstraintError(err) && database.Unique(err) {
			return fault.New(fault.Conflict, fault.CodeDuplicate, "this booking has been appraised")
		}
		if err != nil {
			return err
		}
		c.body["solved"], c.body["satisfied"] = in.Solved, in.Satisfied
		return rate(ctx, c, int64(in.Satisfied))
	})
}

func (in AppraiseInput) check() error {
	var faults fault.List
	if in.Satisfied < 1 || in.Satisfied > 5 {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "satisfied is 1 (not at all) to 5 (very)").At("satisfied"))
	}
	if !brief(in.Reasons, 10) {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "give at most 10 reasons of at most 100 characters").At("reasons"))
	}
	if len(faults) == 0 {
		return nil
	}
	return faults
}

// brief tells whether a list of words is short enough to keep.
func brief(list []string, most int) bool {
	return len(list) <= most && !slices.ContainsFunc(list, func(s string) bool { return utf8.RuneCountInString(s) > 100 })
}

// rate adds a voice to the organisation and the offering. The offering's mean, by which lists are ordered, begins with
// the fifth: its place must not tell what a few said (decision 0022).
func rate(ctx context.Context, c *change, satisfied int64) error {
	if _, err := c.tx.ExecContext(ctx, "UPDATE organizations SET rating_sum = rating_sum + $1, rating_count = rating_count + 1 WHERE id = $2",
		satisfied, c.was.OrganizationID); err != nil {
		return err
	}
	// The cast makes both databases divide whole numbers: PostgreSQL sums into numeric.
	_, err := c.tx.ExecContext(ctx, `UPDATE offerings SET rating_count = rating_count + 1,
		rating_milli = (SELECT CASE WHEN COUNT(*) < $4 THEN 0
			ELSE (CAST(COALESCE(SUM(a.satisfied), 0) AS BIGINT) * 1000 + CAST($1 AS BIGINT)) / (COUNT(*) + CAST($2 AS BIGINT)) END
			FROM appraisals a JOIN bookings b ON b.id = a.booking_id WHERE b.offering_id = $3)
		WHERE id = $3`, ratingWeight*ratingPrior, ratingWeight, c.was.OfferingID, access.FewestVoices)
	return err
}
