package machine_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

type state string

// kettle is a toy: MAKE and POUR are the buyer's, TASTE is the auditor's or the
// operator's, COOL is the clock's. The guard is whether there is water.
func kettle() machine.Table[state, bool] {
	wet := func(water bool) *fault.Fault {
		if !water {
			return fault.New(fault.Conflict, fault.CodeTooEarly, "there is no water")
		}
		return nil
	}
	return machine.Table[state, bool]{
		Name: "kettle", Start: "COLD", Ends: []state{"EMPTY"},
		Steps: []machine.Step[state, bool]{
			{Action: "MAKE", Verb: access.ProjectSave, From: []state{"COLD"}, To: "HOT", Guard: wet, Note: "boils"},
			{Action: "TASTE", Verb: access.EntriesRead, From: []state{"HOT", "COLD"}},
			{Action: "POUR", Verb: access.ProjectBudget, From: []state{"HOT"}, To: "EMPTY"},
			{Action: "POUR", Verb: access.ProjectBudget, From: []state{"COLD"}, To: "EMPTY", Guard: wet},
			{Action: "COOL", Verb: "kettle.cool", Timer: true, From: []state{"HOT"}, To: "COLD"},
		},
	}
}

// TestNext crosses every state, action and fact.
func TestNext(t *testing.T) {
	t.Parallel()
	var got []string
	for _, a := range []machine.Action{"MAKE", "TASTE", "POUR", "COOL", "SING"} {
		for _, from := range []state{"COLD", "HOT", "EMPTY"} {
			for _, water := range []bool{true, false} {
				to, why := kettle().Next(a, from, water)
				if why != nil {
					to = state(why.Code)
				}
				got = append(got, fmt.Sprint(a, from, water, "=", to))
			}
		}
	}
	const wrong = "WRONG_STATE"
	want := []string{
		"MAKECOLDtrue=HOT", "MAKECOLDfalse=TOO_EARLY", "MAKEHOTtrue=" + wrong, "MAKEHOTfalse=" + wrong, "MAKEEMPTYtrue=" + wrong, "MAKEEMPTYfalse=" + wrong,
		"TASTECOLDtrue=COLD", "TASTECOLDfalse=COLD", "TASTEHOTtrue=HOT", "TASTEHOTfalse=HOT", "TASTEEMPTYtrue=" + wrong, "TASTEEMPTYfalse=" + wrong,
		"POURCOLDtrue=EMPTY", "POURCOLDfalse=TOO_EARLY", "POURHOTtrue=EMPTY", "POURHOTfalse=EMPTY", "POUREMPTYtrue=" + wrong, "POUREMPTYfalse=" + wrong,
		"COOLCOLDtrue=" + wrong, "COOLCOLDfalse=" + wrong, "COOLHOTtrue=COLD", "COOLHOTfalse=COLD", "COOLEMPTYtrue=" + wrong, "COOLEMPTYfalse=" + wrong,
		"SINGCOLDtrue=" + wrong, "SINGCOLDfalse=" + wrong, "SINGHOTtrue=" + wrong, "SINGHOTfalse=" + wrong, "SINGEMPTYtrue=" + wrong, "SINGEMPTYfalse=" + wrong,
	}
	for i := range got {
		if g := strings.ReplaceAll(got[i], " ", ""); g != want[i] {
			t.Errorf("%s, want %s", g, want[i])
		}
	}
	_, why := kettle().Next("POUR", "EMPTY", true)
	if why.Message != "POUR is for one that is HOT or COLD; this one is EMPTY" || why.Details["status"] != "EMPTY" {
		t.Errorf("the refusal is %q %v", why.Message, why.Details)
	}
}

// TestOffers lists each action once, in order, without the clock's.
func TestOffers(t *testing.T) {
	t.Parallel()
	here := access.Object{AreaPath: "1."}
	approver := &access.Viewer{PersonID: "per_1", Posts: []access.Post{{Name: "APPROVER", AreaPath: "1."}}}
	for _, c := range []struct {
		viewer *access.Viewer
		from   state
		water  bool
		want   string
	}{
		{approver, "COLD", true, "[{MAKE false this is for requirement officer of the area} {TASTE false this is for auditor or operator of the area} {POUR true }]"},
		{approver, "COLD", false, "[{MAKE false this is for requirement officer of the area} {TASTE false this is for auditor or operator of the area} {POUR false there is no water}]"},
		{approver, "EMPTY", true, "[{MAKE false this is for requirement officer of the area} {TASTE false this is for auditor or operator of the area} {POUR false POUR is for one that is HOT or COLD; this one is EMPTY}]"},
		{nil, "HOT", true, "[{MAKE false sign in first} {TASTE false sign in first} {POUR false sign in first}]"},
	} {
		if got := fmt.Sprint(kettle().Offers(c.viewer, here, c.from, c.water)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.from, got, c.want)
		}
	}
}

// TestDrawing is the whole text of the toy.
func TestDrawing(t *testing.T) {
	t.Parallel()
	want := "```mermaid\nstateDiagram-v2\n    [*] --> COLD\n    COLD --> HOT: MAKE\n    HOT --> EMPTY: POUR\n    COLD --> EMPTY: POUR\n    HOT --> COLD: COOL\n    EMPTY --> [*]\n```\n\n" +
		"| action | from | to | who | |\n|---|---|---|---|---|\n" +
		"| MAKE | COLD | HOT | requirement officer of the area | boils |\n" +
		"| TASTE | HOT or COLD | (unchanged) | auditor or operator of the area |  |\n" +
		"| POUR | HOT | EMPTY | approver of the area |  |\n" +
		"| POUR | COLD | EMPTY | approver of the area |  |\n" +
		"| COOL | HOT | COLD | the clock |  |\n"
	if got := kettle().Markdown(); got != want {
		t.Errorf("drawn as\n%s", got)
	}
	if got := kettle().States(); !slices.Equal(got, []state{"COLD", "HOT", "EMPTY"}) {
		t.Errorf("states %v", got)
	}
}

// TestDeadEnds finds what depends on one party alone, and what leads nowhere.
func TestDeadEnds(t *testing.T) {
	t.Parallel()
	k := kettle()
	want := []string{`kettle: from COLD no end is reached without "BUYER"`, `kettle: from HOT no end is reached without "BUYER"`}
	if got := k.DeadEnds(); !slices.Equal(got, want) {
		t.Errorf("found %q", got)
	}
	k.Steps = append(k.Steps, machine.Step[state, bool]{Action: "DRY", Verb: "kettle.dry", Timer: true, From: []state{"COLD"}, To: "EMPTY"})
	if got := k.DeadEnds(); got != nil {
		t.Errorf("the clock dries it, and yet %q", got)
	}
	k.Steps = append(k.Steps, machine.Step[state, bool]{Action: "BREAK", Verb: access.EntriesRead, From: []state{"HOT"}, To: "BROKEN"})
	if got := k.DeadEnds(); len(got) != 1+len(access.Parties) || got[0] != `kettle: from BROKEN no end is reached without ""` {
		t.Errorf("what leads nowhere: %q", got)
	}
	// An auditor or an operator may, so that neither alone is needed.
	k = kettle()
	k.Steps = []machine.Step[state, bool]{{Action: "TASTE", Verb: access.EntriesRead, From: []state{"COLD"}, To: "EMPTY"}}
	if got := k.DeadEnds(); got != nil {
		t.Errorf("two parties may, and yet %q", got)
	}
}
