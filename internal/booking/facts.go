package booking

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/offering"
	"linli/ent/person"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
)

// facts are what the tables say about a wish for a time.
type facts struct {
	now        time.Time
	day        date.Date         // of the service
	session    *ent.GroupSession // of a group offering
	who        *ent.Person       // what rules look at, neither name nor telephone; nil: there is no such person
	offering   *ent.Offering     // what a plan needs; nil: there is no such offering, or nobody to have it
	served     bool              // one of the offering's areas is the home's grid or lies above it
	registered bool              // the organisation has a registration that is valid on the day
	credential string            // what a carer must hold for the category, or ""
	ladder     Ladder            // of the offering's cancellation policy
}

// facts reads what a wish is about, whoever asks: what they may know of it is decided
// by mayBookFor and offered.
func (s *Service) facts(ctx context.Context, in CreateHoldInput, verb access.Verb) (*facts, error) {
	ctx = access.System(ctx, string(verb))
	who, o := &ent.Person{}, &ent.Offering{}
	f := &facts{day: date.In(in.StartsAt), who: who, offering: o}
	var policy []byte
	var err error
	if in.GroupSessionID != "" {
		if f.session, err = s.DB.Client.GroupSession.Get(ctx, in.GroupSessionID); err != nil && !ent.IsNotFound(err) {
			return nil, err
		}
		if f.session != nil {
			f.day = date.In(f.session.StartsAt)
		}
	}
	f.now, err = s.DB.NowAnd(ctx, `SELECT p.id, p.area_path, p.birth_date, p.care_level, p.care_level_until, p.low_income,
			p.lives_alone, p.ltc_insured, p.excluded_by, o.id, o.organization_id, o.category_id, o.status, o.mode, o.price_fen, o.duration_minutes,
			o.prep_minutes, o.cleanup_minutes, o.step_minutes, o.min_minutes, o.lead_minutes, o.horizon_days, o.min_age, o.care_levels,
			o.approval_required, o.prepay, o.cancellation_policy_id, l.body, c.required_credential,
			EXISTS (SELECT 1 FROM offering_areas x JOIN areas a ON a.id = x.area_id WHERE x.offering_id = o.id AND p.area_path LIKE a.path || '%'),
			EXISTS (SELECT 1 FROM organization_credentials r WHERE r.organization_id = o.organization_id AND r.valid_from <= $1 AND r.valid_until >= $1)
		FROM persons p JOIN offerings o ON o.id = $2 JOIN categories c ON c.id = o.category_id LEFT JOIN policies l ON l.id = o.cancellation_policy_id WHERE p.id = $3`,
		[]any{f.day.String(), in.OfferingID, in.RecipientID},
		&who.ID, &who.AreaPath, &who.BirthDate, &who.CareLevel, &who.CareLevelUntil, &who.LowIncome,
		&who.LivesAlone, &who.LtcInsured, database.List(&who.ExcludedBy), &o.ID, &o.OrganizationID, &o.CategoryID, &o.Status, &o.Mode, &o.PriceFen, &o.DurationMinutes,
		&o.PrepMinutes, &o.CleanupMinutes, &o.StepMinutes, &o.MinMinutes, &o.LeadMinutes, &o.HorizonDays, &o.MinAge, database.List(&o.CareLevels),
		&o.ApprovalRequired, &o.Prepay, &o.CancellationPolicyID, &policy, &f.credential, &f.served, &f.registered)
	if errors.Is(err, sql.ErrNoRows) {
		f.offering = nil
		f.who, err = s.DB.Client.Person.Query().Where(person.ID(in.RecipientID)).Select(person.FieldID, person.FieldAreaPath).Only(ctx)
		if ent.IsNotFound(err) {
			f.who, err = nil, nil
		}
		return f, err
	}
	if err != nil {
		return nil, fmt.Errorf("read what a wish is about: %w", err)
	}
	if o.CancellationPolicyID != nil {
		f.ladder.PolicyID = *o.CancellationPolicyID
		if err := json.Unmarshal(policy, &f.ladder); err != nil {
			return nil, fmt.Errorf("read the cancellation policy %s: %w", f.ladder.PolicyID, err)
		}
	}
	return f, nil
}

// offered tells whether the offering is to be had; of one that is not, only those who
// may see it hear that there is one.
func (s *Service) offered(ctx context.Context, f *facts, offeringID string) error {
	if f.offering != nil && f.offering.Status == offering.StatusPublished {
		return nil
	}
	seen, err := s.DB.Client.Offering.Query().Where(offering.ID(offeringID)).Exist(ctx)
	if err != nil {
		return err
	}
	if seen {
		return fault.New(fault.Conflict, fault.CodeSlotNotOffered, "this service is not offered at present").At("offeringId")
	}
	return fault.New(fault.NotFound, fault.CodeNotFound, "there is no offering %s", offeringID).At("offeringId")
}

// fit checks the offering's own conditions on the day of service.
func (f *facts) fit() error {
	who, o, day := f.who, f.offering, f.day
	if o.MinAge > 0 {
		born, err := date.Parse(deref(who.BirthDate))
		if err != nil || date.Age(born, day) < o.MinAge {
			return fault.New(fault.Conflict, fault.CodeNotEligible, "this service is for people of %d and over", o.MinAge).With("clause", "age")
		}
	}
	if len(o.CareLevels) > 0 {
		current := who.CareLevel == person.CareLevelNone || deref(who.CareLevelUntil) >= day.String()
		if !current || !slices.Contains(o.CareLevels, string(who.CareLevel)) {
			return fault.New(fault.Conflict, fault.CodeNotEligible, "this service is for other care levels, or the assessment is out of date that day").With("clause", "careLevel")
		}
	}
	if !f.registered {
		return fault.New(fault.Conflict, fault.CodeCredentialExpired, "the organisation has no registration that is valid on %s", day)
	}
	return nil
}
