package date

import (
	"cmp"
	"fmt"
	"time"
)

// Month is a calendar month. The zero Month means "none": NULL in SQL, null in
// JSON.
type Month struct {
	Year  int
	Month time.Month
}

// ParseMonth reads exactly YYYY-MM in ASCII digits, years 0001 to 9999.
func ParseMonth(s string) (Month, error) {
	if len(s) != len("2006-01") {
		return Month{}, fmt.Errorf("date: %q is not a month like 2026-10", s)
	}
	d, err := Parse(s + "-01")
	if err != nil {
		return Month{}, fmt.Errorf("date: %q is not a month like 2026-10", s)
	}
	return MonthOf(d), nil
}

// MustParseMonth is ParseMonth for months written in the source; it panics on a
// wrong one.
func MustParseMonth(s string) Month {
	m, err := ParseMonth(s)
	if err != nil {
		panic(err)
	}
	return m
}

// MonthOf returns the month that d is in.
func MonthOf(d Date) Month { return Month{Year: d.Year, Month: d.Month} }

// Valid tells whether m names a month between the years 1 and 9999.
func (m Month) Valid() bool { return m.First().Valid() }

// IsZero tells whether m is "none".
func (m Month) IsZero() bool { return m == Month{} }

// String gives YYYY-MM.
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year, int(m.Month)) }

// First returns the first day of m.
func (m Month) First() Date { return Date{Year: m.Year, Month: m.Month, Day: 1} }

// Last returns the last day of m.
func (m Month) Last() Date { return m.AddMonths(1).First().AddDays(-1) }

// AddMonths returns the month n months later, earlier when n is negative.
func (m Month) AddMonths(n int) Month {
	return MonthOf(ofUTC(time.Date(m.Year, m.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)))
}

// Contains tells whether d is a day of m.
func (m Month) Contains(d Date) bool { return MonthOf(d) == m }

// Compare returns -1, 0 or 1 as m is before, equal to or after o.
func (m Month) Compare(o Month) int {
	return cmp.Or(cmp.Compare(m.Year, o.Year), cmp.Compare(m.Month, o.Month))
}
