package contracting

import (
	"fmt"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/statement"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

// Action is one thing that can be done to a statement.
type Action string

// The actions of the statement machine (marketplace §3.5).
const (
	Submit       Action = "SUBMIT"
	Withdraw     Action = "WITHDRAW"
	Reconcile    Action = "RECONCILE"
	Sample       Action = "SAMPLE"
	AnswerSample Action = "ANSWER_SAMPLE"
	Return       Action = "RETURN"
	Approve      Action = "APPROVE"
	Pay          Action = "PAY"
	Close        Action = "CLOSE"
)

// StatementFacts are what a guard may look at.
type StatementFacts struct {
	*ent.Statement
	Viewer     *access.Viewer
	OpenSample int    // sampled lines without an answer
	Sampler    string // who drew the sample
}

type statementStep struct {
	action Action
	verb   access.Verb
	from   []statement.Status
	to     statement.Status // "": unchanged
	guard  func(StatementFacts) *fault.Fault
}

type states = []statement.Status

// statementMachine is the whole statement machine; docs/states/statement.md is drawn from it.
var statementMachine = []statementStep{
	{Submit, access.StatementSubmit, states{statement.StatusDraft}, statement.StatusSubmitted, submittable},
	{Withdraw, access.StatementWithdraw, states{statement.StatusSubmitted}, statement.StatusDraft, nil},
	{Reconcile, access.StatementReconcile, states{statement.StatusSubmitted}, statement.StatusReconciled, nil},
	{Sample, access.StatementSample, states{statement.StatusReconciled}, statement.StatusSampled, nil},
	{AnswerSample, access.StatementAnswer, states{statement.StatusSampled}, "", nil},
	{Return, access.StatementReturn, states{statement.StatusSubmitted, statement.StatusReconciled, statement.StatusSampled}, statement.StatusDraft, nil},
	{Approve, access.StatementApprove, states{statement.StatusSampled}, statement.StatusApproved, approvable},
	{Pay, access.StatementPay, states{statement.StatusApproved}, statement.StatusPaid, payable},
	{Close, access.StatementClose, states{statement.StatusPaid}, statement.StatusClosed, nil},
}

// nextStatement says where action leads, or which rule forbids it.
func nextStatement(a Action, f StatementFacts) (statement.Status, *fault.Fault) {
	for _, s := range statementMachine {
		if s.action != a {
			continue
		}
		if !slices.Contains(s.from, f.Status) {
			return "", machine.WrongState(machine.Action(a), eitherState(s.from), string(f.Status))
		}
		if s.guard != nil {
			if why := s.guard(f); why != nil {
				return "", why
			}
		}
		if s.to == "" {
			return f.Status, nil
		}
		return s.to, nil
	}
	return "", fault.New(fault.Conflict, fault.CodeWrongState, "there is no action %s", a)
}

// StatementActions lists what the viewer may do with a statement now.
func StatementActions(f StatementFacts) []machine.Available {
	out := make([]machine.Available, 0, len(statementMachine))
	for _, s := range statementMachine {
		a := machine.Available{Action: string(s.action)}
		if d := access.Can(f.Viewer, s.verb, statementObject(f.Statement)); !d.Allowed {
			a.Reason = d.Reason
		} else if _, why := nextStatement(s.action, f); why != nil {
			a.Reason = why.Message
		} else {
			a.Allowed = true
		}
		out = append(out, a)
	}
	return out
}

func statementObject(s *ent.Statement) access.Object {
	return access.Object{OrganizationID: s.ProviderID, AreaPath: s.AreaPath}
}

func submittable(f StatementFacts) *fault.Fault {
	switch {
	case f.Lines == 0:
		return fault.New(fault.Conflict, fault.CodeWrongState, "an empty statement cannot be submitted")
	case f.AmountFen < 0:
		return fault.New(fault.Conflict, fault.CodeWrongState, "a statement below zero is carried into the next month: draw it again")
	}
	return nil
}

func approvable(f StatementFacts) *fault.Fault {
	switch {
	case f.OpenSample > 0:
		return fault.New(fault.Conflict, fault.CodeSampleOpen, "%d sampled lines have no answer yet", f.OpenSample).With("open", f.OpenSample)
	case f.Lines == 0:
		return fault.New(fault.Conflict, fault.CodeWrongState, "every line was carved out: return it")
	case f.AmountFen < 0:
		return fault.New(fault.Conflict, fault.CodeWrongState, "a statement below zero is carried into the next month: return it")
	case f.Viewer != nil && f.Sampler != "" && f.Sampler == f.Viewer.PersonID:
		return fault.New(fault.Conflict, fault.CodeFourEyes, "whoever drew the sample cannot approve: a second person must")
	}
	return nil
}

func payable(f StatementFacts) *fault.Fault {
	if f.ApproverID != nil && f.Viewer != nil && *f.ApproverID == f.Viewer.PersonID {
		return fault.New(fault.Conflict, fault.CodeFourEyes, "whoever approved cannot pay: a second person must")
	}
	return nil
}

func eitherState(ss states) string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = string(s)
	}
	return strings.Join(out, " or ")
}

// StatementTable prints the machine for docs/states/statement.md.
func StatementTable() string {
	var b strings.Builder
	b.WriteString("| action | from | to | who |\n|---|---|---|---|\n")
	for _, s := range statementMachine {
		to := string(s.to)
		if to == "" {
			to = "(unchanged)"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", s.action, eitherState(s.from), to, access.Sentence(s.verb))
	}
	return b.String()
}
