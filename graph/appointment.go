package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/identity"
)

func (appointmentResolver) Person(ctx context.Context, a *ent.Appointment) (*ent.Person, error) {
	return load(ctx).person.Load(ctx, a.PersonID)
}

func (appointmentResolver) PersonName(ctx context.Context, a *ent.Appointment) (string, error) {
	return name(ctx, a.PersonID)
}

func (appointmentResolver) Area(ctx context.Context, a *ent.Appointment) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, a.AreaID)
}

func (appointmentResolver) Organization(ctx context.Context, a *ent.Appointment) (*ent.Organization, error) {
	return maybe(ctx, load(ctx).organization, a.OrganizationID)
}

func (r queryResolver) Appointments(ctx context.Context, personID, organizationID *string, first int, after *string) (*shape.Connection[*ent.Appointment], error) {
	q := r.DB.Client.Appointment.Query()
	if personID != nil {
		q.Where(appointment.PersonID(*personID))
	}
	if organizationID != nil {
		q.Where(appointment.OrganizationID(*organizationID))
	}
	return page(ctx, q, window{first, after}, listing[*ent.Appointment]{"appointments", []any{personID, organizationID}, []key[*ent.Appointment]{
		desc(byInstant(appointment.FieldCreatedAt, func(a *ent.Appointment) time.Time { return a.CreatedAt })),
		desc(byText(appointment.FieldID, func(a *ent.Appointment) string { return a.ID })),
	}})
}

func (r queryResolver) Officials(ctx context.Context, areaID string, posts []appointment.Post) ([]*identity.Official, error) {
	return r.Identity.Officials(ctx, areaID, posts)
}

func (r mutationResolver) AppointmentMake(ctx context.Context, in identity.MakeAppointmentInput) (*model.AppointmentMakePayload, error) {
	a, err := r.Identity.MakeAppointment(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.AppointmentMakePayload{Appointment: a, Errors: errs}, err
}

func (r mutationResolver) AppointmentEnd(ctx context.Context, in identity.EndAppointmentInput) (*model.AppointmentEndPayload, error) {
	a, err := r.Identity.EndAppointment(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.AppointmentEndPayload{Appointment: a, Errors: errs}, err
}
