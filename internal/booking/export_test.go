package booking

import (
	"context"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/date"
)

// Step is one row of the machine, for tests.
type Step struct {
	Action Action
	Timer  bool
}

// Machine lists the rows of the booking machine in order.
func Machine() []Step {
	out := make([]Step, len(steps))
	for i, s := range steps {
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

// Overtaken is a wish for a time that something overtakes between its plan and its
// transaction: a hold, or a booking at once.
func (s *Service) Overtaken(ctx context.Context, in CreateHoldInput, atOnce bool, by func()) error {
	verb, act := access.HoldCreate, s.hold
	if atOnce {
		verb, act = access.BookingCreate, s.create
	}
	w, err := s.wish(ctx, in, verb)
	if err != nil {
		return err
	}
	p, _, err := w.prepare(ctx)
	if err != nil {
		return err
	}
	by()
	return s.DB.InTx(ctx, func(tx *database.Tx) error { return act(ctx, tx, []*plan{p}) })
}
