package database

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"

	"entgo.io/ent/dialect"
)

// Alone runs do while nobody else runs anything under the same name: on PostgreSQL no
// other process either, SQLite belongs to this one. Who comes second waits. It is for
// what takes many transactions and is done once; within one, lock rows.
func (d *DB) Alone(ctx context.Context, name string, do func() error) (err error) {
	if d.Dialect != dialect.Postgres {
		select {
		case d.alone <- struct{}{}:
			defer func() { <-d.alone }()
			return do()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	conn, err := d.raw.Conn(ctx)
	if err != nil {
		return fmt.Errorf("wait for %s: %w", name, err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	h := fnv.New64a()
	_, _ = h.Write([]byte(name))
	key := int64(h.Sum64()) //nolint:gosec // any 64 bits do
	if _, err := conn.ExecContext(ctx, "SELECT pg_advisory_lock($1)", key); err != nil {
		return fmt.Errorf("wait for %s: %w", name, err)
	}
	defer func() {
		_, failed := conn.ExecContext(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock($1)", key)
		err = errors.Join(err, failed)
	}()
	return do()
}
