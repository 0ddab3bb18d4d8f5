package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"linli/ent/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/server"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

// TestKilledInTheMiddle kills the server (SIGKILL) in the middle of 1,000 bookings and
// starts it again: every acknowledged booking is there, none is half, the log and the
// ledger are whole, and repeating the requests finishes the rest.
func TestKilledInTheMiddle(t *testing.T) {
	for name, flags := range map[string]func(t *testing.T) []string{
		"SQLite": func(t *testing.T) []string { return []string{"--data", t.TempDir()} },
		"PostgreSQL": func(t *testing.T) []string {
			return []string{"--database-url", databasetest.PostgresURL(t), "--data", t.TempDir()}
		},
	} {
		t.Run(name, func(t *testing.T) { killed(t, flags(t)) })
	}
}

const bookers = 1000

func killed(t *testing.T, flags []string) {
	db := openAs(t, flags)
	w := worldtest.New(t, db)
	app := server.NewApp(db, nil, slog.New(slog.DiscardHandler))
	if err := db.Client.GroupSession.UpdateOneID(w.Session.ID).SetCapacity(bookers).Exec(w.System()); err != nil {
		t.Fatal(err)
	}
	people := Residents(t, w, app.Identity, bookers)
	addr := freeAddr(t)
	url := "http://" + addr + "/graphql"
	client := &http.Client{Transport: &http.Transport{MaxConnsPerHost: 32, MaxIdleConnsPerHost: 32}, Timeout: 30 * time.Second}
	cmd := startServer(t, addr, flags...)
	var acknowledged sync.Map // key → booking
	var count atomic.Int64
	book := func(i int) error {
		p := people[i]
		a, err := Post(context.Background(), client, url, p.Token, HoldOperation, HoldVariables(fmt.Sprintf("hold-key-%d", i), p.PersonID, w.Group.ID, w.Session.ID))
		if err != nil {
			return err
		}
		h, digest := a.Get("holdCreate", "hold", "id"), a.Get("holdCreate", "hold", "quote", "digest")
		a, err = Post(context.Background(), client, url, p.Token, BookOperation, BookVariables(fmt.Sprintf("book-key-%d", i), h, digest))
		if err != nil {
			return err
		}
		id, ok := a.Get("bookingConfirm", "booking", "id").(string)
		if !ok {
			return fmt.Errorf("caller %d: %s", i, a.Raw)
		}
		if before, loaded := acknowledged.LoadOrStore(i, id); loaded && before != id {
			return fmt.Errorf("caller %d got %s, and %v before", i, id, before)
		}
		count.Add(1)
		return nil
	}
	var all sync.WaitGroup
	for i := range people {
		all.Go(func() { _ = book(i) }) // many fail when the server dies: that is the point
	}
	for count.Load() < bookers*4/10 {
		wait(time.Millisecond)
	}
	if err := cmd.Process.Signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	all.Wait()
	before := count.Load()
	if before >= bookers {
		t.Fatalf("the server died after all %d bookings: the test shows nothing", before)
	}
	t.Logf("killed after %d acknowledged bookings", before)
	halfNothing(t, db, w, &acknowledged)
	if out, code := runLinli(t, append([]string{"audit", "verify"}, flags...)...); code != 0 || !strings.Contains(out, "the log is whole") {
		t.Fatalf("audit verify: exit %d, %s", code, out)
	}
	startServer(t, addr, flags...)
	for i := range people {
		all.Go(func() {
			if err := book(i); err != nil {
				t.Errorf("after the restart: %v", err)
			}
		})
	}
	all.Wait()
	n, err := db.Client.Booking.Query().Where(booking.StatusEQ(booking.StatusConfirmed)).Count(w.System())
	if err != nil || n != bookers {
		t.Errorf("%d bookings, want %d (%v)", n, bookers, err)
	}
	halfNothing(t, db, w, &acknowledged)
	w.Whole(t)
}

// halfNothing checks that acknowledged bookings are there, and that every booking has
// all its parts and every hold its place.
func halfNothing(t *testing.T, db *database.DB, w *worldtest.World, acknowledged *sync.Map) {
	t.Helper()
	ctx := w.System()
	list, err := db.Client.Booking.Query().All(ctx)
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, b := range list {
		there[b.ID] = true
	}
	acknowledged.Range(func(k, v any) bool {
		if !there[v.(string)] {
			t.Errorf("booking %v of caller %v was acknowledged and is gone", v, k)
		}
		return true
	})
	count := func(query string) (n int) {
		rows, err := db.Query(ctx, query)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			if err := rows.Scan(&n); err != nil {
				t.Fatal(err)
			}
		}
		return n
	}
	for what, query := range map[string]string{
		"bookings without a price line":          "SELECT COUNT(*) FROM bookings b WHERE NOT EXISTS (SELECT 1 FROM price_lines l WHERE l.booking_id = b.id)",
		"bookings without the recipient's time":  "SELECT COUNT(*) FROM bookings b WHERE NOT EXISTS (SELECT 1 FROM occupancies o WHERE o.owner_id = b.id AND o.resource_id = b.recipient_id)",
		"bookings without an entry":              "SELECT COUNT(*) FROM bookings b WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.record = b.id)",
		"bookings whose hold is not consumed":    "SELECT COUNT(*) FROM bookings b JOIN holds h ON h.id = b.hold_id WHERE h.status <> 'CONSUMED'",
		"consumed holds without a booking":       "SELECT COUNT(*) FROM holds h WHERE h.status = 'CONSUMED' AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.hold_id = h.id)",
		"occupancies that stand for nothing":     "SELECT COUNT(*) FROM occupancies o WHERE o.kind IN ('HOLD', 'BOOKING') AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.id = o.owner_id) AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.id = o.owner_id AND h.status = 'ACTIVE')",
		"keys claimed and not answered":          "SELECT COUNT(*) FROM idempotency_keys WHERE answer = ''",
		"places taken beyond holds and bookings": "SELECT ABS(SUM(taken) - (SELECT COUNT(*) FROM holds WHERE status = 'ACTIVE') - (SELECT COUNT(*) FROM bookings)) FROM group_sessions",
	} {
		if n := count(query); n != 0 {
			t.Errorf("%d %s", n, what)
		}
	}
}

func openAs(t *testing.T, flags []string) *database.DB {
	t.Helper()
	c := database.Config{Connections: 8}
	if flags[0] == "--data" {
		c.Dir = flags[1]
	} else {
		c.URL = flags[1]
	}
	db, err := database.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Migrate(context.Background(), func(string) {}); err != nil {
		t.Fatal(err)
	}
	return db
}
