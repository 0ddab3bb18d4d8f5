package booking

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/visit"
	"linli/ent/visitevent"
	"linli/internal/access"
	"linli/internal/fault"
)

// CheckInInput says that the carer is at the door.
type CheckInInput struct {
	ChangeInput
	Evidence Evidence
}

// CheckIn starts the visit (B12). It is for the assigned carer, from 30 minutes before
// the start. EVIDENCE_MISSING without a position and without a reason for lacking it.
func (s *Service) CheckIn(ctx context.Context, in CheckInInput) (*ent.Booking, error) {
	return s.do(ctx, CheckIn, access.VisitCheckIn, in.ChangeInput, in, func(ctx context.Context, c *change) error {
		if err := present(in.Evidence, c.tx.Now); err != nil {
			return err
		}
		v, err := c.tx.Visit.Create().SetBookingID(c.was.ID).SetWorkerID(c.was.WorkerID).SetStartedAt(happened(in.Evidence, c.tx.Now)).Save(ctx)
		if err != nil {
			return err
		}
		c.body["visitId"] = v.ID
		return c.witness(ctx, v.ID, visitevent.KindCheckIn, in.Evidence)
	})
}

// CheckOutInput says that the service is done.
type CheckOutInput struct {
	ChangeInput
	Evidence Evidence
	Tasks    []string // done, in words
	Partial  bool     // with Reason: the service could not be finished
}

// CheckOut ends the visit (B15, B16) and judges its evidence: graded and passed, or
// sent to review with its findings.
func (s *Service) CheckOut(ctx context.Context, in CheckOutInput) (*ent.Booking, error) {
	if in.Partial {
		if err := reasoned(in.ChangeInput); err != nil {
			return nil, err
		}
	}
	return s.do(ctx, CheckOut, access.VisitCheckOut, in.ChangeInput, in, func(ctx context.Context, c *change) error {
		if err := present(in.Evidence, c.tx.Now); err != nil {
			return err
		}
		v, err := c.tx.Visit.Query().Where(visit.BookingID(c.was.ID)).Only(ctx)
		if err != nil {
			return err
		}
		end := happened(in.Evidence, c.tx.Now)
		if end.Before(v.StartedAt) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "the check-out cannot lie before the check-in").At("evidence", "deviceAt")
		}
		if err := c.witness(ctx, v.ID, visitevent.KindCheckOut, in.Evidence); err != nil {
			return err
		}
		c.now.Partial = in.Partial
		if in.Partial {
			c.now.Reason = in.Reason
		}
		return c.deliver(ctx, v, end, in.Tasks)
	})
}

// present refuses a position that is missing without a word.
func present(e Evidence, now time.Time) error {
	if err := e.check(now); err != nil {
		return err
	}
	if e.Lat == nil && e.ManualReason == "" {
		return fault.New(fault.Invalid, fault.CodeEvidenceMissing, "there is no position: switch location on, or say in manualReason why there is none (it will be reviewed)").At("evidence", "lat")
	}
	return nil
}

// happened is the time by the phone, when it is in the past by at most a day: what was
// recorded offline counts from when it happened.
func happened(e Evidence, now time.Time) time.Time {
	at := e.DeviceAt.UTC().Truncate(time.Microsecond)
	if at.After(now) || at.Before(now.Add(-24*time.Hour)) {
		return now
	}
	return at
}

// witness writes a piece of evidence down, with its distance from the home.
func (c *change) witness(ctx context.Context, visitID string, kind visitevent.Kind, e Evidence) error {
	home, err := c.tx.Person.Get(ctx, c.was.RecipientID)
	if err != nil {
		return err
	}
	create := c.tx.VisitEvent.Create().SetVisitID(visitID).SetKind(kind).SetDeviceAt(e.DeviceAt.UTC()).SetReceivedAt(c.tx.Now).
		SetNillableLat(e.Lat).SetNillableLng(e.Lng).SetNillableAccuracyM(e.AccuracyM).
		SetPhotoSha256(e.PhotoSHA256).SetSignatureSha256(e.SignatureSHA256).SetDeviceID(e.DeviceID).SetManualReason(e.ManualReason).
		SetHomeTagMatched(tagMatches(home.HomeTag, e.HomeTag))
	if e.Lat != nil && home.Lat != nil && home.Lng != nil && derefInt(e.AccuracyM) <= worstM {
		create.SetDistanceM(distance(*e.Lat, *e.Lng, *home.Lat, *home.Lng))
	}
	return create.Exec(ctx)
}

func tagMatches(hash, code string) bool {
	if hash == "" || code == "" {
		return false
	}
	h := sha256.Sum256([]byte(code))
	return subtle.ConstantTimeCompare([]byte(hex.EncodeToString(h[:])), []byte(hash)) == 1
}

// deliver ends the visit, judges it and notes what the booking becomes.
func (c *change) deliver(ctx context.Context, v *ent.Visit, end time.Time, tasks []string) error {
	v.Minutes = int(end.Sub(v.StartedAt) / time.Minute)
	events, err := c.tx.VisitEvent.Query().Where(visitevent.VisitID(v.ID)).Order(visitevent.ByReceivedAt()).All(ctx)
	if err != nil {
		return err
	}
	g, found, verdict := grade(events, v, c.was, c.terms.MinMinutes)
	c.now.Verification, c.now.DeliveredAt = verdict, &c.tx.Now
	c.body["minutes"], c.body["grade"], c.body["verification"], c.body["findings"] = v.Minutes, string(g), string(verdict), found
	// The visit is over: the carer and the recipient are free, whatever was planned.
	if err := vacate(ctx, c.tx, c.was.ID); err != nil {
		return err
	}
	return c.tx.Visit.UpdateOneID(v.ID).SetEndedAt(end).SetMinutes(v.Minutes).SetGrade(g).SetFindings(found).SetTasksDone(tasks).AddVersion(1).Exec(ctx)
}

// ReviewInput decides about a visit that did not pass by itself.
type ReviewInput struct {
	ChangeInput
	Passed bool
}

// ReviewVisit decides about a visit that needs review, with a reason; for a handler or
// community worker of the area, who has no part in the organisation. Passed: grade D
// when the position was missing, else C. Failed: the booking is void, everything
// public is released and the resident's share is owed back.
func (s *Service) ReviewVisit(ctx context.Context, in ReviewInput) (*ent.Booking, error) {
	if err := reasoned(in.ChangeInput); err != nil {
		return nil, err
	}
	action := FailReview
	if in.Passed {
		action = PassReview
	}
	return s.do(ctx, action, access.VisitReview, in.ChangeInput, in, func(ctx context.Context, c *change) error {
		v, err := c.tx.Visit.Query().Where(visit.BookingID(c.was.ID)).Only(ctx)
		if err != nil {
			return err
		}
		for _, p := range c.viewer.Posts {
			if p.OrganizationID == c.was.OrganizationID {
				return fault.New(fault.Conflict, fault.CodeFourEyes, "nobody reviews a visit of their own organisation")
			}
		}
		u := c.tx.Visit.UpdateOneID(v.ID).SetReviewerID(c.viewer.PersonID).SetReviewReason(in.Reason).AddVersion(1)
		if !in.Passed {
			c.now.Verification = booking.VerificationFailed
			c.now.Reason = in.Reason
			c.owe(c.was.ResidentFen)
			if err := c.free(ctx); err != nil {
				return err
			}
			return u.Exec(ctx)
		}
		c.now.Verification = booking.VerificationPassed
		g := visit.GradeC
		for _, f := range v.Findings {
			if f == findNoPosition || f == findManual {
				g = visit.GradeD
			}
		}
		return u.SetGrade(g).Exec(ctx)
	})
}
