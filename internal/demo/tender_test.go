package demo_test

import (
	"slices"
	"testing"

	"linli/internal/database"
)

// tendersAreWhole: one tender takes bids, one is judged while the regulator looks into a
// complaint, one has become a contract that is delivered and paid.
func tendersAreWhole(t *testing.T, db *database.DB) {
	t.Helper()
	for query, want := range map[string][]string{
		"SELECT p.title || ' ' || t.status FROM tenders t JOIN projects p ON p.id = t.project_id": {"困难老人居家适老化改造服务 COMPLETE", "失能老人居家助洁服务 EVALUATING", "独居老人定期探访服务 PUBLISHED"},
		"SELECT o.name || ' ' || b.status || ' ' || b.price_fen FROM bids b JOIN organizations o ON o.id = b.organization_id": {
			"安居适老改造(演示) LOST 27900000", "安心到家(演示) WINNER 28500000", "常青护理院(演示) LOST 28800000",
			"安心到家(演示) CONFORMING 14800000", "家人陪伴(演示) CONFORMING 14300000", "常青护理院(演示) CONFORMING 15150000",
		},
		"SELECT title || ' ' || status || ' ' || due_on FROM milestones": {
			"第一批改造 ACCEPTED 2026-09-01", "第二批改造 ACCEPTED 2026-11-01", "第三批改造 IN_ACCEPTANCE 2026-12-01", "第四批改造和回访 PLANNED 2027-05-01",
		},
		"SELECT status || ' ' || amount_fen FROM payment_requests":                                                          {"PAID 7125000", "APPROVED 7125000"},
		"SELECT c.status || ' ' || x.status || ' ' || x.stage FROM complaints c JOIN challenges x ON x.id = c.challenge_id": {"INVESTIGATING ESCALATED DOCUMENTS"},
		"SELECT COUNT(*) || ' ' || status FROM panel_seats GROUP BY status":                                                 {"5 ACCEPTED", "5 SIGNED"},
		"SELECT COUNT(*) || ' ' || COUNT(answered_at) FROM questions":                                                       {"6 5"},
		"SELECT COUNT(*) || ' ' || COUNT(submitted_at) FROM score_sheets":                                                   {"9 9"}, // that of the cast's expert is missing
	} {
		got := lines(t, db, query, 1)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n%q\nwanted\n%q", query, got, want)
		}
	}
	if n := count(t, db, "SELECT COUNT(*) FROM entries WHERE at > $1", opened); n != 0 {
		t.Errorf("%d entries are of the future", n)
	}
}
