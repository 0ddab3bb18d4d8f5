package edge_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"linli/internal/fault"
	"linli/internal/server/edge"
)

const (
	asJSON     = "application/json"
	asResponse = "application/graphql-response+json"
)

func TestAnswers(t *testing.T) {
	t.Parallel()
	w := serve(t)
	for name, c := range map[string]struct {
		method, query, accept, body string
		status                      int
		media, want                 string
	}{
		"query": {"POST", "", asJSON, `{"query":"{echo(text:\"邻里 <b>\")}"}`, 200, asJSON, `{"data":{"echo":"邻里 \u003cb\u003e"}}`},
		"variables of every form": {"POST", "", asJSON,
			`{"query":"query($f:Filter!,$i:[Int!]!){filtered(filter:$f) ids(of:$i)}","variables":{"f":{"kind":"CARE","min":1,"ratio":1.5,"all":[{"min":2}]},"i":[1,2]}}`,
			200, asJSON, `{"data":{"filtered":1,"ids":[1,2]}}`},
		"the newer type":         {"POST", "", asResponse, `{"query":"{must echo}"}`, 200, asResponse, `{"errors":[{"message":"Something went wrong on our side. Try again later.","path":["must"],"extensions":{"code":"INTERNAL"}}],"data":null}`},
		"better quality":         {"POST", "", asJSON + ";q=0.5, " + asResponse, `{"query":"{echo}"}`, 200, asResponse, `{"data":{"echo":"hello"}}`},
		"a client of everything": {"POST", "", asResponse + ", " + asJSON + ", text/event-stream, multipart/mixed", `{"query":"{echo}"}`, 200, asResponse, `{"data":{"echo":"hello"}}`},
		"get":                    {"GET", "?query=" + url.QueryEscape("query($t:String){echo(text:$t)}") + "&variables=" + url.QueryEscape(`{"t":"a"}`), "", "", 200, asJSON, `{"data":{"echo":"a"}}`},
		"parse, older type":      {"POST", "", asJSON, `{"query":"{"}`, 200, asJSON, `{"errors":[{"message":"Expected Name, found \u003cEOF\u003e","locations":[{"line":1,"column":2}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}`},
		"validation, newer type": {"POST", "", asResponse, `{"query":"{ecco}"}`, 400, asResponse, `{"errors":[{"message":"Cannot query field \"ecco\" on type \"Query\". Did you mean \"echo\"?","locations":[{"line":1,"column":2}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}`},
		"variable of wrong type": {"POST", "", asResponse, `{"query":"query($f:Filter!){filtered(filter:$f)}","variables":{"f":{"kind":"BOTH"}}}`, 400, asResponse,
			`{"errors":[{"message":"BOTH is not a valid Kind","path":["variable","f","kind"],"extensions":{"code":"BAD_INPUT"}}]}`},
		"Int beyond 32 bits in an input": {"POST", "", asResponse, `{"query":"query($f:Filter!){filtered(filter:$f)}","variables":{"f":{"all":[{"min":2147483648}]}}}`, 400, asResponse,
			`{"errors":[{"message":"Variable f.all[0].min must be a whole number of 32 bits.","extensions":{"code":"BAD_INPUT"}}]}`},
		"Float beyond range": {"POST", "", asResponse, `{"query":"query($f:Filter!){filtered(filter:$f)}","variables":{"f":{"ratio":1e400}}}`, 400, asResponse,
			`{"errors":[{"message":"Variable f.ratio must be a finite number.","extensions":{"code":"BAD_INPUT"}}]}`},
		"literal Int beyond 32 bits": {"POST", "", asResponse, `{"query":"{number(of:2147483648)}"}`, 400, asResponse,
			`{"errors":[{"message":"Int cannot represent 2147483648: it has 32 bits.","extensions":{"code":"BAD_INPUT"}}]}`},
		"scalar that refuses its text": {"POST", "", asJSON, `{"query":"{day(of:\"yesterday\")}"}`, 200, asJSON,
			`{"errors":[{"message":"\"yesterday\" is not a day like 2026-11-24","path":["day"],"extensions":{"code":"BAD_INPUT"}}],"data":{"day":null}}`},
		"page of nothing":    {"POST", "", asJSON, `{"query":"{items(first:0){nodes{name}}}"}`, 200, asJSON, `{"data":{"items":{"nodes":[]}}}`},
		"one mutation":       {"POST", "", asJSON, `{"query":"mutation{__typename verify(code:\"1\") ...m} fragment m on Mutation{verify(code:\"1\")}"}`, 200, asJSON, `{"data":{"__typename":"Mutation","verify":true}}`},
		"operation by name":  {"POST", "", asJSON, `{"query":"query a{a:echo} query b{b:echo}","operationName":"b"}`, 200, asJSON, `{"data":{"b":"hello"}}`},
		"events for a query": {"POST", "", "text/event-stream", `{"query":"{echo}"}`, 200, "text/event-stream", "event: next\ndata: {\"data\":{\"echo\":\"hello\"}}\n\nevent: complete\ndata:\n\n"},
	} {
		t.Run(name, func(t *testing.T) {
			r := w.do(t, c.method, c.query, c.accept, c.body)
			r.want(t, c.status, c.want)
			if media, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); media != c.media {
				t.Errorf("media type %q, want %q", media, c.media)
			}
		})
	}
	if n := w.Verify.Load(); n != 1 {
		t.Errorf("verify ran %d times, want 1", n)
	}
}

func TestErrorsTellNothing(t *testing.T) {
	t.Parallel()
	w := serve(t)
	const masked = `{"errors":[{"message":"Something went wrong on our side. Try again later.","path":["fails"]%s,"extensions":{"code":"INTERNAL"}}],"data":{"fails":null}}`
	at := `,"locations":[{"line":1,"column":21}]`
	for name, c := range map[string]struct{ want, logged string }{
		"fault":     {`{"errors":[{"message":"This time is booked.","path":["fails"],"locations":[{"line":1,"column":21}],"extensions":{"code":"SLOT_TAKEN","details":{"until":"2026-11-24T10:00:00Z"},"kind":"CONFLICT"}}],"data":{"fails":null}}`, ""},
		"coded":     {`{"errors":[{"message":"A coded error.","path":["fails"],"locations":[{"line":1,"column":21}],"extensions":{"code":"FORBIDDEN"}}],"data":{"fails":null}}`, ""},
		"slow":      {`{"errors":[{"message":"The request took too long. Try again, or ask for less.","path":["fails"],"locations":[{"line":1,"column":21}],"extensions":{"code":"UNAVAILABLE"}}],"data":{"fails":null}}`, ""},
		"driver":    {strings.Replace(masked, "%s", at, 1), "users_phone_key"},
		"disguised": {strings.Replace(masked, "%s", at, 1), "sql: no rows in result set"},
		"panic":     {strings.Replace(masked, "%s", "", 1), "resolver panic with 13900000000"},
	} {
		t.Run(name, func(t *testing.T) {
			w.ask(t, `query q($h:String!){fails(how:$h)}`, map[string]any{"h": name}).want(t, 200, c.want)
			if c.logged != "" && !strings.Contains(w.log.String(), c.logged) {
				t.Errorf("%q is not in the log:\n%s", c.logged, w.log)
			}
		})
	}
	log := w.log.String()
	if n := strings.Count(log, "level=ERROR"); n != 3 {
		t.Errorf("%d errors logged, want 3:\n%s", n, log)
	}
	if !strings.Contains(log, "stack=") || !strings.Contains(log, "testschema.failure") {
		t.Errorf("the panic has no stack in the log:\n%s", log)
	}
}

func TestPresenterIsAskedAboutUncodedErrors(t *testing.T) {
	t.Parallel()
	w := serve(t, func(o *edge.Options) {
		o.Present = func(_ context.Context, err error) *gqlerror.Error {
			if f := fault.As(err); f != nil {
				return &gqlerror.Error{Message: "presented", Extensions: map[string]any{"code": f.Code}}
			}
			return gqlerror.Wrap(err)
		}
	})
	w.ask(t, `{fails(how:"fault")}`, nil).want(t, 200,
		`{"errors":[{"message":"presented","path":["fails"],"locations":[{"line":1,"column":2}],"extensions":{"code":"SLOT_TAKEN"}}],"data":{"fails":null}}`)
	w.ask(t, `{fails(how:"driver")}`, nil).want(t, 200,
		`{"errors":[{"message":"Something went wrong on our side. Try again later.","path":["fails"],"locations":[{"line":1,"column":2}],"extensions":{"code":"INTERNAL"}}],"data":{"fails":null}}`)
}

func TestProduction(t *testing.T) {
	t.Parallel()
	w := serve(t, production)
	for _, text := range []string{`{__schema{queryType{name}}}`, `{__type(name:\"Query\"){name}}`, `{...a} fragment a on Query{...{x:__schema{queryType{name}}}}`} {
		w.do(t, "POST", "", asResponse, `{"query":"`+text+`"}`).want(t, 400,
			`{"errors":[{"message":"Introspection is off on this server; the schema is published with the documentation.","extensions":{"code":"INTROSPECTION_OFF"}}]}`)
	}
	for text, name := range map[string]string{
		`{ecco}`: "echo", `{echo(txt:"")}`: "text", `{filtered(filter:{kin:CARE})}`: "kind",
		`{filtered(filter:{kind:CARES})}`: "CARE\"?", `{...{... on Queri{__typename}}}`: "Query\"?", `{self}`: "mean",
	} {
		if r := w.ask(t, text, nil); strings.Contains(r.Body, name) || !strings.Contains(r.Body, edge.CodeValidationFailed) {
			t.Errorf("%s is answered %s", text, r.Body)
		}
	}
	w.ask(t, `{__typename}`, nil).want(t, 200, `{"data":{"__typename":"Query"}}`)
}

func TestIntrospectionMayNestDeeper(t *testing.T) {
	t.Parallel()
	w := serve(t)
	deep := "{__schema{types{fields{args{type" + strings.Repeat("{ofType", 9) + "{name}" + strings.Repeat("}", 9) + "}}}}}"
	if r := w.ask(t, deep, nil); strings.Contains(r.Body, "errors") {
		t.Errorf("the depth of introspection is refused: %s", r.Body)
	}
	if r := w.ask(t, "{echo "+deep[1:], nil); !strings.Contains(r.Body, edge.CodeTooLarge) {
		t.Errorf("other fields lend themselves its depth: %s", r.Body)
	}
}

func TestPersistedDocuments(t *testing.T) {
	t.Parallel()
	const text = `{echo(text:"kept")}`
	sum := sha256.Sum256([]byte(text))
	hash := hex.EncodeToString(sum[:])
	keep := func(o *edge.Options) { o.Documents = map[string]string{hash: text}; o.RequirePersisted = true }
	const answer, required = `{"data":{"echo":"kept"}}`,
		`{"errors":[{"message":"This server runs persisted documents only; send extensions.persistedQuery.sha256Hash or documentId.","extensions":{"code":"DOCUMENT_REQUIRED"}}]}`
	w := serve(t, keep)
	persisted := `{"persistedQuery":{"version":1,"sha256Hash":"` + hash + `"}}`
	w.do(t, "POST", "", asResponse, `{"extensions":`+persisted+`}`).want(t, 200, answer)
	w.do(t, "POST", "", asResponse, `{"documentId":"sha256:`+strings.ToUpper(hash)+`"}`).want(t, 200, answer)
	w.do(t, "GET", "?extensions="+url.QueryEscape(persisted), asResponse, "").want(t, 200, answer)
	w.do(t, "POST", "", asResponse, `{"query":"{echo(text:\"kept\")}"}`).want(t, 200, answer)
	w.do(t, "POST", "", asResponse, `{"query":"{echo}"}`).want(t, 400, required)
	w.do(t, "POST", "", asResponse, `{"query":"{echo}","documentId":"`+hash+`"}`).want(t, 400,
		`{"errors":[{"message":"The query is not the document that the hash names.","extensions":{"code":"BAD_REQUEST"}}]}`)
	w.do(t, "POST", "", asResponse, `{"documentId":"`+hash[1:]+`0"}`).want(t, 400,
		`{"errors":[{"message":"No document with this hash is known; this client may be older or newer than the server.","extensions":{"code":"UNKNOWN_DOCUMENT"}}]}`)
}

func TestCharge(t *testing.T) {
	t.Parallel()
	var charged []int
	w := serve(t, func(o *edge.Options) {
		o.Charge = func(_ context.Context, cost int) error {
			charged = append(charged, cost)
			if cost > 1000 {
				f := fault.New(fault.Limited, fault.CodeRateLimited, "Wait a minute.")
				if cost > 1500 {
					return f.With("retryAfterSeconds", 17)
				}
				return f
			}
			return nil
		}
	})
	w.ask(t, `{echo}`, nil).want(t, 200, `{"data":{"echo":"hello"}}`)
	w.ask(t, `{nope}`, nil)
	w.ask(t, `query($n:Int!){items(first:$n){nodes{name ...i}}} fragment i on Item{items(first:2){nodes{name}}}`, map[string]any{"n": 1})
	r := w.ask(t, `{items(first:100){nodes{a:name b:name c:name d:name e:name f:name g:name h:name i:name j:name}}}`, nil)
	r.want(t, 429, `{"errors":[{"message":"Wait a minute.","extensions":{"code":"RATE_LIMITED","kind":"RATE_LIMITED"}}]}`)
	if r.Header.Get("Retry-After") != "5" {
		t.Errorf("Retry-After is %q", r.Header.Get("Retry-After"))
	}
	r = w.ask(t, `{items(first:100){nodes{a:name b:name c:name d:name e:name f:name g:name h:name i:name j:name k:name l:name m:name n:name o:name}}}`, nil)
	if r.Header.Get("Retry-After") != "17" {
		t.Errorf("Retry-After is %q", r.Header.Get("Retry-After"))
	}
	// 1+1×(nodes 1 + name 1 + items 1+2×(nodes 1 + name 1)); 1+100×(nodes 1 + 10 names)
	if want := []int{1, 8, 1101, 1601}; !slices.Equal(charged, want) {
		t.Errorf("charged %v, want %v", charged, want)
	}
}

func TestTimeout(t *testing.T) {
	t.Parallel()
	w := serve(t, func(o *edge.Options) { o.Limits.Timeout = 20 * time.Millisecond })
	r := w.ask(t, `{waits}`, nil)
	if r.Status != http.StatusOK || !strings.Contains(r.Body, `"code":"UNAVAILABLE"`) {
		t.Errorf("got %d %s", r.Status, r.Body)
	}
}
