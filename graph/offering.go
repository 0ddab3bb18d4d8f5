package graph

import (
	"context"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/programme"
	"linli/graph/model"
	"linli/internal/access"
	"linli/internal/date"
	"linli/internal/directory"
)

func (offeringResolver) Organization(ctx context.Context, o *ent.Offering) (*ent.Organization, error) {
	if o.Edges.Organization != nil {
		return o.Edges.Organization, nil
	}
	return load(ctx).organization.Load(ctx, o.OrganizationID)
}

func (offeringResolver) Category(ctx context.Context, o *ent.Offering) (*ent.Category, error) {
	if o.Edges.Category != nil {
		return o.Edges.Category, nil
	}
	return load(ctx).category.Load(ctx, o.CategoryID)
}

func (offeringResolver) Location(ctx context.Context, o *ent.Offering) (*ent.Location, error) {
	return maybe(ctx, load(ctx).location, o.LocationID)
}

func (offeringResolver) Areas(ctx context.Context, o *ent.Offering) ([]*ent.Area, error) {
	rows, err := load(ctx).offeringAreas.Load(ctx, o.ID)
	out := make([]*ent.Area, len(rows))
	for i, row := range rows {
		out[i] = row.Edges.Area
	}
	return out, err
}

func (offeringResolver) CancellationPolicy(ctx context.Context, o *ent.Offering) (*ent.PolicyVersion, error) {
	return maybe(ctx, load(ctx).policy, o.CancellationPolicyID)
}

func (r offeringResolver) Programmes(ctx context.Context, o *ent.Offering) ([]*ent.Programme, error) {
	at, err := now(ctx)
	if err != nil {
		return nil, err
	}
	c, err := load(ctx).category.Load(ctx, o.CategoryID)
	if err != nil {
		return nil, err
	}
	covering := []string{c.ID}
	if c.ParentID != nil {
		covering = append(covering, *c.ParentID)
	}
	rows, err := load(ctx).coveredBy.LoadAll(ctx, covering)
	today := date.In(at).String()
	var out []*ent.Programme
	for _, row := range slices.Concat(rows...) {
		p := row.Edges.Programme
		if p.Status == programme.StatusPublished && p.ValidFrom <= today && today <= p.ValidUntil {
			out = append(out, p)
		}
	}
	return out, err
}

func (offeringResolver) Rating(_ context.Context, o *ent.Offering) (*model.Rating, error) {
	if access.Few(o.RatingCount) {
		return &model.Rating{}, nil
	}
	return rating(o.RatingMilli, o.RatingCount), nil
}

// AvailableActions has the names that other records use: PUBLISH, not offeringPublish.
func (offeringResolver) AvailableActions(ctx context.Context, o *ent.Offering) ([]*model.AvailableAction, error) {
	f, err := load(ctx).offeringFacts.Load(ctx, o.ID)
	if err != nil {
		return nil, err
	}
	f.Offering = o
	out := actions(ctx, directory.OfferingActions(access.From(ctx), f))
	for _, a := range out {
		a.Action = strings.ToUpper(strings.TrimPrefix(a.Action, "offering"))
	}
	return out, nil
}
