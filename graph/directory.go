package graph

import (
	"context"

	"linli/ent"
	"linli/ent/area"
	"linli/ent/category"
	"linli/ent/organization"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
)

func (categoryResolver) Parent(ctx context.Context, c *ent.Category) (*ent.Category, error) {
	return maybe(ctx, load(ctx).category, c.ParentID)
}

func (locationResolver) Organization(ctx context.Context, l *ent.Location) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, l.OrganizationID)
}

func (locationResolver) Area(ctx context.Context, l *ent.Location) (*ent.Area, error) {
	return maybe(ctx, load(ctx).area, l.AreaID)
}

func (organizationResolver) Area(ctx context.Context, o *ent.Organization) (*ent.Area, error) {
	return maybe(ctx, load(ctx).area, o.AreaID)
}

func (organizationResolver) Credentials(ctx context.Context, o *ent.Organization) ([]*ent.OrganizationCredential, error) {
	return load(ctx).credentials.Load(ctx, o.ID)
}

func (organizationResolver) Locations(ctx context.Context, o *ent.Organization) ([]*ent.Location, error) {
	return load(ctx).locations.Load(ctx, o.ID)
}

func (organizationResolver) Rating(_ context.Context, o *ent.Organization) (*model.Rating, error) {
	if access.Few(o.RatingCount) {
		return &model.Rating{}, nil
	}
	return rating(o.RatingSum*1000/max(1, o.RatingCount), o.RatingCount), nil
}

func (r organizationResolver) Workers(ctx context.Context, o *ent.Organization, first int, after *string) (*shape.Connection[*ent.Worker], error) {
	return r.workers(ctx, o.ID, false, first, after)
}

func (r queryResolver) Categories(ctx context.Context, panel *category.Panel) ([]*ent.Category, error) {
	q := r.DB.Client.Category.Query()
	if panel != nil {
		q.Where(category.PanelEQ(*panel))
	}
	return q.Order(category.ByPanel(), category.ByCode()).All(ctx)
}

func (r queryResolver) Organizations(ctx context.Context, filter *model.OrganizationFilter, first int, after *string) (*shape.Connection[*ent.Organization], error) {
	q := r.DB.Client.Organization.Query()
	if filter != nil {
		if filter.Text != nil {
			q.Where(organization.NameContains(*filter.Text))
		}
		if filter.Kind != nil {
			q.Where(organization.KindEQ(*filter.Kind))
		}
		if filter.AreaID != nil {
			a, err := r.under(ctx, *filter.AreaID)
			if err != nil {
				return nil, err
			}
			q.Where(organization.HasAreaWith(area.PathHasPrefix(a.Path)))
		}
	}
	return page(ctx, q, window{first, after}, listing[*ent.Organization]{"organizations", filter, []key[*ent.Organization]{
		byText(organization.FieldName, func(o *ent.Organization) string { return o.Name }),
		byText(organization.FieldID, func(o *ent.Organization) string { return o.ID }),
	}})
}
