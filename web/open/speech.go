package open

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"linli/internal/say"
	"linli/web/shared"
)

// speech is a language that pages are written in: "zh" or "en".
type speech struct {
	Lang  string
	enums map[string]map[string]string
}

// speeches are the two languages; Chinese is spoken unless the other is asked for.
var speeches = func() map[string]speech {
	out := map[string]speech{}
	for _, lang := range []string{"zh", "en"} {
		enums, err := shared.Words(lang)
		if err != nil {
			panic("open: " + err.Error())
		}
		out[lang] = speech{lang, enums}
	}
	return out
}()

// heard is a context whose answers are in this language, whatever the browser would rather have.
func (s speech) heard(ctx context.Context) context.Context {
	return say.With(ctx, say.Language(s.Lang))
}

// reason is why something ended or is stopped, as a notice has kept it: what Linli itself said is
// put into this language, what people wrote is repeated.
func (s speech) reason(code, text string) string {
	if text == "" && code == "TOO_FEW_BIDS" { // of one lot
		text = "fewer bids than the rules ask for"
	}
	return say.In(s.heard(context.Background()), text)
}

// Tag is the language as HTML names it.
func (s speech) Tag() string {
	if s.Lang == "en" {
		return "en"
	}
	return "zh-CN"
}

// word is a text of these pages.
func (s speech) word(key string) string {
	both, ok := words[key]
	if !ok {
		panic("open: there are no words for " + key)
	}
	if s.Lang == "en" {
		return both[1]
	}
	return both[0]
}

// enum is the name of an enum's value; one that has none yet is shown as it is.
func (s speech) enum(name, value string) string {
	if w := s.enums[name][value]; w != "" {
		return w
	}
	return value
}

// yuan writes fen as yuan, as 1,234.50.
func yuan(fen int64) string {
	sign, whole := "", fen
	if fen < 0 {
		sign, whole = "-", -fen
	}
	digits := strconv.FormatInt(whole/100, 10)
	var groups []string
	for len(digits) > 3 {
		groups = append([]string{digits[len(digits)-3:]}, groups...)
		digits = digits[:len(digits)-3]
	}
	return fmt.Sprintf("%s%s.%02d", sign, strings.Join(append([]string{digits}, groups...), ","), whole%100)
}

// sum is money in a table.
func sum(fen int64) cell { return cell{Text: yuan(fen), Number: true} }

// count is a number in a table.
func count(n int64) cell { return cell{Text: strconv.FormatInt(n, 10), Number: true} }

// text is a text in a table.
func text(s string) cell { return cell{Text: s} }

// counts is "part / whole" with a bar: nobody has to trust a percentage.
func counts(part, whole int64) cell {
	return cell{Text: fmt.Sprintf("%d / %d", part, whole), Share: &share{part, whole}}
}

// spent is what is used of a sum, with a bar.
func spent(used, granted int64) cell {
	return cell{Text: yuan(used), Number: true, Share: &share{used, granted}}
}

// figure is a figure's two counts.
func (s speech) figure(f figure) cell {
	if f.Denominator == nil || f.Numerator == nil {
		return text(s.word("few"))
	}
	return counts(*f.Numerator, *f.Denominator)
}

// stars is a mean of 1 to 5 and how many spoke.
func (s speech) stars(r rating) cell {
	if r.Count == nil || r.Milli == nil {
		return text(s.word("few"))
	}
	if *r.Count == 0 {
		return text(s.word("nobody spoke"))
	}
	return text(fmt.Sprintf(s.word("rating"), twoPlaces(*r.Milli), *r.Count))
}

// twoPlaces rounds thousandths half up to two places, as the consoles and the residents' pages do.
func twoPlaces(milli int64) string {
	hundredths := (milli + 5) / 10
	return fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
}

// instant is a moment as Beijing's clocks show it.
func instant(t time.Time) string { return t.In(beijing).Format("2006-01-02 15:04") }

// day is the day of a moment in Beijing.
func day(t time.Time) string { return t.In(beijing).Format("2006-01-02") }

// maybe shows a moment that may not have come.
func maybe(t *time.Time) string {
	if t == nil {
		return ""
	}
	return instant(*t)
}

// fact is a value under the name that a word gives it.
func (s speech) fact(word, value string) fact { return fact{Name: s.word(word), Value: value} }

// led is a fact that leads to a page.
func (s speech) led(word, value, path string) fact {
	return fact{s.word(word), value, here(s, path, nil)}
}

// told leaves out what has no value.
func told(list ...fact) []fact {
	return slices.DeleteFunc(list, func(f fact) bool { return f.Value == "" })
}

// term is a stretch of days.
func (s speech) term(from, until string) string {
	if until == "" {
		return fmt.Sprintf(s.word("from"), from)
	}
	return fmt.Sprintf(s.word("term"), from, until)
}

// percent writes 1/10,000 as a percentage.
func percent(bp int64) string {
	return strings.TrimSuffix(strings.TrimSuffix(fmt.Sprintf("%d.%02d", bp/100, bp%100), "0"), ".0") + "%"
}
