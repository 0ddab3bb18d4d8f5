package ocds_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"linli/internal/ocds"
	"linli/internal/ocds/ocdstest"
)

// TestExamplesOfTheStandard merges the releases of each worked example and compares with the
// records that the standard gives for them. merging/embedded_releases is not among them: its
// compiled release says what none of its releases do (roles ["buyer", "buyer"]).
func TestExamplesOfTheStandard(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ folder, releases, record string }{
		{"merging/updates", "award1 award2 tender1 tender2 tender3", "merged"},
		{"merging/updates", "award1 award2 tender1 tender2 tender3", "versioned"},
		{"merging/deletions", "field_tender field_tenderUpdate", "field_record"},
		{"merging/deletions", "object_tender object_tenderAmendment", "object_record"},
		{"merging/deletions", "array_award array_awardAmendment", "array_record"},
		{"change_history", "tender", "records/tender"},
		{"change_history", "tender tenderUpdate", "records/tenderUpdate"},
		{"change_history", "tender tenderUpdate award", "records/award"},
		{"change_history", "tender tenderUpdate award contract", "records/contract"},
		{"change_history", "tender tenderUpdate award contract implementation", "records/implementation"},
		{"change_history", "tender tenderUpdate award contract implementation contractAmendment", "records/contractAmendment"},
	} {
		t.Run(c.folder+"/"+c.record, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(ocdstest.Dir(t), "examples-from-standard", c.folder)
			record := ocdstest.Object(t, filepath.Join(dir, c.record+".json"))["records"].([]any)[0].(map[string]any)
			var releases []map[string]any
			for name := range strings.FieldsSeq(c.releases) {
				for _, r := range ocdstest.Object(t, filepath.Join(dir, name+".json"))["releases"].([]any) {
					releases = append(releases, r.(map[string]any))
				}
			}
			compiled, err := ocds.Compile(releases)
			if err != nil {
				t.Fatal(err)
			}
			agrees(t, "compiled", compiled, record["compiledRelease"])
			versioned, err := ocds.Versioned(releases)
			if err != nil {
				t.Fatal(err)
			}
			if want, has := record["versionedRelease"]; has {
				agrees(t, "versioned", versioned, want)
			}
		})
	}
}

func agrees(t *testing.T, what string, got, want any) {
	t.Helper()
	g, w := plainly(t, got), plainly(t, want)
	if !reflect.DeepEqual(g, w) {
		a, _ := json.MarshalIndent(g, "", " ")
		b, _ := json.MarshalIndent(w, "", " ")
		t.Errorf("%s differs: %s", what, firstDifference(string(a), string(b)))
	}
}

func plainly(t *testing.T, v any) any {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var out any
	if err := json.Unmarshal(raw, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "…" + strings.Join(a[max(0, i-5):i], "") + "\n got " + a[i] + "\nwant " + b[i]
		}
	}
	return "one is longer"
}

// TestRules merges small releases by each rule.
func TestRules(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ first, second, compiled, versioned string }{
		"a field changes":                {`"x":1`, `"x":2`, `"x":2`, `"x":[1,2]`},
		"a number is written otherwise":  {`"x":2000`, `"x":2.0e3`, `"x":2000`, `"x":[2000]`},
		"null deletes":                   {`"x":1,"y":1`, `"x":null`, `"y":1`, `"x":[1,null],"y":[1]`},
		"null at first":                  {`"x":null`, `"y":1`, `"y":1`, `"x":[null],"y":[1]`},
		"null, then an object":           {`"x":null`, `"x":{"a":1}`, `"x":{"a":1}`, `"x":{"a":[1]}`},
		"null for an object":             {`"x":{"a":1,"b":[{"id":"1","c":2}]}`, `"x":null`, ``, `"x":{"a":[1,null],"b":[{"id":"1","c":[2,null]}]}`},
		"an object's field":              {`"x":{"a":1}`, `"x":{"b":2}`, `"x":{"a":1,"b":2}`, `"x":{"a":[1],"b":[2]}`},
		"null within an object":          {`"x":{"a":1}`, `"x":{"a":null}`, `"x":{}`, `"x":{"a":[1,null]}`},
		"an empty object says nothing":   {`"x":{"a":1}`, `"x":{}`, `"x":{"a":1}`, `"x":{"a":[1]}`},
		"an empty list says nothing":     {`"awards":[{"id":"1","t":2}]`, `"awards":[]`, `"awards":[{"id":"1","t":2}]`, `"awards":[{"id":"1","t":[2]}]`},
		"an empty whole list is a value": {`"parties":[{"id":"1","roles":["buyer"]}]`, `"parties":[{"id":"1","roles":[]}]`, `"parties":[{"id":"1","roles":[]}]`, `"parties":[{"id":"1","roles":[["buyer"],[]]}]`},
		"objects by id":                  {`"awards":[{"id":"1","t":2},{"id":3}]`, `"awards":[{"id":"3","t":4},{"id":"1","t":5}]`, `"awards":[{"id":"1","t":5},{"id":"3","t":4}]`, `"awards":[{"id":"1","t":[2,5]},{"id":3,"t":[4]}]`},
		"objects without id":             {`"awards":[{"t":2}]`, `"awards":[{"t":2}]`, `"awards":[{"t":2},{"t":2}]`, `"awards":[{"t":[2]},{"t":[2]}]`},
		"the last of one id":             {`"awards":[{"id":"1","t":2},{"id":"1","t":3}]`, ``, `"awards":[{"id":"1","t":3}]`, `"awards":[{"id":"1","t":[2,3]}]`},
		"a whole list":                   {`"parties":[{"id":"1","additionalIdentifiers":[{"id":"a"},{"id":"b"}]}]`, `"parties":[{"id":"1","additionalIdentifiers":[{"id":"b"}]}]`, `"parties":[{"id":"1","additionalIdentifiers":[{"id":"b"}]}]`, `"parties":[{"id":"1","additionalIdentifiers":[[{"id":"a"},{"id":"b"}],[{"id":"b"}]]}]`},
		"a list with other things":       {`"x":[1,{"id":2}]`, `"x":[1]`, `"x":[1]`, `"x":[[1,{"id":2}],[1]]`},
		"an id that is no list's":        {`"tender":{"id":"a"}`, `"tender":{"id":"b"}`, `"tender":{"id":"b"}`, `"tender":{"id":["a","b"]}`},
		"id, date and tag below":         {`"x":{"date":1,"tag":2}`, `"x":{"date":3}`, `"x":{"date":3,"tag":2}`, `"x":{"date":[1,3],"tag":[2]}`},
		"criteria of a tender":           {`"tender":{"criteria":[{"id":"1"}]}`, `"tender":{"criteria":[{"id":"2"}]}`, `"tender":{"criteria":[{"id":"1"},{"id":"2"}]}`, `"tender":{"criteria":[{"id":"1"},{"id":"2"}]}`},
		"criteria of a lot":              {`"awardCriteria":{"criteria":[{"name":"1"}]}`, `"awardCriteria":{"criteria":[{"name":"2"}]}`, `"awardCriteria":{"criteria":[{"name":"2"}]}`, `"awardCriteria":{"criteria":[[{"name":"1"}],[{"name":"2"}]]}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			later := tree(t, `{"ocid":"o","id":"2","date":"2026-01-02T00:00:00+08:00","tag":["award"]`+comma(c.second)+`}`)
			earlier := tree(t, `{"ocid":"o","id":"1","date":"2026-01-01T23:00:00Z","tag":["tender"]`+comma(c.first)+`}`)
			later["date"] = "2026-01-02T08:00:00+08:00" // after the other, though its text is no later
			before := plainly(t, []any{later, earlier})
			compiled, err := ocds.Compile([]map[string]any{later, earlier})
			if err != nil {
				t.Fatal(err)
			}
			for _, meta := range []string{"ocid", "id", "date", "tag"} {
				delete(compiled, meta)
			}
			agrees(t, "compiled", compiled, tree(t, `{`+c.compiled+`}`))
			versioned, err := ocds.Versioned([]map[string]any{later, earlier})
			if err != nil {
				t.Fatal(err)
			}
			delete(versioned, "ocid")
			agrees(t, "versioned", values(plainly(t, versioned)), tree(t, `{`+c.versioned+`}`))
			agrees(t, "the releases", []any{later, earlier}, before)
		})
	}
}

func comma(fields string) string {
	if fields == "" {
		return ""
	}
	return "," + fields
}

func tree(t *testing.T, text string) map[string]any {
	t.Helper()
	v, err := ocds.Tree([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return v
}

// values leaves of each versioned value its value.
func values(v any) any {
	switch x := v.(type) {
	case map[string]any:
		if value, versioned := x["value"]; versioned && x["releaseID"] != nil {
			return value
		}
		for k, part := range x {
			x[k] = values(part)
		}
	case []any:
		for i, e := range x {
			x[i] = values(e)
		}
	}
	return v
}

func TestMergeRefuses(t *testing.T) {
	t.Parallel()
	const good = `{"ocid":"o","id":"1","date":"2026-01-01T00:00:00Z"}`
	for want, texts := range map[string][]string{
		"no release":        nil,
		"no ocid":           {`{"id":"1","date":"2026-01-01T00:00:00Z"}`},
		"no id":             {`{"ocid":"o","date":"2026-01-01T00:00:00Z"}`},
		"no date":           {`{"ocid":"o","id":"1","date":"2026-01-01"}`},
		"is of p, not of o": {good, `{"ocid":"p","id":"1","date":"2026-01-01T00:00:00Z"}`},
	} {
		var releases []map[string]any
		for _, text := range texts {
			releases = append(releases, tree(t, text))
		}
		if _, err := ocds.Compile(releases); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("compiled: %v, want %s", err, want)
		}
		if _, err := ocds.Versioned(releases); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("versioned: %v, want %s", err, want)
		}
	}
	for _, pair := range [][2]string{{`{"a":1}`, `2`}, {`2`, `{"a":1}`}, {`[{"id":"1"}]`, `2`}, {`2`, `[{"id":"1"}]`}} {
		two := []map[string]any{tree(t, good[:len(good)-1]+`,"x":{"y":`+pair[0]+`}}`), tree(t, good[:len(good)-1]+`,"x":{"y":`+pair[1]+`}}`)}
		if _, err := ocds.Versioned(two); err == nil || !strings.Contains(err.Error(), "x.y is an object or a list") {
			t.Errorf("%v: %v", pair, err)
		}
		compiled, err := ocds.Compile(two)
		if err != nil {
			t.Fatal(err)
		}
		agrees(t, "compiled", compiled["x"], tree(t, `{"y":`+pair[1]+`}`))
	}
}

// TestTableOfRules walks the release schema with every extension there is and compares what it
// says of each list with what merging does.
func TestTableOfRules(t *testing.T) {
	t.Parallel()
	entries, err := os.ReadDir(filepath.Join(ocdstest.Dir(t), "extensions"))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	for _, id := range ocdstest.Declared(t) {
		if !slices.Contains(all, id) {
			t.Errorf("the extension %s is declared and not among the standard's data", id)
		}
	}
	schema := ocdstest.ReleaseSchema(t, all)
	definitions := schema["definitions"].(map[string]any)
	lists := map[string]bool{}
	walkRules(t, schema["properties"].(map[string]any), definitions, nil, lists)
	if n := len(lists); n < 150 {
		t.Errorf("the walk found %d lists", n)
	}
	for _, path := range slices.Sorted(maps.Keys(lists)) {
		if got := ocds.IsWhole(strings.Split(path, ".")); got != lists[path] {
			t.Errorf("%s: the table says replaced as a whole: %t, the schema %t", path, got, lists[path])
		}
	}
	for name := range ocds.WholeLists {
		used := slices.ContainsFunc(slices.Collect(maps.Keys(lists)), func(path string) bool { return path == name || strings.HasSuffix(path, "."+name) })
		if !used {
			t.Errorf("%s is in the table and in no schema", name)
		}
	}
}

// walkRules notes each list by its path and whether it is replaced as a whole, and checks what
// is dropped.
func walkRules(t *testing.T, fields, definitions map[string]any, path []string, lists map[string]bool) {
	t.Helper()
	for name, f := range fields {
		field, at := resolved(f, definitions), append(slices.Clone(path), name)
		if omit := field["omitWhenMerged"] == true; omit != (len(at) == 1 && ocds.Dropped[name]) {
			t.Errorf("%s: omitWhenMerged is %t", strings.Join(at, "."), omit)
		}
		items := resolved(field["items"], definitions)
		deeper := resolved(items["properties"], nil)
		if has(field, "object") {
			deeper = resolved(field["properties"], nil)
		}
		if len(at) == 1 && ocds.Dropped[name] {
			continue
		}
		if has(field, "array") {
			_, byID := deeper["id"]
			whole := field["wholeListMerge"] == true || !has(items, "object") || len(typesOf(items)) > 1 || len(deeper) > 0 && !byID
			if lists[strings.Join(at, ".")] = whole; whole {
				continue
			}
		}
		walkRules(t, deeper, definitions, at, lists)
	}
}

func resolved(field any, definitions map[string]any) map[string]any {
	f, _ := field.(map[string]any)
	if ref, ok := f["$ref"].(string); ok {
		to, _ := definitions[strings.TrimPrefix(ref, "#/definitions/")].(map[string]any)
		return to
	}
	return f
}

func typesOf(field map[string]any) []any {
	if one, ok := field["type"].(string); ok {
		return []any{one}
	}
	many, _ := field["type"].([]any)
	return many
}

func has(field map[string]any, kind string) bool { return slices.Contains(typesOf(field), any(kind)) }
