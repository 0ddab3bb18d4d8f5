package database_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"github.com/pressly/goose/v3"

	"linli/ent/migrate"
	"linli/internal/database"
	"linli/internal/database/databasetest"
)

// maybe are the unique keys with a column that can be NULL, each with why rows without
// it may be many, or with the key that binds them.
var maybe = map[string]string{
	"appointments.appointment_person_id_post_area_id_organization_id_from": "appointment_person_id_post_area_id_from",
	"bookings.booking_hold_id":                          "made without a hold",
	"challenges.challenge_tender_id_tag_stage_known_at": "none: every challenge is filed with when its term began",
	"contracts.contract_award_id":                       "came about without a tender here",
	"payment_requests.reference":                        "not paid",
	"releases.position":                                 "not in the feed yet",
	"locations.external_id":                             "not imported",
	"offerings.external_id":                             "not imported",
	"organizations.external_id":                         "not imported",
	"projects.ocid":                                     "not announced",
	"tenders.number":                                    "not published",
	"tenders.ocid":                                      "not published",
	"tenders.previous_id":                               "the first of its project",
}

// TestNullableKeys: NULL is never equal to NULL, so that a unique key with a column that
// can be NULL lets rows be doubled; every such key is known.
func TestNullableKeys(t *testing.T) {
	t.Parallel()
	var found []string
	for _, table := range migrate.Tables {
		for _, c := range table.Columns {
			if c.Unique && c.Nullable {
				found = append(found, table.Name+"."+c.Name)
			}
		}
		for _, i := range table.Indexes {
			for _, c := range i.Columns {
				if i.Unique && c.Nullable {
					found = append(found, table.Name+"."+i.Name)
				}
			}
		}
	}
	slices.Sort(found)
	if known := slices.Sorted(maps.Keys(maybe)); !slices.Equal(found, known) {
		t.Errorf("unique keys with a column that can be NULL:\n%s\nknown:\n%s", strings.Join(found, "\n"), strings.Join(known, "\n"))
	}
}

// TestAppointmentsWithoutOrganization: a post over an area that no organisation is part
// of cannot be held twice from the same moment on.
func TestAppointmentsWithoutOrganization(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		fill(t, db)
		if _, err := db.Raw().ExecContext(ctx, "UPDATE appointments SET organization_id = NULL"); err != nil {
			t.Fatal(err)
		}
		again := func(id, from string) error {
			_, err := db.Raw().ExecContext(ctx, `INSERT INTO appointments (id, person_id, post, area_id, area_path, "from", created_at)
				SELECT $1, person_id, post, area_id, area_path, `+from+`, created_at FROM appointments LIMIT 1`, id)
			return err
		}
		if err := again("twice", `"from"`); !database.Unique(err) {
			t.Errorf("the same post twice: %v", err)
		}
		if err := again("later", `'2031-01-02 03:04:05+00:00'`); err != nil {
			t.Errorf("from another moment on: %v", err)
		}
		if got := list(t, db.Raw(), "SELECT COUNT(*) FROM appointments")[0][0]; got != "2" {
			t.Errorf("%s appointments, want 2", got)
		}
	})
}

// TestDoubledAppointments: where such appointments were made twice before the key was
// there, migrating keeps the one that lasts longest, and others.
func TestDoubledAppointments(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		add := func(id, from, until string) string {
			return `INSERT INTO appointments (id, person_id, post, area_id, area_path, "from", until, created_at) SELECT '` + id + `', person_id, 'HOTLINE', area_id, area_path, '` +
				from + `', ` + until + `, created_at FROM appointments WHERE organization_id IS NOT NULL`
		}
		const early, late = "2031-01-02 03:04:05+00:00", "2032-01-02 03:04:05+00:00"
		backTo(t, db, 20261124175300)
		fill(t, db)
		for _, s := range []string{
			"UPDATE appointments SET organization_id = (SELECT id FROM organizations LIMIT 1)",
			add("a", early, "'2033-01-02 03:04:05+00:00'"), add("b", early, "NULL"), add("c", early, "'2034-01-02 03:04:05+00:00'"),
			add("d", late, "'2034-01-02 03:04:05+00:00'"), add("e", late, "'2033-01-02 03:04:05+00:00'"),
		} {
			if _, err := db.Raw().ExecContext(ctx, s); err != nil {
				t.Fatalf("%s: %v", s, err)
			}
		}
		if err := db.Migrate(ctx, func(string) {}); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, row := range list(t, db.Raw(), "SELECT id FROM appointments WHERE organization_id IS NULL ORDER BY id") {
			got = append(got, row[0])
		}
		if !slices.Equal(got, []string{"b", "d"}) {
			t.Errorf("kept %v, want b and d", got)
		}
	})
}

// TestChallengedTwice: a stage that somebody challenged twice, which a former key forbade, does
// not stand in the way of who undoes the migration.
func TestChallengedTwice(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		fill(t, db)
		rows, err := db.Raw().QueryContext(ctx, "SELECT * FROM challenges")
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err := errors.Join(err, rows.Close()); err != nil {
			t.Fatal(err)
		}
		values := strings.Replace(strings.Replace(strings.Join(columns, ", "), "known_at", "'2031-01-02 03:04:05+00:00'", 1), "id", "'twice'", 1)
		if _, err := db.Raw().ExecContext(ctx, "INSERT INTO challenges ("+strings.Join(columns, ", ")+") SELECT "+values+" FROM challenges"); err != nil {
			t.Fatal(err)
		}
		undo(t, db, 20261128195000)
		if got := list(t, db.Raw(), "SELECT COUNT(*) FROM challenges")[0][0]; got != "2" {
			t.Errorf("%s challenges, want 2", got)
		}
		if err := db.Migrate(ctx, func(string) {}); err != nil {
			t.Error(err)
		}
	})
}

// backTo undoes the migrations after a version, as the one who wrote them would.
func backTo(t *testing.T, db *database.DB, version int64) {
	t.Helper()
	undo(t, db, version)
	if db.Dialect == dialect.Postgres { // the tables took their triggers along, not what those called
		if _, err := db.Raw().ExecContext(ctx, "DROP FUNCTION linli_envelope_in_time, linli_piece_in_time, linli_ended, linli_frozen"); err != nil {
			t.Fatal(err)
		}
	}
}

// undo takes the migrations after a version back.
func undo(t *testing.T, db *database.DB, version int64) {
	t.Helper()
	files, err := database.Migrations(db.Dialect)
	if err != nil {
		t.Fatal(err)
	}
	kind := goose.DialectSQLite3
	if db.Dialect == dialect.Postgres {
		kind = goose.DialectPostgres
	}
	provider, err := goose.NewProvider(kind, db.Raw(), files)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := provider.DownTo(ctx, version); err != nil {
		t.Fatal(err)
	}
}
