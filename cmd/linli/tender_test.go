package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"linli/internal/database/databasetest"
	"linli/internal/worldtest"
)

// TestTenderVerify: a proof that holds ends well; one in which a point was changed, or to which
// an envelope was added past the deadline, does not.
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
	for _, statement := range []string{
		"DROP TRIGGER envelopes_in_time",
		"INSERT INTO envelopes (id, tender_id, lot_id, kind, round, bid, tag, mark, header, ciphertext_hash, size, receipt, signature, leaf, seq, received_at) SELECT 'env_late', tender_id, lot_id, kind, round, bid, tag, 'late', header, 'late', size, receipt, signature, leaf, 999, received_at FROM envelopes WHERE seq = 1",
	} {
		if _, err := db.Raw().Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	if p, err = l.Procurement.TenderProof(t.Context(), l.Tender); err != nil {
		t.Fatal(err)
	}
	write()
	if code := run(t.Context(), []string{"tender", "verify", file}); code != 1 { // the point is right again
		t.Errorf("an envelope that was put in past the deadline, with the triggers off, ends with %d", code)
	}
	if err := os.WriteFile(file, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code := run(t.Context(), []string{"tender", "verify", file}); code != 1 {
		t.Errorf("half a file ends with %d", code)
	}
}
