package act

import (
	"context"
	"time"

	"linli/internal/database"
)

const (
	// KeepKeys is how long a key is known: until then, repeating a request with it does
	// nothing twice.
	KeepKeys = 30 * 24 * time.Hour
	// ForgetAtOnce is the most keys that one Forget deletes.
	ForgetAtOnce = 1000
)

// Forget deletes keys that were used before a time, the oldest first, and tells how
// many: fewer than ForgetAtOnce when none is left. It may run in every replica.
func Forget(ctx context.Context, db *database.DB, before time.Time) (gone int64, err error) {
	err = db.InTx(ctx, func(tx *database.Tx) error {
		gone, err = tx.Affected(ctx, `DELETE FROM idempotency_keys WHERE id IN
			(SELECT id FROM idempotency_keys WHERE created_at < $1 ORDER BY created_at LIMIT $2)`, before, ForgetAtOnce)
		return err
	})
	return gone, err
}
