package booking_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"linli/ent"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	. "linli/internal/worldtest"
)

// district is a small random world, as plain values.
type district struct {
	step, duration, prep, cleanup, lead, horizon int
	carers                                       []random
	recipient                                    [][2]int
	now                                          int
	from, days                                   int
}

// random is a carer: minutes since midnight of Start's day throughout.
type random struct {
	cap          int
	terms        [][2]int // days
	shifts, busy [][2]int
	expired      []bool // of busy: a hold whose time is over
}

// spans draws disjoint stretches within some days.
func spans(t *rapid.T, most, days int, label string) [][2]int {
	var out [][2]int
	at := rapid.IntRange(-600, 600).Draw(t, label+" first")
	for range rapid.IntRange(0, most).Draw(t, label+" count") {
		at += rapid.SampledFrom([]int{0, 5, 15, 60, 300, 900}).Draw(t, label+" gap")
		end := at + rapid.SampledFrom([]int{15, 30, 45, 90, 240, 480, 600}).Draw(t, label+" length")
		if end > days*1440 {
			break
		}
		out = append(out, [2]int{at, end})
		at = end
	}
	return out
}

func draw(t *rapid.T) district {
	d := district{
		step: rapid.SampledFrom([]int{10, 30, 45, 60, 7}).Draw(t, "step"), duration: rapid.SampledFrom([]int{20, 30, 60, 90}).Draw(t, "duration"),
		prep: rapid.SampledFrom([]int{0, 15, 40}).Draw(t, "prep"), cleanup: rapid.SampledFrom([]int{0, 15, 40}).Draw(t, "cleanup"),
		lead: rapid.SampledFrom([]int{0, 60, 1500}).Draw(t, "lead"), horizon: rapid.IntRange(1, 9).Draw(t, "horizon"),
		now: rapid.IntRange(0, 2000).Draw(t, "now"), from: rapid.IntRange(-1, 8).Draw(t, "from"), days: rapid.IntRange(1, 4).Draw(t, "days"),
		recipient: spans(t, 5, 9, "recipient"),
	}
	for i := range 3 {
		name := fmt.Sprint("carer ", i)
		c := random{cap: rapid.SampledFrom([]int{0, 120, 480, 2640}).Draw(t, name+" cap"), shifts: spans(t, 8, 9, name+" shift"), busy: spans(t, 8, 9, name+" busy")}
		for range c.busy {
			c.expired = append(c.expired, rapid.Bool().Draw(t, name+" expired"))
		}
		for range rapid.IntRange(0, 2).Draw(t, name+" certificates") {
			first := rapid.IntRange(-3, 8).Draw(t, name+" certified from")
			c.terms = append(c.terms, [2]int{first, first + rapid.IntRange(0, 4).Draw(t, name+" certified for")})
		}
		d.carers = append(d.carers, c)
	}
	return d
}

// fits is the brute force: every minute is looked at by itself.
func (d district) fits(c random, start int) bool {
	inside := func(list [][2]int, m int) bool {
		return slices.ContainsFunc(list, func(s [2]int) bool { return s[0] <= m && m < s[1] })
	}
	day := floor(start, 1440)
	if !slices.ContainsFunc(c.terms, func(t [2]int) bool { return t[0] <= day && day <= t[1] }) {
		return false
	}
	var live [][2]int
	for i, b := range c.busy {
		if !c.expired[i] {
			live = append(live, b)
		}
	}
	from, to := start-d.prep, start+d.duration+d.cleanup
	if !slices.ContainsFunc(c.shifts, func(s [2]int) bool { return s[0] <= from && to <= s[1] }) {
		return false
	}
	for m := from; m < to; m++ {
		if inside(live, m) {
			return false
		}
	}
	week := func(m int) int { return floor(m+1440, 7*1440) } // Start is a Tuesday
	worked := to - from
	for _, b := range live {
		if week(b[0]) == week(from) {
			worked += b[1] - b[0]
		}
	}
	return worked <= c.cap
}

func floor(a, b int) int {
	if a < 0 {
		return (a+1)/b - 1
	}
	return a / b
}

// slots lists "start carers" by looking at every minute of the range.
func (d district) slots() []string {
	var out []string
	for m := d.from * 1440; m < (d.from+d.days)*1440; m++ {
		of := m - floor(m, 1440)*1440
		if of%d.step != 0 || m < d.now+d.lead || m >= (floor(d.now, 1440)+d.horizon+1)*1440 {
			continue
		}
		if slices.ContainsFunc(d.recipient, func(r [2]int) bool { return r[0] < m+d.duration && m < r[1] }) {
			continue
		}
		n := 0
		for _, c := range d.carers {
			if d.fits(c, m) {
				n++
			}
		}
		if n > 0 {
			out = append(out, fmt.Sprintf("%s %d", instant(m).Format(time.RFC3339), n))
		}
	}
	return out
}

// instant is a minute since midnight, Asia/Shanghai, of Start's day.
func instant(m int) time.Time {
	return date.In(Start).At(0).Add(time.Duration(m) * time.Minute).UTC()
}

// settle writes the district over the world.
func (d district) settle(tb testing.TB, w *World, workers []*ent.Worker) {
	tb.Helper()
	err := w.DB.InTx(context.Background(), func(tx *database.Tx) error {
		ctx := w.System()
		for _, q := range []string{"DELETE FROM shifts", "DELETE FROM occupancies", "DELETE FROM worker_credentials"} {
			if _, err := tx.ExecContext(ctx, q); err != nil {
				return err
			}
		}
		now := instant(d.now)
		take := func(resource string, b [2]int, expired bool) error {
			c := tx.Occupancy.Create().SetResourceID(resource).SetStartsAt(instant(b[0])).SetEndsAt(instant(b[1])).SetKind("BOOKING").SetOwnerID("bkg_x")
			if expired {
				c.SetKind("HOLD").SetExpiresAt(now)
			}
			return c.Exec(ctx)
		}
		for i, c := range d.carers {
			id := workers[i].ID
			if err := tx.Worker.UpdateOneID(id).SetWeeklyMinutesCap(c.cap).Exec(ctx); err != nil {
				return err
			}
			for _, s := range c.shifts {
				if err := tx.Shift.Create().SetWorkerID(id).SetStartsAt(instant(s[0])).SetEndsAt(instant(s[1])).Exec(ctx); err != nil {
					return err
				}
			}
			for j, b := range c.busy {
				if err := take(id, b, c.expired[j]); err != nil {
					return err
				}
			}
			for j, term := range c.terms {
				day := date.In(Start)
				if err := tx.WorkerCredential.Create().SetWorkerID(id).SetKind("BATH").SetNumber(fmt.Sprint(j)).
					SetValidFrom(day.AddDays(term[0]).String()).SetValidUntil(day.AddDays(term[1]).String()).Exec(ctx); err != nil {
					return err
				}
			}
		}
		for _, b := range d.recipient {
			if err := take(w.Elder.ID, b, false); err != nil {
				return err
			}
		}
		return tx.Offering.UpdateOneID(w.Offering.ID).SetStepMinutes(d.step).SetDurationMinutes(d.duration).SetPrepMinutes(d.prep).SetCleanupMinutes(d.cleanup).
			SetLeadMinutes(d.lead).SetHorizonDays(d.horizon).Exec(ctx)
	})
	if err != nil {
		tb.Fatal(err)
	}
}

// TestAvailabilityAgainstBruteForce compares slots and carers on random districts; what
// is shown can be held, and one more than shown cannot.
func TestAvailabilityAgainstBruteForce(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		third := db.Client.Person.Create().SetName("孙护理").SaveX(w.System())
		extra := db.Client.Worker.Create().SetOrganizationID(w.Provider.ID).SetPersonID(third.ID).SetName("孙护理").SaveX(w.System())
		db.Client.WorkerSkill.Create().SetWorkerID(extra.ID).SetCategoryID(w.Bath.ID).ExecX(w.System())
		workers := append(slices.Clone(w.Workers), extra)
		rapid.Check(t, func(rt *rapid.T) {
			d := draw(rt)
			d.settle(t, w, workers)
			clock.Set(instant(d.now))
			a, err := w.Booking.Availability(w.As("daughter"), domain.AvailabilityInput{
				OfferingID: w.Offering.ID, RecipientID: w.Elder.ID, From: date.In(Start).AddDays(d.from), Days: d.days,
			})
			if err != nil {
				rt.Fatal(err)
			}
			var got []string
			for _, s := range a.Slots {
				got = append(got, fmt.Sprintf("%s %d", s.StartsAt.Format(time.RFC3339), s.Carers))
				if !s.EndsAt.Equal(s.StartsAt.Add(time.Duration(d.duration) * time.Minute)) {
					rt.Errorf("slot %+v", s)
				}
			}
			if want := d.slots(); !slices.Equal(got, want) {
				rt.Fatalf("slots\n%v, want\n%v", got, want)
			}
			if len(got) == 0 {
				later := d
				later.from, later.days = d.from+d.days, max(0, floor(d.now, 1440)+d.horizon+1-d.from-d.days)
				want := "none"
				if l := later.slots(); len(l) > 0 {
					want = l[0][:20]
				}
				next := "none"
				if a.Next != nil {
					next = a.Next.Format(time.RFC3339)
				}
				if next != want {
					rt.Fatalf("next start %s, want %s", next, want)
				}
				if len(a.Reasons) == 0 && d.from+d.days > floor(d.now, 1440) && slices.ContainsFunc(d.carers, func(c random) bool { return len(c.shifts) == 0 }) {
					rt.Fatal("nothing is free, and nothing says why")
				}
			}
		})
	})
}
