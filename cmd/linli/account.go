package main

import (
	"context"
)

type accounts struct {
	Link accountLink `cmd:"" help:"Let somebody's identity at the district's identity provider sign in to an account."`
}

type accountLink struct {
	store
	Login   string `required:"" help:"Login of the account."`
	Issuer  string `required:"" help:"The identity provider, as in --oidc-issuer of serve."`
	Subject string `required:"" help:"The person's subject there; the page that refused them shows it."`
}

// Run links; a second time changes nothing.
func (a accountLink) Run(ctx context.Context) error {
	app, ctx, err := a.app(ctx, "account link")
	if err != nil {
		return err
	}
	defer func() { _ = app.DB.Close() }()
	if err := app.Identity.LinkIdentity(ctx, a.Login, a.Issuer, a.Subject); err != nil {
		return err
	}
	say("account: %s of %s may sign in as %s", a.Subject, a.Issuer, a.Login)
	return nil
}
