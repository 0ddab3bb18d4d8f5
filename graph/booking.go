package graph

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	entbooking "linli/ent/booking"
	"linli/ent/entry"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/booking"
	"linli/internal/say"
)

func (bookingResolver) Recipient(ctx context.Context, b *ent.Booking) (*shape.Recipient, error) {
	at, err := now(ctx)
	if err != nil {
		return nil, err
	}
	v := access.From(ctx)
	r, err := recipient(ctx, b.RecipientID, contactOpen(v, b, at))
	if err == nil {
		r.Visited = contactOpen(v, b, at) && access.Can(v, access.VisitCheckIn, booking.Object(b)).Allowed
	}
	return r, err
}

func (bookingResolver) BookedBy(ctx context.Context, b *ent.Booking) (*ent.Person, error) {
	return load(ctx).person.Load(ctx, b.BookerID)
}

func (bookingResolver) Offering(ctx context.Context, b *ent.Booking) (*ent.Offering, error) {
	return load(ctx).booked.Load(ctx, b.OfferingID)
}

func (bookingResolver) Organization(ctx context.Context, b *ent.Booking) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, b.OrganizationID)
}

func (bookingResolver) Worker(ctx context.Context, b *ent.Booking) (*ent.Worker, error) {
	return load(ctx).worker.Load(ctx, b.WorkerID)
}

func (bookingResolver) GroupSession(ctx context.Context, b *ent.Booking) (*ent.GroupSession, error) {
	return maybe(ctx, load(ctx).session, b.GroupSessionID)
}

func (bookingResolver) PriceLines(ctx context.Context, b *ent.Booking) ([]*ent.PriceLine, error) {
	return load(ctx).priceLines.Load(ctx, b.ID)
}

func (priceLineResolver) Programme(ctx context.Context, l *ent.PriceLine) (*ent.Programme, error) {
	return maybe(ctx, load(ctx).programme, &l.SourceID)
}

func (bookingResolver) Programme(ctx context.Context, b *ent.Booking) (*ent.Programme, error) {
	return maybe(ctx, load(ctx).programme, b.ProgrammeID)
}

func (bookingResolver) Entitlement(ctx context.Context, b *ent.Booking) (*ent.Entitlement, error) {
	return maybe(ctx, load(ctx).entitlement, b.EntitlementID)
}

func (bookingResolver) ContractLot(ctx context.Context, b *ent.Booking) (*ent.ContractLot, error) {
	return maybe(ctx, load(ctx).lot, b.ContractLotID)
}

func (bookingResolver) CancellationQuote(ctx context.Context, b *ent.Booking) (*booking.CancellationQuote, error) {
	may, err := available(ctx, b)
	if err != nil || !slices.ContainsFunc(may, func(a booking.Available) bool { return a.Action == string(booking.Cancel) && a.Allowed }) {
		return nil, err
	}
	at, err := now(ctx)
	if err != nil {
		return nil, err
	}
	q, err := booking.QuoteCancellation(b, at)
	return &q, err
}

func (cancellationQuoteResolver) RefundBp(_ context.Context, q *booking.CancellationQuote) (int, error) {
	return int(q.Rung.RefundBp), nil
}

func (cancellationQuoteResolver) NoticeMinutes(_ context.Context, q *booking.CancellationQuote) (int, error) {
	return q.Rung.MinMinutes, nil
}

func (bookingResolver) Reason(ctx context.Context, b *ent.Booking) (string, error) {
	return say.In(ctx, b.Reason), nil
}

func (bookingResolver) AvailableActions(ctx context.Context, b *ent.Booking) ([]*model.AvailableAction, error) {
	may, err := available(ctx, b)
	return actions(ctx, may), err
}

// available asks the booking machine what the viewer may do.
func available(ctx context.Context, b *ent.Booking) ([]booking.Available, error) {
	at, err := now(ctx)
	if err != nil {
		return nil, err
	}
	judged, err := load(ctx).appraisalOf.Load(ctx, b.ID)
	return booking.Actions(booking.Facts{Booking: b, Viewer: access.From(ctx), Now: at, Appraised: judged != nil}), err
}

func (bookingResolver) Visit(ctx context.Context, b *ent.Booking) (*ent.Visit, error) {
	return load(ctx).visitOf.Load(ctx, b.ID)
}

func (bookingResolver) Appraisal(ctx context.Context, b *ent.Booking) (*ent.Appraisal, error) {
	return load(ctx).appraisalOf.Load(ctx, b.ID)
}

func (appraisalResolver) Booking(ctx context.Context, a *ent.Appraisal) (*ent.Booking, error) {
	return load(ctx).booking.Load(ctx, a.BookingID)
}

// Timeline shows a booking's own entries to whoever sees the booking; they hold ids
// and figures only.
func (r bookingResolver) Timeline(ctx context.Context, b *ent.Booking, first int, after *string) (*shape.Connection[*ent.Entry], error) {
	return page(access.System(ctx, "timeline of a booking that was shown"), r.DB.Client.Entry.Query().Where(entry.Record(b.ID)), window{first, after}, entries(b.ID))
}

func (r queryResolver) Bookings(ctx context.Context, filter *model.BookingFilter, orderBy model.BookingOrder, first int, after *string) (*shape.Connection[*ent.Booking], error) {
	q := r.DB.Client.Booking.Query()
	if filter != nil {
		narrow(q, *filter)
	}
	return page(ctx, q, window{first, after}, bookings("bookings", filter, orderBy))
}

func narrow(q *ent.BookingQuery, f model.BookingFilter) {
	if f.RecipientID != nil {
		q.Where(entbooking.RecipientID(*f.RecipientID))
	}
	if f.OrganizationID != nil {
		q.Where(entbooking.OrganizationID(*f.OrganizationID))
	}
	if f.WorkerID != nil {
		q.Where(entbooking.WorkerID(*f.WorkerID))
	}
	if len(f.Status) > 0 {
		q.Where(entbooking.StatusIn(f.Status...))
	}
	if f.Disputed != nil {
		q.Where(entbooking.Disputed(*f.Disputed))
	}
	if f.From != nil {
		q.Where(entbooking.StartsAtGTE(*f.From))
	}
	if f.Until != nil {
		q.Where(entbooking.StartsAtLT(*f.Until))
	}
}

func bookings(name string, filter any, by model.BookingOrder) listing[*ent.Booking] {
	start := byInstant(entbooking.FieldStartsAt, func(b *ent.Booking) time.Time { return b.StartsAt })
	id := byText(entbooking.FieldID, func(b *ent.Booking) string { return b.ID })
	if by == model.BookingOrderLatest {
		start, id = desc(start), desc(id)
	}
	return listing[*ent.Booking]{name, filter, []key[*ent.Booking]{start, id}}
}
