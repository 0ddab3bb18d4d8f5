package contracting

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/contractsignature"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/calendar"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/money"
	"linli/internal/procurement"
	"linli/internal/rulepack"
)

// The actions of the contract machine (procurement §3.10).
const (
	EditContract     machine.Action = "EDIT"
	SignContract     machine.Action = "SIGN"
	AbandonContract  machine.Action = "ABANDON"
	PublishContract  machine.Action = "PUBLISH"
	DepositContract  machine.Action = "DEPOSIT"
	StartContract    machine.Action = "START"
	SuspendContract  machine.Action = "SUSPEND"
	ResumeContract   machine.Action = "RESUME"
	StopContract     machine.Action = "STOP"
	GoOnContract     machine.Action = "GO_ON"
	ProposeAmendment machine.Action = "AMEND"
	SignAmendment    machine.Action = "SIGN_AMENDMENT"
	RefuseAmendment  machine.Action = "REFUSE_AMENDMENT"
	TerminateIt      machine.Action = "TERMINATE"
	RescindIt        machine.Action = "RESCIND"
	WindUp           machine.Action = "WIND_UP"
	CompleteContract machine.Action = "COMPLETE"
	CompleteLate     machine.Action = "COMPLETE_LATE"
	EvaluatedIt      machine.Action = "EVALUATE"
	LapseClaims      machine.Action = "LAPSE_CLAIMS"
	ArchiveContract  machine.Action = "ARCHIVE"
)

type contractStates = []contract.Status

// running are the states of a contract that binds both sides.
var running = contractStates{contract.StatusSigned, contract.StatusInForce, contract.StatusSuspended}

// Contracts is the contract machine with how its records are read. Contracts that were
// agreed elsewhere enter it in force.
var Contracts = machine.Record[*ent.Contract, contract.Status, ContractFacts]{
	Table: machine.Table[contract.Status, ContractFacts]{
		Name: "contract", Start: contract.StatusDrafting,
		Ends: contractStates{contract.StatusTerminated, contract.StatusArchived, contract.StatusAbandoned},
		Steps: []machine.Step[contract.Status, ContractFacts]{
			{Action: EditContract, Verb: access.ContractDraft, From: contractStates{contract.StatusDrafting}, Guard: editable, Note: "C1: what the documents and the bid say stays; days, milestones and further clauses are written"},
			{Action: SignContract, Verb: access.ContractSign, From: contractStates{contract.StatusDrafting}, To: contract.StatusSigned, Guard: secondSide, Note: "C2: the second side; the budget's reserve becomes the contract's"},
			{Action: SignContract, Verb: access.ContractSign, From: contractStates{contract.StatusDrafting}, Guard: firstSide, Note: "C2: the first side"},
			{Action: Adopt, Verb: "contract.adopt", Timer: true, From: contractStates{contract.StatusSigned}, Note: "with a project that was tendered on another platform; the evidence's hash is in the log"},
			{Action: AbandonContract, Verb: "contract.abandon", Timer: true, From: contractStates{contract.StatusDrafting}, To: contract.StatusAbandoned, Guard: awardGone, Note: "its award was refused, voided or lapsed"},
			{Action: PublishContract, Verb: access.ContractPublish, From: running, Guard: unpublished, Note: "C3: within two working days; only secrets are left out, with the reason"},
			{Action: DepositContract, Verb: access.ContractDeposit, From: running, Guard: undeposited, Note: "C3: a copy to the finance department within seven working days"},
			{Action: StartContract, Verb: "contract.start", Timer: true, From: contractStates{contract.StatusSigned}, To: contract.StatusInForce, Guard: startDay, Note: "C4: on its first day"},
			{Action: SuspendContract, Verb: access.ContractSuspend, From: contractStates{contract.StatusInForce}, To: contract.StatusSuspended, Note: "C5: new bookings stop, running ones finish"},
			{Action: ResumeContract, Verb: access.ContractResume, From: contractStates{contract.StatusSuspended}, To: contract.StatusInForce, Guard: unstayed, Note: "C5"},
			{Action: StopContract, Verb: "contract.stop", Timer: true, From: contractStates{contract.StatusInForce}, To: contract.StatusSuspended, Guard: stayed, Note: "C5: a stay of the tender stops performance"},
			{Action: GoOnContract, Verb: "contract.goOn", Timer: true, From: contractStates{contract.StatusSuspended}, To: contract.StatusInForce, Guard: stoppedByStay, Note: "C5: the stay that stopped it has ended"},
			{Action: ProposeAmendment, Verb: access.ContractAmend, From: running, Guard: amendable, Note: "C6: in force with both signatures"},
			{Action: SignAmendment, Verb: access.AmendmentSign, From: running, To: contract.StatusTerminating, Guard: bothEnd, Note: "C7: the second side's, under the amendment by which both end it"},
			{Action: SignAmendment, Verb: access.AmendmentSign, From: running, Guard: proposed, Note: "C6: the second side's puts it in force"},
			{Action: RefuseAmendment, Verb: access.AmendmentSign, From: running, Guard: waiting, Note: "C6: either side"},
			{Action: TerminateIt, Verb: access.ContractTerminate, From: running, To: contract.StatusTerminating, Guard: terminable, Note: "C7: by one side: cause, notice, and what becomes of those whom it serves"},
			{Action: RescindIt, Verb: "contract.rescind", Timer: true, From: running, To: contract.StatusTerminating, Note: "C7: a decision on a complaint (实施条例第七十一条)"},
			{Action: WindUp, Verb: "contract.windUp", Timer: true, From: contractStates{contract.StatusTerminating}, To: contract.StatusTerminated, Guard: woundUp, Note: "C7: notice over, bookings handed over, deliveries settled or forfeit; the remainder goes back"},
			{Action: CompleteContract, Verb: access.ContractComplete, From: contractStates{contract.StatusInForce, contract.StatusSuspended}, To: contract.StatusCompleted, Guard: completable, Note: "C8: final acceptance, all settled; bonds are due back"},
			{Action: CompleteLate, Verb: access.ContractComplete, Timer: true, From: contractStates{contract.StatusInForce, contract.StatusSuspended}, To: contract.StatusCompleted, Guard: completableLate, Note: "C8: when nobody does within 90 days of its last day"},
			{Action: EvaluatedIt, Verb: "contract.evaluate", Timer: true, From: contractStates{contract.StatusCompleted}, To: contract.StatusEvaluated, Note: "C9: its evaluation is published"},
			{Action: LapseClaims, Verb: "contract.lapseClaims", Timer: true, From: contractStates{contract.StatusCompleted, contract.StatusEvaluated, contract.StatusTerminated}, Guard: claimsOver, Note: "three years after its end (民法典第一百八十八条): what was kept for claims that nobody made goes back"},
			{Action: ArchiveContract, Verb: "contract.archive", Timer: true, From: contractStates{contract.StatusCompleted, contract.StatusEvaluated}, To: contract.StatusArchived, Guard: archivable, Note: "C9: fifteen years are over (政府采购法第四十二条)"},
		},
	},
	SQL: contract.Table, Field: "contractId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Contract, error) {
		return c.Contract.Query().Where(contract.ID(id)).WithAward().Only(ctx)
	},
	Look: func(c *ent.Contract) machine.Look[contract.Status] {
		return machine.Look[contract.Status]{ID: c.ID, Version: c.Version, Status: c.Status, Stream: c.ID, Object: access.Object{OrganizationID: c.ProviderID, AreaPath: c.AreaPath}}
	},
	Under: underTender,
	Facts: contractFacts,
}

// underTender has a draft wait for its tender, which the second signature moves on: acts on
// tenders lock them before the contracts under them. A signed contract moves its tender no more.
func underTender(k *ent.Contract) (table, id string) {
	if k.Status != contract.StatusDrafting || k.Edges.Award == nil {
		return "", ""
	}
	return tender.Table, k.Edges.Award.TenderID
}

// Side is who of the two acts.
type Side = contractsignature.Side

// ContractFacts are what the guards of a contract look at.
type ContractFacts struct {
	*ent.Contract
	Now      time.Time
	Side     Side             // of whoever acts
	Part     procurement.Part // in which who ends it for the buyer does
	Parts    []procurement.Part
	Award    *ent.Award   // nil: it came about elsewhere
	Project  *ent.Project // nil: likewise
	Stays    []*ent.Stay  // of its tender, in force
	Original *ent.ContractVersion
	Proposal *ent.ContractVersion // an amendment that waits for signatures, or nil
	// Successor is the organisation that takes the provider's place by the proposal, or "", and
	// signs it for the provider's side; Succeeds tells that the viewer is a manager there.
	Successor string
	Succeeds  bool
	Signed    []Side // under the original while it is drafted, else under the proposal
	HeldFen   int64  // guarantees that are held
	Open      int    // bookings under its lots that are not over
	Unpaid    int    // statements, milestones and payment requests that are not settled
	Stable    bool   // the four tests of a term of three years hold
	// Delivered tells that it has milestones and each was accepted.
	Delivered bool
	Pack      *rulepack.Pack
	Calendar  *calendar.Calendar
}

// openBookings are the states of a booking that is not over.
var openBookings = []booking.Status{booking.StatusRequested, booking.StatusAwaitingPayment, booking.StatusConfirmed, booking.StatusInService}

func editable(f ContractFacts) *fault.Fault {
	if why := procurement.Separate(f.Parts, projectpart.PartHandler); why != nil {
		return why
	}
	if len(f.Signed) > 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "one side has signed this text: it stays as it is")
	}
	return nil
}

// signable is C2: nothing is stayed, the standstill is over or waived, the bond is in.
func signable(f ContractFacts) *fault.Fault {
	if f.Side == contractsignature.SideBuyer {
		if why := procurement.Separate(f.Parts, projectpart.PartApprover); why != nil {
			return why
		}
	}
	if slices.Contains(f.Signed, f.Side) {
		return fault.New(fault.Conflict, fault.CodeWrongState, "your side has signed: it is the other's turn")
	}
	if f.Award == nil || f.Award.Status != award.StatusAnnounced {
		return fault.New(fault.Conflict, fault.CodeWrongState, "its award does not stand any more")
	}
	if why := procurement.Stayed(f.Stays, procurement.BlocksSign); why != nil {
		return why
	}
	if u := f.Award.StandstillUntil; u != nil && f.Now.Before(*u) && f.Award.StandstillWaiver == "" {
		return f.Pack.Broken(rulepack.Standstill, f.Now, *u, "contracts are signed after the standstill, which ends on %s", u.UTC().Format(time.RFC3339))
	}
	if f.HeldFen < f.BondFen {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the performance bond of %s yuan is not in: %s yuan are held", money.Fen(f.BondFen), money.Fen(f.HeldFen)).With("bondFen", f.BondFen).With("heldFen", f.HeldFen)
	}
	return nil
}

func firstSide(f ContractFacts) *fault.Fault { return signable(f) }

func secondSide(f ContractFacts) *fault.Fault {
	if why := signable(f); why != nil {
		return why
	}
	if len(f.Signed) == 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the other side has not signed yet")
	}
	return nil
}

func awardGone(f ContractFacts) *fault.Fault {
	if f.Award != nil && (f.Award.Status == award.StatusChosen || f.Award.Status == award.StatusAnnounced) {
		return fault.New(fault.Conflict, fault.CodeWrongState, "its award stands")
	}
	return nil
}
