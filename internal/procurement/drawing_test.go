package procurement_test

import (
	"flag"
	"os"
	"testing"

	"linli/internal/procurement"
)

var update = flag.Bool("update", false, "write docs/states/ again")

// TestDrawings keeps docs/states/ drawn from the machines.
func TestDrawings(t *testing.T) {
	t.Parallel()
	for file, text := range map[string]string{
		"project.md": "# States of a project\n\nA project is what a body means to buy, from the idea to its tender. Residents are asked, whoever wrote the requirement\n" +
			"does not review it, and what its budget line holds for it is released when it is given up or its year ends.\n\n" + procurement.Projects.Markdown(),
		"tender.md": "# States of a tender\n\nA tender is the competition for a project. Whoever handles it does not approve it; whoever evaluates does not host the opening.\n" +
			"T1 to T14 and R are rows of the specification.\n\n" + procurement.Tenders.Markdown(),
		"panel.md": "# States of a panel\n\nA panel evaluates the bids of a tender. Its experts are drawn by an order that follows from two nonces and the log, so that\n" +
			"neither buyer nor regulator can choose it and anybody can repeat it.\n\n" + procurement.Panels.Markdown(),
		"seat.md": "# States of a seat\n\nA seat is one place on a panel. Only who was drawn answers for it.\n\n" + procurement.Seats.Markdown(),
		"bid.md": "# States of a bid\n\nA bid is known from the opening on; before, it is an envelope that nobody can tell from a decoy. The opening makes it OPENED,\n" +
			"or UNOPENED or INVALIDATED, which are final.\n\n" + procurement.Bids.Markdown(),
		"award.md": "# States of an award\n\nAn award is the choice of a bid for a lot. One that is refused, voided or not signed in time goes to the next candidate while bids bind.\n\n" + procurement.Awards.Markdown(),
		"admission.md": "# States of an admission\n\nAn admission is an organisation's application to join an open framework, and the answer. Nobody is let in by silence; who is refused may apply again.\n\n" +
			procurement.Admissions.Markdown(),
		"challenge.md": "# States of a challenge\n\nA challenge is what a supplier says was wrong in a stage of a tender, to the buyer. A buyer that is silent opens the way to the regulator.\n\n" +
			procurement.Challenges.Markdown(),
		"complaint.md": "# States of a complaint\n\nA complaint takes a challenge to the regulator. What is decided Linli carries out itself, in the same transaction.\n\n" + procurement.Complaints.Markdown(),
	} {
		path := "../../docs/states/" + file
		if *update {
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if have, err := os.ReadFile(path); err != nil || string(have) != text {
			t.Errorf("%s is not drawn from the machine any more (%v): run go test ./internal/procurement -run TestDrawings -update", file, err)
		}
	}
}
