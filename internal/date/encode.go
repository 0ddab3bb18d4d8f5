package date

import (
	"context"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"
)

// written is what Date and Month share: a text form, and a value for "none".
type written interface {
	comparable
	Valid() bool
	IsZero() bool
	String() string
}

func marshalJSON[T written](v T) ([]byte, error) {
	if v.IsZero() {
		return []byte("null"), nil
	}
	if !v.Valid() {
		return nil, fmt.Errorf("date: %s does not exist", v)
	}
	return []byte(strconv.Quote(v.String())), nil
}

func unmarshalJSON[T written](raw []byte, parse func(string) (T, error), to *T) error {
	if string(raw) == "null" {
		return nil
	}
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		return fmt.Errorf("date: %s is not a string", raw)
	}
	v, err := parse(s)
	if err == nil {
		*to = v
	}
	return err
}

// marshalGQL refuses "none": in an answer only a nil pointer may become null.
func marshalGQL[T written](w io.Writer, v T) error {
	if !v.Valid() {
		return fmt.Errorf("date: %s does not exist", v)
	}
	_, err := io.WriteString(w, strconv.Quote(v.String()))
	return err
}

func unmarshalGQL[T written](from any, parse func(string) (T, error), to *T) error {
	s, ok := from.(string)
	if !ok {
		return fmt.Errorf("date: %v is not a string", from)
	}
	v, err := parse(s)
	if err == nil {
		*to = v
	}
	return err
}

func value[T written](v T) (driver.Value, error) {
	if v.IsZero() {
		return nil, nil
	}
	if !v.Valid() {
		return nil, fmt.Errorf("date: %s does not exist", v)
	}
	return v.String(), nil
}

// scan reads what a text column holds. A time is taken only when it is midnight
// UTC, which is how drivers hand over a DATE column.
func scan[T written](from any, parse func(string) (T, error), to *T) error {
	var s string
	switch from := from.(type) {
	case nil:
		var none T
		*to = none
		return nil
	case string:
		s = from
	case []byte:
		s = string(from)
	case time.Time:
		t := from.UTC()
		if !t.Equal(t.Truncate(24 * time.Hour)) {
			return fmt.Errorf("date: column holds an instant, %s", t.Format(time.RFC3339Nano))
		}
		s = t.Format(time.DateOnly)
	default:
		return fmt.Errorf("date: column holds a %T", from)
	}
	v, err := parse(s)
	if err == nil {
		*to = v
	}
	return err
}

// MarshalJSON writes "YYYY-MM-DD", null for "none".
func (d Date) MarshalJSON() ([]byte, error) { return marshalJSON(d) }

// UnmarshalJSON reads what Parse reads; null leaves d as it is.
func (d *Date) UnmarshalJSON(raw []byte) error { return unmarshalJSON(raw, Parse, d) }

// MarshalGQLContext writes the GraphQL scalar; "none" is an error.
func (d Date) MarshalGQLContext(_ context.Context, w io.Writer) error { return marshalGQL(w, d) }

// UnmarshalGQLContext reads the GraphQL scalar.
func (d *Date) UnmarshalGQLContext(_ context.Context, v any) error { return unmarshalGQL(v, Parse, d) }

// Value gives the text YYYY-MM-DD, NULL for "none". Text sorts as dates do.
func (d Date) Value() (driver.Value, error) { return value(d) }

// Scan reads a text column, or a DATE one; NULL is "none".
func (d *Date) Scan(from any) error { return scan(from, Parse, d) }

// MarshalJSON writes "YYYY-MM", null for "none".
func (m Month) MarshalJSON() ([]byte, error) { return marshalJSON(m) }

// UnmarshalJSON reads what ParseMonth reads; null leaves m as it is.
func (m *Month) UnmarshalJSON(raw []byte) error { return unmarshalJSON(raw, ParseMonth, m) }

// MarshalGQLContext writes the GraphQL scalar; "none" is an error.
func (m Month) MarshalGQLContext(_ context.Context, w io.Writer) error { return marshalGQL(w, m) }

// UnmarshalGQLContext reads the GraphQL scalar.
func (m *Month) UnmarshalGQLContext(_ context.Context, v any) error {
	return unmarshalGQL(v, ParseMonth, m)
}

// Value gives the text YYYY-MM, NULL for "none".
func (m Month) Value() (driver.Value, error) { return value(m) }

// Scan reads a text column; NULL is "none".
func (m *Month) Scan(from any) error { return scan(from, ParseMonth, m) }
