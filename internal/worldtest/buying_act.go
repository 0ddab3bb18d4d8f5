package worldtest

import (
	"crypto/ecdh"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/custodiankey"
	"linli/ent/project"
	"linli/ent/survey"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/rulepack"
	"linli/internal/scoring"
)

// Join appoints somebody new after the world was made; As knows them by name.
func (w *World) Join(t testing.TB, name string, post appointment.Post, org *ent.Organization) string {
	t.Helper()
	err := w.DB.InTx(w.System(), func(tx *database.Tx) error {
		if err := tx.Clock(w.System()); err != nil {
			return err
		}
		w.post(w.System(), tx, name, post, org, func(err error) {
			if err != nil {
				t.Fatalf("appoint %s: %v", name, err)
			}
		})
		return nil
	})
	if err != nil {
		t.Fatalf("appoint %s: %v", name, err)
	}
	return w.Viewer(name).PersonID
}

// Experts puts n new people into the pool for baths; As knows them as expert1 and so on.
func (w *World) Experts(t testing.TB, n int) []string {
	t.Helper()
	var ids []string
	for i := range n {
		who := w.Join(t, fmt.Sprintf("expert%d", i+1), appointment.PostExpert, nil)
		_, err := w.Procurement.SaveExpert(w.As("regulator"), procurement.SaveExpertInput{Key: Key(), PersonID: who, Specialities: []string{w.Bath.ID}, AreaID: w.District.ID, Active: true})
		if err != nil {
			t.Fatalf("expert %d: %v", i+1, err)
		}
		ids = append(ids, who)
	}
	return ids
}

// Requirement is a body that passes the review: baths for a year, two indicators.
func (w *World) Requirement() procurement.RequirementBody {
	return procurement.RequirementBody{
		Scope: "为辖区高龄老人提供上门助浴服务", TermMonths: 12,
		Indicators: []procurement.Indicator{
			{Code: "K1", Name: "按时到达率", Unit: "%", Compare: "AT_LEAST", Target: "95", Method: "按签到记录统计"},
			{Code: "K2", Name: "满意率", Unit: "%", Compare: "AT_LEAST", Target: "90", Method: "按服务对象评价统计"},
		},
		Items:      []procurement.Item{{CategoryID: w.Bath.ID, AreaID: w.Street.ID, Title: "助浴", Units: 2_000, UnitPriceFen: 20_000}},
		Acceptance: procurement.AcceptancePlan{Committee: 3, Recipients: true, Stages: []procurement.Stage{{Name: "中期", AfterMonths: 6, SharePercent: 50}, {Name: "终期", AfterMonths: 12, SharePercent: 50}}},
	}
}

// Committee are the people who examine what is delivered, as many as the requirement says.
func (w *World) Committee() []string {
	return []string{w.Viewer("acceptor").PersonID, w.Viewer("community").PersonID, w.Viewer("hotline").PersonID}
}

// ProjectInput is a project for Requirement, of a method.
func (w *World) ProjectInput(method project.Method) procurement.SaveProjectInput {
	var denied []string
	for _, h := range rulepack.NegativeList().Heads {
		denied = append(denied, h.Code)
	}
	return procurement.SaveProjectInput{
		Key: Key(), Title: "高龄老人助浴服务", Purpose: "为辖区高龄老人购买助浴服务", BudgetLineID: w.Line.ID, CategoryID: w.Bath.ID, AreaID: w.District.ID,
		CatalogueCode: CatalogueCode, EstimateFen: 40_000_000, Method: method, ForResidents: true, NegativeDenied: denied,
	}
}

// ref names a record as it is.
func ref(id string, version int) machine.Ref {
	return machine.Ref{Key: Key(), ID: id, Version: version}
}

// Intend brings a new project as far as its intent notice: the author writes it, an
// approver budgets it, three subjects are surveyed, residents are consulted for eight days, the
// second author reviews, the handler publishes. The clock ends up eight days later.
func (w *World) Intend(t testing.TB, clock *databasetest.Clock, method project.Method, waiver string) *ent.Project {
	t.Helper()
	return w.IntendAs(t, clock, w.ProjectInput(method), waiver)
}

// IntendAs does it for a project of the caller's making.
func (w *World) IntendAs(t testing.TB, clock *databasetest.Clock, in procurement.SaveProjectInput, waiver string) *ent.Project {
	t.Helper()
	ok := func(p *ent.Project, err error) *ent.Project {
		t.Helper()
		if err != nil {
			t.Fatalf("plan: %v", err)
		}
		return p
	}
	s := w.Procurement
	p := ok(s.SaveProject(w.As("author"), in))
	p = ok(s.SaveRequirement(w.As("author"), ref(p.ID, p.Version), w.Requirement()))
	p = ok(s.BudgetProject(w.As("approver"), ref(p.ID, p.Version)))
	for i := range 3 {
		p = ok(s.RecordSurvey(w.As("author"), ref(p.ID, p.Version), procurement.SurveyInput{
			Subject: fmt.Sprintf("机构%d", i+1), Kind: survey.KindProvider, Summary: "可提供助浴,单价约二百元", HeldOn: date.In(clock.Now()),
		}))
	}
	p = ok(s.OpenConsultation(w.As("author"), ref(p.ID, p.Version), "您对助浴服务有什么建议?", date.In(clock.Now()).AddDays(7)))
	clock.Advance(8 * 24 * time.Hour)
	p = ok(s.CloseConsultation(w.As("author"), ref(p.ID, p.Version)))
	p = ok(s.ReviewRequirement(w.As("author2"), ref(p.ID, p.Version), "同意"))
	return ok(s.PublishIntent(w.As("handler"), ref(p.ID, p.Version), waiver))
}

// Custodians registers the keys of the world's three custodians, the first time, and
// gives their ids in order; the private keys follow from the custodian's number
// (CustodianSecret).
func (w *World) Custodians(t testing.TB) []string {
	t.Helper()
	var ids []string
	for n := 1; n <= 3; n++ {
		who := fmt.Sprintf("custodian%d", n)
		k, err := w.DB.Client.CustodianKey.Query().Where(custodiankey.PersonID(w.Viewer(who).PersonID)).Only(w.System())
		if ent.IsNotFound(err) {
			key := base64.RawURLEncoding.EncodeToString(CustodianSecret(n).PublicKey().Bytes())
			k, err = w.Procurement.SaveCustodianKey(w.As(who), Key(), w.Custodian(n), key)
		}
		if err != nil {
			t.Fatalf("custodian %d: %v", n, err)
		}
		ids = append(ids, k.ID)
	}
	return ids
}

// CustodianSecret is the private key of the nth custodian of the tests' worlds.
func CustodianSecret(n int) *ecdh.PrivateKey {
	raw := sha256.Sum256([]byte{byte(n)})
	k, err := ecdh.P256().NewPrivateKey(raw[:])
	if err != nil {
		panic(err)
	}
	return k
}

// TenderInput is a tender of one lot by points: price 10, technical 90, 2 of 3 custodians.
func (w *World) TenderInput(deadline time.Time, custodians []string) procurement.TenderInput {
	return procurement.TenderInput{
		Title: "高龄老人助浴服务", CeilingFen: 40_000_000, DeadlineAt: deadline,
		Lots: []procurement.TenderLotInput{{Title: "助浴", CategoryID: w.Bath.ID, AreaID: w.Street.ID, Units: 2_000, CeilingFen: 40_000_000}},
		Body: procurement.TenderBody{
			Evaluation: procurement.Evaluation{
				Method: scoring.Comprehensive, Places: 2,
				Criteria: []procurement.Criterion{
					{Code: "P", Name: "价格", Kind: scoring.Price, Max: scoring.Whole(10)},
					{Code: "T1", Name: "服务方案", Kind: scoring.Subjective, Max: scoring.Whole(60), Bands: []procurement.Band{
						{From: scoring.Whole(0), To: scoring.Whole(30), Level: "一般"}, {From: scoring.Whole(30), To: scoring.Whole(60), Level: "好"},
					}},
					{Code: "T2", Name: "持证护理员人数", Kind: scoring.Objective, Max: scoring.Whole(30)},
				},
			},
			Eligibility: []procurement.Clause{{Code: "E1", Text: "依法登记的社会组织或企业"}},
			Essential:   []procurement.Clause{{Code: "S1", Text: "服务期十二个月"}},
			Contract:    []procurement.Clause{{Code: "C1", Text: "按月结算"}},
			BidBondFen:  800_000, PerformanceBondBp: 1_000, ValidityDays: 90, Threshold: 2, CustodianKeys: custodians,
		},
	}
}

// Tender drafts, submits and publishes a tender of a project; the deadline is given.
func (w *World) Tender(t testing.TB, p *ent.Project, in procurement.TenderInput) *ent.Tender {
	t.Helper()
	ok := func(n *ent.Tender, err error) *ent.Tender {
		t.Helper()
		if err != nil {
			t.Fatalf("tender: %v", err)
		}
		return n
	}
	s := w.Procurement
	n := ok(s.DraftTender(w.As("handler"), ref(p.ID, p.Version), in))
	n = ok(s.SubmitTender(w.As("handler"), ref(n.ID, n.Version)))
	return ok(s.PublishTender(w.As("approver"), ref(n.ID, n.Version)))
}
