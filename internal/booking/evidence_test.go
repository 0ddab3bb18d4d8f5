package booking_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"linli/ent/booking"
	"linli/ent/visit"
	"linli/ent/visitevent"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/worldtest"
)

// metres north of the elder's door.
func away(e domain.Evidence, metres float64) domain.Evidence {
	lat := *e.Lat + metres/111_194.93
	e.Lat = &lat
	return e
}

func accurate(e domain.Evidence, metres int) domain.Evidence {
	e.AccuracyM = &metres
	return e
}

// blindly has no position, and says why.
func blindly(e domain.Evidence) domain.Evidence {
	e.Lat, e.Lng, e.AccuracyM, e.ManualReason = nil, nil, nil, "室内没有信号"
	return e
}

func without(e domain.Evidence, tag, photo bool) domain.Evidence {
	if tag {
		e.HomeTag = ""
	}
	if photo {
		e.PhotoSHA256 = ""
	}
	return e
}

// TestGrades judges visits by marketplace §8: what passes by itself, what a person has
// to look at, and what each becomes.
func TestGrades(t *testing.T) {
	t.Parallel()
	type side func(domain.Evidence) domain.Evidence
	same := func(e domain.Evidence) domain.Evidence { return e }
	cases := []struct {
		name     string
		in, out  side
		from, to int // minutes after the start, by the phone
		grade    visit.Grade
		found    string
		reviewed visit.Grade // after a reviewer passes it, or after the daughter confirms
	}{
		{"all there", same, same, 0, 60, "B", "HOME_TAG", "A"},
		{"a photo without the tag", func(e domain.Evidence) domain.Evidence { return without(e, true, false) }, func(e domain.Evidence) domain.Evidence { return without(e, true, false) }, 0, 60, "B", "", "B"},
		{"the tag without a photo", func(e domain.Evidence) domain.Evidence { return without(e, false, true) }, func(e domain.Evidence) domain.Evidence { return without(e, true, true) }, 0, 60, "B", "HOME_TAG", "A"},
		{"a wrong tag", func(e domain.Evidence) domain.Evidence { e.HomeTag = "tag-of-the-shop"; return without(e, false, true) }, func(e domain.Evidence) domain.Evidence { return without(e, true, true) }, 0, 60, "NONE", "NO_SIGNATURE_OR_PHOTO", "C"},
		{"100 m and the accuracy of 15", func(e domain.Evidence) domain.Evidence { return away(e, 115) }, same, 0, 60, "B", "HOME_TAG", "A"},
		{"one metre further", func(e domain.Evidence) domain.Evidence { return away(e, 116) }, same, 0, 60, "NONE", "OUTSIDE_RADIUS HOME_TAG", "C"},
		{"an accuracy of 200 m", func(e domain.Evidence) domain.Evidence { return accurate(away(e, 300), 200) }, same, 0, 60, "B", "HOME_TAG", "A"},
		{"an accuracy of 201 m says nothing", func(e domain.Evidence) domain.Evidence { return accurate(e, 201) }, same, 0, 60, "NONE", "NO_POSITION HOME_TAG", "D"},
		{"no position at the end", same, blindly, 0, 60, "NONE", "NO_POSITION MANUAL HOME_TAG", "D"},
		{"40 minutes", same, same, 5, 45, "B", "HOME_TAG", "A"},
		{"39 minutes", same, same, 5, 44, "NONE", "SHORTER_THAN_AGREED HOME_TAG", "C"},
		{"15 minutes late", same, same, 15, 75, "B", "HOME_TAG", "A"},
		{"16 minutes late", same, same, 16, 76, "B", "LATE HOME_TAG", "A"},
		{"another phone", same, func(e domain.Evidence) domain.Evidence { e.DeviceID = "phone-2"; return e }, 0, 60, "NONE", "DEVICE_CHANGED HOME_TAG", "C"},
		{"a position with a word of excuse", same, func(e domain.Evidence) domain.Evidence { e.ManualReason = "补录"; return e }, 0, 60, "NONE", "MANUAL HOME_TAG", "D"},
		{"nothing at all", func(e domain.Evidence) domain.Evidence { return without(blindly(e), true, true) }, func(e domain.Evidence) domain.Evidence { return without(blindly(e), true, true) }, 20, 25, "NONE", "NO_POSITION MANUAL LATE SHORTER_THAN_AGREED NO_SIGNATURE_OR_PHOTO", "D"},
	}
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		for _, c := range cases {
			b := s.make("confirmed")
			at := func(minutes int) time.Time {
				x := b.StartsAt.Add(time.Duration(minutes) * time.Minute)
				clock.Set(x)
				return x
			}
			b = s.must(s.Booking.CheckIn(s.Carer(b), domain.CheckInInput{ChangeInput: s.in(b, ""), Evidence: c.in(AtHome(at(c.from)))}))
			b = s.must(s.Booking.CheckOut(s.Carer(b), domain.CheckOutInput{ChangeInput: s.in(b, ""), Evidence: c.out(AtHome(at(c.to)))}))
			v := db.Client.Visit.Query().Where(visit.BookingID(b.ID)).OnlyX(s.System())
			want := map[visit.Grade]booking.Verification{"B": "AUTO_PASSED", "NONE": "NEEDS_REVIEW"}[c.grade]
			if v.Grade != c.grade || strings.Join(v.Findings, " ") != c.found || b.Verification != want || v.Minutes != c.to-c.from {
				t.Errorf("%s: %s %v %s in %d minutes, want %s [%s] %s in %d", c.name, v.Grade, v.Findings, b.Verification, v.Minutes, c.grade, c.found, want, c.to-c.from)
				continue
			}
			if want == booking.VerificationNeedsReview {
				b = s.must(s.try(domain.PassReview, "community", b))
			}
			s.must(s.try(domain.Acknowledge, "daughter", b))
			if v = db.Client.Visit.Query().Where(visit.BookingID(b.ID)).OnlyX(s.System()); v.Grade != c.reviewed {
				t.Errorf("%s: grade %s in the end, want %s", c.name, v.Grade, c.reviewed)
			}
		}
		s.Whole(t)
	})
}

// TestEvidenceRefused: what cannot be what it says it is never reaches a visit.
func TestEvidenceRefused(t *testing.T) {
	t.Parallel()
	nan, far := math.NaN(), 90.5
	cases := map[string]struct {
		spoil func(*domain.Evidence)
		want  fault.Code
	}{
		"no position, no word":     {func(e *domain.Evidence) { e.Lat, e.Lng = nil, nil }, fault.CodeEvidenceMissing},
		"half a position":          {func(e *domain.Evidence) { e.Lng = nil }, fault.CodeBadInput},
		"not a number":             {func(e *domain.Evidence) { e.Lat = &nan }, fault.CodeBadInput},
		"beyond the pole":          {func(e *domain.Evidence) { e.Lat = &far }, fault.CodeBadInput},
		"an accuracy below zero":   {func(e *domain.Evidence) { n := -1; e.AccuracyM = &n }, fault.CodeBadInput},
		"no time":                  {func(e *domain.Evidence) { e.DeviceAt = time.Time{} }, fault.CodeBadInput},
		"a photo that is no hash":  {func(e *domain.Evidence) { e.PhotoSHA256 = strings.Repeat("g", 64) }, fault.CodeBadInput},
		"a signature too short":    {func(e *domain.Evidence) { e.SignatureSHA256 = "abc" }, fault.CodeBadInput},
		"a device's name too long": {func(e *domain.Evidence) { e.DeviceID = strings.Repeat("x", 65) }, fault.CodeBadInput},
		"too many words":           {func(e *domain.Evidence) { e.ManualReason = strings.Repeat("字", 201) }, fault.CodeBadInput},
	}
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		b := s.make("door")
		before := s.state(b)
		for name, c := range cases {
			e := AtHome(clock.Now())
			c.spoil(&e)
			if _, err := s.Booking.CheckIn(s.Carer(b), domain.CheckInInput{ChangeInput: s.in(b, ""), Evidence: e}); !fault.Is(err, c.want) {
				t.Errorf("%s: %v, want %s", name, err, c.want)
			}
		}
		if s.state(b) != before {
			t.Error("refused evidence left something behind")
		}
		// At the edges it is taken: words of 200 characters, a clock 5 minutes fast.
		e := AtHome(clock.Now().Add(5 * time.Minute))
		e.ManualReason, e.DeviceID = strings.Repeat("字", 200), strings.Repeat("机", 64)
		b = s.must(s.Booking.CheckIn(s.Carer(b), domain.CheckInInput{ChangeInput: s.in(b, ""), Evidence: e}))
		v := db.Client.Visit.Query().Where(visit.BookingID(b.ID)).OnlyX(s.System())
		if !v.StartedAt.Equal(clock.Now()) {
			t.Errorf("a fast phone starts the visit at %v", v.StartedAt)
		}
		if got := db.Client.VisitEvent.Query().Where(visitevent.VisitID(v.ID)).OnlyX(s.System()); got.ManualReason != e.ManualReason || *got.DistanceM != 0 || !got.HomeTagMatched {
			t.Errorf("event: %+v", got)
		}
	})
}

// TestOfflineVisit: what a phone kept while offline counts from when it happened, however
// late it comes. What its clock says and cannot be counts from when it came, and a person
// looks at it; nothing is refused, and no visit ends before it began.
func TestOfflineVisit(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	type end struct{ phone, sent time.Duration } // from the agreed start
	both := func(in, out, sent time.Duration) [2]end { return [2]end{{in, sent}, {out, sent}} }
	cases := []struct {
		name       string
		ends       [2]end
		start, end time.Duration
		minutes    int
		found      string
	}{
		{"kept offline", both(-10*time.Minute, 45*time.Minute, 50*time.Minute), -10 * time.Minute, 45 * time.Minute, 55, "HOME_TAG"},
		{"30 minutes before", both(-30*time.Minute, 50*time.Minute, 50*time.Minute), -30 * time.Minute, 50 * time.Minute, 80, "HOME_TAG"},
		{"a phone ten hours slow", both(-10*time.Hour, 50*time.Minute, 50*time.Minute), 50 * time.Minute, 50 * time.Minute, 0, "CLOCK_WRONG LATE SHORTER_THAN_AGREED HOME_TAG"},
		{"a moment before the door", both(-30*time.Minute-time.Second, 50*time.Minute, 50*time.Minute), 50 * time.Minute, 50 * time.Minute, 0, "CLOCK_WRONG LATE SHORTER_THAN_AGREED HOME_TAG"},
		{"an end before the beginning", both(40*time.Minute, 40*time.Minute-time.Second, 50*time.Minute), 40 * time.Minute, 50 * time.Minute, 10, "CLOCK_WRONG LATE SHORTER_THAN_AGREED HOME_TAG"},
		{"5 minutes fast", [2]end{{5 * time.Minute, 0}, {65 * time.Minute, time.Hour}}, 0, time.Hour, 60, "HOME_TAG"},
		{"a moment faster", [2]end{{5*time.Minute + time.Microsecond, 0}, {65 * time.Minute, time.Hour}}, 0, time.Hour, 60, "CLOCK_WRONG HOME_TAG"},
		{"a year fast", [2]end{{365 * day, 0}, {365*day + time.Hour, time.Hour}}, 0, time.Hour, 60, "CLOCK_WRONG HOME_TAG"},
		{"two hours slow, with a connection", [2]end{{-2 * time.Hour, 0}, {-time.Hour, time.Hour}}, 0, time.Hour, 60, "CLOCK_WRONG HOME_TAG"},
		{"a day offline", both(0, time.Hour, day), 0, time.Hour, 60, "HOME_TAG"},
		{"the arrival over a day old, the departure not", both(0, time.Hour, day+30*time.Minute), 0, time.Hour, 60, "SENT_LATE HOME_TAG"},
		{"a week offline", both(0, time.Hour, 7*day), 0, time.Hour, 60, "SENT_LATE HOME_TAG"},
	}
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newScene(t, db, clock)
		for _, c := range cases {
			b := s.make("confirmed")
			sent := func(e end) domain.Evidence {
				clock.Set(b.StartsAt.Add(e.sent))
				return AtHome(b.StartsAt.Add(e.phone))
			}
			b = s.must(s.Booking.CheckIn(s.Carer(b), domain.CheckInInput{Evidence: sent(c.ends[0]), ChangeInput: s.in(b, "")}))
			b = s.must(s.Booking.CheckOut(s.Carer(b), domain.CheckOutInput{Evidence: sent(c.ends[1]), ChangeInput: s.in(b, "")}))
			v := db.Client.Visit.Query().Where(visit.BookingID(b.ID)).OnlyX(s.System())
			start, end := v.StartedAt.Sub(b.StartsAt), v.EndedAt.Sub(b.StartsAt)
			if start != c.start || end != c.end || v.Minutes != c.minutes || strings.Join(v.Findings, " ") != c.found {
				t.Errorf("%s: from %v to %v, %d minutes, %v; want from %v to %v, %d, [%s]", c.name, start, end, v.Minutes, v.Findings, c.start, c.end, c.minutes, c.found)
			}
			want := booking.VerificationNeedsReview
			if c.found == "HOME_TAG" {
				want = booking.VerificationAutoPassed
			}
			if b.Verification != want {
				t.Errorf("%s: %s, want %s", c.name, b.Verification, want)
			}
			for i, e := range db.Client.VisitEvent.Query().Where(visitevent.VisitID(v.ID)).Order(visitevent.ByKind()).AllX(s.System()) {
				if at := e.DeviceAt.Sub(b.StartsAt); at != c.ends[i].phone {
					t.Errorf("%s: the phone said %v, kept is %v", c.name, c.ends[i].phone, at)
				}
			}
		}
		s.Whole(t)
	})
}

// TestDistance: known distances on the sphere.
func TestDistance(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lat1, lng1, lat2, lng2 float64
		want                   int
	}{
		{34.25, 108.94, 34.25, 108.94, 0}, {0, 0, 1, 0, 111_195}, {0, 0, 0, 180, 20_015_114}, {90, 0, -90, 77, 20_015_114},
		{34.2510, 108.9410, 34.2520, 108.9410, 111}, {0, 179.9995, 0, -179.9995, 111},
	} {
		if got := domain.Distance(c.lat1, c.lng1, c.lat2, c.lng2); got != c.want {
			t.Errorf("%s: %d m, want %d", fmt.Sprint(c.lat1, c.lng1, c.lat2, c.lng2), got, c.want)
		}
	}
}
