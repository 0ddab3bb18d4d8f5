package contracting

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/guarantee"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/trail"
)

// GuaranteeInput is a bond that a provider put in, never in cash (实施条例第四十八条).
type GuaranteeInput struct {
	Key        string `json:"-"`
	ContractID string
	AmountFen  int64
	Form       guarantee.Form
	Reference  string // of the bank or insurer
}

// RecordGuarantee writes down that a bond is in. It is for handlers of the area.
//
// Faults: NOT_FOUND, BAD_INPUT, WRONG_STATE for a contract that has ended, DUPLICATE.
func (s *Service) RecordGuarantee(ctx context.Context, in GuaranteeInput) (*ent.Guarantee, error) {
	k, err := s.DB.Client.Contract.Query().Where(contract.ID(in.ContractID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no contract %s", in.ContractID).At("contractId")
	}
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.GuaranteeRecord, access.Object{AreaPath: k.AreaPath}); err != nil {
		return nil, err
	}
	var f faultsOf
	f.bad(in.AmountFen <= 0 || in.AmountFen > funding.Most, "the sum must be above zero", "amountFen")
	f.bad(guarantee.FormValidator(in.Form) != nil, "a bond is a bank guarantee, an insurance, a transfer or a cheque", "form")
	f.bad(strings.TrimSpace(in.Reference) == "" || len([]rune(in.Reference)) > 80, "a bond has its number, 80 characters at most", "reference")
	if len(f.list) > 0 {
		return nil, f.list
	}
	guaranteeID, err := act.Do(ctx, s.DB, act.Request{Verb: access.GuaranteeRecord, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		ctx = access.System(ctx, string(access.GuaranteeRecord))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		if err := tx.Lock(ctx, contract.Table, k.ID); err != nil {
			return "", err
		}
		now, err := tx.Contract.Query().Where(contract.ID(k.ID)).Only(ctx)
		if err != nil {
			return "", err
		}
		if why := securable(now); why != nil {
			return "", why
		}
		fresh := id.New("gua")
		err = tx.Guarantee.Create().SetID(fresh).SetContractID(k.ID).SetAmountFen(in.AmountFen).SetForm(in.Form).SetReference(strings.TrimSpace(in.Reference)).SetCreatedAt(tx.Now).Exec(ctx)
		if database.Unique(err) {
			return "", fault.New(fault.Conflict, fault.CodeDuplicate, "this bond is written down already").At("reference")
		}
		if err != nil {
			return "", err
		}
		return fresh, trail.Append(ctx, tx, trail.Entry{Stream: k.ID, Verb: string(access.GuaranteeRecord), Record: fresh, Actor: access.From(ctx).Actor(),
			Body: map[string]any{"amountFen": in.AmountFen, "form": string(in.Form)}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Guarantee.Get(ctx, guaranteeID)
}

// RecordBond is what a contract's viewer may do beside its machine: it is recordGuarantee.
const RecordBond machine.Action = "RECORD_GUARANTEE"

// securable refuses a bond for what has ended.
func securable(k *ent.Contract) *fault.Fault {
	if k.EndedAt != nil || k.Status == contract.StatusAbandoned {
		return machine.WrongState(RecordBond, "not ended", string(k.Status))
	}
	return nil
}

// The actions of the guarantee machine.
const (
	ReturnBond machine.Action = "RETURN"
	CallBond   machine.Action = "CALL"
)

type guaranteeStates = []guarantee.Status

// Guarantees is the machine of bonds with how its records are read. One that is due back
// and was not given back is the regulator's to see; the bank's own term ends it.
var Guarantees = machine.Record[*ent.Guarantee, guarantee.Status, GuaranteeFacts]{
	Table: machine.Table[guarantee.Status, GuaranteeFacts]{
		Name: "guarantee", Start: guarantee.StatusHeld,
		Ends: guaranteeStates{guarantee.StatusReturned, guarantee.StatusCalled},
		Steps: []machine.Step[guarantee.Status, GuaranteeFacts]{
			{Action: ReturnBond, Verb: access.GuaranteeReturn, From: guaranteeStates{guarantee.StatusHeld}, To: guarantee.StatusReturned, Guard: returnable, Note: "within five working days of the contract's end"},
			{Action: ReturnBond, Verb: access.GuaranteeReturn, Timer: true, From: guaranteeStates{guarantee.StatusHeld}, To: guarantee.StatusReturned, Guard: returnableLate, Note: "counts as given back when nobody acts within a year: the paper has lapsed"},
			{Action: CallBond, Verb: access.GuaranteeCall, From: guaranteeStates{guarantee.StatusHeld}, To: guarantee.StatusCalled, Guard: callable, Note: "the contract ends by the provider's default"},
		},
	},
	SQL: guarantee.Table, Field: "guaranteeId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Guarantee, error) {
		return c.Guarantee.Query().Where(guarantee.ID(id)).WithContract().Only(ctx)
	},
	Look: func(g *ent.Guarantee) machine.Look[guarantee.Status] {
		return machine.Look[guarantee.Status]{ID: g.ID, Version: g.Version, Status: g.Status, Stream: g.ContractID, Object: access.Object{AreaPath: g.Edges.Contract.AreaPath}}
	},
	Facts: func(_ context.Context, _ *ent.Client, now time.Time, g *ent.Guarantee) (GuaranteeFacts, error) {
		return GuaranteeFacts{Guarantee: g, Now: now, Contract: g.Edges.Contract}, nil
	},
}

// GuaranteeFacts are what the guards of a bond look at.
type GuaranteeFacts struct {
	*ent.Guarantee
	Now      time.Time
	Contract *ent.Contract
}

func returnable(f GuaranteeFacts) *fault.Fault {
	if f.DueAt == nil {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the bond is given back when the contract has ended")
	}
	return nil
}

func returnableLate(f GuaranteeFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(f.DueAt.AddDate(1, 0, 0)) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the bond may still be given back")
	}
	return nil
}

func callable(f GuaranteeFacts) *fault.Fault {
	if c := f.Contract.Cause; c == nil || *c != contract.CauseProviderDefault {
		return fault.New(fault.Conflict, fault.CodeWrongState, "a bond is called when the contract ends by the provider's default")
	}
	return nil
}

// guaranteeChange is one action on a bond under way.
type guaranteeChange = machine.Change[*ent.Guarantee, guarantee.Status, GuaranteeFacts]

// EndGuarantee gives a bond back or calls it, with the reason: RETURN is for handlers,
// CALL for approvers of the area.
func (s *Service) EndGuarantee(ctx context.Context, a machine.Action, ref machine.Ref, reason string) (*ent.Guarantee, error) {
	wrong := machine.Reasoned(reason)
	if a != ReturnBond && a != CallBond {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "a bond is given back or called").At("action")
	}
	return Guarantees.Do(ctx, s.DB, a, ref, reason, wrong, func(ctx context.Context, c *guaranteeChange) error {
		c.Body["reason"], c.Body["amountFen"] = reason, c.Was.AmountFen
		return c.Guarantee.UpdateOneID(c.Was.ID).SetReason(reason).ClearDueAt().Exec(ctx)
	})
}

// tickGuarantees counts bonds as given back whose paper has lapsed.
func (s *Service) tickGuarantees(ctx context.Context, now time.Time) (int, error) {
	ids, err := s.DB.Client.Guarantee.Query().Where(guarantee.StatusEQ(guarantee.StatusHeld), guarantee.DueAtLTE(now.AddDate(-1, 0, 0))).Order(guarantee.ByDueAt()).Limit(batch).IDs(ctx)
	done := 0
	for _, id := range ids {
		Guarantees.Try(ctx, s.DB, s.Log, &done, ReturnBond, id, func(ctx context.Context, c *guaranteeChange) error {
			return c.Guarantee.UpdateOneID(c.Was.ID).SetReason("not given back within a year: the paper has lapsed").ClearDueAt().Exec(ctx)
		})
	}
	return done, err
}
