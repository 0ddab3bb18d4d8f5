package graph

import (
	"context"

	"linli/graph/model"
	"linli/internal/booking"
)

func (r mutationResolver) BookingConfirm(ctx context.Context, in booking.ConfirmInput) (*model.BookingConfirmPayload, error) {
	b, err := r.Booking.ConfirmBooking(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingConfirmPayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingCreate(ctx context.Context, in booking.CreateBookingInput) (*model.BookingCreatePayload, error) {
	b, err := r.Booking.CreateBooking(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingCreatePayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingAccept(ctx context.Context, in booking.ChangeInput) (*model.BookingAcceptPayload, error) {
	b, err := r.Booking.Accept(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingAcceptPayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingDecline(ctx context.Context, in booking.ChangeInput) (*model.BookingDeclinePayload, error) {
	b, err := r.Booking.Decline(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingDeclinePayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingPay(ctx context.Context, in booking.ChangeInput) (*model.BookingPayPayload, error) {
	b, err := r.Booking.RecordPayment(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingPayPayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingCancel(ctx context.Context, in booking.ChangeInput) (*model.BookingCancelPayload, error) {
	b, err := r.Booking.Cancel(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingCancelPayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingWithdraw(ctx context.Context, in booking.ChangeInput) (*model.BookingWithdrawPayload, error) {
	b, err := r.Booking.Withdraw(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingWithdrawPayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingCallOff(ctx context.Context, in booking.ChangeInput) (*model.BookingCallOffPayload, error) {
	b, err := r.Booking.CallOff(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingCallOffPayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingNoShow(ctx context.Context, in booking.ChangeInput) (*model.BookingNoShowPayload, error) {
	b, err := r.Booking.ReportNoShow(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingNoShowPayload{Booking: b, Errors: errs}, err
}

func (r mutationResolver) BookingReassign(ctx context.Context, in booking.ReassignInput) (*model.BookingReassignPayload, error) {
	b, err := r.Booking.Reassign(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.BookingReassignPayload{Booking: b, Errors: errs}, err
}
