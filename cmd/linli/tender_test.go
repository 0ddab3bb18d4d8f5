package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"linli/internal/database/databasetest"
	"linli/internal/worldtest"
)

// TestTenderVerify: a proof that holds ends well; one in which a point was changed does not.
func TestTenderVerify(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, worldtest.Start)
	l := worldtest.NewLife(t, worldtest.NewBuying(t, db), clock)
	l.Bid()
	l.Seal()
	l.Open()
	l.Evaluate()
	l.Award()
	p, err := l.Procurement.TenderProof(t.Context(), l.Tender)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "proof.json")
	write := func() {
		raw, err := json.Marshal(p)
		if err == nil {
			err = os.WriteFile(file, raw, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	write()
	if code := run(t.Context(), []string{"tender", "verify", file}); code != 0 {
		t.Errorf("a proof that holds ends with %d", code)
	}
	p.Reports[0].Points[0].Points = "1"
	write()
	if code := run(t.Context(), []string{"tender", "verify", file}); code != 1 {
		t.Errorf("a changed point ends with %d", code)
	}
	if err := os.WriteFile(file, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code := run(t.Context(), []string{"tender", "verify", file}); code != 1 {
		t.Errorf("half a file ends with %d", code)
	}
}
