package calendar_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"linli/internal/calendar"
	"linli/internal/date"
	"linli/internal/fault"
)

func published(t testing.TB) []calendar.Day {
	t.Helper()
	raw, err := os.ReadFile("../demo/data/calendar.json")
	if err != nil {
		t.Fatal(err)
	}
	var days []calendar.Day
	if err := json.Unmarshal(raw, &days); err != nil {
		t.Fatal(err)
	}
	return days
}

// The rows are those of the State Council's notices for 2025 and 2026.
func TestPublishedDays(t *testing.T) {
	t.Parallel()
	days := published(t)
	makeup := map[int][]string{}
	holidays := map[int]int{}
	seen := map[date.Date]bool{}
	for _, day := range days {
		if seen[day.Date] || day.Name == "" {
			t.Errorf("%s is given twice or has no name", day.Date)
		}
		seen[day.Date] = true
		switch day.Kind {
		case calendar.Makeup:
			makeup[day.Date.Year] = append(makeup[day.Date.Year], day.Date.String()[5:])
		case calendar.Holiday:
			holidays[day.Date.Year]++
		default:
			t.Errorf("%s is of kind %q", day.Date, day.Kind)
		}
	}
	if want := []string{"01-26", "02-08", "04-27", "09-28", "10-11"}; !slices.Equal(makeup[2025], want) {
		t.Errorf("make-up days of 2025: %v, want %v", makeup[2025], want)
	}
	if want := []string{"01-04", "02-14", "02-28", "05-09", "09-20", "10-10"}; !slices.Equal(makeup[2026], want) {
		t.Errorf("make-up days of 2026: %v, want %v", makeup[2026], want)
	}
	if holidays[2025] != 28 || holidays[2026] != 33 {
		t.Errorf("holidays: %d in 2025 and %d in 2026, want 28 and 33", holidays[2025], holidays[2026])
	}
	if got := calendar.New(days).Years(); !slices.Equal(got, []int{2025, 2026}) {
		t.Errorf("Years() = %v, want 2025 and 2026", got)
	}
	for year, want := range map[int]int{2025: 248, 2026: 248} {
		got, err := calendar.New(days).WorkdaysBetween(
			date.Date{Year: year - 1, Month: time.December, Day: 31}, date.Date{Year: year, Month: time.December, Day: 31})
		if err != nil || got != want {
			t.Errorf("%d has %d working days (%v), want %d", year, got, err, want)
		}
	}
}

func TestIsWorkday(t *testing.T) {
	t.Parallel()
	storm := calendar.Day{Date: date.MustParse("2026-07-28"), Kind: calendar.Suspended, Name: "暴雨停工"}
	stormOnMakeup := calendar.Day{Date: date.MustParse("2026-05-09"), Kind: calendar.Suspended, Name: "暴雨停工"}
	plain := calendar.New(published(t))
	stormy := calendar.New(append([]calendar.Day{stormOnMakeup}, append(published(t), storm)...))
	for _, c := range []struct {
		name string
		in   *calendar.Calendar
		day  string
		want bool
	}{
		{"a Tuesday", plain, "2026-11-24", true},
		{"a Saturday", plain, "2026-11-21", false},
		{"a Sunday", plain, "2026-11-22", false},
		{"a holiday on a Thursday", plain, "2026-10-01", false},
		{"a bridge day", plain, "2026-01-02", false},
		{"a make-up Sunday", plain, "2026-01-04", true},
		{"a make-up Saturday", plain, "2026-10-10", true},
		{"before the storm is known", plain, "2026-07-28", true},
		{"a suspended Tuesday", stormy, "2026-07-28", false},
		{"a suspended make-up day, whichever row comes first", stormy, "2026-05-09", false},
		{"first day covered", plain, "2025-01-01", false},
		{"last day covered", plain, "2026-12-31", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got, err := c.in.IsWorkday(date.MustParse(c.day))
			if err != nil || got != c.want {
				t.Errorf("IsWorkday(%s) = %v, %v; want %v", c.day, got, err, c.want)
			}
		})
	}
}

func TestUncoveredYears(t *testing.T) {
	t.Parallel()
	half := append(published(t),
		calendar.Day{Date: date.MustParse("2027-01-01"), Kind: calendar.Holiday, Name: "元旦"},
		calendar.Day{Date: date.MustParse("2024-10-01"), Kind: calendar.Holiday, Name: "国庆节"},
		calendar.Day{Date: date.MustParse("2028-01-01"), Kind: calendar.Holiday, Name: "元旦"},
		calendar.Day{Date: date.MustParse("2028-10-01"), Kind: calendar.Suspended, Name: "停工"},
	)
	c := calendar.New(half)
	for _, day := range []string{"2024-12-31", "2027-01-01", "2028-01-01"} {
		_, err := c.IsWorkday(date.MustParse(day))
		f := fault.As(err)
		if f == nil || f.Code != fault.CodeNoCalendar || f.Kind != fault.Conflict {
			t.Fatalf("IsWorkday(%s) gives %v, want NO_CALENDAR", day, err)
		}
		if f.Details["year"] != date.MustParse(day).Year {
			t.Errorf("IsWorkday(%s) names year %v", day, f.Details["year"])
		}
	}
	if _, err := c.AddWorkdays(date.MustParse("2026-12-30"), 2); !fault.Is(err, fault.CodeNoCalendar) {
		t.Errorf("AddWorkdays over the end gives %v", err)
	}
	if _, err := c.AddWorkdays(date.MustParse("2025-01-02"), -1); !fault.Is(err, fault.CodeNoCalendar) {
		t.Errorf("AddWorkdays before the start gives %v", err)
	}
	if _, err := c.WorkdaysBetween(date.MustParse("2026-12-30"), date.MustParse("2027-01-01")); !fault.Is(err, fault.CodeNoCalendar) {
		t.Errorf("WorkdaysBetween over the end gives %v", err)
	}
	if _, err := c.Deadline(date.MustParse("2026-12-30").At(600), 2); !fault.Is(err, fault.CodeNoCalendar) {
		t.Errorf("Deadline over the end gives %v", err)
	}
}

func TestAddWorkdays(t *testing.T) {
	t.Parallel()
	c := calendar.New(published(t))
	for _, v := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-11-24", 1, "2026-11-25"},
		{"2026-11-27", 1, "2026-11-30"}, // Friday to Monday
		{"2026-09-30", 1, "2026-10-08"}, // over National Day
		{"2026-09-30", 3, "2026-10-10"}, // the make-up Saturday counts
		{"2026-02-13", 1, "2026-02-14"}, // make-up Saturday before Spring Festival
		{"2026-02-14", 1, "2026-02-24"},
		{"2025-12-31", 1, "2026-01-04"}, // over a year's end
		{"2026-02-18", 1, "2026-02-24"}, // from within a holiday
		{"2026-11-24", 0, "2026-11-24"},
		{"2026-10-02", 0, "2026-10-08"},
		{"2026-10-10", 0, "2026-10-10"},
		{"2026-10-08", -1, "2026-09-30"},
		{"2026-10-03", -1, "2026-09-30"},
		{"2026-10-12", -1, "2026-10-10"},
		{"2026-11-24", -7, "2026-11-13"},
	} {
		got, err := c.AddWorkdays(date.MustParse(v.from), v.n)
		if err != nil || got.String() != v.want {
			t.Errorf("AddWorkdays(%s, %d) = %s, %v; want %s", v.from, v.n, got, err, v.want)
		}
	}
}

func TestDeadline(t *testing.T) {
	t.Parallel()
	c := calendar.New(published(t))
	for _, v := range []struct {
		name, from string
		n          int
		want       string
	}{
		{"ten working days", "2026-11-24T01:00:00Z", 10, "2026-12-08T16:00:00Z"},
		{"one minute to midnight in Shanghai is still that day", "2026-11-24T15:59:00Z", 1, "2026-11-25T16:00:00Z"},
		{"midnight in Shanghai is the next day", "2026-11-24T16:00:00Z", 1, "2026-11-26T16:00:00Z"},
		{"make-up Saturday", "2026-10-09T01:00:00Z", 1, "2026-10-10T16:00:00Z"},
		{"over National Day", "2026-09-30T09:00:00Z", 2, "2026-10-09T16:00:00Z"},
		{"today", "2026-11-24T01:00:00Z", 0, "2026-11-24T16:00:00Z"},
		{"today is a holiday", "2026-10-01T01:00:00Z", 0, "2026-10-08T16:00:00Z"},
		{"the last day covered", "2026-12-30T01:00:00Z", 1, "2026-12-31T16:00:00Z"},
	} {
		t.Run(v.name, func(t *testing.T) {
			t.Parallel()
			from, err := time.Parse(time.RFC3339, v.from)
			if err != nil {
				t.Fatal(err)
			}
			got, err := c.Deadline(from, v.n)
			if err != nil || got.Format(time.RFC3339) != v.want || got.Location() != time.UTC {
				t.Errorf("Deadline(%s, %d) = %s, %v; want %s", v.from, v.n, got, err, v.want)
			}
		})
	}
	if _, err := c.Deadline(time.Unix(1_764_000_000, 0), -1); !fault.Is(err, fault.CodeBadInput) {
		t.Errorf("Deadline 1 day back gives %v, want BAD_INPUT", err)
	}
}

func TestWorkdaysBetween(t *testing.T) {
	t.Parallel()
	c := calendar.New(published(t))
	for _, v := range []struct {
		from, to string
		want     int
	}{
		{"2026-11-24", "2026-11-24", 0},
		{"2026-11-24", "2026-11-30", 4},
		{"2026-11-30", "2026-11-24", -4},
		{"2026-09-30", "2026-10-10", 3},
		{"2026-10-10", "2026-09-30", -3},
		{"2026-10-01", "2026-10-07", 0},
	} {
		got, err := c.WorkdaysBetween(date.MustParse(v.from), date.MustParse(v.to))
		if err != nil || got != v.want {
			t.Errorf("WorkdaysBetween(%s, %s) = %d, %v; want %d", v.from, v.to, got, err, v.want)
		}
	}
}

// From any day, n working days on is a working day, n of them away, and the next
// step never goes back.
func TestAddWorkdaysProperties(t *testing.T) {
	t.Parallel()
	c := calendar.New(published(t))
	rapid.Check(t, func(t *rapid.T) {
		from := date.MustParse("2025-06-01").AddDays(rapid.IntRange(0, 400).Draw(t, "day"))
		n := rapid.IntRange(-80, 80).Filter(func(n int) bool { return n != 0 }).Draw(t, "n")
		to, err := c.AddWorkdays(from, n)
		if err != nil {
			t.Fatal(err)
		}
		if works, err := c.IsWorkday(to); err != nil || !works {
			t.Fatalf("%s + %d = %s, which is no working day (%v)", from, n, to, err)
		}
		if got, err := c.WorkdaysBetween(from, to); err != nil || got != n {
			t.Fatalf("%s to %s counts %d (%v), want %d", from, to, got, err, n)
		}
		if got := to.Compare(from); (n > 0) != (got > 0) {
			t.Fatalf("%s + %d = %s lies on the wrong side", from, n, to)
		}
	})
}
