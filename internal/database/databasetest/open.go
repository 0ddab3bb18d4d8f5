// Package databasetest opens fresh, migrated databases for tests: one list of
// tests runs on SQLite and on PostgreSQL. A missing PostgreSQL fails the test.
package databasetest

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	_ "github.com/lib/pq" // driver "postgres", for the administrator's connection

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/id"
)

// Clock is a clock that a test moves by hand.
type Clock struct {
	mu sync.Mutex
	t  time.Time
}

// Now is the clock's time.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.t
}

// Set moves the clock to t.
func (c *Clock) Set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = t
}

// Advance moves the clock by d.
func (c *Clock) Advance(d time.Duration) { c.Set(c.Now().Add(d)) }

// Each runs fn on a fresh SQLite and on a fresh PostgreSQL database. With a zero
// start the database's own clock counts and fn's clock is nil.
func Each(t *testing.T, start time.Time, fn func(t *testing.T, db *database.DB, clock *Clock)) {
	t.Helper()
	t.Run("SQLite", func(t *testing.T) {
		t.Parallel()
		db, clock := SQLite(t, start)
		fn(t, db, clock)
	})
	if os.Getenv("LINLI_TEST_QUICK") != "" {
		return
	}
	t.Run("PostgreSQL", func(t *testing.T) {
		t.Parallel()
		db, clock := Postgres(t, start)
		fn(t, db, clock)
	})
}

func clockAt(start time.Time) (*Clock, func() time.Time) {
	if start.IsZero() {
		return nil, nil
	}
	c := &Clock{t: start}
	return c, c.Now
}

var liteTemplate = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "linli-template")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	db, err := database.Open(context.Background(), database.Config{Dir: dir})
	if err != nil {
		return "", err
	}
	if err := db.Migrate(context.Background(), func(string) {}); err != nil {
		return "", err
	}
	if _, err := db.Raw().Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return "", err
	}
	if err := db.Close(); err != nil {
		return "", err
	}
	b, err := os.ReadFile(filepath.Join(dir, "linli.db"))
	return string(b), err
})

// SQLite opens a fresh file.
func SQLite(t testing.TB, start time.Time) (*database.DB, *Clock) {
	t.Helper()
	template, err := liteTemplate()
	if err != nil {
		t.Fatalf("prepare the SQLite template: %v", err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "linli.db"), []byte(template), 0o600); err != nil {
		t.Fatal(err)
	}
	clock, now := clockAt(start)
	return open(t, database.Config{Dir: dir, Clock: now}), clock
}

// serverURL is the administrator's URL of the test server.
func serverURL() (*url.URL, error) {
	v := os.Getenv("LINLI_TEST_DATABASE_URL")
	if v == "" {
		return nil, fmt.Errorf("LINLI_TEST_DATABASE_URL is not set: run `make test`, or `internal/testenv/with-servers go test …`, which start PostgreSQL")
	}
	return url.Parse(v)
}

// onServer does something on a connection of the administrator's.
func onServer(do func(context.Context, *sql.Conn) error) error {
	u, err := serverURL()
	if err != nil {
		return err
	}
	db, err := sql.Open("postgres", u.String())
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	ctx := context.Background()
	c, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = c.Close() }()
	return do(ctx, c)
}

// pgTemplate is the migrated database that others are copied from. It is named by the
// migrations, so that all packages' tests on one server make it once between them.
var pgTemplate = sync.OnceValues(func() (string, error) {
	hash := sha256.New()
	files, err := database.Migrations(dialect.Postgres)
	if err == nil {
		err = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := fs.ReadFile(files, name)
			_, _ = fmt.Fprintf(hash, "%s %d %s", name, len(text), text) // a hash takes all
			return err
		})
	}
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("template%x", hash.Sum(nil)[:12])
	return name, onServer(func(ctx context.Context, c *sql.Conn) error {
		if _, err := c.ExecContext(ctx, "SELECT pg_advisory_lock(7)"); err != nil { // until the connection is closed
			return err
		}
		var there bool
		if err := c.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)", name).Scan(&there); err != nil || there {
			return err
		}
		fresh := databaseName("template")
		if _, err := c.ExecContext(ctx, `CREATE DATABASE "`+fresh+`"`); err != nil {
			return err
		}
		db, err := database.Open(ctx, database.Config{URL: databaseURL(fresh)})
		if err != nil {
			return err
		}
		if err := errors.Join(db.Migrate(ctx, func(string) {}), db.Close()); err != nil {
			return err
		}
		_, err = c.ExecContext(ctx, `ALTER DATABASE "`+fresh+`" RENAME TO "`+name+`"`) // whole, or not there
		return err
	})
})

func databaseName(kind string) string { return strings.ReplaceAll(id.New("t"+kind), "_", "") }

func databaseURL(name string) string {
	u, _ := serverURL()
	u.Path = "/" + name
	return u.String()
}

// PostgresURL makes a fresh, migrated database and gives its URL. It stays until the private
// server is thrown away: to drop one costs twice as much work as to make it.
func PostgresURL(t testing.TB) string {
	t.Helper()
	template, err := pgTemplate()
	if err != nil {
		t.Fatalf("prepare the PostgreSQL template: %v", err)
	}
	name := databaseName("")
	err = onServer(func(ctx context.Context, c *sql.Conn) error {
		_, err := c.ExecContext(ctx, `CREATE DATABASE "`+name+`" TEMPLATE "`+template+`"`)
		return err
	})
	if err != nil {
		t.Fatalf("create a database: %v", err)
	}
	return databaseURL(name)
}

// Postgres opens a fresh database on the test server.
func Postgres(t testing.TB, start time.Time) (*database.DB, *Clock) {
	t.Helper()
	clock, now := clockAt(start)
	return open(t, database.Config{URL: PostgresURL(t), Clock: now, Connections: 8}), clock
}

func open(t testing.TB, c database.Config) *database.DB {
	t.Helper()
	db, err := database.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	access.Guard(db.Client)
	t.Cleanup(func() { _ = db.Close() })
	return db
}
