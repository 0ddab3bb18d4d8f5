package identity

import (
	"context"
	"strings"
	"unicode/utf8"

	"linli/ent"
	"linli/ent/area"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/trail"
)

// SavePersonInput is what changes of a person; what is nil stays.
type SavePersonInput struct {
	Key      string `json:"-"`
	PersonID string
	Version  int
	Phone    *string // "": none
	Address  *string // "": none
	AreaID   *string // a community or grid
}

// SavePerson changes where a person lives and how to reach them. For the person, and
// community workers of the area. Another address forgets the home's position, so that a
// visit at the new door is not judged by the old one; bookings keep the area that they
// were made for.
//
// The answer is nil when the caller does not see the person any more, who lives outside
// their area by now. Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT for each field that is wrong
// and when nothing is to change, STALE_VERSION, WRONG_STATE for an erased person.
func (s *Service) SavePerson(ctx context.Context, in SavePersonInput) (*ent.Person, error) {
	p, err := s.personToChange(ctx, access.PersonSave, in.PersonID)
	if err != nil {
		return nil, err
	}
	home, err := s.checkPerson(ctx, &in)
	if err != nil {
		return nil, err
	}
	personID, err := act.Do(ctx, s.DB, act.Request{Verb: access.PersonSave, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		body := map[string]any{"version": in.Version + 1}
		err := changePerson(ctx, tx, p, in.Version, func(u *ent.PersonUpdate) {
			var changed []string
			if in.Phone != nil {
				u.SetPhone(*in.Phone)
				changed = append(changed, "phone")
			}
			if in.Address != nil {
				u.SetAddress(*in.Address)
				changed = append(changed, "address")
				if *in.Address != p.Address {
					u.ClearLat().ClearLng()
				}
			}
			if home != nil {
				u.SetAreaID(home.ID).SetAreaPath(home.Path)
				changed = append(changed, "areaId")
				body["areaId"] = home.ID
			}
			body["changed"] = changed
		})
		if err != nil {
			return "", err
		}
		return p.ID, trail.Append(ctx, tx, trail.Entry{Stream: p.ID, Verb: string(access.PersonSave), Record: p.ID,
			Actor: v.Actor(), OnBehalfOf: v.For(p.ID), Body: body})
	})
	if err != nil {
		return nil, err
	}
	p, err = s.DB.Client.Person.Get(ctx, personID)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return p, err
}

// checkPerson finds what is wrong with the input, all at once, tidies it, and gives the
// area that it names.
func (s *Service) checkPerson(ctx context.Context, in *SavePersonInput) (*ent.Area, error) {
	var faults fault.List
	if in.Phone == nil && in.Address == nil && in.AreaID == nil {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "say what is to change"))
	}
	if in.Phone != nil {
		if in.Phone = trimmed(in.Phone); *in.Phone != "" && !dialable(*in.Phone) {
			faults = append(faults, bad("phone", "a telephone number has 3 to 20 digits, spaces and hyphens"))
		}
	}
	if in.Address != nil {
		if in.Address = trimmed(in.Address); utf8.RuneCountInString(*in.Address) > 200 {
			faults = append(faults, bad("address", "an address has 200 characters at most"))
		}
	}
	var home *ent.Area
	if in.AreaID != nil {
		var err error
		home, err = s.DB.Client.Area.Get(ctx, *in.AreaID)
		switch {
		case ent.IsNotFound(err):
			return nil, noArea(*in.AreaID)
		case err != nil:
			return nil, err
		case home.Level != area.LevelCommunity && home.Level != area.LevelGrid:
			faults = append(faults, bad("areaId", "a home lies in a community or a grid"))
		}
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return home, nil
}

func trimmed(s *string) *string {
	t := strings.TrimSpace(*s)
	return &t
}
