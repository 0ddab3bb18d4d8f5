package database

import (
	"context"
	"database/sql"

	"entgo.io/ent/dialect"
)

// Reads asks a snapshot.
type Reads struct{ tx *sql.Tx }

// Query runs portable SQL on the snapshot. Its rows must be closed before the next query.
func (r Reads) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	rows, err := r.tx.QueryContext(ctx, query, args...)
	return rows, Translate(err)
}

// Snapshot runs reads that must agree with each other: all of them see the database as
// it was at the first, whatever is committed meanwhile, and they hold nobody up.
func (d *DB) Snapshot(ctx context.Context, fn func(r Reads) error) error {
	opts := &sql.TxOptions{ReadOnly: true} // on SQLite: deferred, which is a snapshot
	if d.Dialect == dialect.Postgres {
		opts.Isolation = sql.LevelRepeatableRead
	}
	tx, err := d.raw.BeginTx(ctx, opts)
	if err != nil {
		return Translate(err)
	}
	defer func() { _ = tx.Rollback() }()
	return fn(Reads{tx})
}
