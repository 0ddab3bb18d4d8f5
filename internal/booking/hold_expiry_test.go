package booking_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/entry"
	"linli/ent/hold"
	"linli/internal/access"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

func (s *scene) hold(v *access.Viewer, start time.Time) *ent.Hold {
	s.t.Helper()
	h, err := s.Booking.CreateHold(by(v), s.bath(v, start))
	if err != nil {
		s.t.Fatal(err)
	}
	return h
}

func (s *scene) public(h *ent.Hold) int64 {
	s.t.Helper()
	terms, err := domain.TermsOf(h.Quote)
	if err != nil {
		s.t.Fatal(err)
	}
	return int64(terms.Quote.Public())
}

// TestExpiredHoldsBlockNothing: no timer runs here; whatever an expired hold claims is
// free for the next one, and its end is written down once.
func TestExpiredHoldsBlockNothing(t *testing.T) {
	t.Parallel()
	over := domain.HoldTTL // by the clock: at this very moment it is over
	cases := map[string]func(t *testing.T, s *scene, a, b *access.Viewer){
		"carer": func(t *testing.T, s *scene, a, b *access.Viewer) {
			first, second := s.hold(a, At(1, 10, 0)), s.hold(b, At(1, 10, 0))
			late := s.Persons(t, 2)
			s.clock.Advance(over)
			if x, y := s.hold(late[0], At(1, 10, 0)), s.hold(late[1], At(1, 10, 30)); x.WorkerID == y.WorkerID {
				t.Errorf("one carer twice: %v %v", x, y)
			}
			for _, h := range []*ent.Hold{first, second} {
				if got := s.DB.Client.Hold.GetX(s.System(), h.ID).Status; got != hold.StatusExpired {
					t.Errorf("the old hold is %s", got)
				}
			}
		},
		"recipient": func(t *testing.T, s *scene, a, _ *access.Viewer) {
			s.hold(a, At(1, 10, 0))
			s.clock.Advance(over)
			s.hold(a, At(1, 10, 30))
		},
		"their number": func(_ *testing.T, s *scene, a, _ *access.Viewer) {
			s.hold(a, At(1, 10, 0))
			s.hold(a, At(1, 14, 0))
			s.clock.Advance(over)
			s.hold(a, At(2, 10, 0))
		},
		"session place": func(t *testing.T, s *scene, a, b *access.Viewer) {
			s.DB.Client.GroupSession.UpdateOneID(s.Session.ID).SetCapacity(1).ExecX(s.System())
			place := func(v *access.Viewer) error {
				_, err := s.Booking.CreateHold(by(v), domain.CreateHoldInput{Key: Key(), RecipientID: v.PersonID, OfferingID: s.Group.ID, GroupSessionID: s.Session.ID})
				return err
			}
			if err := place(a); err != nil {
				t.Fatal(err)
			}
			s.clock.Advance(over - time.Microsecond)
			if err := place(b); !fault.Is(err, fault.CodeSessionFull) || fmt.Sprint(fault.As(err).Details["capacity"]) != "1" {
				t.Errorf("one moment before: %v", err)
			}
			s.clock.Advance(time.Microsecond)
			in := domain.AvailabilityInput{OfferingID: s.Group.ID, From: date.In(s.Session.StartsAt), Days: 1}
			if got, err := s.Booking.Availability(by(b), in); err != nil || len(got.Slots) != 1 || got.Slots[0].PlacesLeft != 1 {
				t.Errorf("availability: %+v %v", got, err)
			}
			if err := place(b); err != nil {
				t.Error(err)
			}
			s.places(1, 0)
		},
		"month": func(t *testing.T, s *scene, a, _ *access.Viewer) {
			s.DB.Client.Programme.UpdateOneID(s.Programme.ID).SetCapMonthFen(10_000).ExecX(s.System())
			s.hold(a, At(1, 10, 0))
			if got := s.public(s.hold(a, At(1, 14, 0))); got != 0 {
				t.Errorf("the month is held, the next gets %d of it", got)
			}
			s.clock.Advance(over)
			if got := s.public(s.hold(a, At(2, 10, 0))); got != 10_000 {
				t.Errorf("the month is free again, the next gets %d of it", got)
			}
		},
		"pool": func(t *testing.T, s *scene, a, b *access.Viewer) {
			s.drain(s.Pools[0], PoolFen-10_001)
			s.hold(a, At(1, 10, 0))
			if got := s.public(s.hold(b, At(1, 14, 0))); got != 1 {
				t.Errorf("one fen is left, the next gets %d", got)
			}
			s.clock.Advance(over)
			if got := s.public(s.hold(b, At(2, 10, 0))); got != 10_000 {
				t.Errorf("the pool is free again, the next gets %d", got)
			}
		},
		"lot": func(t *testing.T, s *scene, a, b *access.Viewer) {
			s.drain(s.Lot.ID, LotUnits-1)
			s.hold(a, At(1, 10, 0))
			if got := s.public(s.hold(b, At(1, 14, 0))); got != 0 {
				t.Errorf("no unit is left, the next gets %d", got)
			}
			s.clock.Advance(over)
			if got := s.public(s.hold(b, At(2, 10, 0))); got != 10_000 {
				t.Errorf("the unit is free again, the next gets %d", got)
			}
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
				s := &scene{World: New(t, db), t: t, clock: clock}
				p := s.Persons(t, 2)
				c(t, s, p[0], p[1])
				expired := db.Client.Hold.Query().Where(hold.StatusEQ(hold.StatusExpired)).CountX(s.System())
				if n := db.Client.Entry.Query().Where(entry.Verb("hold.expire"), entry.ActorID("system:timer")).CountX(s.System()); n != expired {
					t.Errorf("%d holds expired, %d entries say so", expired, n)
				}
				s.Whole(t)
			})
		})
	}
}

// TestShortfall: public money that only expired holds still claim is there for whoever
// asks next; while they live it is not.
func TestShortfall(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		p := s.Persons(t, 62)
		db.Client.Offering.UpdateOneID(s.Offering.ID).SetDurationMinutes(10).SetStepMinutes(10).SetPrepMinutes(0).SetCleanupMinutes(0).ExecX(s.System())
		for _, pool := range s.Pools {
			s.Grant(t, pool, 600_000-PoolFen)
		}
		for i := range 60 {
			if got := s.public(s.hold(p[i], At(1+i/48, 9, 10*(i%48)))); got != 10_000 {
				t.Fatalf("hold %d has %d of public money", i, got)
			}
		}
		last := s.bath(p[60], At(2, 15, 0))
		h, err := s.Booking.CreateHold(by(p[60]), last)
		if err != nil || s.public(h) != 0 {
			t.Errorf("while everything is held: %+v %v", h, err)
		}
		clock.Advance(domain.HoldTTL)
		if again, err := s.Booking.CreateHold(by(p[60]), last); err != nil || again.ID != h.ID {
			t.Errorf("the same wish once more: %+v %v", again, err)
		}
		if n := db.Client.Hold.Query().Where(hold.StatusEQ(hold.StatusExpired)).CountX(s.System()); n != 0 {
			t.Errorf("a repeated wish ended %d holds", n)
		}
		if got := s.public(s.hold(p[61], At(2, 16, 0))); got != 10_000 {
			t.Errorf("when the holds are over: %d of public money", got)
		}
		for _, pool := range s.Pools {
			if got, want := s.Balance(t, pool), (funding.Balance{Granted: 600_000, Reserved: 10_000}); got != want {
				t.Errorf("%s: %+v, want %+v", pool, got, want)
			}
		}
		if n := db.Client.Hold.Query().Where(hold.StatusEQ(hold.StatusExpired)).CountX(s.System()); n != 61 {
			t.Errorf("%d of 61 holds ended", n)
		}
		s.Whole(t)
	})
}

// TestHoldLife extends once, releases, and tells an old version from the new.
func TestHoldLife(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		p := s.Persons(t, 1)[0]
		h := s.hold(p, At(1, 10, 0))
		if !h.ExpiresAt.Equal(Start.Add(10*time.Minute)) || h.Version != 1 {
			t.Fatalf("hold: %+v", h)
		}
		clock.Advance(9 * time.Minute)
		in := domain.HoldInput{Key: Key(), HoldID: h.ID, Version: 1}
		h, err := s.Booking.ExtendHold(by(p), in)
		if err != nil || !h.ExpiresAt.Equal(Start.Add(19*time.Minute)) || !h.Extended || h.Version != 2 {
			t.Fatalf("extended: %+v %v", h, err)
		}
		if again, err := s.Booking.ExtendHold(by(p), in); err != nil || again.Version != 2 {
			t.Errorf("repeated: %+v %v", again, err)
		}
		if n := s.rows("SELECT COUNT(*) FROM occupancies WHERE owner_id = $1 AND expires_at = $2", h.ID, h.ExpiresAt); n != "[2]" {
			t.Errorf("%s occupancies live as long as the hold, want 2", n)
		}
		for name, c := range map[string]struct {
			version int
			want    fault.Code
		}{"an old version": {1, fault.CodeStaleVersion}, "twice": {2, fault.CodeWrongState}} {
			if _, err := s.Booking.ExtendHold(by(p), domain.HoldInput{Key: Key(), HoldID: h.ID, Version: c.version}); !fault.Is(err, c.want) {
				t.Errorf("extend %s: %v, want %s", name, err, c.want)
			}
		}
		if _, err := s.Booking.ReleaseHold(by(p), domain.HoldInput{Key: Key(), HoldID: h.ID, Version: 1}); !fault.Is(err, fault.CodeStaleVersion) {
			t.Errorf("release an old version: %v", err)
		}
		release := domain.HoldInput{Key: Key(), HoldID: h.ID, Version: 2}
		for range 2 {
			if h, err = s.Booking.ReleaseHold(by(p), release); err != nil || h.Status != hold.StatusReleased || h.Version != 3 {
				t.Fatalf("released: %+v %v", h, err)
			}
		}
		for _, end := range []func(context.Context, domain.HoldInput) (*ent.Hold, error){s.Booking.ReleaseHold, s.Booking.ExtendHold} {
			if _, err := end(by(p), domain.HoldInput{Key: Key(), HoldID: h.ID, Version: 3}); !fault.Is(err, fault.CodeWrongState) {
				t.Errorf("a hold that is over: %v", err)
			}
		}
		if n := s.rows("SELECT COUNT(*) FROM occupancies"); n != "[0]" {
			t.Errorf("%s occupancies are left", n)
		}
		month := s.Balance(t, funding.EntitlementID(p.PersonID, s.Programme.Code, "2026-11"))
		if month != (funding.Balance{Granted: CapMonth}) {
			t.Errorf("month: %+v", month)
		}
		if got := fmt.Sprint(db.Client.Entry.Query().Where(entry.Stream(p.PersonID)).Order(entry.BySeq()).Select(entry.FieldVerb).StringsX(s.System())); got != "[hold.create hold.extend hold.release]" {
			t.Errorf("log: %s", got)
		}
		s.Whole(t)
	})
}
