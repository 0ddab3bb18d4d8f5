package directory

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"linli/internal/fault"
)

// mark is the place after one row of a list. It travels as a cursor: base64url of JSON
// with a checksum, which catches what was cut or typed wrong, not what was forged; a
// forged cursor only shows another part of what everybody may see.
type mark struct {
	List  string `json:"l"` // hash of filter and order
	Value *int64 `json:"v"` // of the row in that order; instants in microseconds; null sorts last
	ID    string `json:"i"`
	Sum   string `json:"s"`
}

func (m mark) sum() string {
	value := "null"
	if m.Value != nil {
		value = fmt.Sprint(*m.Value)
	}
	h := sha256.Sum256(fmt.Appendf(nil, "%d:%s %s %s", len(m.List), m.List, value, m.ID))
	return hex.EncodeToString(h[:4])
}

// String is the cursor.
func (m mark) String() string {
	m.Sum = m.sum()
	text, err := json.Marshal(m)
	if err != nil {
		panic("directory: " + err.Error()) // strings and a number always fit into JSON
	}
	return base64.RawURLEncoding.EncodeToString(text)
}

// longestCursor is more than any cursor has.
const longestCursor = 400

// latest is the last microsecond that both databases can compare with.
var latest = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC).UnixMicro()

// readMark reads a cursor of a list; only some orders have rows without a value.
// BAD_INPUT at after: it is not a cursor, or one of a list with another filter or order.
func readMark(cursor, list string, valueless bool) (mark, error) {
	bad := func(what string) (mark, error) {
		return mark{}, fault.New(fault.Invalid, fault.CodeBadInput, "after %s", what).At("after")
	}
	const notOurs = "is not a cursor of this list: pass endCursor of the page before, or leave it out"
	if len(cursor) > longestCursor {
		return bad(notOurs)
	}
	text, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil {
		return bad(notOurs)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	var m mark
	if d.Decode(&m) != nil || m.ID == "" || m.Sum != m.sum() || m.String() != cursor {
		return bad(notOurs)
	}
	if m.Value == nil && !valueless || m.Value != nil && (*m.Value < 0 || *m.Value > latest) || !plain(m.ID) {
		return bad(notOurs)
	}
	if m.List != list {
		return bad("belongs to a list with another filter or order: start again without it")
	}
	return m, nil
}

// hashOf names a filter with its order, in a cursor.
func hashOf(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic("directory: " + err.Error()) // our own struct of plain fields
	}
	h := sha256.Sum256(text)
	return base64.RawURLEncoding.EncodeToString(h[:9])
}

// instant and micros keep a moment in a mark.
func instant(micros int64) time.Time { return time.UnixMicro(micros).UTC() }

func micros(t *time.Time) *int64 {
	if t == nil {
		return nil
	}
	v := t.UnixMicro()
	return &v
}
