package booking

import (
	"context"

	"linli/ent"
	"linli/ent/booking"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// ConfirmInput turns a hold into a booking.
type ConfirmInput struct {
	Key         string `json:"-"`
	HoldID      string
	QuoteDigest string // of the hold, as shown to the booker
}

// ConfirmBooking turns an active hold into a booking under the hold's terms (B1). The
// three legs were claimed by the hold; here they change hands. It becomes REQUESTED
// when the organisation must accept, AWAITING_PAYMENT when the share is prepaid, else
// CONFIRMED.
//
// Faults: HOLD_EXPIRED by the database's clock, QUOTE_CHANGED when the digest is not
// the hold's, WRONG_STATE when the hold was used or released.
func (s *Service) ConfirmBooking(ctx context.Context, in ConfirmInput) (*ent.Booking, error) {
	a := &agreement{id: id.New("bkg"), viewer: access.From(ctx), digest: in.QuoteDigest}
	bookingID, err := s.confirms.Do(ctx, s.DB, act.Request{Verb: access.BookingConfirm, Key: in.Key, Input: in}, in.HoldID,
		func(ctx context.Context) (_ *agreement, bookingID string, err error) {
			a.hold, err = s.ownHold(ctx, in.HoldID, access.BookingConfirm)
			return a, a.id, err
		}, s.confirm)
	if err != nil {
		return nil, err
	}
	if a.booking != nil && a.booking.ID == bookingID {
		return a.booking, nil // just made
	}
	return s.DB.Client.Booking.Query().Where(booking.ID(bookingID)).Only(ctx)
}

// agreement is a hold whose terms somebody agrees to, and the booking it becomes.
type agreement struct {
	id      string // of the booking
	hold    *ent.Hold
	viewer  *access.Viewer
	digest  string // of the terms agreed to
	booking *ent.Booking
}

// confirm turns holds into bookings.
func (s *Service) confirm(ctx context.Context, tx *database.Tx, all []*agreement) error {
	ctx = access.System(ctx, string(access.BookingConfirm))
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	made, entries := make([]booked, len(all)), make([]trail.Entry, len(all))
	for i, a := range all {
		h := a.hold
		if a.digest != h.QuoteDigest {
			return fault.New(fault.Conflict, fault.CodeQuoteChanged, "the price you confirm is not this hold's: show the hold's quote again").At("quoteDigest").With("quoteDigest", h.QuoteDigest)
		}
		t, err := TermsOf(h.Quote)
		if err != nil {
			return err
		}
		a.booking = newBooking(&ent.Booking{
			ID: a.id, HoldID: &h.ID, RecipientID: h.RecipientID, BookerID: h.BookerID, OfferingID: h.OfferingID, WorkerID: h.WorkerID,
			GroupSessionID: h.GroupSessionID, StartsAt: h.StartsAt, EndsAt: h.EndsAt, Channel: booking.Channel(h.Channel), Quote: h.Quote,
		}, t, tx.Now)
		made[i] = booked{a.booking, t}
		entries[i] = trail.Entry{
			Stream: h.RecipientID, Verb: string(access.BookingConfirm), Record: a.booking.ID, Actor: a.viewer.Actor(), OnBehalfOf: a.viewer.For(h.RecipientID),
			Body: map[string]any{"holdId": h.ID, "status": string(a.booking.Status), "quoteDigest": h.QuoteDigest, "channel": string(h.Channel)},
		}
	}
	if err := consumeHolds(ctx, tx, all); err != nil {
		return err
	}
	return s.insert(ctx, tx, made, entries)
}

// consumeHolds ends the holds and hands their time over to the bookings.
func consumeHolds(ctx context.Context, tx *database.Tx, all []*agreement) error {
	var use, hand database.Statement
	use.WriteString("UPDATE holds SET status = 'CONSUMED', version = version + 1 WHERE id IN (")
	hand.WriteString("WITH v (hold, booking) AS (VALUES ")
	for i, a := range all {
		use.Row(i, "$", a.hold.ID)
		hand.Row(i, "($, $)", a.hold.ID, a.booking.ID)
	}
	use.Text(") AND status = 'ACTIVE' AND expires_at > $", tx.Now)
	hand.WriteString(") UPDATE occupancies SET kind = 'BOOKING', expires_at = NULL, owner_id = v.booking FROM v WHERE owner_id = v.hold")
	n, err := use.Exec(ctx, tx)
	if err != nil {
		return err
	}
	if int(n) < len(all) {
		was, err := tx.Hold.Get(ctx, all[0].hold.ID)
		if err != nil {
			return err
		}
		if _, why := nextHold(ConfirmHold, was, tx.Now); why != nil {
			return why
		}
		return errHoldOver
	}
	_, err = hand.Exec(ctx, tx)
	return err
}
