package server_test

import (
	"maps"
	"slices"

	. "linli/internal/server/servertest"

	"linli/internal/id"
	"linli/internal/rulepack"
)

// purchase is what a walkthrough buys, and what is bid for it.
type purchase struct {
	title, purpose        string
	panel, category       string // codes
	line                  string // code of the budget line
	method                string
	units, ceilingFen     int
	months                int // of a framework; 0: there is none
	firms                 map[string]string
	priceFen, staff, care map[string]int // by login of the bidder
	scope, question       string
}

// logins of the bidders, in their order.
func (d purchase) logins() []string { return slices.Sorted(maps.Keys(d.firms)) }

func (d purchase) firm(login string) string { return id.From("org", "demo|"+d.firms[login]) }

const panellists = "expert,expert2,expert3,expert4,expert5"

// change gives the fields that name a record as it was seen.
func (k known) change(field, name string) map[string]any {
	return map[string]any{field: k[name], "expectedVersion": k[name+".version"]}
}

// project is a step of planning.
func projectStep(title, text, as, at, mutation, kind, fields string, more map[string]any) scene {
	return act(title, text, as, at, mutation, kind, "project", fields, func(k known, _ string) map[string]any {
		return merged(k.change("projectId", "project"), more)
	})
}

func merged(a, b map[string]any) map[string]any {
	for k, v := range b {
		a[k] = v
	}
	return a
}

func negatives() []string {
	var out []string
	for _, h := range rulepack.NegativeList().Heads {
		out = append(out, h.Code)
	}
	return out
}

// plan goes from the money to the published intent.
func (d purchase) plan() []scene {
	return []scene{
		{
			title: "Where, and what kind of service", text: "The ids that the next steps name.", as: []string{"approver"},
			query: `{
  area(code: "610103") { id name }
  categories(panel: ` + d.panel + `) { id code name }
  budgetLines(first: 1) { edges { node { buyer { id name } } } }
}`,
			learn: func(k known, _ string, a any) {
				k["district"], k["buyer"] = Walk(a, "data", "area", "id"), Walk(a, "data", "budgetLines", "edges", 0, "node", "buyer", "id")
				list, _ := Walk(a, "data", "categories").([]any)
				for _, c := range list {
					if Walk(c, "code") == d.category {
						k["category"] = Walk(c, "id")
					}
				}
			},
		},
		act("The budget", "This year's money for what is bought. Amounts are whole fen. From here on nothing is promised that the ledger does not hold.",
			"approver", "", "budgetGrant", "BudgetGrantInput", "budgetLine", "code name balance { grantedFen reservedFen consumedFen leftFen }", func(k known, _ string) map[string]any {
				return map[string]any{"code": d.line, "fiscalYear": 2026, "name": d.title, "buyerId": k["buyer"], "areaId": k["district"], "amountFen": d.ceilingFen}
			}).then(keep("budget", "data", "budgetGrant", "budgetLine")),
		act("A project", "What is needed, for whom, and how it will be bought. Every head of the negative list is denied by name: what may not be bought at all stops here.",
			"requirement", "2026-03-02T09:00:00+08:00", "projectSave", "ProjectSaveInput", "project", "title status", func(k known, _ string) map[string]any {
				return map[string]any{
					"title": d.title, "purpose": d.purpose, "budgetLineId": k["budget"], "categoryId": k["category"], "areaId": k["district"],
					"catalogueCode": "A1102", "estimateFen": d.ceilingFen, "method": d.method, "forResidents": true, "negativeDenied": negatives(),
				}
			}),
		act("What must be delivered", "Indicators that can be measured, and how it will be accepted.",
			"requirement", "", "requirementSave", "RequirementSaveInput", "project", "status", func(k known, _ string) map[string]any {
				return merged(k.change("projectId", "project"), map[string]any{"body": d.requirement(k)})
			}),
		surveys(),
		projectStep("The money is set aside", "The estimate is reserved on the line: what two projects would spend twice is refused here.",
			"approver", "", "projectBudget", "ProjectBudgetInput", "status budgetLine { balance { grantedFen reservedFen consumedFen leftFen } }", nil),
		projectStep("Residents are asked", "Nine days; each comment will be answered in public.",
			"requirement", "", "consultationOpen", "ConsultationOpenInput", "status consultations { id question closesAt }",
			map[string]any{"question": d.question, "lastDay": "2026-03-11"}).then(func(k known, _ string, a any) {
			k["consultation"] = Walk(a, "data", "consultationOpen", "project", "consultations", 0, "id")
		}),
		act("They answer", "王秀英 and her daughter.", "elder,daughter", "2026-03-04T19:30:00+08:00", "commentMake", "CommentMakeInput", "comment", "body",
			func(k known, login string) map[string]any {
				return map[string]any{"consultationId": k["consultation"], "body": map[string]string{"elder": "冬天每月三次就好了。", "daughter": "希望固定护理员,老人怕生。"}[login]}
			}).then(func(k known, login string, a any) {
			k[login+".comment"] = Walk(a, "data", "commentMake", "comment", "id")
		}),
		answers(),
		projectStep("The consultation ends", "Not before its last day, and not with a comment that has no answer.",
			"requirement", "2026-03-12T09:00:00+08:00", "consultationClose", "ConsultationCloseInput", "status", nil),
		projectStep("Somebody else reviews it", "Whoever wrote the requirement cannot: the server refuses the same person. The text is frozen by its hash.",
			"requirement2", "2026-03-12T14:00:00+08:00", "requirementReview", "RequirementReviewInput", "status requirements { number hash }", map[string]any{"note": "指标可测量,验收方案完整"}),
		projectStep("The intent is published", "Thirty days before the tender at the latest, so that organisations can prepare.",
			"handler", "2026-03-13T09:00:00+08:00", "intentPublish", "IntentPublishInput", "status ocid notices { kind title publishedAt }", nil),
	}
}

func (d purchase) requirement(k known) map[string]any {
	return map[string]any{
		"scope": d.scope, "termMonths": 12, "stability": []string{}, "justification": []string{},
		"indicators": []any{
			map[string]any{"code": "K1", "name": "按时到达率", "unit": "%", "compare": "AT_LEAST", "target": "95", "method": "按上门打卡逐次统计"},
			map[string]any{"code": "K2", "name": "服务中意外", "unit": "次", "compare": "EQUAL", "target": "0", "method": "机构即时报告,与家属回访核对"},
		},
		"items": []any{map[string]any{"categoryId": k["category"], "areaId": k["district"], "title": d.title, "units": d.units, "unitPriceFen": d.ceilingFen / d.units}},
		"acceptance": map[string]any{"committee": 3, "recipients": true, "stages": []any{
			map[string]any{"name": "中期", "afterMonths": 2, "sharePercent": 50}, map[string]any{"name": "终期", "afterMonths": 4, "sharePercent": 50},
		}},
	}
}

// surveys are three.
func surveys() scene {
	said := map[string][3]string{
		"provider": {"某养老服务公司", "PROVIDER", "能够承接,单价约一百七十元。"}, "residents": {"社区居民代表", "RESIDENTS", "最看重准时和人员固定。"},
		"expert": {"某高校研究者", "EXPERT", "建议以逐次记录核对指标。"},
	}
	x := act("The market is asked", "Three at least. Each act names the version that the one before it left.", "requirement", "", "surveyRecord", "SurveyRecordInput", "project", "status surveys { subject kind }",
		func(k known, name string) map[string]any {
			x := said[name]
			return map[string]any{"projectId": k["project"], "expectedVersion": k.after("project", name, "provider", "residents", "expert"), "subject": x[0], "kind": x[1], "summary": x[2], "heldOn": "2026-03-02"}
		})
	x.cases = []string{"provider", "residents", "expert"}
	return x
}

// after is a record's version when the cases before this one are done.
func (k known) after(record, name string, cases ...string) int {
	v, _ := k[record+".version"].(float64)
	return int(v) + slices.Index(cases, name)
}

// answers are given to both comments.
func answers() scene {
	said := map[string]string{"elder": "采纳:十二月至次年二月每月三次。", "daughter": "采纳:固定护理员,换人须提前告知家属。"}
	x := act("Each comment is answered", "Whoever asked people owes them an answer.", "requirement", "2026-03-06T10:00:00+08:00", "commentAnswer", "CommentAnswerInput", "project",
		"consultations { comments(first: 10) { edges { node { body answer } } } }", func(k known, name string) map[string]any {
			return map[string]any{"projectId": k["project"], "expectedVersion": k.after("project", name, "elder", "daughter"), "commentId": k[name+".comment"], "answer": said[name]}
		})
	x.cases = []string{"elder", "daughter"}
	return x
}
