package directory

import (
	"strings"
	"testing"
	"time"

	"linli/ent/offering"
	"linli/internal/database"
	"linli/internal/database/databasetest"
)

// TestEachOrderWalksAnIndex: without statistics SQLite walks the index of the order and
// sorts nothing; the few offerings of one organisation it finds by the organisation.
func TestEachOrderWalksAnIndex(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC))
	for _, c := range []struct {
		order    Order
		category bool
		org      string
		index    string
		sorts    bool
	}{
		{ByRating, false, "", "offering_status_rating_milli_id", false},
		{ByEarliest, false, "", "offering_status_next_start_at_id", false},
		{ByPrice, false, "", "offering_status_price_fen_id", false},
		{ByRating, true, "", "offering_category_id_status_rating_milli_id", false},
		{ByEarliest, true, "", "offering_category_id_status_next_start_at_id", false},
		{ByPrice, true, "", "offering_category_id_status_price_fen_id", false},
		{ByRating, false, "org_1", "offering_organization_id", true},
		{ByEarliest, false, "org_1", "offering_organization_id", true},
		{ByPrice, false, "org_1", "offering_organization_id", true},
	} {
		l := &list{Query: Query{Filter: Filter{Status: offering.StatusPublished, OrganizationID: c.org}, Order: c.order, First: 20}}
		if c.category {
			l.categories = []string{"cat_1"}
		}
		q := &statement{}
		q.write("EXPLAIN QUERY PLAN SELECT o.name FROM offerings o WHERE ")
		l.where(q)
		q.write(" ORDER BY ", l.orderBy(), " LIMIT 21")
		text := steps(t, db, q)
		if !strings.Contains(text, "INDEX "+c.index+" ") || strings.Contains(text, "TEMP B-TREE") != c.sorts {
			t.Errorf("%s, category %t, organisation %q: %s", c.order, c.category, c.org, text)
		}
	}
}

// steps is a plan of SQLite, step by step.
func steps(t *testing.T, db *database.DB, q *statement) string {
	t.Helper()
	rows, err := db.Query(t.Context(), q.String(), q.args...)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var plan []string
	for rows.Next() {
		var id, parent, unused int
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			t.Fatal(err)
		}
		plan = append(plan, step)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return strings.Join(plan, "; ")
}
