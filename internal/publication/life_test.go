package publication_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/release"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/ocds"
	"linli/internal/ocds/ocdstest"
	. "linli/internal/worldtest"
)

// told lists the releases of the database with their tags, and checks each.
func told(t *testing.T, l *Life) []ocds.Release {
	t.Helper()
	settled(t, l.DB)
	var out []ocds.Release
	for i, row := range l.DB.Client.Release.Query().Order(release.ByPosition()).AllX(l.System()) {
		out = append(out, checked(t, row))
		if row.Position == nil || *row.Position != int64(i+1) {
			t.Errorf("release %d has position %v", i+1, row.Position)
		}
	}
	return out
}

// checked holds a release to the schemas of the standard and of the extensions in use, and
// to its one form.
func checked(t *testing.T, row *ent.Release) ocds.Release {
	t.Helper()
	ocdstest.Validate(t, "release", []byte(row.Body))
	r, err := ocds.Decode[ocds.Release]([]byte(row.Body))
	if err != nil {
		t.Fatalf("%s: %v", row.Event, err)
	}
	again, err := ocds.Encode(r)
	if err != nil || !bytes.Equal(bytes.TrimSuffix(again, []byte("\n")), []byte(row.Body)) {
		t.Errorf("%s is written again as %s, was %s (%v)", row.Event, again, row.Body, err)
	}
	if r.OCID != row.Ocid || r.ID != fmt.Sprintf("%s-%d", row.Ocid, row.Number) || !r.Date.Equal(row.CreatedAt) {
		t.Errorf("%s: %s %s %v stands in row %s %d %v", row.Event, r.OCID, r.ID, r.Date, row.Ocid, row.Number, row.CreatedAt)
	}
	return r
}

// TestLife tells a purchase from the consultation to the last payment: each event in a
// release that the standard's schemas take, and what they come to.
func TestLife(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := NewLife(t, NewBuying(t, db), clock)
		l.Bid()
		l.Seal()
		for _, r := range told(t, l) {
			for _, o := range l.Bidders {
				if raw, err := ocds.Encode(r); err != nil || strings.Contains(string(raw), o.ID) || strings.Contains(string(raw), o.Name) || r.Bids != nil {
					t.Errorf("%s tells of bids before they are opened: %s (%v)", r.ID, raw, err)
				}
			}
		}
		l.Open()
		l.Evaluate()
		l.Award()
		l.Conclude(true)
		l.Pay(l.Accept(1))
		l.Pay(l.Accept(2))
		l.Complete()
		list := told(t, l)
		var events []string
		for _, row := range db.Client.Release.Query().Order(release.ByPosition()).AllX(l.System()) {
			events = append(events, row.Event)
		}
		want := "consultation.open requirement.review intent.publish tender.publish opening.end tender.award contract.sign tender.complete contract.publish contract.start" +
			strings.Repeat(" milestone.claim acceptance.decide payment.record", 2) + " contract.complete"
		if got := strings.Join(events, " "); got != want {
			t.Errorf("told are\n%s\nwant\n%s", got, want)
		}
		record, err := ocds.NewRecord(list)
		if err != nil {
			t.Fatal(err)
		}
		ocdstest.Validate(t, "release", record.CompiledRelease)
		ocdstest.Validate(t, "versioned-release-validation", record.VersionedRelease)
		compiled, err := ocds.Decode[ocds.Release](record.CompiledRelease)
		if err != nil {
			t.Fatal(err)
		}
		k, a := compiled.Contracts[0], compiled.Awards[0]
		if compiled.Tender.Status != "complete" || len(compiled.Bids.Details) != 3 || *compiled.Bids.Details[0].Rank == 0 || a.Value.Fen != 38_500_000 || a.Suppliers[0].ID != l.Bidders[1].ID || k.Status != "terminated" || k.AwardID != a.ID {
			t.Errorf("it came to %s", record.CompiledRelease)
		}
		i := k.Implementation
		if len(i.Transactions) != 2 || i.Transactions[0].Value.Fen != 19_250_000 || i.Transactions[0].RelatedImplementationMilestone.ID != i.Milestones[0].ID ||
			i.Milestones[0].Status != "met" || i.Milestones[1].Status != "met" || len(i.Acceptances) != 2 || len(i.Acceptances[0].Indicators) != 2 || i.FinalValue.Fen != 38_500_000 {
			t.Errorf("the contract came to %+v", i)
		}
		for _, r := range list {
			raw, err := ocds.Encode(r)
			for _, who := range []string{"handler", "author", "approver", "acceptor", "payer", "bidder1"} {
				if id := l.Viewer(who).PersonID; err != nil || strings.Contains(string(raw), id) {
					t.Errorf("%s names %s (%v)", r.ID, who, err)
				}
			}
		}
	})
}
