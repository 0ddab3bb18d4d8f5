package act_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
)

// TestTogetherKeys: a key that is known already, with the same or other content, is
// answered as it would be alone, and the others of its transaction are carried out.
func TestTogetherKeys(t *testing.T) {
	counters(t, func(c *counter) {
		c.hears(c.ask(caller{name: "old"}), "old", nil)
		release := c.busy()
		var outs []<-chan answered
		for _, who := range []caller{{name: "a"}, {name: "b", key: "key-of-old"}, {name: "c"}, {person: "per_b", name: "d", key: "key-of-old"}} {
			outs = append(outs, c.queue(who))
		}
		again := c.queue(caller{name: "old", apart: "z"})
		release()
		c.hears(<-outs[0], "a", nil)
		if a := <-outs[1]; !fault.Is(a.err, fault.CodeKeyReused) || a.made != (made{}) {
			t.Errorf("another wish under the key hears %+v", a)
		}
		c.hears(<-outs[2], "c", nil)
		c.hears(<-outs[3], "d", nil)
		c.hears(<-again, "old", nil)
		c.went("old", "gate", "a", "c", "d")
		holds(t, c.db, "afterwards", 5, 5)
	})
}

// TestTogetherLanes: while one transaction is under way another can be; what must stay
// apart from the first waits for it.
func TestTogetherLanes(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.Postgres(t, time.Time{}) // SQLite has one writer at a time
	c := &counter{t: t, db: db}
	release := c.busy()
	c.hears(c.ask(caller{name: "a"}), "a", nil)
	rival := c.queue(caller{name: "b", apart: "gate"})
	c.hears(c.ask(caller{name: "c"}), "c", nil)
	c.went("gate", "a", "c")
	release()
	c.hears(<-rival, "b", nil)
	c.went("gate", "a", "c", "b")
	holds(t, c.db, "afterwards", 4, 4)
	// Whatever ends an act, the next of its apart is served.
	c.step = func(_ *database.Tx, names []string) error {
		switch names[0] {
		case "panics":
			panic("boom")
		case "refused":
			return taken
		}
		return nil
	}
	if got := c.ask(caller{name: "panics", apart: "d"}); got.err == nil || !strings.HasPrefix(got.err.Error(), "panic: boom\n") {
		t.Errorf("the act that panics hears %+v", got)
	}
	c.hears(c.ask(caller{name: "refused", apart: "d"}), "refused", taken)
	c.hears(c.ask(caller{name: "d"}), "d", nil)
}

// TestTogetherApart: acts of one key or one apart never share a transaction, and keep
// their order.
func TestTogetherApart(t *testing.T) {
	counters(t, func(c *counter) {
		release := c.busy()
		var outs []<-chan answered
		callers := []caller{
			{name: "a1", apart: "a"},
			{name: "a2", apart: "a"},
			{name: "b1", apart: "b"},
			{name: "b2", apart: "b"},
			{name: "a3", apart: "a"},
			{name: "same", apart: "c"},
			{name: "same", apart: "d"},
		}
		for _, who := range callers {
			outs = append(outs, c.queue(who))
		}
		release()
		for i, who := range callers {
			c.hears(<-outs[i], who.name, nil)
		}
		// The second of one key met its answer: those of its transaction went one by one.
		c.went("gate", "a1+b1+same", "a2", "b2", "a3")
		holds(t, c.db, "afterwards", 7, 7)
	})
}

// TestTogetherPrepare: what prepare refuses is remembered like any refusal, unless the
// key was answered before.
func TestTogetherPrepare(t *testing.T) {
	counters(t, func(c *counter) {
		hidden := fault.New(fault.NotFound, fault.CodeNotFound, "no")
		c.hears(c.ask(caller{name: "a", refuse: taken}), "a", taken)
		c.hears(c.ask(caller{name: "a"}), "a", taken)
		c.hears(c.ask(caller{name: "b", refuse: hidden}), "b", hidden)
		c.hears(c.ask(caller{name: "b"}), "b", nil)
		c.hears(c.ask(caller{name: "b", refuse: hidden}), "b", nil)
		c.hears(c.ask(caller{name: "b", refuse: taken}), "b", nil)
		c.went("b")
		holds(t, c.db, "afterwards", 1, 2)
	})
}

// TestTogetherPanic: a panic is an error of its act alone, and the next ones are served.
func TestTogetherPanic(t *testing.T) {
	counters(t, func(c *counter) {
		bad := true
		c.step = func(_ *database.Tx, names []string) error {
			if bad && slices.Contains(names, "b") {
				panic("boom")
			}
			return nil
		}
		release := c.busy()
		a, b, d := c.queue(caller{name: "a"}), c.queue(caller{name: "b"}), c.queue(caller{name: "c"})
		release()
		c.hears(<-a, "a", nil)
		if got := <-b; got.err == nil || !strings.HasPrefix(got.err.Error(), "panic: boom\n") || got.made != (made{}) {
			t.Errorf("the act that panics hears %+v", got)
		}
		c.hears(<-d, "c", nil)
		c.went("gate", "a+b", "a", "b", "c")
		holds(t, c.db, "afterwards", 3, 3)
		bad = false
		c.hears(c.ask(caller{name: "b"}), "b", nil)
		holds(t, c.db, "another try", 4, 4)
	})
}

// TestTogetherLeft: a caller who left the queue is not carried out; one who left while
// their act was under way in company finds it done under the key.
func TestTogetherLeft(t *testing.T) {
	counters(t, func(c *counter) {
		leaving, leave := context.WithCancel(as("per_a"))
		heard := make(chan struct{})
		c.step = func(_ *database.Tx, names []string) error {
			if slices.Contains(names, "b") && len(names) == 2 {
				leave()
				<-heard
			}
			return nil
		}
		release := c.busy()
		gone, cancel := context.WithCancel(as("per_a"))
		a := c.queue(caller{name: "a", ctx: gone})
		cancel()
		if got := <-a; !errors.Is(got.err, context.Canceled) {
			t.Errorf("who left the queue hears %+v", got)
		}
		b, d := c.queue(caller{name: "b", ctx: leaving}), c.queue(caller{name: "c"})
		release()
		if got := <-b; !errors.Is(got.err, context.Canceled) {
			t.Errorf("who left meanwhile hears %+v", got)
		}
		close(heard)
		c.hears(<-d, "c", nil)
		c.went("gate", "b+c")
		holds(t, c.db, "afterwards", 3, 3)
		c.hears(c.ask(caller{name: "b"}), "b", nil)
		c.hears(c.ask(caller{name: "a"}), "a", nil)
		c.went("gate", "b+c", "a")
		holds(t, c.db, "asked again", 4, 4)
	})
}

// TestTogetherLeftAlone: an act by itself ends with its caller, and the next one is served.
func TestTogetherLeftAlone(t *testing.T) {
	counters(t, func(c *counter) {
		gone, cancel := context.WithCancel(as("per_a"))
		heard := make(chan struct{})
		c.step = func(_ *database.Tx, names []string) error {
			if names[0] == "a" && gone.Err() == nil {
				cancel()
				<-heard
			}
			return nil
		}
		if got := c.ask(caller{name: "a", ctx: gone}); !errors.Is(got.err, context.Canceled) {
			t.Errorf("who left hears %+v", got)
		}
		close(heard)
		c.hears(c.ask(caller{name: "b"}), "b", nil)
		holds(t, c.db, "afterwards", 1, 1)
		c.hears(c.ask(caller{name: "a"}), "a", nil)
		holds(t, c.db, "asked again", 2, 2)
	})
}

// TestTogetherManyCallers: 200 wishes of 40 people, each asked twice at once; 50 of them
// are refused. Everybody hears what their key says, and nothing is done twice.
func TestTogetherManyCallers(t *testing.T) {
	counters(t, func(c *counter) {
		c.together.Single(false) // as everywhere else
		bad := func(name string) bool { return strings.HasSuffix(name, "bad") }
		var most atomic.Int64
		c.step = func(_ *database.Tx, names []string) error {
			most.Store(max(most.Load(), int64(len(names))))
			if slices.ContainsFunc(names, bad) {
				return taken
			}
			return nil
		}
		release := c.busy()
		outs := make([][2]<-chan answered, 200)
		name := func(i int) string {
			if i%4 == 3 {
				return fmt.Sprintf("n%03d-bad", i)
			}
			return fmt.Sprintf("n%03d", i)
		}
		for i := range outs {
			for j := range outs[i] {
				outs[i][j] = c.send(caller{name: name(i), apart: fmt.Sprint(i % 40), person: fmt.Sprint("per_", i%40)}, nil)
			}
		}
		release()
		for i, pair := range outs {
			first, second := <-pair[0], <-pair[1]
			if told(t, first.err) != told(t, second.err) || first.made != second.made {
				t.Errorf("%s: %+v and %+v", name(i), first, second)
			}
			if bad(name(i)) {
				c.hears(first, name(i), taken)
			} else if first.err != nil || first.made != ofCourse(name(i)) {
				t.Errorf("%s: %+v", name(i), first)
			}
		}
		if n := most.Load(); n < 2 || n > 8 {
			t.Errorf("at most %d went together", n)
		}
		holds(t, c.db, "afterwards", 151, 201)
	})
}
