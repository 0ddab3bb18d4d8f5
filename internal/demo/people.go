package demo

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/person"
	"linli/ent/proxygrant"
	"linli/internal/access"
	"linli/internal/identity"
)

// How many residents there are: elders, relatives who act for some of them, and others.
const (
	elderCount    = 200
	relativeCount = 60
	adultCount    = 40
)

// member is a person of the demonstration, as it will be written.
type member struct {
	identity.PersonInput

	areaPath string
	login    string // "": no account
	posts    []post
	proxy    *relative // who may book for them
	days     map[int]bool
}

// post is an appointment of a member.
type post struct {
	name         appointment.Post
	area         *ent.Area
	organization string // "": of the district
}

// relative is a member who holds a grant of an elder.
type relative struct {
	*member

	elder    *member
	scopes   []string
	status   proxygrant.Status
	evidence proxygrant.Evidence
}

func (p *plan) member(key, name string, g person.Gender) *member {
	m := &member{PersonInput: identity.PersonInput{ID: personID(key), Name: name, Gender: g, Demo: true}, days: map[int]bool{}}
	p.members = append(p.members, m)
	return m
}

// settle gives a member the nth home of a community: in one of its grids, no two homes
// on the same spot. Nobody answers the telephone: no number begins with 100.
func (p *plan) settle(m *member, community *ent.Area, n int) {
	grid := p.grids[community.ID][n%gridsPerCommunity]
	turn, radius := float64(n)*137.5*math.Pi/180, 0.0003*math.Sqrt(float64(n%10+1)/10)
	lat, lng := micro(grid.Lat+radius*math.Sin(turn)), micro(grid.Lng+radius*math.Cos(turn))
	m.Lat, m.Lng, m.AreaID, m.areaPath = &lat, &lng, grid.ID, grid.Path
	m.Phone = fmt.Sprintf("100%08d", len(p.members))
	m.Address = fmt.Sprintf("%s演示路%d号%d单元%d0%d", quarter(community), n/4+1, n%3+1, n%6+1, n%4+1)
	m.HomeTag = sha("linli-door-" + m.ID)
}

// quarter is a community's name without its committee.
func quarter(community *ent.Area) string {
	return strings.TrimSuffix(strings.TrimSuffix(community.Name, "居委会"), "居民委员会")
}

func micro(degrees float64) float64 { return math.Round(degrees*1e6) / 1e6 }

func sha(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

// planResidents invents who lives in the district. The first elder is 王秀英, the first
// relative her daughter.
func (p *plan) planResidents() {
	r := source("residents")
	homes := map[string]int{}
	move := func(m *member, c *ent.Area) {
		p.settle(m, c, homes[c.ID])
		homes[c.ID]++
	}
	wang := p.member("elder", "王秀英", person.GenderFemale)
	move(wang, p.communityOf("书院门"))
	wang.BirthDate, wang.LivesAlone, wang.CareLevel, wang.HomeTag, wang.login = "1944-03-02", true, person.CareLevelSevere, sha(HomeTag), "elder"
	wang.CareLevelUntil = p.year(1, "12-31")
	p.elders = append(p.elders, wang)
	for i := 1; i < elderCount; i++ {
		g := gender(r, 6)
		m := p.member(fmt.Sprintf("elder-%d", i), p.names.name(g, true), g)
		move(m, p.communities[i*17%len(p.communities)])
		p.age(m, r)
		p.elders = append(p.elders, m)
	}
	for i := range relativeCount {
		p.relatives = append(p.relatives, p.planRelative(i, r, move))
	}
	for i := range adultCount {
		g := gender(r, 5)
		m := p.member(fmt.Sprintf("adult-%d", i), p.names.name(g, false), g)
		move(m, p.communities[i*29%len(p.communities)])
		m.BirthDate = born(r, p.start.Year-55, 30)
		p.adults = append(p.adults, m)
	}
}

// communityOf finds a community by the beginning of its name; the first one, if the
// areas have been renamed.
func (p *plan) communityOf(name string) *ent.Area {
	for _, c := range p.communities {
		if strings.HasPrefix(c.Name, name) {
			return c
		}
	}
	return p.communities[0]
}

// born draws a birthday in one of so many years.
func born(r *rand.Rand, first, years int) string {
	return fmt.Sprintf("%04d-%02d-%02d", first+r.IntN(years), 1+r.IntN(12), 1+r.IntN(28))
}

// age gives an elder what programmes ask about.
func (p *plan) age(m *member, r *rand.Rand) {
	m.BirthDate = born(r, p.start.Year-94, 33)
	m.LivesAlone, m.LowIncome, m.LTCInsured = r.IntN(10) < 3, r.IntN(8) == 0, r.IntN(2) == 0
	switch x := r.IntN(100); {
	case x < 25:
		m.CareLevel = person.CareLevelNone
	case x < 45:
		m.CareLevel = person.CareLevelMild
	case x < 72:
		m.CareLevel = person.CareLevelModerate
	case x < 92:
		m.CareLevel = person.CareLevelSevere
	default:
		m.CareLevel = person.CareLevelTotal
	}
	if m.CareLevel != person.CareLevelNone {
		m.CareLevelUntil = p.year(1, "06-30")
		if r.IntN(25) == 0 {
			m.CareLevelUntil = p.start.AddDays(-40).String() // to be assessed again
		}
	}
	if r.IntN(30) == 0 {
		m.ExcludedBy = []string{"特困供养"}
	}
}

func (p *plan) planRelative(i int, r *rand.Rand, move func(*member, *ent.Area)) *relative {
	elder := p.elders[i*3]
	out := &relative{elder: elder, status: proxygrant.StatusActive, evidence: proxygrant.EvidenceElderTap}
	out.scopes = []string{string(access.Book), string(access.ViewSchedule), string(access.ViewVisit)}
	if i == 0 {
		out.member = p.member("daughter", "李梅", person.GenderFemale)
		out.login, out.BirthDate = "daughter", "1971-08-19"
		out.scopes = append(out.scopes, string(access.ReceiveAlert), string(access.ManageContacts))
		move(out.member, p.communityOf("文艺南路"))
	} else {
		g := gender(r, 6)
		out.member = p.member(fmt.Sprintf("relative-%d", i), p.names.name(g, false), g)
		out.BirthDate = born(r, p.start.Year-60, 25)
		move(out.member, p.communities[i*41%len(p.communities)])
		switch {
		case i%20 == 19:
			out.status = proxygrant.StatusPendingElder
		case i%3 == 0:
			out.evidence = proxygrant.EvidenceFaceToFace
		}
	}
	if out.status == proxygrant.StatusActive {
		elder.proxy = out
	}
	return out
}

// planOfficials invents who holds a post of the district, and a community worker for
// each street beside the cast's one of 书院门.
func (p *plan) planOfficials() {
	r := source("officials")
	for _, o := range []struct {
		login, name string
		g           person.Gender
		post        appointment.Post
	}{
		{"handler", "周文博", person.GenderMale, appointment.PostHandler},
		{"approver", "吴建国", person.GenderMale, appointment.PostApprover},
		{"payer", "郑丽", person.GenderFemale, appointment.PostPayer},
		{"community", "孙晓燕", person.GenderFemale, appointment.PostCommunityWorker},
		{"hotline", "高洁", person.GenderFemale, appointment.PostHotline},
		{"auditor", "马振华", person.GenderMale, appointment.PostAuditor},
		{"operator", "林涛", person.GenderMale, appointment.PostOperator},
		{"handler2", "", person.GenderFemale, appointment.PostHandler},
	} {
		if o.name == "" {
			o.name = p.names.name(o.g, false)
		}
		m := p.member(o.login, o.name, o.g)
		place := p.district
		switch o.login {
		case "community":
			place = p.communityOf("书院门")
		case "hotline":
			p.hotline = m
		case "handler":
			p.handler = m
		}
		m.login, m.posts = o.login, []post{{o.post, place, ""}}
	}
	for i, street := range p.streets {
		g := gender(r, 7)
		m := p.member(fmt.Sprintf("community-%d", i+1), p.names.name(g, false), g)
		m.login, m.posts = fmt.Sprintf("community%d", i+1), []post{{appointment.PostCommunityWorker, street, ""}}
	}
}
