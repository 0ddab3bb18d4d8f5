package cache

import (
	"context"
	"errors"
	"strings"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

// keep makes links for as long as the cache is open. It closes tried after the first
// try.
func (c *Cache) keep(tried chan<- struct{}) {
	defer close(c.done)
	defer c.link.close()
	first := sync.OnceFunc(func() { close(tried) })
	var told time.Time // of the last warning
	down := false      // and that it still stands
	for {
		err := c.once(func() {
			if down {
				c.log.Info("Redis is back")
			}
			down = false
			first()
		})
		if c.ctx.Err() != nil {
			first()
			return
		}
		if !down && time.Since(told) > warnEvery {
			c.log.Warn("Redis cannot be used; serving without it, slower, until it can", "error", err)
			told, down = time.Now(), true
		}
		first()
		select {
		case <-c.ctx.Done():
		case <-time.After(retryEvery):
		}
	}
}

// once makes one link, calls begun, and returns why the link ended or did not begin.
func (c *Cache) once(begun func()) error {
	ctx, cancel := context.WithTimeout(c.ctx, openWait)
	defer cancel()
	ps := c.rdb.Subscribe(ctx, c.forgetChannel())
	lost := make(chan error, 1)
	err := c.attach(ctx, ps, lost)
	if err == nil {
		begun()
		err = c.hold(ps, lost)
	}
	c.link.end()
	_ = ps.Close()
	<-lost //nolint:errcheck // the receiver has returned, or never began; what ended it, err says
	c.bus.detach()
	return err
}

// attach waits for the pub/sub connection, then replaces the epoch, then begins a
// link. That order matters: whatever happens to the server after the new epoch is
// written is seen on the connection. The receiver closes lost.
func (c *Cache) attach(ctx context.Context, ps *redis.PubSub, lost chan<- error) error {
	err := c.greet(ctx, ps)
	if err != nil {
		close(lost)
		return err
	}
	go c.receive(ps, lost)
	for range 10 { // once, but for invalidations that come in between
		missed := c.link.missedSoFar()
		if err := c.replaceEpoch(); err != nil {
			return err
		}
		if c.link.begin(missed) {
			return nil
		}
	}
	return errBroken
}

// greet waits until Redis listens, and meets every server of a cluster now rather
// than end the link at the first use of each.
func (c *Cache) greet(ctx context.Context, ps *redis.PubSub) error {
	if _, err := ps.ReceiveTimeout(ctx, openWait); err != nil {
		return err
	}
	cluster, ok := c.rdb.(*redis.ClusterClient)
	if !ok {
		return nil
	}
	return cluster.ForEachMaster(ctx, func(ctx context.Context, node *redis.Client) error {
		return node.Ping(ctx).Err()
	})
}

var errBroken = errors.New("exchanges with Redis failed, or another server answers")

// hold keeps a link until it breaks, and says why it did.
func (c *Cache) hold(ps *redis.PubSub, lost <-chan error) error {
	clock := time.NewTicker(pingEvery)
	defer clock.Stop()
	for {
		if err := c.follow(ps); err != nil {
			return err
		}
		select {
		case <-c.ctx.Done():
			return c.ctx.Err()
		case <-c.link.broken:
			return errBroken
		case err := <-lost:
			return err
		case <-c.bus.changed:
		case <-clock.C:
			if err := ps.Ping(c.ctx); err != nil {
				return err
			}
			c.measure()
		}
	}
}

// follow asks Redis for the topics that have become wanted, and drops the others.
func (c *Cache) follow(ps *redis.PubSub) error {
	wanted, unwanted := c.bus.changes()
	for _, batch := range []struct {
		topics []string
		send   func(context.Context, ...string) error
	}{{unwanted, ps.Unsubscribe}, {wanted, ps.Subscribe}} {
		if len(batch.topics) == 0 {
			continue
		}
		channels := make([]string, len(batch.topics))
		for i, topic := range batch.topics {
			channels[i] = c.topicChannel(topic)
		}
		if err := batch.send(c.ctx, channels...); err != nil {
			return err
		}
	}
	return nil
}

// receive hands on what comes over the connection.
func (c *Cache) receive(ps *redis.PubSub, lost chan<- error) {
	defer close(lost)
	for {
		message, err := ps.ReceiveTimeout(c.ctx, silence)
		if err != nil {
			c.link.end() // at once, not when keep gets round to it
			lost <- err
			return
		}
		switch m := message.(type) {
		case *redis.Subscription:
			if topic, ok := strings.CutPrefix(m.Channel, c.topicChannel("")); ok && m.Kind == "subscribe" {
				c.bus.confirm(topic)
			}
		case *redis.Message:
			c.arrive(m)
		}
	}
}

// measure stops storing when the Redis inside the process is full.
func (c *Cache) measure() {
	if c.embedded == nil {
		return
	}
	ctx, cancel := exchange()
	defer cancel()
	if n, err := c.rdb.DBSize(ctx).Result(); err == nil {
		c.embedded.full.Store(n > roomFor)
	}
}

// meet notes the run id behind a new connection, before the connection is used.
// A server that hides its run id is not refused.
func (c *Cache) meet(ctx context.Context, cn *redis.Conn) error {
	info, err := cn.Info(ctx, "server").Result()
	if err != nil {
		return nil //nolint:nilerr // such a server is served without a run id
	}
	for line := range strings.Lines(info) {
		if run, ok := strings.CutPrefix(line, "run_id:"); ok {
			c.link.meets(strings.TrimSpace(run))
		}
	}
	return nil
}
