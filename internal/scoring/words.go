package scoring

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"linli/internal/money"
)

// mostWords bounds sums in words, in fen: below ten thousand million million yuan,
// where 亿亿 would begin.
const mostWords money.Fen = 1_000_000_000_000_000_000

const (
	wordDigits = "零壹贰叁肆伍陆柒捌玖"
	wordUnits  = "拾佰仟" // of tens, hundreds, thousands
)

// simpler gives the forms that banks accept beside the usual ones (正确填写票据和结算凭证的基本规定).
var simpler = strings.NewReplacer("貳", "贰", "弍", "贰", "參", "叁", "叄", "叁", "陸", "陆", "萬", "万", "億", "亿", "圓", "元", "圆", "元", "正", "整", "〇", "零")

// Words writes a sum in capital figures: 人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分, with 整
// where there are no fen. Below 0 and from 10¹⁸ fen on it is an error.
func Words(f money.Fen) (string, error) {
	if f < 0 || f >= mostWords {
		return "", fmt.Errorf("scoring: %s yuan cannot be written in words", f)
	}
	var b strings.Builder
	b.WriteString("人民币")
	yuan, jiao, fen := int64(f)/100, int64(f)/10%10, int64(f)%10
	digit := []rune(wordDigits)
	if yuan > 0 {
		writeYuan(&b, yuan)
		b.WriteString("元")
	}
	gap := yuan > 0 && (yuan%10 == 0 || jiao == 0)
	if jiao > 0 {
		if gap {
			b.WriteRune('零')
		}
		b.WriteRune(digit[jiao])
		b.WriteRune('角')
		gap = false
	}
	switch {
	case fen > 0 && gap:
		b.WriteString("零" + string(digit[fen]) + "分")
	case fen > 0:
		b.WriteString(string(digit[fen]) + "分")
	case f == 0:
		b.WriteString("零元整")
	default:
		b.WriteRune('整')
	}
	return b.String(), nil
}

// writeYuan writes a whole number from its highest place down, one 零 for each gap.
func writeYuan(b *strings.Builder, n int64) {
	digit, unit := []rune(wordDigits), []rune(wordUnits)
	text := fmt.Sprint(n)
	begun, gap, section := false, false, false
	for i, c := range text {
		place, d := len(text)-1-i, c-'0'
		switch {
		case d == 0:
			gap = begun
		default:
			if gap {
				b.WriteRune('零')
			}
			b.WriteRune(digit[d])
			if place%4 > 0 {
				b.WriteRune(unit[place%4-1])
			}
			begun, gap, section = true, false, true
		}
		if place == 4 || place == 12 {
			if section {
				b.WriteRune('万')
			}
			section = false
		}
		if place == 8 && n >= 100_000_000 {
			b.WriteRune('亿')
			section = false
		}
	}
}

// ParseWords reads a sum in capital figures, with or without 人民币 before it; the forms 圆,
// 正, 萬, 億 and their like are taken too, plain 一二三 are not. It is strict where a
// reader could be led astray: 零 stands where places are left out and nowhere else, 拾 has
// its 壹, and a last digit without unit after a left-out place has its 零. Anything
// else is an error that says where it stops making sense.
func ParseWords(s string) (money.Fen, error) {
	if !utf8.ValidString(s) {
		return 0, errors.New("scoring: a sum in words is not valid UTF-8")
	}
	text := simpler.Replace(strings.TrimSpace(s))
	text = strings.TrimPrefix(text, "人民币")
	fail := func(what string) (money.Fen, error) { return 0, fmt.Errorf("scoring: sum in words %q: %s", s, what) }
	text, whole := strings.CutSuffix(text, "整")
	yuan, rest, hasYuan := strings.Cut(text, "元")
	if !hasYuan {
		yuan, rest = "", text
	}
	w := wordReader{last: noPlace}
	if hasYuan && yuan != "零" {
		if err := w.yuan(yuan); err != nil {
			return fail(err.Error())
		}
		if w.last == noPlace {
			return fail("nothing stands before 元")
		}
	}
	beforeFen := w.sum
	for i, unit := range []string{"角", "分"} {
		part, after, there := strings.Cut(rest, unit)
		if !there {
			continue
		}
		if err := w.small(part, -1-i); err != nil {
			return fail(err.Error())
		}
		rest = after
	}
	switch {
	case rest != "":
		return fail(fmt.Sprintf("%q has no place at the end", rest))
	case !hasYuan && w.last == noPlace:
		return fail("there is no 元, 角 or 分")
	case whole && w.last == -2:
		return fail("整 stands after 分")
	case beforeFen >= int64(mostWords) || w.sum >= int64(mostWords):
		return fail("is too much")
	}
	return money.Fen(w.sum), nil
}

// noPlace is above every place a digit can have.
const noPlace = 99

// wordReader adds up digits by their place: 0 for yuan, 1 for ten yuan, -1 for jiao.
type wordReader struct {
	sum  int64 // in fen
	last int   // place of the last digit, or noPlace
	zero bool  // 零 has been read and waits for the digit it stands before
}

// yuan reads a whole number: a part below 亿, then the rest.
func (w *wordReader) yuan(s string) error {
	high, low, split := strings.Cut(s, "亿")
	if !split {
		high, low = "", s
	}
	if split {
		if err := w.belowYi(high, 8); err != nil {
			return err
		}
		if w.last == noPlace || w.zero {
			return errors.New("nothing stands before 亿")
		}
	}
	if err := w.belowYi(low, 0); err != nil {
		return err
	}
	if w.zero {
		return errors.New("零 stands before nothing")
	}
	return nil
}

// belowYi reads a number below 10⁸ whose last digit has the place base.
func (w *wordReader) belowYi(s string, base int) error {
	high, low, split := strings.Cut(s, "万")
	if !split {
		return w.section(s, base)
	}
	before := w.last
	if err := w.section(high, base+4); err != nil {
		return err
	}
	if w.last == before || w.zero {
		return errors.New("nothing stands before 万")
	}
	return w.section(low, base)
}

// section reads a number below 10⁴ whose last digit has the place base.
func (w *wordReader) section(s string, base int) error {
	runes := []rune(s)
	for i := 0; i < len(runes); i++ {
		d := strings.Index(wordDigits, string(runes[i])) / len("零")
		switch {
		case runes[i] == '零':
			if w.zero || w.last == noPlace {
				return errors.New("零 stands where no place is left out")
			}
			w.zero = true
			continue
		case !strings.ContainsRune(wordDigits, runes[i]):
			return fmt.Errorf("%q stands where a figure should", runes[i])
		}
		place := base
		if i+1 < len(runes) && strings.ContainsRune(wordUnits, runes[i+1]) {
			place += strings.Index(wordUnits, string(runes[i+1]))/len("拾") + 1
			i++
		} else if i+1 < len(runes) {
			return fmt.Errorf("%q has no unit", runes[i])
		}
		if place == base && w.last != noPlace && w.last != place+1 && !w.zero {
			return fmt.Errorf("before %q stands neither its next place nor 零", runes[i])
		}
		if err := w.take(int64(d), place); err != nil {
			return err
		}
	}
	return nil
}

// small reads the digit of jiao or fen.
func (w *wordReader) small(s string, place int) error {
	if after, zero := strings.CutPrefix(s, "零"); zero {
		if w.last == noPlace {
			return errors.New("零 stands where no place is left out")
		}
		s, w.zero = after, true
	}
	d := strings.Index(wordDigits, s)
	if utf8.RuneCountInString(s) != 1 || d <= 0 {
		return fmt.Errorf("%q is not one figure", s)
	}
	return w.take(int64(d/len("零")), place)
}

// take adds a digit, which must stand below the last one.
func (w *wordReader) take(d int64, place int) error {
	switch {
	case w.last <= place:
		return errors.New("the places do not descend")
	case w.zero && w.last == place+1:
		return errors.New("零 stands where no place is left out")
	}
	value := d
	for range place + 2 {
		value *= 10
	}
	w.sum, w.last, w.zero = w.sum+value, place, false
	return nil
}
