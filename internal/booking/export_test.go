package booking

import "linli/internal/date"

// Step is one row of the machine, for tests.
type Step struct {
	Action Action
	Timer  bool
}

// Machine lists the rows of the booking machine in order.
func Machine() []Step {
	out := make([]Step, len(machine))
	for i, s := range machine {
		out[i] = Step{s.action, s.verb == ""}
	}
	return out
}

// Next and NextHold are the machines' own judgement.
var (
	Next     = next
	NextHold = nextHold
)

// Distance is the metres between two positions.
var Distance = distance

// DayOf is the day in Shanghai that a service of that start is counted to.
var DayOf = date.In
