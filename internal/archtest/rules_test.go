package archtest

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// rules are all that this package checks; each returns what breaks it.
var rules = []struct {
	name  string
	check func(*tree) []string
}{
	{"imports point down", importsPointDown},
	{"every package has a place", everyPackageHasAPlace},
	{"closed imports stay inside", closedImportsStayInside},
	{"lists carry reasons", listsCarryReasons},
	{"folders say what they hold", foldersSayWhatTheyHold},
	{"files are short", filesAreShort},
	{"packages are introduced", packagesAreIntroduced},
	{"generated files are marked", generatedFilesAreMarked},
	{"no key lies around", noKeyLiesAround},
	{"tests neither sleep nor skip", testsNeitherSleepNorSkip},
	{"everything in the contract is described", onContract(everythingIsDescribed)},
	{"mutations are shaped", onContract(mutationsAreShaped)},
	{"money is never float", onContract(moneyIsNeverFloat)},
	{"connections are bounded", onContract(connectionsAreBounded)},
	{"error codes agree", codesAgree},
}

// TestRepository holds this repository to the rules.
func TestRepository(t *testing.T) {
	t.Parallel()
	tr := repository(t)
	for _, rule := range rules {
		t.Run(rule.name, func(t *testing.T) {
			t.Parallel()
			for _, violation := range rule.check(tr) {
				t.Error(violation)
			}
		})
	}
}

// TestRules breaks each rule in a small tree of its own, beside what keeps it.
func TestRules(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("// line\n", longest)
	cases := []struct {
		rule  string
		files map[string]string
		want  []string // how each violation begins, in order
	}{
		{
			"imports point down", map[string]string{
				"cmd/linli/main.go":                     `package main; import _ "linli/internal/server"; import _ "linli/ent"`,
				"internal/booking/hold.go":              "package booking\nimport _ \"linli/internal/directory\"\nimport _ \"linli/internal/care\"\nimport _ \"linli/ent/hold\"",
				"internal/booking/hold_test.go":         `package booking; import _ "linli/internal/database/databasetest"`,
				"internal/funding/ledger.go":            `package funding; import _ "linli/graph"`,
				"internal/care/plan.go":                 `package care; import _ "linli/internal/database/databasetest"`,
				"internal/database/databasetest/x.go":   `package databasetest; import _ "linli/internal/database"; import _ "linli/internal/access"`,
				"internal/cache/key.go":                 `package cache; import _ "linli/internal/database"`,
				"ent/client.go":                         `package ent; import _ "linli/ent/schema"; import _ "linli/ent/hold"; import _ "linli/internal/fault"`,
				"ent/schema/hold.go":                    `package schema; import _ "linli/internal/id"; import _ "linli/ent/hold"`,
				"internal/money/money.go":               `package money; import _ "linli/internal/id"; import _ "fmt"`,
				"internal/id/id.go":                     `package id; import _ "linli/internal/archtest"`,
				"internal/outbox/event.go":              `package outbox; import _ "linli/internal/database"; import _ "linli/internal/fault"`,
				"internal/contracting/budget/budget.go": `package budget; import _ "linli/internal/funding"`,
			},
			[]string{
				"ent/client.go:1: ent imports internal/fault: entities",
				"ent/schema/hold.go:1: ent/schema imports ent/hold: imports point down",
				"internal/booking/hold.go:3: internal/booking imports internal/care: neighbours",
				"internal/cache/key.go:1: internal/cache imports internal/database: neighbours",
				"internal/care/plan.go:1: internal/care imports internal/database/databasetest: test support",
				"internal/funding/ledger.go:1: internal/funding imports graph: imports point down",
				"internal/id/id.go:1: internal/id imports internal/archtest: archtest and testenv stand apart",
				"internal/money/money.go:1: internal/money imports internal/id: neighbours",
			},
		},
		{
			"every package has a place", map[string]string{
				"internal/booking/a.go": "package booking",
				"internal/misc/a.go":    "package misc",
				"internal/misc/b.go":    "package misc",
			},
			[]string{"internal/misc: give the package its place"},
		},
		{
			"closed imports stay inside", map[string]string{
				"internal/database/open.go":  `package database; import _ "github.com/lib/pq"; import _ "modernc.org/sqlite"; import _ "github.com/pressly/goose/v3"`,
				"internal/cache/open.go":     `package cache; import _ "github.com/redis/go-redis/v9"; import _ "github.com/alicebob/miniredis/v2"`,
				"graph/resolver.go":          `package graph; import _ "linli/graph/generated"`,
				"internal/server/a.go":       `package server; import _ "linli/graph/model"`,
				"internal/booking/a.go":      `package booking; import _ "github.com/lib/pq"`,
				"internal/booking/b_test.go": `package booking; import _ "github.com/redis/go-redis/v9/maintnotifications"`,
			},
			[]string{
				"internal/booking/a.go:1: only internal/database, internal/bench may import github.com/lib/pq",
				"internal/booking/b_test.go:1: only internal/cache may import github.com/redis/go-redis/v9/maint",
				"internal/server/a.go:1: only graph may import linli/graph/model",
			},
		},
		{
			"folders say what they hold", map[string]string{
				"internal/booking/utils/a.go":        "package utils",
				"web/node_modules/x/common/index.js": "",
				"internal/commons/a.go":              "package commons",
			},
			[]string{"internal/booking/utils: name the folder"},
		},
		{
			"files are short", map[string]string{
				".gitattributes":        "web/assets/** linguist-generated",
				"a/long.go":             "package a\n" + long,
				"a/right.go":            "package a\n" + long[:len(long)-len("// line\n")],
				"a/generated.go":        "// Code generated by x. DO NOT EDIT.\n\npackage a\n" + long,
				"schema/long.graphql":   long + "x\n",
				"web/assets/app.js":     long + "x\n",
				"migrations/0001_a.sql": long + "x\n",
			},
			[]string{"a/long.go: 401 lines, more than 400", "schema/long.graphql: 401 lines"},
		},
		{
			"packages are introduced", map[string]string{
				"a/a.go":          "package a",
				"a/doc.go":        "// Package a owns the first letter.\npackage a",
				"b/b.go":          "// Package b\npackage b",
				"c/c.go":          "package c",
				"cmd/d/main.go":   "// Command d prints the letter d.\npackage main",
				"ent/a.go":        "// Code generated by ent, DO NOT EDIT.\n\npackage ent",
				"ent/entc.go":     "//go:build ignore\n\npackage main",
				"e/e_test.go":     "// Package e_test is about e. It has no code.\npackage e_test",
				"f/doc_test.go":   "// Package f owns what its tests prove.\npackage f_test",
				"f/other_test.go": "package f",
			},
			[]string{`b: no file opens`, `c: no file opens`, `e: no file opens`},
		},
		{
			"no key lies around", map[string]string{
				"data/secret.key":                     "",
				"cmd/linli/data/secret.key":           "",
				"cmd/linli/data/secret.keys":          "",
				"internal/secret/testdata/secret.key": "",
				"web/e2e/node_modules/x/secret.key":   "",
			},
			[]string{"cmd/linli/data/secret.key: a key", "internal/secret/testdata/secret.key: a key"},
		},
		{
			"generated files are marked", map[string]string{
				".gitattributes":       "ent/** linguist-generated\nent/schema/** -linguist-generated\nent/entc.go -linguist-generated text\n*.sh text",
				"ent/a.go":             "// Code generated by ent, DO NOT EDIT.\n\npackage ent",
				"ent/b.go":             "package ent",
				"ent/entc.go":          "package main",
				"ent/schema/c.go":      "package schema",
				"graph/model/model.go": "// Code generated by gqlgen, DO NOT EDIT.\n\npackage model",
			},
			[]string{"ent/b.go: is written by hand", "graph/model/model.go: is generated"},
		},
		{
			"tests neither sleep nor skip", map[string]string{
				"a/a.go":      "package a\nfunc f() { time.Sleep(1) }",
				"a/a_test.go": "package a\nfunc f() {\n\ttime.Sleep(1)\n\tt.Skip()\n\tsynctest.Test(t, func() { time.Sleep(1) })\n\trows.Skip(3)\n\tb.SkipNow()\n}",
			},
			[]string{"a/a_test.go:3: a test does not sleep", "a/a_test.go:4: a test does not skip", "a/a_test.go:7: a test does not skip"},
		},
		{
			"everything in the contract is described", map[string]string{
				"schema/a.graphql": `"""A."""
type A {
  "x"
  x("y" y: Int, z: Int): Int
  u: Int
}
enum E {
  "one" ONE
  TWO
}
directive @cost("n" n: Int, m: Int) on FIELD_DEFINITION
extend type A {
  more: Int
}
"in" input I {
  f: Int
}`,
			},
			[]string{
				"schema/a.graphql:7: E has no description",
				"schema/a.graphql:4: A.x(z) has", "schema/a.graphql:5: A.u has",
				"schema/a.graphql:9: E.TWO has",
				"schema/a.graphql:16: I.f has",
				"schema/a.graphql:13: A.more has",
				"schema/a.graphql:11: @cost has", "schema/a.graphql:11: @cost(m) has",
			},
		},
		{
			"mutations are shaped", map[string]string{
				"schema/base.graphql": `type Mutation {
  good(input: GoodInput!): GoodPayload!
  bare: GoodPayload!
  open(input: GoodInput): GoodPayload!
  keyless(input: KeylessInput!): GoodPayload!
  silent(input: GoodInput!): Silent
}
input GoodInput { idempotencyKey: ID! }
input KeylessInput { idempotencyKey: ID }
type GoodPayload { errors: [MutationError!]! }
type Silent { errors: [MutationError!] }`,
				"schema/more.graphql": `extend type Mutation {
  late(id: ID!): GoodPayload!
}`,
			},
			[]string{
				"schema/base.graphql:3: mutation bare takes one argument",
				"schema/base.graphql:4: mutation open takes one argument",
				"schema/base.graphql:5: mutation keyless needs idempotencyKey: ID! in KeylessInput",
				"schema/base.graphql:6: mutation silent needs errors",
				"schema/more.graphql:2: mutation late takes one argument",
			},
		},
		{
			"money is never float", map[string]string{
				"schema/a.graphql": "type A {\n price: Float!\n amountFen: Int!\n rate: Float!\n f(minPrice: [Float!]): Int\n}\ninput I {\n totalFen: Float\n}",
			},
			[]string{"schema/a.graphql:2: price is money", "schema/a.graphql:5: minPrice is money", "schema/a.graphql:8: totalFen is money"},
		},
		{
			"connections are bounded", map[string]string{
				"schema/a.graphql": "type A {\n good(first: Int!): BConnection!\n open(first: Int): BConnection!\n all: BConnection\n list(first: Int! = 3): [Int!]!\n some(first: Int): [Int!]!\n}",
			},
			[]string{"schema/a.graphql:3: A.open needs", "schema/a.graphql:4: A.all needs", "schema/a.graphql:6: A.some needs"},
		},
		{
			"error codes agree", map[string]string{
				"internal/fault/code.go": "package fault\ntype Code string\nconst (\n\tA Code = \"A\"\n\tB Code = \"B\"\n\tother = \"C\"\n)",
				"schema/base.graphql":    "enum ErrorCode { A D }",
			},
			[]string{"internal/fault/code.go: B is missing", "schema/base.graphql: ErrorCode.D is missing"},
		},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			t.Parallel()
			compare(t, run(t, c.rule, c.files), c.want)
		})
	}
}

// run applies the rule of that name to a tree made of files.
func run(t *testing.T, name string, files map[string]string) []string {
	t.Helper()
	root := fstest.MapFS{}
	for path, text := range files {
		root[path] = &fstest.MapFile{Data: []byte(text)}
	}
	tr, err := load(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range rules {
		if rule.name == name {
			return rule.check(tr)
		}
	}
	t.Fatalf("there is no rule %q", name)
	return nil
}

// compare wants got to be the violations that begin as want says.
func compare(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.EqualFunc(got, want, strings.HasPrefix) {
		t.Errorf("violations:\n\t%s\nwant these beginnings:\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// TestContractIsRead tells what a broken contract says.
func TestContractIsRead(t *testing.T) {
	t.Parallel()
	got := run(t, "money is never float", map[string]string{"schema/a.graphql": "type A {"})
	compare(t, got, []string{"schema/a.graphql:1:9: Expected Name"})
}
