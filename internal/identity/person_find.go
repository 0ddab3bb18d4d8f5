package identity

import (
	"context"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/person"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/trail"
)

// leastNumber is how many digits a telephone number has at least that somebody is found
// by: what is shorter stands in many records or in none.
const leastNumber = 7

// numbersSought is how many numbers somebody may look up in a quarter of an hour, found or
// not: enough for work at a desk, too few to go through all there are.
const numbersSought = 60

// FindsByNumber tells whether the caller finds people whom they do not see, by a whole
// telephone number: those who appoint people or take workers on. Each look is counted, in
// the database. Fault: RATE_LIMITED after 60 in a quarter of an hour.
func (s *Service) FindsByNumber(ctx context.Context, phone string) (bool, error) {
	digits := 0
	for _, r := range phone {
		if strings.ContainsRune("0123456789", r) {
			digits++
		}
	}
	v := access.From(ctx)
	if digits < leastNumber || !access.CanSomewhere(v, access.PersonFind) {
		return false, nil
	}
	return true, s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		ok, err := spell(ctx, tx, hexSHA("person find|"+v.PersonID), tryWindow, numbersSought)
		if err == nil && !ok {
			err = fault.New(fault.Limited, fault.CodeRateLimited, "too many numbers looked up: try again in a quarter of an hour")
		}
		return err
	})
}

// Found takes from people who were found by their number what the caller does not see:
// of whoever is beyond their sight name, gender, number and the community stay. That
// somebody was found so is an Entry of theirs.
func (s *Service) Found(ctx context.Context, people ...*ent.Person) error {
	ids := make([]string, len(people))
	for i, p := range people {
		ids[i] = p.ID
	}
	seen, err := s.DB.Client.Person.Query().Where(person.IDIn(ids...)).IDs(ctx)
	if err != nil {
		return err
	}
	var entries []trail.Entry
	for _, p := range people {
		if slices.Contains(seen, p.ID) {
			continue
		}
		*p = ent.Person{ID: p.ID, Name: p.Name, Gender: p.Gender, Phone: p.Phone, AreaID: p.AreaID, Demo: p.Demo}
		entries = append(entries, trail.Entry{Stream: p.ID, Verb: string(access.PersonFind), Record: p.ID, Actor: access.From(ctx).Actor(), Body: map[string]any{}})
	}
	if len(entries) == 0 {
		return nil
	}
	return s.DB.InTx(ctx, func(tx *database.Tx) error { return trail.Append(ctx, tx, entries...) })
}
