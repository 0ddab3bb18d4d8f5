package worldtest_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/date"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/scoring"
	. "linli/internal/worldtest"
)

// TestWalkOfDeals goes at random through what follows an award: a tender's contract and a
// framework's two are drafted, signed or refused, performed by milestones or by residents'
// bookings, examined, paid, amended, suspended, ended; two replicas take the clock's steps.
// After each step every invariant of procurement §3.12 holds, and what was refused or
// repeated changed nothing. It takes as many walks as TestWalk.
func TestWalkOfDeals(t *testing.T) {
	t.Parallel()
	strolls(t, func(w *walk, s *scope) {
		d := &deals{walk: w, scope: s}
		w.must = dealInvariants
		d.awards()
		w.clocks = append(w.clocks, d.strike)
		w.now = w.read()
		w.check(true)
		for _, k := range w.DB.Client.Contract.Query().Where(contract.AwardIDNotNil()).Order(contract.ByNumber()).AllX(w.System()) {
			if w.often("begins") {
				d.begin(k)
			}
		}
		steps := d.steps()
		names := make([]string, 0, len(steps))
		for name := range steps {
			names = append(names, name)
		}
		slices.Sort(names)
		for range 70 {
			steps[rapid.SampledFrom(names).Draw(w.rt, "step")]()
		}
	})
}

// deals are a walk after the awards.
type deals struct {
	*walk
	scope *scope
}

// awards announces an award of a tender to the provider, and two of a framework: to the
// provider and to the other organisation.
func (d *deals) awards() {
	d.AddBuying(d.scope)
	ctx, c := d.System(), d.DB.Client
	for year := 2028; year < 2036; year++ {
		for _, day := range []string{"01-01", "10-01"} {
			c.CalendarDay.Create().SetID(fmt.Sprintf("%d-%s", year, day)).SetKind("HOLIDAY").SetName("演示").ExecX(ctx)
		}
	}
	for _, method := range []project.Method{project.MethodConsultation, project.MethodFrameworkClosed} {
		p := d.Intend(d.scope, d.clock, method, "冬季前必须开始服务")
		in := d.TenderInput(d.clock.Now().AddDate(0, 0, 12), d.World.Custodians(d.scope))
		winners := []*ent.Organization{d.Provider}
		if method == project.MethodFrameworkClosed {
			in.DeadlineAt = d.clock.Now().AddDate(0, 0, 30)
			in.Body.FrameworkMonths, in.Body.Evaluation = 12, procurement.Evaluation{Method: scoring.PriceFirst}
			winners = append(winners, d.Other)
		}
		n := d.Tender(d.scope, p, in)
		lot := c.TenderLot.Query().Where(tenderlot.TenderID(n.ID)).OnlyX(ctx)
		now := d.clock.Now()
		for i, o := range winners {
			b := c.Bid.Create().SetTenderID(n.ID).SetLotID(lot.ID).SetOrganizationID(o.ID).SetStatus(bid.StatusWinner).SetPriceFen(39_000_000).SaveX(ctx)
			c.Award.Create().SetTenderID(n.ID).SetLotID(lot.ID).SetBidID(b.ID).SetOrganizationID(o.ID).SetRank(i + 1).SetAmountFen(39_000_000).SetStatus(award.StatusAnnounced).
				SetAnnouncedAt(now).SetStandstillUntil(now.AddDate(0, 0, 10)).SetDueAt(now.AddDate(0, 0, 60)).ExecX(ctx)
		}
		c.Tender.UpdateOneID(n.ID).SetStatus(tender.StatusAwarded).ClearDueAt().SetDueAction("").ExecX(ctx)
	}
	d.strike()
	days := date.In(d.clock.Now()).Sub(date.In(Start))
	d.Shifts(d.scope, days+30, days+60)
}

// strike lets two replicas take the clock's steps.
func (d *deals) strike() {
	Together(d.scope, d.DB, d.Contracting.Tick)
	Together(d.scope, d.DB, d.Procurement.Tick)
}

func (d *deals) steps() map[string]func() {
	out := map[string]func(){
		"an earlier key": func() { d.again(nil) }, "amend": d.amend, "suspend": d.turn, "terminate": d.terminate, "end the framework": d.endFramework, "guarantee": d.endGuarantee, "refuse the award": d.refuse,
		"book": func() { d.confirm(d.hold()) }, "visit": d.visit, "change a booking": d.change, "statement": func() { d.statement(true) }, "draw": d.drawn,
		"hours pass": func() { d.pass(d.clock.Now().Add(d.some("hours", 5*time.Minute, 4*time.Hour, 26*time.Hour))) },
		"weeks pass": func() {
			d.pass(d.clock.Now().Add(24 * time.Hour * d.some("days", 6, 11, 16, 40)))
		},
		"years pass": func() {
			if rapid.IntRange(0, 9).Draw(d.rt, "long") == 0 {
				d.pass(d.clock.Now().AddDate(rapid.IntRange(1, 3).Draw(d.rt, "years"), 0, 1))
			}
		},
	}
	for i := range 5 {
		out[fmt.Sprint("contract ", i)] = d.contract
		out[fmt.Sprint("milestone ", i)] = d.milestone
		out[fmt.Sprint("payment ", i)] = d.payment
	}
	return out
}

// one draws a contract in one of the states, or any.
func (d *deals) one(states ...contract.Status) *ent.Contract {
	q := d.DB.Client.Contract.Query().Where(contract.AwardIDNotNil())
	if len(states) > 0 && d.often("fitting") {
		q.Where(contract.StatusIn(states...))
	}
	list := q.Order(contract.ByNumber()).AllX(d.System())
	if len(list) == 0 {
		return nil
	}
	return list[rapid.IntRange(0, len(list)-1).Draw(d.rt, "contract")]
}

// at names a record, mostly as it is.
func (d *deals) at(id string, version int, key string) machine.Ref {
	return machine.Ref{Key: key, ID: id, Version: version}
}

// version is mostly the right one.
func (d *deals) version(is int) int {
	if d.often("version") {
		return is
	}
	return is - 1
}

// manager is who acts for the provider.
func (d *deals) manager(k *ent.Contract) string {
	if k.ProviderID == d.Other.ID {
		return "otherManager"
	}
	return "manager"
}

func (d *deals) doContract(who viewer, what string, k *ent.Contract, do func(context.Context, machine.Ref) (*ent.Contract, error)) {
	version := d.version(k.Version)
	d.run(who, what+" "+k.ID, func(ctx context.Context, key string) (string, error) {
		k, err := do(ctx, d.at(k.ID, version, key))
		return idOf(k, err, func(k *ent.Contract) string { return k.ID })
	})
}

// begin takes a contract from its draft to both signatures, and mostly to its first day.
func (d *deals) begin(k *ent.Contract) {
	d.draft(k)
	d.bond(k, k.BondFen)
	a := d.DB.Client.Award.GetX(d.System(), *k.AwardID)
	d.pass(*a.StandstillUntil)
	d.sign(d.fresh(k), d.named("approver"))
	d.sign(d.fresh(k), d.named(d.manager(k)))
	if first, err := date.Parse(d.fresh(k).ValidFrom); err == nil && d.often("until it begins") {
		d.pass(first.At(0))
	}
}

func (d *deals) fresh(k *ent.Contract) *ent.Contract {
	return d.DB.Client.Contract.GetX(d.System(), k.ID)
}

// contract takes a step of a contract towards its performance.
func (d *deals) contract() {
	k := d.one(contract.StatusDrafting, contract.StatusSigned, contract.StatusInForce)
	if k == nil {
		return
	}
	next := "publish"
	if k.Status == contract.StatusDrafting {
		next = rapid.SampledFrom([]string{"draft", "bond", "sign", "sign"}).Draw(d.rt, "next")
	} else if rapid.Bool().Draw(d.rt, "complete") {
		next = "complete"
	}
	switch next {
	case "draft":
		d.draft(k)
	case "bond":
		d.bond(k, rapid.SampledFrom([]int64{k.BondFen, 1}).Draw(d.rt, "bond"))
	case "sign":
		d.sign(k, d.as(d.manager(k), "approver"))
	case "publish":
		d.doContract(d.as("handler"), "publishes", k, func(ctx context.Context, at machine.Ref) (*ent.Contract, error) {
			return d.Contracting.PublishContract(ctx, at, nil)
		})
	default:
		d.doContract(d.as("acceptor"), "completes", k, d.Contracting.CompleteContract)
	}
}

// draft writes days, and mostly milestones, into a draft.
func (d *deals) draft(k *ent.Contract) {
	in := contracting.DraftInput{StartOn: date.In(d.clock.Now()).AddDays(rapid.IntRange(11, 30).Draw(d.rt, "begins"))}
	if k.FrameworkID == nil || rapid.Bool().Draw(d.rt, "by milestones") {
		in.AdvanceFen, in.RetainedBp = rapid.SampledFrom([]int64{0, 1_900_000, 12_000_000}).Draw(d.rt, "advance"), rapid.SampledFrom([]int{0, 500, 1_000}).Draw(d.rt, "retained")
		for i, units := range []int64{700, 333, 60} {
			in.Milestones = append(in.Milestones, contracting.BodyMilestone{Title: fmt.Sprint("第", i+1), Units: units, UnitPriceFen: 19_500, DueOn: in.StartOn.AddMonths(2 + i).String()})
		}
	}
	d.doContract(d.as("handler"), "writes", k, func(ctx context.Context, at machine.Ref) (*ent.Contract, error) {
		return d.Contracting.SaveContract(ctx, at, in)
	})
}

func (d *deals) bond(k *ent.Contract, amount int64) {
	d.run(d.as("handler"), "notes a bond of "+k.ID, func(ctx context.Context, key string) (string, error) {
		g, err := d.Contracting.RecordGuarantee(ctx, contracting.GuaranteeInput{Key: key, ContractID: k.ID, AmountFen: amount, Form: guarantee.FormInsurance, Reference: "保函" + key})
		return idOf(g, err, func(g *ent.Guarantee) string { return g.ID })
	})
}

func (d *deals) sign(k *ent.Contract, who viewer) {
	text := d.DB.Client.ContractVersion.Query().Where(contractversion.ContractID(k.ID), contractversion.Number(1)).OnlyX(d.System())
	d.doContract(who, "signs", k, func(ctx context.Context, at machine.Ref) (*ent.Contract, error) {
		return d.Contracting.SignContract(ctx, at, text.Hash)
	})
}

// milestone takes a milestone through its claim and examination, mostly as far as it goes.
func (d *deals) milestone() {
	k := d.one(contract.StatusInForce, contract.StatusSigned, contract.StatusTerminating)
	if k == nil {
		return
	}
	list := d.DB.Client.Milestone.Query().Where(milestone.ContractID(k.ID)).Order(milestone.ByPosition()).AllX(d.System())
	if len(list) == 0 {
		return
	}
	if k.Status == contract.StatusSigned && d.often("patient") {
		if first, err := date.Parse(k.ValidFrom); err == nil {
			d.pass(first.At(0))
		}
	}
	m := list[rapid.IntRange(0, len(list)-1).Draw(d.rt, "milestone")]
	for was := milestone.Status(""); m.Status != was && d.often("goes on"); {
		was = m.Status
		d.examine(k, d.DB.Client.Milestone.GetX(d.System(), m.ID))
		m = d.DB.Client.Milestone.GetX(d.System(), m.ID)
	}
}

// examine takes the next step of a milestone, answers of those who are asked included.
func (d *deals) examine(k *ent.Contract, m *ent.Milestone) {
	s := d.Contracting
	do := func(who viewer, what string, f func(context.Context, machine.Ref) (*ent.Milestone, error)) {
		version := d.version(m.Version)
		d.run(who, what+" "+m.ID, func(ctx context.Context, key string) (string, error) {
			m, err := f(ctx, d.at(m.ID, version, key))
			return idOf(m, err, func(m *ent.Milestone) string { return m.ID })
		})
	}
	switch m.Status {
	case milestone.StatusClaimed:
		do(d.as("acceptor"), "examines", func(ctx context.Context, at machine.Ref) (*ent.Milestone, error) {
			return s.BeginAcceptance(ctx, at, d.Committee())
		})
	case milestone.StatusInAcceptance:
		open := d.DB.Client.AcceptanceOpinion.Query().Where(acceptanceopinion.HasAcceptanceWith(acceptance.MilestoneID(m.ID)), acceptanceopinion.AnswerIsNil()).Order(acceptanceopinion.ByID()).AllX(d.System())
		for _, o := range open {
			if !d.often("answers") {
				continue
			}
			d.run(viewer{"asked", access.With(context.Background(), &access.Viewer{PersonID: o.PersonID})}, "answers "+o.ID, func(ctx context.Context, key string) (string, error) {
				o, err := s.GiveOpinion(ctx, contracting.OpinionInput{Key: key, OpinionID: o.ID, Version: o.Version, Answer: acceptanceopinion.AnswerSatisfied})
				return idOf(o, err, func(o *ent.AcceptanceOpinion) string { return o.ID })
			})
		}
		in := contracting.DecisionInput{Outcome: rapid.SampledFrom([]acceptance.Outcome{acceptance.OutcomeAccepted, acceptance.OutcomePart, acceptance.OutcomeRejected}).Draw(d.rt, "outcome"), Note: "按指标验收",
			DeductionFen: rapid.SampledFrom([]int64{0, 0, 120_001, 20_000_000}).Draw(d.rt, "deduction")}
		for _, x := range d.Requirement().Indicators {
			in.Results = append(in.Results, contracting.IndicatorResult{Code: x.Code, Value: x.Target, Met: true})
		}
		if in.Outcome == acceptance.OutcomePart {
			in.AcceptedUnits = rapid.Int64Range(1, m.Units+1).Draw(d.rt, "units")
		}
		do(d.as("acceptor"), "decides on", func(ctx context.Context, at machine.Ref) (*ent.Milestone, error) {
			return s.DecideAcceptance(ctx, at, in)
		})
	default:
		do(d.as(d.manager(k)), "claims", func(ctx context.Context, at machine.Ref) (*ent.Milestone, error) {
			return s.ClaimMilestone(ctx, at, "服务台账与签到记录", nil)
		})
	}
}

// payment asks for money, and takes requests towards their payment.
func (d *deals) payment() {
	if rapid.Bool().Draw(d.rt, "another one") {
		d.ask()
	}
	for n := 0; n < 3 && d.often("goes on"); n++ {
		d.settle()
	}
}

// settle takes the next step of a request that is not paid.
func (d *deals) settle() {
	s := d.Contracting
	open := d.DB.Client.PaymentRequest.Query().Where(paymentrequest.StatusNotIn(paymentrequest.StatusPaid, paymentrequest.StatusReturned)).Order(paymentrequest.ByCreatedAt(), paymentrequest.ByID()).AllX(d.System())
	if len(open) == 0 {
		return
	}
	r := open[rapid.IntRange(0, len(open)-1).Draw(d.rt, "request")]
	acts := []struct {
		name string
		who  []string
		do   func(context.Context, machine.Ref) (*ent.PaymentRequest, error)
	}{
		{"approves", []string{"approver", "approver2"}, s.ApprovePayment},
		{"sends", []string{"payer"}, s.SendPayment},
		{"pays", []string{"payer"}, func(ctx context.Context, at machine.Ref) (*ent.PaymentRequest, error) {
			return s.RecordPayment(ctx, at, "国库"+r.ID, date.In(d.clock.Now()))
		}},
		{"returns", []string{"approver", "payer"}, func(ctx context.Context, at machine.Ref) (*ent.PaymentRequest, error) {
			return s.ReturnPayment(ctx, at, "发票有误")
		}},
	}
	i := map[paymentrequest.Status]int{paymentrequest.StatusSubmitted: 0, paymentrequest.StatusApproved: 1, paymentrequest.StatusSent: 2}[r.Status]
	if !d.often("next") {
		i = rapid.IntRange(0, len(acts)-1).Draw(d.rt, "act")
	}
	version := d.version(r.Version)
	d.run(d.as(acts[i].who...), acts[i].name+" "+r.ID, func(ctx context.Context, key string) (string, error) {
		r, err := acts[i].do(ctx, d.at(r.ID, version, key))
		return idOf(r, err, func(r *ent.PaymentRequest) string { return r.ID })
	})
}

// ask asks for an advance, a milestone's money, or what was retained.
func (d *deals) ask() {
	k := d.one(contract.StatusSigned, contract.StatusInForce, contract.StatusTerminated, contract.StatusCompleted)
	if k == nil {
		return
	}
	in := contracting.PaymentInput{ContractID: k.ID, Kind: rapid.SampledFrom([]paymentrequest.Kind{"ADVANCE", "MILESTONE", "MILESTONE", "RETENTION"}).Draw(d.rt, "kind"), InvoicedOn: date.In(d.clock.Now())}
	q := d.DB.Client.Milestone.Query().Where(milestone.ContractID(k.ID))
	if d.often("accepted") {
		q.Where(milestone.StatusIn(milestone.StatusAccepted, milestone.StatusPartAccepted))
	}
	if list := q.Order(milestone.ByPosition()).IDsX(d.System()); in.Kind == "MILESTONE" && len(list) > 0 {
		in.MilestoneID = list[rapid.IntRange(0, len(list)-1).Draw(d.rt, "milestone")]
	}
	d.run(d.as(d.manager(k)), fmt.Sprintf("asks for %s of %s", in.Kind, k.ID), func(ctx context.Context, key string) (string, error) {
		in := in
		in.Key, in.InvoiceNumber = key, key
		r, err := d.Contracting.AskPayment(ctx, in)
		return idOf(r, err, func(r *ent.PaymentRequest) string { return r.ID })
	})
}
