package funding_test

import (
	"fmt"
	"slices"
	"testing"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/programme"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/funding"
	. "linli/internal/worldtest"
)

// TestQuoteNamesTheClause: a scheme that does not pay says why.
func TestQuoteNamesTheClause(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		m := newMarket(t, New(t, db), "clause", 20_000, nil)
		m.lot(20_000, 1)
		m.half("open", m.District, 100_000)
		m.scheme(scheme{code: "ltc", payer: programme.PayerLTC, rate: 9000, month: 80_000, change: func(c *ent.ProgrammeCreate) { c.SetMinAge(83) }})
		q := m.quote(day)
		var told []string
		for _, e := range q.Evaluations {
			for _, c := range e.Clauses {
				told = append(told, fmt.Sprintf("%s %s %v: %s", e.Programme, c.Name, c.OK, c.Actual))
			}
		}
		want := []string{
			"ltc term true: 2026-11-26", "ltc residence true: yes", "ltc age false: 82", "ltc ltcInsured false: no",
			"open term true: 2026-11-26", "open residence true: yes",
		}
		if !slices.Equal(told, want) {
			t.Errorf("told %q\nwant %q", told, want)
		}
	})
}

// TestQuoteStacks: payers take over in the order of the waterfall, subsidies by rate and
// then by code; of several versions of a scheme the newest in force pays, alone.
func TestQuoteStacks(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		w.Elder.LtcInsured = true
		m := newMarket(t, w, "stack", 10_000, nil)
		m.lot(10_000, 9)
		ids := map[string]string{}
		for _, s := range []scheme{
			{code: "a-voucher", payer: programme.PayerVoucher, rate: 5000, month: 80_000},
			{code: "d-half", payer: programme.PayerSubsidy, rate: 5000, month: 80_000},
			{code: "c-half", payer: programme.PayerSubsidy, rate: 5000, month: 80_000},
			{code: "b-tenth", payer: programme.PayerSubsidy, rate: 1000, month: 80_000},
			{code: "z-ltc", payer: programme.PayerLTC, rate: 2000, month: 80_000},
		} {
			ids[s.code] = m.scheme(s)
			m.pool(s.code, w.District, 100_000)
		}
		sameLines(t, m.quote(day).Lines, []Line{
			pays("LTC", 2_000, ids["z-ltc"]), pays("SUBSIDY", 4_000, ids["c-half"]), pays("SUBSIDY", 2_000, ids["d-half"]),
			pays("SUBSIDY", 200, ids["b-tenth"]), pays("VOUCHER", 900, ids["a-voucher"]), resident(900),
		})

		v := newMarket(t, w, "versions", 10_000, nil)
		v.lot(10_000, 9)
		v.pool("v", w.District, 100_000)
		one := v.scheme(scheme{code: "v", payer: programme.PayerSubsidy, rate: 5000, month: 80_000})
		two := v.scheme(scheme{code: "v", number: 2, payer: programme.PayerSubsidy, rate: 3000, month: 80_000, from: "2026-12-01"})
		v.scheme(scheme{code: "v", number: 3, payer: programme.PayerSubsidy, rate: 9000, month: 80_000, status: "DRAFT"})
		sameLines(t, v.quote("2026-11-30").Lines, []Line{pays("SUBSIDY", 5_000, one), resident(5_000)})
		sameLines(t, v.quote("2026-12-01").Lines, []Line{pays("SUBSIDY", 3_000, two), resident(7_000)})

		child := newMarket(t, w, "child", 10_000, v.category)
		sameLines(t, child.quote("2026-11-30").Lines, []Line{pays("SUBSIDY", 5_000, one), resident(5_000)})
		grandchild := newMarket(t, w, "grandchild", 10_000, child.category)
		sameLines(t, grandchild.quote("2026-11-30").Lines, []Line{resident(10_000)})
	})
}

// TestContractOrder: the contract that ends first serves first.
func TestContractOrder(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		m := newMarket(t, New(t, db), "order", 20_000, nil)
		m.half("order", m.District, 100_000)
		late := m.lotOf(m.contract("late", "2026-01-01", "2027-06-30", contract.StatusInForce), m.category, m.Street, 20_000, 5)
		early := m.lotOf(m.contract("early", "2026-02-01", "2026-12-31", contract.StatusInForce), m.category, m.Street, 20_000, 1)
		q := m.quote(day)
		if q.Legs.Lot != early || q.Legs.Units != 1 {
			t.Errorf("served from %s, want %s", q.Legs.Lot, early)
		}
		if err := m.reserve(q); err != nil {
			t.Fatal(err)
		}
		if err := m.reserve(q); !fault.Is(err, fault.CodeLotExhausted) {
			t.Errorf("a second unit of one: %v", err)
		}
		if q := m.quote(day); q.Legs.Lot != late {
			t.Errorf("then from %s, want %s", q.Legs.Lot, late)
		}
		if b := m.Balance(t, m.Lot.ID); b.Reserved != 0 {
			t.Errorf("a lot of another kind was touched: %+v", b)
		}
	})
}

// TestQuoteText: the same facts give the same text and digest; another fact another.
func TestQuoteText(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		m := newMarket(t, New(t, db), "text", 20_000, nil)
		m.lot(20_000, 5)
		m.half("text", m.District, 100_000)
		text := func(on string) string {
			s, err := m.quote(on).Text()
			if err != nil {
				t.Fatal(err)
			}
			return s
		}
		if a, b := text(day), text(day); a != b || Digest(a) != Digest(b) || len(Digest(a)) != 64 {
			t.Errorf("two texts of one quote:\n%s\n%s", a, b)
		}
		if Digest(text(day)) == Digest(text("2026-11-27")) {
			t.Error("two days, one digest")
		}
		if Digest("") != "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" {
			t.Error("the digest is not SHA-256")
		}
	})
}
