package graph

import (
	"context"

	"linli/ent"
	"linli/ent/area"
	"linli/ent/policyversion"
	"linli/graph/shape"
	"linli/internal/calendar"
	"linli/internal/date"
	"linli/internal/fault"
)

func (areaResolver) Parent(ctx context.Context, a *ent.Area) (*ent.Area, error) {
	return maybe(ctx, load(ctx).area, a.ParentID)
}

// Phone of a grid is its community's, as long as it has none of its own.
func (areaResolver) Phone(ctx context.Context, a *ent.Area) (string, error) {
	if a.Phone != "" || a.Level != area.LevelGrid {
		return a.Phone, nil
	}
	community, err := maybe(ctx, load(ctx).area, a.ParentID)
	if err != nil || community == nil {
		return "", err
	}
	return community.Phone, nil
}

func (r queryResolver) Areas(ctx context.Context, parent *string, level *area.Level, first int, after *string) (*shape.Connection[*ent.Area], error) {
	q := r.DB.Client.Area.Query()
	if parent != nil {
		q.Where(area.ParentID(*parent))
	}
	if level != nil {
		q.Where(area.LevelEQ(*level))
	}
	return page(ctx, q, window{first, after}, listing[*ent.Area]{"areas", []any{parent, level}, []key[*ent.Area]{
		byText(area.FieldCode, func(a *ent.Area) string { return a.Code }),
	}})
}

func (r queryResolver) Area(ctx context.Context, code string) (*ent.Area, error) {
	return optional(r.DB.Client.Area.Query().Where(area.Code(code)).Only(ctx))
}

func (r queryResolver) Policies(ctx context.Context, kind *policyversion.Kind, first int, after *string) (*shape.Connection[*ent.PolicyVersion], error) {
	q := r.DB.Client.PolicyVersion.Query()
	if kind != nil {
		q.Where(policyversion.KindEQ(*kind))
	}
	return page(ctx, q, window{first, after}, listing[*ent.PolicyVersion]{"policies", kind, []key[*ent.PolicyVersion]{
		byText(policyversion.FieldCode, func(p *ent.PolicyVersion) string { return p.Code }),
		desc(byWhole(policyversion.FieldNumber, func(p *ent.PolicyVersion) int64 { return int64(p.Number) })),
		byText(policyversion.FieldID, func(p *ent.PolicyVersion) string { return p.ID }),
	}})
}

func (r queryResolver) IsWorkday(ctx context.Context, d date.Date) (bool, error) {
	c, err := r.calendar(ctx)
	if err != nil {
		return false, err
	}
	return c.IsWorkday(d)
}

// longest is how many working days addWorkdays counts.
const longest = 366

func (r queryResolver) AddWorkdays(ctx context.Context, from date.Date, days int) (*date.Date, error) {
	if days < -longest || days > longest {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "days is at most %d either way", longest).At("days")
	}
	c, err := r.calendar(ctx)
	if err != nil {
		return nil, err
	}
	d, err := c.AddWorkdays(from, days)
	return &d, err
}

// calendar reads the days that are entered.
func (r queryResolver) calendar(ctx context.Context) (*calendar.Calendar, error) {
	rows, err := r.DB.Client.CalendarDay.Query().All(ctx)
	if err != nil {
		return nil, err
	}
	days := make([]calendar.Day, len(rows))
	for i, row := range rows {
		d, err := date.Parse(row.ID)
		if err != nil {
			return nil, err
		}
		days[i] = calendar.Day{Date: d, Kind: calendar.Kind(row.Kind), Name: row.Name}
	}
	return calendar.New(days), nil
}

// optional gives nil for a record that is absent or hidden.
func optional[N any](n *N, err error) (*N, error) {
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return n, err
}
