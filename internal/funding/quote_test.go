package funding_test

import (
	"fmt"
	"testing"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/priceline"
	"linli/ent/programme"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	. "linli/internal/funding"
	"linli/internal/money"
	. "linli/internal/worldtest"
)

const day = "2026-11-26" // of service, two days after the world's start

// TestQuoteVectors runs the rows of marketplace §6 from schemes, pools, months and lots
// to the price, then reserves it: months, pools and the lot's unit hold exactly that.
func TestQuoteVectors(t *testing.T) {
	t.Parallel()
	type payer struct {
		scheme
		used int64 // of this month before
		pays money.Fen
	}
	sub := func(rate, month, used int64, amount money.Fen) payer {
		return payer{scheme{code: "sub", payer: programme.PayerSubsidy, rate: rate, month: month}, used, amount}
	}
	ltc := payer{scheme{code: "ltc", payer: programme.PayerLTC, rate: 9000, month: 1_000_000}, 0, 5_850}
	voucher := payer{scheme{code: "voucher", payer: programme.PayerVoucher, rate: 10_000, visit: 2_000, month: 1_000_000}, 0, 2_000}
	rows := []struct {
		row      string
		gross    int64
		payers   []payer // in the order in which they are made, not of the waterfall
		resident money.Fen
	}{
		{"home bath 50 %, quota 800.00", 20_000, []payer{sub(5000, 80_000, 0, 10_000)}, 10_000},
		{"same, quota left 80.00, voucher 20.00", 20_000, []payer{voucher, sub(5000, 80_000, 72_000, 8_000)}, 10_000},
		{"LTC 90 % then 50 %", 6_500, []payer{sub(5000, 80_000, 0, 325), ltc}, 325},
		{"50 % of 33.33", 3_333, []payer{sub(5000, 80_000, 0, 1_666)}, 1_667},
		{"40 % of 33.33", 3_333, []payer{sub(4000, 80_000, 0, 1_333)}, 2_000},
		{"one fen", 1, []payer{sub(5000, 80_000, 0, 0)}, 1},
		{"day-care 2,000.00 at 50 %, quota 800", 200_000, []payer{sub(5000, 80_000, 0, 80_000)}, 120_000},
	}
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		w.Elder.LtcInsured = true
		for i, r := range rows {
			t.Run(r.row, func(t *testing.T) {
				m := newMarket(t, w, fmt.Sprintf("row-%d", i), r.gross, nil)
				lot := m.lot(r.gross, 3)
				ids, pools := map[string]string{}, map[string]string{}
				for _, p := range r.payers {
					name := p.code
					p.code = fmt.Sprintf("%s-%d", name, i)
					ids[name], pools[name] = m.scheme(p.scheme), m.pool(p.code, w.District, 1_000_000)
					if p.used > 0 {
						used := Legs{Person: w.Elder.ID, Month: "2026-11", Money: []Leg{{Code: p.code, Entitlement: EntitlementID(w.Elder.ID, p.code, "2026-11"), Amount: p.used, Cap: p.month}}}
						if err := m.reserve(Quote{Legs: used}); err != nil {
							t.Fatal(err)
						}
					}
				}
				q := m.quote(day)
				var want []Line
				for _, kind := range []programme.Payer{programme.PayerLTC, programme.PayerSubsidy, programme.PayerVoucher} {
					for _, p := range r.payers {
						if p.payer == kind && p.pays > 0 {
							want = append(want, pays(priceline.Payer(kind), p.pays, ids[p.code]))
						}
					}
				}
				sameLines(t, q.Lines, append(want, resident(r.resident)))
				if q.Gross != money.Fen(r.gross) || q.Public() != money.Fen(r.gross)-r.resident || q.NoContract {
					t.Errorf("gross %d, public %d, no contract %v", q.Gross, q.Public(), q.NoContract)
				}
				if err := m.reserve(q); err != nil {
					t.Fatal(err)
				}
				for _, p := range r.payers {
					month := EntitlementID(w.Elder.ID, fmt.Sprintf("%s-%d", p.code, i), "2026-11")
					if p.pays == 0 {
						if b := w.Balance(t, month); b != (Balance{}) {
							t.Errorf("%s pays nothing and yet has a month: %+v", p.code, b)
						}
						continue
					}
					if b := w.Balance(t, month); b != (Balance{p.month, p.used + int64(p.pays), 0}) {
						t.Errorf("the month of %s: %+v", p.code, b)
					}
					if b := w.Balance(t, pools[p.code]); b != (Balance{1_000_000, int64(p.pays), 0}) {
						t.Errorf("the pool of %s: %+v", p.code, b)
					}
				}
				units := int64(1)
				if len(want) == 0 {
					units = 0
				}
				if b := w.Balance(t, lot); b != (Balance{3, units, 0}) {
					t.Errorf("the lot: %+v", b)
				}
			})
		}
		w.Whole(t)
	})
}

// TestQuoteExplains lists what keeps public money away, and how the price says so.
func TestQuoteExplains(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		cases := []struct {
			name              string
			build             func(m *market, code string)
			on                string
			gross, pays       money.Fen
			noContract, short bool
		}{
			{"no scheme covers it", func(m *market, _ string) { m.lot(20_000, 1) }, day, 20_000, 0, false, false},
			{"not eligible", func(m *market, code string) {
				m.scheme(scheme{code: code, payer: programme.PayerSubsidy, rate: 5000, month: 80_000, change: func(c *ent.ProgrammeCreate) { c.SetLowIncomeOnly(true) }})
				m.pool(code, m.District, 100_000)
				m.lot(20_000, 1)
			}, day, 20_000, 0, false, false},
			{"no contract", func(m *market, code string) { m.half(code, m.District, 100_000) }, day, 20_000, 0, true, true},
			{"the lot is for another street", func(m *market, code string) {
				m.half(code, m.District, 100_000)
				m.lotOf(m.Contract, m.category, elsewhere(m), 20_000, 5)
			}, day, 20_000, 0, true, true},
			{"the contract is suspended", func(m *market, code string) {
				m.half(code, m.District, 100_000)
				m.lotOf(m.contract(code, "2026-01-01", "2027-12-31", contract.StatusSuspended), m.category, m.Street, 20_000, 5)
			}, day, 20_000, 0, true, true},
			{"the contract's last day", func(m *market, code string) {
				m.half(code, m.District, 100_000)
				m.lotOf(m.contract(code, "2026-01-01", day, contract.StatusInForce), m.category, m.Street, 20_000, 5)
			}, day, 20_000, 10_000, false, false},
			{"the day after the contract", func(m *market, code string) {
				m.half(code, m.District, 100_000)
				m.lotOf(m.contract(code, "2026-01-01", day, contract.StatusInForce), m.category, m.Street, 20_000, 5)
			}, "2026-11-27", 20_000, 0, true, true},
			{"the lot has no unit left", func(m *market, code string) {
				m.half(code, m.District, 100_000)
				lot := m.lot(20_000, 1)
				if err := post(m.DB, "rec", Move{lot, Available, Reserved, 1}); err != nil {
					m.t.Fatal(err)
				}
			}, day, 20_000, 0, true, true},
			{"the contract's price is lower", func(m *market, code string) {
				m.half(code, m.District, 100_000)
				m.lot(15_001, 1)
			}, day, 15_001, 7_500, false, false},
			{"the contract's price is higher", func(m *market, code string) {
				m.half(code, m.District, 100_000)
				m.lot(25_000, 1)
			}, day, 20_000, 10_000, false, false},
			{"no pool over the home", func(m *market, code string) {
				m.half(code, elsewhere(m), 100_000)
				m.lot(20_000, 1)
			}, day, 20_000, 0, false, false},
			{"the community's pool has less than the district's", func(m *market, code string) {
				m.half(code, m.District, 100_000)
				m.pool(code, m.Community, 4_321)
				m.lot(20_000, 1)
			}, day, 20_000, 4_321, false, true},
			{"the district's pool has less than the community's", func(m *market, code string) {
				m.half(code, m.District, 1_234)
				m.pool(code, m.Community, 4_321)
				m.lot(20_000, 1)
			}, day, 20_000, 1_234, false, true},
			{"the pool is used up", func(m *market, code string) {
				pool := m.half(code, m.District, 100)
				if err := post(m.DB, "rec", Move{pool, Available, Consumed, 100}); err != nil {
					m.t.Fatal(err)
				}
				m.lot(20_000, 1)
			}, day, 20_000, 0, false, true},
			{"a draft", func(m *market, code string) {
				m.scheme(scheme{code: code, payer: programme.PayerSubsidy, rate: 5000, month: 80_000, status: "DRAFT"})
				m.pool(code, m.District, 100_000)
				m.lot(20_000, 1)
			}, day, 20_000, 0, false, false},
			{"closed", func(m *market, code string) {
				m.scheme(scheme{code: code, payer: programme.PayerSubsidy, rate: 5000, month: 80_000, status: "CLOSED"})
				m.pool(code, m.District, 100_000)
				m.lot(20_000, 1)
			}, day, 20_000, 0, false, false},
			{"the day before the scheme", func(m *market, code string) {
				m.scheme(scheme{code: code, payer: programme.PayerSubsidy, rate: 5000, month: 80_000, from: "2026-11-27"})
				m.pool(code, m.District, 100_000)
				m.lot(20_000, 1)
			}, day, 20_000, 0, false, false},
		}
		for i, c := range cases {
			t.Run(c.name, func(t *testing.T) {
				code := fmt.Sprintf("case-%d", i)
				m := newMarket(t, w, code, 20_000, nil)
				c.build(m, code)
				q := m.quote(c.on)
				if q.Gross != c.gross || q.Public() != c.pays || q.Resident() != c.gross-c.pays || q.NoContract != c.noContract || q.Short != c.short {
					t.Errorf("gross %d public %d resident %d no contract %v short %v; want %+v", q.Gross, q.Public(), q.Resident(), q.NoContract, q.Short, c)
				}
				if q.Legs.Empty() != (c.pays == 0) {
					t.Errorf("legs %+v for %d of public money", q.Legs, c.pays)
				}
				if c.pays == 0 {
					return
				}
				if err := m.reserve(q); err != nil {
					t.Errorf("the quote cannot be reserved: %v", err)
				}
			})
		}
		w.Whole(t)
	})
}

// half is a scheme that pays half, with a pool.
func (m *market) half(code string, over *ent.Area, amount int64) string {
	m.t.Helper()
	m.scheme(scheme{code: code, payer: programme.PayerSubsidy, rate: 5000, month: 80_000})
	return m.pool(code, over, amount)
}
