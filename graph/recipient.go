package graph

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	entbooking "linli/ent/booking"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/booking"
)

// recipient shows whom a hold or booking is for. Who sees the person anyway (access)
// sees address and telephone; for others contact decides.
func recipient(ctx context.Context, personID string, contact bool) (*shape.Recipient, error) {
	seen, named := load(ctx).person.LoadThunk(ctx, personID), load(ctx).named.LoadThunk(ctx, personID)
	acquainted, err := seen()
	if err != nil {
		return nil, err
	}
	p, err := named()
	return &shape.Recipient{Person: p, Contact: contact || acquainted != nil}, err
}

// contactKept is how long after a visit its carer can still reach the recipient.
const contactKept = 24 * time.Hour

// served are the statuses in which somebody is to be at the door, or has been.
var served = []entbooking.Status{entbooking.StatusConfirmed, entbooking.StatusInService, entbooking.StatusDelivered, entbooking.StatusCompleted}

// contactOpen tells whether those who serve a booking may know where and how to reach
// the recipient: from confirmation until a day after the visit.
func contactOpen(v *access.Viewer, b *ent.Booking, at time.Time) bool {
	return slices.Contains(served, b.Status) && at.Before(b.EndsAt.Add(contactKept)) && serves(v, b)
}

// serves tells whether the viewer carries out the booking or plans it.
func serves(v *access.Viewer, b *ent.Booking) bool {
	return access.Can(v, access.VisitCheckIn, booking.Object(b)).Allowed || access.Can(v, access.BookingReassign, booking.Object(b)).Allowed
}

func (recipientResolver) ID(_ context.Context, r *shape.Recipient) (string, error) {
	return r.Person.ID, nil
}

func (recipientResolver) Name(_ context.Context, r *shape.Recipient) (string, error) {
	return r.Person.Name, nil
}

func (recipientResolver) Area(ctx context.Context, r *shape.Recipient) (*ent.Area, error) {
	return maybe(ctx, load(ctx).area, r.Person.AreaID)
}

func (recipientResolver) Address(_ context.Context, r *shape.Recipient) (*string, error) {
	if !r.Contact {
		return nil, nil
	}
	return filled(r.Person.Address), nil
}

func (recipientResolver) Contacts(ctx context.Context, r *shape.Recipient) ([]*ent.Contact, error) {
	if r.Visited {
		return load(ctx).called.Load(ctx, r.Person.ID)
	}
	return load(ctx).contacts.Load(ctx, r.Person.ID)
}

func (recipientResolver) Phone(_ context.Context, r *shape.Recipient) (*string, error) {
	if !r.Contact {
		return nil, nil
	}
	return filled(r.Person.Phone), nil
}
