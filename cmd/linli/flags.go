package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/server"
)

// store is the same on every command.
type store struct {
	Data                string `help:"Directory of the SQLite file." default:"data" type:"path" group:"Database"`
	DatabaseURL         string `name:"database-url" help:"PostgreSQL, as postgres://user:password@host:5432/name. Empty: SQLite in --data." group:"Database"`
	DatabaseConnections int    `help:"Most open connections to PostgreSQL." default:"8" group:"Database"`
}

// open connects and checks that the schema is this binary's.
func (s store) open(ctx context.Context) (*database.DB, error) {
	db, err := s.connect(ctx)
	if err != nil {
		return nil, err
	}
	if err := db.CheckSchema(ctx); err != nil {
		_ = db.Close()
		return nil, err
	}
	return db, nil
}

func (s store) connect(ctx context.Context) (*database.DB, error) {
	return database.Open(ctx, database.Config{URL: s.DatabaseURL, Dir: s.Data, Connections: s.DatabaseConnections})
}

// app opens the domains without a cache, for commands that end.
func (s store) app(ctx context.Context, why string) (*server.App, context.Context, error) {
	db, err := s.open(ctx)
	if err != nil {
		return nil, ctx, err
	}
	log := server.NewLogger(os.Stderr, slog.LevelWarn, true)
	return server.NewApp(db, nil, log), access.System(ctx, why), nil
}

// say tells a person what is being done.
func say(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
