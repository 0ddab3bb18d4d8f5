package hsds_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"linli/ent/entry"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/directory"
	"linli/internal/hsds"
)

const (
	org1, loc1, svc1 = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"
	other            = "44444444-4444-4444-8444-444444444444"
)

func take(t *testing.T, db *database.DB, text string) hsds.Result {
	t.Helper()
	res, err := hsds.Import(system(), db, strings.NewReader(text), func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// doc is one organisation with one location and one service there.
func doc(organisation, at, lat, fields string) string {
	return fmt.Sprintf(`{"organizations":[{"id":"`+org1+`","name":%q,"description":"d","attributes":[{"id":"`+other+`","link_type":"linli:area","value":"610103"}]}],
		"locations":[{"id":"`+loc1+`","location_type":"physical","organization_id":"`+org1+`","name":%q,"latitude":%s,"longitude":108.95,
			"attributes":[{"id":"`+other+`","link_type":"linli:area","value":"610103"}]}],
		"services":[{"id":"`+svc1+`","organization_id":"`+org1+`","name":"理发","status":"active"%s}],
		"service_at_locations":[{"id":"`+other+`","service_id":"`+svc1+`","location_id":"`+loc1+`"}]}`, organisation, at, lat, fields)
}

func district610103(db *database.DB) {
	db.Client.Area.Create().SetCode("610103").SetName("区").SetLevel("DISTRICT").SetPath("610103.").SetLat(34).SetLng(108).SaveX(system())
}

// place is what the tests read of an exported organisation or location.
type place struct {
	Latitude   float64 `json:"latitude"`
	Longitude  float64 `json:"longitude"`
	Attributes []struct {
		LinkType string `json:"link_type"`
		Value    string `json:"value"`
	} `json:"attributes"`
}

// logged lists the import's entries: the record's kind, its version and what changed.
func logged(t *testing.T, db *database.DB) []string {
	t.Helper()
	var out []string
	organisation := db.Client.Organization.Query().OnlyX(system())
	for _, e := range db.Client.Entry.Query().Where(entry.Verb("hsds.import")).Order(entry.BySeq()).AllX(system()) {
		var row struct {
			Body struct {
				Version int      `json:"version"`
				Changed []string `json:"changed"`
			} `json:"body"`
		}
		if err := json.Unmarshal([]byte(e.Body), &row); err != nil {
			t.Fatal(err)
		}
		if e.Stream != organisation.ID || e.ActorID != "system:test" {
			t.Errorf("an entry of %s by %s", e.Stream, e.ActorID)
		}
		out = append(out, fmt.Sprintf("%s %d %s", e.Record[:3], row.Body.Version, strings.Join(row.Body.Changed, ",")))
	}
	return out
}

// TestVersionAndLog: what an import makes and changes has an entry and a new version;
// what it finds as it is has neither.
func TestVersionAndLog(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		district610103(db)
		area := `,"service_areas":[{"id":"` + other + `","extent":"610103","extent_type":"division-code"}]`
		cost := func(yuan string) string {
			return `,"cost_options":[{"id":"` + other + `","option":"HOUR","currency":"CNY","amount":` + yuan + `}]`
		}
		want := []string{"org 1 ", "loc 0 ", "off 1 "}
		for _, step := range []struct {
			text          string
			adds          []string
			organisation  int
			offering, fen int
		}{
			{doc("甲", "店", "34.25", cost("20")), nil, 1, 1, 2000},
			{doc("甲", "店", "34.25", cost("20")), nil, 1, 1, 2000},
			{doc("甲", "店", "34.25", cost("25")), []string{"off 2 priceFen"}, 1, 2, 2500},
			{doc("甲", "店", "34.25", cost("25")+area), []string{"off 3 areaIds"}, 1, 3, 2500},
			{doc("甲", "店", "34.25", cost("25")+area), nil, 1, 3, 2500},
			{doc("乙", "店", "34.25", cost("25")), []string{"org 2 name"}, 2, 3, 2500},
			{doc("乙", "分店", "34.25", cost("25")), []string{"loc 0 name"}, 2, 3, 2500},
			{doc("乙", "分店", "34.26", ""), []string{"loc 0 position", "off 4 position"}, 2, 4, 2500},
			{doc("乙", "分店", "34.26", cost("25")+area), nil, 2, 4, 2500},
		} {
			if res := take(t, db, step.text); len(res.Rejected) > 0 {
				t.Fatalf("%+v", res.Rejected)
			}
			want = append(want, step.adds...)
			o, g := db.Client.Offering.Query().OnlyX(system()), db.Client.Organization.Query().OnlyX(system())
			if got := logged(t, db); !slices.Equal(got, want) || g.Version != step.organisation || o.Version != step.offering || o.PriceFen != int64(step.fen) {
				t.Errorf("after %v: organisation %d, offering %d for %d, the log %q; want %+v %q", step.adds, g.Version, o.Version, o.PriceFen, got, step, want)
			}
		}
	})
}

// TestExportComesBackUnchanged: a district that imports its own export stays as it is.
func TestExportComesBackUnchanged(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		seed(t, db)
		before := db.Client.Entry.Query().CountX(system())
		text := export(t, db)
		if res := take(t, db, string(text)); len(res.Rejected) > 0 {
			t.Fatalf("%+v", res.Rejected)
		}
		if after := db.Client.Entry.Query().CountX(system()); after != before {
			t.Errorf("the log grew from %d to %d entries", before, after)
		}
		if again := export(t, db); !bytes.Equal(again, text) {
			t.Error("the export is another one after it was imported")
		}
	})
}

// TestPositions: an offering lies where its location does, also after that moved; seats
// and areas come along.
func TestPositions(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		district610103(db)
		for version, lat := range []float64{34.25, 34.5} {
			text := doc("甲", "店", fmt.Sprint(lat), "")
			if version > 0 { // a location may come without its services
				text, _, _ = strings.Cut(text, `"services"`)
				text = strings.TrimRight(text, ", \n\t") + "}"
			}
			take(t, db, text)
			o := db.Client.Offering.Query().OnlyX(system())
			l := db.Client.Location.Query().WithArea().OnlyX(system())
			g := db.Client.Organization.Query().WithArea().OnlyX(system())
			if o.Version != version+1 || o.Lat == nil || *o.Lat != lat || *o.Lng != 108.95 || *l.Lat != lat || *l.Lng != 108.95 {
				t.Errorf("version %d of the offering lies at %v, %v, its location at %v, %v", o.Version, o.Lat, o.Lng, l.Lat, l.Lng)
			}
			if g.Edges.Area == nil || g.Edges.Area.Code != "610103" || l.Edges.Area == nil || l.Edges.Area.Code != "610103" {
				t.Errorf("the seat is %v, the location's area %v", g.Edges.Area, l.Edges.Area)
			}
		}
		s := directory.Service{DB: db}
		near := directory.Filter{Near: &directory.Point{Lat: 34.5, Lng: 108.95}}
		page, err := s.Browse(system(), directory.Query{Filter: near, Order: directory.ByDistance, First: 1})
		if err != nil || len(page.Cards) != 1 || page.Cards[0].Metres == nil || *page.Cards[0].Metres != 0 {
			t.Errorf("by distance: %+v %v", page.Cards, err)
		}
		var back struct {
			Organizations []place `json:"organizations"`
			Locations     []place `json:"locations"`
		}
		if err := json.Unmarshal(export(t, db), &back); err != nil {
			t.Fatal(err)
		}
		if l := back.Locations[0]; l.Latitude != 34.5 || l.Longitude != 108.95 || len(l.Attributes) != 1 || l.Attributes[0].Value != "610103" {
			t.Errorf("the location went out as %+v", l)
		}
		if a := back.Organizations[0].Attributes; a[len(a)-1].LinkType != "linli:area" || a[len(a)-1].Value != "610103" {
			t.Errorf("the organisation went out with %+v", a)
		}
	})
}

// TestRenamedOrganisationIsFound: its offerings are found by the new name alone.
func TestRenamedOrganisationIsFound(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		take(t, db, doc("旧名服务社", "店", "34.25", ""))
		take(t, db, `{"organizations":[{"id":"`+org1+`","name":"新号服务社","description":"d"}]}`)
		s := directory.Service{DB: db}
		for text, want := range map[string]int{"旧名": 0, "新号": 1, "理发": 1} {
			if n, err := s.Count(system(), directory.Query{Filter: directory.Filter{Text: text}}); err != nil || n != want {
				t.Errorf("%s finds %d offerings (%v), want %d", text, n, err, want)
			}
		}
	})
}

// TestWithdrawnStays: what is given up here does not come back by a document.
func TestWithdrawnStays(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		take(t, db, doc("甲", "店", "34.25", ""))
		db.Client.Offering.Update().SetStatus("WITHDRAWN").SaveX(system())
		res := take(t, db, doc("甲", "店", "34.25", ""))
		if len(res.Rejected) != 1 || res.Rejected[0].Path != "services[0]" || !strings.HasPrefix(res.Rejected[0].Why, "status: the offering is WITHDRAWN") || res.Services != 0 {
			t.Errorf("%+v", res)
		}
		if o := db.Client.Offering.Query().OnlyX(system()); o.Status != "WITHDRAWN" || o.Version != 1 {
			t.Errorf("the offering is %s, version %d", o.Status, o.Version)
		}
	})
}
