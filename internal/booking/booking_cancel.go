package booking

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/internal/fault"
	"linli/internal/money"
)

// CancellationQuote says what cancelling would give back at a moment.
type CancellationQuote struct {
	At        time.Time
	RefundFen money.Fen // of the resident's share
	KeptFen   money.Fen // by the organisation
	Rung      Rung
}

// QuoteCancellation prices a cancellation by the recipient's side at a moment.
func QuoteCancellation(b *ent.Booking, at time.Time) (CancellationQuote, error) {
	t, err := TermsOf(b.Quote)
	if err != nil {
		return CancellationQuote{}, err
	}
	back, rung := t.Refund(b.StartsAt, at)
	return CancellationQuote{at, back, t.Quote.Resident() - back, rung}, nil
}

// Cancel calls a booking off from the recipient's side (B7): always allowed before
// check-in, also late. The ladder decides what of a paid share comes back; public
// money and time are freed in full.
func (s *Service) Cancel(ctx context.Context, in ChangeInput) (*ent.Booking, error) {
	return s.do(ctx, Cancel, in, in, func(ctx context.Context, c *change) error {
		back, rung := c.terms.Refund(c.was.StartsAt, c.tx.Now)
		c.end(booking.EndedByResident, in.Reason)
		c.owe(int64(back))
		c.body["refundBp"] = rung.RefundBp
		return c.free(ctx)
	})
}

// Withdraw calls a booking off from the organisation's side (B8) with a reason; the
// resident gets everything back.
func (s *Service) Withdraw(ctx context.Context, in ChangeInput) (*ent.Booking, error) {
	return s.do(ctx, Withdraw, in, in, func(ctx context.Context, c *change) error {
		c.end(booking.EndedByProvider, in.Reason)
		c.owe(c.was.ResidentFen)
		return c.free(ctx)
	})
}

// CallOff ends a booking that nobody is to blame for (B9): weather, hospital, death.
func (s *Service) CallOff(ctx context.Context, in ChangeInput) (*ent.Booking, error) {
	return s.do(ctx, CallOff, in, in, func(ctx context.Context, c *change) error {
		c.end(booking.EndedByPlatform, in.Reason)
		c.owe(c.was.ResidentFen)
		return c.free(ctx)
	})
}

func (c *change) end(by booking.EndedBy, reason string) {
	c.now.EndedBy, c.now.Reason = &by, reason
	c.body["endedBy"] = string(by)
}

// ReportNoShow says that nobody opened (B13), after 15 minutes at the door. Public
// money is released, never paid; the ladder decides about the resident's share.
func (s *Service) ReportNoShow(ctx context.Context, in ChangeInput) (*ent.Booking, error) {
	return s.do(ctx, NoShow, in, in, func(ctx context.Context, c *change) error {
		back, _ := c.terms.Refund(c.was.StartsAt, c.tx.Now)
		c.now.Reason = in.Reason
		c.owe(int64(back))
		return c.free(ctx)
	})
}

// errNoCarer is for a reassignment that the calendar refuses.
var errNoCarer = fault.New(fault.Conflict, fault.CodeSlotTaken, "that carer is booked then").At("workerId")
