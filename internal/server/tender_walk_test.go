package server_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/demo"
	"linli/internal/server"
	. "linli/internal/server/servertest"
)

// tenderStart is when docs/walkthrough-tender.md begins: early in a year, because its money
// is that year's.
var tenderStart = time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)

// TestTenderWalkthrough runs docs/walkthrough-tender.md on both databases.
func TestTenderWalkthrough(t *testing.T) {
	const file = "../../docs/walkthrough-tender.md"
	if *update {
		writeStory(t, file, tenderIntro, slices.Concat(baths.plan(), baths.bid(), baths.judge(), baths.deliver()), tenderOutro)
	}
	databasetest.Each(t, tenderStart, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := Start(t, db, "", server.Options{})
		s.Seed(date.In(tenderStart))
		follow(t, file, 40, &stage{Server: s, clock: clock, ticks: true})
		exported(t, s, db, ocidOf(t, db, baths.title), "planning", "planningUpdate", "planningUpdate", "tender", "tenderUpdate", "tenderUpdate", "award", "contract", "tenderUpdate",
			"contractUpdate", "implementation", "implementationUpdate", "implementationUpdate", "implementationUpdate", "implementationUpdate", "implementationUpdate", "implementationUpdate", "contractTermination")
		Whole(t, db)
	})
}

// scene is one step of the tender's walkthrough as it is written. With several people the
// same is done by each, with several cases by one person for each.
type scene struct {
	title, text string
	as, cases   []string
	at          string
	query       string                                    // empty: bids are sealed
	input       func(k known, name string) map[string]any // name: login or case
	learn       func(k known, name string, answer any)
}

// known is what was learnt on the way; a person's own under LOGIN.NAME.
type known map[string]any

// keep learns a record's id and version from where it stands in an answer.
func keep(name string, path ...any) func(known, string, any) {
	return func(k known, _ string, answer any) { k.take(name, Walk(answer, path...)) }
}

func (k known) take(name string, record any) {
	if id := Walk(record, "id"); id != nil {
		k[name] = id
	}
	if v := Walk(record, "version"); v != nil {
		k[name+".version"] = v
	}
}

// then adds a lesson to a scene.
func (x scene) then(more func(known, string, any)) scene {
	first := x.learn
	x.learn = func(k known, login string, answer any) {
		first(k, login, answer)
		more(k, login, answer)
	}
	return x
}

// act is a scene of one mutation that answers one record.
func act(title, text, as, at, mutation, kind, record, fields string, input func(k known, login string) map[string]any) scene {
	switch record {
	case "opening": // which is its tender's
	case "budgetLine", "comment": // which have no versions
		fields = "id " + fields
	default:
		fields = "id version " + fields
	}
	return scene{
		title: title, text: text, as: strings.Split(as, ","), at: at,
		query: fmt.Sprintf("mutation($input: %s!) {\n  %s(input: $input) {\n    %s { %s }\n    errors { code message }\n  }\n}", kind, mutation, record, fields),
		input: func(k known, login string) map[string]any {
			in := input(k, login)
			if in["idempotencyKey"] == nil {
				in["idempotencyKey"] = "walk-" + mutation + "-" + login
			}
			return map[string]any{"input": in}
		},
		learn: keep(record, "data", mutation, record),
	}
}

// baths are bought by open tender, from five organisations.
var baths = purchase{
	title: "高龄老人上门助浴服务", purpose: "为高龄失能老人上门助浴", panel: "ELDER_CARE", category: "home-bath", line: "2080299", method: "OPEN_TENDER", units: 1_000, ceilingFen: 180_000_00,
	scope: "两名护理员上门,自带浴槽和防滑设备,服务前后测血压。", question: "上门助浴每月两次,您觉得够吗?",
	firms:    map[string]string{"manager": "anxin", "manager.changqing": "changqing", "manager.jiaren": "jiaren", "manager.fushou": "fushou", "manager.kangning": "kangning"},
	priceFen: map[string]int{"manager": 168_000_00, "manager.changqing": 172_000_00, "manager.jiaren": 160_000_00, "manager.fushou": 175_000_00, "manager.kangning": 165_000_00},
	staff:    map[string]int{"manager": 28, "manager.changqing": 24, "manager.jiaren": 15, "manager.fushou": 20, "manager.kangning": 26},
	care:     map[string]int{"manager": 45, "manager.changqing": 41, "manager.jiaren": 33, "manager.fushou": 36, "manager.kangning": 43},
}

const tenderIntro = `# From a budget to the last payment

A purchase from its budget to the last payment: a district buys home baths by open tender,
five organisations bid, the bids are sealed until the deadline, a panel that was drawn judges
them, the contract is delivered, accepted and paid. Every operation can be pasted, each with
the answer that the server really gave. A test (internal/server/tender_walk_test.go) runs this
file on SQLite and on PostgreSQL.

To follow it by hand, start a fresh demonstration whose clock begins where the story does:

    bin/linli serve --demo --data tender --now 2026-03-02T08:00:00+08:00

Where the story jumps ahead in time, stop the server and start it again with that time in
--now. Operations that say "each of" are done once by each of them, and those that say
"times" so often, with the variables under each name. Ids of what you make are your own: put them in place of those that stand here.
`

// writeStory plays a story on SQLite and writes what was said.
func writeStory(t *testing.T, file, intro string, story []scene, outro string) {
	t.Helper()
	db, clock := databasetest.SQLite(t, tenderStart)
	s := Start(t, db, "", server.Options{})
	s.Seed(date.In(tenderStart))
	on, k := &stage{Server: s, clock: clock, ticks: true}, known{}
	var out bytes.Buffer
	out.WriteString(intro)
	for i, x := range story {
		var variables any
		if x.input != nil {
			variables = each(x.names(), func(name string) any { return x.input(k, name) })
		}
		answer := on.take(t, Step{Sealing: x.query == "", As: x.as, Cases: x.cases, Clock: x.at, Query: x.query}, variables)
		raw := pretty(t, answer)
		if strings.Contains(raw, `"message":`) {
			t.Fatalf("step %d (%s): %s\n%s", i+1, x.title, raw, pretty(t, variables))
		}
		if x.learn != nil {
			for _, name := range x.names() {
				own := answer
				if len(x.names()) > 1 {
					own = Walk(answer, name)
				}
				x.learn(k, name, own)
			}
		}
		x.write(t, &out, i+1, variables, raw)
	}
	out.WriteString(outro)
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// names are those of variables and answers.
func (x scene) names() []string {
	if len(x.cases) > 0 {
		return x.cases
	}
	return x.as
}

// each gives the one value, or all by their names.
func each(names []string, of func(name string) any) any {
	if len(names) == 1 {
		return of(names[0])
	}
	all := map[string]any{}
	for _, n := range names {
		all[n] = of(n)
	}
	return all
}

func (x scene) write(t *testing.T, out *bytes.Buffer, n int, variables any, answer string) {
	t.Helper()
	fmt.Fprintf(out, "\n## %d. %s\n\n%s\n\n", n, x.title, strings.TrimSpace(x.text))
	var names []string
	for _, login := range x.as {
		name := "`" + login + "`"
		for _, c := range demo.Cast {
			if c.Login == login && len(x.as) == 1 {
				name = c.Title() + " (`" + login + "`)"
			}
		}
		names = append(names, name)
	}
	who := strings.Join(names, ", ")
	if len(names) > 1 {
		who = "Each of " + who
	}
	info := " as=" + strings.Join(x.as, ",")
	if len(x.cases) > 0 {
		info += " cases=" + strings.Join(x.cases, ",")
		who += fmt.Sprintf(", %d times", len(x.cases))
	}
	if x.at != "" {
		info += " at=" + x.at
		who += ", at " + x.at
	}
	kind, body := "graphql", strings.TrimSpace(x.query)
	if x.query == "" {
		kind, body = "sealing", sealingCommands
	}
	fmt.Fprintf(out, "**%s**\n\n```%s%s\n%s\n```\n\n", who, kind, info, body)
	if variables != nil {
		fmt.Fprintf(out, "```json variables\n%s\n```\n\n", pretty(t, variables))
	}
	fmt.Fprintf(out, "```json answer\n%s\n```\n", answer)
}

// sealingCommands are what a bidder types for one envelope; the page for bids does the same.
const sealingCommands = `linli bid seal --terms technical-terms.json --document technical.json --key bid-keys.json -o technical.sealed
linli bid seal --terms price-terms.json --document price.json --key bid-keys.json -o price.sealed
for f in technical price; do
  curl --data-binary @$f.sealed -H 'Content-Type: application/octet-stream' -H "Authorization: Bearer $TOKEN" \
    "http://127.0.0.1:8080/envelopes?tenderId=…&lotId=…&organizationId=…"
done`
