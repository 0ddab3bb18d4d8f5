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

// endAll ends the sessions and unfinished sign-ins of every account of a person, each
// with an entry of the verb, and tells how many sessions were running. More is done to
// each account first, unless it is nil.
func (s *Service) endAll(ctx context.Context, tx *database.Tx, personID string, verb access.Verb, more func(accountID string) error) (int, error) {
	var q database.Statement
	q.Text("UPDATE accounts SET generation = generation + 1 WHERE person_id = $ RETURNING id", personID)
	accounts, err := q.Column(ctx, tx)
	if err != nil {
		return 0, err
	}
	all := 0
	for _, accountID := range accounts {
		if more != nil {
			if err := more(accountID); err != nil {
				return 0, err
			}
		}
		var generation int
		if err := tx.One(ctx, "SELECT generation FROM accounts WHERE id = $1", []any{accountID}, &generation); err != nil {
			return 0, err
		}
		n, err := s.end(ctx, tx, accountID, generation)
		if err != nil {
			return 0, err
		}
		all += n
		err = trail.Append(ctx, tx, trail.Entry{Stream: accountID, Verb: string(verb), Record: accountID, Actor: access.From(ctx).Actor(),
			Body: map[string]any{"generation": generation, "sessions": n}})
		if err != nil {
			return 0, err
		}
	}
	return all, nil
}

// secondFactors are the tables of an account's second factor and its unfinished sign-ins.
var secondFactors = []string{"second_factors", "recovery_codes", "sign_in_challenges", "sign_in_tickets"}

// unfit empties tables of what they hold of an account. The names are ours, never input.
func unfit(ctx context.Context, tx *database.Tx, accountID string, tables ...string) error {
	for _, table := range tables {
		if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE account_id = $1", accountID); err != nil {
			return err
		}
	}
	return nil
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
