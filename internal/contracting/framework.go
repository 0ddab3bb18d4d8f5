package contracting

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/framework"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
	"linli/internal/procurement"
)

// The actions of the framework machine (procurement §3.12).
const (
	ExpireFramework    machine.Action = "EXPIRE"
	TerminateFramework machine.Action = "TERMINATE"
	ReleaseFramework   machine.Action = "RELEASE"
)

type frameworkStates = []framework.Status

// Frameworks is the framework machine with how its records are read. Participants are its
// contracts: they are admitted, active, suspended, withdraw or are removed as those are
// signed, in force, suspended and terminated.
var Frameworks = machine.Record[*ent.Framework, framework.Status, FrameworkFacts]{
	Table: machine.Table[framework.Status, FrameworkFacts]{
		Name: "framework", Start: framework.StatusActive,
		Ends: frameworkStates{framework.StatusExpired, framework.StatusTerminated},
		Steps: []machine.Step[framework.Status, FrameworkFacts]{
			{Action: TerminateFramework, Verb: access.FrameworkTerminate, From: frameworkStates{framework.StatusActive}, To: framework.StatusTerminated, Note: "its contracts end with it, and hand over whom they serve"},
			{Action: ExpireFramework, Verb: "framework.expire", Timer: true, From: frameworkStates{framework.StatusActive}, To: framework.StatusExpired, Guard: frameworkOver, Note: "its last day is over and its contracts have ended; what was not spent goes back"},
			{Action: ReleaseFramework, Verb: "framework.release", Timer: true, From: frameworkStates{framework.StatusTerminated, framework.StatusExpired}, Guard: frameworkOver, Note: "its contracts have ended; what was not spent goes back, and what was kept for participants' claims when these are lost"},
		},
	},
	SQL: framework.Table, Field: "frameworkId",
	Under: func(f *ent.Framework) (string, string) { return tender.Table, f.TenderID },
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Framework, error) {
		return c.Framework.Query().Where(framework.ID(id)).Only(ctx)
	},
	Look: func(f *ent.Framework) machine.Look[framework.Status] {
		return machine.Look[framework.Status]{ID: f.ID, Version: f.Version, Status: f.Status, Stream: f.ID, Object: access.Object{AreaPath: f.AreaPath}}
	},
	Facts: func(ctx context.Context, c *ent.Client, now time.Time, f *ent.Framework) (FrameworkFacts, error) {
		open, err := c.Contract.Query().Where(contract.FrameworkID(f.ID), contract.EndedAtIsNil(), contract.StatusNEQ(contract.StatusAbandoned)).All(ctx)
		return FrameworkFacts{f, now, open}, err
	},
}

// FrameworkFacts are what the guards of a framework look at.
type FrameworkFacts struct {
	*ent.Framework
	Now  time.Time
	Open []*ent.Contract // participants' that have not ended
}

func frameworkOver(f FrameworkFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(*f.DueAt) || len(f.Open) > 0 {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the framework runs until %s, and %d contracts under it have not ended", f.ValidUntil, len(f.Open))
	}
	return nil
}

// frameworkChange is one action on a framework under way.
type frameworkChange = machine.Change[*ent.Framework, framework.Status, FrameworkFacts]

// TerminateFramework ends a framework and its participants' contracts, today; nobody is
// left alone, because each contract ends only when its bookings are handed over. Nobody joins
// an open framework any more. It is for approvers of the area and needs a reason.
func (s *Service) TerminateFramework(ctx context.Context, ref machine.Ref, reason string) (*ent.Framework, error) {
	return Frameworks.Do(ctx, s.DB, TerminateFramework, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *frameworkChange) error {
		c.Body["reason"] = reason
		for _, k := range c.Facts.Open {
			if k.Status == contract.StatusDrafting || k.Status == contract.StatusTerminating {
				continue
			}
			err := Contracts.Within(ctx, c.Tx, RescindIt, k.ID, func(ctx context.Context, x *contractChange) error {
				return s.terminate(ctx, x, contract.CauseRemoval, "with its framework: open bookings are handed over or refunded", date.In(x.Now))
			})
			if err != nil {
				return err
			}
		}
		if err := c.Framework.UpdateOneID(c.Was.ID).SetReason(reason).SetDueAt(c.Now).Exec(ctx); err != nil {
			return err
		}
		return procurement.CloseFramework(ctx, c.Tx, c.Was.TenderID, reason)
	})
}

// unspent gives what a framework has left back to its budget line, less what its ended
// participants are still owed, which waits until they asked for it or their claims are lost.
func unspent(ctx context.Context, c *frameworkChange) error {
	var left int64
	if err := c.One(ctx, "SELECT granted - reserved - consumed FROM ledger_accounts WHERE id = $1", []any{c.Was.ID}, &left); err != nil {
		return err
	}
	owed, until, err := owedUnder(ctx, c)
	if err != nil {
		return err
	}
	owed = min(owed, left)
	left -= owed
	c.Body["remainderFen"], c.Body["owedFen"] = left, owed
	update := c.Framework.UpdateOneID(c.Was.ID).ClearDueAt()
	if !until.IsZero() {
		update = c.Framework.UpdateOneID(c.Was.ID).SetDueAt(until)
	}
	if err := update.Exec(ctx); err != nil || left == 0 {
		return err
	}
	moves := []funding.Move{{Account: c.Was.ID, From: funding.Available, To: funding.Source, Amount: left}}
	signed, err := c.Contract.Query().Where(contract.FrameworkID(c.Was.ID), contract.SignedAtNotNil()).Exist(ctx)
	if err != nil {
		return err
	}
	if signed { // else the money is still the project's, whose tender failed
		moves = append(moves, funding.Move{Account: c.Was.BudgetLineID, From: funding.Reserved, To: funding.Available, Amount: left})
	}
	return funding.Post(ctx, c.Tx, c.Was.ID, moves)
}

// owedUnder is what a framework's ended participants may still ask for, and until when the
// last of these claims keeps money, or what was approved and is not paid yet may come back.
func owedUnder(ctx context.Context, c *frameworkChange) (int64, time.Time, error) {
	var sum int64
	var until time.Time
	list, err := c.Contract.Query().Where(contract.FrameworkID(c.Was.ID), contract.DueAction(string(LapseClaims)), contract.DueAtNotNil()).All(ctx)
	for _, k := range list {
		var owed, approved int64
		if err := c.One(ctx, owedFen, []any{k.ID}, &owed); err != nil {
			return 0, until, err
		}
		if err := c.One(ctx, "SELECT reserved FROM ledger_accounts WHERE id = $1", []any{k.ID}, &approved); err != nil {
			return 0, until, err
		}
		if owed = max(owed, 0); owed+approved == 0 {
			continue
		}
		sum += owed
		last := *k.DueAt
		if !last.After(c.Now) { // what was asked for in time is not settled
			last = last.AddDate(unsettledYears, 0, 0)
		}
		if last.After(until) {
			until = last
		}
	}
	return sum, until, err
}

// tickFrameworks ends frameworks whose last day is over, and gives back what those that
// were terminated did not spend.
func (s *Service) tickFrameworks(ctx context.Context, now time.Time) (int, error) {
	rows, err := s.DB.Client.Framework.Query().Where(framework.DueAtLTE(now)).Order(framework.ByDueAt()).All(ctx) // all: one with open contracts keeps no other
	done := 0
	for _, f := range rows {
		a := ExpireFramework
		if f.Status != framework.StatusActive {
			a = ReleaseFramework
		}
		Frameworks.Try(ctx, s.DB, s.Log, &done, a, f.ID, unspent)
	}
	return done, err
}
