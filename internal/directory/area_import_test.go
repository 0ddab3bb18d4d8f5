package directory_test

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/area"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/directory"
	"linli/internal/fault"
)

func silent(int, int) {}

func TestImportAreas(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		s := &directory.Service{DB: db, Log: slog.New(slog.DiscardHandler)}
		ctx := access.System(t.Context(), "test")
		list := func() string {
			var out []string
			for _, a := range db.Client.Area.Query().Order(ent.Asc(area.FieldPath)).WithParent().AllX(ctx) {
				parent := ""
				if a.Edges.Parent != nil {
					parent = a.Edges.Parent.Code
				}
				out = append(out, fmt.Sprintf("%s %s %s<%s %.6f,%.6f", a.Path, a.Name, a.Level, parent, a.Lat, a.Lng))
			}
			return strings.Join(out, "\n")
		}
		// Children may stand before their parents.
		const file = `[
			{"code": "610103001002", "name": "大车家巷社区", "level": "COMMUNITY", "parent": "610103001", "lat": 34.2574, "lng": 108.9401},
			{"code": "610103001", "name": "南院门街道", "level": "STREET", "parent": "610103", "lat": 34.256, "lng": 108.942},
			{"code": "610103", "name": "碑林区", "level": "DISTRICT", "parent": "", "lat": 34.25, "lng": 108.94}
		]`
		want := strings.Join([]string{
			"610103. 碑林区 DISTRICT< 34.250000,108.940000",
			"610103.610103001. 南院门街道 STREET<610103 34.256000,108.942000",
			"610103.610103001.610103001002. 大车家巷社区 COMMUNITY<610103001 34.257400,108.940100",
			"610103.610103001.610103001002.61010300100201. 大车家巷社区第1网格 GRID<610103001002 34.257400,108.939400",
			"610103.610103001.610103001002.61010300100202. 大车家巷社区第2网格 GRID<610103001002 34.257400,108.940800",
		}, "\n")
		var told []string
		for range 2 {
			told = nil
			n, err := s.ImportAreas(ctx, directory.ImportAreasInput{Grids: 2}, strings.NewReader(file), func(done, total int) { told = append(told, fmt.Sprintf("%d/%d", done, total)) })
			if err != nil || n != 5 || list() != want {
				t.Fatalf("%d, %v, areas\n%s\nwant\n%s", n, err, list(), want)
			}
		}
		if got := strings.Join(told, " "); got != "5/5" {
			t.Errorf("the second time it told %s", got)
		}
		phones := func() string {
			return strings.Join(db.Client.Area.Query().Where(area.PhoneNEQ("")).Order(ent.Asc(area.FieldPath)).Select(area.FieldPhone).StringsX(ctx), " ")
		}
		for _, c := range []struct{ row, want string }{
			{`"lng": 108.9401, "phone": "029-0000-0001"`, "029-0000-0001"}, {`"lng": 108.9401`, "029-0000-0001"}, // a file without it leaves it
			{`"lng": 108.9401, "phone": "029-0000-0002"`, "029-0000-0002"},
		} {
			if _, err := s.ImportAreas(ctx, directory.ImportAreasInput{}, strings.NewReader(strings.Replace(file, `"lng": 108.9401`, c.row, 1)), silent); err != nil {
				t.Fatal(err)
			}
			if got := phones(); got != c.want || list() != want {
				t.Errorf("after %s the telephones are %q, want %q", c.row, got, c.want)
			}
		}
		renamed := strings.Replace(file, "南院门街道", "南院门街道办事处", 1)
		if _, err := s.ImportAreas(ctx, directory.ImportAreasInput{}, strings.NewReader(renamed), silent); err != nil {
			t.Fatal(err)
		}
		if got := list(); got != strings.Replace(want, "南院门街道", "南院门街道办事处", 1) {
			t.Errorf("after the renaming\n%s", got)
		}
	})
}

func TestImportAreasFaults(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, start)
	w := newWorld(t, db)
	before := db.Client.Area.Query().CountX(w.system)
	row := func(code, name, level, parent string, lat float64) string {
		return fmt.Sprintf(`{"code": %q, "name": %q, "level": %q, "parent": %q, "lat": %g, "lng": 108}`, code, name, level, parent, lat)
	}
	for name, c := range map[string]struct{ rows, want string }{
		"no digits":        {row("61x", "a", "DISTRICT", "", 34), "BAD_INPUT 0"},
		"no name":          {row("61", "", "DISTRICT", "", 34), "BAD_INPUT 0"},
		"level":            {row("61", "a", "CITY", "", 34), "BAD_INPUT 0"},
		"not on earth":     {row("61", "a", "DISTRICT", "", 91), "BAD_INPUT 0"},
		"district below":   {row("61", "a", "DISTRICT", "610103", 34), "BAD_INPUT 0"},
		"no parent":        {row("61", "a", "STREET", "", 34), "BAD_INPUT 0"},
		"level left out":   {row("61", "a", "COMMUNITY", "610103", 34), "BAD_INPUT 0"},
		"twice":            {row("61", "a", "DISTRICT", "", 34) + "," + row("61", "a", "DISTRICT", "", 34), "BAD_INPUT 1"},
		"moved":            {row("610103001002", "a", "COMMUNITY", "610103002", 34), "WRONG_STATE 0"},
		"several":          {row("61", "a", "DISTRICT", "", 34) + "," + row("x", "a", "DISTRICT", "", 34) + "," + row("62", "a", "STREET", "63", 34), "BAD_INPUT 1, BAD_INPUT 2"},
		"long telephone":   {`{"code": "61", "name": "a", "level": "DISTRICT", "phone": "` + strings.Repeat("0", 31) + `"}`, "BAD_INPUT 0"},
		"unknown field":    {`{"code": "61", "extra": 1}`, "BAD_INPUT"},
		"not a list of it": {`1`, "BAD_INPUT"},
	} {
		_, err := w.service.ImportAreas(w.system, directory.ImportAreasInput{}, strings.NewReader("["+c.rows+"]"), silent)
		if got := codes(err); got != c.want {
			t.Errorf("%s: %s, want %s (%v)", name, got, c.want, err)
		}
	}
	if _, err := w.service.ImportAreas(w.system, directory.ImportAreasInput{Grids: 100}, strings.NewReader("[]"), silent); codes(err) != "BAD_INPUT grids" {
		t.Errorf("100 grids: %v", err)
	}
	if _, err := w.service.ImportAreas(w.manager(t), directory.ImportAreasInput{}, strings.NewReader("[]"), silent); !fault.Is(err, fault.CodeForbidden) {
		t.Errorf("as a manager: %v", err)
	}
	if n := db.Client.Area.Query().CountX(w.system); n != before {
		t.Errorf("%d areas, want %d", n, before)
	}
}

func TestEnsureCategories(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := newWorld(t, db) // has run it once
		bath := w.offer(t, offeringRow{name: "上门"})
		rows := func() string {
			var out []string
			for _, c := range db.Client.Category.Query().Order(ent.Asc("code")).AllX(w.system) {
				parent := ""
				if c.ParentID != nil {
					parent = *c.ParentID
				}
				out = append(out, fmt.Sprint(c.ID, c.Code, c.Name, c.NameEn, c.Panel, parent, c.RequiredCredential))
			}
			return strings.Join(out, "\n")
		}
		want := rows()
		if n := strings.Count(want, "\n") + 1; n != 38 || !strings.Contains(want, directory.CategoryID("home-bath")+"home-bath助浴Bathing assistanceELDER_CARE"+directory.CategoryID("home-care")+"ELDERLY_CARE") {
			t.Fatalf("%d categories:\n%s", n, want)
		}
		db.Client.Category.UpdateOneID(directory.CategoryID("home-bath")).SetName("洗澡").SetRequiredCredential("").ClearParentID().ExecX(w.system)
		for range 2 {
			w.inTx(t, directory.EnsureCategories)
			if rows() != want {
				t.Fatalf("categories\n%s\nwant\n%s", rows(), want)
			}
		}
		if g := w.grams(t, bath); len(g) == 0 || !strings.Contains(strings.Join(g, " "), "助浴") {
			t.Errorf("found by %q", g)
		}
	})
}

// An import that fails half-way leaves nothing.
func TestImportAreasIsOne(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, start)
	s := &directory.Service{DB: db, Log: slog.New(slog.DiscardHandler)}
	ctx := access.System(t.Context(), "test")
	stop := errors.New("stop")
	func() {
		defer func() {
			if r, _ := recover().(error); !errors.Is(r, stop) {
				t.Errorf("recovered %v", r)
			}
		}()
		_, _ = s.ImportAreas(ctx, directory.ImportAreasInput{}, strings.NewReader(areasJSON), func(done, _ int) {
			if done == 3 {
				panic(stop)
			}
		})
	}()
	if n := db.Client.Area.Query().CountX(ctx); n != 0 {
		t.Errorf("%d areas are left", n)
	}
}
