package identity

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

const (
	challengeLasts    = 5 * time.Minute
	triesPerChallenge = 5

	verbChallenge access.Verb = "session.challenge"
)

// Challenge is a sign-in that waits for its second factor. ID is as secret as a token;
// Secret and URI are there when the second factor is to be set up.
type Challenge struct {
	ID          string
	ExpiresAt   time.Time
	Secret, URI *string
}

var errChallengeOver = fault.New(fault.Invalid, fault.CodeSignInFailed, "this sign-in took too long or had too many tries: begin again").At("challengeId")

// challenge writes a challenge for an account whose first factor was right, if the
// account is still as it was read.
func (s *Service) challenge(ctx context.Context, tx *database.Tx, p proven, need factorNeed) (SignInResult, error) {
	if s.Ways.Secret == nil {
		return SignInResult{}, notSetUp("with a second factor")
	}
	token, hash := newOpaque(challengePrefix)
	c := &Challenge{ID: token, ExpiresAt: tx.Now.Add(challengeLasts)}
	sealed := ""
	if need == setUpFactor {
		var login string
		if err := tx.One(ctx, "SELECT login FROM accounts WHERE id = $1", []any{p.id}, &login); err != nil {
			return SignInResult{}, err
		}
		secret, uri, err := newTOTP(login)
		if err != nil {
			return SignInResult{}, err
		}
		c.Secret, c.URI = &secret, &uri
		sealed = s.Ways.Secret.Seal(sealFor(p.id), []byte(secret))
	}
	row := id.New("chl")
	n, err := tx.Affected(ctx, `INSERT INTO sign_in_challenges (id, account_id, token_hash, generation, way, secret, provider, subject, tries, expires_at, created_at)
		SELECT $1, id, $2, generation, $3, $4, $5, $6, 0, $7, $8 FROM accounts WHERE id = $9 AND password_hash = $10 AND generation = $11 AND disabled_at IS NULL`,
		row, hash, p.way, sealed, p.link.provider, p.link.subject, c.ExpiresAt, tx.Now, p.id, p.hash, p.generation)
	if err != nil {
		return SignInResult{}, err
	}
	if n == 0 {
		return SignInResult{}, errSignInFailed
	}
	return SignInResult{PersonID: p.personID, AccountID: p.id, Challenge: c}, trail.Append(ctx, tx, trail.Entry{
		Stream: p.id, Verb: string(verbChallenge), Record: row, Actor: access.From(ctx).Actor(),
		Body: map[string]any{"way": p.way, "setUp": need == setUpFactor},
	})
}

// challenged is a challenge with what its code is compared with.
type challenged struct {
	id     string
	factor factor // of a set-up: the one to be
	setUp  bool
	proven
}

// claimChallenge counts a try of a challenge and of its person, before the code is
// looked at, and reads what is needed to judge it.
func (s *Service) claimChallenge(ctx context.Context, tx *database.Tx, hash string) (challenged, error) {
	var c challenged
	var accountID, secret string
	var generation int
	err := tx.One(ctx, `UPDATE sign_in_challenges SET tries = tries + 1
		WHERE token_hash = $1 AND tries < $2 AND used_at IS NULL AND expires_at > $3
		RETURNING id, account_id, generation, way, secret, provider, subject`, []any{hash, triesPerChallenge, tx.Now},
		&c.id, &accountID, &generation, &c.way, &secret, &c.link.provider, &c.link.subject)
	if errors.Is(err, sql.ErrNoRows) {
		return c, errChallengeOver
	}
	if err != nil {
		return c, err
	}
	err = tx.One(ctx, "SELECT "+accountColumns+" FROM accounts a WHERE a.id = $1", []any{accountID}, c.fields()...)
	if err != nil {
		return c, err
	}
	ok, err := streak(ctx, tx, secondTry(c.personID), tryWindow, triesPerLogin)
	if err != nil {
		return c, err
	}
	if !ok {
		return c, limited(tryWindow)
	}
	has, err := factorOf(ctx, tx, c.personID)
	if err != nil {
		return c, err
	}
	// A set-up is over once another one was confirmed, a question once it was reset.
	c.setUp = secret != ""
	if c.setUp == (has.sealed != "") || c.generation != generation || c.disabled.Valid {
		return c, errChallengeOver
	}
	if c.factor = has; c.setUp {
		c.factor = factor{c.account.id, secret}
	}
	return c, nil
}

// secondTry is the row that counts a person's wrong second factors.
func secondTry(personID string) string { return "second:" + hexSHA(personID) }
