package date_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"linli/internal/date"
)

func TestAt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name    string
		day     string
		minutes int
		want    string
	}{
		{"morning", "2026-11-24", 570, "2026-11-24T01:30:00Z"},
		{"midnight", "2026-11-24", 0, "2026-11-23T16:00:00Z"},
		{"24:00", "2026-11-24", 1440, "2026-11-24T16:00:00Z"},
		{"past 24:00", "2026-11-24", 1500, "2026-11-24T17:00:00Z"},
		{"the evening before", "2026-11-24", -60, "2026-11-23T15:00:00Z"},
		{"summer time of 1988", "1988-07-01", 720, "1988-07-01T03:00:00Z"},
		{"after the summer of 1988", "1988-10-01", 720, "1988-10-01T04:00:00Z"},
		{"skipped 02:30 of 1986-05-04", "1986-05-04", 150, "1986-05-03T18:30:00Z"},
		{"first after the gap of 1986-05-04", "1986-05-04", 180, "1986-05-03T18:00:00Z"},
		{"twice 01:30 of 1986-09-14: the first", "1986-09-14", 90, "1986-09-13T16:30:00Z"},
		{"after the repeated hour", "1986-09-14", 120, "1986-09-13T18:00:00Z"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := date.MustParse(c.day).At(c.minutes)
			if got.Format(time.RFC3339) != c.want || got.Location() != time.UTC {
				t.Errorf("got %s, want %s", got.Format(time.RFC3339), c.want)
			}
		})
	}
}

// Days of the 1940s whose midnight Shanghai's clocks skipped: they begin at 01:00.
func TestDaysWithoutMidnight(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"1919-04-13", "1940-06-01", "1941-03-15", "1942-01-31", "1946-05-15", "1947-04-15", "1948-05-01", "1949-05-01",
	} {
		d := date.MustParse(s)
		start := d.At(0)
		if clock := start.In(date.Zone).Format("2006-01-02 15:04"); clock != s+" 01:00" {
			t.Errorf("%s begins at %s", s, clock)
		}
		if got := date.In(start); got != d {
			t.Errorf("the start of %s is on %s", s, got)
		}
		if got := date.In(start.Add(-time.Nanosecond)); got != d.AddDays(-1) {
			t.Errorf("just before %s it is %s", s, got)
		}
		if got := d.At(24 * 60).Sub(start); got != 23*time.Hour {
			t.Errorf("%s lasts %s", s, got)
		}
		birthday := date.Date{Year: 2026, Month: d.Month, Day: d.Day}
		if got := date.Age(d, birthday); got != 2026-d.Year {
			t.Errorf("born on %s, one is %d on %s", s, got, birthday)
		}
	}
}

// Every day of 1900–2040, the war years and the summers of 1986–91 among them,
// starts and ends on its own side of the boundary.
func TestAtProperties(t *testing.T) {
	t.Parallel()
	for d := date.MustParse("1900-01-02"); d.Year < 2041; d = d.AddDays(1) {
		start, end := d.At(0), d.At(24*60)
		if date.In(start) != d || date.In(end) != d.AddDays(1) || end != d.AddDays(1).At(0) {
			t.Fatalf("%s runs from %s to %s", d, start, end)
		}
		if date.In(start.Add(-time.Second)) != d.AddDays(-1) && d.String() != "1901-01-01" {
			t.Fatalf("a second before %s it is %s", d, date.In(start.Add(-time.Second)))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate.Draw(t, "d")
		minutes := rapid.IntRange(0, 24*60-1).Draw(t, "minutes")
		at := d.At(minutes).In(date.Zone)
		shown := at.Hour()*60 + at.Minute()
		if date.In(at) != d || (shown != minutes && shown != minutes+60) {
			t.Fatalf("%s at %d minutes is %s", d, minutes, at)
		}
		if earlier := at.Add(-time.Hour); shown == minutes && date.In(earlier) == d && earlier.Hour()*60+earlier.Minute() == minutes {
			t.Fatalf("%s at %d minutes comes already at %s", d, minutes, earlier)
		}
	})
}

func TestAge(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		birth, on string
		want      int
	}{
		{"1946-05-15", "2026-05-14", 79},
		{"1946-05-15", "2026-05-15", 80},
		{"1946-05-15", "2026-05-16", 80},
		{"1946-12-31", "2026-01-01", 79},
		{"1948-02-29", "2026-02-28", 77}, // common year: 1 March
		{"1948-02-29", "2026-03-01", 78},
		{"1948-02-29", "2028-02-28", 79},
		{"1948-02-29", "2028-02-29", 80},
		{"2026-11-24", "2026-11-24", 0},
		{"2026-11-24", "2026-11-23", -1},
	} {
		if got := date.Age(date.MustParse(c.birth), date.MustParse(c.on)); got != c.want {
			t.Errorf("born on %s, one is %d on %s, want %d", c.birth, got, c.on, c.want)
		}
	}
}

// Age goes up by one on exactly one day of each year, the birthday or 1 March.
func TestAgeProperties(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		birth := date.MustParse("1920-01-01").AddDays(rapid.IntRange(0, 40_000).Draw(t, "birth"))
		on := birth.AddDays(rapid.IntRange(1, 40_000).Draw(t, "on"))
		step := date.Age(birth, on) - date.Age(birth, on.AddDays(-1))
		birthday := on.Month == birth.Month && on.Day == birth.Day
		if birth.Month == time.February && birth.Day == 29 && on.Month == time.March && on.Day == 1 {
			birthday = on.AddDays(-1).Day == 28
		}
		if (step == 1) != birthday || step < 0 || step > 1 {
			t.Fatalf("born on %s, age goes up by %d on %s", birth, step, on)
		}
	})
}
