package act_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/database/databasetest"
)

// TestForget: keys of more than 30 days are deleted, a thousand at a time and the
// oldest first; younger ones still answer, and a forgotten one can be used again.
func TestForget(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		ctx := access.System(context.Background(), "test")
		old, err := act.Do(as("per_a"), db, asked(key, wish{"bath"}), effect)
		if err != nil {
			t.Fatal(err)
		}
		clock.Advance(time.Microsecond)
		young, err := act.Do(as("per_a"), db, asked("key-0002", wish{"meal"}), effect)
		if err != nil {
			t.Fatal(err)
		}
		older := start.Add(-time.Hour)
		err = db.InTx(ctx, func(tx *database.Tx) error {
			for i := range act.ForgetAtOnce {
				if _, err := tx.ExecContext(ctx, "INSERT INTO idempotency_keys (id, act, request_hash, answer, created_at) VALUES ($1, 'x', 'x', '{}', $2)",
					fmt.Sprint("older", i), older); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		clock.Set(start.Add(act.KeepKeys + time.Microsecond))
		for i, want := range []struct {
			gone int64
			keys int
		}{{act.ForgetAtOnce, 2}, {1, 1}, {0, 1}} {
			gone, err := act.Forget(ctx, db, clock.Now().Add(-act.KeepKeys))
			if err != nil || gone != want.gone {
				t.Errorf("round %d: %d forgotten, want %d: %v", i, gone, want.gone, err)
			}
			holds(t, db, fmt.Sprint("round ", i), 2, want.keys)
		}
		if again, err := act.Do(as("per_a"), db, asked("key-0002", wish{"meal"}), effect); err != nil || again != young {
			t.Errorf("the young key answers %+v %v, want %+v", again, err, young)
		}
		if again, err := act.Do(as("per_a"), db, asked(key, wish{"bath"}), effect); err != nil || again.ID == old.ID {
			t.Errorf("the forgotten key answers %+v %v, want something new", again, err)
		}
		holds(t, db, "used again", 3, 2)
	})
}
