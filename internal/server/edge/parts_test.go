package edge

import (
	"errors"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"linli/internal/server/edge/internal/testschema"
)

func TestLimitsKeepWhatIsSet(t *testing.T) {
	t.Parallel()
	if got := (Limits{}).withDefaults(); got != DefaultLimits() {
		t.Errorf("the zero value becomes %+v", got)
	}
	// Every field is copied: set all, one by one, and find each again.
	var l Limits
	v := reflect.ValueOf(&l).Elem()
	for i := range v.NumField() {
		v.Field(i).SetInt(int64(i + 1))
	}
	if got := l.withDefaults(); got != l {
		t.Errorf("got %+v, want %+v", got, l)
	}
}

func TestNegotiate(t *testing.T) {
	t.Parallel()
	for header, want := range map[string]accepted{
		"*/*": {mediaJSON, false}, "application/*": {mediaJSON, false},
		"application/json": {mediaJSON, false}, "APPLICATION/JSON; charset=utf-8": {mediaJSON, false},
		mediaResponse: {mediaResponse, false}, "text/event-stream": {"", true}, "text/html": {"", false}, "": {"", false},
		"text/html, */*;q=0.8":                                {mediaJSON, false},
		mediaResponse + ", application/json":                  {mediaResponse, false},
		"application/json, " + mediaResponse:                  {mediaJSON, false},
		"application/json;q=0.1, " + mediaResponse + ";q=0.2": {mediaResponse, false},
		"application/json;q=0":                                {"", false},
		"text/event-stream;q=0, */*":                          {mediaJSON, false},
		"text/event-stream, application/json;q=x":             {mediaJSON, true},
	} {
		if got := negotiate([]string{header}); got != want {
			t.Errorf("%q: got %+v, want %+v", header, got, want)
		}
	}
	if got := negotiate(nil); got != (accepted{mediaJSON, false}) {
		t.Errorf("no header: got %+v", got)
	}
	if got := negotiate([]string{"text/html", mediaResponse}); got != (accepted{mediaResponse, false}) {
		t.Errorf("two headers: got %+v", got)
	}
}

func TestPeerAddress(t *testing.T) {
	t.Parallel()
	for remote, want := range map[string]string{
		"203.0.113.7:80":               "203.0.113.7",
		"[::ffff:203.0.113.7]:80":      "203.0.113.7",
		"[2001:db8:1:2:3:4:5:6]:80":    "2001:db8:1:2::/64",
		"[fe80:0:0:1:3:4:5:6%eth0]:80": "fe80:0:0:1::/64",
		"@":                            "@",
	} {
		if got := peerAddress(&http.Request{RemoteAddr: remote}); got != want {
			t.Errorf("%s: got %s, want %s", remote, got, want)
		}
	}
}

func TestLoneSurrogate(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		`"邻里 \n \\ud800 \" \u90bb"`: false, `"\ud83d\ude00"`: false, `"\uD83D\uDE00\uD83D\uDE00"`: false,
		`"\ud83d"`: true, `"\ude00"`: true, `"\ud83d\ud83d\ude00"`: true, `"\ud83d\n"`: true, `"\ud83d\\ude00"`: true,
		`"\ud8"`: false, `"\`: false, ``: false,
	} {
		if got := loneSurrogate([]byte(text)); got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
}

func TestDocumentCache(t *testing.T) {
	t.Parallel()
	c := newDocumentCache(2, 4)
	docs := map[string]*ast.QueryDocument{"a": {}, "b": {}, "c": {}, "large": {}}
	c.put("a", docs["a"])
	c.put("b", docs["b"])
	c.get("a")
	c.put("c", docs["c"])
	c.put("large", docs["large"])
	for text, want := range map[string]*ast.QueryDocument{"a": docs["a"], "b": nil, "c": docs["c"], "large": nil} {
		if got := c.get(text); got != want {
			t.Errorf("%s: got %p, want %p", text, got, want)
		}
	}
}

func TestDocumentsAreReadOnce(t *testing.T) {
	t.Parallel()
	g := Handler(testschema.New(), Options{}).(*gate)
	first, _ := g.document("{echo}")
	if again, _ := g.document("{echo}"); first == nil || again != first {
		t.Errorf("parsed again: %p, then %p", first, again)
	}
	if _, errs := g.document("{nope}"); errs == nil || g.parsed.get("{nope}") != nil {
		t.Error("an invalid document is kept")
	}
}

func TestEncode(t *testing.T) {
	t.Parallel()
	odd := gqlerror.Errorf("odd")
	odd.Extensions = map[string]any{"details": func() {}}
	for want, resp := range map[string]*graphql.Response{
		`{"data":null}`:                         {},
		`{"data":{"a":1},"extensions":{"x":2}}`: {Data: []byte(`{"a":1}`), Extensions: map[string]any{"x": 2}},
		`{"errors":[{"message":"no"}]}`:         {Errors: gqlerror.List{gqlerror.Errorf("no")}},
		`{"errors":[{"message":"Something went wrong on our side. Try again later.","extensions":{"code":"INTERNAL"}}],"data":null}`: {Errors: gqlerror.List{odd}, Data: []byte("null")},
	} {
		if got := string(encode(resp)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestClip(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"邻里": "邻里", "邻里们": "邻里…", "": ""} {
		if got := clip(in, 2); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}

func TestDriverText(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"ent: tender not found": true, "x: pq: canceling statement (57014)": true, "ERROR: x (SQLSTATE 23505)": true, "dial tcp: refused": true,
		"The event: tomorrow.": false, "Spent: 5 yuan.": false,
	} {
		if got := driverText.MatchString(text); got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
}

func TestPricesSaturate(t *testing.T) {
	t.Parallel()
	if got := times(ceiling, ceiling); got != ceiling {
		t.Errorf("product %d", got)
	}
	if got := plus(ceiling, ceiling); got != ceiling {
		t.Errorf("sum %d", got)
	}
	if got := times(100, 51); got != 5100 {
		t.Errorf("product %d", got)
	}
	g := Handler(testschema.New(), Options{}).(*gate)
	in := &request{
		query: "{" + strings.Repeat("items(first:100){nodes{", 6) + "name" + strings.Repeat("}}", 6) + "}",
		allow: func(ast.Operation) *gqlerror.Error { return nil },
	}
	_, errs := g.prepare(t.Context(), in)
	var e *gqlerror.Error
	if !errors.As(errs, &e) || codeOf(e) != CodeTooLarge { // 13 deep
		t.Errorf("got %v", errs)
	}
}
