package demo

import (
	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/contract"
	"linli/ent/contractsignature"
	"linli/ent/contractversion"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/date"
	"linli/internal/id"
)

// fulfil concludes the contract, and takes its milestones as far as the story has come: the
// first is paid, the second is to be paid, the third is examined.
func (t *telling) fulfil(n *ent.Tender) (bool, error) {
	k, err := t.svc.DB.Client.Contract.Query().Where(contract.ProjectID(t.is.ID)).Only(t.ctx)
	if ent.IsNotFound(err) {
		t.on(deadlineDay+4, 10*60)
		_, err = t.perform.Tick(t.ctx)
		return false, err
	}
	if err != nil {
		return false, err
	}
	switch k.Status {
	case contract.StatusDrafting:
		return false, t.conclude(k)
	case contract.StatusSigned:
		if k.PublishedAt == nil {
			t.on(signDay, 11*60)
			_, err = t.perform.PublishContract(t.by("handler"), ref(k.ID, k.Version), nil)
			return false, err
		}
		t.on(beginDay, 9*60)
		_, err = t.perform.Tick(t.ctx)
		return false, err
	default:
		return t.deliver(k)
	}
}

// Days of a contract after its project began.
const (
	signDay  = deadlineDay + 29 // the standstill and the longest holidays after the award, within the law's thirty days
	beginDay = signDay + 5
)

// parts of the contract that are delivered and paid by themselves.
var parts = []struct {
	title  string
	months int
}{{"第一批改造", 1}, {"第二批改造", 3}, {"第三批改造", 4}, {"第四批改造和回访", 9}}

// conclude writes the contract's text, takes the bond and signs.
func (t *telling) conclude(k *ent.Contract) error {
	t.on(signDay, 9*60)
	text, err := t.svc.DB.Client.ContractVersion.Query().Where(contractversion.ContractID(k.ID)).Order(ent.Desc(contractversion.FieldNumber)).First(t.ctx)
	if err != nil && !ent.IsNotFound(err) {
		return err
	}
	held, err := t.svc.DB.Client.Guarantee.Query().Where(guarantee.ContractID(k.ID)).Exist(t.ctx)
	if err != nil {
		return err
	}
	signed, err := t.svc.DB.Client.ContractSignature.Query().Where(contractsignature.HasContractVersionWith(contractversion.ContractID(k.ID))).Exist(t.ctx)
	if err != nil {
		return err
	}
	switch {
	case k.Version == 1:
		start := t.plan.start.AddDays(beginDay - t.since)
		in := contracting.DraftInput{StartOn: start, Clauses: []contracting.Clause{{Code: "X1", Text: "争议协商不成的,向采购人所在地人民法院起诉"}}}
		units := t.units / int64(len(parts))
		for _, x := range parts {
			in.Milestones = append(in.Milestones, contracting.BodyMilestone{Title: x.title, Units: units, UnitPriceFen: k.ValueFen / t.units, DueOn: start.AddMonths(x.months).String()})
		}
		_, err = t.perform.SaveContract(t.by("handler"), ref(k.ID, k.Version), in)
	case !held:
		_, err = t.perform.RecordGuarantee(t.by("handler"), contracting.GuaranteeInput{
			Key: id.New("key"), ContractID: k.ID, AmountFen: k.BondFen, Form: guarantee.FormBankGuarantee, Reference: "保函-演示-001",
		})
	case !signed:
		_, err = t.perform.SignContract(t.by("approver"), ref(k.ID, k.Version), text.Hash)
	default:
		_, err = t.perform.SignContract(t.by("manager"), ref(k.ID, k.Version), text.Hash)
	}
	return err
}

// deliver takes the milestones on, one act at a time; it tells when nothing is left.
func (t *telling) deliver(k *ent.Contract) (bool, error) {
	list, err := t.svc.DB.Client.Milestone.Query().Where(milestone.ContractID(k.ID)).Order(milestone.ByPosition()).All(t.ctx)
	if err != nil {
		return false, err
	}
	first := beginDay
	for i, days := range []int{30, 70, 108} {
		m := list[i]
		t.on(first+days, 9*60)
		switch m.Status {
		case milestone.StatusPlanned:
			_, err := t.perform.ClaimMilestone(t.by("manager"), ref(m.ID, m.Version), "逐户验收单、材料合格证明和回访记录齐全", nil)
			return false, err
		case milestone.StatusClaimed:
			t.on(first+days+4, 9*60)
			_, err := t.perform.BeginAcceptance(t.by("acceptor"), ref(m.ID, m.Version), committee())
			return false, err
		case milestone.StatusInAcceptance:
			if i == 2 { // the others have spoken; the acceptor has not
				said, err := t.speaks(m, first+days+4, 10*60, personID("acceptor"))
				return !said, err
			}
			return false, t.accept(m, first+days+6)
		}
		if done, err := t.pay(m, first+days+8, i == 0); !done || err != nil {
			return false, err
		}
	}
	return true, nil
}

// committee are who examines what is delivered: the acceptor, a community worker and the hotline.
func committee() []string {
	return []string{personID("acceptor"), personID("community"), personID("hotline")}
}

// speaks gives the next opinion of who examines, but of one who is silent; it tells whether
// somebody spoke.
func (t *telling) speaks(m *ent.Milestone, day, minute int, silent string) (bool, error) {
	waiting, err := t.svc.DB.Client.AcceptanceOpinion.Query().Where(acceptanceopinion.HasAcceptanceWith(acceptance.MilestoneID(m.ID)), acceptanceopinion.GivenAtIsNil(), acceptanceopinion.PersonIDNEQ(silent)).
		Order(acceptanceopinion.ByID()).All(t.ctx)
	if err != nil || len(waiting) == 0 {
		return false, err
	}
	t.on(day, minute)
	o := waiting[0]
	_, err = t.perform.GiveOpinion(access.With(t.ctx, &access.Viewer{PersonID: o.PersonID}), contracting.OpinionInput{
		Key: id.New("key"), OpinionID: o.ID, Version: o.Version, Answer: acceptanceopinion.AnswerSatisfied, Body: "抽查二十户,扶手牢固,地面防滑。",
	})
	return true, err
}

// accept gives the examiners' opinions, one after the other, and accepts the milestone.
func (t *telling) accept(m *ent.Milestone, day int) error {
	if said, err := t.speaks(m, day, 9*60, ""); said || err != nil {
		return err
	}
	t.on(day, 10*60)
	_, err := t.perform.DecideAcceptance(t.by("acceptor"), ref(m.ID, m.Version), contracting.DecisionInput{
		Outcome: acceptance.OutcomeAccepted, Results: []contracting.IndicatorResult{{Code: "K1", Value: "97.3", Met: true}, {Code: "K2", Value: "0", Met: true}},
	})
	return err
}

// pay asks for a milestone's money and approves it; the first is paid too. It tells when
// nothing is left to do.
func (t *telling) pay(m *ent.Milestone, day int, whole bool) (bool, error) {
	p, err := t.svc.DB.Client.PaymentRequest.Query().Where(paymentrequest.MilestoneID(m.ID)).Only(t.ctx)
	if err != nil && !ent.IsNotFound(err) {
		return false, err
	}
	t.on(day, 9*60)
	today := date.In(t.clock.at)
	switch {
	case p == nil:
		_, err = t.perform.AskPayment(t.by("manager"), contracting.PaymentInput{
			Key: id.New("key"), ContractID: m.ContractID, Kind: paymentrequest.KindMilestone, MilestoneID: m.ID, InvoiceNumber: "演示发票-" + m.Title, InvoicedOn: today,
		})
	case p.Status == paymentrequest.StatusSubmitted:
		t.on(day+2, 9*60)
		_, err = t.perform.ApprovePayment(t.by("approver"), ref(p.ID, p.Version))
	case !whole || p.Status == paymentrequest.StatusPaid:
		return true, nil
	case p.Status == paymentrequest.StatusApproved:
		t.on(day+4, 9*60)
		_, err = t.perform.SendPayment(t.by("payer"), ref(p.ID, p.Version))
	default:
		t.on(day+5, 9*60)
		_, err = t.perform.RecordPayment(t.by("payer"), ref(p.ID, p.Version), "国库支付-演示-001", date.In(t.clock.at))
	}
	return false, err
}
