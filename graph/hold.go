package graph

import (
	"context"

	"linli/ent"
	"linli/ent/hold"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/booking"
)

func (holdResolver) Recipient(ctx context.Context, h *ent.Hold) (*shape.Recipient, error) {
	return recipient(ctx, h.RecipientID, false)
}

func (holdResolver) Offering(ctx context.Context, h *ent.Hold) (*ent.Offering, error) {
	return load(ctx).booked.Load(ctx, h.OfferingID)
}

func (holdResolver) Worker(ctx context.Context, h *ent.Hold) (*ent.Worker, error) {
	return load(ctx).worker.Load(ctx, h.WorkerID)
}

func (holdResolver) GroupSession(ctx context.Context, h *ent.Hold) (*ent.GroupSession, error) {
	return maybe(ctx, load(ctx).session, h.GroupSessionID)
}

func (holdResolver) Quote(_ context.Context, h *ent.Hold) (*shape.Quote, error) {
	t, err := booking.TermsOf(h.Quote)
	return &shape.Quote{Quote: t.Quote, Digest: h.QuoteDigest}, err
}

func (holdResolver) AvailableActions(ctx context.Context, h *ent.Hold) ([]*model.AvailableAction, error) {
	at, err := now(ctx)
	return actions(ctx, booking.HoldActions(access.From(ctx), h, at)), err
}

func (slotResolver) GroupSession(ctx context.Context, s *booking.Slot) (*ent.GroupSession, error) {
	return maybe(ctx, load(ctx).session, &s.GroupSessionID)
}

func (r queryResolver) Availability(ctx context.Context, in booking.AvailabilityInput) (*booking.Availability, error) {
	a, err := r.Booking.Availability(ctx, in)
	return &a, err
}

// held is how many active holds are listed: more than anybody may have at once.
const held = 20

func (r queryResolver) Holds(ctx context.Context) ([]*ent.Hold, error) {
	if _, err := access.SignedIn(ctx); err != nil {
		return nil, err
	}
	at, err := now(ctx)
	if err != nil {
		return nil, err
	}
	return r.DB.Client.Hold.Query().Where(hold.StatusEQ(hold.StatusActive), hold.ExpiresAtGT(at)).
		Order(hold.ByExpiresAt(), hold.ByID()).Limit(held).All(ctx)
}

func (r mutationResolver) HoldCreate(ctx context.Context, in booking.CreateHoldInput) (*model.HoldCreatePayload, error) {
	h, err := r.Booking.CreateHold(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.HoldCreatePayload{Hold: h, Errors: errs}, err
}

func (r mutationResolver) HoldExtend(ctx context.Context, in booking.HoldInput) (*model.HoldExtendPayload, error) {
	h, err := r.Booking.ExtendHold(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.HoldExtendPayload{Hold: h, Errors: errs}, err
}

func (r mutationResolver) HoldRelease(ctx context.Context, in booking.HoldInput) (*model.HoldReleasePayload, error) {
	h, err := r.Booking.ReleaseHold(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.HoldReleasePayload{Hold: h, Errors: errs}, err
}
