package edge_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"linli/internal/fault"
	"linli/internal/server/edge"
)

// head is what stands before a stream.
type head struct {
	StatusCode int
	Header     http.Header
}

// follow opens an event stream; the reader is past the opening comment.
func (w *world) follow(t *testing.T, ctx context.Context, text string) (*bufio.Reader, head) { //nolint:revive // the test comes first, as in every helper
	t.Helper()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, w.URL, strings.NewReader(`{"query":"subscription{`+text+`}"}`))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "text/event-stream")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close() })
	return bufio.NewReader(res.Body), head{res.StatusCode, res.Header}
}

func rest(t *testing.T, r io.Reader) string {
	t.Helper()
	raw, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestEvents(t *testing.T) {
	t.Parallel()
	w := serve(t)
	r, res := w.follow(t, t.Context(), "ticks(to:2)")
	if got := res.Header.Get("Content-Type"); got != "text/event-stream" {
		t.Errorf("Content-Type is %q", got)
	}
	const want = ":\n\nevent: next\ndata: {\"data\":{\"ticks\":1}}\n\nevent: next\ndata: {\"data\":{\"ticks\":2}}\n\nevent: complete\ndata:\n\n"
	if got := rest(t, r); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	r, _ = w.follow(t, t.Context(), `fails(how:\"fault\")`)
	const failed = ":\n\nevent: next\ndata: {\"errors\":[{\"message\":\"This time is booked.\",\"path\":[\"fails\"],\"extensions\":{\"code\":\"SLOT_TAKEN\",\"details\":{\"until\":\"2026-11-24T10:00:00Z\"},\"kind\":\"CONFLICT\"}}]}\n\nevent: complete\ndata:\n\n"
	if got := rest(t, r); got != failed {
		t.Errorf("got %q\nwant %q", got, failed)
	}
	r, res = w.follow(t, t.Context(), "nope")
	if got := rest(t, r); res.StatusCode != http.StatusBadRequest || !strings.HasPrefix(got, `{"errors":[`) || res.Header.Get("Content-Type") != "application/json; charset=utf-8" {
		t.Errorf("an invalid subscription is answered %d %s", res.StatusCode, got)
	}
}

// TestEventsKeepTheirValues: events that come as fast as they can are each told with
// their own value, in order, though the schema writes them into the same bytes.
func TestEventsKeepTheirValues(t *testing.T) {
	t.Parallel()
	w := serve(t)
	const n = 3000
	r, _ := w.follow(t, t.Context(), fmt.Sprintf("ticks(to:%d)", n))
	var want strings.Builder
	want.WriteString(":\n\n")
	for i := range n {
		fmt.Fprintf(&want, "event: next\ndata: {\"data\":{\"ticks\":%d}}\n\n", i+1)
	}
	want.WriteString("event: complete\ndata:\n\n")
	got := strings.SplitAfter(rest(t, r), "\n\n")
	for i, event := range strings.SplitAfter(want.String(), "\n\n") {
		if i >= len(got) || got[i] != event {
			t.Fatalf("event %d is %q, want %q", i, append(got, "")[min(i, len(got))], event)
		}
	}
}

func TestEventsOutliveTheServersDeadlines(t *testing.T) {
	t.Parallel()
	w := serveWith(t, hasty, func(o *edge.Options) { o.Limits.Ping = 50 * time.Millisecond })
	r, _ := w.follow(t, t.Context(), "silent")
	for start := time.Now(); time.Since(start) < 2500*time.Millisecond; { // past both deadlines
		if line, err := r.ReadString('\n'); err != nil {
			t.Fatalf("the stream ended after %v: %q %v", time.Since(start), line, err)
		}
	}
}

func TestEventsEndWithTheClient(t *testing.T) {
	t.Parallel()
	w := serve(t)
	ctx, cancel := context.WithCancel(t.Context())
	w.follow(t, ctx, "silent")
	eventually(t, "the subscription runs", func() bool { return w.Running.Load() == 1 })
	cancel()
	eventually(t, "the subscription has ended", func() bool { return w.Running.Load() == 0 })
}

func TestEventsEndWithTheSession(t *testing.T) {
	t.Parallel()
	var state atomic.Pointer[error]
	w := serve(t, func(o *edge.Options) {
		o.Limits.Recheck = 10 * time.Millisecond
		o.StillValid = func(context.Context) error {
			if err := state.Load(); err != nil {
				return *err
			}
			return nil
		}
	})
	r, _ := w.follow(t, t.Context(), "silent")
	outage := error(fault.New(fault.Unavailable, fault.CodeUnavailable, "The session store is away."))
	state.Store(&outage)
	eventually(t, "the subscription runs", func() bool { return w.Running.Load() == 1 })
	over := error(fault.New(fault.Unauthenticated, fault.CodeUnauthenticated, "Sign in again."))
	state.Store(&over)
	const want = ":\n\nevent: next\ndata: {\"errors\":[{\"message\":\"Sign in again.\",\"extensions\":{\"code\":\"UNAUTHENTICATED\",\"kind\":\"UNAUTHENTICATED\"}}]}\n\nevent: complete\ndata:\n\n"
	if got := rest(t, r); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	eventually(t, "the subscription has ended", func() bool { return w.Running.Load() == 0 })
}

func TestEventsEndWithTheServer(t *testing.T) {
	t.Parallel()
	stop := make(chan struct{})
	w := serve(t, func(o *edge.Options) { o.Stop = stop })
	r, _ := w.follow(t, t.Context(), "silent")
	close(stop)
	if got := rest(t, r); got != ":\n\n" {
		t.Errorf("got %q", got)
	}
}

func TestSlowReaderOfEvents(t *testing.T) {
	t.Parallel()
	w := serve(t, func(o *edge.Options) { o.Limits.WriteTimeout = 100 * time.Millisecond })
	w.follow(t, t.Context(), "forever(kib:256)") // never read further
	eventually(t, "the subscription runs", func() bool { return w.Running.Load() == 1 })
	eventually(t, "the stream is cut", func() bool { return w.Running.Load() == 0 })
}

func TestStreamsAreCounted(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		limits edge.Limits
		want   int
		body   string
	}{
		"per address": {edge.Limits{SocketsPerAddress: 3}, 429, `{"errors":[{"message":"Your address has 3 streams open already; close one first.","extensions":{"code":"TOO_MANY_STREAMS"}}]}`},
		"in all":      {edge.Limits{Sockets: 3}, 503, `{"errors":[{"message":"The server has as many streams open as it takes; try again soon.","extensions":{"code":"TOO_MANY_STREAMS"}}]}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := serve(t, func(o *edge.Options) { o.Limits = c.limits })
			ctx, cancel := context.WithCancel(t.Context())
			w.follow(t, ctx, "silent")
			w.follow(t, t.Context(), "silent")
			w.connect(t).init(t, "")
			r, res := w.follow(t, t.Context(), "silent")
			reply{res.StatusCode, res.Header, rest(t, r)}.want(t, c.want, c.body)
			if _, status, err := w.open(t); err == nil || status != c.want {
				t.Errorf("a socket more: %v, status %d", err, status)
			}
			cancel() // makes room for one
			eventually(t, "a place is free again", func() bool {
				conn, _, err := w.open(t)
				if err == nil {
					conn.CloseNow()
				}
				return err == nil
			})
		})
	}
}
