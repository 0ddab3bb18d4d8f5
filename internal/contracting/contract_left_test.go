package contracting_test

import (
	"testing"

	"linli/ent/award"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/framework"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/project"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

// TestNothingPaidTwice: under a contract with milestones no monthly statement is drawn.
func TestNothingPaidTwice(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		_, err := d.Contracting.DrawStatement(d.As("manager"), contracting.DrawStatementInput{Key: Key(), ContractID: d.id, Month: date.MonthOf(date.In(clock.Now()))})
		d.may(err, fault.CodeWrongState)
		if n := db.Client.Statement.Query().CountX(d.System()); n != 0 {
			t.Errorf("%d statements", n)
		}
	})
}

// TestAmendmentKeepsSecrets: what was left out of a published contract is not told by a
// later text of it.
func TestAmendmentKeepsSecrets(t *testing.T) {
	t.Parallel()
	for _, redacted := range []bool{true, false} {
		databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
			d := newDeal(t, db, clock, project.MethodConsultation)
			d.signed()
			var left []contracting.Redaction
			if redacted {
				left = []contracting.Redaction{{Code: "K1", Reason: "涉及商业秘密"}}
			}
			_, err := d.Contracting.PublishContract(d.As("handler"), d.ref(), left)
			d.may(err, "")
			_, err = d.Contracting.ProposeAmendment(d.As("manager"), d.ref(), contracting.AmendmentInput{Kind: contractversion.KindCorrection, Reason: "笔误", Clauses: []contracting.Clause{{Code: "K1", Text: "每月十日前报送台账"}}})
			d.may(err, "")
			for _, who := range []string{"approver", "manager"} {
				_, err = d.Contracting.SignAmendment(d.As(who), d.ref(), d.hash())
				d.may(err, "")
			}
			want := map[bool]int{true: 0, false: 2}[redacted]
			if n := db.Client.ContractVersion.Query().Where(contractversion.ContractID(d.id)).CountX(t.Context()); n != want {
				t.Errorf("redacted %v: everybody reads %d texts, want %d", redacted, n, want)
			}
		})
	}
}

// TestLeftovers: the bond of a contract that nobody signed is due back, and lapses; the
// milestones of one that ended by the clock end with it.
func TestLeftovers(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		_, err := d.Contracting.RecordGuarantee(d.As("handler"), contracting.GuaranteeInput{Key: Key(), ContractID: d.id, AmountFen: 3_900_000, Form: guarantee.FormInsurance, Reference: "保函1号"})
		d.may(err, "")
		db.Client.Award.UpdateOneID(d.award.ID).SetStatus(award.StatusRefused).ExecX(d.System())
		d.tick()
		d.is(contract.StatusAbandoned)
		g := db.Client.Guarantee.Query().OnlyX(d.System())
		if g.DueAt == nil || !g.DueAt.Equal(clock.Now()) {
			t.Errorf("the bond is due back %v", g.DueAt)
		}
		clock.Set(g.DueAt.AddDate(1, 0, 0))
		d.tick()
		if g = db.Client.Guarantee.GetX(d.System(), g.ID); g.Status != guarantee.StatusReturned {
			t.Errorf("a year later the bond is %s", g.Status)
		}
	})
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		first, err := date.Parse(d.now().ValidFrom)
		d.may(err, "")
		clock.Set(first.At(0))
		d.tick()
		last, err := date.Parse(d.now().ValidUntil)
		d.may(err, "")
		clock.Set(last.AddDays(91).At(0))
		d.tick()
		d.is(contract.StatusInForce) // when the bond is due back cannot be said without the year's working days
		for _, day := range []string{"2028-01-01", "2028-10-01"} {
			db.Client.CalendarDay.Create().SetID(day).SetKind("HOLIDAY").SetName("演示").ExecX(d.System())
		}
		d.tick()
		d.is(contract.StatusCompleted)
		d.tick()
		if n := db.Client.Milestone.Query().Where(milestone.StatusEQ(milestone.StatusCancelled)).CountX(d.System()); n != 2 {
			t.Errorf("%d of 2 milestones ended with their contract", n)
		}
		if got := d.Balance(t, d.id); got != (funding.Balance{}) {
			t.Errorf("the contract's money: %+v", got)
		}
	})
}

// TestFrameworkUnsigned: the money of a framework under which nobody signed is still its
// project's; nobody signs under one that was terminated.
func TestFrameworkUnsigned(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodFrameworkClosed)
		_, err := d.Contracting.RecordGuarantee(d.As("handler"), contracting.GuaranteeInput{Key: Key(), ContractID: d.id, AmountFen: 3_900_000, Form: guarantee.FormInsurance, Reference: "保函1号"})
		d.may(err, "")
		clock.Set(*d.award.StandstillUntil)
		d.may(d.sign("manager"), "")
		db.Client.Framework.Update().SetStatus(framework.StatusTerminated).SetDueAt(clock.Now()).ExecX(d.System())
		d.may(d.sign("approver"), fault.CodeWrongState)
		db.Client.Award.UpdateOneID(d.award.ID).SetStatus(award.StatusRefused).ExecX(d.System())
		d.tick()
		d.is(contract.StatusAbandoned)
		d.tick()
		f := db.Client.Framework.Query().OnlyX(d.System())
		if got := d.Balance(t, f.ID); got != (funding.Balance{}) || f.DueAt != nil {
			t.Errorf("the framework keeps %+v, due %v", got, f.DueAt)
		}
		if got := d.Balance(t, d.Line.ID); got.Reserved != 40_000_000 {
			t.Errorf("the budget line: %+v", got)
		}
	})
}
