package cache

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// A load that saw the world before a commit must not be what anybody reads after the
// invalidation, whether it ends before or after the next read.
func TestFetchStaleLoad(t *testing.T) {
	for _, between := range []bool{false, true} {
		t.Run(fmt.Sprintf("read between %t", between), func(t *testing.T) {
			each(t, func(t *testing.T, b backend, space string) {
				a, other := replica(t, b.url, space), replica(t, b.url, space)
				for _, reader := range []*Cache{a, other} {
					name := fmt.Sprintf("raced by %t", reader == a)
					var row atomic.Value
					row.Store("old")
					load := func(context.Context) (string, error) { return row.Load().(string), nil }
					started, release := make(chan struct{}), make(chan struct{})
					late := make(chan string)
					go func() {
						late <- fetch(t, reader, name, func(context.Context) (string, error) {
							seen := row.Load().(string)
							close(started)
							<-release
							return seen, nil
						})
					}()
					<-started
					row.Store("new")
					a.Invalidate(t.Context(), name)
					if between {
						equal(t, "between, here", fetch(t, a, name, load), "new")
					}
					close(release)
					equal(t, "the early reader", <-late, "old")
					equal(t, "after, here", fetch(t, a, name, load), "new")
					equal(t, "after, elsewhere", fetch(t, other, name, load), "new")
				}
			})
		})
	}
}

func TestFetchWithoutRedis(t *testing.T) {
	t.Parallel()
	t.Run("shares loads", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			c := newCache(Config{})
			loads := 0
			gate := make(chan struct{})
			var readers sync.WaitGroup
			for range 100 {
				readers.Go(func() {
					got := fetch(t, c, "hot", func(context.Context) (string, error) {
						loads++
						<-gate
						return "one", nil
					})
					if got != "one" {
						t.Error(got)
					}
				})
			}
			synctest.Wait()
			close(gate)
			readers.Wait()
			equal(t, "loads", loads, 1)
			equal(t, "nothing is kept", fetch(t, c, "hot", always("two")), "two")
		})
	})
	t.Run("joins no load older than the window", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			c := newCache(Config{})
			answers := make(chan string, 3)
			reader := func(value string) {
				answers <- fetch(t, c, "k", func(context.Context) (string, error) {
					time.Sleep(2 * joinWindow)
					return value, nil
				})
			}
			go reader("first")
			time.Sleep(joinWindow - 1)
			go reader("second")
			time.Sleep(2 * time.Nanosecond)
			go reader("third")
			equal(t, "first", <-answers, "first")
			equal(t, "second", <-answers, "first")
			equal(t, "third", <-answers, "third")
		})
	})
	t.Run("joins no load from before an own invalidation", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			c := newCache(Config{})
			early := make(chan string)
			go func() {
				early <- fetch(t, c, "k", func(context.Context) (string, error) {
					time.Sleep(joinWindow / 2)
					return "old", nil
				})
			}()
			synctest.Wait()
			c.Invalidate(t.Context(), "k")
			equal(t, "after", fetch(t, c, "k", always("new")), "new")
			equal(t, "before", <-early, "old")
		})
	})
	t.Run("bounds a load", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			began := time.Now()
			got := fetch(t, newCache(Config{}), "k", func(ctx context.Context) (string, error) {
				<-ctx.Done()
				return "", ctx.Err()
			})
			equal(t, "error", got, "error: context deadline exceeded")
			equal(t, "after", time.Since(began), loadLimit)
		})
	})
}
