package identity

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// SignInInput is who wants in, and from where.
type SignInInput struct {
	Key      string // idempotency key
	Login    string
	Password string
	Address  string // of the caller, from the connection; never from the request's body
}

// SignInResult is a session. Token is shown once.
type SignInResult struct {
	Token     string
	ExpiresAt time.Time
	PersonID  string
	AccountID string
}

var errSignInFailed = fault.New(fault.Invalid, fault.CodeSignInFailed, "login or password is wrong")

// Verbs of entries about sessions and passwords; they are for oneself or the command
// line, so access has no rule for them.
const (
	verbSignIn   access.Verb = "session.begin"
	verbSignOut  access.Verb = "session.end"
	verbRevoke   access.Verb = "sessions.revoke"
	verbPassword access.Verb = "password.set"
)

// SignIn begins a session with login and password: for staff of 12 hours, for
// residents of 30 days. For anybody.
//
// It differs from other commands: the answer holds a secret that Linli does not keep,
// so a repeated key signs in again and begins one more session.
//
// Faults: BAD_INPUT; SIGN_IN_FAILED alike for an unknown login, a wrong password, an
// account without password and a disabled account, after the same work; RATE_LIMITED
// after 5 failures of the login or 30 from the address in a quarter of an hour,
// whether the login exists or not; UNAVAILABLE when the database cannot count.
func (s *Service) SignIn(ctx context.Context, in SignInInput) (SignInResult, error) {
	if err := in.check(); err != nil {
		return SignInResult{}, err
	}
	a, t, err := s.evaluate(ctx, in)
	if err != nil {
		return SignInResult{}, err
	}
	return s.begin(access.With(ctx, &access.Viewer{AccountID: a.id, PersonID: a.personID}), a, 0, t.succeeded)
}

func (in SignInInput) check() error {
	var faults fault.List
	if len(in.Key) < 8 || len(in.Key) > 100 {
		faults = append(faults, bad("idempotencyKey", "idempotencyKey must have 8 to 100 characters"))
	}
	if strings.TrimSpace(in.Login) == "" {
		faults = append(faults, bad("login", "say who you are"))
	}
	if in.Password == "" || len(in.Password) > maxPassword {
		faults = append(faults, bad("password", "a password has 1 to %d bytes", maxPassword))
	}
	if len(faults) > 0 {
		return faults
	}
	return nil
}

// account is a row as signing in needs it; without an id there is none.
type account struct {
	id, personID, hash string
	disabled           sql.NullTime
}

// evaluate counts the try and looks at the password, one caller's turn at a time:
// what is counted but not yet judged stays below the number of turns.
func (s *Service) evaluate(ctx context.Context, in SignInInput) (account, try, error) {
	var a account
	login := normal(in.Login)
	now, err := s.DB.Now(ctx)
	if err != nil {
		return a, try{}, err
	}
	t := newTry(login, in.Address, now)
	if err := s.refuse(ctx, t, now); err != nil {
		return a, t, err
	}
	done, err := turn(ctx)
	if err != nil {
		return a, t, err
	}
	defer done()
	err = s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		t = newTry(login, in.Address, tx.Now)
		if err := t.reserve(ctx, tx); err != nil {
			return err
		}
		a, err = accountOf(ctx, tx, login)
		return err
	})
	if err != nil {
		return a, t, err
	}
	if s.evaluated != nil {
		s.evaluated()
	}
	phc := a.hash
	if phc == "" {
		phc = nobody
	}
	if ok := matches(in.Password, phc); !ok || a.hash == "" || a.disabled.Valid {
		s.log().InfoContext(ctx, "sign-in refused", "login_sha256", hexSHA(login)[:12])
		return a, t, errSignInFailed
	}
	return a, t, nil
}

// accountOf reads an account; none leaves it empty.
func accountOf(ctx context.Context, tx *database.Tx, login string) (account, error) {
	var a account
	if !wellFormed(login) {
		return a, nil
	}
	err := tx.One(ctx, "SELECT id, person_id, password_hash, disabled_at FROM accounts WHERE login = $1", []any{login},
		&a.id, &a.personID, &a.hash, &a.disabled)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return a, err
}

// begin writes a session of the account, if it is still as it was read, and runs also
// in the same transaction. A ttl of zero is staff's or residents'.
func (s *Service) begin(ctx context.Context, a account, ttl time.Duration, also func(context.Context, *database.Tx) error) (SignInResult, error) {
	token, hash := newToken()
	out := SignInResult{Token: token, PersonID: a.personID, AccountID: a.id}
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		length, err := lasts(ctx, tx, a.personID, ttl)
		if err != nil {
			return err
		}
		session := id.New("sgn")
		out.ExpiresAt = tx.Now.Add(length)
		n, err := tx.Affected(ctx, `INSERT INTO sign_ins (id, account_id, token_hash, generation, expires_at, created_at)
			SELECT $1, id, $2, generation, $3, $4 FROM accounts WHERE id = $5 AND password_hash = $6 AND disabled_at IS NULL`,
			session, hash, out.ExpiresAt, tx.Now, a.id, a.hash)
		if err != nil {
			return err
		}
		if n == 0 {
			return errSignInFailed
		}
		if err := also(ctx, tx); err != nil {
			return err
		}
		return trail.Append(ctx, tx, trail.Entry{Stream: a.id, Verb: string(verbSignIn), Record: session, Actor: access.From(ctx).Actor(),
			Body: map[string]any{"seconds": int64(length / time.Second)}})
	})
	if err != nil {
		return SignInResult{}, err
	}
	return out, nil
}

// lasts is how long a session of the person is to last.
func lasts(ctx context.Context, tx *database.Tx, person string, ttl time.Duration) (time.Duration, error) {
	if ttl > 0 {
		return ttl, nil
	}
	var staff int
	err := tx.One(ctx, `SELECT CASE WHEN EXISTS (SELECT 1 FROM appointments WHERE person_id = $1 AND (until IS NULL OR until > $2))
		OR EXISTS (SELECT 1 FROM workers WHERE person_id = $1 AND active) THEN 1 ELSE 0 END`, []any{person, tx.Now}, &staff)
	if err != nil {
		return 0, err
	}
	if staff == 1 {
		return StaffSession, nil
	}
	return ResidentSession, nil
}

// normal is a login as it is kept: no case, no space around it, one form of each character.
func normal(login string) string {
	return strings.ToLower(norm.NFKC.String(strings.TrimSpace(login)))
}

// wellFormed tells whether a normalised login can belong to an account.
func wellFormed(login string) bool {
	return login != "" && len(login) <= 60 && utf8.ValidString(login) &&
		!strings.ContainsFunc(login, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) })
}
