package server

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"

	"linli/graph"
	"linli/internal/oidc"
	"linli/internal/server/edge"
	"linli/web"
	"linli/web/open"
	"linli/web/start"
)

// Options say how a Server behaves.
type Options struct {
	Production       bool
	Origins          []string          // that may open sockets from a browser
	Documents        map[string]string // persisted documents by SHA-256
	RequirePersisted bool
	Start            start.Info
	Front            *web.Front    // nil: compiled without front ends
	ShutdownDelay    time.Duration // between not ready and closing, for balancers to notice
	Limits           edge.Limits
	Deadlines        edge.Deadlines
	TrustedProxies   []netip.Prefix // whose X-Forwarded-For is believed
	OIDC             *oidc.Handler  // of the identity provider's paths; nil: there is none
	PublicURL        string         // scheme and host that open data names itself by; empty: those of the request
	Gather           time.Duration  // how long loaders wait for more keys; 0: a millisecond
}

// Server answers HTTP.
type Server struct {
	app      *App
	o        Options
	http     *http.Server
	stopping atomic.Bool
	stop     chan struct{}
}

// drain is how long requests in flight may take after a stop was asked for.
const drain = 10 * time.Second

// New puts the routes together.
func New(app *App, o Options) *Server {
	s := &Server{app: app, o: o, stop: make(chan struct{})}
	metrics := newMetrics(app)
	resolver := app.resolver()
	resolver.Renew, resolver.Gather = s.renew, o.Gather
	es := graph.NewExecutableSchema(resolver)
	api := edge.Handler(es, edge.Options{
		Production: o.Production, Documents: o.Documents, RequirePersisted: o.RequirePersisted, Origins: o.Origins,
		Authenticate: s.authenticate, StillValid: s.stillValid, Charge: s.charge, Logger: app.Log, Limits: o.Limits,
		Stop: s.stop, Present: graph.Present, Extensions: []graphql.HandlerExtension{spans{}},
		Address: func(r *http.Request) string { return counted(r.Context()) },
	})
	mux := http.NewServeMux()
	mux.Handle("/graphql", metrics.measure(otelhttp.NewHandler(s.enter(api), "graphql")))
	files := &uploads{server: s, hand: s.attach, field: "file", open: map[string]int{}} // up and down count together
	mux.Handle("POST /envelopes", s.enter(&uploads{server: s, hand: s.seal, field: "envelope", open: map[string]int{}}))
	mux.Handle("POST /attachments", s.enter(files))
	mux.Handle("GET /attachments/{id}", s.enter(files.gives(fileCost, s.attachment)))
	mux.Handle("GET /bids/{id}/files/{sha256}", s.enter(files.gives(uploadCost, s.bidFile)))
	mux.HandleFunc("GET /healthz", s.healthy)
	mux.HandleFunc("GET /readyz", s.ready)
	mux.Handle("GET /metrics", promhttp.HandlerFor(metrics.registry, promhttp.HandlerOpts{}))
	if o.OIDC != nil {
		mux.Handle("/auth/oidc/", o.OIDC)
	}
	o.Front.Register(mux)
	mux.Handle("/open/", s.enter(open.Handler(open.Options{
		Ask: publicly(es), Now: app.DB.Now, Demo: o.Start.Demo, Log: app.Log,
		Charge: func(ctx context.Context) error { return s.charge(ctx, publicPageCost) },
	})))
	mux.Handle("GET /open/tenders/{id}/proof.json", s.enter(s.openly(http.HandlerFunc(s.tenderProof))))
	mux.Handle("/ocds/", s.enter(s.openData()))
	mux.Handle("/", start.Handler(o.Start))
	s.http = edge.NewHTTPServer(mux, o.Deadlines)
	return s
}

// HTTP is the server with its routes and timeouts, for tests.
func (s *Server) HTTP() *http.Server { return s.http }

// Listen opens the address, with a sentence that says what to do when it cannot.
func Listen(ctx context.Context, address string) (net.Listener, error) {
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", address)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is taken by another program: stop that one, or choose another address with --addr", address)
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("%s may not be opened by this user: choose a port above 1023 with --addr", address)
	case err != nil:
		return nil, fmt.Errorf("address %q cannot be opened: %w; it has the form host:port", address, err)
	}
	return l, nil
}

// Serve answers on l until ctx ends, then stops gracefully: not ready at once, after
// the delay no new connections, requests in flight finish within 10 seconds, sockets
// are closed with "going away".
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	failed := make(chan error, 1)
	go func() { failed <- s.http.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	s.stopping.Store(true)
	if s.o.ShutdownDelay > 0 {
		t := time.NewTimer(s.o.ShutdownDelay)
		select {
		case <-t.C:
		case err := <-failed:
			return err
		}
	}
	close(s.stop)
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), drain)
	defer cancel()
	if err := s.http.Shutdown(end); err != nil {
		return fmt.Errorf("requests were still running after %s: %w", drain, err)
	}
	return nil
}

// healthy says that the process lives.
func (s *Server) healthy(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = fmt.Fprintln(w, "ok")
}

// ready says that requests may come: not stopping, schema right, database writable.
// Redis is not asked; without it Linli is slower, not wrong.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 3*time.Second)
	defer cancel()
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	say := func(status int, text string) {
		w.WriteHeader(status)
		_, _ = fmt.Fprintln(w, text)
	}
	if s.stopping.Load() {
		say(http.StatusServiceUnavailable, "stopping")
		return
	}
	if err := s.app.DB.Ready(ctx); err != nil {
		s.app.Log.Error("not ready", "error", err)
		say(http.StatusServiceUnavailable, "the database does not take writes")
		return
	}
	if err := s.app.DB.CheckSchema(ctx); err != nil {
		s.app.Log.Error("not ready", "error", err)
		say(http.StatusServiceUnavailable, "the database schema is not this binary's")
		return
	}
	say(http.StatusOK, "ready")
}
