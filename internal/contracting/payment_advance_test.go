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
	"linli/internal/funding"
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
		approves := func(code fault.Code) {
			t.Helper()
			_, err := d.Contracting.ApprovePayment(d.As("approver"), machine.Ref{Key: Key(), ID: advance.ID, Version: advance.Version})
			d.may(err, code)
		}
		// nothing is advanced once the contract ends, or a milestone's money was asked for
		db.Client.Contract.UpdateOneID(d.id).SetStatus(contract.StatusTerminating).ExecX(d.System())
		approves(fault.CodeWrongState)
		db.Client.Contract.UpdateOneID(d.id).SetStatus(contract.StatusInForce).ExecX(d.System())
		staged := d.asks(paymentrequest.KindMilestone, list[0].ID, "发票x", "")
		approves(fault.CodeWrongState)
		_, err := d.Contracting.ReturnPayment(d.As("approver"), machine.Ref{Key: Key(), ID: staged.ID, Version: staged.Version}, "发票有误")
		d.may(err, "")
		approves("")
		if r := d.asks(paymentrequest.KindMilestone, list[0].ID, "发票1", ""); r.RecoveredFen != 0 {
			t.Errorf("recovered %d of what was not paid", r.RecoveredFen)
		}
		d.asks(paymentrequest.KindMilestone, list[1].ID, "发票2", fault.CodeWrongState)
		_, err = d.Contracting.RecordPayment(d.As("payer"), machine.Ref{Key: Key(), ID: advance.ID, Version: advance.Version + 1}, "国库0", date.In(clock.Now()))
		d.may(err, "")
		r := d.asks(paymentrequest.KindMilestone, list[1].ID, "发票2", "")
		if r.RecoveredFen != 3_900_000 || r.AmountFen != 15_600_000-3_900_000-780_000 {
			t.Errorf("the last one: %+v", r)
		}
	})
}

// TestAdvanceRecovered: what was advanced comes off what is accepted, however little that is,
// and the provider is paid what it delivered: 2,000 units at 195 yuan, three tenths advanced, a
// twentieth retained. Of the first thousand 5,850,000 fen are recovered.
func TestAdvanceRecovered(t *testing.T) {
	t.Parallel()
	const advance, first = 11_700_000, 19_500_000 - 5_850_000 - 975_000
	part := func(units int64) *contracting.DecisionInput {
		return &contracting.DecisionInput{Outcome: acceptance.OutcomePart, AcceptedUnits: units, Note: "少做"}
	}
	less := func(fen int64) *contracting.DecisionInput {
		return &contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, DeductionFen: fen, Note: "指标未达"}
	}
	for name, c := range map[string]struct {
		second    *contracting.DecisionInput // nil: it is cancelled
		late      bool                       // the first one is asked for when the second one is decided
		one, two  int64                      // paid for each; 0: nothing is left
		retention int64
		kept      int64 // for claims, when the contract has ended
	}{
		"the advance covers more than the rest": {part(200), false, first, 0, 0, 0},
		"the advance covers the rest":           {part(300), false, first, 0, 975_000, 975_000},
		"a deduction":                           {less(13_000_000), false, first, 325_000, 1_300_000, 1_300_000},
		"used up by a deduction":                {less(19_400_000), true, 6_825_000, 95_000, 980_000, 980_000},
		"cancelled":                             {nil, false, first, 0, 0, 0},
		"cancelled before the first is asked":   {nil, true, 6_825_000, 0, 975_000, 7_800_000},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
				d := newDeal(t, db, clock, project.MethodConsultation)
				d.stagesOf(advance, 1_000, 1_000)
				d.signedByBoth()
				d.paid(paymentrequest.KindAdvance, "", "发票0")
				list := d.begun()
				var paid int64 = advance
				pays := func(kind paymentrequest.Kind, milestoneID, invoice string, want int64) {
					t.Helper()
					if want == 0 {
						d.asks(kind, milestoneID, invoice, fault.CodeWrongState)
						return
					}
					if r := d.paid(kind, milestoneID, invoice); r.AmountFen != want {
						t.Errorf("%s is %+v, want %d", invoice, r, want)
					}
					paid += want
				}
				d.examined(list[0], contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: d.results()})
				if !c.late {
					pays(paymentrequest.KindMilestone, list[0].ID, "发票1", c.one)
				}
				ends := func() {
					t.Helper()
					d.tick()
					if got := d.Balance(t, d.id); got != (funding.Balance{Granted: paid + c.kept, Consumed: paid}) {
						t.Errorf("at its end: %+v, want %d spent and %d kept", got, paid, c.kept)
					}
				}
				if c.second == nil {
					last := date.In(clock.Now())
					d.terminates("approver", contract.CauseForceMajeure, last, "")
					clock.Set(last.AddDays(1).At(0).AddDate(0, 0, 60))
					ends()
					if c.late {
						d.asks(paymentrequest.KindRetention, "", "发票3", fault.CodeWrongState) // the first milestone comes before
						pays(paymentrequest.KindMilestone, list[0].ID, "发票1", c.one)
					}
				} else {
					c.second.Results = d.results()
					d.examined(list[1], *c.second)
					if c.late {
						pays(paymentrequest.KindMilestone, list[0].ID, "发票1", c.one)
					}
					pays(paymentrequest.KindMilestone, list[1].ID, "发票2", c.two)
					_, err := d.Contracting.CompleteContract(d.As("acceptor"), d.ref())
					d.may(err, "")
					ends()
				}
				pays(paymentrequest.KindRetention, "", "发票3", c.retention)
				if c.retention > 0 && c.two == 0 {
					d.asks(paymentrequest.KindMilestone, list[1].ID, "发票4", fault.CodeWrongState) // settled with it
				}
				if got := d.Balance(t, d.id); got.Consumed != paid {
					t.Errorf("spent %+v, want %d", got, paid)
				}
				d.Whole(t)
			})
		})
	}
}
