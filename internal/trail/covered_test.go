package trail_test

import (
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/trail"
)

// TestCovered: an entry is covered by the first anchor that is made after it, and by a
// later entry of its stream with it; another stream's anchor says nothing.
func TestCovered(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := log{t, db, clock}
		covered := func(stream string, seq int64, at time.Time) (ok bool) {
			err := db.InTx(ctx, func(tx *database.Tx) (err error) {
				ok, err = trail.Covered(ctx, tx, stream, seq, at)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			return ok
		}
		l.add("a", 1)
		l.anchor(2)
		l.add("a", 1)
		second := clock.Now()
		l.anchor(2)
		if !covered("a", 1, start) || covered("a", 2, second) {
			t.Error("the anchor of the hour covers what came after it, or not what came before")
		}
		l.add("a", 1)
		l.anchor(3)
		if !covered("a", 2, second) || !covered("a", 3, second) || covered("a", 4, second) || covered("b", 1, second) {
			t.Error("the next anchor covers two entries of the stream, and no others")
		}
	})
}
