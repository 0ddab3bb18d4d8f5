package booking_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"entgo.io/ent/dialect"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// TestDisputedHaveAnIndex: a district's list of open disputes reads those alone.
func TestDisputedHaveAnIndex(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		explain := "EXPLAIN QUERY PLAN "
		if db.Dialect == dialect.Postgres {
			explain = "EXPLAIN "
		}
		var plan strings.Builder
		err := db.InTx(context.Background(), func(tx *database.Tx) error {
			if db.Dialect == dialect.Postgres { // a table of no rows is read as quickly as its index
				if _, err := tx.ExecContext(context.Background(), "SET LOCAL enable_seqscan = off"); err != nil {
					return err
				}
			}
			rows, err := tx.QueryContext(context.Background(), explain+"SELECT id FROM bookings WHERE disputed AND area_path LIKE '610103.%' ORDER BY starts_at DESC, id DESC LIMIT 21")
			if err != nil {
				return err
			}
			defer func() { _ = rows.Close() }()
			columns, err := rows.Columns()
			if err != nil {
				return err
			}
			for rows.Next() {
				step := make([]any, len(columns))
				for i := range step {
					step[i] = new(any)
				}
				if err := rows.Scan(step...); err != nil {
					return err
				}
				fmt.Fprintf(&plan, "%s\n", *step[len(step)-1].(*any))
			}
			return rows.Err()
		})
		if err != nil || !strings.Contains(plan.String(), "booking_starts_at") {
			t.Errorf("%v, the plan is:\n%s", err, plan.String())
		}
	})
}
