package ocds_test

import (
	"encoding/json"
	"testing"
	"time"

	"linli/internal/ocds"
)

const (
	ocid    = "linli-test-7"
	ownURL  = "https://linli.example/ocds-extension/extension.json"
	packURL = "https://linli.example/open/ocds/releases-1.json"
)

// nine is 09:30:00.25 in Beijing on a day of March 2026.
func nine(day int) time.Time {
	return time.Date(2026, 3, day, 1, 30, 0, 250_000_999, time.UTC)
}

func pointer[T any](v T) *T { return &v }

func begin(t *testing.T, seq int64, day int, tags ...ocds.Tag) ocds.Release {
	t.Helper()
	r, err := ocds.NewRelease(ocid, seq, nine(day), tags...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// full is a process with every field that Linli writes, in four releases.
func full(t *testing.T) []ocds.Release {
	t.Helper()
	buyer, supplier, other := ocds.OrganizationReference{ID: "b", Name: "街道办"}, ocds.OrganizationReference{ID: "s", Name: "甲社 <&>"}, ocds.OrganizationReference{ID: "o", Name: "乙社"}
	paper := []ocds.Document{{
		ID: "d1", DocumentType: "biddingDocuments", Title: "文件", Description: "全文", URL: "https://linli.example/d1.pdf",
		DatePublished: ocds.At(nine(1)), DateModified: ocds.At(nine(2)), Format: "application/pdf", Language: "zh", RelatedLots: []string{"l1"},
	}}
	due := []ocds.Milestone{{
		ID: "m1", Title: "交付", Type: "delivery", Description: "第一批", Code: "M1", DueDate: ocds.At(nine(20)), DateMet: ocds.At(nine(19)),
		DateModified: ocds.At(nine(19)), Status: "met", RelatedLots: []string{"l1"},
	}}
	period := &ocds.Period{StartDate: ocds.At(nine(1)), EndDate: ocds.At(nine(31)), MaxExtentDate: ocds.At(nine(31)), DurationInDays: pointer(int64(30))}
	items := []ocds.Item{{
		ID: "i1", Description: "助浴", Quantity: "120.5", RelatedLot: "l1",
		Classification: &ocds.Classification{Scheme: "local", ID: "C1502", Description: "养老服务", URI: "https://linli.example/c1502"},
		Unit:           &ocds.Unit{Scheme: "UNCEFACT", ID: "HUR", Name: "小时", Value: ocds.Yuan(8050)},
	}}
	changes := []ocds.Amendment{{ID: "a1", Date: ocds.At(nine(3)), Rationale: "更正", Description: "延期", AmendsReleaseID: ocid + "-1", ReleaseID: ocid + "-2", RelatedLots: []string{"l1"}}}
	related := []ocds.RelatedProcess{{ID: "r1", Relationship: []string{"framework"}, Title: "框架", Scheme: "ocid", Identifier: "linli-test-1", URI: "https://linli.example/open/ocds/1"}}

	one := begin(t, 1, 1, ocds.TagPlanning, ocds.TagTender)
	one.Parties = []ocds.Organization{{
		ID: "b", Name: "街道办", Roles: []string{"buyer", "procuringEntity"}, Identifier: &ocds.Identifier{Scheme: "CN", ID: "11610103", LegalName: "街道办事处", URI: "https://linli.example/b"},
		AdditionalIdentifiers: []ocds.Identifier{{Scheme: "X", ID: "1"}},
		Address:               &ocds.Address{StreetAddress: "一号", Locality: "西安", Region: "陕西", PostalCode: "710000", CountryName: "中国"},
		ContactPoint:          &ocds.ContactPoint{Name: "采购办", Email: "a@linli.example", Telephone: "+86 29 0000", URL: "https://linli.example/c"},
	}}
	one.Buyer, one.RelatedProcesses = &buyer, related
	one.Planning = &ocds.Planning{
		Rationale: "需要", Documents: paper, Milestones: due,
		Budget: &ocds.Budget{ID: "bl", Description: "预算", Amount: ocds.Yuan(50_000_000), Project: "居家养老", ProjectID: "p", URI: "https://linli.example/bl"},
	}
	one.Tender = &ocds.Tender{
		ID: "t1", Title: "居家养老服务", Description: "助浴", Status: "active", ProcuringEntity: &buyer, Items: items, Value: ocds.Yuan(50_000_000), MinValue: ocds.Yuan(1),
		ProcurementMethod: "open", ProcurementMethodDetails: "公开招标", ProcurementMethodRationale: "依法", MainProcurementCategory: "services",
		AwardCriteria: "ratedCriteria", AwardCriteriaDetails: "综合评分法", SubmissionMethod: []string{"electronicSubmission"}, SubmissionMethodDetails: "密封",
		TenderPeriod: period, EnquiryPeriod: period, HasEnquiries: pointer(false), EligibilityCriteria: "法人", AwardPeriod: period, ContractPeriod: period,
		Documents: paper, Milestones: due, Amendments: changes,
		Lots: []ocds.Lot{{
			ID: "l1", Title: "东片", Description: "东", Status: "active", Value: ocds.Yuan(50_000_000), ContractPeriod: period,
			AwardCriteria: &ocds.AwardCriteria{WeightingDescription: "百分制", Criteria: []ocds.AwardCriterion{{
				Type: "price", Name: "价格", Description: "低价优先", Numbers: []ocds.CriterionNumber{{Number: "10", Weight: "percentageExact"}, {Number: "60", Threshold: "minimumScore"}},
			}}},
		}},
		Criteria: []ocds.Criterion{{
			ID: "c1", Title: "资格", Description: "等级", RelatesToTenderer: pointer(true), RelatedLots: []string{"l1"},
			RequirementGroups: []ocds.RequirementGroup{{ID: "g1", Description: "甲", Requirements: []ocds.Requirement{{ID: "q1", Title: "人员", Description: "持证", DataType: "integer", MinValue: "5", MaxValue: "50"}}}},
		}},
		Enquiries:  []ocds.Enquiry{{ID: "e1", Date: ocds.At(nine(2)), Title: "问", Description: "何时", Answer: "次日", DateAnswered: ocds.At(nine(3)), RelatedItem: "i1", RelatedLot: "l1", ThreadID: "e1"}},
		BidOpening: &ocds.BidOpening{Date: ocds.At(nine(21)), Address: &ocds.Address{StreetAddress: "二号"}, Description: "公开"},
		Techniques: &ocds.Techniques{HasFrameworkAgreement: pointer(true), FrameworkAgreement: &ocds.FrameworkAgreement{
			MinimumParticipants: "2", MaximumParticipants: "9", Method: "withoutReopeningCompetition", BuyerCategories: "街道", Value: ocds.Yuan(50_000_000), Period: period, Description: "封闭式",
		}},
	}
	two := begin(t, 2, 22, ocds.TagAward)
	two.Tender = &ocds.Tender{ID: "t1", Status: "complete", NumberOfTenderers: pointer(int64(2)), Tenderers: []ocds.OrganizationReference{supplier, other}}
	two.Bids = &ocds.Bids{
		Statistics: []ocds.Statistic{{ID: "1", Measure: "bids", Date: ocds.At(nine(21)), Value: "2", Notes: "开标", RelatedLot: "l1"}, {ID: "2", Measure: "lowestValidBidValue", Value: "480000.00", Currency: ocds.CNY}},
		Details: []ocds.Bid{{
			ID: "bid1", Date: ocds.At(nine(20)), Status: "valid", Tenderers: []ocds.OrganizationReference{supplier}, Value: ocds.Yuan(48_000_000),
			Documents: paper, RelatedLots: []string{"l1"}, HasRank: pointer(true), Rank: pointer(int64(1)),
		}},
	}
	two.Awards = []ocds.Award{{
		ID: "aw1", Title: "中标", Description: "第一名", Status: "active", Date: ocds.At(nine(22)), Value: ocds.Yuan(48_000_000), Suppliers: []ocds.OrganizationReference{supplier},
		Items: items, ContractPeriod: period, Documents: paper, Amendments: changes, RelatedLots: []string{"l1"}, RelatedBids: []string{"bid1"},
	}}
	two.Challenges = []ocds.Challenge{{
		ID: "ch1", Kind: "challenge", Stage: "result", Status: "answered", DateFiled: ocds.At(nine(23)), DateAnswered: ocds.At(nine(24)), Author: &other, Reviewer: &buyer,
		Subject: "评分", Answer: "无误", Result: "denied", Effect: "none", Suspension: period, RelatedChallenge: "ch0", RelatedLots: []string{"l1"}, Documents: paper,
	}}
	three := begin(t, 3, 25, ocds.TagContract)
	three.Contracts = []ocds.Contract{{
		ID: "k1", AwardID: "aw1", Title: "合同", Description: "一年", Status: "active", Period: period, Value: ocds.Yuan(48_000_000), Items: items, DateSigned: ocds.At(nine(25)),
		Documents: paper, RelatedProcesses: related, Milestones: due, Amendments: changes, RelatedBids: []string{"bid1"},
	}}
	four := begin(t, 4, 30, ocds.TagImplementation)
	four.Contracts = []ocds.Contract{{ID: "k1", AwardID: "aw1", Implementation: &ocds.Implementation{
		Transactions: []ocds.Transaction{{
			ID: "x1", Source: "https://linli.example/x", Date: ocds.At(nine(29)), Value: ocds.Yuan(1_234_567), Payer: &buyer, Payee: &supplier, URI: "https://linli.example/x1",
			RelatedImplementationMilestone: &ocds.MilestoneReference{ID: "m1", Title: "交付"},
		}},
		Milestones: due, Documents: paper, EndDate: ocds.At(nine(30)), EndDateDetails: "按期", FinalValue: ocds.Yuan(1_234_567),
		Acceptances: []ocds.Acceptance{{
			ID: "ac1", Date: ocds.At(nine(28)), Title: "首月", Result: "accepted", Acceptor: &buyer, RelatedMilestone: &ocds.MilestoneReference{ID: "m1"}, Value: ocds.Yuan(1_234_567),
			Indicators:        []ocds.Indicator{{ID: "k", Title: "准时率", Expected: "95%", Actual: "97%", Met: pointer(true)}},
			RecipientOpinions: &ocds.RecipientOpinions{Method: "随机", Asked: pointer(int64(12)), Answered: pointer(int64(9)), Satisfied: pointer(int64(8)), Dissatisfied: pointer(int64(1))},
			Documents:         paper,
		}},
		CallOffBatches: []ocds.CallOffBatch{{
			ID: "cb1", Period: period, Supplier: &supplier, RelatedItem: "i1", RelatedLot: "l1", RelatedTransaction: "x1", Value: ocds.Yuan(1_234_567), Unit: "小时",
			Recipients: pointer(int64(5)), Orders: pointer(int64(31)), Quantity: pointer(json.Number("46.5")),
		}},
	}}}
	return []ocds.Release{one, two, three, four}
}

func envelope() ocds.Envelope {
	e := ocds.NewEnvelope(packURL, nine(31), ocds.Publisher{Name: "区财政局", Scheme: "CN", UID: "1", URI: "https://linli.example"}, ownURL)
	e.License, e.PublicationPolicy = "https://linli.example/licence", "https://linli.example/policy"
	return e
}
