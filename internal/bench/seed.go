package main

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	"linli/internal/access"
	"linli/internal/demo"
	"linli/internal/server"
)

//go:embed money.sql
var moneySQL string

//go:embed book.sql
var bookSQL string

const databaseName = "linli_bench"

// place makes the benchmark's database, or keeps it, and gives its URL.
func place(ctx context.Context, keep bool) (string, error) {
	u, err := url.Parse(os.Getenv("LINLI_TEST_DATABASE_URL"))
	if err != nil || u.Host == "" {
		return "", errors.New("LINLI_TEST_DATABASE_URL is not set: run make bench, which starts PostgreSQL")
	}
	admin, err := sql.Open("postgres", u.String())
	if err != nil {
		return "", err
	}
	defer func() { _ = admin.Close() }()
	if !keep {
		if _, err := admin.ExecContext(ctx, "DROP DATABASE IF EXISTS "+databaseName); err != nil {
			return "", err
		}
	}
	var there bool
	if err := admin.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)", databaseName).Scan(&there); err != nil {
		return "", err
	}
	if !there {
		if _, err := admin.ExecContext(ctx, "CREATE DATABASE "+databaseName); err != nil {
			return "", err
		}
	}
	u.Path = "/" + databaseName
	return u.String(), nil
}

// fill makes the scaled district and what bookings need, where they are not there.
func fill(ctx context.Context, app *server.App, offerings int) error {
	if err := app.DB.Migrate(ctx, func(string) {}); err != nil {
		return err
	}
	var made bool
	if err := app.DB.Raw().QueryRowContext(ctx, "SELECT to_regclass('bench_services') IS NOT NULL").Scan(&made); err != nil || made {
		return err
	}
	last := time.Now()
	sum, err := demo.Scale(access.System(ctx, "bench"), demo.Deps{
		DB: app.DB, Identity: app.Identity, Directory: app.Directory, Funding: app.Funding, Booking: app.Booking, Contracting: app.Contracting,
	}, demo.Options{Offerings: offerings, Progress: func(stage string, done, total int) {
		if time.Since(last) > 2*time.Second {
			last = time.Now()
			say("seeding: %s %d of %d", stage, done, total)
		}
	}})
	if err != nil {
		return fmt.Errorf("make the district: %w", err)
	}
	say("seeding: %s", sum)
	say("seeding: money, contracts, recipients and clerks")
	if _, err := app.DB.Raw().ExecContext(ctx, "BEGIN; "+moneySQL+"; COMMIT"); err != nil {
		return fmt.Errorf("make what bookings need: %w", err)
	}
	_, err = app.DB.Raw().ExecContext(ctx, "VACUUM ANALYZE")
	return err
}
