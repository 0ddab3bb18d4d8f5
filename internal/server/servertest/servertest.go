// Package servertest runs the real server over a test database, with the demo district
// where it is asked for, and speaks GraphQL to it over HTTP.
package servertest

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"linli/internal/access"
	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/demo"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/server"
	"linli/internal/trail"
	"linli/internal/worldtest"
)

// Server is a running server.
type Server struct {
	App *server.App
	URL string // of /graphql
	t   testing.TB
}

// Start serves db on loopback; redis is a URL, "" for the embedded one.
func Start(t testing.TB, db *database.DB, redis string, o server.Options) *Server {
	t.Helper()
	return Replica(t, db, redis, id.New("t"), o)
}

// Replica is Start with the namespace of its keys in Redis: replicas share one.
func Replica(t testing.TB, db *database.DB, redis, namespace string, o server.Options) *Server {
	t.Helper()
	log := slog.New(slog.DiscardHandler)
	c, err := cache.Open(context.Background(), cache.Config{URL: redis, Logger: log, Namespace: namespace})
	if err != nil {
		t.Fatal(err)
	}
	app := server.NewApp(db, c, log)
	app.Procurement.Secret = worldtest.Secret
	h := httptest.NewUnstartedServer(nil)
	h.Config = server.New(app, o).HTTP()
	h.Start()
	t.Cleanup(func() {
		h.Close()
		_ = c.Close()
	})
	return &Server{App: app, URL: h.URL + "/graphql", t: t}
}

// Seed makes the demo district as of a day.
func (s *Server) Seed(start date.Date) {
	s.t.Helper()
	_, err := demo.Seed(access.System(context.Background(), "test"), demo.Deps{
		DB: s.App.DB, Identity: s.App.Identity, Directory: s.App.Directory, Funding: s.App.Funding, Booking: s.App.Booking, Contracting: s.App.Contracting,
		Secret: s.App.Procurement.Secret,
	}, demo.Options{Start: start})
	if err != nil {
		s.t.Fatalf("seed the demo district: %v", err)
	}
}

// Token is a bearer token of a login.
func (s *Server) Token(login string) string {
	s.t.Helper()
	res, err := s.App.Identity.IssueToken(access.System(context.Background(), "test"), login, 12*time.Hour)
	if err != nil {
		s.t.Fatalf("token of %s: %v", login, err)
	}
	return res.Token
}

// Answer is a GraphQL answer.
type Answer struct {
	Status int              `json:"-"`
	Data   map[string]any   `json:"data"`
	Errors []map[string]any `json:"errors"`
	Raw    []byte           `json:"-"`
}

// Post sends an operation; token "" is nobody.
func (s *Server) Post(token, query string, variables any) Answer {
	s.t.Helper()
	a, err := Post(context.Background(), http.DefaultClient, s.URL, token, query, variables)
	if err != nil {
		s.t.Fatal(err)
	}
	return a
}

// Post sends an operation to a URL.
func Post(ctx context.Context, client *http.Client, url, token, query string, variables any) (Answer, error) {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return Answer{}, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return Answer{}, err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/graphql-response+json")
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	res, err := client.Do(req)
	if err != nil {
		return Answer{}, err
	}
	defer func() { _ = res.Body.Close() }()
	a := Answer{Status: res.StatusCode}
	if a.Raw, err = io.ReadAll(res.Body); err != nil {
		return a, err
	}
	return a, json.Unmarshal(a.Raw, &a)
}

// Get walks an answer by keys and list positions; nil when there is nothing.
func (a Answer) Get(path ...any) any { return Walk(a.Data, path...) }

// Walk goes down a decoded JSON value.
func Walk(v any, path ...any) any {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[p]
		case int:
			l, _ := v.([]any)
			if p >= len(l) {
				return nil
			}
			v = l[p]
		}
	}
	return v
}

// Whole checks that the log verifies and the ledger agrees with its postings.
func Whole(t testing.TB, db *database.DB) {
	t.Helper()
	rep, err := trail.Verify(context.Background(), db, func(int) {})
	if err != nil || rep.Broken != nil {
		t.Errorf("the log is broken: %v %v", err, rep.Broken)
	}
	bad, err := funding.Audit(context.Background(), db)
	if err != nil || len(bad) > 0 {
		t.Errorf("the ledger disagrees with its postings: %v %+v", err, bad)
	}
}
