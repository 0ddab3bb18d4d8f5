package booking_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/booking"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// scene makes bookings in any situation, each at a time of its own, by commands and the
// clock alone.
type scene struct {
	*World
	t     *testing.T
	clock *databasetest.Clock
	slot  int // two a day: 10:00 and 14:00
}

func newScene(t *testing.T, db *database.DB, clock *databasetest.Clock) *scene {
	t.Helper()
	w := New(t, db)
	w.Shifts(t, 14, 150)
	// Enough of everything: this is about states.
	db.Client.Programme.UpdateOneID(w.Programme.ID).SetCapMonthFen(100_000_000).ExecX(w.System())
	for _, p := range w.Pools {
		w.Grant(t, p, 100_000_000)
	}
	w.Grant(t, w.Lot.ID, 10_000)
	return &scene{World: w, t: t, clock: clock}
}

// situations are all that a booking can be in, as far as any rule looks.
var situations = []string{
	"requested", "awaiting", "confirmed", "door", "late", "inService", "delivered", "review", "disputed", "completed", "completedDisputed",
	"declined", "expired", "cancelled", "noShow", "missed", "voided",
}

// statusOf says independently of the code which status a situation is.
var statusOf = map[string]booking.Status{
	"requested": "REQUESTED", "awaiting": "AWAITING_PAYMENT", "confirmed": "CONFIRMED", "door": "CONFIRMED", "late": "CONFIRMED", "inService": "IN_SERVICE",
	"delivered": "DELIVERED", "review": "DELIVERED", "disputed": "DELIVERED", "completed": "COMPLETED", "completedDisputed": "COMPLETED",
	"declined": "DECLINED", "expired": "EXPIRED", "cancelled": "CANCELLED", "noShow": "NO_SHOW", "missed": "MISSED", "voided": "VOIDED",
}

// make brings a new booking into a situation; the clock stands where it holds.
func (s *scene) make(situation string) *ent.Booking {
	s.t.Helper()
	start := At(1+s.slot/2, 10+4*(s.slot%2), 0)
	s.slot++
	minutes := func(m int) { s.clock.Set(start.Add(time.Duration(m) * time.Minute)) }
	minutes(-120)
	needs := func(list ...string) bool { return strings.Contains(" "+strings.Join(list, " ")+" ", " "+situation+" ") }
	s.DB.Client.Offering.UpdateOneID(s.Offering.ID).SetApprovalRequired(needs("requested", "declined", "expired")).SetPrepay(needs("awaiting")).ExecX(s.System())
	b := s.Book(s.t, start)
	switch situation {
	case "declined":
		b = s.must(s.try(domain.Decline, "dispatcher", b))
	case "expired":
		minutes(-60)
		b = s.tick(b)
	case "cancelled":
		b = s.must(s.try(domain.Cancel, "elder", b))
	case "door":
		minutes(-5)
	case "late":
		minutes(20)
	case "noShow":
		minutes(15)
		b = s.must(s.try(domain.NoShow, "carer", b))
	case "missed":
		minutes(60)
		b = s.tick(b)
	}
	if needs("requested", "awaiting", "confirmed", "door", "late", "declined", "expired", "cancelled", "noShow", "missed") {
		return s.is(situation, b)
	}
	minutes(-5)
	b = s.must(s.try(domain.CheckIn, "carer", b))
	if situation == "inService" {
		return s.is(situation, b)
	}
	minutes(57)
	if needs("review", "voided") {
		e := AtHome(s.clock.Now())
		e.Lat, e.Lng, e.ManualReason = nil, nil, "手机没有定位"
		b = s.must(s.Booking.CheckOut(s.Carer(b), domain.CheckOutInput{ChangeInput: s.in(b, ""), Evidence: e}))
	} else {
		b = s.must(s.try(domain.CheckOut, "carer", b))
	}
	switch situation {
	case "voided":
		b = s.must(s.try(domain.FailReview, "handler", b))
	case "disputed":
		b = s.must(s.try(domain.Dispute, "daughter", b))
	case "completed":
		b = s.must(s.try(domain.Acknowledge, "daughter", b))
	case "completedDisputed":
		b = s.must(s.try(domain.Acknowledge, "daughter", b))
		b = s.must(s.try(domain.Dispute, "handler", b))
	}
	return s.is(situation, b)
}

func (s *scene) is(situation string, b *ent.Booking) *ent.Booking {
	s.t.Helper()
	if b.Status != statusOf[situation] {
		s.t.Fatalf("a booking %s is %s", situation, b.Status)
	}
	return b
}

func (s *scene) must(b *ent.Booking, err error) *ent.Booking {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
	return b
}

// tick lets the timers act and reads the booking again.
func (s *scene) tick(b *ent.Booking) *ent.Booking {
	s.t.Helper()
	if _, err := s.Booking.Tick(context.Background()); err != nil {
		s.t.Fatal(err)
	}
	return s.DB.Client.Booking.GetX(s.System(), b.ID)
}

func (s *scene) in(b *ent.Booking, reason string) domain.ChangeInput {
	return domain.ChangeInput{Key: Key(), BookingID: b.ID, Version: b.Version, Reason: reason}
}

// as is the context of a role: "carer" is whoever is assigned, "" nobody.
func (s *scene) as(role string, b *ent.Booking) context.Context {
	switch role {
	case "":
		return context.Background()
	case "carer":
		return s.Carer(b)
	}
	return s.As(role)
}

// other is the carer that a booking is not assigned to.
func (s *scene) other(b *ent.Booking) string {
	if s.Workers[0].ID == b.WorkerID {
		return s.Workers[1].ID
	}
	return s.Workers[0].ID
}

// try carries out an action's command as a role, with input that is right.
func (s *scene) try(a domain.Action, role string, b *ent.Booking) (*ent.Booking, error) {
	ctx, in, svc := s.as(role, b), s.in(b, "理由充分"), s.Booking
	switch a {
	case domain.Accept:
		return svc.Accept(ctx, in)
	case domain.Decline:
		return svc.Decline(ctx, in)
	case domain.Pay:
		return svc.RecordPayment(ctx, in)
	case domain.Cancel:
		return svc.Cancel(ctx, in)
	case domain.Withdraw:
		return svc.Withdraw(ctx, in)
	case domain.CallOff:
		return svc.CallOff(ctx, in)
	case domain.Reassign:
		return svc.Reassign(ctx, domain.ReassignInput{ChangeInput: in, WorkerID: s.other(b)})
	case domain.CheckIn:
		return svc.CheckIn(ctx, domain.CheckInInput{ChangeInput: in, Evidence: AtHome(s.clock.Now())})
	case domain.NoShow:
		return svc.ReportNoShow(ctx, in)
	case domain.CheckOut:
		return svc.CheckOut(ctx, domain.CheckOutInput{ChangeInput: in, Evidence: AtHome(s.clock.Now()), Tasks: []string{"助浴"}})
	case domain.PassReview, domain.FailReview:
		return svc.ReviewVisit(ctx, domain.ReviewInput{ChangeInput: in, Passed: a == domain.PassReview})
	case domain.Acknowledge:
		return svc.Acknowledge(ctx, in)
	case domain.Dispute:
		return svc.Dispute(ctx, in)
	case domain.RejectDispute, domain.UpholdDispute:
		return svc.SettleDispute(ctx, domain.SettleInput{ChangeInput: in, Upheld: a == domain.UpholdDispute})
	case domain.Void:
		return svc.Void(ctx, in)
	case domain.Appraise:
		return svc.Appraise(ctx, domain.AppraiseInput{ChangeInput: in, Solved: true, Satisfied: 5})
	default:
		s.t.Fatalf("no command for %s", a)
		return nil, nil
	}
}

// state is everything a refused act must leave alone: the booking, its time, every
// account, and how much the log and the ledger hold.
func (s *scene) state(b *ent.Booking) string {
	s.t.Helper()
	return fmt.Sprint(
		s.rows("SELECT * FROM bookings WHERE id = $1", b.ID),
		s.rows("SELECT * FROM visits WHERE booking_id = $1", b.ID),
		s.rows("SELECT * FROM occupancies ORDER BY id"),
		s.rows("SELECT * FROM ledger_accounts ORDER BY id"),
		s.rows("SELECT COUNT(*) FROM entries"), s.rows("SELECT COUNT(*) FROM ledger_postings"),
		s.rows("SELECT COUNT(*) FROM visit_events"), s.rows("SELECT COUNT(*) FROM statement_lines"), s.rows("SELECT COUNT(*) FROM appraisals"),
	)
}

// rows reads a query's rows as JSON.
func (s *scene) rows(query string, args ...any) string {
	s.t.Helper()
	return rows(s.t, s.DB, query, args...)
}

func rows(t testing.TB, db *database.DB, query string, args ...any) string {
	t.Helper()
	rs, err := db.Query(context.Background(), query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rs.Close() }()
	names, err := rs.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for rs.Next() {
		cells, into := make([]any, len(names)), make([]any, len(names))
		for i := range cells {
			into[i] = &cells[i]
		}
		if err := rs.Scan(into...); err != nil {
			t.Fatal(err)
		}
		for i, c := range cells {
			b, ok := c.([]byte)
			if n, err := strconv.ParseInt(string(b), 10, 64); ok && err == nil {
				cells[i] = n // PostgreSQL's sums
			} else if ok {
				cells[i] = string(b)
			}
		}
		text, err := json.Marshal(cells)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(text))
	}
	if err := rs.Err(); err != nil {
		t.Fatal(err)
	}
	return strings.Join(out, "\n")
}
