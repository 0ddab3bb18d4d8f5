package graph

import (
	"context"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/question"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/fault"
	"linli/internal/procurement"
	"linli/internal/rulepack"
	"linli/internal/say"
)

func (tenderResolver) Project(ctx context.Context, t *ent.Tender) (*ent.Project, error) {
	return load(ctx).project.Load(ctx, t.ProjectID)
}

func (tenderResolver) Requirement(ctx context.Context, t *ent.Tender) (*ent.Requirement, error) {
	return load(ctx).requirement.Load(ctx, t.RequirementID)
}

func (tenderResolver) Buyer(ctx context.Context, t *ent.Tender) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, t.BuyerID)
}

func (tenderResolver) Area(ctx context.Context, t *ent.Tender) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, t.AreaID)
}

func (tenderResolver) RulePack(ctx context.Context, t *ent.Tender) (*rulepack.Pack, error) {
	all, err := load(ctx).packs.Load(ctx, "")
	return procurement.PinnedIn(all, t), err
}

func (tenderResolver) Lots(ctx context.Context, t *ent.Tender) ([]*ent.TenderLot, error) {
	return load(ctx).tenderLots.Load(ctx, t.ID)
}

func (tenderResolver) Documents(ctx context.Context, t *ent.Tender) ([]*ent.TenderDocument, error) {
	return load(ctx).documents.Load(ctx, t.ID)
}

func (tenderResolver) Custodians(_ context.Context, t *ent.Tender) ([]*procurement.Custodian, error) {
	list, err := procurement.Keepers(t)
	out := make([]*procurement.Custodian, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out, err
}

func (tenderResolver) Previous(ctx context.Context, t *ent.Tender) (*ent.Tender, error) {
	return maybe(ctx, load(ctx).tender, t.PreviousID)
}

func (r tenderResolver) Questions(ctx context.Context, t *ent.Tender, first int, after *string) (*shape.Connection[*ent.Question], error) {
	q := r.DB.Client.Question.Query().Where(question.TenderID(t.ID))
	return page(ctx, q, window{first, after}, listing[*ent.Question]{"questions", t.ID, []key[*ent.Question]{
		byInstant(question.FieldCreatedAt, func(x *ent.Question) time.Time { return x.CreatedAt }),
		byText(question.FieldID, func(x *ent.Question) string { return x.ID }),
	}})
}

// Notices are those about the tender and those about its lots.
func (tenderResolver) Notices(ctx context.Context, t *ent.Tender) ([]*ent.Notice, error) {
	lots, err := load(ctx).tenderLots.Load(ctx, t.ID)
	if err != nil {
		return nil, err
	}
	records := []string{t.ID}
	for _, l := range lots {
		records = append(records, l.ID)
	}
	found, err := load(ctx).noticesAbout.LoadAll(ctx, records)
	out := slices.Concat(found...)
	slices.SortFunc(out, func(a, b *ent.Notice) int {
		if c := a.PublishedAt.Compare(b.PublishedAt); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	return out, err
}

// Registered is null to everybody but the organisation's managers.
func (tenderResolver) Registered(ctx context.Context, t *ent.Tender, organizationID string) (*bool, error) {
	is, err := load(ctx).registered.Load(ctx, organizationID+" "+t.ID)
	if fault.Is(err, fault.CodeForbidden) || fault.Is(err, fault.CodeUnauthenticated) {
		return nil, nil
	}
	return &is, err
}

func (tenderResolver) Reason(ctx context.Context, t *ent.Tender) (string, error) {
	return say.In(ctx, t.Reason), nil
}

func (tenderResolver) AvailableActions(ctx context.Context, t *ent.Tender) ([]*model.AvailableAction, error) {
	list, err := load(ctx).tenderActions.Load(ctx, t.ID)
	return actions(ctx, list), err
}

func (tenderLotResolver) Tender(ctx context.Context, l *ent.TenderLot) (*ent.Tender, error) {
	return load(ctx).tender.Load(ctx, l.TenderID)
}

func (tenderLotResolver) Category(ctx context.Context, l *ent.TenderLot) (*ent.Category, error) {
	return load(ctx).category.Load(ctx, l.CategoryID)
}

func (tenderLotResolver) Area(ctx context.Context, l *ent.TenderLot) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, l.AreaID)
}

func (tenderCustodianResolver) Organization(ctx context.Context, c *procurement.Custodian) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, c.Institution)
}

func (r queryResolver) Tenders(ctx context.Context, filter *model.TenderFilter, first int, after *string) (*shape.Connection[*ent.Tender], error) {
	q := r.DB.Client.Tender.Query()
	if filter != nil {
		if filter.Status != nil {
			q.Where(tender.StatusEQ(*filter.Status))
		}
		if filter.BuyerID != nil {
			q.Where(tender.BuyerID(*filter.BuyerID))
		}
		if filter.Method != nil {
			q.Where(tender.MethodEQ(tender.Method(*filter.Method)))
		}
		if filter.CategoryID != nil {
			q.Where(func(s *sql.Selector) {
				lots := sql.Table(tenderlot.Table)
				s.Where(sql.In(s.C(tender.FieldID), sql.Select(lots.C(tenderlot.FieldTenderID)).From(lots).Where(sql.EQ(lots.C(tenderlot.FieldCategoryID), *filter.CategoryID))))
			})
		}
		if filter.AreaID != nil {
			path, err := pathOf(ctx, *filter.AreaID)
			if err != nil {
				return nil, err
			}
			q.Where(tender.AreaPathHasPrefix(path))
		}
		if filter.Text != nil {
			q.Where(tender.Or(tender.TitleContains(*filter.Text), tender.NumberContains(*filter.Text)))
		}
	}
	return page(ctx, q, window{first, after}, listing[*ent.Tender]{"tenders", filter, []key[*ent.Tender]{
		desc(byInstant(tender.FieldCreatedAt, func(t *ent.Tender) time.Time { return t.CreatedAt })),
		desc(byText(tender.FieldID, func(t *ent.Tender) string { return t.ID })),
	}})
}
