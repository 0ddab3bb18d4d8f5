package cache

import (
	"fmt"
	"testing"
	"time"
)

func TestSessions(t *testing.T) {
	t.Parallel()
	const ms = time.Millisecond
	type event struct {
		at time.Duration
		do string // get, put, forget
		// of get: what is found, "" for nothing; of put: what is kept
		value string
		ttl   time.Duration
	}
	for name, events := range map[string][]event{
		"kept for a second from the miss": {
			{0, "get", "", 0}, {300 * ms, "put", "v", time.Hour}, {999 * ms, "get", "v", 0}, {1000 * ms, "get", "", 0},
		},
		"kept for less if asked": {
			{0, "get", "", 0}, {0, "put", "v", 100 * ms}, {99 * ms, "get", "v", 0}, {100 * ms, "get", "", 0},
		},
		"a read of over a second is not kept": {
			{0, "get", "", 0}, {1000 * ms, "put", "v", time.Hour}, {1000 * ms, "get", "", 0},
		},
		"not kept without a miss": {
			{0, "put", "v", time.Hour}, {0, "get", "", 0},
		},
		"not kept after a revocation during the read": {
			{0, "get", "", 0}, {10 * ms, "forget", "", 0}, {20 * ms, "put", "v", time.Hour}, {20 * ms, "get", "", 0},
		},
		"nor when another read began after it": {
			{0, "get", "", 0}, {10 * ms, "forget", "", 0}, {20 * ms, "get", "", 0}, {30 * ms, "put", "v", time.Hour}, {30 * ms, "get", "", 0},
		},
		"forgotten at once": {
			{0, "get", "", 0}, {0, "put", "v", time.Hour}, {10 * ms, "forget", "", 0}, {10 * ms, "get", "", 0},
		},
		"kept again five seconds later": {
			{0, "forget", "", 0}, {5000 * ms, "get", "", 0}, {5000 * ms, "put", "v", time.Hour}, {5999 * ms, "get", "v", 0},
		},
		"of two reads the older one counts": {
			{0, "get", "", 0}, {900 * ms, "get", "", 0}, {950 * ms, "put", "old", time.Hour}, {999 * ms, "get", "old", 0}, {1000 * ms, "get", "", 0},
		},
		"a slow read does not borrow a later one's miss": {
			{0, "get", "", 0}, {100 * ms, "get", "", 0}, {200 * ms, "put", "new", time.Hour},
			{1500 * ms, "get", "", 0}, {1600 * ms, "put", "stale", time.Hour}, {1600 * ms, "get", "", 0},
		},
		"a read that never ended is given up": {
			{0, "get", "", 0}, {6000 * ms, "get", "", 0}, {6100 * ms, "put", "v", time.Hour}, {6999 * ms, "get", "v", 0},
		},
	} {
		start := time.Now()
		now := start
		s := sessions{now: func() time.Time { return now }}
		for i, e := range events {
			now = start.Add(e.at)
			switch e.do {
			case "get":
				v, ok := s.get("token")
				equal(t, fmt.Sprintf("%s: event %d", name, i), fmt.Sprintf("%q %t", v, ok), fmt.Sprintf("%q %t", e.value, e.value != ""))
			case "put":
				s.put("token", []byte(e.value), e.ttl)
			case "forget":
				s.forget([]string{"token"})
			}
		}
	}
}

func TestSessionsStaySmall(t *testing.T) {
	t.Parallel()
	now := time.Now()
	s := sessions{now: func() time.Time { return now }}
	for i := range sessionRoom + 10 {
		s.get(fmt.Sprint(i))
	}
	equal(t, "crowded", len(s.all), sessionRoom)
	now = now.Add(sessionBar + time.Second)
	s.get("one")
	equal(t, "later", len(s.all), 1)
}

func TestSessionForgetReachesOtherProcesses(t *testing.T) {
	each(t, func(t *testing.T, b backend, space string) {
		a, other := replica(t, b.url, space), replica(t, b.url, space)
		frozen := time.Now()
		other.sessions.now = func() time.Time { return frozen } // so that only a message can end it
		for _, token := range []string{"one", "two", "three"} {
			other.SessionGet(t.Context(), token)
			other.SessionPut(t.Context(), token, []byte(token), time.Hour)
		}
		a.SessionForget(t.Context(), "one", "two")
		for _, token := range []string{"one", "two"} {
			eventually(t, token+" is forgotten elsewhere", func() bool {
				_, ok := other.SessionGet(t.Context(), token)
				return !ok
			})
		}
		v, ok := other.SessionGet(t.Context(), "three")
		equal(t, "another session", fmt.Sprintf("%s %t", v, ok), "three true")
		keys, err := a.rdb.Keys(t.Context(), space+"*").Result()
		equal(t, "keys in Redis", fmt.Sprint(keys, err), fmt.Sprintf("[%s] <nil>", a.generationKey(epoch)))
	})
}
