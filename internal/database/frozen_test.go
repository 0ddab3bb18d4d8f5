package database_test

import (
	"slices"
	"testing"
	"time"

	"linli/ent/award"
	"linli/ent/contract"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
)

// trial runs statements in a transaction that is undone, and gives the last one's error.
func trial(t *testing.T, db *database.DB, statements ...string) error {
	t.Helper()
	tx, err := db.Raw().BeginTx(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	for i, s := range statements {
		if _, err = tx.ExecContext(ctx, s); err != nil && i < len(statements)-1 {
			t.Fatalf("%s: %v", s, err)
		}
	}
	return err
}

// plain tells whether a trigger refused, and nothing else is read into it.
func plain(err error) bool {
	return err != nil && !database.Unique(err) && !database.Retryable(err) && database.Check(err) == "" && fault.As(database.Translate(err)) == nil
}

// TestEnvelopesInTime takes envelopes and their pieces in every state of a tender and
// around its deadline.
func TestEnvelopesInTime(t *testing.T) {
	t.Parallel()
	states := []tender.Status{
		tender.StatusDraft, tender.StatusInReview, tender.StatusPublished, tender.StatusSealed, tender.StatusOpening, tender.StatusEvaluating, tender.StatusOffering,
		tender.StatusReportSigned, tender.StatusConfirmed, tender.StatusAwarded, tender.StatusComplete, tender.StatusFailed, tender.StatusCancelled,
	}
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		c := fill(t, db)
		moment := func(d time.Duration) string {
			if db.Name() == "SQLite" {
				return "'" + noon.Add(d).Format("2006-01-02 15:04:05.999999-07:00") + "'"
			}
			return "TIMESTAMPTZ '" + noon.Add(d).Format(time.RFC3339Nano) + "'"
		}
		envelope := func(received string) string {
			return copied(c, "envelopes", "id = 'second'", "ciphertext_hash = 'second'", "seq = 2", "received_at = "+received)
		}
		for _, s := range states {
			open := s == tender.StatusPublished || s == tender.StatusOffering
			set := "UPDATE tenders SET status = '" + string(s) + "', deadline_at = " + moment(0)
			for name, insert := range map[string]string{
				"an envelope": envelope(moment(0)),
				"a piece":     copied(c, "envelope_pieces", "id = 'second'", "position = 2"),
			} {
				if err := trial(t, db, set, insert); open != (err == nil) || !open && !plain(err) {
					t.Errorf("%s of what is %s: %v", name, s, err)
				}
			}
		}
		set := "UPDATE tenders SET status = 'PUBLISHED', deadline_at = " + moment(0)
		for d, taken := range map[time.Duration]bool{-time.Hour: true, -time.Microsecond: true, 0: true, time.Microsecond: false, 100 * time.Millisecond: false, time.Hour: false} {
			if err := trial(t, db, set, envelope(moment(d))); taken != (err == nil) || !taken && !plain(err) {
				t.Errorf("%s after the deadline: %v", d, err)
			}
		}
		half := "UPDATE tenders SET status = 'PUBLISHED', deadline_at = " + moment(500*time.Millisecond)
		for d, taken := range map[time.Duration]bool{499 * time.Millisecond: true, 500 * time.Millisecond: true, 500_001 * time.Microsecond: false} {
			if err := trial(t, db, half, envelope(moment(d))); taken != (err == nil) {
				t.Errorf("%s after the second of a deadline at half a second: %v", d, err)
			}
		}
		if err := trial(t, db, "UPDATE tenders SET status = 'PUBLISHED', deadline_at = NULL", envelope(moment(0))); !plain(err) {
			t.Errorf("without a deadline: %v", err)
		}
	})
}

// TestEndedPurchases crosses every status of what ends for good with every other.
func TestEndedPurchases(t *testing.T) {
	t.Parallel()
	ended := map[string][]string{"projects": {"DONE", "CANCELLED", "LAPSED"}, "tenders": {"COMPLETE", "FAILED", "CANCELLED"},
		"contracts": {"TERMINATED", "ARCHIVED", "ABANDONED"}, "payment_requests": {"PAID", "RETURNED"}, "awards": {"REFUSED", "VOIDED", "LAPSED"}}
	running := map[string][]string{
		"projects":         {"DRAFT", "BUDGETED", "CONSULTING", "CONSULTED", "REVIEWED", "INTENDED", "TENDERING"},
		"tenders":          {"DRAFT", "IN_REVIEW", "PUBLISHED", "SEALED", "OPENING", "EVALUATING", "OFFERING", "REPORT_SIGNED", "CONFIRMED", "AWARDED"},
		"contracts":        {"DRAFTING", "SIGNED", "IN_FORCE", "SUSPENDED", "TERMINATING", "COMPLETED", "EVALUATED"},
		"payment_requests": {"SUBMITTED", "APPROVED", "SENT"}, "awards": {"CHOSEN", "ANNOUNCED", "CONTRACTED"},
	}
	known := map[string]func(string) error{
		"projects":         func(s string) error { return project.StatusValidator(project.Status(s)) },
		"tenders":          func(s string) error { return tender.StatusValidator(tender.Status(s)) },
		"contracts":        func(s string) error { return contract.StatusValidator(contract.Status(s)) },
		"payment_requests": func(s string) error { return paymentrequest.StatusValidator(paymentrequest.Status(s)) },
		"awards":           func(s string) error { return award.StatusValidator(award.Status(s)) },
	}
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		fill(t, db)
		for table, ends := range ended {
			states := slices.Concat(ends, running[table])
			for _, from := range states {
				if err := known[table](from); err != nil {
					t.Fatal(err)
				}
				for _, to := range states {
					refused := from != to && slices.Contains(ends, from)
					err := trial(t, db, "UPDATE "+table+" SET status = '"+from+"'", "UPDATE "+table+" SET status = '"+to+"', version = version + 1")
					if refused != (err != nil) || refused && !plain(err) {
						t.Errorf("%s from %s to %s: %v", table, from, to, err)
					}
				}
			}
		}
	})
}

// TestFrozen: what was hashed and shown does not change, what surrounds it may.
func TestFrozen(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		fill(t, db)
		for _, c := range []struct {
			table, mark string
			no, yes     []string
		}{
			{"requirements", "frozen_at", []string{"body = 'x'", "hash = 'x'", "frozen_at = NULL"}, []string{"review_note = 'x', version = version + 1", "reviewer_id = NULL"}},
			{"tender_documents", "published_at", []string{"body = 'x'", "hash = 'x'", "note = 'x'", "material = material", "published_at = NULL"}, nil},
			{"score_sheets", "submitted_at", []string{"submitted_at = NULL"}, []string{"version = version + 1"}},
			{"contract_versions", "in_force_at", []string{"body = 'x'", "hash = 'x'", "value_fen = 2", "valid_until = 'x'", "number = 2"}, []string{"status = 'x', published_at = NULL"}},
			{"releases", "position", []string{"position = NULL", "position = 2", "body = 'x'"}, nil},
			{"acceptances", "decided_at", []string{"note = 'x'", "decided_at = NULL", "version = 2"}, nil},
		} {
			for _, set := range c.no {
				statements := []string{"UPDATE " + c.table + " SET " + set}
				if c.table == "acceptances" { // the one there is is still open
					statements = append([]string{"UPDATE acceptances SET decided_at = created_at"}, statements...)
				}
				if err := trial(t, db, statements...); !plain(err) {
					t.Errorf("%s: %s: %v", c.table, set, err)
				}
			}
			for _, set := range c.yes {
				if err := trial(t, db, "UPDATE "+c.table+" SET "+set); err != nil {
					t.Errorf("%s: %s: %v", c.table, set, err)
				}
			}
		}
	})
}

// TestNotFrozenYet changes all of the above while it is a draft.
func TestNotFrozenYet(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		c := fill(t, db)
		for _, k := range []struct {
			table, change string
			draft         []string
		}{
			{"requirements", "body = 'x', hash = 'x', frozen_at = created_at", []string{"frozen_at = NULL", "number = 2"}},
			{"tender_documents", "body = 'x', note = 'x', published_at = created_at", []string{"published_at = NULL", "number = 2"}},
			{"score_sheets", "submitted_at = created_at", []string{"submitted_at = NULL", "seat_id = 'seat2'"}},
			{"contract_versions", "body = 'x', value_fen = 2, in_force_at = created_at", []string{"in_force_at = NULL", "number = 2"}},
			{"acceptances", "note = 'x', decided_at = created_at", []string{"decided_at = NULL", "number = 2"}},
			{"releases", "position = 2", []string{"position = NULL", "number = 2"}},
		} {
			seat := copied(c, "panel_seats", "id = 'seat2'", "person_id = 'persons2'")
			err := trial(t, db, seat, copied(c, k.table, append(k.draft, "id = 'draft'")...), "UPDATE "+k.table+" SET "+k.change+" WHERE id = 'draft'")
			if err != nil {
				t.Errorf("%s: %v", k.table, err)
			}
		}
	})
}
