package say

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

var zh = With(context.Background(), Chinese)

// TestIn looks at whole sentences, as they are heard.
func TestIn(t *testing.T) {
	t.Parallel()
	for en, want := range map[string]string{
		"sign in first": "请先登录",
		"booking.cancel: this is for the person concerned, or a proxy with scope BOOK, or hotline or community worker of the area": "取消预约：只有本人、有“预约和取消”授权的代办人、本辖区的热线员或社区工作者可以办理",
		"this is for the assigned carer, or dispatcher or manager of the organisation, or handler or auditor of the area":          "只有被派的护理员、本机构的调度员或负责人、本辖区的经办人或审计员可以办理",
		"CHECK_OUT is for a booking that is IN_SERVICE; this one is DELIVERED":                                                     "只有“服务中”的预约单才能离开打卡，这一单现在是“已服务，待确认”",
		"CANCEL is for a booking that is REQUESTED or AWAITING_PAYMENT or CONFIRMED; this one is CANCELLED":                        "只有“待确认”、“待支付”或“已预约”的预约单才能取消预约，这一单现在是“已取消”",
		"offering.publish is for an offering that is DRAFT or SUSPENDED; this one is WITHDRAWN":                                    "只有“草稿”或“已暂停”的服务项目才能上架，这一项现在是“已下架”",
		"the grant's term is over: it is ACTIVE":                                                                                   "代办授权已到期，现在是“生效中”",
		"your proxy grant does not include BOOK: ask the person you act for to extend it":                                          "您的代办授权不包括“预约和取消”，请您代办的人扩大授权",
		"there is no proxy grant prx_1":                                                "没有找到代办授权 prx_1",
		"there is no organisation yes or no":                                           "没有找到机构 yes or no",
		"there is no shift sft_1 any more":                                             "班次 sft_1 已经不在了，请刷新",
		"the login operator is taken":                                                  "登录名 operator 已被使用",
		`there is no mode "A\"T"`:                                                      `没有 “A"T” 这种服务方式`,
		"the line b-1 of 2026 is for another area":                                     "2026 年度的预算项目 b-1 属于别的区划",
		"after belongs to a list with another filter or order: start again without it": "翻页位置有误：筛选或排序已改变，请从第一页重新查看",
		"2026-01-01 to 2027-12-31":                                                     "2026-01-01 至 2027-12-31",
		"MODERATE or SEVERE, assessment valid that day":                                "中度失能或重度失能，且失能评估当天有效",
		"NONE, assessment out of date":                                                 "能自理，失能评估已过期",
		"receives none of 特困供养, 优抚":                                                    "未享受特困供养、优抚",
		"yes":                                                                          "是",
		"83":                                                                           "83",

		// what nobody says stays as it is
		"":                         "",
		"the moon is full":         "the moon is full",
		"one thing: another":       "one thing: another",
		"from here to there":       "from here to there",
		"there is no cake left":    "there is no cake left",
		"a proxy with scope LAUGH": "a proxy with scope LAUGH",
		"too many failed sign-ins: try again in x min": "too many failed sign-ins: try again in x min",
		`there is no mode AT_HOME`:                     `there is no mode AT_HOME`,
	} {
		if got := In(zh, en); got != want {
			t.Errorf("%s\n  is   %s\n  want %s", en, got, want)
		}
		if got := In(context.Background(), en); got != en {
			t.Errorf("without a language %q is %q", en, got)
		}
		if got := In(With(zh, English), en); got != en {
			t.Errorf("in English %q is %q", en, got)
		}
	}
}

// TestEveryPair says each sentence with parts, in English by fmt, and wants what fmt
// makes of the Chinese: no sentence is taken for another.
func TestEveryPair(t *testing.T) {
	t.Parallel()
	for _, tab := range tables {
		for en, want := range tab.sentences {
			for round := range 3 {
				english, chinese := sample(tab, en, want, round)
				if got := In(zh, english); got != chinese {
					t.Errorf("%s\n  is   %s\n  want %s", english, got, chinese)
				}
			}
		}
	}
}

// sample fills both formats of a pair with the same parts.
func sample(tab *table, en, zh string, round int) (english, chinese string) {
	words := []struct{ en, zh string }{{"sign in first", "请先登录"}, {"2026-11-24", "2026-11-24"}, {"the buyer", "采购单位"}}
	for _, own := range []string{"DRAFT", "EXPIRED", "CONFIRMED"} {
		if zh := tab.words[own]; zh != "" {
			words = append(words, struct{ en, zh string }{own, zh}, struct{ en, zh string }{own + " or " + own, zh + "或" + zh})
		}
	}
	typed := []string{"bkg_01JZ", "a b: c", "no"}
	verbatim := map[int]bool{}
	for _, b := range split(zh) {
		verbatim[b.number] = verbatim[b.number] || b.verb == 'v'
	}
	var here, there []any
	for _, b := range split(en) {
		switch b.verb {
		case 0:
			continue
		case 'd':
			here, there = append(here, 40*round-40), append(there, 40*round-40)
		case 'g':
			here, there = append(here, 1.5), append(there, 1.5)
		case 'q':
			here, there = append(here, "泡“茶” \"x\"\n"), append(there, "“泡“茶” \"x\"\n”")
		case 'T':
			here, there = append(here, t0), append(there, t0)
		default:
			w := words[(round+b.number)%len(words)]
			if verbatim[b.number] {
				w.en, w.zh = typed[round], typed[round]
			}
			here, there = append(here, w.en), append(there, w.zh)
		}
	}
	chinese = fmt.Sprintf(strings.ReplaceAll(zh, "%q", "%s"), there...)
	for _, w := range words { // a list in quotes has each of its words in quotes
		if one, two, ok := strings.Cut(w.zh, "或"); ok {
			chinese = strings.ReplaceAll(chinese, "“"+w.zh+"”", "“"+one+"”或“"+two+"”")
		}
	}
	return fmt.Sprintf(en, here...), chinese
}

// t0 is something whose type is printed.
var t0 = &struct{}{}

// TestHostileSentence: what somebody sends to make it long work stays as it is, and no
// text takes more than its tries.
func TestHostileSentence(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		strings.Repeat("a: ", 600), strings.Repeat(" to ", 450), strings.Repeat("yes, or ", 240) + "x", strings.Repeat("there is no ", 150),
		"this is for " + strings.Repeat("a proxy with scope ", 90), "MILD is for what is " + strings.Repeat("MILD; this is ", 130) + "x",
		strings.Repeat("%s", longest/2), strings.Repeat("a", longest+1), "%", "\xffx: \xfe", "there is no mode \"",
	} {
		if got := In(zh, s); got != s {
			t.Errorf("%.40q… is %.80q…", s, got)
		}
		r := reader{book: printed(), left: tries}
		r.fit(r.book.sentences, s, 0)
		if r.left < -longest {
			t.Errorf("%.40q… went on for %d tries after the last", s, -r.left)
		}
	}
}

func FuzzIn(f *testing.F) {
	for _, s := range []string{"sign in first", "a: b: c", "there is no person person", "yes or no, or MILD", `"" is too short: a word needs at least -1 characters`} {
		f.Add(s)
	}
	for _, tab := range tables {
		for en := range tab.sentences {
			f.Add(en)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := In(zh, s); s != "" && got == "" {
			t.Errorf("%q became nothing", s)
		}
		if got := In(context.Background(), s); got != s {
			t.Errorf("English %q became %q", s, got)
		}
	})
}

func FuzzAccept(f *testing.F) {
	f.Add("zh-CN,zh;q=0.9,en;q=0.8")
	f.Add("*;q=0.1,,;")
	f.Fuzz(func(t *testing.T, header string) {
		if l := Accept(header); l != Chinese && l != English {
			t.Errorf("%q: %q", header, l)
		}
	})
}

func TestAccept(t *testing.T) {
	t.Parallel()
	for header, want := range map[string]Language{
		"":                         English,
		"zh-CN":                    Chinese,
		"zh":                       Chinese,
		"zh-Hans-CN, en":           Chinese,
		"zh-TW":                    Chinese,
		"cmn-Hans":                 Chinese,
		"zh-CN,zh;q=0.9,en;q=0.8":  Chinese,
		"en-US,en;q=0.9,zh;q=0.8":  English,
		"en;q=0.5, zh;q=0.7":       Chinese,
		"de-DE,zh;q=0.5,en;q=0.3":  Chinese,
		"fr":                       English,
		"*":                        English,
		"zh;q=0, en":               English,
		"zh;q=0":                   English,
		"ZH-cn":                    Chinese,
		"nonsense;;q":              English,
		strings.Repeat("zh,", 200): English,
	} {
		if got := Accept(header); got != want {
			t.Errorf("Accept-Language %.40q: %s, want %s", header, got, want)
		}
	}
}

func BenchmarkIn(b *testing.B) {
	for name, c := range map[string]struct {
		ctx      context.Context
		sentence string
	}{
		"english": {context.Background(), "CHECK_OUT is for a booking that is IN_SERVICE; this one is DELIVERED"},
		"literal": {zh, "this time is booked"},
		"parts":   {zh, "CHECK_OUT is for a booking that is IN_SERVICE; this one is DELIVERED"},
		"who":     {zh, "booking.cancel: this is for the person concerned, or a proxy with scope BOOK, or hotline or community worker of the area"},
		"unknown": {zh, "the moon is full"},
		"hostile": {zh, strings.Repeat("yes: ", 400)},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				In(c.ctx, c.sentence)
			}
		})
	}
}
