package server

import (
	"context"
	"math/rand/v2"
	"sync"
	"time"

	"linli/internal/act"
	"linli/internal/publication"
	"linli/internal/trail"
)

// Jobs runs what happens by time, until ctx ends: the booking timers and the next free
// starts every few seconds, the clocks of procurement and of contracts about every half
// minute, lapsed grants and forgotten keys each minute, the log's anchor each hour, and the
// places of new releases of open data in their feed.
// Every one of them may run in several replicas at once; each effect happens once.
func (a *App) Jobs(ctx context.Context, tick time.Duration) {
	var all sync.WaitGroup
	all.Go(func() { a.Booking.Run(ctx, tick) })
	all.Go(func() { a.procure(ctx, rhythm) })
	all.Go(func() { a.every(ctx, 30*time.Second, "contracts", a.perform) })
	all.Go(func() {
		a.every(ctx, time.Minute, "lapsed grants", func(ctx context.Context) error {
			_, err := a.Identity.Tick(ctx)
			return err
		})
	})
	all.Go(func() { a.every(ctx, time.Minute, "old idempotency keys", a.forgetKeys) })
	all.Go(func() {
		a.every(ctx, 5*time.Minute, "anchor of the log", func(ctx context.Context) error { return trail.Anchor(ctx, a.DB) })
	})
	all.Go(func() {
		a.every(ctx, tick, "order of the open data", func(ctx context.Context) error {
			_, err := publication.Order(ctx, a.DB)
			return err
		})
	})
	all.Wait()
}

// rhythm is how long procurement rests: 15 to 45 seconds. Decoys of bids are written when
// it wakes; in a steady beat their moments would tell them from bids.
func rhythm() time.Duration { return 15*time.Second + rand.N(30*time.Second) }

// procure takes the clock's steps of projects, tenders and panels, and writes decoys,
// after each rest. What it did is not logged: before an opening that could be counted.
func (a *App) procure(ctx context.Context, rest func() time.Duration) {
	t := time.NewTimer(rest())
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		if _, err := a.Procurement.Tick(ctx); err != nil && ctx.Err() == nil {
			a.Log.Error("a job failed and will run again", "job", "procurement", "error", err)
		}
		t.Reset(rest())
	}
}

// perform takes the clock's steps of contracts and of what follows from them.
func (a *App) perform(ctx context.Context) error {
	_, err := a.Contracting.Tick(ctx)
	return err
}

// forgetKeys deletes the keys that are past their time, in short transactions.
func (a *App) forgetKeys(ctx context.Context) error {
	now, err := a.DB.Now(ctx)
	for gone := int64(act.ForgetAtOnce); err == nil && gone == act.ForgetAtOnce; {
		gone, err = act.Forget(ctx, a.DB, now.Add(-act.KeepKeys))
	}
	return err
}

func (a *App) every(ctx context.Context, d time.Duration, what string, job func(context.Context) error) {
	t := time.NewTicker(d)
	defer t.Stop()
	for {
		if err := job(ctx); err != nil && ctx.Err() == nil {
			a.Log.Error("a job failed and will run again", "job", what, "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
	}
}
