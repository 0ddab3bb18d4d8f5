package edge_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/coder/websocket"

	"linli/internal/fault"
	"linli/internal/server/edge"
)

// client is the other end of a socket.
type client struct {
	*websocket.Conn
	ctx context.Context
}

// open dials; the status is 0 when there was no answer.
func (w *world) open(t *testing.T, origin ...string) (*websocket.Conn, int, error) {
	t.Helper()
	o := &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}}
	for _, s := range origin {
		o.HTTPHeader = http.Header{"Origin": {s}}
	}
	conn, res, err := websocket.Dial(t.Context(), w.URL, o) //nolint:bodyclose // Dial closes it
	if res == nil {
		return nil, 0, err
	}
	return conn, res.StatusCode, err
}

func (w *world) connect(t *testing.T) *client {
	t.Helper()
	conn, _, err := w.open(t)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.CloseNow() })
	conn.SetReadLimit(1 << 20)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	t.Cleanup(cancel)
	return &client{conn, ctx}
}

func (c *client) say(t *testing.T, text string) {
	t.Helper()
	if err := c.Write(c.ctx, websocket.MessageText, []byte(text)); err != nil {
		t.Fatal(err)
	}
}

func (c *client) hear(t *testing.T, want ...string) {
	t.Helper()
	for _, text := range want {
		_, raw, err := c.Read(c.ctx)
		if err != nil {
			t.Fatalf("%v, want %s", err, text)
		}
		if string(raw) != text {
			t.Fatalf("got  %s\nwant %s", raw, text)
		}
	}
}

// closed waits for the close frame, passing over messages.
func (c *client) closed(t *testing.T, want websocket.StatusCode) {
	t.Helper()
	for {
		if _, _, err := c.Read(c.ctx); err != nil {
			if got := websocket.CloseStatus(err); got != want {
				t.Fatalf("closed with %d (%v), want %d", got, err, want)
			}
			return
		}
	}
}

func (c *client) init(t *testing.T, payload string) *client {
	t.Helper()
	if payload != "" {
		payload = `,"payload":` + payload
	}
	c.say(t, `{"type":"connection_init"`+payload+`}`)
	c.hear(t, `{"type":"connection_ack"}`)
	return c
}

func (c *client) subscribe(t *testing.T, id, text string) {
	t.Helper()
	payload, err := json.Marshal(map[string]string{"query": text})
	if err != nil {
		t.Fatal(err)
	}
	c.say(t, fmt.Sprintf(`{"id":%q,"type":"subscribe","payload":%s}`, id, payload))
}

func TestSocket(t *testing.T) {
	t.Parallel()
	c := serve(t).connect(t).init(t, "")
	c.say(t, `{"type":"ping"}`)
	c.hear(t, `{"type":"pong"}`)
	c.subscribe(t, "1", "subscription{n:ticks(to:2)}")
	c.hear(t, `{"id":"1","type":"next","payload":{"data":{"n":1}}}`, `{"id":"1","type":"next","payload":{"data":{"n":2}}}`, `{"id":"1","type":"complete"}`)
	c.subscribe(t, "1", "{echo}")
	c.hear(t, `{"id":"1","type":"next","payload":{"data":{"echo":"hello"}}}`, `{"id":"1","type":"complete"}`)
	c.subscribe(t, "2", `subscription{fails(how:"fault")}`)
	c.hear(t, `{"id":"2","type":"error","payload":[{"message":"This time is booked.","path":["fails"],"extensions":{"code":"SLOT_TAKEN","details":{"until":"2026-11-24T10:00:00Z"},"kind":"CONFLICT"}}]}`)
	c.subscribe(t, "3", `subscription{fails(how:"panic")}`)
	c.hear(t, `{"id":"3","type":"error","payload":[{"message":"Something went wrong on our side. Try again later.","extensions":{"code":"INTERNAL"}}]}`)
}

func TestSocketCompleteByTheClient(t *testing.T) {
	t.Parallel()
	w := serve(t)
	c := w.connect(t).init(t, "")
	c.subscribe(t, "1", "subscription{silent}")
	eventually(t, "the subscription runs", func() bool { return w.Running.Load() == 1 })
	c.say(t, `{"id":"1","type":"complete"}`)
	eventually(t, "the subscription has ended", func() bool { return w.Running.Load() == 0 })
	c.subscribe(t, "1", "{echo}") // no complete in between, and the id is free
	c.hear(t, `{"id":"1","type":"next","payload":{"data":{"echo":"hello"}}}`, `{"id":"1","type":"complete"}`)
}

func TestSocketLimitsApplyInside(t *testing.T) {
	t.Parallel()
	c := serve(t, production).connect(t).init(t, "")
	for text, code := range map[string]string{
		"{" + strings.Repeat("__typename ", 2500) + "}":            edge.CodeTooLarge,
		"{__schema{queryType{name}}}":                              edge.CodeIntrospectionOff,
		"{items(first:1000){nodes{name}}}":                         "BAD_INPUT",
		`mutation{a:verify(code:"1") b:verify(code:"2")}`:          "BAD_INPUT",
		"{items(first:100){nodes{items(first:100){nodes{name}}}}}": edge.CodeTooCostly,
		"{": edge.CodeParseFailed,
	} {
		c.subscribe(t, "x", text)
		_, raw, err := c.Read(c.ctx)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(raw), `{"id":"x","type":"error","payload":[{"message":`) || !strings.Contains(string(raw), `"code":"`+code+`"`) {
			t.Errorf("%.60s is answered %s", text, raw)
		}
	}
	c.say(t, `{"id":"x","type":"subscribe","payload":[]}`)
	c.hear(t, `{"id":"x","type":"error","payload":[{"message":"Batches are not served; send one request at a time.","extensions":{"code":"BAD_REQUEST"}}]}`)
}

func TestSocketCloseCodes(t *testing.T) {
	t.Parallel()
	w := serve(t, func(o *edge.Options) { o.Limits.InitTimeout = 300 * time.Millisecond })
	const start = `{"type":"connection_init"}`
	for name, c := range map[string]struct {
		say  []string
		want websocket.StatusCode
	}{
		"silence":                 {nil, 4408},
		"pings alone":             {[]string{`{"type":"ping"}`}, 4408},
		"subscribe first":         {[]string{`{"id":"1","type":"subscribe","payload":{"query":"{echo}"}}`}, 4401},
		"two initialisations":     {[]string{start, start}, 4429},
		"an id twice":             {[]string{start, `{"id":"1","type":"subscribe","payload":{"query":"subscription{silent}"}}`, `{"id":"1","type":"subscribe","payload":{"query":"{echo}"}}`}, 4409},
		"no id":                   {[]string{start, `{"type":"subscribe","payload":{"query":"{echo}"}}`}, 4400},
		"an id too long":          {[]string{start, `{"id":"` + strings.Repeat("x", 129) + `","type":"subscribe"}`}, 4400},
		"not JSON":                {[]string{start, `{`}, 4400},
		"an unknown type":         {[]string{start, `{"type":"start"}`}, 4400},
		"a payload of wrong type": {[]string{`{"type":"connection_init","payload":{"authorization":1}}`}, 4400},
		"64 KiB and one":          {[]string{start, strings.Repeat(" ", 64<<10+1)}, websocket.StatusMessageTooBig},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			conn := w.connect(t)
			for _, text := range c.say {
				conn.say(t, text)
			}
			conn.closed(t, c.want)
		})
	}
	t.Run("64 KiB", func(t *testing.T) {
		t.Parallel()
		conn := w.connect(t).init(t, "")
		ping := `{"type":"ping"}`
		conn.say(t, ping+strings.Repeat(" ", 64<<10-len(ping)))
		conn.hear(t, `{"type":"pong"}`)
	})
	t.Run("binary", func(t *testing.T) {
		t.Parallel()
		conn := w.connect(t)
		if err := conn.Write(conn.ctx, websocket.MessageBinary, []byte(start)); err != nil {
			t.Fatal(err)
		}
		conn.closed(t, 4400)
	})
	t.Run("other subprotocol", func(t *testing.T) {
		t.Parallel()
		conn, _, err := websocket.Dial(t.Context(), w.URL, &websocket.DialOptions{Subprotocols: []string{"graphql-ws"}}) //nolint:bodyclose // Dial closes it
		if err != nil {
			t.Fatal(err)
		}
		(&client{conn, t.Context()}).closed(t, 4406)
	})
}

func TestSocketOrigin(t *testing.T) {
	t.Parallel()
	w := serve(t, func(o *edge.Options) { o.Origins = []string{"https://*.linli.example"} })
	for origin, want := range map[string]int{
		"https://app.linli.example": 101, w.URL: 101,
		"http://app.linli.example": 403, "https://evil.example": 403, "null": 403,
	} {
		conn, status, err := w.open(t, origin)
		if err == nil {
			conn.CloseNow()
		}
		if status != want {
			t.Errorf("%s: %v, want %d", origin, err, want)
		}
	}
}

func TestSocketAuthentication(t *testing.T) {
	t.Parallel()
	type userKey struct{}
	var state atomic.Pointer[error]
	w := serve(t, func(o *edge.Options) {
		o.Limits.Recheck = 10 * time.Millisecond
		o.Authenticate = func(ctx context.Context, token string) (context.Context, error) {
			switch token {
			case "away":
				return nil, fault.New(fault.Unavailable, fault.CodeUnavailable, "The session store is away.")
			case "good":
				return context.WithValue(ctx, userKey{}, "a resident"), nil
			}
			return nil, errors.New("refused")
		}
		o.Charge = func(ctx context.Context, _ int) error {
			if ctx.Value(userKey{}) != "a resident" {
				return fault.New(fault.Unauthenticated, fault.CodeUnauthenticated, "Sign in.")
			}
			return nil
		}
		o.StillValid = func(context.Context) error {
			if err := state.Load(); err != nil {
				return *err
			}
			return nil
		}
	})
	for payload, want := range map[string]websocket.StatusCode{
		`{"authorization":"Bearer stolen"}`: 4403,
		`{"authorization":"Basic good"}`:    4403,
		`{"authorization":"Bearer"}`:        4403,
		`{"authorization":"Bearer away"}`:   1013,
	} {
		c := w.connect(t)
		c.say(t, `{"type":"connection_init","payload":`+payload+`}`)
		c.closed(t, want)
	}
	c := w.connect(t).init(t, "")
	c.subscribe(t, "1", "{echo}")
	c.hear(t, `{"id":"1","type":"error","payload":[{"message":"Sign in.","extensions":{"code":"UNAUTHENTICATED","kind":"UNAUTHENTICATED"}}]}`)

	c = w.connect(t).init(t, `{"authorization":"bearer good"}`)
	c.subscribe(t, "1", "subscription{silent}")
	eventually(t, "the subscription runs", func() bool { return w.Running.Load() == 1 })
	over := error(fault.New(fault.Unauthenticated, fault.CodeUnauthenticated, "Sign in again."))
	state.Store(&over)
	c.hear(t) // nothing
	c.closed(t, 4403)
	eventually(t, "the subscription has ended", func() bool { return w.Running.Load() == 0 })
}
