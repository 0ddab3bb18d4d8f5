package procurement

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/complaint"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

// The actions of the complaint machine (procurement §3.9; 政府采购法第五十五条至第五十七条).
const (
	Investigate      machine.Action = "INVESTIGATE"
	InvestigateLate  machine.Action = "INVESTIGATE_LATE"
	AskComplainant   machine.Action = "ASK_TO_CORRECT"
	RejectComplaint  machine.Action = "REJECT"
	CorrectComplaint machine.Action = "CORRECT"
	PauseClock       machine.Action = "PAUSE"
	ResumeClock      machine.Action = "RESUME"
	ResumeLate       machine.Action = "RESUME_LATE"
	Decide           machine.Action = "DECIDE"
	Execute          machine.Action = "EXECUTE"
	WithdrawIt       machine.Action = "WITHDRAW"
	Refer            machine.Action = "REFER"
)

type complaintStates = []complaint.Status

// Complaints is the complaint machine with how its records are read. What the regulator
// decides Linli carries out itself, so that no decision waits for the buyer; a regulator
// that does not decide for twice its term loses the complaint to the authority above it.
var Complaints = machine.Record[*ent.Complaint, complaint.Status, ComplaintFacts]{
	Table: machine.Table[complaint.Status, ComplaintFacts]{
		Name: "complaint", Start: complaint.StatusFiled,
		Ends: complaintStates{complaint.StatusRejected, complaint.StatusExecuted, complaint.StatusWithdrawn, complaint.StatusReferred},
		Steps: []machine.Step[complaint.Status, ComplaintFacts]{
			{Action: Investigate, Verb: access.ComplaintCheck, From: complaintStates{complaint.StatusFiled}, To: complaint.StatusInvestigating, Guard: asRegulator, Note: "stays award, signature and performance for at most 30 days"},
			{Action: InvestigateLate, Verb: "complaint.take", Timer: true, From: complaintStates{complaint.StatusFiled}, To: complaint.StatusInvestigating, Guard: complaintDue, Note: "not rejected within five working days: it counts as taken on"},
			{Action: AskComplainant, Verb: access.ComplaintCheck, From: complaintStates{complaint.StatusFiled}, To: complaint.StatusCorrecting, Guard: uncorrected, Note: "once, with what is missing and days to correct it (第94号令第二十一条)"},
			{Action: RejectComplaint, Verb: access.ComplaintCheck, From: complaintStates{complaint.StatusFiled}, To: complaint.StatusRejected, Guard: asRegulator, Note: "with the reason"},
			{Action: CorrectComplaint, Verb: access.ComplaintFile, From: complaintStates{complaint.StatusCorrecting}, To: complaint.StatusFiled, Guard: complaintNotDue, Note: "the regulator's days to check it begin again"},
			{Action: CorrectionLate, Verb: "complaint.drop", Timer: true, From: complaintStates{complaint.StatusCorrecting}, To: complaint.StatusRejected, Guard: complaintDue, Note: "it was not corrected in time"},
			{Action: PauseClock, Verb: access.ComplaintPause, From: complaintStates{complaint.StatusInvestigating}, To: complaint.StatusPaused, Guard: pausable, Note: "an expert's or a laboratory's time does not count, 60 days in all at most"},
			{Action: ResumeClock, Verb: access.ComplaintPause, From: complaintStates{complaint.StatusPaused}, To: complaint.StatusInvestigating, Guard: asRegulator},
			{Action: ResumeLate, Verb: "complaint.resume", Timer: true, From: complaintStates{complaint.StatusPaused}, To: complaint.StatusInvestigating, Guard: complaintDue, Note: "after 60 days in all"},
			{Action: Decide, Verb: access.ComplaintDecide, From: complaintStates{complaint.StatusInvestigating}, To: complaint.StatusDecided, Guard: asRegulator, Note: "what the stage of the tender allows (实施条例第七十一条)"},
			{Action: Execute, Verb: "complaint.execute", Timer: true, From: complaintStates{complaint.StatusDecided}, To: complaint.StatusExecuted, Note: "by Linli, with the decision"},
			{Action: WithdrawIt, Verb: access.ComplaintFile, From: complaintStates{complaint.StatusFiled, complaint.StatusCorrecting, complaint.StatusInvestigating, complaint.StatusPaused}, To: complaint.StatusWithdrawn},
			{Action: Refer, Verb: "complaint.refer", Timer: true, From: complaintStates{complaint.StatusInvestigating}, To: complaint.StatusReferred, Guard: complaintDue, Note: "twice thirty working days are over without a decision: it goes to the authority above; its stay waits for that"},
		},
	},
	SQL: complaint.Table, Field: "complaintId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Complaint, error) {
		return c.Complaint.Query().Where(complaint.ID(id)).WithTender().WithChallenge().Only(ctx)
	},
	Look: func(x *ent.Complaint) machine.Look[complaint.Status] {
		o := access.Object{AreaPath: x.Edges.Tender.AreaPath}
		if c := x.Edges.Challenge; c != nil && c.OrganizationID != nil {
			o.OrganizationID = *c.OrganizationID
		}
		return machine.Look[complaint.Status]{ID: x.ID, Version: x.Version, Status: x.Status, Stream: x.TenderID, Object: o}
	},
	Under: func(x *ent.Complaint) (string, string) { return tender.Table, x.TenderID },
	Facts: complaintFacts,
}

// ComplaintFacts are what the guards of a complaint look at.
type ComplaintFacts struct {
	*ent.Complaint
	Now    time.Time
	Parts  []Part
	Tender *ent.Tender
}

func complaintFacts(ctx context.Context, c *ent.Client, now time.Time, x *ent.Complaint) (ComplaintFacts, error) {
	f := ComplaintFacts{Complaint: x, Now: now}
	var err error
	if f.Tender, err = c.Tender.Query().Where(tender.ID(x.TenderID)).Only(ctx); err != nil {
		return f, err
	}
	f.Parts, err = PartsOf(ctx, c, f.Tender.ProjectID, Actor(ctx))
	return f, err
}

func asRegulator(f ComplaintFacts) *fault.Fault {
	return Separate(f.Parts, projectpart.PartRegulator)
}

// uncorrected lets the regulator ask for a correction once.
func uncorrected(f ComplaintFacts) *fault.Fault {
	if why := asRegulator(f); why != nil {
		return why
	}
	if f.CorrectedAt != nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "it was put right once already: take it on as it is, or reject it")
	}
	return nil
}

// pausable lets the clock stand still while some of its time for that is left.
func pausable(f ComplaintFacts) *fault.Fault {
	if why := asRegulator(f); why != nil {
		return why
	}
	if stood(f.Complaint) >= longestPause {
		return fault.New(fault.Conflict, fault.CodeTooLate, "the clock has stood still for 60 days in all: it is time to decide")
	}
	return nil
}

func complaintDue(f ComplaintFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "it is not yet time")
	}
	return nil
}

func complaintNotDue(f ComplaintFacts) *fault.Fault {
	if f.DueAt != nil && !f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooLate, "the term for this is over")
	}
	return nil
}
