package cache

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// step is one call at a moment.
type step struct {
	at         time.Duration
	cost       int
	limit      int
	per        time.Duration
	ok         bool
	retryAfter time.Duration
}

const second = time.Second

// Five a minute is one in 12 s; seven a minute, one in 8.571428571… s.
var refill = []step{
	{0, 3, 5, time.Minute, true, 0},
	{0, 2, 5, time.Minute, true, 0},
	{0, 1, 5, time.Minute, false, 12 * second},
	{0, 5, 5, time.Minute, false, time.Minute},
	{12*second - time.Microsecond, 1, 5, time.Minute, false, time.Microsecond},
	{12 * second, 1, 5, time.Minute, true, 0},
	{12 * second, 0, 5, time.Minute, true, 0},
	{54 * second, 4, 5, time.Minute, false, 6 * second}, // 3.5 are there
	{60 * second, 4, 5, time.Minute, true, 0},
	{time.Hour, 5, 5, time.Minute, true, 0}, // never more than full
	{time.Hour, 1, 5, time.Minute, false, 12 * second},
	{time.Hour, 6, 5, time.Minute, false, time.Minute}, // more than it holds
	{2 * time.Hour, 7, 7, time.Minute, true, 0},
	{2*time.Hour + time.Microsecond, 1, 7, time.Minute, false, 8_571_428 * time.Microsecond}, // rounded up
	{2*time.Hour + 8_571_428*time.Microsecond, 1, 7, time.Minute, false, time.Microsecond},
	{2*time.Hour + 8_571_429*time.Microsecond, 1, 7, time.Minute, true, 0},
	{2*time.Hour + 8_571_429*time.Microsecond, 1, 7, time.Minute, false, 8_571_429 * time.Microsecond},
	{3*time.Hour - time.Minute, 3, 7, time.Minute, true, 0},
	{3*time.Hour - time.Minute, 3, 3, time.Minute, true, 0}, // a smaller limit: full, not above
	{24 * time.Hour, 2_000_000, 2_000_000, time.Hour, true, 0},
	{24*time.Hour + 1800*time.Microsecond, 2, 2_000_000, time.Hour, false, 1800 * time.Microsecond},
	{24*time.Hour + 3600*time.Microsecond, 2, 2_000_000, time.Hour, true, 0},
}

func TestAllowRefills(t *testing.T) {
	t.Parallel()
	start := time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC)
	var now time.Time
	clock := func() time.Time { return now }
	host, err := startEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(host.stop)
	alone, shared := newCache(Config{}), replica(t, host.url(), "")
	alone.buckets.now = clock
	for i, s := range refill {
		now = start.Add(s.at)
		host.SetTime(now)
		for name, c := range map[string]*Cache{"Redis": shared, "the process": alone} {
			ok, retryAfter, err := c.Allow(t.Context(), "cost", "subject", s.cost, s.limit, s.per)
			if err != nil {
				t.Fatal(err)
			}
			equal(t, fmt.Sprintf("%s, step %d: allowed", name, i), ok, s.ok)
			equal(t, fmt.Sprintf("%s, step %d: retry after", name, i), retryAfter, s.retryAfter)
		}
	}
	equal(t, "Redis left something to the process", len(shared.buckets.all), 0)
}

func TestAllowIsExact(t *testing.T) {
	each(t, func(t *testing.T, b backend, space string) {
		replicas := []*Cache{replica(t, b.url, space), replica(t, b.url, space)}
		var allowed, refused atomic.Int32
		var callers sync.WaitGroup
		for i := range 10 {
			callers.Go(func() {
				for range 30 {
					ok, retryAfter, err := replicas[i%2].Allow(t.Context(), "cost", "one", 7, 700, 24*time.Hour)
					switch {
					case err != nil:
						t.Error(err)
					case ok:
						allowed.Add(1)
					default:
						refused.Add(1)
						if limit := 24 * time.Hour / 100; retryAfter <= 0 || retryAfter > limit {
							t.Errorf("retry after %s, want at most %s", retryAfter, limit)
						}
					}
				}
			})
		}
		callers.Wait()
		equal(t, "allowed", allowed.Load(), 100)
		equal(t, "refused", refused.Load(), 200)
		for name, subject := range map[string][2]string{"another subject": {"cost", "two"}, "another limit": {"other", "one"}} {
			ok, _, err := replicas[0].Allow(t.Context(), subject[0], subject[1], 700, 700, 24*time.Hour)
			if !ok || err != nil {
				t.Errorf("%s: %t, %v", name, ok, err)
			}
		}
	})
}

func TestAllowOverGarbage(t *testing.T) {
	each(t, func(t *testing.T, b backend, space string) {
		c := replica(t, b.url, space)
		ctx := t.Context()
		spend := func(name string) {
			t.Helper()
			for i, want := range []bool{true, false} {
				ok, _, err := c.Allow(ctx, "n", "s", 5, 5, time.Hour)
				if err != nil {
					t.Fatal(err)
				}
				equal(t, fmt.Sprintf("%s, call %d", name, i), ok, want)
			}
		}
		spend("clean")
		keys, err := c.rdb.Keys(ctx, space+":rate:*").Result()
		if err != nil || len(keys) != 1 {
			t.Fatalf("keys %v, %v", keys, err)
		}
		c.rdb.Del(ctx, keys[0])
		c.rdb.Set(ctx, keys[0], "x", 0)
		spend("another type")
		for _, left := range []string{"", "x", "-1", "nan", "1e300"} {
			c.rdb.HSet(ctx, keys[0], "left", left)
			spend("left is " + left)
		}
		if ttl := c.rdb.PTTL(ctx, keys[0]).Val(); ttl <= 0 || ttl > time.Hour+time.Second {
			t.Errorf("the bucket is kept for %s, want an hour", ttl)
		}
		equal(t, "process buckets", len(c.buckets.all), 0)
	})
}

func TestAllowWithoutRedis(t *testing.T) {
	t.Parallel()
	server := newPrivate(t)
	c := replica(t, server.url(), "")
	server.kill(t)
	allowed := 0
	for range 50 {
		if ok, _, err := c.Allow(t.Context(), "n", "s", 1, 10, time.Hour); err != nil {
			t.Fatal(err)
		} else if ok {
			allowed++
		}
	}
	equal(t, "allowed", allowed, 10)
}

func TestAllowEmbedded(t *testing.T) {
	t.Parallel()
	c := replica(t, "", "")
	for i, want := range []bool{true, true, false} {
		ok, _, err := c.Allow(t.Context(), "n", "s", 1, 2, time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, fmt.Sprint("call ", i), ok, want)
	}
	equal(t, "keys in Redis", len(c.rdb.Keys(t.Context(), "*:rate:*").Val()), 0)
}

func TestAllowRefusesMisuse(t *testing.T) {
	t.Parallel()
	c := replica(t, "", "")
	for _, s := range []step{
		{cost: -1, limit: 1, per: time.Second},
		{cost: 1, limit: 0, per: time.Second},
		{cost: 1, limit: 1, per: time.Microsecond},
		{cost: 1, limit: 1 << 40, per: time.Hour},
	} {
		ok, _, err := c.Allow(t.Context(), "n", "s", s.cost, s.limit, s.per)
		want := fmt.Sprintf("cache: rate limit n: cost %d of %d per %s is out of range", s.cost, s.limit, s.per)
		equal(t, fmt.Sprint(err), fmt.Sprint(ok, err), "false "+want)
	}
}

func TestBucketsStaySmall(t *testing.T) {
	t.Parallel()
	var now time.Time
	b := buckets{now: func() time.Time { return now }}
	for i := range bucketRoom + 10 {
		b.take(fmt.Sprint(i), 1, 5, time.Minute)
	}
	equal(t, "crowded", len(b.all), bucketRoom)
	now = now.Add(time.Minute)
	b.take("one", 1, 5, time.Minute)
	equal(t, "a minute later", len(b.all), 1)
}
