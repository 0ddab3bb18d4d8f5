package graph_test

import (
	"testing"
	"time"

	"linli/ent/project"
	"linli/ent/tenderlot"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/worldtest"
)

// TestAdmissions takes an open framework through applications: each mutation once refused
// and once done, and who sees which.
func TestAdmissions(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newStage(t, db, clock)
		buying(t, s)
		p := s.Intend(t, clock, project.MethodFrameworkOpen, "冬季前必须开始服务")
		in := s.TenderInput(time.Time{}, nil)
		in.Body.Evaluation.Criteria, in.Body.BidBondFen, in.Body.Threshold, in.Body.FrameworkMonths = nil, 0, 0, 6
		tender := s.Tender(t, p, in).ID
		lot := db.Client.TenderLot.Query().Where(tenderlot.TenderID(tender)).OnlyX(s.System()).ID
		db.Client.OrganizationCredential.Create().SetOrganizationID(s.Other.ID).SetKind("REGISTRATION").SetNumber("2").SetValidFrom("2020-01-01").SetValidUntil("2030-12-31").ExecX(s.System())
		x := script{s, t}
		file := func(organizationID, statement string) put {
			return put{"tenderId": tender, "lotId": lot, "organizationId": organizationID, "statement": statement}
		}
		x.not("manager", "admissionFile", fault.CodeBadInput, file(s.Provider.ID, ""))
		x.does("manager", "admissionFile", "admission", "status number statement dueAt answeredAt overdueAt lot { title } organization { name } availableActions { action allowed }",
			"map[answeredAt:<nil> availableActions:[map[action:ADMIT allowed:false] map[action:REFUSE allowed:false] map[action:ADMIT_OVERDUE allowed:false] map[action:REFUSE_OVERDUE allowed:false] map[action:WITHDRAW allowed:true]] dueAt:2026-12-11T16:00:00Z lot:map[title:助浴] number:1 organization:map[name:"+
				s.Provider.Name+"] overdueAt:<nil> statement:持证护理员六名 status:FILED]", file(s.Provider.ID, "持证护理员六名"))
		x.does("otherManager", "admissionFile", "admission", "status", "map[status:FILED]", file(s.Other.ID, "新开业"))
		first := db.Client.Admission.Query().AllX(s.System())
		mine, theirs := first[0].ID, first[1].ID
		if first[0].OrganizationID != s.Provider.ID {
			mine, theirs = theirs, mine
		}
		seen := `{ node(id: "` + tender + `") { ... on Tender { admissions(first: 5) { edges { node { statement } } } } } }`
		x.sees("manager", seen, "map[node:map[admissions:map[edges:[map[node:map[statement:持证护理员六名]]]]]]")
		x.sees("handler", seen, "map[node:map[admissions:map[edges:[map[node:map[statement:新开业]] map[node:map[statement:持证护理员六名]]]]]]")
		x.sees("stranger", seen, "map[node:map[admissions:map[edges:[]]]]")
		x.sees("otherManager", `{ node(id: "`+mine+`") { ... on Admission { status } } }`, "map[node:<nil>]")
		const waiting = "{ admissionsToAnswer(first: 5) { edges { node { statement } } } }"
		x.sees("handler", waiting, "map[admissionsToAnswer:map[edges:[map[node:map[statement:持证护理员六名]] map[node:map[statement:新开业]]]]]")
		x.sees("approver", waiting, "map[admissionsToAnswer:map[edges:[]]]") // in time
		x.sees("manager", waiting, "map[admissionsToAnswer:map[edges:[]]]")
		db.Client.Admission.UpdateOneID(theirs).SetOverdueAt(clock.Now()).ExecX(s.System())
		x.sees("approver", waiting, "map[admissionsToAnswer:map[edges:[map[node:map[statement:新开业]]]]]")
		db.Client.Admission.UpdateOneID(theirs).ClearOverdueAt().ExecX(s.System())
		of := func(id string, more put) put { return x.at("admissions", "admissionId", id, more) }
		x.not("handler", "admissionAnswer", fault.CodeBadInput, of(theirs, put{"admit": false, "answer": ""}))
		x.does("handler", "admissionAnswer", "admission", "status answer answeredAt", "map[answer:没有业绩 answeredAt:2026-12-02T00:00:00Z status:REFUSED]", of(theirs, put{"admit": false, "answer": "没有业绩"}))
		x.not("otherManager", "admissionWithdraw", fault.CodeWrongState, of(theirs, nil))
		x.does("otherManager", "admissionFile", "admission", "status number", "map[number:2 status:FILED]", file(s.Other.ID, "新开业，持证护理员四名"))
		for _, a := range db.Client.Admission.Query().AllX(s.System()) {
			if a.Number == 2 {
				x.does("otherManager", "admissionWithdraw", "admission", "status dueAt", "map[dueAt:<nil> status:WITHDRAWN]", of(a.ID, nil))
			}
		}
		x.does("handler", "admissionAnswer", "admission", "status tender { status awards { status amountFen standstillUntil organization { name } } }",
			"map[status:ADMITTED tender:map[awards:[map[amountFen:4e+07 organization:map[name:"+s.Provider.Name+"] standstillUntil:2026-12-14T16:00:00Z status:ANNOUNCED]] status:PUBLISHED]]", of(mine, put{"admit": true, "answer": ""}))
		x.sees("stranger", `{ node(id: "`+tender+`") { ... on Tender { deadlineAt validUntil awards { organization { name } } notices { kind } } } }`,
			"map[node:map[awards:[map[organization:map[name:"+s.Provider.Name+"]]] deadlineAt:2027-06-01T16:00:00Z notices:[map[kind:TENDER] map[kind:RESULT]] validUntil:2027-06-01T16:00:00Z]]")
	})
}
