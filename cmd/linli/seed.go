package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"linli/internal/date"
	"linli/internal/demo"
	"linli/internal/directory"
	"linli/internal/server"
	"linli/web/start"
)

type seed struct {
	store
	Scale string `help:"Sized data for benchmarks instead of the demo district: 50000-offerings."`
	Start string `help:"Day around which the demo's two weeks lie, YYYY-MM-DD. Empty: today."`
}

// Run fills the database; a second time changes nothing.
func (s seed) Run(ctx context.Context) error {
	app, ctx, err := s.app(ctx, "seed")
	if err != nil {
		return err
	}
	defer func() { _ = app.DB.Close() }()
	if s.Scale != "" {
		return seedScale(ctx, app, s.Scale)
	}
	if app.Procurement.Secret, err = secretKey(false, true, s.Data); err != nil { // the server's: it opens the demo's bids
		return err
	}
	start := date.Date{}
	if s.Start != "" {
		if start, err = date.Parse(s.Start); err != nil {
			return err
		}
	}
	return seedDemo(ctx, app, start)
}

func deps(app *server.App) demo.Deps {
	return demo.Deps{
		DB: app.DB, Identity: app.Identity, Directory: app.Directory, Funding: app.Funding, Booking: app.Booking, Contracting: app.Contracting,
		Secret: app.Procurement.Secret,
	}
}

// seedDemo makes the demo district around a day, or around today.
func seedDemo(ctx context.Context, app *server.App, start date.Date) error {
	if start.IsZero() {
		now, err := app.DB.Now(ctx)
		if err != nil {
			return err
		}
		start = date.In(now)
	}
	began := time.Now()
	b := &bar{}
	sum, err := demo.Seed(ctx, deps(app), demo.Options{Start: start, Progress: b.at})
	b.end()
	if err != nil {
		return err
	}
	say("demo: %s (%.1f s)", sum, time.Since(began).Seconds())
	return nil
}

func seedScale(ctx context.Context, app *server.App, size string) error {
	n, err := demo.ParseScale(size)
	if err != nil {
		return err
	}
	b := &bar{}
	sum, err := demo.Scale(ctx, deps(app), demo.Options{Offerings: n, Progress: b.at})
	b.end()
	if err != nil {
		return err
	}
	say("seed: %s", sum)
	return nil
}

func importAreaList(ctx context.Context, app *server.App, in io.Reader, grids int) error {
	b := &bar{}
	n, err := app.Directory.ImportAreas(ctx, directory.ImportAreasInput{Grids: grids}, in, func(done, total int) { b.at("areas", done, total) })
	b.end()
	if err != nil {
		return err
	}
	say("import: %d areas", n)
	return nil
}

// demoStart adds operations to try and tokens of the demo's people.
func demoStart(ctx context.Context, app *server.App, info start.Info) (start.Info, error) {
	for _, c := range demo.Cast {
		res, err := app.Identity.IssueToken(ctx, c.Login, 12*time.Hour)
		if err != nil {
			return info, fmt.Errorf("token of %s: %w", c.Login, err)
		}
		info.Tokens = append(info.Tokens, start.Token{Role: c.Title(), Name: c.Login, Token: res.Token})
	}
	info.Examples = examples()
	return info, nil
}
