package ocds

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// deepest is how far objects and lists may lie in each other; the standard needs nine.
const deepest = 64

var errDeep = fmt.Errorf("it is nested more than %d deep", deepest)

// Tree decodes one JSON object: objects are map[string]any, lists []any, numbers json.Number.
// Of two fields with one name the last counts. It fails for anything but one object, and for
// one nested more than 64 deep.
func Tree(raw []byte) (map[string]any, error) {
	tree, err := parse(raw, func(string) {})
	if err != nil {
		return nil, fmt.Errorf("ocds: %w", err)
	}
	object, ok := tree.(map[string]any)
	if !ok {
		return nil, errors.New("ocds: it is not an object")
	}
	return object, nil
}

// parse decodes one JSON value and tells the paths of fields that stand in their object twice.
func parse(raw []byte, twice func(path string)) (any, error) {
	if tooDeep(raw) { // asked first, because the decoder's own limit is far higher
		return nil, errDeep
	}
	if !json.Valid(raw) {
		var syntax *json.SyntaxError
		var discard any
		if err := json.Unmarshal(raw, &discard); errors.As(err, &syntax) {
			return nil, fmt.Errorf("it is not JSON: %s at byte %d", syntax.Error(), syntax.Offset)
		}
		return nil, errors.New("it is not JSON")
	}
	p := parser{json.NewDecoder(bytes.NewReader(raw)), twice}
	p.dec.UseNumber()
	return p.value("")
}

// tooDeep counts brackets outside texts.
func tooDeep(raw []byte) bool {
	depth, inText := 0, false
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case inText && c == '\\':
			i++
		case c == '"':
			inText = !inText
		case inText:
		case c == '{' || c == '[':
			if depth++; depth > deepest {
				return true
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return false
}

type parser struct {
	dec   *json.Decoder
	twice func(path string)
}

func (p parser) value(path string) (any, error) {
	token, err := p.dec.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		object := map[string]any{}
		for p.dec.More() {
			name, err := p.dec.Token()
			if err != nil {
				return nil, err
			}
			key, _ := name.(string) // valid JSON has nothing else here
			at := join(path, key)
			if _, before := object[key]; before {
				p.twice(at)
			}
			if object[key], err = p.value(at); err != nil {
				return nil, err
			}
		}
		_, err = p.dec.Token()
		return object, err
	case json.Delim('['):
		list := []any{}
		for p.dec.More() {
			element, err := p.value(index(path, len(list)))
			if err != nil {
				return nil, err
			}
			list = append(list, element)
		}
		_, err = p.dec.Token()
		return list, err
	}
	return token, nil
}

// join and index write paths like awards[0].value.amount.
func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

func index(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// same tells whether two decoded values are equal; numbers are compared by what they are worth,
// so 2000 and 2000.00 are the same.
func same(a, b any) bool {
	switch x := a.(type) {
	case map[string]any:
		y, ok := b.(map[string]any)
		if !ok || len(x) != len(y) {
			return false
		}
		for k, v := range x {
			if w, has := y[k]; !has || !same(v, w) {
				return false
			}
		}
		return true
	case []any:
		y, ok := b.([]any)
		if !ok || len(x) != len(y) {
			return false
		}
		for i := range x {
			if !same(x[i], y[i]) {
				return false
			}
		}
		return true
	case json.Number:
		y, ok := b.(json.Number)
		return ok && (x == y || plainDecimal(x.String()) != "" && plainDecimal(x.String()) == plainDecimal(y.String()))
	}
	return a == b
}

// longestNumber is how many digits a number may have, written out.
const longestNumber = 40

// plainDecimal writes a JSON number out without exponent, leading and trailing zeros: 1.20e3 is
// 1200. What would have more than longestNumber digits gives "".
func plainDecimal(s string) string {
	sign := ""
	if rest, negative := strings.CutPrefix(s, "-"); negative {
		s, sign = rest, "-"
	}
	mantissa, exponent := s, int64(0)
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		e, err := strconv.ParseInt(s[i+1:], 10, 32)
		if err != nil {
			return ""
		}
		mantissa, exponent = s[:i], e
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	digits := strings.TrimLeft(whole+fraction, "0")
	trimmed := strings.TrimRight(digits, "0")
	if trimmed == "" {
		return "0"
	}
	scale := exponent - int64(len(fraction)) + int64(len(digits)-len(trimmed)) // trimmed × 10^scale
	switch n := int64(len(trimmed)); {
	case n > longestNumber || scale > longestNumber-n || scale < -longestNumber:
		return ""
	case scale >= 0:
		return sign + trimmed + strings.Repeat("0", int(scale))
	case -scale < n:
		return sign + trimmed[:n+scale] + "." + trimmed[n+scale:]
	default:
		return sign + "0." + strings.Repeat("0", int(-scale-n)) + trimmed
	}
}
