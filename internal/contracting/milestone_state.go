package contracting

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/contract"
	"linli/ent/milestone"
	plan "linli/ent/project"
	"linli/ent/projectpart"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
)

// The actions of the milestone machine (procurement §3.11).
const (
	ClaimDone     machine.Action = "CLAIM"
	BeginAccept   machine.Action = "BEGIN_ACCEPTANCE"
	Accept        machine.Action = "ACCEPT"
	AcceptPart    machine.Action = "ACCEPT_PART"
	RejectClaim   machine.Action = "REJECT"
	Rectify       machine.Action = "RECTIFY"
	AcceptLate    machine.Action = "ACCEPT_LATE"
	CancelPlanned machine.Action = "CANCEL"
)

type milestoneStates = []milestone.Status

// Milestones is the milestone machine with how its records are read. A buyer that does
// not examine a claim for thirty days is deemed to accept it; a milestone that nobody
// claims ends with its contract.
var Milestones = machine.Record[*ent.Milestone, milestone.Status, MilestoneFacts]{
	Table: machine.Table[milestone.Status, MilestoneFacts]{
		Name: "milestone", Start: milestone.StatusPlanned,
		Ends: milestoneStates{milestone.StatusAccepted, milestone.StatusPartAccepted, milestone.StatusCancelled},
		Steps: []machine.Step[milestone.Status, MilestoneFacts]{
			{Action: ClaimDone, Verb: access.MilestoneClaim, From: milestoneStates{milestone.StatusPlanned, milestone.StatusRectifying}, To: milestone.StatusClaimed, Guard: performing, Note: "with evidence"},
			{Action: BeginAccept, Verb: access.AcceptanceBegin, From: milestoneStates{milestone.StatusClaimed}, To: milestone.StatusInAcceptance, Guard: accepting, Note: "names who examines, the handler not among them; draws the recipients who are asked"},
			{Action: Accept, Verb: access.AcceptanceDecide, From: milestoneStates{milestone.StatusInAcceptance}, To: milestone.StatusAccepted, Guard: decidable, Note: "per indicator; published (实施条例第四十五条)"},
			{Action: AcceptPart, Verb: access.AcceptanceDecide, From: milestoneStates{milestone.StatusInAcceptance}, To: milestone.StatusPartAccepted, Guard: decidable, Note: "what was delivered of it, less deductions"},
			{Action: RejectClaim, Verb: access.AcceptanceDecide, From: milestoneStates{milestone.StatusInAcceptance}, To: milestone.StatusRejected, Guard: decidable, Note: "with what has to be put right"},
			{Action: Rectify, Verb: "milestone.rectify", Timer: true, From: milestoneStates{milestone.StatusRejected}, To: milestone.StatusRectifying, Note: "at once: the provider may put it right and claim again"},
			{Action: AcceptLate, Verb: "milestone.deem", Timer: true, From: milestoneStates{milestone.StatusClaimed, milestone.StatusInAcceptance}, To: milestone.StatusAccepted, Guard: overdue, Note: "deemed, when it was not examined within 30 days of the claim"},
			{Action: CancelPlanned, Verb: "milestone.cancel", Timer: true, From: milestoneStates{milestone.StatusPlanned, milestone.StatusClaimed, milestone.StatusInAcceptance, milestone.StatusRejected, milestone.StatusRectifying}, To: milestone.StatusCancelled, Guard: contractOver, Note: "its contract ended"},
		},
	},
	SQL: milestone.Table, Field: "milestoneId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Milestone, error) {
		return c.Milestone.Query().Where(milestone.ID(id)).WithContract().Only(ctx)
	},
	Look: func(m *ent.Milestone) machine.Look[milestone.Status] {
		k := m.Edges.Contract
		return machine.Look[milestone.Status]{ID: m.ID, Version: m.Version, Status: m.Status, Stream: m.ContractID, Object: access.Object{OrganizationID: k.ProviderID, AreaPath: k.AreaPath}}
	},
	Under: func(m *ent.Milestone) (string, string) { return contract.Table, m.ContractID },
	Facts: milestoneFacts,
}

// MilestoneFacts are what the guards of a milestone look at.
type MilestoneFacts struct {
	*ent.Milestone
	Now        time.Time
	Parts      []procurement.Part
	Contract   *ent.Contract
	Project    *ent.Project    // nil: the contract came about elsewhere
	Acceptance *ent.Acceptance // newest, or nil
	Silent     int             // of its members and recipients who have not answered
}

func milestoneFacts(ctx context.Context, c *ent.Client, now time.Time, m *ent.Milestone) (MilestoneFacts, error) {
	f := MilestoneFacts{Milestone: m, Now: now}
	var err error
	if f.Contract, err = c.Contract.Query().Where(contract.ID(m.ContractID)).Only(ctx); err != nil {
		return f, err
	}
	if f.Contract.ProjectID != nil {
		if f.Project, err = c.Project.Query().Where(plan.ID(*f.Contract.ProjectID)).Only(ctx); err != nil {
			return f, err
		}
		if f.Parts, err = procurement.PartsOf(ctx, c, f.Project.ID, procurement.Actor(ctx)); err != nil {
			return f, err
		}
	}
	f.Acceptance, err = c.Acceptance.Query().Where(acceptance.MilestoneID(m.ID)).Order(ent.Desc(acceptance.FieldNumber)).First(ctx)
	if ent.IsNotFound(err) {
		f.Acceptance, err = nil, nil
		return f, nil
	}
	if err != nil {
		return f, err
	}
	f.Silent, err = c.AcceptanceOpinion.Query().Where(acceptanceopinion.AcceptanceID(f.Acceptance.ID), acceptanceopinion.AnswerIsNil()).Count(ctx)
	return f, err
}

func performing(f MilestoneFacts) *fault.Fault {
	if !slices.Contains(contractStates{contract.StatusInForce, contract.StatusSuspended, contract.StatusTerminating}, f.Contract.Status) {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the contract is %s: nothing is claimed under it", string(f.Contract.Status))
	}
	return nil
}

func accepting(f MilestoneFacts) *fault.Fault {
	return procurement.Separate(f.Parts, projectpart.PartAcceptor)
}

// decidable waits for everybody who examines and for every recipient who was drawn, or
// for the word that they could not be reached.
func decidable(f MilestoneFacts) *fault.Fault {
	if why := accepting(f); why != nil {
		return why
	}
	if f.Silent > 0 {
		return fault.New(fault.Conflict, fault.CodeSampleOpen, "%d of those who examine or were drawn have not answered", f.Silent).With("open", f.Silent).With("cite", "《政府采购法实施条例》第四十五条")
	}
	return nil
}

func overdue(f MilestoneFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "it may still be examined")
	}
	return nil
}

func contractOver(f MilestoneFacts) *fault.Fault {
	if f.Contract.EndedAt == nil {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "its contract goes on")
	}
	return nil
}
