package database_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
)

// appendOnly are the tables whose rows are never changed or deleted.
var appendOnly = []string{
	"entries", "anchors", "ledger_postings", "visit_events", "notices", "envelopes", "envelope_pieces", "key_releases", "registrations", "attachments",
	"reports", "bid_decisions", "score_corrections",
	"contract_signatures",
}

// TestTriggers runs into every hand-written constraint and trigger once.
func TestTriggers(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		c := fill(t, db)
		lite := db.Name() == "SQLite"
		exec := func(statement string) (int64, error) {
			res, err := db.Raw().ExecContext(ctx, statement)
			if err != nil {
				return 0, err
			}
			return res.RowsAffected()
		}
		for _, table := range appendOnly {
			tries := []string{"UPDATE " + table + " SET id = id", "DELETE FROM " + table, "DELETE FROM " + table + " WHERE id = '" + table + "'"}
			if lite {
				tries = append(tries, "REPLACE INTO "+table+" SELECT * FROM "+table)
			} else {
				tries = append(tries, "TRUNCATE "+table, "TRUNCATE "+table+" CASCADE")
			}
			for _, s := range tries {
				_, err := exec(s)
				if err == nil || database.Unique(err) || database.Check(err) != "" || database.Retryable(err) || fault.As(database.Translate(err)) != nil {
					t.Errorf("%s: %v", s, err)
				}
			}
			if n := list(t, db.Raw(), "SELECT COUNT(*) FROM "+table)[0][0]; n != "1" {
				t.Errorf("%s has %s rows", table, n)
			}
		}

		// the chain: an entry follows its head; on PostgreSQL a fork is a rival to wait for
		_, err := exec(copied(c, "entries", "seq = 2"))
		if err == nil || database.Retryable(err) == lite || database.Unique(err) {
			t.Errorf("an entry that does not follow: %v", err)
		}
		if fault.Is(database.Translate(err), fault.CodeUnavailable) == lite {
			t.Errorf("an entry that does not follow is told as %v", database.Translate(err))
		}

		// occupancies: an overlap is refused, an adjoining one is not
		at := func(id string, from, minutes int) string {
			span := func(m int) string {
				if lite {
					return "'" + noon.Add(time.Duration(m)*time.Minute).Format("2006-01-02 15:04:05-07:00") + "'"
				}
				return "TIMESTAMPTZ '" + noon.Add(time.Duration(m)*time.Minute).Format(time.RFC3339) + "'"
			}
			return copied(c, "occupancies", "id = '"+id+"'", "starts_at = "+span(from), "ends_at = "+span(from+minutes))
		}
		for name, span := range map[string][2]int{"the same": {0, 60}, "inside": {10, 10}, "around": {-10, 80}, "over the start": {-10, 11}, "over the end": {59, 10}} {
			n, err := exec(at("over", span[0], span[1]))
			if lite && (n != 0 || err != nil) || !lite && !database.Unique(err) {
				t.Errorf("%s: %d rows, %v", name, n, err)
			}
			if n, err := exec(at("over", span[0], span[1]) + " ON CONFLICT DO NOTHING"); n != 0 || err != nil {
				t.Errorf("%s, passed over: %d rows, %v", name, n, err)
			}
		}
		for id, span := range map[string][2]int{"before": {-30, 30}, "after": {60, 30}} {
			if n, err := exec(at(id, span[0], span[1])); n != 1 || err != nil {
				t.Errorf("%s: %d rows, %v", id, n, err)
			}
		}
		if n, err := exec(copied(c, "occupancies", "id = 'other'", "resource_id = 'other'")); n != 1 || err != nil {
			t.Errorf("of another resource: %d rows, %v", n, err)
		}
		for _, s := range []string{"ends_at = (SELECT o.ends_at FROM occupancies o WHERE o.id = 'occupancies') WHERE id = 'before'", "resource_id = 'resource_id' WHERE id = 'other'"} {
			if _, err := exec("UPDATE occupancies SET " + s); !database.Unique(err) || database.Check(err) != "" || database.Retryable(err) {
				t.Errorf("moved over another: %s: %v", s, err)
			}
		}
		if _, err := exec("UPDATE occupancies SET expires_at = starts_at WHERE id = 'before'"); err != nil {
			t.Errorf("extended where it is: %v", err)
		}
	})
}

// TestEndedBookings crosses every status with every other.
func TestEndedBookings(t *testing.T) {
	t.Parallel()
	ended := []string{"DECLINED", "EXPIRED", "CANCELLED", "NO_SHOW", "MISSED", "VOIDED"}
	states := append(slices.Clone(ended), "REQUESTED", "AWAITING_PAYMENT", "CONFIRMED", "IN_SERVICE", "DELIVERED", "COMPLETED")
	for _, s := range states {
		if err := booking.StatusValidator(booking.Status(s)); err != nil {
			t.Fatal(err)
		}
	}
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		fill(t, db)
		for _, from := range states {
			for _, to := range states {
				tx, err := db.Raw().BeginTx(ctx, nil)
				if err != nil {
					t.Fatal(err)
				}
				if _, err := tx.ExecContext(ctx, "UPDATE bookings SET status = $1", from); err != nil {
					t.Fatalf("to %s: %v", from, err)
				}
				_, err = tx.ExecContext(ctx, "UPDATE bookings SET status = $1, version = version + 1", to)
				refused := from != to && (slices.Contains(ended, from) || from == "COMPLETED" && to != "VOIDED")
				if (err != nil) != refused {
					t.Errorf("from %s to %s: %v", from, to, err)
				}
				if refused && (database.Unique(err) || database.Retryable(err) || database.Check(err) != "") {
					t.Errorf("from %s to %s is told as another thing: %v", from, to, err)
				}
				_ = tx.Rollback()
			}
		}
	})
}

// TestCheckConstraints takes each hand-written object away: starting refuses and names it.
func TestCheckConstraints(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		if err := db.CheckConstraints(ctx); err != nil {
			t.Fatal(err)
		}
		named := func(name string) {
			t.Helper()
			if err := db.CheckConstraints(ctx); err == nil || !strings.Contains(err.Error(), ": "+name+"; ") {
				t.Errorf("without %s: %v", name, err)
			}
		}
		exec := func(s string) {
			t.Helper()
			if _, err := db.Raw().ExecContext(ctx, s); err != nil {
				t.Fatal(err)
			}
		}
		if db.Name() == "SQLite" {
			all := list(t, db.Raw(), "SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'trigger'")
			if len(all) != 47 {
				t.Errorf("%d triggers", len(all))
			}
			for _, r := range all {
				exec("DROP TRIGGER " + r[1])
				named(r[0] + "." + r[1])
				exec(r[2])
			}
		} else {
			all := list(t, db.Raw(), `SELECT c.relname, g.tgname FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE NOT g.tgisinternal`)
			if len(all) != 45 {
				t.Errorf("%d triggers", len(all))
			}
			for _, r := range all {
				for _, how := range []string{"DISABLE", "ENABLE REPLICA"} {
					exec(fmt.Sprintf("ALTER TABLE %s %s TRIGGER %s", r[0], how, r[1]))
					named(r[0] + "." + r[1])
				}
				exec(fmt.Sprintf("ALTER TABLE %s ENABLE TRIGGER %s", r[0], r[1]))
			}
			exec("ALTER TABLE occupancies DROP CONSTRAINT occupancies_no_overlap")
			named("occupancies.occupancies_no_overlap")
			exec(`ALTER TABLE occupancies ADD CONSTRAINT occupancies_no_overlap EXCLUDE USING gist (resource_id WITH =, tstzrange(starts_at, ends_at) WITH &&)`)
		}
		if err := db.CheckConstraints(ctx); err != nil {
			t.Errorf("put back: %v", err)
		}
	})
}
