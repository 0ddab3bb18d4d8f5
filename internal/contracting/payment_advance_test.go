package contracting_test

import (
	"testing"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/contract"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/machine"
	. "linli/internal/worldtest"
)

// begun takes a signed deal to its first day, and gives its milestones.
func (d *deal) begun() []*ent.Milestone {
	d.t.Helper()
	first, err := date.Parse(d.now().ValidFrom)
	d.may(err, "")
	d.clock.Set(first.At(0))
	d.tick()
	d.is(contract.StatusInForce)
	return d.DB.Client.Milestone.Query().Where(milestone.ContractID(d.id)).Order(milestone.ByPosition()).AllX(d.System())
}

// asks asks for money, which may be refused with a code.
func (d *deal) asks(kind paymentrequest.Kind, milestoneID, invoice string, code fault.Code) *ent.PaymentRequest {
	d.t.Helper()
	r, err := d.Contracting.AskPayment(d.As("manager"), contracting.PaymentInput{Key: Key(), ContractID: d.id, Kind: kind, MilestoneID: milestoneID, InvoiceNumber: invoice, InvoicedOn: date.In(d.clock.Now())})
	d.may(err, code)
	return r
}

// TestAdvanceComesFirst: no advance once a milestone's money was asked for, and none of a
// contract that is ending.
func TestAdvanceComesFirst(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		list := d.begun()
		d.examined(list[0], contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: d.results()})
		r := d.asks(paymentrequest.KindMilestone, list[0].ID, "发票1", "")
		if r.RecoveredFen != 0 || r.AmountFen != 22_230_000 { // 1,200 × 195 yuan less a twentieth
			t.Errorf("without an advance: %+v", r)
		}
		d.asks(paymentrequest.KindAdvance, "", "发票0", fault.CodeWrongState)
		_, err := d.Contracting.ReturnPayment(d.As("approver"), machine.Ref{Key: Key(), ID: r.ID, Version: r.Version}, "发票有误")
		d.may(err, "")
		db.Client.Contract.UpdateOneID(d.id).SetStatus(contract.StatusTerminating).ExecX(d.System())
		d.asks(paymentrequest.KindAdvance, "", "发票0", fault.CodeWrongState)
		db.Client.Contract.UpdateOneID(d.id).SetStatus(contract.StatusInForce).ExecX(d.System())
		d.asks(paymentrequest.KindAdvance, "", "发票0", "")
	})
}

// TestAdvanceUnpaid: what was not paid is not recovered; with the last milestone it has to
// be clear whether it was.
func TestAdvanceUnpaid(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		advance := d.asks(paymentrequest.KindAdvance, "", "发票0", "")
		list := d.begun()
		for _, m := range list {
			d.examined(m, contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: d.results()})
		}
		if r := d.asks(paymentrequest.KindMilestone, list[0].ID, "发票1", ""); r.RecoveredFen != 0 {
			t.Errorf("recovered %d of what was not paid", r.RecoveredFen)
		}
		d.asks(paymentrequest.KindMilestone, list[1].ID, "发票2", fault.CodeWrongState)
		_, err := d.Contracting.ApprovePayment(d.As("approver"), machine.Ref{Key: Key(), ID: advance.ID, Version: advance.Version})
		d.may(err, "")
		_, err = d.Contracting.RecordPayment(d.As("payer"), machine.Ref{Key: Key(), ID: advance.ID, Version: advance.Version + 1}, "国库0", date.In(clock.Now()))
		d.may(err, "")
		r := d.asks(paymentrequest.KindMilestone, list[1].ID, "发票2", "")
		if r.RecoveredFen != 3_900_000 || r.AmountFen != 15_600_000-3_900_000-780_000 {
			t.Errorf("the last one: %+v", r)
		}
	})
}
