package demo_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"linli/ent/category"
	"linli/ent/offering"
	"linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/demo"
	"linli/internal/directory"
	"linli/internal/fault"
	"linli/internal/id"
)

func TestParseScale(t *testing.T) {
	t.Parallel()
	for size, want := range map[string]int{"50000-offerings": 50_000, "1-offerings": 1, "1000000-offerings": 1_000_000} {
		if n, err := demo.ParseScale(size); err != nil || n != want {
			t.Errorf("ParseScale(%q) = %d, %v; want %d", size, n, err, want)
		}
	}
	for _, size := range []string{"", "50000", "50,000-offerings", "0-offerings", "-5-offerings", "05-offerings", "1000001-offerings", "9999999-offerings", "50000-bookings", "50000-offerings "} {
		if n, err := demo.ParseScale(size); n != 0 || !fault.Is(err, fault.CodeBadInput) {
			t.Errorf("ParseScale(%q) = %d, %v; want BAD_INPUT", size, n, err)
		}
	}
}

// TestScale makes 500 offerings in two steps, beside the demonstration.
func TestScale(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, opened, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		d := deps(db)
		scale := func(n int) demo.ScaleSummary {
			sum, err := demo.Scale(context.Background(), d, demo.Options{Start: start, Offerings: n})
			if err != nil {
				t.Fatalf("scale to %d: %v", n, err)
			}
			return sum
		}
		for _, c := range []struct {
			n    int
			want demo.ScaleSummary
		}{
			{190, demo.ScaleSummary{Organizations: 8, Offerings: 200, Made: 200}},
			{500, demo.ScaleSummary{Organizations: 20, Offerings: 500, Made: 300}},
			{500, demo.ScaleSummary{Organizations: 20, Offerings: 500}},
		} {
			if got := scale(c.n); got != c.want {
				t.Errorf("scale to %d: %+v, want %+v", c.n, got, c.want)
			}
		}
		for what, c := range map[string]struct {
			query string
			want  int
		}{
			"offerings":           {"SELECT COUNT(*) FROM offerings", want.Offerings + 500},
			"with free starts":    {"SELECT COUNT(*) FROM offerings WHERE next_start_at IS NOT NULL", want.Offerings + 500},
			"carers":              {"SELECT COUNT(*) FROM workers", want.Workers + 80},
			"shifts":              {"SELECT COUNT(*) FROM shifts", want.Shifts + 80*14},
			"leave":               {"SELECT COUNT(*) FROM occupancies WHERE kind = 'LEAVE'", 80 * 7},
			"offerings of no use": {"SELECT COUNT(*) FROM offerings o WHERE NOT EXISTS (SELECT 1 FROM offering_areas a WHERE a.offering_id = o.id)", 0},
			"without words":       {"SELECT COUNT(*) FROM offerings o WHERE NOT EXISTS (SELECT 1 FROM search_grams g WHERE g.offering_id = o.id)", 0},
			"not marked":          {"SELECT COUNT(*) FROM persons WHERE NOT demo", 0},
		} {
			if n := count(t, db, c.query); n != c.want {
				t.Errorf("%s: %d, want %d", what, n, c.want)
			}
		}
		startsAreTrue(t, d)
		page, err := d.Directory.Browse(context.Background(), directory.Query{Filter: directory.Filter{Text: "测算机构00007", Panel: category.PanelElderCare}, First: 20})
		if err != nil || len(page.Cards) == 0 {
			t.Errorf("browsing for an organisation's services: %d, %v", len(page.Cards), err)
		}
		whole(t, db)
	})
}

// startsAreTrue compares the starts that were written with those that booking finds.
func startsAreTrue(t *testing.T, d demo.Deps) {
	t.Helper()
	for _, n := range []string{"scale|0|0", "scale|3|7", "scale|19|24"} {
		o := d.DB.Client.Offering.Query().Where(offering.ID(id.From("off", n))).OnlyX(system())
		a, err := d.Booking.Availability(system(), booking.AvailabilityInput{OfferingID: o.ID, From: start, Days: 14})
		if err != nil || len(a.Slots) < 3 {
			t.Fatalf("%s: %d slots, %v", n, len(a.Slots), err)
		}
		var found []string
		for _, s := range a.Slots[:3] {
			found = append(found, s.StartsAt.Format(time.RFC3339))
		}
		if !slices.Equal(o.NextStarts, found) || !o.NextStartAt.Equal(a.Slots[0].StartsAt) {
			t.Errorf("%s: written %v, found %v", n, o.NextStarts, found)
		}
	}
}

func TestScaleRefuses(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, opened)
	for _, n := range []int{0, -1, 1_000_001} {
		if _, err := demo.Scale(context.Background(), deps(db), demo.Options{Start: start, Offerings: n}); !fault.Is(err, fault.CodeBadInput) {
			t.Errorf("scale to %d: %v", n, err)
		}
	}
	if n := count(t, db, "SELECT COUNT(*) FROM persons"); n != 0 {
		t.Errorf("%d people were made all the same", n)
	}
}
