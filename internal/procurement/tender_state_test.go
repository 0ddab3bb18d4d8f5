package procurement_test

import (
	"flag"
	"os"
	"testing"

	"linli/internal/procurement"
)

func init() {
	if flag.Lookup("update") == nil {
		flag.Bool("update", false, "write docs/states/ again")
	}
}

// TestTenderDrawing keeps docs/states/tender.md drawn from the machine.
func TestTenderDrawing(t *testing.T) {
	t.Parallel()
	const path = "../../docs/states/tender.md"
	text := "# States of a tender\n\nA tender is the competition for a project. Whoever handles it does not approve it; whoever evaluates does not host the opening.\n" +
		"T1 to T8 are the rows of the specification; from EVALUATING on the machine is not here yet.\n\n" + procurement.Tenders.Markdown()
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if have, err := os.ReadFile(path); err != nil || string(have) != text {
		t.Errorf("%s is not drawn from the machine any more (%v): run go test ./internal/procurement -run TestTenderDrawing -update", path, err)
	}
}

// TestTenderEnds: from every state an end is reached without the help of any one party.
func TestTenderEnds(t *testing.T) {
	t.Parallel()
	for _, why := range procurement.Tenders.DeadEnds() {
		t.Error(why)
	}
}
