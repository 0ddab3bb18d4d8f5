package demo_test

import (
	"context"
	"errors"
	"sync"
	"testing"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/demo"
	"linli/internal/fault"
)

// what the demonstration holds, exactly.
var want = demo.Summary{
	Start: start, Areas: 324, Organizations: 29, Offerings: 62, GroupSessions: 36, Persons: 456, Accounts: 158, ProxyGrants: 60,
	Workers: 80, Shifts: 1383, Programmes: 3, Pools: 124, Contracts: 9, Lots: 15, Bookings: 630, Visits: 240, Appraisals: 125,
	StatementLines: 69, Entries: 3257,
}

// made compares what was made with what is wanted. How many entries a tender's stream has
// is chance: decoys are among them.
func made(t *testing.T, db *database.DB, sum demo.Summary) {
	t.Helper()
	sum.Entries = count(t, db, "SELECT COUNT(*) FROM entries"+tendersLeftOut)
	if sum != want {
		t.Errorf("made   %#v\nwanted %#v", sum, want)
	}
}

func TestSeed(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, opened, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d, sum := seed(t, db)
		made(t, db, sum)
		whole(t, db)
		bookingsAreWhole(t, db)
		tendersAreWhole(t, db)
		before := dump(t, db)
		clock.Set(at(3, 15, 0)) // another day, and another first day asked for
		again, err := demo.Seed(context.Background(), d, demo.Options{Start: start.AddDays(3)})
		if err != nil {
			t.Fatalf("seed again: %v", err)
		}
		repeated := sum
		repeated.Repeated = true
		if again != repeated {
			t.Errorf("the second time says %#v", again)
		}
		differ(t, before, dump(t, db))
		castSignsIn(t, d)
	})
}

// bookingsAreWhole: every booking has all its parts, and nothing stands for nothing.
func bookingsAreWhole(t *testing.T, db *database.DB) {
	t.Helper()
	for what, c := range map[string]struct {
		query string
		want  int
	}{
		"past and done": {"SELECT COUNT(*) FROM bookings WHERE status = 'COMPLETED'", 200},
		"statuses":      {"SELECT COUNT(DISTINCT status) FROM bookings", 8},
		"price lines that do not sum to the price": {`SELECT COUNT(*) FROM bookings b WHERE gross_fen <>
			(SELECT SUM(amount_fen) FROM price_lines l WHERE l.booking_id = b.id)`, 0},
		"holds that are not consumed":                 {"SELECT COUNT(*) FROM holds h LEFT JOIN bookings b ON b.hold_id = h.id WHERE h.status <> 'CONSUMED' OR b.id IS NULL", 0},
		"live bookings without the recipient's time":  {"SELECT COUNT(*) FROM bookings b WHERE status IN ('CONFIRMED', 'REQUESTED') AND NOT EXISTS (SELECT 1 FROM occupancies o WHERE o.owner_id = b.id AND o.resource_id = b.recipient_id)", 0},
		"live visits without the carer's time":        {"SELECT COUNT(*) FROM bookings b WHERE status IN ('CONFIRMED', 'REQUESTED') AND group_session_id IS NULL AND NOT EXISTS (SELECT 1 FROM occupancies o WHERE o.owner_id = b.id AND o.resource_id = b.worker_id)", 0},
		"time of bookings that are over":              {"SELECT COUNT(*) FROM occupancies o JOIN bookings b ON b.id = o.owner_id WHERE b.status NOT IN ('CONFIRMED', 'REQUESTED')", 0},
		"places that nobody booked":                   {"SELECT COUNT(*) FROM group_sessions g WHERE taken <> (SELECT COUNT(*) FROM bookings b WHERE b.group_session_id = g.id)", 0},
		"completed public money without a line":       {"SELECT COUNT(*) FROM bookings b WHERE funding = 'CONSUMED' AND NOT EXISTS (SELECT 1 FROM statement_lines l WHERE l.booking_id = b.id AND l.amount_fen = b.public_fen)", 0},
		"visits without two pieces of evidence":       {"SELECT COUNT(*) FROM visits v WHERE (SELECT COUNT(*) FROM visit_events e WHERE e.visit_id = v.id) <> 2", 0},
		"evidence far from the home":                  {"SELECT COUNT(*) FROM visit_events WHERE distance_m > 100", 0},
		"bookings whose version is not their entries": {"SELECT COUNT(*) FROM bookings b WHERE version <> (SELECT COUNT(*) FROM entries e WHERE e.record = b.id)", 0},
		"ratings beside the appraisals": {`SELECT COUNT(*) FROM organizations g WHERE rating_count <> (SELECT COUNT(*) FROM appraisals a WHERE a.organization_id = g.id)
			OR rating_sum <> (SELECT COALESCE(SUM(satisfied), 0) FROM appraisals a WHERE a.organization_id = g.id)`, 0},
		"organisations not marked as invented": {"SELECT COUNT(*) FROM organizations WHERE name NOT LIKE '%(演示)'", 0},
		"people not marked as invented":        {"SELECT COUNT(*) FROM persons WHERE NOT demo", 0},
		"communities without a telephone":      {"SELECT COUNT(*) FROM areas WHERE level = 'COMMUNITY' AND phone NOT LIKE '029-0000-____'", 0},
		"other areas with one":                 {"SELECT COUNT(*) FROM areas WHERE level <> 'COMMUNITY' AND phone <> ''", 0},
		"people to call for 王秀英":               {"SELECT COUNT(*) FROM contacts c JOIN persons p ON p.id = c.person_id WHERE p.name = '王秀英'", 2},
		"people to call for others":            {"SELECT COUNT(*) FROM contacts c JOIN persons p ON p.id = c.person_id WHERE p.name <> '王秀英'", 0},
		"offerings with free starts":           {"SELECT COUNT(*) FROM offerings WHERE next_start_at IS NOT NULL", 62},
		"bookings outside the carer's shift": {`SELECT COUNT(*) FROM bookings b WHERE group_session_id IS NULL AND NOT EXISTS
			(SELECT 1 FROM shifts s WHERE s.worker_id = b.worker_id AND s.starts_at <= b.starts_at AND s.ends_at >= b.ends_at)`, 0},
		"bookings where the offering is not": {`SELECT COUNT(*) FROM bookings b WHERE NOT EXISTS
			(SELECT 1 FROM offering_areas x JOIN areas a ON a.id = x.area_id WHERE x.offering_id = b.offering_id AND b.area_path LIKE a.path || '%')`, 0},
		// but for tenders, whose decoys may come after their moments
		"entries out of the order of time": {`SELECT COUNT(*) FROM entries a JOIN entries b ON b.stream = a.stream AND b.seq = a.seq + 1
			WHERE b.at < a.at AND a.stream NOT IN (SELECT id FROM tenders)`, 0},
	} {
		if n := count(t, db, c.query); n != c.want {
			t.Errorf("%s: %d, want %d", what, n, c.want)
		}
	}
}

// TestSameDistrict: databases made for one day are alike, whichever kind they are, and
// also when the seed was stopped in each of its stages and went on.
func TestSameDistrict(t *testing.T) {
	t.Parallel()
	straight, _ := databasetest.SQLite(t, opened)
	seed(t, straight)
	halted, _ := databasetest.SQLite(t, opened)
	for _, stage := range []string{"areas", "organisations", "people", "money", "bookings", "next starts", "projects", "tenders"} {
		ctx, stop := context.WithCancel(context.Background())
		_, err := demo.Seed(ctx, deps(halted), demo.Options{Start: start, Progress: func(s string, done, total int) {
			if s == stage && done*2 >= total {
				stop()
			}
		}})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped in %s: %v", stage, err)
		}
	}
	_, sum := seed(t, halted)
	made(t, halted, sum)
	whole(t, halted)
	differ(t, dump(t, straight), dump(t, halted))
	postgres, _ := databasetest.Postgres(t, opened)
	seed(t, postgres)
	columns := []string{"id", "record", "record_id", "amount", "status", "name", "quote_digest", "granted", "reserved", "consumed"}
	differ(t, dump(t, straight, columns...), dump(t, postgres, columns...))
}

// TestAnyDay: the demonstration can begin on any day, also around the turn of a year.
func TestAnyDay(t *testing.T) {
	t.Parallel()
	for _, day := range []string{"2026-02-28", "2027-01-02"} {
		first := date.MustParse(day)
		db, _ := databasetest.SQLite(t, first.At(8*60))
		sum, err := demo.Seed(context.Background(), deps(db), demo.Options{})
		if err != nil || sum.Start != first || sum.Persons != want.Persons {
			t.Errorf("around %s: %#v, %v", day, sum, err)
		}
		whole(t, db)
	}
}

// TestTwoAtOnce: two processes that make the district at once make one.
func TestTwoAtOnce(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, opened, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		var all sync.WaitGroup
		for range 2 {
			all.Go(func() {
				if _, err := demo.Seed(context.Background(), deps(db), demo.Options{Start: start}); err != nil {
					t.Errorf("seed beside another: %v", err)
				}
			})
		}
		all.Wait()
		_, sum := seed(t, db)
		if !sum.Repeated {
			t.Errorf("two made %#v", sum)
		}
		sum.Repeated = false
		made(t, db, sum)
		whole(t, db)
	})
}

func TestSeedRefusesRealPeople(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, opened)
	db.Client.Person.Create().SetName("真人").SaveX(system())
	_, err := demo.Seed(context.Background(), deps(db), demo.Options{Start: start})
	if !fault.Is(err, fault.CodeWrongState) {
		t.Errorf("seeding beside a real person: %v", err)
	}
	if n := count(t, db, "SELECT COUNT(*) FROM areas"); n != 0 {
		t.Errorf("%d areas were made all the same", n)
	}
}
