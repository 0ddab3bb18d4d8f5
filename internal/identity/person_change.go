package identity

import (
	"context"
	"strings"

	"linli/ent"
	"linli/ent/person"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
)

// personToChange loads the person whom a caller who may do the verb names. Who may do it
// as a proxy may not see the record itself.
func (s *Service) personToChange(ctx context.Context, verb access.Verb, personID string) (*ent.Person, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	sight := ctx
	if access.Can(v, verb, access.Object{PersonID: personID}).Allowed {
		sight = access.System(ctx, string(verb))
	}
	p, err := s.DB.Client.Person.Get(sight, personID)
	if err != nil {
		return nil, found(err, "person", personID, "personId")
	}
	return p, access.Require(ctx, verb, access.Object{PersonID: p.ID, AreaPath: p.AreaPath})
}

// present loads a person who was not erased.
func (s *Service) present(ctx context.Context, personID, field string) (*ent.Person, error) {
	p, err := s.DB.Client.Person.Query().Where(person.ID(personID), person.ErasedAtIsNil()).Only(ctx)
	return p, found(err, "person", personID, field)
}

// changePerson counts a change of a person who is still as the caller saw them, with what
// else set changes. Faults: STALE_VERSION, WRONG_STATE for an erased person.
func changePerson(ctx context.Context, tx *database.Tx, p *ent.Person, version int, set func(*ent.PersonUpdate)) error {
	if p.ErasedAt != nil {
		return errErased
	}
	u := tx.Person.Update().Where(person.ID(p.ID), person.Version(version), person.ErasedAtIsNil()).SetVersion(version + 1)
	if set != nil {
		set(u)
	}
	n, err := u.Save(access.System(ctx, "change a person"))
	if err == nil && n == 0 {
		err = fault.New(fault.Conflict, fault.CodeStaleVersion, "the person changed since you read them: read again").At("expectedVersion").With("version", p.Version)
	}
	return err
}

var errErased = fault.New(fault.Conflict, fault.CodeWrongState, "this person had their data erased: nothing is kept about them any more").At("personId")

// dialable tells whether a text can be a telephone number: 3 to 20 digits, with spaces
// and hyphens between them and perhaps a plus before.
func dialable(number string) bool {
	rest := strings.TrimPrefix(number, "+")
	digits := 0
	for _, r := range rest {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r != ' ' && r != '-':
			return false
		}
	}
	return digits >= 3 && len(number) <= 20 && strings.TrimSpace(rest) == rest
}

// number is a telephone number as it is kept: a mobile number of the mainland in its one
// form, any other as it was typed.
func number(text string) string {
	if m, ok := mobile(text); ok {
		return m
	}
	return strings.TrimSpace(text)
}
