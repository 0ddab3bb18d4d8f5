package booking

import (
	"context"
	"slices"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/visit"
	"linli/internal/contracting"
	"linli/internal/date"
	"linli/internal/funding"
)

// Acknowledge says that the service was done (B17): the public money is consumed and a
// line accrues on the contract. It is for the recipient, a proxy with VIEW_VISIT, or
// a community worker or hotline agent who asked them. A visit with a matched home tag
// rises to grade A: the confirmation comes from somebody else than the carer.
func (s *Service) Acknowledge(ctx context.Context, in ChangeInput) (*ent.Booking, error) {
	return s.do(ctx, Acknowledge, in, in, func(ctx context.Context, c *change) error {
		v, err := c.tx.Visit.Query().Where(visit.BookingID(c.was.ID)).Only(ctx)
		if err != nil {
			return err
		}
		if v.Grade == visit.GradeB && slices.Contains(v.Findings, findTagMatched) && !slices.Contains(c.viewer.WorkerIDs, c.was.WorkerID) {
			if err := c.tx.Visit.UpdateOneID(v.ID).SetGrade(visit.GradeA).AddVersion(1).Exec(ctx); err != nil {
				return err
			}
			c.body["grade"] = string(visit.GradeA)
		}
		return c.complete(ctx)
	})
}

// complete consumes what was reserved and lets the claim accrue.
func (c *change) complete(ctx context.Context) error {
	if c.now.Funding != booking.FundingReserved {
		return nil
	}
	c.now.Funding = booking.FundingConsumed
	if err := funding.Consume(ctx, c.tx, c.terms.Quote.Legs, c.was.ID); err != nil {
		return err
	}
	line, err := contracting.Accrue(ctx, c.tx, contracting.Claim{
		BookingID: c.was.ID, LotID: c.terms.Quote.Legs.Lot, Units: c.terms.Quote.Legs.Units,
		AmountFen: c.was.PublicFen, ServiceDate: date.In(c.was.StartsAt),
	})
	c.body["statementLineId"] = line
	return err
}

// Dispute objects to a delivered or completed booking within 7 days (B18), with a
// reason: it cannot complete, and an accrued line is frozen, until it is settled.
func (s *Service) Dispute(ctx context.Context, in ChangeInput) (*ent.Booking, error) {
	return s.do(ctx, Dispute, in, in, func(ctx context.Context, c *change) error {
		who := c.viewer.PersonID
		c.now.Disputed, c.now.DisputedByID, c.now.Reason = true, &who, in.Reason
		return contracting.Freeze(ctx, c.tx, c.was.ID)
	})
}

// SettleInput decides a dispute.
type SettleInput struct {
	ChangeInput
	Upheld bool
}

// SettleDispute decides an open dispute, with a reason; for a handler of the area who
// did not raise it. Not upheld: things go on. Upheld before completion: the booking is
// void and all is given back; a completed booking is voided by an auditor instead.
func (s *Service) SettleDispute(ctx context.Context, in SettleInput) (*ent.Booking, error) {
	if in.Upheld {
		return s.do(ctx, UpholdDispute, in.ChangeInput, in, func(ctx context.Context, c *change) error {
			c.now.Disputed, c.now.Reason = false, in.Reason
			c.owe(c.was.ResidentFen)
			return c.free(ctx)
		})
	}
	return s.do(ctx, RejectDispute, in.ChangeInput, in, func(ctx context.Context, c *change) error {
		c.now.Disputed, c.now.DisputedByID, c.now.Reason = false, nil, in.Reason
		return contracting.Thaw(ctx, c.tx, c.was.ID)
	})
}

// Void takes a completed booking back (B19): a negative line, public money returned,
// and the month's entitlement given back only while that month lasts. It is for an
// auditor, about a dispute that somebody else raised: two persons.
func (s *Service) Void(ctx context.Context, in ChangeInput) (*ent.Booking, error) {
	return s.do(ctx, Void, in, in, func(ctx context.Context, c *change) error {
		c.now.Disputed, c.now.Reason = false, in.Reason
		c.owe(c.was.ResidentFen)
		if c.now.Funding != booking.FundingConsumed {
			return nil
		}
		c.now.Funding = booking.FundingClawedBack
		legs := c.terms.Quote.Legs
		open := legs.Month == date.MonthOf(date.In(c.tx.Now)).String()
		if err := funding.ClawBack(ctx, c.tx, legs, c.was.ID, open); err != nil {
			return err
		}
		return contracting.TakeBack(ctx, c.tx, c.was.ID)
	})
}
