package act

import (
	"context"

	"linli/internal/access"
	"linli/internal/database"
)

// Once carries out an act that makes something, or that is about more than one record:
// once per caller and key, with the database's clock, seeing all; v is who asked. It gives
// the id of what was made.
func Once(ctx context.Context, db *database.DB, verb access.Verb, key string, input any, do func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error)) (string, error) {
	return Do(ctx, db, Request{Verb: verb, Key: key, Input: input}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(verb))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		return do(ctx, tx, v)
	})
}
