package servertest

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
)

// Step is one operation of a walkthrough document, or the sealing of bids.
type Step struct {
	Sealing   bool     // no operation: envelopes are sealed and handed in
	As        []string // logins; none for nobody. Several do the same, with variables and answers of their own
	Cases     []string // what one person does several times, with variables and answers by these names
	Clock     string   // RFC 3339: when it happens; "" goes on
	Query     string
	Variables string // JSON
	Answer    string // JSON
}

var (
	fence = regexp.MustCompile("(?s)```(graphql|json|sealing)([^\n]*)\n(.*?)\n```")
	param = regexp.MustCompile(`(\w+)=(\S+)`)
)

// ParseWalkthrough reads the steps of a document: a ```graphql or ```sealing block with
// as=LOGIN,…, cases=NAME,… and at=TIME, then its ```json variables and ```json answer blocks.
func ParseWalkthrough(text string) ([]Step, error) {
	var steps []Step
	for _, m := range fence.FindAllStringSubmatch(text, -1) {
		kind, info, body := m[1], strings.TrimSpace(m[2]), m[3]
		if kind != "json" {
			s := Step{Query: body, Sealing: kind == "sealing"}
			for _, p := range param.FindAllStringSubmatch(info, -1) {
				switch p[1] {
				case "as":
					s.As = strings.Split(p[2], ",")
				case "cases":
					s.Cases = strings.Split(p[2], ",")
				case "at":
					s.Clock = p[2]
				}
			}
			steps = append(steps, s)
			continue
		}
		if len(steps) == 0 {
			return nil, fmt.Errorf("a json block stands before the first operation")
		}
		last := &steps[len(steps)-1]
		switch info {
		case "variables":
			last.Variables = body
		case "answer":
			last.Answer = body
		default:
			return nil, fmt.Errorf("a json block is neither variables nor answer: %q", info)
		}
	}
	return steps, nil
}

// opaque is what differs from run to run: ids, tokens, digests and cursors.
var opaque = regexp.MustCompile(`(?:[a-z]{2,4}_|ocds-linli0-)[0-9a-hjkmnp-tv-z]{26}|lnl_[A-Za-z0-9_-]{20,}|[0-9a-f]{64}`)

// Names maps what a document calls a thing to what this run calls it.
type Names map[string]string

// Apply puts this run's names into a text of the document.
func (n Names) Apply(text string) string {
	return opaque.ReplaceAllStringFunc(text, func(s string) string {
		if v, ok := n[s]; ok {
			return v
		}
		return s
	})
}

// Same compares an answer with the document's, learning names on the way. It answers
// where they differ, or "".
func (n Names) Same(want, got any, at string) string {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok || len(g) != len(w) {
			return fmt.Sprintf("%s: want %s, got %s", at, short(want), short(got))
		}
		for k, v := range w {
			if d := n.Same(v, g[k], at+"."+k); d != "" {
				return d
			}
		}
		return ""
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return fmt.Sprintf("%s: want %s, got %s", at, short(want), short(got))
		}
		for i, v := range w {
			if d := n.Same(v, g[i], fmt.Sprintf("%s[%d]", at, i)); d != "" {
				return d
			}
		}
		return ""
	case string:
		g, ok := got.(string)
		if !ok {
			return fmt.Sprintf("%s: want %q, got %s", at, w, short(got))
		}
		wants, gots := opaque.FindAllString(w, -1), opaque.FindAllString(g, -1)
		if len(wants) != len(gots) || opaque.ReplaceAllString(w, "*") != opaque.ReplaceAllString(g, "*") {
			return fmt.Sprintf("%s: want %q, got %q", at, w, g)
		}
		for i, x := range wants {
			if known, ok := n[x]; ok && known != gots[i] {
				return fmt.Sprintf("%s: %s was %s before and is %s now", at, x, known, gots[i])
			}
			n[x] = gots[i]
		}
		return ""
	}
	if want != got {
		return fmt.Sprintf("%s: want %s, got %s", at, short(want), short(got))
	}
	return ""
}

func short(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	if len(b) > 300 {
		return string(b[:300]) + "…"
	}
	return string(b)
}
