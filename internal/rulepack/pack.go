package rulepack

import (
	"fmt"
	"math/big"
	"slices"

	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/money"
)

// Rule is one figure of law or policy.
type Rule struct {
	Key       Key       `json:"key"`
	Value     Value     `json:"value"`
	Unit      Unit      `json:"unit"`
	Cite      string    `json:"cite"` // in Chinese, as the law is named: 《政府采购法实施条例》第三十一条
	Certainty Certainty `json:"certainty"`
	Severity  Severity  `json:"severity"`
}

// Pack is the rules of one jurisdiction and method in one version. Parse makes it;
// it does not change afterwards, so many goroutines may share one.
type Pack struct {
	ID             string    `json:"-"`            // JURISDICTION-METHOD-VERSION, as in CN-OPEN_TENDER-1
	Jurisdiction   string    `json:"jurisdiction"` // CN, or CN and a code of 2, 4 or 6 digits: CN-110105
	Method         Method    `json:"method"`
	Version        int       `json:"version"`        // from 1
	EffectiveFrom  date.Date `json:"effectiveFrom"`  // first day
	EffectiveUntil date.Date `json:"effectiveUntil"` // last day; none: open-ended
	Rules          []Rule    `json:"rules"`          // in the order of their keys' names

	Hash      string `json:"-"` // SHA-256 of Canonical, in hex
	canonical []byte
}

// Canonical returns the pack as RFC 8785 JSON with its rules in order: what Hash is
// of, and what Parse reads back to an equal pack.
func (p *Pack) Canonical() []byte { return slices.Clone(p.canonical) }

// InEffect tells whether the pack holds on a day, from its first to its last.
func (p *Pack) InEffect(day date.Date) bool {
	return !day.Before(p.EffectiveFrom) && (p.EffectiveUntil.IsZero() || !day.After(p.EffectiveUntil))
}

func (p *Pack) find(key Key) (Rule, bool) {
	i, found := slices.BinarySearchFunc(p.Rules, key, func(r Rule, k Key) int {
		switch {
		case r.Key < k:
			return -1
		case r.Key > k:
			return 1
		}
		return 0
	})
	if !found {
		return Rule{}, false
	}
	return p.Rules[i], true
}

// Has tells whether the pack has a rule. A key that the table demands of the pack's
// method is always there; ask only for the others.
func (p *Pack) Has(key Key) bool {
	_, found := p.find(key)
	return found
}

// Rule returns the rule of a key. It panics when the pack has none: that the method
// has no such rule is known where the call is written, see Has.
func (p *Pack) Rule(key Key) Rule {
	r, found := p.find(key)
	if !found {
		panic(fmt.Sprintf("rulepack: %s has no rule %q", p.ID, key))
	}
	return r
}

// Count returns the whole number of a rule in its own unit: members, points, days,
// months. It panics where Rule does, and for a rule that is a share or a sum.
func (p *Pack) Count(key Key) int {
	r := p.Rule(key)
	if r.Unit == Percent || r.Unit == Ratio || r.Unit == Fen {
		panic(fmt.Sprintf("rulepack: %q counts nothing, its unit is %s", key, r.Unit))
	}
	return int(r.Value.num)
}

// Sum returns a rule that is a sum of money. It panics where Rule does, and for a
// rule of another unit.
func (p *Pack) Sum(key Key) money.Fen {
	r := p.Rule(key)
	if r.Unit != Fen {
		panic(fmt.Sprintf("rulepack: %q is no sum of money", key))
	}
	return money.Fen(r.Value.num)
}

// Share returns a rule that is a share as a part of one: 10 % is 1/10, 2/3 itself.
// It panics where Rule does, and for a rule of another unit.
func (p *Pack) Share(key Key) *big.Rat {
	r := p.Rule(key)
	switch r.Unit {
	case Percent:
		return new(big.Rat).Mul(r.Value.Rat(), big.NewRat(1, 100))
	case Ratio:
		return r.Value.Rat()
	}
	panic(fmt.Sprintf("rulepack: %q is no share", key))
}

// Broken makes the fault RULE_BROKEN (CONFLICT) for a rule of the pack. Its sentence
// is formatted as by fmt.Sprintf and says what to do; its details are ruleKey, cite,
// actual, required, severity and pack, all fit for the public. Whether a WARN refuses
// is the caller's question. It panics where Rule does.
func (p *Pack) Broken(key Key, actual, required any, format string, args ...any) *fault.Fault {
	r := p.Rule(key)
	f := fault.New(fault.Conflict, fault.CodeRuleBroken, format, args...)
	f.Details = map[string]any{
		"ruleKey": string(key), "cite": r.Cite, "actual": actual, "required": required,
		"severity": string(r.Severity), "pack": p.ID,
	}
	return f
}
