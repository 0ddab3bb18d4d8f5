package booking

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/occupancy"
	"linli/internal/access"
	"linli/internal/date"
	"linli/internal/fault"
)

// ReassignInput gives a booking to another carer.
type ReassignInput struct {
	ChangeInput
	WorkerID string
}

// Reassign gives a booking to another carer of the organisation (B11) who has the
// skill, the certificate on that day and hours left. SLOT_TAKEN when the calendar
// says no, SLOT_NOT_OFFERED or CREDENTIAL_EXPIRED when the carer may not.
func (s *Service) Reassign(ctx context.Context, in ReassignInput) (*ent.Booking, error) {
	check := func(ctx context.Context, b *ent.Booking, now time.Time) error {
		return s.mayTakeOver(access.System(ctx, string(access.BookingReassign)), b, in.WorkerID, now)
	}
	return s.checked(ctx, Reassign, in.ChangeInput, in, check, func(ctx context.Context, c *change) error {
		if in.WorkerID == c.was.WorkerID {
			return nil
		}
		b := c.terms.block(c.was)
		if _, err := c.tx.ExecContext(ctx, "DELETE FROM occupancies WHERE owner_id = $1 AND resource_id = $2", c.was.ID, c.was.WorkerID); err != nil {
			return err
		}
		ok, err := s.take(ctx, c.tx, claim{resource: in.WorkerID, span: b, kind: occupancy.KindBooking, owner: c.was.ID})
		if err != nil {
			return err
		}
		if !ok {
			return errNoCarer
		}
		within, err := withinHours(ctx, c.tx, in.WorkerID, b)
		if err != nil {
			return err
		}
		if !within {
			return errHours
		}
		c.now.WorkerID = in.WorkerID
		c.body["workerId"], c.body["workerBefore"] = in.WorkerID, c.was.WorkerID
		return nil
	})
}

var errHours = fault.New(fault.Conflict, fault.CodeSlotNotOffered, "that carer's hours of the week are used").At("workerId").With("reason", string(hoursUsed))

// mayTakeOver checks skill, certificate and hours before the calendar is asked.
func (s *Service) mayTakeOver(ctx context.Context, b *ent.Booking, workerID string, now time.Time) error {
	if b.GroupSessionID != nil || workerID == b.WorkerID {
		return nil // the machine's to refuse; nothing to do
	}
	o, err := s.DB.Client.Offering.Get(ctx, b.OfferingID)
	if err != nil {
		return err
	}
	credential, err := s.credential(ctx, o)
	if err != nil {
		return err
	}
	t, err := TermsOf(b.Quote)
	if err != nil {
		return err
	}
	at := t.block(b)
	r, err := s.roster(ctx, o, credential, workerID, "", at, now)
	if err != nil {
		return err
	}
	for _, c := range r.carers {
		switch w := c.serves(at, date.In(b.StartsAt).String(), int(at.to.Sub(at.from).Minutes())); w {
		case credentialExpires:
			return fault.New(fault.Conflict, fault.CodeCredentialExpired, "that carer's certificate is not valid on the day").At("workerId")
		case hoursUsed:
			return errHours
		default: // the calendar decides
			return nil
		}
	}
	return fault.New(fault.Conflict, fault.CodeSlotNotOffered, "that carer does not do this service for the organisation").At("workerId")
}
