package booking_test

import (
	"context"
	"log/slog"
	"sync/atomic"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/entry"
	"linli/ent/hold"
	"linli/ent/visit"
	"linli/internal/access"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

// together lets two replicas tick at once until neither finds anything, and tells how
// many things they did between them.
func (s *scene) together() int {
	s.t.Helper()
	twin := &domain.Service{DB: s.DB, Funding: s.Funding, Log: slog.New(slog.DiscardHandler)}
	var done atomic.Int64
	for _, outcome := range everybody(2, func(i int) error {
		n, err := []*domain.Service{s.Booking, twin}[i].Tick(context.Background())
		done.Add(int64(n))
		return err
	}) {
		if outcome != "" {
			s.t.Errorf("tick: %s", outcome)
		}
	}
	return int(done.Load())
}

// TestTimers: each step one moment before and at its time, by two replicas at once.
func TestTimers(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		set := func(approval, prepay bool) {
			db.Client.Offering.UpdateOneID(s.Offering.ID).SetApprovalRequired(approval).SetPrepay(prepay).ExecX(s.System())
		}
		book := func(v *access.Viewer, start time.Time, channel hold.Channel) *ent.Booking {
			t.Helper()
			in := s.bath(v, start)
			in.Channel = channel
			ctx := by(v)
			if channel == hold.ChannelHotline {
				ctx = s.As("hotline")
			}
			h, err := s.Booking.CreateHold(ctx, in)
			if err != nil {
				t.Fatal(err)
			}
			return s.must(s.Booking.ConfirmBooking(ctx, domain.ConfirmInput{Key: Key(), HoldID: h.ID, QuoteDigest: h.QuoteDigest}))
		}
		// step moves the clock to one microsecond before, where nothing happens, then to
		// the moment itself, where one thing happens once.
		step := func(name string, b *ent.Booking, at time.Time, action domain.Action, want booking.Status) *ent.Booking {
			t.Helper()
			if b.DueAt == nil || !b.DueAt.Equal(at) || b.DueAction != string(action) {
				t.Fatalf("%s is due %v for %s, want %v for %s", name, b.DueAt, b.DueAction, at, action)
			}
			clock.Set(at.Add(-time.Microsecond))
			if n := s.together(); n != 0 {
				t.Errorf("%s: %d things happened one moment before", name, n)
			}
			clock.Set(at)
			if n := s.together(); n != 1 {
				t.Errorf("%s: %d things happened, want 1", name, n)
			}
			after := db.Client.Booking.GetX(s.System(), b.ID)
			if after.Status != want || after.Version != b.Version+1 {
				t.Errorf("%s: %s in version %d, want %s in %d", name, after.Status, after.Version, want, b.Version+1)
			}
			if n := db.Client.Entry.Query().Where(entry.Record(b.ID), entry.Verb("timer"), entry.ActorID("system:timer")).CountX(s.System()); n != 1 {
				t.Errorf("%s: %d entries, want 1", name, n)
			}
			s.legs(after)
			return after
		}
		p := s.Persons(t, 8)
		// A hold.
		s.hold(p[0], At(1, 10, 0))
		clock.Set(Start.Add(domain.HoldTTL))
		if n := s.together(); n != 1 || s.rows("SELECT COUNT(*) FROM occupancies") != "[0]" {
			t.Errorf("an expired hold: %d things happened", n)
		}
		// B4: a day to answer, but never less than the notice before the start.
		set(true, false)
		at := clock.Now()
		step("an unanswered request", book(p[0], At(4, 10, 0), hold.ChannelApp), at.Add(24*time.Hour), domain.Expire, "EXPIRED")
		step("a request for soon", book(p[0], At(1, 14, 0), hold.ChannelApp), At(1, 13, 0), domain.Expire, "EXPIRED")
		// B6: a quarter of an hour to pay, two hours by telephone.
		set(false, true)
		at = clock.Now()
		b := step("an unpaid booking", book(p[1], At(4, 10, 0), hold.ChannelApp), at.Add(15*time.Minute), domain.Expire, "EXPIRED")
		if b.Payment != booking.PaymentNone || b.RefundDueFen != 0 {
			t.Errorf("nothing was paid: %+v", b)
		}
		at = clock.Now()
		step("an unpaid booking by telephone", book(p[1], At(4, 10, 0), hold.ChannelHotline), at.Add(2*time.Hour), domain.Expire, "EXPIRED")
		// Another carer does not give anybody more time.
		b = book(p[1], At(4, 10, 0), hold.ChannelApp)
		due := *b.DueAt
		clock.Advance(10 * time.Minute)
		step("after a change of carer", s.must(s.try(domain.Reassign, "dispatcher", b)), due, domain.Expire, "EXPIRED")
		// B14: an hour after the start; what was paid is owed back in full.
		b = s.must(s.try(domain.Pay, "manager", book(p[2], At(4, 10, 0), hold.ChannelApp)))
		if b = step("a carer who did not come", b, At(4, 11, 0), domain.Miss, "MISSED"); b.RefundDueFen != 10_000 || b.Payment != booking.PaymentPaid {
			t.Errorf("missed and paid: %+v", b)
		}
		set(false, false)
		// B15: two hours after the end the visit is closed, and a person has to look.
		b = book(p[3], At(5, 10, 0), hold.ChannelApp)
		clock.Set(At(5, 9, 58))
		b = step("a visit nobody ended", s.must(s.try(domain.CheckIn, "carer", b)), At(5, 13, 0), domain.CloseVisit, "DELIVERED")
		if b.Verification != booking.VerificationNeedsReview || b.DueAt != nil {
			t.Errorf("closed by the timer: %+v", b)
		}
		if v := db.Client.Visit.Query().Where(visit.BookingID(b.ID)).OnlyX(s.System()); v.Minutes != 62 || !v.EndedAt.Equal(At(5, 11, 0)) {
			t.Errorf("it counts to its planned end: %+v", v)
		}
		// B17: three days of silence confirm a visit that passed by itself, and no other.
		b = s.must(s.try(domain.PassReview, "handler", b))
		if b.Verification != booking.VerificationPassed || b.DueAt != nil {
			t.Errorf("passed by judgement: %+v", b)
		}
		b = s.make("delivered")
		b = step("a visit nobody objects to", b, b.DeliveredAt.Add(72*time.Hour), domain.AutoConfirm, "COMPLETED")
		if b.Funding != booking.FundingConsumed || s.rows("SELECT COUNT(*), SUM(amount_fen) FROM statement_lines WHERE booking_id = $1", b.ID) != "[1,10000]" {
			t.Errorf("confirmed by silence: %+v", b)
		}
		// A dispute stops that clock; a rejected one starts it where it was.
		b = s.make("delivered")
		passed := b.DeliveredAt.Add(72 * time.Hour)
		if b = s.must(s.try(domain.Dispute, "elder", b)); b.DueAt != nil {
			t.Errorf("disputed: %+v", b)
		}
		clock.Set(passed.Add(time.Hour))
		if n := s.together(); n != 0 {
			t.Errorf("%d things happened to a disputed booking", n)
		}
		b = s.must(s.try(domain.RejectDispute, "handler", b))
		if n := s.together(); n != 1 || db.Client.Booking.GetX(s.System(), b.ID).Status != "COMPLETED" {
			t.Errorf("after the dispute %d things happened", n)
		}
		s.Whole(t)
		s.noDeadlocks()
	})
}

// TestTimersTogether lets two replicas find a hundred things due at the same moment.
func TestTimersTogether(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		db.Client.Offering.UpdateOneID(s.Offering.ID).SetApprovalRequired(true).SetDurationMinutes(10).SetStepMinutes(10).SetPrepMinutes(0).SetCleanupMinutes(0).ExecX(s.System())
		for i, v := range s.Persons(t, 60) {
			h := s.hold(v, At(3+i/40, 9, 10*(i%40)))
			if i%2 == 0 {
				s.must(s.Booking.ConfirmBooking(by(v), domain.ConfirmInput{Key: Key(), HoldID: h.ID, QuoteDigest: h.QuoteDigest}))
			}
		}
		clock.Advance(24 * time.Hour)
		if n := s.together(); n != 60 {
			t.Errorf("%d things happened, want 30 holds and 30 bookings", n)
		}
		if left := s.rows("SELECT COUNT(*) FROM occupancies") + s.rows("SELECT SUM(reserved) FROM ledger_accounts WHERE unit = 'UNIT'"); left != "[0][0]" {
			t.Errorf("occupancies and units left: %s", left)
		}
		if b := s.Balance(t, s.Pools[0]); b.Reserved != 0 || b.Consumed != 0 {
			t.Errorf("pool: %+v", b)
		}
		s.Whole(t)
		s.noDeadlocks()
	})
}

// TestConfirmOrTimer: a hold's last moment and its confirmation cannot both win.
func TestConfirmOrTimer(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		p := s.Persons(t, 1)[0]
		confirm := func(h *ent.Hold, digest string) error {
			_, err := s.Booking.ConfirmBooking(by(p), domain.ConfirmInput{Key: Key(), HoldID: h.ID, QuoteDigest: digest})
			return err
		}
		h := s.hold(p, At(1, 10, 0))
		if err := confirm(h, funding.Digest("another price")); !fault.Is(err, fault.CodeQuoteChanged) || fault.As(err).Details["quoteDigest"] != h.QuoteDigest {
			t.Errorf("another price: %v", err)
		}
		clock.Set(h.ExpiresAt.Add(-time.Microsecond))
		wantTally(t, everybody(12, func(int) error { return confirm(h, h.QuoteDigest) }), map[string]int{"": 1, "WRONG_STATE": 11})
		// At the moment itself it is over, whether a timer has been there or not.
		h = s.hold(p, At(1, 14, 0))
		clock.Set(h.ExpiresAt)
		if err := confirm(h, h.QuoteDigest); !fault.Is(err, fault.CodeHoldExpired) {
			t.Errorf("before the timer: %v", err)
		}
		if n := s.together(); n != 1 {
			t.Errorf("%d things happened", n)
		}
		if err := confirm(h, h.QuoteDigest); !fault.Is(err, fault.CodeHoldExpired) {
			t.Errorf("after the timer: %v", err)
		}
		s.Whole(t)
	})
}
