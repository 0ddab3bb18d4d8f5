package contracting_test

import (
	"context"
	"slices"
	"testing"

	"linli/ent/contract"
	"linli/ent/creditevent"
	"linli/ent/framework"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	"linli/ent/performanceevaluation"
	"linli/ent/project"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/machine"
	"linli/internal/machine/machinetest"
	. "linli/internal/worldtest"
)

type (
	list  = []string
	whoOf = map[machine.Action][]string
)

// TestMachines crosses every state, action and role of a contract and what belongs to it.
// The lists are the specification's, written apart from the code (procurement §3.10 to §3.13).
func TestMachines(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		ctx, s := d.System(), d.Contracting
		roles := map[string]context.Context{}
		for _, r := range slices.Concat(Roles, Buyers, list{"nobody"}) {
			roles[r] = ctxOf(d.World, r)
		}
		m := db.Client.Milestone.Query().Where(milestone.ContractID(d.id)).Order(milestone.ByPosition()).FirstX(ctx)
		r, err := s.AskPayment(d.As("manager"), contracting.PaymentInput{Key: Key(), ContractID: d.id, Kind: paymentrequest.KindAdvance, InvoiceNumber: "1", InvoicedOn: date.In(clock.Now())})
		d.may(err, "")
		e, err := s.DraftEvaluation(d.As("handler"), Key(), d.id, "")
		d.may(err, "")
		credit, err := s.RecordCredit(d.As("regulator"), contracting.CreditInput{Key: Key(), OrganizationID: d.Provider.ID, Source: creditevent.SourceContract, Fact: "连续失约", Evidence: "签到记录",
			Effect: creditevent.EffectInspect, Repairable: true, ValidUntil: date.In(clock.Now()).AddDays(90)})
		d.may(err, "")
		f := db.Client.Framework.Create().SetTenderID(d.tender.ID).SetBuyerID(d.Buyer.ID).SetBudgetLineID(d.Line.ID).SetAreaID(d.District.ID).SetAreaPath(d.District.Path).SetTitle("框架").
			SetTotalFen(1).SetValidFrom("2026-01-01").SetValidUntil("2026-12-31").SaveX(ctx)
		handlers, approvers, managers := list{"handler", "handler2"}, list{"approver", "approver2"}, list{"manager"}
		both, acceptors, payers := slices.Concat(managers, approvers), list{"acceptor"}, list{"payer"}

		check := func(name string, got, want machinetest.Counts) {
			t.Helper()
			if got != want {
				t.Errorf("%s: %+v, want %+v", name, got, want)
			}
		}
		type contracts = []contract.Status
		bound := contracts{"SIGNED", "IN_FORCE", "SUSPENDED"}
		check("contract", machinetest.Cross(t, db, contracting.Contracts, d.id, roles, machinetest.Want[contract.Status]{
			From: map[machine.Action]contracts{"EDIT": {"DRAFTING"}, "SIGN": {"DRAFTING"}, "PUBLISH": bound, "DEPOSIT": bound, "SUSPEND": {"IN_FORCE"}, "RESUME": {"SUSPENDED"},
				"AMEND": bound, "SIGN_AMENDMENT": bound, "REFUSE_AMENDMENT": bound, "TERMINATE": bound, "COMPLETE": {"IN_FORCE", "SUSPENDED"}},
			Who: whoOf{"EDIT": handlers, "SIGN": both, "PUBLISH": handlers, "DEPOSIT": handlers, "SUSPEND": approvers, "RESUME": approvers, "AMEND": slices.Concat(managers, handlers),
				"SIGN_AMENDMENT": both, "REFUSE_AMENDMENT": both, "TERMINATE": append(list{"regulator"}, both...), "COMPLETE": acceptors},
		}), machinetest.Counts{Refused: 2823, Done: 37, Final: 0})
		type milestones = []milestone.Status
		examined := milestones{"IN_ACCEPTANCE"}
		check("milestone", machinetest.Cross(t, db, contracting.Milestones, m.ID, roles, machinetest.Want[milestone.Status]{
			From: map[machine.Action]milestones{"CLAIM": {"PLANNED", "RECTIFYING"}, "BEGIN_ACCEPTANCE": {"CLAIMED"}, "ACCEPT": examined, "ACCEPT_PART": examined, "REJECT": examined},
			Who:  whoOf{"CLAIM": managers, "BEGIN_ACCEPTANCE": acceptors, "ACCEPT": acceptors, "ACCEPT_PART": acceptors, "REJECT": acceptors},
		}), machinetest.Counts{Refused: 1036, Done: 2, Final: 2})
		db.Client.Contract.UpdateOneID(d.id).SetStatus(contract.StatusSigned).ExecX(ctx) // an advance is for one that begins
		type payments = []paymentrequest.Status
		check("payment request", machinetest.Cross(t, db, contracting.Payments, r.ID, roles, machinetest.Want[paymentrequest.Status]{
			From: map[machine.Action]payments{"APPROVE": {"SUBMITTED"}, "RETURN": {"SUBMITTED", "APPROVED", "SENT"}, "SEND": {"APPROVED"}, "PAY": {"APPROVED", "SENT"}},
			Who:  whoOf{"APPROVE": approvers, "RETURN": slices.Concat(approvers, payers), "SEND": payers, "PAY": payers},
		}), machinetest.Counts{Refused: 506, Done: 3, Final: 11})
		type guarantees = []guarantee.Status
		check("guarantee", machinetest.Cross(t, db, contracting.Guarantees, db.Client.Guarantee.Query().OnlyIDX(ctx), roles, machinetest.Want[guarantee.Status]{
			From: map[machine.Action]guarantees{"RETURN": {"HELD"}, "CALL": {"HELD"}},
			Who:  whoOf{"RETURN": handlers, "CALL": approvers},
		}), machinetest.Counts{Refused: 156, Done: 0, Final: 0})
		type frameworks = []framework.Status
		check("framework", machinetest.Cross(t, db, contracting.Frameworks, f.ID, roles, machinetest.Want[framework.Status]{
			From: map[machine.Action]frameworks{"TERMINATE": {"ACTIVE"}}, Who: whoOf{"TERMINATE": approvers},
		}), machinetest.Counts{Refused: 76, Done: 0, Final: 2})
		type evaluations = []performanceevaluation.Status
		check("evaluation", machinetest.Cross(t, db, contracting.Evaluations, e.ID, roles, machinetest.Want[performanceevaluation.Status]{
			From: map[machine.Action]evaluations{"COMMENT": {"DRAFT"}, "FINISH": {"DRAFT"}, "APPEAL": {"FINAL"}, "ANSWER": {"APPEALED"}},
			Who:  whoOf{"COMMENT": managers, "FINISH": approvers, "APPEAL": managers, "ANSWER": approvers},
		}), machinetest.Counts{Refused: 412, Done: 2, Final: 2})
		type credits = []creditevent.Status
		check("credit event", machinetest.Cross(t, db, contracting.Credits, credit.ID, roles, machinetest.Want[creditevent.Status]{
			From: map[machine.Action]credits{"APPEAL": {"NOTIFIED", "IN_FORCE"}, "UPHOLD": {"APPEALED"}, "REVOKE": {"NOTIFIED", "APPEALED", "IN_FORCE"}, "REPAIR": {"IN_FORCE"}},
			Who:  whoOf{"APPEAL": managers, "UPHOLD": {"regulator"}, "REVOKE": {"regulator"}, "REPAIR": {"regulator"}},
		}), machinetest.Counts{Refused: 617, Done: 3, Final: 4})
	})
}

// TestNoDeadEnds is the model check over every table of the package.
func TestNoDeadEnds(t *testing.T) {
	t.Parallel()
	for name, found := range map[string][]string{
		"contract": contracting.Contracts.DeadEnds(), "milestone": contracting.Milestones.DeadEnds(), "payment request": contracting.Payments.DeadEnds(),
		"guarantee": contracting.Guarantees.DeadEnds(), "framework": contracting.Frameworks.DeadEnds(), "evaluation": contracting.Evaluations.DeadEnds(), "credit event": contracting.Credits.DeadEnds(),
	} {
		if len(found) > 0 {
			t.Errorf("%s: %v", name, found)
		}
	}
}
