package procurement_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"linli/ent"
	"linli/ent/entry"
	"linli/ent/project"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// The machine as the specification has it (procurement §3.4, P1 to P4), apart from the code.
var (
	everybody = slices.Concat(Roles, Buyers, []string{"nobody"})
	officers  = []string{"author", "author2"}
	approvers = []string{"approver", "approver2"}
	handlers  = []string{"handler", "handler2"}
	reviewers = slices.Concat(officers, approvers)

	statusesOf = []project.Status{"DRAFT", "BUDGETED", "CONSULTING", "CONSULTED", "REVIEWED", "INTENDED", "TENDERING", "DONE", "CANCELLED", "LAPSED"}
	actionsOf  = []machine.Action{"EDIT", "BUDGET", "WRITE_REQUIREMENT", "RECORD_SURVEY", "OPEN_CONSULTATION", "ANSWER_COMMENT", "CLOSE_CONSULTATION",
		"REVIEW", "RETURN_REQUIREMENT", "PUBLISH_INTENT", "DRAFT_TENDER", "MIRROR", "CANCEL"}
	arrows = map[project.Status]map[machine.Action]project.Status{
		"DRAFT":      {"EDIT": "DRAFT", "BUDGET": "BUDGETED", "WRITE_REQUIREMENT": "DRAFT", "RECORD_SURVEY": "DRAFT", "CANCEL": "CANCELLED"},
		"BUDGETED":   {"WRITE_REQUIREMENT": "BUDGETED", "RECORD_SURVEY": "BUDGETED", "OPEN_CONSULTATION": "CONSULTING", "CANCEL": "CANCELLED"},
		"CONSULTING": {"RECORD_SURVEY": "CONSULTING", "ANSWER_COMMENT": "CONSULTING", "CANCEL": "CANCELLED"},
		"CONSULTED": {"WRITE_REQUIREMENT": "CONSULTED", "RECORD_SURVEY": "CONSULTED", "OPEN_CONSULTATION": "CONSULTING", "REVIEW": "REVIEWED",
			"RETURN_REQUIREMENT": "CONSULTED", "CANCEL": "CANCELLED"},
		"REVIEWED": {"RETURN_REQUIREMENT": "CONSULTED", "PUBLISH_INTENT": "INTENDED", "CANCEL": "CANCELLED"},
		"INTENDED": {"DRAFT_TENDER": "TENDERING", "MIRROR": "DONE", "CANCEL": "CANCELLED"},
	}
	whoMay = map[machine.Action][]string{
		"EDIT": officers, "BUDGET": approvers, "WRITE_REQUIREMENT": officers, "RECORD_SURVEY": officers, "OPEN_CONSULTATION": officers, "ANSWER_COMMENT": officers,
		"CLOSE_CONSULTATION": officers, "REVIEW": reviewers, "RETURN_REQUIREMENT": reviewers, "PUBLISH_INTENT": handlers, "DRAFT_TENDER": handlers, "MIRROR": handlers, "CANCEL": approvers,
	}
	whoSees = slices.Concat(reviewers, handlers, []string{"acceptor", "payer", "regulator", "auditor"}) // before it is announced
)

// expected is what a role hears that does an action to a project in a status: "" for yes.
func expected(s project.Status, a machine.Action, role string) fault.Code {
	hidden := (s == "DRAFT" || s == "BUDGETED") && !slices.Contains(whoSees, role)
	switch _, possible := arrows[s][a]; {
	case role == "nobody":
		return fault.CodeUnauthenticated
	case hidden && a != procurement.Edit: // which asks about the area first
		return fault.CodeNotFound
	case !slices.Contains(whoMay[a], role):
		return fault.CodeForbidden
	case s == "CONSULTING" && a == procurement.CloseConsultation:
		return fault.CodeTooEarly
	case s == "CONSULTED" && a == procurement.Review && role == "author":
		return fault.CodeFourEyes
	case !possible:
		return fault.CodeWrongState
	}
	return ""
}

func ctxOf(w *World, role string) context.Context {
	if role == "nobody" {
		return context.Background()
	}
	return w.As(role)
}

// picture is everything that an act on a project could change.
func picture(w *World, p *ent.Project) string {
	ctx, c := w.System(), w.DB.Client
	return fmt.Sprint(c.Project.GetX(ctx, p.ID), c.Entry.Query().Where(entry.Stream(p.ID)).CountX(ctx), c.Requirement.Query().AllX(ctx), c.Survey.Query().CountX(ctx),
		c.ConsultationComment.Query().AllX(ctx), c.Notice.Query().CountX(ctx), c.ProjectPart.Query().CountX(ctx), c.Tender.Query().CountX(ctx),
		c.LedgerAccount.GetX(ctx, w.Line.ID), c.LedgerPosting.Query().CountX(ctx))
}

// TestProjectMachine crosses every status, action and role through the commands.
func TestProjectMachine(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		refused, done := 0, 0
		for _, s := range statusesOf {
			still := planned(t, w, s)
			before := picture(w, still)
			for _, role := range everybody {
				offered := offers(t, w, role, still)
				for _, a := range actionsOf {
					want := expected(s, a, role)
					if offered[a] != (want == "") {
						t.Errorf("%s offers %s to %s: %v, want %v", s, a, role, offered[a], want == "")
					}
					if want == "" {
						continue
					}
					refused++
					if a == procurement.AnswerComment && (s == "DRAFT" || s == "BUDGETED") { // nobody has commented
						_, err := w.Procurement.AnswerComment(ctxOf(w, role), machine.Ref{Key: Key(), ID: still.ID, Version: still.Version}, "cmt_none", "采纳")
						if !fault.Is(err, want) {
							t.Errorf("%s of %s by %s: %v, want %s", a, s, role, err, want)
						}
						continue
					}
					if _, err := take(w, role, a, still); !fault.Is(err, want) {
						t.Errorf("%s of %s by %s: %v, want %s", a, s, role, err, want)
					}
				}
			}
			if after := picture(w, still); after != before {
				t.Errorf("refused acts on what is %s changed\n%s\nto\n%s", s, before, after)
			}
			for a, to := range arrows[s] {
				for _, role := range whoMay[a] {
					if expected(s, a, role) != "" {
						continue
					}
					done++
					p := planned(t, w, s)
					after, err := take(w, role, a, p)
					if err != nil || after.Status != to || after.Version != p.Version+1 {
						t.Errorf("%s of %s by %s: %+v %v, want %s", a, s, role, after, err, to)
					}
				}
			}
		}
		if refused != 3_327 || done != 53 {
			t.Errorf("crossed %d refusals and %d acts", refused, done)
		}
	})
}

// offers is what a role is told that it may do.
func offers(t *testing.T, w *World, role string, p *ent.Project) map[machine.Action]bool {
	t.Helper()
	list, err := procurement.Projects.Actions(ctxOf(w, role), w.DB, p)
	if err != nil {
		t.Fatal(err)
	}
	out := map[machine.Action]bool{}
	for i, a := range list {
		if machine.Action(a.Action) != actionsOf[i] || a.Allowed == (a.Reason != "") {
			t.Errorf("%s hears %+v, want %s with a reason when it is not allowed", role, a, actionsOf[i])
		}
		out[actionsOf[i]] = a.Allowed
	}
	return out
}
