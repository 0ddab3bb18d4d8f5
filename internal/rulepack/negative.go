package rulepack

import (
	_ "embed" // the list
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Negative is the negative list: what may not be bought as a service. A project
// declares of each head that it does not apply; nothing is guessed from its text.
type Negative struct {
	Version int            `json:"version"`
	Cite    string         `json:"cite"`
	Heads   []NegativeHead `json:"heads"` // in the law's order
}

// NegativeHead is one head of the negative list.
type NegativeHead struct {
	Code string `json:"code"` // in capitals: FINANCING
	Zh   string `json:"zh"`
	En   string `json:"en"`
}

//go:embed negative.json
var negativeFile []byte

var negative = sync.OnceValue(func() Negative {
	n, err := parseNegative(negativeFile)
	if err != nil {
		panic(err)
	}
	return n
})

// NegativeList returns the list of 《政府购买服务管理办法》第十条.
func NegativeList() Negative {
	n := negative()
	n.Heads = slices.Clone(n.Heads)
	return n
}

var headForm = regexp.MustCompile(`^[A-Z]+(_[A-Z]+)*$`)

// parseNegative reads the list as strictly as Parse reads a pack.
func parseNegative(raw []byte) (Negative, error) {
	var n Negative
	top, err := document(raw, "negative list", "version", "cite", "heads")
	if err != nil {
		return n, err
	}
	var heads []json.RawMessage
	if json.Unmarshal(top["version"], &n.Version) != nil || n.Version < 1 {
		return n, errors.New("rulepack: negative list: version must be a whole number from 1")
	}
	if json.Unmarshal(top["cite"], &n.Cite) != nil || !strings.Contains(n.Cite, "《") {
		return n, errors.New("rulepack: negative list: cite names no law as 《…》")
	}
	if json.Unmarshal(top["heads"], &heads) != nil || len(heads) == 0 {
		return n, errors.New("rulepack: negative list: heads must be a list that is not empty")
	}
	for i, raw := range heads {
		where := fmt.Sprintf("negative list: head %d", i+1)
		m, err := members(raw, where, "code", "zh", "en")
		if err != nil {
			return n, fmt.Errorf("rulepack: %w", err)
		}
		var h NegativeHead
		for field, to := range map[string]*string{"code": &h.Code, "zh": &h.Zh, "en": &h.En} {
			if json.Unmarshal(m[field], to) != nil || *to == "" || strings.TrimSpace(*to) != *to {
				return n, fmt.Errorf("rulepack: %s: %s is not a text, empty, or begins or ends with a blank", where, field)
			}
		}
		if !headForm.MatchString(h.Code) {
			return n, fmt.Errorf("rulepack: %s: code %q is not in capitals", where, h.Code)
		}
		if slices.ContainsFunc(n.Heads, func(o NegativeHead) bool { return o.Code == h.Code }) {
			return n, fmt.Errorf("rulepack: %s: code %s stands twice", where, h.Code)
		}
		n.Heads = append(n.Heads, h)
	}
	return n, nil
}
