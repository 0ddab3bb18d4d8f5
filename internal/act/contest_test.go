package act_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/database/databasetest"
)

// TestOneKeyManyCallers: many callers at once with one key. One runs; all hear its answer.
func TestOneKeyManyCallers(t *testing.T) {
	t.Parallel()
	const callers = 64
	ways := map[string]func(ctx context.Context, db *database.DB, fn func(context.Context, *database.Tx) (made, error)) (made, error){
		"Do": func(ctx context.Context, db *database.DB, fn func(context.Context, *database.Tx) (made, error)) (made, error) {
			return act.Do(ctx, db, asked(key, wish{"bath"}), fn)
		},
		"Prepared": func(ctx context.Context, db *database.DB, fn func(context.Context, *database.Tx) (made, error)) (made, error) {
			return act.Prepared(ctx, db, asked(key, wish{"bath"}), func(context.Context, time.Time) (string, error) { return "plan", nil },
				func(ctx context.Context, tx *database.Tx, plan string) (made, error) {
					if plan != "plan" {
						return made{}, fmt.Errorf("plan %q", plan)
					}
					return fn(ctx, tx)
				})
		},
	}
	for name, do := range ways {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
				var ran, published atomic.Int64
				var all sync.WaitGroup
				answers := make([]made, callers)
				for i := range callers {
					all.Go(func() {
						var err error
						answers[i], err = do(as("per_a"), db, func(ctx context.Context, tx *database.Tx) (made, error) {
							ran.Add(1)
							tx.AfterCommit(func(context.Context) { published.Add(1) })
							return effect(ctx, tx)
						})
						if err != nil {
							t.Errorf("caller %d: %v", i, err)
						}
					})
				}
				all.Wait()
				if ran.Load() != 1 || published.Load() != 1 {
					t.Errorf("ran %d times, told others %d times", ran.Load(), published.Load())
				}
				for i, a := range answers {
					if a != answers[0] || a.Count != 1<<62+1 || a.ID == "" {
						t.Errorf("caller %d hears %+v, the first %+v", i, a, answers[0])
					}
				}
				holds(t, db, "afterwards", 1, 1)
			})
		})
	}
}

// TestOneKeyManyRefused: many callers of one key that is refused hear the refusal, and
// it stays when the world has changed.
func TestOneKeyManyRefused(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		var all sync.WaitGroup
		for i := range 64 {
			all.Go(func() {
				_, err := act.Do(as("per_a"), db, asked(key, wish{"bath"}), func(ctx context.Context, tx *database.Tx) (made, error) {
					if _, err := effect(ctx, tx); err != nil {
						return made{}, err
					}
					return made{}, taken
				})
				if told(t, err) != told(t, taken) {
					t.Errorf("caller %d hears %v", i, err)
				}
			})
		}
		all.Wait()
		holds(t, db, "refused", 0, 1)
		got, err := act.Do(as("per_a"), db, asked(key, wish{"bath"}), effect)
		if told(t, err) != told(t, taken) || got != (made{}) {
			t.Errorf("repeated: %+v %v", got, err)
		}
		holds(t, db, "repeated", 0, 1)
	})
}

// TestWonMeanwhile: a refusal that comes back to find its key answered by another try
// hands on that answer.
func TestWonMeanwhile(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		r := asked(key, wish{"bath"})
		var other made
		got, err := act.Prepared(as("per_a"), db, r, func(context.Context, time.Time) (int, error) {
			var err error
			if other, err = act.Do(as("per_a"), db, r, effect); err != nil {
				t.Error(err)
			}
			return 0, taken
		}, func(context.Context, *database.Tx, int) (made, error) { return made{}, errors.New("ran") })
		if err != nil || got != other || got.ID == "" {
			t.Errorf("hears %+v %v, the answer was %+v", got, err, other)
		}
		holds(t, db, "afterwards", 1, 1)
	})
}
