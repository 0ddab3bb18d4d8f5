package machine

import (
	"fmt"
	"slices"

	"linli/internal/access"
)

// DeadEnds is the model check of procurement §3.4: from every state an end is reachable
// without the cooperation of any one party. It takes each party away in turn, which
// leaves the clock's steps and those that somebody else may do too, and lists the states
// from which no end can be reached then. None is what a table must have.
func (t Table[S, F]) DeadEnds() []string {
	var out []string
	for _, absent := range append([]access.Party{""}, access.Parties...) {
		for _, s := range t.States() {
			if !t.ends(s, absent) {
				out = append(out, fmt.Sprintf("%s: from %s no end is reached without %q", t.Name, s, absent))
			}
		}
	}
	return out
}

// ends tells whether an end is reachable from a state while a party does nothing.
func (t Table[S, F]) ends(from S, absent access.Party) bool {
	seen := []S{from}
	for i := 0; i < len(seen); i++ {
		if slices.Contains(t.Ends, seen[i]) {
			return true
		}
		for _, s := range t.Steps {
			if s.To != "" && slices.Contains(s.From, seen[i]) && !slices.Contains(seen, s.To) && (s.Timer || withoutParty(s.Verb, absent)) {
				seen = append(seen, s.To)
			}
		}
	}
	return false
}

// withoutParty tells whether somebody of another party may do a verb.
func withoutParty(v access.Verb, absent access.Party) bool {
	return slices.ContainsFunc(access.PartiesOf(v), func(p access.Party) bool { return p != absent })
}
