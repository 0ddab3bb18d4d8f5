package date_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"linli/internal/date"
)

var (
	_ driver.Valuer = date.Date{}
	_ driver.Valuer = date.Month{}
	_ sql.Scanner   = (*date.Date)(nil)
	_ sql.Scanner   = (*date.Month)(nil)
)

type elder struct {
	Born  date.Date  `json:"born"`
	Month date.Month `json:"month"`
}

func TestJSON(t *testing.T) {
	t.Parallel()
	in := elder{Born: date.MustParse("1940-06-01"), Month: date.MustParseMonth("2026-11")}
	raw, err := json.Marshal(in)
	if err != nil || string(raw) != `{"born":"1940-06-01","month":"2026-11"}` {
		t.Fatalf("Marshal gives %s, %v", raw, err)
	}
	var out elder
	if err := json.Unmarshal(raw, &out); err != nil || out != in {
		t.Errorf("Unmarshal gives %v, %v", out, err)
	}
	if raw, err := json.Marshal(elder{}); err != nil || string(raw) != `{"born":null,"month":null}` {
		t.Errorf("none marshals as %s, %v", raw, err)
	}
	out = elder{}
	if err := json.Unmarshal([]byte(`{"born":null,"month":null}`), &out); err != nil || out != (elder{}) {
		t.Errorf("null unmarshals as %v, %v", out, err)
	}
	for _, s := range []string{`{"born":"1940-6-1"}`, `{"born":19400601}`, `{"month":"2026-11-01"}`, `{"month":202611}`} {
		if err := json.Unmarshal([]byte(s), &out); err == nil {
			t.Errorf("%s is accepted", s)
		}
	}
	if _, err := json.Marshal(elder{Born: date.Date{Year: 2026, Month: 2, Day: 30}}); err == nil {
		t.Error("2026-02-30 is written")
	}
}

func TestSQL(t *testing.T) {
	t.Parallel()
	d, m := date.MustParse("1940-06-01"), date.MustParseMonth("2026-11")
	if v, err := d.Value(); err != nil || v != "1940-06-01" {
		t.Errorf("Value() = %v, %v", v, err)
	}
	if v, err := m.Value(); err != nil || v != "2026-11" {
		t.Errorf("Value() = %v, %v", v, err)
	}
	if v, err := (date.Date{}).Value(); err != nil || v != nil {
		t.Errorf("none has the value %v, %v", v, err)
	}
	if _, err := (date.Month{Year: 2026, Month: 13}).Value(); err == nil {
		t.Error("2026-13 has a value")
	}
	for _, from := range []any{"1940-06-01", []byte("1940-06-01"), time.Date(1940, 6, 1, 0, 0, 0, 0, time.FixedZone("", 0))} {
		var got date.Date
		if err := got.Scan(from); err != nil || got != d {
			t.Errorf("Scan(%v) = %v, %v", from, got, err)
		}
	}
	for _, from := range []any{"1940-06-01 00:00:00", "", 19400601, time.Date(1940, 6, 1, 0, 0, 0, 0, date.Zone)} {
		got := d
		if err := got.Scan(from); err == nil || got != d {
			t.Errorf("Scan(%v) = %v, %v; want an error", from, got, err)
		}
	}
	got, gotMonth := d, m
	if err := got.Scan(nil); err != nil || !got.IsZero() {
		t.Errorf("Scan(nil) = %v, %v", got, err)
	}
	if err := gotMonth.Scan("2025-01"); err != nil || gotMonth.String() != "2025-01" {
		t.Errorf("Scan = %v, %v", gotMonth, err)
	}
}

func TestGraphQL(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	var d date.Date
	if err := d.UnmarshalGQLContext(ctx, "2026-11-24"); err != nil {
		t.Fatal(err)
	}
	var m date.Month
	if err := m.UnmarshalGQLContext(ctx, "2026-11"); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := d.MarshalGQLContext(ctx, &out); err != nil {
		t.Fatal(err)
	}
	if err := m.MarshalGQLContext(ctx, &out); err != nil {
		t.Fatal(err)
	}
	if out.String() != `"2026-11-24""2026-11"` {
		t.Errorf("written as %s", out.String())
	}
	if err := d.UnmarshalGQLContext(ctx, 20261124); err == nil {
		t.Error("a number is read as a date")
	}
	if err := (date.Date{}).MarshalGQLContext(ctx, &out); err == nil {
		t.Error("no date is written as a date")
	}
}
