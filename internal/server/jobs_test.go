package server

import (
	"bytes"
	"context"
	"log/slog"
	"sync"
	"testing"
	"time"

	"linli/ent/contract"
	"linli/ent/entry"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/worldtest"
)

// TestProcurementTicks: two replicas take the clock's steps of a tender whose deadline has
// passed; each happens once, and the log has no line of it.
func TestProcurementTicks(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, worldtest.Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := worldtest.NewBuying(t, db)
		deadline := time.Date(2026, 12, 15, 1, 30, 0, 0, time.UTC)
		n := w.Tender(t, w.Intend(t, clock, project.MethodConsultation, "冬季前必须开始服务"), w.TenderInput(deadline, w.Custodians(t)))
		clock.Set(deadline.Add(time.Second))
		var lines bytes.Buffer
		app := NewApp(db, nil, slog.New(slog.NewTextHandler(&lines, &slog.HandlerOptions{Level: slog.LevelDebug})))
		app.Procurement.Secret = worldtest.Secret
		ended := make(chan struct{})
		for range 2 {
			ctx, stop := context.WithTimeout(t.Context(), time.Minute)
			rest := func() time.Duration {
				if db.Client.Tender.GetX(w.System(), n.ID).Status == tender.StatusFailed { // of no bids at all
					stop()
				}
				return 0
			}
			go func() {
				defer stop()
				app.procure(ctx, rest)
				ended <- struct{}{}
			}()
		}
		<-ended
		<-ended
		if is := db.Client.Tender.GetX(w.System(), n.ID); is.Status != tender.StatusFailed || is.ReasonCode != "TOO_FEW_BIDS" {
			t.Errorf("the tender is %s %s", is.Status, is.ReasonCode)
		}
		for _, verb := range []string{"tender.seal", "tender.fail"} {
			if n := db.Client.Entry.Query().Where(entry.Stream(n.ID), entry.Verb(verb)).CountX(w.System()); n != 1 {
				t.Errorf("%s happened %d times", verb, n)
			}
		}
		if lines.Len() > 0 {
			t.Errorf("the log has:\n%s", lines.String())
		}
	})
}

// TestRhythm: procurement rests between 15 and 45 seconds, and not evenly.
func TestRhythm(t *testing.T) {
	t.Parallel()
	seen := map[time.Duration]bool{}
	for range 100 {
		r := rhythm()
		if r < 15*time.Second || r >= 45*time.Second {
			t.Errorf("a rest of %s", r)
		}
		seen[r] = true
	}
	if len(seen) < 90 {
		t.Errorf("%d different rests of 100", len(seen))
	}
}

// TestContractsTick: two replicas start a signed contract on its first day; it happens once.
func TestContractsTick(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, worldtest.Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := worldtest.New(t, db)
		db.Client.Contract.UpdateOneID(w.Contract.ID).SetStatus(contract.StatusSigned).ExecX(w.System())
		var both sync.WaitGroup
		for range 2 {
			both.Go(func() {
				if err := NewApp(db, nil, slog.New(slog.DiscardHandler)).perform(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		both.Wait()
		if is := db.Client.Contract.GetX(w.System(), w.Contract.ID); is.Status != contract.StatusInForce {
			t.Errorf("the contract is %s", is.Status)
		}
		if n := db.Client.Entry.Query().Where(entry.Stream(w.Contract.ID), entry.Verb("contract.start")).CountX(w.System()); n != 1 {
			t.Errorf("it started %d times", n)
		}
	})
}
