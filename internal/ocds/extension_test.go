package ocds_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"linli/internal/ocds"
	"linli/internal/ocds/ocdstest"
)

// TestExtension: the parts of docs/ocds-extension agree with each other.
func TestExtension(t *testing.T) {
	t.Parallel()
	dir := ocdstest.Own(t)
	readme, err := os.ReadFile(filepath.Join(dir, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for _, name := range ocdstest.Object(t, filepath.Join(dir, "extension.json"))["codelists"].([]any) {
		listed = append(listed, name.(string))
	}
	var used []string
	own := ocdstest.Object(t, filepath.Join(dir, "release-schema.json"))
	for kind, d := range own["definitions"].(map[string]any) {
		for name, f := range d.(map[string]any)["properties"].(map[string]any) {
			field := f.(map[string]any)
			if !strings.Contains(string(readme), "`"+name+"`") && !strings.Contains(string(readme), name+"[]") && kind != "MilestoneReference" {
				t.Errorf("%s.%s is not in the README", kind, name)
			}
			if field["title"] == nil || field["description"] == nil {
				t.Errorf("%s.%s has no title or no description", kind, name)
			}
			list, ok := field["codelist"].(string)
			if !ok {
				continue
			}
			used = append(used, list)
			var codes []string
			for _, code := range field["enum"].([]any) {
				if s, ok := code.(string); ok {
					codes = append(codes, s)
				}
			}
			if got := codesOf(t, filepath.Join(dir, "codelists", list)); !slices.Equal(got, codes) {
				t.Errorf("%s lists %v, %s.%s %v", list, got, kind, name, codes)
			}
		}
	}
	slices.Sort(used)
	if !slices.Equal(used, listed) {
		t.Errorf("extension.json names %v, the schema %v", listed, used)
	}
}

func codesOf(t *testing.T, file string) []string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, row := range rows[1:] {
		codes = append(codes, row[0])
	}
	return codes
}

// TestValidatorRefuses: the validator would find what is wrong.
func TestValidatorRefuses(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		small: "",
		`{"ocid":"o","id":"1","date":"2026-01-02","tag":["tender"],"initiationType":"tender"}`: "date",
		small[:len(small)-1] + `,"colour":1}`:                                                  "colour",
		small[:len(small)-1] + `,"tender":{"id":"t","lots":[{"title":"x"}]}}`:                  "id",
		small[:len(small)-1] + `,"challenges":[{"id":"c","kind":"claim"}]}`:                    "kind",
		small[:len(small)-1] + `,"tender":{"id":"t","lots":[{"id":"l","hasRenewal":true}]}}`:   "hasRenewal",
		small[:len(small)-1] + `,"tender":{"id":"t","title_en":"x"}}`:                          "",
	} {
		err := ocdstest.Check(t, "release", []byte(text))
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
	for _, address := range ocds.Extensions(ownURL) {
		if !strings.HasPrefix(address, "https://") || !strings.HasSuffix(address, "/extension.json") {
			t.Errorf("%s", address)
		}
	}
}
