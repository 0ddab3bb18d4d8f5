package archtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"

	gql "github.com/vektah/gqlparser/v2/ast"
	gqlparser "github.com/vektah/gqlparser/v2/parser"
)

// contract parses all of schema/*.graphql as one document; empty when there is none.
func contract(t *tree) (*gql.SchemaDocument, error) {
	var sources []*gql.Source
	for _, f := range t.files {
		if path.Ext(f.path) == ".graphql" && f.folder() == "schema" {
			sources = append(sources, &gql.Source{Name: f.path, Input: string(f.text)})
		}
	}
	return gqlparser.ParseSchemas(sources...)
}

// onContract turns a rule about the contract into a rule about the tree.
func onContract(rule func(*gql.SchemaDocument) []string) func(*tree) []string {
	return func(t *tree) []string {
		doc, err := contract(t)
		if err != nil {
			return []string{err.Error()}
		}
		return rule(doc)
	}
}

// types are the document's types and what extends them.
func types(doc *gql.SchemaDocument) gql.DefinitionList {
	return slices.Concat(doc.Definitions, doc.Extensions)
}

func line(p *gql.Position) string { return fmt.Sprintf("%s:%d", p.Src.Name, p.Line) }

// everythingIsDescribed wants a sentence on each type, field, argument, enum
// value and directive.
func everythingIsDescribed(doc *gql.SchemaDocument) []string {
	var found []string
	want := func(description, name string, at *gql.Position) {
		if len(strings.Fields(description)) == 0 {
			found = append(found, fmt.Sprintf("%s: %s has no description", line(at), name))
		}
	}
	for _, d := range doc.Definitions {
		want(d.Description, d.Name, d.Position)
	}
	for _, d := range types(doc) {
		for _, f := range d.Fields {
			want(f.Description, d.Name+"."+f.Name, f.Position)
			for _, a := range f.Arguments {
				want(a.Description, d.Name+"."+f.Name+"("+a.Name+")", a.Position)
			}
		}
		for _, v := range d.EnumValues {
			want(v.Description, d.Name+"."+v.Name, v.Position)
		}
	}
	for _, d := range doc.Directives {
		want(d.Description, "@"+d.Name, d.Position)
		for _, a := range d.Arguments {
			want(a.Description, "@"+d.Name+"("+a.Name+")", a.Position)
		}
	}
	return found
}

// mutationsAreShaped: one argument input with an idempotencyKey, and a payload
// whose errors is a list that is never null.
func mutationsAreShaped(doc *gql.SchemaDocument) []string {
	var found []string
	for _, d := range types(doc) {
		if d.Name != "Mutation" {
			continue
		}
		for _, m := range d.Fields {
			blame := func(what string) {
				found = append(found, fmt.Sprintf("%s: mutation %s %s", line(m.Position), m.Name, what))
			}
			if len(m.Arguments) != 1 || m.Arguments[0].Name != "input" || !m.Arguments[0].Type.NonNull {
				blame("takes one argument: input, not null")
			} else if fieldType(doc, m.Arguments[0].Type.Name(), "idempotencyKey") != "ID!" {
				blame("needs idempotencyKey: ID! in " + m.Arguments[0].Type.Name())
			}
			if errors := fieldType(doc, m.Type.Name(), "errors"); !strings.HasPrefix(errors, "[") || !strings.HasSuffix(errors, "!]!") {
				blame("needs errors: [X!]! in its payload " + m.Type.Name())
			}
		}
	}
	return found
}

// fieldType gives the type of a field as written, or "".
func fieldType(doc *gql.SchemaDocument, typeName, field string) string {
	for _, d := range types(doc) {
		if d.Name != typeName {
			continue
		}
		if f := d.Fields.ForName(field); f != nil {
			return f.Type.String()
		}
	}
	return ""
}

// moneyIsNeverFloat: sums are whole fen.
func moneyIsNeverFloat(doc *gql.SchemaDocument) []string {
	var found []string
	check := func(name string, of *gql.Type, at *gql.Position) {
		lower := strings.ToLower(name)
		isMoney := slices.ContainsFunc([]string{"fen", "amount", "price"}, func(word string) bool { return strings.Contains(lower, word) })
		if isMoney && of.Name() == "Float" {
			found = append(found, fmt.Sprintf("%s: %s is money and must not be Float", line(at), name))
		}
	}
	for _, d := range types(doc) {
		for _, f := range d.Fields {
			check(f.Name, f.Type, f.Position)
			for _, a := range f.Arguments {
				check(a.Name, a.Type, a.Position)
			}
		}
	}
	return found
}

// connectionsAreBounded: who asks for a list says how much of it; a default would
// hide the cost, and null would be the whole table.
func connectionsAreBounded(doc *gql.SchemaDocument) []string {
	var found []string
	for _, d := range types(doc) {
		for _, f := range d.Fields {
			first := f.Arguments.ForName("first")
			isList := strings.HasSuffix(f.Type.Name(), "Connection")
			if isList && first == nil || first != nil && first.Type.String() != "Int!" {
				found = append(found, fmt.Sprintf("%s: %s.%s needs first: Int!", line(f.Position), d.Name, f.Name))
			}
		}
	}
	return found
}

// codesAgree compares the codes that Go uses with those the contract lists.
func codesAgree(t *tree) []string {
	doc, err := contract(t)
	if err != nil {
		return []string{err.Error()}
	}
	if len(doc.Definitions) == 0 {
		return nil // no contract yet
	}
	var listed, used []string
	for _, d := range types(doc) {
		if d.Kind == gql.Enum && d.Name == "ErrorCode" {
			for _, v := range d.EnumValues {
				listed = append(listed, v.Name)
			}
		}
	}
	for _, f := range t.goFiles() {
		if f.path == "internal/fault/code.go" {
			used = append(used, constants(f, "Code")...)
		}
	}
	var found []string
	for _, code := range used {
		if !slices.Contains(listed, code) {
			found = append(found, fmt.Sprintf("internal/fault/code.go: %s is missing from enum ErrorCode in schema/base.graphql", code))
		}
	}
	for _, code := range listed {
		if !slices.Contains(used, code) {
			found = append(found, fmt.Sprintf("schema/base.graphql: ErrorCode.%s is missing from internal/fault/code.go", code))
		}
	}
	return found
}

// constants gives the string values of the constants of a type in a file.
func constants(f file, ofType string) []string {
	syntax, err := parser.ParseFile(token.NewFileSet(), f.path, f.text, parser.SkipObjectResolution)
	if err != nil {
		return nil // load has parsed its head; the compiler reports the rest
	}
	var values []string
	ast.Inspect(syntax, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); !ok || name.Name != ofType {
			return false
		}
		for _, v := range spec.Values {
			if literal, ok := v.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				if s, err := strconv.Unquote(literal.Value); err == nil {
					values = append(values, s)
				}
			}
		}
		return false
	})
	return values
}
