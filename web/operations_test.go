package web

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// schemaSources are the files of schema/, changed by edit.
func schemaSources(t *testing.T, edit func(string) string) []*ast.Source {
	t.Helper()
	names, err := filepath.Glob("../schema/*.graphql")
	if err != nil || len(names) == 0 {
		t.Fatalf("no schema: %v", err)
	}
	var out []*ast.Source
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, &ast.Source{Name: name, Input: edit(string(text))})
	}
	return out
}

// unanswered are the operations that a schema does not answer, each with the reason.
func unanswered(t *testing.T, sources []*ast.Source, operations map[string]string) []string {
	t.Helper()
	schema, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, text := range operations {
		if _, faults := gqlparser.LoadQueryWithRules(schema, text, rules.NewDefaultRules()); len(faults) > 0 {
			found = append(found, faults.Error()+" in "+text)
		}
	}
	slices.Sort(found)
	return found
}

func unchanged(text string) string { return text }

// A released mini-program cannot be called back: the schema goes on to answer what it asks.
func TestEveryOperationIsAnswered(t *testing.T) {
	t.Parallel()
	operations, err := Operations()
	if err != nil {
		t.Fatal(err)
	}
	for hash, text := range operations {
		if sum := sha256.Sum256([]byte(text)); hex.EncodeToString(sum[:]) != hash {
			t.Errorf("%s is not the SHA-256 of %s", hash, text)
		}
	}
	for _, fault := range unanswered(t, schemaSources(t, unchanged), operations) {
		t.Errorf("the schema does not answer a released operation: %s", fault)
	}
}

func TestABreakingSchemaIsFound(t *testing.T) {
	t.Parallel()
	released := map[string]string{
		"one": "query Price($id: ID!) { node(id: $id) { ... on Offering { name priceFen } } }",
		"two": "query Me { viewer { person { name } } }",
	}
	for name, c := range map[string]struct{ old, new, want string }{
		"a field is gone":         {"  \"Price of one unit before any subsidy.\"\n  priceFen: Fen!\n", "", `Cannot query field "priceFen" on type "Offering"`},
		"an argument is required": {"    id: ID!\n  ): Node\n", "    id: ID!\n    \"Why.\"\n    purpose: String!\n  ): Node\n", `argument "purpose"`},
		"an argument has another type": {"    id: ID!\n  ): Node\n", "    id: Int!\n  ): Node\n",
			`Variable "$id" of type "ID!"`},
		"nothing is broken": {"  viewer: Viewer\n", "  viewer: Viewer\n  \"New.\"\n  brandNew: Int\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			changed := 0
			sources := schemaSources(t, func(text string) string {
				changed += strings.Count(text, c.old)
				return strings.ReplaceAll(text, c.old, c.new)
			})
			if changed == 0 {
				t.Fatalf("the schema has no %q", c.old)
			}
			found := unanswered(t, sources, released)
			if c.want == "" && len(found) > 0 {
				t.Errorf("found %v, want nothing", found)
			}
			if c.want != "" && (len(found) != 1 || !strings.Contains(found[0], c.want)) {
				t.Errorf("found %v, want one with %s", found, c.want)
			}
		})
	}
}
