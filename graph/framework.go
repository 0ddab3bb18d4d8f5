package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/framework"
	"linli/ent/frameworklot"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/funding"

	"entgo.io/ent/dialect/sql"
)

func (frameworkResolver) Tender(ctx context.Context, f *ent.Framework) (*ent.Tender, error) {
	return load(ctx).tender.Load(ctx, f.TenderID)
}

func (frameworkResolver) Buyer(ctx context.Context, f *ent.Framework) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, f.BuyerID)
}

func (frameworkResolver) BudgetLine(ctx context.Context, f *ent.Framework) (*ent.BudgetLine, error) {
	return load(ctx).budgetLine.Load(ctx, f.BudgetLineID)
}

func (frameworkResolver) Area(ctx context.Context, f *ent.Framework) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, f.AreaID)
}

func (frameworkResolver) Balance(ctx context.Context, f *ent.Framework) (*funding.Balance, error) {
	return balance(ctx, f.ID)
}

func (frameworkResolver) Lots(ctx context.Context, f *ent.Framework) ([]*ent.FrameworkLot, error) {
	return load(ctx).frameworkLots.Load(ctx, f.ID)
}

func (frameworkResolver) Contracts(ctx context.Context, f *ent.Framework) ([]*ent.Contract, error) {
	return load(ctx).frameworkContracts.Load(ctx, f.ID)
}

func (frameworkResolver) AvailableActions(ctx context.Context, f *ent.Framework) ([]*model.AvailableAction, error) {
	list, err := load(ctx).frameworkActions.Load(ctx, f.ID)
	return actions(ctx, list), err
}

func (frameworkLotResolver) Framework(ctx context.Context, l *ent.FrameworkLot) (*ent.Framework, error) {
	return load(ctx).framework.Load(ctx, l.FrameworkID)
}

func (frameworkLotResolver) Category(ctx context.Context, l *ent.FrameworkLot) (*ent.Category, error) {
	return load(ctx).category.Load(ctx, l.CategoryID)
}

func (frameworkLotResolver) Area(ctx context.Context, l *ent.FrameworkLot) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, l.AreaID)
}

func (frameworkLotResolver) UnitsReserved(ctx context.Context, l *ent.FrameworkLot) (int, error) {
	b, err := load(ctx).balance.Load(ctx, l.ID)
	return int(b.Reserved), err
}

func (frameworkLotResolver) UnitsUsed(ctx context.Context, l *ent.FrameworkLot) (int, error) {
	b, err := load(ctx).balance.Load(ctx, l.ID)
	return int(b.Consumed), err
}

func (frameworkLotResolver) UnitsLeft(ctx context.Context, l *ent.FrameworkLot) (int, error) {
	b, err := load(ctx).balance.Load(ctx, l.ID)
	return int(b.Left()), err
}

func (r queryResolver) Frameworks(ctx context.Context, filter *model.FrameworkFilter, first int, after *string) (*shape.Connection[*ent.Framework], error) {
	q := r.DB.Client.Framework.Query()
	if filter != nil {
		if filter.BuyerID != nil {
			q.Where(framework.BuyerID(*filter.BuyerID))
		}
		if filter.AreaID != nil {
			path, err := pathOf(ctx, *filter.AreaID)
			if err != nil {
				return nil, err
			}
			q.Where(framework.AreaPathHasPrefix(path))
		}
		if filter.Status != nil {
			q.Where(framework.StatusEQ(*filter.Status))
		}
		if filter.CategoryID != nil {
			q.Where(func(s *sql.Selector) {
				lots := sql.Table(frameworklot.Table)
				s.Where(sql.In(s.C(framework.FieldID), sql.Select(lots.C(frameworklot.FieldFrameworkID)).From(lots).Where(sql.EQ(lots.C(frameworklot.FieldCategoryID), *filter.CategoryID))))
			})
		}
	}
	return page(ctx, q, window{first, after}, listing[*ent.Framework]{"frameworks", filter, []key[*ent.Framework]{
		desc(byInstant(framework.FieldCreatedAt, func(f *ent.Framework) time.Time { return f.CreatedAt })),
		desc(byText(framework.FieldID, func(f *ent.Framework) string { return f.ID })),
	}})
}

func (r mutationResolver) FrameworkTerminate(ctx context.Context, in model.FrameworkTerminateInput) (*model.FrameworkTerminatePayload, error) {
	f, err := r.Contracting.TerminateFramework(ctx, ref(in.IdempotencyKey, in.FrameworkID, in.ExpectedVersion), in.Reason)
	errs, err := refusals(ctx, err)
	return &model.FrameworkTerminatePayload{Framework: f, Errors: errs}, err
}
