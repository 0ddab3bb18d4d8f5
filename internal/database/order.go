package database

import "context"

// Queue makes rivals for something that no row stands for wait here until this transaction
// ends. On SQLite the transaction itself is that queue.
func (t *Tx) Queue(ctx context.Context, name string) error {
	if !t.Postgres() {
		return nil
	}
	_, err := t.ExecContext(ctx, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", name)
	return err
}

// XID is the number of this transaction, 0 on SQLite, where transactions commit in the
// order in which they write.
func (t *Tx) XID(ctx context.Context) (int64, error) {
	if !t.Postgres() {
		return 0, nil
	}
	var xid int64
	err := t.One(ctx, "SELECT pg_current_xact_id()::text::bigint", nil, &xid)
	return xid, err
}

// Horizon is below which no transaction that has not committed yet can write any more:
// whatever has a smaller XID is visible or never will be. On SQLite there is no such
// number: what is visible is all there is, and 1 is above every XID.
func (t *Tx) Horizon(ctx context.Context) (int64, error) {
	if !t.Postgres() {
		return 1, nil
	}
	var xmin int64
	err := t.One(ctx, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint", nil, &xmin)
	return xmin, err
}
