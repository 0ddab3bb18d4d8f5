package server_test

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"linli/internal/demo"
	"linli/internal/draw"
	. "linli/internal/server/servertest"
)

// panelStep is a step of one side in the draw.
func panelStep(title, text, as, at, mutation, kind, field, value string) scene {
	return act(title, text, as, at, mutation, kind, "panel", "status", func(k known, _ string) map[string]any {
		return merged(k.change("panelId", "panel"), map[string]any{field: value})
	})
}

// The nonces of both sides; each shows its own only when the other is bound too.
var buyerNonce, regulatorNonce = draw.Hash{1}, draw.Hash{2}

// seatStep is a step of each who sits on the panel.
func seatStep(title, text, at, mutation, kind, record, fields string, more func(k known, login string) map[string]any) scene {
	return act(title, text, panellists, at, mutation, kind, record, fields, more)
}

// judge goes from the panel to the award.
func (d purchase) judge() []scene {
	return []scene{
		act("The panel is formed", "Five seats. Whom they are drawn from is in the log as one hash, before anybody commits.",
			"handler", "2026-05-08T11:00:00+08:00", "panelForm", "PanelFormInput", "panel", "status experts", func(k known, _ string) map[string]any {
				return map[string]any{"tenderId": k["tender"], "seats": 5, "representatives": []string{}}
			}),
		panelStep("The buyer binds itself to a number", "Only its hash is shown.", "handler", "", "drawCommit", "DrawCommitInput", "commit", draw.Commit(buyerNonce).String()),
		panelStep("The regulator too", "", "regulator", "", "drawCommit", "DrawCommitInput", "commit", draw.Commit(regulatorNonce).String()),
		panelStep("The regulator shows its number", "", "regulator", "2026-05-08T11:30:00+08:00", "drawReveal", "DrawRevealInput", "nonce", hex.EncodeToString(regulatorNonce[:])),
		panelStep("And the buyer", "The order follows from both numbers and the log's head: anybody can repeat it, nobody could choose it.", "handler", "", "drawReveal", "DrawRevealInput", "nonce", hex.EncodeToString(buyerNonce[:])),
		d.allBids("The buyer checks who may bid", "All are eligible.", "handler", "2026-05-08T14:00:00+08:00", "bidQualify", "BidQualifyInput", "QUALIFY"),
		{
			title: "Experts find their seat", text: "", as: strings.Split(panellists, ","), at: "2026-05-09T09:00:00+08:00",
			query: "{\n  seats(first: 10) { edges { node { id version status tender { id title } } } }\n}",
			learn: func(k known, login string, a any) {
				list, _ := Walk(a, "data", "seats", "edges").([]any)
				for _, e := range list {
					if Walk(e, "node", "tender", "id") == k["tender"] {
						k.take(login+".seat", Walk(e, "node"))
					}
				}
			},
		},
		seatStep("They declare that nothing ties them", "Every head of recusal is denied by name; the graph of ties is checked beside it.", "", "seatAccept", "SeatAcceptInput", "seat", "status",
			func(k known, login string) map[string]any {
				return merged(k.change("seatId", login+".seat"), map[string]any{"denied": []string{"EMPLOYED", "DIRECTOR", "SHAREHOLDER", "KIN", "OTHER"}})
			}).then(func(k known, login string, a any) { k.take(login+".seat", Walk(a, "data", "seatAccept", "seat")) }),
		d.allBids("Each bid meets what is essential", "", "expert", "2026-05-09T10:00:00+08:00", "bidExamine", "BidExamineInput", "CONFORM"),
		seatStep("Each scores alone", "Nobody sees another's sheet. Objective points are the same for all; subjective ones lie in a band.", "2026-05-09T14:00:00+08:00", "sheetSave", "SheetSaveInput", "scoreSheet", "cells { criterion points }",
			func(k known, login string) map[string]any {
				cells := []any{}
				for _, b := range d.logins() {
					if d.months > 0 {
						continue // the price alone gives the order
					}
					id := k[b+".bid"]
					cells = append(cells, map[string]any{"bidId": id, "criterion": "T1", "points": fmt.Sprint(d.care[b])},
						map[string]any{"bidId": id, "criterion": "T2", "points": fmt.Sprint(d.staff[b])})
				}
				return map[string]any{"seatId": k[login+".seat"], "lotId": k["lot"], "expectedVersion": 0, "cells": cells}
			}).then(func(k known, login string, a any) { k.take(login+".sheet", Walk(a, "data", "sheetSave", "scoreSheet")) }),
		seatStep("And submits", "", "", "sheetSubmit", "SheetSubmitInput", "scoreSheet", "submittedAt", func(k known, login string) map[string]any {
			return map[string]any{"seatId": k[login+".seat"], "lotId": k["lot"], "expectedVersion": k[login+".sheet.version"]}
		}),
		{
			title: "The report", text: "Ranks with their arithmetic: every number of every bid can be worked out again from here.", as: []string{"expert"}, at: "2026-05-11T09:00:00+08:00",
			query: `mutation($input: ReportMakeInput!) {
  reportMake(input: $input) {
    report { hash standings { bidId rank rounded priceFen text marks { criterion rounded text } } }
    errors { code message }
  }
}`,
			input: func(k known, _ string) map[string]any {
				return map[string]any{"input": map[string]any{"idempotencyKey": "walk-reportMake", "seatId": k["expert.seat"], "lotId": k["lot"]}}
			},
			learn: func(k known, _ string, a any) {
				for i := range len(d.firms) {
					x := Walk(a, "data", "reportMake", "report", "standings", i)
					k[fmt.Sprint("rank", Walk(x, "rank"))] = Walk(x, "bidId")
				}
			},
		},
		seatStep("All sign", "Who disagrees signs with a dissent; who does not sign in two working days is deemed to agree.", "2026-05-11T10:00:00+08:00", "reportSign", "ReportSignInput", "seat", "status",
			func(k known, login string) map[string]any { return k.change("seatId", login+".seat") }),
		{
			title: "The report is complete", text: "", as: []string{"approver"}, at: "2026-05-12T09:00:00+08:00",
			query: "query($tender: ID!) {\n  node(id: $tender) { ... on Tender { id version status } }\n}",
			input: func(k known, _ string) map[string]any { return map[string]any{"tender": k["tender"]} },
			learn: keep("tender", "data", "node"),
		},
		act("The buyer follows the report", "In its order and no other: a second choice is refused.", "approver", "", "tenderConfirm", "TenderConfirmInput", "tender", "status", func(k known, _ string) map[string]any {
			chosen := []any{k["rank1"]}
			if d.months > 0 {
				chosen = append(chosen, k["rank2"]) // who comes last drops out
			}
			return merged(k.change("tenderId", "tender"), map[string]any{"bidIds": chosen})
		}),
		tenderStep("The result is announced", "", "handler", "2026-05-13T09:00:00+08:00", "tenderAward", "TenderAwardInput", "status notices { kind title }"),
	}
}

// allBids does the same to every bid.
func (d purchase) allBids(title, text, as, at, mutation, kind, action string) scene {
	x := act(title, text, as, at, mutation, kind, "bid", "status", func(k known, bidder string) map[string]any {
		return merged(k.change("bidId", bidder+".bid"), map[string]any{"action": action})
	})
	x.cases = d.logins()
	x.learn = func(k known, bidder string, a any) { k.take(bidder+".bid", Walk(a, "data", mutation, "bid")) }
	return x
}

// contractStep is a step on the contract.
func contractStep(title, text, as, at, mutation, kind, fields string, more func(k known) map[string]any) scene {
	return act(title, text, as, at, mutation, kind, "contract", fields, func(k known, _ string) map[string]any { return merged(k.change("contractId", "contract"), more(k)) })
}

// deliver goes from the contract's text to the last payment.
func (d purchase) deliver() []scene {
	return slices.Concat([]scene{
		{
			title: "The contract is drafted by itself", text: "From the documents and the winning bid.", as: []string{"handler"}, at: "2026-06-01T09:00:00+08:00",
			query: `query($project: ID!) {
  contracts(filter: { projectId: $project }, first: 5) { edges { node { id version status valueFen bondFen provider { name } } } }
}`,
			input: func(k known, _ string) map[string]any { return map[string]any{"project": k["project"]} },
			learn: func(k known, _ string, a any) {
				k.take("contract", Walk(a, "data", "contracts", "edges", 0, "node"))
				k["bond"] = Walk(a, "data", "contracts", "edges", 0, "node", "bondFen")
			},
		},
		contractStep("What documents and bid leave open", "When it begins, and two milestones of half the units each.", "handler", "", "contractDraft", "ContractDraftInput", "status versions { hash }", func(known) map[string]any {
			part := func(title, due string) map[string]any {
				return map[string]any{"title": title, "units": d.units / 2, "unitPriceFen": d.priceFen["manager"] / d.units, "dueOn": due}
			}
			return map[string]any{
				"startOn": "2026-06-08", "clauses": []any{map[string]any{"code": "X1", "text": "争议向采购人所在地人民法院起诉"}},
				"milestones": []any{part("上半程", "2026-08-08"), part("下半程", "2026-10-08")}, "advanceFen": 0, "retainedBp": 0,
			}
		}).then(func(k known, _ string, a any) {
			k["text"] = Walk(a, "data", "contractDraft", "contract", "versions", 0, "hash")
		}),
		act("The bond comes in", "", "handler", "", "guaranteeRecord", "GuaranteeRecordInput", "guarantee", "form amountFen status", func(k known, _ string) map[string]any {
			return map[string]any{"contractId": k["contract"], "amountFen": k["bond"], "form": "BANK_GUARANTEE", "reference": "BH-2026-118"}
		}),
		freshContract("approver", "2026-06-01T10:00:00+08:00"),
		contractStep("The buyer signs", "The text that was read: another hash is refused.", "approver", "", "contractSign", "ContractSignInput", "status", func(k known) map[string]any { return map[string]any{"hash": k["text"]} }),
		contractStep("The organisation signs", "", "manager", "2026-06-01T15:00:00+08:00", "contractSign", "ContractSignInput", "status signedAt", func(k known) map[string]any { return map[string]any{"hash": k["text"]} }),
		contractStep("It is published", "Within two working days; what is left out has a reason.", "handler", "2026-06-02T09:00:00+08:00", "contractPublish", "ContractPublishInput", "publishedAt", func(known) map[string]any {
			return map[string]any{"redactions": []any{}}
		}),
		{
			title: "It comes into force", text: "On its day, by the clock.", as: []string{"manager"}, at: "2026-06-08T09:00:00+08:00",
			query: "query($contract: ID!) {\n  node(id: $contract) { ... on Contract { id version status milestones { id version title status units unitPriceFen dueOn } } }\n}",
			input: func(k known, _ string) map[string]any { return map[string]any{"contract": k["contract"]} },
			learn: func(k known, _ string, a any) {
				k.take("contract", Walk(a, "data", "node"))
				for i := range 2 {
					k.take(fmt.Sprint("milestone", i+1), Walk(a, "data", "node", "milestones", i))
				}
			},
		},
	}, d.milestone(1, "2026-08-07", "2026-08-12", "2026-08-20"), d.milestone(2, "2026-09-30", "2026-10-09", "2026-10-16"), []scene{
		freshContract("acceptor", "2026-10-19T09:00:00+08:00"),
		contractStep("The contract is complete", "Everything is accepted and paid. The performance is evaluated next, and the bond goes back.", "acceptor", "", "contractComplete", "ContractCompleteInput", "status endedAt", func(known) map[string]any { return map[string]any{} }),
	})
}

// freshContract reads the contract's version.
func freshContract(as, at string) scene {
	return scene{
		title: "Where the contract stands", text: "", as: []string{as}, at: at,
		query: "query($contract: ID!) {\n  node(id: $contract) { ... on Contract { id version status availableActions { action allowed } } }\n}",
		input: func(k known, _ string) map[string]any { return map[string]any{"contract": k["contract"]} },
		learn: keep("contract", "data", "node"),
	}
}

// milestone is claimed, accepted and paid.
func (d purchase) milestone(n int, claimed, decided, paid string) []scene {
	m, p := fmt.Sprint("milestone", n), fmt.Sprint("payment", n)
	key := func(k known, name string) map[string]any {
		return map[string]any{"idempotencyKey": fmt.Sprintf("walk-%s-%d", name, n)}
	}
	step := func(title, text, as, at, mutation, kind, record, name, fields string, in func(k known) map[string]any) scene {
		x := act(title, text, as, at, mutation, kind, record, fields, func(k known, _ string) map[string]any { return merged(in(k), key(k, mutation)) })
		x.learn = keep(name, "data", mutation, record)
		return x
	}
	examiners := []string{"acceptor", "community", "hotline"}
	var committee []string
	for _, login := range examiners {
		i := slices.IndexFunc(demo.Cast, func(c demo.Player) bool { return c.Login == login })
		committee = append(committee, demo.Cast[i].PersonID)
	}
	on := func(day, clock string) string { return day + "T" + clock + ":00+08:00" }
	opinion := func(i int, body string) scene {
		x := act("An examiner's opinion", "", examiners[i], on(decided, fmt.Sprintf("10:%d0", i)), "opinionGive", "OpinionGiveInput", "opinion", "answer givenAt", func(k known, _ string) map[string]any {
			return merged(k.change("opinionId", fmt.Sprint("opinion", i)), map[string]any{"answer": "SATISFIED", "body": body, "idempotencyKey": fmt.Sprintf("walk-opinionGive-%d-%d", n, i)})
		})
		x.learn = keep(fmt.Sprint("opinion", i), "data", "opinionGive", "opinion")
		return x
	}
	return []scene{
		step(fmt.Sprintf("Milestone %d is claimed", n), "With the evidence.", "manager", on(claimed, "10:00"), "milestoneClaim", "MilestoneClaimInput", "milestone", m, "status dueAt", func(k known) map[string]any {
			return merged(k.change("milestoneId", m), map[string]any{"evidence": "五百次服务记录、签到和回访齐全", "files": []string{}})
		}),
		step("It is examined", "By as many as the acceptance plan says, not by the handler.", "acceptor", on(decided, "09:00"), "acceptanceBegin", "AcceptanceBeginInput", "milestone", m, "status acceptances { opinions { id version } }", func(k known) map[string]any {
			return merged(k.change("milestoneId", m), map[string]any{"members": committee})
		}).then(func(k known, _ string, a any) {
			for i := range committee {
				k.take(fmt.Sprint("opinion", i), Walk(a, "data", "acceptanceBegin", "milestone", "acceptances", 0, "opinions", i))
			}
		}),
		opinion(0, "抽查三十次,记录与打卡一致。"), opinion(1, "走访十户,老人都满意。"), opinion(2, "没有接到投诉。"),
		step("It is accepted", "Each indicator with its value.", "acceptor", on(decided, "11:00"), "acceptanceDecide", "AcceptanceDecideInput", "milestone", m, "status acceptedUnits", func(k known) map[string]any {
			result := func(code, value string) map[string]any {
				return map[string]any{"code": code, "value": value, "met": true, "note": ""}
			}
			return merged(k.change("milestoneId", m), map[string]any{
				"outcome": "ACCEPTED", "acceptedUnits": 0, "deductionFen": 0, "note": "", "results": []any{result("K1", "97.4"), result("K2", "0")},
			})
		}),
		step("The organisation asks for its money", "The public clock starts: ten working days from the invoice.", "manager", on(decided, "14:00"), "paymentAsk", "PaymentAskInput", "paymentRequest", p, "status amountFen dueAt", func(k known) map[string]any {
			return map[string]any{"contractId": k["contract"], "kind": "MILESTONE", "milestoneId": k[m], "invoiceNumber": fmt.Sprintf("FP-2026-%03d", n), "invoicedOn": decided}
		}),
		step("It is approved", "", "approver", on(decided, "16:00"), "paymentApprove", "PaymentApproveInput", "paymentRequest", p, "status", func(k known) map[string]any { return k.change("paymentRequestId", p) }),
		step("It is sent", "", "payer", on(paid, "09:00"), "paymentSend", "PaymentSendInput", "paymentRequest", p, "status", func(k known) map[string]any { return k.change("paymentRequestId", p) }),
		step("It is paid", "The treasury's reference ends the clock.", "payer", on(paid, "15:00"), "paymentRecord", "PaymentRecordInput", "paymentRequest", p, "status paidOn daysLate reference", func(k known) map[string]any {
			return merged(k.change("paymentRequestId", p), map[string]any{"reference": fmt.Sprintf("GK-2026-%03d", n), "paidOn": paid})
		}),
	}
}

const tenderOutro = `
## The proof

Whoever was not there can check all of it, offline and from published data alone:

    $ curl -o proof.json http://127.0.0.1:8080/open/tenders/‹tender›/proof.json
    $ bin/linli tender verify proof.json

It works out again the root of the sealed bids, the draw, every score and the ranking
(docs/tender-proof.md). The log and the ledger verify too:

    $ bin/linli audit verify --data tender
`
