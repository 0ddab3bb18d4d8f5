package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"time"

	"entgo.io/ent/dialect"

	"linli/ent"
)

// Tx is one write transaction. Rows changed in it carry Now, the database's clock.
type Tx struct {
	*ent.Tx
	Now   time.Time
	db    *DB
	after []func(context.Context)
	last  map[reflect.Type]any // *gathered, by the type of their items
	order []func(context.Context) error
}

// AfterCommit runs f once the transaction is durable and nothing is locked any more:
// caches, subscriptions. It never runs when the transaction rolls back, and must not
// fail the caller.
func (t *Tx) AfterCommit(f func(context.Context)) { t.after = append(t.after, f) }

// gathered is what one kind of work has to do at the end of a transaction.
type gathered[T any] struct{ items []T }

// Last keeps an item for the end of the transaction: do gets all items of this type at
// once, right before the commit, and may still refuse everything. It is for rows that
// many transactions change, which are so locked for as short as can be, and after all
// others.
func Last[T any](t *Tx, item T, do func(context.Context, *Tx, []T) error) {
	kind := reflect.TypeFor[T]()
	if g, ok := t.last[kind]; ok {
		g := g.(*gathered[T])
		g.items = append(g.items, item)
		return
	}
	g := &gathered[T]{[]T{item}}
	if t.last == nil {
		t.last = map[reflect.Type]any{}
	}
	t.last[kind] = g
	t.order = append(t.order, func(ctx context.Context) error { return do(ctx, t, g.items) })
}

// finish does what was kept for the end, and what is kept meanwhile.
func (t *Tx) finish(ctx context.Context) error {
	for len(t.order) > 0 {
		do := t.order[0]
		t.order, t.last = t.order[1:], nil
		if err := do(ctx); err != nil {
			return err
		}
	}
	return nil
}

// Postgres tells whether rows can be queued on with row locks.
func (t *Tx) Postgres() bool { return t.db.Dialect == dialect.Postgres }

// errRollback undoes a transaction without it being an error.
var errRollback = errors.New("roll back")

// attempts a transaction gets when the database asks to try again.
const attempts = 8

// InTx runs fn in a transaction and commits. Deadlocks, serialisation failures and
// busy SQLite files are tried again with fn from the start; everything else is the
// caller's to see. A lost connection is not retried: only the caller's idempotency
// key tells whether the commit happened.
func (d *DB) InTx(ctx context.Context, fn func(tx *Tx) error) error {
	for try := 1; ; try++ {
		after, err := d.inTx(ctx, fn)
		if err == nil {
			for _, f := range after {
				f(context.WithoutCancel(ctx))
			}
			return nil
		}
		if try == attempts || !Retryable(err) {
			return Translate(err)
		}
		pause := time.NewTimer(time.Duration(rand.IntN(try*8)+1) * time.Millisecond)
		select {
		case <-ctx.Done():
			pause.Stop()
			return Translate(ctx.Err())
		case <-pause.C:
		}
	}
}

// inTx is one attempt; it hands back what waits for the commit.
func (d *DB) inTx(ctx context.Context, fn func(tx *Tx) error) ([]func(context.Context), error) {
	if d.writer != nil {
		select {
		case d.writer <- struct{}{}:
			defer func() { <-d.writer }()
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	etx, err := d.Client.Tx(ctx)
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	tx := &Tx{Tx: etx, db: d}
	done := false
	defer func() {
		if !done {
			_ = etx.Rollback()
		}
	}()
	if t, ok := d.ownClock(); ok {
		tx.Now = t
	}
	if err := fn(tx); err != nil {
		if errors.Is(err, errRollback) {
			return nil, nil
		}
		return nil, err
	}
	if err := tx.finish(ctx); err != nil {
		return nil, err
	}
	done = true
	if err := etx.Commit(); err != nil {
		return nil, fmt.Errorf("commit: %w", err)
	}
	return tx.after, nil
}

// Lock makes rivals for one row wait here until this transaction ends, so that what is
// read of it next is what will be written over. On SQLite the transaction itself is
// that queue. Table is a name of ours, never input.
func (t *Tx) Lock(ctx context.Context, table, id string) error {
	if !t.Postgres() {
		return nil
	}
	var found string
	err := t.One(ctx, "SELECT id FROM "+table+" WHERE id = $1 FOR NO KEY UPDATE", []any{id}, &found)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return err
}

// Clock reads the database's clock into tx.Now when it is not known yet.
func (t *Tx) Clock(ctx context.Context) error {
	if !t.Now.IsZero() {
		return nil
	}
	rows, err := t.QueryContext(ctx, "SELECT clock_timestamp()")
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	if rows.Next() {
		if err := rows.Scan(&t.Now); err != nil {
			return err
		}
		t.Now = micro(t.Now)
	}
	return rows.Err()
}

// SetClock takes an instant that a statement of this transaction brought along.
func (t *Tx) SetClock(at time.Time) {
	if t.Now.IsZero() {
		t.Now = micro(at)
	}
}

// One reads the first row of a query into dest. No row leaves dest as it was and
// answers sql.ErrNoRows.
func (t *Tx) One(ctx context.Context, query string, args []any, dest ...any) error {
	rows, err := t.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	if !rows.Next() {
		if err := rows.Err(); err != nil {
			return err
		}
		return sql.ErrNoRows
	}
	if err := rows.Scan(dest...); err != nil {
		return err
	}
	return rows.Err()
}

// Affected runs a conditional write and tells how many rows it touched.
func (t *Tx) Affected(ctx context.Context, query string, args ...any) (int64, error) {
	res, err := t.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}
