package booking_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent/booking"
	"linli/ent/visit"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	. "linli/internal/worldtest"
)

// TestShifts saves and cancels; two that overlap cannot both be saved, and one that is
// gone answers a repeat as it did.
func TestShifts(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		wk := s.Workers[0].ID
		in := domain.SaveShiftInput{Key: Key(), WorkerID: wk, StartsAt: At(20, 8, 0), EndsAt: At(20, 12, 0)}
		for _, role := range []string{"stranger", "carer1", "otherManager", "operator"} {
			if _, err := s.Booking.SaveShift(s.As(role), in); !fault.Is(err, fault.CodeForbidden) {
				t.Errorf("%s: %v", role, err)
			}
		}
		wantTally(t, everybody(10, func(i int) error {
			in := in
			in.Key, in.StartsAt, in.EndsAt = Key(), in.StartsAt.Add(time.Duration(i)*time.Minute), in.EndsAt.Add(time.Duration(i)*time.Minute)
			_, err := s.Booking.SaveShift(s.As("dispatcher"), in)
			return err
		}), map[string]int{"": 1, "DUPLICATE": 9})
		for name, c := range map[string]struct {
			from, to time.Time
			want     fault.Code
		}{
			"too short": {At(21, 8, 0), At(21, 8, 14), fault.CodeBadInput}, "too long": {At(21, 8, 0), At(22, 0, 1), fault.CodeBadInput},
			"backwards": {At(21, 9, 0), At(21, 8, 0), fault.CodeBadInput}, "next to another": {At(1, 17, 0), At(1, 18, 0), ""}, "over another": {At(1, 16, 59), At(1, 18, 0), fault.CodeDuplicate},
		} {
			if _, err := s.Booking.SaveShift(s.As("manager"), domain.SaveShiftInput{Key: Key(), WorkerID: wk, StartsAt: c.from, EndsAt: c.to}); (c.want == "") != (err == nil) || (err != nil && !fault.Is(err, c.want)) {
				t.Errorf("%s: %v", name, err)
			}
		}
		sh, err := s.Booking.SaveShift(s.As("manager"), domain.SaveShiftInput{Key: Key(), WorkerID: wk, StartsAt: At(3, 18, 0), EndsAt: At(3, 20, 0)})
		if err != nil {
			t.Fatal(err)
		}
		cancel := domain.CancelShiftInput{Key: Key(), ShiftID: sh.ID, Version: 2}
		if _, err := s.Booking.CancelShift(s.As("manager"), cancel); !fault.Is(err, fault.CodeStaleVersion) {
			t.Errorf("another version: %v", err)
		}
		p := s.Persons(t, 1)[0]
		soon := s.bath(p, At(3, 18, 30))
		soon.WorkerID = wk
		h, err := s.Booking.CreateHold(by(p), soon)
		if err != nil {
			t.Fatal(err)
		}
		cancel = domain.CancelShiftInput{Key: Key(), ShiftID: sh.ID, Version: 1}
		if _, err := s.Booking.CancelShift(s.As("manager"), cancel); !fault.Is(err, fault.CodeWrongState) {
			t.Errorf("with a hold in it: %v", err)
		}
		clock.Set(h.ExpiresAt)
		cancel.Key = Key()
		for range 2 {
			if got, err := s.Booking.CancelShift(s.As("manager"), cancel); err != nil || got != sh.ID {
				t.Errorf("cancelled: %q %v", got, err)
			}
		}
		if _, err := s.Booking.CancelShift(s.As("manager"), domain.CancelShiftInput{Key: Key(), ShiftID: sh.ID, Version: 1}); !fault.Is(err, fault.CodeNotFound) {
			t.Errorf("a shift that is gone: %v", err)
		}
		s.Whole(t)
	})
}

// TestGroupSession: saved by the organisation's people, with the leader's time; a place
// goes the whole way to a visit at the offering's place.
func TestGroupSession(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		lat, lng := 34.3, 109.0
		db.Client.Offering.UpdateOneID(s.Group.ID).SetLat(lat).SetLng(lng).SetHorizonDays(3).ExecX(s.System())
		save := func(role string, spoil func(*domain.SaveGroupSessionInput)) (string, error) {
			in := domain.SaveGroupSessionInput{Key: Key(), OfferingID: s.Group.ID, WorkerID: s.Workers[1].ID, StartsAt: At(2, 18, 0), Capacity: 3}
			spoil(&in)
			g, err := s.Booking.SaveGroupSession(s.as(role, nil), in)
			if err != nil {
				return "", err
			}
			return g.ID, nil
		}
		session, err := save("dispatcher", func(*domain.SaveGroupSessionInput) {})
		if err != nil {
			t.Fatal(err)
		}
		for name, c := range map[string]struct {
			role  string
			spoil func(*domain.SaveGroupSessionInput)
			want  fault.Code
		}{
			"by a stranger":       {"stranger", func(*domain.SaveGroupSessionInput) {}, fault.CodeForbidden},
			"by nobody":           {"", func(*domain.SaveGroupSessionInput) {}, fault.CodeUnauthenticated},
			"of a bath":           {"manager", func(in *domain.SaveGroupSessionInput) { in.OfferingID = s.Offering.ID }, fault.CodeBadInput},
			"without places":      {"manager", func(in *domain.SaveGroupSessionInput) { in.Capacity = 0 }, fault.CodeBadInput},
			"with 1,001 places":   {"manager", func(in *domain.SaveGroupSessionInput) { in.Capacity = 1_001 }, fault.CodeBadInput},
			"with nobody":         {"manager", func(in *domain.SaveGroupSessionInput) { in.WorkerID = id.New("wrk") }, fault.CodeNotFound},
			"at the same time":    {"manager", func(*domain.SaveGroupSessionInput) {}, fault.CodeDuplicate},
			"with a busy leader":  {"manager", func(in *domain.SaveGroupSessionInput) { in.StartsAt = At(2, 19, 0) }, fault.CodeSlotTaken},
			"of another's people": {"otherManager", func(*domain.SaveGroupSessionInput) {}, fault.CodeForbidden},
		} {
			if _, err := save(c.role, c.spoil); !fault.Is(err, c.want) {
				t.Errorf("%s: %v, want %s", name, err, c.want)
			}
		}
		late, err := save("manager", func(in *domain.SaveGroupSessionInput) { in.StartsAt = At(4, 18, 0) })
		if err != nil {
			t.Fatal(err)
		}
		// Shown and held alike: the world's session on the 27th, this on the 26th, none beyond the horizon.
		p := s.Persons(t, 4)
		shown := func(i int) string {
			a, err := s.Booking.Availability(s.As("community"), domain.AvailabilityInput{OfferingID: s.Group.ID, RecipientID: p[i].PersonID, From: date.In(Start), Days: 7})
			if err != nil {
				t.Fatal(err)
			}
			return fmt.Sprint(len(a.Slots), a.Reasons)
		}
		if got := shown(0); got != "2 [{OUTSIDE_NOTICE 1}]" {
			t.Errorf("at first: %s", got)
		}
		place := func(i int, session string) error {
			h, err := s.Booking.CreateHold(by(p[i]), domain.CreateHoldInput{Key: Key(), RecipientID: p[i].PersonID, OfferingID: s.Group.ID, GroupSessionID: session})
			if err == nil {
				_, err = s.Booking.ConfirmBooking(by(p[i]), domain.ConfirmInput{Key: Key(), HoldID: h.ID, QuoteDigest: h.QuoteDigest})
			}
			return err
		}
		if err := place(0, late); !fault.Is(err, fault.CodeSlotNotOffered) {
			t.Errorf("beyond the horizon: %v", err)
		}
		for i := range 3 {
			if err := place(i, session); err != nil {
				t.Fatal(err)
			}
		}
		if err := place(3, session); !fault.Is(err, fault.CodeSessionFull) {
			t.Errorf("a fourth: %v", err)
		}
		if got, busy := shown(3), shown(0); got != "1 [{ALL_BOOKED 1} {OUTSIDE_NOTICE 1}]" || busy != got {
			t.Errorf("full: %s, for who is in it: %s", got, busy)
		}
		b := db.Client.Booking.Query().Where(booking.RecipientID(p[0].PersonID)).OnlyX(s.System())
		if _, err := s.try(domain.Reassign, "manager", b); !fault.Is(err, fault.CodeWrongState) {
			t.Errorf("another leader for one of them: %v", err)
		}
		gone := db.Client.Booking.Query().Where(booking.RecipientID(p[1].PersonID)).OnlyX(s.System())
		s.must(s.try(domain.Withdraw, "manager", gone))
		if err := place(3, session); err != nil {
			t.Errorf("a place that was given back: %v", err)
		}
		clock.Set(At(2, 18, 0))
		e := AtHome(clock.Now())
		e.Lat, e.Lng = &lat, &lng
		b = s.must(s.Booking.CheckIn(s.Carer(b), domain.CheckInInput{ChangeInput: s.in(b, ""), Evidence: e}))
		clock.Set(At(2, 19, 30))
		e.DeviceAt = clock.Now()
		b = s.must(s.Booking.CheckOut(s.Carer(b), domain.CheckOutInput{ChangeInput: s.in(b, ""), Evidence: e}))
		v := db.Client.Visit.Query().Where(visit.BookingID(b.ID)).OnlyX(s.System())
		if b.Verification != booking.VerificationAutoPassed || v.Grade != visit.GradeB || len(v.Findings) != 0 {
			t.Errorf("a visit at the place: %s %v", v.Grade, v.Findings)
		}
		s.Whole(t)
	})
}

// TestReassign: who may take over, and what a repeat hears when the world has changed.
func TestReassign(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		b := s.make("confirmed")
		other := s.other(b)
		in := func(worker string) domain.ReassignInput {
			return domain.ReassignInput{ChangeInput: s.in(b, ""), WorkerID: worker}
		}
		cases := []struct {
			name        string
			spoil, mend func()
			worker      string
			want        fault.Code
		}{
			{"unknown", func() {}, func() {}, id.New("wrk"), fault.CodeSlotNotOffered},
			{"hours used", func() { db.Client.Worker.UpdateOneID(other).SetWeeklyMinutesCap(89).ExecX(s.System()) }, func() { db.Client.Worker.UpdateOneID(other).SetWeeklyMinutesCap(2640).ExecX(s.System()) }, other, fault.CodeSlotNotOffered},
			{"certificate over", func() { db.Client.WorkerCredential.Update().SetValidUntil("2026-11-24").ExecX(s.System()) }, func() { db.Client.WorkerCredential.Update().SetValidUntil("2027-12-31").ExecX(s.System()) }, other, fault.CodeCredentialExpired},
			{"not active", func() { db.Client.Worker.UpdateOneID(other).SetActive(false).ExecX(s.System()) }, func() { db.Client.Worker.UpdateOneID(other).SetActive(true).ExecX(s.System()) }, other, fault.CodeSlotNotOffered},
		}
		before := s.state(b)
		for _, c := range cases {
			c.spoil()
			if _, err := s.Booking.Reassign(s.As("dispatcher"), in(c.worker)); !fault.Is(err, c.want) {
				t.Errorf("%s: %v, want %s", c.name, err, c.want)
			}
			c.mend()
		}
		if s.state(b) != before {
			t.Error("a refusal left something behind")
		}
		first := in(other)
		after := s.must(s.Booking.Reassign(s.As("dispatcher"), first))
		if after.WorkerID != other || after.Version != b.Version+1 || !after.DueAt.Equal(*b.DueAt) {
			t.Errorf("reassigned: %+v", after)
		}
		who := strings.Fields(s.rows("SELECT resource_id FROM occupancies WHERE owner_id = $1 ORDER BY resource_id", b.ID))
		if !slices.Contains(who, `["`+other+`"]`) || slices.Contains(who, `["`+b.WorkerID+`"]`) || len(who) != 2 {
			t.Errorf("occupied: %v", who)
		}
		db.Client.Worker.UpdateOneID(other).SetWeeklyMinutesCap(0).SetActive(false).ExecX(s.System())
		if again, err := s.Booking.Reassign(s.As("dispatcher"), first); err != nil || again.Version != after.Version {
			t.Errorf("a repeat: %+v %v", again, err)
		}
		db.Client.Worker.UpdateOneID(other).SetWeeklyMinutesCap(2640).SetActive(true).ExecX(s.System())
		// Somebody else's bath is in the way.
		b = s.make("confirmed")
		other = s.other(b)
		p := s.Persons(t, 1)[0]
		block := s.bath(p, b.StartsAt)
		block.WorkerID = other
		if _, err := s.Booking.CreateHold(by(p), block); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Booking.Reassign(s.As("manager"), in(other)); !fault.Is(err, fault.CodeSlotTaken) {
			t.Errorf("a carer who is held: %v", err)
		}
		clock.Advance(domain.HoldTTL)
		s.must(s.Booking.Reassign(s.As("manager"), in(other)))
		s.Whole(t)
	})
}
