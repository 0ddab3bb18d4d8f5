package identity

import (
	"context"
	"database/sql"
	"errors"

	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/trail"
)

// RevokeSessions ends every session of an account and tells how many were running.
// For the account's own holder (accountID may then be empty) and the operator's
// command line. Requests are refused from the commit on in this process, and within
// a second in every other, whether or not the news reaches it.
//
// Faults: NOT_FOUND for an account that is absent or somebody else's.
func (s *Service) RevokeSessions(ctx context.Context, accountID, key string) (int, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return 0, err
	}
	if accountID == "" {
		accountID = v.AccountID
	}
	if accountID == "" || accountID != v.AccountID && !v.IsSystem() {
		return 0, noAccount(accountID)
	}
	return act.Do(ctx, s.DB, act.Request{Verb: verbRevoke, Key: key, Input: accountID}, func(ctx context.Context, tx *database.Tx) (int, error) {
		if err := tx.Clock(ctx); err != nil {
			return 0, err
		}
		var generation int
		err := tx.One(ctx, "UPDATE accounts SET generation = generation + 1 WHERE id = $1 RETURNING generation", []any{accountID}, &generation)
		if errors.Is(err, sql.ErrNoRows) {
			return 0, noAccount(accountID)
		}
		if err != nil {
			return 0, err
		}
		n, err := s.end(ctx, tx, accountID, generation)
		if err != nil {
			return 0, err
		}
		return n, trail.Append(ctx, tx, trail.Entry{Stream: accountID, Verb: string(verbRevoke), Record: accountID, Actor: v.Actor(),
			Body: map[string]any{"generation": generation, "sessions": n}})
	})
}

// end marks an account's sessions older than generation as revoked, which the
// generation has already decided, and lets caches know.
func (s *Service) end(ctx context.Context, tx *database.Tx, accountID string, generation int) (int, error) {
	n, err := s.forget(ctx, tx, accountID)
	if err != nil {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, "UPDATE sign_ins SET revoked_at = $1 WHERE account_id = $2 AND generation < $3 AND revoked_at IS NULL",
		tx.Now, accountID, generation)
	return n, err
}

func noAccount(id string) error {
	return fault.New(fault.NotFound, fault.CodeNotFound, "there is no account %s", id).At("accountId")
}
