// Package cache owns what Linli keeps in Redis and may lose: copies of public
// objects, request budgets and the news between replicas. It also holds the
// sessions of the last second, in the process only. It owns no truth: with Redis
// stopped, flushed, slow or restarted, each function still answers, from the
// database or from the process.
//
// # Why a hit is never stale
//
// Each tag has a generation in Redis, a random token that is never used twice. The
// epoch is one more tag that every key carries. Fetch reads the generations first,
// then loads, then stores the value under the generations it read; a stored value
// is a hit only if its generations equal those of now. Invalidate, called after
// commit, writes new tokens. So:
//
//   - A load that began before a commit and ends after the invalidation stores its
//     value under tokens that are gone. Nobody will match it.
//   - A lost token (flush, eviction, expiry) is replaced by a new one, not by a first
//     one, so an old value cannot come to match again.
//   - Loads are shared under the key plus the process's count of invalidations for its
//     tags, which moves before Invalidate returns: who reads after their own write
//     does not join a load from before it. Nobody joins a load older than joinWindow,
//     which bounds what another replica's reader can see, also without Redis.
//
// The argument needs Redis to keep what it acknowledged, and each invalidation to
// arrive. Neither is given, so hits are believed only during a link: one unbroken
// pub/sub connection, at the start of which this process replaced the epoch. A link
// ends with the connection, with the third failure in a row, with the first
// invalidation that Redis did not confirm, and with the first connection to a server
// whose run id was not seen before (a restart from an old snapshot, a promoted
// replica). An invalidation that comes between two links is counted, and a link
// begins only when its epoch is newer than all of them. Between links Fetch goes to
// the loader and costs Redis nothing.
//
// What remains is a process that commits while it alone cannot reach Redis, or dies
// before it calls Invalidate. Others then see the old value until somebody repeats
// the invalidation: callers also put it in the outbox (it can be repeated at will).
// The last bound is MaxAge.
//
// # What the caller must hold to
//
// Only objects that everybody may see. The loader gets a context without the
// caller's values, so it cannot act for the first of many viewers; it reads
// committed rows, outside any transaction of the caller. Tags follow from the
// arguments, not from the rows found. Values survive JSON both ways.
package cache

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/redis/go-redis/v9"
	"github.com/redis/go-redis/v9/maintnotifications"
	"golang.org/x/sync/singleflight"
)

const (
	// MaxAge is the longest time that a value is kept.
	MaxAge = time.Minute

	patience   = 250 * time.Millisecond // for one exchange with Redis
	openWait   = time.Second            // for the first link, in Open
	pingEvery  = 200 * time.Millisecond // on the pub/sub connection
	silence    = 600 * time.Millisecond // on that connection, after which the link ends
	retryEvery = 250 * time.Millisecond // between two tries to link
	warnEvery  = 10 * time.Second       // at most
)

// Config says which Redis to use.
type Config struct {
	// URL is empty for a Redis inside the process, or redis://host:port/db, rediss://…,
	// redis+sentinel://h1:p,h2:p/master/db, redis+cluster://h1:p,h2:p; each may carry
	// user:password@, which is for the data servers. rediss+… speaks TLS.
	URL string
	// Namespace starts every key, so that installations can share a server. Default "linli".
	Namespace string
	// Logger hears when Redis goes and comes back. Default slog.Default().
	Logger *slog.Logger
}

// Cache is safe for use by many goroutines.
type Cache struct {
	rdb      redis.UniversalClient
	embedded *embedded // nil with a Redis of its own
	space    string
	log      *slog.Logger
	process  string // tells this process's messages from others'

	link     *link
	bus      *bus
	flights  singleflight.Group
	tides    tides
	buckets  buckets
	sessions sessions
	metrics  *metrics

	ctx    context.Context
	cancel context.CancelFunc
	done   chan struct{} // closed when keep has returned
	closed sync.Once
}

// Open connects to Redis and returns within about a second. A Redis that cannot be
// reached is logged and tried again for ever; only a malformed URL, a cancelled
// context or no free loopback port is an error.
func Open(ctx context.Context, cfg Config) (*Cache, error) {
	c := newCache(cfg)
	opts, err := c.options(cfg.URL)
	if err != nil {
		return nil, err
	}
	quiet()
	c.rdb = redis.NewUniversalClient(opts)
	c.ctx, c.cancel = context.WithCancel(context.Background())
	tried := make(chan struct{})
	go c.keep(tried)
	select {
	case <-tried:
	case <-time.After(openWait):
	case <-ctx.Done():
		return nil, errors.Join(ctx.Err(), c.Close())
	}
	return c, nil
}

// newCache makes a cache that has no Redis yet.
func newCache(cfg Config) *Cache {
	c := &Cache{
		space:   cmp.Or(cfg.Namespace, "linli"),
		log:     cmp.Or(cfg.Logger, slog.Default()),
		process: rand.Text(),
		link:    newLink(),
		bus:     newBus(),
		done:    make(chan struct{}),
	}
	c.buckets.now, c.sessions.now = time.Now, time.Now
	c.metrics = newMetrics(c.link)
	return c
}

// options reads the URL, or starts the Redis inside the process.
func (c *Cache) options(raw string) (*redis.UniversalOptions, error) {
	if raw != "" {
		opts, err := parseURL(raw)
		if err != nil {
			return nil, err
		}
		return c.tune(opts), nil
	}
	e, err := startEmbedded()
	if err != nil {
		return nil, fmt.Errorf("cache: the Redis inside the process did not start: %w", err)
	}
	c.embedded = e
	return c.tune(&redis.UniversalOptions{Addrs: []string{e.Addr()}, Password: e.password}), nil
}

// tune sets what all kinds of connection share: short waits, no repeats (a repeat
// would hide the failure that must end a link), the plain protocol.
func (c *Cache) tune(o *redis.UniversalOptions) *redis.UniversalOptions {
	o.Protocol = 2
	o.DisableIdentity = true
	o.MaxRetries = -1
	o.DialerRetries = 1
	o.DialTimeout = time.Second
	o.ReadTimeout, o.WriteTimeout, o.PoolTimeout = patience, patience, patience
	o.ContextTimeoutEnabled = true
	o.PoolSize = 64
	o.PipelinePoolSize = -1
	o.MaintNotificationsConfig = &maintnotifications.Config{Mode: maintnotifications.ModeDisabled}
	if c.embedded == nil {
		o.OnConnect = c.meet
	}
	return o
}

// exchange bounds one exchange with Redis. It takes nothing from the caller's
// context: a cancelled request must not leave a connection half read.
func exchange() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), patience)
}

// Ping asks Redis itself, also between links.
func (c *Cache) Ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 4*patience)
	defer cancel()
	if err := c.rdb.Ping(ctx).Err(); err != nil {
		return fmt.Errorf("cache: Redis does not answer: %w", err)
	}
	return nil
}

// Embedded tells whether Redis runs inside the process.
func (c *Cache) Embedded() bool { return c.embedded != nil }

// Collector gives the counters of Fetch and whether there is a link.
func (c *Cache) Collector() prometheus.Collector { return c.metrics }

// Close ends subscriptions and connections. Fetch goes on without Redis.
func (c *Cache) Close() error {
	var err error
	c.closed.Do(func() {
		c.cancel()
		<-c.done
		c.bus.close()
		err = c.rdb.Close()
		if c.embedded != nil {
			c.embedded.stop()
		}
	})
	return err
}
