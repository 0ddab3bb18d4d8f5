package procurement_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"linli/ent/project"
	"linli/ent/survey"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// TestSurveysAndDays wants three subjects and seven days before a consultation is closed.
func TestSurveysAndDays(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		s, author := w.Procurement, w.As("author")
		p := must(s.SaveProject(author, w.ProjectInput(project.MethodConsultation)))(t)
		p = must(s.SaveRequirement(author, ref(p.ID, p.Version), w.Requirement()))(t)
		p = must(s.BudgetProject(w.As("approver"), ref(p.ID, p.Version)))(t)
		ask := func(subject string) {
			in := procurement.SurveyInput{Subject: subject, Kind: survey.KindProvider, Summary: "可提供助浴", HeldOn: date.In(clock.Now())}
			p = must(s.RecordSurvey(author, ref(p.ID, p.Version), in))(t)
		}
		ask("甲机构")
		ask("乙机构")
		_, err := s.RecordSurvey(author, ref(p.ID, p.Version), procurement.SurveyInput{Subject: "甲机构", Kind: survey.KindProvider, Summary: "再问", HeldOn: date.In(clock.Now())})
		broken(t, err, fault.CodeDuplicate, "", "", "")
		_, err = s.OpenConsultation(author, ref(p.ID, p.Version), "有什么建议?", date.In(clock.Now()).AddDays(6))
		broken(t, err, fault.CodeRuleBroken, "consult.public", "6", "7")
		p = must(s.OpenConsultation(author, ref(p.ID, p.Version), "有什么建议?", date.In(clock.Now()).AddDays(7)))(t)
		clock.Set(shanghai("2026-12-02 00:00:00").Add(-time.Microsecond))
		_, err = s.CloseConsultation(author, ref(p.ID, p.Version))
		broken(t, err, fault.CodeTooEarly, "", "", "")
		clock.Advance(time.Microsecond)
		_, err = s.CloseConsultation(author, ref(p.ID, p.Version))
		broken(t, err, fault.CodeRuleBroken, "survey.subjects", "2", "3")
		ask("丙机构")
		if p = must(s.CloseConsultation(author, ref(p.ID, p.Version)))(t); p.Status != project.StatusConsulted {
			t.Errorf("closed, and yet %s", p.Status)
		}
	})
}

// TestLapse ends a project with its fiscal year, to the microsecond, whoever ticks, and
// gives back what was reserved.
func TestLapse(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		p := w.Intend(t, clock, project.MethodConsultation, "")
		reserved := func() int64 {
			return db.Client.LedgerAccount.GetX(w.System(), w.Line.ID).Reserved
		}
		over := shanghai("2027-01-01 00:00:00")
		clock.Set(over.Add(-time.Microsecond))
		if n, err := w.Procurement.Tick(context.Background()); n != 0 || err != nil || reserved() != 40_000_000 {
			t.Errorf("a microsecond early: %d steps, %v, %d reserved", n, err, reserved())
		}
		clock.Set(over)
		var all sync.WaitGroup
		steps := make(chan int, 4)
		for range 4 { // replicas
			all.Go(func() {
				n, err := w.Procurement.Tick(context.Background())
				if err != nil {
					t.Error(err)
				}
				steps <- n
			})
		}
		all.Wait()
		close(steps)
		sum := 0
		for n := range steps {
			sum += n
		}
		if p = db.Client.Project.GetX(w.System(), p.ID); sum != 1 || p.Status != project.StatusLapsed || reserved() != 0 {
			t.Errorf("%d steps, project %s, %d reserved", sum, p.Status, reserved())
		}
		if bad, err := funding.Audit(context.Background(), db); err != nil || len(bad) > 0 {
			t.Errorf("the ledger: %v %v", bad, err)
		}
	})
}

// TestQuestionsAtOnce lets an organisation's questions wait for each other: thirty at once
// are twenty.
func TestQuestionsAtOnce(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := published(t, w, clock)
		if _, err := w.Procurement.TakeDocuments(w.As("manager"), n.ID, w.Provider.ID); err != nil {
			t.Fatal(err)
		}
		var all sync.WaitGroup
		for range 30 {
			all.Go(func() {
				if _, err := w.Procurement.AskQuestion(w.As("manager"), Key(), n.ID, w.Provider.ID, "服务车辆由谁提供?"); err != nil && !fault.Is(err, fault.CodeRateLimited) {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if n := db.Client.Question.Query().CountX(w.System()); n != 20 {
			t.Errorf("%d questions", n)
		}
	})
}
