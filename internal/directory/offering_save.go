package directory

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/offering"
	"linli/ent/offeringarea"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// SaveOfferingInput is a whole offering: what is nil or empty gets its default, also
// when an offering is changed.
type SaveOfferingInput struct {
	Key                  string `json:"-"`
	OfferingID           string // "": a new one
	Version              *int   // the caller saw; needed with OfferingID
	OrganizationID       string
	CategoryID           string
	LocationID           string // needed unless the mode is AT_HOME
	Name                 string
	Description          string
	Mode                 offering.Mode
	PriceFen             int64
	Unit                 offering.Unit
	DurationMinutes      int
	StepMinutes          *int // 30
	PrepMinutes          *int // 0
	CleanupMinutes       *int // 0
	LeadMinutes          *int // 120
	HorizonDays          *int // 14
	MinMinutes           *int // 0
	ApprovalRequired     bool
	Prepay               bool
	MinAge               *int // 0
	CareLevels           []string
	CancellationPolicyID string
	AreaIDs              []string
}

// SaveOffering makes an offering as a draft, or changes one that is not withdrawn; it
// keeps its status. It is for managers of the organisation. What it is found by follows
// in the same transaction, cached pages after it.
//
// Faults: NOT_FOUND for an offering that the caller does not see, STALE_VERSION,
// WRONG_STATE for a withdrawn one, BAD_INPUT for each field that is wrong: missing or
// out of bounds, or naming something that does not exist or belongs to others; and for
// a published offering whatever publishing asks of its content.
func (s *Service) SaveOffering(ctx context.Context, in SaveOfferingInput) (*ent.Offering, error) {
	was, err := s.offeringToChange(ctx, in.OfferingID, access.OfferingSave, in.OrganizationID)
	if err != nil {
		return nil, err
	}
	offeringID, err := act.Prepared(ctx, s.DB, act.Request{Verb: access.OfferingSave, Key: in.Key, Input: in},
		func(ctx context.Context, now time.Time) (*content, error) {
			return s.prepareOffering(ctx, in, was, now)
		},
		func(ctx context.Context, tx *database.Tx, c *content) (string, error) {
			v := access.From(ctx)
			ctx = access.System(ctx, string(access.OfferingSave))
			if err := tx.Clock(ctx); err != nil {
				return "", err
			}
			if err := writeOffering(ctx, tx, c, was); err != nil {
				return "", err
			}
			if err := Index(ctx, tx, c.ID); err != nil {
				return "", err
			}
			categories := []string{c.CategoryID}
			if was != nil {
				categories = append(categories, was.CategoryID)
			}
			if err := s.offeringsChanged(ctx, tx, categories...); err != nil {
				return "", err
			}
			return c.ID, trail.Append(ctx, tx, trail.Entry{
				Stream: c.OrganizationID, Verb: string(access.OfferingSave), Record: c.ID, Actor: v.Actor(),
				Body: map[string]any{"version": c.Version, "categoryId": c.CategoryID, "priceFen": c.PriceFen, "mode": string(c.Mode), "areaIds": c.areas},
			})
		})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Offering.Get(ctx, offeringID)
}

// offeringToChange loads the offering that a caller who may do the verb names; nil for
// a new one of the organisation.
func (s *Service) offeringToChange(ctx context.Context, offeringID string, verb access.Verb, organizationID string) (*ent.Offering, error) {
	if _, err := access.SignedIn(ctx); err != nil {
		return nil, err
	}
	if offeringID == "" {
		return nil, access.Require(ctx, verb, access.Object{OrganizationID: organizationID})
	}
	missing := fault.New(fault.NotFound, fault.CodeNotFound, "there is no offering %s", offeringID).At("offeringId")
	if !plain(offeringID) {
		return nil, missing
	}
	o, err := s.DB.Client.Offering.Get(ctx, offeringID)
	if ent.IsNotFound(err) {
		return nil, missing
	}
	if err != nil {
		return nil, fmt.Errorf("load the offering: %w", err)
	}
	f, err := s.OfferingFacts(ctx, o)
	if err != nil {
		return nil, err
	}
	return o, access.Require(ctx, verb, f.Object())
}

// prepareOffering is the offering as it shall be, with everything that is wrong with it.
func (s *Service) prepareOffering(ctx context.Context, in SaveOfferingInput, was *ent.Offering, now time.Time) (*content, error) {
	c := in.content()
	f := &flaws{}
	c.check(f)
	if err := s.known(ctx, c, date.In(now).String(), f); err != nil {
		return nil, err
	}
	if was == nil {
		c.ID, c.Status, c.Version = id.New("off"), offering.StatusDraft, 1
	} else {
		if was.OrganizationID != in.OrganizationID {
			f.bad("organizationId", "an offering stays with its organisation")
		}
		if in.Version == nil {
			f.bad("expectedVersion", "name the version you saw")
		} else if *in.Version != was.Version {
			return nil, stale(was.Version)
		}
		if _, why := offeringNext(access.OfferingSave, was.Status); why != nil {
			f.List = append(f.List, why)
		}
		c.ID, c.Status, c.Version = was.ID, was.Status, was.Version+1
		if was.Status == offering.StatusPublished {
			f.List = append(f.List, OfferingFacts{Offering: &c.Offering}.policySet()...)
		}
	}
	if len(f.List) > 0 {
		return nil, f.List
	}
	return c, nil
}

// content fills in the defaults.
func (in SaveOfferingInput) content() *content {
	or := func(v *int, d int) int {
		if v == nil {
			return d
		}
		return *v
	}
	c := &content{Offering: ent.Offering{
		OrganizationID: in.OrganizationID, CategoryID: in.CategoryID, LocationID: named(in.LocationID),
		Name: strings.TrimSpace(in.Name), Description: strings.TrimSpace(in.Description), Mode: in.Mode, PriceFen: in.PriceFen, Unit: in.Unit,
		DurationMinutes: in.DurationMinutes, StepMinutes: or(in.StepMinutes, defaultStep), PrepMinutes: or(in.PrepMinutes, 0),
		CleanupMinutes: or(in.CleanupMinutes, 0), LeadMinutes: or(in.LeadMinutes, defaultLead), HorizonDays: or(in.HorizonDays, defaultHorizon),
		MinMinutes: or(in.MinMinutes, 0), ApprovalRequired: in.ApprovalRequired, Prepay: in.Prepay, MinAge: or(in.MinAge, 0),
		CareLevels: slices.Compact(slices.Sorted(slices.Values(in.CareLevels))), CancellationPolicyID: named(in.CancellationPolicyID),
	}}
	c.areas = slices.Compact(slices.Sorted(slices.Values(in.AreaIDs)))
	return c
}

func named(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func stale(current int) error {
	return fault.New(fault.Conflict, fault.CodeStaleVersion, "the offering changed since you read it: read it again").At("expectedVersion").With("version", current)
}

// writeOffering inserts the offering, or updates it if it is still what was seen.
func writeOffering(ctx context.Context, tx *database.Tx, c *content, was *ent.Offering) error {
	if was == nil {
		err := tx.Offering.Create().SetID(c.ID).SetNillableExternalID(c.ExternalID).SetOrganizationID(c.OrganizationID).SetCategoryID(c.CategoryID).
			SetNillableLocationID(c.LocationID).SetName(c.Name).SetDescription(c.Description).SetStatus(c.Status).SetMode(c.Mode).
			SetPriceFen(c.PriceFen).SetUnit(c.Unit).SetDurationMinutes(c.DurationMinutes).SetStepMinutes(c.StepMinutes).
			SetPrepMinutes(c.PrepMinutes).SetCleanupMinutes(c.CleanupMinutes).SetLeadMinutes(c.LeadMinutes).SetHorizonDays(c.HorizonDays).
			SetMinMinutes(c.MinMinutes).SetApprovalRequired(c.ApprovalRequired).SetPrepay(c.Prepay).SetMinAge(c.MinAge).
			SetCareLevels(c.CareLevels).SetNillableCancellationPolicyID(c.CancellationPolicyID).SetNillableLat(c.Lat).SetNillableLng(c.Lng).
			SetCreatedAt(tx.Now).Exec(ctx)
		if err != nil {
			return fmt.Errorf("insert the offering: %w", err)
		}
		return setAreas(ctx, tx, c.ID, c.areas)
	}
	u := tx.Offering.Update().Where(offering.ID(c.ID), offering.Version(was.Version), offering.StatusEQ(was.Status)).
		SetCategoryID(c.CategoryID).SetName(c.Name).SetDescription(c.Description).SetStatus(c.Status).SetMode(c.Mode).SetPriceFen(c.PriceFen).SetUnit(c.Unit).
		SetDurationMinutes(c.DurationMinutes).SetStepMinutes(c.StepMinutes).SetPrepMinutes(c.PrepMinutes).SetCleanupMinutes(c.CleanupMinutes).
		SetLeadMinutes(c.LeadMinutes).SetHorizonDays(c.HorizonDays).SetMinMinutes(c.MinMinutes).SetApprovalRequired(c.ApprovalRequired).
		SetPrepay(c.Prepay).SetMinAge(c.MinAge).SetCareLevels(c.CareLevels).SetVersion(c.Version)
	setOrClear(c.LocationID, u.SetLocationID, u.ClearLocationID)
	setOrClear(c.CancellationPolicyID, u.SetCancellationPolicyID, u.ClearCancellationPolicyID)
	setOrClear(c.Lat, u.SetLat, u.ClearLat)
	setOrClear(c.Lng, u.SetLng, u.ClearLng)
	n, err := u.Save(ctx)
	if err != nil {
		return fmt.Errorf("update the offering: %w", err)
	}
	if n == 0 {
		return stale(was.Version + 1)
	}
	return setAreas(ctx, tx, c.ID, c.areas)
}

// setAreas makes an offering serve exactly these areas.
func setAreas(ctx context.Context, tx *database.Tx, offeringID string, want []string) error {
	have, err := tx.OfferingArea.Query().Where(offeringarea.OfferingID(offeringID)).All(ctx)
	if err != nil {
		return fmt.Errorf("read the areas of an offering: %w", err)
	}
	var rows []any
	for _, a := range want {
		if !slices.ContainsFunc(have, func(h *ent.OfferingArea) bool { return h.AreaID == a }) {
			rows = append(rows, id.New("ofa"), offeringID, a)
		}
	}
	for _, h := range have {
		if slices.Contains(want, h.AreaID) {
			continue
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM offering_areas WHERE id = $1", h.ID); err != nil {
			return fmt.Errorf("drop an area of an offering: %w", err)
		}
	}
	if err := insertRows(ctx, tx, "INSERT INTO offering_areas (id, offering_id, area_id) VALUES ", "", 3, rows); err != nil {
		return fmt.Errorf("add areas to an offering: %w", err)
	}
	return nil
}

// setOrClear calls the builder's method that fits a column that may be empty.
func setOrClear[T, B any](v *T, set func(T) B, empty func() B) {
	if v == nil {
		empty()
		return
	}
	set(*v)
}
