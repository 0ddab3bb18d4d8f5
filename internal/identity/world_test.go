package identity

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/area"
	"linli/ent/booking"
	"linli/ent/category"
	"linli/ent/offering"
	"linli/ent/organization"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

var (
	start   = time.Date(2026, 11, 24, 1, 0, 0, 0, time.UTC)
	byLinli = access.System(context.Background(), "test")
)

// world is a district with two communities and a few people, each with an account
// of their own name.
type world struct {
	*testing.T
	*Service
	clock *databasetest.Clock
	keys  int
}

// The people of a world. Posts are over the community near unless said.
const (
	elder     = "elder"
	son       = "son"
	stranger  = "stranger"
	helper    = "helper"    // community worker
	sonHelper = "sonhelper" // community worker, and proxy in some tests
	far       = "far"       // community worker of the other community
	hotline   = "hotline"
	auditor   = "auditor"
	operator  = "operator" // of the district
	local     = "local"    // operator of the community near
	nurse     = "nurse"    // carer of org "care"
)

var people = []string{elder, son, stranger, helper, sonHelper, far, hotline, auditor, operator, local, nurse}

func pid(name string) string   { return id.From("per", name) }
func aid(name string) string   { return id.From("acc", name) }
func place(name string) string { return id.From("are", name) }
func oid(name string) string   { return id.From("org", name) }

// eachWorld runs fn in a fresh world on both databases, with a clock that stands
// still, and checks the log afterwards.
func eachWorld(t *testing.T, fn func(w *world)) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := &world{T: t, clock: clock, Service: &Service{DB: db, Log: slog.New(slog.DiscardHandler), Ways: Ways{Secret: testKey(t)}}}
		w.settle()
		t.Cleanup(func() {
			rep, err := trail.Verify(context.Background(), db, func(int) {})
			if err != nil || rep.Broken != nil {
				t.Errorf("the log does not verify: %v, %v", rep.Broken, err)
			}
		})
		fn(w)
	})
}

func (w *world) settle() {
	w.Helper()
	w.in(func(ctx context.Context, tx *database.Tx) error {
		for _, a := range []struct {
			name, path string
			level      area.Level
		}{{"district", "310101.", area.LevelDistrict}, {"near", "310101.310101001.", area.LevelCommunity}, {"far", "310101.310101002.", area.LevelCommunity}} {
			err := tx.Area.Create().SetID(place(a.name)).SetCode(a.name).SetName(a.name).SetLevel(a.level).SetPath(a.path).SetLat(31).SetLng(121).Exec(ctx)
			if err != nil {
				return err
			}
		}
		for _, name := range []string{"care", "meals"} {
			err := tx.Organization.Create().SetID(oid(name)).SetName(name).SetKind(organization.KindSocialOrg).SetAreaID(place("near")).Exec(ctx)
			if err != nil {
				return err
			}
		}
		for _, name := range people {
			if _, err := CreatePerson(ctx, tx, PersonInput{ID: pid(name), Name: name, AreaID: place("near")}); err != nil {
				return err
			}
			if _, err := CreateAccount(ctx, tx, AccountInput{ID: aid(name), PersonID: pid(name), Login: name}); err != nil {
				return err
			}
		}
		if err := tx.Worker.Create().SetID("wrk_nurse").SetOrganizationID(oid("care")).SetPersonID(pid(nurse)).SetName(nurse).Exec(ctx); err != nil {
			return err
		}
		for _, p := range []struct {
			who  string
			post appointment.Post
			area string
		}{
			{helper, appointment.PostCommunityWorker, "near"}, {sonHelper, appointment.PostCommunityWorker, "near"},
			{far, appointment.PostCommunityWorker, "far"}, {hotline, appointment.PostHotline, "near"},
			{auditor, appointment.PostAuditor, "near"}, {operator, appointment.PostOperator, "district"}, {local, appointment.PostOperator, "near"},
		} {
			path, err := areaPath(ctx, tx, place(p.area))
			if err != nil {
				return err
			}
			err = tx.Appointment.Create().SetPersonID(pid(p.who)).SetPost(p.post).SetAreaID(place(p.area)).SetAreaPath(path).SetFrom(start).Exec(ctx)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// serve writes a booking of the elder at org care.
func (w *world) serve() {
	w.Helper()
	w.in(func(ctx context.Context, tx *database.Tx) error {
		cat, err := tx.Category.Create().SetCode("bath").SetName("bath").SetNameEn("bath").SetPanel(category.PanelElderCare).Save(ctx)
		if err != nil {
			return err
		}
		o, err := tx.Offering.Create().SetOrganizationID(oid("care")).SetCategoryID(cat.ID).SetName("bath").SetMode(offering.ModeAtHome).
			SetPriceFen(100).SetDurationMinutes(60).Save(ctx)
		if err != nil {
			return err
		}
		return tx.Booking.Create().SetRecipientID(pid(elder)).SetBookerID(pid(elder)).SetOfferingID(o.ID).SetOrganizationID(oid("care")).
			SetWorkerID("wrk_nurse").SetAreaPath("310101.310101001.").SetStartsAt(start).SetEndsAt(start.Add(time.Hour)).
			SetStatus(booking.StatusCancelled).SetGrossFen(100).SetPublicFen(0).SetResidentFen(100).SetQuote("{}").Exec(ctx)
	})
}

// in runs fn as the system in a transaction.
func (w *world) in(fn func(context.Context, *database.Tx) error) {
	w.Helper()
	if err := w.DB.InTx(byLinli, func(tx *database.Tx) error { return fn(byLinli, tx) }); err != nil {
		w.Fatal(err)
	}
}

// exec runs a statement past all rules.
func (w *world) exec(query string, args ...any) {
	w.Helper()
	w.in(func(ctx context.Context, tx *database.Tx) error {
		_, err := tx.ExecContext(ctx, query, args...)
		return err
	})
}

// number reads one whole number.
func (w *world) number(query string, args ...any) (n int) {
	w.Helper()
	w.in(func(ctx context.Context, tx *database.Tx) error { return tx.One(ctx, query, args, &n) })
	return n
}

// text reads one text.
func (w *world) text(query string, args ...any) (s string) {
	w.Helper()
	w.in(func(ctx context.Context, tx *database.Tx) error { return tx.One(ctx, query, args, &s) })
	return s
}

// entries lists the verbs written about a record, oldest first.
func (w *world) entries(record string) string {
	w.Helper()
	var verbs []string
	w.in(func(ctx context.Context, tx *database.Tx) error {
		all, err := tx.Entry.Query().All(ctx)
		slices.SortFunc(all, func(a, b *ent.Entry) int { return int(a.Seq - b.Seq) })
		for _, e := range all {
			if e.Record == record {
				verbs = append(verbs, e.Verb)
			}
		}
		return err
	})
	return strings.Join(verbs, " ")
}

// token begins a session for a person.
func (w *world) token(name string) string {
	w.Helper()
	r, err := w.IssueToken(byLinli, name, time.Hour)
	if err != nil {
		w.Fatal(err)
	}
	return r.Token
}

// as is the context of a request by a person; "" is anonymous.
func (w *world) as(name string) context.Context {
	w.Helper()
	if name == "" {
		return context.Background()
	}
	ctx, err := w.Enter(context.Background(), w.token(name))
	if err != nil {
		w.Fatal(err)
	}
	return ctx
}

// key is a fresh idempotency key.
func (w *world) key() string {
	w.keys++
	return fmt.Sprintf("key-%06d", w.keys)
}

// code is the code of a fault, "" for nil, "error" for what is not a fault.
func code(err error) fault.Code {
	switch f := fault.As(err); {
	case err == nil:
		return ""
	case f == nil:
		return "error"
	default:
		return f.Code
	}
}

// reporter is what a check needs of a test or a world.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

func equal[T comparable](t reporter, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func wantCode(t reporter, what string, err error, want fault.Code) {
	t.Helper()
	if got := code(err); got != want {
		t.Errorf("%s: got %q (%v), want %q", what, got, err, want)
	}
}

func noError(t reporter, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%v", err)
	}
}
