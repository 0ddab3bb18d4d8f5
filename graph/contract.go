package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/contract"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/contracting"
	"linli/internal/funding"
)

func (contractResolver) Buyer(ctx context.Context, c *ent.Contract) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, c.BuyerID)
}

func (contractResolver) Provider(ctx context.Context, c *ent.Contract) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, c.ProviderID)
}

func (contractResolver) BudgetLine(ctx context.Context, c *ent.Contract) (*ent.BudgetLine, error) {
	return load(ctx).budgetLine.Load(ctx, c.BudgetLineID)
}

func (contractResolver) Area(ctx context.Context, c *ent.Contract) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, c.AreaID)
}

func (contractResolver) Lots(ctx context.Context, c *ent.Contract) ([]*ent.ContractLot, error) {
	return load(ctx).lots.Load(ctx, c.ID)
}

func (contractResolver) Balance(ctx context.Context, c *ent.Contract) (*funding.Balance, error) {
	return balance(ctx, c.ID)
}

func (contractResolver) AvailableActions(ctx context.Context, c *ent.Contract) ([]*model.AvailableAction, error) {
	list, err := load(ctx).contractActions.Load(ctx, c.ID)
	return actions(ctx, list), err
}

func (contractLotResolver) Contract(ctx context.Context, l *ent.ContractLot) (*ent.Contract, error) {
	return load(ctx).contract.Load(ctx, l.ContractID)
}

func (contractLotResolver) Category(ctx context.Context, l *ent.ContractLot) (*ent.Category, error) {
	return load(ctx).category.Load(ctx, l.CategoryID)
}

func (contractLotResolver) Area(ctx context.Context, l *ent.ContractLot) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, l.AreaID)
}

func (contractLotResolver) UnitsReserved(ctx context.Context, l *ent.ContractLot) (int, error) {
	b, err := load(ctx).balance.Load(ctx, l.ID)
	return int(b.Reserved), err
}

func (contractLotResolver) UnitsUsed(ctx context.Context, l *ent.ContractLot) (int, error) {
	b, err := load(ctx).balance.Load(ctx, l.ID)
	return int(b.Consumed), err
}

func (contractLotResolver) UnitsLeft(ctx context.Context, l *ent.ContractLot) (int, error) {
	b, err := load(ctx).balance.Load(ctx, l.ID)
	return int(b.Left()), err
}

func (contractLotResolver) Forecast(ctx context.Context, l *ent.ContractLot) (*contracting.Forecast, error) {
	f, err := load(ctx).forecast.Load(ctx, l.ID)
	return &f, err
}

func (r queryResolver) Contracts(ctx context.Context, filter *model.ContractFilter, first int, after *string) (*shape.Connection[*ent.Contract], error) {
	return page(ctx, r.contracts(filter), window{first, after}, listing[*ent.Contract]{"contracts", filter, []key[*ent.Contract]{
		desc(byInstant(contract.FieldCreatedAt, func(c *ent.Contract) time.Time { return c.CreatedAt })),
		desc(byText(contract.FieldID, func(c *ent.Contract) string { return c.ID })),
	}})
}

func (r queryResolver) ContractTotal(ctx context.Context, filter *model.ContractFilter) (*contracting.Total, error) {
	t, err := r.Contracting.Total(ctx, r.contracts(filter))
	return &t, err
}

// contracts are those that a filter lets through.
func (r *Resolver) contracts(filter *model.ContractFilter) *ent.ContractQuery {
	q := r.DB.Client.Contract.Query()
	if filter == nil {
		return q
	}
	if filter.ProviderID != nil {
		q.Where(contract.ProviderID(*filter.ProviderID))
	}
	if filter.BuyerID != nil {
		q.Where(contract.BuyerID(*filter.BuyerID))
	}
	if filter.ProjectID != nil {
		q.Where(contract.ProjectID(*filter.ProjectID))
	}
	if filter.FrameworkID != nil {
		q.Where(contract.FrameworkID(*filter.FrameworkID))
	}
	if filter.Status != nil {
		q.Where(contract.StatusEQ(*filter.Status))
	}
	return q
}

func (r mutationResolver) ContractEnter(ctx context.Context, in contracting.EnterContractInput) (*model.ContractEnterPayload, error) {
	c, err := r.Contracting.EnterContract(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ContractEnterPayload{Contract: c, Errors: errs}, err
}

func (r mutationResolver) ContractSuspend(ctx context.Context, in contracting.ContractInput) (*model.ContractSuspendPayload, error) {
	c, err := r.Contracting.SuspendContract(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ContractSuspendPayload{Contract: c, Errors: errs}, err
}

func (r mutationResolver) ContractResume(ctx context.Context, in contracting.ContractInput) (*model.ContractResumePayload, error) {
	c, err := r.Contracting.ResumeContract(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ContractResumePayload{Contract: c, Errors: errs}, err
}
