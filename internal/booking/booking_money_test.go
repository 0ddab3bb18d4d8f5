package booking_test

import (
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/offering"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/money"
	. "linli/internal/worldtest"
)

// TestRefund reads the ladder: 24 hours give all, 4 hours half, less nothing.
func TestRefund(t *testing.T) {
	t.Parallel()
	start := noon
	lines := func(share money.Fen) funding.Quote {
		return funding.Quote{Gross: share, Lines: []funding.Line{{Payer: "RESIDENT", Amount: share}}}
	}
	ladder := domain.Ladder{Rungs: []domain.Rung{{MinMinutes: 1440, RefundBp: 10_000}, {MinMinutes: 240, RefundBp: 5_000}, {MinMinutes: 0, RefundBp: 1}, {MinMinutes: -1_000_000, RefundBp: 0}}}
	for _, c := range []struct {
		before  time.Duration
		share   money.Fen
		back    money.Fen
		minutes int
	}{
		{24 * time.Hour, 10_001, 10_001, 1440}, {24*time.Hour - time.Microsecond, 10_001, 5_000, 240}, {4 * time.Hour, 3_333, 1_666, 240},
		{4*time.Hour - time.Microsecond, 10_000, 1, 0}, {0, 10_000, 1, 0}, {-time.Microsecond, 10_000, 0, -1_000_000}, {-300 * time.Hour, 10_000, 0, -1_000_000},
	} {
		got, rung := domain.Terms{Quote: lines(c.share), Ladder: ladder}.Refund(start, start.Add(-c.before))
		if got != c.back || rung.MinMinutes != c.minutes {
			t.Errorf("%v before the start of %d: %d back by %+v, want %d by %d", c.before, c.share, got, rung, c.back, c.minutes)
		}
	}
	if got, rung := (domain.Terms{Quote: lines(10_000)}).Refund(start, start.Add(time.Hour)); got != 10_000 || rung.RefundBp != 10_000 {
		t.Errorf("without a ladder: %d by %+v", got, rung)
	}
}

// TestEndsAndMoney: how each end leaves a share that was paid, one that was not, and
// the public money.
func TestEndsAndMoney(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		for name, c := range map[string]struct {
			situation string
			pay       bool
			minutes   int // before the start
			end       domain.Action
			role      string
			payment   booking.Payment
			due       int64
			by        string
		}{
			"cancelled in time":        {"awaiting", true, 240, domain.Cancel, "daughter", "PAID", 5_000, "RESIDENT"},
			"cancelled late":           {"awaiting", true, 239, domain.Cancel, "hotline", "PAID", 0, "RESIDENT"},
			"cancelled unpaid":         {"awaiting", false, 239, domain.Cancel, "elder", "NONE", 0, "RESIDENT"},
			"withdrawn by the house":   {"awaiting", true, 10, domain.Withdraw, "manager", "PAID", 10_000, "PROVIDER"},
			"called off by the office": {"awaiting", true, 10, domain.CallOff, "operator", "PAID", 10_000, "PLATFORM"},
			"nobody opened":            {"awaiting", true, -15, domain.NoShow, "carer", "PAID", 0, ""},
			"declined":                 {"requested", false, 100, domain.Decline, "manager", "NONE", 0, ""},
		} {
			b := s.make(c.situation)
			if c.pay {
				b = s.must(s.try(domain.Pay, "manager", b))
			}
			clock.Set(b.StartsAt.Add(-time.Duration(c.minutes) * time.Minute))
			quote, err := domain.QuoteCancellation(b, clock.Now())
			if err != nil {
				t.Fatal(err)
			}
			b = s.must(s.try(c.end, c.role, b))
			if b.Payment != c.payment || b.RefundDueFen != c.due || b.Funding != booking.FundingReleased || b.Reason != "理由充分" || (b.EndedBy == nil) != (c.by == "") || (b.EndedBy != nil && string(*b.EndedBy) != c.by) {
				t.Errorf("%s: %+v", name, b)
			}
			if c.end == domain.Cancel && c.pay && (int64(quote.RefundFen) != c.due || int64(quote.KeptFen) != 10_000-c.due) {
				t.Errorf("%s: %+v was promised", name, quote)
			}
			s.legs(b)
		}
		// Disputes and voids, by the month they fall into.
		b := s.must(s.try(domain.UpholdDispute, "handler2", s.make("disputed")))
		if b.Funding != booking.FundingReleased || b.Disputed {
			t.Errorf("upheld: %+v", b)
		}
		month := func(b *ent.Booking) funding.Balance { return s.Balance(t, *b.EntitlementID) }
		b = s.make("completedDisputed")
		before, pool := month(b), s.Balance(t, s.Pools[1])
		b = s.must(s.try(domain.Void, "auditor", b))
		if after := month(b); b.Funding != booking.FundingClawedBack || after.Consumed != before.Consumed-10_000 || s.Balance(t, s.Pools[1]).Consumed != pool.Consumed-10_000 {
			t.Errorf("voided in its month: %+v, month %+v before %+v", b, after, before)
		}
		b = s.make("completedDisputed")
		before, pool = month(b), s.Balance(t, s.Pools[1])
		clock.Set(At(45, 9, 0))
		b = s.must(s.try(domain.Void, "auditor", b))
		if after := month(b); b.Funding != booking.FundingClawedBack || after != before || s.Balance(t, s.Pools[1]).Consumed != pool.Consumed-10_000 {
			t.Errorf("voided in a later month: %+v, month %+v before %+v", b, after, before)
		}
		s.Whole(t)
	})
}

// TestRivalsForOneBooking: twenty people change a booking they saw in one version; one
// gets through, the others hear that it changed, whatever the effect would have met.
func TestRivalsForOneBooking(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		b := s.make("delivered")
		roles := mayDo[domain.Acknowledge].roles
		wantTally(t, everybody(20, func(i int) error {
			_, err := s.try(domain.Acknowledge, roles[i%len(roles)], b)
			return err
		}), map[string]int{"": 1, "STALE_VERSION": 19})
		if n := s.rows("SELECT COUNT(*), SUM(amount_fen) FROM statement_lines"); n != "[1,10000]" {
			t.Errorf("lines %s", n)
		}
		b = s.make("confirmed")
		acts := []domain.Action{domain.Cancel, domain.Withdraw, domain.CallOff, domain.Reassign}
		wantTally(t, everybody(20, func(i int) error {
			a := acts[i%len(acts)]
			_, err := s.try(a, mayDo[a].roles[0], b)
			return err
		}), map[string]int{"": 1, "STALE_VERSION": 19})
		s.Whole(t)
		s.noDeadlocks()
	})
}

// TestReasons: where an act must be explained, and how long a word may be.
func TestReasons(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		b := s.make("confirmed")
		for reason, ok := range map[string]bool{"": false, "天": false, strings.Repeat("雨", 201): false, strings.Repeat("雨", 200): true} {
			after, err := s.Booking.Withdraw(s.As("manager"), s.in(b, reason))
			if ok != (err == nil) || (!ok && !fault.Is(err, fault.CodeBadInput)) {
				t.Errorf("a reason of %d characters: %v", len([]rune(reason)), err)
			}
			if ok && err == nil && after.Reason != reason {
				t.Errorf("kept as %q", after.Reason)
			}
			if ok {
				b = s.make("confirmed")
			}
		}
		if _, err := s.Booking.Cancel(s.As("elder"), s.in(b, strings.Repeat("雨", 201))); !fault.Is(err, fault.CodeBadInput) {
			t.Errorf("a long reason where none is needed: %v", err)
		}
		s.must(s.Booking.Cancel(s.As("elder"), s.in(b, "")))
		r := s.make("review")
		s.must(s.Booking.ReviewVisit(s.As("handler"), domain.ReviewInput{ChangeInput: s.in(r, strings.Repeat("查", 200)), Passed: true}))
		d := s.make("inService")
		if _, err := s.Booking.CheckOut(s.Carer(d), domain.CheckOutInput{ChangeInput: s.in(d, ""), Evidence: AtHome(clock.Now()), Partial: true}); !fault.Is(err, fault.CodeBadInput) {
			t.Errorf("a part without a word: %v", err)
		}
		d = s.must(s.Booking.CheckOut(s.Carer(d), domain.CheckOutInput{ChangeInput: s.in(d, "老人不适"), Evidence: AtHome(clock.Now()), Partial: true}))
		if !d.Partial || d.Reason != "老人不适" || d.Verification != booking.VerificationNeedsReview {
			t.Errorf("a part: %+v", d)
		}
	})
}

// TestAppraisals: the offering's figure is the shrunk mean from five voices on, floored alike by
// both databases; one voice a booking.
func TestAppraisals(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		for i, c := range []struct {
			stars int
			milli int64 // (Σ·1,000 + 20·4,000) / (n + 20), floored
			role  string
			as    string
		}{{5, 0, "elder", "SELF"}, {1, 0, "daughter", "PROXY"}, {3, 0, "hotline", "CALLBACK"}, {4, 0, "elder", "SELF"}, {5, 3_920, "elder", "SELF"}} {
			b := s.make("completed")
			in := domain.AppraiseInput{ChangeInput: s.in(b, ""), Solved: true, Satisfied: c.stars, Reasons: []string{strings.Repeat("好", 100)}}
			b = s.must(s.Booking.Appraise(s.As(c.role), in))
			o := db.Client.Offering.Query().Where(offering.ID(b.OfferingID)).OnlyX(s.System())
			if o.RatingMilli != c.milli || o.RatingCount != int64(i+1) {
				t.Errorf("after %d stars: %d of %d voices, want %d", c.stars, o.RatingMilli, o.RatingCount, c.milli)
			}
			if got := s.rows("SELECT source FROM appraisals WHERE booking_id = $1", b.ID); got != `["`+c.as+`"]` {
				t.Errorf("%s spoke as %s", c.role, got)
			}
			if _, err := s.Booking.Appraise(s.As(c.role), domain.AppraiseInput{ChangeInput: s.in(b, ""), Satisfied: 1}); !fault.Is(err, fault.CodeDuplicate) {
				t.Errorf("a second voice: %v", err)
			}
		}
		if got := s.rows("SELECT rating_sum, rating_count FROM organizations WHERE id = $1", s.Provider.ID); got != "[18,5]" {
			t.Errorf("the organisation's sum and count: %s", got)
		}
		b := s.make("completed")
		for name, in := range map[string]domain.AppraiseInput{
			"no stars": {Satisfied: 0}, "six stars": {Satisfied: 6}, "eleven reasons": {Satisfied: 3, Reasons: make([]string, 11)}, "a long reason": {Satisfied: 3, Reasons: []string{strings.Repeat("好", 101)}},
		} {
			in.ChangeInput = s.in(b, "")
			if _, err := s.Booking.Appraise(s.As("elder"), in); !fault.Is(err, fault.CodeBadInput) {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}
