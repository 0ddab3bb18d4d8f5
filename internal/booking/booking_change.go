package booking

import (
	"context"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"

	"linli/ent"
	"linli/ent/appraisal"
	"linli/ent/booking"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
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
func (s *Service) do(ctx context.Context, a Action, in ChangeInput, input any, effect func(context.Context, *change) error) (*ent.Booking, error) {
	return s.checked(ctx, a, in, input, nil, effect)
}

// checked is do with something to look at before the transaction; a repeated key is
// answered before that, and what it refuses is remembered.
func (s *Service) checked(ctx context.Context, a Action, in ChangeInput, input any,
	check func(ctx context.Context, b *ent.Booking, now time.Time) error, effect func(context.Context, *change) error) (*ent.Booking, error) {
	if _, err := access.SignedIn(ctx); err != nil {
		return nil, err
	}
	b, err := s.DB.Client.Booking.Query().Where(booking.ID(in.BookingID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no booking %s", in.BookingID).At("bookingId")
	}
	if err != nil {
		return nil, err
	}
	verb := verbOf(a)
	if err := access.Require(ctx, verb, Object(b)); err != nil {
		return nil, err
	}
	if err := reasoned(a, in); err != nil {
		return nil, err
	}
	once := func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		return b.ID, s.change(access.System(ctx, string(verb)), tx, v, a, in, effect)
	}
	r := act.Request{Verb: verb, Key: in.Key, Input: input}
	if check == nil {
		_, err = act.Do(ctx, s.DB, r, once)
	} else {
		_, err = act.Prepared(ctx, s.DB, r,
			func(ctx context.Context, now time.Time) (bool, error) { return true, check(ctx, b, now) },
			func(ctx context.Context, tx *database.Tx, _ bool) (string, error) { return once(ctx, tx) })
	}
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Booking.Query().Where(booking.ID(b.ID)).Only(ctx)
}

// change takes one step that a person asked for. Rivals for the booking wait for each
// other here, so that whoever comes second hears that the record changed, and not what
// its effect runs into.
func (s *Service) change(ctx context.Context, tx *database.Tx, v *access.Viewer, a Action, in ChangeInput, effect func(context.Context, *change) error) error {
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	if err := tx.Lock(ctx, booking.Table, in.BookingID); err != nil {
		return err
	}
	was, err := tx.Booking.Get(ctx, in.BookingID)
	if err != nil {
		return err
	}
	if was.Version != in.Version {
		return machine.Stale(was.Version)
	}
	return s.apply(ctx, tx, v, a, string(verbOf(a)), was, effect)
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
	if waits := to == booking.StatusRequested || to == booking.StatusAwaitingPayment; !waits || to != was.Status {
		setTimer(c.now, t, tx.Now) // else nobody's patience starts anew
	}
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
	b := c.now
	n, err := c.tx.Affected(ctx, `UPDATE bookings SET version = version + 1, status = $3, payment = $4, funding = $5, verification = $6,
		refund_due_fen = $7, ended_by = $8, reason = $9, disputed = $10, disputed_by_id = $11, partial = $12, worker_id = $13,
		delivered_at = $14, due_at = $15, due_action = $16 WHERE id = $1 AND version = $2`,
		b.ID, c.was.Version, string(b.Status), string(b.Payment), string(b.Funding), string(b.Verification),
		b.RefundDueFen, null((*string)(b.EndedBy)), b.Reason, b.Disputed, null(b.DisputedByID), b.Partial, b.WorkerID,
		null(b.DeliveredAt), null(b.DueAt), b.DueAction)
	if err != nil {
		return fmt.Errorf("write the booking: %w", err)
	}
	if n == 0 {
		return machine.Stale(c.was.Version + 1)
	}
	return nil
}

// null is what a pointer points at, or SQL's NULL.
func null[T any](p *T) any {
	if p == nil {
		return nil
	}
	return *p
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
	switch c.now.Payment {
	case booking.PaymentPaid:
		c.now.RefundDueFen = amount
		c.body["refundDueFen"] = amount
	case booking.PaymentPending:
		c.now.Payment = booking.PaymentNone
	default: // nothing is owed
	}
}

// withReason are the actions that must be explained.
var withReason = []Action{Decline, Withdraw, CallOff, NoShow, PassReview, FailReview, Dispute, RejectDispute, UpholdDispute, Void}

// reasoned checks the reason, and that there is one where it must be.
func reasoned(a Action, in ChangeInput) error {
	n := utf8.RuneCountInString(in.Reason)
	if n > 200 || (n < 2 && slices.Contains(withReason, a)) {
		return errReason
	}
	return nil
}

var errReason = fault.New(fault.Invalid, fault.CodeBadInput, "say why in 2 to 200 characters").At("reason")
