package directory

import (
	"encoding/base64"
	"strings"
	"testing"

	"linli/internal/fault"
)

func number(v int64) *int64 { return &v }

func TestMarkTravels(t *testing.T) {
	t.Parallel()
	for _, m := range []mark{{List: "l", Value: number(0), ID: "off_1"}, {List: "abc", Value: number(latest), ID: "off_2"}, {List: "l", ID: "off_3"}} {
		got, err := readMark(m.String(), m.List, true)
		if err != nil || got.ID != m.ID || (got.Value == nil) != (m.Value == nil) || (m.Value != nil && *got.Value != *m.Value) {
			t.Errorf("%+v came back as %+v, %v", m, got, err)
		}
	}
}

func TestMarkRefused(t *testing.T) {
	t.Parallel()
	good := mark{List: "l", Value: number(4500), ID: "off_1"}.String()
	text, _ := base64.RawURLEncoding.DecodeString(good)
	with := func(old, by string) string {
		changed := strings.Replace(string(text), old, by, 1)
		if changed == string(text) {
			t.Fatalf("%s is not in %s", old, text)
		}
		return base64.RawURLEncoding.EncodeToString([]byte(changed))
	}
	for name, cursor := range map[string]string{
		"other value":    with("4500", "4501"),
		"other row":      with("off_1", "off_2"),
		"other list":     with(`"l":"l"`, `"l":"m"`),
		"no checksum":    with(`,"s":"`, `,"x":"`),
		"padded":         good + "=",
		"with a blank":   good + " ",
		"standard chars": "+" + good[1:],
		"other spelling": with(`{`, `{ `),
		"a list":         base64.RawURLEncoding.EncodeToString([]byte("[]")),
		"valueless":      mark{List: "l", ID: "off_1"}.String(),
		"negative":       mark{List: "l", Value: number(-1), ID: "off_1"}.String(),
		"past the end":   mark{List: "l", Value: number(latest + 1), ID: "off_1"}.String(),
		"NUL":            mark{List: "l", Value: number(1), ID: "off\x00"}.String(),
		"nobody":         mark{List: "l", Value: number(1)}.String(),
		"another's":      mark{List: "m", Value: number(1), ID: "off_1"}.String(),
		"endless":        strings.Repeat("A", 1<<20),
		"empty":          "",
	} {
		if _, err := readMark(cursor, "l", false); codes(err) != "BAD_INPUT after" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func codes(err error) string {
	f := fault.As(err)
	if f == nil {
		return ""
	}
	return string(f.Code) + " " + strings.Join(f.Path, ".")
}

// FuzzCursor: whatever a caller sends is a cursor as written, or BAD_INPUT at after.
func FuzzCursor(f *testing.F) {
	f.Add(mark{List: "l", Value: number(7), ID: "off_1"}.String(), "l", true)
	f.Add(mark{List: "l", ID: "off_1"}.String(), "l", false)
	f.Add("eyJsIjoibCIsInYiOjEsImkiOiJhIiwicyI6IiJ9", "l", true)
	f.Fuzz(func(t *testing.T, cursor, list string, valueless bool) {
		m, err := readMark(cursor, list, valueless)
		switch {
		case err != nil && codes(err) != "BAD_INPUT after":
			t.Fatalf("%q: %v", cursor, err)
		case err == nil && (m.String() != cursor || m.List != list || m.ID == "" || !plain(m.ID) || m.Value == nil && !valueless):
			t.Fatalf("%q was read as %+v", cursor, m)
		}
	})
}
