package identity_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/migrate"
	"linli/internal/access"
	"linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/identity"
	. "linli/internal/worldtest"
)

// dump is everything that the database holds, as one text.
func dump(t *testing.T, db *database.DB) string {
	t.Helper()
	var b strings.Builder
	for _, table := range migrate.Tables {
		rows, err := db.Query(context.Background(), "SELECT * FROM "+table.Name)
		if err != nil {
			t.Fatal(err)
		}
		names, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			cells, into := make([]any, len(names)), make([]any, len(names))
			for i := range cells {
				into[i] = &cells[i]
			}
			if err := rows.Scan(into...); err != nil {
				t.Fatal(err)
			}
			for _, c := range cells {
				if raw, ok := c.([]byte); ok {
					c = string(raw)
				}
				fmt.Fprintln(&b, c)
			}
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		_ = rows.Close()
	}
	return b.String()
}

// folk are people with lives of their own, by what must not be found of them afterwards.
type folk struct {
	viewer                                      *access.Viewer
	name, phone, address, login, openID, factor string
}

func (f folk) traces() []string {
	return []string{f.name, f.phone, f.address, f.login, f.openID, f.factor}
}

// live gives people names, telephones, homes, accounts with WeChat and a second factor, and
// contacts; each is called for the
// next one, books a bath, calls it off in words of their own, and was served once.
func live(t *testing.T, w *World, s *identity.Service, n int) []folk {
	t.Helper()
	ctx, c := w.System(), w.DB.Client
	out := make([]folk, n)
	for i, v := range w.Persons(t, n) {
		f := folk{v, fmt.Sprintf("忘川%03d号客", i), fmt.Sprintf("199%08d", i), fmt.Sprintf("忘川路%03d弄", i), fmt.Sprintf("lethe-%03d", i), fmt.Sprintf("openid-%03d", i), fmt.Sprintf("sealed-%03d", i)}
		c.Person.UpdateOneID(v.PersonID).SetName(f.name).SetPhone(f.phone).SetAddress(f.address).ExecX(ctx)
		if err := w.DB.InTx(ctx, func(tx *database.Tx) error {
			accountID, err := identity.CreateAccount(ctx, tx, identity.AccountInput{PersonID: v.PersonID, Login: f.login})
			if err != nil {
				return err
			}
			if err := tx.ExternalIdentity.Create().SetProvider("wechat:app").SetSubject(f.openID).SetAccountID(accountID).Exec(ctx); err != nil {
				return err
			}
			return tx.SecondFactor.Create().SetAccountID(accountID).SetSecret(f.factor).SetLastStep(0).Exec(ctx)
		}); err != nil {
			t.Fatal(err)
		}
		out[i] = f
	}
	said := func(f folk) string { return f.name + "," + f.phone + "," + f.address }
	for i, f := range out {
		mine := access.With(context.Background(), f.viewer)
		next := out[(i+1)%n]
		in := identity.SaveContactsInput{Key: Key(), PersonID: f.viewer.PersonID, Version: 1, Contacts: []identity.ContactInput{{Name: next.name, Phone: next.phone, Relation: "邻居"}}}
		if _, err := s.SaveContacts(mine, in); err != nil {
			t.Fatal(err)
		}
		h, err := w.Booking.CreateHold(mine, booking.CreateHoldInput{Key: Key(), RecipientID: f.viewer.PersonID, OfferingID: w.Offering.ID, StartsAt: At(2, 10, 0)})
		if err != nil {
			t.Fatal(err)
		}
		b, err := w.Booking.ConfirmBooking(mine, booking.ConfirmInput{Key: Key(), HoldID: h.ID, QuoteDigest: h.QuoteDigest})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Booking.Cancel(mine, booking.ChangeInput{Key: Key(), BookingID: b.ID, Version: b.Version, Reason: said(f)}); err != nil {
			t.Fatal(err)
		}
		served := c.Booking.Create().SetRecipientID(f.viewer.PersonID).SetBookerID(f.viewer.PersonID).SetOfferingID(w.Offering.ID).SetOrganizationID(w.Provider.ID).
			SetWorkerID(w.Workers[0].ID).SetAreaPath(w.Grid.Path).SetStartsAt(At(-3, 9, 0)).SetEndsAt(At(-3, 10, 0)).SetStatus("COMPLETED").SetGrossFen(0).SetPublicFen(0).
			SetResidentFen(0).SetQuote("{}").SaveX(ctx)
		c.Visit.Create().SetBookingID(served.ID).SetWorkerID(served.WorkerID).SetStartedAt(served.StartsAt).SetReviewReason(said(f)).ExecX(ctx)
		c.Appraisal.Create().SetBookingID(served.ID).SetOrganizationID(w.Provider.ID).SetAppraiserID(f.viewer.PersonID).SetSolved(true).SetSatisfied(5).SetReasons([]string{said(f)}).SetSource("SELF").ExecX(ctx)
	}
	return out
}

// TestForgotten: of a hundred people who had their data erased, no table holds a name,
// telephone, address or login; log and ledger are whole. (walls I-17)
func TestForgotten(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		s := &identity.Service{DB: db, Log: slog.New(slog.DiscardHandler)}
		gone := live(t, w, s, 100)
		found := func() (hits int) {
			text := dump(t, db)
			for _, f := range gone {
				for _, trace := range f.traces() {
					hits += strings.Count(text, trace)
				}
			}
			return hits
		}
		// Each has a name, telephone and address (3), in somebody's list (2), a login, a WeChat and a factor (3), and three texts with three traces each.
		if n := found(); n != 100*(3+2+3+9) {
			t.Errorf("%d traces before", n)
		}
		entries, postings := db.Client.Entry.Query().CountX(w.System()), db.Client.LedgerPosting.Query().CountX(w.System())
		for _, f := range gone {
			in := identity.ErasePersonInput{Key: Key(), PersonID: f.viewer.PersonID, Version: versionOf(t, w, f), Confirm: f.name}
			if _, err := s.ErasePerson(access.With(context.Background(), f.viewer), in); err != nil {
				t.Fatalf("%s: %v", f.name, err)
			}
		}
		if n := found(); n != 0 {
			t.Errorf("%d traces are left", n)
		}
		// One entry for each person and one for their account, and one for the last one, in whose list the first stood; no posting more or less.
		if e, p := db.Client.Entry.Query().CountX(w.System())-entries, db.Client.LedgerPosting.Query().CountX(w.System())-postings; e != 201 || p != 0 {
			t.Errorf("%d entries and %d postings more", e, p)
		}
		if n := db.Client.Booking.Query().CountX(w.System()); n != 200 {
			t.Errorf("%d bookings are left", n)
		}
		w.Whole(t)
	})
}

// versionOf is the person's version now.
func versionOf(t *testing.T, w *World, f folk) int {
	t.Helper()
	p, err := w.DB.Client.Person.Get(w.System(), f.viewer.PersonID)
	if err != nil {
		t.Fatal(err)
	}
	return p.Version
}

// TestExport: a person gets all that is kept of them and no secret, ten times a day; it
// takes as many statements for many bookings as for one.
func TestExport(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		s := &identity.Service{DB: db, Log: slog.New(slog.DiscardHandler)}
		two := live(t, w, s, 2)
		me := access.With(context.Background(), two[0].viewer)
		for role, want := range map[string]fault.Code{"daughter": fault.CodeForbidden, "community": fault.CodeForbidden, "auditor": fault.CodeForbidden, "stranger": fault.CodeNotFound, "operator": fault.CodeNotFound} {
			if _, err := s.ExportPerson(w.As(role), w.Elder.ID); !fault.Is(err, want) {
				t.Errorf("by %s: %v", role, err)
			}
		}
		if _, err := s.ExportPerson(context.Background(), w.Elder.ID); !fault.Is(err, fault.CodeUnauthenticated) {
			t.Errorf("by nobody: %v", err)
		}
		statements := 0
		db.Client.Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
			return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
				statements++
				return next.Query(ctx, q)
			})
		}))
		export := func() map[string]any {
			t.Helper()
			statements = 0
			doc, err := s.ExportPerson(me, two[0].viewer.PersonID)
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
			for _, secret := range []string{"token_hash", "argon2", "home_tag", two[0].openID, two[0].factor} {
				if strings.Contains(string(raw), secret) {
					t.Errorf("the export holds %s", secret)
				}
			}
			return out
		}
		doc := export()
		first := statements
		sizes := func(doc map[string]any) string {
			var out []string
			for _, name := range []string{"contacts", "accounts", "identities", "sessions", "posts", "workers", "certificates", "proxies", "invitations", "holds", "bookings", "visitsCarriedOut", "appraisalsOfOthers", "comments", "opinions", "buying", "expert", "custodianKeys", "entitlements", "entries", "cut"} {
				list, ok := doc[name].([]any)
				if !ok {
					t.Errorf("%s is %v", name, doc[name])
				}
				out = append(out, fmt.Sprint(name, len(list)))
			}
			return strings.Join(out, " ")
		}
		if got, want := sizes(doc), "contacts1 accounts1 identities1 sessions0 posts0 workers0 certificates0 proxies0 invitations0 holds1 bookings2 visitsCarriedOut0 appraisalsOfOthers0 comments0 opinions0 buying0 expert0 custodianKeys0 entitlements1 entries6 cut0"; got != want {
			t.Errorf("%s, want %s", got, want)
		}
		if len(doc) != 23 { // these, person and at
			t.Errorf("%d sections", len(doc))
		}
		p := doc["person"].(map[string]any)
		if p["name"] != two[0].name || p["phone"] != two[0].phone || p["address"] != two[0].address || p["birthDate"] != "1946-01-01" || p["careLevel"] != "SEVERE" || p["version"] != 2.0 || p["erasedAt"] != nil {
			t.Errorf("the person %v", p)
		}
		bookings := doc["bookings"].([]any)
		cancelled, served := bookings[0].(map[string]any), bookings[1].(map[string]any)
		said := two[0].name + "," + two[0].phone + "," + two[0].address
		if cancelled["status"] != "CANCELLED" || cancelled["reason"] != said || cancelled["visit"] != nil || cancelled["terms"].(map[string]any)["quote"] == nil ||
			served["visit"].(map[string]any)["reviewReason"] != said || served["appraisal"].(map[string]any)["reasons"].([]any)[0] != said {
			t.Errorf("the bookings %v", bookings)
		}
		for day := range 5 {
			w.DB.Client.Booking.Create().SetRecipientID(two[0].viewer.PersonID).SetBookerID(two[1].viewer.PersonID).SetOfferingID(w.Offering.ID).SetOrganizationID(w.Provider.ID).
				SetWorkerID(w.Workers[0].ID).SetAreaPath(w.Grid.Path).SetStartsAt(At(-9-day, 9, 0)).SetEndsAt(At(-9-day, 10, 0)).SetStatus("COMPLETED").SetGrossFen(0).SetPublicFen(0).
				SetResidentFen(0).SetQuote("{}").ExecX(w.System())
		}
		if got, want := sizes(export()), "contacts1 accounts1 identities1 sessions0 posts0 workers0 certificates0 proxies0 invitations0 holds1 bookings7 visitsCarriedOut0 appraisalsOfOthers0 comments0 opinions0 buying0 expert0 custodianKeys0 entitlements1 entries7 cut0"; got != want {
			t.Errorf("%s, want %s", got, want)
		}
		if statements != first {
			t.Errorf("%d statements, then %d", first, statements)
		}
		for range 8 {
			export()
		}
		statements = 0
		if _, err := s.ExportPerson(me, two[0].viewer.PersonID); !fault.Is(err, fault.CodeRateLimited) {
			t.Errorf("the eleventh: %v", err)
		}
		if statements != 2 { // who it is, and how many there were
			t.Errorf("%d statements before the limit was asked", statements)
		}
		if n := db.Client.Entry.Query().CountX(w.System()); n != 2*5+10 { // their own five each, and the exports
			t.Errorf("%d entries", n)
		}
		clock.Set(Start.AddDate(0, 0, 1))
		export()
		w.Whole(t)
	})
}
