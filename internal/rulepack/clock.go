package rulepack

import (
	"fmt"
	"time"

	"linli/internal/calendar"
	"linli/internal/date"
)

// Due returns, in UTC, the moment at which the term of key ends when it began with
// something that happened at from. What happens before that moment is in time.
//
//   - min and h run from the instant on, exactly (Civil Code art. 201 ¶2).
//   - wd: the day of the event is not counted (art. 201 ¶1); the term ends at 24:00 of
//     the last working day (art. 203 ¶2).
//   - cd, m and y: the day of the event is not counted; the last day of months and
//     years is the day of the same number, or the month's last day where there is none
//     (art. 202). When nobody works on the last day, the next working day takes its
//     place (art. 203 ¶1), and the term ends at 24:00 of it. A day on which work is
//     called off counts as one on which nobody works.
//   - A Span has no last day on which somebody must act, so art. 203 ¶1 does not move
//     it and no calendar is asked: it ends at 24:00 of its last day as counted.
//
// 24:00 is given as the beginning of the next day in Asia/Shanghai. Fault NO_CALENDAR
// when a day that counts is in a year without data; an error when key is no term.
func (p *Pack) Due(cal *calendar.Calendar, from time.Time, key Key) (time.Time, error) {
	r, sense, err := p.term(key)
	if err != nil {
		return time.Time{}, err
	}
	n := int(r.Value.num)
	switch r.Unit {
	case Minutes:
		return from.Add(time.Duration(n) * time.Minute).UTC(), nil
	case Hours:
		return from.Add(time.Duration(n) * time.Hour).UTC(), nil
	case WorkingDays:
		return cal.Deadline(from, n)
	}
	last := lastDay(date.In(from), n, r.Unit)
	if sense != Span {
		if last, err = cal.AddWorkdays(last, 0); err != nil {
			return time.Time{}, err
		}
	}
	return last.AddDays(1).At(0), nil
}

// Earliest returns, in UTC, the first moment at which what must wait for the Minimum
// key may happen when the wait began at from: the earliest lawful deadline for bids
// after the documents were issued. That moment and all later ones are lawful.
//
// "Not fewer than twenty days from the issue to the deadline" (Government Procurement
// Law art. 35) is read so that nobody can object: the day of the issue is not counted
// (Civil Code art. 201) and all n days run to their ends at 24:00 (art. 203 ¶2), so
// that a deadline on the nth day itself is too early at any hour. Where the nth day is
// one on which nobody works, the next working day takes its place as the last day
// (art. 203 ¶1); a deadline may then stand on that day at any hour, since n full days
// lie before it, but not on the days off. In one sentence: the later of 24:00 of the
// nth day and the beginning of the last day as art. 203 moves it. Working days cannot
// end on a day off, so for wd it is 24:00 of the nth.
//
// A deadline on a day off further on breaks no rule of this package. Faults and
// errors are those of Due; an error too when key is not a Minimum.
func (p *Pack) Earliest(cal *calendar.Calendar, from time.Time, key Key) (time.Time, error) {
	r, err := p.minimum(key)
	if err != nil {
		return time.Time{}, err
	}
	n, last := int(r.Value.num), date.In(from)
	if r.Unit == WorkingDays {
		if last, err = cal.AddWorkdays(last, n); err != nil {
			return time.Time{}, err
		}
		return last.AddDays(1).At(0), nil
	}
	last = last.AddDays(n)
	moved, err := cal.AddWorkdays(last, 0)
	switch {
	case err != nil:
		return time.Time{}, err
	case moved.After(last):
		return moved.At(0), nil
	}
	return last.AddDays(1).At(0), nil
}

// LatestBefore undoes Earliest: it returns, in UTC, the last moment from which the
// whole wait of the Minimum key still fits before a deadline. A change of the documents
// is in time when it is not after that moment, which is the last microsecond of a day
// in Asia/Shanghai: which day counts, not the hour (Civil Code art. 201). A deadline on
// a day off is met only by waits whose last day lies before these days off. So t is not
// after LatestBefore(deadline) exactly when the deadline is not before Earliest(t).
// Faults and errors are those of Earliest.
func (p *Pack) LatestBefore(cal *calendar.Calendar, deadline time.Time, key Key) (time.Time, error) {
	r, err := p.minimum(key)
	if err != nil {
		return time.Time{}, err
	}
	n, day := int(r.Value.num), date.In(deadline)
	var began date.Date
	if r.Unit == WorkingDays {
		first, err := cal.AddWorkdays(day, -n)
		if err != nil {
			return time.Time{}, err
		}
		began = first.AddDays(-1)
	} else {
		last := day.AddDays(-1)
		works, err := cal.IsWorkday(day)
		if err == nil && !works {
			last, err = cal.AddWorkdays(day, -1)
		}
		if err != nil {
			return time.Time{}, err
		}
		began = last.AddDays(-n)
	}
	return began.AddDays(1).At(0).Add(-time.Microsecond), nil
}

// lastDay counts days, months or years from a day that is not counted itself.
func lastDay(from date.Date, n int, unit Unit) date.Date {
	switch unit {
	case Months:
	case Years:
		n *= 12
	default:
		return from.AddDays(n)
	}
	return from.AddMonths(n)
}

// term finds a rule that is a term.
func (p *Pack) term(key Key) (Rule, Sense, error) {
	r, found := p.find(key)
	if !found {
		return Rule{}, "", fmt.Errorf("rulepack: %s has no rule %q", p.ID, key)
	}
	sense := meanings[key].Sense
	if sense != Limit && sense != Minimum && sense != Span {
		return Rule{}, "", fmt.Errorf("rulepack: %q is no term", key)
	}
	return r, sense, nil
}

// minimum finds a rule that is a wait, which is in days of either kind.
func (p *Pack) minimum(key Key) (Rule, error) {
	r, sense, err := p.term(key)
	if err == nil && sense != Minimum {
		err = fmt.Errorf("rulepack: %q is no wait", key)
	}
	return r, err
}
