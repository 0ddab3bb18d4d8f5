package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"net"
	"os"
	"runtime/debug"
	"sync"
	"time"

	"entgo.io/ent/dialect"

	"linli/internal/access"
	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/server"
	"linli/web"
	"linli/web/start"
)

type serve struct {
	store
	ways
	Addr             string        `help:"Address to listen on, host:port." default:"127.0.0.1:8080"`
	RedisURL         string        `name:"redis-url" help:"redis://, rediss://, redis+sentinel://host:port,host:port/master/db or redis+cluster://host:port,host:port. Empty: a Redis inside the process."`
	Demo             bool          `help:"Make the demo district when the database is empty, and show tokens to try it, to this machine only."`
	Now              string        `help:"Demo only: the time at which the clock starts, RFC 3339, to follow docs/walkthrough.md and docs/walkthrough-tender.md."`
	Production       bool          `help:"No explorer, no introspection, no demo."`
	Migrate          bool          `help:"Apply migrations at start; SQLite always does."`
	Origins          []string      `help:"Hosts that may open sockets from a browser besides this one."`
	TrustedProxies   []string      `help:"Networks of the proxies before Linli, as 10.0.0.0/8: what they say in X-Forwarded-For is the caller's address."`
	Documents        string        `help:"JSON file of more persisted documents, say of another system: {\"SHA-256\": \"text\"}." type:"existingfile"`
	RequirePersisted *bool         `help:"Refuse every operation but those of the front ends and --documents; on with --production." negatable:""`
	Tick             time.Duration `help:"How often timers look for what is due." default:"5s"`
	ShutdownDelay    time.Duration `help:"How long to be not ready before closing, so that a load balancer notices." default:"0s"`
	OTLPEndpoint     string        `name:"otlp-endpoint" help:"Send traces to http://host:4318." env:"LINLI_OTLP_ENDPOINT,OTEL_EXPORTER_OTLP_ENDPOINT"`
	LogLevel         slog.Level    `help:"debug, info, warn or error." default:"info"`
	LogText          bool          `help:"Log lines for people instead of JSON."`
}

// Run serves until it is told to stop.
func (s serve) Run(ctx context.Context) error {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // fewer collections; GOMEMLIMIT bounds the heap where memory is scarce
	}
	if s.Demo && s.Production {
		return fmt.Errorf("--demo and --production exclude each other: a demo shows its tokens")
	}
	clock, err := s.clock()
	if err != nil {
		return err
	}
	documents, err := s.documents()
	if err != nil {
		return err
	}
	proxies, err := server.ParseProxies(s.TrustedProxies)
	if err != nil {
		return err
	}
	signIn, err := s.readWays(s.Demo, s.Production, s.Data)
	if err != nil {
		return err
	}
	listener, err := server.Listen(ctx, s.Addr)
	if err != nil {
		return err
	}
	defer func() { _ = listener.Close() }()
	log := server.NewLogger(os.Stderr, s.LogLevel, s.LogText)
	slog.SetDefault(log)
	endTraces, err := server.Traces(ctx, s.OTLPEndpoint, version)
	if err != nil {
		return err
	}
	c, err := cache.Open(ctx, cache.Config{URL: s.RedisURL, Logger: log})
	if err != nil {
		return err
	}
	defer func() { _ = c.Close() }()
	db, err := s.prepare(ctx, clock)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	app := server.NewApp(db, c, log)
	signIn.give(app)
	info, err := s.start(ctx, app)
	if err != nil {
		return err
	}
	front, err := web.Built()
	if err != nil {
		return err
	}
	if front == nil {
		say("linli: compiled without its pages, because Node was missing; the API runs. For /m/, /org/ and /gov/ install Node 20 with npm and run make build")
	}
	srv := server.New(app, server.Options{
		Production: s.Production, Origins: s.Origins, Documents: documents, RequirePersisted: s.requirePersisted(),
		Start: info, Front: front, ShutdownDelay: s.ShutdownDelay, TrustedProxies: proxies, OIDC: signIn.provider, PublicURL: s.PublicURL,
	})
	var jobs sync.WaitGroup
	jobs.Go(func() { app.Jobs(ctx, s.Tick) })
	say("linli %s: %s, Redis %s; http://%s (GraphQL at /graphql); Ctrl-C stops it", version, db.Name(), info.Redis, listener.Addr())
	log.Info("serving", "version", version, "database", db.Name(), "redis", info.Redis, "listen", listener.Addr().String(), "production", s.Production, "demo", s.Demo)
	err = srv.Serve(ctx, listener)
	jobs.Wait()
	flush, cancel := context.WithTimeout(context.WithoutCancel(ctx), 3*time.Second)
	defer cancel()
	if traceErr := endTraces(flush); traceErr != nil {
		log.Warn("the last traces were not sent", "error", traceErr)
	}
	if err == nil {
		log.Info("stopped")
	}
	return err
}

// clock is the database's own (nil), or one that starts at --now.
func (s serve) clock() (func() time.Time, error) {
	if s.Now == "" {
		return nil, nil
	}
	at, err := time.Parse(time.RFC3339, s.Now)
	if err != nil || !s.Demo {
		return nil, fmt.Errorf("--now is for --demo, and a time like 2026-11-24T08:00:00+08:00")
	}
	began := time.Now()
	return func() time.Time { return at.Add(time.Since(began)) }, nil
}

// prepare opens the database with the right schema.
func (s serve) prepare(ctx context.Context, clock func() time.Time) (*database.DB, error) {
	db, err := database.Open(ctx, database.Config{URL: s.DatabaseURL, Dir: s.Data, Connections: s.DatabaseConnections, Clock: clock})
	if err != nil {
		return nil, err
	}
	if db.Dialect == dialect.SQLite || s.Migrate {
		err = db.Migrate(ctx, func(step string) { say("migrate: %s", step) })
	}
	if err == nil {
		err = db.CheckSchema(ctx)
	}
	if err == nil {
		err = db.CheckConstraints(ctx)
	}
	if err != nil {
		_ = db.Close()
		return nil, err
	}
	return db, nil
}

// documents are the operations of the front ends, and those of --documents.
func (s serve) documents() (map[string]string, error) {
	out, err := web.Operations()
	if err != nil || s.Documents == "" {
		return out, err
	}
	raw, err := os.ReadFile(s.Documents)
	if err != nil {
		return nil, err
	}
	more := map[string]string{}
	if err := json.Unmarshal(raw, &more); err != nil {
		return nil, fmt.Errorf("%s: want a JSON object of SHA-256 and text: %w", s.Documents, err)
	}
	maps.Copy(out, more)
	return out, nil
}

// requirePersisted is what was said, else what production asks for.
func (s serve) requirePersisted() bool {
	if s.RequirePersisted != nil {
		return *s.RequirePersisted
	}
	return s.Production
}

// start says what the page at / tells; in a demo it also makes the district.
func (s serve) start(ctx context.Context, app *server.App) (start.Info, error) {
	info := start.Info{
		Version: version, Database: app.DB.Name(), Redis: "elsewhere", Production: s.Production, Demo: s.Demo,
		Links: []start.Link{{Title: "健康检查 Health", Path: "/healthz"}, {Title: "就绪 Ready", Path: "/readyz"}, {Title: "指标 Metrics", Path: "/metrics"}},
	}
	if app.Cache.Embedded() {
		info.Redis = "embedded"
	}
	if !s.Demo {
		return info, nil
	}
	if host, _, err := net.SplitHostPort(s.Addr); err == nil {
		if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
			say("demo: the tokens on the page are shown to this machine alone, although %s listens wider", s.Addr)
		}
	}
	ctx = access.System(ctx, "demo")
	if err := seedDemo(ctx, app, date.Date{}); err != nil {
		return info, fmt.Errorf("make the demo district: %w", err)
	}
	return demoStart(ctx, app, info)
}
