package procurement_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/entry"
	"linli/ent/notice"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/ent/tenderdocument"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/scoring"
	. "linli/internal/worldtest"
)

// shanghai is an instant of the wall clock there.
func shanghai(text string) time.Time {
	t, err := time.Parse("2006-01-02 15:04:05 -0700", text+" +0800")
	if err != nil {
		panic(err)
	}
	return t.UTC()
}

// bidsDue is when bids are due in most tests: the clock stands on 2 December at 08:00
// after Intend, and ten days end on a Saturday.
var bidsDue = shanghai("2026-12-15 09:30:00")

func ref(id string, version int) machine.Ref {
	return machine.Ref{Key: Key(), ID: id, Version: version}
}

// drafted is a tender by consultation, waived from the intent's lead time.
func drafted(t *testing.T, w *World, clock *databasetest.Clock, change func(*procurement.TenderInput)) *ent.Tender {
	t.Helper()
	p := w.Intend(t, clock, project.MethodConsultation, "冬季前必须开始服务")
	in := w.TenderInput(bidsDue, w.Custodians(t))
	if change != nil {
		change(&in)
	}
	n, err := w.Procurement.DraftTender(w.As("handler"), ref(p.ID, p.Version), in)
	if err != nil {
		t.Fatalf("draft: %v", err)
	}
	return n
}

// published is that tender, published.
func published(t *testing.T, w *World, clock *databasetest.Clock) *ent.Tender {
	t.Helper()
	n := drafted(t, w, clock, nil)
	n = must(w.Procurement.SubmitTender(w.As("handler"), ref(n.ID, n.Version)))(t)
	return must(w.Procurement.PublishTender(w.As("approver"), ref(n.ID, n.Version)))(t)
}

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// broken compares a refusal with the rule that it should name.
func broken(t *testing.T, err error, code fault.Code, key, actual, required string) {
	t.Helper()
	f := fault.As(err)
	if f == nil || f.Code != code {
		t.Errorf("%v, want %s", err, code)
		return
	}
	if key == "" {
		return
	}
	if got := fmt.Sprint(f.Details["ruleKey"]); got != key {
		t.Errorf("rule %s (%s), want %s", got, f.Message, key)
	}
	if a, r := fmt.Sprint(f.Details["actual"]), fmt.Sprint(f.Details["required"]); a != actual || r != required {
		t.Errorf("%s: actual %s, required %s; want %s and %s", key, a, r, actual, required)
	}
	if f.Details["cite"] == "" || f.Details["cite"] == nil {
		t.Errorf("%s names no source", key)
	}
}

// TestPublishTender goes from the intent to the published tender and looks at everything
// that the publication fixes.
func TestPublishTender(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := published(t, w, clock)
		ctx := w.System()
		p := db.Client.Project.GetX(ctx, n.ProjectID)
		if n.Status != tender.StatusPublished || *n.Number != "610103-2026-0001" || *n.Ocid != *p.Ocid || p.Status != project.StatusTendering {
			t.Errorf("published as %s, number %v, ocid %v; project %s", n.Status, *n.Number, *n.Ocid, p.Status)
		}
		if n.PackID != "CN-CONSULTATION-1" || len(n.PackHash) != 64 {
			t.Errorf("pinned %s %s", n.PackID, n.PackHash)
		}
		if want := shanghai("2027-03-16 00:00:00"); !n.ValidUntil.Equal(want) || !n.DueAt.Equal(bidsDue) || n.DueAction != string(procurement.Seal) {
			t.Errorf("bids bind until %v, due %v %s", n.ValidUntil, n.DueAt, n.DueAction)
		}
		doc := db.Client.TenderDocument.Query().Where(tenderdocument.TenderID(n.ID)).OnlyX(ctx)
		if doc.Number != 1 || len(doc.Hash) != 64 || doc.PublishedAt == nil || !strings.Contains(n.Custodians, w.Custodian(2)) {
			t.Errorf("document %+v, custodians %s", doc, n.Custodians)
		}
		if _, err := db.Raw().ExecContext(ctx, "UPDATE tender_documents SET body = '{}' WHERE id = '"+doc.ID+"'"); err == nil {
			t.Error("a published document was changed")
		}
		var kinds []string
		for _, x := range db.Client.Notice.Query().Where(notice.ProjectID(p.ID)).Order(notice.ByPublishedAt(), notice.ByID()).AllX(ctx) {
			kinds = append(kinds, string(x.Kind))
		}
		if got := strings.Join(kinds, " "); got != "CONSULTATION INTENT TENDER" {
			t.Errorf("notices %s", got)
		}
		var verbs []string
		for _, e := range db.Client.Entry.Query().Where(entry.Stream(n.ID)).Order(entry.BySeq()).AllX(ctx) {
			verbs = append(verbs, e.Verb)
		}
		if got := strings.Join(verbs, " "); got != "tender.draft tender.submit tender.publish" {
			t.Errorf("entries %s", got)
		}
	})
}

// TestSubmitTenderRefusals hears each rule by which documents are refused.
func TestSubmitTenderRefusals(t *testing.T) {
	t.Parallel()
	type in = procurement.TenderInput
	cases := map[string]struct {
		change                func(*in)
		code                  fault.Code
		key, actual, required string
	}{
		"price too light": {func(x *in) {
			x.Body.Evaluation.Criteria[0].Max, x.Body.Evaluation.Criteria[2].Max = scoring.Whole(9), scoring.Whole(31)
		}, fault.CodeRuleBroken, "price.weight.service.min", "9", "10"},
		"price too heavy": {func(x *in) {
			x.Body.Evaluation.Criteria[0].Max, x.Body.Evaluation.Criteria[2].Max = scoring.Whole(31), scoring.Whole(9)
		}, fault.CodeRuleBroken, "price.weight.service.max", "31", "30"},
		"99 points":           {func(x *in) { x.Body.Evaluation.Criteria[2].Max = scoring.Whole(29) }, fault.CodeWrongState, "", "", ""},
		"no bands":            {func(x *in) { x.Body.Evaluation.Criteria[1].Bands = nil }, fault.CodeWrongState, "", "", ""},
		"bid bond":            {func(x *in) { x.Body.BidBondFen = 800_001 }, fault.CodeRuleBroken, "bond.bid.max", "800001", "800000"},
		"performance bond":    {func(x *in) { x.Body.PerformanceBondBp = 1_001 }, fault.CodeRuleBroken, "bond.perf.max", "10.01", "10"},
		"above the estimate":  {func(x *in) { x.CeilingFen = 40_000_001 }, fault.CodeBudgetExceeded, "", "", ""},
		"lots above it":       {func(x *in) { x.CeilingFen, x.Body.BidBondFen = 39_999_999, 0 }, fault.CodeBudgetExceeded, "", "", ""},
		"threshold of one":    {func(x *in) { x.Body.Threshold = 1 }, fault.CodeWrongState, "", "", ""},
		"threshold of four":   {func(x *in) { x.Body.Threshold = 4 }, fault.CodeWrongState, "", "", ""},
		"an unknown key":      {func(x *in) { x.Body.CustodianKeys[0] = "cky_none" }, fault.CodeWrongState, "", "", ""},
		"price first":         {func(x *in) { x.Body.Evaluation = procurement.Evaluation{Method: scoring.PriceFirst} }, fault.CodeWrongState, "", "", ""},
		"one custodian alone": {func(x *in) { x.Body.CustodianKeys = x.Body.CustodianKeys[:1] }, fault.CodeWrongState, "", "", ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db, clock := databasetest.SQLite(t, Start)
			w := NewBuying(t, db)
			n := drafted(t, w, clock, c.change)
			_, err := w.Procurement.SubmitTender(w.As("handler"), ref(n.ID, n.Version))
			broken(t, err, c.code, c.key, c.actual, c.required)
			if is := db.Client.Tender.GetX(w.System(), n.ID); is.Status != tender.StatusDraft || is.Version != n.Version || is.PackID != "" {
				t.Errorf("refused, and yet %s %d %q", is.Status, is.Version, is.PackID)
			}
		})
	}
}

// TestFrameworkLists: a closed framework lists bids by price or by quality first, and no other way.
func TestFrameworkLists(t *testing.T) {
	t.Parallel()
	for method, want := range map[scoring.Method]fault.Code{scoring.Comprehensive: fault.CodeRuleBroken, scoring.LowestPrice: fault.CodeRuleBroken, scoring.PriceFirst: ""} {
		db, clock := databasetest.SQLite(t, Start)
		w := NewBuying(t, db)
		p := w.Intend(t, clock, project.MethodFrameworkClosed, "冬季前必须开始服务")
		in := w.TenderInput(clock.Now().AddDate(0, 0, 40), w.Custodians(t))
		in.Body.FrameworkMonths, in.Body.Evaluation.Method = 12, method
		if method != scoring.Comprehensive {
			in.Body.Evaluation.Criteria = nil
		}
		n := must(w.Procurement.DraftTender(w.As("handler"), ref(p.ID, p.Version), in))(t)
		_, err := w.Procurement.SubmitTender(w.As("handler"), ref(n.ID, n.Version))
		if want == "" {
			if err != nil {
				t.Errorf("%s: %v", method, err)
			}
			continue
		}
		broken(t, err, want, "fw.eliminate.share", string(method), "PRICE_FIRST, QUALITY_FIRST")
	}
}

// TestThreshold wants the reason for another method than an open tender from the
// threshold on, alone and together with what is bought of the same kind.
func TestThreshold(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	w := NewBuying(t, db)
	rich(t, w, 2_000_000_000)
	plan := func(estimate int64) *ent.Project {
		in := w.ProjectInput(project.MethodConsultation)
		in.EstimateFen = estimate
		return w.IntendAs(t, clock, in, "冬季前必须开始服务")
	}
	draft := func(p *ent.Project, change func(*procurement.TenderInput)) error {
		in := w.TenderInput(clock.Now().AddDate(0, 0, 40), w.Custodians(t))
		in.CeilingFen, in.Lots[0].CeilingFen = p.EstimateFen, p.EstimateFen
		change(&in)
		n := must(w.Procurement.DraftTender(w.As("handler"), ref(p.ID, p.Version), in))(t)
		_, err := w.Procurement.SubmitTender(w.As("handler"), ref(n.ID, n.Version))
		return err
	}
	none := func(*procurement.TenderInput) {}
	broken(t, draft(plan(400_000_000), none), fault.CodeRuleBroken, "threshold.openTender", "400000000", "400000000")
	broken(t, draft(plan(200_000_000), none), fault.CodeRuleBroken, "threshold.openTender", "600000000", "400000000")
	if err := draft(plan(100_000_000), func(x *procurement.TenderInput) { x.Body.SplittingReason = "服务区域不同,预算分别批复" }); err != nil {
		t.Errorf("with its reason: %v", err)
	}
}

// rich puts more money on the line that tenders are paid from.
func rich(t *testing.T, w *World, amount int64) {
	t.Helper()
	err := w.DB.InTx(w.System(), func(tx *database.Tx) error {
		return funding.Post(w.System(), tx, w.Line.ID, []funding.Move{{Account: w.Line.ID, From: funding.Source, To: funding.Available, Amount: amount}})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestIntentLead publishes no tender before the intent has stood for its days, to the
// microsecond, unless the waiver was published with it.
func TestIntentLead(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	w := NewBuying(t, db)
	p := w.Intend(t, clock, project.MethodConsultation, "")
	n := must(w.Procurement.DraftTender(w.As("handler"), ref(p.ID, p.Version), w.TenderInput(shanghai("2027-02-01 09:30:00"), w.Custodians(t))))(t)
	n = must(w.Procurement.SubmitTender(w.As("handler"), ref(n.ID, n.Version)))(t)
	lead := shanghai("2027-01-04 00:00:00") // thirty days after 2 December end on Friday 1 January, a holiday
	clock.Set(lead.Add(-time.Microsecond))
	_, err := w.Procurement.PublishTender(w.As("approver"), ref(n.ID, n.Version))
	broken(t, err, fault.CodeRuleBroken, "intent.lead", fmt.Sprint(lead.Add(-time.Microsecond)), fmt.Sprint(lead))
	clock.Set(lead)
	if n, err = w.Procurement.PublishTender(w.As("approver"), ref(n.ID, n.Version)); err != nil || *n.Number != "610103-2027-0001" {
		t.Errorf("at the first moment: %v", err)
	}
}

// TestDeadlineAcrossTheHoliday reckons the twenty days of an open tender over 国庆 with
// its make-up days, and refuses a deadline one microsecond too early.
func TestDeadlineAcrossTheHoliday(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, shanghai("2026-09-07 08:00:00"), func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		p := w.Intend(t, clock, project.MethodOpenTender, "汛期前必须开始服务")
		first := shanghai("2026-10-08 00:00:00") // the twentieth day is 5 October, a holiday: the next working day is the 8th
		submit := func(at time.Time) *ent.Tender {
			n := must(w.Procurement.DraftTender(w.As("handler"), ref(p.ID, p.Version), w.TenderInput(at, w.Custodians(t))))(t)
			return must(w.Procurement.SubmitTender(w.As("handler"), ref(n.ID, n.Version)))(t)
		}
		n := submit(first.Add(-time.Microsecond))
		_, err := w.Procurement.PublishTender(w.As("approver"), ref(n.ID, n.Version))
		broken(t, err, fault.CodeRuleBroken, "open.tenderPeriod", fmt.Sprint(first.Add(-time.Microsecond)), fmt.Sprint(first))
		n = must(w.Procurement.ReturnTender(w.As("approver"), ref(n.ID, n.Version), "截止时间过早"))(t)
		n = must(w.Procurement.SaveTender(w.As("handler"), ref(n.ID, n.Version), w.TenderInput(first, w.Custodians(t))))(t)
		n = must(w.Procurement.SubmitTender(w.As("handler"), ref(n.ID, n.Version)))(t)
		if n, err = w.Procurement.PublishTender(w.As("approver"), ref(n.ID, n.Version)); err != nil || n.Status != tender.StatusPublished {
			t.Errorf("at the first lawful moment: %v", err)
		}
	})
}

// TestDeadlineWithoutCalendar starts no clock that cannot be reckoned.
func TestDeadlineWithoutCalendar(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	w := NewBuying(t, db)
	n := drafted(t, w, clock, func(x *procurement.TenderInput) { x.DeadlineAt = shanghai("2027-12-30 09:00:00") })
	n = must(w.Procurement.SubmitTender(w.As("handler"), ref(n.ID, n.Version)))(t)
	_, err := w.Procurement.PublishTender(w.As("approver"), ref(n.ID, n.Version))
	broken(t, err, fault.CodeNoCalendar, "", "", "")
}

// TestWithoutTheKey refuses, before anything happens, what only the key could hide.
func TestWithoutTheKey(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := drafted(t, w, clock, nil)
		w.Procurement.Secret = nil
		n, err := w.Procurement.SubmitTender(w.As("handler"), ref(n.ID, n.Version))
		if err != nil {
			t.Fatal(err)
		}
		_, publish := w.Procurement.PublishTender(w.As("approver"), ref(n.ID, n.Version))
		_, take := w.Procurement.TakeDocuments(w.System(), n.ID, w.Provider.ID)
		_, took := w.Procurement.RegisteredIn(w.As("manager"), w.Provider.ID, n.ID)
		for what, err := range map[string]error{"publish": publish, "take": take, "took": took} {
			if !fault.Is(err, fault.CodeUnavailable) {
				t.Errorf("%s: %v", what, err)
			}
		}
		if is, err := db.Client.Tender.Get(w.System(), n.ID); err != nil || is.Status != tender.StatusInReview || is.Version != n.Version {
			t.Errorf("the tender is %v %v", is, err)
		}
	})
}
