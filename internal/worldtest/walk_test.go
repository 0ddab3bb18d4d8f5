package worldtest_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"linli/ent/programme"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

// TestWalk goes through the district at random: each step is one command by anybody, with
// input that is often wrong, or time that passes, or a key that comes again. After each
// step every invariant holds, and what was refused or repeated changed nothing.
// LINLI_TEST_WALKS is the number of walks on each database (make prove), new ones each
// time; without it there are 3, always the same. -rapid.seed repeats a walk.
func TestWalk(t *testing.T) {
	t.Parallel()
	strolls(t, func(w *walk, s *scope) {
		if rapid.Bool().Draw(w.rt, "money is short") {
			w.shrink(w.Pools[1], PoolFen-35_000)
			w.shrink(w.Lot.ID, LotUnits-5)
			w.DB.Client.Programme.Update().Where(programme.ID(w.Programme.ID)).SetCapMonthFen(25_000).ExecX(w.System())
		}
		w.now = w.read()
		w.rt.Repeat(w.steps())
	})
}

// walksToTake is how many walks each test takes on each database. It sets what rapid does.
var walksToTake = sync.OnceValues(func() (int, error) {
	walks, seed := 3, flag.Lookup("rapid.seed").Value.String()
	if seed == "0" && os.Getenv("LINLI_TEST_WALKS") == "" {
		seed = "5" // whose walks are not short
	}
	if v := os.Getenv("LINLI_TEST_WALKS"); v != "" {
		var err error
		if walks, err = strconv.Atoi(v); err != nil || walks < 1 {
			return 0, fmt.Errorf("LINLI_TEST_WALKS is %q, and not a number of walks", v)
		}
	}
	for name, value := range map[string]string{"rapid.checks": strconv.Itoa(walks), "rapid.steps": "110", "rapid.seed": seed, "rapid.nofailfile": "true"} {
		if err := flag.Set(name, value); err != nil {
			return 0, err
		}
	}
	return walks, nil
})

// strolls takes the walks on both databases.
func strolls(t *testing.T, through func(*walk, *scope)) {
	t.Helper()
	walks, err := walksToTake()
	if err != nil {
		t.Fatal(err)
	}
	for name, open := range map[string]opener{"SQLite": databasetest.SQLite, "PostgreSQL": databasetest.Postgres} {
		if name == "PostgreSQL" && os.Getenv("LINLI_TEST_QUICK") != "" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			all := &tally{of: walks, codes: map[string]int{}, deeds: map[string]int{}}
			rapid.Check(t, func(rt *rapid.T) { stroll(t, rt, open, all, through) })
			t.Logf("%d walks: %s", all.walks, all)
			if all.done == 0 || all.refused == 0 || all.repeated == 0 {
				t.Errorf("the walks tried nothing worth the name: %s", all)
			}
		})
	}
}

// tally counts what all walks on one database came to.
type tally struct {
	of, walks, steps, done, refused, repeated int
	codes                                     map[string]int
	deeds                                     map[string]int // done, by their first word
}

func (a *tally) String() string {
	return fmt.Sprintf("%d commands, %d done (%s), %d refused (%s), %d repeated", a.steps, a.done, counted(a.deeds), a.refused, counted(a.codes), a.repeated)
}

func counted(of map[string]int) string {
	names := make([]string, 0, len(of))
	for c, n := range of {
		names = append(names, fmt.Sprintf("%s %d", c, n))
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// stroll is one walk in a world of its own.
func stroll(t *testing.T, rt *rapid.T, open opener, all *tally, through func(*walk, *scope)) {
	s := &scope{TB: t, rt: rt}
	defer s.close()
	db, clock := open(s, Start)
	w := &walk{World: New(s, db), rt: rt, clock: clock, all: all, must: invariants}
	w.residents = append(w.residents, w.Viewer("elder"))
	w.residents = append(w.residents, w.Persons(s, 2)...)
	w.tables(s)
	through(w, s)
	w.dear()
	all.walks++
	if all.walks%20 == 0 && all.of > 20 {
		t.Logf("walk %d of %d: %s", all.walks, all.of, all)
	}
}

// opener opens a fresh database with a clock.
type opener = func(testing.TB, time.Time) (*database.DB, *databasetest.Clock)

// scope is the test as one walk sees it: what the walk opens is closed with it, and what
// fails there fails the walk, so that rapid can shorten it.
type scope struct {
	testing.TB
	rt   *rapid.T
	last []func()
}

func (s *scope) Cleanup(f func())                  { s.last = append(s.last, f) }
func (s *scope) Fatal(args ...any)                 { s.rt.Fatal(args...) }
func (s *scope) Fatalf(format string, args ...any) { s.rt.Fatalf(format, args...) }
func (s *scope) Errorf(format string, args ...any) { s.rt.Errorf(format, args...) }

func (s *scope) close() {
	for _, f := range slices.Backward(s.last) {
		f()
	}
}

// shrink takes an amount out of an account again, as if it had never been granted.
func (w *walk) shrink(account string, amount int64) {
	err := w.DB.InTx(context.Background(), func(tx *database.Tx) error {
		return funding.Post(w.System(), tx, account, []funding.Move{{Account: account, From: funding.Available, To: funding.Source, Amount: amount}})
	})
	if err != nil {
		w.rt.Fatal(err)
	}
}

// command is something that was asked for with a key, and what it came to.
type command struct {
	name string
	who  string
	do   func(ctx context.Context, key string) (string, error)
	ctx  context.Context
	key  string
	id   string
	err  error
}

// verdict is how a command went, in a word.
func verdict(id string, err error) string {
	if err == nil {
		return "done, " + id
	}
	if f := fault.As(err); f != nil {
		return string(f.Code)
	}
	return "broken: " + err.Error()
}

// run carries out one command, and looks at everything.
func (w *walk) run(who viewer, name string, do func(ctx context.Context, key string) (string, error)) string {
	w.n++
	c := &command{name: name, who: who.name, do: do, ctx: who.ctx, key: fmt.Sprintf("walk-key-%d", w.n)}
	late := w.overdue()
	c.id, c.err = do(c.ctx, c.key)
	w.past = append(w.past, c)
	w.rt.Logf("step %d, %s: %s %s: %s", w.n, w.clock.Now().Format("01-02 15:04:05"), c.who, c.name, verdict(c.id, c.err))
	w.all.steps++
	switch {
	case c.err == nil:
		w.all.done++
		deed, _, _ := strings.Cut(name, " ")
		w.all.deeds[deed]++
	case fault.As(c.err) == nil:
		w.fail("an answer that is no fault", "%s: %v", name, c.err)
	default:
		w.all.refused++
		w.all.codes[string(fault.As(c.err).Code)]++
		if late && (strings.HasPrefix(name, "holds ") || strings.HasPrefix(name, "books ")) {
			w.now = w.read() // to price it, holds whose time is over may be ended
			break
		}
		w.unchanged(name + ", refused with " + verdict("", c.err) + ",")
	}
	w.check(c.err == nil)
	return c.id
}

// again repeats an earlier command with its key.
func (w *walk) again(*rapid.T) {
	if len(w.past) == 0 {
		return
	}
	c := w.past[rapid.IntRange(0, len(w.past)-1).Draw(w.rt, "earlier command")]
	if f := fault.As(c.err); f != nil {
		// Missing rights, absent records and old versions are judged anew each time.
		if f.Kind != fault.Conflict && f.Kind != fault.Invalid || f.Code == fault.CodeStaleVersion {
			return
		}
	}
	id, err := c.do(c.ctx, c.key)
	w.all.repeated++
	w.rt.Logf("%s %s again: %s", c.who, c.name, verdict(id, err))
	f := fault.As(err)
	lost := f != nil && (f.Kind == fault.NotFound || f.Kind == fault.Forbidden) // of a carer who was replaced
	if !lost && verdict(id, err) != verdict(c.id, c.err) {
		w.fail("a repeat was answered otherwise", "%s %s was %s, and with the same key is %s", c.who, c.name, verdict(c.id, c.err), verdict(id, err))
	}
	w.unchanged(c.name + " again")
	w.check(false)
}

// viewer is somebody who asks.
type viewer struct {
	name string
	ctx  context.Context
}

// as draws who asks: mostly one of those whose it is, else anybody.
func (w *walk) as(right ...string) viewer {
	if rapid.IntRange(0, 4).Draw(w.rt, "right person") < 4 {
		return w.named(rapid.SampledFrom(right).Draw(w.rt, "who"))
	}
	return w.named(rapid.SampledFrom(append(slices.Clone(Roles), "resident1", "resident2", "nobody")).Draw(w.rt, "who"))
}

func (w *walk) named(name string) viewer {
	if name == "nobody" {
		return viewer{name, context.Background()}
	}
	if n, ok := strings.CutPrefix(name, "resident"); ok {
		i, _ := strconv.Atoi(n)
		return viewer{name, access.With(context.Background(), w.residents[i])}
	}
	return viewer{name, w.As(name)}
}

// fail ends the walk. What broke is said alike in every run, without ids: rapid takes a
// shorter walk only if it fails with the same words.
func (w *walk) fail(what, format string, args ...any) {
	w.rt.Logf(format, args...)
	w.rt.Fatal(what)
}
