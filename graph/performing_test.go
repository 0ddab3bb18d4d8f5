package graph_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/contractlot"
	"linli/ent/milestone"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/say"
	. "linli/internal/worldtest"
)

var toTheReport = []string{"buying", "evaluating", "formed", "seated", "accepted", "conforming", "scored", "reported", "reportSigned"}

// TestAwardsAndRemedies takes a tender from its report to the award, through a stay, a
// challenge and a complaint, to a winner who does not sign: each mutation once refused and
// once done.
func TestAwardsAndRemedies(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newStage(t, db, clock)
		s.take(t, toTheReport...)
		x := script{s, t}
		tender := s.known["tender"]
		now := func(more put) put { return x.at("tenders", "tenderId", tender, more) }
		x.not("approver", "tenderConfirm", fault.CodeRuleBroken, now(put{"bidIds": []string{s.known["bid1"]}}))
		x.does("approver", "tenderConfirm", "tender", "status awards { status rank amountFen }", "map[awards:[map[amountFen:3.9e+07 rank:1 status:CHOSEN]] status:CONFIRMED]", now(put{"bidIds": []string{s.known["bid2"]}}))
		x.sees("manager", `{ node(id: "`+tender+`") { ... on Tender { awards { id } } } }`, "map[node:map[awards:[]]]") // before it is announced
		x.not("handler", "tenderAward", fault.CodeStaleVersion, put{"tenderId": tender, "expectedVersion": 1})
		x.does("handler", "tenderAward", "tender", "status awards { status standstillUntil dueAt organization { name } lot { position } contract { id } }",
			"map[awards:[map[contract:<nil> dueAt:2027-01-14T16:00:00Z lot:map[position:1] organization:map[name:"+s.Other.Name+"] standstillUntil:2026-12-25T16:00:00Z status:ANNOUNCED]] status:AWARDED]", now(nil))
		won := db.Client.Award.Query().OnlyX(s.System()).ID

		x.not("regulator", "stayImpose", fault.CodeBadInput, put{"tenderId": tender, "blocks": []string{}, "reason": "核查举报"})
		x.does("regulator", "stayImpose", "stay", "blocks reason until availableActions { action allowed }", "map[availableActions:[map[action:LIFT allowed:true]] blocks:[SIGN] reason:核查举报 until:2027-01-14T16:00:00Z]",
			put{"tenderId": tender, "blocks": []string{"SIGN"}, "reason": "核查举报"})
		stay := db.Client.Stay.Query().OnlyX(s.System()).ID
		x.does("regulator", "stayLift", "stay", "endedAt tender { stays { reason } }", "map[endedAt:2026-12-15T02:30:00Z tender:map[stays:[map[reason:核查举报]]]]", put{"stayId": stay, "reason": "已查清"})
		x.not("regulator", "stayLift", fault.CodeWrongState, put{"stayId": stay, "reason": "已查清"})

		file := put{"tenderId": tender, "organizationId": s.Provider.ID, "stage": "RESULT", "grounds": "评分有误", "request": "重新评审"}
		x.not("manager", "challengeFile", fault.CodeBadInput, put{"tenderId": tender, "organizationId": s.Provider.ID, "stage": "RESULT", "grounds": "", "request": "重新评审"})
		x.does("manager", "challengeFile", "challenge", "status stage organization { name }", "map[organization:map[name:"+s.Provider.Name+"] stage:RESULT status:FILED]", file)
		ch := db.Client.Challenge.Query().OnlyX(s.System()).ID
		x.sees("handler", fmt.Sprintf("{ node(id: %q) { ... on Challenge { stage status } } }", ch), "map[node:map[stage:RESULT status:FILED]]")
		said := func(more put) put { return x.at("challenges", "challengeId", ch, more) }
		x.not("handler", "challengeCheck", fault.CodeBadInput, said(put{"action": "ASK_TO_CORRECT", "mayAffect": false, "note": ""}))
		x.does("handler", "challengeCheck", "challenge", "status answer", "map[answer:请写明条款 status:DEFECTIVE]", said(put{"action": "ASK_TO_CORRECT", "mayAffect": false, "note": "请写明条款"}))
		right := put{"organizationId": s.Provider.ID, "grounds": "第T1项评分有误", "request": "重新评审"}
		x.not("manager", "challengeCorrect", fault.CodeBadInput, said(put{"organizationId": s.Provider.ID, "grounds": "", "request": "重新评审"}))
		x.does("manager", "challengeCorrect", "challenge", "status grounds", "map[grounds:第T1项评分有误 status:FILED]", said(right))
		x.does("handler", "challengeCheck", "challenge", "status mayAffect availableActions { action allowed }",
			"map[availableActions:[map[action:ACCEPT_CHALLENGE allowed:false] map[action:ASK_TO_CORRECT allowed:false] map[action:DECLINE_CHALLENGE allowed:false] map[action:CORRECT allowed:false] map[action:ANSWER allowed:true] map[action:COMPLAIN allowed:false]] mayAffect:true status:ACCEPTED]",
			said(put{"action": "ACCEPT_CHALLENGE", "mayAffect": true, "note": ""}))
		x.sees("handler", "{ challengesToAnswer(first: 5) { edges { node { grounds } } } }", "map[challengesToAnswer:map[edges:[map[node:map[grounds:第T1项评分有误]]]]]")
		x.sees("manager", "{ challengesToAnswer(first: 5) { edges { node { grounds } } } }", "map[challengesToAnswer:map[edges:[]]]")
		x.not("handler", "challengeAnswer", fault.CodeBadInput, said(put{"outcome": "DENIED", "answer": "评分无误", "decision": "RESTART"}))
		x.does("handler", "challengeAnswer", "challenge", "status outcome", "map[outcome:DENIED status:ANSWERED]", said(put{"outcome": "DENIED", "answer": "评分无误"}))

		complain := put{"challengeId": ch, "organizationId": s.Provider.ID, "body": "答复不实"}
		x.does("manager", "complaintFile", "complaint", "status body challenge { status }", "map[body:答复不实 challenge:map[status:ESCALATED] status:FILED]", complain)
		x.not("manager", "complaintFile", fault.CodeDuplicate, complain)
		co := db.Client.Complaint.Query().OnlyX(s.System()).ID
		of := func(more put) put { return x.at("complaints", "complaintId", co, more) }
		x.not("regulator", "complaintCheck", fault.CodeBadInput, of(put{"action": "ASK_TO_CORRECT", "reasons": ""}))
		x.does("regulator", "complaintCheck", "complaint", "status reasons", "map[reasons:缺少证据 status:CORRECTING]", of(put{"action": "ASK_TO_CORRECT", "reasons": "缺少证据"}))
		x.not("manager", "complaintCorrect", fault.CodeBadInput, of(put{"body": ""}))
		x.does("manager", "complaintCorrect", "complaint", "status body", "map[body:答复不实,见附件 status:FILED]", of(put{"body": "答复不实,见附件"}))
		x.does("regulator", "complaintCheck", "complaint", "status tender { stays { blocks endedAt } }",
			"map[status:INVESTIGATING tender:map[stays:[map[blocks:[SIGN] endedAt:2026-12-15T02:30:00Z] map[blocks:[AWARD SIGN] endedAt:2026-12-15T02:30:00Z] map[blocks:[AWARD SIGN PERFORM] endedAt:<nil>]]]]",
			of(put{"action": "INVESTIGATE", "reasons": ""}))
		// what Linli gives as a reason is said in the reader's language, what people wrote is repeated
		for language, why := range map[say.Language][2]string{
			say.Chinese: {"质疑可能影响结果，处理期间暂停", "投诉处理期间依法暂停"},
			say.English: {"a challenge that may affect the result is being examined", "a complaint is being examined"},
		} {
			x.hears(language, "regulator", `{ node(id: "`+tender+`") { ... on Tender { stays { reason } } } }`, "map[node:map[stays:[map[reason:核查举报] map[reason:"+why[0]+"] map[reason:"+why[1]+"]]]]")
		}
		x.sees("regulator", "{ complaintsToDecide(first: 5) { edges { node { body availableActions { action allowed } } } } }",
			"map[complaintsToDecide:map[edges:[map[node:map[availableActions:[map[action:INVESTIGATE allowed:false] map[action:ASK_TO_CORRECT allowed:false] map[action:REJECT allowed:false] map[action:CORRECT allowed:false] map[action:PAUSE allowed:true] map[action:RESUME allowed:false] map[action:DECIDE allowed:true] map[action:WITHDRAW allowed:false]] body:答复不实,见附件]]]]]")
		x.not("regulator", "complaintPause", fault.CodeBadInput, of(put{"action": "PAUSE", "reason": ""}))
		x.does("regulator", "complaintPause", "complaint", "status pausedAt", "map[pausedAt:2026-12-15T02:30:00Z status:PAUSED]", of(put{"action": "PAUSE", "reason": "委托鉴定"}))
		x.does("regulator", "complaintPause", "complaint", "status pausedSeconds", "map[pausedSeconds:0 status:INVESTIGATING]", of(put{"action": "RESUME", "reason": "鉴定完成"}))
		x.not("regulator", "complaintDecide", fault.CodeWrongState, of(put{"decision": "RESTART", "reasons": "程序违法"}))
		x.does("regulator", "complaintDecide", "complaint", "status decision effect", "map[decision:DISMISSED effect:NOTHING status:EXECUTED]", of(put{"decision": "DISMISSED", "reasons": "投诉事项不成立"}))
		x.not("manager", "complaintWithdraw", fault.CodeWrongState, of(nil))
		x.sees("manager", `{ ownChallenges(tenderId: "`+tender+`", organizationId: "`+s.Provider.ID+`") { status complaint { status } } }`, "map[ownChallenges:[map[complaint:map[status:EXECUTED] status:ESCALATED]]]")

		x.does("thirdManager", "challengeFile", "challenge", "status", "map[status:FILED]", put{"tenderId": tender, "organizationId": s.known["third"], "stage": "RESULT", "grounds": "报价有误", "request": "复核"})
		ch = db.Client.Challenge.Query().AllX(s.System())[1].ID
		if ch == file["id"] {
			t.Fatal(ch)
		}
		for _, one := range db.Client.Challenge.Query().AllX(s.System()) {
			if one.Grounds == "报价有误" {
				ch = one.ID
			}
		}
		x.does("handler", "challengeCheck", "challenge", "status", "map[status:NOT_ACCEPTED]", said(put{"action": "DECLINE_CHALLENGE", "mayAffect": false, "note": "没有依据"}))
		x.does("thirdManager", "complaintFile", "complaint", "status", "map[status:FILED]", put{"challengeId": ch, "organizationId": s.known["third"], "body": "应当受理"})
		for _, one := range db.Client.Complaint.Query().AllX(s.System()) {
			if one.ChallengeID == ch {
				co = one.ID
			}
		}
		x.does("thirdManager", "complaintWithdraw", "complaint", "status", "map[status:WITHDRAWN]", of(nil))

		a := func(more put) put { return x.at("awards", "awardId", won, more) }
		x.not("approver", "standstillWaive", fault.CodeBadInput, a(put{"reason": ""}))
		x.does("approver", "standstillWaive", "award", "standstillWaiver", "map[standstillWaiver:冬季急需]", a(put{"reason": "冬季急需"}))
		x.not("otherManager", "awardRefuse", fault.CodeBadInput, a(put{"reason": ""}))
		x.does("otherManager", "awardRefuse", "award", "status reason tender { status }", "map[reason:人员不足 status:REFUSED tender:map[status:CONFIRMED]]", a(put{"reason": "人员不足"}))
	})
}

// TestContractsToTheirEnd takes an award to its contract, and the contract through
// signatures, amendments, acceptance, payment and appraisal to its end: each mutation
// once refused and once done.
func TestContractsToTheirEnd(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newStage(t, db, clock)
		s.take(t, append(toTheReport, "resulted")...)
		x := script{s, t}
		must[int](t)(s.Contracting.Tick(s.System()))
		id := db.Client.Contract.Query().Where(contract.AwardID(s.known["award"])).OnlyX(s.System()).ID
		k := func(more put) put { return x.at("contracts", "contractId", id, more) }

		draft := put{"startOn": "2026-12-20", "clauses": []put{{"code": "K9", "text": "每月例会"}}, "advanceFen": 0, "retainedBp": 500,
			"milestones": []put{{"title": "中期", "units": 500, "unitPriceFen": 20000, "dueOn": "2027-06-01"}}}
		wrong := maps.Clone(draft)
		wrong["milestones"] = []put{{"title": "中期", "units": 500, "unitPriceFen": 20000, "dueOn": "2028-06-01"}}
		x.not("handler", "contractDraft", fault.CodeBadInput, k(wrong))
		x.does("handler", "contractDraft", "contract", "status validFrom validUntil bondFen versions { kind body { milestones { title dueOn } retainedBp lots { units unitPriceFen category { name } } } }",
			"map[bondFen:3.9e+06 status:DRAFTING validFrom:2026-12-20 validUntil:2027-12-19 versions:[map[body:map[lots:[map[category:map[name:"+s.Bath.Name+"] unitPriceFen:19500 units:2000]] milestones:[map[dueOn:2027-06-01 title:中期]] retainedBp:500] kind:ORIGINAL]]]", k(draft))
		text := db.Client.ContractVersion.Query().OnlyX(s.System())
		x.sees("otherManager", `{ contractDifferences(contractVersionId: "`+text.ID+`") { what awarded text } }`, "map[contractDifferences:[map[awarded: text:每月例会 what:clauses.K9]]]")
		x.sees("stranger", `{ contractDifferences(contractVersionId: "`+text.ID+`") { what } node(id: "`+id+`") { id } }`, "map[contractDifferences:[] node:<nil>]")

		sign := func() put { return k(put{"hash": text.Hash}) }
		x.not("otherManager", "contractSign", fault.CodeRuleBroken, sign())
		x.does("approver", "standstillWaive", "award", "contract { status }", "map[contract:map[status:DRAFTING]]", x.at("awards", "awardId", s.known["award"], put{"reason": "冬季急需"}))
		x.not("handler", "guaranteeRecord", fault.CodeBadInput, put{"contractId": id, "amountFen": 0, "form": "INSURANCE", "reference": "B-7"})
		x.does("handler", "guaranteeRecord", "guarantee", "status amountFen availableActions { action allowed }", "map[amountFen:3.9e+06 availableActions:[map[action:RETURN allowed:false] map[action:CALL allowed:false]] status:HELD]",
			put{"contractId": id, "amountFen": 3_900_000, "form": "INSURANCE", "reference": "B-7"})
		x.not("otherManager", "contractSign", fault.CodeStaleVersion, k(put{"hash": "0"}))
		x.does("otherManager", "contractSign", "contract", "status versions { signatures { side } }", "map[status:DRAFTING versions:[map[signatures:[map[side:PROVIDER]]]]]", sign())
		x.does("approver", "contractSign", "contract", "status signedAt versions { status signatures { side } } milestones { title status } award { status }",
			"map[award:map[status:CONTRACTED] milestones:[map[status:PLANNED title:中期]] signedAt:2026-12-15T02:30:00Z status:SIGNED versions:[map[signatures:[map[side:BUYER] map[side:PROVIDER]] status:IN_FORCE]]]", sign())
		x.not("handler", "contractPublish", fault.CodeBadInput, k(put{"redactions": []put{{"code": "K9", "reason": "密"}}}))
		x.does("handler", "contractPublish", "contract", "publishedAt", "map[publishedAt:2026-12-15T02:30:00Z]", k(put{"redactions": []put{}}))
		x.not("handler", "contractDeposit", fault.CodeBadInput, k(put{"reference": ""}))
		x.does("handler", "contractDeposit", "contract", "filedAt", "map[filedAt:2026-12-15T02:30:00Z]", k(put{"reference": "备-1"}))

		x.not("handler", "contractAmend", fault.CodeRuleBroken, k(put{"kind": "SUPPLEMENT", "reason": "需求增加", "units": []int{201}}))
		x.does("handler", "contractAmend", "contract", "versions { number kind status valueFen }", "map[versions:[map[kind:ORIGINAL number:1 status:IN_FORCE valueFen:3.9e+07] map[kind:SUPPLEMENT number:2 status:PROPOSED valueFen:4.095e+07]]]",
			k(put{"kind": "SUPPLEMENT", "reason": "需求增加", "units": []int{100}}))
		text = db.Client.ContractVersion.Query().AllX(s.System())[1]
		for _, v := range db.Client.ContractVersion.Query().AllX(s.System()) {
			if v.Number == 2 {
				text = v
			}
		}
		x.not("otherManager", "amendmentSign", fault.CodeStaleVersion, k(put{"hash": "0"}))
		x.does("otherManager", "amendmentSign", "contract", "valueFen", "map[valueFen:3.9e+07]", sign())
		x.does("approver", "amendmentSign", "contract", "valueFen lots { units }", "map[lots:[map[units:2100]] valueFen:4.095e+07]", sign())
		x.does("otherManager", "contractAmend", "contract", "versions { kind }", "map[versions:[map[kind:ORIGINAL] map[kind:SUPPLEMENT] map[kind:CORRECTION]]]",
			k(put{"kind": "CORRECTION", "reason": "笔误", "clauses": []put{{"code": "K9", "text": "每季例会"}}}))
		x.not("approver", "amendmentRefuse", fault.CodeBadInput, k(put{"reason": ""}))
		x.does("approver", "amendmentRefuse", "contract", "versions { status }", "map[versions:[map[status:SUPERSEDED] map[status:IN_FORCE] map[status:REFUSED]]]", k(put{"reason": "不同意"}))

		clock.Set(Start.AddDate(0, 0, 26)) // the contract has begun
		must[int](t)(s.Contracting.Tick(s.System()))
		served(s, id)
		accepts(x, id)
		pays(x, id)
		appraises(x, id)

		x.not("handler", "guaranteeReturn", fault.CodeTooEarly, x.at("guarantees", "guaranteeId", db.Client.Guarantee.Query().OnlyX(s.System()).ID, put{"reason": "履约完毕"}))
		x.does("acceptor", "contractComplete", "contract", "status availableActions { action }", "map[availableActions:[map[action:EDIT] map[action:SIGN] map[action:PUBLISH] map[action:DEPOSIT] map[action:SUSPEND] map[action:RESUME] map[action:AMEND] map[action:SIGN_AMENDMENT] map[action:REFUSE_AMENDMENT] map[action:TERMINATE] map[action:COMPLETE] map[action:RECORD_GUARANTEE] map[action:DRAFT_EVALUATION]] status:COMPLETED]", k(nil))
		x.not("acceptor", "contractComplete", fault.CodeWrongState, k(nil))
		x.does("handler", "guaranteeReturn", "guarantee", "status reason", "map[reason:履约完毕 status:RETURNED]", x.at("guarantees", "guaranteeId", db.Client.Guarantee.Query().OnlyX(s.System()).ID, put{"reason": "履约完毕"}))
		ends(x)
	})
}

// served: the elder was served under the contract.
func served(s *stage, contractID string) {
	lot := s.DB.Client.ContractLot.Query().Where(contractlot.ContractID(contractID)).OnlyX(s.System())
	at := Start.AddDate(0, 0, 25)
	s.DB.Client.Booking.Create().SetRecipientID(s.Elder.ID).SetBookerID(s.Daughter.ID).SetOfferingID(s.Offering.ID).SetOrganizationID(s.Other.ID).SetWorkerID(s.Workers[0].ID).
		SetAreaPath(s.Grid.Path).SetStartsAt(at).SetEndsAt(at.AddDate(0, 0, 0).Add(3_600_000_000_000)).SetStatus(booking.StatusCompleted).SetFunding(booking.FundingConsumed).
		SetVerification(booking.VerificationAutoPassed).SetGrossFen(0).SetPublicFen(0).SetResidentFen(0).SetQuote("{}").SetContractLotID(lot.ID).ExecX(s.System())
}

// accepts takes the contract's milestone through its acceptance.
func accepts(x script, contractID string) {
	x.t.Helper()
	c, sys := x.DB.Client, x.System()
	id := c.Milestone.Query().Where(milestone.ContractID(contractID)).OnlyX(sys).ID
	m := func(more put) put { return x.at("milestones", "milestoneId", id, more) }
	x.not("otherManager", "milestoneClaim", fault.CodeBadInput, m(put{"evidence": "", "files": []string{}}))
	x.does("otherManager", "milestoneClaim", "milestone", "status acceptances { evidence }", "map[acceptances:[map[evidence:已完成五百次助浴]] status:CLAIMED]", m(put{"evidence": "已完成五百次助浴", "files": []string{}}))
	x.not("acceptor", "acceptanceBegin", fault.CodeBadInput, m(put{"members": []string{}}))
	x.not("acceptor", "acceptanceBegin", fault.CodeBadInput, m(put{"members": x.Committee()[:1]}))
	committee := map[string]string{"acceptor": x.Committee()[0], "community": x.Committee()[1], "hotline": x.Committee()[2]}
	name := func(who string) string { return c.Person.GetX(sys, committee[who]).Name }
	x.does("acceptor", "acceptanceBegin", "milestone", "status acceptances { committee sampleSize opinions { recipient personName } }",
		"map[acceptances:[map[committee:3 opinions:[map[personName:"+name("acceptor")+" recipient:false] map[personName:"+name("community")+" recipient:false] map[personName:"+name("hotline")+" recipient:false] map[personName:<nil> recipient:true]] sampleSize:<nil>]] status:IN_ACCEPTANCE]",
		m(put{"members": x.Committee()}))
	mine := "{ myOpinions(first: 5) { edges { node { recipient personName evidence milestone { title } } } } }"
	elder := "map[myOpinions:map[edges:[map[node:map[evidence:已完成五百次助浴 milestone:map[title:中期] personName:" + x.Elder.Name + " recipient:true]]]]]"
	x.sees("elder", mine, elder)
	for _, who := range []string{"hotline", "community"} { // what is theirs to say, and what they may note for those they serve
		own := "map[node:map[evidence:已完成五百次助浴 milestone:map[title:中期] personName:" + name(who) + " recipient:false]]"
		x.sees(who, mine, strings.Replace(elder, "edges:[", "edges:["+own+" ", 1))
	}
	x.sees("otherManager", mine, "map[myOpinions:map[edges:[]]]")
	for recipient, want := range map[string]string{"true": elder, "false": strings.Replace(elder, "personName:"+x.Elder.Name+" recipient:true", "personName:"+name("hotline")+" recipient:false", 1)} {
		x.sees("hotline", strings.Replace(mine, "first: 5", "recipient: "+recipient+", first: 5", 1), want)
	}
	found := put{"outcome": "ACCEPTED", "acceptedUnits": 0, "deductionFen": 0, "note": "", "results": []put{{"code": "K1", "value": "97", "met": true, "note": ""}, {"code": "K2", "value": "92", "met": true, "note": ""}}}
	x.not("acceptor", "acceptanceDecide", fault.CodeSampleOpen, m(found))
	for _, who := range []string{"acceptor", "community", "hotline"} {
		for _, o := range c.AcceptanceOpinion.Query().AllX(sys) {
			if o.Recipient && who != "hotline" || !o.Recipient && o.PersonID != committee[who] {
				continue
			}
			x.not(who, "opinionGive", fault.CodeStaleVersion, put{"opinionId": o.ID, "expectedVersion": o.Version + 1, "answer": "SATISFIED", "body": ""})
			x.does(who, "opinionGive", "opinion", "answer body", "map[answer:SATISFIED body:很好]", x.at("acceptance_opinions", "opinionId", o.ID, put{"answer": "SATISFIED", "body": "很好"}))
		}
	}
	x.does("acceptor", "acceptanceDecide", "milestone", "status acceptedUnits acceptances { outcome results { code met } }",
		"map[acceptances:[map[outcome:ACCEPTED results:[map[code:K1 met:true] map[code:K2 met:true]]]] acceptedUnits:500 status:ACCEPTED]", m(found))
}

// pays asks for the milestone's money, and pays it.
func pays(x script, contractID string) {
	x.t.Helper()
	c, sys := x.DB.Client, x.System()
	ask := func(invoice string) put {
		return put{"contractId": contractID, "kind": "MILESTONE", "milestoneId": c.Milestone.Query().Where(milestone.ContractID(contractID)).OnlyX(sys).ID, "invoiceNumber": invoice, "invoicedOn": "2026-12-20"}
	}
	x.not("otherManager", "paymentAsk", fault.CodeBadInput, ask(""))
	x.does("otherManager", "paymentAsk", "paymentRequest", "status acceptedFen retainedFen amountFen dueAt daysLate", "map[acceptedFen:1e+07 amountFen:9.5e+06 daysLate:0 dueAt:2027-01-04T16:00:00Z retainedFen:500000 status:SUBMITTED]", ask("F-1"))
	x.not("otherManager", "paymentAsk", fault.CodeDuplicate, ask("F-2"))
	id := c.PaymentRequest.Query().OnlyX(sys).ID
	p := func(more put) put { return x.at("payment_requests", "paymentRequestId", id, more) }
	x.not("approver", "paymentReturn", fault.CodeBadInput, p(put{"reason": ""}))
	x.does("approver", "paymentReturn", "paymentRequest", "status reason", "map[reason:发票抬头有误 status:RETURNED]", p(put{"reason": "发票抬头有误"}))
	x.does("otherManager", "paymentAsk", "paymentRequest", "status", "map[status:SUBMITTED]", ask("F-2"))
	for _, one := range c.PaymentRequest.Query().AllX(sys) {
		if one.InvoiceNumber == "F-2" {
			id = one.ID
		}
	}
	x.not("payer", "paymentSend", fault.CodeWrongState, p(nil))
	x.does("approver", "paymentApprove", "paymentRequest", "status", "map[status:APPROVED]", p(nil))
	x.not("approver", "paymentApprove", fault.CodeWrongState, p(nil))
	x.does("payer", "paymentSend", "paymentRequest", "status", "map[status:SENT]", p(nil))
	x.not("payer", "paymentRecord", fault.CodeBadInput, p(put{"reference": "", "paidOn": "2026-12-20"}))
	x.sees("stranger", "{ paymentRequests(filter: {open: true}, first: 5) { edges { node { invoiceNumber contract { title } } } } }",
		"map[paymentRequests:map[edges:[map[node:map[contract:map[title:高龄老人助浴服务] invoiceNumber:F-2]]]]]")
	x.does("payer", "paymentRecord", "paymentRequest", "status paidOn daysLate", "map[daysLate:3 paidOn:2027-01-07 status:PAID]", p(put{"reference": "国库-9", "paidOn": "2027-01-07"}))
}

// appraises reckons how the provider did, and writes a fact about it down.
func appraises(x script, contractID string) {
	x.t.Helper()
	c, sys := x.DB.Client, x.System()
	x.does("handler", "performanceDraft", "evaluation", "status number", "map[number:1 status:DRAFT]", put{"contractId": contractID, "note": ""})
	x.not("handler", "performanceDraft", fault.CodeWrongState, put{"contractId": contractID, "note": ""})
	id := c.PerformanceEvaluation.Query().OnlyX(sys).ID
	e := func(action, text string) put {
		return x.at("performance_evaluations", "evaluationId", id, put{"action": action, "text": text})
	}
	x.not("otherManager", "performanceComment", fault.CodeBadInput, e("COMMENT", ""))
	x.does("otherManager", "performanceComment", "evaluation", "comment", "map[comment:无异议]", e("COMMENT", "无异议"))
	x.not("approver", "performanceAnswer", fault.CodeTooEarly, e("FINISH", ""))
	x.clock.Set(x.clock.Now().AddDate(0, 0, 20))
	x.does("approver", "performanceAnswer", "evaluation", "status", "map[status:FINAL]", e("FINISH", ""))
	x.does("otherManager", "performanceComment", "evaluation", "status", "map[status:APPEALED]", e("APPEAL", "评分偏低"))
	x.does("approver", "performanceAnswer", "evaluation", "status answer unjudged parts { criterion text }", "map[answer:维持 parts:[map[criterion:VOLUME text:500 / 500 × 20 = 20 → 20.00] map[criterion:SAMPLE text:1 / 1 × 25 = 25 → 25.00] map[criterion:RECIPIENTS text:(0 × 0 + 20 × 4) / (0 + 20) / 5 × 25 = 20 → 20.00] map[criterion:TIMELINESS text:1 / 1 × 15 = 15 → 15.00] map[criterion:COMPLIANCE text:3 / 3 × 15 = 15 → 15.00]] status:PUBLISHED unjudged:[RECIPIENTS TIMELINESS]]", e("ANSWER", "维持"))

	fact := put{"organizationId": x.Other.ID, "contractId": contractID, "source": "CONTRACT", "fact": "两次迟到", "evidence": "签到记录", "effect": "INFORM", "repairable": true, "validUntil": "2027-12-31"}
	worse := maps.Clone(fact)
	worse["effect"] = "EXCLUDE"
	x.not("regulator", "creditRecord", fault.CodeBadInput, worse)
	record := `{ creditActions(organizationId: "` + x.Other.ID + `") { action allowed reason } }`
	x.sees("regulator", record, "map[creditActions:[map[action:RECORD allowed:true reason:<nil>]]]")
	x.sees("handler", record, "map[creditActions:[map[action:RECORD allowed:false reason:this is for regulator of the area]]]")
	x.does("regulator", "creditRecord", "creditEvent", "status", "map[status:NOTIFIED]", fact)
	id = c.CreditEvent.Query().OnlyX(sys).ID
	d := func(more put) put { return x.at("credit_events", "creditEventId", id, more) }
	x.not("otherManager", "creditAppeal", fault.CodeBadInput, d(put{"text": ""}))
	x.does("otherManager", "creditAppeal", "creditEvent", "status", "map[status:APPEALED]", d(put{"text": "当日道路封闭"}))
	x.not("regulator", "creditAnswer", fault.CodeBadInput, d(put{"action": "UPHOLD", "text": ""}))
	x.does("regulator", "creditAnswer", "creditEvent", "status", "map[status:IN_FORCE]", d(put{"action": "UPHOLD", "text": "另一次未说明"}))
	x.sees("stranger", `{ creditEvents(organizationId: "`+x.Other.ID+`", first: 5) { edges { node { fact effect contract { id } } } } }`,
		"map[creditEvents:map[edges:[map[node:map[contract:map[id:"+contractID+"] effect:INFORM fact:两次迟到]]]]]")
}

// ends ends another contract by default, and a framework.
func ends(x script) {
	x.t.Helper()
	c, sys := x.DB.Client, x.System()
	k := func(more put) put { return x.at("contracts", "contractId", x.Contract.ID, more) }
	x.does("handler", "guaranteeRecord", "guarantee", "status", "map[status:HELD]", put{"contractId": x.Contract.ID, "amountFen": 100, "form": "CHEQUE", "reference": "B-8"})
	g := ""
	for _, one := range c.Guarantee.Query().AllX(sys) {
		if one.ContractID == x.Contract.ID {
			g = one.ID
		}
	}
	x.not("approver", "guaranteeCall", fault.CodeWrongState, x.at("guarantees", "guaranteeId", g, put{"reason": "违约"}))
	end := put{"cause": "PROVIDER_DEFAULT", "reason": "多次缺勤", "lastDay": "2027-02-01", "handOver": "服务对象由另一家机构接续服务"}
	x.not("manager", "contractTerminate", fault.CodeBadInput, k(end))
	x.does("approver", "contractTerminate", "contract", "status cause", "map[cause:PROVIDER_DEFAULT status:TERMINATING]", k(end))
	x.does("approver", "guaranteeCall", "guarantee", "status", "map[status:CALLED]", x.at("guarantees", "guaranteeId", g, put{"reason": "违约"}))
	x.frameworkOf(x.t, x.known["tender"], x.known["tenderLot"])
	f := func(more put) put { return x.at("frameworks", "frameworkId", x.known["framework"], more) }
	x.sees("stranger", "{ frameworks(first: 5) { edges { node { title status lots { units unitsLeft } contracts { id } } } } }",
		"map[frameworks:map[edges:[map[node:map[contracts:[] lots:[map[units:2000 unitsLeft:0]] status:ACTIVE title:助浴框架协议]]]]]")
	x.not("approver", "frameworkTerminate", fault.CodeBadInput, f(put{"reason": ""}))
	x.does("approver", "frameworkTerminate", "framework", "status reason", "map[reason:政策调整 status:TERMINATED]", f(put{"reason": "政策调整"}))
}
