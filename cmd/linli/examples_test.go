package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// TestExamplesFitTheSchema: what the page at / offers to try is valid.
func TestExamplesFitTheSchema(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../schema/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatal("no schema", err)
	}
	var sources []*ast.Source
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: f, Input: string(text)})
	}
	schema, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples() {
		if _, errs := gqlparser.LoadQueryWithRules(schema, e.Operation, nil); len(errs) > 0 {
			t.Errorf("%s: %v", e.Title, errs)
		}
	}
}
