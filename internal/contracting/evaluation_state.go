package contracting

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/performanceevaluation"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

// The actions of the machine of evaluations (procurement §3.13).
const (
	CommentEvaluation  machine.Action = "COMMENT"
	FinishEvaluation   machine.Action = "FINISH"
	FinishLate         machine.Action = "FINISH_LATE"
	AppealEvaluation   machine.Action = "APPEAL"
	AnswerEvaluation   machine.Action = "ANSWER"
	EvaluationStands   machine.Action = "PUBLISH"
	EvaluationUnheard  machine.Action = "PUBLISH_LATE"
	answerEvaluationIn                = 30 // days
)

type evaluationStates = []performanceevaluation.Status

// Evaluations is the machine of performance evaluations with how its records are read: the
// provider comments for seven days and may appeal once; whoever is silent holds nothing up.
var Evaluations = machine.Record[*ent.PerformanceEvaluation, performanceevaluation.Status, EvaluationFacts]{
	Table: machine.Table[performanceevaluation.Status, EvaluationFacts]{
		Name: "evaluation", Start: performanceevaluation.StatusDraft,
		Ends: evaluationStates{performanceevaluation.StatusPublished},
		Steps: []machine.Step[performanceevaluation.Status, EvaluationFacts]{
			{Action: CommentEvaluation, Verb: access.PerformanceComment, From: evaluationStates{performanceevaluation.StatusDraft}, Guard: stillOpen, Note: "the provider, for seven days"},
			{Action: FinishEvaluation, Verb: access.PerformanceAnswer, From: evaluationStates{performanceevaluation.StatusDraft}, To: performanceevaluation.StatusFinal, Guard: evaluationDue, Note: "when the comment's days are over"},
			{Action: FinishLate, Verb: "performance.finish", Timer: true, From: evaluationStates{performanceevaluation.StatusDraft}, To: performanceevaluation.StatusFinal, Guard: longDue, Note: "when the buyer does not within 30 days more"},
			{Action: AppealEvaluation, Verb: access.PerformanceComment, From: evaluationStates{performanceevaluation.StatusFinal}, To: performanceevaluation.StatusAppealed, Guard: appealOpen, Note: "the provider, once, within seven days"},
			{Action: AnswerEvaluation, Verb: access.PerformanceAnswer, From: evaluationStates{performanceevaluation.StatusAppealed}, To: performanceevaluation.StatusPublished, Note: "with the reasons"},
			{Action: EvaluationStands, Verb: "performance.publish", Timer: true, From: evaluationStates{performanceevaluation.StatusFinal}, To: performanceevaluation.StatusPublished, Guard: evaluationDue, Note: "nobody appealed"},
			{Action: EvaluationUnheard, Verb: "performance.publish", Timer: true, From: evaluationStates{performanceevaluation.StatusAppealed}, To: performanceevaluation.StatusPublished, Guard: evaluationDue, Note: "the appeal was not answered in 30 days: it is published beside the evaluation"},
		},
	},
	SQL: performanceevaluation.Table, Field: "evaluationId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.PerformanceEvaluation, error) {
		return c.PerformanceEvaluation.Query().Where(performanceevaluation.ID(id)).WithContract().Only(ctx)
	},
	Look: func(e *ent.PerformanceEvaluation) machine.Look[performanceevaluation.Status] {
		k := e.Edges.Contract
		return machine.Look[performanceevaluation.Status]{ID: e.ID, Version: e.Version, Status: e.Status, Stream: e.ContractID, Object: access.Object{OrganizationID: k.ProviderID, AreaPath: k.AreaPath}}
	},
	Under: func(e *ent.PerformanceEvaluation) (string, string) { return contract.Table, e.ContractID },
	Facts: func(_ context.Context, _ *ent.Client, now time.Time, e *ent.PerformanceEvaluation) (EvaluationFacts, error) {
		return EvaluationFacts{e, now}, nil
	},
}

// EvaluationFacts are what the guards of an evaluation look at.
type EvaluationFacts struct {
	*ent.PerformanceEvaluation
	Now time.Time
}

func evaluationDue(f EvaluationFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the provider may still answer")
	}
	return nil
}

func longDue(f EvaluationFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(f.DueAt.AddDate(0, 0, answerEvaluationIn)) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the buyer may still finish it")
	}
	return nil
}

func stillOpen(f EvaluationFacts) *fault.Fault {
	if f.DueAt != nil && !f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooLate, "the days for this are over")
	}
	return nil
}

func appealOpen(f EvaluationFacts) *fault.Fault {
	if f.Appeal != "" {
		return fault.New(fault.Conflict, fault.CodeWrongState, "one appeal was made already")
	}
	return stillOpen(f)
}
