package procurement

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/project"
	"linli/ent/projectpart"
	"linli/internal/access"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/rulepack"
)

// The actions of the project machine (procurement §3.4, P1 to P4).
const (
	Edit              machine.Action = "EDIT"
	Budget            machine.Action = "BUDGET"
	WriteRequirement  machine.Action = "WRITE_REQUIREMENT"
	RecordSurvey      machine.Action = "RECORD_SURVEY"
	OpenConsultation  machine.Action = "OPEN_CONSULTATION"
	AnswerComment     machine.Action = "ANSWER_COMMENT"
	CloseConsultation machine.Action = "CLOSE_CONSULTATION"
	Review            machine.Action = "REVIEW"
	ReturnRequirement machine.Action = "RETURN_REQUIREMENT"
	PublishIntent     machine.Action = "PUBLISH_INTENT"
	DraftTender       machine.Action = "DRAFT_TENDER"
	Cancel            machine.Action = "CANCEL"
	Lapse             machine.Action = "LAPSE"
	Reopen            machine.Action = "REOPEN"
	Finish            machine.Action = "FINISH"
	Mirror            machine.Action = "MIRROR"
)

type projectStates = []project.Status

// planning are the states in which nothing is tendered yet.
var planning = projectStates{project.StatusDraft, project.StatusBudgeted, project.StatusConsulting, project.StatusConsulted, project.StatusReviewed, project.StatusIntended}

// Projects is the project machine with how its records are read.
var Projects = machine.Record[*ent.Project, project.Status, ProjectFacts]{
	Table: machine.Table[project.Status, ProjectFacts]{
		Name: "project", Start: project.StatusDraft,
		Ends: projectStates{project.StatusDone, project.StatusCancelled, project.StatusLapsed},
		Steps: []machine.Step[project.Status, ProjectFacts]{
			{Action: Edit, Verb: access.ProjectSave, From: projectStates{project.StatusDraft}},
			{Action: Budget, Verb: access.ProjectBudget, From: projectStates{project.StatusDraft}, To: project.StatusBudgeted, Guard: budgetable, Note: "P1: reserves the estimate on the budget line"},
			{Action: WriteRequirement, Verb: access.RequirementSave, From: projectStates{project.StatusDraft, project.StatusBudgeted, project.StatusConsulted}},
			{Action: RecordSurvey, Verb: access.SurveyRecord, From: projectStates{project.StatusDraft, project.StatusBudgeted, project.StatusConsulting, project.StatusConsulted}},
			{Action: OpenConsultation, Verb: access.ConsultationOpen, From: projectStates{project.StatusBudgeted, project.StatusConsulted}, To: project.StatusConsulting, Guard: consultable, Note: "P2: residents are asked, for some days"},
			{Action: AnswerComment, Verb: access.CommentAnswer, From: projectStates{project.StatusConsulting}},
			{Action: CloseConsultation, Verb: access.ConsultationClose, From: projectStates{project.StatusConsulting}, To: project.StatusConsulted, Guard: closable, Note: "P2: time is up and every comment answered"},
			{Action: CloseConsultation, Verb: access.ConsultationClose, From: projectStates{project.StatusBudgeted}, To: project.StatusConsulted, Guard: skippable, Note: "P2: only what does not serve residents"},
			{Action: Review, Verb: access.RequirementReview, From: projectStates{project.StatusConsulted}, To: project.StatusReviewed, Guard: reviewable, Note: "P3: freezes the requirement; reviewer is not author"},
			{Action: ReturnRequirement, Verb: access.RequirementReturn, From: projectStates{project.StatusConsulted, project.StatusReviewed}, To: project.StatusConsulted, Note: "back to the author, with a note"},
			{Action: PublishIntent, Verb: access.IntentPublish, From: projectStates{project.StatusReviewed}, To: project.StatusIntended, Guard: intendable, Note: "P4: intent notice"},
			{Action: DraftTender, Verb: access.TenderDraft, From: projectStates{project.StatusIntended}, To: project.StatusTendering, Guard: draftable},
			{Action: Mirror, Verb: access.TenderMirror, From: projectStates{project.StatusIntended}, To: project.StatusDone, Guard: draftable, Note: "it was tendered on another platform: award and contract are taken over with their evidence"},
			{Action: Cancel, Verb: access.ProjectCancel, From: planning, To: project.StatusCancelled, Guard: asApprover, Note: "releases what is reserved"},
			{Action: Lapse, Verb: "project.lapse", Timer: true, From: planning, To: project.StatusLapsed, Guard: yearOver, Note: "the fiscal year is over: releases what is reserved"},
			{Action: Reopen, Verb: "project.reopen", Timer: true, From: projectStates{project.StatusTendering}, To: project.StatusIntended, Note: "its tender failed or was cancelled"},
			{Action: Finish, Verb: "project.finish", Timer: true, From: projectStates{project.StatusTendering}, To: project.StatusDone, Note: "its tender is complete"},
		},
	},
	SQL: project.Table, Field: "projectId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Project, error) {
		return c.Project.Query().Where(project.ID(id)).Only(ctx)
	},
	Look: func(p *ent.Project) machine.Look[project.Status] {
		return machine.Look[project.Status]{ID: p.ID, Version: p.Version, Status: p.Status, Stream: p.ID, Object: access.Object{AreaPath: p.AreaPath}}
	},
	Facts: projectFacts,
}

// ProjectFacts are what the guards of a project look at.
type ProjectFacts struct {
	*ent.Project
	Now              time.Time
	Parts            []Part // of whoever acts
	Line             *ent.BudgetLine
	CatalogueCurrent bool
	Requirement      *ent.Requirement  // newest, or nil
	Consultation     *ent.Consultation // newest, or nil
	Unanswered       int               // comments of that consultation
	Surveys          int
	Pack             *rulepack.Pack
}

func budgetable(f ProjectFacts) *fault.Fault {
	if why := asApprover(f); why != nil {
		return why
	}
	if !f.CatalogueCurrent {
		return fault.New(fault.Conflict, fault.CodeWrongState, "%s is not in the catalogue that is in force: choose a current entry, or have the item filed with the finance department first", f.CatalogueCode).
			With("cite", "财预〔2017〕87号")
	}
	for _, h := range rulepack.NegativeList().Heads {
		if !slices.Contains(f.NegativeDenied, h.Code) {
			return fault.New(fault.Conflict, fault.CodeWrongState, "head %s of the negative list is not ruled out: what falls under it may not be bought", h.Code).
				With("cite", rulepack.NegativeList().Cite).With("text", h.Zh)
		}
	}
	if year := date.In(f.Now).Year; f.Line.FiscalYear < year {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the budget line is of %d, which is over", f.Line.FiscalYear)
	}
	return nil
}

func asApprover(f ProjectFacts) *fault.Fault { return Separate(f.Parts, projectpart.PartApprover) }

func consultable(f ProjectFacts) *fault.Fault {
	switch {
	case !f.ForResidents:
		return fault.New(fault.Conflict, fault.CodeWrongState, "this does not serve residents: close the consultation without asking them")
	case f.Requirement == nil:
		return fault.New(fault.Conflict, fault.CodeWrongState, "write the requirement first: residents are asked about it")
	}
	return nil
}

func closable(f ProjectFacts) *fault.Fault {
	switch {
	case f.Consultation == nil || f.Now.Before(f.Consultation.ClosesAt):
		return fault.New(fault.Conflict, fault.CodeTooEarly, "residents may still comment")
	case f.Unanswered > 0:
		return fault.New(fault.Conflict, fault.CodeWrongState, "%d comments have no answer yet", f.Unanswered).With("unanswered", f.Unanswered)
	}
	return surveyed(f)
}

func skippable(f ProjectFacts) *fault.Fault {
	switch {
	case f.ForResidents:
		return fault.New(fault.Conflict, fault.CodeWrongState, "a service to residents is put to them for comment first").With("cite", "《政府采购法实施条例》第十五条")
	case f.Requirement == nil:
		return fault.New(fault.Conflict, fault.CodeWrongState, "write the requirement first")
	}
	return surveyed(f)
}

func surveyed(f ProjectFacts) *fault.Fault {
	if least := f.Pack.Count(rulepack.SurveySubjects); f.Surveys < least {
		return f.Pack.Broken(rulepack.SurveySubjects, f.Surveys, least, "%d subjects were surveyed, %d are needed", f.Surveys, least)
	}
	return nil
}

func reviewable(f ProjectFacts) *fault.Fault {
	if why := Separate(f.Parts, projectpart.PartReviewer); why != nil {
		return why
	}
	if f.Requirement == nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "write the requirement first")
	}
	b, err := readRequirement(f.Requirement.Body)
	if err != nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the requirement cannot be read: write it again")
	}
	return b.lint(f.Pack, f.EstimateFen, f.ForResidents)
}

func intendable(f ProjectFacts) *fault.Fault { return Separate(f.Parts, projectpart.PartHandler) }

// draftable lets a tender be prepared; its publication waits for the intent's lead time.
func draftable(f ProjectFacts) *fault.Fault { return Separate(f.Parts, projectpart.PartHandler) }

func yearOver(f ProjectFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the fiscal year is not over")
	}
	return nil
}
