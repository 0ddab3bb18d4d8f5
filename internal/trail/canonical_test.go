package trail_test

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"linli/internal/trail"
)

// TestCanonical has the examples of RFC 8785 and its corners.
func TestCanonical(t *testing.T) {
	t.Parallel()
	cases := []struct{ name, in, want string }{
		{"RFC 8785, 3.2.2", `{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
			`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`},
		{"RFC 8785, 3.2.3: keys by UTF-16 units", `{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Dalet","1":"One","\ud83d\ude00":"Emoji","\u0080":"Control","\u00f6":"o"}`,
			"{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"o\",\"€\":\"Euro Sign\",\"😀\":\"Emoji\",\"\ufb33\":\"Dalet\"}"},
		{"no escapes beyond need", `{"a":"<b>&\u2028\u2029\u007f/"}`, "{\"a\":\"<b>&\u2028\u2029\u007f/\"}"},
		{"short escapes", `{"a":"\u0008\u0009\u000a\u000c\u000d\u0000\u001f"}`, `{"a":"\b\t\n\f\r\u0000\u001f"}`},
		{"half a pair becomes the replacement character", `{"a":"\ud800","b":"\udc00x"}`, "{\"a\":\"\ufffd\",\"b\":\"\ufffdx\"}"},
		{"signs and exponents", `{"a":[-0,0.0,1e21,1e20,1e-6,1e-7,-1.5e-9,9007199254740992,-9007199254740991]}`, `{"a":[0,0,1e+21,100000000000000000000,0.000001,1e-7,-1.5e-9,9007199254740992,-9007199254740991]}`},
		{"nested and empty", `{"b":{},"a":[[],{"z":1,"y":null}],"":""}`, `{"":"","a":[[],{"y":null,"z":1}],"b":{}}`},
	}
	for _, c := range cases {
		var v any
		if err := json.Unmarshal([]byte(c.in), &v); err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if got, err := trail.Canonical(v); err != nil || got != c.want {
			t.Errorf("%s: %s %v\nwant %s", c.name, got, err, c.want)
		}
	}
	for name, v := range map[string]any{"no number": math.NaN(), "without end": math.Inf(1), "a channel": make(chan int)} {
		if got, err := trail.Canonical(v); err == nil {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestMostInCanonical: every sum the ledger can move is written to the fen.
func TestMostInCanonical(t *testing.T) {
	t.Parallel()
	for _, n := range []int64{1, 999_999_999_999_999, 1_000_000_000_000_000, 1<<53 - 1, 1 << 53, -(1 << 53)} {
		if got, err := trail.Canonical(map[string]any{"amountFen": n}); err != nil || got != fmt.Sprintf(`{"amountFen":%d}`, n) {
			t.Errorf("%d: %s %v", n, got, err)
		}
	}
}

// FuzzCanonical writes any JSON canonically: it reads back as the same value, is what
// an independent writer makes, and does not change when written again.
func FuzzCanonical(f *testing.F) {
	for _, seed := range []string{
		`{"amountFen":20000,"note":"邻里"}`, `{"b":1,"a":{"d":[1,2],"c":null}}`, `{"\ud83d\ude00":1,"\ufb33":2,"z":3}`, `{"a":"\ud800","\udfff":0}`,
		`{"a":[-0,1e21,1e-7,0.1,333333333.33333329,5e-324,1.7976931348623157e308,9007199254740993]}`, `{"":{"":{"":[]}}}`, `{"a":1,"a":2}`,
		`{"a":"\u0000\u001f\u007f\u0080\u2028\u2029<>&\"\\\/"}`, `[true,false,null,"x"]`, `"x"`, `12`, "{\"\xff\":\"\xc3\x28\"}", `{"𠮷":"𠮷","\ud842\udfb8":1}`, `{"a":1e400}`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var v any
		if json.Unmarshal([]byte(text), &v) != nil {
			return
		}
		v = map[string]any{"body": v}
		got, err := trail.Canonical(v)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if want := written(v); got != want {
			t.Fatalf("%q is written %s, want %s", text, got, want)
		}
		var back any
		if err := json.Unmarshal([]byte(got), &back); err != nil || !reflect.DeepEqual(unsigned(back), unsigned(v)) {
			t.Fatalf("%q reads back as %#v, was %#v: %v", text, back, v, err)
		}
		if again, err := trail.Canonical(back); err != nil || again != got {
			t.Fatalf("%q written again is %s, was %s: %v", text, again, got, err)
		}
		other := []byte(got)
		other[len(other)/2] ^= 1
		if trail.Hash(trail.Genesis, got) == trail.Hash(trail.Genesis, string(other)) {
			t.Fatal("another byte, the same hash")
		}
	})
}

// unsigned makes every zero positive: the canonical form has one.
func unsigned(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			out[k] = unsigned(x)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = unsigned(x)
		}
		return out
	case float64:
		if v == 0 {
			return 0.0
		}
	}
	return v
}

// written is the canonical form, made apart from the library.
func written(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return strconv.FormatBool(v)
	case string:
		return quoted(v)
	case float64:
		if v == 0 {
			return "0"
		}
		form := byte('f')
		if a := math.Abs(v); a < 1e-6 || a >= 1e21 {
			form = 'e'
		}
		s := strconv.FormatFloat(v, form, -1, 64)
		return strings.NewReplacer("e-0", "e-", "e+0", "e+").Replace(s)
	case []any:
		parts := make([]string, len(v))
		for i, x := range v {
			parts[i] = written(x)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		slices.SortFunc(keys, func(a, b string) int { return slices.Compare(utf16.Encode([]rune(a)), utf16.Encode([]rune(b))) })
		for i, k := range keys {
			keys[i] = quoted(k) + ":" + written(v[k])
		}
		return "{" + strings.Join(keys, ",") + "}"
	}
	panic(fmt.Sprintf("%T", v))
}

func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch short := strings.IndexRune("\b\t\n\f\r\"\\", r); {
		case short >= 0:
			b.WriteByte('\\')
			b.WriteByte(`btnfr"\`[short])
		case r < 0x20:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
