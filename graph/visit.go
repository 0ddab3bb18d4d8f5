package graph

import (
	"context"
	"time"

	"linli/ent"
	entbooking "linli/ent/booking"
	"linli/ent/visit"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/booking"
)

func (visitResolver) Booking(ctx context.Context, v *ent.Visit) (*ent.Booking, error) {
	return load(ctx).booking.Load(ctx, v.BookingID)
}

func (visitResolver) Worker(ctx context.Context, v *ent.Visit) (*ent.Worker, error) {
	return load(ctx).worker.Load(ctx, v.WorkerID)
}

func (visitResolver) Reviewer(ctx context.Context, v *ent.Visit) (*ent.Person, error) {
	return maybe(ctx, load(ctx).person, v.ReviewerID)
}

// Events shows the evidence. Where a carer's phone was is for those who serve the
// booking, judge its evidence or audit it.
func (visitResolver) Events(ctx context.Context, v *ent.Visit) ([]*ent.VisitEvent, error) {
	events, err := load(ctx).events.Load(ctx, v.ID)
	if err != nil {
		return nil, err
	}
	b, err := load(ctx).booking.Load(ctx, v.BookingID)
	if err != nil || b != nil && seesPosition(access.From(ctx), b) {
		return events, err
	}
	out := make([]*ent.VisitEvent, len(events))
	for i, e := range events {
		blind := *e
		blind.Lat, blind.Lng, blind.AccuracyM, blind.DistanceM = nil, nil, nil, nil
		out[i] = &blind
	}
	return out, nil
}

func seesPosition(v *access.Viewer, b *ent.Booking) bool {
	return serves(v, b) || access.Can(v, access.VisitReview, booking.Object(b)).Allowed || access.Can(v, access.BookingVoid, booking.Object(b)).Allowed
}

func (r queryResolver) VisitsForReview(ctx context.Context, first int, after *string) (*shape.Connection[*ent.Visit], error) {
	q := r.DB.Client.Visit.Query().Where(visit.HasBookingWith(entbooking.StatusEQ(entbooking.StatusDelivered), entbooking.VerificationEQ(entbooking.VerificationNeedsReview)))
	return page(ctx, q, window{first, after}, listing[*ent.Visit]{"visitsForReview", nil, []key[*ent.Visit]{
		byInstant(visit.FieldStartedAt, func(v *ent.Visit) time.Time { return v.StartedAt }),
		byText(visit.FieldID, func(v *ent.Visit) string { return v.ID }),
	}})
}

func (r mutationResolver) VisitCheckIn(ctx context.Context, in booking.CheckInInput) (*model.VisitCheckInPayload, error) {
	b, err := r.Booking.CheckIn(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.VisitCheckInPayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) VisitCheckOut(ctx context.Context, in booking.CheckOutInput) (*model.VisitCheckOutPayload, error) {
	b, err := r.Booking.CheckOut(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.VisitCheckOutPayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) VisitReview(ctx context.Context, in booking.ReviewInput) (*model.VisitReviewPayload, error) {
	b, err := r.Booking.ReviewVisit(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.VisitReviewPayload{Booking: b, Errors: errs}, err
}
