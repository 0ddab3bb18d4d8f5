package directory_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/entry"
	"linli/ent/offering"
	"linli/ent/offeringarea"
	"linli/internal/access"
	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/directory"
	"linli/internal/fault"
	"linli/internal/id"
)

// draft is an input that is right in every field.
func (w *world) draft(change func(*directory.SaveOfferingInput)) directory.SaveOfferingInput {
	in := directory.SaveOfferingInput{
		Key: id.New("key"), OrganizationID: w.care.ID, CategoryID: directory.CategoryID("home-bath"), Name: " 上门助浴 ", Description: "两人一组",
		Mode: offering.ModeAtHome, PriceFen: 20_000, Unit: offering.UnitVisit, DurationMinutes: 90, CareLevels: []string{"TOTAL", "SEVERE", "TOTAL"},
		CancellationPolicyID: w.policy, AreaIDs: []string{directory.AreaID("610103001"), directory.AreaID("610103002001")},
	}
	if change != nil {
		change(&in)
	}
	return in
}

func codes(err error) string {
	var out []string
	for _, f := range fault.All(err) {
		out = append(out, strings.TrimSpace(fmt.Sprint(f.Code, " ", strings.Join(f.Path, "."))))
	}
	return strings.Join(out, ", ")
}

func TestSaveOffering(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := newWorld(t, db)
		ctx := w.manager(t)
		in := w.draft(nil)
		o, err := w.service.SaveOffering(ctx, in)
		if err != nil {
			t.Fatal(err)
		}
		got := fmt.Sprint(o.Name, o.Description, o.Status, o.Mode, o.PriceFen, o.Unit, o.DurationMinutes, o.StepMinutes, o.LeadMinutes, o.HorizonDays, o.CareLevels, *o.CancellationPolicyID, o.Version, w.areas(t, o.ID))
		want := fmt.Sprint("上门助浴", "两人一组", "DRAFT", "AT_HOME", 20000, "VISIT", 90, 30, 120, 14, []string{"SEVERE", "TOTAL"}, w.policy, 1, "610103001 610103002001")
		if got != want {
			t.Fatalf("made\n\t%s\nwant\n\t%s", got, want)
		}
		again, err := w.service.SaveOffering(ctx, in)
		if err != nil || again.ID != o.ID || db.Client.Offering.Query().CountX(w.system) != 1 {
			t.Fatalf("the same key again: %v, %v", again, err)
		}

		change := w.draft(func(in *directory.SaveOfferingInput) {
			in.OfferingID, in.Version, in.Name = o.ID, &o.Version, "助浴到家"
			in.CategoryID, in.Mode, in.LocationID = directory.CategoryID("day-care"), offering.ModeGroup, w.hall
			in.CancellationPolicyID, in.CareLevels = "", nil
			in.AreaIDs = []string{directory.AreaID("610103")}
		})
		changed, err := w.service.SaveOffering(ctx, change)
		if err != nil {
			t.Fatal(err)
		}
		if changed.Name != "助浴到家" || changed.Version != 2 || *changed.LocationID != w.hall || *changed.Lat != 34.2531 || *changed.Lng != 108.9424 ||
			changed.CancellationPolicyID != nil || len(changed.CareLevels) != 0 || w.areas(t, o.ID) != "610103" {
			t.Errorf("changed to %v, serving %s", changed, w.areas(t, o.ID))
		}
		if g := w.grams(t, o.ID); !slices.Contains(g, "到家") || !slices.Contains(g, "日间") || slices.Contains(g, "上门") {
			t.Errorf("found by %q", g)
		}
		if _, err := w.service.SaveOffering(ctx, w.draft(func(in *directory.SaveOfferingInput) { in.OfferingID, in.Version = o.ID, &o.Version })); codes(err) != "STALE_VERSION expectedVersion" {
			t.Errorf("an old version: %v", err)
		}
		back := change
		back.Key, back.Version, back.Mode, back.LocationID = id.New("key"), &changed.Version, offering.ModeAtHome, ""
		if o, err := w.service.SaveOffering(ctx, back); err != nil || o.LocationID != nil || o.Lat != nil || o.Lng != nil {
			t.Errorf("back home: %v, %v", o, err)
		}
		w.trail(t, o.ID, "offering.save offering.save offering.save")
	})
}

// areas are the codes of those served.
func (w *world) areas(t *testing.T, offeringID string) string {
	t.Helper()
	var out []string
	for _, a := range w.db.Client.OfferingArea.Query().Where(offeringarea.OfferingID(offeringID)).WithArea().AllX(w.system) {
		out = append(out, a.Edges.Area.Code)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func (w *world) grams(t *testing.T, offeringID string) []string {
	t.Helper()
	rows, err := w.db.Query(t.Context(), "SELECT gram FROM search_grams WHERE offering_id = $1 ORDER BY gram", offeringID)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var g string
		if err := rows.Scan(&g); err != nil {
			t.Fatal(err)
		}
		out = append(out, g)
	}
	return out
}

// trail wants these verbs on the record, in its organisation's stream.
func (w *world) trail(t *testing.T, record, want string) {
	t.Helper()
	var got []string
	for _, e := range w.db.Client.Entry.Query().Where(entry.Record(record)).Order(ent.Asc(entry.FieldSeq)).AllX(w.system) {
		got = append(got, e.Verb)
		if e.Stream != w.care.ID {
			t.Errorf("%s is in the stream %s", e.Verb, e.Stream)
		}
	}
	if strings.Join(got, " ") != want {
		t.Errorf("trail %v, want %s", got, want)
	}
}

func TestSaveOfferingFaults(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := newWorld(t, db)
		mine := w.offer(t, offeringRow{})
		withdrawn := w.offer(t, offeringRow{status: offering.StatusWithdrawn})
		one, off := 1, -1
		type in = directory.SaveOfferingInput
		for name, c := range map[string]struct {
			change func(*in)
			want   string
		}{
			"name":              {func(i *in) { i.Name = " " }, "BAD_INPUT name"},
			"line break":        {func(i *in) { i.Name = "a\nb" }, "BAD_INPUT name"},
			"long name":         {func(i *in) { i.Name = strings.Repeat("a", 121) }, "BAD_INPUT name"},
			"description":       {func(i *in) { i.Description = "a\x00" }, "BAD_INPUT description"},
			"mode":              {func(i *in) { i.Mode = "" }, "BAD_INPUT mode, BAD_INPUT locationId"},
			"unit":              {func(i *in) { i.Unit = "TON" }, "BAD_INPUT unit"},
			"price":             {func(i *in) { i.PriceFen = -1 }, "BAD_INPUT priceFen"},
			"duration":          {func(i *in) { i.DurationMinutes = 1441 }, "BAD_INPUT durationMinutes"},
			"figures":           {func(i *in) { i.StepMinutes, i.HorizonDays, i.LeadMinutes, i.MinAge = &off, &off, &off, &off }, "BAD_INPUT stepMinutes, BAD_INPUT leadMinutes, BAD_INPUT horizonDays, BAD_INPUT minAge"},
			"least visit":       {func(i *in) { m := 91; i.MinMinutes = &m }, "BAD_INPUT minMinutes"},
			"care level":        {func(i *in) { i.CareLevels = []string{"NONE"} }, "BAD_INPUT careLevels"},
			"no areas":          {func(i *in) { i.AreaIDs = nil }, "BAD_INPUT areaIds"},
			"unknown area":      {func(i *in) { i.AreaIDs = append(i.AreaIDs, "are_x") }, "BAD_INPUT areaIds"},
			"unknown category":  {func(i *in) { i.CategoryID = "cat_x" }, "BAD_INPUT categoryId"},
			"no id":             {func(i *in) { i.CategoryID = "\x00" }, "BAD_INPUT categoryId"},
			"home with a place": {func(i *in) { i.LocationID = w.hall }, "BAD_INPUT locationId"},
			"group without":     {func(i *in) { i.Mode = offering.ModeGroup }, "BAD_INPUT locationId"},
			"others' place":     {func(i *in) { i.Mode, i.LocationID = offering.ModeAtPlace, w.workshop }, "BAD_INPUT locationId"},
			"unknown policy":    {func(i *in) { i.CancellationPolicyID = "pol_x" }, "BAD_INPUT cancellationPolicyId"},
			"without version":   {func(i *in) { i.OfferingID = mine }, "BAD_INPUT expectedVersion"},
			"withdrawn":         {func(i *in) { i.OfferingID, i.Version = withdrawn, &one }, "WRONG_STATE"},
			"published without policy": {func(i *in) { i.OfferingID, i.Version, i.CancellationPolicyID = mine, &one, "" },
				"BAD_INPUT cancellationPolicyId"},
			"another organisation": {func(i *in) { i.OfferingID, i.Version, i.OrganizationID = mine, &one, w.repairs.ID }, "BAD_INPUT organizationId"},
			"unknown offering":     {func(i *in) { i.OfferingID = "off_x" }, "NOT_FOUND offeringId"},
			"NUL":                  {func(i *in) { i.OfferingID = "\x00" }, "NOT_FOUND offeringId"},
			"short key":            {func(i *in) { i.Key = "x" }, "BAD_INPUT idempotencyKey"},
			"all at once": {func(i *in) { i.Name, i.PriceFen, i.CategoryID, i.AreaIDs = "", -1, "cat_x", []string{"x"} },
				"BAD_INPUT name, BAD_INPUT priceFen, BAD_INPUT categoryId, BAD_INPUT areaIds"},
		} {
			_, err := w.service.SaveOffering(w.manager(t), w.draft(c.change))
			if got := codes(err); got != c.want {
				t.Errorf("%s: %s, want %s (%v)", name, got, c.want, err)
			}
		}
		if n := db.Client.Offering.Query().CountX(w.system); n != 2 {
			t.Errorf("%d offerings, want 2", n)
		}
		if n := db.Client.Entry.Query().CountX(w.system); n != 0 {
			t.Errorf("%d entries, want none", n)
		}
	})
}

func TestOfferingRights(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, start)
	w := newWorld(t, db)
	draft := w.offer(t, offeringRow{status: offering.StatusDraft})
	shown := w.offer(t, offeringRow{})
	one := 1
	save := func(ctx context.Context, offeringID string) error {
		_, err := w.service.SaveOffering(ctx, w.draft(func(in *directory.SaveOfferingInput) { in.OfferingID, in.Version = offeringID, &one }))
		return err
	}
	turn := func(fn func(context.Context, directory.OfferingInput) (*ent.Offering, error), offeringID string) func(context.Context) error {
		return func(ctx context.Context) error {
			_, err := fn(ctx, directory.OfferingInput{Key: id.New("key"), OfferingID: offeringID, Version: 99})
			return err
		}
	}
	who := map[string]context.Context{
		"anonymous":      t.Context(),
		"resident":       access.With(t.Context(), &access.Viewer{PersonID: "per_x"}),
		"other manager":  w.as(t, "MANAGER", w.repairs.ID, "610103."),
		"dispatcher":     w.as(t, "DISPATCHER", w.care.ID, "610103."),
		"operator":       w.as(t, "OPERATOR", "", "610103."),
		"other operator": w.as(t, "OPERATOR", "", "610103.610103002."),
		"manager":        w.manager(t),
	}
	const stale = "STALE_VERSION expectedVersion" // got past the rights
	for _, c := range []struct {
		name string
		do   func(context.Context) error
		want map[string]string
	}{
		{"save new", func(ctx context.Context) error { return save(ctx, "") },
			map[string]string{"anonymous": "UNAUTHENTICATED", "resident": "FORBIDDEN", "other manager": "FORBIDDEN", "dispatcher": "FORBIDDEN", "operator": "FORBIDDEN", "other operator": "FORBIDDEN", "manager": ""}},
		{"save", func(ctx context.Context) error { one = 99; return save(ctx, shown) },
			map[string]string{"anonymous": "UNAUTHENTICATED", "resident": "FORBIDDEN", "other manager": "FORBIDDEN", "dispatcher": "FORBIDDEN", "operator": "FORBIDDEN", "other operator": "FORBIDDEN", "manager": stale}},
		{"publish", turn(w.service.PublishOffering, draft),
			map[string]string{"anonymous": "UNAUTHENTICATED", "resident": "NOT_FOUND offeringId", "other manager": "NOT_FOUND offeringId", "dispatcher": "FORBIDDEN", "operator": "FORBIDDEN", "other operator": "NOT_FOUND offeringId", "manager": stale}},
		{"suspend", turn(w.service.SuspendOffering, shown),
			map[string]string{"anonymous": "UNAUTHENTICATED", "resident": "FORBIDDEN", "other manager": "FORBIDDEN", "dispatcher": "FORBIDDEN", "operator": stale, "other operator": "FORBIDDEN", "manager": stale}},
	} {
		for name, ctx := range who {
			if got := codes(c.do(ctx)); got != c.want[name] {
				t.Errorf("%s as %s: %q, want %q", c.name, name, got, c.want[name])
			}
		}
	}
}

func TestOfferingStates(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := newWorld(t, db)
		ctx := w.manager(t)
		o, err := w.service.SaveOffering(ctx, w.draft(nil))
		if err != nil {
			t.Fatal(err)
		}
		version := 1
		do := func(name string, fn func(context.Context, directory.OfferingInput) (*ent.Offering, error), want string) {
			t.Helper()
			o, err := fn(ctx, directory.OfferingInput{Key: id.New("key"), OfferingID: o.ID, Version: version, Reason: "整修"})
			if err != nil {
				if codes(err) != want {
					t.Fatalf("%s: %v, want %s", name, err, want)
				}
				return
			}
			if version++; string(o.Status) != want || o.Version != version {
				t.Fatalf("%s: %s version %d, want %s version %d", name, o.Status, o.Version, want, version)
			}
		}
		do("suspend a draft", w.service.SuspendOffering, "WRONG_STATE")
		do("publish", w.service.PublishOffering, "PUBLISHED")
		do("publish twice", w.service.PublishOffering, "WRONG_STATE")
		do("suspend", w.service.SuspendOffering, "SUSPENDED")
		do("publish again", w.service.PublishOffering, "PUBLISHED")
		w.trail(t, o.ID, "offering.save offering.publish offering.suspend offering.publish")
	})
}

func TestPublishOfferingNeeds(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := newWorld(t, db)
		bare := w.offer(t, offeringRow{status: offering.StatusDraft, org: w.repairs})
		db.Client.OfferingArea.Delete().Where(offeringarea.OfferingID(bare)).ExecX(w.system)
		db.Client.Offering.UpdateOneID(bare).ClearCancellationPolicyID().ExecX(w.system)
		db.Client.OrganizationCredential.Create().SetOrganizationID(w.repairs.ID).SetKind("LICENCE").SetNumber("2").SetValidFrom("2020-01-01").SetValidUntil("2026-10-09").ExecX(w.system)
		ctx := w.as(t, "MANAGER", w.repairs.ID, "610103.")
		publish := func() string {
			_, err := w.service.PublishOffering(ctx, directory.OfferingInput{Key: id.New("key"), OfferingID: bare, Version: 1})
			return codes(err)
		}
		if got := publish(); got != "CREDENTIAL_EXPIRED, OUTSIDE_AREA, BAD_INPUT cancellationPolicyId" {
			t.Errorf("bare: %s", got)
		}
		actions := func() string {
			f, err := w.service.OfferingFacts(ctx, db.Client.Offering.GetX(ctx, bare))
			if err != nil {
				t.Fatal(err)
			}
			return fmt.Sprint(directory.OfferingActions(access.From(ctx), f))
		}
		if got, want := actions(), "[{offeringSave true } {offeringPublish false the organisation has no licence or registration that is valid today: renew it first} "+
			"{offeringSuspend false offering.suspend is for an offering that is PUBLISHED; this one is DRAFT}]"; got != want {
			t.Errorf("actions\n\t%s\nwant\n\t%s", got, want)
		}
		// The last day counts.
		db.Client.OrganizationCredential.Create().SetOrganizationID(w.repairs.ID).SetKind("LICENCE").SetNumber("3").SetValidFrom("2020-01-01").SetValidUntil("2026-10-10").ExecX(w.system)
		db.Client.OfferingArea.Create().SetOfferingID(bare).SetAreaID(directory.AreaID("610103")).ExecX(w.system)
		db.Client.Offering.UpdateOneID(bare).SetCancellationPolicyID(w.policy).ExecX(w.system)
		if got, want := actions(), "{offeringPublish true }"; !strings.Contains(got, want) {
			t.Errorf("actions %s, want %s", got, want)
		}
		if got := publish(); got != "" {
			t.Errorf("complete: %s", got)
		}
	})
}

// What a change makes true is on the next page, also from the cache.
func TestOfferingChangesReachCachedPages(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, start)
	w := newWorld(t, db)
	kept, err := cache.Open(t.Context(), cache.Config{Logger: w.service.Log})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	w.service.Cache = kept
	shown := w.offer(t, offeringRow{})
	see := func(want string) {
		t.Helper()
		for _, f := range []directory.Filter{{}, {Category: "home-bath"}, {Category: "home-care"}, {Text: "助浴"}} {
			for range 2 {
				page, err := w.service.Browse(t.Context(), directory.Query{Filter: f, First: 5})
				if err != nil || ids(page) != want {
					t.Fatalf("%+v: %q, %v; want %q", f, ids(page), err, want)
				}
				if n, err := w.service.Count(t.Context(), directory.Query{Filter: f}); err != nil || n != len(strings.Fields(want)) {
					t.Fatalf("%+v: counted %d, %v", f, n, err)
				}
			}
		}
	}
	see("1")
	db.Client.Offering.UpdateOneID(shown).SetStatus(offering.StatusSuspended).ExecX(w.system)
	see("1") // nobody told the cache
	db.Client.Offering.UpdateOneID(shown).SetStatus(offering.StatusPublished).ExecX(w.system)
	if _, err := w.service.SuspendOffering(w.manager(t), directory.OfferingInput{Key: id.New("key"), OfferingID: shown, Version: 1}); err != nil {
		t.Fatal(err)
	}
	see("")
	if _, err := w.service.PublishOffering(w.manager(t), directory.OfferingInput{Key: id.New("key"), OfferingID: shown, Version: 2}); err != nil {
		t.Fatal(err)
	}
	see("1")
}
