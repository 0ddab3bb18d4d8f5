package main

import (
	"encoding/json"
	"fmt"

	"linli/internal/sealing"
)

type bidKeygen struct {
	lock
	ID          string `required:"" help:"The custodian's id, as the tender names it."`
	Institution string `required:"" help:"The id of the custodian's institution."`
	Out         string `required:"" help:"Key file to make." type:"path" short:"o"`
}

// Run makes the key file and prints the custodian's entry for the terms of sealing.
func (b bidKeygen) Run() error {
	k, err := sealing.NewCustodianKeys(b.ID)
	if err != nil {
		return err
	}
	if err := b.write(b.Out, k); err != nil {
		return err
	}
	say("key file %s is made; keep a copy elsewhere, and the passphrase apart from it", b.Out)
	say("give this to who runs the tender, and the fingerprint by another way, by voice for example: %s", sealing.Fingerprint(k.Public()))
	entry, err := json.Marshal(sealing.Custodian{ID: b.ID, Institution: b.Institution, Key: k.Public()})
	if err != nil {
		return err
	}
	fmt.Println(string(entry))
	return nil
}
