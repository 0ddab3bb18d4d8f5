package cache

import (
	"errors"
	"fmt"
	"testing"

	"github.com/redis/go-redis/v9"
)

func begun(t *testing.T) *link {
	t.Helper()
	l := newLink()
	if !l.begin(l.missedSoFar()) {
		t.Fatal("a fresh link did not begin")
	}
	return l
}

func TestLinkEnds(t *testing.T) {
	t.Parallel()
	away := errors.New("away")
	for name, tc := range map[string]struct {
		do   func(*link)
		ends bool
	}{
		"three failures in a row":   {func(l *link) { l.judge(away); l.judge(away); l.judge(away) }, true},
		"failures with a success":   {func(l *link) { l.judge(away); l.judge(away); l.judge(nil); l.judge(away); l.judge(away) }, false},
		"an absent key is success":  {func(l *link) { l.judge(away); l.judge(away); l.judge(redis.Nil); l.judge(away) }, false},
		"a missed invalidation":     {func(l *link) { l.miss() }, true},
		"a new server":              {func(l *link) { l.meets("b") }, true},
		"a server met before":       {func(l *link) { l.meets("b"); l.begin(0); l.meets("b") }, false},
		"close, and never again":    {func(l *link) { l.close(); l.begin(0) }, true},
		"ended, then begun":         {func(l *link) { l.end(); l.begin(0) }, false},
		"missed before the epoch":   {func(l *link) { l.miss(); l.begin(l.missedSoFar()) }, false},
		"missed after the epoch":    {func(l *link) { l.end(); m := l.missedSoFar(); l.miss(); l.begin(m) }, true},
		"failures from before last": {func(l *link) { l.judge(away); l.judge(away); l.end(); l.begin(0); l.judge(away) }, false},
	} {
		l := begun(t)
		first := l.number()
		tc.do(l)
		equal(t, name+": ended", l.number() == 0, tc.ends)
		equal(t, name+": still the first", l.holds(first), !tc.ends && l.number() == first)
	}
}

func TestLinkNumbersAreNeverReused(t *testing.T) {
	t.Parallel()
	l := begun(t)
	seen := map[uint64]bool{}
	for range 10 {
		if seen[l.number()] {
			t.Fatalf("number %d came twice", l.number())
		}
		seen[l.number()] = true
		l.end()
		l.begin(l.missedSoFar())
	}
	equal(t, "a number of 0 holds", l.holds(0), false)
	l.end()
	equal(t, "0 holds between links", l.holds(0), false)
}

func TestLinkWakesOnlyForItself(t *testing.T) {
	t.Parallel()
	l := begun(t)
	l.end()
	l.end()
	l.begin(0)
	select {
	case <-l.broken:
		t.Error("the new link was told of the old one's end")
	default:
	}
	l.end()
	select {
	case <-l.broken:
	default:
		t.Error("nobody was told of the end")
	}
}

func TestWrongTypeIsAnAnswer(t *testing.T) {
	t.Parallel()
	c := replica(t, "", "")
	c.rdb.LPush(t.Context(), "l", "x")
	err := c.rdb.Get(t.Context(), "l").Err()
	equal(t, fmt.Sprint(err), wrongType(err), true)
	for range strikes {
		c.link.judge(err)
	}
	if c.link.number() == 0 {
		t.Error("keys of another type ended the link")
	}
}
