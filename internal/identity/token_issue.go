package identity

import (
	"context"
	"time"

	"linli/internal/database"
	"linli/internal/fault"
)

// IssueToken begins a session for a login without its password, for ttl of one minute
// to 30 days. For the operator's command line (a context of access.System); each call
// begins another session.
//
// Faults: FORBIDDEN, BAD_INPUT, NOT_FOUND, WRONG_STATE for a disabled account.
func (s *Service) IssueToken(ctx context.Context, login string, ttl time.Duration) (SignInResult, error) {
	if err := system(ctx); err != nil {
		return SignInResult{}, err
	}
	if ttl < time.Minute || ttl > ResidentSession {
		return SignInResult{}, bad("ttl", "a token lasts from one minute to 30 days")
	}
	return s.signInTx(ctx, func(tx *database.Tx) (SignInResult, error) {
		a, err := accountOf(ctx, tx, normal(login))
		switch {
		case err != nil:
			return SignInResult{}, err
		case a.id == "":
			return SignInResult{}, noLogin(login)
		case a.disabled.Valid:
			return SignInResult{}, errDisabled.At("login")
		}
		return s.begin(ctx, tx, proven{account: a, way: byCommand}, ttl)
	})
}

var errDisabled = fault.New(fault.Conflict, fault.CodeWrongState, "the account is disabled")

func noLogin(login string) error {
	return fault.New(fault.NotFound, fault.CodeNotFound, "there is no account with login %s", login).At("login")
}
