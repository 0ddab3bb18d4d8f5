package procurement_test

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent/entry"
	"linli/ent/envelope"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/sealing"
)

// TestReplicaWithAWrongClock: the clock of a replica is an hour ahead of the database's, or
// an hour behind. Nothing is sealed early and nothing taken late, nothing late is refused
// early, to the millisecond, and no time that is written is the replica's. A replica's clock
// cannot be set from a test; so the database's is, by a function that goes before
// PostgreSQL's own. On SQLite there is one process, whose clock is the database's.
func TestReplicaWithAWrongClock(t *testing.T) {
	t.Parallel()
	if os.Getenv("LINLI_TEST_QUICK") != "" {
		return // the suite without its PostgreSQL half
	}
	for name, ahead := range map[string]time.Duration{"PostgreSQL fast": time.Hour, "PostgreSQL slow": -time.Hour} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db, set := timed(t)
			own := time.Now() // the replica's clock, which an hour and a half of running would not bring to the deadline
			due := own.Add(-ahead).UTC().Truncate(time.Millisecond)
			set(due.AddDate(0, 0, -10))
			h := newHall(t, db, &databasetest.Clock{}, 1)
			h.Procurement.Pairs = 2
			h.postpone(due)
			before := h.written(own) // what the world is made of
			set(due.AddDate(0, 0, -1))
			var offers []*offer
			for n := range 3 {
				h.takes(n)
				offers = append(offers, h.seal(n, "tlt_1", 500, "x"))
			}
			take := func(n int, k sealing.Kind) error {
				r, err := h.Procurement.TakeEnvelope(h.managers[n], h.tender, "tlt_1", h.orgs[n], reading(offers[n].raw[k]))
				if want := due.Add(-time.Millisecond).Format("2006-01-02T15:04:05.000000Z"); err == nil && r.Receipt.ReceivedAt != want {
					t.Errorf("received at %s, not %s", r.Receipt.ReceivedAt, want)
				}
				return err
			}
			set(due.Add(-time.Millisecond))
			h.tick()
			h.status(tender.StatusPublished)
			for n := range 2 {
				h.ok(take(n, sealing.Technical))
				h.ok(take(n, sealing.Price))
			}
			set(due.Add(time.Millisecond))
			h.wants("a millisecond late", take(2, sealing.Technical), fault.CodeTooLate)
			_, err := h.Procurement.Withdraw(h.managers[0], h.tender, "tlt_1", h.orgs[0])
			h.wants("withdrawn a millisecond late", err, fault.CodeTooLate)
			h.status(tender.StatusPublished) // nobody's clock has struck yet
			h.tick()
			if is := h.now(); is.SealRoot == "" || is.Status == tender.StatusPublished {
				t.Errorf("after the deadline it is %s", is.Status)
			}
			if e := db.Client.Entry.Query().Where(entry.Stream(h.tender), entry.Verb("tender.seal")).OnlyX(h.System()); !e.At.Equal(due.Add(time.Millisecond)) {
				t.Errorf("sealed at %s, not %s", e.At, due.Add(time.Millisecond))
			}
			if n := db.Client.Envelope.Query().Where(envelope.ReceivedAtGT(due)).CountX(h.System()); n != 0 {
				t.Errorf("%d envelopes are late", n)
			}
			if after := h.written(own); !slices.Equal(after, before) {
				t.Errorf("times of the replica's clock were written: %v", after)
			}
		})
	}
}

// timed opens a fresh PostgreSQL whose clock the test sets.
func timed(t *testing.T) (*database.DB, func(time.Time)) {
	t.Helper()
	u, err := url.Parse(databasetest.PostgresURL(t))
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set("search_path", "public, pg_catalog")
	u.RawQuery = q.Encode()
	db, err := database.Open(context.Background(), database.Config{URL: u.String(), Connections: 8})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	access.Guard(db.Client)
	if _, err := db.Raw().Exec(`CREATE TABLE set_clock (at timestamptz NOT NULL); INSERT INTO set_clock VALUES (pg_catalog.now());
		CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT at FROM public.set_clock'`); err != nil {
		t.Fatal(err)
	}
	return db, func(at time.Time) {
		t.Helper()
		if _, err := db.Raw().Exec("UPDATE set_clock SET at = $1", at); err != nil {
			t.Fatal(err)
		}
		if now, err := db.Now(context.Background()); err != nil || !now.Equal(at.Truncate(time.Microsecond)) {
			t.Fatalf("the database's clock says %v (%v), not %v", now, err, at)
		}
	}
}

// postpone moves the hall's tender to another deadline, ten days after it was published, in
// a year whose working days are known.
func (h *hall) postpone(due time.Time) {
	h.Helper()
	for _, year := range []int{due.Year(), due.Year() + 1} {
		_, err := h.DB.Raw().Exec("INSERT INTO calendar_days (id, kind, name) VALUES ($1, 'HOLIDAY', '演示') ON CONFLICT DO NOTHING", fmt.Sprintf("%d-01-01", year))
		h.ok(err)
	}
	published := due.AddDate(0, 0, -10)
	h.ok(h.DB.Client.Tender.UpdateOneID(h.tender).SetPublishedAt(published).SetDeadlineAt(due).SetValidUntil(due.AddDate(0, 0, 60)).SetDueAt(due).Exec(h.System()))
	h.unguarded("tender_documents", fmt.Sprintf("UPDATE tender_documents SET published_at = '%s' WHERE tender_id = '%s'", published.Format(time.RFC3339Nano), h.tender))
}

// written lists the rows with a time that lies within a quarter of an hour of a moment.
func (h *hall) written(at time.Time) []string {
	h.Helper()
	var parts []string
	for _, c := range h.column("SELECT table_name || ' ' || column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type LIKE 'timestamp%' AND table_name NOT LIKE 'goose%' ORDER BY 1") {
		table, column, _ := strings.Cut(c, " ")
		if table != "set_clock" {
			parts = append(parts, fmt.Sprintf(`SELECT '%s ' || id FROM "%s" WHERE "%s" BETWEEN '%s' AND '%s'`, c, table, column, at.Add(-15*time.Minute).Format(time.RFC3339), at.Add(15*time.Minute).Format(time.RFC3339)))
		}
	}
	if len(parts) < 100 {
		h.Fatalf("only %d columns have times", len(parts))
	}
	out := h.column(strings.Join(parts, " UNION ALL "))
	slices.Sort(out)
	return out
}
