package contracting

import (
	"slices"
	"time"

	"linli/ent"
	"linli/ent/contractsignature"
	"linli/ent/contractversion"
	"linli/ent/projectpart"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/procurement"
	"linli/internal/rulepack"
)

func unpublished(f ContractFacts) *fault.Fault {
	if why := procurement.Separate(f.Parts, projectpart.PartHandler); why != nil {
		return why
	}
	if f.PublishedAt != nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the contract is published already")
	}
	return nil
}

func undeposited(f ContractFacts) *fault.Fault {
	if why := procurement.Separate(f.Parts, projectpart.PartHandler); why != nil {
		return why
	}
	if f.FiledAt != nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "a copy is with the finance department already")
	}
	return nil
}

func startDay(f ContractFacts) *fault.Fault {
	if first, err := date.Parse(f.ValidFrom); err != nil || date.In(f.Now).Before(first) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "its first day is %s", f.ValidFrom)
	}
	return unstayed(f)
}

// unstayed refuses performance while it is stayed.
func unstayed(f ContractFacts) *fault.Fault {
	return procurement.Stayed(f.Stays, procurement.BlocksPerform)
}

func stayed(f ContractFacts) *fault.Fault {
	if unstayed(f) == nil {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "nothing stops its performance")
	}
	return nil
}

// stoppedByStay lets a contract go on that a stay stopped; one that the buyer suspended
// waits for the buyer.
func stoppedByStay(f ContractFacts) *fault.Fault {
	if f.DueAction != string(GoOnContract) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "it was not a stay that stopped it")
	}
	return unstayed(f)
}

func amendable(f ContractFacts) *fault.Fault {
	if f.Proposal != nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "an amendment waits for signatures: sign or refuse it first")
	}
	return nil
}

// proposed lets a side sign the amendment that waits.
func proposed(f ContractFacts) *fault.Fault {
	if why := waiting(f); why != nil {
		return why
	}
	if f.Side == contractsignature.SideBuyer {
		if why := procurement.Separate(f.Parts, projectpart.PartApprover); why != nil {
			return why
		}
	} else if f.Successor != "" && !f.Succeeds {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the organisation that takes your place signs this amendment, which you proposed")
	}
	if slices.Contains(f.Signed, f.Side) {
		return fault.New(fault.Conflict, fault.CodeWrongState, "your side has signed: it is the other's turn")
	}
	return nil
}

func waiting(f ContractFacts) *fault.Fault {
	if f.Proposal == nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "no amendment waits for signatures")
	}
	return nil
}

// bothEnd is for the second signature under the amendment by which both sides end it.
func bothEnd(f ContractFacts) *fault.Fault {
	if why := proposed(f); why != nil {
		return why
	}
	if f.Proposal.Kind != contractversion.KindTermination || len(f.Signed) == 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the other side has not signed yet")
	}
	return nil
}

// terminable keeps who ends a contract for the buyer apart from who did other things in it.
func terminable(f ContractFacts) *fault.Fault {
	if f.Side == contractsignature.SideProvider {
		return nil
	}
	return procurement.Separate(f.Parts, f.Part)
}

// claimsLapse is when claims of a contract that ended are lost (民法典第一百八十八条: three
// years).
func claimsLapse(ended time.Time) time.Time { return ended.AddDate(claimYears, 0, 0) }

// claimYears are how long, and unsettledYears how much longer what was asked for may drag on.
const (
	claimYears     = 3
	unsettledYears = 2
)

// claimsLost refuses claims under a contract that ended too long ago.
func claimsLost(k *ent.Contract, now time.Time) *fault.Fault {
	if k.EndedAt == nil || now.Before(claimsLapse(*k.EndedAt)) {
		return nil
	}
	return fault.New(fault.Conflict, fault.CodeTooLate, "claims under this contract were lost three years after its end").With("cite", "《民法典》第一百八十八条")
}

// claimsOver lets the money that is kept for claims go when they are lost, and those that
// were made are settled. What drags on for two years more keeps nothing either.
func claimsOver(f ContractFacts) *fault.Fault {
	if f.DueAction == string(LapseClaims) && f.DueAt == nil {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "they have lapsed")
	}
	if f.EndedAt == nil || f.DueAction != string(LapseClaims) && f.DueAction != "" || f.Now.Before(claimsLapse(*f.EndedAt)) || f.Unpaid > 0 && f.Now.Before(claimsLapse(*f.EndedAt).AddDate(unsettledYears, 0, 0)) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "claims under it may still be made or settled")
	}
	return nil
}

// settleDays is how long deliveries may be claimed and settled after the notice, and after
// a contract's last day; then what nobody claimed is forfeit.
const (
	settleDays   = 60
	completeDays = 90
)

// woundUp lets a terminated contract end: its notice is over, nobody is served under it
// any more, what was delivered is settled, or nobody claimed it in time.
func woundUp(f ContractFacts) *fault.Fault {
	switch {
	case f.DueAt == nil || f.Now.Before(*f.DueAt):
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the notice is not over")
	case f.Open > 0:
		return fault.New(fault.Conflict, fault.CodeTooEarly, "%d bookings under it are not over: hand them over or refund them", f.Open).With("bookings", f.Open)
	case f.Unpaid > 0 && f.Now.Before(f.DueAt.AddDate(0, 0, settleDays)):
		return fault.New(fault.Conflict, fault.CodeTooEarly, "%d deliveries and claims under it are not settled", f.Unpaid).With("unsettled", f.Unpaid)
	}
	return nil
}

// completable is C8: the last day is over or everything is delivered, and all is settled.
func completable(f ContractFacts) *fault.Fault {
	if why := procurement.Separate(f.Parts, projectpart.PartAcceptor); why != nil {
		return why
	}
	if f.Unpaid > 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "%d deliveries and claims under it are not settled", f.Unpaid).With("unsettled", f.Unpaid)
	}
	if last, err := date.Parse(f.ValidUntil); err != nil || !last.Before(date.In(f.Now)) || f.Open > 0 {
		if f.Delivered && f.Open == 0 {
			return nil
		}
		return fault.New(fault.Conflict, fault.CodeTooEarly, "it runs until %s, and %d bookings under it are not over", f.ValidUntil, f.Open)
	}
	return nil
}

func completableLate(f ContractFacts) *fault.Fault {
	last, err := date.Parse(f.ValidUntil)
	if err != nil || f.Now.Before(last.AddDays(completeDays+1).At(0)) || f.Open > 0 {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "it may still be completed by the acceptor")
	}
	return nil
}

func archivable(f ContractFacts) *fault.Fault {
	if f.EndedAt == nil {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "it has not ended")
	}
	until, err := f.Pack.Due(f.Calendar, *f.EndedAt, rulepack.Retention)
	if err == nil && !f.Now.Before(until) {
		return nil
	}
	if err != nil && f.Now.After(f.EndedAt.AddDate(15, 0, 14)) { // no calendar so far ahead: holidays move it by days at most
		return nil
	}
	return fault.New(fault.Conflict, fault.CodeTooEarly, "it is kept for fifteen years from its end")
}
