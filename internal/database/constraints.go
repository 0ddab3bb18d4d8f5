package database

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect"
)

// handWritten are the objects that no entity describes, as "table.name" (migrations,
// *_constraints.sql). Without them the database would take what must never be: two
// visits of a carer at once, a changed entry, a fork in a chain.
var handWritten = map[string][]string{
	dialect.Postgres: {
		"occupancies.occupancies_no_overlap",
		"entries.entries_append_only", "entries.entries_no_truncate", "entries.entries_chain",
		"anchors.anchors_append_only", "anchors.anchors_no_truncate",
		"ledger_postings.ledger_postings_append_only", "ledger_postings.ledger_postings_no_truncate",
		"visit_events.visit_events_append_only", "visit_events.visit_events_no_truncate",
		"bookings.bookings_ended",
		"notices.notices_append_only", "notices.notices_no_truncate",
		"envelopes.envelopes_append_only", "envelopes.envelopes_no_truncate",
		"envelope_pieces.envelope_pieces_append_only", "envelope_pieces.envelope_pieces_no_truncate",
		"key_releases.key_releases_append_only", "key_releases.key_releases_no_truncate",
		"registrations.registrations_append_only", "registrations.registrations_no_truncate",
		"attachments.attachments_append_only", "attachments.attachments_no_truncate",
		"reports.reports_append_only", "reports.reports_no_truncate",
		"bid_decisions.bid_decisions_append_only", "bid_decisions.bid_decisions_no_truncate",
		"score_corrections.score_corrections_append_only", "score_corrections.score_corrections_no_truncate",
		"envelopes.envelopes_in_time", "envelope_pieces.envelope_pieces_in_time", "tenders.tenders_ended", "projects.projects_ended",
		"requirements.requirements_frozen", "tender_documents.tender_documents_frozen", "score_sheets.score_sheets_frozen",
		"contract_signatures.contract_signatures_append_only", "contract_signatures.contract_signatures_no_truncate", "releases.releases_no_truncate",
		"contract_versions.contract_versions_frozen", "acceptances.acceptances_frozen", "releases.releases_kept", "releases.releases_frozen",
		"contracts.contracts_ended", "payment_requests.payment_requests_ended", "awards.awards_ended",
	},
	dialect.SQLite: {
		"occupancies.occupancies_no_overlap", "occupancies.occupancies_no_overlap_update",
		"entries.entries_append_only_update", "entries.entries_append_only_delete", "entries.entries_chain", "entries.entries_head",
		"anchors.anchors_append_only_update", "anchors.anchors_append_only_delete",
		"ledger_postings.ledger_postings_append_only_update", "ledger_postings.ledger_postings_append_only_delete",
		"visit_events.visit_events_append_only_update", "visit_events.visit_events_append_only_delete",
		"bookings.bookings_ended",
		"notices.notices_append_only_update", "notices.notices_append_only_delete",
		"envelopes.envelopes_append_only_update", "envelopes.envelopes_append_only_delete",
		"envelope_pieces.envelope_pieces_append_only_update", "envelope_pieces.envelope_pieces_append_only_delete",
		"key_releases.key_releases_append_only_update", "key_releases.key_releases_append_only_delete",
		"registrations.registrations_append_only_update", "registrations.registrations_append_only_delete",
		"attachments.attachments_append_only_update", "attachments.attachments_append_only_delete",
		"reports.reports_append_only_update", "reports.reports_append_only_delete",
		"bid_decisions.bid_decisions_append_only_update", "bid_decisions.bid_decisions_append_only_delete",
		"score_corrections.score_corrections_append_only_update", "score_corrections.score_corrections_append_only_delete",
		"envelopes.envelopes_in_time", "envelope_pieces.envelope_pieces_in_time", "tenders.tenders_ended", "projects.projects_ended",
		"requirements.requirements_frozen", "tender_documents.tender_documents_frozen", "score_sheets.score_sheets_frozen",
		"contract_signatures.contract_signatures_append_only_update", "contract_signatures.contract_signatures_append_only_delete",
		"contract_versions.contract_versions_frozen", "acceptances.acceptances_frozen", "releases.releases_kept", "releases.releases_frozen",
		"contracts.contracts_ended", "payment_requests.payment_requests_ended", "awards.awards_ended",
	},
}

// existing finds such objects. A trigger that was switched off, and a constraint that
// was never validated, do not count.
var existing = map[string]string{
	dialect.Postgres: `SELECT c.relname || '.' || k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
		WHERE k.contype = 'x' AND k.convalidated AND pg_table_is_visible(c.oid)
		UNION ALL SELECT c.relname || '.' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
		WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND pg_table_is_visible(c.oid)`,
	dialect.SQLite: "SELECT tbl_name || '.' || name FROM sqlite_master WHERE type = 'trigger'",
}

// CheckConstraints fails unless every hand-written constraint and trigger is there and
// in force; the sentence names what is missing. It runs at start-up, after CheckSchema.
func (d *DB) CheckConstraints(ctx context.Context) error {
	rows, err := d.Query(ctx, existing[d.Dialect])
	if err != nil {
		return fmt.Errorf("read the constraints: %w", err)
	}
	defer func() { _ = rows.Close() }()
	missing := slices.Clone(handWritten[d.Dialect])
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return err
		}
		missing = slices.DeleteFunc(missing, func(m string) bool { return m == name })
	}
	if err := rows.Err(); err != nil {
		return err
	}
	if len(missing) == 0 {
		return nil
	}
	return fmt.Errorf("the database lacks what keeps its records true: %s; restore a backup, or put back what internal/database/migrations/*_constraints.sql makes", strings.Join(missing, ", "))
}
