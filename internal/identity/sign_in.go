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
)

// SignInInput is who wants in, and from where.
type SignInInput struct {
	Key      string // idempotency key
	Login    string
	Password string
	Address  string // of the caller, from the connection; never from the request's body
}

// SignInResult is a session, or a challenge that stands before it. Token is shown once.
type SignInResult struct {
	Token         string
	ExpiresAt     time.Time
	PersonID      string
	AccountID     string
	Challenge     *Challenge // the second factor that is still needed; nil: none
	RecoveryCodes []string   // shown once, after a set-up
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

// Ways of the first factor, as entries name them.
const (
	byPassword = "PASSWORD"
	byPhone    = "PHONE"
	byWeChat   = "WECHAT"
	byTicket   = "TICKET"
	byCommand  = "COMMAND" // the operator's command line
)

// SignIn begins a session with login and password: for staff of 12 hours, for
// residents of 30 days. Where the person needs a second factor, it gives a challenge
// instead (see AnswerChallenge). For anybody.
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
	return s.signInTx(ctx, func(tx *database.Tx) (SignInResult, error) {
		out, err := s.admit(ctx, tx, proven{account: a, way: byPassword})
		if err != nil {
			return out, err
		}
		return out, t.succeeded(ctx, tx)
	})
}

// signInTx runs the end of a sign-in in a transaction; nothing comes of it when that
// fails.
func (s *Service) signInTx(ctx context.Context, fn func(tx *database.Tx) (SignInResult, error)) (SignInResult, error) {
	var out SignInResult
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		err := tx.Clock(ctx)
		if err == nil {
			out, err = fn(tx)
		}
		return err
	})
	if err != nil {
		return SignInResult{}, err
	}
	return out, nil
}

// checkKey is for commands that anybody may ask for, which act does not carry out.
func checkKey(key string) fault.List {
	if len(key) < 8 || len(key) > 100 {
		return fault.List{bad("idempotencyKey", "idempotencyKey must have 8 to 100 characters")}
	}
	return nil
}

func (in SignInInput) check() error {
	faults := checkKey(in.Key)
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
	generation         int
	disabled           sql.NullTime
}

// columns of an account, in the order of its fields.
const accountColumns = "a.id, a.person_id, a.password_hash, a.generation, a.disabled_at"

func (a *account) fields() []any {
	return []any{&a.id, &a.personID, &a.hash, &a.generation, &a.disabled}
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
	err := tx.One(ctx, "SELECT "+accountColumns+" FROM accounts a WHERE a.login = $1", []any{login}, a.fields()...)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return a, err
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
