package contracting

import (
	"context"
	"time"

	"linli/ent/entry"
	"linli/ent/statement"
	"linli/internal/access"
)

// Waiting are the states of a statement that was handed in and is not paid.
var Waiting = states{statement.StatusSubmitted, statement.StatusReconciled, statement.StatusSampled, statement.StatusApproved}

// Submitted is when statements were handed in for the last time, by their ids: from then
// on the payer is the one who is waited for. Everybody may know it.
func (s *Service) Submitted(ctx context.Context, statementIDs ...string) (map[string]*time.Time, error) {
	rows, err := s.DB.Client.Entry.Query().Where(entry.RecordIn(statementIDs...), entry.Verb(string(access.StatementSubmit))).Order(entry.ByAt()).
		All(access.System(ctx, "since when a statement waits"))
	out := map[string]*time.Time{}
	for _, e := range rows {
		out[e.Record] = &e.At
	}
	return out, err
}
