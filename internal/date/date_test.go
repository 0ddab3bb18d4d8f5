package date_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"linli/internal/date"
)

// anyDate draws a date between the years 2 and 9998, the odd days of history more
// often.
var anyDate = rapid.Custom(func(t *rapid.T) date.Date {
	days := rapid.OneOf(
		rapid.IntRange(0, 3_650_000),
		rapid.IntRange(699_000, 728_000), // about 1914 to 1993
	).Draw(t, "days")
	return date.MustParse("0002-01-01").AddDays(days)
})

func TestParse(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"2026-11-24", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "1940-06-01"} {
		d, err := date.Parse(s)
		if err != nil || d.String() != s || !d.Valid() {
			t.Errorf("Parse(%q) = %v, %v", s, d, err)
		}
	}
	for _, s := range []string{
		"", "2026", "2026-1-01", "2026-01-1", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32", "2026-02-29",
		"1900-02-29", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00:00Z", "20260101", "+026-01-01",
		"-026-01-01", "2026--1-01", "2026-01-+1", "0000-01-01", "２026-01-01", "20a6-01-01", "2026-0a-01", "2026-01-0a",
	} {
		if d, err := date.Parse(s); err == nil || !d.IsZero() {
			t.Errorf("Parse(%q) = %v, %v; want an error", s, d, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2026-11-24", "2024-02-29", "2026-02-30", "0000-01-01", "9999-12-31", "2026-1-1", "２０２６-01-01", "2026-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := date.Parse(s)
		want, wantErr := time.Parse(time.DateOnly, s)
		strict := wantErr == nil && want.Year() > 0
		if (err == nil) != strict {
			t.Fatalf("Parse(%q) gives %v, time.Parse %v", s, err, wantErr)
		}
		if err == nil && (d.String() != s || d.Weekday() != want.Weekday()) {
			t.Fatalf("Parse(%q) = %s, a %s", s, d, d.Weekday())
		}
		m, err := date.ParseMonth(s)
		if err == nil && m.String() != s {
			t.Fatalf("ParseMonth(%q) = %s", s, m)
		}
	})
}

func TestMustParsePanics(t *testing.T) {
	t.Parallel()
	for name, parse := range map[string]func(){
		"date":  func() { date.MustParse("2026-02-29") },
		"month": func() { date.MustParseMonth("2026-13") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("a wrong %s does not panic", name)
				}
			}()
			parse()
		}()
	}
}

func TestArithmetic(t *testing.T) {
	t.Parallel()
	d := date.MustParse("2024-02-28")
	if got := d.AddDays(1).String(); got != "2024-02-29" {
		t.Errorf("one day after 2024-02-28 is %s", got)
	}
	if got := d.AddDays(-59).String(); got != "2023-12-31" {
		t.Errorf("59 days before 2024-02-28 is %s", got)
	}
	if got := date.MustParse("2026-11-24").Weekday(); got != time.Tuesday {
		t.Errorf("2026-11-24 is a %s", got)
	}
	if got := date.MustParse("2026-11-24").Sub(date.MustParse("1940-06-01")); got != 31_587 {
		t.Errorf("from 1940-06-01 to 2026-11-24 it is %d days", got)
	}
	for _, d := range []date.Date{{Year: 2026, Month: 13, Day: 1}, {Year: 2026, Month: 2, Day: 29}, {Year: 10_000, Month: 1, Day: 1}, {}} {
		if d.Valid() {
			t.Errorf("%v is valid", d)
		}
	}
}

func TestDateProperties(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate.Draw(t, "d")
		n := rapid.IntRange(-600, 600).Draw(t, "n")
		moved := d.AddDays(n)
		if back := moved.AddDays(-n); back != d {
			t.Fatalf("%s + %d - %d = %s", d, n, n, back)
		}
		if got := moved.Sub(d); got != n {
			t.Fatalf("%s - %s = %d, want %d", moved, d, got, n)
		}
		if got := (int(d.Weekday()) + n%7 + 7) % 7; int(moved.Weekday()) != got {
			t.Fatalf("%s is a %s", moved, moved.Weekday())
		}
		if moved.Compare(d) != strings.Compare(moved.String(), d.String()) {
			t.Fatalf("%s and %s sort differently as text", moved, d)
		}
		if moved.Before(d) != (n < 0) || moved.After(d) != (n > 0) {
			t.Fatalf("%s and %s are out of order", moved, d)
		}
		if again, err := date.Parse(d.String()); err != nil || again != d {
			t.Fatalf("Parse(%q) = %v, %v", d.String(), again, err)
		}
	})
}

func TestMonth(t *testing.T) {
	t.Parallel()
	m := date.MustParseMonth("2024-02")
	for _, c := range []struct{ got, want string }{
		{m.String(), "2024-02"},
		{m.First().String(), "2024-02-01"},
		{m.Last().String(), "2024-02-29"},
		{m.AddMonths(11).String(), "2025-01"},
		{m.AddMonths(-2).String(), "2023-12"},
		{date.MustParseMonth("2026-12").Last().String(), "2026-12-31"},
		{date.MonthOf(date.MustParse("2026-05-31")).String(), "2026-05"},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
	if !m.Contains(date.MustParse("2024-02-29")) || m.Contains(date.MustParse("2024-03-01")) || m.Contains(date.MustParse("2023-02-01")) {
		t.Error("2024-02 has the wrong days")
	}
	if m.Compare(date.MustParseMonth("2024-03")) != -1 || m.Compare(m) != 0 || m.Compare(date.MustParseMonth("2023-12")) != 1 {
		t.Error("months are out of order")
	}
	for _, s := range []string{"", "2026-1", "2026-13", "2026-00", "0000-01", "2026-010", "2026/01", "202６-1", "2026-01-01"} {
		if m, err := date.ParseMonth(s); err == nil || !m.IsZero() {
			t.Errorf("ParseMonth(%q) = %v, %v; want an error", s, m, err)
		}
	}
}
