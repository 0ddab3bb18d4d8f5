package main

import (
	"context"
	"fmt"
	"time"
)

type token struct {
	store
	Login string        `arg:"" help:"Login of the account."`
	TTL   time.Duration `help:"How long it holds: 1m to 720h." default:"12h"`
}

// Run prints the token alone, so that it can be piped.
func (t token) Run(ctx context.Context) error {
	app, ctx, err := t.app(ctx, "token")
	if err != nil {
		return err
	}
	defer func() { _ = app.DB.Close() }()
	res, err := app.Identity.IssueToken(ctx, t.Login, t.TTL)
	if err != nil {
		return err
	}
	say("token of %s until %s:", t.Login, res.ExpiresAt.Format(time.RFC3339))
	fmt.Println(res.Token)
	return nil
}
