package procurement_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/ent/consultation"
	"linli/ent/consultationcomment"
	"linli/ent/requirement"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// TestBudget: the line holds exactly the estimate from P1 on, and gives it back when
// the project is given up; what is above the line, out of the catalogue or on the
// negative list leaves everything as it was.
func TestBudget(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		reserved := func(want int64) {
			t.Helper()
			if a := db.Client.LedgerAccount.GetX(w.System(), w.Line.ID); a.Reserved != want || a.Granted != TenderFen || a.Consumed != 0 {
				t.Errorf("the line is %+v, want %d reserved", a, want)
			}
		}
		for _, c := range []struct {
			why    string
			change func(*procurement.SaveProjectInput)
			code   fault.Code
		}{
			{"more than the line has", func(in *procurement.SaveProjectInput) { in.EstimateFen = TenderFen + 1 }, fault.CodeBudgetExceeded},
			{"not in the catalogue", func(in *procurement.SaveProjectInput) { in.CatalogueCode = "Z9" }, fault.CodeWrongState},
			{"a head not ruled out", func(in *procurement.SaveProjectInput) { in.NegativeDenied = in.NegativeDenied[1:] }, fault.CodeWrongState},
		} {
			in := idea(w)
			c.change(&in)
			p, err := w.Procurement.SaveProject(w.As("author"), in)
			if err != nil {
				t.Fatal(err)
			}
			before := picture(w, p)
			if _, err := take(w, "approver", procurement.Budget, p); !fault.Is(err, c.code) {
				t.Errorf("%s: %v, want %s", c.why, err, c.code)
			}
			if picture(w, p) != before {
				t.Errorf("%s changed something", c.why)
			}
		}
		reserved(0)
		p := planned(t, w, "DRAFT")
		ref := machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}
		for range 2 { // the same key
			after, err := w.Procurement.BudgetProject(w.As("approver"), ref)
			if err != nil || after.Version != p.Version+1 {
				t.Fatalf("%+v %v", after, err)
			}
			reserved(estimateFen)
		}
		if _, err := take(w, "approver", procurement.Cancel, p); !fault.Is(err, fault.CodeStaleVersion) {
			t.Errorf("an old version: %v", err)
		}
		reserved(estimateFen)
		p.Version++
		taken(t, w, "approver2", procurement.Cancel, p)
		reserved(0)
		taken(t, w, "approver", procurement.Cancel, planned(t, w, "DRAFT"))
		reserved(0)
	})
}

// TestComments: residents of the area have five each, until the last microsecond.
func TestComments(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		p := planned(t, w, "BUDGETED")
		_, err := w.Procurement.OpenConsultation(w.As("author"), machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}, "？", date.In(Start).AddDays(6))
		if f := fault.As(err); !fault.Is(err, fault.CodeRuleBroken) || f.Details["ruleKey"] != "consult.public" || fmt.Sprint(f.Details["actual"], f.Details["required"]) != "6 7" {
			t.Errorf("open for six days: %v", err)
		}
		p = taken(t, w, "author", procurement.OpenConsultation, p)
		c := db.Client.Consultation.Query().Where(consultation.ProjectID(p.ID)).OnlyX(w.System())
		if want := time.Date(2026, 12, 1, 16, 0, 0, 0, time.UTC); !c.ClosesAt.Equal(want) {
			t.Errorf("closes at %v, want %v", c.ClosesAt, want)
		}
		say := func(role string) error {
			_, err := w.Procurement.MakeComment(ctxOf(w, role), Key(), c.ID, "意见")
			return err
		}
		if err := say("stranger"); !fault.Is(err, fault.CodeOutsideArea) {
			t.Errorf("somebody from elsewhere: %v", err)
		}
		if err := say("nobody"); !fault.Is(err, fault.CodeUnauthenticated) {
			t.Errorf("nobody: %v", err)
		}
		clock.Set(c.ClosesAt.Add(-time.Microsecond))
		var made, limited atomic.Int32
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				switch err := say("elder"); {
				case err == nil:
					made.Add(1)
				case fault.Is(err, fault.CodeRateLimited):
					limited.Add(1)
				default:
					t.Errorf("a rival: %v", err)
				}
			})
		}
		all.Wait()
		if n := db.Client.ConsultationComment.Query().CountX(w.System()); made.Load() != 5 || limited.Load() != 3 || n != 5 {
			t.Errorf("of eight at once %d made, %d limited, %d rows", made.Load(), limited.Load(), n)
		}
		clock.Set(c.ClosesAt)
		if err := say("elder"); !fault.Is(err, fault.CodeTooLate) {
			t.Errorf("at the closing: %v", err)
		}
		if _, err := take(w, "author", procurement.CloseConsultation, p); !fault.Is(err, fault.CodeWrongState) || fault.As(err).Details["unanswered"] != 5 {
			t.Errorf("closed with comments unanswered: %v", err)
		}
		for _, m := range db.Client.ConsultationComment.Query().Where(consultationcomment.ConsultationID(c.ID)).AllX(w.System()) {
			if p, err = w.Procurement.AnswerComment(w.As("author"), machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}, m.ID, "采纳"); err != nil {
				t.Fatal(err)
			}
		}
		if p = taken(t, w, "author", procurement.CloseConsultation, p); p.Status != "CONSULTED" {
			t.Errorf("closed as %s", p.Status)
		}
	})
}

// TestReviewLint writes a requirement that is wrong in one way each, and reviews it.
func TestReviewLint(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		p := planned(t, w, "CONSULTED")
		for _, c := range []struct {
			change func(*procurement.RequirementBody)
			want   string
		}{
			{func(b *procurement.RequirementBody) { b.Indicators = nil }, "WRONG_STATE: the requirement has no indicator: add at least one that can be measured"},
			{func(b *procurement.RequirementBody) { b.Indicators[0].Target = "1/2" }, "WRONG_STATE: indicator K1 cannot be measured: it needs a unit, a number to reach, AT_LEAST, AT_MOST or EQUAL, and how it is measured"},
			{func(b *procurement.RequirementBody) { b.Items[0].UnitPriceFen++ }, "WRONG_STATE: the items cost up to 1200.06 yuan, the estimate is 1200.00 yuan"},
			{func(b *procurement.RequirementBody) { b.Acceptance.Stages[0].SharePercent = 39 }, "WRONG_STATE: the stages of acceptance release 99 per cent together: they must release 100"},
			{func(b *procurement.RequirementBody) { b.Acceptance.Committee = 4 }, "WRONG_STATE: the acceptance committee has an odd number of members, 3 to 15"},
			{func(b *procurement.RequirementBody) { b.Acceptance.Committee = 17 }, "WRONG_STATE: the acceptance committee has an odd number of members, 3 to 15"},
			{func(b *procurement.RequirementBody) { b.Acceptance.Recipients = false }, "WRONG_STATE: a service to residents is accepted with their opinion: let the plan ask the recipients"},
			{func(b *procurement.RequirementBody) { b.TermMonths = 13 }, "RULE_BROKEN: the term is 13 months, the most is 12"},
			{func(b *procurement.RequirementBody) { b.Scope += "，注册资本一百万以上" }, "WRONG_STATE: warning SCALE is open: change the text or justify it"},
		} {
			body := need(w)
			c.change(&body)
			var err error
			if p, err = w.Procurement.SaveRequirement(w.As("author"), machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}, body); err != nil {
				t.Fatal(err)
			}
			_, err = take(w, "author2", procurement.Review, p)
			if err == nil || err.Error() != c.want {
				t.Errorf("%v, want %s", err, c.want)
			}
			if d := fault.As(err).Details; body.TermMonths == 13 && fmt.Sprintf("%v %v %v %v", d["ruleKey"], d["actual"], d["required"], d["cite"]) != "term.max 13 12 《政府购买服务管理办法》（财政部令第102号）第二十四条" {
				t.Errorf("the term's details are %v", d)
			}
		}
		p = taken(t, w, "author", procurement.WriteRequirement, p)
		p = taken(t, w, "author2", procurement.Review, p)
		r := db.Client.Requirement.Query().Where(requirement.ProjectID(p.ID)).OnlyX(w.System())
		if r.FrozenAt == nil || len(r.Hash) != 64 || *r.ReviewerID != w.Viewer("author2").PersonID {
			t.Errorf("reviewed as %+v", r)
		}
	})
}
