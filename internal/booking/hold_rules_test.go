package booking_test

import (
	"testing"
	"time"

	"linli/ent/appointment"
	"linli/ent/hold"
	"linli/ent/workercredential"
	"linli/internal/access"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	. "linli/internal/worldtest"
)

// TestHoldRefusals makes one thing wrong at a time; nothing is held then.
func TestHoldRefusals(t *testing.T) {
	t.Parallel()
	type wish struct {
		who string
		in  domain.CreateHoldInput
	}
	cases := []struct {
		name  string
		spoil func(s *scene, w *wish)
		want  fault.Code
		why   any // detail "reason", "clause" or "scope"
	}{
		{"a home elsewhere", func(s *scene, _ *wish) {
			s.DB.Client.Person.UpdateOneID(s.Elder.ID).SetAreaPath("610104.").ExecX(s.System())
		}, fault.CodeOutsideArea, nil},
		{"a home nowhere", func(s *scene, _ *wish) {
			s.DB.Client.Person.UpdateOneID(s.Elder.ID).SetAreaPath("").ExecX(s.System())
		}, fault.CodeOutsideArea, nil},
		{"59 years old on the day", func(s *scene, _ *wish) {
			s.DB.Client.Person.UpdateOneID(s.Elder.ID).SetBirthDate("1966-11-26").ExecX(s.System())
		}, fault.CodeNotEligible, "age"},
		{"of unknown age", func(s *scene, _ *wish) {
			s.DB.Client.Person.UpdateOneID(s.Elder.ID).ClearBirthDate().ExecX(s.System())
		}, fault.CodeNotEligible, "age"},
		{"another care level", func(s *scene, _ *wish) {
			s.DB.Client.Offering.UpdateOneID(s.Offering.ID).SetCareLevels([]string{"MILD"}).ExecX(s.System())
		}, fault.CodeNotEligible, "careLevel"},
		{"an assessment that ended the day before", func(s *scene, _ *wish) {
			s.DB.Client.Offering.UpdateOneID(s.Offering.ID).SetCareLevels([]string{"SEVERE"}).ExecX(s.System())
			s.DB.Client.Person.UpdateOneID(s.Elder.ID).SetCareLevelUntil("2026-11-24").ExecX(s.System())
		}, fault.CodeNotEligible, "careLevel"},
		{"a registration that ended the day before", func(s *scene, _ *wish) {
			s.DB.Client.OrganizationCredential.Update().SetValidUntil("2026-11-24").ExecX(s.System())
		}, fault.CodeCredentialExpired, nil},
		{"certificates that ended the day before", func(s *scene, _ *wish) {
			s.DB.Client.WorkerCredential.Update().SetValidUntil("2026-11-24").ExecX(s.System())
		}, fault.CodeCredentialExpired, nil},
		{"a gap between two certificates", func(s *scene, _ *wish) {
			s.DB.Client.WorkerCredential.Update().SetValidUntil("2026-11-24").ExecX(s.System())
			for _, w := range s.Workers {
				s.DB.Client.WorkerCredential.Create().SetWorkerID(w.ID).SetKind("BATH").SetNumber("c").SetValidFrom("2026-11-26").SetValidUntil("2028-12-31").ExecX(s.System())
			}
		}, fault.CodeCredentialExpired, nil},
		{"a time without shift", func(_ *scene, w *wish) { w.in.StartsAt = At(1, 9, 0) }, fault.CodeSlotNotOffered, "NO_SHIFT"},
		{"a carer of another house", func(_ *scene, w *wish) { w.in.WorkerID = id.New("wrk") }, fault.CodeSlotNotOffered, "NO_CARER_IN_AREA"},
		{"hours that are used", func(s *scene, _ *wish) {
			s.DB.Client.Worker.Update().SetWeeklyMinutesCap(89).ExecX(s.System())
		}, fault.CodeSlotNotOffered, "HOURS_USED"},
		{"off the grid", func(_ *scene, w *wish) { w.in.StartsAt = At(1, 10, 10) }, fault.CodeBadInput, nil},
		{"no time", func(_ *scene, w *wish) { w.in.StartsAt = time.Time{} }, fault.CodeBadInput, nil},
		{"a malformed key", func(_ *scene, w *wish) { w.in.Key = "seven_7" }, fault.CodeBadInput, nil},
		{"59 minutes of notice", func(s *scene, w *wish) {
			s.clock.Set(At(1, 9, 1))
			w.in.StartsAt = At(1, 10, 0)
		}, fault.CodeSlotNotOffered, "OUTSIDE_NOTICE"},
		{"a suspended offering", func(s *scene, _ *wish) {
			s.DB.Client.Offering.UpdateOneID(s.Offering.ID).SetStatus("SUSPENDED").ExecX(s.System())
		}, fault.CodeNotFound, nil},
		{"a suspended offering, to who sees that it is there", func(s *scene, w *wish) {
			s.DB.Client.Offering.UpdateOneID(s.Offering.ID).SetStatus("SUSPENDED").ExecX(s.System())
			w.who = "hotline"
			v := s.Viewer("hotline")
			v.Posts = append(v.Posts, access.Post{Name: appointment.PostOperator, AreaPath: v.Posts[0].AreaPath})
		}, fault.CodeSlotNotOffered, nil},
		{"no such offering", func(_ *scene, w *wish) { w.in.OfferingID = id.New("off") }, fault.CodeNotFound, nil},
		{"no such session", func(s *scene, w *wish) { w.in.OfferingID = s.Group.ID }, fault.CodeNotFound, nil},
		{"for a stranger", func(_ *scene, w *wish) { w.who = "stranger" }, fault.CodeNotFound, nil},
		{"for nobody", func(_ *scene, w *wish) { w.in.RecipientID = id.New("per") }, fault.CodeNotFound, nil},
		{"by nobody", func(_ *scene, w *wish) { w.who = "" }, fault.CodeUnauthenticated, nil},
		{"without the scope", func(s *scene, w *wish) {
			w.who = "daughter"
			s.Viewer("daughter").Grants[0].Scopes = []string{string(access.ViewSchedule)}
		}, fault.CodeConsentMissing, "BOOK"},
		{"the hotline's time for everybody", func(_ *scene, w *wish) { w.in.Channel = hold.ChannelHotline }, fault.CodeForbidden, nil},
		{"the counter's time for the hotline", func(_ *scene, w *wish) { w.who, w.in.Channel = "hotline", hold.ChannelCounter }, fault.CodeForbidden, nil},
	}
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		for _, c := range cases {
			w := &wish{"daughter", domain.CreateHoldInput{Key: Key(), RecipientID: s.Elder.ID, OfferingID: s.Offering.ID, StartsAt: At(1, 10, 0)}}
			c.spoil(s, w)
			_, err := s.Booking.CreateHold(s.as(w.who, nil), w.in)
			s.repair()
			if !fault.Is(err, c.want) {
				t.Errorf("%s: %v, want %s", c.name, err, c.want)
				continue
			}
			if d := fault.As(err).Details; c.why != nil && d["reason"] != c.why && d["clause"] != c.why && d["scope"] != c.why {
				t.Errorf("%s: details %v, want %v", c.name, d, c.why)
			}
			if left := s.rows("SELECT COUNT(*) FROM holds") + s.rows("SELECT COUNT(*) FROM occupancies") + s.rows("SELECT COUNT(*) FROM entries"); left != "[0][0][0]" {
				t.Errorf("%s: holds, occupancies, entries: %s", c.name, left)
			}
		}
		s.Hold(t, At(1, 10, 0)) // nothing is wrong any more
	})
}

// repair makes the world what it was.
func (s *scene) repair() {
	ctx, c := s.System(), s.DB.Client
	c.Person.UpdateOneID(s.Elder.ID).SetAreaPath(s.Elder.AreaPath).SetBirthDate(*s.Elder.BirthDate).SetCareLevelUntil(*s.Elder.CareLevelUntil).ExecX(ctx)
	c.Offering.UpdateOneID(s.Offering.ID).ClearCareLevels().SetStatus(s.Offering.Status).ExecX(ctx)
	c.OrganizationCredential.Update().SetValidUntil("2030-12-31").ExecX(ctx)
	c.WorkerCredential.Delete().Where(workercredential.Number("c")).ExecX(ctx)
	c.WorkerCredential.Update().SetValidUntil("2027-12-31").ExecX(ctx)
	c.Worker.Update().SetWeeklyMinutesCap(s.Workers[0].WeeklyMinutesCap).ExecX(ctx)
	s.Viewer("daughter").Grants[0].Scopes = []string{string(access.Book), string(access.ViewSchedule), string(access.ViewVisit)}
	s.Viewer("hotline").Posts = s.Viewer("hotline").Posts[:1]
	s.clock.Set(Start)
}

// TestNoticeEdges: lead and horizon to the minute.
func TestNoticeEdges(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		s.Shifts(t, 14, 20)
		p := s.Persons(t, 3)
		clock.Set(At(1, 9, 0))
		s.hold(p[0], At(1, 10, 0)) // 60 minutes: exactly the lead
		// Booked on the 25th, 14 days ahead is the 9th of December, all of it.
		s.hold(p[1], At(15, 15, 30))
		if _, err := s.Booking.CreateHold(by(p[2]), s.bath(p[2], At(16, 9, 30))); !fault.Is(err, fault.CodeSlotNotOffered) || fault.As(err).Details["reason"] != "OUTSIDE_NOTICE" {
			t.Errorf("15 days ahead: %v", err)
		}
		// The horizon counts Shanghai's days: it moves at 16:00 UTC.
		clock.Set(At(1, 23, 59))
		if _, err := s.Booking.CreateHold(by(p[2]), s.bath(p[2], At(16, 9, 30))); !fault.Is(err, fault.CodeSlotNotOffered) {
			t.Errorf("a minute before midnight: %v", err)
		}
		clock.Set(At(2, 0, 0))
		s.hold(p[2], At(16, 9, 30))
	})
}

// TestOwnLimits: two holds for a person, four by a booker, one place at a time.
func TestOwnLimits(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		p := s.Persons(t, 4)
		refused := func(v *access.Viewer, in domain.CreateHoldInput, want fault.Code) {
			t.Helper()
			if _, err := s.Booking.CreateHold(by(v), in); !fault.Is(err, want) {
				t.Errorf("%v, want %s", err, want)
			}
		}
		s.hold(p[0], At(1, 10, 0))
		refused(p[0], s.bath(p[0], At(1, 10, 30)), fault.CodeRecipientBusy)
		s.hold(p[0], At(1, 14, 0))
		refused(p[0], s.bath(p[0], At(2, 10, 0)), fault.CodeTooManyHolds)
		// A proxy of three: two for each would be six.
		proxy := &access.Viewer{AccountID: "acc_p", PersonID: s.Daughter.ID}
		var wishes []domain.CreateHoldInput
		for i, e := range p[1:] {
			proxy.Grants = append(proxy.Grants, access.Grant{ElderID: e.PersonID, Scopes: []string{string(access.Book)}})
			wishes = append(wishes, s.bath(e, At(3+i, 10, 0)), s.bath(e, At(3+i, 14, 0)))
		}
		wantTally(t, everybody(len(wishes), func(i int) error {
			_, err := s.Booking.CreateHold(by(proxy), wishes[i])
			return err
		}), map[string]int{"": 4, "TOO_MANY_HOLDS": 2})
		// The same person three times at once: two.
		q := s.Persons(t, 1)[0]
		wantTally(t, everybody(3, func(i int) error {
			_, err := s.Booking.CreateHold(by(q), s.bath(q, At(7+i, 10, 0)))
			return err
		}), map[string]int{"": 2, "TOO_MANY_HOLDS": 1})
		// Whose work it is to book for others is bound by the recipients' limit alone.
		for i, e := range s.Persons(t, 5) {
			in := s.bath(e, At(8+i, 14, 0))
			in.Channel = hold.ChannelHotline
			h, err := s.Booking.CreateHold(s.As("hotline"), in)
			if err != nil || !h.ExpiresAt.Equal(Start.Add(20*time.Minute)) {
				t.Errorf("hold %d of the hotline: %+v %v", i, h, err)
			}
		}
		s.Whole(t)
	})
}

// TestWeeklyHours: a carer's week is counted to the minute, also when two claims that
// fit alone arrive together.
func TestWeeklyHours(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		db.Client.Worker.UpdateOneID(s.Workers[1].ID).SetActive(false).ExecX(s.System())
		db.Client.Worker.UpdateOneID(s.Workers[0].ID).SetWeeklyMinutesCap(5 * 90).ExecX(s.System())
		p := s.Persons(t, 12)
		for i := range 3 {
			s.hold(p[i], At(1, 9+2*i, 30)) // 25 November, a Wednesday
		}
		wantTally(t, everybody(8, func(i int) error {
			_, err := s.Booking.CreateHold(by(p[3+i]), s.bath(p[3+i], At(2+i%4, 10+4*(i/4), 0))) // Thursday to Sunday
			return err
		}), map[string]int{"": 2, "SLOT_NOT_OFFERED": 6})
		s.hold(p[11], At(6, 10, 0)) // Monday: another week
		b := s.rows("SELECT COUNT(*) FROM occupancies WHERE resource_id = $1", s.Workers[0].ID)
		if b != "[6]" {
			t.Errorf("%s blocks of the carer, want 6", b)
		}
		s.Whole(t)
	})
}

// TestMonthOfTheService: a bath that begins at 23:59:59 in Shanghai belongs to that
// month, one a second later to the next; the day of booking does not matter.
func TestMonthOfTheService(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		for i, start := range []time.Time{time.Date(2026, 11, 30, 15, 59, 59, 0, time.UTC), time.Date(2026, 11, 30, 16, 0, 0, 0, time.UTC)} {
			p := s.Persons(t, 1)[0]
			terms, err := s.Funding.QuoteFor(s.System(), db.Client.Person.GetX(s.System(), p.PersonID), db.Client.Offering.GetX(s.System(), s.Offering.ID), domain.DayOf(start))
			month := []string{"2026-11", "2026-12"}[i]
			if err != nil || terms.Legs.Month != month || terms.Legs.Money[0].Entitlement != funding.EntitlementID(p.PersonID, s.Programme.Code, month) {
				t.Errorf("%v: %+v %v", start, terms.Legs, err)
			}
		}
		// A night shift over the boundary, on the grid of 30 minutes.
		db.Client.Shift.Create().SetWorkerID(s.Workers[0].ID).SetStartsAt(At(6, 22, 0)).SetEndsAt(At(7, 4, 0)).ExecX(s.System())
		p := s.Persons(t, 2)
		s.hold(p[0], At(6, 23, 30)) // ends in December, begins in November
		s.hold(p[1], At(7, 1, 0))
		for i, month := range []string{"2026-11", "2026-12"} {
			if b := s.Balance(t, funding.EntitlementID(p[i].PersonID, s.Programme.Code, month)); b != (funding.Balance{Granted: CapMonth, Reserved: 10_000}) {
				t.Errorf("%s: %+v", month, b)
			}
		}
		s.Whole(t)
	})
}
