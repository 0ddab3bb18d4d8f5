package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/notice"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/fault"
	"linli/internal/procurement"
)

func (noticeResolver) Project(ctx context.Context, n *ent.Notice) (*ent.Project, error) {
	return load(ctx).project.Load(ctx, n.ProjectID)
}

func (noticeResolver) Area(ctx context.Context, n *ent.Notice) (*ent.Area, error) {
	return load(ctx).areaAt.Load(ctx, n.AreaPath)
}

func (noticeResolver) Record(ctx context.Context, n *ent.Notice) (shape.Node, error) {
	return node(ctx, n.RecordID)()
}

func (noticeResolver) Facts(_ context.Context, n *ent.Notice) (map[string]any, error) {
	return procurement.Facts(n)
}

func (r queryResolver) Notices(ctx context.Context, filter *model.NoticeFilter, first int, after *string) (*shape.Connection[*ent.Notice], error) {
	q := r.DB.Client.Notice.Query()
	if filter != nil {
		if filter.Kind != nil {
			q.Where(notice.KindEQ(*filter.Kind))
		}
		if filter.AreaID != nil {
			path, err := pathOf(ctx, *filter.AreaID)
			if err != nil {
				return nil, err
			}
			q.Where(notice.AreaPathHasPrefix(path))
		}
		if filter.ProjectID != nil {
			q.Where(notice.ProjectID(*filter.ProjectID))
		}
		if filter.Text != nil {
			q.Where(notice.TitleContains(*filter.Text))
		}
	}
	return page(ctx, q, window{first, after}, listing[*ent.Notice]{"notices", filter, []key[*ent.Notice]{
		desc(byInstant(notice.FieldPublishedAt, func(n *ent.Notice) time.Time { return n.PublishedAt })),
		desc(byText(notice.FieldID, func(n *ent.Notice) string { return n.ID })),
	}})
}

// pathOf is the path of the area that a filter names: what lies in it has the path's
// beginning.
func pathOf(ctx context.Context, areaID string) (string, error) {
	a, err := load(ctx).area.Load(ctx, areaID)
	if err != nil {
		return "", err
	}
	if a == nil {
		return "", fault.New(fault.NotFound, fault.CodeNotFound, "there is no area %s", areaID).At("filter", "areaId")
	}
	return a.Path, nil
}
