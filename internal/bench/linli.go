package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"linli/internal/access"
	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/directory"
	"linli/internal/server"
)

// clerks are community workers who ask in turn, so that nobody's cost limit is met.
const clerks = 1000

// bench holds both sides.
type bench struct {
	app        *server.App
	plain      *sql.DB // lib/pq alone
	conns      []*sql.Conn
	tokens     []string
	turn       atomic.Int64 // whose token is next
	warm, cold []*line      // to a server with the catalogue's cache, and without
	stop       context.CancelFunc
	served     sync.WaitGroup
	errands    []errand
	next       atomic.Int64 // errand
	stamp      string       // makes ids of this run its own
	pages      []pageOf
	details    []string
	statements map[string][]*sql.Stmt
}

func open(ctx context.Context, url string, offerings int) (*bench, error) {
	db, err := database.Open(ctx, database.Config{URL: url})
	if err != nil {
		return nil, err
	}
	log := slog.New(slog.DiscardHandler)
	c, err := cache.Open(ctx, cache.Config{Logger: log})
	if err != nil {
		return nil, err
	}
	b := &bench{app: server.NewApp(db, c, log), stamp: fmt.Sprintf("%x", time.Now().UnixMilli()), statements: map[string][]*sql.Stmt{}}
	if err := fill(ctx, b.app, offerings); err != nil {
		return nil, err
	}
	serving, stop := context.WithCancel(context.WithoutCancel(ctx))
	b.stop = stop
	if b.warm, err = b.serve(serving, b.app); err != nil {
		return nil, err
	}
	uncached := *b.app
	uncached.Directory = &directory.Service{DB: db, Log: log}
	if b.cold, err = b.serve(serving, &uncached); err != nil {
		return nil, err
	}
	if err := b.signIn(ctx); err != nil {
		return nil, err
	}
	if b.plain, err = sql.Open("postgres", url); err != nil {
		return nil, err
	}
	b.plain.SetMaxOpenConns(connections + 1)
	for range connections {
		conn, err := b.plain.Conn(ctx)
		if err != nil {
			return nil, err
		}
		b.conns = append(b.conns, conn)
	}
	if _, err := b.plain.ExecContext(ctx, bookSQL); err != nil {
		return nil, fmt.Errorf("book.sql: %w", err)
	}
	return b, nil
}

// serve starts a server with production's options and connects to it.
func (b *bench) serve(ctx context.Context, app *server.App) ([]*line, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := server.New(app, server.Options{Production: true})
	b.served.Go(func() { _ = s.Serve(ctx, l) })
	lines := make([]*line, connections)
	for i := range lines {
		lines[i] = &line{address: l.Addr().String()}
	}
	return lines, nil
}

// signIn gives every clerk a token.
func (b *bench) signIn(ctx context.Context) error {
	say("signing %d clerks in", clerks)
	b.tokens = make([]string, clerks)
	var n atomic.Int64
	var all sync.WaitGroup
	failed := make(chan error, connections)
	for range connections {
		all.Go(func() {
			for i := n.Add(1) - 1; i < clerks; i = n.Add(1) - 1 {
				res, err := b.app.Identity.IssueToken(access.System(ctx, "bench"), fmt.Sprintf("clerk%d", i), 12*time.Hour)
				if err != nil {
					failed <- err
					return
				}
				b.tokens[i] = res.Token
			}
		})
	}
	all.Wait()
	select {
	case err := <-failed:
		return err
	default:
	}
	var done atomic.Int64
	for done.Load() < clerks { // sessions are known to the server before anything is measured
		if _, err := b.warm[0].post(b.tokens[done.Add(1)-1], request(`{ __typename }`, nil)); err != nil {
			return err
		}
	}
	return nil
}

func (b *bench) token() string { return b.tokens[b.turn.Add(1)%clerks] }

func (b *bench) close() {
	for _, l := range append(b.warm, b.cold...) {
		l.close()
	}
	for _, c := range b.conns {
		_ = c.Close()
	}
	_ = b.plain.Close()
	b.stop()
	b.served.Wait()
	_ = b.app.Cache.Close()
	_ = b.app.DB.Close()
}

// request is the body of a GraphQL request.
func request(query string, variables any) []byte {
	out, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		panic(err) // strings and maps always marshal
	}
	return out
}

// prepare gives each connection its statement of a text.
func (b *bench) prepare(ctx context.Context, text string) ([]*sql.Stmt, error) {
	out := make([]*sql.Stmt, connections)
	for i, c := range b.conns {
		var err error
		if out[i], err = c.PrepareContext(ctx, text); err != nil { //nolint:sqlclosecheck // ends with its connection
			return nil, err
		}
	}
	return out, nil
}
