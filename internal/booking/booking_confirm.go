package booking

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/funding"
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
	a := &agreement{viewer: access.From(ctx), digest: in.QuoteDigest}
	bookingID, err := s.confirms.Do(ctx, s.DB, act.Request{Verb: access.BookingConfirm, Key: in.Key, Input: in}, in.HoldID,
		func(ctx context.Context) (_ *agreement, err error) {
			a.hold, err = s.ownHold(ctx, in.HoldID, access.BookingConfirm)
			return a, err
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
	hold    *ent.Hold
	viewer  *access.Viewer
	digest  string // of the terms agreed to
	terms   Terms
	booking *ent.Booking
}

// confirm turns holds into bookings.
func (s *Service) confirm(ctx context.Context, tx *database.Tx, all []*agreement) ([]string, error) {
	ctx = access.System(ctx, string(access.BookingConfirm))
	if err := tx.Clock(ctx); err != nil {
		return nil, err
	}
	ids, entries := make([]string, len(all)), make([]trail.Entry, len(all))
	for i, a := range all {
		h := a.hold
		if a.digest != h.QuoteDigest {
			return nil, fault.New(fault.Conflict, fault.CodeQuoteChanged, "the price you confirm is not this hold's: show the hold's quote again").At("quoteDigest").With("quoteDigest", h.QuoteDigest)
		}
		var err error
		if a.terms, err = TermsOf(h.Quote); err != nil {
			return nil, err
		}
		a.booking = newBooking(h, a.terms, tx.Now)
		ids[i] = a.booking.ID
		entries[i] = trail.Entry{
			Stream: h.RecipientID, Verb: string(access.BookingConfirm), Record: a.booking.ID, Actor: a.viewer.Actor(), OnBehalfOf: a.viewer.For(h.RecipientID),
			Body: map[string]any{"holdId": h.ID, "status": string(a.booking.Status), "quoteDigest": h.QuoteDigest, "channel": string(h.Channel)},
		}
	}
	if err := consumeHolds(ctx, tx, all); err != nil {
		return nil, err
	}
	if err := insertBookings(ctx, tx, all); err != nil {
		return nil, fmt.Errorf("write the bookings: %w", err)
	}
	var lines []*ent.PriceLineCreate
	for _, a := range all {
		for i, l := range a.terms.Quote.Lines {
			lines = append(lines, tx.PriceLine.Create().SetBookingID(a.booking.ID).SetPosition(i+1).SetPayer(l.Payer).SetAmountFen(int64(l.Amount)).SetSourceID(l.Programme))
		}
	}
	if err := tx.PriceLine.CreateBulk(lines...).Exec(ctx); err != nil {
		return nil, fmt.Errorf("write the price lines: %w", err)
	}
	if err := trail.Append(ctx, tx, entries...); err != nil {
		return nil, err
	}
	for _, a := range all {
		s.announce(tx, a.booking.ID, a.booking.OrganizationID)
	}
	return ids, nil
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

// insertBookings writes the rows; whom a booking is with, and where, the tables know.
func insertBookings(ctx context.Context, tx *database.Tx, all []*agreement) error {
	by := map[string]*ent.Booking{}
	var q database.Statement
	q.WriteString(`INSERT INTO bookings (id, hold_id, recipient_id, booker_id, offering_id, organization_id, worker_id, group_session_id, area_path,
		starts_at, ends_at, status, payment, funding, verification, channel, gross_fen, public_fen, resident_fen, refund_due_fen, quote, reason,
		disputed, partial, due_at, due_action, reschedules, version, created_at, programme_id, entitlement_id, contract_lot_id) VALUES `)
	for i, a := range all {
		b := a.booking
		by[b.ID] = b
		q.Row(i, `($, $, $, $, $, (SELECT organization_id FROM offerings WHERE id = $), $, $, (SELECT area_path FROM persons WHERE id = $),
			$, $, $, $, $, $, $, $, $, $, 0, $, '', FALSE, FALSE, $, $, 0, $, $, $, $, $)`,
			b.ID, *b.HoldID, b.RecipientID, b.BookerID, b.OfferingID, b.OfferingID, b.WorkerID, null(b.GroupSessionID), b.RecipientID,
			b.StartsAt, b.EndsAt, string(b.Status), string(b.Payment), string(b.Funding), string(b.Verification), string(b.Channel),
			b.GrossFen, b.PublicFen, b.ResidentFen, b.Quote, null(b.DueAt), b.DueAction, b.Version, b.CreatedAt,
			null(b.ProgrammeID), null(b.EntitlementID), null(b.ContractLotID))
	}
	q.WriteString(" RETURNING id, organization_id, area_path")
	found, err := tx.QueryContext(ctx, q.String(), q.Args...)
	if err != nil {
		return err
	}
	defer func() { _ = found.Close() }()
	for found.Next() {
		var bookingID, organization, area string
		if err := found.Scan(&bookingID, &organization, &area); err != nil {
			return err
		}
		by[bookingID].OrganizationID, by[bookingID].AreaPath = organization, area
	}
	return found.Err()
}

// newBooking is the row a hold becomes: where it starts and which timer waits for it.
// Whom it is with, and where, the tables know.
func newBooking(h *ent.Hold, t Terms, now time.Time) *ent.Booking {
	q := t.Quote
	b := &ent.Booking{
		ID: id.New("bkg"), HoldID: &h.ID, RecipientID: h.RecipientID, BookerID: h.BookerID, OfferingID: h.OfferingID, WorkerID: h.WorkerID,
		GroupSessionID: h.GroupSessionID, StartsAt: h.StartsAt, EndsAt: h.EndsAt, Channel: booking.Channel(h.Channel), Quote: h.Quote,
		Payment: booking.PaymentNone, Funding: booking.FundingNone, Verification: booking.VerificationPending,
		GrossFen: int64(q.Gross), PublicFen: int64(q.Public()), ResidentFen: int64(q.Resident()), Version: 1, CreatedAt: now,
	}
	if legs := q.Legs; !legs.Empty() {
		most := slices.MaxFunc(legs.Money, func(a, b funding.Leg) int { return cmp.Compare(a.Amount, b.Amount) })
		b.ProgrammeID, b.EntitlementID, b.ContractLotID = &most.Programme, &most.Entitlement, &legs.Lot
	}
	if t.Prepay && t.Quote.Resident() > 0 {
		b.Payment = booking.PaymentPending
	}
	if !t.Quote.Legs.Empty() {
		b.Funding = booking.FundingReserved
	}
	b.Status = accepted(Facts{Booking: b})
	if t.Approval {
		b.Status = booking.StatusRequested
	}
	setTimer(b, t, now)
	return b
}

// setTimer says which timer acts on a booking next, and when (marketplace §3.1).
func setTimer(b *ent.Booking, t Terms, now time.Time) {
	at, action := time.Time{}, Action("")
	switch b.Status {
	case booking.StatusRequested:
		at, action = now.Add(answerWithin), Expire
		if last := b.StartsAt.Add(-time.Duration(t.LeadMinutes) * time.Minute); last.Before(at) {
			at = last
		}
	case booking.StatusAwaitingPayment:
		at, action = now.Add(payWithin), Expire
		if b.Channel != booking.ChannelApp {
			at = now.Add(hotlinePay)
		}
	case booking.StatusConfirmed:
		at, action = b.StartsAt.Add(missedAfter), Miss
	case booking.StatusInService:
		at, action = b.EndsAt.Add(closeVisitAfter), CloseVisit
	case booking.StatusDelivered:
		if !b.Disputed && b.Verification == booking.VerificationAutoPassed && b.DeliveredAt != nil {
			at, action = b.DeliveredAt.Add(autoConfirm), AutoConfirm
		}
	}
	b.DueAt, b.DueAction = nil, string(action)
	if action != "" {
		b.DueAt = &at
	}
}
