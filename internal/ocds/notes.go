package ocds

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// notes gathers the problems of one release.
type notes struct {
	problems []Problem
	fatal    bool
}

func (n *notes) note(path, code, sentence string) { n.add(Problem{path, code, sentence, false}) }
func (n *notes) fail(path, code, sentence string) { n.add(Problem{path, code, sentence, true}) }

// add keeps the list short; what is fatal is always in it.
func (n *notes) add(p Problem) {
	n.fatal = n.fatal || p.Fatal
	switch count := len(n.problems); {
	case count < mostProblems-1:
		n.problems = append(n.problems, p)
	case count == mostProblems-1:
		n.problems = append(n.problems, Problem{Code: CodeMore, Sentence: "There are more problems than are listed here."})
		fallthrough
	default:
		if p.Fatal {
			n.problems[mostProblems-2] = p
		}
	}
}

// node is an object of a release with its path.
type node struct {
	n    *notes
	path string
	m    map[string]any
}

func (x node) at(key string) string { return join(x.path, key) }

func (x node) wrong(path string, v any, want string) {
	x.n.note(path, CodeWrongType, fmt.Sprintf("This should be %s and is %s; it was left out.", want, nameOf(v)))
}

func nameOf(v any) string {
	switch v.(type) {
	case nil:
		return "null"
	case string:
		return "a text"
	case json.Number:
		return "a number"
	case bool:
		return "true or false"
	case []any:
		return "a list"
	}
	return "an object"
}

// text reads a text; a missing or null one is "".
func (x node) text(key string) string {
	v := x.m[key]
	s, ok := v.(string)
	if !ok && v != nil {
		x.wrong(x.at(key), v, "a text")
	}
	return s
}

// id reads an identifier, which may be a whole number.
func (x node) id(key string) string {
	switch v := x.m[key].(type) {
	case json.Number:
		if _, err := strconv.ParseInt(v.String(), 10, 64); err == nil {
			return v.String()
		}
		x.wrong(x.at(key), v, "a text or a whole number")
		return ""
	case nil, string:
		return x.text(key)
	default:
		x.wrong(x.at(key), v, "a text or a whole number")
		return ""
	}
}

// code reads a text and notes one that a closed codelist does not have.
func (x node) code(key string, list map[string]bool) string {
	s := x.text(key)
	x.known(x.at(key), s, list)
	return s
}

func (x node) known(path, s string, list map[string]bool) {
	if s != "" && !list[s] {
		x.n.note(path, CodeUnknown, fmt.Sprintf("The codelist has no %q; it was kept as it is.", short(s)))
	}
}

// short keeps what a sentence quotes readable.
func short(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// texts reads a list of texts.
func (x node) texts(key string) []string {
	v := x.m[key]
	list, ok := v.([]any)
	if !ok && v != nil {
		x.wrong(x.at(key), v, "a list of texts")
	}
	var out []string
	for i, e := range list {
		if s, ok := e.(string); ok {
			out = append(out, s)
		} else {
			x.wrong(index(x.at(key), i), e, "a text")
		}
	}
	return out
}

// object reads an object; ok is false for a missing, null or wrong one.
func (x node) object(key string) (node, bool) {
	v := x.m[key]
	m, ok := v.(map[string]any)
	if !ok && v != nil {
		x.wrong(x.at(key), v, "an object")
	}
	return node{x.n, x.at(key), m}, ok
}

// each goes through a list of objects. Of two with one id and the same content one is passed
// over; of two that differ both are read, and it is noted.
func (x node) each(key string, read func(node)) {
	v := x.m[key]
	list, ok := v.([]any)
	if !ok && v != nil {
		x.wrong(x.at(key), v, "a list of objects")
	}
	seen, byID := map[string]map[string]any{}, !isWhole([]string{key})
	for i, e := range list {
		at := index(x.at(key), i)
		m, ok := e.(map[string]any)
		if !ok {
			x.wrong(at, e, "an object")
			continue
		}
		id, has := identity(m["id"])
		if earlier, twice := seen[id]; has && twice && byID {
			if same(earlier, m) {
				x.n.note(at, CodeRepeatedPart, fmt.Sprintf("The list has %q once more with the same content; it was taken once.", short(id)))
				continue
			}
			x.n.note(at, CodeRepeatedPart, fmt.Sprintf("The list has %q once more with other content; both were kept.", short(id)))
		} else if has {
			seen[id] = m
		}
		read(node{x.n, at, m})
	}
}

// part reads the id that an object of a list should have.
func (x node) part() string {
	id := x.id("id")
	if id == "" {
		x.n.note(x.at("id"), CodeNoID, "It has no id, so that later releases cannot change it.")
	}
	return id
}

// whole reads a whole number.
func (x node) whole(key string) *int64 {
	v := x.m[key]
	if v == nil {
		return nil
	}
	number, _ := v.(json.Number)
	n, err := strconv.ParseInt(plainDecimal(number.String()), 10, 64)
	if number == "" || err != nil {
		x.wrong(x.at(key), v, "a whole number")
		return nil
	}
	return &n
}

// decimal reads an exact decimal, or "".
func (x node) decimal(key string) string {
	v := x.m[key]
	if v == nil {
		return ""
	}
	number, _ := v.(json.Number)
	if number == "" || plainDecimal(number.String()) == "" {
		x.wrong(x.at(key), v, "a number of ordinary length")
		return ""
	}
	return plainDecimal(number.String())
}
