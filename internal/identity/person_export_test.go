package identity_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql/schema"

	"linli/ent/migrate"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/identity"
	. "linli/internal/worldtest"
)

// exportDecisions says of every column that points at a person or an account in which
// section of an export it is found, or, after a dash, why in none.
var exportDecisions = map[string]string{
	"acceptance_opinions.person_id":        "opinions",
	"acceptance_opinions.recorded_by_id":   "- an official's act; the opinion stands at whoever it is of",
	"acceptances.claimed_by_id":            "- an act for an organisation",
	"acceptances.decided_by_id":            "- an official's act, which is public",
	"accounts.person_id":                   "accounts",
	"appointments.person_id":               "posts",
	"appraisals.appraiser_id":              "appraisalsOfOthers",
	"bookings.booker_id":                   "bookings",
	"bookings.recipient_id":                "bookings",
	"contacts.person_id":                   "contacts",
	"entitlements.person_id":               "entitlements",
	"external_identities.account_id":       "identities",
	"holds.booker_id":                      "holds",
	"holds.recipient_id":                   "holds",
	"payment_requests.approver_id":         "- an official's act about an organisation's money",
	"payment_requests.payer_id":            "- an official's act about an organisation's money",
	"payments.recorded_by_id":              "- an official's act about an organisation's money, which is public",
	"proxy_grants.elder_id":                "proxies",
	"proxy_grants.proxy_id":                "proxies",
	"proxy_invitations.inviter_id":         "invitations",
	"recovery_codes.account_id":            "- secrets; that there is a second factor stands at the account",
	"second_factors.account_id":            "accounts",
	"sign_in_challenges.account_id":        "- secrets of ten minutes",
	"sign_in_tickets.account_id":           "- secrets of a minute",
	"sign_ins.account_id":                  "sessions",
	"statements.approver_id":               "- an official's act about an organisation's money",
	"visits.reviewer_id":                   "- an official's act about somebody else's visit",
	"attachments.uploaded_by_id":           "- an official's act about a procurement file",
	"bid_decisions.decided_by_id":          "- an act of buyer or panel about an organisation's bid",
	"consultation_comments.person_id":      "comments",
	"consultation_comments.answered_by_id": "- an official's act, which is public",
	"contract_signatures.person_id":        "- an act for one side of a contract",
	"credit_events.recorded_by_id":         "- an official's act about an organisation",
	"custodian_keys.person_id":             "custodianKeys",
	"experts.person_id":                    "expert",
	"key_releases.person_id":               "- secrets, of an opening that stands in the log",
	"objections.answered_by_id":            "- an official's act about an organisation",
	"panel_seats.person_id":                "buying",
	"projects.author_id":                   "- an official's act; which projects stands in buying",
	"project_parts.person_id":              "buying",
	"questions.answered_by_id":             "- an official's act, which is public",
	"relationships.recorded_by_id":         "- an official's act about others",
	"requirements.author_id":               "- an official's act; which projects stands in buying",
	"requirements.reviewer_id":             "- an official's act; which projects stands in buying",
	"surveys.recorded_by_id":               "- an official's act",
	"tenders.handler_id":                   "- an official's act; which projects stands in buying",
	"workers.person_id":                    "workers",
}

// TestExportDecisions: no table points at people without a decision about their exports.
func TestExportDecisions(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		s := &identity.Service{DB: db, Log: slog.New(slog.DiscardHandler)}
		doc, err := s.ExportPerson(w.As("elder"), w.Elder.ID)
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, table := range migrate.Tables {
			for _, key := range table.ForeignKeys {
				if to := key.RefTable; to != migrate.PersonsTable && to != migrate.AccountsTable {
					continue
				}
				column := table.Name + "." + name(key.Columns)
				found = append(found, column)
				section, decided := exportDecisions[column]
				if _, ok := doc[section]; !decided || !ok && !strings.HasPrefix(section, "- ") {
					t.Errorf("%s: is it exported in %q, or why not?", column, section)
				}
			}
		}
		slices.Sort(found)
		if want := slices.Sorted(maps.Keys(exportDecisions)); !slices.Equal(found, want) {
			t.Errorf("decided about %v, there are %v", want, found)
		}
	})
}

func name(columns []*schema.Column) string { return columns[0].Name }

// TestExportOfOthers: a proxy reads what they booked for the elder while the grant lives;
// afterwards only that they did. A carer reads neither homes nor reviews.
func TestExportOfOthers(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		s := &identity.Service{DB: db, Log: slog.New(slog.DiscardHandler)}
		export := func(ctx context.Context) map[string]any {
			t.Helper()
			doc, err := s.ExportPerson(ctx, access.From(ctx).PersonID)
			if err != nil {
				t.Fatal(err)
			}
			raw, err := json.Marshal(doc)
			if err != nil {
				t.Fatal(err)
			}
			var out map[string]any
			if err := json.Unmarshal(raw, &out); err != nil {
				t.Fatal(err)
			}
			return out
		}
		fields := func(doc map[string]any, section string) string {
			t.Helper()
			rows := doc[section].([]any)
			if len(rows) != 1 {
				t.Fatalf("%s: %v", section, rows)
			}
			return fmt.Sprint(slices.Sorted(maps.Keys(rows[0].(map[string]any))))
		}
		b := w.Book(t, At(1, 10, 0))
		v := db.Client.Visit.Create().SetBookingID(b.ID).SetWorkerID(b.WorkerID).SetStartedAt(At(1, 10, 0)).SetReviewReason("whose home").SaveX(w.System())
		db.Client.VisitEvent.Create().SetVisitID(v.ID).SetKind("CHECK_IN").SetDeviceAt(At(1, 10, 0)).SetReceivedAt(At(1, 10, 0)).SetLat(34.5).SetLng(108.5).SetAccuracyM(5).SetDistanceM(7).
			SetDeviceID("phone-1").ExecX(w.System())
		db.Client.Appraisal.Create().SetBookingID(b.ID).SetOrganizationID(b.OrganizationID).SetAppraiserID(access.From(w.As("daughter")).PersonID).SetSolved(true).SetSatisfied(4).SetSource("PROXY").ExecX(w.System())
		daughter := access.From(w.As("daughter"))
		former := access.With(context.Background(), &access.Viewer{AccountID: daughter.AccountID, PersonID: daughter.PersonID})
		for section, want := range map[string]string{
			"holds":    "[bookerId channel createdAt endsAt id offeringId recipientId startsAt status workerId]",
			"bookings": "[bookerId channel createdAt endsAt id offeringId organizationId recipientId startsAt status]",
		} {
			if got := fields(export(w.As("daughter")), section); got != want {
				t.Errorf("the proxy's %s: %s", section, got)
			}
			if got := fields(export(former), section); got != "[channel createdAt id]" {
				t.Errorf("the former proxy's %s: %s", section, got)
			}
		}
		if got := fields(export(former), "appraisalsOfOthers"); got != "[appraiserId bookingId createdAt reasons satisfied solved source]" {
			t.Errorf("their own words: %s", got)
		}
		carried := export(w.Carer(b))
		if got := fields(carried, "visitsCarriedOut"); got != "[bookingId endedAt events findings grade id minutes startedAt tasksDone]" {
			t.Errorf("the carer's visits: %s", got)
		}
		event := carried["visitsCarriedOut"].([]any)[0].(map[string]any)["events"].([]any)[0].(map[string]any)
		if got := fmt.Sprint(slices.Sorted(maps.Keys(event))); got != "[deviceAt deviceId doorTagMatched kind manualReason photoSha256 receivedAt signatureSha256]" {
			t.Errorf("the carer's evidence: %s", got)
		}
	})
}
