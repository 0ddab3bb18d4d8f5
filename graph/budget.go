package graph

import (
	"context"

	"linli/ent"
	"linli/ent/budgetline"
	"linli/ent/pool"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/funding"
)

func (poolResolver) Area(ctx context.Context, p *ent.Pool) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, p.AreaID)
}

func (poolResolver) BudgetLine(ctx context.Context, p *ent.Pool) (*ent.BudgetLine, error) {
	return maybe(ctx, load(ctx).budgetLine, p.BudgetLineID)
}

func (poolResolver) Balance(ctx context.Context, p *ent.Pool) (*funding.Balance, error) {
	return balance(ctx, p.ID)
}

func (budgetLineResolver) Buyer(ctx context.Context, b *ent.BudgetLine) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, b.BuyerID)
}

func (budgetLineResolver) Area(ctx context.Context, b *ent.BudgetLine) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, b.AreaID)
}

func (budgetLineResolver) Balance(ctx context.Context, b *ent.BudgetLine) (*funding.Balance, error) {
	return balance(ctx, b.ID)
}

// balance is the account of a record that the viewer was shown.
func balance(ctx context.Context, id string) (*funding.Balance, error) {
	b, err := load(ctx).balance.Load(ctx, id)
	return &b, err
}

func (r queryResolver) Pools(ctx context.Context, programmeCode, areaID *string, first int, after *string) (*shape.Connection[*ent.Pool], error) {
	q := r.DB.Client.Pool.Query()
	if programmeCode != nil {
		q.Where(pool.ProgrammeCode(*programmeCode))
	}
	if areaID != nil {
		a, err := r.under(ctx, *areaID)
		if err != nil {
			return nil, err
		}
		q.Where(pool.AreaPathHasPrefix(a.Path))
	}
	return page(ctx, q, window{first, after}, listing[*ent.Pool]{"pools", []any{programmeCode, areaID}, []key[*ent.Pool]{
		byText(pool.FieldProgrammeCode, func(p *ent.Pool) string { return p.ProgrammeCode }),
		byText(pool.FieldAreaPath, func(p *ent.Pool) string { return p.AreaPath }),
		byText(pool.FieldID, func(p *ent.Pool) string { return p.ID }),
	}})
}

func (r queryResolver) BudgetLines(ctx context.Context, fiscalYear *int, areaID *string, first int, after *string) (*shape.Connection[*ent.BudgetLine], error) {
	q := r.DB.Client.BudgetLine.Query()
	if fiscalYear != nil {
		q.Where(budgetline.FiscalYear(*fiscalYear))
	}
	if areaID != nil {
		a, err := r.under(ctx, *areaID)
		if err != nil {
			return nil, err
		}
		q.Where(budgetline.AreaPathHasPrefix(a.Path))
	}
	return page(ctx, q, window{first, after}, listing[*ent.BudgetLine]{"budgetLines", []any{fiscalYear, areaID}, []key[*ent.BudgetLine]{
		desc(byWhole(budgetline.FieldFiscalYear, func(b *ent.BudgetLine) int64 { return int64(b.FiscalYear) })),
		byText(budgetline.FieldCode, func(b *ent.BudgetLine) string { return b.Code }),
		byText(budgetline.FieldID, func(b *ent.BudgetLine) string { return b.ID }),
	}})
}

func (r mutationResolver) BudgetGrant(ctx context.Context, in funding.GrantBudgetInput) (*model.BudgetGrantPayload, error) {
	line, err := r.Funding.GrantBudget(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BudgetGrantPayload{BudgetLine: line, Errors: errs}, err
}

func (r mutationResolver) PoolGrant(ctx context.Context, in funding.GrantPoolInput) (*model.PoolGrantPayload, error) {
	p, err := r.Funding.GrantPool(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.PoolGrantPayload{Pool: p, Errors: errs}, err
}
