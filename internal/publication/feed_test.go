package publication_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/project"
	"linli/ent/release"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/publication"
	"linli/internal/trail"
	. "linli/internal/worldtest"
)

// processes makes n projects that are public.
func processes(t *testing.T, w *World, n int) []string {
	t.Helper()
	var ids []string
	for i := range n {
		p := w.DB.Client.Project.Create().SetTitle("助浴").SetPurpose("p").SetBuyerID(w.Buyer.ID).SetBudgetLineID(w.Line.ID).SetCategoryID(w.Bath.ID).SetAreaID(w.District.ID).
			SetAreaPath(w.District.Path).SetCatalogueCode(CatalogueCode).SetEstimateFen(1).SetMethod(project.MethodOpenTender).SetNegativeDenied([]string{}).
			SetAuthorID(w.Viewer("author").PersonID).SetOcid(fmt.Sprintf("ocds-linli0-feed%d", i)).SaveX(w.System())
		ids = append(ids, p.ID)
	}
	return ids
}

// tell writes a release about a project in a transaction that runs between as its last
// thing before it commits.
func tell(db *database.DB, projectID string, between func()) error {
	type pause struct{}
	return db.InTx(context.Background(), func(tx *database.Tx) error {
		err := publication.Append(context.Background(), tx, trail.Entry{Stream: projectID, Verb: "intent.publish", Record: projectID, Actor: "system:test"})
		database.Last(tx, pause{}, func(context.Context, *database.Tx, []pause) error { between(); return nil })
		return err
	})
}

// follower reads the feed as anybody does: pages above the last position that it has.
type follower struct {
	position int64
	have     []string
}

func (f *follower) read(t *testing.T, db *database.DB, limit int) {
	t.Helper()
	for {
		list, err := publication.Page(context.Background(), db.Client, f.position, limit)
		if err != nil {
			t.Error(err)
			return
		}
		for _, r := range list {
			if *r.Position != f.position+1 {
				t.Errorf("position %d follows %d", *r.Position, f.position)
			}
			f.position = *r.Position
			f.have = append(f.have, fmt.Sprintf("%s-%d", r.Ocid, r.Number))
		}
		if len(list) < limit {
			return
		}
	}
}

// settled orders the feed until nothing waits. Transactions of the other tests' databases
// on the same server may hold it up for a moment: they share the server's horizon.
func settled(t *testing.T, db *database.DB) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for {
		if _, err := publication.Order(ctx, db); err != nil {
			t.Fatal(err)
		}
		s, err := publication.StatusOf(ctx, db.Client, Start)
		if err != nil {
			t.Fatal(err)
		}
		if s.Waiting == 0 {
			return
		}
	}
}

// TestOutOfOrder: a release waits for all that began before it. While an older transaction
// is open nothing younger is in the feed; when it ends its release comes first.
func TestOutOfOrder(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		p := processes(t, w, 2)
		f := &follower{}
		if db.Dialect == "sqlite3" { // whoever writes, writes alone
			for _, id := range p {
				if err := tell(db, id, func() {}); err != nil {
					t.Fatal(err)
				}
				clock.Advance(time.Second)
			}
			settled(t, db)
			f.read(t, db, 1)
		} else {
			written, commit, done := make(chan struct{}), make(chan struct{}), make(chan error)
			go func() {
				done <- tell(db, p[0], func() {
					close(written)
					<-commit
				})
			}()
			<-written
			clock.Advance(time.Second)
			if err := tell(db, p[1], func() {}); err != nil {
				t.Fatal(err)
			}
			if n, err := publication.Order(context.Background(), db); n != 0 || err != nil {
				t.Errorf("%d releases got positions while an older transaction is open (%v)", n, err)
			}
			f.read(t, db, 1)
			if len(f.have) != 0 {
				t.Errorf("the feed has %v while an older transaction is open", f.have)
			}
			close(commit)
			if err := <-done; err != nil {
				t.Fatal(err)
			}
			settled(t, db)
			f.read(t, db, 1)
		}
		if want := []string{"ocds-linli0-feed0-1", "ocds-linli0-feed1-1"}; !slices.Equal(f.have, want) {
			t.Errorf("the feed has %v, want %v", f.have, want)
		}
	})
}

// TestFollower: eight writers on four processes, three replicas that order the feed, and
// two followers at once: each follower has every release once, in the order of its process.
func TestFollower(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		const each = 12
		w := NewBuying(t, db)
		p := processes(t, w, 4)
		var writers, others sync.WaitGroup
		stop := make(chan struct{})
		for n := range 8 {
			writers.Go(func() {
				for i := range each {
					if err := tell(db, p[(n+i)%len(p)], func() {}); err != nil {
						t.Error(err)
					}
				}
			})
		}
		until := func(do func()) {
			others.Go(func() {
				for {
					do()
					select {
					case <-stop:
						return
					default:
					}
				}
			})
		}
		for range 3 {
			until(func() {
				if _, err := publication.Order(context.Background(), db); err != nil {
					t.Error(err)
				}
			})
		}
		followers := []*follower{{}, {}}
		for _, f := range followers {
			until(func() { f.read(t, db, 5) })
		}
		writers.Wait()
		close(stop)
		others.Wait()
		settled(t, db)
		var want []string
		for _, r := range db.Client.Release.Query().Order(release.ByPosition()).AllX(w.System()) {
			want = append(want, fmt.Sprintf("%s-%d", r.Ocid, r.Number))
		}
		if len(want) != 8*each {
			t.Errorf("%d releases", len(want))
		}
		for _, f := range followers {
			f.read(t, db, 5)
			if !slices.Equal(f.have, want) {
				t.Errorf("a follower has %v, want %v", f.have, want)
			}
		}
		next := map[string]int{}
		last := map[string]*ent.Release{}
		for _, r := range db.Client.Release.Query().Order(release.ByPosition()).AllX(w.System()) {
			if next[r.Ocid]++; r.Number != next[r.Ocid] || last[r.Ocid] != nil && !r.CreatedAt.After(last[r.Ocid].CreatedAt) {
				t.Errorf("release %d of %s at %v stands as the %dth", r.Number, r.Ocid, r.CreatedAt, next[r.Ocid])
			}
			last[r.Ocid] = r
		}
	})
}

// TestRolledBack: an event that did not happen is not told.
func TestRolledBack(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		p := processes(t, w, 1)
		no := fmt.Errorf("no")
		err := db.InTx(w.System(), func(tx *database.Tx) error {
			if err := publication.Append(w.System(), tx, trail.Entry{Stream: p[0], Verb: "intent.publish", Record: p[0], Actor: "system:test"}); err != nil {
				return err
			}
			return no
		})
		if err == nil || db.Client.Release.Query().CountX(w.System()) != 0 {
			t.Errorf("%v, and a release", err)
		}
		if n, err := publication.Order(context.Background(), db); n != 0 || err != nil {
			t.Errorf("%d releases of nothing (%v)", n, err)
		}
		s, err := publication.StatusOf(context.Background(), db.Client, Start)
		if err != nil || s.LastRelease != nil || !s.FollowsEvents || s.Waiting != 0 {
			t.Errorf("an empty feed is %+v %v", s, err)
		}
	})
}

// TestStatus says how long releases have waited for their place.
func TestStatus(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		p := processes(t, w, 1)
		if err := tell(db, p[0], func() {}); err != nil {
			t.Fatal(err)
		}
		settled(t, db)
		clock.Advance(3 * time.Hour)
		if err := tell(db, p[0], func() {}); err != nil {
			t.Fatal(err)
		}
		clock.Advance(publication.Tolerated)
		for _, late := range []time.Duration{0, time.Microsecond} {
			s, err := publication.StatusOf(context.Background(), db.Client, clock.Now().Add(late))
			if err != nil || s.Position != 1 || s.Waiting != 1 || !s.LastRelease.Equal(Start) || !s.LastEvent.Equal(Start.Add(3*time.Hour)) || s.FollowsEvents != (late == 0) {
				t.Errorf("%v after: %+v %v", late, s, err)
			}
		}
		settled(t, db)
		if s, err := publication.StatusOf(context.Background(), db.Client, clock.Now()); err != nil || s.Position != 2 || s.Waiting != 0 || *s.HoursSince != 1 || !s.FollowsEvents {
			t.Errorf("%+v %v", s, err)
		}
	})
}
