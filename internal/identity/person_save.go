package identity

import (
	"context"
	"math"
	"strings"
	"time"
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
	Key       string `json:"-"`
	PersonID  string
	Version   int
	Phone     *string  // "": none
	PhoneCode *string  `json:"-"` // that was sent to Phone; asked for where PhoneChange says so
	Address   *string  // "": none
	AreaID    *string  // a community or grid
	Lat, Lng  *float64 // WGS-84, of the home; both or neither
	Caller    string   `json:"-"` // address of the caller, from the connection; never from the request's body
}

// SavePerson changes where a person lives and how to reach them. For the person, and
// community workers of the area. Another mobile number is a way to sign in, so it is
// proven as phoneChange says. Another address or area forgets the home's position and the
// tag at its door, so that a visit at the new door is not judged by the old one, unless a
// community worker says where the home is; bookings keep the area that they were made for.
//
// The answer is nil when the caller does not see the person any more, who lives outside
// their area by now. Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT for each field that is wrong,
// for a number without the code it needs and when nothing is to change, SIGN_IN_FAILED and
// RATE_LIMITED for the code as in SignInByPhone, PHONE_SHARED for a number that somebody
// else signs in with, UNAVAILABLE for another number where no codes are sent,
// STALE_VERSION, WRONG_STATE for an erased person.
func (s *Service) SavePerson(ctx context.Context, in SavePersonInput) (*ent.Person, error) {
	p, err := s.personToChange(ctx, access.PersonSave, in.PersonID)
	if err != nil {
		return nil, err
	}
	home, err := s.checkPerson(ctx, p, &in)
	if err != nil {
		return nil, err
	}
	request := act.Request{Verb: access.PersonSave, Key: in.Key, Input: struct {
		SavePersonInput
		Code string // sealed, as a code may still be good when the request is refused
	}{in, s.sealed(in.PhoneCode)}}
	var phone *phoneChange
	personID, err := act.Prepared(ctx, s.DB, request,
		func(ctx context.Context, _ time.Time) (_ *phoneChange, err error) {
			phone, err = s.phoneChange(ctx, p, in)
			return phone, err
		},
		func(ctx context.Context, tx *database.Tx, phone *phoneChange) (string, error) {
			return p.ID, s.savePerson(ctx, tx, p, in, home, phone)
		})
	if phone != nil && phone.guess != nil {
		s.unlessUsed(ctx, *phone.guess, err)
	}
	if err != nil {
		return nil, err
	}
	p, err = s.DB.Client.Person.Get(ctx, personID)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return p, err
}

// savePerson begins with the entry: acts for one person wait for each other at their
// stream.
func (s *Service) savePerson(ctx context.Context, tx *database.Tx, p *ent.Person, in SavePersonInput, home *ent.Area, phone *phoneChange) error {
	v := access.From(ctx)
	var changed []string
	body := map[string]any{"version": in.Version + 1}
	if in.Phone != nil {
		changed = append(changed, "phone")
	}
	if phone != nil {
		body["proof"] = phone.proof()
	}
	if in.Address != nil {
		changed = append(changed, "address")
	}
	if home != nil {
		changed, body["areaId"] = append(changed, "areaId"), home.ID
	}
	moved := in.Address != nil && *in.Address != p.Address || home != nil && (p.AreaID == nil || *p.AreaID != home.ID)
	if moved || in.Lat != nil {
		changed = append(changed, "position")
	}
	body["changed"] = changed
	err := trail.Append(ctx, tx, trail.Entry{Stream: p.ID, Verb: string(access.PersonSave), Record: p.ID, Actor: v.Actor(), OnBehalfOf: v.For(p.ID), Body: body})
	if err != nil {
		return err
	}
	if phone != nil {
		if err := s.changePhone(ctx, tx, p, phone); err != nil {
			return err
		}
	}
	return changePerson(ctx, tx, p, in.Version, func(u *ent.PersonUpdate) {
		u.SetNillablePhone(in.Phone).SetNillableAddress(in.Address)
		if home != nil {
			u.SetAreaID(home.ID).SetAreaPath(home.Path)
		}
		if moved {
			u.SetHomeTag("")
		}
		switch {
		case in.Lat != nil:
			u.SetLat(*in.Lat).SetLng(*in.Lng)
		case moved:
			u.ClearLat().ClearLng()
		}
	})
}

// checkPerson finds what is wrong with the input, all at once, tidies it, and gives the
// area that it names.
func (s *Service) checkPerson(ctx context.Context, p *ent.Person, in *SavePersonInput) (*ent.Area, error) {
	var faults fault.List
	if in.Phone == nil && in.Address == nil && in.AreaID == nil && in.Lat == nil && in.Lng == nil {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "say what is to change"))
	}
	if in.Phone != nil {
		tidy := number(*in.Phone)
		if in.Phone = &tidy; tidy != "" && !dialable(tidy) {
			faults = append(faults, bad("phone", "a telephone number has 3 to 20 digits, spaces and hyphens"))
		}
	}
	if in.PhoneCode != nil {
		code := plainCode(*in.PhoneCode)
		if in.PhoneCode = &code; !sixDigits(code) {
			faults = append(faults, bad("phoneCode", "a code has six digits"))
		}
	}
	if in.Address != nil {
		tidy := strings.TrimSpace(*in.Address)
		if in.Address = &tidy; utf8.RuneCountInString(tidy) > 200 {
			faults = append(faults, bad("address", "an address has 200 characters at most"))
		}
	}
	if (in.Lat == nil) != (in.Lng == nil) || in.Lat != nil && (math.Abs(*in.Lat) > 90 || math.Abs(*in.Lng) > 180) {
		faults = append(faults, bad("lat", "a position has a latitude of -90 to 90 degrees and a longitude of -180 to 180"))
	}
	home, err := s.homeArea(ctx, in.AreaID)
	if f := fault.As(err); f != nil && f.Kind == fault.Invalid {
		faults, err = append(faults, f), nil
	}
	if err != nil {
		return nil, err
	}
	if len(faults) > 0 {
		return nil, faults
	}
	v := access.From(ctx)
	if in.Lat != nil && (v.PersonID == p.ID || !access.Can(v, access.PersonSave, access.Object{AreaPath: p.AreaPath}).Allowed) {
		return nil, fault.New(fault.Forbidden, fault.CodeForbidden, "visits are judged by the home's position: a community worker of the area sets it, for others")
	}
	return home, nil
}

// homeArea is the area that somebody is to live in; none is named by nil.
func (s *Service) homeArea(ctx context.Context, areaID *string) (*ent.Area, error) {
	if areaID == nil {
		return nil, nil
	}
	home, err := s.DB.Client.Area.Get(ctx, *areaID)
	switch {
	case ent.IsNotFound(err):
		return nil, noArea(*areaID)
	case err != nil:
		return nil, err
	case home.Level != area.LevelCommunity && home.Level != area.LevelGrid:
		return nil, bad("areaId", "a home lies in a community or a grid")
	}
	return home, nil
}
