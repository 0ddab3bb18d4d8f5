package procurement

import (
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"linli/internal/fault"
	"linli/internal/money"
	"linli/internal/rulepack"
)

// RequirementBody is what a project must deliver and how one will see that it did.
type RequirementBody struct {
	Scope         string          `json:"scope"` // what is delivered, to whom and where
	TermMonths    int             `json:"termMonths"`
	Stability     []string        `json:"stability"` // of the four tests those that hold: FIXED_CONTENT, CONTINUOUS, STABLE_FUNDING, STEADY_PRICE
	Indicators    []Indicator     `json:"indicators"`
	Items         []Item          `json:"items"`
	Acceptance    AcceptancePlan  `json:"acceptance"`
	Justification []Justification `json:"justification"` // why each warning is right all the same
}

// Indicator is one measurable promise.
type Indicator struct {
	Code    string `json:"code"`
	Name    string `json:"name"`
	Unit    string `json:"unit"`    // such as %, minutes, visits a month
	Compare string `json:"compare"` // AT_LEAST, AT_MOST or EQUAL
	Target  string `json:"target"`  // exact decimal
	Method  string `json:"method"`  // how it is measured and from what
}

// Item is units of a category for an area.
type Item struct {
	CategoryID   string `json:"categoryId"`
	AreaID       string `json:"areaId"`
	Title        string `json:"title"`
	Units        int64  `json:"units"`
	UnitPriceFen int64  `json:"unitPriceFen"` // at most
}

// AcceptancePlan is how delivery is judged, written before anything is bought
// (政府采购需求管理办法; 政府采购法实施条例第四十五条 for the recipients' opinion).
type AcceptancePlan struct {
	Committee  int     `json:"committee"`  // members, odd
	Recipients bool    `json:"recipients"` // those served are asked
	Stages     []Stage `json:"stages"`
}

// Stage is one acceptance with what it releases.
type Stage struct {
	Name         string `json:"name"`
	AfterMonths  int    `json:"afterMonths"`
	SharePercent int    `json:"sharePercent"` // of the contract's value
}

// Justification says why a warning is right all the same.
type Justification struct {
	Code   string `json:"code"`
	Reason string `json:"reason"`
}

// stabilityTests are the four that allow a term of three years.
var stabilityTests = []string{"FIXED_CONTENT", "CONTINUOUS", "STABLE_FUNDING", "STEADY_PRICE"}

var comparisons = []string{"AT_LEAST", "AT_MOST", "EQUAL"}

// check finds what is wrong with the form of a body.
func (b RequirementBody) check() error {
	var p problems
	p.text(b.Scope, 4000, "the scope", "body", "scope")
	p.bad(b.TermMonths < 1 || b.TermMonths > 120, "the term is 1 to 120 months", "body", "termMonths")
	p.bad(len(b.Indicators) > 50, "a requirement has at most 50 indicators", "body", "indicators")
	p.bad(len(b.Items) == 0 || len(b.Items) > 50, "a requirement has 1 to 50 items", "body", "items")
	p.bad(len(b.Acceptance.Stages) > 20, "an acceptance plan has at most 20 stages", "body", "acceptance", "stages")
	for i, s := range b.Stability {
		p.bad(!slices.Contains(stabilityTests, s) || slices.Contains(b.Stability[:i], s), "the four tests are FIXED_CONTENT, CONTINUOUS, STABLE_FUNDING and STEADY_PRICE, each once", "body", "stability")
	}
	for i, x := range b.Indicators {
		at := fmt.Sprint(i)
		p.text(x.Code, 20, "the indicator's code", "body", "indicators", at, "code")
		p.text(x.Name, 120, "the indicator's name", "body", "indicators", at, "name")
		p.bad(utf8.RuneCountInString(x.Unit) > 40 || utf8.RuneCountInString(x.Method) > 500, "the unit has at most 40 and the method at most 500 characters", "body", "indicators", at)
		p.bad(slices.ContainsFunc(b.Indicators[:i], func(o Indicator) bool { return o.Code == x.Code }), "each indicator has a code of its own", "body", "indicators", at, "code")
	}
	var sum money.Fen
	for i, x := range b.Items {
		at := fmt.Sprint(i)
		p.text(x.Title, 200, "the item's title", "body", "items", at, "title")
		p.bad(x.Units < 1 || x.Units > 1_000_000_000, "units must be above zero", "body", "items", at, "units")
		p.bad(x.UnitPriceFen < 0, "the unit price must not be below zero", "body", "items", at, "unitPriceFen")
		cost, err := money.Times(money.Fen(x.UnitPriceFen), x.Units)
		p.bad(err != nil || sum+cost < sum, "units × price is too large", "body", "items", at, "units")
		sum += cost
	}
	for i, s := range b.Acceptance.Stages {
		at := fmt.Sprint(i)
		p.text(s.Name, 120, "the stage's name", "body", "acceptance", "stages", at, "name")
		p.bad(s.SharePercent < 1 || s.SharePercent > 100, "a stage releases 1 to 100 per cent", "body", "acceptance", "stages", at, "sharePercent")
		p.bad(s.AfterMonths < 0 || s.AfterMonths > b.TermMonths, "a stage lies within the term", "body", "acceptance", "stages", at, "afterMonths")
	}
	for i, j := range b.Justification {
		p.text(j.Reason, 500, "the justification", "body", "justification", fmt.Sprint(i), "reason")
	}
	return p.err()
}

// Sum is what the items cost at most, in fen; the form was checked.
func (b RequirementBody) Sum() int64 {
	var sum int64
	for _, x := range b.Items {
		sum += x.Units * x.UnitPriceFen
	}
	return sum
}

// Warning is something about a requirement that a reviewer must not overlook.
type Warning struct {
	Code      string // as justifications name it
	Reason    string // what law is wary of, in a sentence
	Cite      string
	Justified bool
}

// barriers are words that limit who may serve by what law forbids to ask for
// (政府采购法实施条例第二十条; 政府采购货物和服务招标投标管理办法第十七条): they warn, people judge.
var barriers = []struct {
	words string
	Warning
}{
	{"注册资本|注册资金|资产总额|营业收入|从业人员|利润|纳税额", Warning{Code: "SCALE", Cite: barrierCite, Reason: "the scope speaks of a supplier's scale, which may be neither a condition nor scored"}},
	{"本地注册|本地企业|本市注册|本区注册|注册地", Warning{Code: "LOCATION", Cite: barrierCite, Reason: "the scope speaks of where a supplier is registered, which may not be asked for"}},
	{"国有|民营|外资|所有制", Warning{Code: "OWNERSHIP", Cite: barrierCite, Reason: "the scope speaks of a supplier's ownership, which may not be asked for"}},
	{"成立满|成立时间|成立年限", Warning{Code: "AGE", Cite: barrierCite, Reason: "the scope speaks of how long a supplier has existed, which may not be asked for"}},
}

const barrierCite = "《政府采购法实施条例》第二十条"

// Warnings reads a body for what law is wary of.
func (b RequirementBody) Warnings() []Warning {
	var out []Warning
	text := b.Scope
	for _, x := range b.Indicators {
		text += "\n" + x.Name + "\n" + x.Method
	}
	for _, x := range barriers {
		for word := range strings.SplitSeq(x.words, "|") {
			if strings.Contains(text, word) {
				w := x.Warning
				w.Justified = b.justified(w.Code)
				out = append(out, w)
				break
			}
		}
	}
	return out
}

func (b RequirementBody) justified(code string) bool {
	return slices.ContainsFunc(b.Justification, func(j Justification) bool { return j.Code == code })
}

// lint refuses what may not be frozen: an indicator that nobody can measure, a plan
// without acceptance, a term beyond the law's, a warning that nobody justified.
func (b RequirementBody) lint(p *rulepack.Pack, estimate int64, forResidents bool) *fault.Fault {
	wrong := func(sentence string, args ...any) *fault.Fault {
		return fault.New(fault.Conflict, fault.CodeWrongState, sentence, args...)
	}
	if len(b.Indicators) == 0 {
		return wrong("the requirement has no indicator: add at least one that can be measured")
	}
	for _, x := range b.Indicators {
		_, exact := new(big.Rat).SetString(x.Target)
		if !exact || strings.ContainsAny(x.Target, "/eE") || x.Unit == "" || len([]rune(x.Method)) < 5 || !slices.Contains(comparisons, x.Compare) {
			return wrong("indicator %s cannot be measured: it needs a unit, a number to reach, AT_LEAST, AT_MOST or EQUAL, and how it is measured", x.Code)
		}
	}
	if sum := b.Sum(); sum > estimate {
		return wrong("the items cost up to %s yuan, the estimate is %s yuan", money.Fen(sum), money.Fen(estimate))
	}
	shares := 0
	for _, s := range b.Acceptance.Stages {
		shares += s.SharePercent
	}
	if shares != 100 {
		return wrong("the stages of acceptance release %d per cent together: they must release 100", shares)
	}
	if b.Acceptance.Committee < 3 || b.Acceptance.Committee > 15 || b.Acceptance.Committee%2 == 0 {
		return wrong("the acceptance committee has an odd number of members, 3 to 15")
	}
	if forResidents && !b.Acceptance.Recipients {
		return wrong("a service to residents is accepted with their opinion: let the plan ask the recipients")
	}
	term := rulepack.TermMax
	if len(b.Stability) == len(stabilityTests) {
		term = rulepack.TermMaxStable
	}
	if most := p.Count(term); b.TermMonths > most {
		return p.Broken(term, b.TermMonths, most, "the term is %d months, the most is %d", b.TermMonths, most)
	}
	for _, w := range b.Warnings() {
		if !w.Justified {
			return wrong("warning %s is open: change the text or justify it", w.Code).With("cite", w.Cite)
		}
	}
	return nil
}

// readRequirement reads a body as it is kept.
func readRequirement(text string) (RequirementBody, error) {
	var b RequirementBody
	if err := json.Unmarshal([]byte(text), &b); err != nil {
		return b, fmt.Errorf("read a requirement: %w", err)
	}
	return b, nil
}
