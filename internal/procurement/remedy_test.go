package procurement_test

import (
	"strings"
	"testing"
	"time"

	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/entry"
	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// TestCorrectionOnce: a buyer asks once to put a challenge right, a regulator once to put a
// complaint right; what is not put right in its days is not taken.
func TestCorrectionOnce(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		s, handler, regulator := c.Procurement, c.As("handler"), c.As("regulator")
		c.awarded()
		clock.Set(shanghai("2026-12-17 10:00:00"))
		x := c.objects(0)
		x = must(s.CheckChallenge(handler, procurement.AskToCorrect, ref(x.ID, x.Version), false, "缺少证据"))(t)
		x = must(s.CorrectChallenge(c.manager(0), ref(x.ID, x.Version), c.bids[0].OrganizationID, "评分错误，附表二", "重新评审"))(t)
		_, err := s.CheckChallenge(handler, procurement.AskToCorrect, ref(x.ID, x.Version), false, "还缺证据")
		broken(t, err, fault.CodeWrongState, "", "", "")
		c.tick(clock, *x.DueAt)
		p := c.complains(0, x)
		p = must(s.CheckComplaint(regulator, procurement.AskComplainant, ref(p.ID, p.Version), "缺少证据"))(t)
		p = must(s.CorrectComplaint(c.manager(0), ref(p.ID, p.Version), "答复未回应评分依据，附表三"))(t)
		_, err = s.CheckComplaint(regulator, procurement.AskComplainant, ref(p.ID, p.Version), "还缺证据")
		broken(t, err, fault.CodeWrongState, "", "", "")
		must(s.CheckComplaint(regulator, procurement.Investigate, ref(p.ID, p.Version), ""))(t)
	})
}

// TestCorrectionLate: five working days, then it counts as not taken.
func TestCorrectionLate(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		c.awarded()
		clock.Set(shanghai("2026-12-17 10:00:00"))
		x := c.objects(0)
		x = must(c.Procurement.CheckChallenge(c.As("handler"), procurement.AskToCorrect, ref(x.ID, x.Version), false, "缺少证据"))(t)
		if want := shanghai("2026-12-25 00:00:00"); !x.DueAt.Equal(want) {
			t.Errorf("it may be put right until %v, want %v", x.DueAt, want)
		}
		c.tick(clock, *x.DueAt)
		if got := c.of(x).Status; got != challenge.StatusNotAccepted {
			t.Errorf("it is %s", got)
		}
	})
}

// TestPausesTogether: the regulator's clock stands still for sixty days at most, however
// often it is stopped.
func TestPausesTogether(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		s, regulator := c.Procurement, c.As("regulator")
		c.awarded()
		clock.Set(shanghai("2026-12-17 10:00:00"))
		x := c.objects(0)
		c.tick(clock, *x.DueAt)
		p := c.complains(0, x)
		p = must(s.CheckComplaint(regulator, procurement.Investigate, ref(p.ID, p.Version), ""))(t)
		due := *p.DueAt
		const day = 24 * time.Hour
		p = must(s.PauseComplaint(regulator, procurement.PauseClock, ref(p.ID, p.Version), "委托鉴定"))(t)
		clock.Advance(40 * day)
		p = must(s.PauseComplaint(regulator, procurement.ResumeClock, ref(p.ID, p.Version), "鉴定完毕"))(t)
		p = must(s.PauseComplaint(regulator, procurement.PauseClock, ref(p.ID, p.Version), "再次鉴定"))(t)
		if want := clock.Now().Add(20 * day); !p.DueAt.Equal(want) {
			t.Errorf("it may stand still until %v, want %v", p.DueAt, want)
		}
		c.tick(clock, clock.Now().Add(25*day)) // the tick is late: what is above sixty days does not count
		p = db.Client.Complaint.GetX(c.System(), p.ID)
		if p.Status != complaint.StatusInvestigating || p.PausedSeconds != 60*86_400 || !p.DueAt.Equal(due.Add(60*day)) {
			t.Errorf("it is %s after %d seconds, due %v, want %v", p.Status, p.PausedSeconds, p.DueAt, due.Add(60*day))
		}
		_, err := s.PauseComplaint(regulator, procurement.PauseClock, ref(p.ID, p.Version), "第三次鉴定")
		broken(t, err, fault.CodeTooLate, "", "", "")
	})
}

// TestChallengeAnew: a stage is challenged once for each beginning of its term: changed
// documents may be challenged again.
func TestChallengeAnew(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := published(t, w, clock)
		must(w.Procurement.TakeDocuments(w.As("manager"), n.ID, w.Provider.ID))(t)
		file := func() error {
			_, err := w.Procurement.FileChallenge(w.As("manager"), procurement.ChallengeInput{Key: Key(), TenderID: n.ID, OrganizationID: w.Provider.ID, Stage: challenge.StageDocuments, Grounds: "条件倾向", Request: "修改文件"})
			return err
		}
		if err := file(); err != nil {
			t.Fatal(err)
		}
		clock.Advance(time.Hour)
		broken(t, file(), fault.CodeDuplicate, "", "", "")
		body := w.TenderInput(bidsDue, nil).Body
		body.CustodianKeys = w.Custodians(t)
		body.Essential[0].Text = "服务期十二个月,可提前终止"
		must(w.Procurement.AmendTender(w.As("handler"), ref(n.ID, n.Version), procurement.AmendInput{Note: "说明服务期", Material: true, Body: body}))(t)
		if err := file(); err != nil {
			t.Errorf("the changed documents: %v", err)
		}
		broken(t, file(), fault.CodeDuplicate, "", "", "")
	})
}

// TestStaysOverlap: terms end later by as long as anything was stayed without a gap, and by
// nothing that was counted before.
func TestStaysOverlap(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		term := *c.awarded().DueAt
		const day = 24 * time.Hour
		impose := func(blocks ...string) string {
			t.Helper()
			return must(c.Procurement.ImposeStay(c.As("regulator"), Key(), c.tender.ID, blocks, "核查"))(t).ID
		}
		lift := func(id string, lost time.Duration) {
			t.Helper()
			must(c.Procurement.LiftStay(c.As("regulator"), Key(), id, "查清"))(t)
			if got := c.award(0).DueAt; !got.Equal(term.Add(lost)) {
				t.Errorf("the term ends %v later, want %v", got.Sub(term), lost)
			}
		}
		other := impose(procurement.BlocksPerform) // has nothing to do with signing, and goes on
		clock.Advance(day)
		first := impose(procurement.BlocksSign)
		clock.Advance(day)
		second := impose(procurement.BlocksSign, procurement.BlocksAward)
		clock.Advance(day)
		lift(first, 0)
		third := impose(procurement.BlocksSign)
		clock.Advance(day)
		lift(second, 0)
		clock.Advance(day)
		lift(third, 4*day) // since the first began
		clock.Advance(day)
		later := impose(procurement.BlocksSign)
		clock.Advance(day)
		lift(later, 5*day)
		lift(other, 5*day)
	})
}

// TestChallengerOfAnUnopenedTender: a tender that ends before its opening names nobody, now
// and later.
func TestChallengerOfAnUnopenedTender(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := published(t, w, clock)
		in := procurement.ChallengeInput{TenderID: n.ID, Stage: challenge.StageDocuments, Grounds: "条件倾向", Request: "修改文件"}
		for i, o := range []string{w.Provider.ID, w.Other.ID} {
			who := w.As([]string{"manager", "otherManager"}[i])
			must(w.Procurement.TakeDocuments(who, n.ID, o))(t)
			if i == 1 { // it ended before it was challenged
				n = must(w.Procurement.CancelTender(w.As("approver"), ref(n.ID, n.Version), "需求取消"))(t)
			}
			in.Key, in.OrganizationID = Key(), o
			must(w.Procurement.FileChallenge(who, in))(t)
		}
		Together(t, w.DB, w.Procurement.Tick)
		for _, x := range db.Client.Challenge.Query().AllX(w.System()) {
			if x.OrganizationID != nil {
				t.Errorf("%s is named", *x.OrganizationID)
			}
			for _, e := range db.Client.Entry.Query().Where(entry.Record(x.ID)).AllX(w.System()) {
				if strings.Contains(e.ActorID, w.Viewer("manager").PersonID) || strings.Contains(e.ActorID, w.Viewer("otherManager").PersonID) {
					t.Errorf("the log names %s", e.ActorID)
				}
			}
		}
		db.Client.Tender.UpdateOneID(n.ID).SetOpeningUntil(clock.Now()).ExecX(w.System()) // as if it had ended after
		Together(t, w.DB, w.Procurement.Tick)
		if named := db.Client.Challenge.Query().Where(challenge.OrganizationIDNotNil(), challenge.HasTenderWith(tender.StatusEQ(tender.StatusCancelled))).CountX(w.System()); named != 2 {
			t.Errorf("%d of two are named", named)
		}
	})
}

// TestOwnCorrectionOffered: who challenges is offered to put it right, also while nobody
// may know who that is.
func TestOwnCorrectionOffered(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := published(t, w, clock)
		must(w.Procurement.TakeDocuments(w.As("manager"), n.ID, w.Provider.ID))(t)
		x := must(w.Procurement.FileChallenge(w.As("manager"), procurement.ChallengeInput{Key: Key(), TenderID: n.ID, OrganizationID: w.Provider.ID, Stage: challenge.StageDocuments, Grounds: "条件倾向", Request: "修改文件"}))(t)
		offered := func(who string) machine.Available {
			t.Helper()
			for _, a := range must(w.Procurement.ChallengeActions(w.As(who), clock.Now(), x.ID))(t)[x.ID] {
				if a.Action == string(procurement.CorrectIt) {
					return a
				}
			}
			return machine.Available{}
		}
		if a := offered("manager"); a.Allowed || a.Reason == "" {
			t.Errorf("of one that is filed: %+v", a)
		}
		must(w.Procurement.CheckChallenge(w.As("handler"), procurement.AskToCorrect, ref(x.ID, x.Version), false, "缺少证据"))(t)
		if a := offered("manager"); !a.Allowed {
			t.Errorf("to the challenger: %+v", a)
		}
		if a := offered("handler"); a.Allowed || a.Reason == "" {
			t.Errorf("to the buyer: %+v", a)
		}
		if a := offered("otherManager"); a != (machine.Available{}) {
			t.Errorf("to another organisation: %+v", a)
		}
	})
}
