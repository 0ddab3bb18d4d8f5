package database_test

import (
	"database/sql"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"github.com/pressly/goose/v3"

	"linli/internal/database"
	"linli/internal/database/databasetest"
)

// TestMigrateKeepsRows stops at every version from the first tables on, fills every table
// with rows that point at each other, and goes on to the end: no row is lost, none
// points at nothing.
func TestMigrateKeepsRows(t *testing.T) {
	t.Parallel()
	fsys, err := database.Migrations(dialect.SQLite)
	if err != nil {
		t.Fatal(err)
	}
	names, err := goose.NewProvider(goose.DialectSQLite3, &sql.DB{}, fsys)
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range names.ListSources() {
		dir := t.TempDir()
		raw, err := sql.Open("sqlite", "file:"+filepath.Join(dir, "linli.db"))
		if err != nil {
			t.Fatal(err)
		}
		step, err := goose.NewProvider(goose.DialectSQLite3, raw, fsys)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := step.UpTo(ctx, source.Version); err != nil {
			t.Fatal(err)
		}
		_ = raw.Close()
		db, err := database.Open(ctx, database.Config{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() })
		c := fill(t, db)
		if lost := list(t, db.Raw(), "PRAGMA foreign_key_check"); len(lost) != 0 {
			t.Fatalf("the test's rows point at nothing: %v", lost)
		}
		if err := db.Migrate(ctx, func(string) {}); err != nil {
			t.Errorf("from %d: %v", source.Version, err)
		}
		for table := range c.tables {
			want := "1"
			if table == "persons" {
				want = "2"
			}
			if got := list(t, db.Raw(), "SELECT COUNT(*) FROM "+table)[0][0]; got != want {
				t.Errorf("from %d: %s has %s rows, had %s", source.Version, table, got, want)
			}
		}
		if got := list(t, db.Raw(), "SELECT parent_id FROM areas")[0][0]; got != "areas" {
			t.Errorf("from %d: an area lost its parent: %q", source.Version, got)
		}
		if lost := list(t, db.Raw(), "PRAGMA foreign_key_check"); len(lost) != 0 {
			t.Errorf("from %d: rows point at nothing: %v", source.Version, lost)
		}
		if got := list(t, db.Raw(), "PRAGMA foreign_keys")[0][0]; got != "1" {
			t.Errorf("from %d: references are off", source.Version)
		}
		if err := errors.Join(db.CheckSchema(ctx), db.CheckConstraints(ctx)); err != nil {
			t.Errorf("from %d: %v", source.Version, err)
		}
	}
}

// TestMigrateFindsOrphans: a row that points at nothing is told after migrating.
func TestMigrateFindsOrphans(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, time.Time{})
	conn, err := db.Raw().Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"PRAGMA foreign_keys = 0", "INSERT INTO worker_skills (id, worker_id, category_id) VALUES ('x', 'nobody', 'nothing')", "PRAGMA foreign_keys = 1"} {
		if _, err := conn.ExecContext(ctx, s); err != nil {
			t.Fatal(err)
		}
	}
	if err := conn.Close(); err != nil {
		t.Fatal(err)
	}
	if err := db.Migrate(ctx, func(string) {}); err == nil || !strings.Contains(err.Error(), "of worker_skills points at nothing in ") {
		t.Errorf("an orphan: %v", err)
	}
}

// TestMigrateTogether: two programs migrate one empty database at once: one works,
// the other waits, and both find it migrated.
func TestMigrateTogether(t *testing.T) {
	t.Parallel()
	url := databasetest.PostgresURL(t)
	var steps atomic.Int64
	var all sync.WaitGroup
	programs := make([]*database.DB, 2) // who waits looks every five seconds
	for i := range programs {
		db, err := database.Open(ctx, database.Config{URL: url, Connections: 4})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() })
		programs[i] = db
	}
	if _, err := programs[0].Raw().ExecContext(ctx, "DROP SCHEMA public CASCADE; CREATE SCHEMA public"); err != nil {
		t.Fatal(err)
	}
	for _, db := range programs {
		all.Go(func() {
			if err := db.Migrate(ctx, func(string) { steps.Add(1) }); err != nil {
				t.Error(err)
			}
			if err := errors.Join(db.CheckSchema(ctx), db.CheckConstraints(ctx)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	fsys, err := database.Migrations(dialect.Postgres)
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(fsys, "*.sql")
	if err != nil || steps.Load() != int64(len(files)) {
		t.Errorf("%d steps for %d files: %v", steps.Load(), len(files), err)
	}
}

// TestSchemaVersions: an older and a newer schema are told apart, and a newer one is
// left alone.
func TestSchemaVersions(t *testing.T) {
	t.Parallel()
	fresh, err := database.Open(ctx, database.Config{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = fresh.Close() })
	if err := fresh.CheckSchema(ctx); !errors.Is(err, database.ErrSchemaOld) {
		t.Errorf("an empty database: %v", err)
	}
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		have, want, err := db.SchemaVersions(ctx)
		if err != nil || have != want || want < 20261124121000 {
			t.Errorf("has %d, wants %d: %v", have, want, err)
		}
		steps := 0
		if err := errors.Join(db.CheckSchema(ctx), db.Migrate(ctx, func(string) { steps++ })); err != nil || steps != 0 {
			t.Errorf("migrating what is: %d steps, %v", steps, err)
		}
		if _, err := db.Raw().ExecContext(ctx, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (99990101000000, true)"); err != nil {
			t.Fatal(err)
		}
		if err := db.CheckSchema(ctx); !errors.Is(err, database.ErrSchemaNew) {
			t.Errorf("a newer one: %v", err)
		}
		if err := db.Migrate(ctx, func(string) { t.Error("changed a newer schema") }); !errors.Is(err, database.ErrSchemaNew) {
			t.Errorf("migrating a newer one: %v", err)
		}
	})
}
