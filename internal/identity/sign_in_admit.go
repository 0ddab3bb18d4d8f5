package identity

import (
	"context"
	"time"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/id"
	"linli/internal/trail"
)

// proven is a first factor that was right: whose account, which way, and the outside
// identity that is to be linked once the session begins.
type proven struct {
	account
	way  string
	link external
}

// admit goes on from a first factor that was right: to a session, or to a challenge
// where the person needs a second factor. Identity providers ask for their own, so
// tickets need none.
func (s *Service) admit(ctx context.Context, tx *database.Tx, p proven) (SignInResult, error) {
	ctx = access.With(ctx, &access.Viewer{AccountID: p.id, PersonID: p.personID})
	if err := tx.Clock(ctx); err != nil {
		return SignInResult{}, err
	}
	if p.way != byTicket {
		need, err := s.secondFactor(ctx, tx, p.personID)
		if err != nil {
			return SignInResult{}, err
		}
		if need != noFactor {
			return s.challenge(ctx, tx, p, need)
		}
	}
	return s.begin(ctx, tx, p, 0)
}

// begin writes a session of the account, if it is still as it was read. A ttl of zero
// is staff's or residents'.
func (s *Service) begin(ctx context.Context, tx *database.Tx, p proven, ttl time.Duration) (SignInResult, error) {
	token, hash := newToken()
	out := SignInResult{Token: token, PersonID: p.personID, AccountID: p.id}
	if err := tx.Clock(ctx); err != nil {
		return SignInResult{}, err
	}
	length, err := lasts(ctx, tx, p.personID, ttl)
	if err != nil {
		return SignInResult{}, err
	}
	session := id.New("sgn")
	out.ExpiresAt = tx.Now.Add(length)
	n, err := tx.Affected(ctx, `INSERT INTO sign_ins (id, account_id, token_hash, generation, expires_at, created_at)
		SELECT $1, id, $2, generation, $3, $4 FROM accounts WHERE id = $5 AND password_hash = $6 AND generation = $7 AND disabled_at IS NULL`,
		session, hash, out.ExpiresAt, tx.Now, p.id, p.hash, p.generation)
	if err != nil {
		return SignInResult{}, err
	}
	if n == 0 {
		return SignInResult{}, errSignInFailed
	}
	if err := s.link(ctx, tx, p.link, p.account, p.way); err != nil {
		return SignInResult{}, err
	}
	return out, trail.Append(ctx, tx, trail.Entry{Stream: p.id, Verb: string(verbSignIn), Record: session, Actor: access.From(ctx).Actor(),
		Body: map[string]any{"seconds": int64(length / time.Second), "way": p.way}})
}

// lasts is how long a session of the person is to last.
func lasts(ctx context.Context, tx *database.Tx, person string, ttl time.Duration) (time.Duration, error) {
	if ttl > 0 {
		return ttl, nil
	}
	staff, err := isStaff(ctx, tx, person)
	if err != nil {
		return 0, err
	}
	if staff {
		return StaffSession, nil
	}
	return ResidentSession, nil
}

// isStaff tells whether a person holds a post, or will, or works for an organisation.
func isStaff(ctx context.Context, tx *database.Tx, personID string) (bool, error) {
	var staff int
	err := tx.One(ctx, `SELECT CASE WHEN EXISTS (SELECT 1 FROM appointments WHERE person_id = $1 AND (until IS NULL OR until > $2))
		OR EXISTS (SELECT 1 FROM workers WHERE person_id = $1 AND active) THEN 1 ELSE 0 END`, []any{personID, tx.Now}, &staff)
	return staff == 1, err
}
