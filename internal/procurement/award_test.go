package procurement_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/creditevent"
	"linli/ent/notice"
	"linli/ent/organization"
	"linli/ent/project"
	"linli/ent/relationship"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// reported takes the court to its signed report: bid 1 with 89.74, bid 2 with 80, bid 0 with 79.5 points.
func (c *court) reported() {
	c.t.Helper()
	s := c.Procurement
	for n := range c.bids {
		if err := c.judge(c.As("handler"), "QUALIFY", n, procurement.Judgement{}); err != nil {
			c.t.Fatal(err)
		}
	}
	for n := range 3 {
		c.accept(n)
	}
	first, seat := c.seat(0)
	for n := range c.bids {
		if err := c.judge(first, "CONFORM", n, procurement.Judgement{}); err != nil {
			c.t.Fatal(err)
		}
	}
	for n := range 3 {
		ctx, x := c.seat(n)
		sheet := must(s.SaveSheet(ctx, ref(x.ID, 0), c.lot, c.points([3][2]string{{"50", "20"}, {"55", "25"}, {"40", "30"}})))(c.t)
		must(s.SubmitSheet(ctx, ref(x.ID, sheet.Version), c.lot))(c.t)
	}
	must(s.MakeReport(first, Key(), seat.ID, c.lot, ""))(c.t)
	for n := range 3 {
		ctx, x := c.seat(n)
		must(s.SignReport(ctx, ref(x.ID, x.Version), ""))(c.t)
	}
	c.tender = c.now()
}

func (c *court) now() *ent.Tender { return c.DB.Client.Tender.GetX(c.System(), c.tender.ID) }

// confirmed chooses what the panel ranked first.
func (c *court) confirmed() {
	c.t.Helper()
	c.reported()
	must(c.Procurement.ConfirmTender(c.As("approver"), ref(c.tender.ID, c.now().Version), []string{c.bids[1].ID}))(c.t)
}

// awarded announces it too.
func (c *court) awarded() *ent.Award {
	c.t.Helper()
	c.confirmed()
	must(c.Procurement.AwardTender(c.As("handler"), ref(c.tender.ID, c.now().Version)))(c.t)
	return c.award(0)
}

// award is the nth award of the tender.
func (c *court) award(n int) *ent.Award {
	c.t.Helper()
	list := c.DB.Client.Award.Query().Order(award.ByCreatedAt(), award.ByID()).AllX(c.System())
	if len(list) <= n {
		c.t.Fatalf("%d awards", len(list))
	}
	return list[n]
}

func (c *court) states() []bid.Status {
	out := make([]bid.Status, len(c.bids))
	for i, b := range c.bids {
		out[i] = c.DB.Client.Bid.GetX(c.System(), b.ID).Status
	}
	return out
}

// is fails unless tender and bids stand so.
func (c *court) is(want tender.Status, bids ...bid.Status) {
	c.t.Helper()
	if n := c.now(); n.Status != want || len(bids) > 0 && !slices.Equal(c.states(), bids) {
		c.t.Errorf("tender %s (%s %s), bids %v; want %s, %v", n.Status, n.ReasonCode, n.Reason, c.states(), want, bids)
	}
}

func (c *court) tick(clock *databasetest.Clock, at time.Time) {
	c.t.Helper()
	clock.Set(at)
	Together(c.t, c.DB, c.Procurement.Tick)
}

// manager is the context of a manager of the nth bidder.
func (c *court) manager(n int) context.Context {
	return access.With(context.Background(), &access.Viewer{PersonID: c.Viewer("manager").PersonID,
		Posts: []access.Post{{Name: "MANAGER", AreaPath: c.District.Path, OrganizationID: c.bids[n].OrganizationID}}})
}

// TestAward takes the first rank to the result notice, and refuses any other choice.
func TestAward(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		c.reported()
		s := c.Procurement
		for _, wrong := range [][]string{{c.bids[0].ID}, {c.bids[1].ID, c.bids[0].ID}, {}} {
			_, err := s.ConfirmTender(c.As("approver"), ref(c.tender.ID, c.tender.Version), wrong)
			if f := fault.As(err); f == nil || f.Code != fault.CodeRuleBroken || f.Details["ruleKey"] != "buyer.confirm" {
				t.Errorf("chosen %v: %v", wrong, err)
			}
		}
		_, err := s.ConfirmTender(c.As("handler"), ref(c.tender.ID, c.tender.Version), []string{c.bids[1].ID})
		broken(t, err, fault.CodeForbidden, "", "", "")
		c.is(tender.StatusReportSigned, bid.StatusRanked, bid.StatusRanked, bid.StatusRanked)
		n := must(s.ConfirmTender(c.As("approver"), ref(c.tender.ID, c.tender.Version), []string{c.bids[1].ID}))(t)
		c.is(tender.StatusConfirmed, bid.StatusReserve, bid.StatusWinner, bid.StatusReserve)
		if a := c.award(0); a.Status != award.StatusChosen || a.AmountFen != 39_000_000 || a.Rank != 1 || a.OrganizationID != c.bids[1].OrganizationID {
			t.Errorf("the award is %+v", a)
		}
		_, err = s.AwardTender(c.As("approver"), ref(n.ID, n.Version))
		broken(t, err, fault.CodeForbidden, "", "", "")
		n = must(s.AwardTender(c.As("handler"), ref(n.ID, n.Version)))(t)
		a := c.award(0)
		// Tuesday the 15th: eight working days end with the 25th, thirty days with the 14th of January
		if n.Status != tender.StatusAwarded || n.DueAt != nil || a.Status != award.StatusAnnounced ||
			!a.StandstillUntil.Equal(shanghai("2026-12-26 00:00:00")) || !a.DueAt.Equal(shanghai("2027-01-15 00:00:00")) {
			t.Errorf("announced: %s, award %+v", n.Status, a)
		}
		var body struct {
			Panel  []string
			Awards []struct {
				Name      string
				AmountFen int64
				Lot       int
			}
		}
		x := db.Client.Notice.Query().Where(notice.KindEQ(notice.KindResult)).OnlyX(t.Context())
		if err := json.Unmarshal([]byte(x.Body), &body); err != nil {
			t.Fatal(err)
		}
		if len(body.Panel) != 3 || len(body.Awards) != 1 || body.Awards[0].AmountFen != 39_000_000 || body.Awards[0].Name != c.Other.Name || body.Awards[0].Lot != 1 {
			t.Errorf("the notice says %s", x.Body)
		}
	})
}

// TestAwardByTheClock: a buyer that lets its days pass is deemed to have chosen and announced.
func TestAwardByTheClock(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		c.reported()
		// Tuesday the 15th: two working days to the 17th, then five to the 24th
		c.tick(clock, shanghai("2026-12-25 00:00:00").Add(-time.Microsecond))
		c.is(tender.StatusReportSigned)
		c.tick(clock, shanghai("2026-12-25 00:00:00"))
		c.is(tender.StatusConfirmed, bid.StatusReserve, bid.StatusWinner, bid.StatusReserve)
		c.tick(clock, shanghai("2026-12-30 00:00:00").Add(-time.Microsecond)) // that is Friday; two working days are Monday and Tuesday
		c.is(tender.StatusConfirmed)
		c.tick(clock, shanghai("2026-12-30 00:00:00"))
		c.is(tender.StatusAwarded)
	})
}

// TestAwardRefused: each candidate follows the one that will not sign, and when nobody is
// left the tender fails and its project may be tendered anew.
func TestAwardRefused(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		a := c.awarded()
		s := c.Procurement
		_, err := s.RefuseAward(c.manager(0), ref(a.ID, a.Version), "人员不足")
		broken(t, err, fault.CodeForbidden, "", "", "")
		_, err = s.RefuseAward(c.manager(1), ref(a.ID, a.Version), "")
		broken(t, err, fault.CodeBadInput, "", "", "")
		must(s.RefuseAward(c.manager(1), ref(a.ID, a.Version), "人员不足"))(t)
		c.is(tender.StatusConfirmed, bid.StatusReserve, bid.StatusLost, bid.StatusWinner)
		if a = c.award(1); a.Status != award.StatusChosen || a.BidID != c.bids[2].ID || a.AmountFen != 38_000_000 || a.Rank != 2 {
			t.Errorf("the next candidate: %+v", a)
		}
		must(s.AwardTender(c.As("handler"), ref(c.tender.ID, c.now().Version)))(t)
		must(s.RefuseAward(c.manager(2), ref(a.ID, c.award(1).Version), "人员不足"))(t)
		_, err = s.RefuseAward(c.manager(0), ref(c.award(2).ID, c.award(2).Version), "人员不足")
		broken(t, err, fault.CodeNotFound, "", "", "") // nobody knows of it before it is announced
		must(s.AwardTender(c.As("handler"), ref(c.tender.ID, c.now().Version)))(t)
		must(s.RefuseAward(c.manager(0), ref(c.award(2).ID, c.award(2).Version), "人员不足"))(t)
		c.is(tender.StatusFailed, bid.StatusLost, bid.StatusLost, bid.StatusLost)
		if n := c.now(); n.ReasonCode != "NO_CANDIDATE" {
			t.Errorf("it failed for %s", n.ReasonCode)
		}
		if p := db.Client.Project.Query().OnlyX(c.System()); p.Status != project.StatusIntended {
			t.Errorf("the project is %s", p.Status)
		}
		c.Whole(t)
	})
}

// TestAwardLapses: an award that nobody signs in its thirty days goes to the next one; a
// stay stops that clock; nobody is bound longer than bids bind.
func TestAwardLapses(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		a := c.awarded()
		x := must(c.Procurement.ImposeStay(c.As("regulator"), Key(), c.tender.ID, []string{procurement.BlocksSign}, "核查"))(t)
		c.tick(clock, a.DueAt.Add(time.Hour))
		c.is(tender.StatusAwarded)
		lost := a.DueAt.Add(time.Hour).Sub(x.From)
		must(c.Procurement.LiftStay(c.As("regulator"), Key(), x.ID, "查清"))(t)
		if got := c.award(0).DueAt; !got.Equal(a.DueAt.Add(lost)) {
			t.Errorf("the term ends %v, want %v", got, a.DueAt.Add(lost))
		}
		c.tick(clock, a.DueAt.Add(lost))
		c.is(tender.StatusConfirmed, bid.StatusReserve, bid.StatusLost, bid.StatusWinner)
		must(c.Procurement.ImposeStay(c.As("regulator"), Key(), c.tender.ID, []string{procurement.BlocksAward, procurement.BlocksSign}, "核查"))(t)
		c.tick(clock, c.now().ValidUntil.Add(-time.Microsecond))
		c.is(tender.StatusConfirmed)
		c.tick(clock, *c.now().ValidUntil)
		c.is(tender.StatusFailed, bid.StatusLost, bid.StatusLost, bid.StatusLost)
	})
}

// TestAwardStrikesOut: who is on an official list, or under one control with another
// bidder, does not win, and the next one does.
func TestAwardStrikesOut(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		c.confirmed()
		ctx, today := c.System(), "2026-12-01"
		db.Client.CreditEvent.Create().SetOrganizationID(c.bids[1].OrganizationID).SetSource(creditevent.SourceOfficialList).SetFact("严重违法失信").SetEvidence("名单第7号").
			SetEffect(creditevent.EffectExclude).SetValidFrom(today).SetValidUntil("2027-12-01").SetStatus(creditevent.StatusInForce).SetRecordedByID(c.Viewer("regulator").PersonID).ExecX(ctx)
		must(c.Procurement.RecordRelationship(c.As("regulator"), procurement.RelationshipInput{Key: Key(), AreaID: c.District.ID, SubjectID: c.bids[0].OrganizationID, ObjectID: c.bids[2].OrganizationID,
			Kind: relationship.KindControl, ValidFrom: date.MustParse(today), Evidence: "持股51%"}))(t)
		must(c.Procurement.AwardTender(c.As("handler"), ref(c.tender.ID, c.now().Version)))(t)
		// the list takes the first one; the second and the third are under one control
		c.is(tender.StatusFailed, bid.StatusInvalidated, bid.StatusInvalidated, bid.StatusInvalidated)
		if a := c.award(0); a.Reason != "it is on an official list that excludes it: 名单第7号" {
			t.Errorf("struck out because %s", a.Reason)
		}
	})
}

// TestExaminationFails: when the panel leaves fewer bids than the rules ask for, the
// tender fails by itself.
func TestExaminationFails(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		out := procurement.Judgement{Rule: "E1", Reason: "未登记"}
		for n := range 2 {
			if err := c.judge(c.As("handler"), "DISQUALIFY", n, out); err != nil {
				t.Fatal(err)
			}
			if want := []tender.Status{tender.StatusEvaluating, tender.StatusFailed}[n]; c.now().Status != want {
				t.Errorf("%d left: %s", 2-n, c.now().Status)
			}
		}
		if n := c.now(); n.ReasonCode != "TOO_FEW_BIDS" {
			t.Errorf("it failed for %s", n.ReasonCode)
		}
	})
}

// TestAwardsDoNotWait: however many awards are overdue and stayed, one that may lapse does.
func TestAwardsDoNotWait(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		a := c.awarded()
		ctx, stayed := c.System(), c.now()
		n := db.Client.Tender.Create().SetProjectID(stayed.ProjectID).SetRequirementID(stayed.RequirementID).SetBuyerID(stayed.BuyerID).SetAreaID(stayed.AreaID).SetAreaPath(stayed.AreaPath).
			SetNumber("QX-2").SetTitle("另一个").SetMethod(stayed.Method).SetStatus(tender.StatusAwarded).SetPackID(stayed.PackID).SetPackHash(stayed.PackHash).SetCeilingFen(1).SetHandlerID(stayed.HandlerID).
			SetPublishedAt(clock.Now()).SetValidUntil(*stayed.ValidUntil).SaveX(ctx)
		must(c.Procurement.ImposeStay(c.As("regulator"), Key(), n.ID, []string{procurement.BlocksSign}, "核查"))(t)
		for i := range 100 {
			o := db.Client.Organization.Create().SetName(fmt.Sprint("投标人", i)).SetKind(organization.KindSocialOrg).SetAreaID(c.District.ID).SaveX(ctx)
			b := db.Client.Bid.Create().SetTenderID(n.ID).SetLotID(c.lot).SetOrganizationID(o.ID).SetStatus(bid.StatusWinner).SaveX(ctx)
			db.Client.Award.Create().SetTenderID(n.ID).SetLotID(c.lot).SetBidID(b.ID).SetOrganizationID(o.ID).SetRank(1).SetAmountFen(1).SetStatus(award.StatusAnnounced).SetAnnouncedAt(clock.Now()).
				SetDueAt(a.DueAt.Add(-time.Hour)).SaveX(ctx)
		}
		c.tick(clock, *a.DueAt)
		if got := db.Client.Award.GetX(ctx, a.ID).Status; got != award.StatusLapsed {
			t.Errorf("it is %s", got)
		}
		if n := db.Client.Award.Query().Where(award.TenderID(n.ID), award.StatusEQ(award.StatusAnnounced)).CountX(ctx); n != 100 {
			t.Errorf("%d stayed ones are left", n)
		}
	})
}
