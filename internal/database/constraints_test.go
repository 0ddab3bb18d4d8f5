package database_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
)

// checks has for every CHECK what breaks it alone, each part of it, and what is still
// right at its edge. Statement lines, postings and the rest start as fill makes them.
var checks = map[string]struct {
	table      string
	bad, right []string // of the SET clause
}{
	"admission_number":        {"admissions", []string{"number = 0", "number = -1"}, []string{"number = 1"}},
	"appraisal_satisfied":     {"appraisals", []string{"satisfied = 0", "satisfied = 6"}, []string{"satisfied = 1", "satisfied = 5"}},
	"booking_order":           {"bookings", []string{"ends_at = starts_at", "starts_at = ends_at"}, nil},
	"booking_price":           {"bookings", []string{"gross_fen = 3", "gross_fen = -2, public_fen = -1, resident_fen = -1", "gross_fen = 1, public_fen = 2, resident_fen = -1", "gross_fen = 1, public_fen = -1, resident_fen = 2", "gross_fen = -1, public_fen = 0, resident_fen = -1"}, []string{"gross_fen = 0, public_fen = 0, resident_fen = 0"}},
	"acceptance_figures":      {"acceptances", []string{"accepted_units = -1", "deduction_fen = -1"}, []string{"accepted_units = 0, deduction_fen = 0"}},
	"framework_lot_figures":   {"framework_lots", []string{"units = 0", "unit_price_fen = -1"}, []string{"unit_price_fen = 0"}},
	"framework_term":          {"frameworks", []string{"valid_from = 'x', valid_until = 'w'"}, []string{"valid_from = 'x', valid_until = 'x'"}},
	"framework_total":         {"frameworks", []string{"total_fen = 0"}, nil},
	"guarantee_amount":        {"guarantees", []string{"amount_fen = 0"}, nil},
	"milestone_figures":       {"milestones", []string{"units = 0", "unit_price_fen = -1", "accepted_units = -1", "accepted_units = 2"}, []string{"unit_price_fen = 0, accepted_units = 0"}},
	"payment_request_sum":     {"payment_requests", []string{"amount_fen = 2", "accepted_fen = 3, amount_fen = 0", "deduction_fen = -1, accepted_fen = 2", "recovered_fen = -1, accepted_fen = 2", "retained_fen = -1, accepted_fen = 2"}, []string{"accepted_fen = 5, amount_fen = 2"}},
	"complaint_paused":        {"complaints", []string{"paused_seconds = -1"}, []string{"paused_seconds = 0"}},
	"consultation_term":       {"consultations", []string{"closes_at = opens_at"}, nil},
	"project_estimate":        {"projects", []string{"estimate_fen = 0", "estimate_fen = -1"}, []string{"estimate_fen = 1"}},
	"tender_ceiling":          {"tenders", []string{"ceiling_fen = 0", "ceiling_fen = -1"}, []string{"ceiling_fen = 1"}},
	"tender_lot_figures":      {"tender_lots", []string{"units = 0", "units = -1", "ceiling_fen = 0", "ceiling_fen = -1"}, []string{"units = 1, ceiling_fen = 1"}},
	"contact_position":        {"contacts", []string{"position = 0", "position = 6"}, []string{"position = 5"}},
	"contract_lot_figures":    {"contract_lots", []string{"unit_price_fen = -1", "units = 0", "units = -1"}, []string{"unit_price_fen = 0, units = 1"}},
	"contract_term":           {"contracts", []string{"valid_from = '2026-01-02', valid_until = '2026-01-01'"}, []string{"valid_from = '2026-01-01', valid_until = '2026-01-01'"}},
	"contract_value":          {"contracts", []string{"value_fen = 0", "value_fen = -1"}, []string{"value_fen = 1"}},
	"group_session_order":     {"group_sessions", []string{"ends_at = starts_at"}, nil},
	"group_session_places":    {"group_sessions", []string{"taken = 2", "taken = -1", "capacity = 0"}, []string{"taken = 0", "taken = 0, capacity = 0"}},
	"hold_order":              {"holds", []string{"ends_at = starts_at"}, nil},
	"ledger_account_consumed": {"ledger_accounts", []string{"consumed = -1"}, []string{"consumed = 0"}},
	"ledger_account_left":     {"ledger_accounts", []string{"granted = 1", "reserved = 10", "consumed = 10"}, []string{"granted = 2", "granted = 10, reserved = 4, consumed = 6"}},
	"ledger_account_reserved": {"ledger_accounts", []string{"reserved = -1"}, []string{"reserved = 0"}},
	"ledger_posting_amount":   {"ledger_postings", []string{"amount = 0", "amount = -1", "to_bucket = from_bucket"}, nil},
	"occupancy_expiry":        {"occupancies", []string{"expires_at = NULL", "kind = 'BOOKING'", "kind = 'LEAVE'"}, []string{"kind = 'BOOKING', expires_at = NULL"}},
	"occupancy_order":         {"occupancies", []string{"ends_at = starts_at"}, nil},
	"offering_buffers":        {"offerings", []string{"prep_minutes = -1", "cleanup_minutes = -1", "lead_minutes = -1", "horizon_days = 0", "horizon_days = 43"}, []string{"prep_minutes = 0, cleanup_minutes = 0, lead_minutes = 0, horizon_days = 42"}},
	"offering_duration":       {"offerings", []string{"duration_minutes = 0", "duration_minutes = 1441"}, []string{"duration_minutes = 1440"}},
	"offering_price":          {"offerings", []string{"price_fen = -1"}, []string{"price_fen = 0"}},
	"offering_step":           {"offerings", []string{"step_minutes = 0"}, []string{"step_minutes = 1"}},
	"phone_code_tries":        {"phone_codes", []string{"tries = -1", "tries = 6"}, []string{"tries = 0", "tries = 5"}},
	"price_line_amount":       {"price_lines", []string{"amount_fen = -1"}, []string{"amount_fen = 0"}},
	"programme_figures":       {"programmes", []string{"rate_bp = -1", "rate_bp = 10001", "cap_visit_fen = -1", "cap_month_fen = -1"}, []string{"rate_bp = 10000", "rate_bp = 0, cap_visit_fen = 0, cap_month_fen = 0"}},
	"proxy_grant_not_self":    {"proxy_grants", []string{"proxy_id = elder_id"}, nil},
	"shift_order":             {"shifts", []string{"ends_at = starts_at"}, nil},
	"sign_in_challenge_tries": {"sign_in_challenges", []string{"tries = -1", "tries = 6"}, []string{"tries = 0", "tries = 5"}},
	"statement_line_sign":     {"statement_lines", []string{"amount_fen = -1", "units = 0", "units = -1", "kind = 'CLAWBACK'", "kind = 'CLAWBACK', amount_fen = 1, units = -1", "kind = 'CLAWBACK', amount_fen = -1, units = 0", "kind = 'OTHER'"}, []string{"amount_fen = 0", "kind = 'CLAWBACK', amount_fen = -1, units = -1", "kind = 'CLAWBACK', amount_fen = 0, units = -1"}},
}

// TestChecks breaks every CHECK of the schema: the package names it, and says of it
// nothing else. A CHECK that the list above lacks fails the test.
func TestChecks(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		c := fill(t, db)
		if names := slices.Sorted(maps.Keys(checks)); !slices.Equal(names, c.checks) {
			t.Fatalf("the database has %v\nthe list has %v", c.checks, names)
		}
		for name, k := range checks {
			for _, set := range k.bad {
				err := change(db, c, k.table, set)
				if err == nil {
					t.Errorf("%s: taken: %s", name, set)
					continue
				}
				if database.Check(err) != name || database.Unique(err) || database.Retryable(err) || fault.As(database.Translate(err)) != nil {
					t.Errorf("%s: %s: check %q unique %v again %v: %v", name, set, database.Check(err), database.Unique(err), database.Retryable(err), err)
				}
			}
			for _, set := range k.right {
				if err := change(db, c, k.table, set); err != nil {
					t.Errorf("%s: refused: %s: %v", name, set, err)
				}
			}
		}
	})
}

// change updates the row of a table and undoes it; of append-only tables it inserts a
// copy of the row with the changes.
func change(db *database.DB, c catalogue, table, set string) error {
	statement := "UPDATE " + table + " SET " + set + " WHERE id = '" + table + "'"
	if table == "ledger_postings" {
		statement = copied(c, table, strings.Split(set, ", ")...)
	}
	tx, err := db.Raw().BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	_, err = tx.ExecContext(ctx, statement)
	return err
}

// copied inserts a table's row once more under another id, with "column = value" changed.
func copied(c catalogue, table string, sets ...string) string {
	changed := map[string]string{"id": "'copy'"}
	for _, s := range sets {
		name, v, _ := strings.Cut(s, " = ")
		changed[name] = v
	}
	var names, values []string
	for _, col := range c.tables[table] {
		names = append(names, `"`+col.name+`"`)
		if v, ok := changed[col.name]; ok {
			values = append(values, v)
		} else {
			values = append(values, `"`+col.name+`"`)
		}
	}
	id := table
	if table == "stream_heads" {
		id = "stream"
	}
	return "INSERT INTO " + table + " (" + strings.Join(names, ", ") + ") SELECT " + strings.Join(values, ", ") + " FROM " + table + " WHERE id = '" + id + "'"
}

// TestUniqueKeys repeats the row of every table in the columns of each unique index
// alone, and its id.
func TestUniqueKeys(t *testing.T) {
	t.Parallel()
	seen := make(chan string, 2)
	t.Run("each", func(t *testing.T) {
		databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
			c := fill(t, db)
			refused := func(what, statement string) {
				t.Helper()
				tx, err := db.Raw().BeginTx(ctx, nil)
				if err != nil {
					t.Fatal(err)
				}
				defer func() { _ = tx.Rollback() }()
				_, err = tx.ExecContext(ctx, statement)
				if !database.Unique(err) || database.Check(err) != "" || database.Retryable(err) || fault.As(database.Translate(err)) != nil {
					t.Errorf("%s: %v", what, err)
				}
			}
			var names []string
			for key, columns := range c.unique {
				table, _, _ := strings.Cut(key, ".")
				slices.Sort(columns)
				names = append(names, table+"("+strings.Join(columns, ", ")+")")
				if table == "entries" { // the chain's trigger comes before the index: see TestTriggers
					continue
				}
				if key == "admissions.admission_lot_id_organization_id" { // of applications that wait: see procurement's TestAdmissionRefused
					continue
				}
				if key == "appointments.appointment_person_id_post_area_id_from" { // of rows without an organisation: see TestAppointmentsWithoutOrganization
					continue
				}
				var sets []string
				for other, theirs := range c.unique {
					theirs = slices.Sorted(slices.Values(theirs))
					if i := slices.IndexFunc(theirs, func(s string) bool { return !slices.Contains(columns, s) }); strings.HasPrefix(other, table+".") && other != key && i >= 0 {
						value := "'other'"
						if slices.ContainsFunc(c.tables[table], func(x column) bool { return x.name == theirs[i] && strings.Contains(x.kind, "int") }) {
							value = "2"
						}
						sets = append(sets, theirs[i]+" = "+value)
					}
				}
				refused(key, copied(c, table, sets...))
			}
			for table := range c.tables {
				switch table {
				case "entries", "occupancies": // triggers come first
				case "stream_heads":
					refused(table+".id", copied(c, table, "id = 'stream'"))
				default:
					refused(table+".id", copied(c, table, "id = '"+table+"'"))
				}
			}
			if len(names) < 35 {
				t.Errorf("only %d unique keys", len(names))
			}
			slices.Sort(names)
			seen <- strings.Join(names, "\n")
		})
	})
	close(seen) // one that failed, or was left out, said nothing
	if a, b := <-seen, <-seen; b != "" && a != b {
		t.Errorf("the databases differ in their unique keys:\n%s\n\n%s", a, b)
	}
}

// TestForeignKeys points every reference at nobody.
func TestForeignKeys(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		c := fill(t, db)
		n := 0
		for table, columns := range c.tables {
			for _, col := range columns {
				if col.references == "" || slices.Contains(appendOnly, table) || slices.Contains([]string{"tender_documents", "releases", "acceptances"}, table) { // triggers come first
					continue
				}
				n++
				tx, err := db.Raw().BeginTx(ctx, nil)
				if err != nil {
					t.Fatal(err)
				}
				_, err = tx.ExecContext(ctx, "UPDATE "+table+" SET "+col.name+" = 'nobody' WHERE id = '"+table+"'")
				if !sqlgraph.IsForeignKeyConstraintError(err) || database.Unique(err) || database.Check(err) != "" || database.Retryable(err) || fault.As(database.Translate(err)) != nil {
					t.Errorf("%s.%s: %v", table, col.name, err)
				}
				_ = tx.Rollback()
			}
		}
		if n < 60 {
			t.Errorf("only %d references", n)
		}
	})
}
