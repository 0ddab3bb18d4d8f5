package graph_test

import (
	"fmt"
	"maps"
	"testing"
	"testing/synctest"
	"time"

	"linli/ent/project"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// What hangs on contracts, and on tenders once their result is known.
const (
	wholeContracts = `query($p: ID!) { contracts(filter: {projectId: $p}, first: 10) { edges { node {
		title buyer { name } provider { name } budgetLine { code } area { code } project { title } award { rank tender { title } lot { title } organization { name } availableActions { action } } framework { title }
		versions { body { lots { category { name } } } signatures { personName } }
		guarantees { amountFen contract { number } availableActions { action } }
		milestones { title contract { number } acceptances { evidence committee sampleSize milestone { title } opinions { answer personName milestone { title } } } availableActions { action } }
		paymentRequests { amountFen daysLate contract { number } milestone { title } availableActions { action } }
		evaluations { score arithmetic contract { number } availableActions { action } }
		availableActions { action allowed reason }
	} } } }`
	wholeRemedies = `query($o: ID!) {
		challengesToAnswer(first: 10) { edges { node { grounds organization { name } tender { title } complaint { body } availableActions { action } } } }
		complaintsToDecide(first: 10) { edges { node { body challenge { grounds } tender { title } availableActions { action } } } }
		paymentRequests(first: 10) { edges { node { amountFen contract { title } availableActions { action } } } }
		creditEvents(organizationId: $o, first: 10) { edges { node { fact organization { name } contract { title } availableActions { action } } } }
		frameworks(first: 10) { edges { node { title tender { title } buyer { name } budgetLine { code } lots { unitsLeft category { name } area { code } framework { title } } contracts { title } availableActions { action } } } }
		tenders(first: 10) { edges { node { awards { amountFen contract { title } availableActions { action } } stays { reason tender { title } availableActions { action } } challenges { grounds } complaints { body } } } }
	}`
	wholeAdmissions = `{ tenders(first: 10) { edges { node { admissions(first: 10) { edges { node { statement tender { title } lot { title } organization { name } availableActions { action } } } } } } } }`
	wholePublic     = `{
		tenders(first: 10) { edges { node { publicOpening { endedAt lots { bids lot { title } } bids { organization { name } status } } publicReports { hash seats { personName } } publicChallenges { stage organization { name } complaint { status reasons } } } } }
		awards(first: 10) { edges { node { amountFen organization { name } lot { title } tender { title buyer { name } } contract { number } } } }
		performanceEvaluations(first: 10) { edges { node { score contract { title provider { name } } } } }
		creditEvents(first: 10) { edges { node { fact organization { name } contract { title } } } }
		paymentRequests(first: 10) { edges { node { daysLate contract { provider { name } buyer { name } } milestone { title } } } }
		waitingStatements(first: 10) { edges { node { month requestedAt provider { name } contract { number } } } }
	}`
)

// TestStatementsOfContracts lists contracts, and what is said against awards, with all
// that hangs on them and what one may do with each, and counts what is read: as much for
// two as for one.
func TestStatementsOfContracts(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		db, clock := databasetest.SQLite(t, Start)
		s := newStage(t, db, clock)
		s.r.Gather = time.Second // of the bubble's time, which costs nothing: whatever may be read together is
		buying(t, s)
		p := s.Intend(t, clock, project.MethodConsultation, "冬季前必须开始服务")
		s.known["tender"] = s.Tender(t, p, s.TenderInput(bidsDue, s.Custodians(t))).ID
		s.nameBidders(t)
		s.evaluate(t)
		s.frameworkOf(t, s.known["tender"], s.known["tenderLot"])
		count := counted(db.Client)
		read := func(who, ask string, variables map[string]any) map[string]int {
			before := count()
			var data map[string]any
			s.into(t, s.As(who), &data, ask, variables)
			after := count()
			maps.DeleteFunc(after, func(kind string, n int) bool { return n == before[kind] })
			for kind := range after {
				after[kind] -= before[kind]
			}
			return after
		}
		asks := []struct {
			who, ask  string
			variables map[string]any
		}{{"acceptor", wholeContracts, map[string]any{"p": p.ID}}, {"handler", wholeRemedies, map[string]any{"o": s.Provider.ID}}, {"regulator", wholeRemedies, map[string]any{"o": s.Provider.ID}}, {"stranger", wholePublic, nil}, {"handler", wholeAdmissions, nil}}
		first := make([]map[string]int, len(asks))
		for n := 1; n <= 2; n++ {
			s.rowsOf(t, n, s.known["tender"], s.known["tenderLot"], s.known[fmt.Sprintf("bid%d", n)])
			s.waits(t, n)
			for i, a := range asks {
				got := read(a.who, a.ask, a.variables)
				for range 4 { // what is asked for at the very moment when a batch leaves joins it or does not: the fewest count
					for kind, n := range read(a.who, a.ask, a.variables) {
						got[kind] = min(got[kind], n)
					}
				}
				if n == 1 {
					first[i] = got
				} else if !maps.Equal(got, first[i]) {
					t.Errorf("%s reads %v of two, %v of one", a.who, got, first[i])
				}
			}
		}
		if n := first[0]["Contract"]; n == 0 || first[1]["Challenge"] == 0 || first[2]["Complaint"] == 0 || first[3]["Statement"] == 0 || first[4]["Admission"] == 0 {
			t.Errorf("nothing was read: %v", first)
		}
	})
}
