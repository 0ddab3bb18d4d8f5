package cache

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"github.com/redis/go-redis/v9"
)

const (
	// epoch is the tag of everything. No other tag is empty.
	epoch = ""
	// generationAge is how long a tag's token is kept. A token that goes costs one load
	// for each value under it.
	generationAge = 5 * time.Minute
)

func (c *Cache) generationKey(tag string) string { return c.space + ":generation:" + tag }

// Invalidate makes every value with one of the tags a miss: in this process before it
// returns, elsewhere as soon as Redis has it. Call it after commit, never before. It
// does not fail and does not heed ctx's end, for the commit has happened; what Redis
// did not take is made good before Redis is believed again.
func (c *Cache) Invalidate(_ context.Context, tags ...string) {
	if len(tags) == 0 {
		return
	}
	// Last, so that whoever starts after this call joins no load that saw the old tokens.
	defer c.tides.turn(tags)
	if c.link.number() == 0 || c.renew(tags...) != nil {
		c.link.miss()
	}
}

// replaceEpoch makes every value of the namespace a miss.
func (c *Cache) replaceEpoch() error { return c.renew(epoch) }

// renew writes new tokens.
func (c *Cache) renew(tags ...string) error {
	ctx, cancel := exchange()
	defer cancel()
	_, err := c.rdb.Pipelined(ctx, func(p redis.Pipeliner) error {
		for _, tag := range tags {
			p.Set(ctx, c.generationKey(tag), rand.Text(), ageOf(tag))
		}
		return nil
	})
	return err
}

func ageOf(tag string) time.Duration {
	if tag == epoch {
		return 0 // as long as Redis likes
	}
	return generationAge
}

// read gets the stored bytes ("" if there are none) and the generations of now.
func (c *Cache) read(e entry) (stored string, generations []string, err error) {
	ctx, cancel := exchange()
	defer cancel()
	p := c.rdb.Pipeline()
	value := p.Get(ctx, e.id)
	tokens := make([]*redis.StringCmd, len(e.tags))
	for i, tag := range e.tags {
		tokens[i] = p.Get(ctx, c.generationKey(tag))
	}
	_, _ = p.Exec(ctx) // each command's own error is read below
	if err := value.Err(); err != nil && !errors.Is(err, redis.Nil) && !wrongType(err) {
		return "", nil, err
	}
	if err := c.complete(ctx, e.tags, tokens); err != nil {
		return "", nil, err
	}
	generations = make([]string, len(tokens))
	for i, token := range tokens {
		generations[i] = token.Val()
	}
	return value.Val(), generations, nil
}

// complete gives a token to each tag that has none, and reads what is there then:
// another process may have been first. A key of another type is overwritten.
func (c *Cache) complete(ctx context.Context, tags []string, tokens []*redis.StringCmd) error {
	p := c.rdb.Pipeline()
	for i, token := range tokens {
		err := token.Err()
		switch {
		case err == nil && token.Val() != "":
			continue
		case errors.Is(err, redis.Nil):
			p.SetArgs(ctx, c.generationKey(tags[i]), rand.Text(), redis.SetArgs{Mode: "NX", TTL: ageOf(tags[i])})
		case err == nil || wrongType(err):
			p.Set(ctx, c.generationKey(tags[i]), rand.Text(), ageOf(tags[i]))
		default:
			return err
		}
		tokens[i] = p.Get(ctx, c.generationKey(tags[i]))
	}
	if p.Len() == 0 {
		return nil
	}
	_, _ = p.Exec(ctx)
	for _, token := range tokens {
		if err := token.Err(); err != nil {
			return err
		}
	}
	return nil
}
