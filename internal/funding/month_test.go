package funding_test

import (
	"testing"

	"linli/ent/programme"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/funding"
	. "linli/internal/worldtest"
)

// TestMonthOfService: the month that pays is the service date's, made on first touch
// with the cap of the version in force; a booking in November for December leaves
// November alone. What a closed month spent does not come back to it.
func TestMonthOfService(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		m := newMarket(t, w, "months", 20_000, nil)
		lot := m.lot(20_000, 20)
		pool := m.pool("months", w.District, 100_000)
		m.scheme(scheme{code: "months", payer: programme.PayerSubsidy, rate: 5000, month: 15_000})
		m.scheme(scheme{code: "months", number: 2, payer: programme.PayerSubsidy, rate: 5000, month: 25_000, from: "2026-12-01"})
		november, december := EntitlementID(w.Elder.ID, "months", "2026-11"), EntitlementID(w.Elder.ID, "months", "2026-12")
		hold := func(what, account string, want Balance) {
			t.Helper()
			if b := w.Balance(t, account); b != want {
				t.Errorf("%s: %+v, want %+v", what, b, want)
			}
		}
		last, first := m.quote("2026-11-30"), m.quote("2026-12-01")
		if last.Legs.Month != "2026-11" || first.Legs.Month != "2026-12" {
			t.Errorf("months %s and %s", last.Legs.Month, first.Legs.Month)
		}
		if err := m.reserve(first); err != nil {
			t.Fatal(err)
		}
		hold("November untouched", november, Balance{})
		hold("December", december, Balance{25_000, 10_000, 0})
		if err := m.reserve(last); err != nil {
			t.Fatal(err)
		}
		hold("November", november, Balance{15_000, 10_000, 0})
		if left := m.quote("2026-11-29"); left.Public() != 5_000 || !left.Short {
			t.Errorf("November still gives %d, short %v", left.Public(), left.Short)
		}
		if err := m.reserve(last); !fault.Is(err, fault.CodeEntitlementExhausted) {
			t.Errorf("more than November's cap: %v", err)
		}
		hold("the pool of both", pool, Balance{100_000, 20_000, 0})
		hold("the lot of both", lot, Balance{20, 2, 0})

		both := func(f func(tx *database.Tx, l Legs) error) {
			t.Helper()
			within(t, db, func(tx *database.Tx) error {
				if err := f(tx, last.Legs); err != nil {
					return err
				}
				return f(tx, first.Legs)
			})
		}
		both(func(tx *database.Tx, l Legs) error { return Consume(ctx, tx, l, "rec") })
		hold("November spent", november, Balance{15_000, 0, 10_000})
		hold("the pool spent", pool, Balance{100_000, 0, 20_000})
		within(t, db, func(tx *database.Tx) error { return ClawBack(ctx, tx, last.Legs, "rec", false) })
		hold("November stays as it was", november, Balance{15_000, 0, 10_000})
		hold("its money is the pool's again", pool, Balance{100_000, 0, 10_000})
		hold("its unit is the lot's again", lot, Balance{20, 0, 1})
		within(t, db, func(tx *database.Tx) error { return ClawBack(ctx, tx, first.Legs, "rec", true) })
		hold("December, still open, gets it back", december, Balance{25_000, 0, 0})
		hold("the pool whole", pool, Balance{100_000, 0, 0})
		if err := m.reserve(first); err != nil {
			t.Fatal(err)
		}
		within(t, db, func(tx *database.Tx) error { return Release(ctx, tx, first.Legs, "rec") })
		hold("released", december, Balance{25_000, 0, 0})
		w.Whole(t)
	})
}
