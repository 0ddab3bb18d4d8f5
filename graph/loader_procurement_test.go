package graph_test

import (
	"context"
	"maps"
	"slices"
	"testing"
	"testing/synctest"

	"linli/ent/project"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// wholeProjects and wholeTenders ask for all that hangs on projects and tenders.
const (
	wholeProjects = `{ projects(first: 10) { edges { node {
		title buyer { name } budgetLine { code } category { name } area { code } requirements { body { items { category { name } } } warnings { code } }
		surveys { subject } consultations { area { code } open availableActions { action } } notices { record { id } project { title } area { code } }
		tenders { title } availableActions { action }
	} } } }`
	wholeTenders = `query($o: ID!) { tenders(first: 10) { edges { node {
		title project { title } requirement { number } buyer { name } rulePack { id rules { key } } lots { category { name } area { code } tender { number } }
		documents { number body { threshold } files { name } custodianKeys { id organization { name } } } custodians { organization { name } }
		notices { kind } registered(organizationId: $o) previous { id } availableActions { action }
	} } } }`
)

// TestStatementsOfPurchases lists projects and tenders with all that hangs on them and
// what one may do with each, and counts what is read: as much for two as for one.
func TestStatementsOfPurchases(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		db, clock := databasetest.SQLite(t, Start)
		s := newStage(t, db, clock)
		buying(t, s)
		count := counted(db.Client)
		read := func(n int, who, ask string, variables map[string]any) map[string]int {
			before := count()
			var data struct {
				Projects, Tenders rows[struct{ Title string }]
			}
			s.into(t, s.As(who), &data, ask, variables)
			if len(data.Projects.Edges)+len(data.Tenders.Edges) != n {
				t.Fatalf("%d rows are wanted: %+v", n, data)
			}
			after := count()
			maps.DeleteFunc(after, func(kind string, n int) bool { return n == before[kind] })
			for kind := range after {
				after[kind] -= before[kind]
			}
			return after
		}
		for n := 1; n <= 2; n++ {
			p := s.Intend(t, clock, project.MethodConsultation, "冬季前必须开始服务")
			s.Tender(t, p, s.TenderInput(bidsDue.AddDate(0, 0, 14), s.Custodians(t)))
			want := map[string]int{
				"Project": 4, // the rows, whose notices and consultations they are, and twice for what one may do
				"Tender":  2, // of the projects, and what notices are about
				"Area":    2, "BudgetLine": 2, "CatalogueItem": 1, "Category": 1, "Consultation": 4, "ConsultationComment": 2, "Notice": 1, "Organization": 1,
				"Person": 1, "PolicyVersion": 1, "ProjectPart": 1, "Requirement": 2, "Survey": 2,
			}
			if got := read(n, "author", wholeProjects, nil); !maps.Equal(got, want) {
				t.Errorf("%d projects read %v, want %v", n, got, want)
			}
			want = map[string]int{
				"Tender": 4, // the rows, of the lots, of the files, and for what one may do
				"Area":   1, "Award": 1, "Bid": 1, "CalendarDay": 1, "Category": 1, "CustodianKey": 2, "Notice": 1, "Objection": 1, "Organization": 1, "PolicyVersion": 2,
				"Project": 3, "ProjectPart": 1, "Registration": 1, "Requirement": 1, "Stay": 1, "TenderDocument": 3, "TenderLot": 2,
			}
			if got := read(n, "manager", wholeTenders, map[string]any{"o": s.Provider.ID}); !maps.Equal(got, want) {
				t.Errorf("%d tenders read %v, want %v", n, got, want)
			}
		}
	})
}

// TestTakingDocumentsShowsNowhere asks for everything before and after an organisation
// took the documents: to all but its managers the answers are the same.
func TestTakingDocumentsShowsNowhere(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	s := newStage(t, db, clock)
	published(t, s)
	see := func(ctx context.Context) []string {
		var out []string
		for _, ask := range []string{
			wholeTenders, wholeProjects, "{ notices(first: 100) { edges { node { facts } } } }",
			`{ entries(first: 100) { edges { node { verb record } } } tenders(first: 1) { edges { node { version questions(first: 5) { edges { node { body } } } } } } }`,
		} {
			var variables map[string]any
			if ask == wholeTenders {
				variables = map[string]any{"o": s.Provider.ID}
			}
			out = append(out, string(s.answer(t, ctx, ask, variables)))
		}
		return out
	}
	viewers := []string{"handler", "approver", "auditor", "regulator", "operator", "author", "custodian1", "expert", "otherManager", "dispatcher", "stranger"}
	contexts := []context.Context{context.Background()}
	for _, who := range viewers {
		contexts = append(contexts, s.As(who))
	}
	var before [][]string
	for _, ctx := range contexts {
		before = append(before, see(ctx))
	}
	var taken struct {
		DocumentsTake struct{ Tender struct{ Registered bool } }
	}
	s.into(t, s.As("manager"), &taken, `mutation($i: DocumentsTakeInput!) { documentsTake(input: $i) { tender { registered(organizationId: "`+s.Provider.ID+`") } errors { code } } }`,
		map[string]any{"i": map[string]any{"idempotencyKey": Key(), "tenderId": s.known["tender"], "organizationId": s.Provider.ID}})
	if !taken.DocumentsTake.Tender.Registered {
		t.Error("its manager does not learn that the documents were taken")
	}
	for i, ctx := range contexts {
		if after := see(ctx); !slices.Equal(after, before[i]) {
			t.Errorf("viewer %d of %v sees a difference:\n%s\n%s", i, viewers, before[i], after)
		}
	}
}
