package graph

import (
	"cmp"
	"context"
	"slices"

	"linli/ent"
	"linli/ent/worker"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/booking"
)

func (workerResolver) Organization(ctx context.Context, w *ent.Worker) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, w.OrganizationID)
}

func (workerResolver) Skills(ctx context.Context, w *ent.Worker) ([]*ent.Category, error) {
	skills, err := load(ctx).skills.Load(ctx, w.ID)
	out := make([]*ent.Category, len(skills))
	for i, k := range skills {
		out[i] = k.Edges.Category
	}
	slices.SortFunc(out, func(a, b *ent.Category) int { return cmp.Compare(a.Code, b.Code) })
	return out, err
}

// WeeklyMinutesCap is for those who see a worker's certificates: access.WorkerRead.
func (workerResolver) WeeklyMinutesCap(ctx context.Context, w *ent.Worker) (*int, error) {
	o := access.Object{WorkerID: w.ID, OrganizationID: w.OrganizationID}
	if access.Can(access.From(ctx), access.WorkerRead, o).Allowed {
		return &w.WeeklyMinutesCap, nil
	}
	employer, err := load(ctx).organization.Load(ctx, w.OrganizationID)
	if err != nil || employer == nil {
		return nil, err
	}
	seat, err := maybe(ctx, load(ctx).area, employer.AreaID)
	if err != nil || seat == nil {
		return nil, err
	}
	if o.AreaPath = seat.Path; access.Can(access.From(ctx), access.WorkerRead, o).Allowed {
		return &w.WeeklyMinutesCap, nil
	}
	return nil, nil
}

func (workerResolver) Credentials(ctx context.Context, w *ent.Worker) ([]*ent.WorkerCredential, error) {
	return load(ctx).certificates.Load(ctx, w.ID)
}

func (workerResolver) Person(ctx context.Context, w *ent.Worker) (*ent.Person, error) {
	return load(ctx).person.Load(ctx, w.PersonID)
}

func (r queryResolver) OrganizationWorkers(ctx context.Context, organizationID string, first int, after *string, inactive *bool) (*shape.Connection[*ent.Worker], error) {
	plans := access.Can(access.From(ctx), access.ShiftSave, access.Object{OrganizationID: organizationID}).Allowed
	return r.workers(ctx, organizationID, plans && inactive != nil && *inactive, first, after)
}

// workers are those of an organisation who may be booked, or all of them, by name.
func (r *Resolver) workers(ctx context.Context, organizationID string, all bool, first int, after *string) (*shape.Connection[*ent.Worker], error) {
	q := r.DB.Client.Worker.Query().Where(worker.OrganizationID(organizationID))
	filter := any(organizationID)
	if all {
		filter = []any{organizationID, all}
	} else {
		q.Where(worker.Active(true))
	}
	return page(ctx, q, window{first, after}, listing[*ent.Worker]{"workers", filter, []key[*ent.Worker]{
		byText(worker.FieldName, func(w *ent.Worker) string { return w.Name }),
		byText(worker.FieldID, func(w *ent.Worker) string { return w.ID }),
	}})
}

func (r mutationResolver) WorkerSave(ctx context.Context, in booking.SaveWorkerInput) (*model.WorkerSavePayload, error) {
	w, err := r.Booking.SaveWorker(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.WorkerSavePayload{Worker: w, Errors: errs}, err
}

func (r mutationResolver) WorkerCredentialSave(ctx context.Context, in booking.SaveCredentialInput) (*model.WorkerCredentialSavePayload, error) {
	w, err := r.Booking.SaveCredential(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.WorkerCredentialSavePayload{Worker: w, Errors: errs}, err
}

func (r mutationResolver) WorkerCredentialRemove(ctx context.Context, in booking.RemoveCredentialInput) (*model.WorkerCredentialRemovePayload, error) {
	w, err := r.Booking.RemoveCredential(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.WorkerCredentialRemovePayload{Worker: w, Errors: errs}, err
}
