package procurement_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/organization"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/scorecorrection"
	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// court is a tender under evaluation by three experts, with three bids: at 40, 39 and
// 38 million fen.
type court struct {
	*World
	t      *testing.T
	pool   []string
	tender *ent.Tender
	panel  *ent.Panel
	bids   []*ent.Bid // of Provider, Other and a third
	lot    string
}

func newCourt(t *testing.T, db *database.DB, clock *databasetest.Clock) *court {
	t.Helper()
	w := NewBuying(t, db)
	c := &court{World: w, t: t, pool: w.Experts(t, 5)}
	third := db.Client.Organization.Create().SetName("第三家").SetKind(organization.KindSocialOrg).SetAreaID(w.District.ID).SaveX(w.System())
	c.tender = evaluating(t, w, clock, w.Provider, w.Other, third)
	c.panel = drawn(t, w, c.tender, 3)
	for _, o := range []string{w.Provider.ID, w.Other.ID, third.ID} {
		c.bids = append(c.bids, db.Client.Bid.Query().Where(bid.OrganizationID(o)).OnlyX(w.System()))
	}
	c.lot = c.bids[0].LotID
	return c
}

// seat is the nth seat of the panel, and the context of who holds it.
func (c *court) seat(n int) (context.Context, *ent.PanelSeat) {
	c.t.Helper()
	s := seatsOf(c.World, c.panel)[n]
	return asExpert(c.t, c.World, c.pool, s.PersonID), s
}

func (c *court) accept(n int) {
	c.t.Helper()
	ctx, s := c.seat(n)
	must(c.Procurement.AcceptSeat(ctx, ref(s.ID, s.Version), denied))(c.t)
}

// judge decides about the nth bid as it is.
func (c *court) judge(ctx context.Context, action string, n int, j procurement.Judgement) error {
	b := c.DB.Client.Bid.GetX(c.System(), c.bids[n].ID)
	_, err := c.Procurement.JudgeBid(ctx, machine.Action(action), ref(b.ID, b.Version), j)
	return err
}

// points are a sheet: for each bid the judged and the objective criterion.
func (c *court) points(rows [3][2]string) []procurement.CellInput {
	var out []procurement.CellInput
	for i, r := range rows {
		out = append(out, procurement.CellInput{BidID: c.bids[i].ID, Criterion: "T1", Points: r[0]}, procurement.CellInput{BidID: c.bids[i].ID, Criterion: "T2", Points: r[1]})
	}
	return out
}

// TestEvaluation takes three bids from the buyer's decision to the signed report.
func TestEvaluation(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		s, handler := c.Procurement, c.As("handler")
		none := procurement.Judgement{}
		first, seat0 := c.seat(0)

		broken(t, c.judge(handler, "DISQUALIFY", 0, none), fault.CodeBadInput, "", "", "")
		broken(t, c.judge(first, "QUALIFY", 0, none), fault.CodeForbidden, "", "", "")
		for n := range c.bids {
			if err := c.judge(handler, "QUALIFY", n, none); err != nil {
				t.Fatal(err)
			}
			if n == 0 {
				c.accept(0)
				broken(t, c.judge(first, "CONFORM", 0, none), fault.CodeTooEarly, "", "", "")
			}
		}
		broken(t, c.judge(first, "CONFORM", 0, none), fault.CodeTooEarly, "", "", "") // two seats have not accepted
		c.accept(1)
		c.accept(2)
		broken(t, c.judge(c.As("expert"), "CONFORM", 0, none), fault.CodeNotFound, "", "", "")
		_, err := s.SaveSheet(first, ref(seat0.ID, 0), c.lot, nil)
		broken(t, err, fault.CodeTooEarly, "", "", "")
		for n := range c.bids {
			if err := c.judge(first, "CONFORM", n, none); err != nil {
				t.Fatal(err)
			}
		}

		sheets := [][3][2]string{
			{{"50", "20"}, {"55", "25"}, {"40", "30"}},
			{{"52", "20"}, {"57", "25"}, {"41", "30"}},
			{{"54", "20"}, {"59", "24"}, {"42", "30"}}, // 24 where the others have 25
		}
		bad := c.points(sheets[0])
		bad[1].Points, bad[2].Criterion = "30.1", "P"
		_, err = s.SaveSheet(first, ref(seat0.ID, 0), c.lot, bad)
		if fs := fault.All(err); len(fs) != 2 {
			t.Errorf("two cells are wrong: %v", err)
		}
		second, seat1 := c.seat(1)
		_, err = s.SaveSheet(second, ref(seat0.ID, 0), c.lot, c.points(sheets[0]))
		broken(t, err, fault.CodeNotFound, "", "", "")
		sheet := must(s.SaveSheet(first, ref(seat0.ID, 0), c.lot, c.points(sheets[0])[:5]))(t)
		_, err = s.SubmitSheet(first, ref(seat0.ID, sheet.Version), c.lot)
		broken(t, err, fault.CodeWrongState, "", "", "")
		_, err = s.MakeReport(first, Key(), seat0.ID, c.lot, "")
		if broken(t, err, fault.CodeTooEarly, "", "", ""); len(fault.As(err).Details) > 0 { // what others gave stays theirs
			t.Errorf("before all have submitted it says %v", fault.As(err).Details)
		}
		versions := map[string]int{seat0.ID: sheet.Version}
		for n, rows := range sheets {
			ctx, seat := c.seat(n)
			sheet := must(s.SaveSheet(ctx, ref(seat.ID, versions[seat.ID]), c.lot, c.points(rows)))(t)
			if got := must(s.SubmitSheet(ctx, ref(seat.ID, sheet.Version), c.lot))(t); got.SubmittedAt == nil {
				t.Error("submitted, and yet open")
			}
			versions[seat.ID] = sheet.Version + 1
		}
		_, err = s.SaveSheet(first, ref(seat0.ID, versions[seat0.ID]), c.lot, c.points(sheets[1]))
		broken(t, err, fault.CodeWrongState, "", "", "")

		third, seat2 := c.seat(2)
		fix := procurement.CorrectionInput{BidID: c.bids[1].ID, Criterion: "T2", Points: "25", Head: scorecorrection.HeadOutlier, Reason: "漏计一人"}
		_, err = s.CorrectScore(third, ref(seat2.ID, versions[seat2.ID]), c.lot, fix)
		broken(t, err, fault.CodeWrongState, "", "", "")
		fix.Head = scorecorrection.HeadObjective
		must(s.CorrectScore(third, ref(seat2.ID, versions[seat2.ID]), c.lot, fix))(t)
		x := db.Client.ScoreCorrection.Query().OnlyX(c.System())
		if x.Was != "24" || x.Became != "25" {
			t.Errorf("corrected %s to %s", x.Was, x.Became)
		}

		r := must(s.MakeReport(second, Key(), seat1.ID, c.lot, ""))(t)
		var body procurement.ReportBody
		if err := json.Unmarshal([]byte(r.Body), &body); err != nil {
			t.Fatal(err)
		}
		want := map[string][2]string{c.bids[1].ID: {"1", "91.74"}, c.bids[0].ID: {"2", "81.50"}, c.bids[2].ID: {"3", "81.00"}}
		for _, at := range body.Result.Standings {
			if got := [2]string{fmt.Sprint(at.Rank), at.Rounded}; got != want[at.Bid] {
				t.Errorf("bid %s: %v, want %v", at.Bid, got, want[at.Bid])
			}
		}
		if text := body.Result.Standings[0].Marks[0].Text; text != "38000000 / 39000000 × 10 = 9.743589… → 9.74" {
			t.Errorf("the price's points: %s", text)
		}
		broken(t, c.judge(first, "REJECT_LOW_PRICE", 0, procurement.Judgement{Rule: "x", Reason: "y"}), fault.CodeWrongState, "", "", "")

		sign := func(n int, dissent string) error {
			ctx, seat := c.seat(n)
			_, err := s.SignReport(ctx, ref(seat.ID, seat.Version), dissent)
			return err
		}
		broken(t, sign(0, "不同意"), fault.CodeBadInput, "", "", "")
		if err := sign(0, "价格分计算方法本人有不同意见"); err != nil {
			t.Fatal(err)
		}
		if err := sign(1, ""); err != nil {
			t.Fatal(err)
		}
		clock.Set(shanghai("2026-12-18 00:00:00").Add(-time.Microsecond)) // two working days after Tuesday the 15th
		if n, err := s.Tick(context.Background()); n != 0 || err != nil {
			t.Errorf("a microsecond early: %d steps, %v", n, err)
		}
		clock.Advance(time.Microsecond)
		if n, err := s.Tick(context.Background()); n != 1 || err != nil {
			t.Errorf("after two working days: %d steps, %v", n, err)
		}
		is, p := db.Client.Tender.GetX(c.System(), c.tender.ID), db.Client.Panel.GetX(c.System(), c.panel.ID)
		if is.Status != tender.StatusReportSigned || p.Status != panel.StatusSigned {
			t.Errorf("signed by all: tender %s, panel %s", is.Status, p.Status)
		}
		var states []panelseat.Status
		for _, x := range seatsOf(c.World, c.panel) {
			states = append(states, x.Status)
		}
		if got := fmt.Sprint(states); got != "[DISSENTED SIGNED SIGNED]" {
			t.Errorf("seats %s", got)
		}
	})
}
