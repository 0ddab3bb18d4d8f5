package booking

import (
	"context"

	"linli/ent"
	"linli/ent/booking"
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
// says no.
func (s *Service) Reassign(ctx context.Context, in ReassignInput) (*ent.Booking, error) {
	if err := s.mayTakeOver(ctx, in); err != nil {
		return nil, err
	}
	return s.do(ctx, Reassign, access.BookingReassign, in.ChangeInput, in, func(ctx context.Context, c *change) error {
		if in.WorkerID == c.was.WorkerID {
			return nil
		}
		b := span{c.was.StartsAt.Add(-minutes(c.terms.PrepMinutes)), c.was.EndsAt.Add(minutes(c.terms.Cleanup))}
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
		c.now.WorkerID = in.WorkerID
		c.body["workerId"], c.body["workerBefore"] = in.WorkerID, c.was.WorkerID
		return nil
	})
}

// mayTakeOver checks skill, certificate and hours before the calendar is asked.
func (s *Service) mayTakeOver(ctx context.Context, in ReassignInput) error {
	b, err := s.DB.Client.Booking.Query().Where(booking.ID(in.BookingID)).WithOffering().Only(ctx)
	if ent.IsNotFound(err) {
		return fault.New(fault.NotFound, fault.CodeNotFound, "there is no booking %s", in.BookingID).At("bookingId")
	}
	if err != nil {
		return err
	}
	if err := access.Require(ctx, access.BookingReassign, Object(b)); err != nil {
		return err
	}
	now, err := s.DB.Now(ctx)
	if err != nil {
		return err
	}
	ctx = access.System(ctx, string(access.BookingReassign))
	o := b.Edges.Offering
	credential, err := s.credential(ctx, o)
	if err != nil {
		return err
	}
	at := block(o, b.StartsAt)
	r, err := s.roster(ctx, o, credential, "", at, now)
	if err != nil {
		return err
	}
	for _, c := range r.carers {
		if c.id != in.WorkerID {
			continue
		}
		switch w := c.serves(at, date.In(b.StartsAt).String(), int(at.to.Sub(at.from).Minutes())); w {
		case fits, allBooked: // the calendar decides
			return nil
		case credentialExpires:
			return fault.New(fault.Conflict, fault.CodeCredentialExpired, "that carer's certificate is not valid on the day").At("workerId")
		default:
			return fault.New(fault.Conflict, fault.CodeSlotNotOffered, "that carer's hours of the week are used").At("workerId").With("reason", string(w))
		}
	}
	return fault.New(fault.Conflict, fault.CodeSlotNotOffered, "that carer does not do this service for the organisation").At("workerId")
}
