package booking

import (
	"context"
	"fmt"
	"io"
	"time"

	ics "github.com/arran4/golang-ical"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/predicate"
	"linli/internal/id"
)

// WriteICal writes the bookings of a person, a carer or an organisation that the
// caller may see and that end after from, as iCalendar (RFC 5545). A booking keeps its
// UID; SEQUENCE is its version, and one that ended without a visit is CANCELLED. The
// text names the service and never the recipient's address. It tells how many it wrote.
func (s *Service) WriteICal(ctx context.Context, w io.Writer, subject string, from time.Time) (int, error) {
	var whose predicate.Booking
	switch prefix, _ := id.Prefix(subject); prefix {
	case "per":
		whose = booking.RecipientID(subject)
	case "wrk":
		whose = booking.WorkerID(subject)
	case "org":
		whose = booking.OrganizationID(subject)
	default:
		return 0, fmt.Errorf("%q is not the id of a person (per_…), a carer (wrk_…) or an organisation (org_…)", subject)
	}
	now, err := s.DB.Now(ctx)
	if err != nil {
		return 0, err
	}
	list, err := s.DB.Client.Booking.Query().Where(whose, booking.EndsAtGT(from)).WithOffering().Order(booking.ByStartsAt(), booking.ByID()).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the bookings: %w", err)
	}
	cal := ics.NewCalendar()
	cal.SetProductId("-//Linli//Linli//EN")
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName("邻里 Linli")
	for _, b := range list {
		addEvent(cal, b, now)
	}
	return len(list), cal.SerializeTo(w)
}

func addEvent(cal *ics.Calendar, b *ent.Booking, now time.Time) {
	e := cal.AddEvent(b.ID + "@linli")
	e.SetDtStampTime(now)
	e.SetStartAt(b.StartsAt)
	e.SetEndAt(b.EndsAt)
	e.SetSequence(b.Version)
	if o := b.Edges.Offering; o != nil {
		e.SetSummary(o.Name)
	}
	switch {
	case Terminal(b.Status):
		e.SetStatus(ics.ObjectStatusCancelled)
	case b.Status == booking.StatusRequested || b.Status == booking.StatusAwaitingPayment:
		e.SetStatus(ics.ObjectStatusTentative)
	default:
		e.SetStatus(ics.ObjectStatusConfirmed)
	}
}
