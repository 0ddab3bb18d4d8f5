package contracting

import (
	"context"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/contract"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/money"
)

// sums are what a payment request comes to.
type sums struct{ accepted, deduction, recovered, retained int64 }

func (s sums) amount() int64 { return s.accepted - s.deduction - s.recovered - s.retained }

// account is what a contract's payments are reckoned from: its milestones, and what was
// asked for and not returned.
type account struct {
	contract   *ent.Contract
	body       ContractBody
	milestones []*ent.Milestone
	total      int64            // what all milestones come to
	deductions map[string]int64 // by milestone, of its last acceptance
	asked      map[string]bool  // milestones
	advance    int64            // that was paid
	recovered  int64            // of it
	retained   int64
	advancing  bool // an advance is asked for and not paid yet
	open       bool // something is
	settled    bool // what was retained was asked for
}

func readAccount(ctx context.Context, tx *database.Tx, k *ent.Contract, b ContractBody, rows []*ent.PaymentRequest) (*account, error) {
	a := &account{contract: k, body: b, deductions: map[string]int64{}, asked: map[string]bool{}}
	for _, r := range rows {
		a.retained += r.RetainedFen
		a.recovered += r.RecoveredFen
		waits := r.Status != paymentrequest.StatusPaid
		a.open = a.open || waits
		switch r.Kind {
		case paymentrequest.KindMilestone:
			a.asked[*r.MilestoneID] = true
		case paymentrequest.KindRetention:
			a.settled = true
		case paymentrequest.KindAdvance:
			if a.advancing = waits; !waits {
				a.advance = r.AmountFen
			}
		}
	}
	var err error
	if a.milestones, err = tx.Milestone.Query().Where(milestone.ContractID(k.ID)).Order(milestone.ByPosition()).All(ctx); err != nil {
		return nil, err
	}
	ids := make([]string, len(a.milestones))
	for i, m := range a.milestones {
		ids[i] = m.ID
		a.total += m.Units * m.UnitPriceFen
	}
	decided, err := tx.Acceptance.Query().Where(acceptance.MilestoneIDIn(ids...)).Order(acceptance.ByNumber()).All(ctx)
	for _, x := range decided { // the last one counts
		a.deductions[x.MilestoneID] = x.DeductionFen
	}
	return a, err
}

// due reckons what may be asked for.
func (a *account) due(in PaymentInput) (sums, error) {
	var out sums
	var err error
	switch in.Kind {
	case paymentrequest.KindAdvance:
		if a.body.AdvanceFen == 0 {
			return out, nothing("the contract has no advance")
		}
		if why := advanceDue(a.contract, len(a.asked) > 0); why != nil {
			return out, why
		}
		out.accepted = a.body.AdvanceFen
	case paymentrequest.KindRetention:
		out, err = a.rest()
	default:
		out, err = a.milestone(in.MilestoneID)
	}
	switch {
	case err != nil:
		return out, err
	case out.amount() == 0 && out.recovered > 0:
		return out, nothing("nothing is left to be paid of it: the advance covers it, and what is outstanding of that comes off what was retained")
	case out.amount() <= 0:
		return out, nothing("nothing is left to be paid of it")
	}
	return out, nil
}

// nothing refuses money that is not due.
func nothing(sentence string) *fault.Fault {
	return fault.New(fault.Conflict, fault.CodeWrongState, "%s", sentence)
}

// advanceDue tells why no advance is asked for or approved: the contract is not one that
// money is advanced for any more, or a milestone's money was asked for.
func advanceDue(k *ent.Contract, staged bool) *fault.Fault {
	switch {
	case k.Status != contract.StatusSigned && k.Status != contract.StatusInForce:
		return nothing("an advance is for a contract that is signed or in force")
	case staged:
		return nothing("an advance comes before the first milestone's money: this one's was asked for")
	}
	return nil
}

// milestone is what is due of a milestone. With the last one that may still bring money all
// that is outstanding of the advance is recovered, as far as it goes.
func (a *account) milestone(id string) (sums, error) {
	var m *ent.Milestone
	last := true
	for _, x := range a.milestones {
		if x.ID == id {
			m = x
			continue
		}
		brings, err := a.brings(x)
		if err != nil {
			return sums{}, err
		}
		last = last && !brings
	}
	switch {
	case m == nil:
		return sums{}, fault.New(fault.NotFound, fault.CodeNotFound, "there is no milestone %s under this contract", id).At("milestoneId")
	case !accepted(m):
		return sums{}, nothing("the milestone is not accepted")
	case a.settled:
		return sums{}, nothing("what was retained was asked for, and the milestones were settled with it")
	case last && a.advancing:
		return sums{}, nothing("the advance is still to be paid: it is recovered with the last milestone, so it is paid or returned first")
	}
	return a.of(m, last)
}

// of is what an accepted milestone comes to. Of what is left after deductions a share is
// retained, rounded down to a fen. Of the advance its part comes off: advance × what is
// accepted, before deductions, ÷ the sum of all milestones, rounded down to a fen; of the last
// one all that is outstanding. No more comes off than there is: the rest is outstanding.
func (a *account) of(m *ent.Milestone, last bool) (sums, error) {
	out := sums{accepted: m.AcceptedUnits * m.UnitPriceFen, deduction: a.deductions[m.ID]}
	out.retained = (out.accepted - out.deduction) * int64(a.body.RetainedBp) / 10_000
	outstanding := a.outstanding()
	out.recovered = min(outstanding, out.amount())
	if last || outstanding == 0 {
		return out, nil
	}
	share, err := money.FloorPart(money.Fen(a.advance), money.Fen(out.accepted), money.Fen(a.total))
	out.recovered = min(out.recovered, int64(share))
	return out, err
}

func (a *account) outstanding() int64 { return max(a.advance-a.recovered, 0) }

func accepted(m *ent.Milestone) bool {
	return m.Status == milestone.StatusAccepted || m.Status == milestone.StatusPartAccepted
}

// brings tells whether a milestone may still bring money: it is not over, or it is accepted,
// not asked for, and not used up by deductions and its part of the advance.
func (a *account) brings(m *ent.Milestone) (bool, error) {
	if m.Status == milestone.StatusCancelled || a.asked[m.ID] {
		return false, nil
	}
	if !accepted(m) {
		return true, nil
	}
	sum, err := a.of(m, false)
	return sum.amount() > 0, err
}

// rest is what is due at the end, when all else is paid: what was retained, and the milestones
// that brought nothing because the advance covers them, less what is outstanding of the
// advance.
func (a *account) rest() (sums, error) {
	if a.contract.EndedAt == nil {
		return sums{}, nothing("what was retained is due when the contract has ended")
	}
	if a.open {
		return sums{}, nothing("what was retained comes last: what was asked for is paid or returned first")
	}
	out := sums{accepted: a.retained}
	for _, m := range a.milestones {
		if !accepted(m) || a.asked[m.ID] {
			continue
		}
		sum, err := a.milestone(m.ID)
		if err != nil {
			return out, err
		}
		if sum.amount() > 0 {
			return out, nothing("what was retained comes last: a milestone that was accepted is asked for first")
		}
		out.accepted += sum.accepted - sum.deduction
	}
	out.recovered = min(a.outstanding(), out.accepted)
	if out.recovered > 0 && out.amount() == 0 {
		return out, nothing("nothing is left to be paid: the advance came to as much as all that was accepted, or to more")
	}
	return out, nil
}
