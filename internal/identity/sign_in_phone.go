package identity

import (
	"context"
	"strings"
	"unicode/utf8"

	"linli/ent/area"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
)

// Registration is somebody new.
type Registration struct {
	Name   string
	AreaID string // of a community or grid
}

// PhoneSignInInput is a code and who has it.
type PhoneSignInInput struct {
	Key        string // idempotency key
	Phone      string
	Code       string
	WeChatCode string        // of wx.login, to link; "": none
	Register   *Registration // for a number that nobody has; nil: do not register
	Address    string        // of the caller, from the connection; never from the request's body
}

const maxName = 60

var (
	errNotRegistered = fault.New(fault.Conflict, fault.CodeNotRegistered, "nobody here has this number yet: register with name and community")
	errPhoneShared   = fault.New(fault.Conflict, fault.CodePhoneShared, "several people have this number: sign in another way, or ask your community").At("phone")
)

// SignInByPhone begins a session with the code that was sent to a number, for the one
// person who has it; an account is made when there is none. A number that nobody has
// and a registration make the person. As SignIn, a second factor may stand before the
// session, and a repeated key begins one more: a code is used once. For anybody.
//
// Faults: BAD_INPUT; SIGN_IN_FAILED alike for a wrong code, a number without a code,
// and a code that is used, five minutes old or had five guesses; RATE_LIMITED after 30
// failures from the address; NOT_REGISTERED, PHONE_SHARED, WRONG_STATE for a disabled
// account and NOT_FOUND for the area, after each of which the code can still be used;
// UNAVAILABLE when codes are not set up or the database cannot count.
func (s *Service) SignInByPhone(ctx context.Context, in PhoneSignInInput) (SignInResult, error) {
	if s.Ways.Messenger == nil || s.Ways.Secret == nil {
		return SignInResult{}, notSetUp("by phone")
	}
	faults := checkKey(in.Key)
	phone, ok := mobile(in.Phone)
	if !ok {
		faults = append(faults, errNoMobile)
	}
	code := plainCode(in.Code)
	if !sixDigits(code) {
		faults = append(faults, bad("code", "a code has six digits"))
	}
	if faults = append(faults, in.Register.check()...); len(faults) > 0 {
		return SignInResult{}, faults
	}
	g, err := s.proveCode(ctx, phone, code, in.Address)
	if err != nil {
		return SignInResult{}, err
	}
	x := s.weChatToLink(ctx, in.WeChatCode)
	out, err := s.signInTx(ctx, func(tx *database.Tx) (SignInResult, error) {
		if err := g.use(ctx, tx); err != nil {
			return SignInResult{}, err
		}
		return s.admitNumber(ctx, tx, phone, in.Register, byPhone, x)
	})
	s.unlessUsed(ctx, g, err)
	return out, err
}

// unlessUsed gives a guess back that was right, when the act it was for was refused by
// another rule.
func (s *Service) unlessUsed(ctx context.Context, g guess, err error) {
	if fault.As(err) == nil || fault.Is(err, fault.CodeSignInFailed) {
		return
	}
	if back := s.giveBack(context.WithoutCancel(ctx), g); back != nil {
		s.log().ErrorContext(ctx, "a right guess stays counted", "error", back)
	}
}

// check finds what is wrong with a registration; none is right.
func (r *Registration) check() (faults fault.List) {
	if r == nil {
		return nil
	}
	if n := utf8.RuneCountInString(strings.TrimSpace(r.Name)); n < 1 || n > maxName || !utf8.ValidString(r.Name) {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "a name has 1 to %d characters", maxName).At("register", "name"))
	}
	return faults
}

// admitNumber goes on from a number that was proven to be the caller's.
func (s *Service) admitNumber(ctx context.Context, tx *database.Tx, phone string, r *Registration, way string, x external) (SignInResult, error) {
	if r != nil {
		if err := s.queueNumber(ctx, tx, phone); err != nil {
			return SignInResult{}, err
		}
	}
	var q database.Statement
	q.Text("SELECT id FROM persons WHERE phone IN ($, $, $, $) ORDER BY id LIMIT 2", spellings(phone)...)
	people, err := q.Column(ctx, tx)
	if err != nil {
		return SignInResult{}, err
	}
	var a account
	switch {
	case len(people) > 1:
		return SignInResult{}, errPhoneShared
	case len(people) == 1:
		a, err = accountOfPerson(ctx, tx, people[0])
	case r == nil:
		return SignInResult{}, errNotRegistered
	default:
		a, err = register(ctx, tx, phone, r)
	}
	if err != nil {
		return SignInResult{}, err
	}
	return s.admit(ctx, tx, proven{account: a, way: way, link: x})
}

// queueNumber makes those who would have a number wait for each other.
func (s *Service) queueNumber(ctx context.Context, tx *database.Tx, phone string) error {
	return queue(ctx, tx, "register:"+s.numberHash(phone))
}

// spellings are the ways in which a mobile number may stand at a person: the first one by
// now, the others of old.
func spellings(phone string) []any { return []any{phone, "+86" + phone, "86" + phone, "+86 " + phone} }

// accountOfPerson is the person's oldest account that is not disabled, made when there
// is none at all. Sign-ins of one person queue here.
func accountOfPerson(ctx context.Context, tx *database.Tx, personID string) (account, error) {
	if err := tx.Lock(ctx, "persons", personID); err != nil {
		return account{}, err
	}
	rows, err := tx.QueryContext(ctx, "SELECT "+accountColumns+" FROM accounts a WHERE a.person_id = $1 ORDER BY a.created_at, a.id", personID)
	if err != nil {
		return account{}, err
	}
	defer func() { _ = rows.Close() }()
	some := false
	for rows.Next() {
		var a account
		if err := rows.Scan(a.fields()...); err != nil {
			return a, err
		}
		if !a.disabled.Valid {
			return a, rows.Err()
		}
		some = true
	}
	if err := rows.Err(); err != nil {
		return account{}, err
	}
	if some {
		return account{}, errDisabledHere
	}
	_ = rows.Close()
	return newAccount(ctx, tx, personID)
}

// newAccount makes an account without password, whose login is the person's id.
func newAccount(ctx context.Context, tx *database.Tx, personID string) (account, error) {
	a := account{id: id.New("acc"), personID: personID, generation: 1}
	ctx = access.System(access.With(ctx, &access.Viewer{AccountID: a.id, PersonID: personID}), "first sign-in")
	_, err := CreateAccount(ctx, tx, AccountInput{ID: a.id, PersonID: personID, Login: personID})
	return a, err
}

// register makes a person with a number that nobody has, and an account. Whoever
// brings the same number meanwhile waits in the number's queue, and finds the person.
func register(ctx context.Context, tx *database.Tx, phone string, r *Registration) (account, error) {
	place, err := tx.Area.Query().Where(area.ID(r.AreaID)).Only(access.System(ctx, "registration"))
	if err != nil {
		return account{}, atRegister(found(err, "area", r.AreaID, "areaId"))
	}
	if place.Level != area.LevelCommunity && place.Level != area.LevelGrid {
		return account{}, atRegister(bad("areaId", "the home lies in a community or a grid"))
	}
	personID := id.New("per")
	ctx = access.System(access.With(ctx, &access.Viewer{PersonID: personID}), "registration")
	_, err = CreatePerson(ctx, tx, PersonInput{ID: personID, Name: strings.TrimSpace(r.Name), Phone: phone, AreaID: place.ID})
	if err != nil {
		return account{}, err
	}
	return newAccount(ctx, tx, personID)
}

// atRegister points a fault at the input's registration.
func atRegister(err error) error {
	if f := fault.As(err); f != nil {
		return f.At(append([]string{"register"}, f.Path...)...)
	}
	return err
}
