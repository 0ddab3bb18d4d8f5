package scoring

import (
	"testing"

	"pgregory.net/rapid"

	"linli/internal/money"
)

var inWords = []struct {
	fen   money.Fen
	words string
}{
	{0, "人民币零元整"},
	{5, "人民币伍分"},
	{50, "人民币伍角整"},
	{55, "人民币伍角伍分"},
	{100, "人民币壹元整"},
	{105, "人民币壹元零伍分"},
	{150, "人民币壹元伍角整"},
	{1_050, "人民币壹拾元零伍角整"},
	{1_000_00, "人民币壹仟元整"},
	{1_005_00, "人民币壹仟零伍元整"},
	{10_500_00, "人民币壹万零伍佰元整"},
	{107_000_53, "人民币壹拾万零柒仟元零伍角叁分"},
	{1_680_32, "人民币壹仟陆佰捌拾元零叁角贰分"},
	{16_409_02, "人民币壹万陆仟肆佰零玖元零贰分"},
	{1_234_567_89, "人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"},
	{100_005_000_00, "人民币壹亿零伍仟元整"},
	{100_000_000_00, "人民币壹亿元整"},
	{10_000_000_00, "人民币壹仟万元整"},
	{1_000_000_000_000_00, "人民币壹万亿元整"},
	{1_000_500_000_001_00, "人民币壹万零伍亿零壹元整"},
	{999_999_999_999_999_999, "人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"},
}

func TestWordsAndBack(t *testing.T) {
	t.Parallel()
	for _, c := range inWords {
		if got, err := Words(c.fen); err != nil || got != c.words {
			t.Errorf("Words(%d) = %q, %v, want %q", c.fen, got, err, c.words)
		}
		if got, err := ParseWords(c.words); err != nil || got != c.fen {
			t.Errorf("ParseWords(%q) = %d, %v, want %d", c.words, got, err, c.fen)
		}
	}
	for _, f := range []money.Fen{-1, mostWords} {
		if got, err := Words(f); err == nil {
			t.Errorf("Words(%d) = %q, want an error", f, got)
		}
	}
}

func TestParseWordsTakesOtherForms(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]money.Fen{
		" 壹佰圆正 ":        100_00,
		"人民币壹拾元伍角":      10_50,
		"壹拾萬柒仟圓零伍角叄分":   107_000_53,
		"零元伍角":          50,
		"壹仟陆佰捌拾元叁角贰分":   1_680_32,
		"貳億元":           200_000_000_00,
		"壹万伍佰元":         10_500_00,
		"壹元伍分":          1_05,
		"壹亿贰仟万元整":       120_000_000_00,
		"壹拾亿零贰佰万零叁元伍角整": 1_002_000_003_50,
	} {
		if got, err := ParseWords(words); err != nil || got != want {
			t.Errorf("ParseWords(%q) = %d, %v, want %d", words, got, err, want)
		}
	}
}

func TestParseWordsRefuses(t *testing.T) {
	t.Parallel()
	for _, words := range []string{
		"", "人民币", "元", "整", "元整", "壹佰", "拾元", "拾伍元", "壹佰伍元", "壹万伍元", "壹佰零元", "零壹元", "壹零元",
		"壹佰零贰拾元", "壹元零伍角", "壹元伍角零伍分", "壹拾佰元", "壹佰壹仟元", "壹亿万元", "亿元", "万元", "壹万万元", "壹亿壹亿元",
		"壹元伍分整", "壹元整整", "壹元伍分伍角", "壹元零角", "壹元零分", "一百元", "100元", "壹元元", "壹贰元", "壹佰零零伍元", "壹元伍", "伍",
		"零零元", "零角", "壹万零亿元", "壹仟零伍佰元", "\xff", "壹元\u200b整", "人民币人民币壹元",
	} {
		if got, err := ParseWords(words); err == nil {
			t.Errorf("ParseWords(%q) = %d, want an error", words, got)
		}
	}
}

func TestEveryWrittenSumIsReadBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		// Sums with many zero places are the hard ones, so digits are drawn one by one.
		f := money.Fen(0)
		for range rapid.IntRange(1, 18).Draw(t, "places") {
			f = f*10 + money.Fen(rapid.SampledFrom([]int{0, 0, 0, 1, 9}).Draw(t, "digit"))
		}
		words, err := Words(f)
		if err != nil {
			t.Fatalf("Words(%d): %v", f, err)
		}
		if got, err := ParseWords(words); err != nil || got != f {
			t.Fatalf("Words(%d) = %q, read as %d, %v", f, words, got, err)
		}
	})
}

func FuzzParseWords(f *testing.F) {
	for _, c := range inWords {
		f.Add(c.words)
	}
	f.Add("壹拾萬柒仟圓零伍角叄分")
	f.Add("壹元零分")
	f.Fuzz(func(t *testing.T, s string) {
		got, err := ParseWords(s)
		if err != nil {
			return
		}
		words, err := Words(got)
		if err != nil {
			t.Fatalf("%q is read as %d, which cannot be written: %v", s, got, err)
		}
		if again, err := ParseWords(words); err != nil || again != got {
			t.Fatalf("%q is read as %d, written as %q, read as %d, %v", s, got, words, again, err)
		}
	})
}
