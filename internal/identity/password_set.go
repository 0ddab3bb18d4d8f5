package identity

import (
	"context"
	"database/sql"
	"errors"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/trail"
)

// SetPassword gives an account another password and ends all its sessions: a stolen
// token does not outlive the change. For the operator's command line and seeds (a
// context of access.System).
//
// Faults: FORBIDDEN, BAD_INPUT for a password of fewer than MinPassword characters,
// NOT_FOUND.
func (s *Service) SetPassword(ctx context.Context, login, password string) error {
	if err := system(ctx); err != nil {
		return err
	}
	phc, err := HashPassword(ctx, password)
	if err != nil {
		return err
	}
	login = normal(login)
	if !wellFormed(login) {
		return noLogin(login)
	}
	return s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		var accountID string
		var generation int
		err := tx.One(ctx, `UPDATE accounts SET password_hash = $1, generation = generation + 1 WHERE login = $2
			RETURNING id, generation`, []any{phc, login}, &accountID, &generation)
		if errors.Is(err, sql.ErrNoRows) {
			return noLogin(login)
		}
		if err != nil {
			return err
		}
		n, err := s.end(ctx, tx, accountID, generation)
		if err != nil {
			return err
		}
		return trail.Append(ctx, tx, trail.Entry{Stream: accountID, Verb: string(verbPassword), Record: accountID,
			Actor: access.From(ctx).Actor(), Body: map[string]any{"generation": generation, "sessions": n}})
	})
}
