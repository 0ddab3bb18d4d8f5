package graph_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent/entry"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// foundPerson is somebody as a list of people tells of them.
type foundPerson struct {
	ID, Name, Phone string
	Address         *string
	CareLevel       *string
	Area            *struct{ ID string }
	Contacts        []struct{ Name string }
}

// TestPeopleByNumber: by a whole number, and by nothing less, managers and operators
// find people beyond their sight; they are told no more than who it is, and it is
// written down. Nobody else finds more than they see.
func TestPeopleByNumber(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newStage(t, db, clock)
		number, address := s.Elder.Phone, s.Elder.Address
		find := func(as, phone string) []foundPerson {
			t.Helper()
			var data struct {
				People struct{ Edges []struct{ Node foundPerson } }
			}
			s.into(t, s.As(as), &data, `query($p: String) { people(filter: {phone: $p}, first: 100) { edges { node { id name phone address careLevel area { id } contacts { name } } } } }`, map[string]any{"p": phone})
			var out []foundPerson
			for _, e := range data.People.Edges {
				out = append(out, e.Node)
			}
			return out
		}
		entries := func() []string {
			var by []string
			for _, e := range db.Client.Entry.Query().Where(entry.Verb("person.find")).Order(entry.ByID()).AllX(s.System()) {
				if e.Stream != s.Elder.ID || e.Record != s.Elder.ID {
					t.Errorf("an entry of %s", e.Stream)
				}
				by = append(by, e.ActorID)
			}
			return by
		}
		for _, role := range Roles {
			got := find(role, number)
			bare := role == "operator" || role == "manager" || role == "otherManager"
			whole := role == "elder" || role == "daughter" || role == "community" || role == "hotline" || role == "auditor"
			switch {
			case !bare && !whole:
				if len(got) != 0 {
					t.Errorf("%s finds %+v", role, got)
				}
				continue
			case len(got) != 1 || got[0].ID != s.Elder.ID || got[0].Name != s.Elder.Name || got[0].Phone != number || got[0].Area == nil || got[0].Area.ID != *s.Elder.AreaID:
				t.Errorf("%s finds %+v", role, got)
			case bare && (got[0].Address != nil || got[0].CareLevel != nil || len(got[0].Contacts) != 0):
				t.Errorf("%s is told %+v", role, got[0])
			case whole && (got[0].Address == nil || *got[0].Address != address):
				t.Errorf("%s is not told the address: %+v", role, got[0])
			}
			for _, part := range []string{"", number[:10], number[1:], "1390", "%", number + "0"} {
				if slices.ContainsFunc(find(role, part), func(p foundPerson) bool { return p.ID != s.Viewer(role).PersonID }) {
					t.Errorf("%s finds somebody by %q", role, part)
				}
			}
		}
		want := []string{s.Viewer("manager").PersonID, s.Viewer("otherManager").PersonID, s.Viewer("operator").PersonID}
		got := entries()
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("found by %v, want %v", got, want)
		}
		// Who looks numbers up one after the other is stopped, found or not; others are not.
		clock.Advance(time.Hour)
		query := func(as string) string {
			return string(s.answer(t, s.As(as), `{ people(filter: {phone: "13900000000"}, first: 1) { edges { node { id } } } }`, nil))
		}
		for range 60 {
			if got := query("manager"); strings.Contains(got, "errors") {
				t.Fatal(got)
			}
		}
		if got := query("manager"); !strings.Contains(got, `"code":"RATE_LIMITED"`) {
			t.Errorf("the 61st look is answered %s", got)
		}
		if got := query("operator"); strings.Contains(got, "errors") {
			t.Errorf("another's looks count: %s", got)
		}
	})
}
