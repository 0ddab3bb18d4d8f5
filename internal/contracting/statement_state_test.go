package contracting_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"testing"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/statement"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/worldtest"
)

var update = flag.Bool("update", false, "write docs/states/ again")

// The machine as the specification has it (marketplace §3.5), apart from the code.
var (
	statusesOf = []statement.Status{statement.StatusDraft, statement.StatusSubmitted, statement.StatusReconciled, statement.StatusSampled,
		statement.StatusApproved, statement.StatusPaid, statement.StatusClosed}
	actionsOf = []contracting.Action{contracting.Submit, contracting.Withdraw, contracting.Reconcile, contracting.Sample, contracting.AnswerSample,
		contracting.Return, contracting.Approve, contracting.Pay, contracting.Close}
	arrows = map[statement.Status]map[contracting.Action]statement.Status{
		statement.StatusDraft:      {contracting.Submit: statement.StatusSubmitted},
		statement.StatusSubmitted:  {contracting.Withdraw: statement.StatusDraft, contracting.Reconcile: statement.StatusReconciled, contracting.Return: statement.StatusDraft},
		statement.StatusReconciled: {contracting.Sample: statement.StatusSampled, contracting.Return: statement.StatusDraft},
		statement.StatusSampled:    {contracting.AnswerSample: statement.StatusSampled, contracting.Return: statement.StatusDraft, contracting.Approve: statement.StatusApproved},
		statement.StatusApproved:   {contracting.Pay: statement.StatusPaid},
		statement.StatusPaid:       {contracting.Close: statement.StatusClosed},
		statement.StatusClosed:     {},
	}
	handlers = []string{"handler", "handler2"}
	whoMay   = map[contracting.Action][]string{
		contracting.Submit: {"manager"}, contracting.Withdraw: {"manager"}, contracting.Reconcile: handlers, contracting.Sample: handlers,
		contracting.AnswerSample: {"handler", "handler2", "community", "hotline"}, contracting.Return: {"handler", "handler2", "approver"},
		contracting.Approve: {"approver"}, contracting.Pay: {"payer"}, contracting.Close: handlers,
	}
	whoSees = []string{"manager", "handler", "handler2", "approver", "payer", "community", "hotline", "auditor", "operator"}
)

// expected is what a role hears that does an action to a statement in a status: "" for yes.
func expected(s statement.Status, a contracting.Action, role string) fault.Code {
	_, possible := arrows[s][a]
	switch {
	case !slices.Contains(whoSees, role):
		return fault.CodeNotFound
	case !slices.Contains(whoMay[a], role):
		return fault.CodeForbidden
	case !possible:
		return fault.CodeWrongState
	}
	return ""
}

// TestStatementMachine crosses every status, action and role through the commands.
func TestStatementMachine(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		n := 0
		fresh := func(s statement.Status) *ent.Statement {
			n++
			c := enter(t, w, fmt.Sprintf("M-%d", n), 1)
			claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
			return bring(t, w, draw(t, w, c, november), s)
		}
		refused, done := 0, 0
		for _, s := range statusesOf {
			still := fresh(s)
			before := picture(w, still.ContractID)
			possible := map[contracting.Action][]string{}
			for _, role := range everybody {
				offered := offers(t, w, role, still)
				for _, a := range actionsOf {
					want := expected(s, a, role)
					if offered[a] != (want == "") {
						t.Errorf("%s offers %s to %s: %v, want %v", s, a, role, offered[a], want == "")
					}
					if want == "" {
						possible[a] = append(possible[a], role)
						continue
					}
					refused++
					if st, err := take(ctxOf(w, role), w, a, still); !fault.Is(err, want) || st != nil {
						t.Errorf("%s of %s by %s: %v, want %s", a, s, role, err, want)
					}
				}
			}
			same(t, "refused actions on what is "+string(s), before, picture(w, still.ContractID))
			for a, roles := range possible {
				for _, role := range roles {
					done++
					st := fresh(s)
					after, err := take(w.As(role), w, a, st)
					if err != nil || after.Status != arrows[s][a] || after.Version != st.Version+1 {
						t.Errorf("%s of %s by %s: %+v %v, want %s", a, s, role, after, err, arrows[s][a])
					}
				}
			}
		}
		if refused != 1048 || done != 23 {
			t.Errorf("crossed %d refusals and %d acts, want 1048 and 23", refused, done)
		}
		w.Whole(t)
	})
}

// offers is what availableActions tells a role.
func offers(t *testing.T, w *World, role string, st *ent.Statement) map[contracting.Action]bool {
	t.Helper()
	f, err := w.Contracting.Facts(ctxOf(w, role), st)
	if err != nil {
		t.Fatal(err)
	}
	out := map[contracting.Action]bool{}
	for i, a := range contracting.StatementActions(f) {
		if contracting.Action(a.Action) != actionsOf[i] || a.Allowed == (a.Reason != "") {
			t.Errorf("%s hears %+v, want %s with a reason when it is not allowed", role, a, actionsOf[i])
		}
		out[actionsOf[i]] = a.Allowed
	}
	return out
}

// TestStatementStale refuses an action on a version that is not the newest.
func TestStatementStale(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := New(t, db)
		at(clock)
		c := enter(t, w, "S-1", 1)
		claim(t, w, c, At(1, 10, 0), booking.VerificationAutoPassed)
		st := draw(t, w, c, november)
		for {
			step, more := way[st.Status]
			if !more {
				break
			}
			old := *st
			old.Version--
			before := picture(w, c.ID)
			_, err := take(w.As(step.role), w, step.action, &old)
			if f := fault.As(err); !fault.Is(err, fault.CodeStaleVersion) || f.Details["version"] != st.Version {
				t.Errorf("%s of an old version: %v", step.action, err)
			}
			same(t, string(step.action)+" of an old version", before, picture(w, c.ID))
			st = bring(t, w, st, arrows[st.Status][step.action])
		}
	})
}

// TestDrawings keeps docs/states/ drawn from the machines.
func TestDrawings(t *testing.T) {
	t.Parallel()
	for file, text := range map[string]string{
		"statement.md": "# States of a statement\n\nA statement is what an organisation claims for a month under a contract. `DRAW` makes the draft and fills it again;\n" +
			"for the provider's manager. Whoever drew the sample does not approve, whoever approved does not pay.\n\n" +
			contracting.StatementDiagram() + "\n" + contracting.StatementTable(),
		"contract.md": "# States of a contract\n\nA contract is drafted for each announced award, or enters in force when it was agreed elsewhere. Suspended, it takes no new bookings; running ones finish.\n" +
			"C1 to C9 are rows of the specification.\n\n" + contracting.Contracts.Markdown(),
		"milestone.md":       "# States of a milestone\n\nA milestone is something that a contract's provider delivers by a day for a sum. Whoever handled the tender does not accept it.\n\n" + contracting.Milestones.Markdown(),
		"payment-request.md": "# States of a payment request\n\nA payment request asks with an invoice for what is due. Its clock is public.\n\n" + contracting.Payments.Markdown(),
		"guarantee.md":       "# States of a guarantee\n\nA guarantee is a bond that a provider put in for a contract, never in cash.\n\n" + contracting.Guarantees.Markdown(),
		"evaluation.md":      "# States of an evaluation\n\nAn evaluation says how a contract's provider did, with the arithmetic. The provider comments and may appeal; whoever is silent holds nothing up.\n\n" + contracting.Evaluations.Markdown(),
		"credit-event.md":    "# States of a credit event\n\nA credit event is a fact about an organisation with its effect and its end. Only an official list or the regulator excludes anybody.\n\n" + contracting.Credits.Markdown(),
		"framework.md":       "# States of a framework\n\nA framework is what a framework tender ends in: a term and a total that the participants' contracts share.\n\n" + contracting.Frameworks.Markdown(),
	} {
		path := "../../docs/states/" + file
		if *update {
			if err := os.MkdirAll("../../docs/states", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if have, err := os.ReadFile(path); err != nil || string(have) != text {
			t.Errorf("%s is not drawn from the machine any more (%v): run go test ./internal/contracting -run TestDrawings -update", file, err)
		}
	}
}
