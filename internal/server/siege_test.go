package server_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"os"
	"regexp"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/internal/database/databasetest"
	"linli/internal/server"
	"linli/internal/server/edge"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

// promptly is how long anything hostile, and anything honest beside it, may take.
const promptly = 2 * time.Second

// siege is the real server with the real schema and short deadlines. An honest caller
// from another address asks twenty times a second; what they hear and what the process comes
// to in memory is checked at the end.
type siege struct {
	*Server
	world  *worldtest.World
	person Resident
	first  string       // the answer to the honest caller's question about offerings
	rounds atomic.Int64 // of the honest caller
}

// eachMode runs a test against a besieged server, in production and not, that hears so
// many messages of a socket at a time.
func eachMode(t *testing.T, messages int, test func(t *testing.T, s *siege)) {
	for _, production := range []bool{false, true} {
		t.Run(fmt.Sprintf("production %v", production), func(t *testing.T) { besiege(t, production, messages, test) })
	}
}

func besiege(t *testing.T, production bool, messages int, test func(t *testing.T, s *siege)) {
	db, _ := databasetest.SQLite(t, time.Time{})
	w := worldtest.New(t, db)
	s := &siege{world: w, Server: Start(t, db, "", server.Options{
		Production: production, TrustedProxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")},
		Limits:    edge.Limits{Messages: messages, InitTimeout: 700 * time.Millisecond, Ping: 700 * time.Millisecond, Recheck: 100 * time.Millisecond, WriteTimeout: 700 * time.Millisecond, CloseTimeout: 300 * time.Millisecond},
		Deadlines: edge.Deadlines{Headers: 500 * time.Millisecond, Request: 800 * time.Millisecond, Answer: 1500 * time.Millisecond, Idle: time.Second},
	})}
	s.first = string(s.Post("", "{offerings(first:1){edges{node{id}}}}", nil).Raw)
	s.person = Residents(t, w, s.App.Identity, 1)[0]
	debug.FreeOSMemory()
	memory, routines := resident(t), runtime.NumGoroutine()
	ctx, stop := context.WithCancel(t.Context())
	var honest sync.WaitGroup
	var most atomic.Int64
	honest.Go(func() {
		pace := time.NewTicker(50 * time.Millisecond)
		defer pace.Stop()
		for s.honest(t) {
			most.Store(max(most.Load(), resident(t)))
			select {
			case <-pace.C:
			case <-ctx.Done():
				return
			}
		}
	})
	test(t, s)
	enough := s.rounds.Load() + 5
	eventually(t, "the honest caller is answered after it all", func() bool { return s.rounds.Load() >= enough })
	stop()
	honest.Wait()
	if grown := most.Load() - memory; grown > 200<<20 {
		t.Errorf("the process grew by %d MiB", grown>>20)
	}
	eventually(t, "no request is left in flight", func() bool { return s.inFlight(t) == 0 })
	http.DefaultClient.CloseIdleConnections()
	eventually(t, "no goroutine is left behind", func() bool { return runtime.NumGoroutine() <= routines+10 })
	t.Logf("%d honest rounds; the process grew by %d MiB", s.rounds.Load(), (most.Load()-memory)>>20)
}

// elsewhere sends requests as a proxy does for a caller at another address.
type elsewhere struct{}

func (elsewhere) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("X-Forwarded-For", "198.51.100.7")
	return http.DefaultTransport.RoundTrip(r)
}

// honest asks over HTTP and over a socket, and tells whether they were answered
// rightly and in time.
func (s *siege) honest(t *testing.T) bool {
	start := time.Now()
	client := &http.Client{Transport: elsewhere{}}
	for _, c := range []struct{ token, query, want string }{
		{s.person.Token, "{viewer{person{id}}}", `{"data":{"viewer":{"person":{"id":"` + s.person.PersonID + `"}}}}`},
		{"", "{offerings(first:1){edges{node{id}}}}", s.first},
	} {
		a, err := Post(context.Background(), client, s.URL, c.token, c.query, nil)
		if err != nil || string(a.Raw) != c.want {
			t.Errorf("the honest caller is answered %d %s %v, want %s", a.Status, a.Raw, err, c.want)
			return false
		}
	}
	l := listen(t, s.Server, "WebSocket", client, s.person.Token, "{viewer{person{id}}}", nil)
	if end := <-l.ended; end != "complete" || len(l.events) != 1 {
		t.Errorf("the honest caller's socket: %s after %d answers", end, len(l.events))
		return false
	}
	if took := time.Since(start); took > promptly {
		t.Errorf("the honest caller waited %s", took)
	}
	s.rounds.Add(1)
	return true
}

// dial opens a connection that must be over in time.
func (s *siege) dial(t *testing.T) net.Conn {
	t.Helper()
	c, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", strings.TrimSuffix(strings.TrimPrefix(s.URL, "http://"), "/graphql"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := c.SetDeadline(time.Now().Add(promptly)); err != nil {
		t.Fatal(err)
	}
	return c
}

// drip writes text one byte after the other until the other side has enough.
func drip(ctx context.Context, c io.Writer, text string) {
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for i := range len(text) {
		if _, err := io.WriteString(c, text[i:i+1]); err != nil {
			return
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

var gauge = regexp.MustCompile(`(?m)^linli_graphql_requests_in_flight (\d+)$`)

func (s *siege) inFlight(t *testing.T) int {
	t.Helper()
	res, err := http.Get(strings.TrimSuffix(s.URL, "/graphql") + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	text, err := io.ReadAll(res.Body)
	m := gauge.FindSubmatch(text)
	if err != nil || m == nil {
		t.Fatalf("no gauge of requests in flight: %v", err)
	}
	n, _ := strconv.Atoi(string(m[1]))
	return n
}

// resident is the memory of this process in bytes, server and callers together.
func resident(t *testing.T) int64 {
	raw, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Error(err)
		return 0
	}
	pages, err := strconv.ParseInt(string(bytes.Fields(raw)[1]), 10, 64)
	if err != nil {
		t.Error(err)
	}
	return pages * int64(os.Getpagesize())
}

// eventually polls until cond holds.
func eventually(t *testing.T, what string, cond func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 15*time.Second)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for !cond() {
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatalf("never: %s", what)
		}
	}
}
