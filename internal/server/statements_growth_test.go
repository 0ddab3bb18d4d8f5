package server_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"linli/internal/access"
	"linli/internal/database/databasetest"
	"linli/internal/date"
)

// TestStatementsDoNotGrow lists every kind of record with what hangs on it, once with a
// short page and once with a page of twenty: both send as many statements. The hour is
// fixed, so that the short page has everything on any day.
func TestStatementsDoNotGrow(t *testing.T) {
	t.Parallel()
	clock := &databasetest.Clock{}
	clock.Set(walkthroughStart)
	c := countingServer(t, walkthroughStart, clock.Now)
	a, _ := c.once("manager", `{ viewer { posts { organization { id } } } }`, nil)
	provider := str(a.Get("viewer", "posts", 0, "organization", "id"))
	day := date.In(walkthroughStart).String()
	c.doubt()
	session := c.sessionOffering()
	cases := []struct {
		name, as, operation string
		path                []any // of the list of edges
		short, least        int   // rows of the short page, and at least of the long one
	}{
		{"offerings", "manager", `{ offerings(first: $n) { edges { node { id name organization { name rating { milli } area { name } credentials { kind } locations { name } } category { name parent { name } }
			location { name } areas { name } cancellationPolicy { code } programmes { name categories { name } } rating { count } nextStarts availableActions { action allowed } } } } }`, []any{"offerings", "edges"}, 15, 20},
		{"bookings", "operator", `{ bookings(first: $n) { edges { node { id status offering { name category { name } } organization { name } worker { name } recipient { name area { name } } bookedBy { name }
			groupSession { startsAt } priceLines { amountFen programme { name } } programme { name } entitlement { leftFen } contractLot { unitsLeft category { name } }
			visit { minutes grade events { kind } worker { name } } appraisal { satisfied } availableActions { action allowed } } } } }`, []any{"bookings", "edges"}, 10, 20},
		{"bookings of the organisation", "dispatcher", `{ viewer { posts { area { name } organization { id name } } workers { id } actingFor { elder { name } } }
			bookings(first: $n) { edges { node { id startsAt recipient { name address contacts { name } } worker { name } visit { minutes } availableActions { action } } } } }`, []any{"bookings", "edges"}, 1, 20},
		{"dispatch board", "dispatcher", `{ dispatchBoard(organizationId: "` + provider + `", day: "` + day + `") { organization { name }
			workers(first: $n) { edges { node { id name organization { name } } } } shifts(first: $n) { edges { node { startsAt worker { name } } } } bookings(first: $n) { edges { node { id offering { name } } } } } }`,
			[]any{"dispatchBoard", "workers", "edges"}, 1, 2},
		{"workers", "dispatcher", `{ organizationWorkers(organizationId: "` + provider + `", first: $n, inactive: true) { edges { node { id name active weeklyMinutesCap skills { name parent { name } } credentials { kind } person { name } organization { name } } } } }`,
			[]any{"organizationWorkers", "edges"}, 1, 2},
		{"workers of others", "handler", `{ organizationWorkers(organizationId: "` + provider + `", first: $n) { edges { node { id weeklyMinutesCap credentials { kind } person { name } } } } }`,
			[]any{"organizationWorkers", "edges"}, 1, 2},
		{"shifts", "dispatcher", `{ organizationShifts(organizationId: "` + provider + `", from: "` + day + `", days: 7, first: $n) { edges { node { id worker { name skills { name } } } } } }`,
			[]any{"organizationShifts", "edges"}, 1, 20},
		{"rows of a figure", "operator", `{ performance(organizationId: "` + provider + `", month: "2026-11") { figures { rows(first: $n) { edges { node { id offering { name } worker { name } visit { minutes } } } } } } }`,
			[]any{"performance", "figures", 0, "rows", "edges"}, 5, 10},
		{"contracts", "handler", `{ contracts(first: $n) { edges { node { id number buyer { name } provider { name } budgetLine { code } area { name } balance { leftFen } availableActions { action } } } } }`, []any{"contracts", "edges"}, 1, 2},
		{"lots", "handler", `{ contracts(first: $n) { edges { node { id lots { units unitsLeft forecast { runsOutOn unitsAtEnd } category { name } area { name } } } } } }`, []any{"contracts", "edges"}, 1, 2},
		{"organizations", "", `{ organizations(first: $n) { edges { node { id name area { name parent { name } } credentials { kind } locations { name area { name } } rating { milli } } } } }`, []any{"organizations", "edges"}, 1, 10},
		{"figures of organizations", "", `{ organizations(first: $n) { edges { node { id performance(month: "2026-11") { organization { name } figures { name numerator denominator } satisfied { milli count } } } } } }`, []any{"organizations", "edges"}, 1, 10},
		{"people", "community", `{ people(first: $n) { edges { node { id name phone area { name phone } careLevel contacts { name phone } } } } }`, []any{"people", "edges"}, 3, 5},
		{"proxy grants", "community", `{ proxyGrants(first: $n) { edges { node { id elder { name } proxy { name } elderName proxyName availableActions { action } } } } }`, []any{"proxyGrants", "edges"}, 1, 2},
		{"appointments", "operator", `{ appointments(first: $n) { edges { node { id person { name } personName area { name } organization { name } } } } }`, []any{"appointments", "edges"}, 1, 10},
		{"pools", "handler", `{ pools(first: $n) { edges { node { id area { name } budgetLine { code } balance { leftFen } } } } }`, []any{"pools", "edges"}, 1, 2},
		{"budget lines", "handler", `{ budgetLines(first: $n) { edges { node { id buyer { name } area { name } balance { leftFen } } } } }`, []any{"budgetLines", "edges"}, 1, 2},
		{"areas", "", `{ areas(first: $n) { edges { node { id name parent { name } } } } }`, []any{"areas", "edges"}, 2, 20},
		{"policies", "", `{ policies(first: $n) { edges { node { id code } } } }`, []any{"policies", "edges"}, 1, 2},
		{"group sessions", "", `{ groupSessions(offeringId: "` + session + `", first: $n) { edges { node { id offering { name } worker { name } placesLeft } } } }`, []any{"groupSessions", "edges"}, 1, 2},
		{"visits for review", "manager", `{ visitsForReview(first: $n) { edges { node { id booking { id offering { name } } worker { name } events { kind } } } } }`, []any{"visitsForReview", "edges"}, 1, 20},
		{"entries", "auditor", `{ entries(stream: "` + c.stream() + `", first: $n) { edges { node { id verb at } } } }`, []any{"entries", "edges"}, 1, 2},
	}
	for _, k := range cases {
		c.sameHowever(k.name, k.as, k.operation, k.short, k.least, k.path...)
	}
}

// sameHowever runs an operation with pages of $n rows, few and twenty, of which there
// must be at least some; both send as many statements. What no row of a page has, such
// as a visit, is not read for it: few are as many as have everything between them.
func (c *counting) sameHowever(name, as, operation string, shortRows, least int, path ...any) {
	c.t.Helper()
	of := func(n, want int) (int, []string) {
		a, sent := c.fewest(as, strings.ReplaceAll(operation, "$n", fmt.Sprint(n)), want, func(int) any { return nil })
		rows, _ := a.Get(path...).([]any)
		return len(rows), sent
	}
	short, few := of(shortRows, 0)
	long, many := of(20, len(few))
	if short != shortRows || long < least {
		c.t.Errorf("%s: %d and %d rows, want %d and at least %d", name, short, long, shortRows, least)
	}
	if len(many) != len(few) {
		c.t.Errorf("%s: %d statements for %d rows, %d for %d:%s\n---%s", name, len(few), short, len(many), long, texts(few), texts(many))
	}
}

// TestStatementsOfStatements is the same for monthly statements, which are drawn when
// the month is over: a week after the district's first day.
func TestStatementsOfStatements(t *testing.T) {
	t.Parallel()
	clock := &databasetest.Clock{}
	clock.Set(walkthroughStart)
	c := countingServer(t, walkthroughStart, clock.Now)
	clock.Set(walkthroughStart.AddDate(0, 0, 8))
	c.signIn()
	a, _ := c.once("manager", `{ viewer { posts { organization { id } } } }`, nil)
	contract := c.first("manager", `{ contracts(filter: {providerId: "`+str(a.Get("viewer", "posts", 0, "organization", "id"))+`"}, first: 1) { edges { node { id } } } }`, "contracts")
	a, _ = c.once("manager", `mutation($input: StatementDrawInput!) { statementDraw(input: $input) { statement { id lineCount } errors { code message } } }`,
		input(map[string]any{"idempotencyKey": "count-draw", "contractId": contract, "month": "2026-11"}))
	id := str(a.Get("statementDraw", "statement", "id"))
	if id == "" {
		t.Fatalf("draw: %s", a.Raw)
	}
	// Others like it, of other months, whose actions lean on their samples.
	if _, err := c.db.Raw().ExecContext(t.Context(), `INSERT INTO statements SELECT (jsonb_populate_record(s, jsonb_build_object(
		'id', 'stm_copy' || n, 'month', '2026-0' || n, 'status', 'SAMPLED'))).* FROM statements s, generate_series(1, 9) n`); err != nil {
		t.Fatal(err)
	}
	const want = 6 // the statement, its provider, the lines, their lots, categories and bookings
	_, sent := c.fewest("manager", `query($id: ID!) { node(id: $id) { ... on Statement { id version month status amountFen lineCount provider { name }
		lines(first: 50) { edges { node { id serviceDate units amountFen status contractLot { category { name } } booking { id startsAt } } } pageInfo { hasNextPage } } } } }`,
		want, func(int) any { return map[string]any{"id": id} })
	if len(sent) != want {
		t.Errorf("a statement with its lines: %d statements, want %d:%s", len(sent), want, texts(sent))
	}
	c.sameHowever("lines", "manager", `{ node(id: "`+id+`") { ... on Statement { lines(first: $n) { edges { node { id contract { number } contractLot { units category { name } area { name } }
		booking { id offering { name } worker { name } } } } } } } }`, 1, 2, "node", "lines", "edges")
	c.sameHowever("statements", "manager", `{ statements(first: $n) { edges { node { id month status contract { number } provider { name } approver { name }
		payment { amountFen recordedBy { name } } availableActions { action allowed } } } } }`, 5, 10, "statements", "edges")
	if _, err := c.db.Raw().ExecContext(c.t.Context(), `INSERT INTO payments SELECT 'pay_copy' || s.id, s.amount_fen, '国库-' || s.id, '2026-11-01', now(), s.id, p.id
		FROM statements s, LATERAL (SELECT id FROM persons LIMIT 1) p WHERE s.id LIKE 'stm_copy%'`); err != nil {
		c.t.Fatal(err)
	}
	c.sameHowever("payments", "", `{ payments(first: $n) { edges { node { id amountFen reference paidOn month contract { number title } provider { name } recordedBy { name } } } } }`, 5, 9, "payments", "edges")
}

// doubt puts the evidence of every visit up for review, past the triggers that keep
// what is over.
func (c *counting) doubt() {
	c.t.Helper()
	tx, err := c.db.Raw().BeginTx(c.t.Context(), nil)
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	for _, text := range []string{
		"SET LOCAL session_replication_role = replica",
		"UPDATE bookings SET status = 'DELIVERED', verification = 'NEEDS_REVIEW' WHERE id IN (SELECT booking_id FROM visits)",
	} {
		if _, err := tx.ExecContext(c.t.Context(), text); err != nil {
			c.t.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		c.t.Fatal(err)
	}
}

// sessionOffering is a group offering with sessions to come.
func (c *counting) sessionOffering() string {
	c.t.Helper()
	found, err := c.db.Client.GroupSession.Query().QueryOffering().FirstID(access.System(context.Background(), "test"))
	if err != nil {
		c.t.Fatal(err)
	}
	return found
}

// stream is the root of the records of somebody who was served.
func (c *counting) stream() string {
	c.t.Helper()
	b, err := c.db.Client.Booking.Query().First(access.System(context.Background(), "test"))
	if err != nil {
		c.t.Fatal(err)
	}
	return b.RecipientID
}
