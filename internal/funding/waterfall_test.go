package funding_test

import (
	"testing"

	"pgregory.net/rapid"

	"linli/ent/priceline"
	. "linli/internal/funding"
	"linli/internal/money"
)

// plenty is more than any price here.
const plenty = 100_000_000

// TestWaterfall has the test vectors of marketplace §6 by their rows, and the corners
// of caps and rounding.
func TestWaterfall(t *testing.T) {
	t.Parallel()
	ltc := func(rate money.BasisPoints, left money.Fen) Share {
		return Share{Payer: priceline.PayerLTC, Programme: "ltc", Rate: rate, Left: left}
	}
	subsidy := func(rate money.BasisPoints, left money.Fen) Share {
		return Share{Payer: priceline.PayerSubsidy, Programme: "sub", Rate: rate, Left: left}
	}
	voucher := func(visit money.Fen) Share {
		return Share{Payer: priceline.PayerVoucher, Programme: "vou", Rate: 10_000, CapVisit: visit, Left: plenty}
	}
	capped := func(s Share, visit money.Fen) Share {
		s.CapVisit = visit
		return s
	}
	cases := []struct {
		row                             string
		gross                           money.Fen
		shares                          []Share
		ltc, subsidy, voucher, resident money.Fen
	}{
		{"home bath 50 %, quota 800.00", 20_000, []Share{subsidy(5000, 80_000)}, 0, 10_000, 0, 10_000},
		{"same, quota left 80.00, voucher 20.00", 20_000, []Share{subsidy(5000, 8_000), voucher(2_000)}, 0, 8_000, 2_000, 10_000},
		{"LTC 90 % then 50 %", 6_500, []Share{ltc(9000, plenty), subsidy(5000, plenty)}, 5_850, 325, 0, 325},
		{"50 % of 33.33", 3_333, []Share{subsidy(5000, plenty)}, 0, 1_666, 0, 1_667},
		{"40 % of 33.33", 3_333, []Share{subsidy(4000, plenty)}, 0, 1_333, 0, 2_000},
		{"one fen", 1, []Share{subsidy(5000, plenty)}, 0, 0, 0, 1},
		{"day-care 2,000.00 at 50 %, quota 800", 200_000, []Share{subsidy(5000, 80_000)}, 0, 80_000, 0, 120_000},

		{"nobody else pays", 20_000, nil, 0, 0, 0, 20_000},
		{"a price of nothing", 0, []Share{subsidy(5000, plenty)}, 0, 0, 0, 0},
		{"all of it", 20_000, []Share{subsidy(10_000, plenty)}, 0, 20_000, 0, 0},
		{"a rate of nothing", 20_000, []Share{subsidy(0, plenty)}, 0, 0, 0, 20_000},
		{"nothing left", 20_000, []Share{subsidy(5000, 0)}, 0, 0, 0, 20_000},
		{"overdrawn counts as nothing left", 20_000, []Share{subsidy(5000, -1)}, 0, 0, 0, 20_000},
		{"one fen left", 20_000, []Share{subsidy(5000, 1)}, 0, 1, 0, 19_999},
		{"the visit's cap below the share", 20_000, []Share{capped(subsidy(5000, plenty), 9_999)}, 0, 9_999, 0, 10_001},
		{"the visit's cap at the share", 20_000, []Share{capped(subsidy(5000, plenty), 10_000)}, 0, 10_000, 0, 10_000},
		{"what is left below the visit's cap", 20_000, []Share{capped(subsidy(5000, 7_000), 9_000)}, 0, 7_000, 0, 13_000},
		{"LTC without means leaves all to the subsidy", 6_500, []Share{ltc(9000, 0), subsidy(5000, plenty)}, 0, 3_250, 0, 3_250},
		{"the voucher takes at most what is left of the price", 1_500, []Share{subsidy(5000, plenty), voucher(2_000)}, 0, 750, 750, 0},
		{"three payers, each floored on what is left", 10_001, []Share{ltc(3333, plenty), subsidy(3333, plenty), voucher(1)}, 3_333, 2_222, 1, 4_445},
	}
	for _, c := range cases {
		t.Run(c.row, func(t *testing.T) {
			t.Parallel()
			lines, err := Waterfall(c.gross, c.shares)
			if err != nil {
				t.Fatal(err)
			}
			var want []Line
			for _, l := range []Line{{c.ltc, priceline.PayerLTC, "ltc"}, {c.subsidy, priceline.PayerSubsidy, "sub"}, {c.voucher, priceline.PayerVoucher, "vou"}} {
				if l.Amount > 0 {
					want = append(want, l)
				}
			}
			sameLines(t, lines, append(want, Line{Payer: priceline.PayerResident, Amount: c.resident}))
		})
	}
}

// sameLines compares prices line by line.
func sameLines(t *testing.T, have, want []Line) {
	t.Helper()
	if len(have) != len(want) {
		t.Fatalf("%+v, want %+v", have, want)
	}
	for i, l := range have {
		if l != want[i] {
			t.Errorf("line %d is %+v, want %+v", i+1, l, want[i])
		}
	}
}

// TestWaterfallSums: whatever the payers, lines sum to the price, none but the
// resident's is zero or above what its payer has, and the resident's is the last.
func TestWaterfallSums(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		gross := money.Fen(rapid.Int64Range(0, 1_000_000_000_000).Draw(t, "gross"))
		shares := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Share {
			return Share{
				Payer: priceline.PayerSubsidy, Programme: rapid.StringMatching(`p[0-9]{9}`).Draw(t, "programme"),
				Rate:     money.BasisPoints(rapid.Int64Range(0, 10_000).Draw(t, "rate")),
				CapVisit: money.Fen(rapid.Int64Range(0, 100_000).Draw(t, "cap")),
				Left:     money.Fen(rapid.Int64Range(-10, 1_000_000_000_000).Draw(t, "left")),
			}
		}), 0, 5).Draw(t, "shares")
		lines, err := Waterfall(gross, shares)
		if err != nil {
			t.Fatal(err)
		}
		sum := money.Fen(0)
		for i, l := range lines {
			sum += l.Amount
			last := i == len(lines)-1
			if last != (l.Payer == priceline.PayerResident) {
				t.Fatalf("line %d of %d is %s", i+1, len(lines), l.Payer)
			}
			if l.Amount < 0 || (!last && l.Amount == 0) {
				t.Fatalf("line %d is %d", i+1, l.Amount)
			}
			for _, s := range shares {
				if l.Programme == s.Programme && (l.Amount > s.Left || (s.CapVisit > 0 && l.Amount > s.CapVisit)) {
					t.Fatalf("line %d of %d is above its share %+v", i+1, l.Amount, s)
				}
			}
		}
		if sum != gross {
			t.Fatalf("lines sum to %d, the price is %d", sum, gross)
		}
	})
}

// TestWaterfallRefuses: a price or a rate below zero, and one that no sum can hold.
func TestWaterfallRefuses(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		gross money.Fen
		rate  money.BasisPoints
	}{"price below zero": {-1, 5000}, "rate below zero": {100, -1}, "share of 65 bits": {1 << 62, 40_000}} {
		if lines, err := Waterfall(c.gross, []Share{{Payer: priceline.PayerSubsidy, Rate: c.rate, Left: plenty}}); err == nil {
			t.Errorf("%s: %+v", name, lines)
		}
	}
}
