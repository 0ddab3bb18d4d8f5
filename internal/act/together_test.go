package act_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/database/databasetest"
)

// counter is where the tests' acts meet. It notes who was carried out with whom.
type counter struct {
	t        *testing.T
	db       *database.DB
	together act.Together[string, made]
	step     func(tx *database.Tx, names []string) error // before the effects; may be nil

	mu      sync.Mutex
	batches []string // names in the order in which they were carried out, joined by +
}

// caller is one that asks at a counter.
type caller struct {
	person, key, name, apart string
	refuse                   error // of prepare
	ctx                      context.Context
}

// answered is what a caller hears.
type answered struct {
	made
	err error
}

// ask asks and waits.
func (c *counter) ask(who caller) answered { return <-c.send(who, nil) }

// queue asks, and returns when the act waits behind one that is under way.
func (c *counter) queue(who caller) <-chan answered {
	waits := make(chan struct{})
	out := c.send(who, waits)
	<-waits
	return out
}

func (c *counter) send(who caller, waits chan struct{}) <-chan answered {
	if who.person == "" {
		who.person = "per_a"
	}
	if who.key == "" {
		who.key = "key-of-" + who.name
	}
	if who.apart == "" {
		who.apart = who.name
	}
	ctx := as(who.person)
	if who.ctx != nil {
		ctx = who.ctx
	}
	listening := &listened{Context: ctx, waits: waits}
	out := make(chan answered, 1)
	go func() {
		m, err := c.together.Do(listening, c.db, asked(who.key, wish{who.name}), who.apart, func(context.Context) (string, made, error) {
			listening.armed.Store(waits != nil)
			return who.name, ofCourse(who.name), who.refuse
		}, c.carryOut)
		out <- answered{m, err}
	}()
	return out
}

// listened tells when somebody waits for its end for the first time after it was armed,
// which is when its act stands in the queue.
type listened struct {
	context.Context
	armed atomic.Bool
	waits chan struct{}
}

func (l *listened) Done() <-chan struct{} {
	if l.armed.CompareAndSwap(true, false) {
		close(l.waits)
	}
	return l.Context.Done()
}

// ofCourse is what an act that goes well makes.
func ofCourse(name string) made { return made{"day-" + name, 1<<62 + 1} } // a figure that a float would spoil

func (c *counter) carryOut(ctx context.Context, tx *database.Tx, names []string) error {
	c.mu.Lock()
	c.batches = append(c.batches, strings.Join(names, "+"))
	c.mu.Unlock()
	if c.step != nil {
		if err := c.step(tx, names); err != nil {
			return err
		}
	}
	for _, name := range names {
		if _, err := tx.ExecContext(ctx, "INSERT INTO calendar_days (id, kind, name) VALUES ($1, 'HOLIDAY', 'x')", ofCourse(name).ID); err != nil {
			return err
		}
	}
	return nil
}

// busy lets an act be under way until release is called; it answers how it ended.
func (c *counter) busy() (release func()) {
	c.t.Helper()
	enter, leave := make(chan struct{}), make(chan struct{})
	before := c.step
	c.step = func(tx *database.Tx, names []string) error {
		if slices.Equal(names, []string{"gate"}) {
			close(enter)
			<-leave
			return nil
		}
		if before != nil {
			return before(tx, names)
		}
		return nil
	}
	out := c.send(caller{name: "gate"}, nil)
	<-enter
	return func() {
		c.t.Helper()
		close(leave)
		if a := <-out; a.err != nil || a.made != ofCourse("gate") {
			c.t.Errorf("the act under way hears %+v", a)
		}
	}
}

// went compares who was carried out with whom.
func (c *counter) went(want ...string) {
	c.t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	if !slices.Equal(c.batches, want) {
		c.t.Errorf("carried out %q, want %q", c.batches, want)
	}
}

// hears compares an answer: what an act makes, or a refusal.
func (c *counter) hears(a answered, name string, refusal error) {
	c.t.Helper()
	want := made{}
	if refusal == nil {
		want = ofCourse(name)
	}
	if told(c.t, a.err) != told(c.t, refusal) || a.made != want {
		c.t.Errorf("%s hears %+v %v, want %+v %v", name, a.made, a.err, want, refusal)
	}
}

func counters(t *testing.T, fn func(c *counter)) {
	t.Helper()
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		c := &counter{t: t, db: db}
		c.together.Single(true)
		fn(c)
	})
}

// TestTogether: acts that came while another was under way share transactions, in the
// order of apart's names, and each has its own answer under its own key.
func TestTogether(t *testing.T) {
	counters(t, func(c *counter) {
		release := c.busy()
		names := []string{"g", "f", "e", "d", "c", "b", "a"}
		var outs []<-chan answered
		for _, name := range names {
			outs = append(outs, c.queue(caller{name: name}))
		}
		release()
		for i, name := range names {
			c.hears(<-outs[i], name, nil)
		}
		c.went("gate", "d+e+f+g", "b+c", "a")
		holds(t, c.db, "afterwards", 8, 8)
		for _, name := range names {
			c.hears(c.ask(caller{name: name}), name, nil)
			m, found, err := act.Before[made](as("per_a"), c.db, asked("key-of-"+name, wish{name}))
			if !found {
				t.Errorf("%s: no answer is kept", name)
			}
			c.hears(answered{m, err}, name, nil)
		}
		c.went("gate", "d+e+f+g", "b+c", "a")
		holds(t, c.db, "repeated", 8, 8)
	})
}

// TestTogetherMost: no more than eight go together, and one that comes alone waits for nobody.
func TestTogetherMost(t *testing.T) {
	counters(t, func(c *counter) {
		c.hears(c.ask(caller{name: "first"}), "first", nil)
		release := c.busy()
		outs := map[string]<-chan answered{}
		for i := range 19 {
			name := fmt.Sprintf("n%02d", i)
			outs[name] = c.queue(caller{name: name})
		}
		release()
		for name, out := range outs {
			c.hears(<-out, name, nil)
		}
		c.went("first", "gate", "n00+n01+n02+n03+n04+n05+n06+n07", "n08+n09+n10+n11+n12+n13+n14+n15", "n16+n17", "n18")
		holds(t, c.db, "afterwards", 21, 21)
	})
}

// TestTogetherRefused: those that fail together are carried out one by one; a refusal is
// its own act's, and remembered; an error that is no rule is judged anew.
func TestTogetherRefused(t *testing.T) {
	counters(t, func(c *counter) {
		broken := errors.New("broken")
		good := false
		c.step = func(_ *database.Tx, names []string) error {
			switch {
			case good:
				return nil
			case slices.Contains(names, "b"):
				return taken
			case slices.Contains(names, "c"):
				return broken
			}
			return nil
		}
		release := c.busy()
		var outs []<-chan answered
		for _, name := range []string{"a", "b", "c", "d"} {
			outs = append(outs, c.queue(caller{name: name}))
		}
		release()
		c.hears(<-outs[0], "a", nil)
		c.hears(<-outs[1], "b", taken)
		c.hears(<-outs[2], "c", broken)
		c.hears(<-outs[3], "d", nil)
		c.went("gate", "a+b+c+d", "a", "b", "c", "d")
		holds(t, c.db, "afterwards", 3, 4)
		good = true
		c.hears(c.ask(caller{name: "b"}), "b", taken)
		c.hears(c.ask(caller{name: "c"}), "c", nil)
		c.went("gate", "a+b+c+d", "a", "b", "c", "d", "c")
		holds(t, c.db, "repeated", 4, 5)
	})
}

// TestTogetherHalfDone: what was written before a transaction of several failed is undone.
func TestTogetherHalfDone(t *testing.T) {
	counters(t, func(c *counter) {
		c.step = func(tx *database.Tx, names []string) error {
			if len(names) == 1 {
				return nil
			}
			_, err := tx.ExecContext(context.Background(), "INSERT INTO calendar_days (id, kind, name) VALUES ('half', 'HOLIDAY', 'x')")
			return errors.Join(err, errors.New("not together"))
		}
		release := c.busy()
		a, b := c.queue(caller{name: "a"}), c.queue(caller{name: "b"})
		release()
		c.hears(<-a, "a", nil)
		c.hears(<-b, "b", nil)
		c.went("gate", "a+b", "a", "b")
		holds(t, c.db, "afterwards", 3, 3)
	})
}
