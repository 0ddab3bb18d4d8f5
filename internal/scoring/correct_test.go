package scoring

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"linli/internal/money"
)

// brief gives corrections as "RULE place figure stated>taken".
func brief(c Corrected) []string {
	var out []string
	for _, k := range c.Corrections {
		out = append(out, string(k.Rule)+" "+k.Place+" "+k.Figure+" "+k.Stated.String()+">"+k.Taken.String())
	}
	return out
}

func stated(f money.Fen, words string) Stated { return Stated{Figures: &f, Words: words} }

func priceLine(id, quantity, unit string, total money.Fen) Line {
	return Line{id, exact(quantity), exact(unit), total}
}

func TestCorrect(t *testing.T) {
	t.Parallel()
	other := stated(123_456_788, "")
	wrongWords := stated(100_000, "人民币壹万元整")
	for _, c := range []struct {
		name  string
		offer Offer
		price money.Fen
		want  []string
	}{
		{"all agrees", Offer{Opening: stated(300_00, "人民币叁佰元整"), Lines: []Line{priceLine("1", "3", "10000", 300_00)}}, 300_00, nil},
		{"opening list over details", Offer{Opening: stated(123_456_789, ""), Details: &other}, 123_456_789, []string{"OPENING_LIST DETAILS SUM 123456788>123456789"}},
		{"words over figures", Offer{Opening: stated(123_456_798, "人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分")}, 123_456_789, []string{"WORDS OPENING SUM 123456798>123456789"}},
		{"words alone", Offer{Opening: Stated{Words: "壹佰元整"}}, 100_00, nil},
		{"both, in order", Offer{Opening: stated(2_000_000, "人民币贰万伍仟元整"), Details: &wrongWords}, 2_500_000, []string{
			"OPENING_LIST DETAILS SUM 1000000>2500000", "WORDS OPENING SUM 2000000>2500000", "WORDS DETAILS SUM 100000>1000000"}},
		{"unit price over line total, sum over total", Offer{Opening: stated(310_00, ""), Lines: []Line{priceLine("1", "3", "10000", 310_00)}}, 300_00, []string{
			"UNIT_PRICE 1 LINE_TOTAL 31000>30000", "SUM_OF_UNITS TOTAL SUM 31000>30000"}},
		{"slip against the line", Offer{Opening: stated(300_00, ""), Lines: []Line{priceLine("1", "3", "1000", 300_00)}}, 300_00, []string{"DECIMAL_SLIP 1 UNIT 1000>10000"}},
		{"slip upwards over three places", Offer{Opening: stated(300_00, ""), Lines: []Line{priceLine("1", "3", "10000000", 300_00)}}, 300_00, []string{"DECIMAL_SLIP 1 UNIT 10000000>10000"}},
		{"the line's total has slipped", Offer{Opening: stated(300_00, ""), Lines: []Line{priceLine("1", "3", "10000", 3_000_00)}}, 300_00, []string{"UNIT_PRICE 1 LINE_TOTAL 300000>30000"}},
		{"slip seen by the total alone", Offer{Opening: stated(350_00, ""), Lines: []Line{priceLine("1", "3", "100000", 3_000_00), priceLine("2", "1", "5000", 50_00)}}, 350_00, []string{
			"DECIMAL_SLIP 1 UNIT 100000>10000", "DECIMAL_SLIP 1 LINE_TOTAL 300000>30000"}},
		{"two slips would do, so none is evident", Offer{Opening: stated(11_00, ""), Lines: []Line{priceLine("1", "1", "1000", 10_00), priceLine("2", "1", "1000", 10_00)}}, 20_00, []string{
			"SUM_OF_UNITS TOTAL SUM 1100>2000"}},
		{"sum of units over total", Offer{Opening: stated(400_00, ""), Lines: []Line{priceLine("1", "3", "10000", 300_00), priceLine("2", "2", "2500", 50_00)}}, 350_00, []string{"SUM_OF_UNITS TOTAL SUM 40000>35000"}},
		{"half a fen goes up", Offer{Opening: stated(13, ""), Lines: []Line{priceLine("1", "2.5", "5", 13)}}, 13, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got, err := Correct(c.offer)
			if err != nil {
				t.Fatal(err)
			}
			if got.Price != c.price || !reflect.DeepEqual(brief(got), c.want) {
				t.Errorf("%d by %q, want %d by %q", got.Price, brief(got), c.price, c.want)
			}
		})
	}
}

func TestCorrectRefuses(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]Offer{
		"no sum":           {},
		"unreadable words": {Opening: stated(1, "一元")},
		"below 0":          {Opening: stated(-1, "")},
		"details empty":    {Opening: stated(1, ""), Details: &Stated{}},
		"no quantity":      {Opening: stated(1, ""), Lines: []Line{priceLine("1", "0", "1", 1)}},
		"line twice":       {Opening: stated(1, ""), Lines: []Line{priceLine("1", "1", "1", 1), priceLine("1", "1", "1", 1)}},
		"too large":        {Opening: stated(1, ""), Lines: []Line{priceLine("1", "10000000000", "10000000000", 1)}},
	} {
		if got, err := Correct(o); err == nil {
			t.Errorf("%s: %+v, want an error", name, got)
		}
	}
}

func TestCorrectedOfferNeedsNoCorrection(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		sum := rapid.SampledFrom([]money.Fen{0, 10, 110, 1_100, 2_000, 12_345})
		o := Offer{Opening: stated(sum.Draw(t, "opening"), "")}
		for i := range rapid.IntRange(0, 4).Draw(t, "lines") {
			o.Lines = append(o.Lines, Line{Whole(int64(i)).String(), exact(rapid.SampledFrom([]string{"1", "2", "2.5", "0.001"}).Draw(t, "quantity")),
				exact(rapid.SampledFrom([]string{"0", "1", "10", "100", "1000", "7.5"}).Draw(t, "unit")), sum.Draw(t, "total")})
		}
		first, err := Correct(o)
		if err != nil {
			t.Fatal(err)
		}
		second, err := Correct(Offer{Opening: stated(first.Price, ""), Lines: first.Lines})
		if err != nil || second.Price != first.Price || len(second.Corrections) != 0 {
			t.Fatalf("%+v, then %+v, %v", first, second, err)
		}
	})
}
