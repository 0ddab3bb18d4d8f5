package shape_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"linli/graph/shape"
)

func written(m graphql.Marshaler) string {
	var b strings.Builder
	m.MarshalGQL(&b)
	return b.String()
}

// TestFen takes whole numbers of 64 bits and nothing that a float could have been.
func TestFen(t *testing.T) {
	t.Parallel()
	for from, want := range map[any]int64{
		json.Number("9223372036854775807"): math.MaxInt64, json.Number("-1"): -1, int64(200): 200, 7: 7,
	} {
		got, err := shape.UnmarshalFen(from)
		if err != nil || got != want {
			t.Errorf("%v: %d %v, want %d", from, got, err, want)
		}
	}
	for _, from := range []any{json.Number("9223372036854775808"), json.Number("1.0"), json.Number("1e3"), "200", 2.0, nil, true} {
		if got, err := shape.UnmarshalFen(from); err == nil {
			t.Errorf("%v (%T) is taken as %d", from, from, got)
		}
	}
	if got := written(shape.MarshalFen(math.MinInt64)); got != "-9223372036854775808" {
		t.Errorf("written as %s", got)
	}
}

// TestInstant reads any offset, and writes UTC with microseconds.
func TestInstant(t *testing.T) {
	t.Parallel()
	at, err := shape.UnmarshalInstant("2026-11-24T09:30:00.123456789+08:00")
	if err != nil || !at.Equal(time.Date(2026, 11, 24, 1, 30, 0, 123456000, time.UTC)) || at.Location() != time.UTC {
		t.Errorf("read as %v %v", at, err)
	}
	if got := written(shape.MarshalInstant(at.In(time.FixedZone("", 8*3600)))); got != `"2026-11-24T01:30:00.123456Z"` {
		t.Errorf("written as %s", got)
	}
	if got := written(shape.MarshalInstant(time.Time{})); got != "null" {
		t.Errorf("no moment is written as %s", got)
	}
	for _, from := range []any{"2026-11-24", "2026-11-24 09:30:00Z", "2026-11-24T09:30:00", 5, nil} {
		if got, err := shape.UnmarshalInstant(from); err == nil {
			t.Errorf("%v is taken as %v", from, got)
		}
	}
}

// TestExact takes texts of exact numbers and nothing that could have been rounded.
func TestExact(t *testing.T) {
	t.Parallel()
	for from, want := range map[string]string{"12.50": `"12.5"`, "242/3": `"242/3"`, "-1": `"-1"`} {
		got, err := shape.UnmarshalExact(from)
		if err != nil || written(shape.MarshalExact(got)) != want {
			t.Errorf("%s: %v %v, want %s", from, got, err, want)
		}
	}
	for _, from := range []any{"1e3", "", "1/0", "½", json.Number("1"), 1.5, nil} {
		if got, err := shape.UnmarshalExact(from); err == nil {
			t.Errorf("%v (%T) is taken as %v", from, from, got)
		}
	}
}

// TestPoints are whole numbers.
func TestPoints(t *testing.T) {
	t.Parallel()
	if got, err := shape.UnmarshalPoints(json.Number("1000")); err != nil || got != 1_000 || written(shape.MarshalPoints(got)) != "1000" {
		t.Errorf("%v %v", got, err)
	}
	if got, err := shape.UnmarshalPoints(json.Number("0.5")); err == nil {
		t.Errorf("a half is taken as %v", got)
	}
}

// TestText refuses what PostgreSQL cannot hold.
func TestText(t *testing.T) {
	t.Parallel()
	if got, err := shape.UnmarshalText("王奶奶\n"); err != nil || got != "王奶奶\n" {
		t.Errorf("%q %v", got, err)
	}
	if _, err := shape.UnmarshalText("a\x00b"); err == nil {
		t.Error("text with NUL is taken")
	}
	if got, err := shape.UnmarshalID(json.Number("12")); err != nil || got != "12" {
		t.Errorf("%q %v", got, err)
	}
	if got, err := shape.UnmarshalID(nil); err != nil || got != "" {
		t.Errorf("no id is %q %v", got, err)
	}
	if _, err := shape.UnmarshalID("\x00"); err == nil {
		t.Error("an id with NUL is taken")
	}
}
