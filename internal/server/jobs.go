package server

import (
	"context"
	"sync"
	"time"

	"linli/internal/act"
	"linli/internal/publication"
	"linli/internal/trail"
)

// Jobs runs what happens by time, until ctx ends: the booking timers and the next free
// starts every few seconds, lapsed grants and forgotten keys each minute, the log's
// anchor each hour, and gives new releases of open data their place in the feed.
// Every one of them may run in several replicas at once; each effect happens once.
func (a *App) Jobs(ctx context.Context, tick time.Duration) {
	var all sync.WaitGroup
	all.Go(func() { a.Booking.Run(ctx, tick) })
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
