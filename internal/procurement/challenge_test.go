package procurement_test

import (
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/entry"
	"linli/ent/notice"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// objects is a challenge of the nth bidder to the result.
func (c *court) objects(n int) *ent.Challenge {
	c.t.Helper()
	return must(c.Procurement.FileChallenge(c.manager(n), c.challenge(n, challenge.StageResult)))(c.t)
}

func (c *court) challenge(n int, stage challenge.Stage) procurement.ChallengeInput {
	return procurement.ChallengeInput{Key: Key(), TenderID: c.tender.ID, OrganizationID: c.bids[n].OrganizationID, Stage: stage, Grounds: "评分错误", Request: "重新评审"}
}

// of is a challenge as it is now.
func (c *court) of(x *ent.Challenge) *ent.Challenge {
	return c.DB.Client.Challenge.GetX(c.System(), x.ID)
}

// complains takes a challenge of the nth bidder to the regulator.
func (c *court) complains(n int, x *ent.Challenge) *ent.Complaint {
	c.t.Helper()
	return must(c.Procurement.FileComplaint(c.manager(n), Key(), x.ID, c.bids[n].OrganizationID, "答复未回应评分依据"))(c.t)
}

// TestChallengeTerm: seven working days from the end of the notice's period, once for
// each stage, by who took part.
func TestChallengeTerm(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		s := c.Procurement
		_, err := s.FileChallenge(c.manager(0), c.challenge(0, challenge.StageResult))
		broken(t, err, fault.CodeTooEarly, "", "", "")
		c.awarded() // Tuesday the 15th: the notice's working day is the 16th, seven more end with the 25th
		in := c.challenge(0, challenge.StageResult)
		in.Grounds = ""
		_, err = s.FileChallenge(c.manager(0), in)
		broken(t, err, fault.CodeBadInput, "", "", "")
		_, err = s.FileChallenge(c.manager(1), c.challenge(0, challenge.StageResult))
		broken(t, err, fault.CodeForbidden, "", "", "")
		clock.Set(shanghai("2026-12-26 00:00:00").Add(-time.Microsecond))
		x := c.objects(0)
		if x.Status != challenge.StatusFiled || x.OrganizationID == nil || !x.DueAt.Equal(shanghai("2027-01-07 00:00:00")) { // New Year's Day is a holiday
			t.Errorf("filed as %+v", x)
		}
		_, err = s.FileChallenge(c.manager(0), c.challenge(0, challenge.StageResult))
		broken(t, err, fault.CodeDuplicate, "", "", "")
		clock.Advance(time.Microsecond)
		_, err = s.FileChallenge(c.manager(2), c.challenge(2, challenge.StageResult))
		broken(t, err, fault.CodeRuleBroken, "challenge.file", "2026-12-25 16:00:00 +0000 UTC", "2026-12-25 16:00:00 +0000 UTC")
	})
}

// TestChallengeStops: one that may affect the result stays award and signature; denied,
// what it stayed goes on; unanswered, the way to the regulator is open.
func TestChallengeStops(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		s := c.Procurement
		c.awarded()
		clock.Set(shanghai("2026-12-17 10:00:00"))
		x := c.objects(0)
		_, err := s.CheckChallenge(c.As("approver"), procurement.TakeOn, ref(x.ID, x.Version), true, "")
		broken(t, err, fault.CodeForbidden, "", "", "")
		_, err = s.CheckChallenge(c.As("handler"), procurement.AskToCorrect, ref(x.ID, x.Version), false, "")
		broken(t, err, fault.CodeBadInput, "", "", "")
		x = must(s.CheckChallenge(c.As("handler"), procurement.AskToCorrect, ref(x.ID, x.Version), false, "缺少证据"))(t)
		_, err = s.CorrectChallenge(c.manager(1), ref(x.ID, x.Version), c.bids[1].OrganizationID, "评分错误，附表二", "重新评审")
		broken(t, err, fault.CodeNotFound, "", "", "")
		x = must(s.CorrectChallenge(c.manager(0), ref(x.ID, x.Version), c.bids[0].OrganizationID, "评分错误，附表二", "重新评审"))(t)
		if x.Status != challenge.StatusFiled || x.Grounds != "评分错误，附表二" {
			t.Errorf("corrected: %+v", x)
		}
		x = must(s.CheckChallenge(c.As("handler"), procurement.TakeOn, ref(x.ID, x.Version), true, ""))(t)
		stays, err := procurement.Stays(c.System(), db.Client, c.tender.ID)
		if err != nil || len(stays) != 1 || procurement.Stayed(stays, procurement.BlocksSign) == nil || procurement.Stayed(stays, procurement.BlocksPerform) != nil {
			t.Errorf("stays %v %v", stays, err)
		}
		if n := db.Client.Notice.Query().Where(notice.KindEQ(notice.KindSuspension)).CountX(t.Context()); n != 1 {
			t.Errorf("%d notices of suspension", n)
		}
		term := *c.award(0).DueAt
		clock.Advance(48 * time.Hour)
		x = must(s.AnswerChallenge(c.As("handler"), ref(x.ID, x.Version), procurement.AnswerInput{Outcome: challenge.OutcomeDenied, Answer: "评分与文件一致"}))(t)
		if stays, _ = procurement.Stays(c.System(), db.Client, c.tender.ID); len(stays) != 0 || !c.award(0).DueAt.Equal(term.Add(48*time.Hour)) {
			t.Errorf("after the answer: %v, the term ends %v", stays, c.award(0).DueAt)
		}
		c.tick(clock, x.DueAt.Add(-time.Microsecond))
		if got := c.of(x).Status; got != challenge.StatusAnswered {
			t.Errorf("it is %s", got)
		}
		c.tick(clock, *x.DueAt)
		if got := c.of(x).Status; got != challenge.StatusClosed {
			t.Errorf("it is %s", got)
		}
	})
}

// TestChallengeUpheld: what the buyer grants is carried out at once.
func TestChallengeUpheld(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		s := c.Procurement
		a := c.awarded()
		clock.Set(shanghai("2026-12-17 10:00:00"))
		x := c.objects(2)
		x = must(s.CheckChallenge(c.As("handler"), procurement.TakeOn, ref(x.ID, x.Version), true, ""))(t)
		_, err := s.AnswerChallenge(c.As("handler"), ref(x.ID, x.Version), procurement.AnswerInput{Outcome: challenge.OutcomeUpheld, Answer: "属实", Decision: complaint.DecisionRestart})
		broken(t, err, fault.CodeWrongState, "", "", "") // somebody is chosen
		must(s.AnswerChallenge(c.As("handler"), ref(x.ID, x.Version), procurement.AnswerInput{Outcome: challenge.OutcomeUpheld, Answer: "属实", Decision: complaint.DecisionNextCandidate, AwardID: a.ID}))(t)
		c.is(tender.StatusConfirmed, bid.StatusReserve, bid.StatusInvalidated, bid.StatusWinner)
		if got := c.award(1); got.Status != award.StatusChosen || got.BidID != c.bids[2].ID {
			t.Errorf("the next candidate: %+v", got)
		}
	})
}

// TestComplaint: unanswered, a challenge goes to the regulator, who need not act to take
// it on; what is decided Linli carries out in the same transaction.
func TestComplaint(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		s := c.Procurement
		a := c.awarded()
		clock.Set(shanghai("2026-12-17 10:00:00"))
		x := c.objects(0)
		_, err := s.FileComplaint(c.manager(0), Key(), x.ID, c.bids[0].OrganizationID, "不作为")
		broken(t, err, fault.CodeWrongState, "", "", "")
		c.tick(clock, x.DueAt.Add(-time.Microsecond))
		c.tick(clock, *x.DueAt)
		if got := c.of(x); got.Status != challenge.StatusOverdue {
			t.Fatalf("unanswered it is %s", got.Status)
		}
		_, err = s.FileComplaint(c.manager(1), Key(), x.ID, c.bids[1].OrganizationID, "不作为")
		broken(t, err, fault.CodeNotFound, "", "", "")
		p := c.complains(0, x)
		if c.of(x).Status != challenge.StatusEscalated || p.Status != complaint.StatusFiled {
			t.Errorf("challenge %s, complaint %s", c.of(x).Status, p.Status)
		}
		_, err = s.CheckComplaint(c.As("handler"), procurement.Investigate, ref(p.ID, p.Version), "")
		broken(t, err, fault.CodeForbidden, "", "", "")
		c.tick(clock, *p.DueAt) // five working days without a rejection
		p = db.Client.Complaint.GetX(c.System(), p.ID)
		stays, err := procurement.Stays(c.System(), db.Client, c.tender.ID)
		if p.Status != complaint.StatusInvestigating || err != nil || len(stays) != 1 || stays[0].Until == nil || procurement.Stayed(stays, procurement.BlocksPerform) == nil {
			t.Fatalf("it is %s, stays %v %v", p.Status, stays, err)
		}
		due := *p.DueAt
		clock.Advance(24 * time.Hour)
		p = must(s.PauseComplaint(c.As("regulator"), procurement.PauseClock, ref(p.ID, p.Version), "委托鉴定"))(t)
		clock.Advance(72 * time.Hour)
		p = must(s.PauseComplaint(c.As("regulator"), procurement.ResumeClock, ref(p.ID, p.Version), "鉴定完毕"))(t)
		if !p.DueAt.Equal(due.Add(72*time.Hour)) || p.PausedSeconds != 72*3600 {
			t.Errorf("the term ends %v, want %v", p.DueAt, due.Add(72*time.Hour))
		}
		in := procurement.DecisionInput{Decision: complaint.DecisionRescind, Reasons: "评审违规", AwardID: a.ID}
		_, err = s.DecideComplaint(c.As("regulator"), ref(p.ID, p.Version), in)
		broken(t, err, fault.CodeWrongState, "", "", "") // nothing is signed
		in.Decision, in.AwardID = complaint.DecisionVoidAward, "awd_unknown"
		_, err = s.DecideComplaint(c.As("regulator"), ref(p.ID, p.Version), in)
		broken(t, err, fault.CodeNotFound, "", "", "")
		in.AwardID = a.ID
		p = must(s.DecideComplaint(c.As("regulator"), ref(p.ID, p.Version), in))(t)
		c.is(tender.StatusFailed)
		if stays, _ = procurement.Stays(c.System(), db.Client, c.tender.ID); p.Status != complaint.StatusExecuted || p.Effect != "LOT_FAILED" || len(stays) != 0 {
			t.Errorf("decided: %+v, stays %v", p, stays)
		}
		if got := db.Client.Project.Query().OnlyX(c.System()); got.Status != project.StatusIntended {
			t.Errorf("the project is %s", got.Status)
		}
	})
}

// TestComplaintReferred: a regulator that does not decide for twice its term loses the
// complaint; its stay waits for who is above, and nothing passes by itself.
func TestComplaintReferred(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		c.awarded()
		clock.Set(shanghai("2026-12-17 10:00:00"))
		x := c.objects(0)
		c.tick(clock, *x.DueAt)
		p := c.complains(0, x)
		p = must(c.Procurement.CheckComplaint(c.As("regulator"), procurement.Investigate, ref(p.ID, p.Version), ""))(t)
		c.tick(clock, *p.DueAt)
		if got := db.Client.Complaint.GetX(c.System(), p.ID).Status; got != complaint.StatusInvestigating {
			t.Errorf("after one term it is %s", got)
		}
		c.tick(clock, p.DueAt.AddDate(0, 0, 60))
		if got := db.Client.Complaint.GetX(c.System(), p.ID).Status; got != complaint.StatusReferred {
			t.Errorf("after two terms it is %s", got)
		}
		stays, err := procurement.Stays(c.System(), db.Client, c.tender.ID)
		if err != nil || len(stays) != 1 {
			t.Errorf("stays %v %v", stays, err)
		}
		c.is(tender.StatusFailed) // its bids bind no longer by then
	})
}

// TestChallengeHidden: before the opening nobody learns who challenges, neither from the
// rows nor from the log; at the opening the name is there.
func TestChallengeHidden(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := published(t, w, clock)
		must(w.Procurement.TakeDocuments(w.As("manager"), n.ID, w.Provider.ID))(t)
		in := procurement.ChallengeInput{Key: Key(), TenderID: n.ID, OrganizationID: w.Provider.ID, Stage: challenge.StageDocuments, Grounds: "条件倾向", Request: "修改文件"}
		other := in
		other.OrganizationID = w.Other.ID
		_, err := w.Procurement.FileChallenge(w.As("otherManager"), other)
		broken(t, err, fault.CodeWrongState, "", "", "") // it did not take the documents
		x := must(w.Procurement.FileChallenge(w.As("manager"), in))(t)
		x = must(w.Procurement.CheckChallenge(w.As("handler"), procurement.AskToCorrect, ref(x.ID, x.Version), false, "缺少证据"))(t)
		x = must(w.Procurement.CorrectChallenge(w.As("manager"), ref(x.ID, x.Version), w.Provider.ID, "条件倾向，见第三章", "修改文件"))(t)
		if x.OrganizationID != nil || x.Challenger == w.Provider.ID {
			t.Errorf("the row names %v", x.OrganizationID)
		}
		me := w.Viewer("manager").PersonID
		for _, e := range db.Client.Entry.Query().Where(entry.Record(x.ID)).AllX(w.System()) {
			if strings.Contains(e.ActorID+e.Body, me) || strings.Contains(e.ActorID+e.Body, w.Provider.ID) {
				t.Errorf("the log names who challenges: %s %s", e.ActorID, e.Body)
			}
		}
		own := must(w.Procurement.OwnChallenges(w.As("manager"), n.ID, w.Provider.ID))(t)
		if len(own) != 1 || own[0].ID != x.ID {
			t.Errorf("own challenges %v", own)
		}
		// who complains before the opening is named to the regulator: everybody reads it once bids are opened
		everybody := func() *string {
			return must(w.Procurement.PublicChallenges(t.Context(), n.ID))(t)[n.ID][0].OrganizationID
		}
		db.Client.Challenge.UpdateOneID(x.ID).SetOrganizationID(w.Provider.ID).ExecX(w.System())
		db.Client.Tender.UpdateOneID(n.ID).SetMethod(tender.MethodOpenTender).ExecX(w.System())
		if who := everybody(); who != nil {
			t.Errorf("before the opening everybody reads that %s complains", *who)
		}
		db.Client.Tender.UpdateOneID(n.ID).SetStatus(tender.StatusOpening).ExecX(w.System())
		if who := everybody(); who == nil || *who != w.Provider.ID {
			t.Errorf("once bids are opened everybody reads that %v complains", who)
		}
		db.Client.Challenge.UpdateOneID(x.ID).ClearOrganizationID().ExecX(w.System())
		db.Client.Tender.UpdateOneID(n.ID).SetMethod(tender.MethodConsultation).ExecX(w.System())
		Together(t, w.DB, w.Procurement.Tick)
		if x = db.Client.Challenge.GetX(w.System(), x.ID); x.OrganizationID == nil || *x.OrganizationID != w.Provider.ID {
			t.Errorf("at the opening it names %v", x.OrganizationID)
		}
		// what everybody reads: of a consultation, whose bidders bid again, not before the award
		public := func() *string {
			return must(w.Procurement.PublicChallenges(t.Context(), n.ID))(t)[n.ID][0].OrganizationID
		}
		if who := public(); who != nil {
			t.Errorf("at the opening everybody reads that %s challenges", *who)
		}
		lot := db.Client.TenderLot.Query().Where(tenderlot.TenderID(n.ID)).OnlyX(w.System())
		b := db.Client.Bid.Create().SetTenderID(n.ID).SetLotID(lot.ID).SetOrganizationID(w.Other.ID).SetStatus(bid.StatusWinner).SetPriceFen(1).SaveX(w.System())
		db.Client.Award.Create().SetTenderID(n.ID).SetLotID(lot.ID).SetBidID(b.ID).SetOrganizationID(w.Other.ID).SetRank(1).SetAmountFen(1).SetStatus(award.StatusAnnounced).SetAnnouncedAt(clock.Now()).SaveX(w.System())
		if who := public(); who == nil || *who != w.Provider.ID {
			t.Errorf("after the award everybody reads that %v challenges", who)
		}
	})
}
