package edge_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"linli/internal/server/edge"
	"linli/internal/server/edge/internal/testschema"
)

// world is a served test schema and what it logged.
type world struct {
	*testschema.Schema
	URL string
	srv *httptest.Server
	log *logged
}

// logged collects log lines from any goroutine.
type logged struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *logged) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func (l *logged) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

// serve starts a server with the project's server settings, changed by edit.
func serve(t *testing.T, edit ...func(*edge.Options)) *world {
	t.Helper()
	return serveWith(t, func(*http.Server) {}, edit...)
}

func serveWith(t *testing.T, tune func(*http.Server), edit ...func(*edge.Options)) *world {
	t.Helper()
	w := &world{Schema: testschema.New(), log: &logged{}}
	o := edge.Options{Logger: slog.New(slog.NewTextHandler(w.log, nil))}
	for _, f := range edit {
		f(&o)
	}
	w.srv = httptest.NewUnstartedServer(nil)
	w.srv.Config = edge.NewHTTPServer(edge.Handler(w.Schema, o), edge.Deadlines{})
	w.srv.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	tune(w.srv.Config)
	w.srv.Start()
	t.Cleanup(func() {
		w.srv.CloseClientConnections()
		w.srv.Close()
	})
	w.URL = w.srv.URL
	return w
}

// reply is one HTTP answer.
type reply struct {
	Status int
	Header http.Header
	Body   string
}

func (w *world) do(t *testing.T, method, query, accept, body string) reply {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, w.URL+query, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	if accept != "" {
		req.Header.Set("Accept", accept)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply{res.StatusCode, res.Header, string(raw)}
}

// ask posts a document and variables as an ordinary client.
func (w *world) ask(t *testing.T, text string, variables map[string]any) reply {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return w.do(t, http.MethodPost, "", "application/json", string(body))
}

func (r reply) want(t *testing.T, status int, body string) {
	t.Helper()
	if r.Status != status || r.Body != body {
		t.Errorf("got  %d %s\nwant %d %s", r.Status, r.Body, status, body)
	}
}

// eventually polls until cond holds.
func eventually(t *testing.T, what string, cond func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for !cond() {
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatalf("never: %s", what)
		}
	}
}

func production(o *edge.Options) { o.Production = true }
