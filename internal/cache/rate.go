package cache

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

//go:embed rate.lua
var rateSource string

var rateScript = redis.NewScript(rateSource)

// bucketRoom is how many subjects the process remembers while Redis is away.
const bucketRoom = 100_000

// Allow takes cost from the subject's bucket, which holds limit and refills evenly
// over per. If there is not enough it takes nothing and says after what time there
// will be; a cost above the limit is never allowed, and retryAfter is then per.
// Between links, and with an embedded Redis, the process counts for itself. The subject comes from the session or
// the connection, never from the request's body. Errors: arguments out of range
// (limit × per in microseconds must stay below 2⁵³), ctx already over.
func (c *Cache) Allow(ctx context.Context, name, subject string, cost, limit int, per time.Duration) (ok bool, retryAfter time.Duration, err error) {
	if cost < 0 || limit < 1 || per < time.Millisecond || float64(limit)*float64(per.Microseconds()) >= 1<<53 {
		return false, 0, fmt.Errorf("cache: rate limit %s: cost %d of %d per %s is out of range", name, cost, limit, per)
	}
	if err := ctx.Err(); err != nil {
		return false, 0, err
	}
	if cost > limit {
		return false, per, nil
	}
	sum := sha256.Sum256([]byte(name + "\x00" + subject))
	key := hex.EncodeToString(sum[:16])
	// A Redis inside the process shares nothing, and takes half a millisecond for a script.
	if c.embedded == nil && c.link.number() != 0 {
		wait, err := c.take(key, cost, limit, per)
		c.link.judge(err)
		if err == nil {
			return wait == 0, wait, nil
		}
	}
	wait := c.buckets.take(key, cost, limit, per)
	return wait == 0, wait, nil
}

// take asks the bucket in Redis; it returns the time to wait, 0 if cost was taken.
func (c *Cache) take(key string, cost, limit int, per time.Duration) (time.Duration, error) {
	ctx, cancel := exchange()
	defer cancel()
	keys := []string{c.space + ":rate:{" + key + "}"}
	wait, err := rateScript.Run(ctx, c.rdb, keys, limit, per.Microseconds(), cost).Int64()
	if err == nil && wait < 0 {
		err = errors.New("cache: the rate limit script answered with a negative wait")
	}
	return time.Duration(wait) * time.Microsecond, err
}

// buckets are the limits of this process alone, by the same arithmetic as rate.lua.
type buckets struct {
	now func() time.Time

	mu    sync.Mutex
	all   map[string]bucket
	swept time.Time
}

type bucket struct {
	left int64 // limit × microseconds
	at   time.Time
	full time.Time // when nothing is left to remember
}

func (b *buckets) take(key string, cost, limit int, per time.Duration) time.Duration {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := b.now()
	b.sweep(now)
	whole := int64(limit) * per.Microseconds()
	left, at := whole, now
	if old, ok := b.all[key]; ok {
		gone := max(0, now.Sub(old.at)).Truncate(time.Microsecond)
		if gone < per {
			left, at = min(whole, old.left+gone.Microseconds()*int64(limit)), old.at.Add(gone)
		}
	}
	price := int64(cost) * per.Microseconds()
	if left < price {
		return time.Duration(math.Ceil(float64(price-left)/float64(limit))) * time.Microsecond
	}
	b.all[key] = bucket{left: left - price, at: at, full: now.Add(per)}
	return 0
}

// sweep forgets full buckets, once a second; past bucketRoom it forgets any.
func (b *buckets) sweep(now time.Time) {
	if b.all == nil {
		b.all = map[string]bucket{}
	}
	if now.Sub(b.swept) >= time.Second {
		b.swept = now
		for key, old := range b.all {
			if !now.Before(old.full) {
				delete(b.all, key)
			}
		}
	}
	for key := range b.all {
		if len(b.all) < bucketRoom {
			return
		}
		delete(b.all, key)
	}
}
