package act_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
)

var start = time.Date(2026, 11, 24, 1, 2, 3, 0, time.UTC)

// as is a context in which a person asks.
func as(person string) context.Context {
	return access.With(context.Background(), &access.Viewer{AccountID: "acc_" + person, PersonID: person})
}

// asked is a request with a key.
func asked(key string, input any) act.Request {
	return act.Request{Verb: access.HoldCreate, Key: key, Input: input}
}

// wish is what the tests ask for, and made what they are told.
type (
	wish struct{ Name string }
	made struct {
		ID    string
		Count int64
	}
)

// effect leaves a row that can be counted, and answers with its id.
func effect(ctx context.Context, tx *database.Tx) (made, error) {
	m := made{id.New("day"), 1<<62 + 1} // a figure that a float would spoil
	_, err := tx.ExecContext(ctx, "INSERT INTO calendar_days (id, kind, name) VALUES ($1, 'HOLIDAY', 'x')", m.ID)
	return m, err
}

// count tells how many effects and how many keys there are.
func count(t testing.TB, db *database.DB) (effects, keys int) {
	t.Helper()
	ctx := access.System(context.Background(), "test")
	return db.Client.CalendarDay.Query().CountX(ctx), db.Client.IdempotencyKey.Query().CountX(ctx)
}

// holds expects a number of effects and of keys.
func holds(t testing.TB, db *database.DB, what string, effects, keys int) {
	t.Helper()
	if e, k := count(t, db); e != effects || k != keys {
		t.Errorf("%s: %d effects under %d keys, want %d under %d", what, e, k, effects, keys)
	}
}

// told is a refusal as a caller reads it.
func told(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	all := fault.All(err)
	if all == nil {
		return err.Error()
	}
	text, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
