package hsds_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"linli/ent/offering"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/hsds"
	"linli/internal/server/servertest"

	"linli/internal/server"
)

var start = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

func system() context.Context { return access.System(context.Background(), "test") }

// district is the demo district's directory, exported.
func district(t *testing.T) []byte {
	t.Helper()
	db, _ := databasetest.SQLite(t, start)
	seed(t, db)
	return export(t, db)
}

// seed makes the demo district.
func seed(t *testing.T, db *database.DB) {
	t.Helper()
	servertest.Start(t, db, "", server.Options{}).Seed(date.In(start))
}

func export(t *testing.T, db *database.DB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := hsds.Export(system(), db, &out, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

type counts struct{ organizations, locations, services int }

func count(t *testing.T, db *database.DB) (c counts) {
	t.Helper()
	for _, x := range []struct {
		n   *int
		get func(context.Context) (int, error)
	}{
		{&c.organizations, db.Client.Organization.Query().Count}, {&c.locations, db.Client.Location.Query().Count}, {&c.services, db.Client.Offering.Query().Count},
	} {
		n, err := x.get(system())
		if err != nil {
			t.Fatal(err)
		}
		*x.n = n
	}
	return c
}

// TestRoundTrip exports the demo district, validates it, and imports it into an empty
// instance twice: the same counts, and the second time nothing changes.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	text := district(t)
	var doc struct {
		Organizations []json.RawMessage `json:"organizations"`
		Locations     []json.RawMessage `json:"locations"`
		Services      []json.RawMessage `json:"services"`
		At            []json.RawMessage `json:"service_at_locations"`
	}
	if err := json.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	want := counts{len(doc.Organizations), len(doc.Locations), len(doc.Services)}
	if want.organizations < 20 || want.services < 50 || want.locations == 0 {
		t.Fatalf("the export is thin: %+v", want)
	}
	validate(t, "organization.json", doc.Organizations)
	validate(t, "location.json", doc.Locations)
	validate(t, "service.json", doc.Services)
	validate(t, "service_at_location.json", doc.At)
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		for round := range 2 {
			res, err := hsds.Import(system(), db, bytes.NewReader(text), func(int, int) {})
			if err != nil || len(res.Rejected) > 0 {
				t.Fatalf("round %d: %v %+v", round, err, res.Rejected)
			}
			if got := (counts{res.Organizations, res.Locations, res.Services}); got != want {
				t.Errorf("round %d took %+v, want %+v", round, got, want)
			}
			if got := count(t, db); got != want {
				t.Errorf("round %d: the database holds %+v, want %+v", round, got, want)
			}
		}
		again := export(t, db)
		var back struct {
			Services []map[string]any `json:"services"`
		}
		if err := json.Unmarshal(again, &back); err != nil {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		for _, s := range back.Services {
			ids[s["id"].(string)] = true
		}
		for _, raw := range doc.Services {
			var s struct {
				ID string `json:"id"`
			}
			if err := json.Unmarshal(raw, &s); err != nil || !ids[s.ID] {
				t.Errorf("service %s did not come back under its id (%v)", s.ID, err)
			}
		}
	})
}

// schemas finds the official HSDS 3.0 schemas, which are not ours to copy.
func schemas(t *testing.T) string {
	t.Helper()
	if dir := os.Getenv("LINLI_HSDS_SCHEMAS"); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for dir != "/" {
		dir = filepath.Dir(dir)
		if try := filepath.Join(dir, "shared/standards/hsds/3.0/schema"); exists(try) {
			return try
		}
	}
	t.Fatal("the HSDS 3.0 schemas are not here: take the folder schema/ of the branch 3.0 of openreferral/specification and name it in LINLI_HSDS_SCHEMAS")
	return ""
}

func exists(dir string) bool {
	_, err := os.Stat(dir)
	return err == nil
}

func validate(t *testing.T, name string, records []json.RawMessage) {
	t.Helper()
	dir := schemas(t)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource("hsds:///"+filepath.Base(f), v); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile("hsds:///" + name)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for i, raw := range records {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s %d: %v", name, i, err)
		}
	}
}

// TestBadRecords: each bad record is named with its path and the rest goes on.
func TestBadRecords(t *testing.T) {
	t.Parallel()
	const org, loc, svc = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"
	text := `{"version":"3.0","organizations":[{"id":"` + org + `","name":"好","description":"d"},{"id":"x","name":"","description":""},7],
		"locations":[{"id":"` + loc + `","location_type":"physical","organization_id":"` + org + `","latitude":34.2,"longitude":108.9},{"id":"` + svc + `","location_type":"moon","organization_id":"` + loc + `"}],
		"services":[{"id":"` + svc + `","organization_id":"` + org + `","name":"理发","status":"active","cost_options":[{"id":"` + loc + `","currency":"CNY","amount":19.99}],"attributes":[{"id":"` + loc + `","link_type":"linli:category","value":"haircut"}]},
			{"id":"` + loc + `","organization_id":"` + svc + `","name":"孤儿","status":"active"},{"id":"` + org + `","organization_id":"` + org + `","name":"贵","status":"open","cost_options":[{"id":"` + loc + `","currency":"USD","amount":-1}]}],
		"service_at_locations":[{"id":"` + svc + `","service_id":"` + svc + `","location_id":"` + loc + `"}], "unknown": {"a": 1}}`
	db, _ := databasetest.SQLite(t, start)
	res, err := hsds.Import(system(), db, strings.NewReader(text), func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	if res.Organizations != 1 || res.Locations != 1 || res.Services != 1 {
		t.Errorf("took %+v", res)
	}
	want := map[string]string{
		"organizations[1]": "id: must be a UUID; name: must not be empty", "organizations[2]": "json:",
		"locations[1]": "location_type: must be physical, postal or virtual", "services[1]": "organization_id: names no organisation",
		"services[2]": "status: must be active, inactive, defunct or temporarily closed; cost_options.amount: must not be below zero; cost_options.currency: must be CNY",
	}
	for _, r := range res.Rejected {
		if !strings.HasPrefix(r.Why, want[r.Path]) || want[r.Path] == "" {
			t.Errorf("%s: %s; want %s", r.Path, r.Why, want[r.Path])
		}
		delete(want, r.Path)
	}
	if len(want) > 0 {
		t.Errorf("not rejected: %v", want)
	}
	o, err := db.Client.Offering.Query().WithCategory().Only(system())
	if err != nil || o.PriceFen != 1999 || o.Edges.Category.Code != "haircut" || o.Mode != "AT_PLACE" {
		t.Errorf("the offering: %+v %v", o, err)
	}
	if _, err := hsds.Import(system(), db, strings.NewReader(`[1,2`), func(int, int) {}); err == nil || !strings.Contains(err.Error(), "not JSON of the form") {
		t.Errorf("an array: %v", err)
	}
}

// TestChangedRecord: a service that closes and serves elsewhere does so here too; a name
// of 120 Chinese characters fits, a repeated area is one, and NUL is refused by name.
func TestChangedRecord(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		const org, svc, sub = "11111111-1111-4111-8111-111111111111", "33333333-3333-4333-8333-333333333333", "44444444-4444-4444-8444-444444444444"
		for i, code := range []string{"610103", "610104"} {
			db.Client.Area.Create().SetCode(code).SetName("区").SetLevel("DISTRICT").SetPath(code + ".").SetLat(float64(34 + i)).SetLng(108).SaveX(system())
		}
		name := strings.Repeat("邻", 120)
		take := func(status, name string, codes ...string) hsds.Result {
			t.Helper()
			areas := make([]string, len(codes))
			for i, c := range codes {
				areas[i] = `{"id":"` + sub + `","extent":"` + c + `","extent_type":"division-code"}`
			}
			res, err := hsds.Import(system(), db, strings.NewReader(`{"organizations":[{"id":"`+org+`","name":"好","description":"d"}],
				"services":[{"id":"`+svc+`","organization_id":"`+org+`","name":"`+name+`","status":"`+status+`","service_areas":[`+strings.Join(areas, ",")+`]}]}`), func(int, int) {})
			if err != nil {
				t.Fatal(err)
			}
			return res
		}
		holds := func(status offering.Status, codes ...string) {
			t.Helper()
			o := db.Client.Offering.Query().OnlyX(system())
			var got []string
			for _, a := range db.Client.OfferingArea.Query().WithArea().AllX(system()) {
				got = append(got, a.Edges.Area.Code)
			}
			slices.Sort(got)
			if o.Status != status || o.Name != name || !slices.Equal(got, codes) {
				t.Errorf("the offering is %s over %v, want %s over %v", o.Status, got, status, codes)
			}
		}
		take("active", name, "610103", "610103")
		holds(offering.StatusPublished, "610103")
		take("defunct", name, "610104")
		holds(offering.StatusSuspended, "610104")
		if res := take("active", `x\u0000y`); len(res.Rejected) != 1 || res.Rejected[0].Path != "services[0]" || !strings.Contains(res.Rejected[0].Why, "NUL") {
			t.Errorf("NUL: %+v", res)
		}
		holds(offering.StatusSuspended, "610104")
	})
}

// FuzzImport: no document makes the import panic, and what it takes can be exported.
func FuzzImport(f *testing.F) {
	f.Add(`{"organizations":[{"id":"11111111-1111-4111-8111-111111111111","name":"a","description":""}]}`)
	f.Add(`{"services":[null,{},[],1]}`)
	f.Add(`{`)
	f.Fuzz(func(t *testing.T, text string) {
		db, _ := databasetest.SQLite(t, start)
		if _, err := hsds.Import(system(), db, strings.NewReader(text), func(int, int) {}); err == nil {
			export(t, db)
		}
	})
}
