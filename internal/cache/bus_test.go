package cache

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"
)

func subscribe(t *testing.T, c *Cache, topics ...string) <-chan []byte {
	t.Helper()
	ch, err := c.Subscribe(t.Context(), topics...)
	if err != nil {
		t.Fatal(err)
	}
	return ch
}

func topicsOf(c *Cache) int {
	c.bus.mu.Lock()
	defer c.bus.mu.Unlock()
	return len(c.bus.topics)
}

// next waits for one message; "closed" if there will be none.
func next(t *testing.T, ch <-chan []byte) string {
	t.Helper()
	select {
	case m, ok := <-ch:
		if !ok {
			return "closed"
		}
		return string(m)
	case <-time.After(10 * time.Second):
		t.Fatal("waited 10 s for a message")
		return ""
	}
}

func TestPublish(t *testing.T) {
	each(t, func(t *testing.T, b backend, space string) {
		a, other := replica(t, b.url, space), replica(t, b.url, space)
		listeners := map[string]<-chan []byte{
			"here":                subscribe(t, a, "booking"),
			"here, two topics":    subscribe(t, a, "tender", "booking"),
			"elsewhere":           subscribe(t, other, "booking"),
			"elsewhere, twice":    subscribe(t, other, "booking", "booking"),
			"here, second reader": subscribe(t, a, "booking"),
		}
		silent := subscribe(t, other, "book")
		for i := range 40 {
			a.Publish(t.Context(), "booking", []byte(fmt.Sprintf("%d\n\x00", i)))
		}
		other.Publish(t.Context(), "booking", []byte("last"))
		for name, ch := range listeners {
			seen := map[string]int{}
			for range 41 {
				seen[next(t, ch)]++
			}
			for i := range 40 {
				equal(t, fmt.Sprintf("%s: copies of %d", name, i), seen[fmt.Sprintf("%d\n\x00", i)], 1)
			}
			equal(t, name+": copies of the last", seen["last"], 1)
			equal(t, name+": more", len(ch), 0)
		}
		equal(t, "another topic", len(silent), 0)
	})
}

func TestPublishIgnoresForeignMessages(t *testing.T) {
	each(t, func(t *testing.T, b backend, space string) {
		c := replica(t, b.url, space)
		ch := subscribe(t, c, "topic")
		for _, payload := range []string{"", "no sender", c.process + "\nown", "x\nright"} {
			if err := c.rdb.Publish(t.Context(), c.topicChannel("topic"), payload).Err(); err != nil {
				t.Fatal(err)
			}
		}
		equal(t, "message", next(t, ch), "right")
	})
}

func TestSubscribeDropsTheSlow(t *testing.T) {
	t.Parallel()
	c := replica(t, "", "")
	slow, quick := subscribe(t, c, "topic"), subscribe(t, c, "topic")
	for i := range slack + 1 {
		c.Publish(t.Context(), "topic", []byte(fmt.Sprint(i)))
		equal(t, "quick", next(t, quick), fmt.Sprint(i))
	}
	for i := range slack {
		equal(t, "slow", next(t, slow), fmt.Sprint(i))
	}
	equal(t, "slow, after", next(t, slow), "closed")
	c.Publish(t.Context(), "topic", []byte("on"))
	equal(t, "quick", next(t, quick), "on")
}

func TestSubscribeRefusesMisuse(t *testing.T) {
	t.Parallel()
	c := replica(t, "", "")
	_, err := c.Subscribe(t.Context())
	equal(t, "no topic", fmt.Sprint(err), "cache: a subscription needs a topic")
	over, end := context.WithCancel(t.Context())
	end()
	_, err = c.Subscribe(over, "topic")
	equal(t, "context over", err, context.Canceled)
	equal(t, "topics", topicsOf(c), 0)
}

func TestSubscribeSurvivesRedis(t *testing.T) {
	t.Parallel()
	server := newPrivate(t)
	a, other := replica(t, server.url(), ""), replica(t, server.url(), "")
	here, elsewhere := subscribe(t, a, "topic"), subscribe(t, other, "topic")
	server.kill(t)
	unlinked(t, a)
	unlinked(t, other)
	a.Publish(t.Context(), "topic", []byte("alone"))
	equal(t, "here, without Redis", next(t, here), "alone")
	began := time.Now()
	later := subscribe(t, other, "later")
	if took := time.Since(began); took > patience/2 {
		t.Errorf("Subscribe waited %s for a Redis that is away", took)
	}
	server.start(t)
	linked(t, a)
	for topic, ch := range map[string]<-chan []byte{"topic": elsewhere, "later": later} {
		eventually(t, "news of "+topic+" arrives again", func() bool {
			a.Publish(t.Context(), topic, []byte("again"))
			return len(ch) > 0
		})
		equal(t, topic, next(t, ch), "again")
	}
}

// Not parallel: it counts the goroutines of the whole process.
func TestNothingIsLeftBehind(t *testing.T) {
	list := backends(t)
	atRest := runtime.NumGoroutine()
	settled := func(want int) func() bool {
		return func() bool { runtime.Gosched(); return runtime.NumGoroutine() <= want }
	}
	for _, b := range append(list, backend{"own", ""}) {
		t.Run(b.name, func(t *testing.T) {
			c, err := Open(t.Context(), Config{URL: b.url, Namespace: "test-left-behind"})
			if err != nil {
				t.Fatal(err)
			}
			linked(t, c)
			fetch(t, c, "warm", always("x"))
			open := runtime.NumGoroutine() + 2 // connections that settle
			ctx, end := context.WithCancel(t.Context())
			var channels []<-chan []byte
			for i := range 500 {
				ch, err := c.Subscribe(ctx, "all", fmt.Sprint("topic ", i))
				if err != nil {
					t.Fatal(err)
				}
				channels = append(channels, ch)
			}
			end()
			for _, ch := range channels {
				equal(t, "subscription", next(t, ch), "closed")
			}
			eventually(t, "subscriptions leave no goroutine", settled(open))
			equal(t, "topics", topicsOf(c), 0)
			eventually(t, "Redis sends no topic", func() bool {
				return len(c.rdb.PubSubChannels(t.Context(), c.topicChannel("*")).Val()) == 0
			})
			last := subscribe(t, c, "all")
			if err := c.Close(); err != nil {
				t.Fatal(err)
			}
			equal(t, "subscription at Close", next(t, last), "closed")
		})
	}
	eventually(t, "Close leaves no goroutine", settled(atRest))
}
