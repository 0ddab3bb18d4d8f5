package cache

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
)

// backend is one Redis to test against.
type backend struct{ name, url string }

// backends are the Redis inside the process and a real one.
func backends(t *testing.T) []backend {
	t.Helper()
	url := os.Getenv("LINLI_TEST_REDIS_URL")
	if url == "" {
		t.Fatal("LINLI_TEST_REDIS_URL is not set: these tests need a Redis server, and `make test` starts one and sets it")
	}
	host, err := startEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(host.stop)
	return []backend{{"embedded", host.url()}, {"server", url}}
}

// url lets another cache use the Redis inside the process.
func (e *embedded) url() string { return "redis://:" + e.password + "@" + e.Addr() }

// each runs a test against every backend, in a namespace of its own.
func each(t *testing.T, test func(t *testing.T, b backend, space string)) {
	t.Helper()
	t.Parallel()
	for _, b := range backends(t) {
		t.Run(b.name, func(t *testing.T) { test(t, b, "test-"+rand.Text()) })
	}
}

// replica opens one more process's cache on the same Redis and waits for its link.
func replica(t *testing.T, url, space string) *Cache {
	t.Helper()
	c, err := Open(t.Context(), Config{URL: url, Namespace: space, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	linked(t, c)
	return c
}

func linked(t *testing.T, c *Cache) {
	t.Helper()
	eventually(t, "the link begins", func() bool { return c.link.number() != 0 })
}

// eventually polls until ok, for at most 20 s.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	give := time.After(20 * time.Second)
	for !ok() {
		select {
		case <-give:
			t.Fatalf("waited 20 s in vain until %s", what)
		case <-time.After(2 * time.Millisecond):
		}
	}
}

// private is a redis-server of one test, which may stop it.
type private struct {
	addr     string
	password string
	args     []string
	cmd      *exec.Cmd
}

// newPrivate starts a redis-server on a free port. Further arguments are its own.
func newPrivate(t *testing.T, args ...string) *private {
	t.Helper()
	p := &private{addr: freeAddr(t)}
	p.args = append([]string{"--port", p.port(), "--bind", "127.0.0.1", "--dir", t.TempDir(), "--save", "",
		"--repl-diskless-sync-delay", "0"}, args...)
	p.start(t)
	return p
}

func freeAddr(t *testing.T) string {
	t.Helper()
	for {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		// A cluster's nodes also listen 10,000 ports higher.
		if l.Addr().(*net.TCPAddr).Port < 55_000 {
			return l.Addr().String()
		}
	}
}

func (p *private) start(t *testing.T) {
	t.Helper()
	binary, err := exec.LookPath("redis-server")
	if err != nil {
		t.Fatal("redis-server is not installed: these tests start and kill servers of their own")
	}
	p.cmd = exec.Command(binary, p.args...)
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.kill(t) })
	rdb := p.client(t)
	eventually(t, "redis-server answers at "+p.addr, func() bool { return rdb.Ping(t.Context()).Err() == nil })
}

func (p *private) kill(t *testing.T) {
	t.Helper()
	if p.cmd.ProcessState != nil {
		return
	}
	if err := p.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = p.cmd.Wait() // says only that it was killed
}

// signal freezes and thaws the server.
func (p *private) signal(t *testing.T, s syscall.Signal) {
	t.Helper()
	if err := p.cmd.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
}

func (p *private) url() string { return "redis://" + p.addr }

// client talks to the server apart from the cache.
func (p *private) client(t *testing.T) *redis.Client {
	t.Helper()
	quiet()
	rdb := redis.NewClient(&redis.Options{Addr: p.addr, Password: p.password, Protocol: 2, DisableIdentity: true, DialerRetries: 1, MaxRetries: -1})
	t.Cleanup(func() { _ = rdb.Close() })
	return rdb
}

func (p *private) port() string {
	_, port, _ := strings.Cut(p.addr, ":")
	return port
}

// do runs a command on the server.
func (p *private) do(t *testing.T, args ...any) any {
	t.Helper()
	answer, err := p.client(t).Do(t.Context(), args...).Result()
	if err != nil {
		t.Fatalf("%v: %v", args, err)
	}
	return answer
}

// fetch reads the text under a key whose only tag is its name; an error is a text too.
func fetch(t *testing.T, c *Cache, name string, load func(context.Context) (string, error)) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	got, err := Fetch(ctx, c, Key{Kind: "text", Version: "1", Args: name, Tags: []string{name}}, MaxAge, load)
	if err != nil {
		return "error: " + err.Error()
	}
	return got
}

// always is a load of a constant.
func always(s string) func(context.Context) (string, error) {
	return func(context.Context) (string, error) { return s, nil }
}

// never is a load that must not run.
func never(t *testing.T) func(context.Context) (string, error) {
	return func(context.Context) (string, error) {
		return "", fmt.Errorf("%s: loaded, wanted a hit", t.Name())
	}
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Fatalf("%s: got %v, want %v", what, got, want)
	}
}
