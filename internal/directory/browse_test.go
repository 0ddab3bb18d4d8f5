package directory_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"linli/ent/category"
	"linli/ent/offering"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/directory"
	"linli/internal/fault"
)

func fen(v int64) *int64 { return &v }

// browsed is what the tests of Browse look at.
func browsed(t *testing.T, w *world) {
	t.Helper()
	at := func(hours int) time.Time { return start.Add(time.Duration(hours) * time.Hour) }
	for _, r := range []offeringRow{
		{name: "上门助浴", price: 20000, rating: 4500, next: at(30)}, // 1
		{name: "助浴（高级）", price: 30000, rating: 4500, areas: []string{"610103001"}, next: at(10)},
		{name: "家庭助餐", category: "meal", price: 1500, rating: 4900, areas: []string{"610103001004", "610103002001"}},
		{name: "ＬＥＤ灯具维修", category: "appliance-repair", org: w.repairs, price: 5000, rating: 0, lat: 34.26, lng: 108.95, mode: offering.ModeAtPlace, next: at(10)}, // 4
		{name: "100%_纯棉洗衣!", category: "laundry", org: w.repairs, price: 0, rating: 3000, lat: 34.2531, lng: 108.9424, mode: offering.ModeAtPlace},
		{name: "助浴草稿", status: offering.StatusDraft, rating: 5000},     // 6
		{name: "助浴停用", status: offering.StatusSuspended, rating: 5000}, // 7
		{name: "全区法律咨询", category: "legal-advice", rating: 4000, areas: []string{"610103002"}, next: at(2)},
		{name: "助餐送药浴", category: "meal", price: 800, rating: 4000, areas: []string{"61010300100401"}},
	} {
		w.offer(t, r)
	}
}

func TestBrowse(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := newWorld(t, db)
		browsed(t, w)
		f := func(f directory.Filter) directory.Query { return directory.Query{Filter: f, First: 100} }
		for _, c := range []struct {
			name string
			q    directory.Query
			want string // ids in order
		}{
			{"all, best first", f(directory.Filter{}), "3 2 1 9 8 5 4"},
			{"category", f(directory.Filter{Category: "meal"}), "3 9"},
			{"category by id", f(directory.Filter{Category: directory.CategoryID("meal")}), "3 9"},
			{"category with those below", f(directory.Filter{Category: "home-care"}), "3 2 1 9"},
			{"category without offerings", f(directory.Filter{Category: "rehabilitation"}), ""},
			{"panel", f(directory.Filter{Panel: category.PanelO2O}), "5 4"},
			{"category of another panel", f(directory.Filter{Panel: category.PanelGate, Category: "meal"}), ""},
			{"district", f(directory.Filter{Area: "610103"}), "1 5 4"},
			{"street", f(directory.Filter{Area: "610103001"}), "2 1 5 4"},
			{"community", f(directory.Filter{Area: "610103001004"}), "3 2 1 5 4"},
			{"grid", f(directory.Filter{Area: "61010300100401"}), "3 2 1 9 5 4"},
			{"other street", f(directory.Filter{Area: "610103002"}), "1 8 5 4"},
			{"category and community", f(directory.Filter{Category: "home-bath", Area: "610103001002"}), "2 1"},
			{"organisation", f(directory.Filter{OrganizationID: w.repairs.ID}), "5 4"},
			{"mode", f(directory.Filter{Mode: offering.ModeAtPlace}), "5 4"},
			{"price", f(directory.Filter{MinFen: fen(800), MaxFen: fen(5000)}), "3 9 4"},
			{"price of nothing", f(directory.Filter{MaxFen: fen(0)}), "8 5"},
			{"text in the name", f(directory.Filter{Text: "助浴"}), "2 1"},
			{"pairs alone are not enough", f(directory.Filter{Text: "助餐送药浴"}), "9"},
			{"pairs that only occur apart", f(directory.Filter{Text: "餐送浴"}), ""},
			{"text in the organisation's name", f(directory.Filter{Text: "福寿养老"}), "3 2 1 9 8"},
			{"text in the category's name", f(directory.Filter{Text: "家电"}), "4"},
			{"english", f(directory.Filter{Text: "BATHING"}), "2 1"},
			{"full width finds half width", f(directory.Filter{Text: "led灯"}), "4"},
			{"half width finds full width", f(directory.Filter{Text: "ＡＢＣ"}), "5 4"},
			{"brackets of any width", f(directory.Filter{Text: "(高级)"}), "2"},
			{"every word", f(directory.Filter{Text: "维修 abc 灯具"}), "4"},
			{"not across names", f(directory.Filter{Text: "助浴碑林"}), ""},
			{"a sign of LIKE", f(directory.Filter{Text: "100%_纯"}), "5"},
			{"signs of LIKE match themselves alone", f(directory.Filter{Text: "1_0%"}), ""},
			{"the escape itself", f(directory.Filter{Text: "洗衣!"}), "5"},
			{"text and category and area", f(directory.Filter{Text: "助浴", Category: "home-care", Area: "610103001"}), "2 1"},
			{"earliest", directory.Query{Order: directory.ByEarliest, First: 100}, "8 2 4 1 3 5 9"},
			{"cheapest", directory.Query{Order: directory.ByPrice, First: 100}, "5 8 9 3 4 1 2"},
			{"nearest to the community", directory.Query{Filter: directory.Filter{Area: "610103001004"}, Order: directory.ByDistance, First: 100}, "5 4 1 2 3"},
			{"nearest to a point", directory.Query{Filter: directory.Filter{Near: &directory.Point{Lat: 34.26, Lng: 108.95}}, Order: directory.ByDistance, First: 100}, "4 5 1 2 3 8 9"},
		} {
			t.Run(c.name, func(t *testing.T) {
				page, err := w.service.Browse(t.Context(), c.q)
				if err != nil || ids(page) != c.want || page.HasNext {
					t.Fatalf("got %q, next %t, %v; want %q", ids(page), page.HasNext, err, c.want)
				}
				n, err := w.service.Count(t.Context(), c.q)
				if want := len(strings.Fields(c.want)); err != nil || n != want {
					t.Errorf("counted %d, %v; want %d", n, err, want)
				}
				c.q.First = 2
				var got []string
				for range 10 {
					page, err := w.service.Browse(t.Context(), c.q)
					if err != nil {
						t.Fatal(err)
					}
					got = append(got, strings.Fields(ids(page))...)
					if !page.HasNext {
						break
					}
					c.q.After = page.EndCursor
				}
				if strings.Join(got, " ") != c.want {
					t.Errorf("by twos: %v, want %q", got, c.want)
				}
			})
		}
	})
}

func TestBrowseCard(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := newWorld(t, db)
		best := w.programme(t, "better", 6000, 0, "home-bath")
		w.programme(t, "none", 4000, 0, "home-bath", "laundry")
		w.offer(t, offeringRow{price: 20000, rating: 4500, next: start.Add(time.Hour)})
		w.offer(t, offeringRow{category: "meal", lat: 34.26, lng: 108.95, org: w.repairs})
		w.offer(t, offeringRow{category: "haircut"})
		page, err := w.service.Browse(t.Context(), directory.Query{
			Filter: directory.Filter{Near: &directory.Point{Lat: 34.25, Lng: 108.94}}, Order: directory.ByDistance, First: 3,
		})
		if err != nil || ids(page) != "2 1 3" {
			t.Fatalf("got %q, %v", ids(page), err)
		}
		far, bath, hair := page.Cards[0], page.Cards[1], page.Cards[2]
		if far.Metres == nil || *far.Metres != 1442 || bath.Metres != nil {
			t.Errorf("metres %v and %v; want 1442 and none", far.Metres, bath.Metres)
		}
		if got := fmt.Sprint(*bath.Subsidy); got != fmt.Sprintf("{%s 补贴 better 6000 0}", best) {
			t.Errorf("subsidy of home-bath: %s", got)
		}
		if far.Subsidy == nil || far.Subsidy.RateBp != 5000 || far.Subsidy.CapVisitFen != 6000 {
			t.Errorf("subsidy of meal, by its parent: %v", far.Subsidy)
		}
		if hair.Subsidy != nil {
			t.Errorf("subsidy of haircut: %v", hair.Subsidy)
		}
		o, g := bath.Offering, bath.Organization
		got := fmt.Sprint(o.Name, o.PriceFen, o.RatingMilli, o.NextStartAt, o.NextStarts, o.Status, o.DurationMinutes, g.ID == w.care.ID, g.Name, g.Kind, g.Grade, bath.Category.Code)
		want := fmt.Sprint("上门助浴", 20000, 4500, start.Add(time.Hour), []string{"2026-10-10T05:00:00Z"}, "PUBLISHED", 60, true, "碑林区福寿养老服务中心", "SOCIAL_ORG", "AAA", "home-bath")
		if got != want {
			t.Errorf("card\n\t%s\nwant\n\t%s", got, want)
		}
	})
}

// A card says which columns it has; the list must not lie.
func TestBrowseColumns(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, start)
	w := newWorld(t, db)
	w.offer(t, offeringRow{price: 1, rating: 2, next: start})
	full := db.Client.Offering.Query().Select(directory.OfferingColumns...).OnlyX(w.system)
	page, err := w.service.Browse(t.Context(), directory.Query{First: 1})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := page.Cards[0].Offering.String(), full.String(); got != want {
		t.Errorf("offering\n\t%s\nwant\n\t%s", got, want)
	}
	org := db.Client.Organization.Query().Select(directory.OrganizationColumns...).AllX(w.system)
	if got := page.Cards[0].Organization.String(); got != org[0].String() && got != org[1].String() {
		t.Errorf("organisation\n\t%s", got)
	}
}

func TestBrowseOtherStatus(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := newWorld(t, db)
		browsed(t, w)
		q := directory.Query{Filter: directory.Filter{OrganizationID: w.care.ID, Status: offering.StatusDraft}, First: 10}
		for _, c := range []struct {
			name string
			want string
			who  func() (directory.Page, error)
		}{
			{"staff", "6", func() (directory.Page, error) { return w.service.Browse(w.manager(t), q) }},
			{"anybody", "", func() (directory.Page, error) { return w.service.Browse(t.Context(), q) }},
			{"other staff", "", func() (directory.Page, error) {
				return w.service.Browse(w.as(t, "MANAGER", w.repairs.ID, "610103."), q)
			}},
			{"operator of the seat", "6", func() (directory.Page, error) {
				return w.service.Browse(w.as(t, "OPERATOR", "", "610103.610103001."), q)
			}},
			{"operator elsewhere", "", func() (directory.Page, error) {
				return w.service.Browse(w.as(t, "OPERATOR", "", "610103.610103002."), q)
			}},
			{"Linli", "6", func() (directory.Page, error) { return w.service.Browse(access.System(t.Context(), "test"), q) }},
		} {
			if page, err := c.who(); err != nil || ids(page) != c.want {
				t.Errorf("%s: got %q, %v; want %q", c.name, ids(page), err, c.want)
			}
		}
	})
}

func TestBrowseFaults(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, start)
	w := newWorld(t, db)
	browsed(t, w)
	first, err := w.service.Browse(t.Context(), directory.Query{First: 1})
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("浴", 61)
	for name, c := range map[string]struct {
		q    directory.Query
		want string // paths
	}{
		"no rows":          {directory.Query{}, "[first]"},
		"too many rows":    {directory.Query{First: 101}, "[first]"},
		"one character":    {directory.Query{First: 1, Filter: directory.Filter{Text: "浴"}}, "[filter text]"},
		"one of the words": {directory.Query{First: 1, Filter: directory.Filter{Text: "助浴 a"}}, "[filter text]"},
		"only blanks":      {directory.Query{First: 1, Filter: directory.Filter{Text: " 　 "}}, "[filter text]"},
		"long text":        {directory.Query{First: 1, Filter: directory.Filter{Text: long}}, "[filter text]"},
		"many words":       {directory.Query{First: 1, Filter: directory.Filter{Text: "aa bb cc dd ee ff"}}, "[filter text]"},
		"unknown area":     {directory.Query{First: 1, Filter: directory.Filter{Area: "999"}}, "[filter areaCode]"},
		"unknown category": {directory.Query{First: 1, Filter: directory.Filter{Category: "no"}}, "[filter categoryId]"},
		"unknown panel":    {directory.Query{First: 1, Filter: directory.Filter{Panel: "no"}}, "[filter panel]"},
		"unknown mode":     {directory.Query{First: 1, Filter: directory.Filter{Mode: "no"}}, "[filter mode]"},
		"unknown order":    {directory.Query{First: 1, Order: "no"}, "[orderBy]"},
		"unknown status":   {directory.Query{First: 1, Filter: directory.Filter{Status: "no", OrganizationID: "x"}}, "[filter status]"},
		"drafts of all":    {directory.Query{First: 1, Filter: directory.Filter{Status: offering.StatusDraft}}, "[filter status]"},
		"price turned":     {directory.Query{First: 1, Filter: directory.Filter{MinFen: fen(2), MaxFen: fen(1)}}, "[filter maxFen]"},
		"negative price":   {directory.Query{First: 1, Filter: directory.Filter{MinFen: fen(-1)}}, "[filter minFen]"},
		"nowhere":          {directory.Query{First: 1, Order: directory.ByDistance}, "[filter near]"},
		"not on earth":     {directory.Query{First: 1, Filter: directory.Filter{Near: &directory.Point{Lat: 91}}}, "[filter near]"},
		"NUL":              {directory.Query{First: 1, Filter: directory.Filter{OrganizationID: "a\x00"}}, "[filter organizationId]"},
		"no cursor":        {directory.Query{First: 1, After: "x"}, "[after]"},
		"cut cursor":       {directory.Query{First: 1, After: first.EndCursor[:len(first.EndCursor)-4]}, "[after]"},
		"another order":    {directory.Query{First: 1, Order: directory.ByPrice, After: first.EndCursor}, "[after]"},
		"another filter":   {directory.Query{First: 1, Filter: directory.Filter{Area: "610103"}, After: first.EndCursor}, "[after]"},
		"everything at once": {directory.Query{After: "x", Filter: directory.Filter{Text: "a", Area: "9", Category: "no"}},
			"[first] [filter areaCode] [filter categoryId] [filter text] [after]"},
	} {
		_, err := w.service.Browse(t.Context(), c.q)
		var got []string
		for _, f := range fault.All(err) {
			if f.Code != fault.CodeBadInput || f.Kind != fault.Invalid {
				t.Errorf("%s: %v", name, f)
			}
			got = append(got, fmt.Sprint(f.Path))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: faults at %v, want %s (%v)", name, got, c.want, errors.Unwrap(err))
		}
	}
}
