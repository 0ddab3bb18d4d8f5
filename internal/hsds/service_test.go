package hsds_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"linli/ent/occupancy"
	"linli/ent/offering"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/worldtest"
)

// exported is what the tests read of an exported service.
type exported struct {
	Name        string   `json:"name"`
	MinimumAge  *float64 `json:"minimum_age"`
	Eligibility string   `json:"eligibility_description"`
	Schedules   []struct {
		ID       string  `json:"id"`
		Freq     string  `json:"freq"`
		ByDay    string  `json:"byday"`
		Until    string  `json:"until"`
		Start    string  `json:"dtstart"`
		From     string  `json:"valid_from"`
		To       string  `json:"valid_to"`
		Opens    string  `json:"opens_at"`
		Closes   string  `json:"closes_at"`
		Timezone float64 `json:"timezone"`
	} `json:"schedules"`
}

// services are the exported services by name, valid against the schema.
func services(t *testing.T, db *database.DB) map[string]exported {
	t.Helper()
	var doc struct {
		Services []json.RawMessage `json:"services"`
	}
	if err := json.Unmarshal(export(t, db), &doc); err != nil {
		t.Fatal(err)
	}
	validate(t, "service.json", doc.Services)
	out := map[string]exported{}
	for _, raw := range doc.Services {
		var s exported
		if err := json.Unmarshal(raw, &s); err != nil {
			t.Fatal(err)
		}
		out[s.Name] = s
	}
	return out
}

func (e exported) times(t *testing.T) []string {
	t.Helper()
	var out []string
	ids := map[string]bool{}
	for _, s := range e.Schedules {
		if s.Freq != "WEEKLY" || s.Timezone != 8 || s.From != s.Start || s.To != s.Until || ids[s.ID] {
			t.Errorf("a schedule of %s: %+v", e.Name, s)
		}
		ids[s.ID] = true
		out = append(out, fmt.Sprintf("%s %s–%s %s–%s", s.ByDay, s.Start, s.Until, s.Opens, s.Closes))
	}
	return out
}

// TestSchedules: a service is open while a carer who may do it is on shift, a group when
// it meets.
func TestSchedules(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := worldtest.New(t, db)
		const everyDay = "MO,TU,WE,TH,FR,SA,SU"
		const hours = " 09:00+08:00–17:00+08:00"
		says := func(why string, o string, want ...string) {
			t.Helper()
			if got := services(t, db)[o].times(t); !slices.Equal(got, want) {
				t.Errorf("%s: %s is open %q, want %q", why, o, got, want)
			}
		}
		at := func(day string, minutes int) time.Time { return date.MustParse(day).At(minutes).UTC() }
		off := func(worker int) {
			db.Client.Occupancy.Create().SetResourceID(w.Workers[worker].ID).SetKind(occupancy.KindLeave).SetOwnerID(fmt.Sprint("leave", worker)).
				SetStartsAt(at("2026-11-26", 12*60)).SetEndsAt(at("2026-11-26", 18*60)).SaveX(system())
		}
		says("at first", "上门助浴", everyDay+" 2026-11-24–2026-12-07"+hours)
		says("at first", "健康讲座", "FR 2026-11-27–2026-11-27 19:00+08:00–20:30+08:00")
		off(0)
		says("one carer on leave", "上门助浴", everyDay+" 2026-11-24–2026-12-07"+hours)
		off(1)
		says("both on leave", "上门助浴", "MO,TU,WE,FR,SA,SU 2026-11-24–2026-12-02"+hours,
			"TH 2026-11-26–2026-11-26 09:00+08:00–12:00+08:00", "MO,TH,FR,SA,SU 2026-12-03–2026-12-07"+hours)
		db.Client.Offering.Update().Where(offering.ID(w.Offering.ID)).SetHorizonDays(1).ExecX(system())
		says("a short horizon", "上门助浴", "TU,WE 2026-11-24–2026-11-25"+hours)
		db.Client.WorkerCredential.Update().SetValidUntil("2026-11-24").ExecX(system())
		says("credentials run out", "上门助浴", "TU 2026-11-24–2026-11-24"+hours)
		db.Client.Worker.Update().SetActive(false).ExecX(system())
		says("nobody works there", "上门助浴")
		for _, day := range []string{"2026-12-04", "2026-12-11", "2026-12-25"} {
			db.Client.GroupSession.Create().SetOfferingID(w.Group.ID).SetWorkerID(w.Workers[0].ID).SetCapacity(5).
				SetStartsAt(at(day, 19*60)).SetEndsAt(at(day, 20*60+30)).SaveX(system())
		}
		says("sessions", "健康讲座", "FR 2026-11-27–2026-12-11 19:00+08:00–20:30+08:00", "FR 2026-12-25–2026-12-25 19:00+08:00–20:30+08:00")
	})
}

// TestEligibility: whom a service is for is read from HSDS's fields, and said in them.
func TestEligibility(t *testing.T) {
	t.Parallel()
	levels := func(v string) string {
		return `,"attributes":[{"id":"` + other + `","link_type":"linli:careLevels","value":"` + v + `"}]`
	}
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		for _, c := range []struct {
			fields, sentence, description string
			age                           int
			levels                        []string
			rejected                      string
		}{
			{`,"minimum_age":65`, "年满65周岁", "", 65, nil, ""},
			{`,"minimum_age":59.5,"eligibility_description":"照护等级为重度失能、中度失能"`, "年满60周岁；照护等级为中度失能、重度失能", "", 60, []string{"MODERATE", "SEVERE"}, ""},
			{`,"eligibility_description":"年满70周岁；照护等级为完全失能"`, "年满70周岁；照护等级为完全失能", "", 70, []string{"TOTAL"}, ""},
			{`,"eligibility_description":"年满70周岁"`, "年满70周岁", "", 70, nil, ""},
			{levels("SEVERE,MILD"), "照护等级为轻度失能、重度失能", "", 0, []string{"MILD", "SEVERE"}, ""},
			{`,"description":"说明","eligibility_description":"本街道低保老人"`, "照护等级为轻度失能、重度失能", "说明\n\n服务对象：本街道低保老人", 0, []string{"MILD", "SEVERE"}, ""},
			{levels("MILD,SOMEWHAT"), "", "", 0, nil, `attributes: linli:careLevels names "SOMEWHAT", which is no care level`},
			{`,"minimum_age":131`, "", "", 0, nil, "minimum_age: must be between 0 and 130"},
		} {
			res := take(t, db, doc("甲", "店", "34.25", c.fields))
			if c.rejected != "" {
				if len(res.Rejected) != 1 || res.Rejected[0].Why != c.rejected || res.Rejected[0].Path != "services[0]" {
					t.Errorf("%s: %+v", c.fields, res.Rejected)
				}
				continue
			}
			o := db.Client.Offering.Query().OnlyX(system())
			if o.MinAge != c.age || !slices.Equal(o.CareLevels, c.levels) || o.Description != c.description {
				t.Errorf("%s is from %d, for %v, %q", c.fields, o.MinAge, o.CareLevels, o.Description)
			}
			s := services(t, db)["理发"]
			if s.Eligibility != c.sentence || (s.MinimumAge == nil) != (c.age == 0) || (c.age > 0 && *s.MinimumAge != float64(c.age)) {
				t.Errorf("%s goes out as %v, %q", c.fields, s.MinimumAge, s.Eligibility)
			}
		}
	})
}
