package demo_test

import (
	"context"
	"fmt"
	"log/slog"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent/migrate"
	"linli/internal/access"
	"linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/demo"
	"linli/internal/directory"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/identity"
	"linli/internal/trail"
	"linli/internal/worldtest"
)

// start is the first day of the demonstration in tests, a Tuesday; opened is when its
// clock stands at 08:00 in Shanghai.
var (
	start  = date.MustParse("2026-11-24")
	opened = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
)

func deps(db *database.DB) demo.Deps {
	log := slog.New(slog.DiscardHandler)
	f := &funding.Service{DB: db, Log: log}
	return demo.Deps{
		DB: db, Identity: &identity.Service{DB: db, Log: log}, Directory: &directory.Service{DB: db, Log: log}, Funding: f,
		Booking: &booking.Service{DB: db, Funding: f, Log: log}, Contracting: &contracting.Service{DB: db, Funding: f, Log: log},
		Secret: worldtest.Secret,
	}
}

func system() context.Context { return access.System(context.Background(), "test") }

func seed(t *testing.T, db *database.DB) (demo.Deps, demo.Summary) {
	t.Helper()
	d := deps(db)
	sum, err := demo.Seed(context.Background(), d, demo.Options{Start: start})
	if err != nil {
		t.Fatalf("seed: %v", err)
	}
	return d, sum
}

// as is the context of somebody who signed in, as the server makes it.
func as(t *testing.T, d demo.Deps, login string) context.Context {
	t.Helper()
	res, err := d.Identity.IssueToken(system(), login, time.Hour)
	if err != nil {
		t.Fatalf("token of %s: %v", login, err)
	}
	v, err := d.Identity.Viewer(context.Background(), res.Token)
	if err != nil {
		t.Fatalf("viewer of %s: %v", login, err)
	}
	return access.With(context.Background(), v)
}

func key() string { return id.New("key") }

// at is a time of day some days after the first, Asia/Shanghai.
func at(days, hour, minute int) time.Time { return start.AddDays(days).At(hour*60 + minute) }

// whole checks that the log verifies and the ledger agrees with its postings.
func whole(t *testing.T, db *database.DB) {
	t.Helper()
	rep, err := trail.Verify(context.Background(), db, func(int) {})
	if err != nil || rep.Broken != nil {
		t.Errorf("the log is broken: %v %v", err, rep.Broken)
	}
	bad, err := funding.Audit(context.Background(), db)
	if err != nil || len(bad) > 0 {
		t.Errorf("the ledger disagrees with its postings: %v %+v", err, bad)
	}
}

// chance are the columns in which two databases made for one day may differ: the hash
// of an entry covers its id.
var chance = map[string][]string{
	"entries": {"id", "body", "prev_hash", "hash"}, "stream_heads": {"hash"},
	"ledger_postings": {"id"}, "search_grams": {"id"}, "accounts": {"password_hash"}, "contracts": {"number", "award_id"}, "notices": {"body"},
}

// fresh are ids of projects, of tenders and of what belongs to them: no two databases have
// the same.
var fresh = regexp.MustCompile(`(prj|prt|rqm|svy|csl|cmt|ntc|rel|ocds-linli0|con|lot|exp|cky|gua|mst|acc|aop|prq|awd|tnd|sty)[_-][0-9a-z]{26}`)

// told are tables of what tenders and their contracts leave, among it decoys, whose number
// is chance, and draws: tendersAreWhole reads them.
var told = []string{
	"tenders", "tender_lots", "tender_documents", "registrations", "questions", "envelopes", "envelope_pieces", "key_releases", "bids", "bid_decisions",
	"panels", "panel_seats", "score_sheets", "score_cells", "reports", "awards", "challenges", "complaints", "stays", "objections",
	"contract_versions", "contract_signatures", "guarantees", "milestones", "acceptances", "acceptance_opinions", "payment_requests", "releases", "anchors", "idempotency_keys",
}

// untold leaves out of the log what was told of tenders.
var untold = map[string]string{
	"entries": tendersLeftOut + " AND verb NOT LIKE 'release.%'", "stream_heads": " WHERE id NOT IN (SELECT id FROM tenders)",
}

const tendersLeftOut = " WHERE stream NOT IN (SELECT id FROM tenders)"

// dump is every row of every table as text, by table.
func dump(t *testing.T, db *database.DB, only ...string) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, table := range migrate.Tables {
		if slices.Contains(told, table.Name) {
			continue
		}
		var columns []string
		for _, c := range table.Columns {
			if !slices.Contains(chance[table.Name], c.Name) && (len(only) == 0 || slices.Contains(only, c.Name)) {
				columns = append(columns, `"`+c.Name+`"`)
			}
		}
		if len(columns) == 0 {
			continue
		}
		out[table.Name] = lines(t, db, "SELECT "+strings.Join(columns, ", ")+" FROM "+table.Name+untold[table.Name], len(columns))
	}
	return out
}

func lines(t *testing.T, db *database.DB, query string, columns int) []string {
	t.Helper()
	rows, err := db.Query(context.Background(), query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		values, into := make([]any, columns), make([]any, columns)
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		for i, v := range values {
			if b, ok := v.([]byte); ok {
				values[i] = string(b)
			}
		}
		out = append(out, fresh.ReplaceAllString(fmt.Sprint(values...), "$1"))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

// differ says in which tables two dumps differ, with the first row of each.
func differ(t *testing.T, a, b map[string][]string) {
	t.Helper()
	for name, rows := range a {
		if slices.Equal(rows, b[name]) {
			continue
		}
		t.Errorf("%s: %d rows and %d rows", name, len(rows), len(b[name]))
		for i := range min(len(rows), len(b[name])) {
			if rows[i] != b[name][i] {
				t.Errorf("%s:\n%s\n%s", name, rows[i], b[name][i])
				break
			}
		}
	}
}

func count(t *testing.T, db *database.DB, query string, args ...any) (n int) {
	t.Helper()
	rows, err := db.Query(context.Background(), query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := rows.Scan(&n); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
	}
	return n
}
