package booking

import (
	"context"
	"fmt"

	"linli/ent"
	"linli/ent/appraisal"
	"linli/ent/booking"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/trail"
)

// ChangeInput names a booking, the version the caller saw, and the reason where one
// is asked for.
type ChangeInput struct {
	Key       string `json:"-"`
	BookingID string
	Version   int
	Reason    string
}

// change is one action on one booking under way.
type change struct {
	tx     *database.Tx
	was    *ent.Booking
	now    *ent.Booking // what it becomes: the step sets the status, effects the rest
	terms  Terms
	viewer *access.Viewer
	body   map[string]any // of the entry
}

// do carries out an action: the viewer may, the version is the one seen, the machine
// allows it, the effect happens, one conditional write decides, one entry is written.
func (s *Service) do(ctx context.Context, a Action, verb access.Verb, in ChangeInput, input any, effect func(context.Context, *change) error) (*ent.Booking, error) {
	b, err := s.DB.Client.Booking.Query().Where(booking.ID(in.BookingID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no booking %s", in.BookingID).At("bookingId")
	}
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, verb, Object(b)); err != nil {
		return nil, err
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: verb, Key: in.Key, Input: input}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(verb))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		was, err := tx.Booking.Get(ctx, b.ID)
		if err != nil {
			return "", err
		}
		if was.Version != in.Version {
			return "", stale(was.Version)
		}
		return was.ID, s.apply(ctx, tx, v, a, string(verb), was, effect)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Booking.Query().Where(booking.ID(b.ID)).Only(ctx)
}

func stale(current int) error {
	return fault.New(fault.Conflict, fault.CodeStaleVersion, "the record changed since you read it: read it again").At("expectedVersion").With("version", current)
}

// apply takes one step of the machine inside a transaction.
func (s *Service) apply(ctx context.Context, tx *database.Tx, v *access.Viewer, a Action, verb string, was *ent.Booking, effect func(context.Context, *change) error) error {
	f := Facts{Booking: was, Viewer: v, Now: tx.Now}
	if a == Appraise {
		done, err := tx.Appraisal.Query().Where(appraisal.BookingID(was.ID)).Exist(ctx)
		if err != nil {
			return err
		}
		f.Appraised = done
	}
	to, why := next(a, f)
	if why != nil {
		return why
	}
	t, err := TermsOf(was.Quote)
	if err != nil {
		return err
	}
	copied := *was
	c := &change{tx: tx, was: was, now: &copied, terms: t, viewer: v, body: map[string]any{"action": string(a)}}
	c.now.Status = to
	if effect != nil {
		if err := effect(ctx, c); err != nil {
			return err
		}
	}
	setTimer(c.now, t, tx.Now)
	if err := c.write(ctx); err != nil {
		return err
	}
	if to != was.Status {
		c.body["from"], c.body["to"] = string(was.Status), string(to)
	}
	if err := trail.Append(ctx, tx, trail.Entry{
		Stream: was.RecipientID, Verb: verb, Record: was.ID, Actor: v.Actor(), OnBehalfOf: behalf(v, was.RecipientID), Body: c.body,
	}); err != nil {
		return err
	}
	s.announce(tx, was.ID, was.OrganizationID)
	return nil
}

// behalf is the recipient when a proxy acts; staff act in their own right.
func behalf(v *access.Viewer, recipient string) string {
	for _, g := range v.Grants {
		if g.ElderID == recipient {
			return recipient
		}
	}
	return ""
}

// write saves what the effect made of the booking, if it is still as it was read.
func (c *change) write(ctx context.Context) error {
	u := c.tx.Booking.Update().Where(booking.ID(c.was.ID), booking.Version(c.was.Version), booking.StatusEQ(c.was.Status)).
		SetStatus(c.now.Status).SetPayment(c.now.Payment).SetFunding(c.now.Funding).SetVerification(c.now.Verification).
		SetRefundDueFen(c.now.RefundDueFen).SetNillableEndedBy(c.now.EndedBy).SetReason(c.now.Reason).
		SetDisputed(c.now.Disputed).SetPartial(c.now.Partial).SetWorkerID(c.now.WorkerID).SetDueAction(c.now.DueAction).
		SetNillableDeliveredAt(c.now.DeliveredAt).SetNillableDisputedByID(c.now.DisputedByID).AddVersion(1)
	if c.now.DueAt == nil {
		u.ClearDueAt()
	} else {
		u.SetDueAt(*c.now.DueAt)
	}
	if c.now.DisputedByID == nil {
		u.ClearDisputedByID()
	}
	n, err := u.Save(ctx)
	if err != nil {
		return fmt.Errorf("write the booking: %w", err)
	}
	if n == 0 {
		return stale(c.was.Version + 1)
	}
	return nil
}

// free gives back all that a booking still claims: time, place, public money, units.
func (c *change) free(ctx context.Context) error {
	if err := vacate(ctx, c.tx, c.was.ID); err != nil {
		return err
	}
	if err := leaveSession(ctx, c.tx, c.was.GroupSessionID); err != nil {
		return err
	}
	if c.now.Funding != booking.FundingReserved {
		return nil
	}
	c.now.Funding = booking.FundingReleased
	return funding.Release(ctx, c.tx, c.terms.Quote.Legs, c.was.ID)
}

// owe notes what of a paid share comes back; what is due is not yet done.
func (c *change) owe(amount int64) {
	if c.now.Payment == booking.PaymentPaid {
		c.now.RefundDueFen = amount
		c.body["refundDueFen"] = amount
	} else if c.now.Payment == booking.PaymentPending {
		c.now.Payment = booking.PaymentNone
	}
}

// reasoned checks that a reason was given, and keeps it.
func reasoned(in ChangeInput) error {
	if n := len([]rune(in.Reason)); n < 2 || n > 200 {
		return fault.New(fault.Invalid, fault.CodeBadInput, "say why in 2 to 200 characters").At("reason")
	}
	return nil
}
