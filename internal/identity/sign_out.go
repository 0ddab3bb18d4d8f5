package identity

import (
	"context"
	"database/sql"
	"errors"

	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/trail"
)

type tokenKey struct{}

// Enter gives the context of a request that carries token: its viewer, and the token
// for SignOut. Faults as Viewer.
func (s *Service) Enter(ctx context.Context, token string) (context.Context, error) {
	v, err := s.Viewer(ctx, token)
	if err != nil {
		return ctx, err
	}
	return context.WithValue(access.With(ctx, v), tokenKey{}, token), nil
}

// SignOut ends the session that the request carries (see Enter), and tells whether it
// was still running. For whoever is signed in. A repeat that comes with the ended
// token is refused before it gets here.
//
// Faults: UNAUTHENTICATED without a session.
func (s *Service) SignOut(ctx context.Context, key string) (bool, error) {
	token, _ := ctx.Value(tokenKey{}).(string)
	hash, ok := hashOf(token)
	if !ok {
		return false, errNoSession
	}
	return act.Do(ctx, s.DB, act.Request{Verb: verbSignOut, Key: key, Input: hash}, func(ctx context.Context, tx *database.Tx) (bool, error) {
		v := access.From(ctx)
		if err := tx.Clock(ctx); err != nil {
			return false, err
		}
		var session string
		err := tx.One(ctx, `UPDATE sign_ins SET revoked_at = $1 WHERE token_hash = $2 AND account_id = $3
			AND revoked_at IS NULL AND expires_at > $1 RETURNING id`, []any{tx.Now, hash, v.AccountID}, &session)
		if errors.Is(err, sql.ErrNoRows) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
		s.forgetTokens(tx, hash)
		return true, trail.Append(ctx, tx, trail.Entry{Stream: v.AccountID, Verb: string(verbSignOut), Record: session, Actor: v.Actor(), Body: map[string]any{}})
	})
}
