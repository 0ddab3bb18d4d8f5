package cache

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"runtime/debug"
	"strings"
	"time"
)

const (
	joinWindow = 800 * time.Millisecond // how old a load may be that a caller joins
	loadLimit  = 5 * time.Second        // for one load
	largest    = 512 << 10              // bytes of a value that is stored
)

// Fetch answers from Redis or from load. Concurrent callers of one key share a load;
// it runs to its end when they leave, within loadLimit, and its context has none of
// their values. Every caller gets their own copy, through JSON whether hit or miss.
// ttl is cut to MaxAge. Errors: load's own (never kept), ctx's when it ends first, a
// key or value that does not fit into JSON. Redis is never an error.
func Fetch[T any](ctx context.Context, c *Cache, key Key, ttl time.Duration, load func(context.Context) (T, error)) (T, error) {
	var value T
	if ttl <= 0 {
		return value, fmt.Errorf("cache: %s is to be kept for %s; at least a millisecond is needed", key.Kind, ttl)
	}
	e, err := c.entry(key, reflect.TypeFor[T]())
	if err != nil {
		return value, err
	}
	source := func(ctx context.Context) ([]byte, error) {
		loaded, err := load(ctx)
		if err != nil {
			return nil, err
		}
		raw, err := json.Marshal(loaded)
		if err != nil {
			return nil, fmt.Errorf("cache: %s does not fit into JSON: %w", key.Kind, err)
		}
		return raw, nil
	}
	a, err := c.fetch(ctx, e, ttl, false, source)
	if err == nil && a.outcome == hit {
		if json.Unmarshal(a.raw, &value) == nil {
			c.metrics.count(e.kind, hit)
			return value, nil
		}
		// Somebody else's bytes: load over them.
		value = *new(T)
		a, err = c.fetch(ctx, e, ttl, true, source)
	}
	if err != nil {
		return value, err
	}
	c.metrics.count(e.kind, a.outcome)
	if err := json.Unmarshal(a.raw, &value); err != nil {
		return *new(T), fmt.Errorf("cache: %s cannot be read back from JSON: %w", e.kind, err)
	}
	return value, nil
}

// answer is what the callers of one flight share.
type answer struct {
	raw     []byte
	outcome outcome
}

type source func(context.Context) ([]byte, error)

// fetch joins or starts the flight for e. With over, what is stored is not used.
func (c *Cache) fetch(ctx context.Context, e entry, ttl time.Duration, over bool, load source) (answer, error) {
	if err := ctx.Err(); err != nil {
		return answer{}, err
	}
	name := c.tides.flight(e)
	if over {
		name += "!"
	}
	result := c.flights.DoChan(name, func() (any, error) {
		closing := time.AfterFunc(joinWindow, func() { c.flights.Forget(name) })
		defer closing.Stop()
		return c.answer(e, min(ttl, MaxAge), over, load)
	})
	select {
	case r := <-result:
		if r.Err != nil {
			return answer{}, r.Err
		}
		return r.Val.(answer), nil
	case <-ctx.Done():
		return answer{}, ctx.Err()
	}
}

// answer reads Redis, then the source if need be. A link that ended meanwhile makes
// what was read worth nothing.
func (c *Cache) answer(e entry, ttl time.Duration, over bool, load source) (answer, error) {
	link := c.link.number()
	if link == 0 {
		raw, err := c.load(e, load)
		return answer{raw, bypass}, err
	}
	stored, generations, err := c.read(e)
	c.link.judge(err)
	if err != nil || !c.link.holds(link) {
		raw, err := c.load(e, load)
		return answer{raw, bypass}, err
	}
	label := e.label(generations)
	if raw, ok := strings.CutPrefix(stored, label); ok && !over {
		return answer{[]byte(raw), hit}, nil
	}
	raw, err := c.load(e, load)
	if err != nil {
		return answer{}, err
	}
	if c.link.holds(link) && len(raw) <= largest && (c.embedded == nil || !c.embedded.full.Load()) {
		c.store(e, label, raw, ttl)
	}
	return answer{raw, miss}, nil
}

func (c *Cache) store(e entry, label string, raw []byte, ttl time.Duration) {
	ctx, cancel := exchange()
	defer cancel()
	c.link.judge(c.rdb.Set(ctx, e.id, append([]byte(label), raw...), max(ttl, time.Millisecond)).Err())
}

// load runs the source apart from any caller. Its panic is an error, for here it
// would end the process.
func (c *Cache) load(e entry, load source) (raw []byte, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), loadLimit)
	defer cancel()
	defer func() {
		if p := recover(); p != nil {
			c.log.Error("loading for the cache panicked", "kind", e.kind, "panic", p, "stack", string(debug.Stack()))
			err = fmt.Errorf("cache: loading %s panicked", e.kind)
		}
	}()
	c.metrics.loads.WithLabelValues(e.kind).Inc()
	return load(ctx)
}
