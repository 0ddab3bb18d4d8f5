package main

import (
	"context"
	"fmt"

	"linli/internal/funding"
	"linli/internal/trail"
)

type audit struct {
	Verify auditVerify `cmd:"" help:"Recompute every hash chain, every anchor and every ledger account; name the first broken row."`
}

type auditVerify struct{ store }

// Run fails when anything is broken.
func (a auditVerify) Run(ctx context.Context) error {
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	rep, err := trail.Verify(ctx, db, func(n int) { say("audit: %d entries read", n) })
	if err != nil {
		return err
	}
	if rep.Broken != nil {
		return fmt.Errorf("the log is broken: %s; keep the database as it is and compare with a backup", rep.Broken)
	}
	bad, err := funding.Audit(ctx, db)
	if err != nil {
		return err
	}
	if len(bad) > 0 {
		return fmt.Errorf("the ledger is broken: account %s holds %+v, its postings say %+v (%d accounts differ)", bad[0].Account, bad[0].Columns, bad[0].Postings, len(bad))
	}
	fmt.Printf("the log is whole: %d entries in %d streams, %d anchors; every ledger account equals its postings\n", rep.Entries, rep.Streams, rep.Anchors)
	return nil
}
