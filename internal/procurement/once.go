package procurement

import (
	"context"

	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
)

// once carries out an act that makes something, or that is about more than one record:
// once per caller and key, with the database's clock, seeing all. It gives the id of what
// was made.
func (s *Service) once(ctx context.Context, verb access.Verb, key string, input any, do func(context.Context, *database.Tx, *access.Viewer) (string, error)) (string, error) {
	return act.Do(ctx, s.DB, act.Request{Verb: verb, Key: key, Input: input}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(verb))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		return do(ctx, tx, v)
	})
}
