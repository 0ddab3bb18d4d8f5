// Package say owns Linli's sentences in Chinese. Faults, reasons and clauses are
// written and kept in English; what a reader of Chinese is shown is found here by the
// English: In, at the very edge. Each table is a subject; its keys are the formats as
// they stand in the code, and a test holds the two together.
package say

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// table is what is said about one subject, English to Chinese.
//
// In the Chinese, %s is a part that Linli itself says: it is put into Chinese too, and
// the sentence is another one when that cannot be done. %v in the place of %s is what
// people typed or named, an id, a number, a name: it is repeated as it is. %d, %g, %q and
// %T stay what they are; %[2]s takes the second part, where the order is another.
type table struct {
	sentences map[string]string
	words     map[string]string // what is put into sentences; first looked up in the sentence's own table
}

// tables are all that is said. A word that several have is the first's, for sentences of
// other tables.
var tables = []*table{&who, &booking, &funding, &contracting, &procurement, &bidding, &evaluation, &performing, &foreign, &directory, &identity, &api}

// longest is the longest sentence that is put into Chinese, in bytes; a longer one
// repeats what somebody sent to see what happens.
const longest = 2000

// tries is how many places to split a sentence at are tried. The longest that Linli says
// takes some ten; no text that somebody sends can make it long work.
const tries = 2000

// In gives a finished sentence in the language of the context. One that is not known
// stays as it is.
func In(ctx context.Context, sentence string) string {
	if language, _ := ctx.Value(languageKey{}).(Language); language != Chinese || len(sentence) > longest {
		return sentence
	}
	r := reader{book: printed(), left: tries}
	if whole, ok := r.book.whole[sentence]; ok {
		return whole
	}
	if word, ok := r.book.words[sentence]; ok {
		return word
	}
	if text, ok := r.fit(r.book.sentences, sentence, 0); ok {
		return text
	}
	return sentence
}

// book is the tables made ready for reading, once.
type book struct {
	whole     map[string]string // sentences without parts
	words     map[string]string // of all tables
	sentences []pattern         // with parts, the longest literal text first
	phrases   []pattern         // words with parts
}

var printed = sync.OnceValue(func() *book {
	b := &book{whole: map[string]string{}, words: map[string]string{}}
	for _, t := range tables {
		for en, zh := range t.sentences {
			if p := compile(en, zh, t); len(p.verbs) > 0 {
				b.sentences = append(b.sentences, p)
			} else {
				b.whole[en] = zh
			}
		}
		for en, zh := range t.words {
			if p := compile(en, zh, t); len(p.verbs) > 0 {
				b.phrases = append(b.phrases, p)
			} else if b.words[en] == "" {
				b.words[en] = zh
			}
		}
	}
	for _, ps := range [][]pattern{b.sentences, b.phrases} {
		slices.SortFunc(ps, func(a, b pattern) int { return cmp.Or(b.literal-a.literal, strings.Compare(a.en, b.en)) })
	}
	return b
})

// pattern is a format taken apart.
type pattern struct {
	en      string
	around  []string // what is literal before, between and behind the verbs
	verbs   []byte
	literal int     // bytes in around
	zh      []piece // in order
	strict  []bool  // which parts must be put into Chinese
	quoted  []bool  // which parts stand between “ and ”
	table   *table
}

// piece is literal Chinese, or the part with a number.
type piece struct {
	text string
	part int // from 0; -1: text
}

func compile(en, zh string, t *table) pattern {
	p := pattern{en: en, table: t}
	before := ""
	for _, v := range split(en) {
		if v.verb == 0 {
			before = v.text
			continue
		}
		p.around, p.verbs, before = append(p.around, before), append(p.verbs, v.verb), ""
	}
	p.around = append(p.around, before)
	for _, a := range p.around {
		p.literal += len(a)
	}
	p.strict, p.quoted = make([]bool, len(p.verbs)), make([]bool, len(p.verbs))
	before = ""
	for _, v := range split(zh) {
		if v.verb == 0 {
			p.zh = append(p.zh, piece{v.text, -1})
			before = v.text
			continue
		}
		p.zh = append(p.zh, piece{part: v.number})
		p.strict[v.number], p.quoted[v.number] = v.verb == 's', strings.HasSuffix(before, "“")
		before = ""
	}
	return p
}

// bit is literal text of a format, or a verb with its argument's number from 0.
type bit struct {
	text   string
	verb   byte // 0: text
	number int
}

// split takes a format apart: %s and %[2]s; other flags do not occur.
func split(format string) []bit {
	var out []bit
	for n := 0; format != ""; {
		i := strings.IndexByte(format, '%')
		if i < 0 || i == len(format)-1 {
			return append(out, bit{text: format})
		}
		if i > 0 {
			out = append(out, bit{text: format[:i]})
		}
		format = format[i+1:]
		if number, rest, ok := strings.Cut(format, "]"); ok && format[0] == '[' && rest != "" {
			if k, err := strconv.Atoi(number[1:]); err == nil {
				n, format = k-1, rest
			}
		}
		out, format = append(out, bit{verb: format[0], number: n}), format[1:]
		n++
	}
	return out
}

// reader puts one sentence into Chinese.
type reader struct {
	book *book
	left int // tries
}

// fit puts s into Chinese by the first pattern that it has the form of.
func (r *reader) fit(ps []pattern, s string, depth int) (string, bool) {
	for i := range ps {
		p := &ps[i]
		first, end := p.around[0], p.around[len(p.verbs)]
		if len(s) < p.literal || !strings.HasPrefix(s, first) || !strings.HasSuffix(s, end) {
			continue
		}
		parts := make([]string, len(p.verbs))
		if r.fill(p, 0, s[len(first):len(s)-len(end)], parts, depth) {
			return p.print(parts), true
		}
	}
	return "", false
}

// fill finds the parts from the n-th on in what is left of a sentence.
func (r *reader) fill(p *pattern, n int, rest string, parts []string, depth int) bool {
	if n == len(p.verbs)-1 {
		return r.take(p, n, rest, parts, depth)
	}
	between := p.around[n+1]
	for at := 0; ; at++ {
		i := strings.Index(rest[at:], between)
		r.left--
		if i < 0 || r.left < 0 {
			return false
		}
		at += i
		if r.take(p, n, rest[:at], parts, depth) && r.fill(p, n+1, rest[at+len(between):], parts, depth) {
			return true
		}
	}
}

// take reads one part.
func (r *reader) take(p *pattern, n int, text string, parts []string, depth int) (ok bool) {
	parts[n] = text
	switch p.verbs[n] {
	case 'd':
		_, err := strconv.ParseInt(text, 10, 64)
		return err == nil
	case 'g':
		_, err := strconv.ParseFloat(text, 64)
		return err == nil
	case 'q':
		plain, err := strconv.Unquote(text)
		parts[n] = "“" + plain + "”"
		return err == nil && text[0] == '"'
	}
	if p.strict[n] {
		parts[n], ok = r.part(p.table, text, depth+1, p.quoted[n])
		return ok
	}
	return true
}

func (p *pattern) print(parts []string) string {
	var b strings.Builder
	for _, x := range p.zh {
		if x.part < 0 {
			b.WriteString(x.text)
		} else {
			b.WriteString(parts[x.part])
		}
	}
	return b.String()
}

// lists are what stands between the parts of a list, and before its last, outermost
// first. What has parts itself ("hotline or carer of the area") lies between the first
// and the others.
var lists = []struct{ en, zh, last string }{{", or ", "、", "、"}, {", ", "、", "、"}, {" or ", "、", "或"}}

// part puts a part of a sentence into Chinese: a word, a sentence, or a list of them,
// each in quotes where the part is.
func (r *reader) part(own *table, s string, depth int, quoted bool) (string, bool) {
	if depth > 6 {
		return "", false // deeper than anything Linli says
	}
	for _, words := range []map[string]string{own.words, r.book.words, r.book.whole} {
		if zh, ok := words[s]; ok {
			return zh, true
		}
	}
	if text, ok := r.fit(r.book.sentences, s, depth); ok {
		return text, true
	}
	if text, ok := r.list(own, s, 0, depth, quoted); ok {
		return text, true
	}
	if text, ok := r.fit(r.book.phrases, s, depth); ok {
		return text, true
	}
	for i := 1; i < len(lists); i++ {
		if text, ok := r.list(own, s, i, depth, quoted); ok {
			return text, true
		}
	}
	return s, !strings.ContainsFunc(s, latin) // days, sums and Chinese names need no words
}

func (r *reader) list(own *table, s string, kind, depth int, quoted bool) (string, bool) {
	between := lists[kind]
	if !strings.Contains(s, between.en) {
		return "", false
	}
	parts := strings.Split(s, between.en)
	if r.left -= len(parts); r.left < 0 {
		return "", false
	}
	for i, one := range parts {
		var ok bool
		if parts[i], ok = r.part(own, one, depth+1, false); !ok {
			return "", false
		}
	}
	zh, last := between.zh, between.last
	if quoted {
		zh, last = "”"+zh+"“", "”"+last+"“"
	}
	end := len(parts) - 1
	return strings.Join(parts[:end], zh) + last + parts[end], true
}

func latin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
