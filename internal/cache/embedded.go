package cache

import (
	"crypto/rand"
	"sync"
	"sync/atomic"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9/logging"
)

// roomFor is how many keys the Redis inside the process may hold before Fetch stops
// storing: it evicts nothing, and its clock visits every key each second.
const roomFor = 50_000

// embedded is a Redis inside the process, on a loopback port behind a password
// (its in-memory pipe hangs on long pipelines).
type embedded struct {
	*miniredis.Miniredis
	password string
	full     atomic.Bool
	quit     chan struct{}
	ticking  sync.WaitGroup
}

func startEmbedded() (*embedded, error) {
	e := &embedded{Miniredis: miniredis.NewMiniRedis(), password: rand.Text(), quit: make(chan struct{})}
	e.RequireAuth(e.password)
	if err := e.StartAddr("127.0.0.1:0"); err != nil {
		return nil, err
	}
	e.ticking.Go(e.tick)
	return e, nil
}

// tick lets time pass: without it no key would ever expire.
func (e *embedded) tick() {
	clock := time.NewTicker(time.Second)
	defer clock.Stop()
	last := time.Now()
	for {
		select {
		case now := <-clock.C:
			e.FastForward(now.Sub(last))
			last = now
		case <-e.quit:
			return
		}
	}
}

func (e *embedded) stop() {
	close(e.quit)
	e.ticking.Wait()
	e.Close()
}

// quiet silences the client's own log lines, one for each failed dial: the link
// says once that Redis is gone.
var quiet = sync.OnceFunc(logging.Disable)
