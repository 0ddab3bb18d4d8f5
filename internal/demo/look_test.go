package demo_test

import (
	"testing"

	"linli/internal/database/databasetest"
)

func TestLook(t *testing.T) {
	db, _ := databasetest.SQLite(t, opened)
	_, sum := seed(t, db)
	t.Logf("%#v", sum)
	for _, q := range []struct{ q string; n int }{
		{"SELECT status, verification, disputed, COUNT(*) FROM bookings GROUP BY 1,2,3", 4},
		{"SELECT channel, payment, funding, COUNT(*) FROM bookings GROUP BY 1,2,3", 4},
		{"SELECT name, rating_count, rating_sum*1.0/max(1,rating_count), (select count(*) from bookings b where b.organization_id=g.id), (select count(*) from statement_lines l join contracts c on c.id=l.contract_id where c.provider_id=g.id) FROM organizations g", 5},
		{"SELECT name, rating_milli, rating_count, next_starts, mode FROM offerings", 5},
		{"SELECT capacity, taken, starts_at FROM group_sessions", 3},
		{"SELECT id, payer, amount_fen FROM price_lines WHERE payer = 'LTC'", 3},
		{"SELECT grade, findings, count(*) from visits group by 1,2", 3},
		{"SELECT name, phone, address, birth_date, care_level, lat, lng from persons limit 12", 7},
		{"SELECT body from entries where stream = (select id from persons where name='王秀英')", 1},
		{"SELECT sum(amount_fen) from statement_lines", 1},
	} {
		t.Log(q.q)
		for _, l := range lines(t, db, q.q, q.n) {
			t.Log("   ", l)
		}
	}
}
