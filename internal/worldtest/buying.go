package worldtest

import (
	"bytes"
	"context"
	"testing"

	"linli/ent/appointment"
	"linli/ent/calendarday"
	"linli/ent/ledgeraccount"
	"linli/ent/organization"
	"linli/internal/database"
	"linli/internal/funding"
	"linli/internal/secret"
)

// Figures of what the buyer may tender.
const (
	CatalogueCode = "A1102"
	TenderFen     = 100_000_000 // on Line, a budget line of its own
)

// Secret is the worlds' one key outside the database.
var Secret = func() *secret.Key {
	k, err := secret.New(bytes.Repeat([]byte{7}, secret.Size))
	if err != nil {
		panic(err)
	}
	return k
}()

// Buyers lists who takes part in buying besides those whom Roles has.
var Buyers = []string{"author", "author2", "approver2", "acceptor", "regulator", "expert", "custodian1", "custodian2", "custodian3"}

// NewBuying builds the world, and who takes part in buying.
func NewBuying(t testing.TB, db *database.DB) *World {
	t.Helper()
	w := New(t, db)
	w.AddBuying(t)
	return w
}

// AddBuying adds who takes part in buying to a world that was made by New.
func (w *World) AddBuying(t testing.TB) {
	t.Helper()
	err := w.DB.InTx(w.System(), func(tx *database.Tx) error {
		if err := tx.Clock(w.System()); err != nil {
			return err
		}
		w.buying(w.System(), tx, func(err error) {
			t.Helper()
			if err != nil {
				t.Fatalf("build the world: %v", err)
			}
		})
		return nil
	})
	if err != nil {
		t.Fatalf("build the world: %v", err)
	}
}

// buying adds who takes part in a tender: requirement officers, a second approver, an
// acceptor, the regulator, an expert, custodians of three institutions; the catalogue,
// money, and the working days of two years.
func (w *World) buying(ctx context.Context, tx *database.Tx, ok func(error)) {
	for name, post := range map[string]appointment.Post{
		"author": appointment.PostRequirementOfficer, "author2": appointment.PostRequirementOfficer, "approver2": appointment.PostApprover,
		"acceptor": appointment.PostAcceptor, "regulator": appointment.PostRegulator, "expert": appointment.PostExpert,
	} {
		w.post(ctx, tx, name, post, nil, ok)
	}
	for _, name := range []string{"custodian1", "custodian2", "custodian3"} {
		o, err := tx.Organization.Create().SetName("保管机构" + name).SetKind(organization.KindGovernment).SetAreaID(w.District.ID).Save(ctx)
		ok(err)
		w.post(ctx, tx, name, appointment.PostCustodian, o, ok)
	}
	ok(tx.CatalogueItem.Create().SetCode(CatalogueCode).SetNumber(1).SetName("养老服务").SetValidFrom("2026-01-01").SetCitation("政府购买服务指导性目录（演示）").Exec(ctx))
	var err error
	w.Line, err = tx.BudgetLine.Create().SetBuyerID(w.Buyer.ID).SetCode("2080299").SetFiscalYear(2026).SetName("购买养老服务").SetAreaID(w.District.ID).SetAreaPath(w.District.Path).Save(ctx)
	ok(err)
	_, err = funding.OpenAccount(ctx, tx, w.Line.ID, ledgeraccount.UnitFen)
	ok(err)
	ok(funding.Post(ctx, tx, w.Line.ID, []funding.Move{{Account: w.Line.ID, From: funding.Source, To: funding.Available, Amount: TenderFen}}))
	holidays := map[string]calendarday.Kind{}
	for _, d := range []string{"2026-01-01", "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07", "2027-01-01", "2027-10-01"} {
		holidays[d] = calendarday.KindHoliday
	}
	holidays["2026-09-20"], holidays["2026-10-10"] = calendarday.KindMakeup, calendarday.KindMakeup
	for d, kind := range holidays {
		ok(tx.CalendarDay.Create().SetID(d).SetKind(kind).SetName("演示").Exec(ctx))
	}
}

// Custodian is the organisation of the nth custodian, from 1.
func (w *World) Custodian(n int) string {
	return w.Viewer([]string{"custodian1", "custodian2", "custodian3"}[n-1]).Posts[0].OrganizationID
}
