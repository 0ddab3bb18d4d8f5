// Package fault owns the errors that Linli answers with: a kind for machines, a
// code that names the rule that was broken, and a sentence for people that says
// what to do. Internals never travel in a fault; they are logged where they occur.
package fault

import (
	"errors"
	"fmt"
)

// Kind groups faults by what the caller can do about them.
type Kind string

// The kinds. Invalid and Conflict are rule failures and travel in a payload's
// errors; the others are top-level errors.
const (
	Invalid         Kind = "INVALID"         // the input is wrong: change it
	Conflict        Kind = "CONFLICT"        // the input is right, the world is not: look again
	NotFound        Kind = "NOT_FOUND"       // it does not exist, or you may not see it
	Forbidden       Kind = "FORBIDDEN"       // you may see it, but not do this
	Unauthenticated Kind = "UNAUTHENTICATED" // sign in first
	Limited         Kind = "RATE_LIMITED"    // come back later
	Unavailable     Kind = "UNAVAILABLE"     // a part of Linli is down: try again
)

// Fault is one broken rule.
type Fault struct {
	Kind    Kind           `json:"kind"`
	Code    Code           `json:"code"`
	Message string         `json:"message"`
	Path    []string       `json:"path,omitempty"`    // input field the fault is about
	Details map[string]any `json:"details,omitempty"` // ids and figures to go on with, public only
}

// Error gives the sentence for people.
func (f *Fault) Error() string { return string(f.Code) + ": " + f.Message }

// With returns a copy of f that carries one more detail.
func (f *Fault) With(key string, value any) *Fault {
	c := *f
	c.Details = make(map[string]any, len(f.Details)+1)
	for k, v := range f.Details {
		c.Details[k] = v
	}
	c.Details[key] = value
	return &c
}

// At returns a copy of f that points at an input field.
func (f *Fault) At(path ...string) *Fault {
	c := *f
	c.Path = path
	return &c
}

// New makes a fault whose sentence is formatted as by fmt.Sprintf.
func New(kind Kind, code Code, format string, args ...any) *Fault {
	return &Fault{Kind: kind, Code: code, Message: fmt.Sprintf(format, args...)}
}

// As finds the first fault in err's tree, or nil.
func As(err error) *Fault {
	var f *Fault
	if errors.As(err, &f) {
		return f
	}
	return nil
}

// Is tells whether err is a fault with the given code.
func Is(err error, code Code) bool {
	f := As(err)
	return f != nil && f.Code == code
}

// List is several faults of one input, all found at once.
type List []*Fault

// Error gives the first sentence and how many more there are.
func (l List) Error() string {
	switch len(l) {
	case 0:
		return "no fault"
	case 1:
		return l[0].Error()
	}
	return fmt.Sprintf("%s (and %d more)", l[0].Error(), len(l)-1)
}

// Unwrap lets errors.As find the faults in the list.
func (l List) Unwrap() []error {
	out := make([]error, len(l))
	for i, f := range l {
		out[i] = f
	}
	return out
}

// All returns every fault in err: the list, the one, or nil for other errors.
func All(err error) []*Fault {
	var l List
	if errors.As(err, &l) {
		return l
	}
	if f := As(err); f != nil {
		return []*Fault{f}
	}
	return nil
}
