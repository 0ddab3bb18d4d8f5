// Command bench measures Linli against the limit: requests a second over real HTTP
// beside the same work as the best single SQL statement, prepared and driven straight
// at the database from as many connections. Rounds of both take turns, medians count,
// and only the ratio says something: the machine is shared by load, server and database.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"slices"
	"strings"
	"time"
)

// connections that ask at once, of Linli and of the database.
var connections = 16

func main() {
	var o struct {
		seed          int
		keep          bool
		profile, only string
		rounds        int
		each          time.Duration
	}
	flag.IntVar(&o.seed, "offerings", 50_000, "offerings to measure with")
	flag.BoolVar(&o.keep, "keep", false, "use the database linli_bench as an earlier run left it")
	flag.StringVar(&o.profile, "cpuprofile", "", "write a CPU profile of Linli's rounds (load generator included) to this file")
	flag.StringVar(&o.only, "only", "", "measure rows whose name holds this, such as W3")
	flag.IntVar(&connections, "connections", connections, "callers at once on each side")
	flag.IntVar(&o.rounds, "rounds", 5, "rounds of each side")
	flag.DurationVar(&o.each, "each", 3*time.Second, "length of a round")
	flag.Parse()
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // as linli serve does
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, o.seed, o.keep, o.profile, o.only, o.rounds, o.each)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, offerings int, keep bool, profile, only string, rounds int, each time.Duration) error {
	url, err := place(ctx, keep)
	if err != nil {
		return err
	}
	b, err := open(ctx, url, offerings)
	if err != nil {
		return err
	}
	defer b.close()
	works, err := b.works(ctx)
	if err != nil {
		return err
	}
	var table strings.Builder
	var file *os.File
	if profile != "" {
		if file, err = os.Create(profile); err != nil {
			return err
		}
		defer func() { _ = file.Close() }()
		if err := pprof.StartCPUProfile(file); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	for _, w := range works {
		if !strings.Contains(w.name, only) {
			continue
		}
		say("measuring %s: %d rounds of %s on each side", w.name, rounds, each)
		if err := w.measure(ctx, rounds, each, &table); err != nil {
			say("  given up: %v", err)
			verdict := ""
			if w.bound > 0 {
				verdict = "MISSED: "
			}
			fmt.Fprintf(&table, "%-42s %s%.150s\n", w.name, verdict, err)
		}
	}
	fmt.Printf("\n%d offerings, %d connections, %d rounds of %s taking turns, medians, %d cores, GOMAXPROCS %d; PostgreSQL, server and load share them.\n",
		offerings, connections, rounds, each, runtime.NumCPU(), runtime.GOMAXPROCS(0))
	fmt.Printf("%-42s %10s %10s %8s %8s\n%s", "work", "Linli /s", "limit /s", "ratio", "bound", table.String())
	return nil
}

// work is one row of the table.
type work struct {
	name         string
	bound        float64 // least ratio; 0: for information
	linli, limit task
	deadlocks    func(context.Context) (int64, error) // the database has had
	warm         func(context.Context) error          // before the first round; may be nil
	settle       func(context.Context) error          // after a short load, before the first round
}

// measure runs the rounds of both sides in turn and writes the row.
func (w *work) measure(ctx context.Context, rounds int, each time.Duration, table *strings.Builder) error {
	if w.warm != nil {
		if err := w.warm(ctx); err != nil {
			return err
		}
	}
	warm := func(ctx context.Context) error {
		_, one := load(ctx, each/4, w.linli)
		_, other := load(ctx, each/4, w.limit)
		return errors.Join(one, other)
	}
	for _, step := range []func(context.Context) error{warm, w.settle, warm} { // the planner gets rows to count, then statements are prepared
		if err := step(ctx); err != nil {
			return err
		}
	}
	var linli, limit []float64
	var failed int64
	began, err := w.deadlocks(ctx)
	if err != nil {
		return err
	}
	for range rounds {
		for _, side := range []struct {
			task task
			into *[]float64
		}{{w.linli, &linli}, {w.limit, &limit}} {
			r, err := load(ctx, each, side.task)
			if err != nil {
				return err
			}
			if r.failed > 0 {
				failed += r.failed
				say("  %d failed, the first: %.300s", r.failed, r.why)
			}
			*side.into = append(*side.into, r.perSecond)
		}
		say("  Linli %.0f, limit %.0f a second", linli[len(linli)-1], limit[len(limit)-1])
	}
	a, z := median(linli), median(limit)
	verdict, bound := "", "-"
	if w.bound > 0 {
		bound, verdict = fmt.Sprintf(">= %.2f", w.bound), "  met"
		if a/z < w.bound {
			verdict = "  MISSED"
		}
	}
	ended, err := w.deadlocks(ctx)
	if err != nil {
		return err
	}
	if n := ended - began; n > 0 || failed > 0 {
		verdict += fmt.Sprintf("  (%d deadlocks, %d requests failed)", n, failed)
	}
	fmt.Fprintf(table, "%-42s %10.0f %10.0f %8.2f %8s%s\n", w.name, a, z, a/z, bound, verdict)
	return nil
}

func median(v []float64) float64 {
	s := slices.Sorted(slices.Values(v))
	return (s[(len(s)-1)/2] + s[len(s)/2]) / 2
}

func say(format string, args ...any) { fmt.Fprintf(os.Stderr, "bench: "+format+"\n", args...) }
