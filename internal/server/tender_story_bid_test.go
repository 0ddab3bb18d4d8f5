package server_test

import (
	"fmt"
	"strings"

	. "linli/internal/server/servertest"
)

// tenderStep is a step of the buyer on the tender.
func tenderStep(title, text, as, at, mutation, kind, fields string) scene {
	return act(title, text, as, at, mutation, kind, "tender", fields, func(k known, _ string) map[string]any { return k.change("tenderId", "tender") })
}

// bid goes from the tender's draft to the end of the opening.
func (d purchase) bid() []scene {
	all := strings.Join(d.logins(), ",")
	return []scene{
		{
			title: "Who keeps the keys", text: "Three custodians of three institutions each hold a share; two shares open an envelope whose bidder does not come.", as: []string{"handler"}, at: "2026-04-14T09:00:00+08:00",
			query: "{\n  custodianKeys(first: 10) { edges { node { id organization { name } } } }\n}",
			learn: func(k known, _ string, a any) {
				for i := range 3 {
					k[fmt.Sprint("custodian", i)] = Walk(a, "data", "custodianKeys", "edges", i, "node", "id")
				}
			},
		},
		act("The tender is drafted", "From the frozen requirement. Weights, bands, deadlines and shares are checked against the rule pack of the method when it is submitted; each refusal names the rule, its article, what is and what must be.",
			"handler", "", "tenderDraft", "TenderDraftInput", "tender", "status method lots { id title units ceilingFen }", func(k known, _ string) map[string]any {
				return merged(k.change("projectId", "project"), map[string]any{
					"title": d.title, "ceilingFen": d.ceilingFen, "deadlineAt": "2026-05-08T01:00:00Z",
					"lots": []any{map[string]any{"title": d.title, "categoryId": k["category"], "areaId": k["district"], "units": d.units, "ceilingFen": d.ceilingFen}},
					"body": d.documents(k),
				})
			}).then(func(k known, _ string, a any) { k["lot"] = Walk(a, "data", "tenderDraft", "tender", "lots", 0, "id") }),
		tenderStep("It is submitted", "The rule pack is pinned: what the law says later changes nothing for this tender.", "handler", "", "tenderSubmit", "TenderSubmitInput", "status rulePack { id number }"),
		tenderStep("It is published", "By an approver. Twenty days at least are left to bid.", "approver", "2026-04-15T09:00:00+08:00", "tenderPublish", "TenderPublishInput", "status number deadlineAt documents { number hash }"),
		act("Organisations take the documents", "Whoever takes them may ask, bid and challenge. Nobody else can see who did, or how many.",
			all, "2026-04-16T10:00:00+08:00", "documentsTake", "DocumentsTakeInput", "tender", "title", func(k known, login string) map[string]any {
				return map[string]any{"tenderId": k["tender"], "organizationId": d.firm(login)}
			}),
		act("One asks", "Others see the question, not who asked.", d.logins()[1], "2026-04-20T10:00:00+08:00", "questionAsk", "QuestionAskInput", "question", "body dueAt",
			func(k known, login string) map[string]any {
				return map[string]any{"tenderId": k["tender"], "organizationId": d.firm(login), "body": "周末和节假日需要服务吗?"}
			}),
		act("The answer goes to all", "", "handler", "2026-04-21T10:00:00+08:00", "questionAnswer", "QuestionAnswerInput", "question", "body answer answeredAt",
			func(k known, _ string) map[string]any {
				return merged(k.change("questionId", "question"), map[string]any{"answer": "需要,由机构与服务对象商定时间。"})
			}),
		{
			title: "Each seals its bid", text: "On the bidder's own machine, in two envelopes: technical, and price. The page for bids does it in the browser; here it is typed. `sealing(tenderId:) { terms(lotId:, kind:) }` gives the terms. The answers are the signed receipts, shortened.",
			as: d.logins(), at: "2026-05-06T15:00:00+08:00",
			input: func(k known, login string) map[string]any {
				doc := func(more map[string]any) map[string]any {
					return merged(more, map[string]any{"organization": d.firm(login), "organizationName": d.firms[login], "statement": "承诺按采购文件履约", "signedAt": "2026-05-06T07:00:00.000000Z"})
				}
				return map[string]any{
					"tenderId": k["tender"], "lotId": k["lot"], "organizationId": d.firm(login),
					"technical": doc(map[string]any{"technical": []any{map[string]any{"criterion": "T1", "text": "固定护理员,一户一档"}, map[string]any{"criterion": "T2", "text": fmt.Sprintf("持证护理员 %d 名", d.staff[login])}}}),
					"price":     doc(map[string]any{"amountFen": d.priceFen[login]}),
				}
			},
		},
		{
			title: "Before the opening nobody knows", text: "Not the handler, not the operator: no name, no price, no number of bids.", as: []string{"handler", "operator"},
			query: "query($tender: ID!) {\n  opening(tenderId: $tender) { open bids { id } }\n  node(id: $tender) { ... on Tender { status sealRoot } }\n}",
			input: func(k known, _ string) map[string]any { return map[string]any{"tender": k["tender"]} },
		},
		{
			title: "The deadline passes", text: "The clock seals the tender: one root over all receipts, in the log before anything is opened.", as: []string{"handler2"}, at: "2026-05-08T09:01:00+08:00",
			query: "query($tender: ID!) {\n  node(id: $tender) { ... on Tender { id version status sealRoot } }\n}",
			input: func(k known, _ string) map[string]any { return map[string]any{"tender": k["tender"]} },
			learn: keep("tender", "data", "node"),
		},
		act("The opening begins", "By somebody who will not evaluate.", "handler2", "2026-05-08T09:05:00+08:00", "tenderOpen", "TenderOpenInput", "opening", "open tender { id version status openingUntil }",
			func(k known, _ string) map[string]any { return k.change("tenderId", "tender") }).then(keep("tender", "data", "tenderOpen", "opening", "tender")),
		d.releaseStep("Each bidder opens its technical envelope", "By releasing the key that it kept. A bidder who does not come is opened by two custodians' shares (`shareBlobs`, `shareRelease`). `linli bid release` makes the released key; `envelope of` and `release of` stand for what only the bidder has.",
			"TECHNICAL", "2026-05-08T09:10:00+08:00"),
		d.releaseStep("And its price", "", "PRICE", "2026-05-08T09:20:00+08:00"),
		{
			title: "The opening ends", text: "Every bid is read out: who, and for how much.", as: []string{"handler2"}, at: "2026-05-08T09:40:00+08:00",
			query: `mutation($input: OpeningEndInput!) {
  openingEnd(input: $input) { opening { open bids { id version organization { id name } status priceFen } } errors { code message } }
}`,
			input: func(k known, _ string) map[string]any {
				return map[string]any{"input": merged(k.change("tenderId", "tender"), map[string]any{"idempotencyKey": "walk-openingEnd"})}
			},
			learn: func(k known, _ string, a any) {
				list, _ := Walk(a, "data", "openingEnd", "opening", "bids").([]any)
				for _, b := range list {
					for login := range d.firms {
						if Walk(b, "organization", "id") == d.firm(login) {
							k.take(login+".bid", b)
						}
					}
				}
			},
		},
	}
}

// releaseStep opens the envelopes of a kind.
func (d purchase) releaseStep(title, text, kind, at string) scene {
	return scene{
		title: title, text: text, as: d.logins(), at: at,
		query: "mutation($input: BidReleaseInput!) {\n  bidRelease(input: $input) { outcome { status problem } errors { code message } }\n}",
		input: func(_ known, login string) map[string]any {
			return map[string]any{"input": map[string]any{"idempotencyKey": "walk-bidRelease-" + kind + "-" + login, "envelopeId": envelopeOf + kind, "release": releaseOf + kind}}
		},
	}
}

func (d purchase) documents(k known) map[string]any {
	band := func(from, to, level string) map[string]any {
		return map[string]any{"from": from, "to": to, "level": level}
	}
	clause := func(code, text string) map[string]any { return map[string]any{"code": code, "text": text} }
	method, criteria := "COMPREHENSIVE", []any{
		map[string]any{"code": "P", "name": "价格", "kind": "PRICE", "max": "20"},
		map[string]any{"code": "T1", "name": "服务方案", "kind": "SUBJECTIVE", "max": "50", "bands": []any{band("0", "20", "一般"), band("20", "40", "较好"), band("40", "50", "优秀")}},
		map[string]any{"code": "T2", "name": "持证护理员,每名 1 分", "kind": "OBJECTIVE", "max": "30"},
	}
	if d.months > 0 {
		method, criteria = "PRICE_FIRST", []any{}
	}
	return map[string]any{
		"evaluation":  map[string]any{"method": method, "fixedPrice": false, "places": 2, "deductions": []any{}, "criteria": criteria},
		"eligibility": []any{clause("E1", "依法登记的社会组织或企业")}, "essential": []any{clause("S1", "服务期十二个月")}, "contract": []any{clause("C1", "按验收结果付款")},
		"bidBondFen": 0, "performanceBondBp": 500, "validityDays": 90, "threshold": 2, "files": []string{}, "splittingReason": "与其他在办项目服务内容不同",
		"frameworkMonths": d.months, "custodianKeys": []any{k["custodian0"], k["custodian1"], k["custodian2"]},
	}
}
