package procurement_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/entry"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/ent/tenderdocument"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// TestAmendTender changes the documents: only a material change that comes too late
// moves the deadline, to the first lawful moment.
func TestAmendTender(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := published(t, w, clock)
		body := w.TenderInput(bidsDue, nil).Body
		body.CustodianKeys = w.Custodians(t)
		amend := func(in procurement.AmendInput) (*ent.Tender, error) {
			in.Body = body
			return w.Procurement.AmendTender(w.As("handler"), ref(n.ID, n.Version), in)
		}
		body.Essential[0].Text = "服务期十二个月,可提前终止"
		clock.Set(shanghai("2026-12-10 00:00:00").Add(-time.Microsecond)) // five days after the 9th end on the 14th
		n = must(amend(procurement.AmendInput{Note: "说明服务期", Material: true}))(t)
		if !n.DeadlineAt.Equal(bidsDue) {
			t.Errorf("in time, and yet moved to %v", n.DeadlineAt)
		}
		clock.Set(shanghai("2026-12-14 10:00:00"))
		n = must(amend(procurement.AmendInput{Note: "更正错字", Material: false}))(t)
		if !n.DeadlineAt.Equal(bidsDue) {
			t.Errorf("immaterial, and yet moved to %v", n.DeadlineAt)
		}
		n = must(amend(procurement.AmendInput{Note: "改变评分", Material: true}))(t)
		if want := shanghai("2026-12-21 00:00:00"); !n.DeadlineAt.Equal(want) || !n.DueAt.Equal(want) { // five days end on Saturday the 19th
			t.Errorf("moved to %v, due %v, want %v", n.DeadlineAt, n.DueAt, want)
		}
		earlier := n.DeadlineAt.Add(-time.Microsecond)
		_, err := amend(procurement.AmendInput{Note: "提前截止", DeadlineAt: &earlier})
		broken(t, err, fault.CodeBadInput, "", "", "")
		body.Threshold = 3
		_, err = amend(procurement.AmendInput{Note: "更换保管人"})
		broken(t, err, fault.CodeBadInput, "", "", "")
		body.Threshold = 2
		clock.Set(*n.DeadlineAt)
		_, err = amend(procurement.AmendInput{Note: "截止后更正"})
		broken(t, err, fault.CodeTooLate, "", "", "")
		docs := db.Client.TenderDocument.Query().Where(tenderdocument.TenderID(n.ID)).Order(tenderdocument.ByNumber()).AllX(w.System())
		if len(docs) != 4 || docs[3].Number != 4 || !docs[3].Material || docs[2].Material || docs[0].Hash == docs[1].Hash {
			t.Errorf("%d versions of the documents", len(docs))
		}
	})
}

// TestQuestions asks and answers: all read it, nobody learns who asked.
func TestQuestions(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := published(t, w, clock)
		s := w.Procurement
		manager := w.As("manager")
		_, err := s.AskQuestion(manager, Key(), n.ID, w.Provider.ID, "服务车辆由谁提供?")
		broken(t, err, fault.CodeWrongState, "", "", "")
		_, err = s.TakeDocuments(manager, n.ID, w.Other.ID)
		broken(t, err, fault.CodeForbidden, "", "", "")
		for range 2 { // doing it again changes nothing
			if _, err = s.TakeDocuments(manager, n.ID, w.Provider.ID); err != nil {
				t.Fatal(err)
			}
		}
		if in, err := s.RegisteredIn(w.System(), w.Provider.ID, n.ID); !in[n.ID] || err != nil {
			t.Errorf("registered: %v %v", in, err)
		}
		if in, err := s.RegisteredIn(w.System(), w.Other.ID, n.ID); in[n.ID] || err != nil {
			t.Errorf("another is registered: %v %v", in, err)
		}
		q := must(s.AskQuestion(manager, Key(), n.ID, w.Provider.ID, "服务车辆由谁提供?"))(t)
		if want := shanghai("2026-12-08 00:00:00"); !q.DueAt.Equal(want) { // three working days after Wednesday the 2nd
			t.Errorf("due %v, want %v", q.DueAt, want)
		}
		e := db.Client.Entry.Query().Where(entry.Record(q.ID)).OnlyX(w.System())
		for _, secret := range []string{w.Provider.ID, w.Provider.Name, w.Viewer("manager").PersonID} {
			if strings.Contains(e.Body+e.ActorID+q.AskerTag, secret) {
				t.Errorf("%s stands in the log or on the question", secret)
			}
		}
		_, err = s.AnswerQuestion(w.As("otherManager"), Key(), q.ID, q.Version, "由中标机构提供")
		broken(t, err, fault.CodeForbidden, "", "", "")
		q = must(s.AnswerQuestion(w.As("handler"), Key(), q.ID, q.Version, "由中标机构提供"))(t)
		if q.Answer != "由中标机构提供" || q.Version != 2 {
			t.Errorf("answered %+v", q)
		}
		_, err = s.AnswerQuestion(w.As("handler"), Key(), q.ID, q.Version, "另行通知")
		broken(t, err, fault.CodeWrongState, "", "", "")
		for i := range 19 {
			must(s.AskQuestion(manager, Key(), n.ID, w.Provider.ID, fmt.Sprintf("问题%d", i)))(t)
		}
		_, err = s.AskQuestion(manager, Key(), n.ID, w.Provider.ID, "第二十一个")
		broken(t, err, fault.CodeRateLimited, "", "", "")
		clock.Set(bidsDue)
		if _, err = s.TakeDocuments(w.As("otherManager"), n.ID, w.Other.ID); err != nil {
			t.Errorf("at the deadline: %v", err)
		}
		clock.Advance(time.Microsecond)
		_, err = s.AskQuestion(w.As("otherManager"), Key(), n.ID, w.Other.ID, "太晚了吗?")
		broken(t, err, fault.CodeTooLate, "", "", "")
	})
}

// TestEndings gives the project back whenever a tender ends without an award, and the
// next tender follows the one before.
func TestEndings(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := published(t, w, clock)
		s := w.Procurement
		_, err := s.TerminateTender(w.As("handler"), ref(n.ID, n.Version), "调查发现问题")
		broken(t, err, fault.CodeForbidden, "", "", "")
		n = must(s.TerminateTender(w.As("regulator"), ref(n.ID, n.Version), "调查发现问题"))(t)
		p := db.Client.Project.GetX(w.System(), n.ProjectID)
		if n.Status != tender.StatusFailed || n.ReasonCode != "REGULATOR" || n.DueAt != nil || p.Status != project.StatusIntended {
			t.Errorf("terminated: %s %s %v, project %s", n.Status, n.ReasonCode, n.DueAt, p.Status)
		}
		if left, err := funding.Audit(context.Background(), db); err != nil || len(left) > 0 {
			t.Errorf("the ledger: %v %v", left, err)
		}
		next := w.Tender(t, p, w.TenderInput(bidsDue, w.Custodians(t)))
		if *next.PreviousID != n.ID || *next.Ocid == *n.Ocid || *next.Number != "610103-2026-0002" {
			t.Errorf("the next one follows %v as %s, %s", *next.PreviousID, *next.Ocid, *next.Number)
		}
		clock.Set(bidsDue.Add(time.Microsecond))
		Together(t, db, s.Tick)
		next = db.Client.Tender.GetX(w.System(), next.ID)
		if next.Status == tender.StatusPublished {
			t.Errorf("past its deadline it is still %s", next.Status)
		}
		if n = db.Client.Tender.GetX(w.System(), n.ID); n.Status != tender.StatusFailed {
			t.Errorf("what failed became %s", n.Status)
		}
	})
}
