package ocds

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"linli/internal/money"
)

// beijing is the offset of all times that are written. It is fixed: Asia/Shanghai had summer
// time until 1991, and a document's times should not depend on that.
var beijing = time.FixedZone("", 8*60*60)

// Time is a moment as documents carry it: RFC 3339 in +08:00, with microseconds where it has
// any, because releases are ordered by it. The zero Time is left out.
type Time struct{ time.Time }

// At gives t as documents carry it, without what is below a microsecond.
func At(t time.Time) Time {
	if t.IsZero() {
		return Time{}
	}
	return Time{t.Truncate(time.Microsecond).In(beijing)}
}

// String gives the moment as it is written: "2026-11-24T09:30:00+08:00".
func (t Time) String() string {
	return t.Truncate(time.Microsecond).In(beijing).Format(time.RFC3339Nano)
}

// MarshalJSON writes the moment; years outside 0 to 9999 have no RFC 3339 form.
func (t Time) MarshalJSON() ([]byte, error) {
	if y := t.In(beijing).Year(); t.IsZero() || y < 0 || y > 9999 {
		return nil, fmt.Errorf("ocds: %v cannot be written as a date", t.Time)
	}
	return json.Marshal(t.String())
}

// UnmarshalJSON reads RFC 3339 with any offset.
func (t *Time) UnmarshalJSON(raw []byte) error {
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		return err
	}
	parsed, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return fmt.Errorf("ocds: %q is not a date of RFC 3339", s)
	}
	*t = At(parsed)
	return nil
}

// CNY is the currency of every sum that Linli writes.
const CNY = "CNY"

// Value is a sum in fen, written as {"amount":123.45,"currency":"CNY"}: the amount is a JSON
// number with two decimals, never a float.
type Value struct{ Fen money.Fen }

// Yuan gives a sum as documents carry it.
func Yuan(f money.Fen) *Value { return &Value{f} }

// MarshalJSON writes yuan with two decimals.
func (v Value) MarshalJSON() ([]byte, error) {
	return []byte(`{"amount":` + v.Fen.String() + `,"currency":"` + CNY + `"}`), nil
}

// UnmarshalJSON reads what MarshalJSON writes; other currencies and more decimals are errors.
func (v *Value) UnmarshalJSON(raw []byte) error {
	var x struct {
		Amount   json.Number `json:"amount"`
		Currency string      `json:"currency"`
	}
	if err := strictly(raw, &x); err != nil {
		return err
	}
	if x.Currency != CNY {
		return fmt.Errorf("ocds: the currency is %q, not %s", x.Currency, CNY)
	}
	fen, err := money.Parse(x.Amount.String())
	if err != nil {
		return err
	}
	v.Fen = fen
	return nil
}

// Encode writes a document as compact JSON with a final line feed. The same document gives the
// same bytes: fields stand in the order of the types, and nothing is a float.
func Encode[T Release | ReleasePackage | RecordPackage](document T) ([]byte, error) {
	raw, err := plain(document)
	if err != nil {
		return nil, err
	}
	return append(raw, '\n'), nil
}

// Decode reads a document that Linli wrote: what Encode gives for it is the same bytes again.
// Fields that Linli does not write are errors; other publishers' files go through Read.
func Decode[T Release | ReleasePackage | RecordPackage](raw []byte) (T, error) {
	var document T
	err := strictly(raw, &document)
	return document, err
}

// plain is compact JSON in which <, > and & stand as themselves.
func plain(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

// strictly reads one JSON value without fields that to does not have.
func strictly(raw []byte, to any) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(to); err != nil {
		return fmt.Errorf("ocds: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("ocds: there is more than one value")
	}
	return nil
}
