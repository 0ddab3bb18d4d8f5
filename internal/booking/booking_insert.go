package booking

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/internal/database"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/trail"
)

// booked is a booking in the making, under its terms.
type booked struct {
	*ent.Booking
	terms Terms
}

// insert writes bookings with their entries and the shares of their payers, reserves
// what no hold did, and tells subscribers. Time is theirs already.
func (s *Service) insert(ctx context.Context, tx *database.Tx, all []booked, entries []trail.Entry) error {
	if err := trail.Append(ctx, tx, entries...); err != nil {
		return err
	}
	var claims []funding.Claim
	for _, b := range all {
		if b.HoldID == nil {
			claims = append(claims, funding.Claim{Legs: b.terms.Quote.Legs, Record: b.ID})
		}
	}
	if err := funding.Reserve(ctx, tx, claims...); err != nil {
		return err
	}
	if err := insertBookings(ctx, tx, all); err != nil {
		return fmt.Errorf("write the bookings: %w", err)
	}
	if err := insertShares(ctx, tx, all); err != nil {
		return fmt.Errorf("write the price lines: %w", err)
	}
	for _, b := range all {
		s.announce(tx, b.ID, b.OrganizationID)
	}
	return nil
}

// insertBookings writes the rows; whom a booking is with, and where, the tables know.
func insertBookings(ctx context.Context, tx *database.Tx, all []booked) error {
	by := map[string]*ent.Booking{}
	var q database.Statement
	q.WriteString(`INSERT INTO bookings (id, hold_id, recipient_id, booker_id, offering_id, organization_id, worker_id, group_session_id, area_path,
		starts_at, ends_at, status, payment, funding, verification, channel, gross_fen, public_fen, resident_fen, refund_due_fen, quote, reason,
		disputed, partial, due_at, due_action, reschedules, version, created_at, programme_id, entitlement_id, contract_lot_id) VALUES `)
	for i, b := range all {
		by[b.ID] = b.Booking
		q.Row(i, `($, $, $, $, $, (SELECT organization_id FROM offerings WHERE id = $), $, $, (SELECT area_path FROM persons WHERE id = $),
			$, $, $, $, $, $, $, $, $, $, 0, $, '', FALSE, FALSE, $, $, 0, $, $, $, $, $)`,
			b.ID, null(b.HoldID), b.RecipientID, b.BookerID, b.OfferingID, b.OfferingID, b.WorkerID, null(b.GroupSessionID), b.RecipientID,
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
		if area == "" { // who was served has one until they have their data erased, which waited for their stream or was first
			return errErased
		}
		by[bookingID].OrganizationID, by[bookingID].AreaPath = organization, area
	}
	return found.Err()
}

// insertShares writes what each payer pays, in the order they were asked.
func insertShares(ctx context.Context, tx *database.Tx, all []booked) error {
	var q database.Statement
	q.WriteString("INSERT INTO price_lines (id, booking_id, position, payer, amount_fen, source_id) VALUES ")
	n := 0
	for _, b := range all {
		for i, l := range b.terms.Quote.Lines {
			q.Row(n, "($, $, $, $, $, $)", id.New("pln"), b.ID, i+1, string(l.Payer), int64(l.Amount), l.Programme)
			n++
		}
	}
	_, err := q.Exec(ctx, tx)
	return err
}

// newBooking completes a row that says which, who, what, when and at which price: where it
// starts and which timer waits for it.
func newBooking(b *ent.Booking, t Terms, now time.Time) *ent.Booking {
	q := t.Quote
	b.Version, b.CreatedAt = 1, now
	b.Payment, b.Funding, b.Verification = booking.PaymentNone, booking.FundingNone, booking.VerificationPending
	b.GrossFen, b.PublicFen, b.ResidentFen = int64(q.Gross), int64(q.Public()), int64(q.Resident())
	if legs := q.Legs; !legs.Empty() {
		most := slices.MaxFunc(legs.Money, func(a, b funding.Leg) int { return cmp.Compare(a.Amount, b.Amount) })
		b.ProgrammeID, b.EntitlementID, b.ContractLotID = &most.Programme, &most.Entitlement, &legs.Lot
		b.Funding = booking.FundingReserved
	}
	if t.Prepay && q.Resident() > 0 {
		b.Payment = booking.PaymentPending
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
	default: // nothing waits for it
	}
	b.DueAt, b.DueAction = nil, string(action)
	if action != "" {
		b.DueAt = &at
	}
}
