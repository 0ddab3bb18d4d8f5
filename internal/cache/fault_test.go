package cache

import (
	"context"
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

func unlinked(t *testing.T, c *Cache) {
	t.Helper()
	eventually(t, "the link ends", func() bool { return c.link.number() == 0 })
}

func TestFlushed(t *testing.T) {
	t.Parallel()
	server := newPrivate(t)
	a, other := replica(t, server.url(), ""), replica(t, server.url(), "")
	equal(t, "before", fetch(t, a, "k", always("old")), "old")

	started, release := make(chan struct{}), make(chan struct{})
	late := make(chan string)
	go func() {
		late <- fetch(t, other, "late", func(context.Context) (string, error) {
			close(started)
			<-release
			return "old", nil
		})
	}()
	<-started
	a.Invalidate(t.Context(), "late")
	server.do(t, "FLUSHALL") // takes the new generation with it, and all memory of an older one
	equal(t, "after the flush", fetch(t, a, "late", always("new")), "new")
	close(release)
	equal(t, "the early reader", <-late, "old")
	equal(t, "after the late store", fetch(t, a, "late", always("new")), "new")

	equal(t, "a flushed value is loaded", fetch(t, a, "k", always("new")), "new")
	equal(t, "and kept", fetch(t, other, "k", never(t)), "new")
	if other.link.number() == 0 {
		t.Error("a flush ended the link; it need not")
	}
}

func TestStopped(t *testing.T) {
	t.Parallel()
	server := newPrivate(t)
	a, other := replica(t, server.url(), ""), replica(t, server.url(), "")
	equal(t, "before", fetch(t, a, "k", always("old")), "old")
	server.kill(t)
	unlinked(t, a)
	unlinked(t, other)

	equal(t, "stopped", fetch(t, a, "k", always("newer")), "newer")
	equal(t, "stopped, again", fetch(t, a, "k", always("newest")), "newest")
	if err := a.Ping(t.Context()); err == nil {
		t.Error("Ping says that a stopped Redis answers")
	}

	began := time.Now()
	for range 1000 {
		fetch(t, a, "cheap", always("x"))
		a.Invalidate(t.Context(), "cheap")
		a.Publish(t.Context(), "topic", nil)
	}
	if took := time.Since(began); took > 2*time.Second {
		t.Errorf("1000 rounds without Redis took %s: a dead Redis is being waited for", took)
	}

	server.start(t)
	linked(t, a)
	linked(t, other)
	equal(t, "restarted empty", fetch(t, a, "k", always("after")), "after")
	equal(t, "restarted empty, elsewhere", fetch(t, other, "k", never(t)), "after")
	if err := a.Ping(t.Context()); err != nil {
		t.Error(err)
	}
}

// A frozen server keeps its values: what was invalidated meanwhile must not be read
// when it thaws.
func TestFrozenDuringInvalidation(t *testing.T) {
	t.Parallel()
	server := newPrivate(t)
	a, other := replica(t, server.url(), ""), replica(t, server.url(), "")
	equal(t, "before", fetch(t, a, "k", always("old")), "old")
	server.signal(t, syscall.SIGSTOP)
	thaw := sync.OnceFunc(func() { server.signal(t, syscall.SIGCONT) })
	defer thaw()
	began := time.Now()
	a.Invalidate(t.Context(), "k")
	if took := time.Since(began); took > 2*patience {
		t.Errorf("Invalidate waited %s for a frozen Redis", took)
	}
	equal(t, "frozen", fetch(t, a, "k", always("new")), "new")
	unlinked(t, other)
	equal(t, "frozen, elsewhere", fetch(t, other, "k", always("new")), "new")
	thaw()
	equal(t, "thawed", fetch(t, a, "k", always("new")), "new")
	linked(t, a)
	linked(t, other)
	equal(t, "linked", fetch(t, a, "k", always("new")), "new")
	equal(t, "linked, elsewhere", fetch(t, other, "k", always("new")), "new")
}

// A server that comes back with an older state has forgotten an invalidation that it
// had confirmed.
func TestRestartedFromAnOldSnapshot(t *testing.T) {
	t.Parallel()
	server := newPrivate(t, "--save", "3600 1000000")
	a, other := replica(t, server.url(), ""), replica(t, server.url(), "")
	equal(t, "before", fetch(t, a, "k", always("old")), "old")
	server.do(t, "SAVE")
	a.Invalidate(t.Context(), "k")
	equal(t, "invalidated", fetch(t, a, "k", always("new")), "new")
	server.kill(t)
	server.start(t)
	if n := server.do(t, "DBSIZE").(int64); n < 3 {
		t.Fatalf("the snapshot holds %d keys; this test needs value, tag and epoch", n)
	}
	for range 100 {
		equal(t, "restarted", fetch(t, a, "k", always("new")), "new")
		equal(t, "restarted, elsewhere", fetch(t, other, "k", always("new")), "new")
	}
	linked(t, a)
	linked(t, other)
	equal(t, "linked", fetch(t, a, "k", always("new")), "new")
	equal(t, "linked, elsewhere", fetch(t, other, "k", always("new")), "new")
}

// The pub/sub connection holds, but other connections come to a server that has not
// heard of an invalidation.
func TestAnotherServerAnswers(t *testing.T) {
	t.Parallel()
	server := newPrivate(t)
	behind := newPrivate(t, "--replicaof", "127.0.0.1 "+server.port())
	way := newFront(t, server)
	c := replica(t, "redis://"+way.addr, "")
	equal(t, "before", fetch(t, c, "k", always("old")), "old")
	eventually(t, "the other server has the value", func() bool { return behind.do(t, "DBSIZE").(int64) == 3 })
	behind.do(t, "REPLICAOF", "NO", "ONE")
	c.Invalidate(t.Context(), "k")
	equal(t, "invalidated", fetch(t, c, "k", always("new")), "new")

	way.target.Store(behind)
	first := c.link.number()
	server.do(t, "CLIENT", "KILL", "TYPE", "normal")
	equal(t, "link", c.link.number(), first)
	for range 10 {
		equal(t, "another server", fetch(t, c, "k", always("new")), "new")
	}
	linked(t, c)
	equal(t, "linked", fetch(t, c, "k", always("new")), "new")
	equal(t, "kept", fetch(t, c, "k", never(t)), "new")
	equal(t, "the other server has it", behind.do(t, "DBSIZE").(int64), 3)
}

// front forwards new connections to a server and holds back each answer.
type front struct {
	addr   string
	target atomic.Pointer[private]
	delay  atomic.Int64
}

func newFront(t *testing.T, target *private) *front {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	f := &front{addr: l.Addr().String()}
	f.target.Store(target)
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			go f.serve(client)
		}
	}()
	return f
}

func (f *front) serve(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", f.target.Load().addr)
	if err != nil {
		return
	}
	go func() {
		_, _ = io.Copy(server, client) // ends with either side
		_ = server.Close()
	}()
	answer := make([]byte, 64<<10)
	for {
		n, err := server.Read(answer)
		if err != nil {
			return
		}
		<-time.After(time.Duration(f.delay.Load()))
		if _, err := client.Write(answer[:n]); err != nil {
			return
		}
	}
}

func TestSlow(t *testing.T) {
	t.Parallel()
	server := newPrivate(t)
	way := newFront(t, server)
	c := replica(t, "redis://"+way.addr, "")
	equal(t, "before", fetch(t, c, "k", always("old")), "old")
	way.delay.Store(int64(500 * time.Millisecond))
	late := 0
	for range 200 {
		began := time.Now()
		equal(t, "slow", fetch(t, c, "k", always("old")), "old")
		if time.Since(began) > 50*time.Millisecond {
			late++
		}
	}
	if late > strikes {
		t.Errorf("%d of 200 reads waited for a slow Redis, want at most %d", late, strikes)
	}
	c.Invalidate(t.Context(), "k")
	way.delay.Store(0)
	linked(t, c)
	equal(t, "quick again", fetch(t, c, "k", always("new")), "new")
	equal(t, "and kept", fetch(t, c, "k", never(t)), "new")
}

func TestReadOnlyServerIsNotBelieved(t *testing.T) {
	t.Parallel()
	server := newPrivate(t)
	c := replica(t, server.url(), "")
	server.do(t, "REPLICAOF", "127.0.0.1", "1")
	c.Invalidate(t.Context(), "k")
	equal(t, "link", c.link.number(), 0)
	equal(t, "read", fetch(t, c, "k", always("right")), "right")
	server.do(t, "REPLICAOF", "NO", "ONE")
	linked(t, c)
}

func TestAfterClose(t *testing.T) {
	t.Parallel()
	c, err := Open(t.Context(), Config{})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "embedded", c.Embedded(), true)
	if err := errors.Join(c.Close(), c.Close()); err != nil {
		t.Fatal(err)
	}
	c.Invalidate(t.Context(), "k")
	c.Publish(t.Context(), "topic", nil)
	equal(t, "read", fetch(t, c, "k", always("right")), "right")
	if _, err := c.Subscribe(t.Context(), "topic"); err == nil || err.Error() != "cache: closed" {
		t.Errorf("Subscribe gave %v", err)
	}
	if ok, _, err := c.Allow(t.Context(), "n", "s", 1, 1, time.Second); !ok || err != nil {
		t.Errorf("Allow gave %t, %v", ok, err)
	}
}
