package database_test

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
)

// Two kinds of work for the end of a transaction.
type (
	early string
	late  string
)

// book notes what is done, and writes a row for each item.
type book struct{ done []string }

func write[T ~string](b *book, kind string) func(context.Context, *database.Tx, []T) error {
	return func(_ context.Context, tx *database.Tx, items []T) error {
		line := kind
		for _, item := range items {
			line += " " + string(item)
			if err := day(tx, string(item)); err != nil {
				return err
			}
		}
		b.done = append(b.done, line)
		return nil
	}
}

// ends compares what was done and how many rows are left.
func (b *book) ends(t *testing.T, db *database.DB, rows string, want ...string) {
	t.Helper()
	if !slices.Equal(b.done, want) {
		t.Errorf("done: %q, want %q", b.done, want)
	}
	if n := days(t, db); n != rows {
		t.Errorf("%s rows, want %s", n, rows)
	}
}

// each runs fn on a fresh database of either kind, with the database's own clock.
func each(t *testing.T, fn func(t *testing.T, db *database.DB)) {
	t.Helper()
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) { fn(t, db) })
}

// TestLast: items of one kind are done at once, kinds in the order in which they first
// came, all after fn and before the commit is told.
func TestLast(t *testing.T) {
	each(t, func(t *testing.T, db *database.DB) {
		b := &book{}
		err := db.InTx(ctx, func(tx *database.Tx) error {
			tx.AfterCommit(func(context.Context) { b.done = append(b.done, "told") })
			database.Last(tx, early("a"), write[early](b, "early"))
			database.Last(tx, late("x"), write[late](b, "late"))
			database.Last(tx, early("b"), write[early](b, "never: the first function does it"))
			database.Last(tx, late("y"), write[late](b, "never"))
			b.done = append(b.done, "fn")
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		b.ends(t, db, "4", "fn", "early a b", "late x y", "told")
	})
}

// TestLastAddsMore: what is added at the end is done too, of the same kind or of one
// that still waits.
func TestLastAddsMore(t *testing.T) {
	each(t, func(t *testing.T, db *database.DB) {
		b := &book{}
		err := db.InTx(ctx, func(tx *database.Tx) error {
			database.Last(tx, early("a"), func(ctx context.Context, tx *database.Tx, items []early) error {
				database.Last(tx, early("b"), write[early](b, "early, added"))
				database.Last(tx, late("y"), write[late](b, "late, added"))
				database.Last(tx, early("c"), write[early](b, "never"))
				return write[early](b, "early")(ctx, tx, items)
			})
			database.Last(tx, late("x"), write[late](b, "late"))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		b.ends(t, db, "5", "early a", "late x", "early, added b c", "late, added y")
	})
}

// TestLastRefuses: a refusal at the end undoes everything, is what the caller hears, and
// nothing kept after it is done.
func TestLastRefuses(t *testing.T) {
	refusal := fault.New(fault.Conflict, fault.CodeSlotTaken, "none left")
	each(t, func(t *testing.T, db *database.DB) {
		for _, name := range []string{"at the end", "added later"} {
			b := &book{}
			err := db.InTx(ctx, func(tx *database.Tx) error {
				tx.AfterCommit(func(context.Context) { t.Errorf("%s: told what did not happen", name) })
				if err := day(tx, "fn"); err != nil {
					return err
				}
				database.Last(tx, early("a"), write[early](b, "early"))
				refuse := func(context.Context, *database.Tx, []late) error { return refusal }
				if name == "added later" {
					database.Last(tx, 1, func(_ context.Context, tx *database.Tx, _ []int) error {
						database.Last(tx, late("x"), refuse)
						return nil
					})
				} else {
					database.Last(tx, late("x"), refuse)
				}
				if name != "added later" {
					database.Last(tx, true, func(context.Context, *database.Tx, []bool) error {
						t.Errorf("%s: done after a refusal", name)
						return nil
					})
				}
				return nil
			})
			if !fault.Is(err, fault.CodeSlotTaken) {
				t.Errorf("%s: %v", name, err)
			}
			b.ends(t, db, "0", "early a")
		}
	})
}

// TestLastAfterFailure: nothing kept is done when fn failed, and another try begins with
// nothing kept.
func TestLastAfterFailure(t *testing.T) {
	both(t, func(t *testing.T, db *database.DB, again func() error) {
		b, own := &book{}, errors.New("own")
		if err := db.InTx(ctx, func(tx *database.Tx) error {
			database.Last(tx, early("a"), write[early](b, "early"))
			return own
		}); !errors.Is(err, own) {
			t.Error(err)
		}
		b.ends(t, db, "0")
		runs := 0
		if err := db.InTx(ctx, func(tx *database.Tx) error {
			runs++
			database.Last(tx, early("b"), func(ctx context.Context, tx *database.Tx, items []early) error {
				if err := write[early](b, "early")(ctx, tx, items); err != nil || runs == 3 {
					return err
				}
				return again()
			})
			if runs == 1 {
				return again()
			}
			return nil
		}); err != nil || runs != 3 {
			t.Errorf("%d runs: %v", runs, err)
		}
		b.ends(t, db, "1", "early b", "early b")
	})
}

// TestNowAnd: the time comes along with a row, and without one.
func TestNowAnd(t *testing.T) {
	t.Parallel()
	for name, start := range map[string]time.Time{"own clock": {}, "set clock": noon} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
				if err := db.InTx(ctx, func(tx *database.Tx) error { return errors.Join(day(tx, "a"), day(tx, "b")) }); err != nil {
					t.Fatal(err)
				}
				before, err := db.Now(ctx)
				if err != nil {
					t.Fatal(err)
				}
				check := func(what string, at time.Time) {
					t.Helper()
					after, err := db.Now(ctx)
					if err != nil || at.Before(before) || at.After(after) || at.Location() != time.UTC || !at.Equal(at.Truncate(time.Microsecond)) || (!start.IsZero() && !at.Equal(start)) {
						t.Errorf("%s: %v is not between %v and %v (%v)", what, at, before, after, err)
					}
				}
				const query = "SELECT id, name, 7 FROM calendar_days WHERE id >= $1 ORDER BY id DESC"
				for range 2 {
					id, word, n := "-", "-", 0
					at, err := db.NowAnd(ctx, query, []any{"a"}, &id, &word, &n)
					if err != nil || id != "b" || word != "x" || n != 7 {
						t.Errorf("a row: %q %q %d %v", id, word, n, err)
					}
					check("a row", at)
					at, err = db.NowAnd(ctx, query, []any{"c"}, &id, &word, &n)
					if !errors.Is(err, sql.ErrNoRows) || id != "b" || word != "x" || n != 7 {
						t.Errorf("no row: %q %q %d %v", id, word, n, err)
					}
					check("no row", at)
				}
				var id string
				if _, err := db.NowAnd(ctx, "SELECT id FROM nowhere WHERE id = $1", []any{"a"}, &id); err == nil || errors.Is(err, sql.ErrNoRows) {
					t.Errorf("a table that is not there: %v", err)
				}
				gone, cancel := context.WithCancel(ctx)
				cancel()
				if _, err := db.NowAnd(gone, query, []any{"a"}, &id); !errors.Is(err, context.Canceled) {
					t.Errorf("a caller who left: %v", err)
				}
			})
		})
	}
}
