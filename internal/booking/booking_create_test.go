package booking_test

import (
	"fmt"
	"testing"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/entry"
	"linli/ent/hold"
	"linli/ent/occupancy"
	"linli/ent/priceline"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/money"
	. "linli/internal/worldtest"
)

// atOnce is a wish with the price that was agreed.
func atOnce(in domain.CreateHoldInput, most money.Fen) domain.CreateBookingInput {
	return domain.CreateBookingInput{CreateHoldInput: in, MaxResidentFen: most}
}

// TestCreateBooking books at once: the row, its money, its time, its shares and its
// entry are those of a hold that was confirmed, but that there is no hold.
func TestCreateBooking(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		in := atOnce(domain.CreateHoldInput{Key: Key(), RecipientID: w.Elder.ID, OfferingID: w.Offering.ID, StartsAt: At(1, 10, 0), Channel: hold.ChannelHotline}, 10_000)
		b, err := w.Booking.CreateBooking(w.As("hotline"), in)
		if err != nil {
			t.Fatal(err)
		}
		again, err := w.Booking.CreateBooking(w.As("hotline"), in)
		if err != nil || again.ID != b.ID {
			t.Fatalf("the same key gives %v %v, want %s", again, err, b.ID)
		}
		dearer := in
		dearer.MaxResidentFen++
		if _, err := w.Booking.CreateBooking(w.As("hotline"), dearer); !fault.Is(err, fault.CodeKeyReused) {
			t.Errorf("the same key with another price: %v", err)
		}
		for account, want := range map[string]funding.Balance{
			funding.EntitlementID(w.Elder.ID, w.Programme.Code, "2026-11"): {Granted: 80_000, Reserved: 10_000},
			w.Pools[0]: {Granted: PoolFen, Reserved: 10_000},
			w.Pools[1]: {Granted: PoolFen, Reserved: 10_000},
			w.Lot.ID:   {Granted: LotUnits, Reserved: 1},
		} {
			if got := w.Balance(t, account); got != want {
				t.Errorf("%s: %+v, want %+v", account, got, want)
			}
		}
		stored := db.Client.Booking.GetX(w.System(), b.ID)
		if got, want := fmt.Sprint(stored), fmt.Sprint(b); got != want {
			t.Errorf("stored %s, answered %s", got, want)
		}
		held := w.Book(t, At(1, 14, 0))
		twin := *stored
		twin.ID, twin.HoldID, twin.BookerID, twin.Channel, twin.StartsAt, twin.EndsAt, twin.DueAt = held.ID, held.HoldID, held.BookerID, held.Channel, held.StartsAt, held.EndsAt, held.DueAt
		twin.WorkerID = held.WorkerID
		if got, want := fmt.Sprint(db.Client.Booking.GetX(w.System(), held.ID)), fmt.Sprint(&twin); got != want {
			t.Errorf("a confirmed hold is %s, want %s", got, want)
		}
		if stored.HoldID != nil || stored.BookerID != w.Viewer("hotline").PersonID || stored.Channel != booking.ChannelHotline || !stored.DueAt.Equal(At(1, 11, 0)) {
			t.Errorf("booked at once: %+v", stored)
		}
		shares := db.Client.PriceLine.Query().Where(priceline.BookingID(b.ID)).Order(priceline.ByPosition()).AllX(w.System())
		if len(shares) != 2 || shares[0].Payer != priceline.PayerSubsidy || shares[0].AmountFen != 10_000 || shares[0].SourceID != w.Programme.ID ||
			shares[1].Payer != priceline.PayerResident || shares[1].AmountFen != 10_000 || shares[1].SourceID != "" {
			t.Errorf("shares: %v", shares)
		}
		times := db.Client.Occupancy.Query().Where(occupancy.OwnerID(b.ID), occupancy.KindEQ(occupancy.KindBooking), occupancy.ExpiresAtIsNil()).Order(occupancy.ByStartsAt()).AllX(w.System())
		if len(times) != 2 || times[0].ResourceID != b.WorkerID || !times[0].StartsAt.Equal(At(1, 9, 45)) || !times[0].EndsAt.Equal(At(1, 11, 15)) ||
			times[1].ResourceID != w.Elder.ID || !times[1].StartsAt.Equal(At(1, 10, 0)) || !times[1].EndsAt.Equal(At(1, 11, 0)) {
			t.Errorf("times: %v", times)
		}
		e := db.Client.Entry.Query().Where(entry.Record(b.ID)).OnlyX(w.System())
		if e.Verb != "booking.create" || e.Stream != w.Elder.ID || e.ActorID != b.BookerID {
			t.Errorf("entry: %+v", e)
		}
		w.Whole(t)
	})
}

// TestCreateBookingRefused: whatever is refused leaves no trace.
func TestCreateBookingRefused(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		entries := db.Client.Entry.Query().CountX(w.System())
		wish := domain.CreateHoldInput{RecipientID: w.Elder.ID, OfferingID: w.Offering.ID, StartsAt: At(1, 10, 0)}
		with := func(change func(*domain.CreateHoldInput)) domain.CreateHoldInput {
			in := wish
			change(&in)
			return in
		}
		for name, c := range map[string]struct {
			who  string
			in   domain.CreateHoldInput
			most money.Fen
			want fault.Code
		}{
			"a fen more than agreed":        {"daughter", wish, 9_999, fault.CodeQuoteChanged},
			"agreed to less than no fen":    {"daughter", wish, -1, fault.CodeBadInput},
			"a stranger":                    {"stranger", wish, 10_000, fault.CodeNotFound},
			"the carer":                     {"carer1", wish, 10_000, fault.CodeNotFound},
			"another's channel":             {"daughter", with(func(in *domain.CreateHoldInput) { in.Channel = hold.ChannelHotline }), 10_000, fault.CodeForbidden},
			"a session of another offering": {"daughter", with(func(in *domain.CreateHoldInput) { in.GroupSessionID = w.Session.ID }), 10_000, fault.CodeBadInput},
			"off the grid":                  {"daughter", with(func(in *domain.CreateHoldInput) { in.StartsAt = At(1, 10, 1) }), 10_000, fault.CodeBadInput},
			"at night":                      {"daughter", with(func(in *domain.CreateHoldInput) { in.StartsAt = At(1, 22, 0) }), 10_000, fault.CodeSlotNotOffered},
		} {
			in := atOnce(c.in, c.most)
			in.Key = Key()
			if b, err := w.Booking.CreateBooking(w.As(c.who), in); !fault.Is(err, c.want) || b != nil {
				t.Errorf("%s: %v %v, want %s", name, b, err, c.want)
			} else if c.want == fault.CodeQuoteChanged && fmt.Sprint(fault.As(err).Details["residentFen"]) != "10000" {
				t.Errorf("%s: %v", name, fault.As(err).Details)
			}
		}
		if n := db.Client.Booking.Query().CountX(w.System()) + db.Client.Occupancy.Query().CountX(w.System()) + db.Client.Entry.Query().CountX(w.System()) - entries; n != 0 {
			t.Errorf("%d rows are left of what was refused", n)
		}
		w.Whole(t)
	})
}

// TestCreateBookingOfPlace takes a place of a session at once; the last one gone, none.
func TestCreateBookingOfPlace(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		people := w.Persons(t, w.Session.Capacity+1)
		for i, v := range people {
			b, err := w.Booking.CreateBooking(by(v), atOnce(domain.CreateHoldInput{Key: Key(), RecipientID: v.PersonID, OfferingID: w.Group.ID, GroupSessionID: w.Session.ID}, 50_000))
			if i == w.Session.Capacity {
				if !fault.Is(err, fault.CodeSessionFull) {
					t.Errorf("one too many: %v", err)
				}
				continue
			}
			if err != nil || *b.GroupSessionID != w.Session.ID || !b.StartsAt.Equal(w.Session.StartsAt) || b.WorkerID != w.Session.WorkerID {
				t.Fatalf("place %d: %+v %v", i, b, err)
			}
		}
		if got := db.Client.GroupSession.GetX(w.System(), w.Session.ID).Taken; got != w.Session.Capacity {
			t.Errorf("%d places are taken, want %d", got, w.Session.Capacity)
		}
		w.Whole(t)
	})
}

// TestManyBookAtOnce lets 60 residents book, some once more with the same key, for the
// places and times there are, while others hold the same times.
func TestManyBookAtOnce(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		people := s.Persons(t, 60)
		wishes := make([]domain.CreateBookingInput, len(people))
		for i, v := range people {
			wishes[i] = atOnce(s.bath(v, At(1+i%3, 10, 0)), 10_000) // two carers at three times
		}
		made := make([]*ent.Booking, len(people))
		var holds int
		got := everybody(2*len(people), func(i int) error {
			n := i / 2
			if n%10 == 9 { // a rival who looks at the price first
				if i%2 == 1 {
					return fault.New(fault.Conflict, "RIVAL", "counted below")
				}
				in := wishes[n].CreateHoldInput
				_, err := s.Booking.CreateHold(by(people[n]), in)
				return err
			}
			b, err := s.Booking.CreateBooking(by(people[n]), wishes[n])
			if err == nil {
				if b.RecipientID != people[n].PersonID {
					t.Errorf("%s is answered with the booking of %s", people[n].PersonID, b.RecipientID)
				}
				if i%2 == 1 {
					made[n] = b
				}
			}
			return err
		})
		holds = db.Client.Hold.Query().CountX(s.System())
		booked := db.Client.Booking.Query().CountX(s.System())
		if booked+holds != 6 || tally(got)[""] != 2*booked+holds {
			t.Errorf("%d bookings and %d holds of 6 times; outcomes %v", booked, holds, tally(got))
		}
		for n, b := range made {
			if b == nil {
				continue
			}
			again, err := s.Booking.CreateBooking(by(people[n]), wishes[n])
			if err != nil || again.ID != b.ID {
				t.Errorf("the key of %s gives %v %v", b.ID, again, err)
			}
		}
		if n := db.Client.Booking.Query().CountX(s.System()); n != booked {
			t.Errorf("%d bookings after the keys were sent again, want %d", n, booked)
		}
		s.Whole(t)
	})
}
