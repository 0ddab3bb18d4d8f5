package demo

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/area"
	"linli/internal/booking"
	"linli/internal/calendar"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/directory"
)

//go:embed data/areas.json data/calendar.json
var files embed.FS

// gridsPerCommunity are made up: the published areas end with the community.
const gridsPerCommunity = 2

// ground makes what everything stands on: areas and categories. Repeated, it changes
// nothing.
func (s *seeder) ground(ctx context.Context) error {
	f, err := files.Open("data/areas.json")
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	if _, err := s.Directory.ImportAreas(ctx, directory.ImportAreasInput{Grids: gridsPerCommunity}, f,
		func(done, total int) { s.progress("areas", done, total) }); err != nil {
		return fmt.Errorf("import the areas: %w", err)
	}
	return s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := telephones(ctx, tx); err != nil {
			return err
		}
		return directory.EnsureCategories(ctx, tx)
	})
}

// telephones gives every community without one a number that nobody has: none in Xi'an
// begins with 0000.
func telephones(ctx context.Context, tx *database.Tx) error {
	list, err := tx.Area.Query().Where(area.LevelEQ(area.LevelCommunity), area.PathHasPrefix(districtCode+".")).Order(area.ByCode()).All(ctx)
	if err != nil {
		return fmt.Errorf("read the communities: %w", err)
	}
	for i, a := range list {
		if a.Phone != "" {
			continue
		}
		if err := tx.Area.UpdateOne(a).SetPhone(fmt.Sprintf("029-0000-%04d", i+1)).Exec(ctx); err != nil {
			return fmt.Errorf("give %s a telephone: %w", a.Code, err)
		}
	}
	return nil
}

// atlas is the district's areas by level, each list by code.
type atlas struct {
	district    *ent.Area
	streets     []*ent.Area
	communities []*ent.Area
	grids       map[string][]*ent.Area // by community
	within      map[string][]*ent.Area // communities by street
}

func (s *seeder) atlas(ctx context.Context) (*atlas, error) {
	list, err := s.DB.Client.Area.Query().Where(area.PathHasPrefix(districtCode + ".")).Order(area.ByCode()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the areas: %w", err)
	}
	a := &atlas{grids: map[string][]*ent.Area{}, within: map[string][]*ent.Area{}}
	for _, x := range list {
		switch x.Level {
		case area.LevelDistrict:
			a.district = x
		case area.LevelStreet:
			a.streets = append(a.streets, x)
		case area.LevelCommunity:
			a.communities = append(a.communities, x)
			a.within[*x.ParentID] = append(a.within[*x.ParentID], x)
		case area.LevelGrid:
			a.grids[*x.ParentID] = append(a.grids[*x.ParentID], x)
		}
	}
	return a, nil
}

// plan is the whole district as it will stand, before anything of it is written: a
// pure function of the first day, the areas and the categories.
type plan struct {
	*atlas

	start      date.Date
	opened     time.Time
	categories map[string]*ent.Category // by code
	names      *namer

	members   []*member // everybody, in the order of writing
	elders    []*member
	adults    []*member
	relatives []*relative
	firms     []*firm
	hotline   *member
	handler   *member
	buyers    []*member // who takes part in procurement, beside handler and approver
	experts   []*member // who judges bids, beside the one among the buyers
	occasions []*occasion
}

func (s *seeder) plan(ctx context.Context) (*plan, error) {
	a, err := s.atlas(ctx)
	if err != nil {
		return nil, err
	}
	list, err := s.DB.Client.Category.Query().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the categories: %w", err)
	}
	p := &plan{atlas: a, start: s.start, opened: s.opened, categories: map[string]*ent.Category{}, names: newNamer(source("names"))}
	for _, c := range list {
		p.categories[c.Code] = c
	}
	p.planResidents()
	p.planOfficials()
	if err := p.planFirms(); err != nil {
		return nil, err
	}
	p.planOccasions()
	p.planBuyers()
	return p, nil
}

// source draws what looks like chance and is the same every time.
func source(what string) *rand.Rand {
	seed := uint64(14695981039346656037)
	for i := range len(what) {
		seed = (seed ^ uint64(what[i])) * 1099511628211
	}
	return rand.New(rand.NewPCG(seed, 20261124))
}

// year gives a day of the first day's year, or of one before or after it.
func (p *plan) year(offset int, monthAndDay string) string {
	return fmt.Sprintf("%04d-%s", p.start.Year+offset, monthAndDay)
}

// minutes of a rung that always applies.
const always = -1_000_000

// policy is a rule of the district.
type policy struct {
	kind, code, title, citation string
	body                        map[string]any
}

// id is that of a version; offerings name the first.
func (r policy) id(number int) string {
	if number == 1 {
		return made("pol", r.code)
	}
	return made("pol", fmt.Sprintf("%s|%d", r.code, number))
}

// ladders of cancellation, by the code that offerings name.
var ladders = map[string][]booking.Rung{
	"home-care": {{MinMinutes: 24 * 60, RefundBp: 10_000}, {MinMinutes: 4 * 60, RefundBp: 5_000}, {MinMinutes: always}},
	"meal":      {{MinMinutes: 15 * 60, RefundBp: 10_000}, {MinMinutes: always}},
	"group":     {{MinMinutes: 2 * 60, RefundBp: 10_000}, {MinMinutes: always}},
}

const invented = "演示规则,非现行规定"

var policies = []policy{
	{"CANCELLATION", "home-care", "上门服务取消规则:提前 24 小时全退,4 至 24 小时退一半,不足 4 小时不退", invented, map[string]any{"rungs": ladders["home-care"]}},
	{"CANCELLATION", "meal", "助餐取消规则:提前 15 小时(午餐为前一日 21 时)全退", invented, map[string]any{"rungs": ladders["meal"]}},
	{"CANCELLATION", "group", "集体活动取消规则:开始前 2 小时全退", invented, map[string]any{"rungs": ladders["group"]}},
	{"VERIFICATION", "visit-evidence", "上门服务核验:住所 100 米加定位误差以内,误差大于 200 米不采信,无定位不自动通过", invented,
		map[string]any{"radiusM": 100, "worstAccuracyM": 200, "lateMinutes": 15}},
	{"SAMPLING", "statement-sample", "结算抽查:随机 5 %,至少一条,人工核验通过的必查", invented, map[string]any{"percent": 5, "least": 1}},
	{"PERFORMANCE", "provider-figures", "绩效口径:完成率、准时率、核验率、受理率、解决率;满意度以 20 个 4.0 分收缩", invented,
		map[string]any{"priorMilli": 4_000, "priorWeight": 20, "punctualMinutes": 15}},
	{"TIMERS", "booking-timers", "预约时限:占位 10 分钟,热线 20 分钟,受理 24 小时,支付 15 分钟,72 小时自动确认", invented,
		map[string]any{"holdMinutes": 10, "hotlineHoldMinutes": 20, "answerHours": 24, "payMinutes": 15, "confirmHours": 72}},
	{"TIMERS", "working-hours", "护理员每周工时不超过 44 小时", "《中华人民共和国劳动法》第三十六条", map[string]any{"weeklyMinutes": 44 * 60}},
}

// nextYear are second versions, by code; they begin with the next year and end the
// first. What was agreed under the first one stays as it was agreed.
var nextYear = map[string]policy{
	"home-care": {"CANCELLATION", "home-care", "上门服务取消规则:提前 24 小时全退,2 至 24 小时退一半,不足 2 小时不退", invented,
		map[string]any{"rungs": []booking.Rung{{MinMinutes: 24 * 60, RefundBp: 10_000}, {MinMinutes: 2 * 60, RefundBp: 5_000}, {MinMinutes: always}}}},
}

// fixed are the public holidays that the Gregorian calendar settles (全国年节及纪念日放假办法).
var fixed = []struct{ day, name string }{
	{"01-01", "元旦"}, {"05-01", "劳动节"}, {"05-02", "劳动节"}, {"10-01", "国庆节"}, {"10-02", "国庆节"}, {"10-03", "国庆节"},
}

// guessed stands in for the years around the first day whose working days are not known:
// nothing could be reckoned in them otherwise.
func (p *plan) guessed(known []calendar.Day) []calendar.Day {
	var out []calendar.Day
	for year := -1; year <= 1; year++ {
		for _, f := range fixed {
			day := date.MustParse(p.year(year, f.day))
			if !slices.ContainsFunc(known, func(k calendar.Day) bool { return k.Date.Year == day.Year }) {
				out = append(out, calendar.Day{Date: day, Kind: calendar.Holiday, Name: f.name + "(演示:调休未公布)"})
			}
		}
	}
	return out
}

// writeRules writes the working-day calendar and the policies.
func (s *seeder) writeRules(ctx context.Context, tx *database.Tx, p *plan) error {
	raw, err := files.ReadFile("data/calendar.json")
	if err != nil {
		return err
	}
	var days []calendar.Day
	if err := json.Unmarshal(raw, &days); err != nil {
		return fmt.Errorf("read the calendar: %w", err)
	}
	r := table("calendar_days", "id", "kind", "name")
	for _, d := range append(days, p.guessed(days)...) {
		r.add(d.Date.String(), string(d.Kind), d.Name)
	}
	if err := r.insertNew(ctx, tx); err != nil {
		return err
	}
	r = table("policies", "id", "kind", "code", "number", "title", "citation", "valid_from", "valid_until", "body", "created_at")
	add := func(x policy, number int, from string, until any) error {
		body, err := json.Marshal(x.body)
		r.add(x.id(number), x.kind, x.code, number, x.title, x.citation, from, until, string(body), tx.Now)
		return err
	}
	for _, x := range policies {
		next, changes := nextYear[x.code]
		if !changes {
			err = add(x, 1, p.year(-1, "01-01"), nil)
		} else {
			err = errors.Join(add(x, 1, p.year(-1, "01-01"), p.year(0, "12-31")), add(next, 2, p.year(1, "01-01"), nil))
		}
		if err != nil {
			return err
		}
	}
	s.progress("rules", 1, 1)
	return r.insert(ctx, tx)
}
