package act_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
)

const key = "key-0001"

var taken = fault.New(fault.Conflict, fault.CodeSlotTaken, "the time is booked").At("startsAt").With("until", "10:00").With("count", 3)

// TestKeyReused: a key that came with another input, or for another verb, is refused,
// and the first answer stays.
func TestKeyReused(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		first, err := act.Do(as("per_a"), db, asked(key, wish{"bath"}), effect)
		if err != nil {
			t.Fatal(err)
		}
		plan := func(context.Context, time.Time) (int, error) {
			t.Error("planned for a key that is used")
			return 0, nil
		}
		fn := func(context.Context, *database.Tx) (made, error) {
			t.Error("ran for a key that is used")
			return made{}, nil
		}
		others := map[string]act.Request{
			"another input": asked(key, wish{"meal"}),
			"no input":      asked(key, nil),
			"another verb":  {Verb: access.HoldRelease, Key: key, Input: wish{"bath"}},
		}
		for name, r := range others {
			_, err := act.Do(as("per_a"), db, r, fn)
			_, err2 := act.Prepared(as("per_a"), db, r, plan, func(ctx context.Context, tx *database.Tx, _ int) (made, error) { return fn(ctx, tx) })
			_, answered, err3 := act.Before[made](as("per_a"), db, r)
			for way, err := range map[string]error{"Do": err, "Prepared": err2, "Before": err3} {
				f := fault.As(err)
				if f == nil || f.Code != fault.CodeKeyReused || f.Kind != fault.Conflict || strings.Join(f.Path, ".") != "idempotencyKey" || answered {
					t.Errorf("%s, %s: %v", name, way, err)
				}
			}
		}
		for range 2 {
			again, err := act.Do(as("per_a"), db, asked(key, wish{"bath"}), fn)
			if err != nil || again != first {
				t.Errorf("the first again: %+v %v, want %+v", again, err, first)
			}
		}
		again, err := act.Prepared(as("per_a"), db, asked(key, wish{"bath"}), plan, func(ctx context.Context, tx *database.Tx, _ int) (made, error) { return fn(ctx, tx) })
		if err != nil || again != first {
			t.Errorf("the first again, prepared: %+v %v, want %+v", again, err, first)
		}
		was, answered, err := act.Before[made](as("per_a"), db, asked(key, wish{"bath"}))
		if err != nil || !answered || was != first {
			t.Errorf("before: %+v %v %v", was, answered, err)
		}
		holds(t, db, "afterwards", 1, 1)
	})
}

// TestKeysOfActors: the same key of another person is another key, also when name and
// key run together to the same text.
func TestKeysOfActors(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		seen := map[string]bool{}
		ask := func(ctx context.Context, key string) {
			t.Helper()
			m, err := act.Do(ctx, db, asked(key, wish{"bath"}), effect)
			if err != nil || seen[m.ID] {
				t.Errorf("key %s: %+v %v", key, m, err)
			}
			seen[m.ID] = true
		}
		ask(as("per_a"), key)
		ask(as("per_b"), key)
		ask(as("per_c"), "12345678x")
		ask(as("per_c1"), "2345678x")
		ask(access.System(context.Background(), "sweep"), key)
		holds(t, db, "five callers", 5, 5)
		if _, err := act.Do(access.System(as("per_a"), "sweep"), db, asked(key, wish{"bath"}), effect); err != nil {
			t.Error(err)
		}
		holds(t, db, "Linli's work for the first is the first's", 5, 5)
		if _, err := act.Do(context.Background(), db, asked(key, wish{"bath"}), effect); !fault.Is(err, fault.CodeUnauthenticated) {
			t.Errorf("anonymous: %v", err)
		}
		holds(t, db, "anonymous", 5, 5)
	})
}

// TestRemembered lists which refusals a repeat must hear again, and which are judged anew.
func TestRemembered(t *testing.T) {
	t.Parallel()
	list := fault.List{taken, fault.New(fault.Invalid, fault.CodeBadInput, "too long").At("note")}
	cases := []struct {
		name       string
		refusal    error
		remembered bool
	}{
		{"a conflict", taken, true},
		{"an input", fault.New(fault.Invalid, fault.CodeBadInput, "too long").At("note"), true},
		{"several", list, true},
		{"a wrapped one", fmt.Errorf("book: %w", taken), true},
		{"missing rights", fault.New(fault.Forbidden, fault.CodeForbidden, "no"), false},
		{"not found", fault.New(fault.NotFound, fault.CodeNotFound, "no"), false},
		{"not signed in", fault.New(fault.Unauthenticated, fault.CodeUnauthenticated, "no"), false},
		{"too many", fault.New(fault.Limited, fault.CodeRateLimited, "later"), false},
		{"an outage", fault.New(fault.Unavailable, fault.CodeUnavailable, "later"), false},
		{"an outage joined to its cause", errors.Join(fault.New(fault.Unavailable, fault.CodeUnavailable, "later"), errors.New("dial")), false},
		{"a stale version", fault.New(fault.Conflict, fault.CodeStaleVersion, "changed"), false},
		{"several with missing rights", fault.List{taken, fault.New(fault.Forbidden, fault.CodeForbidden, "no")}, false},
		{"several with a stale version", fault.List{taken, fault.New(fault.Conflict, fault.CodeStaleVersion, "changed")}, false},
		{"an error that is no fault", errors.New("broken"), false},
	}
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		for i, c := range cases {
			for _, early := range []bool{false, true} {
				name := fmt.Sprintf("%s, early %v", c.name, early)
				r := asked(fmt.Sprintf("key-%04d-%v", i, early), wish{"bath"})
				do := func(refuse error) (made, error) {
					return act.Prepared(as("per_a"), db, r, func(context.Context, time.Time) (int, error) {
						if early {
							return 0, refuse
						}
						return 0, nil
					}, func(ctx context.Context, tx *database.Tx, _ int) (made, error) {
						m, err := effect(ctx, tx)
						if err != nil || refuse == nil {
							return m, err
						}
						return m, refuse
					})
				}
				effects, keys := count(t, db)
				m, err := do(c.refusal)
				if told(t, err) != told(t, c.refusal) || m != (made{}) {
					t.Errorf("%s: hears %+v %v", name, m, err)
				}
				if !c.remembered {
					holds(t, db, name, effects, keys)
					if m, err := do(nil); err != nil || m.ID == "" {
						t.Errorf("%s: judged anew: %+v %v", name, m, err)
					}
					holds(t, db, name+", judged anew", effects+1, keys+1)
					continue
				}
				holds(t, db, name, effects, keys+1)
				if m, err := do(nil); told(t, err) != told(t, c.refusal) || m != (made{}) {
					t.Errorf("%s: repeated, hears %+v %v", name, m, err)
				}
				if m, answered, err := act.Before[made](as("per_a"), db, r); told(t, err) != told(t, c.refusal) || !answered || m != (made{}) {
					t.Errorf("%s: before: %+v %v %v", name, m, answered, err)
				}
				holds(t, db, name+", repeated", effects, keys+1)
			}
		}
	})
}

// TestNothingStays: what goes wrong in the middle leaves neither key nor effect, and the
// key is good for another try.
func TestNothingStays(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		cancelled, cancel := context.WithCancel(as("per_a"))
		tries := []struct {
			name string
			ctx  context.Context
			fn   func(ctx context.Context, tx *database.Tx) error
		}{
			{"a panic", as("per_a"), func(context.Context, *database.Tx) error { panic("boom") }},
			{"a statement the database refuses", as("per_a"), func(ctx context.Context, tx *database.Tx) error {
				_, err := tx.ExecContext(ctx, "INSERT INTO nowhere VALUES (1)")
				return err
			}},
			{"a broken key", as("per_a"), func(ctx context.Context, tx *database.Tx) error {
				_, err := tx.ExecContext(ctx, "INSERT INTO accounts (id, login, created_at, person_id) VALUES ('acc_x', 'x', $1, 'per_nobody')", start)
				return err
			}},
			{"a caller who left", cancelled, func(context.Context, *database.Tx) error {
				cancel()
				return nil
			}},
		}
		for i, try := range tries {
			r := asked(fmt.Sprintf("key-%04d", i), wish{"bath"})
			effects, keys := count(t, db)
			err := func() (err error) {
				defer func() {
					if p := recover(); p != nil {
						err = fmt.Errorf("panic: %v", p)
					}
				}()
				_, err = act.Do(try.ctx, db, r, func(ctx context.Context, tx *database.Tx) (made, error) {
					m, err := effect(ctx, tx)
					if err != nil {
						return m, err
					}
					return m, try.fn(ctx, tx)
				})
				return err
			}()
			if err == nil || fault.As(err) != nil {
				t.Errorf("%s: %v", try.name, err)
			}
			holds(t, db, try.name, effects, keys)
			if _, answered, err := act.Before[made](as("per_a"), db, r); answered || err != nil {
				t.Errorf("%s: before: %v %v", try.name, answered, err)
			}
			if m, err := act.Do(as("per_a"), db, r, effect); err != nil || m.ID == "" {
				t.Errorf("%s: another try: %+v %v", try.name, m, err)
			}
			holds(t, db, try.name+", another try", effects+1, keys+1)
		}
	})
}

// TestKeyLength: 8 to 100 characters, whatever their bytes.
func TestKeyLength(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		good := 0
		for _, char := range []string{"k", "邻", "𠮷", "é", " ", "\x00"} {
			for n, ok := range map[int]bool{0: false, 7: false, 8: true, 100: true, 101: false} {
				m, err := act.Do(as("per_a"), db, asked(strings.Repeat(char, n), wish{"bath"}), effect)
				if ok {
					good++
					if err != nil || m.ID == "" {
						t.Errorf("%d of %q: %+v %v", n, char, m, err)
					}
					continue
				}
				f := fault.As(err)
				if f == nil || f.Kind != fault.Invalid || f.Code != fault.CodeBadInput || strings.Join(f.Path, ".") != "idempotencyKey" {
					t.Errorf("%d of %q: %v", n, char, err)
				}
			}
		}
		holds(t, db, "keys in their bounds", good, good)
		for name, input := range map[string]any{"no number": math.NaN(), "without end": []float64{math.Inf(-1)}} {
			if _, err := act.Do(as("per_a"), db, asked("key-finite", input), effect); !fault.Is(err, fault.CodeBadInput) {
				t.Errorf("%s: %v", name, err)
			}
		}
		holds(t, db, "numbers that are none", good, good)
	})
}

// TestClockOfAct: the plan and the transaction have the database's time, and the key
// carries it.
func TestClockOfAct(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		_, err := act.Prepared(as("per_a"), db, asked(key, wish{"bath"}), func(_ context.Context, now time.Time) (time.Time, error) {
			clock.Advance(time.Minute)
			return now, nil
		}, func(ctx context.Context, tx *database.Tx, planned time.Time) (made, error) {
			if err := tx.Clock(ctx); err != nil {
				return made{}, err
			}
			if !planned.Equal(start) || !tx.Now.Equal(start.Add(time.Minute)) {
				t.Errorf("planned at %v, done at %v", planned, tx.Now)
			}
			return effect(ctx, tx)
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
