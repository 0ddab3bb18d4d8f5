package ocds

import (
	"fmt"
	"strings"
	"time"

	"linli/internal/date"
)

// Forms of dates that mean one thing; those that put day or month first do not.
var (
	withoutZone = []string{"2006-01-02T15:04:05.999999999", "2006-01-02 15:04:05.999999999", "2006-01-02T15:04", "2006-01-02 15:04", "2006/01/02 15:04:05", "2006年1月2日15:04:05", "2006年1月2日15:04", "2006年1月2日 15:04:05", "2006年1月2日 15:04"}
	ofDays      = []string{time.DateOnly, "2006-1-2", "2006/1/2", "2006.1.2", "2006年1月2日"}
	zoned       = []string{"2006-01-02T15:04:05.999999999Z0700", "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02T15:04Z07:00"}
)

// moment reads a date. Without a zone it is Shanghai's, which is noted, as is a day.
func (x node) moment(key string) Moment {
	s := strings.TrimSpace(x.text(key))
	if s == "" {
		return Moment{}
	}
	path := x.at(key)
	m, code := momentOf(s)
	if y := m.Time.Year(); code == CodeDate || y < 1900 || y > 2200 {
		x.n.note(path, CodeDate, fmt.Sprintf("%q does not say one moment between 1900 and 2200; it was left out.", short(s)))
		return Moment{}
	}
	switch code {
	case CodeNoZone:
		x.n.note(path, code, fmt.Sprintf("%q has no zone of RFC 3339; it was understood as %s.", short(s), m.Time.Format(time.RFC3339)))
	case CodeDay:
		x.n.note(path, code, fmt.Sprintf("%q is a day without time of day; it was kept as the day %s in Shanghai.", short(s), m.Time.Format(time.DateOnly)))
	}
	return m
}

// momentOf understands a date; code is "" for RFC 3339.
func momentOf(s string) (m Moment, code string) {
	if t, err := time.Parse(time.RFC3339Nano, s); err == nil {
		return Moment{Time: t}, ""
	}
	for _, layout := range zoned {
		if t, err := time.Parse(layout, s); err == nil {
			return Moment{Time: t}, CodeNoZone
		}
	}
	for _, layout := range withoutZone {
		if t, err := time.ParseInLocation(layout, s, date.Zone); err == nil {
			return Moment{Time: t}, CodeNoZone
		}
	}
	for _, layout := range ofDays {
		if t, err := time.ParseInLocation(layout, s, date.Zone); err == nil {
			return Moment{Time: t, Day: true}, CodeDay
		}
	}
	return Moment{}, CodeDate
}

// span reads a period, or nil.
func (x node) span(key string) *Span {
	p, ok := x.object(key)
	if !ok {
		return nil
	}
	s := &Span{Start: p.moment("startDate"), End: p.moment("endDate"), MaxExtent: p.moment("maxExtentDate")}
	if days := p.whole("durationInDays"); days != nil {
		s.Days = *days
	}
	return s
}
