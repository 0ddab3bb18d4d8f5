package server_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	. "linli/internal/server/servertest"
)

// transports are the two ways in which events come.
var transports = []string{"WebSocket", "server-sent events"}

// listener is an operation over one of the transports.
type listener struct {
	events chan map[string]any // data of each event
	ended  chan string         // why there will be no more: "complete", an error's code, a close code
	stop   context.CancelFunc
}

// listen starts an operation; client says from where.
func listen(t *testing.T, s *Server, transport string, client *http.Client, token, query string, variables any) *listener {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	l := &listener{events: make(chan map[string]any, 1000), ended: make(chan string, 1), stop: cancel}
	t.Cleanup(cancel)
	payload, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	run := l.stream
	if transport == "WebSocket" {
		run = l.socket
	}
	go func() {
		defer cancel()
		l.ended <- run(ctx, s.URL, client, token, payload)
	}()
	return l
}

// next is the next event's field.
func (l *listener) next(t *testing.T, field string) map[string]any {
	t.Helper()
	select {
	case e := <-l.events:
		got, _ := e[field].(map[string]any)
		return got
	case why := <-l.ended:
		t.Fatalf("the stream of %s has ended: %s", field, why)
	case <-time.After(10 * time.Second):
		t.Fatalf("no event of %s came", field)
	}
	return nil
}

// end is why the stream ended.
func (l *listener) end(t *testing.T) string {
	t.Helper()
	select {
	case why := <-l.ended:
		return why
	case <-time.After(10 * time.Second):
		t.Fatal("the stream goes on")
	}
	return ""
}

// result is a GraphQL response; failure is the code of its first error.
type result struct {
	Data   map[string]any `json:"data"`
	Errors []failure      `json:"errors"`
}

type failure struct {
	Extensions struct {
		Code string `json:"code"`
	} `json:"extensions"`
}

func (l *listener) socket(ctx context.Context, url string, client *http.Client, token string, payload json.RawMessage) string {
	conn, res, err := websocket.Dial(ctx, url, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}, HTTPClient: client}) //nolint:bodyclose // Dial closes it
	if res != nil && res.StatusCode != http.StatusSwitchingProtocols {
		return fmt.Sprint("status ", res.StatusCode)
	}
	if err != nil {
		return err.Error()
	}
	defer func() { _ = conn.CloseNow() }()
	start := map[string]any{"type": "connection_init"}
	if token != "" {
		start["payload"] = map[string]string{"authorization": "Bearer " + token}
	}
	hello, err := json.Marshal(start)
	if err != nil {
		return err.Error()
	}
	if err := conn.Write(ctx, websocket.MessageText, hello); err != nil {
		return err.Error()
	}
	for {
		_, raw, err := conn.Read(ctx)
		if code := websocket.CloseStatus(err); code > 0 {
			return fmt.Sprint("closed ", int(code))
		}
		if err != nil {
			return err.Error()
		}
		var m struct {
			Type    string          `json:"type"`
			Payload json.RawMessage `json:"payload"`
		}
		if err := json.Unmarshal(raw, &m); err != nil {
			return err.Error()
		}
		switch m.Type {
		case "connection_ack":
			begin, err := json.Marshal(map[string]any{"type": "subscribe", "id": "1", "payload": payload})
			if err != nil {
				return err.Error()
			}
			if err := conn.Write(ctx, websocket.MessageText, begin); err != nil {
				return err.Error()
			}
		case "next":
			var r result
			if err := json.Unmarshal(m.Payload, &r); err != nil {
				return err.Error()
			}
			l.events <- r.Data
		case "error":
			var errs []failure
			if err := json.Unmarshal(m.Payload, &errs); err != nil || len(errs) == 0 {
				return fmt.Sprintf("%s %v", raw, err)
			}
			return errs[0].Extensions.Code
		default:
			return m.Type
		}
	}
}

func (l *listener) stream(ctx context.Context, url string, client *http.Client, token string, payload json.RawMessage) string {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(payload))
	if err != nil {
		return err.Error()
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "text/event-stream")
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	res, err := client.Do(req)
	if err != nil {
		return err.Error()
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		return fmt.Sprint("status ", res.StatusCode)
	}
	why := "complete"
	lines := bufio.NewScanner(res.Body)
	for lines.Scan() {
		if lines.Text() == "event: complete" {
			return why
		}
		text, ok := strings.CutPrefix(lines.Text(), "data: ")
		if !ok {
			continue
		}
		var r result
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			return err.Error()
		}
		if len(r.Errors) > 0 {
			why = r.Errors[0].Extensions.Code
			continue
		}
		l.events <- r.Data
	}
	return fmt.Sprint("cut ", lines.Err())
}
