package database_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/lib/pq"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
)

// busy is an error with which the database asks to try again: on SQLite a real one, of
// a second writer that does not wait; on PostgreSQL the server's word for a rival.
func busy(t *testing.T, dir string) func() error {
	if dir == "" {
		return func() error { return &pq.Error{Code: "40001", Message: "could not serialize access"} }
	}
	other, err := sql.Open("sqlite", "file:"+filepath.Join(dir, "linli.db")+"?_pragma=busy_timeout(0)&_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Close() })
	return func() error {
		tx, err := other.BeginTx(ctx, nil)
		if err == nil {
			_ = tx.Rollback()
			t.Error("two writers at once")
		}
		return err
	}
}

// day writes a row.
func day(tx *database.Tx, name string) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO calendar_days (id, kind, name) VALUES ($1, 'HOLIDAY', 'x')", name)
	return err
}

// days counts the rows.
func days(t *testing.T, db *database.DB) string {
	t.Helper()
	return list(t, db.Raw(), "SELECT COUNT(*) FROM calendar_days")[0][0]
}

// both runs fn on fresh databases with the way to make them ask for another try.
func both(t *testing.T, fn func(t *testing.T, db *database.DB, again func() error)) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		dir := ""
		if db.Name() == "SQLite" {
			dir = filepath.Dir(list(t, db.Raw(), "PRAGMA database_list")[0][2])
		}
		fn(t, db, busy(t, dir))
	})
}

// TestInTxAgain counts how often a transaction runs until it is done or given up: each
// run starts anew, and only the last one's work and words stay.
func TestInTxAgain(t *testing.T) {
	both(t, func(t *testing.T, db *database.DB, again func() error) {
		for _, c := range []struct{ refusals, runs int }{{0, 1}, {1, 2}, {3, 4}, {7, 8}} {
			runs, told, before := 0, 0, days(t, db)
			err := db.InTx(ctx, func(tx *database.Tx) error {
				runs++
				tx.AfterCommit(func(context.Context) { told++ })
				if err := day(tx, "d"+before); err != nil {
					return err
				}
				if runs <= c.refusals {
					return again()
				}
				return nil
			})
			if err != nil || runs != c.runs || told != 1 {
				t.Errorf("%d refusals: %d runs, told %d times, %v", c.refusals, runs, told, err)
			}
		}
		if n := days(t, db); n != "4" {
			t.Errorf("%s rows", n)
		}
		runs := 0
		err := db.InTx(ctx, func(tx *database.Tx) error {
			runs++
			tx.AfterCommit(func(context.Context) { t.Error("told what did not happen") })
			return errors.Join(day(tx, "never"), again())
		})
		if runs != 8 || !fault.Is(err, fault.CodeUnavailable) || !database.Retryable(err) {
			t.Errorf("given up after %d runs: %v", runs, err)
		}
		if n := days(t, db); n != "4" {
			t.Errorf("%s rows after giving up", n)
		}
	})
}

// TestInTxOnce: everything else is the caller's to see, after one run.
func TestInTxOnce(t *testing.T) {
	both(t, func(t *testing.T, db *database.DB, _ func() error) {
		own := errors.New("own")
		cases := []struct {
			name    string
			err     func(tx *database.Tx) error
			is      error
			unavail bool
		}{
			{"an error", func(*database.Tx) error { return own }, own, false},
			{"a refusal", func(*database.Tx) error { return fault.New(fault.Conflict, fault.CodeSlotTaken, "no") }, nil, false},
			{"a broken key", func(tx *database.Tx) error { return errors.Join(day(tx, "twice"), day(tx, "twice")) }, nil, false},
			{"a lost connection", func(*database.Tx) error { return driver.ErrBadConn }, driver.ErrBadConn, true},
			{"a deadline", func(*database.Tx) error { return context.DeadlineExceeded }, context.DeadlineExceeded, false},
		}
		for _, c := range cases {
			runs := 0
			err := db.InTx(ctx, func(tx *database.Tx) error {
				runs++
				return c.err(tx)
			})
			if runs != 1 || err == nil || (c.is != nil && !errors.Is(err, c.is)) || fault.Is(err, fault.CodeUnavailable) != c.unavail {
				t.Errorf("%s: %d runs, %v", c.name, runs, err)
			}
		}
		if n := days(t, db); n != "0" {
			t.Errorf("%s rows", n)
		}
		cancelled, cancel := context.WithCancel(ctx)
		cancel()
		if err := db.InTx(cancelled, func(*database.Tx) error { return own }); !errors.Is(err, context.Canceled) {
			t.Errorf("a caller who left: %v", err)
		}
	})
}

// TestDeadlock: two transactions that wait for each other both end, the loser in a
// second run.
func TestDeadlock(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.Postgres(t, time.Time{})
	if err := db.InTx(ctx, func(tx *database.Tx) error { return errors.Join(day(tx, "a"), day(tx, "b")) }); err != nil {
		t.Fatal(err)
	}
	var runs atomic.Int64
	var met, all sync.WaitGroup
	met.Add(2)
	var ended [2]chan struct{}
	for i := range ended {
		ended[i] = make(chan struct{})
	}
	for me, order := range [][]string{{"a", "b"}, {"b", "a"}} {
		all.Go(func() {
			first := true
			err := db.InTx(ctx, func(tx *database.Tx) error {
				runs.Add(1)
				if !first { // the loser: its rival has what both wanted, and is let through
					<-ended[1-me]
				}
				for i, row := range order {
					if n, err := tx.Affected(ctx, "UPDATE calendar_days SET name = name || 'x' WHERE id = $1", row); err != nil || n != 1 {
						return err
					}
					if i == 0 && first {
						first = false
						met.Done()
						met.Wait()
					}
				}
				return nil
			})
			close(ended[me])
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if runs.Load() != 3 {
		t.Errorf("%d runs, want 3", runs.Load())
	}
	if got := list(t, db.Raw(), "SELECT string_agg(name, ' ') FROM calendar_days")[0][0]; got != "xxx xxx" {
		t.Errorf("rows hold %s", got)
	}
}

// TestConnectionKilled: a transaction whose connection dies is not run again; the pool
// gets over it.
func TestConnectionKilled(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.Postgres(t, time.Time{})
	runs := 0
	err := db.InTx(ctx, func(tx *database.Tx) error {
		runs++
		var pid int
		if err := tx.One(ctx, "SELECT pg_backend_pid()", nil, &pid); err != nil {
			return err
		}
		if err := day(tx, "lost"); err != nil {
			return err
		}
		if _, err := db.Raw().ExecContext(ctx, "SELECT pg_terminate_backend($1)", pid); err != nil {
			return err
		}
		return day(tx, "after")
	})
	if runs != 1 || !fault.Is(err, fault.CodeUnavailable) {
		t.Errorf("%d runs: %v", runs, err)
	}
	if err := db.InTx(ctx, func(tx *database.Tx) error { return day(tx, "next") }); err != nil {
		t.Errorf("the next one: %v", err)
	}
	if n := days(t, db); n != "1" {
		t.Errorf("%s rows", n)
	}
}

// TestManyWriters: writers on both databases queue, and none hears of it.
func TestManyWriters(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		var runs atomic.Int64
		var all sync.WaitGroup
		if err := db.InTx(ctx, func(tx *database.Tx) error {
			_, err := tx.ExecContext(ctx, "INSERT INTO sign_in_tries (id, tries, window_ends_at) VALUES ('x', 0, $1)", noon)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		for range 64 {
			all.Go(func() {
				if err := db.InTx(ctx, func(tx *database.Tx) error {
					runs.Add(1)
					var n int64
					if err := tx.Lock(ctx, "sign_in_tries", "x"); err != nil {
						return err
					}
					if err := tx.One(ctx, "SELECT tries FROM sign_in_tries WHERE id = $1", []any{"x"}, &n); err != nil {
						return err
					}
					_, err := tx.ExecContext(ctx, "UPDATE sign_in_tries SET tries = $1 WHERE id = 'x'", n+1)
					return err
				}); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if got := list(t, db.Raw(), "SELECT tries FROM sign_in_tries")[0][0]; got != "64" || runs.Load() != 64 {
			t.Errorf("counted to %s in %d runs", got, runs.Load())
		}
	})
}
