package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/offering"
	"linli/ent/person"
	"linli/internal/date"
)

// occasion is one booking with its whole life up to the first day.
type occasion struct {
	key      string
	who      *member
	proxy    *relative // who booked for them; nil: see phone
	phone    bool      // the hotline booked
	service  *service
	carer    *carer
	session  *session // of a group
	start    time.Time
	booked   time.Time
	fate     fate
	late     int  // minutes
	lasted   int  // minutes
	blind    bool // doubtful for want of a position, else for being short
	voice    int  // satisfaction, 0: none
	unsolved bool
}

func (o *occasion) end() time.Time { return o.start.Add(minutes(o.service.minutes)) }

// doubted tells whether the evidence does not pass by itself.
func (o *occasion) doubted() bool { return o.fate == doubtful || o.fate == reviewed }

func (o *occasion) bookingID() string { return made("bkg", o.key) }

// Bookings lie within the week before and the week after the first day, which itself
// is kept free for whoever tries things out.
const bookedDays = 7

// planOccasions invents who was visited and who will be.
func (p *plan) planOccasions() {
	p.planCast()
	r := source("occasions")
	pool := slices.Concat(p.elders[1:], p.adults)
	r.Shuffle(len(pool), func(i, j int) { pool[i], pool[j] = pool[j], pool[i] })
	next := 0
	for d := -bookedDays; d <= bookedDays; d++ {
		if d == 0 {
			continue
		}
		for _, f := range p.firms {
			for _, c := range f.carers {
				p.planDay(r, f, c, d, pool, &next)
			}
		}
	}
	p.planPlaces(r, pool)
}

// keptFree are the first days of the cast's carer, kept free like the first day itself.
const keptFree = 3

// planCast gives 王秀英 a bath a week ago, cleaning the day before, and company to the
// doctor in five days.
func (p *plan) planCast() {
	f := p.firms[0]
	wang, li := p.elders[0], p.relatives[0]
	for i, x := range []struct {
		day, minute, service, first int // first: of the carers who are asked in turn
		fate                        fate
		voice                       int
	}{
		{-6, 10 * 60, 0, 0, served, 5}, {-1, 14 * 60, 2, 1, unconfirmed, 0}, {5, 13*60 + 30, 3, 1, upcoming, 0},
	} {
		o := &occasion{ // the cast's carer is always on duty
			key: fmt.Sprintf("cast-%d", i+1), who: wang, proxy: li, service: f.services[x.service], carer: f.carers[0],
			start: p.start.AddDays(x.day).At(x.minute), fate: x.fate, voice: x.voice,
		}
		for _, c := range f.carers[x.first:] {
			b := o.service.block(o.start)
			if within, on := workday(c, p.start.AddDays(x.day)); on && !b.from.Before(within.from) && !b.to.After(within.to) {
				o.carer = c
				break
			}
		}
		o.booked = p.start.AddDays(x.day - 2).At(20 * 60)
		if o.fate == upcoming {
			o.booked = p.start.AddDays(-1).At(20 * 60)
		}
		o.lasted = o.service.minutes
		wang.days[x.day] = true
		o.carer.busy = append(o.carer.busy, o.service.block(o.start))
		p.occasions = append(p.occasions, o)
	}
}

// planDay gives a carer none, one or two visits on a day.
func (p *plan) planDay(r *rand.Rand, f *firm, c *carer, d int, pool []*member, next *int) {
	var can []*service
	for _, s := range f.services {
		// The evidence of a visit is its distance from the home: past visits were there.
		if c.can(s.category) && (s.mode == offering.ModeAtHome || d > 0 && s.mode == offering.ModeAtPlace) {
			can = append(can, s)
		}
	}
	visits := []int{0, 0, 0, 0, 0, 1, 1, 1, 1, 2}[r.IntN(10)]
	if f.underContract() {
		visits = []int{0, 0, 0, 1, 1, 1, 1, 1, 2, 2}[r.IntN(10)]
	}
	if len(can) == 0 || (c.login == "carer" && d > 0 && d <= keptFree) {
		return
	}
	day := p.start.AddDays(d)
	within, on := workday(c, day)
	if !on {
		return
	}
	at := within.from.Add(minutes(30 * r.IntN(5)))
	for range visits {
		s := can[r.IntN(len(can))]
		start := onGrid(day, at.Add(minutes(s.prep)), s.step)
		b := s.block(start)
		if b.to.After(within.to) || !c.free(b) {
			return
		}
		who := p.recipient(s, day, d, pool, next)
		if who == nil {
			continue
		}
		c.busy = append(c.busy, b)
		at = b.to.Add(minutes(30))
		p.occasions = append(p.occasions, p.draw(r, &occasion{who: who, service: s, carer: c, start: start}, d))
	}
}

// workday is the part of a carer's shift that day in which visits are usual.
func workday(c *carer, day date.Date) (span, bool) {
	for _, s := range c.shifts {
		if date.In(s.from) != day {
			continue
		}
		early, late := day.At(8*60+30), day.At(18*60+30)
		if s.from.Before(early) {
			s.from = early
		}
		if s.to.After(late) {
			s.to = late
		}
		return s, s.from.Before(s.to)
	}
	return span{}, false
}

// onGrid is the first start at or after t on a service's grid.
func onGrid(day date.Date, t time.Time, step int) time.Time {
	midnight := day.At(0)
	n := int64((t.Sub(midnight) + minutes(step) - 1) / minutes(step))
	return midnight.Add(time.Duration(n) * minutes(step))
}

// recipient is the next in turn whom the service is for and who has nothing that day.
// What the district buys goes to the frail three times in four.
func (p *plan) recipient(s *service, day date.Date, d int, pool []*member, next *int) *member {
	for range pool {
		m := pool[*next%len(pool)]
		*next++
		if m.days[d] || !suits(s, m, day) || (s.lotUnits > 0 && *next%4 > 0 && !slices.Contains(frail, string(m.CareLevel))) {
			continue
		}
		m.days[d] = true
		return m
	}
	return nil
}

func suits(s *service, m *member, day date.Date) bool {
	if !slices.ContainsFunc(s.areas, func(a *ent.Area) bool { return strings.HasPrefix(m.areaPath, a.Path) }) {
		return false
	}
	born, err := date.Parse(m.BirthDate)
	if err != nil || date.Age(born, day) < s.age {
		return false
	}
	if len(s.levels) == 0 {
		return true
	}
	return slices.Contains(s.levels, string(m.CareLevel)) && (m.CareLevel == person.CareLevelNone || m.CareLevelUntil >= day.String())
}

// planPlaces books places of the coming group sessions.
func (p *plan) planPlaces(r *rand.Rand, pool []*member) {
	for _, f := range p.firms {
		for _, s := range f.services {
			for _, x := range s.sessions {
				d := date.In(x.from).Sub(p.start)
				if d > bookedDays {
					continue
				}
				for range min(s.places/2, 4+r.IntN(5)) {
					m := pool[r.IntN(len(pool))]
					if m.days[d] || !suits(s, m, date.In(x.from)) {
						continue
					}
					m.days[d] = true
					x.taken++
					o := p.draw(r, &occasion{who: m, service: s, carer: x.leader, session: x, start: x.from}, d)
					o.fate = upcoming
					p.occasions = append(p.occasions, o)
				}
			}
		}
	}
}
