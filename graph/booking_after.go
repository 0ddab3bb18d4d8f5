package graph

import (
	"context"

	"linli/graph/model"
	"linli/internal/booking"
)

func (r mutationResolver) BookingAcknowledge(ctx context.Context, in booking.ChangeInput) (*model.BookingAcknowledgePayload, error) {
	b, err := r.Booking.Acknowledge(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingAcknowledgePayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingDispute(ctx context.Context, in booking.ChangeInput) (*model.BookingDisputePayload, error) {
	b, err := r.Booking.Dispute(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingDisputePayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingSettleDispute(ctx context.Context, in booking.SettleInput) (*model.BookingSettleDisputePayload, error) {
	b, err := r.Booking.SettleDispute(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingSettleDisputePayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingVoid(ctx context.Context, in booking.ChangeInput) (*model.BookingVoidPayload, error) {
	b, err := r.Booking.Void(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingVoidPayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingAppraise(ctx context.Context, in booking.AppraiseInput) (*model.BookingAppraisePayload, error) {
	b, err := r.Booking.Appraise(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingAppraisePayload{Booking: b, Errors: errs}, err
}
