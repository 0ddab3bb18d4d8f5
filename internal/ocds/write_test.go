package ocds_test

import (
	"bytes"
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"linli/internal/access"
	"linli/internal/money"
	"linli/internal/ocds"
	"linli/internal/ocds/ocdstest"
)

// TestPackages: every field that Linli writes is in the schemas, and a package that is read
// again is written as it was, byte for byte.
func TestPackages(t *testing.T) {
	t.Parallel()
	releases := full(t)
	filled(t, reflect.ValueOf(releases))
	pack := ocds.ReleasePackage{Envelope: envelope(), Releases: releases}
	raw, err := ocds.Encode(pack)
	if err != nil {
		t.Fatal(err)
	}
	ocdstest.Validate(t, "release-package", raw)
	back, err := ocds.Decode[ocds.ReleasePackage](raw)
	if err != nil {
		t.Fatal(err)
	}
	again, err := ocds.Encode(back)
	if err != nil || !bytes.Equal(raw, again) {
		t.Errorf("written again (%v):\n%s\nwas\n%s", err, again, raw)
	}
	for _, r := range releases {
		one, err := ocds.Encode(r)
		if err != nil {
			t.Fatal(err)
		}
		ocdstest.Validate(t, "release", one)
	}

	record, err := ocds.NewRecord([]ocds.Release{releases[2], releases[0], releases[3], releases[1]})
	if err != nil {
		t.Fatal(err)
	}
	raw, err = ocds.Encode(ocds.RecordPackage{Envelope: envelope(), Packages: []string{packURL}, Records: []ocds.Record{record}})
	if err != nil {
		t.Fatal(err)
	}
	ocdstest.Validate(t, "record-package", raw)
	ocdstest.Validate(t, "release", record.CompiledRelease)
	ocdstest.Validate(t, "versioned-release-validation", record.VersionedRelease)
	records, err := ocds.Decode[ocds.RecordPackage](raw)
	if err != nil {
		t.Fatal(err)
	}
	again, err = ocds.Encode(records)
	if err != nil || !bytes.Equal(raw, again) {
		t.Errorf("records written again (%v):\n%s\nwas\n%s", err, again, raw)
	}
	for i, r := range record.Releases {
		if r.ID != releases[i].ID {
			t.Errorf("release %d of the record is %s", i, r.ID)
		}
	}
	var compiled struct {
		ID, Date string
		Tender   struct{ Status, Title string }
		Awards   []struct{ ID string }
	}
	if err := json.Unmarshal(record.CompiledRelease, &compiled); err != nil {
		t.Fatal(err)
	}
	if compiled.Date != "2026-03-30T09:30:00.25+08:00" || compiled.ID != ocid+"-"+compiled.Date || compiled.Tender.Status != "complete" || compiled.Tender.Title != "居家养老服务" || len(compiled.Awards) != 1 {
		t.Errorf("compiled: %+v", compiled)
	}
}

// filled wants the releases together to use every field there is.
func filled(t *testing.T, releases reflect.Value) {
	t.Helper()
	used := map[string]bool{}
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			if v.Type() == reflect.TypeFor[ocds.Time]() {
				return
			}
			for i := range v.NumField() {
				name := v.Type().Name() + "." + v.Type().Field(i).Name
				used[name] = used[name] || !v.Field(i).IsZero()
				walk(v.Field(i))
			}
		}
	}
	walk(releases)
	withheld := map[string]bool{"RecipientOpinions.Suppressed": true, "CallOffBatch.Suppressed": true}
	for name, yes := range used {
		if !yes && !withheld[name] {
			t.Errorf("%s is in none of the releases", name)
		}
	}
}

func TestNumbersAndDates(t *testing.T) {
	t.Parallel()
	r := begin(t, 1, 1, ocds.TagTender)
	r.Tender = &ocds.Tender{ID: "t", Title: `<a> & "b"`, Value: ocds.Yuan(12345), MinValue: ocds.Yuan(-1)}
	raw, err := ocds.Encode(r)
	want := `{"ocid":"linli-test-7","id":"linli-test-7-1","date":"2026-03-01T09:30:00.25+08:00","tag":["tender"],"initiationType":"tender","language":"zh",` +
		`"tender":{"id":"t","title":"<a> & \"b\"","value":{"amount":123.45,"currency":"CNY"},"minValue":{"amount":-0.01,"currency":"CNY"}}}` + "\n"
	if err != nil || string(raw) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, raw, want)
	}
	if got := ocds.At(time.Date(1988, 7, 1, 12, 0, 0, 0, time.UTC)).String(); got != "1988-07-01T20:00:00+08:00" {
		t.Errorf("in a year with summer time: %s", got)
	}
	if (ocds.At(time.Time{}) != ocds.Time{}) {
		t.Error("no time is some time")
	}
	r.Date = ocds.At(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC))
	if _, err := ocds.Encode(r); err == nil {
		t.Error("a year of five digits was written")
	}
}

// TestRoundTripOfValues: any sum and any moment come back as they were.
func TestRoundTripOfValues(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r, err := ocds.NewRelease("x", 1, time.UnixMicro(rapid.Int64Range(-2_000_000_000_000_000, 4_000_000_000_000_000).Draw(t, "µs")), ocds.TagAward)
		if err != nil {
			t.Fatal(err)
		}
		r.Awards = []ocds.Award{{ID: "a", Title: rapid.String().Draw(t, "title"), Value: ocds.Yuan(money.Fen(rapid.Int64Range(-math.MaxInt64, math.MaxInt64).Draw(t, "fen")))}}
		raw, err := ocds.Encode(r)
		if err != nil {
			t.Fatal(err)
		}
		back, err := ocds.Decode[ocds.Release](raw)
		if err != nil || !back.Date.Equal(r.Date.Time) || back.Awards[0].Value.Fen != r.Awards[0].Value.Fen || back.Awards[0].Title != r.Awards[0].Title {
			t.Fatalf("%v: %s came back as %+v", err, raw, back)
		}
	})
}

func TestDecodeRefuses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{`{"ocid":"a","colour":"red"}`, "unknown field"},
		{`{"ocid":"a"} {}`, "more than one value"},
		{`{"tender":{"id":"t","value":{"amount":1,"currency":"USD"}}}`, "not CNY"},
		{`{"tender":{"id":"t","value":{"amount":1.234,"currency":"CNY"}}}`, "not an amount"},
		{`{"date":"2026-01-01"}`, "not a date"},
		{`{`, "EOF"},
	} {
		if _, err := ocds.Decode[ocds.Release]([]byte(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.text, err, c.want)
		}
	}
}

func TestNewReleaseRefuses(t *testing.T) {
	t.Parallel()
	for name, try := range map[string]func() (ocds.Release, error){
		"no ocid": func() (ocds.Release, error) { return ocds.NewRelease(" ", 1, nine(1), ocds.TagTender) },
		"hash":    func() (ocds.Release, error) { return ocds.NewRelease("a#b", 1, nine(1), ocds.TagTender) },
		"zero":    func() (ocds.Release, error) { return ocds.NewRelease("a", 0, nine(1), ocds.TagTender) },
		"no date": func() (ocds.Release, error) { return ocds.NewRelease("a", 1, time.Time{}, ocds.TagTender) },
		"no tag":  func() (ocds.Release, error) { return ocds.NewRelease("a", 1, nine(1)) },
	} {
		if _, err := try(); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}

// TestSmallCounts: what one to four people did or said is null, and stays so.
func TestSmallCounts(t *testing.T) {
	t.Parallel()
	if ocds.FewestPeople != access.FewestVoices {
		t.Errorf("documents hide below %d, pages below %d", ocds.FewestPeople, access.FewestVoices)
	}
	opinions := func(asked, answered, satisfied int64) string {
		o := ocds.RecipientOpinions{Asked: &asked, Answered: &answered, Satisfied: &satisfied, Dissatisfied: pointer(answered - satisfied)}
		return written(t, o)
	}
	batch := func(recipients int64) string {
		return written(t, ocds.CallOffBatch{ID: "b", Recipients: &recipients, Orders: pointer(int64(40)), Quantity: pointer(json.Number("60.5")), Value: ocds.Yuan(100)})
	}
	for _, c := range []struct{ got, want string }{
		{opinions(10, 5, 4), `{"asked":10,"answered":5,"satisfied":4,"dissatisfied":1,"suppressed":false}`},
		{opinions(10, 4, 4), `{"asked":10,"answered":null,"satisfied":null,"dissatisfied":null,"suppressed":true}`},
		{opinions(10, 0, 0), `{"asked":10,"answered":0,"satisfied":0,"dissatisfied":0,"suppressed":false}`},
		{opinions(4, 4, 1), `{"asked":null,"answered":null,"satisfied":null,"dissatisfied":null,"suppressed":true}`},
		{opinions(4, 0, 0), `{"asked":null,"answered":null,"satisfied":null,"dissatisfied":null,"suppressed":true}`},
		{batch(5), `{"id":"b","value":{"amount":1.00,"currency":"CNY"},"recipients":5,"orders":40,"quantity":60.5,"suppressed":false}`},
		{batch(1), `{"id":"b","value":{"amount":1.00,"currency":"CNY"},"recipients":null,"orders":null,"quantity":null,"suppressed":true}`},
	} {
		if c.got != c.want {
			t.Errorf("%s, want %s", c.got, c.want)
		}
	}
	for _, c := range []struct{ text string }{{opinions(10, 4, 4)}, {opinions(3, 3, 3)}} {
		var o ocds.RecipientOpinions
		if err := json.Unmarshal([]byte(c.text), &o); err != nil || written(t, o) != c.text {
			t.Errorf("%s again is %s (%v)", c.text, written(t, o), err)
		}
	}
	stats := []ocds.Statistic{{ID: "a", Value: "4"}, {ID: "b", Value: "5"}, {ID: "c", Value: "0"}, {ID: "d", Value: "3", Currency: ocds.CNY}, {ID: "e", Value: "4.5"}, {ID: "f", Value: "1"}}
	var ids string
	for _, s := range ocds.Suppress(stats) {
		ids += s.ID
	}
	if ids != "bcde" || len(stats) != 6 {
		t.Errorf("shown are %q", ids)
	}
}

func written(t *testing.T, v any) string {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}
