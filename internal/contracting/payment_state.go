package contracting

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/paymentrequest"
	"linli/ent/projectpart"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
	"linli/internal/procurement"
)

// The actions of the payment machine (procurement §3.11).
const (
	ApprovePayment machine.Action = "APPROVE"
	ReturnPayment  machine.Action = "RETURN"
	SendPayment    machine.Action = "SEND"
	RecordPayment  machine.Action = "PAY"
	LapsePayment   machine.Action = "LAPSE"
)

type paymentStates = []paymentrequest.Status

// Payments is the machine of payment requests with how its records are read. Its clock is
// public: ten working days from the invoice. One that is not paid a year after it was due
// ends, so that the provider may ask anew or go to court; the claim itself stands.
var Payments = machine.Record[*ent.PaymentRequest, paymentrequest.Status, PaymentFacts]{
	Table: machine.Table[paymentrequest.Status, PaymentFacts]{
		Name: "payment request", Start: paymentrequest.StatusSubmitted,
		Ends: paymentStates{paymentrequest.StatusPaid, paymentrequest.StatusReturned},
		Steps: []machine.Step[paymentrequest.Status, PaymentFacts]{
			{Action: ApprovePayment, Verb: access.PaymentApprove, From: paymentStates{paymentrequest.StatusSubmitted}, To: paymentrequest.StatusApproved, Guard: approvingPayment, Note: "reserves the sum on the contract"},
			{Action: ReturnPayment, Verb: access.PaymentReturn, From: paymentStates{paymentrequest.StatusSubmitted, paymentrequest.StatusApproved, paymentrequest.StatusSent}, To: paymentrequest.StatusReturned, Note: "with the reason; the clock of the next one runs from its own invoice"},
			{Action: SendPayment, Verb: access.PaymentSend, From: paymentStates{paymentrequest.StatusApproved}, To: paymentrequest.StatusSent, Guard: paying, Note: "to the treasury"},
			{Action: RecordPayment, Verb: access.PaymentRecord, From: paymentStates{paymentrequest.StatusApproved, paymentrequest.StatusSent}, To: paymentrequest.StatusPaid, Guard: paying, Note: "with the treasury's number; the money of contract and budget line is spent"},
			{Action: LapsePayment, Verb: "payment.lapse", Timer: true, From: paymentStates{paymentrequest.StatusSubmitted, paymentrequest.StatusApproved, paymentrequest.StatusSent}, To: paymentrequest.StatusReturned, Guard: longOverdue, Note: "a year after it was due"},
		},
	},
	SQL: paymentrequest.Table, Field: "paymentRequestId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.PaymentRequest, error) {
		return c.PaymentRequest.Query().Where(paymentrequest.ID(id)).WithContract().Only(ctx)
	},
	Look: func(p *ent.PaymentRequest) machine.Look[paymentrequest.Status] {
		k := p.Edges.Contract
		return machine.Look[paymentrequest.Status]{ID: p.ID, Version: p.Version, Status: p.Status, Stream: p.ContractID, Object: access.Object{OrganizationID: k.ProviderID, AreaPath: k.AreaPath}}
	},
	Under: func(p *ent.PaymentRequest) (string, string) { return contract.Table, p.ContractID },
	Facts: func(ctx context.Context, c *ent.Client, now time.Time, p *ent.PaymentRequest) (PaymentFacts, error) {
		f := PaymentFacts{PaymentRequest: p, Now: now}
		var err error
		if f.Contract, err = c.Contract.Query().Where(contract.ID(p.ContractID)).Only(ctx); err != nil {
			return f, err
		}
		if p.Kind == paymentrequest.KindAdvance {
			f.Staged, err = c.PaymentRequest.Query().Where(paymentrequest.ContractID(p.ContractID), paymentrequest.KindEQ(paymentrequest.KindMilestone), paymentrequest.StatusNEQ(paymentrequest.StatusReturned)).Exist(ctx)
		}
		if err != nil || f.Contract.ProjectID == nil {
			return f, err
		}
		f.Parts, err = procurement.PartsOf(ctx, c, *f.Contract.ProjectID, procurement.Actor(ctx))
		return f, err
	},
}

// PaymentFacts are what the guards of a payment request look at.
type PaymentFacts struct {
	*ent.PaymentRequest
	Now      time.Time
	Parts    []procurement.Part
	Contract *ent.Contract
	Staged   bool // of an advance: a milestone's money was asked for meanwhile
}

func approvingPayment(f PaymentFacts) *fault.Fault {
	if f.Kind == paymentrequest.KindAdvance {
		if why := advanceDue(f.Contract, f.Staged); why != nil {
			return why
		}
	}
	return procurement.Separate(f.Parts, projectpart.PartApprover)
}

func paying(f PaymentFacts) *fault.Fault {
	return procurement.Separate(f.Parts, projectpart.PartPayer)
}

func longOverdue(f PaymentFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(f.DueAt.AddDate(1, 0, 0)) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "it may still be paid")
	}
	return nil
}

// paymentChange is one action on a payment request under way.
type paymentChange = machine.Change[*ent.PaymentRequest, paymentrequest.Status, PaymentFacts]

// spend are the moves of a sum between the buckets of a contract, and of the framework
// whose money its participants share.
func spend(k *ent.Contract, from, to funding.Bucket, amount int64) []funding.Move {
	moves := []funding.Move{{Account: k.ID, From: from, To: to, Amount: amount}}
	if k.FrameworkID != nil {
		moves = append(moves, funding.Move{Account: *k.FrameworkID, From: from, To: to, Amount: amount})
	}
	return moves
}

// spent are the moves of a payment: the contract's, the framework's and the budget line's
// reserved money is spent.
func spent(k *ent.Contract, amount int64) []funding.Move {
	return append(spend(k, funding.Reserved, funding.Consumed, amount), funding.Move{Account: k.BudgetLineID, From: funding.Reserved, To: funding.Consumed, Amount: amount})
}
