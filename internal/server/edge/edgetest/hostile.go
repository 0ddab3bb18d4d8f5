package edgetest

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// Hostile is the set that needs no names. Introspection may be on or off.
func Hostile() []Case {
	return append(documents(), forms()...)
}

func documents() []Case {
	const large, invalid, bad = "TOO_LARGE", "GRAPHQL_VALIDATION_FAILED", "BAD_INPUT"
	list := func(n int) []int { return make([]int, n) }
	nested := any(1)
	for range 13 {
		nested = []any{nested}
	}
	return []Case{
		document("aliases x1000", "{"+numbered(1000, "a%d:__typename ")+"}", nil, large),
		document("aliases x31", "{"+numbered(31, "a%d:__typename ")+"}", nil, large),
		document("directives x20000", "{__typename "+rep("@a ", 20000)+"}", nil, large),
		document("directives x51", "{__typename "+rep("@a ", 51)+"}", nil, large),
		document("doubling fragments x27", Doubling(27), nil, large),
		document("doubling fragments with aliases", doublingAliases(12), nil, large),
		document("chain of 5000 fragments", chain(5000), nil, large),
		document("chain of 31 fragments", chain(31), nil, large),
		document("described fragments x31", strings.ReplaceAll(chain(31), "fragment", `"" fragment`), nil, large),
		document("fragment cycle", "{...a} fragment a on Query{...b} fragment b on Query{...a}", nil, invalid),
		document("fragment spreads itself", "{...a} fragment a on Query{__typename ...a}", nil, invalid),
		document("cycle nobody spreads", "{__typename} fragment a on Query{...a}", nil, invalid),
		document("nesting x13", rep("{a", 13)+rep("}", 13), nil, large),
		document("nesting x600", rep("{a", 600)+rep("}", 600), nil, large),
		document("nesting x100000", rep("{a", 100000)+rep("}", 100000), nil, large),
		document("nesting through fragments", chainNested(14), nil, large),
		document("inline fragments x600", "{"+rep("...{", 600)+"__typename"+rep("}", 600)+"}", nil, large),
		document("__typename x10000", "{"+rep("__typename ", 10000)+"}", nil, large),
		document("__typename x1900", "{"+rep("__typename ", 1900)+"}", nil, large),
		document("__typename x21 in inline fragments", "{"+rep("...{__typename}", 21)+"}", nil, large),
		document("one spread x500", "{"+rep("...a ", 500)+"} fragment a on Query{__typename}", nil, large),
		document("operations x6", numbered(6, "query q%d{__typename} "), nil, large),
		document("comments x300000", "{__typename}"+rep("#\n", 300000), nil, large),
		document("literal list x101", "{a(b:["+rep("1 ", 101)+"])}", nil, large),
		document("literal nesting x13", "{a(b:"+rep("[", 13)+rep("]", 13)+")}", nil, large),
		document("literal objects x13", "{a(b:"+rep("{c:", 13)+"1"+rep("}", 13)+")}", nil, large),
		document("default value x101", "query($v:[Int]=["+rep("1 ", 101)+"]){__typename}", nil, large),
		document("literal beyond 64 bits", "{a(b:99999999999999999999)}", nil, bad),
		document("literal beyond float", "{a(b:1e999)}", nil, bad),
		document("escaped NUL in a literal", `{a(b:"\u0000")}`, nil, bad),
		document("NUL in the document", "{__typename}\x00", nil, "GRAPHQL_PARSE_FAILED"),
		document("unbalanced", "{a(", nil, "GRAPHQL_PARSE_FAILED"),
		document("unknown field of 200 KB", "{"+rep("x", 200000)+"}", nil, invalid),
		document("unknown fields x900", "{"+numbered(900, "f%d ")+"}", nil, invalid),
		document("@defer", "{... @defer{__typename}}", nil, invalid),
		document("null condition", "query($c:Boolean=true){__typename @include(if:$c)}", map[string]any{"c": nil}, bad),
		document("variable list x101", "{__typename}", map[string]any{"v": list(101)}, large),
		document("variable nesting x13", "{__typename}", map[string]any{"v": nested}, large),
		document("variables of 300 KB", "{__typename}", map[string]any{"v": rep("x", 300000)}, large),
		document("NUL in a variable", "{__typename}", map[string]any{"v": "a\x00b"}, bad),
		document("NUL in a variable's name", "{__typename}", map[string]any{"a\x00b": 1}, bad),
		post("JSON nesting x9000", `{"query":"{__typename}","variables":{"v":`+rep("[", 9000)+rep("]", 9000)+`}}`, 400, large),
		post("JSON nesting x200000", `{"query":"{__typename}","variables":{"v":`+rep("[", 200000)+rep("]", 200000)+`}}`, 400, "BAD_REQUEST"),
		post("operation name of 200 KB", `{"query":"query q{__typename}","operationName":"`+rep("x", 200000)+`"}`, 400, invalid),
		post("lone surrogate in a variable", `{"query":"{__typename}","variables":{"v":"\ud83d"}}`, 400, bad),
		post("lone low surrogate", `{"query":"{__typename}","variables":{"v":"\udc00\ud83d"}}`, 400, bad),
		post("surrogate in the document", `{"query":"{a(b:\"\ud83d\")}"}`, 400, bad),
	}
}

// forms are the cases about HTTP and JSON rather than GraphQL.
func forms() []Case {
	const bad = "BAD_REQUEST"
	get := func(name, query string, status int, code string) Case {
		return Case{Name: name, Method: http.MethodGet, Query: query, Header: http.Header{"Accept": {"application/json"}}, WantStatus: status, WantCode: code}
	}
	method := func(m string) Case {
		return Case{Name: "method " + m, Method: m, Header: jsonHeader(), Body: []byte(`{"query":"{__typename}"}`), WantStatus: 405, WantCode: bad}
	}
	gzip := post("gzip bomb", "\x1f\x8b\x08\x00\x00\x00\x00\x00", 415, bad)
	gzip.Header.Set("Content-Encoding", "gzip")
	accept := post("no answer accepted", `{"query":"{__typename}"}`, 406, bad)
	accept.Header.Set("Accept", "text/html")
	return []Case{
		typed("text/plain", "Content-Type", "text/plain"),
		typed("form", "Content-Type", "application/x-www-form-urlencoded"),
		typed("multipart", "Content-Type", "multipart/form-data; boundary=x"),
		typed("application/graphql", "Content-Type", "application/graphql"),
		typed("malformed content type", "Content-Type", "application/json;;="),
		typed("other charset", "Content-Type", "application/json; charset=gbk"),
		typed("deflate", "Content-Encoding", "deflate"),
		gzip, accept,
		method(http.MethodPut), method(http.MethodDelete), method(http.MethodPatch),
		post("batch", `[{"query":"{__typename}"},{"query":"{__typename}"}]`, 400, bad),
		post("batch after spaces", "\n [{\"query\":\"{__typename}\"}]", 400, bad),
		post("empty body", "", 400, bad),
		post("half a body", `{"query":"{__typename`, 400, bad),
		post("two bodies", `{"query":"{__typename}"}{"query":"{__typename}"}`, 400, bad),
		post("string body", `"{__typename}"`, 400, bad),
		post("null body", `null`, 400, bad),
		post("raw NUL", "{\"query\":\"{__typename}\x00\"}", 400, bad),
		post("not UTF-8", "{\"query\":\"{__typename}\",\"variables\":{\"v\":\"\xff\xfe\"}}", 400, bad),
		post("no query", `{"variables":{}}`, 400, bad),
		post("query is a number", `{"query":1}`, 400, bad),
		post("variables are a list", `{"query":"{__typename}","variables":[]}`, 400, bad),
		post("extensions are text", `{"query":"{__typename}","extensions":"x"}`, 400, bad),
		post("hash is a number", `{"extensions":{"persistedQuery":{"sha256Hash":1}}}`, 400, bad),
		post("unknown hash", `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"`+rep("0", 64)+`"}}}`, 400, "UNKNOWN_DOCUMENT"),
		post("unknown document id", `{"documentId":"sha256:`+rep("0", 64)+`"}`, 400, "UNKNOWN_DOCUMENT"),
		post("registering a document", `{"query":"{__typename}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"`+rep("0", 64)+`"}}}`, 400, "UNKNOWN_DOCUMENT"),
		post("body over 1 MiB", `{"query":"{__typename}","pad":"`+rep("x", 1<<20)+`"}`, 413, "TOO_LARGE"),
		get("mutation by GET", "query="+url.QueryEscape("mutation{__typename}"), 405, bad),
		get("GET without query", "", 400, bad),
		get("GET with half an escape", "query=%7", 400, bad),
		get("GET variables not JSON", "query=%7B__typename%7D&variables=%7B", 400, bad),
		get("GET not UTF-8", "query=%7B__typename%7D&operationName=%FF", 400, bad),
	}
}

// Fields name what HostileTo needs of a schema.
type Fields struct {
	List      string // a root field of Query whose only required argument is `first: Int!`
	Selection string // a selection on it, braces included, of two fields or more
	Mutation  string // a root field of Mutation with arguments and selection, for one request
	Stream    string // a root field of Subscription with arguments and selection
}

// HostileTo is the set about page sizes, cost, repeated mutations and subscriptions.
func HostileTo(f Fields) []Case {
	const bad, costly = "BAD_INPUT", "TOO_COSTLY"
	page := func(first string) string { return "{" + f.List + "(first:" + first + ")" + f.Selection + "}" }
	byVariable := "query($n:Int!){" + f.List + "(first:$n)" + f.Selection + "}"
	cases := []Case{
		document("page of a million", page("1000000"), nil, bad),
		document("page of 101", page("101"), nil, bad),
		document("page of -1", page("-1"), nil, bad),
		document("page beyond 32 bits", page("3000000000"), nil, bad),
		document("pages under aliases", "{"+numbered(30, "a%d:"+f.List+"(first:100)"+f.Selection+" ")+"}", nil, costly),
		document("mutation under aliases", "mutation{a:"+f.Mutation+" b:"+f.Mutation+"}", nil, bad),
		document("mutation in a fragment", "mutation{a:"+f.Mutation+" ...m} fragment m on Mutation{b:"+f.Mutation+"}", nil, bad),
	}
	for _, n := range []any{101, -1, int64(1) << 31, int64(1) << 62, 1.5, "5", nil, []int{1, 2}} {
		cases = append(cases, document(fmt.Sprintf("page of %v by variable", n), byVariable, map[string]any{"n": n}, bad))
	}
	plain := document("subscription without a stream", "subscription{"+f.Stream+"}", nil, "STREAM_REQUIRED")
	plain.WantStatus = http.StatusNotAcceptable
	return append(cases, plain)
}

// Doubling is a document of n+1 fragments, about 40 bytes each, that comes to 2^n
// selections.
func Doubling(n int) string {
	var b strings.Builder
	b.WriteString("{...f0}")
	for i := range n {
		fmt.Fprintf(&b, " fragment f%d on Query{...f%d ...f%d}", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Query{__typename}", n)
	return b.String()
}

func doublingAliases(n int) string {
	var b strings.Builder
	b.WriteString("{...f0}")
	for i := range n {
		fmt.Fprintf(&b, " fragment f%d on Query{a%d:self{...f%d} b%d:self{...f%d}}", i, i, i+1, i, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Query{__typename}", n)
	return b.String()
}

func chain(n int) string {
	var b strings.Builder
	b.WriteString("{...f0}")
	for i := range n - 1 {
		fmt.Fprintf(&b, " fragment f%d on Query{...f%d}", i, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Query{__typename}", n-1)
	return b.String()
}

func chainNested(n int) string {
	var b strings.Builder
	b.WriteString("{...f0}")
	for i := range n {
		fmt.Fprintf(&b, " fragment f%d on Query{a{...f%d}}", i, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Query{__typename}", n)
	return b.String()
}

func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}
