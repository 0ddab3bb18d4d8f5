package database

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"entgo.io/ent/dialect"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations/sqlite/*.sql migrations/postgres/*.sql
var files embed.FS

// Errors about the schema's version; each says what to do.
var (
	ErrSchemaOld = errors.New("the database schema is older than this binary: run `linli migrate up` with the same database flags")
	ErrSchemaNew = errors.New("the database schema is newer than this binary: run the newer linli, or restore a backup from before the upgrade")
)

// Migrations is the directory of one dialect, as embedded.
func Migrations(d string) (fs.FS, error) {
	if d == dialect.Postgres {
		return fs.Sub(files, "migrations/postgres")
	}
	return fs.Sub(files, "migrations/sqlite")
}

// Migrate brings the schema up to this binary's and reports each step. Two callers
// at once: one works, the other waits.
func (d *DB) Migrate(ctx context.Context, report func(string)) error {
	provider, closeIt, err := d.provider(ctx)
	if err != nil {
		return err
	}
	defer closeIt()
	have, want, err := versions(ctx, provider)
	if err != nil {
		return err
	}
	if have > want {
		return ErrSchemaNew
	}
	for {
		res, err := provider.UpByOne(ctx)
		if errors.Is(err, goose.ErrNoNextVersion) {
			break
		}
		if err != nil {
			return fmt.Errorf("migrate %s: %w", d.Name(), err)
		}
		report(fmt.Sprintf("applied %s in %d ms", res.Source.Path, res.Duration.Milliseconds()))
	}
	if d.Dialect == dialect.SQLite {
		return d.foreignKeyCheck(ctx)
	}
	return nil
}

// SchemaVersions gives the version the database has and the one this binary wants.
func (d *DB) SchemaVersions(ctx context.Context) (have, want int64, err error) {
	provider, closeIt, err := d.provider(ctx)
	if err != nil {
		return 0, 0, err
	}
	defer closeIt()
	return versions(ctx, provider)
}

// CheckSchema fails with ErrSchemaOld or ErrSchemaNew unless the versions agree.
func (d *DB) CheckSchema(ctx context.Context) error {
	have, want, err := d.SchemaVersions(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("read the schema version: %w", Translate(err))
	case have < want:
		return ErrSchemaOld
	case have > want:
		return ErrSchemaNew
	}
	return nil
}

func versions(ctx context.Context, p *goose.Provider) (have, want int64, err error) {
	for _, s := range p.ListSources() {
		want = max(want, s.Version)
	}
	have, err = p.GetDBVersion(ctx)
	return have, want, err
}

// provider opens goose on a handle of its own: on SQLite one without foreign keys,
// because a migration that rebuilds a table inside a transaction would otherwise
// cascade its deletes into other tables. Who opens a second one waits: on PostgreSQL
// when it migrates, on SQLite until the first is closed.
func (d *DB) provider(ctx context.Context) (*goose.Provider, func(), error) {
	dir, err := Migrations(d.Dialect)
	if err != nil {
		return nil, nil, err
	}
	if d.Dialect == dialect.Postgres {
		locker, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return nil, nil, err
		}
		p, err := goose.NewProvider(goose.DialectPostgres, d.raw, dir, goose.WithSessionLocker(locker))
		return p, func() {}, err
	}
	unlock, err := d.lockFile(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("wait for whoever else migrates: %w", err)
	}
	handle, err := sql.Open("sqlite", sqliteDSN(d.path, false))
	if err != nil {
		unlock()
		return nil, nil, err
	}
	handle.SetMaxOpenConns(1)
	closeIt := func() {
		_ = handle.Close()
		unlock()
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, handle, dir)
	if err != nil {
		closeIt()
		return nil, nil, err
	}
	return p, closeIt, nil
}

// lockFile holds an exclusive transaction on an empty database beside linli.db, which
// ends with the process at the latest. It waits as long as ctx lets it.
func (d *DB) lockFile(ctx context.Context) (unlock func(), err error) {
	handle, err := sql.Open("sqlite", "file:"+uriPath.Replace(d.path)+"-migrate?_pragma=busy_timeout(1000)")
	if err != nil {
		return nil, err
	}
	handle.SetMaxOpenConns(1) // its one connection is the lock
	for {
		_, err = handle.ExecContext(ctx, "BEGIN EXCLUSIVE")
		if err == nil {
			return func() { _ = handle.Close() }, nil
		}
		if ctx.Err() != nil || !Retryable(err) {
			_ = handle.Close()
			return nil, errors.Join(ctx.Err(), err)
		}
	}
}

func (d *DB) foreignKeyCheck(ctx context.Context) error {
	rows, err := d.raw.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	if rows.Next() {
		var table, parent sql.NullString
		var row, fk sql.NullInt64
		if err := rows.Scan(&table, &row, &parent, &fk); err != nil {
			return err
		}
		return fmt.Errorf("after migrating, row %d of %s points at nothing in %s: restore the backup and report this", row.Int64, table.String, parent.String)
	}
	return rows.Err()
}
