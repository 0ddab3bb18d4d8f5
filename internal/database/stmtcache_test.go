package database_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"linli/internal/database"
	"linli/internal/database/databasetest"
)

// single opens a fresh PostgreSQL database with one connection, and another beside it.
func single(t *testing.T) (db, other *database.DB) {
	t.Helper()
	url := databasetest.PostgresURL(t)
	for _, to := range []**database.DB{&db, &other} {
		opened, err := database.Open(context.Background(), database.Config{URL: url, Connections: 1})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = opened.Close() })
		*to = opened
	}
	return db, other
}

// alter adds a column in another connection.
func alter(t *testing.T, other *database.DB, n int) {
	t.Helper()
	if _, err := other.Raw().ExecContext(ctx, fmt.Sprintf("ALTER TABLE calendar_days ADD COLUMN extra%d bigint NOT NULL DEFAULT %d", n, n)); err != nil {
		t.Fatal(err)
	}
}

const everything = "SELECT * FROM calendar_days WHERE id = $1"

// TestStatementsAfterDDL: a statement whose columns changed meanwhile is prepared anew;
// outside a transaction nobody notices, inside one the transaction runs once more.
func TestStatementsAfterDDL(t *testing.T) {
	t.Parallel()
	db, other := single(t)
	if err := db.InTx(ctx, func(tx *database.Tx) error { return day(tx, "d") }); err != nil {
		t.Fatal(err)
	}
	if row := list(t, db.Raw(), everything, "d")[0]; len(row) != 3 {
		t.Fatalf("%d columns at first", len(row))
	}
	alter(t, other, 1)
	if row := list(t, db.Raw(), everything, "d")[0]; len(row) != 4 || row[3] != "1" {
		t.Errorf("outside a transaction: %v", row)
	}
	alter(t, other, 2)
	for _, c := range []struct{ name, first string }{{"other columns", "SELECT 1"}, {"a server that forgot", "DEALLOCATE ALL"}} {
		runs, width := 0, 0
		err := db.InTx(ctx, func(tx *database.Tx) error {
			runs++
			statements := []string{"INSERT INTO calendar_days (id, kind, name) VALUES ('" + c.name + "', 'HOLIDAY', 'x')"} // without arguments: not kept
			if runs == 1 {
				statements = append(statements, c.first)
			}
			for _, s := range statements {
				if _, err := tx.ExecContext(ctx, s); err != nil {
					return err
				}
			}
			rows, err := tx.QueryContext(ctx, everything, "d")
			if err != nil {
				return err
			}
			defer func() { _ = rows.Close() }()
			columns, err := rows.Columns()
			width = len(columns)
			return errors.Join(err, rows.Err())
		})
		if err != nil || runs != 2 || width != 5 {
			t.Errorf("inside a transaction, %s: %d runs, %d columns, %v", c.name, runs, width, err)
		}
		if got := list(t, db.Raw(), "SELECT COUNT(*) FROM calendar_days WHERE id = $1", c.name)[0][0]; got != "1" {
			t.Errorf("inside a transaction, %s: left %s rows", c.name, got)
		}
	}
	if _, err := db.Raw().ExecContext(ctx, "DEALLOCATE ALL"); err != nil {
		t.Fatal(err)
	}
	if row := list(t, db.Raw(), everything, "d"); len(row) != 1 || len(row[0]) != 5 {
		t.Errorf("after the server forgot, outside a transaction: %v", row)
	}
	if _, err := db.Raw().ExecContext(ctx, "UPDATE calendar_days SET name = $1 WHERE id = $2", "y", "d"); err != nil {
		t.Errorf("a write after it: %v", err)
	}
}

// TestManyStale: a transaction over many kept statements runs once more, not once for
// each of them, after the server forgot them or the tables changed.
func TestManyStale(t *testing.T) {
	t.Parallel()
	db, other := single(t)
	const texts = 12
	for i, spoil := range []func(){
		func() {},
		func() {
			if _, err := db.Raw().ExecContext(ctx, "DEALLOCATE ALL"); err != nil {
				t.Fatal(err)
			}
		},
		func() { alter(t, other, 1) },
	} {
		spoil()
		runs, done := 0, 0
		err := db.InTx(ctx, func(tx *database.Tx) error {
			runs, done = runs+1, 0
			if err := day(tx, fmt.Sprint("d", i)); err != nil {
				return err
			}
			for n := range texts - 1 {
				found, err := count(tx, fmt.Sprintf("SELECT *, %d FROM calendar_days WHERE id = $1", n), "d0")
				if err != nil {
					return err
				}
				done += found
			}
			return nil
		})
		if want := min(i+1, 2); err != nil || runs != want || done != texts-1 {
			t.Errorf("case %d: %d runs, want %d; %d rows; %v", i, runs, want, done, err)
		}
	}
	if n := days(t, db); n != "3" {
		t.Errorf("%s rows", n)
	}
}

// TestStaleIsClosed: outside a transaction the statements of a stale cache do not stay
// on the server.
func TestStaleIsClosed(t *testing.T) {
	t.Parallel()
	db, other := single(t)
	for i := range 12 {
		list(t, db.Raw(), fmt.Sprintf("SELECT *, %d FROM calendar_days WHERE id = $1", i), "d")
	}
	alter(t, other, 1)
	list(t, db.Raw(), "SELECT *, 0 FROM calendar_days WHERE id = $1", "d")
	if got := list(t, db.Raw(), "SELECT COUNT(*) FROM pg_prepared_statements")[0][0]; got != "1" {
		t.Errorf("the connection keeps %s statements", got)
	}
}

// TestTrace: every statement is told once, also one that was kept, and the bounds of
// transactions.
func TestTrace(t *testing.T) {
	t.Parallel()
	var told []string
	db, err := database.Open(ctx, database.Config{URL: databasetest.PostgresURL(t), Connections: 1, Trace: func(text string) { told = append(told, text) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	const insert = "INSERT INTO calendar_days (id, kind, name) VALUES ($1, 'HOLIDAY', 'x')"
	for range 2 {
		told = nil
		list(t, db.Raw(), "SELECT 1")
		list(t, db.Raw(), everything, "d")
		refused := errors.New("refused")
		for _, end := range []error{nil, refused} {
			if err := db.InTx(ctx, func(tx *database.Tx) error { return errors.Join(day(tx, fmt.Sprint("d", len(told))), end) }); !errors.Is(err, end) {
				t.Fatal(err)
			}
		}
		if _, err := db.Raw().ExecContext(ctx, "DELETE FROM calendar_days WHERE id <> $1", ""); err != nil {
			t.Fatal(err)
		}
		want := []string{"SELECT 1", everything, "BEGIN", insert, "COMMIT", "BEGIN", insert, "ROLLBACK", "DELETE FROM calendar_days WHERE id <> $1"}
		if !slices.Equal(told, want) {
			t.Errorf("told %q, want %q", told, want)
		}
	}
}

// TestStatementsAreFew: a connection keeps its newest statements, and old texts still work.
func TestStatementsAreFew(t *testing.T) {
	t.Parallel()
	db, _ := single(t)
	for round := range 2 {
		for i := range 300 {
			query := fmt.Sprintf("SELECT %d + CAST($1 AS BIGINT)", i)
			if got := list(t, db.Raw(), query, 1)[0][0]; got != fmt.Sprint(i+1) {
				t.Fatalf("round %d: %s gives %s", round, query, got)
			}
		}
	}
	if got := list(t, db.Raw(), "SELECT COUNT(*) FROM pg_prepared_statements")[0][0]; got != "256" {
		t.Errorf("the connection keeps %s statements", got)
	}
}

// TestStatementErrors: a statement that failed is good afterwards.
func TestStatementErrors(t *testing.T) {
	t.Parallel()
	db, _ := single(t)
	const insert = "INSERT INTO calendar_days (id, kind, name) VALUES ($1, 'HOLIDAY', 'x')"
	for i, id := range []string{"a", "a", "b"} {
		if _, err := db.Raw().ExecContext(ctx, insert, id); database.Unique(err) != (i == 1) || (i != 1 && err != nil) {
			t.Errorf("insert %d: %v", i+1, err)
		}
	}
	if _, err := db.Raw().ExecContext(ctx, "SELECT nothing FROM calendar_days WHERE id = $1", "a"); err == nil {
		t.Error("a column that is not there was read")
	}
	alter(t, db, 1)
	if rows := list(t, db.Raw(), "SELECT extra1 FROM calendar_days WHERE id = $1", "a"); len(rows) != 1 || rows[0][0] != "1" {
		t.Errorf("%v", rows)
	}
}

// count reads all rows of a query.
func count(tx *database.Tx, query string, args ...any) (n int, err error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		n++
	}
	return n, rows.Err()
}
