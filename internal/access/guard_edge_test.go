package access_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/booking"
	"linli/ent/offering"
	"linli/ent/organization"
	"linli/ent/payment"
	"linli/ent/statementline"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/id"
	. "linli/internal/worldtest"
)

// TestSteps takes every step that any query offers over an edge, as a caller who sees
// nothing of the kind it starts from: nothing must come back, whatever lies beyond.
func TestSteps(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		sides(t, w)
		nobody := t.Context()
		hidden, refused, open := 0, 0, 0
		for kind, client := range kinds(db.Client) {
			sees := sight[kind][len(sight[kind])-1:]
			typ := query(client).Type()
			for i := range typ.NumMethod() {
				m := typ.Method(i)
				if !strings.HasPrefix(m.Name, "Query") || m.Type.NumIn() != 1 {
					continue
				}
				beyond := query(client).Method(i).Call(nil)[0]
				all, err := ask(beyond, "Count", w.System())
				if err != nil {
					t.Fatalf("%s.%s: %v", kind, m.Name, err)
				}
				n, err := ask(query(client).Method(i).Call(nil)[0], "Count", nobody)
				switch {
				case sees == "B", kind == "Offering": // the published ones are public
					open++
				case sees == "!" && fault.Is(err, fault.CodeForbidden):
					refused++
				case sees == "-" && (err == nil && n.Int() == 0 || fault.Is(err, fault.CodeForbidden)):
					hidden++
				default:
					t.Errorf("nobody, who sees %s of %s, finds %v of %v by %s (%v)", sees, kind, n, all, m.Name, err)
				}
			}
		}
		if hidden != 94 || refused != 34 || open != 60 {
			t.Errorf("took %d hidden, %d refused and %d open steps", hidden, refused, open)
		}
	})
}

// TestEdges reads along edges as people who see one end and not the other.
func TestEdges(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		rows, _ := sides(t, w)
		c, b := db.Client, rows["Booking"][0]
		// A dispatcher sees the booking, and not the person it is for; a community worker does.
		for role, want := range map[string]int{"dispatcher": 0, "carer1": 0, "community": 1, "daughter": 1} {
			ctx := w.As(role)
			eager, err := c.Booking.Query().Where(booking.ID(b)).WithRecipient().WithOffering().WithWorker().Only(ctx)
			if err != nil {
				t.Fatalf("%s: %v", role, err)
			}
			if (eager.Edges.Recipient != nil) != (want == 1) || eager.Edges.Worker == nil {
				t.Errorf("%s loads with the booking %+v", role, eager.Edges)
			}
			if n, err := eager.QueryRecipient().Count(ctx); err != nil || n != want {
				t.Errorf("%s counts %d recipients of it (%v), want %d", role, n, err, want)
			}
			if n, err := c.Booking.Query().Where(booking.ID(b)).QueryRecipient().Count(ctx); err != nil || n != want {
				t.Errorf("%s steps to %d recipients (%v), want %d", role, n, err, want)
			}
		}
		// A payer sees the line and not the booking; a payment is public, its statement and its clerk are not.
		line, err := c.StatementLine.Query().Where(statementline.ID(rows["StatementLine"][0])).WithBooking().WithStatement().Only(w.As("payer"))
		if err != nil || line.Edges.Booking != nil || line.Edges.Statement == nil {
			t.Errorf("a payer's line: %+v %v", line, err)
		}
		paid, err := c.Payment.Query().Where(payment.ID(rows["Payment"][0])).WithStatement().WithRecordedBy().Only(w.As("stranger"))
		if err != nil || paid.Edges.Statement != nil || paid.Edges.RecordedBy != nil {
			t.Errorf("a stranger's payment: %+v %v", paid, err)
		}
		// Kinds without a rule are refused at the end of an edge too.
		if _, err := c.SearchGram.Query().QueryOffering().Count(w.As("operator")); !fault.Is(err, fault.CodeForbidden) {
			t.Errorf("a step from a refused kind: %v", err)
		}
		if _, err := c.SignIn.Query().WithAccount().All(w.As("operator")); !fault.Is(err, fault.CodeForbidden) {
			t.Errorf("a load from a refused kind: %v", err)
		}
		// The step from hidden rows to public ones tells nothing: here is the carer of somebody's booking.
		if n := c.Booking.Query().Where(booking.RecipientID(w.Elder.ID)).QueryWorker().CountX(w.As("stranger")); n != 0 {
			t.Errorf("a stranger learns of %d carers who visit the elder", n)
		}
		if n := c.Booking.Query().Where(booking.RecipientID(w.Elder.ID)).QueryWorker().CountX(w.As("elder")); n != 1 {
			t.Errorf("the elder finds %d carers", n)
		}
		if n := c.Offering.Query().Where(offering.StatusEQ(offering.StatusDraft)).QueryOrganization().Where(organization.ID(w.Other.ID)).CountX(w.As("manager")); n != 0 {
			t.Errorf("a manager learns of %d drafts of another organisation", n)
		}
	})
}

// TestWaysOfReading: sums, groups, selections, transactions and copies pass the guard,
// and no predicate of the caller's widens it.
func TestWaysOfReading(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		sides(t, w)
		c := db.Client
		for role, want := range map[string]int{"stranger": 0, "elder": 1, "auditor": 1, "otherManager": 1, "system": 2} {
			ctx := w.System()
			if role != "system" {
				ctx = w.As(role)
			}
			ways := map[string]func(ctx context.Context, c *ent.Client) (int, error){
				"count": func(ctx context.Context, c *ent.Client) (int, error) { return c.Booking.Query().Count(ctx) },
				"count of a copy": func(ctx context.Context, c *ent.Client) (int, error) {
					return c.Booking.Query().Limit(10).Clone().Count(ctx)
				},
				"wide predicate": func(ctx context.Context, c *ent.Client) (int, error) {
					return c.Booking.Query().Where(booking.Or(booking.IDNEQ(""), booking.ID("x"))).Count(ctx)
				},
				"sum": func(ctx context.Context, c *ent.Client) (int, error) {
					return sum(ctx, c.Booking.Query().Aggregate(ent.As(ent.Count(), "n")))
				},
				"groups": func(ctx context.Context, c *ent.Client) (int, error) {
					var out []struct {
						Status string
						N      int
					}
					err := c.Booking.Query().GroupBy(booking.FieldStatus).Aggregate(ent.As(ent.Count(), "n")).Scan(ctx, &out)
					n := 0
					for _, g := range out {
						n += g.N
					}
					return n, err
				},
				"selection": func(ctx context.Context, c *ent.Client) (int, error) {
					out, err := c.Booking.Query().Select(booking.FieldQuote).Strings(ctx)
					return len(out), err
				},
				"first": func(ctx context.Context, c *ent.Client) (int, error) {
					b, err := c.Booking.Query().Order(booking.ByID()).First(ctx)
					if ent.IsNotFound(err) || b == nil {
						return 0, nil
					}
					return want, err
				},
			}
			for name, way := range ways {
				if n, err := way(ctx, c); err != nil || n != want {
					t.Errorf("%s finds %d by %s (%v), want %d", role, n, name, err, want)
				}
				err := db.InTx(ctx, func(tx *database.Tx) error {
					n, err := way(ctx, tx.Client())
					if n != want {
						t.Errorf("%s finds %d by %s in a transaction, want %d", role, n, name, want)
					}
					return err
				})
				if err != nil {
					t.Errorf("%s by %s in a transaction: %v", role, name, err)
				}
			}
		}
	})
}

func sum(ctx context.Context, s *ent.BookingSelect) (int, error) {
	var out []struct{ N int }
	if err := s.Scan(ctx, &out); err != nil || len(out) != 1 {
		return -1, err
	}
	return out[0].N, nil
}

// TestBookerSees: a proxy who may only book sees the bookings they made, for as long
// as the grant lasts, and those of nobody else.
func TestBookerSees(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		rows, more := sides(t, w)
		proxy, ctx := more["bookProxy"], w.System()
		db.Client.Booking.UpdateOneID(rows["Booking"][0]).SetBookerID(proxy.PersonID).ExecX(ctx)
		db.Client.Booking.UpdateOneID(rows["Booking"][1]).SetBookerID(proxy.PersonID).ExecX(ctx)
		if ids := db.Client.Booking.Query().IDsX(access.With(t.Context(), proxy)); len(ids) != 1 || ids[0] != rows["Booking"][0] {
			t.Errorf("the booker sees %v, want %s", ids, rows["Booking"][0])
		}
		ended := &access.Viewer{PersonID: proxy.PersonID}
		if n := db.Client.Booking.Query().CountX(access.With(t.Context(), ended)); n != 0 {
			t.Errorf("after the grant ended the booker sees %d", n)
		}
		if n := db.Client.PriceLine.Query().CountX(access.With(t.Context(), proxy)); n != 0 {
			t.Errorf("the booker sees %d price lines", n)
		}
	})
}

// TestPublishedOfferings: what is published is for everybody, what an operator may
// suspend they see, elsewhere not.
func TestPublishedOfferings(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		rows, _ := sides(t, w)
		ids := func(v *access.Viewer) map[string]bool {
			out := map[string]bool{}
			for _, x := range db.Client.Offering.Query().IDsX(access.With(t.Context(), v)) {
				out[x] = true
			}
			return out
		}
		drafts := rows["Offering"]
		operatorOf := func(path string) *access.Viewer {
			return &access.Viewer{PersonID: id.New("per"), Posts: []access.Post{{Name: appointment.PostOperator, AreaPath: path}}}
		}
		for name, want := range map[string]struct {
			viewer *access.Viewer
			ids    []string
		}{
			"nobody":                            {nil, []string{w.Offering.ID, w.Group.ID}},
			"an operator of the district":       {operatorOf(w.District.Path), []string{w.Offering.ID, w.Group.ID, drafts[0]}},
			"an operator of the grid":           {operatorOf(w.Grid.Path), []string{w.Offering.ID, w.Group.ID, drafts[0]}}, // meant for it, though seated above
			"an operator of the district there": {operatorOf("610104."), []string{w.Offering.ID, w.Group.ID, drafts[1]}},
			"an operator elsewhere":             {operatorOf("610111."), []string{w.Offering.ID, w.Group.ID}},
		} {
			expected := map[string]bool{}
			for _, x := range want.ids {
				expected[x] = true
			}
			if got := ids(want.viewer); !reflect.DeepEqual(got, expected) {
				t.Errorf("%s sees %v, want %v", name, got, expected)
			}
		}
	})
}
