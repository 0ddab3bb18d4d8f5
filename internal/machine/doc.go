// Package machine owns how a record's state changes: one table per kind of record says
// which action leads from where to where, for whom and under which condition, and one
// way carries an action out. What people are offered, what they are refused, what the
// clock does and what docs/states shows are all read from the table.
package machine

import (
	"fmt"
	"slices"
	"strings"

	"linli/internal/access"
	"linli/internal/fault"
)

// Action is one thing that can be done to a record.
type Action string

// Step is one row of a table.
type Step[S ~string, F any] struct {
	Action Action
	Verb   access.Verb // who may, and the log's word
	Timer  bool        // done by Linli itself when the time has come; Verb is the log's word alone
	From   []S
	To     S                    // "": unchanged
	Guard  func(F) *fault.Fault // nil: none
	Note   string               // the term that drives or limits it and what else happens, for the drawing
}

// Table is a machine.
type Table[S ~string, F any] struct {
	Name  string // what the record is called in sentences: "tender"
	Start S
	Ends  []S
	Steps []Step[S, F]
}

// Available is one action with whether the viewer may do it now, and why not.
type Available struct {
	Action  string
	Allowed bool
	Reason  string
}

// Next says where an action leads from a state: the first row that has it from there and
// whose guard holds. Or it says which rule forbids it: WRONG_STATE when no row has it from
// there, else the first guard's fault.
func (t Table[S, F]) Next(a Action, from S, f F) (S, *fault.Fault) {
	var wanted []S
	var refused *fault.Fault
	for _, s := range t.Steps {
		if s.Action != a {
			continue
		}
		if !slices.Contains(s.From, from) {
			wanted = slices.Compact(append(wanted, s.From...)) // rows that differ by their guards stand together
			continue
		}
		if s.Guard != nil {
			if why := s.Guard(f); why != nil {
				if refused == nil {
					refused = why
				}
				continue
			}
		}
		if s.To == "" {
			return from, nil
		}
		return s.To, nil
	}
	if refused != nil {
		return "", refused
	}
	return "", WrongState(a, either(wanted), string(from))
}

// WrongState refuses an action in a state that it is not for.
func WrongState(a Action, want, have string) *fault.Fault {
	return fault.New(fault.Conflict, fault.CodeWrongState, "%s is for one that is %s; this one is %s", a, want, have).With("status", have)
}

// Offers lists what a viewer may do with a record in a state, in the table's order:
// each action once, the clock's left out.
func (t Table[S, F]) Offers(v *access.Viewer, o access.Object, from S, f F) []Available {
	return t.offers(v, o, func(a Action) *fault.Fault {
		_, why := t.Next(a, from, f)
		return why
	})
}

// Withheld lists what a viewer could do with a record if its facts could be read; why
// says why they cannot.
func (t Table[S, F]) Withheld(v *access.Viewer, o access.Object, why *fault.Fault) []Available {
	return t.offers(v, o, func(Action) *fault.Fault { return why })
}

func (t Table[S, F]) offers(v *access.Viewer, o access.Object, refuse func(Action) *fault.Fault) []Available {
	var out []Available
	for i, s := range t.Steps {
		if s.Timer || slices.ContainsFunc(t.Steps[:i], func(before Step[S, F]) bool { return before.Action == s.Action }) {
			continue
		}
		out = append(out, Offer(v, s.Action, s.Verb, o, func() *fault.Fault { return refuse(s.Action) }))
	}
	return out
}

// verb is who may do an action.
func (t Table[S, F]) verb(a Action) access.Verb {
	for _, s := range t.Steps {
		if s.Action == a {
			return s.Verb
		}
	}
	panic("machine: " + t.Name + " has no action " + string(a))
}

// States lists every state of the table, the first one first.
func (t Table[S, F]) States() []S {
	out := []S{t.Start}
	add := func(ss ...S) {
		for _, s := range ss {
			if s != "" && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	for _, s := range t.Steps {
		add(s.From...)
		add(s.To)
	}
	add(t.Ends...)
	return out
}

func either[S ~string](ss []S) string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = string(s)
	}
	return strings.Join(out, " or ")
}

// Markdown draws the table for docs/states: a diagram, then the rows.
func (t Table[S, F]) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "```mermaid\nstateDiagram-v2\n    [*] --> %s\n", t.Start)
	t.arrows(func(from, to S, labels []string) {
		fmt.Fprintf(&b, "    %s --> %s: %s\n", from, to, strings.Join(labels, ", "))
	})
	for _, end := range t.Ends {
		fmt.Fprintf(&b, "    %s --> [*]\n", end)
	}
	b.WriteString("```\n\n| action | from | to | who | |\n|---|---|---|---|---|\n")
	for _, s := range t.Steps {
		to, who := string(s.To), "the clock"
		if to == "" {
			to = "(unchanged)"
		}
		if !s.Timer {
			who = access.Sentence(s.Verb)
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", s.Action, either(s.From), to, who, s.Note)
	}
	return b.String()
}

// arrows tells every pair of different states with the actions between them, once.
func (t Table[S, F]) arrows(tell func(from, to S, labels []string)) {
	type arrow struct{ from, to S }
	var order []arrow
	labels := map[arrow][]string{}
	for _, s := range t.Steps {
		for _, from := range s.From {
			if s.To == "" || s.To == from {
				continue
			}
			a := arrow{from, s.To}
			if labels[a] == nil {
				order = append(order, a)
			}
			labels[a] = append(labels[a], string(s.Action))
		}
	}
	for _, a := range order {
		tell(a.from, a.to, labels[a])
	}
}
