package scoring

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"linli/internal/money"
)

func TestAskAbout(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		prices []money.Fen
		terms  LowTerms
		want   []string
	}{
		{"nobody", []money.Fen{1_000, 1_000, 1_000}, specifiedLow(1_200), nil},
		{"at half of the mean, not below", []money.Fen{500, 1_000, 1_000}, specifiedLow(0), nil},
		{"below half of the mean", []money.Fen{499, 1_000, 1_001}, specifiedLow(0), []string{"bid a: 499 < 0.5 × 1000.5 = 500.25, of the mean of the others"}},
		{"at 65 % of the ceiling, not below", []money.Fen{650, 700}, specifiedLow(1_000), nil},
		{"below 65 % of the ceiling", []money.Fen{700, 649}, specifiedLow(1_000), []string{"bid b: 649 < 0.65 × 1000 = 650, of the ceiling"}},
		{"both", []money.Fen{100, 900}, specifiedLow(1_000), []string{"bid a: 100 < 0.5 × 900 = 450, of the mean of the others: 100 < 0.65 × 1000 = 650, of the ceiling"}},
		{"alone", []money.Fen{1}, specifiedLow(0), nil},
		{"other shares", []money.Fen{800, 1_000, 1_000}, LowTerms{OfMean: 8_001}, []string{"bid a: 800 < 0.8001 × 1000 = 800.1, of the mean of the others"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, l := range AskAbout(offers(c.prices...), c.terms) {
				got = append(got, l.Text)
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	bids := offers(100, 900, 1)
	bids[2].Conforming = false
	if ask := AskAbout(bids, specifiedLow(0)); len(ask) != 1 || ask[0].Mean.String() != "900" {
		t.Errorf("a bid that was struck out counts: %+v", ask)
	}
}

func TestFlags(t *testing.T) {
	t.Parallel()
	gaps := FlagTerms{CloseGap: 100, WideGap: 2_500}
	for _, c := range []struct {
		name   string
		prices []money.Fen
		terms  FlagTerms
		want   []string
	}{
		{"nothing", []money.Fen{1_000, 1_100, 1_307}, gaps, nil},
		{"single", []money.Fen{1_000}, gaps, []string{"SINGLE_BID a: one bid alone"}},
		{"identical", []money.Fen{1_000, 900, 1_000, 1_200}, FlagTerms{}, []string{"IDENTICAL_PRICES a c: 2 bids at 1000 fen"}},
		{"close", []money.Fen{1_010, 1_000}, gaps, []string{"GAP_CLOSE b a: (1010 − 1000) / 1000 = 0.01, at most 0.01"}},
		{"not close", []money.Fen{1_011, 1_000}, gaps, nil},
		{"wide", []money.Fen{1_000, 1_250}, gaps, []string{"GAP_WIDE a b: (1250 − 1000) / 1000 = 0.25, at least 0.25"}},
		{"not wide", []money.Fen{1_000, 1_249}, gaps, nil},
		{"same is not close", []money.Fen{1_000, 1_000, 1_900}, gaps, []string{"IDENTICAL_PRICES a b: 2 bids at 1000 fen"}},
		{"arithmetic", []money.Fen{1_300, 1_000, 1_150, 1_450}, FlagTerms{}, []string{"ARITHMETIC_SEQUENCE b c a d: 4 prices, each 150 fen above the one before"}},
		{"one off", []money.Fen{1_301, 1_000, 1_150, 1_450}, FlagTerms{}, nil},
		{"one off is let pass", []money.Fen{1_301, 1_000, 1_150, 1_450}, FlagTerms{Tolerance: 1, Shortest: 4}, []string{"ARITHMETIC_SEQUENCE b c a d: 4 prices, each 150 fen above the one before"}},
		{"geometric", []money.Fen{1_000, 1_210, 1_100, 1_331}, FlagTerms{}, []string{"GEOMETRIC_SEQUENCE a c b d: 4 prices, each 1.1 times the one before"}},
		{"less than half", []money.Fen{100, 200, 300, 1_001, 2_003, 4_007, 8_017}, FlagTerms{}, nil},
		{"not that long", []money.Fen{100, 200, 300}, FlagTerms{Shortest: 4}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, f := range Flags(offers(c.prices...), c.terms) {
				got = append(got, fmt.Sprintf("%s %s: %s", f.Kind, strings.Join(f.Bids, " "), f.Text))
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestFlagsDoNotDependOnTheOrderOfBids(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		prices := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) money.Fen { return money.Fen(rapid.IntRange(1, 12).Draw(t, "price")) }), 0, 8).Draw(t, "prices")
		bids := offers(prices...)
		terms := FlagTerms{CloseGap: 1_000, WideGap: 5_000, Tolerance: money.Fen(rapid.IntRange(0, 1).Draw(t, "tolerance"))}
		want := fmt.Sprintf("%+v", Flags(bids, terms))
		if got := fmt.Sprintf("%+v", Flags(rapid.Permutation(bids).Draw(t, "other order"), terms)); got != want {
			t.Fatalf("%s, want %s", got, want)
		}
	})
}

// specifiedLow are the shares of procurement §3.8.
func specifiedLow(ceiling money.Fen) LowTerms {
	return LowTerms{OfMean: 5_000, OfCeiling: 6_500, Ceiling: ceiling}
}
