// Package ocdstest checks documents against the published schemas of the Open Contracting Data
// Standard with all extensions that Linli declares, its own included. The schemas are not ours
// to copy: they are read from shared/standards/ocds, beside or above the repository, or from the
// folder that LINLI_OCDS_STANDARD names. It is for tests only.
package ocdstest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"linli/internal/ocds"
)

const base = "https://standard.open-contracting.org/schema/1__1__5/"

// Dir finds the folder of the standard's data and fails the test when it is not there.
func Dir(t testing.TB) string {
	t.Helper()
	if dir := os.Getenv("LINLI_OCDS_STANDARD"); dir != "" {
		return dir
	}
	dir := above(t, "shared/standards/ocds/1.1/release-schema.json")
	if dir == "" {
		t.Fatal("the schemas of OCDS 1.1.5 are not here: take the folder schema/ of the branch 1.1 of open-contracting/standard as 1.1/, the extensions as extensions/<id>/, and name their folder in LINLI_OCDS_STANDARD")
	}
	return filepath.Join(dir, "shared/standards/ocds")
}

// Own is the folder of Linli's own extension.
func Own(t testing.TB) string {
	t.Helper()
	dir := above(t, "docs/ocds-extension/extension.json")
	if dir == "" {
		t.Fatal("docs/ocds-extension is not in this tree")
	}
	return filepath.Join(dir, "docs/ocds-extension")
}

// above gives the nearest folder above the test that has a file, or "".
func above(t testing.TB, file string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, file)); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// Object reads a file with one JSON object, numbers as json.Number.
func Object(t testing.TB, file string) map[string]any {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	object, ok := v.(map[string]any)
	if !ok {
		t.Fatalf("%s is not an object", file)
	}
	return object
}

// Declared are the ids of the registered extensions that Linli's packages name.
func Declared(t testing.TB) []string {
	t.Helper()
	var ids []string
	for _, address := range ocds.Extensions("") {
		if _, rest, registered := strings.Cut(address, "/ocds_"); registered {
			id, _, _ := strings.Cut(rest, "_extension/")
			ids = append(ids, id)
		}
	}
	return ids
}

// ReleaseSchema is the release schema with some registered extensions and Linli's own applied
// as merge patches, in that order.
func ReleaseSchema(t testing.TB, extensions []string) map[string]any {
	t.Helper()
	schema := Object(t, filepath.Join(Dir(t), "1.1", "release-schema.json"))
	for _, id := range extensions {
		patch(schema, Object(t, filepath.Join(Dir(t), "extensions", id, "release-schema.json")))
	}
	patch(schema, Object(t, filepath.Join(Own(t), "release-schema.json")))
	return schema
}

// patch applies a JSON merge patch (RFC 7396) to an object.
func patch(target, with map[string]any) {
	for k, v := range with {
		change, isObject := v.(map[string]any)
		switch {
		case v == nil:
			delete(target, k)
		case isObject:
			into, ok := target[k].(map[string]any)
			if !ok {
				into = map[string]any{}
				target[k] = into
			}
			patch(into, change)
		default:
			target[k] = v
		}
	}
}

// closeObjects forbids fields that no schema has, so that a misspelt one is found, and drops fields
// whose definition comes with an extension that is not declared.
func closeObjects(schema map[string]any, definitions map[string]any) {
	if fields, ok := schema["properties"].(map[string]any); ok {
		for name, f := range fields {
			if dangling(f, definitions) {
				delete(fields, name)
			}
		}
		if _, said := schema["additionalProperties"]; !said {
			schema["additionalProperties"] = false
		}
	}
	for _, v := range schema {
		switch x := v.(type) {
		case map[string]any:
			closeObjects(x, definitions)
		case []any:
			for _, e := range x {
				if o, ok := e.(map[string]any); ok {
					closeObjects(o, definitions)
				}
			}
		}
	}
}

func dangling(field any, definitions map[string]any) bool {
	f, ok := field.(map[string]any)
	if !ok {
		return false
	}
	if ref, ok := f["$ref"].(string); ok {
		name, local := strings.CutPrefix(ref, "#/definitions/")
		return local && definitions[name] == nil
	}
	return dangling(f["items"], definitions)
}

var (
	once     sync.Once
	compiled map[string]*jsonschema.Schema
)

// schemas compiles the schemas of release, release-package, record-package and
// versioned-release-validation once per process; objects are closed, save in the last, which
// the extensions do not patch.
func schemas(t testing.TB) map[string]*jsonschema.Schema {
	t.Helper()
	once.Do(func() {
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		names := []string{"release", "release-package", "record-package", "versioned-release-validation"}
		for _, name := range names {
			s := Object(t, filepath.Join(Dir(t), "1.1", name+"-schema.json"))
			if name == "release" {
				s = ReleaseSchema(t, Declared(t))
			}
			if name != "versioned-release-validation" {
				definitions, _ := s["definitions"].(map[string]any)
				closeObjects(s, definitions)
			}
			if err := c.AddResource(base+name+"-schema.json", s); err != nil {
				t.Fatal(err)
			}
		}
		all := map[string]*jsonschema.Schema{}
		for _, name := range names {
			s, err := c.Compile(base + name + "-schema.json")
			if err != nil {
				t.Fatal(err)
			}
			all[name] = s
		}
		compiled = all
	})
	if compiled == nil {
		t.Fatal("the schemas did not compile; another test says why")
	}
	return compiled
}

// Validate fails the test when a document does not meet the schema of its kind: "release",
// "release-package", "record-package" or "versioned-release-validation". Fields that neither
// the core nor a declared extension has fail it too.
func Validate(t testing.TB, kind string, raw []byte) {
	t.Helper()
	if err := Check(t, kind, raw); err != nil {
		t.Errorf("%s: %v", kind, err)
	}
}

// Check is Validate that gives the error back.
func Check(t testing.TB, kind string, raw []byte) error {
	t.Helper()
	schema := schemas(t)[kind]
	if schema == nil {
		t.Fatalf("there is no schema %q", kind)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	return schema.Validate(v)
}
