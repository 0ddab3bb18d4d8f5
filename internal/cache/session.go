package cache

import (
	"context"
	"strings"
	"sync"
	"time"
)

const (
	// sessionAge bounds how long a revoked session is still accepted.
	sessionAge = time.Second
	// sessionBar is how long after SessionForget nothing is kept, and the longest time
	// between SessionGet and SessionPut that the bound allows for.
	sessionBar = 5 * time.Second
	// sessionRoom is how many tokens are remembered, also unknown ones.
	sessionRoom = 100_000
)

// sessions are copies in the process, never in Redis: the bound then needs only this
// process's clock, and personal data stays out of it. What is kept lives for sessionAge
// from the SessionGet that missed, that is from before the row was read.
type sessions struct {
	now func() time.Time

	mu    sync.Mutex
	all   map[string]session
	swept time.Time
}

type session struct {
	value   []byte
	until   time.Time // of value
	reading int       // misses whose SessionPut may still come
	since   time.Time // the oldest of them
	barred  time.Time // nothing is kept before
}

// SessionGet returns the copy for a token's hash. After false, read the session from
// the database and SessionPut it. The bytes are shared: do not change them.
func (c *Cache) SessionGet(_ context.Context, tokenHash string) ([]byte, bool) {
	return c.sessions.get(tokenHash)
}

// SessionPut keeps v for ttl, at most until a second after the SessionGet that missed.
// Without such a miss, and for 5 seconds after SessionForget, it does nothing: v may be
// from before the revocation.
func (c *Cache) SessionPut(_ context.Context, tokenHash string, v []byte, ttl time.Duration) {
	c.sessions.put(tokenHash, v, ttl)
}

// SessionForget drops copies, here at once and in other processes by a message. A lost
// message costs a second at most. Call it after the revocation's commit.
func (c *Cache) SessionForget(_ context.Context, tokenHash ...string) {
	if len(tokenHash) == 0 {
		return
	}
	c.sessions.forget(tokenHash)
	c.broadcast(c.forgetChannel(), []byte(strings.Join(tokenHash, "\n")))
}

func (s *sessions) get(hash string) ([]byte, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now()
	s.sweep(now)
	one, known := s.all[hash]
	if now.Before(one.until) {
		return one.value, true
	}
	if !known && len(s.all) >= sessionRoom {
		return nil, false
	}
	if one.reading == 0 || now.Sub(one.since) > sessionBar {
		one.reading, one.since = 0, now
	}
	one.reading++
	one.value = nil
	s.all[hash] = one
	return nil, false
}

func (s *sessions) put(hash string, v []byte, ttl time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now()
	one := s.all[hash]
	if one.reading == 0 || now.Before(one.barred) {
		return
	}
	one.reading--
	if until := earlier(one.since.Add(sessionAge), now.Add(ttl)); now.Before(until) {
		one.value, one.until = v, until
	}
	s.all[hash] = one
}

func (s *sessions) forget(hashes []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		s.all = map[string]session{}
	}
	for _, hash := range hashes {
		s.all[hash] = session{barred: s.now().Add(sessionBar)}
	}
}

// sweep drops, once a second, what neither answers nor bars nor waits.
func (s *sessions) sweep(now time.Time) {
	if s.all == nil {
		s.all = map[string]session{}
	}
	if now.Sub(s.swept) < time.Second {
		return
	}
	s.swept = now
	for hash, one := range s.all {
		waiting := one.reading > 0 && now.Sub(one.since) <= sessionBar
		if !waiting && !now.Before(one.until) && !now.Before(one.barred) {
			delete(s.all, hash)
		}
	}
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
