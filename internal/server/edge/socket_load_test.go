package edge_test

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/coder/websocket"

	"linli/internal/server/edge"
)

func TestSocketSubscriptionFlood(t *testing.T) {
	t.Parallel()
	w := serve(t)
	c := w.connect(t).init(t, "")
	for i := range 20 {
		c.subscribe(t, fmt.Sprint(i), "subscription{silent}")
	}
	for i := range 2000 {
		id := fmt.Sprint("more", i)
		c.subscribe(t, id, "subscription{silent}")
		c.hear(t, `{"id":"`+id+`","type":"error","payload":[{"message":"This socket has 20 operations open already; complete one first.","extensions":{"code":"TOO_MANY_STREAMS"}}]}`)
	}
	eventually(t, "twenty run", func() bool { return w.Running.Load() == 20 })
	c.CloseNow()
	eventually(t, "all have ended", func() bool { return w.Running.Load() == 0 })
}

func TestSocketSlowReader(t *testing.T) {
	t.Parallel()
	w := serve(t, func(o *edge.Options) { o.Limits.WriteTimeout = 100 * time.Millisecond })
	c := w.connect(t).init(t, "")
	c.subscribe(t, "1", "subscription{forever(kib:256)}") // never read further
	eventually(t, "the subscription runs", func() bool { return w.Running.Load() == 1 })
	eventually(t, "the socket is cut", func() bool { return w.Running.Load() == 0 })
}

func TestSocketDeadPeer(t *testing.T) {
	t.Parallel()
	w := serve(t, func(o *edge.Options) { o.Limits.Ping = 50 * time.Millisecond })
	c := w.connect(t).init(t, "")
	c.subscribe(t, "1", "subscription{silent}")
	eventually(t, "the subscription runs", func() bool { return w.Running.Load() == 1 })
	// A client that does not read does not answer pings either.
	eventually(t, "the socket is cut", func() bool { return w.Running.Load() == 0 })
}

func TestSocketEndsWithTheServer(t *testing.T) {
	t.Parallel()
	stop := make(chan struct{})
	w := serve(t, func(o *edge.Options) { o.Stop = stop })
	c := w.connect(t).init(t, "")
	close(stop)
	c.closed(t, websocket.StatusGoingAway)
}

func TestSocketFlood(t *testing.T) {
	t.Parallel()
	w := serve(t)
	refused := 0
	for range 200 {
		conn, status, err := w.open(t)
		switch {
		case err == nil:
			t.Cleanup(func() { conn.CloseNow() })
		case status == http.StatusTooManyRequests:
			refused++
		default:
			t.Fatal(err)
		}
	}
	if refused != 150 {
		t.Errorf("%d of 200 sockets refused, want 150", refused)
	}
	w.ask(t, `{echo}`, nil).want(t, 200, `{"data":{"echo":"hello"}}`)
}

func TestSocketMessageFlood(t *testing.T) {
	t.Parallel()
	w := serve(t, func(o *edge.Options) { o.Limits.Messages = 10 })
	c := w.connect(t).init(t, "")
	for range 9 {
		c.say(t, `{"type":"ping"}`)
		c.hear(t, `{"type":"pong"}`)
	}
	c.say(t, `{"type":"ping"}`)
	c.closed(t, websocket.StatusPolicyViolation)
}
