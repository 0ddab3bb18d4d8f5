package demo

import (
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/offering"
	"linli/ent/person"
	"linli/internal/date"
)

// The supply reaches from so many days before the first day to so many after it.
const (
	daysBefore = 7
	daysAfter  = 14
)

// span is a stretch of time, the end not included.
type span struct{ from, to time.Time }

func (s span) overlaps(o span) bool { return s.from.Before(o.to) && o.from.Before(s.to) }

// firm is a provider with all that belongs to it.
type firm struct {
	provider

	id         string
	seat       *ent.Area // community
	lat, lng   float64
	manager    *member
	dispatcher *member
	carers     []*carer
	services   []*service
}

// location is where a firm sits and serves.
func (f *firm) location() string { return made("loc", f.code) }

// contract is the firm's contract with the district; firms without lots have none.
func (f *firm) contract() string { return made("con", f.code) }

// underContract tells whether the district buys from the firm.
func (f *firm) underContract() bool {
	return slices.ContainsFunc(f.services, func(s *service) bool { return s.lotUnits > 0 })
}

// carer is a member who carries out visits.
type carer struct {
	*member

	worker     string // id
	credential string // kind, "" when the firm's services ask for none
	until      string // of the credential
	skills     []*ent.Category
	shifts     []span
	busy       []span
}

func (c *carer) can(category *ent.Category) bool { return slices.Contains(c.skills, category) }

func (c *carer) free(s span) bool { return !slices.ContainsFunc(c.busy, s.overlaps) }

// service is an offering with all that belongs to it.
type service struct {
	offer

	id       string
	firm     *firm
	category *ent.Category
	areas    []*ent.Area
	sessions []*session
}

// lot is the units that the district bought of a service.
func (s *service) lot() string { return made("lot", s.id) }

// block is the time a visit takes of a carer.
func (s *service) block(start time.Time) span {
	return span{start.Add(-minutes(s.prep)), start.Add(minutes(s.minutes + s.cleanup))}
}

// session is a time of a group service.
type session struct {
	span

	id     string
	leader *carer
	taken  int
}

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }

// planFirms invents the organisations, who works there, when, and what they offer.
func (p *plan) planFirms() error {
	r := source("staff")
	for _, x := range catalogue() {
		f := &firm{provider: x, id: providerID(x.code)}
		f.name += "(演示)"
		street := p.streets[x.street%len(p.streets)]
		within := p.within[street.ID]
		f.seat = within[len(p.firms)%len(within)]
		f.lat, f.lng = micro(f.seat.Lat+0.0003), micro(f.seat.Lng-0.0002)
		if err := p.planServices(f, street); err != nil {
			return err
		}
		f.manager = p.staff(f, "manager", "刘雅琴", appointment.PostManager, gender(r, 5))
		f.dispatcher = p.staff(f, "dispatcher", "陈志强", appointment.PostDispatcher, gender(r, 5))
		for i := range x.carers {
			f.carers = append(f.carers, p.planCarer(f, i, gender(r, 8)))
		}
		for _, s := range f.services {
			p.planSessions(s)
		}
		p.firms = append(p.firms, f)
	}
	return nil
}

// staff invents somebody who works for a firm; at 安心到家 it is one of the cast.
func (p *plan) staff(f *firm, part, name string, of appointment.Post, g person.Gender) *member {
	key := part
	if f.code == "anxin" {
		g = person.GenderFemale
		if part == "dispatcher" {
			g = person.GenderMale
		}
	} else {
		key, name = part+"."+f.code, p.names.name(g, false)
	}
	m := p.member(key, name, g)
	m.login, m.posts = key, []post{{of, p.district, f.id}}
	return m
}

func (p *plan) planServices(f *firm, street *ent.Area) error {
	for i, o := range f.offers {
		s := &service{offer: o, firm: f, id: made("off", fmt.Sprintf("%s-%d", f.code, i+1)), category: p.categories[o.category]}
		if s.category == nil {
			return fmt.Errorf("the demonstration offers the category %s, which does not exist", o.category)
		}
		s.areas = []*ent.Area{p.district}
		if o.near {
			next := slices.Index(p.streets, street) + 1
			s.areas = []*ent.Area{street, p.streets[next%len(p.streets)]}
		}
		f.services = append(f.services, s)
	}
	return nil
}

// planCarer invents the nth carer of a firm: with one of the certificates that the
// firm's services ask for, and whatever can be done with it.
func (p *plan) planCarer(f *firm, n int, g person.Gender) *carer {
	key, name := fmt.Sprintf("carer%d.%s", n+1, f.code), "赵素芬"
	if cast := f.code == "anxin" && n == 0; cast {
		key, g = "carer", person.GenderFemale
	} else {
		name = p.names.name(g, false)
	}
	c := &carer{member: p.member(key, name, g), worker: made("wrk", key), until: p.year(2, "12-31")}
	c.login, c.posts = key, []post{{appointment.PostCarer, p.district, f.id}}
	var kinds []string
	for _, s := range f.services {
		if k := s.category.RequiredCredential; k != "" && !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	if len(kinds) > 0 {
		c.credential = kinds[n%len(kinds)]
	}
	if f.code == "anxin" && n == 5 {
		c.until = p.start.AddDays(9).String() // to be renewed
	}
	for _, s := range f.services {
		if k := s.category.RequiredCredential; (k == "" || k == c.credential) && !c.can(s.category) {
			c.skills = append(c.skills, s.category)
		}
	}
	c.shifts = p.shifts(len(p.firms)+n, key == "carer")
	return c
}

// shifts are eight hours on five or six days of a week. The cast's carer is on duty
// round the clock, so that the walkthrough works at any hour.
func (p *plan) shifts(n int, roundTheClock bool) []span {
	var out []span
	for d := -daysBefore; d < daysAfter; d++ {
		day := p.start.AddDays(d)
		if roundTheClock {
			out = append(out, stretch(day, 6*60, 22*60), stretch(day, 22*60, 30*60))
			continue
		}
		weekday := (n + int(day.Weekday())) % 7
		if weekday == 0 || (n%3 == 0 && weekday == 3) {
			continue
		}
		from := []int{8, 9, 10, 13}[n%4] * 60
		out = append(out, stretch(day, from, from+8*60))
	}
	return out
}

func stretch(day date.Date, from, to int) span { return span{day.At(from), day.At(to)} }

// planSessions gives a group service its times, each led by somebody who is free.
func (p *plan) planSessions(s *service) {
	if s.mode != offering.ModeGroup {
		return
	}
	for d := 1; d < daysAfter; d++ {
		if (d-3)%s.every != 0 {
			continue
		}
		start := p.start.AddDays(d).At(s.at)
		x := &session{span: span{start, start.Add(minutes(s.minutes))}, id: made("gse", fmt.Sprintf("%s|%d", s.id, d))}
		for i := range s.firm.carers {
			c := s.firm.carers[(d+i)%len(s.firm.carers)]
			if c.login != "carer" && c.can(s.category) && c.free(s.block(start)) {
				x.leader = c
				c.busy = append(c.busy, s.block(start))
				s.sessions = append(s.sessions, x)
				break
			}
		}
	}
}
