package directory_test

import (
	"fmt"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/offering"
	"linli/internal/access"
	"linli/internal/directory"
)

var statuses = []offering.Status{offering.StatusDraft, offering.StatusPublished, offering.StatusSuspended, offering.StatusWithdrawn}

// TestOfferingMachine is every status × every action, for somebody who may do all.
func TestOfferingMachine(t *testing.T) {
	t.Parallel()
	policy := "pol_1"
	var got []string
	for _, s := range statuses {
		f := directory.OfferingFacts{
			Offering: &ent.Offering{Status: s, Mode: offering.ModeAtHome, CancellationPolicyID: &policy}, Areas: 1, Credentialed: true,
		}
		line := string(s)
		for _, a := range directory.OfferingActions(&access.Viewer{}, f) {
			if a.Allowed || a.Reason != "sign in first" {
				t.Errorf("nobody may %s: %+v", a.Action, a)
			}
		}
		for _, a := range directory.OfferingActions(access.From(access.System(t.Context(), "test")), f) {
			line += fmt.Sprintf(" %s=%t", strings.TrimPrefix(a.Action, "offering"), a.Allowed)
			if a.Allowed != (a.Reason == "") {
				t.Errorf("%s: %+v", s, a)
			}
		}
		got = append(got, line)
	}
	want := []string{
		"DRAFT Save=true Publish=true Suspend=false",
		"PUBLISHED Save=true Publish=false Suspend=true",
		"SUSPENDED Save=true Publish=true Suspend=false",
		"WITHDRAWN Save=false Publish=false Suspend=false",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("machine\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestReachable(t *testing.T) {
	t.Parallel()
	var got []string
	for _, from := range statuses {
		line := string(from) + ":"
		for _, to := range statuses {
			if directory.Reachable(from, to) {
				line += " " + string(to)
			}
		}
		got = append(got, line)
	}
	want := "DRAFT: DRAFT PUBLISHED SUSPENDED WITHDRAWN, PUBLISHED: PUBLISHED SUSPENDED WITHDRAWN, SUSPENDED: PUBLISHED SUSPENDED WITHDRAWN, WITHDRAWN: WITHDRAWN"
	if strings.Join(got, ", ") != want {
		t.Errorf("reachable %s, want %s", strings.Join(got, ", "), want)
	}
}

func TestOfferingTable(t *testing.T) {
	t.Parallel()
	want := `| action | from | to | who |
|---|---|---|---|
| offeringSave | DRAFT or PUBLISHED or SUSPENDED | (unchanged) | manager of the organisation |
| offeringPublish | DRAFT or SUSPENDED | PUBLISHED | manager of the organisation |
| offeringSuspend | PUBLISHED | SUSPENDED | manager of the organisation, or operator of the area |
| (given up in the source) | SUSPENDED | WITHDRAWN | an import |
`
	if got := directory.OfferingTable(); got != want {
		t.Errorf("table\n%s\nwant\n%s", got, want)
	}
}
