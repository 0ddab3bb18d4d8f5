package shape

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"linli/internal/money"
	"linli/internal/scoring"
)

// MarshalFen writes a sum as a JSON number of 64 bits.
func MarshalFen(f int64) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, strconv.FormatInt(f, 10)) })
}

// UnmarshalFen reads a whole JSON number of 64 bits; fractions, exponents and text are
// refused.
func UnmarshalFen(v any) (int64, error) {
	switch v := v.(type) {
	case int64:
		return v, nil
	case int:
		return int64(v), nil
	case json.Number:
		if n, err := strconv.ParseInt(v.String(), 10, 64); err == nil {
			return n, nil
		}
	}
	return 0, fmt.Errorf("fen: %v is not a whole number of fen", v)
}

// MarshalSum writes money.Fen as Fen.
func MarshalSum(f money.Fen) graphql.Marshaler { return MarshalFen(int64(f)) }

// UnmarshalSum reads Fen into money.Fen.
func UnmarshalSum(v any) (money.Fen, error) {
	n, err := UnmarshalFen(v)
	return money.Fen(n), err
}

// MarshalInstant writes a moment in UTC; the zero moment is null.
func MarshalInstant(t time.Time) graphql.Marshaler {
	if t.IsZero() {
		return graphql.Null
	}
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, strconv.Quote(t.UTC().Truncate(time.Microsecond).Format(time.RFC3339Nano)))
	})
}

// UnmarshalInstant reads RFC 3339 with any offset, and keeps microseconds.
func UnmarshalInstant(v any) (time.Time, error) {
	s, ok := v.(string)
	if !ok {
		return time.Time{}, errors.New("dateTime: send text like 2026-11-24T09:30:00+08:00")
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("dateTime: %.40q is not a moment like 2026-11-24T09:30:00+08:00", s)
	}
	return t.UTC().Truncate(time.Microsecond), nil
}

// MarshalText writes a string.
func MarshalText(s string) graphql.Marshaler { return graphql.MarshalString(s) }

// UnmarshalText reads a string. The character NUL is refused: PostgreSQL cannot hold it.
func UnmarshalText(v any) (string, error) {
	s, err := graphql.UnmarshalString(v)
	if err == nil && strings.ContainsRune(s, 0) {
		err = errors.New("text must not hold the character NUL")
	}
	return s, err
}

// MarshalID writes an id.
func MarshalID(s string) graphql.Marshaler { return graphql.MarshalID(s) }

// UnmarshalID reads an id as UnmarshalText reads text. A null comes here only where a
// command takes "" for an id that is absent.
func UnmarshalID(v any) (string, error) {
	if v == nil {
		return "", nil
	}
	s, err := graphql.UnmarshalID(v)
	if err == nil && strings.ContainsRune(s, 0) {
		err = errors.New("an id must not hold the character NUL")
	}
	return s, err
}

// MarshalExact writes an exact number as text.
func MarshalExact(e scoring.Exact) graphql.Marshaler { return graphql.MarshalString(e.String()) }

// UnmarshalExact reads an exact number from text; numbers of JSON are refused, for they
// could have been rounded.
func UnmarshalExact(v any) (scoring.Exact, error) {
	s, ok := v.(string)
	if !ok {
		return scoring.Exact{}, errors.New(`exact: send text like "12.5" or "242/3"`)
	}
	e, err := scoring.ParseExact(s)
	if err != nil {
		return e, fmt.Errorf("exact: %.40q is not a number like 12.5 or 242/3", s)
	}
	return e, nil
}

// MarshalPoints writes money.BasisPoints as Int.
func MarshalPoints(p money.BasisPoints) graphql.Marshaler { return graphql.MarshalInt64(int64(p)) }

// UnmarshalPoints reads Int into money.BasisPoints.
func UnmarshalPoints(v any) (money.BasisPoints, error) {
	n, err := graphql.UnmarshalInt64(v)
	return money.BasisPoints(n), err
}
