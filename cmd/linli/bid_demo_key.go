package main

import (
	"linli/internal/demo"
	"linli/internal/sealing"
)

type bidDemoKey struct {
	lock
	Login string `arg:"" enum:"custodian1,custodian2,custodian3" help:"The custodian's login."`
	Out   string `required:"" help:"Key file to make." type:"path" short:"o"`
}

// Run makes the key file, so that who looks around in a demonstration can do a
// custodian's part.
func (b bidDemoKey) Run() error {
	open, err := demo.CustodianSecret(b.Login)
	if err != nil {
		return err
	}
	k, err := sealing.CustodianKeysOf(b.Login, open)
	if err != nil {
		return err
	}
	if err := b.write(b.Out, k); err != nil {
		return err
	}
	say("key file %s of %s is made; everybody can make it, so it protects nothing", b.Out, b.Login)
	return nil
}
