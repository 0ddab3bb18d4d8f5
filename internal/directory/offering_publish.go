package directory

import (
	"context"
	"fmt"

	"linli/ent"
	"linli/ent/offering"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/trail"
)

// OfferingInput names an offering and the version the caller saw.
type OfferingInput struct {
	Key        string `json:"-"`
	OfferingID string
	Version    int
	Reason     string // of a suspension, 0 to 200 characters
}

// PublishOffering shows a draft or a suspended offering to residents. It is for
// managers of the organisation.
//
// Faults: NOT_FOUND, STALE_VERSION, WRONG_STATE; and all of these at once:
// CREDENTIAL_EXPIRED when the organisation holds nothing that is valid today,
// OUTSIDE_AREA when no area is served, BAD_INPUT for a price that is missing or a visit
// at home without a cancellation policy.
func (s *Service) PublishOffering(ctx context.Context, in OfferingInput) (*ent.Offering, error) {
	return s.turn(ctx, in, access.OfferingPublish, func(f OfferingFacts) error {
		if faults := f.publishable(); len(faults) > 0 {
			return faults
		}
		return nil
	})
}

// turn takes an offering one step of its machine, if facts has no objection.
func (s *Service) turn(ctx context.Context, in OfferingInput, verb access.Verb, facts func(OfferingFacts) error) (*ent.Offering, error) {
	if in.OfferingID == "" {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "name the offering").At("offeringId")
	}
	o, err := s.offeringToChange(ctx, in.OfferingID, verb, "")
	if err != nil {
		return nil, err
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: verb, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(verb))
		was, err := tx.Offering.Get(ctx, o.ID)
		if err != nil {
			return "", fmt.Errorf("load the offering: %w", err)
		}
		if was.Version != in.Version {
			return "", stale(was.Version)
		}
		to, why := offeringNext(verb, was.Status)
		if why != nil {
			return "", why
		}
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		found, err := readFacts(ctx, tx.QueryContext, tx.Now, was.ID)
		if err != nil {
			return "", err
		}
		f := found[was.ID]
		f.Offering = was
		if err := facts(f); err != nil {
			return "", err
		}
		n, err := tx.Offering.Update().Where(offering.ID(o.ID), offering.Version(was.Version), offering.StatusEQ(was.Status)).
			SetStatus(to).AddVersion(1).Save(ctx)
		if err != nil {
			return "", fmt.Errorf("set the offering's status: %w", err)
		}
		if n == 0 {
			return "", stale(was.Version + 1)
		}
		if err := s.offeringsChanged(ctx, tx, was.CategoryID); err != nil {
			return "", err
		}
		body := map[string]any{"from": string(was.Status), "to": string(to)}
		if in.Reason != "" {
			body["reason"] = in.Reason
		}
		return o.ID, trail.Append(ctx, tx, trail.Entry{
			Stream: o.OrganizationID, Verb: string(verb), Record: o.ID, Actor: v.Actor(), Body: body,
		})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Offering.Get(ctx, o.ID)
}
