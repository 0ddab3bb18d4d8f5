// Package calendar owns the working days of China: weekends, statutory holidays,
// 调休 make-up days and days on which work is suspended, all given as data. It is
// pure: who keeps the data loads it and makes a Calendar. A year without data is an
// error, never a guess from weekdays.
package calendar

import (
	"slices"
	"time"

	"linli/internal/date"
	"linli/internal/fault"
)

// Kind tells in what way a day differs from its weekday.
type Kind string

// The kinds.
const (
	Holiday   Kind = "HOLIDAY"   // statutory holiday or bridge day: no work
	Makeup    Kind = "MAKEUP"    // 调休: a weekend day on which one works
	Suspended Kind = "SUSPENDED" // work called off, say for a storm: no work, whatever else the day is
)

// Day is a day that differs from its weekday.
type Day struct {
	Date date.Date `json:"date"`
	Kind Kind      `json:"kind"`
	Name string    `json:"name"`
}

// Calendar answers questions on working days. It does not change: many goroutines
// may share one.
type Calendar struct {
	days  map[date.Date]Day
	years []int
}

// New makes a calendar. It covers the years whose 1 January and 1 October are
// among the holidays: both are so by law every year, so a year that is half
// entered, or of which a notice names but a day or two, is not covered.
// Of several rows for one date SUSPENDED prevails, else the last.
func New(days []Day) *Calendar {
	c := &Calendar{days: make(map[date.Date]Day, len(days))}
	for _, day := range days {
		if c.days[day.Date].Kind != Suspended {
			c.days[day.Date] = day
		}
	}
	holidays := map[date.Date]bool{}
	for _, day := range days {
		if day.Kind == Holiday {
			holidays[day.Date] = true
		}
	}
	for d := range holidays {
		newYear := d.Month == time.January && d.Day == 1
		if newYear && holidays[date.Date{Year: d.Year, Month: time.October, Day: 1}] {
			c.years = append(c.years, d.Year)
		}
	}
	slices.Sort(c.years)
	return c
}

// Years returns the years covered, ascending.
func (c *Calendar) Years() []int { return slices.Clone(c.years) }

// IsWorkday tells whether people work on d. Fault NO_CALENDAR when d's year is not
// covered.
func (c *Calendar) IsWorkday(d date.Date) (bool, error) {
	if _, covered := slices.BinarySearch(c.years, d.Year); !covered {
		return false, fault.New(fault.Conflict, fault.CodeNoCalendar,
			"the working days of %d are not entered yet", d.Year).With("year", d.Year)
	}
	switch c.days[d].Kind {
	case Holiday, Suspended:
		return false, nil
	case Makeup:
		return true, nil
	}
	weekday := d.Weekday()
	return weekday != time.Saturday && weekday != time.Sunday, nil
}

// AddWorkdays returns the nth working day after d, before d when n is negative; d
// itself is not counted. With n = 0 it is d, or the next working day when d is
// none. Fault NO_CALENDAR when a day that has to be looked at is in a year that is
// not covered.
func (c *Calendar) AddWorkdays(d date.Date, n int) (date.Date, error) {
	step := 1
	switch {
	case n < 0:
		step = -1
	case n == 0:
		d, n = d.AddDays(-1), 1
	}
	for n != 0 {
		d = d.AddDays(step)
		works, err := c.IsWorkday(d)
		if err != nil {
			return date.Date{}, err
		}
		if works {
			n -= step
		}
	}
	return d, nil
}

// WorkdaysBetween counts the working days from one date to another, the first date
// not counted, the last counted; negative when to is before from. It undoes
// AddWorkdays. Fault NO_CALENDAR when a day between is in a year not covered.
func (c *Calendar) WorkdaysBetween(from, to date.Date) (int, error) {
	step := to.Compare(from)
	count := 0
	for d := from; d != to; {
		d = d.AddDays(step)
		works, err := c.IsWorkday(d)
		if err != nil {
			return 0, err
		}
		if works {
			count += step
		}
	}
	return count, nil
}

// Deadline returns, in UTC, the end of the nth working day after the day of from in
// Asia/Shanghai: 24:00 there, the start of the day after. The day of from is not
// counted (Civil Code art. 201); with n = 0 it is the end of that day, or of the
// next working day when it is none (art. 203). Fault BAD_INPUT when n is negative,
// NO_CALENDAR as for AddWorkdays.
func (c *Calendar) Deadline(from time.Time, n int) (time.Time, error) {
	if n < 0 {
		return time.Time{}, fault.New(fault.Invalid, fault.CodeBadInput,
			"a deadline lies %d working days ahead: give 0 or more", n)
	}
	last, err := c.AddWorkdays(date.In(from), n)
	if err != nil {
		return time.Time{}, err
	}
	return last.AddDays(1).At(0), nil
}
