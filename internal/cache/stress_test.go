package cache

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// world is the database of a stress: rows with versions, and when each was committed.
type world struct {
	mu   sync.Mutex
	rows map[string][]time.Time // at i: the commit of version i+1
}

func (w *world) commit(name string) int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.rows[name] = append(w.rows[name], time.Now())
	return int64(len(w.rows[name]))
}

func (w *world) version(name string) int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	return int64(len(w.rows[name]))
}

// committedBy is the version that was current at a moment.
func (w *world) committedBy(name string, at time.Time) int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := int64(len(w.rows[name]))
	for n > 0 && w.rows[name][n-1].After(at) {
		n--
	}
	return n
}

type row struct {
	Name    string
	Version int64
}

// process is one replica under stress.
type process struct {
	cache *Cache
	own   sync.Map // name → *atomic.Int64: the version whose Invalidate has returned here
}

func (p *process) floor(name string) *atomic.Int64 {
	v, _ := p.own.LoadOrStore(name, new(atomic.Int64))
	return v.(*atomic.Int64)
}

// client commits and reads at random and checks each answer: the right row, no older
// than this process's own invalidations, no older than a second behind any commit.
func (p *process) client(t *testing.T, w *world) error {
	name := fmt.Sprint("row ", rand.IntN(20))
	if rand.IntN(40) == 0 {
		v := w.commit(name)
		p.cache.Invalidate(t.Context(), name)
		for floor := p.floor(name); ; {
			if old := floor.Load(); old >= v || floor.CompareAndSwap(old, v) {
				break
			}
		}
	}
	ctx, cancel := t.Context(), context.CancelFunc(func() {})
	if rand.IntN(3) == 0 {
		ctx, cancel = context.WithTimeout(ctx, time.Duration(rand.IntN(1000))*time.Microsecond)
	}
	defer cancel()
	own, began := p.floor(name).Load(), time.Now()
	got, err := Fetch(ctx, p.cache, Key{Kind: "row", Version: "1", Args: name, Tags: []string{name}}, MaxAge, func(context.Context) (row, error) {
		read := row{name, w.version(name)}
		for range rand.IntN(20) {
			runtime.Gosched()
		}
		return read, nil
	})
	switch {
	case errors.Is(err, context.DeadlineExceeded) && ctx.Err() != nil:
		return nil
	case err != nil:
		return err
	case got.Name != name:
		return fmt.Errorf("asked for %s, got %s", name, got.Name)
	case got.Version < own:
		return fmt.Errorf("%s: got version %d after invalidating for %d in this process", name, got.Version, own)
	}
	if want := w.committedBy(name, began.Add(-time.Second)); got.Version < want {
		return fmt.Errorf("%s: got version %d, but %d was committed over a second before", name, got.Version, want)
	}
	return nil
}

// stress runs clients in two processes until each has made its calls and stop is closed.
func stress(t *testing.T, url, space string, calls int, stop <-chan struct{}) {
	t.Helper()
	w := &world{rows: map[string][]time.Time{}}
	processes := []*process{{cache: replica(t, url, space)}, {cache: replica(t, url, space)}}
	var clients sync.WaitGroup
	for i := range 12 {
		clients.Go(func() {
			for n := 0; ; n++ {
				if n >= calls {
					select {
					case <-stop:
						return
					default:
					}
				}
				if err := processes[i%2].client(t, w); err != nil {
					t.Errorf("client %d, call %d: %v", i, n, err)
					return
				}
			}
		})
	}
	clients.Wait()
	for i, p := range processes {
		linked(t, p.cache)
		for n := range 20 {
			name := fmt.Sprint("row ", n)
			got, err := Fetch(t.Context(), p.cache, Key{Kind: "row", Version: "1", Args: name, Tags: []string{name}}, MaxAge,
				func(context.Context) (row, error) { return row{name, w.version(name)}, nil })
			if err != nil || got != (row{name, w.version(name)}) {
				t.Errorf("process %d at the end: got %+v, %v, want version %d", i, got, err, w.version(name))
			}
		}
		if hits := counted(t, p.cache, hit); hits < calls {
			t.Errorf("process %d: %d hits; the stress was of loads only", i, hits)
		}
	}
}

func TestStress(t *testing.T) {
	each(t, func(t *testing.T, b backend, space string) {
		done := make(chan struct{})
		close(done)
		stress(t, b.url, space, 2000, done)
	})
}

func TestStressUnderFaults(t *testing.T) {
	t.Parallel()
	server := newPrivate(t, "--save", "3600 1000000")
	stop := make(chan struct{})
	go func() {
		defer close(stop)
		pause := func(d time.Duration) { <-time.After(d) }
		freeze := func(d time.Duration) {
			server.signal(t, syscall.SIGSTOP)
			pause(d)
			server.signal(t, syscall.SIGCONT)
			pause(700 * time.Millisecond)
		}
		for range 3 {
			pause(300 * time.Millisecond)
			server.do(t, "FLUSHALL")
		}
		freeze(150 * time.Millisecond)
		freeze(400 * time.Millisecond)
		freeze(1500 * time.Millisecond)
		server.do(t, "SAVE")
		pause(300 * time.Millisecond)
		server.kill(t)
		pause(100 * time.Millisecond)
		server.start(t) // from the snapshot
		pause(time.Second)
		server.do(t, "CLIENT", "KILL", "TYPE", "normal")
		server.do(t, "CLIENT", "KILL", "TYPE", "pubsub")
		pause(500 * time.Millisecond)
	}()
	stress(t, server.url(), "", 1000, stop)
}
