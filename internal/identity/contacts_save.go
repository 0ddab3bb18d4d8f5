package identity

import (
	"context"
	"strconv"
	"strings"
	"unicode/utf8"

	"linli/ent"
	"linli/ent/contact"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/trail"
)

// mostContacts is how many people are called for one person.
const mostContacts = 5

// ContactInput is somebody to call.
type ContactInput struct {
	Name     string
	Phone    string
	Relation string
}

// SaveContactsInput is a person's whole list, in the order of calling.
type SaveContactsInput struct {
	Key      string `json:"-"`
	PersonID string
	Version  int // of the person
	Contacts []ContactInput
}

// SaveContacts replaces whom to call for a person in an emergency. For the person, their
// proxies with MANAGE_CONTACTS, and community workers of the area. The log says how many
// there are, and nothing of them.
//
// Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT for each field that is wrong and for more than
// 5, STALE_VERSION of the person, WRONG_STATE for an erased person.
func (s *Service) SaveContacts(ctx context.Context, in SaveContactsInput) (*ent.Person, error) {
	p, err := s.personToChange(ctx, access.ContactsSave, in.PersonID)
	if err != nil {
		return nil, err
	}
	if in.Contacts, err = tidyContacts(in.Contacts); err != nil {
		return nil, err
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: access.ContactsSave, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		if err := changePerson(ctx, tx, p, in.Version, nil); err != nil {
			return "", err
		}
		if err := writeContacts(access.System(ctx, string(access.ContactsSave)), tx, p.ID, in.Contacts); err != nil {
			return "", err
		}
		return p.ID, trail.Append(ctx, tx, trail.Entry{Stream: p.ID, Verb: string(access.ContactsSave), Record: p.ID,
			Actor: v.Actor(), OnBehalfOf: v.For(p.ID), Body: map[string]any{"version": in.Version + 1, "contacts": len(in.Contacts)}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Person.Get(access.System(ctx, string(access.ContactsSave)), p.ID)
}

// tidyContacts trims a list and finds what is wrong with it, all at once.
func tidyContacts(list []ContactInput) ([]ContactInput, error) {
	var faults fault.List
	if len(list) > mostContacts {
		faults = append(faults, bad("contacts", "a person has %d contacts at most", mostContacts))
	}
	out := make([]ContactInput, len(list))
	for i, c := range list {
		wrong := func(field, sentence string) {
			faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "%s", sentence).At("contacts", strconv.Itoa(i), field))
		}
		c = ContactInput{strings.TrimSpace(c.Name), number(c.Phone), strings.TrimSpace(c.Relation)}
		if n := utf8.RuneCountInString(c.Name); n < 1 || n > 60 {
			wrong("name", "a name has 1 to 60 characters")
		}
		if !dialable(c.Phone) {
			wrong("phone", "a telephone number has 3 to 20 digits, spaces and hyphens")
		}
		if utf8.RuneCountInString(c.Relation) > 20 {
			wrong("relation", "what they are to the person takes 20 characters at most, such as 女儿")
		}
		out[i] = c
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return out, nil
}

// writeContacts lets a person have exactly these contacts.
func writeContacts(ctx context.Context, tx *database.Tx, personID string, list []ContactInput) error {
	if _, err := tx.Contact.Delete().Where(contact.PersonID(personID)).Exec(ctx); err != nil {
		return err
	}
	rows := make([]*ent.ContactCreate, len(list))
	for i, c := range list {
		rows[i] = tx.Contact.Create().SetPersonID(personID).SetPosition(i + 1).SetName(c.Name).SetPhone(c.Phone).SetRelation(c.Relation)
	}
	return tx.Contact.CreateBulk(rows...).Exec(ctx)
}
