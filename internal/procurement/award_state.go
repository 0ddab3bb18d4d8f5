package procurement

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/projectpart"
	"linli/ent/stay"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

// The actions of the award machine (procurement §3.4, T13, R).
const (
	Announce        machine.Action = "ANNOUNCE"
	WaiveStandstill machine.Action = "WAIVE_STANDSTILL"
	Refuse          machine.Action = "REFUSE"
	Void            machine.Action = "VOID"
	Contracted      machine.Action = "CONTRACT"
)

// What a stay may stop 暂停 (procurement §3.4, H).
const (
	BlocksAward   = "AWARD"
	BlocksSign    = "SIGN"
	BlocksPerform = "PERFORM"
)

type awardStates = []award.Status

// standingAwards are the states of an award that still stands.
var standingAwards = awardStates{award.StatusChosen, award.StatusAnnounced, award.StatusContracted}

// Awards is the award machine with how its records are read. An award that nobody turns
// into a contract lapses by itself, and the next candidate follows.
var Awards = machine.Record[*ent.Award, award.Status, AwardFacts]{
	Table: machine.Table[award.Status, AwardFacts]{
		Name: "award", Start: award.StatusChosen,
		Ends: awardStates{award.StatusContracted, award.StatusRefused, award.StatusVoided, award.StatusLapsed},
		Steps: []machine.Step[award.Status, AwardFacts]{
			{Action: Announce, Verb: "award.announce", Timer: true, From: awardStates{award.StatusChosen}, To: award.StatusAnnounced, Note: "T13: with the result notice; standstill and the term for signing begin"},
			{Action: WaiveStandstill, Verb: access.StandstillWaive, From: awardStates{award.StatusAnnounced}, Guard: waivable, Note: "with a reason that is published; the standstill is this platform's policy, not law"},
			{Action: Contracted, Verb: "award.contract", Timer: true, From: awardStates{award.StatusAnnounced}, To: award.StatusContracted, Guard: contractable, Note: "C2: with the contract's second signature"},
			{Action: Refuse, Verb: access.AwardRefuse, From: awardStates{award.StatusAnnounced}, To: award.StatusRefused, Note: "the winner does not sign: the next candidate follows (实施条例第四十九条)"},
			{Action: Void, Verb: "award.void", Timer: true, From: standingAwards, To: award.StatusVoided, Note: "a decision on a complaint (实施条例第七十一条), or the winner may not win"},
			{Action: Lapse, Verb: "award.lapse", Timer: true, From: awardStates{award.StatusChosen, award.StatusAnnounced}, To: award.StatusLapsed, Guard: lapsed, Note: "the term for signing is over while nothing is stayed, or bids bind no longer"},
		},
	},
	SQL: award.Table, Field: "awardId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Award, error) {
		return c.Award.Query().Where(award.ID(id)).WithTender().Only(ctx)
	},
	Look: func(a *ent.Award) machine.Look[award.Status] {
		return machine.Look[award.Status]{ID: a.ID, Version: a.Version, Status: a.Status, Stream: a.TenderID,
			Object: access.Object{OrganizationID: a.OrganizationID, AreaPath: a.Edges.Tender.AreaPath}}
	},
	Under: func(a *ent.Award) (string, string) { return tender.Table, a.TenderID },
	Facts: awardFacts,
}

// AwardFacts are what the guards of an award look at.
type AwardFacts struct {
	*ent.Award
	Now    time.Time
	Parts  []Part
	Tender *ent.Tender
	Stays  []*ent.Stay // in force
}

func awardFacts(ctx context.Context, c *ent.Client, now time.Time, a *ent.Award) (AwardFacts, error) {
	f := AwardFacts{Award: a, Now: now}
	var err error
	if f.Tender, err = c.Tender.Query().Where(tender.ID(a.TenderID)).Only(ctx); err != nil {
		return f, err
	}
	if f.Parts, err = PartsOf(ctx, c, f.Tender.ProjectID, Actor(ctx)); err != nil {
		return f, err
	}
	f.Stays, err = Stays(ctx, c, a.TenderID)
	return f, err
}

// Stays are those of a tender that are in force.
func Stays(ctx context.Context, c *ent.Client, tenderID string) ([]*ent.Stay, error) {
	return c.Stay.Query().Where(stay.TenderID(tenderID), stay.EndedAtIsNil()).Order(stay.ByID()).All(ctx)
}

// Stayed refuses what a stay in force stops.
func Stayed(list []*ent.Stay, what string) *fault.Fault {
	for _, s := range list {
		if slices.Contains(s.Blocks, what) {
			return fault.New(fault.Conflict, fault.CodeWrongState, "%s is stopped while something is examined: %s", what, s.Reason).With("stayId", s.ID)
		}
	}
	return nil
}

func waivable(f AwardFacts) *fault.Fault {
	if why := Separate(f.Parts, projectpart.PartApprover); why != nil {
		return why
	}
	if f.StandstillUntil == nil || !f.Now.Before(*f.StandstillUntil) || f.StandstillWaiver != "" {
		return fault.New(fault.Conflict, fault.CodeWrongState, "there is no standstill left to waive")
	}
	return nil
}

// contractable is looked at again under the tender's lock: a stay may have begun while
// the second side was signing.
func contractable(f AwardFacts) *fault.Fault { return Stayed(f.Stays, BlocksSign) }

// lapsed lets the clock end an award whose term is over. While the tender is stayed the
// term does not count; but nobody is bound longer than bids bind.
func lapsed(f AwardFacts) *fault.Fault {
	if f.Tender.ValidUntil != nil && !f.Now.Before(*f.Tender.ValidUntil) {
		return nil
	}
	if f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the contract may still be signed")
	}
	if why := Stayed(f.Stays, BlocksSign); why != nil {
		return why
	}
	return nil
}
