package rulepack_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"linli/internal/rulepack"
)

// small is the open tender's pack, one rule a line, to be made wrong.
func small(t testing.TB) string {
	t.Helper()
	return strings.NewReplacer(`{"certainty"`, "\n"+`{"certainty"`).Replace(string(builtin(t, rulepack.OpenTender).Canonical()))
}

// line returns the line with a key's rule, without the comma behind it.
func line(t testing.TB, text, key string) string {
	t.Helper()
	for l := range strings.Lines(text) {
		if strings.Contains(l, `"key":"`+key+`"`) {
			l, _, _ = strings.Cut(l, "}")
			return l + "}"
		}
	}
	t.Fatalf("no line has %s", key)
	return ""
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	good := small(t)
	if _, err := rulepack.Parse([]byte(good)); err != nil {
		t.Fatal(err)
	}
	period, panel, weight := line(t, good, "open.tenderPeriod"), line(t, good, "panel.expertShare"), line(t, good, "price.weight.service.min")
	within := func(rule, old, new string) [2]string {
		if !strings.Contains(rule, old) {
			t.Fatalf("%s is not in %s", old, rule)
		}
		return [2]string{rule, strings.Replace(rule, old, new, 1)}
	}
	for _, c := range []struct {
		change [2]string
		want   string
	}{
		{[2]string{`"version":1`, `"version":0`}, `version: 0 is below 1`},
		{[2]string{`"version":1`, `"version":1.5`}, `version: json: cannot unmarshal number 1.5`},
		{[2]string{`"version":1`, `"version":1,"version":1`}, `Duplicate key: "version"`},
		{[2]string{`"version":1`, `"Version":1`}, `unknown member "Version"`},
		{[2]string{`"version":1`, `"version":1,"note":""`}, `unknown member "note"`},
		{[2]string{`"effectiveUntil":null,`, ``}, `member "effectiveUntil" is missing`},
		{[2]string{`"effectiveFrom":"2024-01-01"`, `"effectiveFrom":null`}, `effectiveFrom: a day is needed`},
		{[2]string{`"effectiveFrom":"2024-01-01"`, `"effectiveFrom":"2024-1-1"`}, `effectiveFrom: date: "2024-1-1" is not a date`},
		{[2]string{`"effectiveUntil":null`, `"effectiveUntil":"2023-12-31"`}, `effectiveUntil: 2023-12-31 is before effectiveFrom`},
		{[2]string{`"jurisdiction":"CN"`, `"jurisdiction":"CN-1"`}, `jurisdiction: "CN-1" is not CN`},
		{[2]string{`"method":"OPEN_TENDER"`, `"method":"OPEN"`}, `method: "OPEN" is unknown`},
		{[2]string{`"method":"OPEN_TENDER"`, `"method":"INQUIRY"`}, `open.tenderPeriod: does not apply to INQUIRY`},
		{[2]string{period + ",", ``}, `open.tenderPeriod: is missing, a pack of OPEN_TENDER needs it`},
		{[2]string{period, period + "," + period}, `open.tenderPeriod: stands twice`},
		{[2]string{period, period + ",7"}, `is not an object`},
		{within(period, `open.tenderPeriod`, `open.tenderperiod`), `open.tenderperiod: there is no such key`},
		{within(period, `"open.tenderPeriod"`, `null`), `: there is no such key`},
		{within(period, `"unit":"cd"`, `"unit":"wd"`), `open.tenderPeriod: unit is "wd" and must be "cd"`},
		{within(period, `"unit":"cd"`, `"unit":5`), `open.tenderPeriod: unit is not a text`},
		{within(period, `"severity"`, `"sevrity"`), `open.tenderPeriod: unknown member "sevrity"`},
		{within(period, `"severity":"BLOCK"`, `"severity":"block"`), `open.tenderPeriod: severity "block" is unknown`},
		{within(period, `"READ"`, `"SURE"`), `open.tenderPeriod: certainty "SURE" is unknown`},
		{within(period, `"READ"`, `"UNSURE"`), `open.tenderPeriod: what one is unsure of cannot block`},
		{within(period, `《政府采购法》第三十五条`, ``), `open.tenderPeriod: cite is empty`},
		{within(period, `《政府采购法》第三十五条`, ` 《政府采购法》`), `open.tenderPeriod: cite is empty, or begins or ends with a blank`},
		{within(period, `《政府采购法》第三十五条`, `第三十五条`), `open.tenderPeriod: cite "第三十五条" names no law as 《…》`},
		{within(period, `"value":20`, `"value":20.0`), `open.tenderPeriod: value 20.0 is not exact`},
		{within(period, `"value":20`, `"value":2e1`), `open.tenderPeriod: value 2e1 is not exact`},
		{within(period, `"value":20`, `"value":null`), `open.tenderPeriod: value "" is no fraction`},
		{within(period, `"value":20`, `"value":"20"`), `open.tenderPeriod: value "20" is no fraction`},
		{within(period, `"value":20`, `"value":"41/2"`), `open.tenderPeriod: value 41/2 must be whole`},
		{within(period, `"value":20`, `"value":0`), `open.tenderPeriod: value 0 must be above 0`},
		{within(period, `"value":20`, `"value":-20`), `open.tenderPeriod: value -20 must be above 0`},
		{within(period, `"value":20`, `"value":3661`), `open.tenderPeriod: value 3661 is above 3660 cd`},
		{within(period, `"value":20`, `"value":true`), `open.tenderPeriod: value true is not exact`},
		{within(panel, `"2/3"`, `"4/6"`), `panel.expertShare: value "4/6" is written in lowest terms: 2/3`},
		{within(panel, `"2/3"`, `"3/2"`), `panel.expertShare: value 3/2 is above 1 ratio`},
		{within(panel, `"2/3"`, `"2/0"`), `panel.expertShare: value "2/0" is no fraction`},
		{within(panel, `"2/3"`, `0.667`), `panel.expertShare: value 0.667 is not exact`},
		{within(weight, `"value":10`, `"value":101`), `price.weight.service.min: value 101 is above 100 %`},
		{within(line(t, good, "price.lowFirst"), `"value":1`, `"value":2`), `price.lowFirst: value 2 must be 0 or 1`},
		{within(line(t, good, "panel.min"), `"value":5`, `"value":6`), `panel.min: 6 is even`},
		{within(line(t, good, "panel.min"), `"value":5`, `"value":9`), `panel.min: 9 is above panel.minLarge, which is 7`},
		{within(line(t, good, "term.max"), `"value":12`, `"value":37`), `term.max: 37 is above term.max.stable, which is 36`},
		{within(line(t, good, "grade.fair"), `"value":60`, `"value":81`), `grade.fair: 81 is above grade.good, which is 80`},
		{within(line(t, good, "standstill"), `"value":8`, `"value":7`), `standstill: 7 wd is shorter than award.noticePeriod and challenge.file together, 8 wd`},
	} {
		if !strings.Contains(good, c.change[0]) {
			t.Fatalf("%s is not there", c.change[0])
		}
		p, err := rulepack.Parse([]byte(strings.Replace(good, c.change[0], c.change[1], 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) || p != nil {
			t.Errorf("%.80s → %.120s: %v, want %s", c.change[0], c.change[1], err, c.want)
		}
	}
}

// All that is wrong is said at once.
func TestParseSaysAll(t *testing.T) {
	t.Parallel()
	bad := strings.NewReplacer(`"unit":"min"`, `"unit":"h"`, `"open.docSale"`, `"open.docsale"`).Replace(small(t))
	_, err := rulepack.Parse([]byte(bad))
	want := "rulepack: CN-OPEN_TENDER-1: decrypt.window: unit is \"h\" and must be \"min\"\nopen.docsale: there is no such key\n" +
		"open.docSale: is missing, a pack of OPEN_TENDER needs it"
	if err == nil || err.Error() != want {
		t.Errorf("%v\nwant %s", err, want)
	}
}

func TestParseFraction(t *testing.T) {
	t.Parallel()
	p := edited(t, builtin(t, rulepack.OpenTender), `"key":"bond.bid.max","severity":"BLOCK","unit":"%","value":2`, `"key":"bond.bid.max","severity":"BLOCK","unit":"%","value":"3/2"`)
	if got := p.Share(rulepack.BondBidMax).RatString(); got != "3/200" {
		t.Errorf("3/2 %% is %s, want 3/200", got)
	}
}

// Order, blanks and escapes make no difference to the hash; a figure does.
func TestHash(t *testing.T) {
	t.Parallel()
	p := builtin(t, rulepack.OpenTender)
	lines := slices.Collect(strings.Lines(small(t)))
	rules := lines[1:]
	slices.Reverse(rules)
	rules[0] = strings.NewReplacer("}]", "}", `,"version":1}`, ",").Replace(rules[0])
	rules[0], rules[len(rules)-1] = strings.ReplaceAll(rules[0], "》", "\\u300b"), strings.TrimSuffix(strings.TrimSpace(rules[len(rules)-1]), ",")
	shuffled := strings.Replace(lines[0], "{", `{ "version" : 1,`, 1) + strings.Join(rules, "\t") + "]}\n"
	q, err := rulepack.Parse([]byte(shuffled))
	if err != nil {
		t.Fatalf("%v in\n%s", err, shuffled)
	}
	if q.Hash != p.Hash || !bytes.Equal(q.Canonical(), p.Canonical()) || len(p.Hash) != 64 {
		t.Errorf("%s and %s", q.Hash, p.Hash)
	}
	changed := edited(t, p, `"平台规则：质疑函补正期限"`, `"平台规则"`)
	if changed.Hash == p.Hash {
		t.Error("a changed cite has the same hash")
	}
	p.Canonical()[0] = 'x'
	if p.Canonical()[0] != '{' {
		t.Error("a caller changed the canonical form")
	}
}

func FuzzParse(f *testing.F) {
	for _, p := range rulepack.Builtin() {
		f.Add(p.Canonical())
	}
	for _, s := range []string{"", "{}", "[]", "null", `{"rules":[{"key":"open.docSale","value":1e400}]}`, "{\"a\":\"\\ud800\"}", `{"version":1,"version":2}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		p, err := rulepack.Parse(raw)
		if err != nil {
			return
		}
		q, err := rulepack.Parse(p.Canonical())
		if err != nil || q.Hash != p.Hash || q.ID != p.ID {
			t.Errorf("the canonical form of %s gives %v, %v", p.ID, q, err)
		}
	})
}
