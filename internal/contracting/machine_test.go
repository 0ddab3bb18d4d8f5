package contracting_test

import (
	"context"
	"testing"

	"linli/ent"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/machine"
	. "linli/internal/worldtest"
)

// TestFire: a step of the clock that is not due is no error; what goes wrong in the step's
// effect is one, whatever its code, and undoes the step.
func TestFire(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		r := d.asks(paymentrequest.KindAdvance, "", "发票0", "")
		for _, code := range []fault.Code{fault.CodeWrongState, fault.CodeTooEarly, fault.CodeStaleVersion} {
			broken := func(context.Context, *machine.Change[*ent.PaymentRequest, paymentrequest.Status, contracting.PaymentFacts]) error {
				return fault.New(fault.Conflict, code, "another record is not as it should be")
			}
			clock.Set(*r.DueAt)
			if ok, err := contracting.Payments.Fire(d.System(), db, contracting.LapsePayment, r.ID, broken); ok || err != nil {
				t.Errorf("before its time: %v %v", ok, err)
			}
			clock.Set(r.DueAt.AddDate(1, 0, 0))
			if ok, err := contracting.Payments.Fire(d.System(), db, contracting.LapsePayment, r.ID, broken); ok || !fault.Is(err, code) {
				t.Errorf("an effect that fails with %s: %v %v", code, ok, err)
			}
		}
		if now := db.Client.PaymentRequest.GetX(d.System(), r.ID); now.Status != paymentrequest.StatusSubmitted || now.Version != r.Version {
			t.Errorf("a step that failed left %s in version %d", now.Status, now.Version)
		}
		for want := range 2 {
			if ok, err := contracting.Payments.Fire(d.System(), db, contracting.LapsePayment, r.ID, nil); ok != (want == 0) || err != nil {
				t.Errorf("time %d: %v %v", want+1, ok, err)
			}
		}
	})
}

// TestSigningWaits: who signs waits for the tender before the contract, as all who move
// tenders do; a contract that is signed has nothing more to do with it.
func TestSigningWaits(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		under := func() [2]string {
			k, err := contracting.Contracts.Load(d.System(), db.Client, d.id)
			d.may(err, "")
			table, id := contracting.Contracts.Under(k)
			return [2]string{table, id}
		}
		if got := under(); got != [2]string{tender.Table, d.tender.ID} {
			t.Errorf("a draft waits for %v", got)
		}
		d.signed()
		if got := under(); got != [2]string{} {
			t.Errorf("a signed contract waits for %v", got)
		}
	})
}
