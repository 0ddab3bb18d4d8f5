package procurement

import (
	"slices"
	"strings"
	"testing"

	"linli/internal/fault"
)

// TestSeparate crosses every part with every other, against the specification's list
// (procurement §3.3) written apart from the code.
func TestSeparate(t *testing.T) {
	t.Parallel()
	parts := []Part{"AUTHOR", "REVIEWER", "HANDLER", "APPROVER", "ACCEPTOR", "PAYER", "HOST", "EVALUATOR", "CUSTODIAN", "REGULATOR"}
	// handler, approver, acceptor and payer are four people; a regulator is none of the rest
	conflicts := strings.Fields(`AUTHOR+REVIEWER HANDLER+APPROVER HANDLER+ACCEPTOR HANDLER+PAYER APPROVER+ACCEPTOR APPROVER+PAYER ACCEPTOR+PAYER
		HANDLER+EVALUATOR HOST+EVALUATOR EVALUATOR+CUSTODIAN`)
	for _, p := range parts[:9] {
		conflicts = append(conflicts, string(p)+"+REGULATOR")
	}
	refused := 0
	for _, has := range parts {
		for _, want := range parts {
			apart := slices.Contains(conflicts, string(has)+"+"+string(want)) || slices.Contains(conflicts, string(want)+"+"+string(has))
			why := Separate([]Part{has}, want)
			if apart != (why != nil) {
				t.Errorf("%s and %s: %v, want apart %v", has, want, why, apart)
			}
			if why != nil {
				refused++
				if !fault.Is(why, fault.CodeFourEyes) || why.Details["has"] != string(has) || why.Details["wants"] != string(want) {
					t.Errorf("%s and %s: %v %v", has, want, why, why.Details)
				}
			}
		}
	}
	if refused != 38 {
		t.Errorf("%d refusals, want 38", refused)
	}
	if why := Separate(nil, "HANDLER"); why != nil {
		t.Errorf("who was nothing: %v", why)
	}
}
