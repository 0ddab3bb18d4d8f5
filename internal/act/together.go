package act

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"linli/internal/database"
)

// Together carries out acts of one kind that arrive while others of it are under way:
// whatever waits then goes into one transaction, each act with its own key and its own
// answer, and none waits for company. Only what goes well goes together; acts of a
// transaction that was refused, or that met a key twice, are carried out again one by
// one, each as Do would. The zero value is ready.
type Together[P, T any] struct {
	mu      sync.Mutex
	waiting []*one[P, T]
	busy    map[string]bool // aparts under way
	lanes   int             // under way
	single  bool            // one lane: tests see an order
}

const (
	abreast  = 2                // transactions at once: one computes while the other waits for the disk
	most     = 8                // acts in one; 1, 2, 4 or 8 unless some must stay apart, so that few statements differ
	patience = 30 * time.Second // of a transaction that is several callers'
)

// Step is what is done for acts in one transaction, in the order of apart's names. For
// several acts it may give up with any error; for a single one the error is the answer.
type Step[P any] func(ctx context.Context, tx *database.Tx, acts []P) error

// one is an act that waits.
type one[P, T any] struct {
	ctx   context.Context
	call  *call
	p     P
	apart string
	fn    Step[P]
	done  chan struct{}
	out   T // known before, when all goes well
	err   error
}

// Do is act.Do for acts that may share a transaction. Before, prepare reads what there
// is to know, and chooses the answer of an act that goes well (the ids of what it makes);
// as what it reads are hints, fn's conditional writes decide. Acts of the same
// apart, such as for one person, go one after the other. A repeated key that prepare cannot
// deal with any more gets its answer all the same.
func (g *Together[P, T]) Do(ctx context.Context, db *database.DB, r Request, apart string, prepare func(context.Context) (P, T, error), fn Step[P]) (T, error) {
	var zero T
	c, err := begin(ctx, db, r)
	if err != nil {
		return zero, err
	}
	p, out, err := prepare(context.WithValue(ctx, underWay{}, c))
	if err != nil {
		if was, found, _, e := c.look(ctx); found && e == nil {
			var out T
			err := was.into(&out)
			return out, err
		}
		return refuse[T](ctx, c, err)
	}
	c.answer = string(mustJSON(answer{Result: mustJSON(out)}))
	return g.join(&one[P, T]{ctx: ctx, call: c, p: p, apart: apart, fn: fn, done: make(chan struct{}), out: out})
}

// underWay is where prepare's context has its act.
type underWay struct{}

// Repeated tells prepare whether the key of its act was answered before: what prepare
// finds does not count then, and whatever it might tidy up must stay as it is.
func Repeated(ctx context.Context) (bool, error) {
	c, ok := ctx.Value(underWay{}).(*call)
	if !ok {
		return false, nil
	}
	_, found, _, err := c.look(ctx)
	return found, err
}

func (g *Together[P, T]) join(o *one[P, T]) (T, error) {
	g.mu.Lock()
	g.waiting = append(g.waiting, o)
	if g.lanes == 0 || g.lanes < abreast && !g.single {
		g.lanes++
		go g.lane()
	}
	g.mu.Unlock()
	select {
	case <-o.done:
		return o.out, o.err
	case <-o.ctx.Done(): // should it be under way, the key will tell
		g.mu.Lock()
		defer g.mu.Unlock()
		g.waiting = slices.DeleteFunc(g.waiting, func(w *one[P, T]) bool { return w == o })
		var zero T
		return zero, o.ctx.Err()
	}
}

// lane takes what waits until nothing does.
func (g *Together[P, T]) lane() {
	for {
		acts := g.next()
		if len(acts) == 0 {
			return
		}
		if len(acts) == 1 || together(acts) != nil {
			for _, o := range acts {
				o.alone()
			}
		}
		g.mu.Lock()
		for _, o := range acts {
			delete(g.busy, o.apart)
		}
		g.mu.Unlock()
	}
}

// next takes acts that can go together, in the order of their apart; none ends the lane.
// What must wait for an act under way is left to that one's lane.
func (g *Together[P, T]) next() []*one[P, T] {
	g.mu.Lock()
	defer g.mu.Unlock()
	var acts []*one[P, T]
	company := 1
	for company < most && 2*company <= len(g.waiting) {
		company *= 2
	}
	keys := map[string]bool{}
	if g.busy == nil {
		g.busy = map[string]bool{}
	}
	g.waiting = slices.DeleteFunc(g.waiting, func(o *one[P, T]) bool {
		if len(acts) == company || g.busy[o.apart] || keys[o.call.key] {
			return false
		}
		g.busy[o.apart], keys[o.call.key] = true, true
		acts = append(acts, o)
		return true
	})
	if len(acts) == 0 {
		g.lanes--
	}
	slices.SortFunc(acts, func(a, b *one[P, T]) int { return strings.Compare(a.apart, b.apart) })
	return acts
}

// alone carries an act out by itself.
func (o *one[P, T]) alone() {
	defer close(o.done)
	defer caught(&o.err)
	var zero, out T
	out, o.out = o.out, zero
	o.out, o.err = run(o.ctx, o.call, func(ctx context.Context, tx *database.Tx) (T, error) {
		return out, o.fn(ctx, tx, []P{o.p})
	})
}

var errKnown = errors.New("a key of several is known already")

// together carries acts out in one transaction, or changes nothing.
func together[P, T any](acts []*one[P, T]) (err error) {
	defer caught(&err)
	ctx, cancel := context.WithTimeout(context.WithoutCancel(acts[0].ctx), patience)
	defer cancel()
	calls, ps := make([]*call, len(acts)), make([]P, len(acts))
	for i, o := range acts {
		calls[i], ps[i] = o.call, o.p
	}
	err = acts[0].call.db.InTx(ctx, func(tx *database.Tx) error {
		if err := claimAll(ctx, tx, calls); err != nil {
			return err
		}
		return acts[0].fn(ctx, tx, ps)
	})
	if err != nil {
		return err
	}
	for _, o := range acts {
		close(o.done)
	}
	return nil
}

// caught turns a panic into an error: a lane is nobody's own request.
func caught(err *error) {
	if v := recover(); v != nil {
		*err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
	}
}
