// Package database opens Linli's database and is the only place that knows which
// one it is: SQLite (pure Go, the embedded default) or PostgreSQL. It owns the
// raw handle, transactions with retries, migrations, and what driver errors mean.
// Above it stand ent builders and portable SQL through a transaction.
package database

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/lib/pq"
	_ "modernc.org/sqlite" // driver "sqlite"

	"linli/ent"
	"linli/internal/fault"
)

// Config says where the database is.
type Config struct {
	URL         string // postgres://…; empty: SQLite in Dir
	Dir         string // directory of linli.db, made when absent
	Connections int    // most open connections to PostgreSQL; 0: 8
	Clock       func() time.Time
	Trace       func(text string) // called at every statement that is sent to PostgreSQL, by several callers at once; nil: none
}

// DB is an open database.
type DB struct {
	Client  *ent.Client
	Dialect string // dialect.SQLite or dialect.Postgres
	raw     *sql.DB
	writer  chan struct{} // SQLite has one writer: callers queue here, first come first served
	alone   chan struct{} // of Alone on SQLite
	clock   func() time.Time
	path    string
}

// Open connects, and fails with one sentence that says what to do.
func Open(ctx context.Context, c Config) (*DB, error) {
	db := &DB{clock: c.Clock, alone: make(chan struct{}, 1)}
	if c.URL != "" {
		if err := db.openPostgres(ctx, c); err != nil {
			return nil, err
		}
	} else if err := db.openSQLite(ctx, c.Dir); err != nil {
		return nil, err
	}
	db.Client = ent.NewClient(ent.Driver(entsql.OpenDB(db.Dialect, db.raw)))
	return db, nil
}

func (d *DB) openPostgres(ctx context.Context, c Config) error {
	u, err := url.Parse(c.URL)
	if err != nil || (u.Scheme != "postgres" && u.Scheme != "postgresql") || u.Host == "" {
		return fmt.Errorf("database URL: want postgres://user:password@host:5432/name, or leave it empty for SQLite")
	}
	q := u.Query()
	q.Set("TimeZone", "UTC")
	if q.Get("connect_timeout") == "" {
		q.Set("connect_timeout", "5")
	}
	if q.Get("application_name") == "" {
		q.Set("application_name", "linli")
	}
	u.RawQuery = q.Encode()
	inner, err := pq.NewConnector(u.String())
	if err != nil {
		return fmt.Errorf("database URL: %s", strings.TrimPrefix(err.Error(), "pq: "))
	}
	d.Dialect = dialect.Postgres
	d.raw = sql.OpenDB(&cachingConnector{inner, c.Trace})
	n := c.Connections
	if n <= 0 {
		n = 8
	}
	d.raw.SetMaxOpenConns(n)
	d.raw.SetMaxIdleConns(n)
	d.raw.SetConnMaxIdleTime(10 * time.Minute)
	ping, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if err := d.raw.PingContext(ping); err != nil {
		_ = d.raw.Close()
		return fmt.Errorf("PostgreSQL at %s does not answer: %s; check that it runs and that --database-url is right", u.Host, reason(err))
	}
	return nil
}

func (d *DB) openSQLite(ctx context.Context, dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("data directory %s cannot be made: %w", dir, err)
	}
	d.path = filepath.Join(dir, "linli.db")
	d.Dialect = dialect.SQLite
	d.writer = make(chan struct{}, 1)
	var err error
	if d.raw, err = sql.Open("sqlite", sqliteDSN(d.path, true)); err != nil {
		return err
	}
	d.raw.SetMaxOpenConns(16)
	d.raw.SetMaxIdleConns(16)
	if err := d.raw.PingContext(ctx); err != nil {
		_ = d.raw.Close()
		return fmt.Errorf("SQLite file %s cannot be opened: %s; check the directory's rights and free space", d.path, reason(err))
	}
	return nil
}

// sqliteDSN gives the settings tried in the field: times as UTC text, immediate
// write transactions (a deferred one can fork a hash chain), durable commits.
// Migrations rebuild tables and therefore run without foreign keys (see Migrate).
func sqliteDSN(path string, foreignKeys bool) string {
	q := url.Values{}
	q.Add("_pragma", "busy_timeout(5000)")
	q.Add("_pragma", "journal_mode(WAL)")
	if foreignKeys {
		q.Add("_pragma", "foreign_keys(1)")
	}
	q.Add("_pragma", "recursive_triggers(1)") // else INSERT OR REPLACE deletes what must not be deleted
	q.Add("_pragma", "synchronous(FULL)")
	q.Add("_pragma", "journal_size_limit(67108864)")
	q.Set("_txlock", "immediate")
	q.Set("_time_format", "sqlite")
	q.Set("_timezone", "UTC")
	return "file:" + uriPath.Replace(path) + "?" + q.Encode()
}

// uriPath escapes what means something else in a URI.
var uriPath = strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23")

// At is the same database with another clock: for what is told as if it happened then.
func (d *DB) At(clock func() time.Time) *DB {
	then := *d
	then.clock = clock
	return &then
}

// Close releases every connection.
func (d *DB) Close() error { return d.raw.Close() }

// Name is "SQLite" or "PostgreSQL".
func (d *DB) Name() string {
	if d.Dialect == dialect.Postgres {
		return "PostgreSQL"
	}
	return "SQLite"
}

// Now is the database's clock, UTC, microseconds.
func (d *DB) Now(ctx context.Context) (time.Time, error) {
	if t, ok := d.ownClock(); ok {
		return t, nil
	}
	var t time.Time
	if err := d.raw.QueryRowContext(ctx, "SELECT clock_timestamp()").Scan(&t); err != nil {
		return time.Time{}, Translate(err)
	}
	return micro(t), nil
}

// NowAnd is Now and the first row of a query whose first column is never NULL, read in
// one go. No row leaves dest as it was and answers sql.ErrNoRows beside the time.
func (d *DB) NowAnd(ctx context.Context, query string, args []any, dest ...any) (time.Time, error) {
	now, own := d.ownClock()
	if own {
		return now, Translate(d.raw.QueryRowContext(ctx, query, args...).Scan(dest...))
	}
	rows, err := d.raw.QueryContext(ctx, "SELECT clock_timestamp(), q.* FROM (SELECT 1) one LEFT JOIN LATERAL ("+query+" LIMIT 1) q ON true", args...) //nolint:gosec // the query is its caller's own text
	if err != nil {
		return now, Translate(err)
	}
	defer func() { _ = rows.Close() }()
	if !rows.Next() {
		return now, Translate(cmp.Or(rows.Err(), sql.ErrNoRows))
	}
	optional := make([]any, 1, 1+len(dest))
	optional[0] = &now
	for range dest {
		optional = append(optional, new(any))
	}
	if err := rows.Scan(optional...); err != nil {
		return now, err
	}
	now = micro(now)
	if *optional[1].(*any) == nil {
		return now, sql.ErrNoRows
	}
	return now, rows.Scan(append([]any{new(any)}, dest...)...)
}

// PutNow adds an expression of Now to a statement; NowOf understands its value.
func (d *DB) PutNow(q *Statement) {
	switch t, own := d.ownClock(); {
	case !own:
		q.WriteString("clock_timestamp()")
	case d.Dialect == dialect.Postgres:
		q.Text("CAST($ AS timestamptz)", t)
	default:
		q.Text("$", t)
	}
}

// NowOf is the time that a column of PutNow read.
func (d *DB) NowOf(value any) time.Time {
	if t, ok := value.(time.Time); ok {
		return micro(t)
	}
	t, _ := d.ownClock()
	return t
}

// ownClock answers when this process's clock is the database's: SQLite lives in
// the process, and tests set a clock of their own.
func (d *DB) ownClock() (time.Time, bool) {
	if d.clock != nil {
		return micro(d.clock()), true
	}
	if d.Dialect == dialect.SQLite {
		return micro(time.Now()), true
	}
	return time.Time{}, false
}

func micro(t time.Time) time.Time { return t.UTC().Truncate(time.Microsecond) }

// Ready writes and rolls back: a read-only or full database is not ready.
func (d *DB) Ready(ctx context.Context) error {
	_, err := d.inTx(ctx, func(tx *Tx) error {
		if _, err := tx.ExecContext(ctx, `INSERT INTO stream_heads (id, seq, hash) VALUES ('ready', 0, '')
			ON CONFLICT (id) DO NOTHING`); err != nil {
			return err
		}
		return errRollback
	})
	return Translate(err)
}

// Query runs portable SQL outside a transaction; reads only.
func (d *DB) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	rows, err := d.raw.QueryContext(ctx, query, args...)
	return rows, Translate(err)
}

// Later is an expression of the moment that lies whole minutes after a column's.
func (d *DB) Later(column string, by time.Duration) string {
	minutes := strconv.Itoa(int(by / time.Minute))
	if d.Dialect == dialect.Postgres {
		return column + " + interval '" + minutes + " minutes'"
	}
	return "datetime(substr(" + column + ", 1, 19), '+" + minutes + " minutes') || substr(" + column + ", 20)" // fractions and zone stay as they are
}

// List reads a column that holds a JSON list of texts or nothing.
func List(into *[]string) sql.Scanner { return &listOf{into} }

type listOf struct{ into *[]string }

// Scan takes what the driver read.
func (l *listOf) Scan(value any) error {
	*l.into = nil
	var text []byte
	switch v := value.(type) {
	case nil:
	case []byte:
		text = v
	case string:
		text = []byte(v)
	default:
		return fmt.Errorf("a list is stored as JSON, not as %T", value)
	}
	if len(text) == 0 {
		return nil
	}
	return json.Unmarshal(text, l.into)
}

// Raw is the handle itself, for the tools inside this folder's tree and benchmarks.
func (d *DB) Raw() *sql.DB { return d.raw }

var errUnavailable = fault.New(fault.Unavailable, fault.CodeUnavailable,
	"the database does not answer; repeat the request with the same idempotency key")
