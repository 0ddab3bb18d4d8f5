package procurement_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"linli/ent/bid"
	"linli/ent/scorecell"
	"linli/ent/scoresheet"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// TestRankingOfAnyOrder: bids, seats, sheets and points lie in the database in the order in
// which they came in, and in the opposite one; the ranking is the same to the last letter,
// also where two bids are level and the draw decides.
func TestRankingOfAnyOrder(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		s := c.Procurement
		db.Client.Bid.Update().SetPriceFen(40_000_000).ExecX(c.System())
		for n := range c.bids {
			if err := c.judge(c.As("handler"), "QUALIFY", n, procurement.Judgement{}); err != nil {
				t.Fatal(err)
			}
		}
		for n := range 3 {
			c.accept(n)
		}
		first, seat := c.seat(0)
		for n := range c.bids {
			if err := c.judge(first, "CONFORM", n, procurement.Judgement{}); err != nil {
				t.Fatal(err)
			}
		}
		for n := range 3 {
			ctx, x := c.seat(n)
			sheet := must(s.SaveSheet(ctx, ref(x.ID, 0), c.lot, c.points([3][2]string{{"50", "20"}, {"40", "30"}, {fmt.Sprint(50 + n), "20"}})))(t)
			must(s.SubmitSheet(ctx, ref(x.ID, sheet.Version), c.lot))(t)
		}
		text := func() string {
			t.Helper()
			r := must(s.ReadRanking(first, seat.ID, c.lot))(t)
			raw, err := json.Marshal(r)
			if err != nil || r.Result == nil {
				t.Fatalf("%s %v", raw, err)
			}
			return string(raw)
		}
		before := text()
		h := &hall{World: c.World, TB: t}
		turned := 0
		for table, ids := range map[string][]string{
			"bids":         db.Client.Bid.Query().Order(bid.ByID()).IDsX(c.System()),
			"panel_seats":  h.column("SELECT id FROM panel_seats ORDER BY id"),
			"score_sheets": db.Client.ScoreSheet.Query().Order(scoresheet.ByID()).IDsX(c.System()),
			"score_cells":  db.Client.ScoreCell.Query().Order(scorecell.ByID()).IDsX(c.System()),
		} {
			lies := func() string {
				if db.Name() == "SQLite" {
					return strings.Join(h.column("SELECT id FROM "+table+" ORDER BY rowid"), " ")
				}
				return strings.Join(h.column("SELECT id FROM "+table+" ORDER BY ctid"), " ")
			}
			was := lies()
			if db.Name() == "SQLite" {
				h.unguarded(table, "UPDATE "+table+" SET rowid = 100000 - rowid")
			} else {
				h.unguarded(table)
				for i := range ids { // each comes to lie behind the others
					h.raw("UPDATE " + table + " SET id = id WHERE id = '" + ids[len(ids)-1-i] + "'")
				}
			}
			if lies() != was {
				turned++
			}
		}
		if turned != 4 {
			t.Errorf("%d tables lie in another order", turned)
		}
		if after := text(); after != before {
			t.Errorf("ranked\n%s\nand, lying otherwise,\n%s", before, after)
		}
		var r procurement.Ranking
		if err := json.Unmarshal([]byte(before), &r); err != nil {
			t.Fatal(err)
		}
		if a, b := r.Result.Standings[0], r.Result.Standings[1]; a.Rank != 1 || b.Rank != 2 || a.Bid != c.bids[2].ID || a.Rounded != "81.00" || b.Rounded != "80.00" || r.Result.Standings[2].Rounded != "80.00" {
			t.Errorf("first %+v, second %+v", a, b)
		}
	})
}
