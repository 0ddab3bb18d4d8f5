package server_test

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/coder/websocket"

	"linli/internal/server/edge/edgetest"
)

// upgrade opens a socket by hand, so that anything can be said on it.
func (s *siege) upgrade(t *testing.T, subprotocol string) (net.Conn, *bufio.Reader) {
	t.Helper()
	c := s.dial(t)
	_, err := io.WriteString(c, "GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"+
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: "+subprotocol+"\r\n\r\n")
	if err != nil {
		t.Fatal(err)
	}
	r := bufio.NewReader(c)
	res, err := http.ReadResponse(r, nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	if res.StatusCode != http.StatusSwitchingProtocols {
		t.Fatalf("no socket: %s", res.Status)
	}
	return c, r
}

// frame is a masked frame with a first byte (FIN, reserved bits, opcode) of any kind.
func frame(first byte, payload string) string { return header(first, len(payload)) + payload }

// header is the head of a frame of n bytes; its mask is zero, which leaves the payload
// as it is.
func header(first byte, n int) string {
	b := []byte{first}
	switch {
	case n < 126:
		b = append(b, 0x80|byte(n))
	case n < 1<<16:
		b = binary.BigEndian.AppendUint16(append(b, 0x80|126), uint16(n))
	default:
		b = binary.BigEndian.AppendUint64(append(b, 0x80|127), uint64(n))
	}
	return string(append(b, 0, 0, 0, 0))
}

func text(s string) string { return frame(0x81, s) }

// closeCode reads frames of the server until it closes; 0 is a close without a word.
func closeCode(r *bufio.Reader) (int, error) {
	for {
		var head [2]byte
		if _, err := io.ReadFull(r, head[:]); err != nil {
			if late(err) {
				return 0, err
			}
			return 0, nil
		}
		size := int(head[1] & 0x7f)
		if size == 126 {
			var long [2]byte
			if _, err := io.ReadFull(r, long[:]); err != nil {
				return 0, err
			}
			size = int(binary.BigEndian.Uint16(long[:]))
		}
		body := make([]byte, size)
		if _, err := io.ReadFull(r, body); err != nil {
			return 0, err
		}
		if head[0]&0x0f == 8 && size >= 2 {
			return int(binary.BigEndian.Uint16(body)), nil
		}
	}
}

const (
	ping = `{"type":"ping"}`
	open = `{"type":"connection_init"}`
)

// TestHostileSockets says hostile things on ten sockets at a time: each is closed
// with its code, in time, and an honest caller is answered meanwhile.
func TestHostileSockets(t *testing.T) {
	eachMode(t, 200, func(t *testing.T, s *siege) {
		subscribe := func(id, query string) string {
			payload, _ := json.Marshal(map[string]string{"query": query})
			return text(fmt.Sprintf(`{"id":%q,"type":"subscribe","payload":%s}`, id, payload))
		}
		const changed = `subscription{bookingChanged(ids:["x"]){id}}`
		signed := text(`{"type":"connection_init","payload":{"authorization":"Bearer ` + s.person.Token + `"}}`)
		for _, c := range []struct {
			name  string
			say   string
			again string // without end
			want  int
		}{
			{"silence", "", "", 4408},
			{"pings before the start", "", text(ping), 1008},
			{"half a frame before the start", header(0x81, 1000) + "{", "", 4408},
			{"half a frame", text(open) + header(0x81, 1000) + "{", "", 0},
			{"another subprotocol", "graphql-ws", "", 4406},
			{"no subprotocol", "", "", 4406},
			{"subscribe before the start", subscribe("1", changed), "", 4401},
			{"two starts", text(open) + text(open), "", 4429},
			{"one id twice", signed + subscribe("1", changed) + subscribe("1", changed), "", 4409},
			{"a forged token", text(`{"type":"connection_init","payload":{"authorization":"Bearer lnl_forged"}}`), "", 4403},
			{"not JSON", text("{"), "", 4400},
			{"a deep payload", text(`{"type":"connection_init","payload":` + strings.Repeat("[", 30_000) + strings.Repeat("]", 30_000) + "}"), "", 4400},
			{"an unknown message", text(`{"type":"drop"}`), "", 4400},
			{"binary", frame(0x82, open), "", 4400},
			{"64 KiB and one byte", text(open) + text(strings.Repeat(" ", 64<<10+1)), "", 1009},
			{"64 KiB in pieces without end", frame(0x01, "{"), frame(0x00, strings.Repeat(" ", 1000)), 1009},
			{"a frame of 2^62 bytes", header(0x81, 1<<62), strings.Repeat(" ", 4096), 1009},
			{"pings without end", text(open), text(ping), 1008},
			{"WebSocket's own pings without end", text(open), frame(0x89, ""), 0},
			{"an unknown opcode", frame(0x83, ""), "", 1002},
			{"reserved bits", frame(0xf1, ""), "", 1002},
			{"a continuation of nothing", frame(0x80, "{"), "", 1002},
			{"a control frame of 126 bytes", frame(0x89, strings.Repeat("x", 126)), "", 1002},
			{"half a control frame", frame(0x09, ""), "", 1002},
			{"a close without sense", frame(0x88, "\x00\x01"), "", 1002},
			{"an unmasked frame", "\x81\x0f" + ping, "", 0},
			{"noise", "\xde\xad\xbe\xef\x00\x01\x02\x03", "", 1002},
			// The place is given back although the peer begins a frame that never ends.
			{"an endless frame after the end", text("{") + header(0x81, 1<<40), "", 4400},
		} {
			t.Run(c.name, func(t *testing.T) {
				var all sync.WaitGroup
				for range 10 {
					protocol, say := "graphql-transport-ws", c.say
					switch c.name {
					case "another subprotocol", "no subprotocol":
						protocol, say = say, ""
					}
					conn, r := s.upgrade(t, protocol)
					all.Go(func() { pour(conn, say, c.again) })
					all.Go(func() {
						// Whoever still pours may lose the closing word with the connection.
						if got, err := closeCode(r); err != nil || (got != c.want && (got != 0 || c.again == "")) {
							t.Errorf("closed with %d %v, want %d", got, err, c.want)
						}
						if _, err := io.Copy(io.Discard, r); late(err) {
							t.Error("the connection stays open after the closing word")
						}
					})
				}
				all.Wait()
			})
		}
	})
}

// late tells whether the deadline of dial ended it.
func late(err error) bool { return errors.Is(err, os.ErrDeadlineExceeded) }

// pour says something, then something else until nobody listens.
func pour(c net.Conn, say, again string) {
	_, err := io.WriteString(c, say)
	for err == nil && again != "" {
		_, err = io.WriteString(c, again)
	}
}

// TestSocketFloods opens many sockets, many subscriptions on one, and sockets that
// never read what they make the server say.
func TestSocketFloods(t *testing.T) {
	eachMode(t, 2000, func(t *testing.T, s *siege) {
		t.Run("many sockets", func(t *testing.T) { manySockets(t, s) })
		t.Run("many subscriptions", func(t *testing.T) { manySubscriptions(t, s) })
		t.Run("hostile documents", func(t *testing.T) { hostileSubscriptions(t, s) })
		for name, say := range map[string]string{"pings never read": ping, "subscriptions never read": `{"id":"1","type":"subscribe","payload":{"query":"{`} {
			t.Run(name, func(t *testing.T) {
				var all sync.WaitGroup
				for range 30 {
					c, _ := s.upgrade(t, "graphql-transport-ws")
					all.Go(func() {
						_, _ = io.WriteString(c, text(open))
						for {
							if _, err := io.WriteString(c, strings.Repeat(text(say), 100)); err != nil {
								if late(err) {
									t.Errorf("the server keeps a socket that never reads: %v", err)
								}
								return
							}
						}
					})
				}
				all.Wait()
			})
		}
	})
}

func manySockets(t *testing.T, s *siege) {
	refused := 0
	var held []*websocket.Conn
	for range 200 {
		conn, res, err := websocket.Dial(t.Context(), s.URL, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}}) //nolint:bodyclose // Dial closes it
		if err == nil {
			held = append(held, conn)
			if err := conn.Write(t.Context(), websocket.MessageText, []byte(open)); err != nil {
				t.Fatal(err)
			}
			if _, _, err := conn.Read(t.Context()); err != nil {
				t.Fatal(err)
			}
			conn.CloseRead(t.Context()) // answers pings
			continue
		}
		if res == nil || res.StatusCode != http.StatusTooManyRequests {
			t.Fatalf("a socket too many: %v", err)
		}
		refused++
	}
	if refused != 150 {
		t.Errorf("%d of 200 sockets refused, want 150", refused)
	}
	for _, conn := range held {
		_ = conn.CloseNow()
	}
	eventually(t, "the places are free again", func() bool { return s.inFlight(t) <= 1 })
}

func manySubscriptions(t *testing.T, s *siege) {
	conn := s.socket(t)
	refused := 0
	for i := range 1000 {
		s.say(t, conn, fmt.Sprintf(`{"id":"%d","type":"subscribe","payload":{"query":"subscription{bookingChanged(ids:[\"x\"]){id}}"}}`, i))
	}
	for range 980 {
		_, raw, err := conn.Read(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(raw), `"code":"TOO_MANY_STREAMS"`) {
			refused++
		}
	}
	if refused != 980 {
		t.Errorf("%d of 1000 subscriptions refused, want 980", refused)
	}
}

func hostileSubscriptions(t *testing.T, s *siege) {
	conn := s.socket(t)
	for query, want := range map[string]string{
		edgetest.Doubling(27):                           "TOO_LARGE",
		"{" + strings.Repeat("__typename ", 1900) + "}": "TOO_LARGE",
		"{offerings(first:1000000){edges{cursor}}}":     "BAD_INPUT",
		"{": "GRAPHQL_PARSE_FAILED",
		"mutation{a:signOut(input:{idempotencyKey:\"k\"}){signedOut} b:signOut(input:{idempotencyKey:\"k\"}){signedOut}}": "BAD_INPUT",
	} {
		payload, err := json.Marshal(map[string]string{"query": query})
		if err != nil {
			t.Fatal(err)
		}
		s.say(t, conn, `{"id":"1","type":"subscribe","payload":`+string(payload)+`}`)
		_, raw, err := conn.Read(t.Context())
		if err != nil || !strings.HasPrefix(string(raw), `{"id":"1","type":"error"`) || !strings.Contains(string(raw), `"code":"`+want+`"`) {
			t.Errorf("%.40s is answered %.200s %v, want %s", query, raw, err, want)
		}
	}
}

// socket is an open socket of the resident.
func (s *siege) socket(t *testing.T) *websocket.Conn {
	t.Helper()
	conn, _, err := websocket.Dial(t.Context(), s.URL, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}}) //nolint:bodyclose // Dial closes it
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	s.say(t, conn, `{"type":"connection_init","payload":{"authorization":"Bearer `+s.person.Token+`"}}`)
	if _, raw, err := conn.Read(t.Context()); err != nil || string(raw) != `{"type":"connection_ack"}` {
		t.Fatalf("no start: %s %v", raw, err)
	}
	return conn
}

func (s *siege) say(t *testing.T, conn *websocket.Conn, text string) {
	t.Helper()
	if err := conn.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
		t.Fatal(err)
	}
}
