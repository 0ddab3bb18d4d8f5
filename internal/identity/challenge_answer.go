package identity

import (
	"context"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// AnswerChallengeInput answers a challenge.
type AnswerChallengeInput struct {
	Key         string // idempotency key
	ChallengeID string
	Code        string // six digits of the authenticator, or a recovery code
}

const (
	verbConfirm  access.Verb = "totp.confirm"
	verbRecovery access.Verb = "recoveryCode.use"
)

var errWrongCode = fault.New(fault.Invalid, fault.CodeSignInFailed, "the code is wrong, was used, or is over: wait for the next one").At("code")

// AnswerChallenge begins the session that a challenge stands before, with the six
// digits of the authenticator or a recovery code. The first right code of a set-up
// confirms the secret and gives ten recovery codes. A step of the authenticator counts
// once, and no step before it; so does a recovery code. For whoever has the challenge.
//
// Faults: BAD_INPUT; SIGN_IN_FAILED for a wrong code, and for a challenge that is
// unknown, used, five minutes old, had five tries, or is of an account that was
// disabled or changed since; RATE_LIMITED after 5 wrong codes for the person in a
// quarter of an hour, over all their challenges; UNAVAILABLE without the secret key and
// when the database cannot count.
func (s *Service) AnswerChallenge(ctx context.Context, in AnswerChallengeInput) (SignInResult, error) {
	faults := checkKey(in.Key)
	code := plainCode(in.Code)
	if code == "" || len(code) > 100 {
		faults = append(faults, bad("code", "give the six digits of the authenticator, or a recovery code"))
	}
	if len(faults) > 0 {
		return SignInResult{}, faults
	}
	if s.Ways.Secret == nil {
		return SignInResult{}, notSetUp("with a second factor")
	}
	hash, ok := opaqueHash(challengePrefix, in.ChallengeID)
	if !ok {
		return SignInResult{}, errChallengeOver
	}
	var c challenged
	var step int64
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		err := tx.Clock(ctx)
		if err == nil {
			c, err = s.claimChallenge(ctx, tx, hash)
		}
		if err == nil && sixDigits(code) {
			var secret string
			if secret, err = s.open(c.factor.accountID, c.factor.sealed); err == nil {
				step, ok = totpStep(secret, code, tx.Now)
			}
		}
		return err
	})
	if err != nil {
		return SignInResult{}, err
	}
	if s.evaluated != nil {
		s.evaluated()
	}
	switch {
	case sixDigits(code) && !ok, !sixDigits(code) && c.setUp:
		return SignInResult{}, errWrongCode
	case !sixDigits(code):
		step = 0
	}
	return s.signInTx(ctx, func(tx *database.Tx) (SignInResult, error) { return s.answer(ctx, tx, c, step, code) })
}

// answer ends a challenge whose code was right; a step of zero means a recovery code,
// which is looked for here.
func (s *Service) answer(ctx context.Context, tx *database.Tx, c challenged, step int64, code string) (SignInResult, error) {
	ctx = access.With(ctx, &access.Viewer{AccountID: c.account.id, PersonID: c.personID})
	n, err := tx.Affected(ctx, "UPDATE sign_in_challenges SET used_at = $1, secret = '' WHERE id = $2 AND used_at IS NULL AND expires_at > $1", tx.Now, c.id)
	if err != nil {
		return SignInResult{}, err
	}
	if n == 0 {
		return SignInResult{}, errChallengeOver
	}
	var fresh []string
	switch {
	case c.setUp:
		fresh, err = s.confirm(ctx, tx, c, step)
	case step > 0:
		n, err = tx.Affected(ctx, "UPDATE second_factors SET last_step = $1 WHERE account_id = $2 AND secret = $3 AND last_step < $1", step, c.factor.accountID, c.factor.sealed)
		if err == nil && n == 0 {
			err = errWrongCode
		}
	default:
		err = s.recover(ctx, tx, c.factor.accountID, code)
	}
	if err != nil {
		return SignInResult{}, err
	}
	if err := forgive(ctx, tx, secondTry(c.personID)); err != nil {
		return SignInResult{}, err
	}
	out, err := s.begin(ctx, tx, c.proven, 0)
	out.RecoveryCodes = fresh
	return out, err
}

// confirm keeps the secret of a set-up, unless another one was confirmed meanwhile, for
// this account of the person or another: set-ups of one person queue here.
func (s *Service) confirm(ctx context.Context, tx *database.Tx, c challenged, step int64) ([]string, error) {
	if err := tx.Lock(ctx, "persons", c.personID); err != nil {
		return nil, err
	}
	has, err := factorOf(ctx, tx, c.personID)
	if err != nil {
		return nil, err
	}
	if has.sealed != "" {
		return nil, errChallengeOver
	}
	row := id.New("sfa")
	_, err = tx.ExecContext(ctx, "INSERT INTO second_factors (id, account_id, secret, last_step, created_at) VALUES ($1, $2, $3, $4, $5)",
		row, c.account.id, c.factor.sealed, step, tx.Now)
	if err != nil {
		return nil, err
	}
	codes, err := s.newRecoveryCodes(ctx, tx, c.account.id)
	if err != nil {
		return nil, err
	}
	return codes, trail.Append(ctx, tx, trail.Entry{Stream: c.account.id, Verb: string(verbConfirm), Record: row, Actor: access.From(ctx).Actor(),
		Body: map[string]any{"recoveryCodes": len(codes)}})
}

// recover uses up a recovery code.
func (s *Service) recover(ctx context.Context, tx *database.Tx, accountID, code string) error {
	var row string
	var left int
	n, err := tx.Affected(ctx, "UPDATE recovery_codes SET used_at = $1 WHERE account_id = $2 AND code_hash = $3 AND used_at IS NULL",
		tx.Now, accountID, s.recoveryHash(accountID, code))
	if err != nil {
		return err
	}
	if n == 0 {
		return errWrongCode
	}
	err = tx.One(ctx, `SELECT (SELECT id FROM recovery_codes WHERE account_id = $1 AND code_hash = $2),
		(SELECT COUNT(*) FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL)`, []any{accountID, s.recoveryHash(accountID, code)}, &row, &left)
	if err != nil {
		return err
	}
	return trail.Append(ctx, tx, trail.Entry{Stream: accountID, Verb: string(verbRecovery), Record: row, Actor: access.From(ctx).Actor(),
		Body: map[string]any{"left": left}})
}
