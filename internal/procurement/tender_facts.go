package procurement

import (
	"context"

	"linli/ent"
	"linli/ent/project"
	"linli/internal/fault"
	"linli/internal/machine"
)

// asFault hands a broken calendar on as what it is, and anything else as unreadable.
func asFault(err error) *fault.Fault {
	if f := fault.As(err); f != nil {
		return f
	}
	return fault.New(fault.Unavailable, fault.CodeUnavailable, "the clock cannot be reckoned: %s", err.Error())
}

// similar sums what the same budget line buys of the same category otherwise than by
// open tender, without this project (实施条例第二十八条).
func similar(ctx context.Context, c *ent.Client, p *ent.Project) (int64, error) {
	rows, err := c.Project.Query().Where(project.BudgetLineID(p.BudgetLineID), project.CategoryID(p.CategoryID), project.IDNEQ(p.ID),
		project.MethodNEQ(project.MethodOpenTender), project.StatusNotIn(project.StatusDraft, project.StatusCancelled, project.StatusLapsed)).All(ctx)
	var sum int64
	for _, r := range rows {
		sum += r.EstimateFen
	}
	return sum, err
}

// blocked refuses an action that a stay stops.
func (f TenderFacts) blocked(a machine.Action) *fault.Fault { return Stayed(f.Stays, string(a)) }
