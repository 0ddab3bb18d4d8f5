// Package shape holds the Go types behind GraphQL types that neither an entity nor a
// domain stands for: scalars, connections, and records seen with a viewer's eyes.
package shape

import (
	"time"

	"linli/ent"
	"linli/internal/contracting"
	"linli/internal/date"
	"linli/internal/funding"
)

// Node is any record with an id of its own; every entity is one.
type Node interface{ String() string }

// Recipient is a person as a booking shows them.
type Recipient struct {
	Person  *ent.Person
	Contact bool // whether address and telephone are open to the viewer
	Visited bool // by the viewer, about this time
}

// Quote is a price with the digest that confirms it.
type Quote struct {
	funding.Quote
	Digest string
}

// WaitingStatement is a statement that waits for its payment, as everybody reads it.
type WaitingStatement struct{ *ent.Statement }

// Performance is a month's figures as a viewer sees them.
type Performance struct {
	contracting.Performance
	Hidden bool // what people said: few did, and the viewer may not read it
}

// Figure is a figure with the month that it is of. It has no counts where they are hidden.
type Figure struct {
	Name                   string
	Numerator, Denominator *int64
	OrganizationID         string
	Month                  date.Month
}

// DispatchBoard is an organisation's day.
type DispatchBoard struct {
	OrganizationID string
	Day            date.Date
}

// Span is the day's first instant and the next day's.
func (b DispatchBoard) Span() (from, to time.Time) {
	return b.Day.At(0).UTC(), b.Day.AddDays(1).At(0).UTC()
}
