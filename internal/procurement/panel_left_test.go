package procurement_test

import (
	"sync"
	"testing"

	"linli/ent/bid"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// TestLastSignatures signs with all seats at once: the last two must not miss each other.
func TestLastSignatures(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		for n := range 3 {
			c.accept(n)
			if err := c.judge(c.As("handler"), "QUALIFY", n, procurement.Judgement{}); err != nil {
				t.Fatal(err)
			}
		}
		first, seat0 := c.seat(0)
		for n := range 3 {
			if err := c.judge(first, "CONFORM", n, procurement.Judgement{}); err != nil {
				t.Fatal(err)
			}
		}
		for n := range 3 {
			ctx, seat := c.seat(n)
			sheet := must(c.Procurement.SaveSheet(ctx, ref(seat.ID, 0), c.lot, c.points([3][2]string{{"50", "20"}, {"55", "25"}, {"40", "30"}})))(t)
			must(c.Procurement.SubmitSheet(ctx, ref(seat.ID, sheet.Version), c.lot))(t)
		}
		must(c.Procurement.MakeReport(first, Key(), seat0.ID, c.lot, ""))(t)
		_, err := c.Procurement.RecuseSeat(first, ref(seat0.ID, seat0.Version), "有利害关系")
		broken(t, err, fault.CodeTooLate, "", "", "")
		var all sync.WaitGroup
		for n := range 3 {
			ctx, seat := c.seat(n)
			all.Go(func() {
				if _, err := c.Procurement.SignReport(ctx, ref(seat.ID, seat.Version), ""); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if is := db.Client.Tender.GetX(c.System(), c.tender.ID); is.Status != tender.StatusReportSigned {
			t.Errorf("signed by all at once, and yet %s", is.Status)
		}
	})
}

// TestTooFewConform gives no ranking to a lot that law has no ranking for.
func TestTooFewConform(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	c := newCourt(t, db, clock)
	for n := range 3 {
		c.accept(n)
		if err := c.judge(c.As("handler"), "QUALIFY", n, procurement.Judgement{}); err != nil {
			t.Fatal(err)
		}
	}
	first, seat0 := c.seat(0)
	no := procurement.Judgement{Rule: "S1", Reason: "服务期不足"}
	for n, a := range []string{"CONFORM", "REJECT", "REJECT"} {
		if err := c.judge(first, a, n, no); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 3 {
		ctx, seat := c.seat(n)
		sheet := must(c.Procurement.SaveSheet(ctx, ref(seat.ID, 0), c.lot, c.points([3][2]string{{"50", "20"}, {}, {}})[:2]))(t)
		must(c.Procurement.SubmitSheet(ctx, ref(seat.ID, sheet.Version), c.lot))(t)
	}
	_, err := c.Procurement.MakeReport(first, Key(), seat0.ID, c.lot, "")
	broken(t, err, fault.CodeRuleBroken, "bids.min", "1", "2")
	_, err = c.Procurement.SignReport(first, ref(seat0.ID, db.Client.PanelSeat.GetX(c.System(), seat0.ID).Version), "")
	broken(t, err, fault.CodeTooEarly, "", "", "")
}

// TestLeaving gives a representative's place to the next expert, answers a repeated
// decline as before, and keeps who works for a bidder from the seat.
func TestLeaving(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		pool := w.Experts(t, 6)
		n := evaluating(t, w, clock, w.Provider, w.Other)
		s := w.Procurement
		p := drawn(t, w, n, 3, w.Viewer("author2").PersonID)
		seats := seatsOf(w, p)
		again := ref(seats[0].ID, seats[0].Version)
		for range 2 {
			if x := must(s.DeclineSeat(w.As("author2"), again, "出差"))(t); x.Status != panelseat.StatusDeclined {
				t.Errorf("declined, and yet %s", x.Status)
			}
		}
		p = db.Client.Panel.GetX(w.System(), p.ID)
		if seats = seatsOf(w, p); len(seats) != 4 || p.Experts != 3 || p.Representatives != 0 || seats[3].Kind != panelseat.KindExpert {
			t.Fatalf("%d seats, %d experts and %d representatives", len(seats), p.Experts, p.Representatives)
		}
		who := seats[1].PersonID
		must(s.SaveExpert(w.As("regulator"), procurement.SaveExpertInput{Key: Key(), PersonID: who, Specialities: []string{w.Bath.ID}, EmployerID: w.Other.ID, AreaID: w.District.ID, Active: true}))(t)
		_, err := s.AcceptSeat(asExpert(t, w, pool, who), ref(seats[1].ID, seats[1].Version), denied)
		broken(t, err, fault.CodeWrongState, "", "", "")
		must(s.TerminateTender(w.As("regulator"), ref(n.ID, n.Version), "调查发现问题"))(t)
		Together(t, db, s.Tick)
		for _, x := range seatsOf(w, p)[1:] {
			if x.Status != panelseat.StatusNoShow {
				t.Errorf("its panel is over, and yet a seat is %s", x.Status)
			}
		}
		_, err = s.DeclineSeat(asExpert(t, w, pool, seats[2].PersonID), machine.Ref{Key: Key(), ID: seats[2].ID, Version: seats[2].Version + 1}, "太晚")
		if err == nil || db.Client.PanelSeat.Query().CountX(w.System()) != 4 {
			t.Errorf("a seat of a panel that is over was left and filled: %v", err)
		}
		if is := db.Client.Panel.GetX(w.System(), p.ID); is.Status != panel.StatusDissolved {
			t.Errorf("the panel is %s", is.Status)
		}
		for _, b := range db.Client.Bid.Query().AllX(w.System()) {
			if b.Status != bid.StatusLost {
				t.Errorf("its tender failed, and yet a bid is %s", b.Status)
			}
		}
	})
}
