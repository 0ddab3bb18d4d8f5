package worldtest_test

import (
	"context"
	"fmt"

	"pgregory.net/rapid"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/framework"
	"linli/ent/guarantee"
	"linli/internal/contracting"
	"linli/internal/date"
	"linli/internal/machine"
)

var bound = []contract.Status{contract.StatusSigned, contract.StatusInForce, contract.StatusSuspended}

// amend signs or refuses the amendment that waits, or proposes one.
func (d *deals) amend() {
	k := d.one(bound...)
	if k == nil {
		return
	}
	s := d.Contracting
	waits, _ := d.DB.Client.ContractVersion.Query().Where(contractversion.ContractID(k.ID), contractversion.StatusEQ(contractversion.StatusProposed), contractversion.NumberGT(1)).Only(d.System())
	switch what := rapid.IntRange(0, 5).Draw(d.rt, "what"); {
	case waits != nil && what > 0:
		d.doContract(d.as(d.manager(k), "approver"), "signs an amendment of", k, func(ctx context.Context, at machine.Ref) (*ent.Contract, error) {
			return s.SignAmendment(ctx, at, waits.Hash)
		})
	case waits != nil:
		d.doContract(d.as(d.manager(k), "approver"), "refuses an amendment of", k, func(ctx context.Context, at machine.Ref) (*ent.Contract, error) {
			return s.RefuseAmendment(ctx, at, "不同意")
		})
	default:
		in := contracting.AmendmentInput{Kind: rapid.SampledFrom([]contractversion.Kind{"SUPPLEMENT", "SUPPLEMENT", "SCHEDULE", "TERMINATION"}).Draw(d.rt, "kind"), Reason: "双方协商一致"}
		switch in.Kind {
		case contractversion.KindSupplement:
			in.Units = []int64{rapid.SampledFrom([]int64{1, 90, 110, 200, 201}).Draw(d.rt, "units")}
		case contractversion.KindTermination:
			in.HandOver = "由邻近机构接续服务，未完成预约逐一改派"
			fallthrough
		default:
			in.EndOn = date.In(d.clock.Now()).AddDays(rapid.IntRange(0, 300).Draw(d.rt, "ends in"))
		}
		d.doContract(d.as(d.manager(k), "handler"), fmt.Sprintf("proposes %s of", in.Kind), k, func(ctx context.Context, at machine.Ref) (*ent.Contract, error) {
			return s.ProposeAmendment(ctx, at, in)
		})
	}
}

// turn suspends a contract, or lets it go on.
func (d *deals) turn() {
	k := d.one(contract.StatusInForce, contract.StatusSuspended)
	if k == nil {
		return
	}
	do, what := d.Contracting.SuspendContract, "suspends"
	if k.Status == contract.StatusSuspended {
		do, what = d.Contracting.ResumeContract, "resumes"
	}
	d.doContract(d.as("approver"), what, k, func(ctx context.Context, at machine.Ref) (*ent.Contract, error) {
		return do(ctx, contracting.ContractInput{Key: at.Key, ContractID: at.ID, Version: at.Version, Reason: "整改"})
	})
}

// terminate ends a contract by one side's word.
func (d *deals) terminate() {
	k := d.one(bound...)
	if k == nil || rapid.IntRange(0, 2).Draw(d.rt, "rarely") > 0 {
		return
	}
	in := contracting.TerminateInput{Cause: rapid.SampledFrom([]contract.Cause{contract.CauseForceMajeure, contract.CauseProviderDefault, contract.CauseWithdrawal}).Draw(d.rt, "cause"), Reason: "不再继续",
		LastDay: date.In(d.clock.Now()).AddDays(rapid.IntRange(0, 40).Draw(d.rt, "notice")), HandOver: "由邻近机构接续服务，未完成预约逐一改派"}
	d.doContract(d.as(d.manager(k), "approver", "regulator"), "ends", k, func(ctx context.Context, at machine.Ref) (*ent.Contract, error) {
		return d.Contracting.TerminateContract(ctx, at, in)
	})
}

// refuse gives an award back, seldom.
func (d *deals) refuse() {
	a, err := d.DB.Client.Award.Query().Where(award.StatusEQ(award.StatusAnnounced)).Order(award.ByRank(), award.ByID()).First(d.System())
	if err != nil || rapid.IntRange(0, 3).Draw(d.rt, "rarely") > 0 {
		return
	}
	who := "manager"
	if a.OrganizationID == d.Other.ID {
		who = "otherManager"
	}
	d.run(d.as(who), "refuses the award of "+a.ID, func(ctx context.Context, key string) (string, error) {
		a, err := d.Procurement.RefuseAward(ctx, d.at(a.ID, a.Version, key), "人员不足")
		return idOf(a, err, func(a *ent.Award) string { return a.ID })
	})
}

// endGuarantee gives a bond back, or calls it.
func (d *deals) endGuarantee() {
	list := d.DB.Client.Guarantee.Query().Where(guarantee.StatusEQ(guarantee.StatusHeld)).Order(guarantee.ByID()).AllX(d.System())
	if len(list) == 0 {
		return
	}
	g := list[rapid.IntRange(0, len(list)-1).Draw(d.rt, "guarantee")]
	a, who := contracting.ReturnBond, "handler"
	if rapid.Bool().Draw(d.rt, "call") {
		a, who = contracting.CallBond, "approver"
	}
	d.run(d.as(who), string(a)+" "+g.ID, func(ctx context.Context, key string) (string, error) {
		g, err := d.Contracting.EndGuarantee(ctx, a, d.at(g.ID, g.Version, key), "履约完毕")
		return idOf(g, err, func(g *ent.Guarantee) string { return g.ID })
	})
}

// drawn draws a month's statement of a contract that residents are served under.
func (d *deals) drawn() {
	k := d.one(contract.StatusInForce, contract.StatusTerminating)
	if k == nil {
		return
	}
	month := date.MonthOf(date.In(d.clock.Now())).AddMonths(rapid.IntRange(-1, 0).Draw(d.rt, "month"))
	d.run(d.as(d.manager(k)), "draws the statement of "+month.String()+" of "+k.ID, func(ctx context.Context, key string) (string, error) {
		st, err := d.Contracting.DrawStatement(ctx, contracting.DrawStatementInput{Key: key, ContractID: k.ID, Month: month})
		return idOf(st, err, func(st *ent.Statement) string { return st.ID })
	})
}

// endFramework ends the framework, seldom.
func (d *deals) endFramework() {
	if rapid.IntRange(0, 5).Draw(d.rt, "rarely") > 0 {
		return
	}
	f := d.DB.Client.Framework.Query().Where(framework.HasTender()).FirstX(d.System())
	d.run(d.as("approver"), "ends the framework", func(ctx context.Context, key string) (string, error) {
		f, err := d.Contracting.TerminateFramework(ctx, d.at(f.ID, f.Version, key), "停办")
		return idOf(f, err, func(f *ent.Framework) string { return f.ID })
	})
}
