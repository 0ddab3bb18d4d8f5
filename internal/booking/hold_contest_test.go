package booking_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/hold"
	"linli/internal/access"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

// everybody runs fn for n callers at once and gives their outcomes: "" or the fault's code.
func everybody(n int, fn func(i int) error) []string {
	out := make([]string, n)
	var start, done sync.WaitGroup
	start.Add(1)
	for i := range n {
		done.Go(func() {
			start.Wait()
			if err := fn(i); err != nil {
				out[i] = err.Error()
				if f := fault.As(err); f != nil {
					out[i] = string(f.Code)
				}
			}
		})
	}
	start.Done()
	done.Wait()
	return out
}

// tally counts outcomes.
func tally(outcomes []string) map[string]int {
	n := map[string]int{}
	for _, o := range outcomes {
		n[o]++
	}
	return n
}

func wantTally(t *testing.T, got []string, want map[string]int) {
	t.Helper()
	if n := tally(got); fmt.Sprint(n) != fmt.Sprint(want) {
		t.Errorf("outcomes %v, want %v", n, want)
	}
}

// bath is the wish of a resident for a bath at a time.
func (s *scene) bath(v *access.Viewer, start time.Time) domain.CreateHoldInput {
	return domain.CreateHoldInput{Key: Key(), RecipientID: v.PersonID, OfferingID: s.Offering.ID, StartsAt: start}
}

func by(v *access.Viewer) context.Context { return access.With(context.Background(), v) }

// TestRivalsForOneTime lets 300 residents want the same time of two carers.
func TestRivalsForOneTime(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		rivals := s.Persons(t, 300)
		until := Start.Add(domain.HoldTTL).Format(time.RFC3339)
		keys := make([]domain.CreateHoldInput, len(rivals))
		for i, v := range rivals {
			keys[i] = s.bath(v, At(1, 10, 0))
		}
		holds := make([]*ent.Hold, len(rivals))
		got := everybody(len(rivals), func(i int) error {
			h, err := s.Booking.CreateHold(by(rivals[i]), keys[i])
			if f := fault.As(err); f != nil && f.Details["until"] != until {
				t.Errorf("refused without the moment it may be free: %+v", f)
			}
			holds[i] = h
			return err
		})
		wantTally(t, got, map[string]int{"": 2, "SLOT_HELD": 298})
		carers := map[string]bool{}
		for _, h := range holds {
			if h != nil {
				carers[h.WorkerID] = true
			}
		}
		if len(carers) != 2 {
			t.Errorf("the two winners share a carer: %v", carers)
		}
		if b := s.Balance(t, s.Lot.ID); b != (funding.Balance{Granted: LotUnits, Reserved: 2}) {
			t.Errorf("units: %+v", b)
		}
		// Repeating every wish gives everybody the same answer and changes nothing.
		before := s.rows("SELECT * FROM holds ORDER BY id") + s.rows("SELECT * FROM ledger_accounts ORDER BY id") + s.rows("SELECT COUNT(*) FROM entries")
		again := everybody(len(rivals), func(i int) error {
			h, err := s.Booking.CreateHold(by(rivals[i]), keys[i])
			if (h == nil) != (holds[i] == nil) || (h != nil && h.ID != holds[i].ID) {
				t.Errorf("caller %d had %v and now has %v", i, holds[i], h)
			}
			return err
		})
		if !slices.Equal(got, again) {
			t.Errorf("other answers to the same keys: %v", tally(again))
		}
		after := s.rows("SELECT * FROM holds ORDER BY id") + s.rows("SELECT * FROM ledger_accounts ORDER BY id") + s.rows("SELECT COUNT(*) FROM entries")
		if before != after {
			t.Error("repeats changed something")
		}
		s.Whole(t)
		s.noDeadlocks()
	})
}

// noDeadlocks asks PostgreSQL whether any transaction had to be shot.
func (s *scene) noDeadlocks() {
	s.t.Helper()
	if s.DB.Name() != "PostgreSQL" {
		return
	}
	if n := s.rows("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"); n != "[0]" {
		s.t.Errorf("%s deadlocks", n)
	}
}

// TestFullSession lets 500 residents hold and confirm a session of 50 places.
func TestFullSession(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		people := s.Persons(t, 500)
		holdKeys, bookKeys := make([]string, len(people)), make([]string, len(people))
		for i := range people {
			holdKeys[i], bookKeys[i] = Key(), Key()
		}
		ids := make([]string, len(people))
		book := func(i int) (string, error) {
			h, err := s.Booking.CreateHold(by(people[i]), domain.CreateHoldInput{Key: holdKeys[i], RecipientID: people[i].PersonID, OfferingID: s.Group.ID, GroupSessionID: s.Session.ID})
			if err != nil {
				return "", err
			}
			b, err := s.Booking.ConfirmBooking(by(people[i]), domain.ConfirmInput{Key: bookKeys[i], HoldID: h.ID, QuoteDigest: h.QuoteDigest})
			if err != nil {
				return "", err
			}
			return b.ID, nil
		}
		got := everybody(len(people), func(i int) (err error) {
			ids[i], err = book(i)
			return err
		})
		wantTally(t, got, map[string]int{"": 50, "SESSION_FULL": 450})
		s.places(50, 50)
		again := everybody(len(people), func(i int) error {
			b, err := book(i)
			if b != ids[i] {
				t.Errorf("caller %d had booking %q and now has %q", i, ids[i], b)
			}
			return err
		})
		if !slices.Equal(got, again) {
			t.Errorf("other answers to the same keys: %v", tally(again))
		}
		s.places(50, 50)
		s.Whole(t)
		s.noDeadlocks()
	})
}

// places checks how many places are taken and how many bookings stand for them.
func (s *scene) places(taken, bookings int) {
	s.t.Helper()
	got := s.rows("SELECT taken FROM group_sessions WHERE id = $1", s.Session.ID) + s.rows("SELECT COUNT(*) FROM bookings WHERE group_session_id = $1", s.Session.ID)
	if want := fmt.Sprintf("[%d][%d]", taken, bookings); got != want {
		s.t.Errorf("places taken and booked: %s, want %s", got, want)
	}
}

// TestPoolToTheFen lets 200 residents want subsidies of 10,000 from a pool that holds
// 73,333: seven get all, one gets the last 3,333, the others pay the full price, and
// whoever asked too late to be told beforehand is refused.
func TestPoolToTheFen(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		s.drain(s.Pools[1], PoolFen-73_333)
		people := s.Persons(t, 200)
		// Times for all: the offering takes 10 minutes without buffers.
		db.Client.Offering.UpdateOneID(s.Offering.ID).SetDurationMinutes(10).SetStepMinutes(10).SetPrepMinutes(0).SetCleanupMinutes(0).SetMinMinutes(5).ExecX(s.System())
		paid := make([]int64, len(people))
		try := func(i int) error {
			h, err := s.Booking.CreateHold(by(people[i]), s.bath(people[i], At(1+i/48, 9, 10*(i%48))))
			if err == nil {
				terms, _ := domain.TermsOf(h.Quote)
				paid[i] = int64(terms.Quote.Public())
			}
			return err
		}
		refused := 0
		for i, outcome := range everybody(len(people), try) {
			for outcome == string(fault.CodePoolExhausted) { // as told: ask again
				refused++
				if outcome = ""; try(i) != nil {
					outcome = string(fault.CodePoolExhausted)
				}
			}
			if outcome != "" {
				t.Fatalf("caller %d: %s", i, outcome)
			}
		}
		slices.Sort(paid)
		sum := int64(0)
		for _, p := range paid {
			sum += p
		}
		if sum != 73_333 || !slices.Equal(paid[192:], []int64{3_333, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000}) {
			t.Errorf("public money: %v in all, the largest %v; %d were refused first", sum, paid[190:], refused)
		}
		if b := s.Balance(t, s.Pools[1]); b.Left() != 0 || b.Reserved != PoolFen {
			t.Errorf("pool: %+v", b)
		}
		if b := s.Balance(t, s.Pools[0]); b != (funding.Balance{Granted: PoolFen, Reserved: 73_333}) {
			t.Errorf("district's pool: %+v", b)
		}
		if n := db.Client.Hold.Query().Where(hold.StatusEQ(hold.StatusActive)).CountX(s.System()); n != 200 {
			t.Errorf("%d holds, want 200", n)
		}
		s.Whole(t)
		s.noDeadlocks()
	})
}

// drain reserves an amount of an account for nothing in particular.
func (s *scene) drain(account string, amount int64) {
	s.t.Helper()
	err := s.DB.InTx(context.Background(), func(tx *database.Tx) error {
		return funding.Post(s.System(), tx, "drain", []funding.Move{{Account: account, From: funding.Available, To: funding.Reserved, Amount: amount}})
	})
	if err != nil {
		s.t.Fatal(err)
	}
}
