package booking

import (
	"context"

	"linli/ent"
	"linli/ent/booking"
)

// Accept takes on a requested booking (B2). For the organisation's dispatcher or
// manager. The time has been occupied since the hold, so nothing can go wrong here.
func (s *Service) Accept(ctx context.Context, in ChangeInput) (*ent.Booking, error) {
	return s.do(ctx, Accept, in, in, nil)
}

// Decline refuses a requested booking with a reason (B3); all claims are freed.
func (s *Service) Decline(ctx context.Context, in ChangeInput) (*ent.Booking, error) {
	return s.do(ctx, Decline, in, in, func(ctx context.Context, c *change) error {
		c.now.Reason = in.Reason
		c.owe(c.was.ResidentFen)
		return c.free(ctx)
	})
}

// RecordPayment notes that the resident's share was received (B5). For the
// organisation's manager or the hotline.
func (s *Service) RecordPayment(ctx context.Context, in ChangeInput) (*ent.Booking, error) {
	return s.do(ctx, Pay, in, in, func(_ context.Context, c *change) error {
		c.now.Payment = booking.PaymentPaid
		c.body["residentFen"] = c.was.ResidentFen
		return nil
	})
}
