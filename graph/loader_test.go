package graph_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"linli/ent"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// TestOneStatementPerKind lists bookings with all that hangs on them, and counts what
// is read: each kind once, however many rows there are.
func TestOneStatementPerKind(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	s := newStage(t, db, clock)
	for hour := 10; hour < 14; hour++ {
		s.Book(t, At(1, hour, 0))
	}
	var mu sync.Mutex
	count := map[string]int{}
	db.Client.Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
			mu.Lock()
			count[strings.TrimPrefix(fmt.Sprintf("%T", q), "*ent.")]++
			mu.Unlock()
			return next.Query(ctx, q)
		})
	}))
	var data struct {
		Bookings rows[struct{ Recipient struct{ Name string } }]
	}
	s.into(t, s.As("daughter"), &data, `{ bookings(first: 10) { edges { node {
		offering { name } organization { name } worker { name organization { kind } } recipient { name area { name } }
		priceLines { amountFen programme { name } } entitlement { leftFen } contractLot { unitsLeft category { name } }
		visit { grade } availableActions { action }
	} } } }`, nil)
	if len(data.Bookings.Edges) != 4 || data.Bookings.Edges[3].Node.Recipient.Name != "王奶奶" {
		t.Fatalf("bookings: %+v", data)
	}
	want := map[string]int{
		"BookingQuery": 1, "OfferingQuery": 1, "OrganizationQuery": 1, "WorkerQuery": 1,
		"PersonQuery": 2, // whom the viewer sees, and who stands on the booking
		"AreaQuery":   1, "PriceLineQuery": 1, "ProgrammeQuery": 1, "EntitlementQuery": 1, "ContractLotQuery": 1, "CategoryQuery": 1,
		"LedgerAccountQuery": 2, // of months, and of lots one level deeper
		"VisitQuery":         1, "AppraisalQuery": 1,
	}
	// Loaders wait half a millisecond for company; on a loaded machine a field may come
	// late and ask again, for a key that is not known yet.
	for kind, n := range count {
		if n < want[kind] || n > want[kind]+3 {
			t.Errorf("%s: %d statements, want %d", kind, n, want[kind])
		}
	}
	if len(count) != len(want) {
		t.Errorf("read %v, want %v", count, want)
	}
}
