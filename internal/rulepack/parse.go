package rulepack

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gowebpki/jcs"

	"linli/internal/date"
)

// Parse reads a pack in JSON and judges all of it: every member stands once and
// under its exact name, every key is known, applies to the method and has its unit,
// no mandatory key is missing, values are exact, and the rules agree with one another.
// The error names all that is wrong, each with its key.
func Parse(raw []byte) (*Pack, error) {
	top, err := document(raw, "pack", "jurisdiction", "method", "version", "effectiveFrom", "effectiveUntil", "rules")
	if err != nil {
		return nil, err
	}
	p := &Pack{}
	var rules []json.RawMessage
	var wrong []error
	for _, f := range []struct {
		name string
		to   any
	}{
		{"jurisdiction", &p.Jurisdiction}, {"method", &p.Method}, {"version", &p.Version},
		{"effectiveFrom", &p.EffectiveFrom}, {"effectiveUntil", &p.EffectiveUntil}, {"rules", &rules},
	} {
		if err := json.Unmarshal(top[f.name], f.to); err != nil {
			wrong = append(wrong, fmt.Errorf("%s: %w", f.name, err))
		}
	}
	if wrong = append(wrong, p.checkHead()...); len(wrong) > 0 {
		return nil, fmt.Errorf("rulepack: %w", errors.Join(wrong...))
	}
	p.ID = fmt.Sprintf("%s-%s-%d", p.Jurisdiction, p.Method, p.Version)
	seen := map[Key]bool{}
	for i, raw := range rules {
		r, err := parseRule(raw, fmt.Sprintf("rule %d", i+1), p.Method)
		switch {
		case err != nil:
			wrong = append(wrong, err)
		case seen[r.Key]:
			wrong = append(wrong, fmt.Errorf("%s: stands twice", r.Key))
		default:
			p.Rules = append(p.Rules, r)
		}
		seen[r.Key] = true
	}
	for _, m := range table {
		if m.must&p.Method.group() != 0 && !seen[m.Key] {
			wrong = append(wrong, fmt.Errorf("%s: is missing, a pack of %s needs it", m.Key, p.Method))
		}
	}
	slices.SortFunc(p.Rules, func(a, b Rule) int { return strings.Compare(string(a.Key), string(b.Key)) })
	if len(wrong) == 0 {
		wrong = p.checkTogether()
	}
	if len(wrong) > 0 {
		return nil, fmt.Errorf("rulepack: %s: %w", p.ID, errors.Join(wrong...))
	}
	return p, p.seal()
}

// seal gives the pack its canonical form and hash.
func (p *Pack) seal() error {
	plain, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("rulepack: %s: %w", p.ID, err)
	}
	if p.canonical, err = jcs.Transform(plain); err != nil {
		return fmt.Errorf("rulepack: %s: %w", p.ID, err)
	}
	sum := sha256.Sum256(p.canonical)
	p.Hash = hex.EncodeToString(sum[:])
	return nil
}

// document reads one JSON object. That no member of it or below it stands twice is
// what jcs sees to; encoding/json would take the last.
func document(raw []byte, where string, names ...string) (map[string]json.RawMessage, error) {
	if !utf8.Valid(raw) || !json.Valid(raw) {
		return nil, fmt.Errorf("rulepack: %s is not JSON in UTF-8", where)
	}
	if _, err := jcs.Transform(raw); err != nil {
		return nil, fmt.Errorf("rulepack: %s: %w", where, err)
	}
	top, err := members(raw, where, names...)
	if err != nil {
		return nil, fmt.Errorf("rulepack: %w", err)
	}
	return top, nil
}

// members reads an object that has exactly the named members.
func members(raw json.RawMessage, where string, names ...string) (map[string]json.RawMessage, error) {
	var m map[string]json.RawMessage
	if err := json.Unmarshal(raw, &m); err != nil || m == nil {
		return nil, fmt.Errorf("%s: is not an object", where)
	}
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if !slices.Contains(names, name) {
			return nil, fmt.Errorf("%s: unknown member %q", where, name)
		}
	}
	for _, name := range names {
		if _, has := m[name]; !has {
			return nil, fmt.Errorf("%s: member %q is missing", where, name)
		}
	}
	return m, nil
}

var jurisdictionForm = regexp.MustCompile(`^CN(-[0-9]{2}([0-9]{2}){0,2})?$`)

// checkHead judges all but the rules.
func (p *Pack) checkHead() []error {
	var wrong []error
	if !jurisdictionForm.MatchString(p.Jurisdiction) {
		wrong = append(wrong, fmt.Errorf("jurisdiction: %q is not CN, or CN with a code as in CN-110105", p.Jurisdiction))
	}
	if p.Method.group() == 0 {
		wrong = append(wrong, fmt.Errorf("method: %q is unknown", p.Method))
	}
	if p.Version < 1 {
		wrong = append(wrong, fmt.Errorf("version: %d is below 1", p.Version))
	}
	if p.EffectiveFrom == (date.Date{}) {
		wrong = append(wrong, errors.New("effectiveFrom: a day is needed"))
	}
	if !p.EffectiveUntil.IsZero() && p.EffectiveUntil.Before(p.EffectiveFrom) {
		wrong = append(wrong, fmt.Errorf("effectiveUntil: %s is before effectiveFrom", p.EffectiveUntil))
	}
	return wrong
}

// parseRule reads one rule; where is its place until its key is known.
func parseRule(raw json.RawMessage, where string, method Method) (Rule, error) {
	var name struct {
		Key Key `json:"key"`
	}
	if json.Unmarshal(raw, &name) == nil && name.Key != "" {
		where = string(name.Key)
	}
	m, err := members(raw, where, "key", "value", "unit", "cite", "certainty", "severity")
	if err != nil {
		return Rule{Key: name.Key}, err
	}
	r := Rule{Key: name.Key}
	for field, to := range map[string]any{"unit": &r.Unit, "cite": &r.Cite, "certainty": &r.Certainty, "severity": &r.Severity} {
		if json.Unmarshal(m[field], to) != nil {
			return r, fmt.Errorf("%s: %s is not a text", where, field)
		}
	}
	of := meanings[r.Key]
	if of == nil {
		return r, fmt.Errorf("%s: there is no such key", where)
	}
	if r.Value, err = parseValue(m["value"]); err == nil {
		err = r.Value.check(of)
	}
	if err != nil {
		return r, fmt.Errorf("%s: %w", where, err)
	}
	switch {
	case (of.must|of.may)&method.group() == 0:
		err = fmt.Errorf("does not apply to %s", method)
	case r.Unit != of.Unit:
		err = fmt.Errorf("unit is %q and must be %q", r.Unit, of.Unit)
	case !slices.Contains([]Certainty{Read, Remembered, Unsure, Platform}, r.Certainty):
		err = fmt.Errorf("certainty %q is unknown", r.Certainty)
	case r.Severity != Block && r.Severity != Warn:
		err = fmt.Errorf("severity %q is unknown", r.Severity)
	case r.Certainty == Unsure && r.Severity == Block:
		err = errors.New("what one is unsure of cannot block: confirm it, or let it warn")
	case strings.TrimSpace(r.Cite) != r.Cite || r.Cite == "":
		err = errors.New("cite is empty, or begins or ends with a blank")
	case (r.Certainty == Read || r.Certainty == Remembered) && !strings.Contains(r.Cite, "《"):
		err = fmt.Errorf("cite %q names no law as 《…》", r.Cite)
	}
	if err != nil {
		return r, fmt.Errorf("%s: %w", where, err)
	}
	return r, nil
}

// checkTogether judges rules that bind each other; all mandatory ones are there.
func (p *Pack) checkTogether() []error {
	var wrong []error
	atMost := func(low, high Key) {
		if p.Has(low) && p.Has(high) && p.Rule(low).Value.Rat().Cmp(p.Rule(high).Value.Rat()) > 0 {
			wrong = append(wrong, fmt.Errorf("%s: %s is above %s, which is %s", low, p.Rule(low).Value, high, p.Rule(high).Value))
		}
	}
	atMost(PriceWeightMin, PriceWeightMax)
	atMost(PanelMin, PanelMinLarge)
	atMost(TermMax, TermMaxStable)
	atMost(ThresholdSmall, ThresholdTender)
	atMost(GradeFair, GradeGood)
	atMost(GradeGood, GradeExcellent)
	for _, key := range []Key{PanelMin, PanelMinLarge} {
		if p.Has(key) && p.Count(key)%2 == 0 {
			wrong = append(wrong, fmt.Errorf("%s: %d is even", key, p.Count(key)))
		}
	}
	if need := p.Count(AwardNoticePeriod) + p.Count(ChallengeFile); p.Count(Standstill) < need {
		wrong = append(wrong, fmt.Errorf("%s: %d wd is shorter than %s and %s together, %d wd", Standstill, p.Count(Standstill), AwardNoticePeriod, ChallengeFile, need))
	}
	return wrong
}
