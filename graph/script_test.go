package graph_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"linli/internal/fault"
	"linli/internal/say"
	. "linli/internal/worldtest"
)

// script runs mutations one after the other, each as somebody, and looks at the answers.
type script struct {
	*stage
	t *testing.T
}

// put is what a mutation takes besides its key.
type put = map[string]any

// version is that of a record by now.
func (x script) version(table, id string) int {
	x.t.Helper()
	rows, err := x.DB.Query(x.System(), "SELECT version FROM "+table+" WHERE id = $1", id)
	if err != nil {
		x.t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var n int
	if !rows.Next() {
		x.t.Fatalf("%s has no %s", table, id)
	}
	if err := rows.Scan(&n); err != nil {
		x.t.Fatal(err)
	}
	return n
}

// at names a record of a table in the version that it has by now, with what else is said.
func (x script) at(table, field, id string, more put) put {
	out := put{field: id, "expectedVersion": x.version(table, id)}
	maps.Copy(out, more)
	return out
}

func (x script) send(who, mutation, show string, in put) (map[string]any, []string) {
	x.t.Helper()
	body := put{"idempotencyKey": Key()}
	maps.Copy(body, in)
	operation := fmt.Sprintf("mutation($i: %s%sInput!) { %s(input: $i) { %s errors { code } } }", strings.ToUpper(mutation[:1]), mutation[1:], mutation, show)
	var data map[string]map[string]any
	x.into(x.t, x.As(who), &data, operation, map[string]any{"i": body})
	var codes []string
	for _, e := range data[mutation]["errors"].([]any) { //nolint:forcetypeassert // the contract says so
		codes = append(codes, e.(map[string]any)["code"].(string)) //nolint:forcetypeassert // likewise
	}
	return data[mutation], codes
}

// does runs a mutation that must do it; it wants what the record shows, as fmt prints it.
func (x script) does(who, mutation, record, show, want string, in put) {
	x.t.Helper()
	got, codes := x.send(who, mutation, record+" { "+show+" }", in)
	if is := fmt.Sprint(got[record]); len(codes) > 0 || is != want {
		x.t.Errorf("%s by %s: %v %s, want %s", mutation, who, codes, is, want)
	}
}

// not runs a mutation that must break a rule.
func (x script) not(who, mutation string, code fault.Code, in put) {
	x.t.Helper()
	if _, codes := x.send(who, mutation, "", in); len(codes) == 0 || codes[0] != string(code) {
		x.t.Errorf("%s by %s: %v, want %s", mutation, who, codes, code)
	}
}

// sees reads a query and wants its data, as fmt prints it.
func (x script) sees(who, query, want string) {
	x.t.Helper()
	x.hears(say.English, who, query, want)
}

// hears reads a query in a language.
func (x script) hears(in say.Language, who, query, want string) {
	x.t.Helper()
	var data map[string]any
	x.into(x.t, say.With(x.As(who), in), &data, query, nil)
	if got := fmt.Sprint(data); got != want {
		x.t.Errorf("%s asks %s: %s, want %s", who, query, got, want)
	}
}
