package server_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"linli/ent/contract"
	"linli/ent/framework"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/demo"
	"linli/internal/server"
	. "linli/internal/server/servertest"
)

// TestFrameworkWalkthrough runs docs/walkthrough-framework.md on both databases.
func TestFrameworkWalkthrough(t *testing.T) {
	const file = "../../docs/walkthrough-framework.md"
	if *update {
		writeStory(t, file, frameworkIntro, slices.Concat(training.plan(), training.bid(), training.judge(), training.callOff()), "")
	}
	databasetest.Each(t, tenderStart, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := Start(t, db, "", server.Options{})
		s.Seed(date.In(tenderStart))
		follow(t, file, 50, &stage{Server: s, clock: clock, ticks: true})
		exported(t, s, db, ocidOf(t, db, training.title), "planning", "planningUpdate", "planningUpdate", "tender", "tenderUpdate", "tenderUpdate", "award", "tenderUpdate")
		f := db.Client.Framework.Query().Where(framework.Title(training.title)).OnlyX(t.Context())
		for _, k := range db.Client.Contract.Query().Where(contract.FrameworkID(f.ID)).AllX(t.Context()) { // each participant's contract is a process of its own; what residents book is none
			exported(t, s, db, "ocds-linli0-"+strings.TrimPrefix(k.ID, "con_"), "award", "contract", "contractUpdate", "implementation")
		}
		Whole(t, db)
	})
}

const frameworkIntro = `# From a budget to a framework's call-off

A district does not know how many hours of training its elders will need, nor from whom
they will want them. It buys a framework: three organisations bid, the two best take part, and whoever books
one of them calls a unit off. This is the same path as docs/walkthrough-tender.md up to the
award; what comes after is another one, and it ends in a resident's booking, and in what the
booking costs whom. A test (internal/server/tender_story_framework_test.go) runs this file on SQLite
and on PostgreSQL.

To follow it by hand, start a fresh demonstration whose clock begins where the story does:

    bin/linli serve --demo --data framework --now 2026-03-02T08:00:00+08:00

Where the story jumps ahead in time, stop the server and start it again with that time in
--now. Operations that say "each of" are done once by each of them, and those that say
"times" so often, with the variables under each name. Ids of what you make are your own: put them in place of those that stand here.
`

// training is bought as a closed framework from the two best of three organisations.
var training = purchase{
	title: "居家与站点康复训练框架协议", purpose: "为失能老人提供康复训练", panel: "HEALTH", category: "rehabilitation", line: "2081199", method: "FRAMEWORK_CLOSED", units: 1_000, ceilingFen: 120_000_00, months: 12,
	scope: "治疗师一对一训练,每次六十分钟,训练前后测血压。", question: "您愿意到站点训练,还是在家训练?",
	firms:    map[string]string{"manager.kangfu": "kangfu", "manager.kangning": "kangning", "manager.renai": "renai"},
	priceFen: map[string]int{"manager.kangfu": 85_000_00, "manager.kangning": 116_000_00, "manager.renai": 108_000_00},
	staff:    map[string]int{"manager.kangfu": 26, "manager.kangning": 12, "manager.renai": 27},
	care:     map[string]int{"manager.kangfu": 44, "manager.kangning": 30, "manager.renai": 42},
}

// participants are the managers of the organisations that take part in the framework.
const participants = "manager.kangfu,manager.renai"

// callOff goes from the participants' contracts to a resident's booking and what it used.
func (d purchase) callOff() []scene {
	both := strings.Split(participants, ",")
	each := func(title, text, at, mutation, kind, fields string, more func(k known, login string) map[string]any) scene {
		x := act(title, text, "handler", at, mutation, kind, "contract", fields, func(k known, login string) map[string]any {
			return merged(k.change("contractId", login+".contract"), more(k, login))
		})
		x.cases = both
		x.learn = func(k known, login string, a any) { k.take(login+".contract", Walk(a, "data", mutation, "contract")) }
		return x
	}
	hash := func(k known, login string) map[string]any { return map[string]any{"hash": k[login+".text"]} }
	bond := act("Their bonds come in", "Five per cent of what each contract may come to.", "handler", "", "guaranteeRecord", "GuaranteeRecordInput", "guarantee", "form amountFen status", func(k known, login string) map[string]any {
		return map[string]any{"contractId": k[login+".contract"], "amountFen": k[login+".bond"], "form": "INSURANCE", "reference": "BH-" + d.firms[login]}
	})
	bond.cases = both
	bySides := each("They sign", "Each for its organisation.", "2026-06-01T15:00:00+08:00", "contractSign", "ContractSignInput", "status signedAt", hash)
	bySides.as, bySides.cases = both, nil
	signs := each("The buyer signs both", "The texts that were read.", "2026-06-01T10:00:00+08:00", "contractSign", "ContractSignInput", "status", hash)
	signs.as = []string{"approver"}
	return []scene{
		{
			title: "The framework stands", text: "Its money and its units are shared: nobody is promised any of it. Each participant's contract is drafted from the documents and its own bid, at its own price.",
			as: []string{"handler"}, at: "2026-06-01T09:00:00+08:00",
			query: `query($project: ID!, $provider: ID!) {
  contracts(filter: { projectId: $project, providerId: $provider }, first: 5) { edges { node { id version status valueFen bondFen provider { name } framework { id status open totalFen balance { grantedFen reservedFen consumedFen leftFen } lots { units unitsLeft unitPriceFen } } } } }
}`,
			input: func(k known, login string) map[string]any {
				return map[string]any{"project": k["project"], "provider": d.firm(login)}
			},
			cases: both,
			learn: func(k known, login string, a any) {
				one := Walk(a, "data", "contracts", "edges", 0, "node")
				k.take(login+".contract", one)
				k[login+".bond"], k["framework"] = Walk(one, "bondFen"), Walk(one, "framework", "id")
			},
		},
		each("What documents and bids leave open", "When they begin. There are no milestones: what residents book is claimed by monthly statements.", "", "contractDraft", "ContractDraftInput", "status versions { hash }",
			func(known, string) map[string]any {
				return map[string]any{"startOn": "2026-06-08", "clauses": []any{}, "milestones": []any{}, "advanceFen": 0, "retainedBp": 0}
			}).then(func(k known, login string, a any) {
			k[login+".text"] = Walk(a, "data", "contractDraft", "contract", "versions", 0, "hash")
		}),
		bond,
		signs,
		bySides,
		each("They are published", "Within two working days.", "2026-06-02T09:00:00+08:00", "contractPublish", "ContractPublishInput", "publishedAt", func(known, string) map[string]any {
			return map[string]any{"redactions": []any{}}
		}),
		{
			title: "Who trains whom", text: "On the contracts' first day. The organisation looks up its therapists and what it offers.", as: []string{"manager.kangfu"}, at: "2026-06-08T08:00:00+08:00",
			query: `query($contract: ID!, $organization: ID!) {
  contract: node(id: $contract) { ... on Contract { status } }
  organization: node(id: $organization) { ... on Organization { name workers(first: 1) { edges { node { id } } } } }
  offerings(filter: { organizationId: $organization }, first: 1) { edges { node { id name priceFen category { code } } } }
}`,
			input: func(k known, login string) map[string]any {
				return map[string]any{"contract": k[login+".contract"], "organization": d.firm(login)}
			},
			learn: func(k known, _ string, a any) {
				k["worker"] = Walk(a, "data", "organization", "workers", "edges", 0, "node", "id")
				k["offering"] = Walk(a, "data", "offerings", "edges", 0, "node", "id")
			},
		},
		act("A therapist is on duty", "On Wednesday morning.", "manager.kangfu", "", "shiftSave", "ShiftSaveInput", "shift", "startsAt endsAt", func(k known, _ string) map[string]any {
			return map[string]any{"workerId": k["worker"], "startsAt": "2026-06-10T08:00:00+08:00", "endsAt": "2026-06-10T12:00:00+08:00"}
		}),
		{
			title: "What would it cost", text: "The price is the participant's, not the list's; the subsidy pays its share because there is a contract now.", as: []string{"daughter"}, at: "2026-06-08T19:00:00+08:00",
			query: `query($input: QuoteInput!) {
  quote(input: $input) { grossFen publicFen residentFen lines { payer amountFen programme { name } } }
}`,
			input: func(k known, _ string) map[string]any {
				return map[string]any{"input": map[string]any{"offeringId": k["offering"], "recipientId": elderID(), "on": "2026-06-10"}}
			},
		},
		act("The daughter holds a time", "In the same step a unit of her mother's organisation and one of what all share.", "daughter", "", "holdCreate", "HoldCreateInput", "hold", "status startsAt quote { residentFen publicFen digest }",
			func(k known, _ string) map[string]any {
				return map[string]any{"recipientId": elderID(), "offeringId": k["offering"], "startsAt": "2026-06-10T09:00:00+08:00"}
			}).then(func(k known, _ string, a any) { k["digest"] = Walk(a, "data", "holdCreate", "hold", "quote", "digest") }),
		act("And books: this is the call-off", "No order is written, no price is asked for again.", "daughter", "", "bookingConfirm", "BookingConfirmInput", "booking", "status startsAt funding priceLines { payer amountFen } contractLot { id units unitsLeft unitPriceFen }",
			func(k known, _ string) map[string]any {
				return map[string]any{"holdId": k["hold"], "quoteDigest": k["digest"]}
			}),
		{
			title: "What is left", text: "Of what all share. It is public: whoever looks sees how much the framework was used, and what it may still come to.", as: []string{"auditor"},
			query: `query($framework: ID!) {
  node(id: $framework) { ... on Framework { status validFrom validUntil lots { units unitsReserved unitsUsed unitsLeft } } }
}`,
			input: func(k known, _ string) map[string]any { return map[string]any{"framework": k["framework"]} },
		},
	}
}

// elderID is 王秀英's.
func elderID() string {
	for _, c := range demo.Cast {
		if c.Login == "elder" {
			return c.PersonID
		}
	}
	panic(fmt.Sprintf("nobody of %d is the elder", len(demo.Cast)))
}
