package ocds_test

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"linli/internal/ocds"
	"linli/internal/ocds/ocdstest"
)

// one reads a release with more fields than small.
func one(t *testing.T, fields string) ocds.Result {
	t.Helper()
	all, _ := readAll(t, small[:len(small)-1]+comma(fields)+`}`)
	if len(all) != 1 {
		t.Fatalf("%d results for %s", len(all), fields)
	}
	return all[0]
}

// found writes the problems as "path CODE; …", fatal ones with an exclamation mark.
func found(v ocds.Verdict) string {
	var all []string
	for _, p := range v.Problems {
		mark := ""
		if p.Fatal {
			mark = "!"
		}
		all = append(all, p.Path+" "+p.Code+mark)
	}
	return strings.Join(all, "; ")
}

// TestAmounts: what can mean one thing only is understood and noted, the rest is left out.
func TestAmounts(t *testing.T) {
	t.Parallel()
	const v, a, c = "tender.value ", "tender.value.amount ", "tender.value.currency "
	for value, want := range map[string]string{
		`{"amount":1234.5,"currency":"CNY"}`:                        "1234.5 CNY 1234.50 / ",
		`{"amount":1.2e3,"currency":"CNY"}`:                         "1200 CNY 1200.00 / ",
		`{"amount":-0.010,"currency":"CNY"}`:                        "-0.01 CNY -0.01 / ",
		`{"amount":0.125,"currency":"CNY"}`:                         "0.125 CNY - / " + a + ocds.CodePrecision,
		`{"amount":1e30,"currency":"CNY"}`:                          "1" + strings.Repeat("0", 30) + " CNY - / " + a + ocds.CodePrecision,
		`{"amount":1e999999999,"currency":"CNY"}`:                   "nil / " + a + ocds.CodeAmount,
		`{"amount":1e99999999999999,"currency":""}`:                 "nil / " + a + ocds.CodeAmount,
		`{"amount":5,"currency":"GBP"}`:                             "5 GBP - / ",
		`{"amount":5}`:                                              "5  - / " + a + ocds.CodeCurrency,
		`{"amount":5,"currency":"XQQ"}`:                             "5 XQQ - / " + c + ocds.CodeCurrency,
		`{"amount":5,"currency":"rmb"}`:                             "5 CNY 5.00 / " + c + ocds.CodeCurrency,
		`{"amount":5,"currency":7}`:                                 "5  - / " + c + ocds.CodeWrongType + "; " + a + ocds.CodeCurrency,
		`{"currency":"CNY"}`:                                        "nil / " + v + ocds.CodeAmount,
		`{"amount":null}`:                                           "nil / ",
		`{"amount":true,"currency":"CNY"}`:                          "nil / " + a + ocds.CodeWrongType,
		`{"amount":"1,234.50","currency":"CNY"}`:                    "1234.5 CNY 1234.50 / " + a + ocds.CodeAmountText,
		`{"amount":"12,345,678","currency":"CNY"}`:                  "12345678 CNY 12345678.00 / " + a + ocds.CodeAmountText,
		`{"amount":"1,234","currency":"CNY"}`:                       "nil / " + a + ocds.CodeAmount,
		`{"amount":"1.234","currency":"CNY"}`:                       "nil / " + a + ocds.CodeAmount,
		`{"amount":"1.234,50","currency":"CNY"}`:                    "nil / " + a + ocds.CodeAmount,
		`{"amount":"12,34","currency":"CNY"}`:                       "nil / " + a + ocds.CodeAmount,
		`{"amount":"约12万","currency":"CNY"}`:                        "nil / " + a + ocds.CodeAmount,
		`{"amount":"1e5","currency":"CNY"}`:                         "nil / " + a + ocds.CodeAmount,
		`{"amount":"NaN","currency":"CNY"}`:                         "nil / " + a + ocds.CodeAmount,
		`{"amount":"","currency":"CNY"}`:                            "nil / " + a + ocds.CodeAmount,
		`{"amount":"¥12万","currency":"CNY"}`:                        "120000 CNY 120000.00 / " + a + ocds.CodeAmountText,
		`{"amount":"¥12万"}`:                                         "120000  - / " + a + ocds.CodeAmountText + "; " + a + ocds.CodeCurrency,
		`{"amount":"¥12","currency":"USD"}`:                         "nil / " + a + ocds.CodeAmountText + "; " + a + ocds.CodeCurrency,
		`{"amount":"1.5万元"}`:                                        "15000 CNY 15000.00 / " + a + ocds.CodeAmountText,
		`{"amount":"人民币 １２，３４５．６０ 元整"}`:                             "12345.6 CNY 12345.60 / " + a + ocds.CodeAmountText,
		`{"amount":"2亿元","currency":"CNY"}`:                         "200000000 CNY 200000000.00 / " + a + ocds.CodeAmountText,
		`{"amount":"USD 5","currency":"CNY"}`:                       "nil / " + a + ocds.CodeAmountText + "; " + a + ocds.CodeCurrency,
		`{"amount":"5 EUR"}`:                                        "5 EUR - / " + a + ocds.CodeAmountText,
		`{"amount":{"amount":7,"currency":"CNY"}}`:                  "7 CNY 7.00 / " + a + ocds.CodeAmountShape,
		`{"amount":{"amount":7,"currency":"CNY"},"currency":"USD"}`: "nil / " + a + ocds.CodeAmountShape + "; " + a + ocds.CodeCurrency,
		`500`:    "500  - / " + v + ocds.CodeAmountShape + "; " + v + ocds.CodeCurrency,
		`"500元"`: "500 CNY 500.00 / " + v + ocds.CodeAmountShape + "; " + v + ocds.CodeAmountText,
		`[1]`:    "nil / " + v + ocds.CodeAmountShape + "; " + v + ocds.CodeWrongType,
	} {
		r := one(t, `"tender":{"id":"t","value":`+value+`}`)
		if !r.Verdict.OK {
			t.Errorf("%s: %+v", value, r.Verdict)
			continue
		}
		got := "nil"
		if s := r.Process.Tender.Value; s != nil {
			fen := "-"
			if s.Fen != nil {
				fen = s.Fen.String()
			}
			got = s.Amount + " " + s.Currency + " " + fen
		}
		if got += " / " + found(r.Verdict); got != want {
			t.Errorf("%s: %s, want %s", value, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"2026-01-02T03:04:05Z":        "2026-01-02T11:04:05+08:00 false",
		"2026-01-02T03:04:05.5+08:00": "2026-01-02T03:04:05+08:00 false",
		"2026-01-02T03:04:05":         "2026-01-02T03:04:05+08:00 false " + ocds.CodeNoZone,
		"2026-01-02 03:04":            "2026-01-02T03:04:00+08:00 false " + ocds.CodeNoZone,
		"2026-01-02T03:04:05+0000":    "2026-01-02T11:04:05+08:00 false " + ocds.CodeNoZone,
		"2026年1月2日 15:04":             "2026-01-02T15:04:00+08:00 false " + ocds.CodeNoZone,
		"2026-01-02":                  "2026-01-02T00:00:00+08:00 true " + ocds.CodeDay,
		"2026/1/2":                    "2026-01-02T00:00:00+08:00 true " + ocds.CodeDay,
		"2026年11月2日":                  "2026-11-02T00:00:00+08:00 true " + ocds.CodeDay,
		"01/02/2026":                  ocds.CodeDate,
		"2026-02-30":                  ocds.CodeDate,
		"2026-01-02T24:00:00+08:00":   ocds.CodeDate,
		"0001-01-01T00:00:00Z":        ocds.CodeDate,
		"20260102":                    ocds.CodeDate,
		"soon":                        ocds.CodeDate,
		"":                            "",
	} {
		r := one(t, `"awards":[{"id":"a","date":"`+text+`"}]`)
		got := ""
		if m := r.Process.Awards[0].Date; !m.Time.IsZero() {
			got = ocds.At(m.Time.Truncate(1e9)).String() + fmt.Sprintf(" %t", m.Day)
		}
		if problems := found(r.Verdict); problems != "" {
			got = strings.TrimSpace(got + " " + strings.TrimPrefix(problems, "awards[0].date "))
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestTolerance: the rest of what may be wrong in a release.
func TestTolerance(t *testing.T) {
	t.Parallel()
	for fields, want := range map[string]string{
		`"tender":{"id":7,"title":"x"}`:              "",
		`"tender":{"id":7.5}`:                        "tender.id WRONG_TYPE",
		`"tender":[]`:                                "tender WRONG_TYPE",
		`"tender":null,"awards":null`:                "",
		`"tender":{"title":5,"status":"open"}`:       "tender.title WRONG_TYPE; tender.status UNKNOWN_CODE",
		`"tender":{"procurementMethod":"public"}`:    "tender.procurementMethod UNKNOWN_CODE",
		`"tender":{"numberOfTenderers":2.5}`:         "tender.numberOfTenderers WRONG_TYPE",
		`"tender":{"numberOfTenderers":"2"}`:         "tender.numberOfTenderers WRONG_TYPE",
		`"awards":{"id":"1"}`:                        "awards WRONG_TYPE",
		`"awards":[1,{"title":"x"}]`:                 "awards[0] WRONG_TYPE; awards[1].id NO_ID",
		`"awards":[{"id":"1"},{"id":"1"}]`:           "awards[1] REPEATED_PART",
		`"awards":[{"id":"1"},{"id":1,"title":"x"}]`: "awards[1] REPEATED_PART",
		`"parties":[{"id":"p","roles":["buyer",1]}]`: "parties[0].roles[1] WRONG_TYPE",
		`"parties":[{"id":"p","additionalIdentifiers":[{"id":"1","scheme":"a"},{"id":"1","scheme":"b"}]}]`: "",
		`"language":"zh","language":"en"`:                "language FIELD_TWICE",
		`"tender":{"items":[{"id":"1","quantity":"9"}]}`: "tender.items[0].quantity WRONG_TYPE",
		`"colour":{"anything":[1]}`:                      "",
	} {
		r := one(t, fields)
		if got := found(r.Verdict); got != want || !r.Verdict.OK {
			t.Errorf("%s: %q %t, want %q", fields, got, r.Verdict.OK, want)
		}
	}
	r := one(t, `"awards":[{"id":"1"},{"id":"1"},{"id":"1","title":"x"}],"tender":{"id":"t","status":"open"},"buyer":{"id":"b"},"parties":[{"id":"b","name":"街道","identifier":{"scheme":"S","id":3}}]`)
	if p := r.Process; len(p.Awards) != 2 || p.Tender.Status != "open" || p.Buyer.Name != "街道" || p.Buyer.Identifiers[0] != (ocds.Identifier{Scheme: "S", ID: "3"}) {
		t.Errorf("%+v", p)
	}
	r = one(t, `"awards":[`+strings.Repeat(`1,`, 500)+`1]`)
	if n := len(r.Verdict.Problems); n != 100 || r.Verdict.Problems[99].Code != ocds.CodeMore || !r.Verdict.OK {
		t.Errorf("%d problems", n)
	}
	all, _ := readAll(t, `{"tag":["tender","new"],"id":4}`)
	if got := found(all[0].Verdict); got != "ocid NO_OCID!; tag[1] UNKNOWN_CODE" || all[0].Verdict.ID != "4" {
		t.Errorf("%s", got)
	}
}

// TestHostile: whatever stands beside them, the good releases are taken.
func TestHostile(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat(`{"a":[`, 5000) + strings.Repeat(`]}`, 5000)
	wide := `{"ocid":"o","id":"w","awards":[` + strings.Repeat("0,", 5<<20) + `0]}`
	in := func(middle string) string { return `{"releases":[` + small + `,` + middle + `,` + numbered(2) + `]}` }
	lines := func(middle string) string { return small + "\n" + middle + "\n" + numbered(2) + "\n" }
	for name, c := range map[string]struct {
		text, codes string
		taken       int
	}{
		"deep":                  {in(`{"ocid":"o","x":` + deep + `}`), ocds.CodeNotJSON, 2},
		"deep packages":         {in(strings.Repeat(`{"releases":[`, 300) + strings.Repeat(`]}`, 300)), ocds.CodeNotRelease, 2},
		"not a number":          {in(`{"ocid":"o","id":"n","tender":{"value":{"amount":NaN}}}`), ocds.CodeNotJSON, 2},
		"control characters":    {in("{\"ocid\":\"o\",\"id\":\"a\tb\"}"), ocds.CodeNotJSON, 2},
		"wide":                  {in(wide), ocds.CodeTooLarge, 2},
		"broken UTF-8":          {in("{\"ocid\":\"o\",\"id\":\"\xb1\xb1\xbe\xa9\"}"), ocds.CodeEncoding, 2},
		"half a character":      {in(`{"ocid":"o","id":"h","tender":{"title":"\ud800"}}`), "", 3},
		"no object":             {in(`null,7,"x",[]`), strings.TrimSpace(strings.Repeat(ocds.CodeNotRelease+" ", 4)), 2},
		"an empty object":       {in(`{}`), ocds.CodeNotRelease, 2},
		"ocid twice":            {in(`{"ocid":"p","id":"7","ocid":"o"}`), "", 3},
		"truncated":             {`{"releases":[` + small + `,` + numbered(2)[:60], ocds.CodeTruncated, 1},
		"truncated in a text":   {small[:40], ocds.CodeTruncated, 0},
		"truncated after a key": {`{"ocid"`, ocds.CodeTruncated, 0},
		"truncated list":        {`[` + small + `,`, ocds.CodeTruncated, 1},
		"brackets in a line":    {lines(`{"ocid":"o","x":[}`), ocds.CodeNotJSON, 2},
		"quotes in a line":      {lines(`{"ocid":"o,"x":1}`), ocds.CodeNotJSON, 2},
		"no colon in a line":    {lines(`{"ocid" "o"}`), ocds.CodeNotJSON, 2},
		"words between lines":   {lines(`hello`), ocds.CodeNotRelease, 2},
		"HTML":                  {"<html>\n<body>404</body>\n</html>", strings.TrimSpace(strings.Repeat(ocds.CodeNotRelease+" ", 3)), 0},
		"brackets in a package": {`{"releases":[` + small + `,{"a":[}},` + numbered(2) + `]}`, ocds.CodeNotJSON, 1},
		"closing only":          {`]}`, ocds.CodeNotJSON, 0},
		"UTF-16":                {"\xff\xfe{\x00}\x00", ocds.CodeEncoding, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			all, sum := readAll(t, c.text)
			var codes []string
			for _, r := range all {
				for _, p := range r.Verdict.Problems {
					if p.Fatal {
						codes = append(codes, p.Code)
					}
				}
			}
			if got := strings.Join(codes, " "); got != c.codes || sum.Taken != c.taken {
				t.Errorf("%q with %d taken, want %q with %d", got, sum.Taken, c.codes, c.taken)
			}
		})
	}
}

// endless is a package of n releases of 1 MB each that is made while it is read.
func endless(n int) io.Reader {
	readers := []io.Reader{strings.NewReader(`{"uri":"u","releases":[`)}
	text := bytes.Repeat([]byte("x"), 1<<20)
	for i := range n {
		readers = append(readers, strings.NewReader(fmt.Sprintf(`%s{"ocid":"o","id":"%d","tender":{"title":"`, strings.Repeat(",", min(i, 1)), i)), bytes.NewReader(text), strings.NewReader(`"}}`))
	}
	return io.MultiReader(append(readers, strings.NewReader(`]}`))...)
}

// TestMemory reads 40 MB and never holds much of it. It is not parallel, because it looks at
// all of the program's memory.
func TestMemory(t *testing.T) {
	live := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	before, most := live(), int64(0)
	sum, err := ocds.Read(endless(40), func(r ocds.Result) error {
		if r.Verdict.ID[len(r.Verdict.ID)-1] == '7' {
			most = max(most, live()-before)
		}
		return nil
	})
	if err != nil || sum != (ocds.Summary{Taken: 40}) {
		t.Errorf("%v %+v", err, sum)
	}
	if most > 16<<20 {
		t.Errorf("up to %d MB more were in use", most>>20)
	}
}

// TestCodelists compares the closed lists with the schema.
func TestCodelists(t *testing.T) {
	t.Parallel()
	schema := ocdstest.Object(t, filepath.Join(ocdstest.Dir(t), "1.1/release-schema.json"))
	for path, list := range ocds.Codelists {
		field := any(schema)
		for key := range strings.SplitSeq(path, " ") {
			field = field.(map[string]any)[key]
		}
		var want []string
		for _, code := range field.([]any) {
			if s, ok := code.(string); ok {
				want = append(want, s)
			}
		}
		slices.Sort(want)
		if got := slices.Sorted(maps.Keys(list)); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", path, got, want)
		}
	}
}

// FuzzRead: no file makes the reading panic, and what is taken has an ocid.
func FuzzRead(f *testing.F) {
	f.Add(small)
	f.Add(`{"releases":[` + small + `,{}],"records":[{"compiledRelease":{}}]}`)
	f.Add("[1,{\"ocid\":\"o\",\"awards\":[{\"value\":\"¥1,2万\",\"date\":\"2026-1-2\"}]}]\n{\"a\":[}\n\x1e{}")
	f.Fuzz(func(t *testing.T, text string) {
		all, _ := readAll(t, text)
		for _, r := range all {
			if r.Process != nil && r.Process.OCID == "" {
				t.Errorf("%+v", r.Verdict)
			}
		}
	})
}

// FuzzMerge: two objects either merge or do not, and what is compiled with itself stays.
func FuzzMerge(f *testing.F) {
	f.Add(`{"ocid":"o","id":"1","date":"2026-01-01T00:00:00Z","a":[{"id":1,"b":null}]}`, `{"ocid":"o","id":"2","date":"2026-01-02T00:00:00Z","a":{"c":[]}}`)
	f.Fuzz(func(t *testing.T, a, b string) {
		one, err1 := ocds.Tree([]byte(a))
		two, err2 := ocds.Tree([]byte(b))
		if err1 != nil || err2 != nil {
			return
		}
		if _, err := ocds.Versioned([]map[string]any{one, two}); err != nil {
			_, _ = ocds.Compile([]map[string]any{one, two})
			return
		}
		if _, err := ocds.Compile([]map[string]any{one, two}); err != nil {
			t.Errorf("versions but nothing compiled: %v", err)
		}
	})
}
