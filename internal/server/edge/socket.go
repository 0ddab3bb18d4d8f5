package edge

import (
	"bufio"
	"context"
	"encoding/json"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/coder/websocket"

	"linli/internal/fault"
)

const subprotocol = "graphql-transport-ws"

// The close codes of graphql-transport-ws.
const (
	closeInvalidMessage websocket.StatusCode = 4400
	closeUnauthorized   websocket.StatusCode = 4401 // subscribe before the acknowledgement
	closeForbidden      websocket.StatusCode = 4403
	closeSubprotocol    websocket.StatusCode = 4406
	closeInitTimeout    websocket.StatusCode = 4408
	closeDuplicateID    websocket.StatusCode = 4409
	closeTooManyInits   websocket.StatusCode = 4429
)

// maxOperationID bounds what a client may make us remember and repeat.
const maxOperationID = 128

// message is one frame of the protocol, both ways.
type message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// socket is one graphql-transport-ws connection. One goroutine reads; each
// operation has its own, and writes go through conn, which orders them.
type socket struct {
	g       *gate
	conn    *websocket.Conn
	wire    *wire
	headers http.Header

	acked bool // read loop only

	mu      sync.Mutex
	active  map[string]*operation // by the client's id
	running int                   // operations not ended yet, completed by the client or not
	said    int                   // messages since began
	began   time.Time
	tasks   sync.WaitGroup
}

func (g *gate) serveSocket(w http.ResponseWriter, r *http.Request) {
	leave, status, refusal := g.streams.enter(g.o.Address(r))
	if refusal != nil {
		g.fail(w, status, mediaJSON, refusal)
		return
	}
	defer leave()
	under := &wire{ResponseWriter: w}
	s := &socket{g: g, wire: under, headers: r.Header, active: map[string]*operation{}}
	conn, err := websocket.Accept(under, r, &websocket.AcceptOptions{
		Subprotocols: []string{subprotocol}, OriginPatterns: g.o.Origins,
		OnPingReceived: func(context.Context, []byte) bool {
			if s.floods() {
				_ = under.conn.Close()
				return false
			}
			return true
		},
	})
	if err != nil {
		return // Accept has answered
	}
	defer conn.CloseNow()
	s.conn = conn
	if conn.Subprotocol() != subprotocol {
		s.close(closeSubprotocol, "the subprotocol is "+subprotocol)
		return
	}
	conn.SetReadLimit(g.l.MessageBytes)

	ctx, cancel := context.WithCancel(r.Context())
	s.read(ctx, cancel)
	cancel()
	s.tasks.Wait()
}

// wire notes the connection below a socket.
type wire struct {
	http.ResponseWriter
	conn net.Conn
}

// Hijack takes the connection over.
func (w *wire) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	conn, buffered, err := http.NewResponseController(w.ResponseWriter).Hijack()
	w.conn = conn
	return conn, buffered, err
}

// close says why, and waits for the answer no longer than CloseTimeout: the library
// reads on after its close frame, and a peer that begins a long frame then could keep
// the place for ever.
func (s *socket) close(code websocket.StatusCode, reason string) {
	_ = s.wire.conn.SetDeadline(time.Now().Add(s.g.l.CloseTimeout))
	_ = s.conn.Close(code, reason)
}

// floods counts a message, and tells whether there are more than anybody needs.
func (s *socket) floods() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if now := time.Now(); now.Sub(s.began) > s.g.l.Ping {
		s.began, s.said = now, 0
	}
	s.said++
	return s.said > s.g.l.Messages
}

// read handles messages until the connection ends. cancel ends every operation,
// and comes before a close frame: nothing is sent to a caller who was shut out.
func (s *socket) read(ctx context.Context, cancel context.CancelFunc) {
	shut := func(code websocket.StatusCode, reason string) {
		cancel()
		s.close(code, reason)
	}
	late := time.AfterFunc(s.g.l.InitTimeout, func() { shut(closeInitTimeout, "connection initialisation timeout") })
	defer late.Stop()
	for {
		// Not ctx: its end would cut the connection before the close frame is out.
		kind, raw, err := s.conn.Read(context.Background())
		if err != nil {
			return
		}
		if s.floods() {
			shut(websocket.StatusPolicyViolation, "too many messages")
			return
		}
		var m message
		if kind != websocket.MessageText || json.Unmarshal(raw, &m) != nil {
			shut(closeInvalidMessage, "invalid message")
			return
		}
		switch m.Type {
		case "connection_init":
			if s.acked {
				shut(closeTooManyInits, "too many initialisation requests")
				return
			}
			if !late.Stop() {
				return // the timeout is closing the connection
			}
			next, code := s.authenticate(ctx, m.Payload)
			if next == nil {
				shut(code, "forbidden")
				return
			}
			ctx, s.acked = next, true //nolint:fatcontext // once for a socket: from now on its caller is known
			s.send(ctx, message{Type: "connection_ack"})
			watched := ctx
			s.tasks.Go(func() { s.watch(watched, shut) })
			s.tasks.Go(func() { s.ping(watched) })
		case "ping":
			s.send(ctx, message{Type: "pong"})
		case "pong":
		case "subscribe":
			if !s.acked {
				shut(closeUnauthorized, "unauthorized")
				return
			}
			if m.ID == "" || len(m.ID) > maxOperationID {
				shut(closeInvalidMessage, "invalid id")
				return
			}
			if !s.subscribe(ctx, m) {
				shut(closeDuplicateID, "subscriber for this id already exists")
				return
			}
		case "complete":
			s.mu.Lock()
			if o := s.active[m.ID]; o != nil {
				delete(s.active, m.ID)
				o.stop()
			}
			s.mu.Unlock()
		default:
			shut(closeInvalidMessage, "unknown message type")
			return
		}
	}
}

// authenticate reads {"authorization":"Bearer …"}. It returns the context of the
// socket's operations, or nil and the close code. The payload is never sent back.
func (s *socket) authenticate(ctx context.Context, payload json.RawMessage) (context.Context, websocket.StatusCode) {
	var p struct {
		Authorization string `json:"authorization"`
	}
	if !absent(payload) && json.Unmarshal(payload, &p) != nil {
		return nil, closeInvalidMessage
	}
	if p.Authorization == "" || s.g.o.Authenticate == nil {
		return ctx, 0
	}
	scheme, token, _ := strings.Cut(p.Authorization, " ")
	if !strings.EqualFold(scheme, "Bearer") || token == "" {
		return nil, closeForbidden
	}
	next, err := s.g.o.Authenticate(ctx, strings.TrimSpace(token))
	if f := fault.As(err); f != nil && f.Kind == fault.Unavailable {
		return nil, websocket.StatusTryAgainLater
	}
	if err != nil || next == nil {
		return nil, closeForbidden
	}
	return next, 0
}

// watch ends the socket when its caller is shut out or the server stops.
func (s *socket) watch(ctx context.Context, shut func(websocket.StatusCode, string)) {
	recheck := time.NewTicker(s.g.l.Recheck)
	defer recheck.Stop()
	for {
		select {
		case <-recheck.C:
			if s.g.revoked(ctx) != nil && ctx.Err() == nil {
				shut(closeForbidden, "forbidden")
				return
			}
		case <-s.g.o.Stop:
			shut(websocket.StatusGoingAway, "the server is stopping")
			return
		case <-ctx.Done():
			return
		}
	}
}

// ping cuts connections whose peer is gone.
func (s *socket) ping(ctx context.Context) {
	ticker := time.NewTicker(s.g.l.Ping)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return
		}
		wait, cancel := context.WithTimeout(context.Background(), s.g.l.Ping)
		err := s.conn.Ping(wait)
		cancel()
		if err != nil {
			_ = s.conn.CloseNow()
			return
		}
	}
}

// send writes one message, unless the socket's context has ended. A reader too
// slow for it loses the connection.
func (s *socket) send(ctx context.Context, m message) bool {
	if ctx.Err() != nil {
		return false
	}
	raw, err := json.Marshal(m)
	if err != nil {
		return false
	}
	// Not derived from ctx: a close frame must still be possible after it ends.
	bounded, cancel := context.WithTimeout(context.Background(), s.g.l.WriteTimeout)
	defer cancel()
	return s.conn.Write(bounded, websocket.MessageText, raw) == nil
}
