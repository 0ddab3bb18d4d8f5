package cache

import (
	"errors"
	"sync"
	"sync/atomic"

	"github.com/redis/go-redis/v9"
)

// strikes is how many failed exchanges in a row end a link.
const strikes = 3

// link is the time during which Redis may be believed: see the package comment.
type link struct {
	current  atomic.Uint64 // this link's number; 0 between links
	failures atomic.Int32  // in a row
	broken   chan struct{} // one place: wakes keep

	mu     sync.Mutex
	last   uint64 // the highest number given
	missed uint64 // invalidations that Redis may not have
	shut   bool
	met    map[string]bool // run ids of servers
}

func newLink() *link {
	return &link{broken: make(chan struct{}, 1), met: map[string]bool{}}
}

// number returns the link's number, 0 between links.
func (l *link) number() uint64 { return l.current.Load() }

// holds tells whether the link with this number is still on.
func (l *link) holds(number uint64) bool { return number != 0 && l.current.Load() == number }

// missedSoFar is to be read before the epoch is replaced, and given to begin after.
func (l *link) missedSoFar() uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.missed
}

// begin starts a link, unless an invalidation was missed since the given count: its
// epoch would be older than that invalidation.
func (l *link) begin(missed uint64) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.shut || l.missed != missed {
		return false
	}
	select {
	case <-l.broken:
	default:
	}
	l.failures.Store(0)
	l.last++
	l.current.Store(l.last)
	return true
}

// end makes everyone do without Redis until the next link.
func (l *link) end() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.endLocked()
}

func (l *link) endLocked() {
	l.current.Store(0)
	select {
	case l.broken <- struct{}{}:
	default:
	}
}

// miss counts an invalidation that Redis may not have, and ends the link.
func (l *link) miss() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.missed++
	l.endLocked()
}

// close ends the link for good.
func (l *link) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.shut = true
	l.endLocked()
}

// judge counts one exchange's outcome. An absent key and a key of another type are
// answers, not failures.
func (l *link) judge(err error) {
	if err == nil || errors.Is(err, redis.Nil) || wrongType(err) {
		if l.failures.Load() != 0 {
			l.failures.Store(0)
		}
		return
	}
	if l.failures.Add(1) >= strikes {
		l.end()
	}
}

// meets notes a server's run id. A new one during a link ends it: what that server
// holds may be older than the link's epoch.
func (l *link) meets(run string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.met[run] {
		return
	}
	l.met[run] = true
	if l.current.Load() != 0 {
		l.endLocked()
	}
}

func wrongType(err error) bool { return redis.HasErrorPrefix(err, "WRONGTYPE") }
