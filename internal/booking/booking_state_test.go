package booking_test

import (
	"fmt"
	"slices"
	"testing"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/entry"
	"linli/ent/predicate"
	"linli/internal/access"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/worldtest"
)

// mayDo is written from marketplace §3.1, not from the code: who may do what ("carer"
// is the assigned one) and in which situations.
var mayDo = map[domain.Action]struct{ roles, in []string }{
	domain.Accept:        {[]string{"dispatcher", "manager"}, []string{"requested"}},
	domain.Decline:       {[]string{"dispatcher", "manager"}, []string{"requested"}},
	domain.Pay:           {[]string{"manager", "hotline"}, []string{"awaiting"}},
	domain.Cancel:        {[]string{"elder", "daughter", "community", "hotline"}, beforeService},
	domain.Withdraw:      {[]string{"dispatcher", "manager"}, beforeService},
	domain.CallOff:       {[]string{"operator"}, beforeService},
	domain.Reassign:      {[]string{"dispatcher", "manager"}, beforeService},
	domain.CheckIn:       {[]string{"carer"}, []string{"door", "late"}},
	domain.NoShow:        {[]string{"carer", "dispatcher", "manager"}, []string{"late"}},
	domain.CheckOut:      {[]string{"carer"}, []string{"inService"}},
	domain.PassReview:    {[]string{"handler", "handler2", "community"}, []string{"review"}},
	domain.FailReview:    {[]string{"handler", "handler2", "community"}, []string{"review"}},
	domain.Acknowledge:   {[]string{"elder", "daughter", "community", "hotline"}, []string{"delivered"}},
	domain.Dispute:       {[]string{"elder", "daughter", "community", "handler", "handler2"}, []string{"delivered", "review", "completed"}},
	domain.RejectDispute: {[]string{"handler2", "handler"}, []string{"disputed", "completedDisputed"}},
	domain.UpholdDispute: {[]string{"handler2", "handler"}, []string{"disputed"}},
	domain.Void:          {[]string{"auditor"}, []string{"completedDisputed"}},
	domain.Appraise:      {[]string{"elder", "daughter", "community", "hotline"}, []string{"delivered", "review", "disputed", "completed", "completedDisputed"}},
}

var beforeService = []string{"requested", "awaiting", "confirmed", "door", "late"}

// blind are roles from which bookings of this provider are hidden.
var blind = []string{"stranger", "otherManager", "payer", "idle"}

// may judges by the table; "idle" is a carer who is not assigned, and whoever raised a
// dispute does not decide it.
func may(a domain.Action, situation, role string) bool {
	if situation == "completedDisputed" && role == "handler" && a == domain.RejectDispute {
		return false
	}
	return slices.Contains(mayDo[a].roles, role) && slices.Contains(mayDo[a].in, situation)
}

// people are all roles and nobody, with the carers named by their part.
func (s *scene) people(b *ent.Booking) map[string]*access.Viewer {
	out := map[string]*access.Viewer{"": nil}
	for _, r := range Roles {
		out[r] = s.Viewer(r)
	}
	delete(out, "carer1")
	delete(out, "carer2")
	out["carer"] = access.From(s.Carer(b))
	out["idle"] = s.Viewer("carer1")
	if out["idle"] == out["carer"] {
		out["idle"] = s.Viewer("carer2")
	}
	return out
}

func (s *scene) tryAs(a domain.Action, role string, b *ent.Booking) (*ent.Booking, error) {
	if role == "idle" {
		role = map[bool]string{true: "carer2", false: "carer1"}[s.Workers[0].ID == b.WorkerID]
	}
	return s.try(a, role, b)
}

// told compares what every role is told it may do with the table; and every refusal
// gives its reason.
func (s *scene) told(situation string, b *ent.Booking) {
	s.t.Helper()
	people := s.people(b)
	if len(people) != len(Roles)+1 {
		s.t.Fatalf("%d people, want every role and nobody", len(people))
	}
	for role, v := range people {
		list := domain.Actions(domain.Facts{Booking: b, Viewer: v, Now: s.clock.Now()})
		if len(list) != len(mayDo) {
			s.t.Fatalf("%d actions, want %d", len(list), len(mayDo))
		}
		for _, a := range list {
			if want := may(domain.Action(a.Action), situation, role); a.Allowed != want {
				s.t.Errorf("%s by %q on %s: told %v (%s), want %v", a.Action, role, situation, a.Allowed, a.Reason, want)
			}
			if a.Allowed == (a.Reason != "") {
				s.t.Errorf("%s by %q on %s: allowed %v with the reason %q", a.Action, role, situation, a.Allowed, a.Reason)
			}
		}
	}
}

// TestCommandsInEverySituation runs every command in every situation as a role that
// may: it works exactly where the table says so, and leaves no trace elsewhere. What
// every role is told beforehand is the same.
func TestCommandsInEverySituation(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		for _, situation := range situations {
			var refused []domain.Action
			for _, step := range domain.Machine() {
				if step.Timer {
					continue
				}
				role := mayDo[step.Action].roles[0]
				if !may(step.Action, situation, role) {
					refused = append(refused, step.Action)
					continue
				}
				b := s.make(situation)
				s.works(step.Action, role, situation, b)
			}
			b := s.make(situation)
			s.told(situation, b)
			before := s.state(b)
			for _, a := range refused {
				_, err := s.try(a, mayDo[a].roles[0], b)
				if f := fault.As(err); f == nil || f.Kind != fault.Conflict {
					t.Errorf("%s on %s: %v, want a conflict", a, situation, err)
				}
			}
			if after := s.state(b); after != before {
				t.Errorf("refusals on %s left something behind:\n%s\n%s", situation, before, after)
			}
		}
		s.Whole(t)
	})
}

// works carries an action out and checks that it was written down once.
func (s *scene) works(a domain.Action, role, situation string, b *ent.Booking) {
	s.t.Helper()
	count := func(of ...predicate.Entry) int { return s.DB.Client.Entry.Query().Where(of...).CountX(s.System()) }
	all, own := count(), count(entry.Record(b.ID))
	after, err := s.tryAs(a, role, b)
	if err != nil {
		s.t.Errorf("%s by %s on %s: %v", a, role, situation, err)
		return
	}
	if after.Version != b.Version+1 {
		s.t.Errorf("%s by %s on %s: version %d after %d", a, role, situation, after.Version, b.Version)
	}
	want := 1
	if (a == domain.Dispute && situation == "completed") || (a == domain.RejectDispute && situation == "completedDisputed") {
		want = 2 // the line's, in the contract's stream
	}
	if n := count() - all; n != want || count(entry.Record(b.ID)) != own+1 {
		s.t.Errorf("%s by %s on %s: %d entries, want %d, one of them the booking's", a, role, situation, n, want)
	}
	s.legs(after)
}

// TestCommandsByEveryRole runs every command as every role where the state allows it.
func TestCommandsByEveryRole(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		for a, rule := range mayDo {
			situation := rule.in[0]
			b := s.make(situation)
			before := s.state(b)
			for role := range s.people(b) {
				if may(a, situation, role) {
					continue
				}
				want := fault.CodeForbidden
				switch {
				case role == "":
					want = fault.CodeUnauthenticated
				case slices.Contains(blind, role):
					want = fault.CodeNotFound
				}
				if _, err := s.tryAs(a, role, b); !fault.Is(err, want) {
					t.Errorf("%s by %q: %v, want %s", a, role, err, want)
				}
			}
			if after := s.state(b); after != before {
				t.Errorf("%s by the wrong people left something behind:\n%s\n%s", a, before, after)
			}
			for i, role := range rule.roles {
				if i > 0 {
					b = s.make(situation)
				}
				s.works(a, role, situation, b)
			}
		}
		s.Whole(t)
	})
}

// legs checks I7: a live booking has its time and money, one that ended has neither.
func (s *scene) legs(b *ent.Booking) {
	s.t.Helper()
	occupied, reserved := 0, int64(0)
	if slices.Contains([]booking.Status{"REQUESTED", "AWAITING_PAYMENT", "CONFIRMED", "IN_SERVICE"}, b.Status) {
		occupied = 2
	}
	if b.Funding == booking.FundingReserved {
		reserved = b.PublicFen
	}
	if n := s.rows("SELECT COUNT(*) FROM occupancies WHERE owner_id = $1", b.ID); n != fmt.Sprintf("[%d]", occupied) {
		s.t.Errorf("%s booking has %s occupancies, want %d", b.Status, n, occupied)
	}
	if b.EntitlementID == nil {
		s.t.Fatalf("a booking without public money: %+v", b)
	}
	sum := s.rows(`SELECT COALESCE(SUM(CASE WHEN to_bucket = 'RESERVED' THEN amount WHEN from_bucket = 'RESERVED' THEN -amount ELSE 0 END), 0)
		FROM ledger_postings WHERE account_id = $1 AND record_id IN ($2, $3)`, *b.EntitlementID, b.ID, *b.HoldID)
	if sum != fmt.Sprintf("[%d]", reserved) {
		s.t.Errorf("%s booking has %s reserved of the month, want %d", b.Status, sum, reserved)
	}
}
