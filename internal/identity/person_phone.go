package identity

import (
	"context"

	"linli/ent"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
)

// phoneChange is another number of a person in the making.
type phoneChange struct {
	number  string // "": none
	signsIn bool   // it is a mobile number, by which whoever has it signs in
	own     bool   // the person changes it
	guess   *guess // of the code that was sent to it, which was right; nil: there was none
}

var (
	errCodeFirst  = bad("phoneCode", "send a code to the new number first, and give it here: whoever has the number signs in by it")
	errTheirPhone = bad("phone", "this person holds a post or works here: their number changes by a code that was sent to it")
	errInUse      = fault.New(fault.Conflict, fault.CodePhoneShared, "somebody else signs in with this number, and could not any more: they or their community change theirs first").At("phone")
)

// phoneChange is what a person's number changes to, nil when it does not. Whoever has a
// mobile number signs in by it: the person needs the code that was sent to it. Community
// workers change a number without one, as many elders have no phone at hand, but not of
// staff, who may do more than they; the code counts for them as well.
func (s *Service) phoneChange(ctx context.Context, p *ent.Person, in SavePersonInput) (*phoneChange, error) {
	if in.Phone == nil || *in.Phone == p.Phone {
		return nil, nil
	}
	c := &phoneChange{number: *in.Phone, own: access.From(ctx).PersonID == p.ID}
	if _, c.signsIn = mobile(c.number); !c.signsIn || in.PhoneCode == nil && !c.own {
		return c, nil
	}
	if s.Ways.Messenger == nil || s.Ways.Secret == nil {
		return nil, fault.New(fault.Unavailable, fault.CodeUnavailable, "codes cannot be sent here: your community changes the number")
	}
	if in.PhoneCode == nil {
		return nil, errCodeFirst
	}
	g, err := s.proveCode(ctx, c.number, *in.PhoneCode, in.Caller)
	if err != nil {
		return nil, atPhoneCode(err)
	}
	c.guess = &g
	return c, nil
}

// proof is how it was made sure whose number it is, as the log names it.
func (c *phoneChange) proof() string {
	switch {
	case c.guess != nil:
		return "CODE"
	case !c.own:
		return "COMMUNITY"
	}
	return "NONE" // by which nobody signs in
}

// changePhone decides whether a number may change, within tx. When somebody else changes
// it, every session of the person ends.
func (s *Service) changePhone(ctx context.Context, tx *database.Tx, p *ent.Person, c *phoneChange) error {
	if c.guess != nil {
		if err := c.guess.use(ctx, tx); err != nil {
			return atPhoneCode(err)
		}
	}
	if !c.own {
		staff, err := isStaff(ctx, tx, p.ID)
		if err != nil {
			return err
		}
		if staff && c.guess == nil {
			return errTheirPhone
		}
		if _, err := s.endAll(ctx, tx, p.ID, verbRevoke, nil); err != nil {
			return err
		}
	}
	if !c.signsIn {
		return nil
	}
	return s.spare(ctx, tx, p.ID, c.number)
}

// spare refuses a number that one other person signs in with: two who have it could not
// any more. Who has no account never did; what several have lets nobody in already.
func (s *Service) spare(ctx context.Context, tx *database.Tx, personID, phone string) error {
	if s.Ways.Secret != nil { // without it nobody signs in by phone
		if err := s.queueNumber(ctx, tx, phone); err != nil {
			return err
		}
	}
	var q database.Statement
	q.Text("SELECT CASE WHEN EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = p.id AND a.disabled_at IS NULL) THEN 'account' ELSE '' END FROM persons p WHERE p.id <> $ AND p.phone IN ($, $, $, $) LIMIT 2",
		append([]any{personID}, spellings(phone)...)...)
	others, err := q.Column(ctx, tx)
	if err == nil && len(others) == 1 && others[0] != "" {
		err = errInUse
	}
	return err
}

// sealed is a code as a request is remembered by: not to be read without the key.
func (s *Service) sealed(code *string) string {
	if code == nil || s.Ways.Secret == nil {
		return ""
	}
	return s.Ways.Secret.Hash("code of a request", *code)
}

// atPhoneCode points a wrong code at the field it came in.
func atPhoneCode(err error) error {
	if fault.Is(err, fault.CodeSignInFailed) {
		return fault.As(err).At("phoneCode")
	}
	return err
}
