package identity

import (
	"context"

	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
)

// ResetTOTPInput says whose second factor goes.
type ResetTOTPInput struct {
	Key      string `json:"-"`
	PersonID string
}

// ResetTOTP takes a person's second factor and recovery codes away, ends all their
// sessions and unfinished sign-ins, and tells how many sessions were running. They set
// up a new one at the next sign-in. For operators over every area in which the person
// holds a post, or over the home when they hold none: who may not appoint somebody
// there may not open the door to it either. Never for oneself.
//
// Faults: NOT_FOUND, FORBIDDEN, FOUR_EYES for one's own person, WRONG_STATE when there
// is no second factor.
func (s *Service) ResetTOTP(ctx context.Context, in ResetTOTPInput) (int, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return 0, err
	}
	areas, err := s.answersTo(ctx, in.PersonID)
	if err != nil {
		return 0, err
	}
	for _, path := range areas {
		if err := access.Require(ctx, access.TotpReset, access.Object{AreaPath: path}); err != nil {
			return 0, err
		}
	}
	if v.PersonID != "" && v.PersonID == in.PersonID {
		return 0, fault.New(fault.Conflict, fault.CodeFourEyes, "nobody resets their own second factor: ask another operator").At("personId")
	}
	return act.Do(ctx, s.DB, act.Request{Verb: access.TotpReset, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (int, error) {
		return s.resetTOTP(ctx, tx, in.PersonID)
	})
}

// answersTo lists the areas whose operators a person answers to.
func (s *Service) answersTo(ctx context.Context, personID string) ([]string, error) {
	p, err := s.DB.Client.Person.Get(access.System(ctx, string(access.TotpReset)), personID)
	if err != nil {
		return nil, found(err, "person", personID, "personId")
	}
	now, err := s.DB.Now(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := s.DB.Query(ctx, "SELECT DISTINCT area_path FROM appointments WHERE person_id = $1 AND (until IS NULL OR until > $2)", personID, now)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var paths []string
	for rows.Next() {
		var path string
		if err := rows.Scan(&path); err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	if len(paths) == 0 {
		paths = []string{p.AreaPath}
	}
	return paths, rows.Err()
}

func (s *Service) resetTOTP(ctx context.Context, tx *database.Tx, personID string) (int, error) {
	if err := tx.Clock(ctx); err != nil {
		return 0, err
	}
	has, err := factorOf(ctx, tx, personID)
	if err != nil {
		return 0, err
	}
	if has.sealed == "" {
		return 0, fault.New(fault.Conflict, fault.CodeWrongState, "the person has no second factor").At("personId")
	}
	return s.endAll(ctx, tx, personID, access.TotpReset, func(accountID string) error {
		return unfit(ctx, tx, accountID, secondFactors...)
	})
}
