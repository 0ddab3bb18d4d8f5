// Package date owns civil dates and months, the kind that birthdays, working
// days and subsidy months are counted in, and the one time zone they are read
// in: Asia/Shanghai. A birthday kept as an instant moves by a day for elders born
// where midnight was skipped (1940–49); a Date has no midnight to lose.
package date

import (
	"cmp"
	"fmt"
	"time"
	_ "time/tzdata" // hosts without zone files
)

// Zone is Asia/Shanghai.
var Zone = loadZone("Asia/Shanghai")

func loadZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic("date: " + err.Error())
	}
	return zone
}

// The years a Date may have: those that four digits write.
const (
	minYear = 1
	maxYear = 9999
)

// Date is a day of the Gregorian calendar. The zero Date means "none": NULL in
// SQL, null in JSON.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Parse reads exactly YYYY-MM-DD in ASCII digits, years 0001 to 9999, and
// refuses days that do not exist.
func Parse(s string) (Date, error) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return Date{}, fmt.Errorf("date: %q is not a date like 2026-10-10", s)
	}
	year, okYear := digits(s[:4])
	month, okMonth := digits(s[5:7])
	day, okDay := digits(s[8:])
	d := Date{Year: year, Month: time.Month(month), Day: day}
	if !okYear || !okMonth || !okDay || !d.Valid() {
		return Date{}, fmt.Errorf("date: %q is not a date like 2026-10-10", s)
	}
	return d, nil
}

// MustParse is Parse for dates written in the source; it panics on a wrong one.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// digits reads a non-empty run of ASCII digits that is known to be short.
func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// utc is d's midnight in UTC, which has no summer time: good for counting days.
func (d Date) utc() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

func ofUTC(t time.Time) Date {
	year, month, day := t.Date()
	return Date{Year: year, Month: month, Day: day}
}

// In returns the date that clocks in Asia/Shanghai show at t.
func In(t time.Time) Date {
	year, month, day := t.In(Zone).Date()
	return Date{Year: year, Month: month, Day: day}
}

// Valid tells whether d names a day that exists, between the years 1 and 9999.
func (d Date) Valid() bool {
	return d.Year >= minYear && d.Year <= maxYear && ofUTC(d.utc()) == d
}

// IsZero tells whether d is "none".
func (d Date) IsZero() bool { return d == Date{} }

// String gives YYYY-MM-DD.
func (d Date) String() string {
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// AddDays returns the date n days later, earlier when n is negative.
func (d Date) AddDays(n int) Date {
	return ofUTC(time.Date(d.Year, d.Month, d.Day+n, 0, 0, 0, 0, time.UTC))
}

// AddMonths returns the day of the same number n months later, or that month's last day
// where there is none (Civil Code art. 202).
func (d Date) AddMonths(n int) Date {
	month := MonthOf(d).AddMonths(n)
	return Date{Year: month.Year, Month: month.Month, Day: min(d.Day, month.Last().Day)}
}

// Sub returns the number of days from o to d.
func (d Date) Sub(o Date) int {
	return int((d.utc().Unix() - o.utc().Unix()) / (24 * 60 * 60))
}

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.utc().Weekday() }

// Compare returns -1, 0 or 1 as d is before, equal to or after o.
func (d Date) Compare(o Date) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// Before tells whether d is earlier than o.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// After tells whether d is later than o.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }
