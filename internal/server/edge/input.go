package edge

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// scanVariables walks the JSON of variables token by token, before anything is
// built from it.
func (l Limits) scanVariables(raw []byte) *gqlerror.Error {
	if len(raw) > l.VariableBytes {
		return refuse(CodeTooLarge, "The variables are larger than %d KiB.", l.VariableBytes>>10)
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	var elements []int // per open list or object; -1 for an object
	for {
		tok, err := dec.Token()
		if err != nil {
			return nil //nolint:nilerr // the end: raw was checked to be valid JSON with its envelope
		}
		if d, ok := tok.(json.Delim); ok && (d == ']' || d == '}') {
			elements = elements[:len(elements)-1]
			continue
		}
		if top := len(elements) - 1; top >= 0 && elements[top] >= 0 {
			if elements[top]++; elements[top] > l.ListLength {
				return refuse(CodeTooLarge, "A list in the variables has more than %d elements.", l.ListLength)
			}
		}
		switch tok := tok.(type) {
		case json.Delim:
			if len(elements) == l.ValueDepth {
				return refuse(CodeTooLarge, "The variables nest deeper than %d.", l.ValueDepth)
			}
			if tok == '[' {
				elements = append(elements, 0)
			} else {
				elements = append(elements, -1)
			}
		case string:
			if strings.ContainsRune(tok, 0) {
				return refuse(codeBadInput, "Text must not contain the character U+0000.")
			}
		}
	}
}

// loneSurrogate tells whether JSON text escapes half a character, which the
// decoder would silently turn into U+FFFD.
func loneSurrogate(raw []byte) bool {
	for {
		i := bytes.IndexByte(raw, '\\')
		if i < 0 || i+1 >= len(raw) {
			return false
		}
		raw = raw[i:]
		if raw[1] != 'u' {
			raw = raw[2:]
			continue
		}
		r, ok := escaped(raw)
		if !ok {
			return false // not JSON; the decoder says so
		}
		raw = raw[6:]
		if !utf16.IsSurrogate(r) {
			continue
		}
		low, ok := escaped(raw)
		if !ok || utf16.DecodeRune(r, low) == '\uFFFD' {
			return true
		}
		raw = raw[6:]
	}
}

// escaped reads a JSON escape of one UTF-16 unit at the start of raw.
func escaped(raw []byte) (rune, bool) {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(raw[2:6]), 16, 32)
	return rune(n), err == nil
}

// checkNumbers holds variables to what their types can carry: Int to 32 bits and
// to numbers, Float to finite ones. Other mismatches are coercion's to report.
func checkNumbers(schema *ast.Schema, op *ast.OperationDefinition, vars map[string]any) *gqlerror.Error {
	for _, def := range op.VariableDefinitions {
		if err := checkNumber(schema, def.Type, vars[def.Variable], ast.Path{ast.PathName(def.Variable)}); err != nil {
			return err
		}
	}
	return nil
}

func checkNumber(schema *ast.Schema, typ *ast.Type, v any, path ast.Path) *gqlerror.Error {
	if v == nil {
		return nil
	}
	if typ.Elem != nil {
		list, ok := v.([]any)
		if !ok {
			return checkNumber(schema, typ.Elem, v, path)
		}
		for i, e := range list {
			if err := checkNumber(schema, typ.Elem, e, append(path, ast.PathIndex(i))); err != nil {
				return err
			}
		}
		return nil
	}
	switch typ.NamedType {
	case "Int":
		n, isNumber := v.(json.Number)
		if _, err := strconv.ParseInt(string(n), 10, 32); !isNumber || err != nil {
			return badVariable(path, "must be a whole number of 32 bits")
		}
	case "Float":
		n, isNumber := v.(json.Number)
		if _, err := strconv.ParseFloat(string(n), 64); !isNumber || err != nil {
			return badVariable(path, "must be a finite number")
		}
	default:
		def := schema.Types[typ.NamedType]
		if def == nil || def.Kind != ast.InputObject {
			return nil
		}
		fields, _ := v.(map[string]any)
		for _, f := range def.Fields {
			if err := checkNumber(schema, f.Type, fields[f.Name], append(path, ast.PathName(f.Name))); err != nil {
				return err
			}
		}
	}
	return nil
}

func badVariable(path ast.Path, rule string) *gqlerror.Error {
	return refuse(codeBadInput, "Variable %s %s.", path.String(), rule)
}
