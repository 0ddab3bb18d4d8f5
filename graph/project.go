package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/project"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/machine"
	"linli/internal/procurement"
)

func (projectResolver) Buyer(ctx context.Context, p *ent.Project) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, p.BuyerID)
}

func (projectResolver) BudgetLine(ctx context.Context, p *ent.Project) (*ent.BudgetLine, error) {
	return load(ctx).budgetLine.Load(ctx, p.BudgetLineID)
}

func (projectResolver) Category(ctx context.Context, p *ent.Project) (*ent.Category, error) {
	return load(ctx).category.Load(ctx, p.CategoryID)
}

func (projectResolver) Area(ctx context.Context, p *ent.Project) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, p.AreaID)
}

func (projectResolver) Requirements(ctx context.Context, p *ent.Project) ([]*ent.Requirement, error) {
	return load(ctx).requirements.Load(ctx, p.ID)
}

func (projectResolver) Surveys(ctx context.Context, p *ent.Project) ([]*ent.Survey, error) {
	return load(ctx).surveys.Load(ctx, p.ID)
}

func (projectResolver) Consultations(ctx context.Context, p *ent.Project) ([]*ent.Consultation, error) {
	return load(ctx).consultations.Load(ctx, p.ID)
}

func (projectResolver) Notices(ctx context.Context, p *ent.Project) ([]*ent.Notice, error) {
	return load(ctx).notices.Load(ctx, p.ID)
}

func (projectResolver) Tenders(ctx context.Context, p *ent.Project) ([]*ent.Tender, error) {
	return load(ctx).tenders.Load(ctx, p.ID)
}

func (projectResolver) AvailableActions(ctx context.Context, p *ent.Project) ([]*model.AvailableAction, error) {
	list, err := load(ctx).projectActions.Load(ctx, p.ID)
	return actions(ctx, list), err
}

func (r queryResolver) Projects(ctx context.Context, filter *model.ProjectFilter, first int, after *string) (*shape.Connection[*ent.Project], error) {
	q := r.DB.Client.Project.Query()
	if filter != nil {
		if filter.Status != nil {
			q.Where(project.StatusEQ(*filter.Status))
		}
		if filter.BuyerID != nil {
			q.Where(project.BuyerID(*filter.BuyerID))
		}
		if filter.BudgetLineID != nil {
			q.Where(project.BudgetLineID(*filter.BudgetLineID))
		}
		if filter.CategoryID != nil {
			q.Where(project.CategoryID(*filter.CategoryID))
		}
		if filter.AreaID != nil {
			path, err := pathOf(ctx, *filter.AreaID)
			if err != nil {
				return nil, err
			}
			q.Where(project.AreaPathHasPrefix(path))
		}
	}
	return page(ctx, q, window{first, after}, listing[*ent.Project]{"projects", filter, []key[*ent.Project]{
		desc(byInstant(project.FieldCreatedAt, func(p *ent.Project) time.Time { return p.CreatedAt })),
		desc(byText(project.FieldID, func(p *ent.Project) string { return p.ID })),
	}})
}

func (r mutationResolver) ProjectSave(ctx context.Context, in procurement.SaveProjectInput) (*model.ProjectSavePayload, error) {
	p, err := r.Procurement.SaveProject(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ProjectSavePayload{Project: p, Errors: errs}, err
}

func (r mutationResolver) ProjectBudget(ctx context.Context, in machine.Ref) (*model.ProjectBudgetPayload, error) {
	p, err := r.Procurement.BudgetProject(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ProjectBudgetPayload{Project: p, Errors: errs}, err
}

func (r mutationResolver) ProjectCancel(ctx context.Context, in model.ProjectCancelInput) (*model.ProjectCancelPayload, error) {
	p, err := r.Procurement.CancelProject(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.ProjectID, Version: in.ExpectedVersion}, in.Reason)
	errs, err := refusals(ctx, err)
	return &model.ProjectCancelPayload{Project: p, Errors: errs}, err
}

func (r mutationResolver) SurveyRecord(ctx context.Context, in model.SurveyRecordInput) (*model.SurveyRecordPayload, error) {
	said := procurement.SurveyInput{Subject: in.Subject, Kind: in.Kind, Summary: in.Summary, HeldOn: in.HeldOn}
	p, err := r.Procurement.RecordSurvey(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.ProjectID, Version: in.ExpectedVersion}, said)
	errs, err := refusals(ctx, err)
	return &model.SurveyRecordPayload{Project: p, Errors: errs}, err
}

func (r mutationResolver) IntentPublish(ctx context.Context, in model.IntentPublishInput) (*model.IntentPublishPayload, error) {
	p, err := r.Procurement.PublishIntent(ctx, machine.Ref{Key: in.IdempotencyKey, ID: in.ProjectID, Version: in.ExpectedVersion}, orEmpty(in.Waiver))
	errs, err := refusals(ctx, err)
	return &model.IntentPublishPayload{Project: p, Errors: errs}, err
}
