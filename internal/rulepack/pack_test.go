package rulepack_test

import (
	"context"
	"encoding/json"
	"maps"
	"math/big"
	"slices"
	"strings"
	"testing"

	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/money"
	"linli/internal/rulepack"
	"linli/internal/say"
)

func builtin(t testing.TB, method rulepack.Method) *rulepack.Pack {
	t.Helper()
	p, f := rulepack.Choose(rulepack.Builtin(), "CN", method, date.MustParse("2026-11-24"))
	if f != nil {
		t.Fatal(f)
	}
	return p
}

// The hashes of all versions, which contracts and tenders pin: those of former ones stay, and
// no figure changes without a new version.
func TestBuiltin(t *testing.T) {
	t.Parallel()
	want := map[string]string{
		"CN-OPEN_TENDER-1":      "9e8384ae0d49d2cfcdd1b350bc761050e3156f3647d4132f836ae51ae79b9bc9",
		"CN-CONSULTATION-1":     "7b40855e97fbe44ca35b76297ca36158c063533bc7ac897a39ccebb774caf97d",
		"CN-NEGOTIATION-1":      "d27395f8d4d18a38314eb17b4132758ba403d351d4bf84261747d3f32b925121",
		"CN-INQUIRY-1":          "f7bfa9b9d5a1ba61059ec806ca6fbabff29a2c0910551ab3adcb7297c2d9fa90",
		"CN-SINGLE_SOURCE-1":    "f265a1339165e7ef6ed81f410cd1991ed769ed630fcc44c7b35dbc08c4e4ddf5",
		"CN-FRAMEWORK_CLOSED-1": "ece44e1d3c531801114d442d21d043d0adf687a2ee2cbdaaea230a558267cc16",
		"CN-FRAMEWORK_OPEN-1":   "8515a7a652f04674694269a4670b4af1ed034a1f0258fb33064aa2535edd4dd1",
		"CN-FRAMEWORK_CLOSED-2": "fb4685954c158350327e7c820a9c77faee2b41c081d6c3b8aa37af5d9f9cc066",
		"CN-FRAMEWORK_OPEN-2":   "62d72d116cb8fe282c37c03c8464121be1708c8833975b6035d62920eeb2e69b",
	}
	got := map[string]string{}
	for _, p := range rulepack.Builtin() {
		got[p.ID] = p.Hash
		if from := []string{"2024-01-01", "2026-11-01"}[p.Version-1]; p.EffectiveFrom.String() != from || !p.EffectiveUntil.IsZero() {
			t.Errorf("%s holds from %s until %s", p.ID, p.EffectiveFrom, p.EffectiveUntil)
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("a published version changed: make a new one. Now:\n%v", got)
	}
}

// The figures of the specification's §3.1, in each pack: -: the pack has no such rule.
func TestBuiltinFigures(t *testing.T) {
	t.Parallel()
	order := rulepack.Methods() // open consult negotiate inquiry single closed open-framework
	for key, row := range map[rulepack.Key]string{
		"open.tenderPeriod":  "20cd - - - - 20cd -",
		"open.docSale":       "5wd - - - - 5wd -",
		"open.clarify":       "15cd - - - - 15cd -",
		"consult.response":   "- 10cd - - - - -",
		"consult.docSale":    "- 5wd - - - - -",
		"consult.clarify":    "- 5cd - - - - -",
		"negotiate.response": "- - 3wd 3wd - - -",
		"negotiate.clarify":  "- - 3wd 3wd - - -",
		"single.notice":      "- - - - 5wd - -",
		"bond.bid.max":       "2% 2% 2% 2% - - -",
		"bond.return":        "5wd 5wd 5wd 5wd - - -",
		"bids.min":           "3count 2count 3count 3count - 2count -",
		"panel.min":          "5count 3count 3count 3count - 5count -",
		"panel.minLarge":     "7count - 5count 5count - 7count -",
		"panel.largeFrom":    "1000000000fen - 400000000fen 400000000fen - 1000000000fen -",
		"panel.expertShare":  "2/3ratio 2/3ratio 2/3ratio 2/3ratio - 2/3ratio -",
		"decrypt.window":     "30min 30min 30min 30min - 30min -",

		"price.weight.service.min": "10% 10% - - - - -",
		"price.weight.service.max": "- 30% - - - - -",
		"price.lowFirst":           "1count 1count - - - - -",
		"abnormal.low.mean":        "50% 50% 50% 50% - 50% -",
		"abnormal.low.ceiling":     "65% 65% 65% 65% - 65% -",
		"score.outlier":            "30% 30% - - - 30% -",
		"fw.term.service":          "- - - - - 24m 24m",
		"fw.withdraw.notice":       "- - - - - 30cd 30cd",
		"fw.eliminate.share":       "- - - - - 20% -",
		"fw.eliminate.min":         "- - - - - 1count -",
		"fw.admit.answer":          "- - - - - - 7wd",
		"single.supplement.max":    "- - - - 10% - -",
		"report.toBuyer":           "2wd 2wd 2wd 2wd - 2wd -",
		"buyer.confirm":            "5wd 5wd 5wd 5wd - 5wd -",

		"consult.public": "7cd", "survey.subjects": "3count", "intent.lead": "30cd",
		"threshold.openTender": "400000000fen", "threshold.small": "50000000fen", "conflict.window": "3y",
		"award.publish": "2wd", "award.noticePeriod": "1wd", "standstill": "8wd",
		"enquiry.answer": "3wd", "challenge.file": "7wd", "challenge.correct": "5wd", "challenge.answer": "7wd",
		"complaint.file": "15wd", "complaint.check": "5wd", "complaint.decide": "30wd", "complaint.suspendMax": "30cd",
		"contract.sign": "30cd", "contract.publish": "2wd", "contract.file": "7wd", "change.publish": "2wd",
		"supplement.max": "10%", "bond.perf.max": "10%", "term.max": "12m", "term.max.stable": "36m",
		"pay.afterInvoice": "10wd", "callOff.autoConfirm": "72h", "opinion.sample.min": "10count", "opinion.sample.share": "5%",
		"performance.comment": "7cd", "grade.excellent": "90count", "grade.good": "80count", "grade.fair": "60count",
		"renewal.score": "80count", "retention": "15y",
	} {
		cells := strings.Fields(row)
		if len(cells) == 1 {
			cells = slices.Repeat(cells, len(order))
		}
		for i, method := range order {
			got := "-"
			if p := builtin(t, method); p.Has(key) {
				r := p.Rule(key)
				got = r.Value.String() + string(r.Unit)
			}
			if got != cells[i] {
				t.Errorf("%s of %s is %s, want %s", key, method, got, cells[i])
			}
		}
	}
}

func TestCites(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		method    rulepack.Method
		key       rulepack.Key
		cite      string
		certainty rulepack.Certainty
		severity  rulepack.Severity
	}{
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "《政府采购法》第三十五条", rulepack.Read, rulepack.Block},
		{rulepack.OpenTender, rulepack.OpenClarify, "《政府采购法实施条例》第三十一条", rulepack.Read, rulepack.Block},
		{rulepack.SingleSource, rulepack.SingleNotice, "《政府采购法实施条例》第三十八条", rulepack.Read, rulepack.Block},
		{rulepack.Consultation, rulepack.PriceWeightMax, "《政府采购竞争性磋商采购方式管理暂行办法》（财库〔2014〕214号）第二十四条", rulepack.Remembered, rulepack.Block},
		{rulepack.Inquiry, rulepack.ContractPublish, "《政府采购法实施条例》第五十条", rulepack.Read, rulepack.Warn},
		{rulepack.Negotiation, rulepack.ThresholdTender, "以本省政府集中采购目录及标准为准", rulepack.Unsure, rulepack.Warn},
		{rulepack.FrameworkOpen, rulepack.Standstill, "平台规则：结果公告期与质疑期届满前不签约，非法定要求", rulepack.Platform, rulepack.Block},
	} {
		r := builtin(t, c.method).Rule(c.key)
		if r.Cite != c.cite || r.Certainty != c.certainty || r.Severity != c.severity {
			t.Errorf("%s of %s: %s %s %s", c.key, c.method, r.Cite, r.Certainty, r.Severity)
		}
	}
}

// What was read in full text is never called remembered by mistake: the law and its
// regulation were, ministry orders were not.
func TestCertaintyFollowsSource(t *testing.T) {
	t.Parallel()
	for _, p := range rulepack.Builtin() {
		for _, r := range p.Rules {
			order := strings.Contains(r.Cite, "号）")
			if r.Certainty == rulepack.Read && order || r.Certainty == rulepack.Remembered && !order {
				t.Errorf("%s %s is %s by %s", p.ID, r.Key, r.Certainty, r.Cite)
			}
		}
	}
}

func TestAccessors(t *testing.T) {
	t.Parallel()
	p := builtin(t, rulepack.OpenTender)
	if got := p.Count(rulepack.PanelMinLarge); got != 7 {
		t.Errorf("Count = %d", got)
	}
	if got := p.Sum(rulepack.PanelLargeFrom); got != money.Fen(1_000_000_000) {
		t.Errorf("Sum = %d", got)
	}
	for key, want := range map[rulepack.Key]*big.Rat{
		rulepack.PanelExperts: big.NewRat(2, 3), rulepack.BondBidMax: big.NewRat(1, 50), rulepack.LowOfCeiling: big.NewRat(13, 20),
	} {
		share := p.Share(key)
		if share.Cmp(want) != 0 {
			t.Errorf("Share(%s) = %s, want %s", key, share, want)
		}
		share.SetInt64(9)
		if p.Share(key).Cmp(want) != 0 {
			t.Errorf("a caller changed %s", key)
		}
	}
	for name, call := range map[string]func(){
		"no such rule":       func() { p.Rule(rulepack.SingleNotice) },
		"a share is counted": func() { p.Count(rulepack.PanelExperts) },
		"a sum is counted":   func() { p.Count(rulepack.PanelLargeFrom) },
		"a count is a sum":   func() { p.Sum(rulepack.PanelMin) },
		"a count is a share": func() { p.Share(rulepack.PanelMin) },
	} {
		func() {
			defer func() {
				if s, _ := recover().(string); !strings.HasPrefix(s, "rulepack: ") {
					t.Errorf("%s: %q", name, s)
				}
			}()
			call()
		}()
	}
	if !builtin(t, rulepack.SingleSource).Has(rulepack.SingleNotice) || p.Has(rulepack.SingleNotice) {
		t.Error("Has is wrong about single.notice")
	}
}

func TestBroken(t *testing.T) {
	t.Parallel()
	p := builtin(t, rulepack.OpenTender)
	f := p.Broken(rulepack.PanelExperts, big.NewRat(3, 5), p.Share(rulepack.PanelExperts), "only %d of %d are experts", 3, 5).At("panel")
	if f.Kind != fault.Conflict || f.Code != "RULE_BROKEN" || f.Message != "only 3 of 5 are experts" {
		t.Errorf("%+v", f)
	}
	got, err := json.Marshal(f.Details)
	want := `{"actual":"3/5","cite":"《政府采购货物和服务招标投标管理办法》（财政部令第87号）第四十七条","pack":"CN-OPEN_TENDER-1","required":"2/3","ruleKey":"panel.expertShare","severity":"BLOCK"}`
	if err != nil || string(got) != want {
		t.Errorf("details are %s, %v", got, err)
	}
}

func TestKeys(t *testing.T) {
	t.Parallel()
	seen := map[rulepack.Key]bool{}
	names := map[string]bool{}
	for _, m := range rulepack.Keys() {
		if seen[m.Key] || names[m.Chinese] || m.Chinese == "" || !strings.HasSuffix(m.English, ".") {
			t.Errorf("%s stands twice or has no names: %q %q", m.Key, m.Chinese, m.English)
		}
		seen[m.Key], names[m.Chinese] = true, true
		days := m.Unit == rulepack.CalendarDays || m.Unit == rulepack.WorkingDays
		term := days || slices.Contains([]rulepack.Unit{rulepack.Hours, rulepack.Minutes, rulepack.Months, rulepack.Years}, m.Unit)
		if isTerm := m.Sense == rulepack.Limit || m.Sense == rulepack.Minimum || m.Sense == rulepack.Span; isTerm != term {
			t.Errorf("%s in %s is %s", m.Key, m.Unit, m.Sense)
		}
		if m.Sense == rulepack.Minimum && !days || m.Sense == rulepack.Span && m.Unit == rulepack.WorkingDays {
			t.Errorf("%s in %s is %s", m.Key, m.Unit, m.Sense)
		}
	}
	used := map[rulepack.Key]bool{}
	for _, p := range rulepack.Builtin() {
		for _, r := range p.Rules {
			used[r.Key] = true
		}
	}
	if len(seen) != 66 || !maps.Equal(seen, used) {
		t.Errorf("%d keys, %d used in packs", len(seen), len(used))
	}
}

func TestChoose(t *testing.T) {
	t.Parallel()
	first := builtin(t, rulepack.OpenTender)
	second := edited(t, first, `"version":1`, `"version":2`, `"effectiveFrom":"2024-01-01"`, `"effectiveFrom":"2027-01-01"`)
	interim := edited(t, first, `"version":1`, `"version":3`, `"effectiveUntil":null`, `"effectiveUntil":"2024-06-30"`)
	local := edited(t, first, `"jurisdiction":"CN"`, `"jurisdiction":"CN-110105"`)
	rival := edited(t, second, `"平台规则：质疑函补正期限"`, `"平台规则"`)
	all := []*rulepack.Pack{second, first, interim, local, builtin(t, rulepack.Inquiry)}
	for _, c := range []struct {
		packs        []*rulepack.Pack
		jurisdiction string
		day, want    string
	}{
		{all, "CN", "2023-12-31", "NOT_FOUND"},
		{all, "CN", "2024-01-01", "CN-OPEN_TENDER-3"},
		{all, "CN", "2024-06-30", "CN-OPEN_TENDER-3"},
		{all, "CN", "2024-07-01", "CN-OPEN_TENDER-1"},
		{all, "CN", "2026-12-31", "CN-OPEN_TENDER-1"},
		{all, "CN", "2027-01-01", "CN-OPEN_TENDER-2"},
		{all, "CN-110105", "2027-01-01", "CN-110105-OPEN_TENDER-1"},
		{all, "CN-11", "2027-01-01", "NOT_FOUND"},
		{nil, "CN", "2027-01-01", "NOT_FOUND"},
		{append(all, second), "CN", "2027-01-01", "CN-OPEN_TENDER-2"},
		{append(all, rival), "CN", "2027-01-01", "DUPLICATE"},
		{append(all, rival), "CN", "2026-12-31", "CN-OPEN_TENDER-1"},
	} {
		p, f := rulepack.Choose(c.packs, c.jurisdiction, rulepack.OpenTender, date.MustParse(c.day))
		got := ""
		switch {
		case f != nil && p == nil:
			got = string(f.Code)
		case f == nil:
			got = p.ID
		}
		if got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.jurisdiction, c.day, got, c.want)
		}
	}
}

func TestChooseInChinese(t *testing.T) {
	t.Parallel()
	chinese := say.With(context.Background(), say.Chinese)
	for _, method := range rulepack.Methods() {
		_, name := method.Names()
		_, f := rulepack.Choose(nil, "CN-110105", method, date.MustParse("2026-11-24"))
		if got, want := say.In(chinese, f.Message), "CN-110105 在 2026-11-24 没有适用于"+name+"的规则包，请先录入"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	first := builtin(t, rulepack.Inquiry)
	_, f := rulepack.Choose([]*rulepack.Pack{first, edited(t, first, `"平台规则：质疑函补正期限"`, `"平台规则"`)}, "CN", rulepack.Inquiry, date.MustParse("2026-11-24"))
	if got, want := say.In(chinese, f.Message), "CN 在 2026-11-24 有两个适用于询价的第 1 版规则包，请撤回其中一个"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// edited parses a pack with texts of its canonical form replaced, old and new in turn.
func edited(t testing.TB, p *rulepack.Pack, pairs ...string) *rulepack.Pack {
	t.Helper()
	text := string(p.Canonical())
	for i := 0; i < len(pairs); i += 2 {
		if strings.Count(text, pairs[i]) != 1 {
			t.Fatalf("%s stands %d times in %s", pairs[i], strings.Count(text, pairs[i]), p.ID)
		}
	}
	out, err := rulepack.Parse([]byte(strings.NewReplacer(pairs...).Replace(text)))
	if err != nil {
		t.Fatal(err)
	}
	return out
}
