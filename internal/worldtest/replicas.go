package worldtest

import (
	"context"
	"sync"
	"testing"

	"linli/internal/database"
)

// Together has two replicas take the clock's steps at once. A step that both took fails the
// test: in one round no record has a verb of the clock's twice in the log.
func Together(t testing.TB, db *database.DB, tick func(context.Context) (int, error)) {
	t.Helper()
	before := clockSteps(t, db)
	var errs [2]error
	var both sync.WaitGroup
	for i := range errs {
		both.Go(func() { _, errs[i] = tick(context.Background()) })
	}
	both.Wait()
	for i, err := range errs {
		if err != nil {
			t.Fatalf("replica %d: %v", i+1, err)
		}
	}
	for step, n := range clockSteps(t, db) {
		if n > before[step]+1 {
			t.Errorf("the clock took %s of %s %d times at once", step.Verb, step.Record, n-before[step])
		}
	}
}

// step is a verb that the clock wrote of a record.
type step struct{ Record, Verb string }

func clockSteps(t testing.TB, db *database.DB) map[step]int {
	t.Helper()
	rows, err := db.Query(context.Background(), "SELECT record, verb, COUNT(*) FROM entries WHERE actor_id = 'system:timer' GROUP BY record, verb")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	out := map[step]int{}
	for rows.Next() {
		var s step
		var n int
		if err := rows.Scan(&s.Record, &s.Verb, &n); err != nil {
			t.Fatal(err)
		}
		out[s] = n
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}
