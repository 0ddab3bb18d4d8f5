package graph

import (
	"context"
	"time"

	"linli/ent"
	entbooking "linli/ent/booking"
	"linli/ent/groupsession"
	"linli/ent/shift"
	"linli/ent/worker"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/booking"
	"linli/internal/date"
	"linli/internal/fault"
)

func (shiftResolver) Worker(ctx context.Context, s *ent.Shift) (*ent.Worker, error) {
	return load(ctx).worker.Load(ctx, s.WorkerID)
}

func (groupSessionResolver) Offering(ctx context.Context, g *ent.GroupSession) (*ent.Offering, error) {
	return load(ctx).offering.Load(ctx, g.OfferingID)
}

func (groupSessionResolver) Worker(ctx context.Context, g *ent.GroupSession) (*ent.Worker, error) {
	return load(ctx).worker.Load(ctx, g.WorkerID)
}

func (groupSessionResolver) PlacesLeft(_ context.Context, g *ent.GroupSession) (int, error) {
	return g.Capacity - g.Taken, nil
}

func (r queryResolver) DispatchBoard(ctx context.Context, organizationID string, day date.Date) (*shape.DispatchBoard, error) {
	o, err := load(ctx).organization.Load(ctx, organizationID)
	if err != nil {
		return nil, err
	}
	if o == nil {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no organisation %s", organizationID).At("organizationId")
	}
	return &shape.DispatchBoard{OrganizationID: organizationID, Day: day}, nil
}

func (dispatchBoardResolver) Organization(ctx context.Context, d *shape.DispatchBoard) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, d.OrganizationID)
}

func (r dispatchBoardResolver) Bookings(ctx context.Context, d *shape.DispatchBoard, first int, after *string) (*shape.Connection[*ent.Booking], error) {
	from, to := d.Span()
	q := r.DB.Client.Booking.Query().Where(entbooking.OrganizationID(d.OrganizationID), entbooking.StartsAtGTE(from), entbooking.StartsAtLT(to))
	return page(ctx, q, window{first, after}, bookings("dispatchBoard", d, model.BookingOrderEarliest))
}

func (r dispatchBoardResolver) Workers(ctx context.Context, d *shape.DispatchBoard, first int, after *string) (*shape.Connection[*ent.Worker], error) {
	return r.workers(ctx, d.OrganizationID, false, first, after)
}

func (r dispatchBoardResolver) Shifts(ctx context.Context, d *shape.DispatchBoard, first int, after *string) (*shape.Connection[*ent.Shift], error) {
	return r.shifts(ctx, d.OrganizationID, d.Day, 1, window{first, after}, "shifts", d)
}

func (r queryResolver) OrganizationShifts(ctx context.Context, organizationID string, from date.Date, days, first int, after *string) (*shape.Connection[*ent.Shift], error) {
	if days < 1 || days > mostDays {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "days is 1 to %d", mostDays).At("days")
	}
	return r.shifts(ctx, organizationID, from, days, window{first, after}, "organizationShifts", []any{organizationID, from, days})
}

// mostDays is how far a calendar of shifts may reach.
const mostDays = 42

// shifts are those of an organisation that touch some days, by start.
func (r *Resolver) shifts(ctx context.Context, organizationID string, from date.Date, days int, w window, list string, filter any) (*shape.Connection[*ent.Shift], error) {
	q := r.DB.Client.Shift.Query().Where(shift.HasWorkerWith(worker.OrganizationID(organizationID)),
		shift.EndsAtGT(from.At(0).UTC()), shift.StartsAtLT(from.AddDays(days).At(0).UTC()))
	return page(ctx, q, w, listing[*ent.Shift]{list, filter, []key[*ent.Shift]{
		byInstant(shift.FieldStartsAt, func(s *ent.Shift) time.Time { return s.StartsAt }),
		byText(shift.FieldID, func(s *ent.Shift) string { return s.ID }),
	}})
}

func (r queryResolver) GroupSessions(ctx context.Context, offeringID string, from *time.Time, first int, after *string) (*shape.Connection[*ent.GroupSession], error) {
	since := from
	if since == nil {
		at, err := now(ctx)
		if err != nil {
			return nil, err
		}
		since = &at
	}
	q := r.DB.Client.GroupSession.Query().Where(groupsession.OfferingID(offeringID), groupsession.StartsAtGTE(*since))
	return page(ctx, q, window{first, after}, listing[*ent.GroupSession]{"groupSessions", []any{offeringID, from}, []key[*ent.GroupSession]{
		byInstant(groupsession.FieldStartsAt, func(g *ent.GroupSession) time.Time { return g.StartsAt }),
		byText(groupsession.FieldID, func(g *ent.GroupSession) string { return g.ID }),
	}})
}

func (r mutationResolver) ShiftSave(ctx context.Context, in booking.SaveShiftInput) (*model.ShiftSavePayload, error) {
	s, err := r.Booking.SaveShift(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ShiftSavePayload{Shift: s, Errors: errs}, err
}

func (r mutationResolver) ShiftCancel(ctx context.Context, in booking.CancelShiftInput) (*model.ShiftCancelPayload, error) {
	id, err := r.Booking.CancelShift(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ShiftCancelPayload{ShiftID: filled(id), Errors: errs}, err
}

func (r mutationResolver) GroupSessionSave(ctx context.Context, in booking.SaveGroupSessionInput) (*model.GroupSessionSavePayload, error) {
	g, err := r.Booking.SaveGroupSession(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.GroupSessionSavePayload{GroupSession: g, Errors: errs}, err
}
