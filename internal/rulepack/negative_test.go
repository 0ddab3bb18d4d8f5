package rulepack

import (
	"strings"
	"testing"
)

func TestNegativeList(t *testing.T) {
	t.Parallel()
	n := NegativeList()
	if n.Version != 1 || n.Cite != "《政府购买服务管理办法》（财政部令第102号）第十条" {
		t.Errorf("version %d of %s", n.Version, n.Cite)
	}
	var codes []string
	for _, h := range n.Heads {
		codes = append(codes, h.Code)
	}
	if got, want := strings.Join(codes, " "), "NOT_A_DUTY GOVERNMENT_ITSELF GOODS_OR_WORKS FINANCING HIRING OTHER_FORBIDDEN"; got != want {
		t.Errorf("heads are %s, want %s", got, want)
	}
	if n.Heads[3] != (NegativeHead{Code: "FINANCING", Zh: "融资行为", En: "financing"}) {
		t.Errorf("the fourth head is %+v", n.Heads[3])
	}
	n.Heads[0].Code = "CHANGED"
	if NegativeList().Heads[0].Code != "NOT_A_DUTY" {
		t.Error("a caller changed the list")
	}
}

func TestNegativeListIsStrict(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ old, new, want string }{
		{`"version": 1`, `"version": 0`, "version must be a whole number from 1"},
		{`"version": 1`, `"version": 1, "version": 1`, `Duplicate key: "version"`},
		{`"version": 1`, `"version": 1, "note": ""`, `unknown member "note"`},
		{`《政府购买服务管理办法》`, `办法`, "cite names no law"},
		{`"FINANCING"`, `"HIRING"`, "head 5: code HIRING stands twice"},
		{`"FINANCING"`, `"Financing"`, `head 4: code "Financing" is not in capitals`},
		{`"融资行为"`, `""`, "head 4: zh is not a text, empty"},
		{`"融资行为", "en"`, `"融资行为", "EN"`, `head 4: unknown member "EN"`},
		{`"heads": [`, `"heads": null, "h": [`, `unknown member "h"`},
		{string(negativeFile), `{"version":1,"cite":"《》","heads":[]}`, "heads must be a list that is not empty"},
		{string(negativeFile), `[]`, "negative list: is not an object"},
		{string(negativeFile), `{`, "negative list is not JSON in UTF-8"},
	} {
		if !strings.Contains(string(negativeFile), c.old) {
			t.Fatalf("%s is not there", c.old)
		}
		if _, err := parseNegative([]byte(strings.Replace(string(negativeFile), c.old, c.new, 1))); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.new, err, c.want)
		}
	}
}
