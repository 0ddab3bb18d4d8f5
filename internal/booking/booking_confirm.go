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
	h, err := s.ownHold(ctx, in.HoldID, access.BookingConfirm)
	if err != nil {
		return nil, err
	}
	bookingID, err := act.Do(ctx, s.DB, act.Request{Verb: access.BookingConfirm, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.BookingConfirm))
		if in.QuoteDigest != h.QuoteDigest {
			return "", fault.New(fault.Conflict, fault.CodeQuoteChanged, "the price you confirm is not this hold's: show the hold's quote again").At("quoteDigest").With("quoteDigest", h.QuoteDigest)
		}
		return s.confirm(ctx, tx, v, h)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Booking.Query().Where(booking.ID(bookingID)).Only(ctx)
}

func (s *Service) confirm(ctx context.Context, tx *database.Tx, v *access.Viewer, h *ent.Hold) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	n, err := tx.Affected(ctx, "UPDATE holds SET status = 'CONSUMED', version = version + 1 WHERE id = $1 AND status = 'ACTIVE' AND expires_at > $2", h.ID, tx.Now)
	if err != nil {
		return "", err
	}
	if n == 0 {
		was, err := tx.Hold.Get(ctx, h.ID)
		if err != nil {
			return "", err
		}
		if _, why := nextHold(ConfirmHold, was, tx.Now); why != nil {
			return "", why
		}
		return "", errHoldOver
	}
	t, err := TermsOf(h.Quote)
	if err != nil {
		return "", err
	}
	organization, area, err := s.sides(ctx, tx, h)
	if err != nil {
		return "", err
	}
	b := newBooking(h, t, tx.Now)
	create := tx.Booking.Create().SetID(b.ID).SetHoldID(h.ID).SetRecipientID(h.RecipientID).SetBookerID(h.BookerID).SetOfferingID(h.OfferingID).
		SetOrganizationID(organization).SetWorkerID(h.WorkerID).SetNillableGroupSessionID(h.GroupSessionID).SetAreaPath(area).
		SetStartsAt(h.StartsAt).SetEndsAt(h.EndsAt).SetStatus(b.Status).SetPayment(b.Payment).SetFunding(b.Funding).SetChannel(booking.Channel(h.Channel)).
		SetGrossFen(int64(t.Quote.Gross)).SetPublicFen(int64(t.Quote.Public())).SetResidentFen(int64(t.Quote.Resident())).
		SetQuote(h.Quote).SetNillableDueAt(b.DueAt).SetDueAction(b.DueAction).SetCreatedAt(tx.Now)
	if legs := t.Quote.Legs; !legs.Empty() {
		most := slices.MaxFunc(legs.Money, func(a, b funding.Leg) int { return cmp.Compare(a.Amount, b.Amount) })
		create.SetProgrammeID(most.Programme).SetEntitlementID(most.Entitlement).SetContractLotID(legs.Lot)
	}
	if err := create.Exec(ctx); err != nil {
		return "", fmt.Errorf("write the booking: %w", err)
	}
	lines := make([]*ent.PriceLineCreate, len(t.Quote.Lines))
	for i, l := range t.Quote.Lines {
		lines[i] = tx.PriceLine.Create().SetBookingID(b.ID).SetPosition(i + 1).SetPayer(l.Payer).SetAmountFen(int64(l.Amount)).SetSourceID(l.Programme)
	}
	if err := tx.PriceLine.CreateBulk(lines...).Exec(ctx); err != nil {
		return "", fmt.Errorf("write the price lines: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "UPDATE occupancies SET kind = 'BOOKING', expires_at = NULL, owner_id = $1 WHERE owner_id = $2", b.ID, h.ID); err != nil {
		return "", err
	}
	if err := trail.Append(ctx, tx, trail.Entry{
		Stream: h.RecipientID, Verb: string(access.BookingConfirm), Record: b.ID, Actor: v.Actor(), OnBehalfOf: v.For(h.RecipientID),
		Body: map[string]any{"holdId": h.ID, "status": string(b.Status), "quoteDigest": h.QuoteDigest, "channel": string(h.Channel)},
	}); err != nil {
		return "", err
	}
	s.announce(tx, b.ID, organization)
	return b.ID, nil
}

// sides reads whom the booking is with and where the recipient lives.
func (s *Service) sides(ctx context.Context, tx *database.Tx, h *ent.Hold) (organization, area string, err error) {
	err = tx.One(ctx, "SELECT o.organization_id, p.area_path FROM offerings o, persons p WHERE o.id = $1 AND p.id = $2",
		[]any{h.OfferingID, h.RecipientID}, &organization, &area)
	return organization, area, err
}

// newBooking settles where a booking starts and which timer waits for it.
func newBooking(h *ent.Hold, t Terms, now time.Time) *ent.Booking {
	b := &ent.Booking{ID: id.New("bkg"), StartsAt: h.StartsAt, EndsAt: h.EndsAt, Channel: booking.Channel(h.Channel), Payment: booking.PaymentNone, Funding: booking.FundingNone}
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
