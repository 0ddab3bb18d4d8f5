package booking

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"slices"
	"time"
	"unicode/utf8"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/offering"
	"linli/ent/visit"
	"linli/ent/visitevent"
	"linli/internal/fault"
	"linli/internal/id"
)

// CheckInInput says that the carer is at the door.
type CheckInInput struct {
	ChangeInput
	Evidence Evidence
}

// CheckIn starts the visit (B12). It is for the assigned carer, from 30 minutes before
// the start. EVIDENCE_MISSING without a position and without a reason for lacking it.
func (s *Service) CheckIn(ctx context.Context, in CheckInInput) (*ent.Booking, error) {
	check := func(context.Context, *ent.Booking, time.Time) error { return present(in.Evidence) }
	return s.checked(ctx, CheckIn, in.ChangeInput, in, check, func(ctx context.Context, c *change) error {
		began, _ := happened(in.Evidence.at(), doorOpens(c.was), c.tx.Now)
		v, err := c.tx.Visit.Create().SetBookingID(c.was.ID).SetWorkerID(c.was.WorkerID).SetStartedAt(began).Save(ctx)
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
// sent to review with its findings. A partial one says why.
func (s *Service) CheckOut(ctx context.Context, in CheckOutInput) (*ent.Booking, error) {
	check := func(context.Context, *ent.Booking, time.Time) error {
		switch {
		case in.Partial && utf8.RuneCountInString(in.Reason) < 2:
			return errReason
		case !brief(in.Tasks, 50):
			return fault.New(fault.Invalid, fault.CodeBadInput, "name at most 50 tasks, each in at most 100 characters").At("tasks")
		}
		return present(in.Evidence)
	}
	return s.checked(ctx, CheckOut, in.ChangeInput, in, check, func(ctx context.Context, c *change) error {
		v, err := c.tx.Visit.Query().Where(visit.BookingID(c.was.ID)).Only(ctx)
		if err != nil {
			return err
		}
		end, _ := happened(in.Evidence.at(), v.StartedAt, c.tx.Now)
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
func present(e Evidence) error {
	if err := e.check(); err != nil {
		return err
	}
	if e.Lat == nil && e.ManualReason == "" {
		return fault.New(fault.Invalid, fault.CodeEvidenceMissing, "there is no position: switch location on, or say in manualReason why there is none (it will be reviewed)").At("evidence", "lat")
	}
	return nil
}

// witness writes a piece of evidence down, with its distance from where the service
// takes place: the recipient's home, or else the offering's place.
func (c *change) witness(ctx context.Context, visitID string, kind visitevent.Kind, e Evidence) error {
	home, err := c.tx.Person.Get(ctx, c.was.RecipientID)
	if err != nil {
		return err
	}
	o, err := c.tx.Offering.Get(ctx, c.was.OfferingID)
	if err != nil {
		return err
	}
	lat, lng, tag := home.Lat, home.Lng, tagMatches(home.HomeTag, e.HomeTag)
	if o.Mode != offering.ModeAtHome {
		lat, lng, tag = o.Lat, o.Lng, false
	}
	var away any
	if e.Lat != nil && lat != nil && lng != nil && derefInt(e.AccuracyM) <= worstM {
		away = distance(*e.Lat, *e.Lng, *lat, *lng)
	}
	_, err = c.tx.ExecContext(ctx, `INSERT INTO visit_events (id, visit_id, kind, device_at, received_at, lat, lng, accuracy_m, distance_m,
		home_tag_matched, photo_sha256, signature_sha256, device_id, manual_reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
		id.New("vev"), visitID, string(kind), e.at(), c.tx.Now, null(e.Lat), null(e.Lng), null(e.AccuracyM), away,
		tag, e.PhotoSHA256, e.SignatureSHA256, e.DeviceID, e.ManualReason)
	return err
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
	action := FailReview
	if in.Passed {
		action = PassReview
	}
	return s.do(ctx, action, in.ChangeInput, in, func(ctx context.Context, c *change) error {
		v, err := c.tx.Visit.Query().Where(visit.BookingID(c.was.ID)).Only(ctx)
		if err != nil {
			return err
		}
		g := visit.GradeNone
		if in.Passed {
			c.now.Verification = booking.VerificationPassed
			g = visit.GradeC
			if slices.Contains(v.Findings, findNoPosition) || slices.Contains(v.Findings, findManual) {
				g = visit.GradeD
			}
		} else {
			c.now.Verification, c.now.Reason = booking.VerificationFailed, in.Reason
			c.now.Disputed = false // there is nothing left to dispute
			c.owe(c.was.ResidentFen)
			if err := c.free(ctx); err != nil {
				return err
			}
		}
		c.body["grade"], c.body["verification"] = string(g), string(c.now.Verification)
		_, err = c.tx.ExecContext(ctx, "UPDATE visits SET reviewer_id = $1, review_reason = $2, grade = $3, version = version + 1 WHERE id = $4",
			c.viewer.PersonID, in.Reason, string(g), v.ID)
		return err
	})
}
