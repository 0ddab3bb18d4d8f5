package directory_test

import (
	"sync"
	"testing"

	"linli/ent/offering"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/directory"
	"linli/internal/fault"
	"linli/internal/id"
)

// Of many who change the same version, one does; the others hear that it changed.
func TestOfferingRace(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := newWorld(t, db)
		o := w.offer(t, offeringRow{status: offering.StatusDraft})
		one := 1
		var mu sync.Mutex
		won := 0
		var callers sync.WaitGroup
		for i := range 16 {
			callers.Go(func() {
				var err error
				if i%2 == 0 {
					_, err = w.service.PublishOffering(w.manager(t), directory.OfferingInput{Key: id.New("key"), OfferingID: o, Version: 1})
				} else {
					_, err = w.service.SaveOffering(w.manager(t), w.draft(func(in *directory.SaveOfferingInput) { in.OfferingID, in.Version = o, &one }))
				}
				mu.Lock()
				defer mu.Unlock()
				switch {
				case err == nil:
					won++
				case !fault.Is(err, fault.CodeStaleVersion):
					t.Errorf("caller %d: %v", i, err)
				}
			})
		}
		callers.Wait()
		got := db.Client.Offering.GetX(w.system, o)
		if won != 1 || got.Version != 2 {
			t.Errorf("%d won, version %d", won, got.Version)
		}
		if n := db.Client.Entry.Query().CountX(w.system); n != 1 {
			t.Errorf("%d entries, want 1", n)
		}
	})
}
