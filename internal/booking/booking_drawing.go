package booking

import (
	"fmt"
	"strings"

	"linli/ent"
	"linli/ent/booking"
	"linli/internal/access"
)

// Table prints the machine for docs/states/booking.md.
func Table() string {
	var b strings.Builder
	b.WriteString("| action | from | to | who |\n|---|---|---|---|\n")
	for _, s := range steps {
		to := string(s.to(Facts{Booking: &ent.Booking{Status: "(unchanged)"}}))
		if s.action == Accept {
			to = "CONFIRMED, or AWAITING_PAYMENT when the share is prepaid"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", s.action, either(s.from), to, who(s.verb))
	}
	return b.String()
}

// who names those a step is for.
func who(verb access.Verb) string {
	if verb == "" {
		return "timer"
	}
	return access.Sentence(verb)
}

// Diagram draws the machine as a mermaid state diagram; what leaves the status as it
// is stands in the table alone.
func Diagram() string {
	d := newDrawing(string(booking.StatusRequested), string(booking.StatusAwaitingPayment), string(booking.StatusConfirmed))
	for _, s := range steps {
		for _, from := range s.from {
			for _, payment := range []booking.Payment{booking.PaymentPending, booking.PaymentNone} {
				if to := s.to(Facts{Booking: &ent.Booking{Status: from, Payment: payment}}); to != from {
					d.arrow(string(from), string(to), s.action)
				}
			}
		}
	}
	for _, s := range Statuses {
		if Terminal(s) {
			d.final(string(s))
		}
	}
	return d.String()
}

// Statuses lists every status, live ones first.
var Statuses = statuses{
	booking.StatusRequested, booking.StatusAwaitingPayment, booking.StatusConfirmed, booking.StatusInService, booking.StatusDelivered, booking.StatusCompleted,
	booking.StatusDeclined, booking.StatusExpired, booking.StatusCancelled, booking.StatusNoShow, booking.StatusMissed, booking.StatusVoided,
}

// drawing collects arrows; those between the same states share one line.
type drawing struct {
	starts, finals []string
	pairs          [][2]string
	labels         map[[2]string][]string
}

func newDrawing(starts ...string) *drawing {
	return &drawing{starts: starts, labels: map[[2]string][]string{}}
}

func (d *drawing) arrow(from, to string, a Action) {
	pair := [2]string{from, to}
	labels := d.labels[pair]
	if labels == nil {
		d.pairs = append(d.pairs, pair)
	}
	if len(labels) == 0 || labels[len(labels)-1] != string(a) {
		d.labels[pair] = append(labels, string(a))
	}
}

func (d *drawing) final(state string) { d.finals = append(d.finals, state) }

// String is the diagram's text.
func (d *drawing) String() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for _, s := range d.starts {
		fmt.Fprintf(&b, "    [*] --> %s\n", s)
	}
	for _, p := range d.pairs {
		fmt.Fprintf(&b, "    %s --> %s: %s\n", p[0], p[1], strings.Join(d.labels[p], ", "))
	}
	for _, s := range d.finals {
		fmt.Fprintf(&b, "    %s --> [*]\n", s)
	}
	return b.String()
}
