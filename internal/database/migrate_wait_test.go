package database_test

import (
	"context"
	"errors"
	"io/fs"
	"sync"
	"sync/atomic"
	"testing"

	"entgo.io/ent/dialect"

	"linli/internal/database"
)

// TestMigrateOneFile: several programs migrate one empty file at once, while others look
// at its version: one works, all wait, and all find it migrated.
func TestMigrateOneFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	fsys, err := database.Migrations(dialect.SQLite)
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(fsys, "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	var steps atomic.Int64
	start := make(chan struct{})
	var all sync.WaitGroup
	for range 6 {
		db, err := database.Open(ctx, database.Config{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() })
		all.Go(func() {
			<-start
			if _, _, err := db.SchemaVersions(ctx); err != nil {
				t.Errorf("look: %v", err)
			}
			if err := db.Migrate(ctx, func(string) { steps.Add(1) }); err != nil {
				t.Errorf("migrate: %v", err)
			}
			if err := errors.Join(db.CheckSchema(ctx), db.CheckConstraints(ctx)); err != nil {
				t.Errorf("check: %v", err)
			}
		})
	}
	close(start)
	all.Wait()
	if steps.Load() != int64(len(files)) {
		t.Errorf("%d steps for %d files", steps.Load(), len(files))
	}
}

// TestMigrateGivesUp: who waits for another's migration ends with its context.
func TestMigrateGivesUp(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	worker, err := database.Open(ctx, database.Config{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	waiter, err := database.Open(ctx, database.Config{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = errors.Join(worker.Close(), waiter.Close()) })
	first := true
	err = worker.Migrate(ctx, func(string) {
		if !first {
			return
		}
		first = false
		ending, cancel := context.WithCancel(ctx)
		cancel()
		if err := waiter.Migrate(ending, func(string) { t.Error("migrated beside another") }); !errors.Is(err, context.Canceled) {
			t.Errorf("waiting: %v", err)
		}
	})
	if err != nil || first {
		t.Errorf("the worker: %v", err)
	}
}
