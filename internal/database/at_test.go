package database_test

import (
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
)

// TestAt: the same rows under another clock, which the first one does not take over.
func TestAt(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	databasetest.Each(t, now, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		then := now.AddDate(0, 0, -40)
		past := db.At(func() time.Time { return then })
		if err := past.InTx(ctx, func(tx *database.Tx) error {
			if !tx.Now.Equal(then) {
				t.Errorf("a transaction then is at %v, want %v", tx.Now, then)
			}
			return day(tx, "2026-10-15")
		}); err != nil {
			t.Fatal(err)
		}
		if err := db.InTx(ctx, func(tx *database.Tx) error {
			var kind string
			if !tx.Now.Equal(now) {
				t.Errorf("a transaction now is at %v, want %v", tx.Now, now)
			}
			return tx.One(ctx, "SELECT kind FROM calendar_days WHERE id = $1", []any{"2026-10-15"}, &kind)
		}); err != nil {
			t.Fatal(err)
		}
	})
}
