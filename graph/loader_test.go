package graph_test

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"linli/ent"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// TestOneStatementPerKind lists bookings with all that hangs on them, and counts what
// is read: each kind once, however many rows there are. In the bubble time stands
// still while anything works, so that loaders wait for all company there is.
func TestOneStatementPerKind(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		db, clock := databasetest.SQLite(t, Start)
		s := newStage(t, db, clock)
		for hour := 10; hour < 16; hour++ {
			s.Book(t, At(1, hour, 0))
		}
		count := counted(db.Client)
		var data struct {
			Bookings rows[struct{ Recipient struct{ Name string } }]
		}
		s.into(t, s.As("daughter"), &data, `{ bookings(first: 10) { edges { node {
			offering { name } organization { name } worker { name organization { kind } } recipient { name area { name } }
			priceLines { amountFen programme { name } } entitlement { leftFen } contractLot { unitsLeft category { name } }
			visit { grade } availableActions { action }
		} } } }`, nil)
		if len(data.Bookings.Edges) != 6 || data.Bookings.Edges[5].Node.Recipient.Name != "王奶奶" {
			t.Fatalf("bookings: %+v", data)
		}
		want := map[string]int{
			"Booking": 1, "Offering": 1, "Organization": 1, "Worker": 1,
			"Person": 2, // whom the viewer sees, and who stands on the booking
			"Area":   1, "PriceLine": 1, "Programme": 1, "Entitlement": 1, "ContractLot": 1, "Category": 1,
			"LedgerAccount": 1, "Visit": 1, "Appraisal": 1,
		}
		if got := count(); !maps.Equal(got, want) {
			t.Errorf("read %v, want %v", got, want)
		}
	})
}

// counted counts the statements that the client runs from now on, by kind.
func counted(c *ent.Client) func() map[string]int {
	var mu sync.Mutex
	count := map[string]int{}
	c.Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
			kind := strings.TrimSuffix(strings.TrimPrefix(fmt.Sprintf("%T", q), "*ent."), "Query")
			mu.Lock()
			count[kind]++
			mu.Unlock()
			return next.Query(ctx, q)
		})
	}))
	return func() map[string]int {
		mu.Lock()
		defer mu.Unlock()
		return maps.Clone(count)
	}
}
