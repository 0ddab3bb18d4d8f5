package graph

import (
	"context"
	"slices"

	"linli/ent"
	"linli/ent/person"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/date"
	"linli/internal/fault"
)

func (queryResolver) Viewer(ctx context.Context) (*access.Viewer, error) {
	if v := access.From(ctx); v != nil && v.PersonID != "" {
		return v, nil
	}
	return nil, nil
}

func (viewerResolver) Person(ctx context.Context, v *access.Viewer) (*ent.Person, error) {
	return load(ctx).person.Load(ctx, v.PersonID)
}

func (viewerResolver) ActingFor(_ context.Context, v *access.Viewer) ([]*access.Grant, error) {
	out := make([]*access.Grant, len(v.Grants))
	for i := range v.Grants {
		out[i] = &v.Grants[i]
	}
	return out, nil
}

func (viewerResolver) Workers(ctx context.Context, v *access.Viewer) ([]*ent.Worker, error) {
	return load(ctx).worker.LoadAll(ctx, v.WorkerIDs)
}

func (viewerPostResolver) Area(ctx context.Context, p *access.Post) (*ent.Area, error) {
	return load(ctx).areaAt.Load(ctx, p.AreaPath)
}

func (viewerPostResolver) Organization(ctx context.Context, p *access.Post) (*ent.Organization, error) {
	return maybe(ctx, load(ctx).organization, &p.OrganizationID)
}

func (actingForResolver) Elder(ctx context.Context, g *access.Grant) (*ent.Person, error) {
	return load(ctx).person.Load(ctx, g.ElderID)
}

func (actingForResolver) ElderName(ctx context.Context, g *access.Grant) (string, error) {
	return name(ctx, g.ElderID)
}

func (actingForResolver) Contacts(ctx context.Context, g *access.Grant) ([]*ent.Contact, error) {
	return load(ctx).contacts.Load(ctx, g.ElderID)
}

func (actingForResolver) ElderVersion(ctx context.Context, g *access.Grant) (*int, error) {
	if !slices.Contains(g.Scopes, string(access.ViewSchedule)) && !slices.Contains(g.Scopes, string(access.ManageContacts)) {
		return nil, nil
	}
	p, err := load(ctx).named.Load(ctx, g.ElderID)
	if err != nil || p == nil {
		return nil, err
	}
	return &p.Version, nil
}

// A person who is shown at all is shown with name, home and telephone: access lets
// only those see them who act for them or look after them. What tells of health and
// means is narrower.

func (personResolver) Phone(_ context.Context, p *ent.Person) (*string, error) {
	return filled(p.Phone), nil
}

func (personResolver) Address(_ context.Context, p *ent.Person) (*string, error) {
	return filled(p.Address), nil
}

func (personResolver) Area(ctx context.Context, p *ent.Person) (*ent.Area, error) {
	return maybe(ctx, load(ctx).area, p.AreaID)
}

func (personResolver) CareLevel(ctx context.Context, p *ent.Person) (*person.CareLevel, error) {
	return private(ctx, p, p.CareLevel), nil
}

func (personResolver) CareLevelUntil(ctx context.Context, p *ent.Person) (*date.Date, error) {
	if p.CareLevelUntil == nil {
		return nil, nil
	}
	d, err := date.Parse(*p.CareLevelUntil)
	return private(ctx, p, d), err
}

func (personResolver) LivesAlone(ctx context.Context, p *ent.Person) (*bool, error) {
	return private(ctx, p, p.LivesAlone), nil
}

func (personResolver) LowIncome(ctx context.Context, p *ent.Person) (*bool, error) {
	return private(ctx, p, p.LowIncome), nil
}

func (personResolver) LtcInsured(ctx context.Context, p *ent.Person) (*bool, error) {
	return private(ctx, p, p.LtcInsured), nil
}

// private shows v to the person, to proxies with VIEW_HEALTH, and to whoever may
// confirm a proxy for them: the community workers of the area.
func private[T any](ctx context.Context, p *ent.Person, v T) *T {
	viewer := access.From(ctx)
	health := viewer != nil && slices.ContainsFunc(viewer.Grants, func(g access.Grant) bool {
		return g.ElderID == p.ID && slices.Contains(g.Scopes, string(access.ViewHealth))
	})
	if health || access.Can(viewer, access.ProxyConfirm, access.Object{PersonID: p.ID, AreaPath: p.AreaPath}).Allowed {
		return &v
	}
	return nil
}

func (r queryResolver) People(ctx context.Context, filter *model.PersonFilter, first int, after *string) (*shape.Connection[*ent.Person], error) {
	q := r.DB.Client.Person.Query()
	found := false // by a number, beyond the caller's sight
	if filter != nil {
		if filter.Name != nil {
			q.Where(person.NameContains(*filter.Name))
		}
		if filter.Phone != nil {
			q.Where(person.Phone(*filter.Phone))
			var err error
			if found, err = r.Identity.FindsByNumber(ctx, *filter.Phone); err != nil {
				return nil, err
			}
		}
		if filter.AreaID != nil {
			a, err := r.under(ctx, *filter.AreaID)
			if err != nil {
				return nil, err
			}
			q.Where(person.AreaPathHasPrefix(a.Path))
		}
	}
	sight := ctx
	if found {
		sight = access.System(ctx, string(access.PersonFind))
	}
	c, err := page(sight, q, window{first, after}, listing[*ent.Person]{"people", filter, []key[*ent.Person]{
		byText(person.FieldName, func(p *ent.Person) string { return p.Name }),
		byText(person.FieldID, func(p *ent.Person) string { return p.ID }),
	}})
	if err != nil || !found {
		return c, err
	}
	people := make([]*ent.Person, len(c.Edges))
	for i, e := range c.Edges {
		people[i] = e.Node
	}
	return c, r.Identity.Found(ctx, people...)
}

// under is the area that a filter names.
func (r queryResolver) under(ctx context.Context, areaID string) (*ent.Area, error) {
	a, err := load(ctx).area.Load(ctx, areaID)
	if err == nil && a == nil {
		err = fault.New(fault.NotFound, fault.CodeNotFound, "there is no area %s", areaID).At("areaId")
	}
	return a, err
}

// unless gives v when no rule was broken.
func unless[T any](errs []model.UserError, v T) *T {
	if len(errs) > 0 {
		return nil
	}
	return &v
}
