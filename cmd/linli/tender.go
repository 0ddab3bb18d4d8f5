package main

import (
	"fmt"

	"linli/internal/procurement"
)

type tenders struct {
	Verify tenderVerify `cmd:"" help:"Compute seal, draw, points and ranks again from a proof.json; fails when anything differs."`
}

type tenderVerify struct {
	File string `arg:"" help:"The proof, as /open/tenders/ID/proof.json gives it." type:"existingfile"`
}

// Run says of each check whether it holds, and fails when one does not.
func (t tenderVerify) Run() error {
	p, err := readEach(t.File, procurement.ReadTenderProof)
	if err != nil {
		return err
	}
	fmt.Printf("tender %s (%s), process %s\n", p.Number, p.Tender, p.OCID)
	checks := p.Verify()
	var first *procurement.Check
	for i, c := range checks {
		if c.Err == nil {
			fmt.Printf("ok      %s\n", c.Name)
			continue
		}
		fmt.Printf("BROKEN  %s\n        %v\n", c.Name, c.Err)
		if first == nil {
			first = &checks[i]
		}
	}
	if first != nil {
		return fmt.Errorf("the proof does not hold: %s: %w; keep the file, and show it to the supervisor", first.Name, first.Err)
	}
	fmt.Printf("the proof holds: %d receipts, %d bids, %d reports, %d awards\n", len(p.Seal.Receipts), len(p.Bids), len(p.Reports), len(p.Awards))
	return nil
}
