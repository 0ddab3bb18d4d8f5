package rulepack_test

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"linli/internal/calendar"
	"linli/internal/fault"
	"linli/internal/rulepack"
)

// days is the working-day calendar of 2025 and 2026 as published. In 2026 people are
// off on 25–27 September and 1–7 October, and work on Sunday 20 September and
// Saturday 10 October.
func days(t testing.TB) *calendar.Calendar {
	t.Helper()
	raw, err := os.ReadFile("../demo/data/calendar.json")
	if err != nil {
		t.Fatal(err)
	}
	var rows []calendar.Day
	if err := json.Unmarshal(raw, &rows); err != nil {
		t.Fatal(err)
	}
	return calendar.New(rows)
}

// at reads wall time in Shanghai.
func at(t testing.TB, wall string) time.Time {
	t.Helper()
	out, err := time.Parse("2006-01-02 15:04:05.999999-07", wall+"+08")
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func expect(t *testing.T, what string, got time.Time, err error, want string) {
	t.Helper()
	if err != nil || got.Location() != time.UTC || got.Format(time.RFC3339Nano) != want {
		t.Errorf("%s is %s, %v; want %s", what, got.Format(time.RFC3339Nano), err, want)
	}
}

func TestDue(t *testing.T) {
	t.Parallel()
	cal := days(t)
	tender := builtin(t, rulepack.OpenTender)
	month := edited(t, tender, `"key":"term.max","severity":"BLOCK","unit":"m","value":12`, `"key":"term.max","severity":"BLOCK","unit":"m","value":1`,
		`"key":"conflict.window","severity":"BLOCK","unit":"y","value":3`, `"key":"conflict.window","severity":"BLOCK","unit":"y","value":4`)
	for _, c := range []struct {
		pack *rulepack.Pack
		key  rulepack.Key
		from string // in Shanghai
		want string
	}{
		// cd, moved off days off (art. 203)
		{tender, rulepack.ContractSign, "2026-11-02 09:00:00", "2026-12-02T16:00:00Z"},
		{tender, rulepack.ContractSign, "2026-09-05 10:00:00", "2026-10-08T16:00:00Z"}, // 5 October to the 8th
		{tender, rulepack.ContractSign, "2026-09-10 00:00:00", "2026-10-10T16:00:00Z"}, // a Saturday on which one works
		{tender, rulepack.ContractSign, "2026-09-10 23:59:59.999999", "2026-10-10T16:00:00Z"},
		{tender, rulepack.ContractSign, "2026-09-11 00:00:00", "2026-10-12T16:00:00Z"}, // a plain Sunday to Monday
		{tender, rulepack.ContractSign, "2026-12-01 10:00:00", "2026-12-31T16:00:00Z"}, // the last day with data
		{tender, rulepack.PerformanceComment, "2026-09-13 10:00:00", "2026-09-20T16:00:00Z"},
		{tender, rulepack.PerformanceComment, "2026-09-19 10:00:00", "2026-09-28T16:00:00Z"},
		{tender, rulepack.ConsultPublic, "2026-02-08 10:00:00", "2026-02-24T16:00:00Z"}, // over Spring Festival
		// a span stays where it is
		{tender, rulepack.ComplaintSuspendMax, "2026-09-05 10:00:00", "2026-10-05T16:00:00Z"},
		// wd
		{tender, rulepack.AwardNoticePeriod, "2026-09-30 17:00:00", "2026-10-08T16:00:00Z"},
		{tender, rulepack.AwardPublish, "2026-09-30 17:00:00", "2026-10-09T16:00:00Z"},
		{tender, rulepack.EnquiryAnswer, "2026-10-03 10:00:00", "2026-10-10T16:00:00Z"},
		{tender, rulepack.ChallengeFile, "2026-09-28 23:59:59.999999", "2026-10-13T16:00:00Z"},
		{tender, rulepack.ChallengeFile, "2026-09-29 00:00:00", "2026-10-14T16:00:00Z"},
		{tender, rulepack.Standstill, "2026-09-24 09:00:00", "2026-10-13T16:00:00Z"},
		{tender, rulepack.ComplaintDecide, "2026-09-01 09:00:00", "2026-10-19T16:00:00Z"},
		// exact instants
		{tender, rulepack.DecryptWindow, "2026-10-01 09:30:00.000001", "2026-10-01T02:00:00.000001Z"},
		{tender, rulepack.CallOffConfirm, "2026-09-30 16:15:00", "2026-10-03T08:15:00Z"},
		{tender, rulepack.CallOffConfirm, "2030-12-31 23:59:59.999999", "2031-01-03T15:59:59.999999Z"},
		// months and years (art. 202)
		{month, rulepack.TermMax, "2026-01-28 09:00:00", "2026-02-28T16:00:00Z"},
		{month, rulepack.TermMax, "2026-01-31 09:00:00", "2026-02-28T16:00:00Z"},
		{month, rulepack.TermMax, "2028-01-31 09:00:00", "2028-02-29T16:00:00Z"},
		{month, rulepack.TermMax, "2026-08-31 23:59:59.999999", "2026-09-30T16:00:00Z"},
		{month, rulepack.TermMax, "2026-12-31 09:00:00", "2027-01-31T16:00:00Z"},
		{month, rulepack.ConflictWindow, "2028-02-29 09:00:00", "2032-02-29T16:00:00Z"},
		{tender, rulepack.TermMax, "2028-02-29 09:00:00", "2029-02-28T16:00:00Z"},
		{tender, rulepack.TermMax, "2027-02-28 09:00:00", "2028-02-28T16:00:00Z"},
		{tender, rulepack.TermMaxStable, "2028-02-29 00:00:00", "2031-02-28T16:00:00Z"},
		{tender, rulepack.Retention, "2026-11-24 09:00:00", "2041-11-24T16:00:00Z"},
	} {
		got, err := c.pack.Due(cal, at(t, c.from), c.key)
		expect(t, string(c.key)+" from "+c.from, got, err, c.want)
	}
}

func TestEarliest(t *testing.T) {
	t.Parallel()
	cal := days(t)
	for _, c := range []struct {
		method rulepack.Method
		key    rulepack.Key
		from   string
		want   string
	}{
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-10-31 09:00:00", "2026-11-20T16:00:00Z"}, // the 20th day is a Friday
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-11-01 09:00:00", "2026-11-22T16:00:00Z"}, // a Saturday: from Monday on
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-11-02 09:00:00", "2026-11-22T16:00:00Z"}, // a Sunday
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-11-03 00:00:00", "2026-11-23T16:00:00Z"},
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-11-03 23:59:59.999999", "2026-11-23T16:00:00Z"},
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-11-04 00:00:00", "2026-11-24T16:00:00Z"},
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-09-10 09:00:00", "2026-09-30T16:00:00Z"},
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-09-11 09:00:00", "2026-10-07T16:00:00Z"}, // 1 October: from the 8th on
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-09-17 09:00:00", "2026-10-07T16:00:00Z"},
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-09-18 09:00:00", "2026-10-08T16:00:00Z"},
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-09-20 09:00:00", "2026-10-10T16:00:00Z"}, // make-up Saturday
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-09-21 09:00:00", "2026-10-11T16:00:00Z"},
		{rulepack.Consultation, rulepack.ConsultResponse, "2026-09-24 09:00:00", "2026-10-07T16:00:00Z"},
		{rulepack.Negotiation, rulepack.NegotiateResponse, "2026-09-30 09:00:00", "2026-10-10T16:00:00Z"},
		{rulepack.Inquiry, rulepack.NegotiateResponse, "2026-11-25 09:00:00", "2026-11-30T16:00:00Z"},
		{rulepack.SingleSource, rulepack.SingleNotice, "2026-09-18 09:00:00", "2026-09-24T16:00:00Z"}, // 20 (Sunday), 21, 22, 23, 24
		{rulepack.OpenTender, rulepack.Standstill, "2026-09-24 09:00:00", "2026-10-13T16:00:00Z"},
		{rulepack.OpenTender, rulepack.IntentLead, "2026-11-24 09:00:00", "2026-12-24T16:00:00Z"},
	} {
		got, err := builtin(t, c.method).Earliest(cal, at(t, c.from), c.key)
		expect(t, string(c.key)+" from "+c.from, got, err, c.want)
	}
}

func TestLatestBefore(t *testing.T) {
	t.Parallel()
	cal := days(t)
	for _, c := range []struct {
		method   rulepack.Method
		key      rulepack.Key
		deadline string
		want     string
	}{
		{rulepack.OpenTender, rulepack.OpenClarify, "2026-11-24 09:30:00", "2026-11-08T15:59:59.999999Z"},
		{rulepack.OpenTender, rulepack.OpenClarify, "2026-11-24 00:00:00", "2026-11-08T15:59:59.999999Z"},
		{rulepack.OpenTender, rulepack.OpenClarify, "2026-11-23 23:59:59.999999", "2026-11-07T15:59:59.999999Z"},
		{rulepack.OpenTender, rulepack.OpenClarify, "2026-10-08 10:00:00", "2026-09-22T15:59:59.999999Z"},
		{rulepack.OpenTender, rulepack.OpenClarify, "2026-10-05 10:00:00", "2026-09-15T15:59:59.999999Z"}, // on a day off: only days that ended in September
		{rulepack.OpenTender, rulepack.OpenClarify, "2026-11-22 10:00:00", "2026-11-05T15:59:59.999999Z"}, // a Sunday
		{rulepack.OpenTender, rulepack.OpenClarify, "2026-10-10 10:00:00", "2026-09-24T15:59:59.999999Z"}, // make-up Saturday
		{rulepack.OpenTender, rulepack.OpenTenderPeriod, "2026-11-24 09:30:00", "2026-11-03T15:59:59.999999Z"},
		{rulepack.Consultation, rulepack.ConsultClarify, "2026-10-08 10:00:00", "2026-10-02T15:59:59.999999Z"},
		{rulepack.Negotiation, rulepack.NegotiateClarify, "2026-10-12 09:30:00", "2026-10-07T15:59:59.999999Z"},
		{rulepack.Negotiation, rulepack.NegotiateClarify, "2026-10-09 09:30:00", "2026-09-28T15:59:59.999999Z"},
		{rulepack.Negotiation, rulepack.NegotiateClarify, "2026-10-04 09:30:00", "2026-09-27T15:59:59.999999Z"},
	} {
		got, err := builtin(t, c.method).LatestBefore(cal, at(t, c.deadline), c.key)
		expect(t, string(c.key)+" before "+c.deadline, got, err, c.want)
	}
}

func TestYearsWithoutData(t *testing.T) {
	t.Parallel()
	cal, p := days(t), builtin(t, rulepack.OpenTender)
	type ask func(*calendar.Calendar, time.Time, rulepack.Key) (time.Time, error)
	for _, c := range []struct {
		name string
		ask  ask
		key  rulepack.Key
		when string
		year int
	}{
		{"Due cd", p.Due, rulepack.ContractSign, "2026-12-02 09:00:00", 2027},
		{"Due wd", p.Due, rulepack.AwardPublish, "2026-12-30 09:00:00", 2027},
		{"Due wd before", p.Due, rulepack.AwardPublish, "2024-12-30 09:00:00", 2024},
		{"Earliest cd", p.Earliest, rulepack.OpenTenderPeriod, "2026-12-12 09:00:00", 2027},
		{"Earliest wd", p.Earliest, rulepack.OpenDocSale, "2026-12-25 09:00:00", 2027},
		{"LatestBefore cd", p.LatestBefore, rulepack.OpenClarify, "2027-01-01 00:00:00", 2027},
		{"LatestBefore cd on a day off", p.LatestBefore, rulepack.OpenClarify, "2025-01-01 09:00:00", 2024},
		{"LatestBefore wd", p.LatestBefore, rulepack.OpenDocSale, "2025-01-06 09:00:00", 2024},
	} {
		got, err := c.ask(cal, at(t, c.when), c.key)
		if f := fault.As(err); f == nil || f.Code != fault.CodeNoCalendar || f.Details["year"] != c.year || !got.IsZero() {
			t.Errorf("%s gives %s, %v; want NO_CALENDAR of %d", c.name, got, err, c.year)
		}
	}
	// These just fit.
	got, err := p.Earliest(cal, at(t, "2026-12-11 09:00:00"), rulepack.OpenTenderPeriod)
	expect(t, "the last day with data", got, err, "2026-12-31T16:00:00Z")
	got, err = p.LatestBefore(cal, at(t, "2026-12-31 23:59:59.999999"), rulepack.OpenClarify)
	expect(t, "the last deadline with data", got, err, "2026-12-15T15:59:59.999999Z")
}

func TestNoTerm(t *testing.T) {
	t.Parallel()
	cal, p, now := days(t), builtin(t, rulepack.OpenTender), at(t, "2026-11-24 09:00:00")
	due := func(key rulepack.Key) error { _, err := p.Due(cal, now, key); return err }
	earliest := func(key rulepack.Key) error { _, err := p.Earliest(cal, now, key); return err }
	latest := func(key rulepack.Key) error { _, err := p.LatestBefore(cal, now, key); return err }
	for _, c := range []struct {
		ask  func(rulepack.Key) error
		key  rulepack.Key
		want string
	}{
		{due, rulepack.PanelMin, `rulepack: "panel.min" is no term`},
		{due, rulepack.SingleNotice, `rulepack: CN-OPEN_TENDER-1 has no rule "single.notice"`},
		{due, "no.such", `rulepack: CN-OPEN_TENDER-1 has no rule "no.such"`},
		{earliest, rulepack.BondBidMax, `rulepack: "bond.bid.max" is no term`},
		{earliest, rulepack.ContractSign, `rulepack: "contract.sign" is no wait`},
		{latest, rulepack.Retention, `rulepack: "retention" is no wait`},
		{latest, rulepack.ConsultClarify, `rulepack: CN-OPEN_TENDER-1 has no rule "consult.clarify"`},
	} {
		if err := c.ask(c.key); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.key, err, c.want)
		}
	}
}
