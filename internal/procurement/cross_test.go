package procurement_test

import (
	"context"
	"testing"

	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/machine"
	"linli/internal/machine/machinetest"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

type (
	list  = []string
	whoOf = map[machine.Action][]string
)

// TestMachines crosses every state, action and role of what a tender consists of. The
// lists are the specification's, written apart from the code (procurement §3.3 to §3.9).
func TestMachines(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		c := newCourt(t, db, clock)
		a := c.awarded()
		clock.Set(shanghai("2026-12-17 10:00:00"))
		x := c.objects(0)
		ctx := c.System()
		p := db.Client.Complaint.Create().SetChallengeID(x.ID).SetTenderID(c.tender.ID).SetBody("诉").SetDueAt(clock.Now().AddDate(0, 0, 7)).SetAcceptedAt(clock.Now()).SetPausedAt(clock.Now()).SaveX(ctx)
		roles := map[string]context.Context{}
		for _, r := range everybody {
			roles[r] = ctxOf(c.World, r)
		}
		judge, seat := c.seat(0)
		roles["judge"], roles["bidder"] = judge, c.manager(1) // of the bid that was chosen
		panelists := list{"judge", "expert", "author", "author2"}
		draws := list{"handler", "handler2", "regulator"}

		check := func(name string, got machinetest.Counts, want machinetest.Counts) {
			t.Helper()
			if got != want {
				t.Errorf("%s: %+v, want %+v", name, got, want)
			}
		}
		type tenders = []tender.Status
		all := tenders{"PUBLISHED", "SEALED", "OPENING", "EVALUATING", "OFFERING", "REPORT_SIGNED"}
		check("tender", machinetest.Cross(t, db, procurement.Tenders, c.tender.ID, roles, machinetest.Want[tender.Status]{
			From: map[machine.Action]tenders{"EDIT": {"DRAFT"}, "SUBMIT": {"DRAFT"}, "RETURN": {"IN_REVIEW"}, "PUBLISH": {"IN_REVIEW"}, "AMEND": {"PUBLISHED"},
				"CANCEL":    {"DRAFT", "IN_REVIEW", "PUBLISHED", "SEALED", "OPENING", "EVALUATING", "OFFERING"},
				"TERMINATE": append(tenders{"CONFIRMED", "AWARDED"}, all...), "OPEN": {"SEALED"}, "END_OPENING": {"OPENING"}, "ASK_OFFERS": {"EVALUATING"}, "NEGOTIATE": {"PUBLISHED"},
				"CONFIRM": {"REPORT_SIGNED"}, "AWARD": {"CONFIRMED"}},
			Who: whoOf{"EDIT": handlers, "SUBMIT": handlers, "RETURN": approvers, "PUBLISH": approvers, "AMEND": handlers, "CANCEL": approvers, "TERMINATE": {"regulator"},
				"OPEN": handlers, "END_OPENING": handlers, "ASK_OFFERS": panelists, "NEGOTIATE": handlers, "CONFIRM": approvers, "AWARD": handlers},
		}), machinetest.Counts{Refused: 4696, Done: 14, Final: 22})
		type panels = []panel.Status
		check("panel", machinetest.Cross(t, db, procurement.Panels, c.panel.ID, roles, machinetest.Want[panel.Status]{
			From: map[machine.Action]panels{"COMMIT_DRAW": {"FORMING"}, "REVEAL_DRAW": {"COMMITTED"}, "REFORM": {"FORMING", "COMMITTED", "DRAWN", "CONSTITUTED"}},
			Who:  whoOf{"COMMIT_DRAW": draws, "REVEAL_DRAW": draws, "REFORM": draws},
		}), machinetest.Counts{Refused: 504, Done: 0, Final: 0})
		type seats = []panelseat.Status
		check("seat", machinetest.Cross(t, db, procurement.Seats, seat.ID, roles, machinetest.Want[panelseat.Status]{
			From: map[machine.Action]seats{"ACCEPT": {"DRAWN"}, "DECLINE": {"DRAWN"}, "RECUSE": {"DRAWN", "ACCEPTED"}, "SIGN": {"ACCEPTED"}, "DISSENT": {"ACCEPTED"}},
			Who:  whoOf{"ACCEPT": panelists, "DECLINE": panelists, "RECUSE": panelists, "SIGN": panelists, "DISSENT": panelists},
		}), machinetest.Counts{Refused: 978, Done: 0, Final: 2})
		type bids = []bid.Status
		check("bid", machinetest.Cross(t, db, procurement.Bids, c.bids[0].ID, roles, machinetest.Want[bid.Status]{
			From: map[machine.Action]bids{"QUALIFY": {"OPENED"}, "DISQUALIFY": {"OPENED"}, "CONFORM": {"ELIGIBLE"}, "REJECT": {"ELIGIBLE"}, "CORRECT_PRICE": {"CONFORMING"},
				"GRANT_DEDUCTION": {"CONFORMING"}, "ACCEPT_LOW_PRICE": {"CONFORMING"}, "REJECT_LOW_PRICE": {"CONFORMING"}},
			Who: whoOf{"QUALIFY": handlers, "DISQUALIFY": handlers, "CONFORM": panelists, "REJECT": panelists, "CORRECT_PRICE": panelists, "GRANT_DEDUCTION": panelists,
				"ACCEPT_LOW_PRICE": panelists, "REJECT_LOW_PRICE": panelists},
		}), machinetest.Counts{Refused: 2464, Done: 0, Final: 0})
		type awards = []award.Status
		check("award", machinetest.Cross(t, db, procurement.Awards, a.ID, roles, machinetest.Want[award.Status]{
			From: map[machine.Action]awards{"WAIVE_STANDSTILL": {"ANNOUNCED"}, "REFUSE": {"ANNOUNCED"}},
			Who:  whoOf{"WAIVE_STANDSTILL": approvers, "REFUSE": {"bidder", "otherManager"}},
		}), machinetest.Counts{Refused: 332, Done: 2, Final: 2})
		type challenges = []challenge.Status
		check("challenge", machinetest.Cross(t, db, procurement.Challenges, x.ID, roles, machinetest.Want[challenge.Status]{
			From: map[machine.Action]challenges{"ACCEPT_CHALLENGE": {"FILED"}, "ASK_TO_CORRECT": {"FILED"}, "DECLINE_CHALLENGE": {"FILED"}, "CORRECT": {"DEFECTIVE"}, "ANSWER": {"ACCEPTED", "OVERDUE"}},
			Who:  whoOf{"ACCEPT_CHALLENGE": handlers, "ASK_TO_CORRECT": handlers, "DECLINE_CHALLENGE": handlers, "CORRECT": {"manager"}, "ANSWER": handlers},
		}), machinetest.Counts{Refused: 1109, Done: 11, Final: 0})
		type complaints = []complaint.Status
		regulators, complainants := list{"regulator"}, list{"manager"}
		check("complaint", machinetest.Cross(t, db, procurement.Complaints, p.ID, roles, machinetest.Want[complaint.Status]{
			From: map[machine.Action]complaints{"INVESTIGATE": {"FILED"}, "ASK_TO_CORRECT": {"FILED"}, "REJECT": {"FILED"}, "CORRECT": {"CORRECTING"}, "PAUSE": {"INVESTIGATING"},
				"RESUME": {"PAUSED"}, "DECIDE": {"INVESTIGATING"}, "WITHDRAW": {"FILED", "CORRECTING", "INVESTIGATING", "PAUSED"}},
			Who: whoOf{"INVESTIGATE": regulators, "ASK_TO_CORRECT": regulators, "REJECT": regulators, "CORRECT": complainants, "PAUSE": regulators, "RESUME": regulators,
				"DECIDE": regulators, "WITHDRAW": complainants},
		}), machinetest.Counts{Refused: 2005, Done: 6, Final: 5})
	})
}
