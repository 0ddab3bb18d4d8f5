package booking

import (
	"context"

	"linli/ent"
	"linli/ent/booking"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/money"
	"linli/internal/trail"
)

// CreateBookingInput asks for a booking without a hold: the price is agreed already.
type CreateBookingInput struct {
	CreateHoldInput
	MaxResidentFen money.Fen // the most the resident agreed to pay
}

// CreateBooking books a time at once, under the guards of a hold and of its
// confirmation (B1), in one transaction: for who agreed on the telephone, at the
// counter or in a plan, where nobody looks at a countdown. Nothing is held before, so
// the limit of holds does not count; the booking has no hold.
//
// Faults: those of CreateHold but TOO_MANY_HOLDS, and QUOTE_CHANGED when the resident
// would pay more than was agreed.
func (s *Service) CreateBooking(ctx context.Context, in CreateBookingInput) (*ent.Booking, error) {
	if in.MaxResidentFen < 0 {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "maxResidentFen is the most the resident agreed to pay, 0 or more").At("maxResidentFen")
	}
	w, err := s.wish(ctx, in.CreateHoldInput, access.BookingCreate)
	if err != nil {
		return nil, err
	}
	in.CreateHoldInput = w.in
	bookingID, err := s.creates.Do(ctx, s.DB, act.Request{Verb: access.BookingCreate, Key: in.Key, Input: in}, w.in.RecipientID,
		func(ctx context.Context) (*plan, string, error) {
			p, bookingID, err := w.prepare(ctx)
			if err != nil {
				return nil, "", err
			}
			return p, bookingID, agreed(p.terms.Quote, in.MaxResidentFen)
		}, s.create)
	if err != nil {
		return nil, err
	}
	if p := w.planned; p != nil && p.booking != nil && p.booking.ID == bookingID {
		return p.booking, nil // just made
	}
	return s.DB.Client.Booking.Get(ctx, bookingID)
}

// agreed refuses a price above what the resident agreed to.
func agreed(q funding.Quote, most money.Fen) error {
	if q.Resident() <= most {
		return nil
	}
	return fault.New(fault.Conflict, fault.CodeQuoteChanged, "the resident would pay more than was agreed: tell the price and ask again").
		At("maxResidentFen").With("residentFen", int64(q.Resident()))
}

// create claims everything that plans ask for, and writes the bookings down.
func (s *Service) create(ctx context.Context, tx *database.Tx, plans []*plan) error {
	ctx = access.System(ctx, string(access.BookingCreate))
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	all, made, entries := make([]*taken, len(plans)), make([]booked, len(plans)), make([]trail.Entry, len(plans))
	for i, p := range plans {
		all[i] = &taken{plan: p, digest: funding.Digest(p.text)}
	}
	if err := s.takeTimes(ctx, tx, all); err != nil {
		return err
	}
	for i, h := range all {
		b := &ent.Booking{
			ID: h.id, RecipientID: h.who.ID, BookerID: booker(h.viewer, h.who.ID), OfferingID: h.offering.ID, WorkerID: h.carer,
			StartsAt: h.service.from, EndsAt: h.service.to, Channel: booking.Channel(h.channel), Quote: h.text,
		}
		if h.session != nil {
			b.GroupSessionID = &h.session.ID
		}
		h.booking = newBooking(b, h.terms, tx.Now)
		made[i] = booked{b, h.terms}
		entries[i] = h.entry(access.BookingCreate)
		entries[i].Body["status"], entries[i].Body["residentFen"] = string(b.Status), b.ResidentFen
	}
	return s.insert(ctx, tx, made, entries)
}
