package procurement

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/admission"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

// The actions of the admission machine (procurement §3.12).
const (
	Admit           machine.Action = "ADMIT"
	RefuseIt        machine.Action = "REFUSE"
	AdmitOverdue    machine.Action = "ADMIT_OVERDUE"
	RefuseOverdue   machine.Action = "REFUSE_OVERDUE"
	TakeBack        machine.Action = "WITHDRAW"
	MarkOverdue     machine.Action = "MARK_OVERDUE"
	LapseAdmission  machine.Action = "LAPSE"
	ReopenAdmission machine.Action = "REOPEN"
)

type admissionStates = []admission.Status

// Admissions is the machine of applications to join an open framework, with how they are
// read. Silence lets nobody in: an answer that is overdue shows, and the approver may give
// it too.
var Admissions = machine.Record[*ent.Admission, admission.Status, AdmissionFacts]{
	Table: machine.Table[admission.Status, AdmissionFacts]{
		Name: "admission", Start: admission.StatusFiled,
		Ends: admissionStates{admission.StatusAdmitted, admission.StatusRefused, admission.StatusWithdrawn, admission.StatusLapsed},
		Steps: []machine.Step[admission.Status, AdmissionFacts]{
			{Action: Admit, Verb: access.AdmissionAnswer, From: admissionStates{admission.StatusFiled}, To: admission.StatusAdmitted, Guard: admissible, Note: "a bid at the framework's price and an award; result notice, standstill and the term for signing as elsewhere"},
			{Action: RefuseIt, Verb: access.AdmissionAnswer, From: admissionStates{admission.StatusFiled}, To: admission.StatusRefused, Guard: answerable, Note: "with the reason; it may apply again, or challenge the refusal"},
			{Action: AdmitOverdue, Verb: access.AdmissionAnswerLate, From: admissionStates{admission.StatusFiled}, To: admission.StatusAdmitted, Guard: admissibleLate, Note: "by the approver, when the handler lets the days for the answer pass"},
			{Action: RefuseOverdue, Verb: access.AdmissionAnswerLate, From: admissionStates{admission.StatusFiled}, To: admission.StatusRefused, Guard: answerableLate, Note: "by the approver, likewise"},
			{Action: TakeBack, Verb: access.AdmissionWithdraw, From: admissionStates{admission.StatusFiled}, To: admission.StatusWithdrawn, Note: "by the applicant"},
			{Action: MarkOverdue, Verb: "admission.overdue", Timer: true, From: admissionStates{admission.StatusFiled}, Guard: answerDue, Note: "the days for the answer are over; nobody is let in by silence"},
			{Action: LapseAdmission, Verb: "admission.lapse", Timer: true, From: admissionStates{admission.StatusFiled}, To: admission.StatusLapsed, Guard: takesNobody, Note: "the tender ended"},
			{Action: ReopenAdmission, Verb: "admission.reopen", Timer: true, From: admissionStates{admission.StatusRefused}, To: admission.StatusFiled, Guard: stillTaking, Note: "a challenge of the refusal was upheld: it is answered again"},
		},
	},
	SQL: admission.Table, Field: "admissionId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Admission, error) {
		return c.Admission.Query().Where(admission.ID(id)).WithTender().Only(ctx)
	},
	Look: func(a *ent.Admission) machine.Look[admission.Status] {
		return machine.Look[admission.Status]{ID: a.ID, Version: a.Version, Status: a.Status, Stream: a.TenderID,
			Object: access.Object{OrganizationID: a.OrganizationID, AreaPath: a.Edges.Tender.AreaPath}}
	},
	Under: func(a *ent.Admission) (string, string) { return tender.Table, a.TenderID },
	Facts: admissionFacts,
}

// AdmissionFacts are what the guards of an application look at.
type AdmissionFacts struct {
	*ent.Admission
	Now    time.Time
	Parts  []Part
	Tender *ent.Tender
	Stays  []*ent.Stay // in force
}

func admissionFacts(ctx context.Context, c *ent.Client, now time.Time, a *ent.Admission) (AdmissionFacts, error) {
	f := AdmissionFacts{Admission: a, Now: now}
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

// AdmissionActions lists what the viewer may do with each of some applications now, by
// their ids.
func (s *Service) AdmissionActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Admission.Query().Where(admission.IDIn(ids...)).WithTender().All(ctx)
	if err != nil {
		return nil, err
	}
	tenders, tenderIDs := make([]*ent.Tender, len(list)), make([]string, len(list))
	for i, a := range list {
		tenders[i], tenderIDs[i] = a.Edges.Tender, a.TenderID
	}
	sys := access.System(ctx, "availableActions")
	parts, err := partsByTender(sys, s.DB.Client, tenders)
	if err != nil {
		return nil, err
	}
	stays, err := StaysIn(sys, s.DB.Client, tenderIDs)
	facts := make(map[string]AdmissionFacts, len(list))
	for _, a := range list {
		facts[a.ID] = AdmissionFacts{Admission: a, Now: now, Parts: parts[a.TenderID], Tender: a.Edges.Tender, Stays: stays[a.TenderID]}
	}
	return Admissions.OfferAll(access.From(ctx), list, func(id string) (AdmissionFacts, *fault.Fault) { return facts[id], nil }), err
}

func stillTaking(f AdmissionFacts) *fault.Fault { return taking(f.Tender, f.Now) }

func takesNobody(f AdmissionFacts) *fault.Fault {
	if stillTaking(f) == nil {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the framework still lets others in")
	}
	return nil
}

// answerable lets the handler answer as long as the framework takes anybody.
func answerable(f AdmissionFacts) *fault.Fault {
	if why := Separate(f.Parts, projectpart.PartHandler); why != nil {
		return why
	}
	return stillTaking(f)
}

// admissible lets the handler let somebody in while nothing is stayed.
func admissible(f AdmissionFacts) *fault.Fault {
	if why := answerable(f); why != nil {
		return why
	}
	return Stayed(f.Stays, BlocksAward)
}

// answerableLate lets the approver answer what the handler left lying.
func answerableLate(f AdmissionFacts) *fault.Fault {
	if why := Separate(f.Parts, projectpart.PartApprover); why != nil {
		return why
	}
	if f.OverdueAt == nil {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the handler still has time to answer")
	}
	return stillTaking(f)
}

func admissibleLate(f AdmissionFacts) *fault.Fault {
	if why := answerableLate(f); why != nil {
		return why
	}
	return Stayed(f.Stays, BlocksAward)
}

func answerDue(f AdmissionFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the days for the answer are not over")
	}
	return nil
}
