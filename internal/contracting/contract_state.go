package contracting

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/contractlot"
	"linli/ent/contractsignature"
	"linli/ent/contractversion"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	plan "linli/ent/project"
	"linli/ent/projectpart"
	"linli/ent/requirement"
	"linli/ent/statement"
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
			{Action: SignAmendment, Verb: access.AmendmentSign, From: running, Guard: proposed, Note: "C6: the second side's puts it in force"},
			{Action: RefuseAmendment, Verb: access.AmendmentSign, From: running, Guard: waiting, Note: "C6: either side"},
			{Action: TerminateIt, Verb: access.ContractTerminate, From: running, To: contract.StatusTerminating, Note: "C7: cause, notice, and what becomes of those whom it serves"},
			{Action: RescindIt, Verb: "contract.rescind", Timer: true, From: running, To: contract.StatusTerminating, Note: "C7: a decision on a complaint (实施条例第七十一条)"},
			{Action: WindUp, Verb: "contract.windUp", Timer: true, From: contractStates{contract.StatusTerminating}, To: contract.StatusTerminated, Guard: woundUp, Note: "C7: notice over, bookings handed over, deliveries settled or forfeit; the remainder goes back"},
			{Action: CompleteContract, Verb: access.ContractComplete, From: contractStates{contract.StatusInForce, contract.StatusSuspended}, To: contract.StatusCompleted, Guard: completable, Note: "C8: final acceptance, all settled; bonds are due back"},
			{Action: CompleteLate, Verb: access.ContractComplete, Timer: true, From: contractStates{contract.StatusInForce, contract.StatusSuspended}, To: contract.StatusCompleted, Guard: completableLate, Note: "C8: when nobody does within 90 days of its last day"},
			{Action: EvaluatedIt, Verb: "contract.evaluate", Timer: true, From: contractStates{contract.StatusCompleted}, To: contract.StatusEvaluated, Note: "C9: its evaluation is published"},
			{Action: ArchiveContract, Verb: "contract.archive", Timer: true, From: contractStates{contract.StatusCompleted, contract.StatusEvaluated}, To: contract.StatusArchived, Guard: archivable, Note: "C9: fifteen years are over (政府采购法第四十二条)"},
		},
	},
	SQL: contract.Table, Field: "contractId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Contract, error) {
		return c.Contract.Query().Where(contract.ID(id)).Only(ctx)
	},
	Look: func(c *ent.Contract) machine.Look[contract.Status] {
		return machine.Look[contract.Status]{ID: c.ID, Version: c.Version, Status: c.Status, Stream: c.ID, Object: access.Object{OrganizationID: c.ProviderID, AreaPath: c.AreaPath}}
	},
	Facts: contractFacts,
}

// Side is who of the two acts.
type Side = contractsignature.Side

// ContractFacts are what the guards of a contract look at.
type ContractFacts struct {
	*ent.Contract
	Now      time.Time
	Side     Side // of whoever acts
	Parts    []procurement.Part
	Award    *ent.Award   // nil: it came about elsewhere
	Project  *ent.Project // nil: likewise
	Stays    []*ent.Stay  // of its tender, in force
	Original *ent.ContractVersion
	Proposal *ent.ContractVersion // an amendment that waits for signatures, or nil
	Signed   []Side               // under the original while it is drafted, else under the proposal
	HeldFen  int64                // guarantees that are held
	Open     int                  // bookings under its lots that are not over
	Unpaid   int                  // statements, milestones and payment requests that are not settled
	Stable   bool                 // the four tests of a term of three years hold
	// Delivered tells that it has milestones and each was accepted.
	Delivered bool
	Pack      *rulepack.Pack
	Calendar  *calendar.Calendar
}

func contractFacts(ctx context.Context, c *ent.Client, now time.Time, k *ent.Contract) (ContractFacts, error) {
	f := ContractFacts{Contract: k, Now: now, Side: contractsignature.SideBuyer}
	var err error
	if v := access.From(ctx); v != nil && slices.ContainsFunc(v.Posts, func(p access.Post) bool { return p.OrganizationID == k.ProviderID && p.Name == "MANAGER" }) {
		f.Side = contractsignature.SideProvider
	}
	if k.ProjectID != nil {
		if f.Project, err = c.Project.Query().Where(plan.ID(*k.ProjectID)).Only(ctx); err != nil {
			return f, err
		}
		if f.Parts, err = procurement.PartsOf(ctx, c, *k.ProjectID, procurement.Actor(ctx)); err != nil {
			return f, err
		}
	}
	if k.AwardID != nil {
		if f.Award, err = c.Award.Query().Where(award.ID(*k.AwardID)).Only(ctx); err != nil {
			return f, err
		}
		if f.Stays, err = procurement.Stays(ctx, c, f.Award.TenderID); err != nil {
			return f, err
		}
	}
	if f.Pack, err = procurement.PackOf(ctx, c, k.PackID, k.PackHash, now); err != nil {
		return f, err
	}
	if f.Calendar, err = procurement.WorkingDays(ctx, c); err != nil {
		return f, err
	}
	if err := f.texts(ctx, c); err != nil {
		return f, err
	}
	if f.Stable, err = stable(ctx, c, k); err != nil {
		return f, err
	}
	return f, f.counts(ctx, c)
}

// texts reads the original, what is proposed, and who signed.
func (f *ContractFacts) texts(ctx context.Context, c *ent.Client) error {
	rows, err := c.ContractVersion.Query().Where(contractversion.ContractID(f.ID)).Order(contractversion.ByNumber()).All(ctx)
	if err != nil {
		return err
	}
	waits := ""
	for _, v := range rows {
		if v.Kind == contractversion.KindOriginal {
			f.Original, waits = v, v.ID
		} else if v.Status == contractversion.StatusProposed {
			f.Proposal, waits = v, v.ID
		}
	}
	signed, err := c.ContractSignature.Query().Where(contractsignature.ContractVersionID(waits)).All(ctx)
	for _, x := range signed {
		f.Signed = append(f.Signed, x.Side)
	}
	return err
}

// stable tells whether the requirement says that all four tests of a term of three years
// hold (财政部令第102号第二十四条).
func stable(ctx context.Context, c *ent.Client, k *ent.Contract) (bool, error) {
	if k.ProjectID == nil {
		return false, nil
	}
	r, err := c.Requirement.Query().Where(requirement.ProjectID(*k.ProjectID), requirement.FrozenAtNotNil()).Order(ent.Desc(requirement.FieldNumber)).First(ctx)
	if err != nil {
		return false, err
	}
	var b procurement.RequirementBody
	if err := json.Unmarshal([]byte(r.Body), &b); err != nil {
		return false, fmt.Errorf("read requirement %s: %w", r.ID, err)
	}
	return len(b.Stability) == 4, nil
}

// counts reads what is held, and what is not over yet.
func (f *ContractFacts) counts(ctx context.Context, c *ent.Client) error {
	held, err := c.Guarantee.Query().Where(guarantee.ContractID(f.ID), guarantee.StatusEQ(guarantee.StatusHeld)).All(ctx)
	if err != nil {
		return err
	}
	for _, g := range held {
		f.HeldFen += g.AmountFen
	}
	lots, err := c.ContractLot.Query().Where(contractlot.ContractID(f.ID)).IDs(ctx)
	if err != nil {
		return err
	}
	if f.Open, err = c.Booking.Query().Where(booking.ContractLotIDIn(lots...), booking.StatusIn(openBookings...)).Count(ctx); err != nil {
		return err
	}
	statements, err := c.Statement.Query().Where(statement.ContractID(f.ID), statement.StatusNotIn(statement.StatusPaid, statement.StatusClosed)).Count(ctx)
	if err != nil {
		return err
	}
	all, err := c.Milestone.Query().Where(milestone.ContractID(f.ID)).All(ctx)
	if err != nil {
		return err
	}
	milestones := 0
	for _, m := range all {
		if !slices.Contains(Milestones.Ends, m.Status) {
			milestones++
		}
	}
	f.Delivered = len(all) > 0 && milestones == 0
	requests, err := c.PaymentRequest.Query().Where(paymentrequest.ContractID(f.ID), paymentrequest.StatusIn(paymentrequest.StatusSubmitted, paymentrequest.StatusApproved, paymentrequest.StatusSent)).Count(ctx)
	f.Unpaid = statements + milestones + requests
	return err
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
