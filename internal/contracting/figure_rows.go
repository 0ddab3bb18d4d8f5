package contracting

import (
	"context"
	"time"

	entsql "entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/predicate"
	"linli/internal/date"
)

// punctualWithin is how late a check-in may be to count as punctual.
const punctualWithin = 15 * time.Minute

// measure says of which bookings a figure is made: those out of which it counts, and
// those it counts, as conditions on a row of bookings.
type measure struct {
	due, counted string
	of           func(*ent.Client) *ent.BookingQuery // whose sight the figure needs
}

// The measures over bookings' own columns; Performances counts by the same words.
const (
	deliveredDue     = "status IN ('COMPLETED', 'DELIVERED', 'MISSED', 'VOIDED') OR (status = 'CANCELLED' AND ended_by = 'PROVIDER')"
	deliveredCounted = "status IN ('COMPLETED', 'DELIVERED')"
	verifiedDue      = "verification <> 'PENDING'"
	verifiedCounted  = "verification = 'AUTO_PASSED'"
	acceptedDue      = "status <> 'REQUESTED'"
	acceptedCounted  = "status NOT IN ('DECLINED', 'REQUESTED', 'EXPIRED')"
)

// measure finds how a figure is measured, by its name.
func (s *Service) measure(name string) (measure, bool) {
	all := func(c *ent.Client) *ent.BookingQuery { return c.Booking.Query() }
	m, ok := map[string]measure{
		"delivered": {deliveredDue, deliveredCounted, all},
		"verified":  {verifiedDue, verifiedCounted, all},
		"accepted":  {acceptedDue, acceptedCounted, all},
		// Who sees a booking and not its visit, or not what was said of it, must not read
		// them off these lists: the way leads over what they may see.
		"punctual": {
			"1 = 1", "EXISTS (SELECT 1 FROM visits v WHERE v.booking_id = bookings.id AND v.started_at <= " + s.DB.Later("bookings.starts_at", punctualWithin) + ")",
			func(c *ent.Client) *ent.BookingQuery { return c.Visit.Query().QueryBooking() },
		},
		Solved: {
			"1 = 1", "EXISTS (SELECT 1 FROM appraisals a WHERE a.booking_id = bookings.id AND a.solved)",
			func(c *ent.Client) *ent.BookingQuery { return c.Appraisal.Query().QueryBooking() },
		},
	}[name]
	return m, ok
}

// FigureRows asks for the bookings behind a figure of an organisation's month: those it
// counts (the numerator), the rest of those out of which it counts them, or all of the
// latter when counted is nil. The guard narrows them to what the viewer sees; for whoever
// sees all they are as many as the figure says. A figure that is unknown has none.
func (s *Service) FigureRows(organizationID string, month date.Month, name string, counted *bool) *ent.BookingQuery {
	m, ok := s.measure(name)
	if !ok {
		return s.DB.Client.Booking.Query().Where(booking.IDIn())
	}
	q := m.of(s.DB.Client).Where(booking.OrganizationID(organizationID), served(month))
	return q.Where(func(t *entsql.Selector) {
		t.Where(entsql.ExprP("(" + m.due + ")"))
		switch {
		case counted == nil:
		case *counted:
			t.Where(entsql.ExprP("(" + m.counted + ")"))
		default:
			t.Where(entsql.ExprP("NOT (" + m.counted + ")"))
		}
	})
}

// served keeps the bookings of a month.
func served(month date.Month) predicate.Booking {
	return booking.And(booking.StartsAtGTE(month.First().At(0).UTC()), booking.StartsAtLT(month.AddMonths(1).First().At(0).UTC()))
}

// VoicesRead counts, by organisation, the appraisals of a month that the viewer may read.
func (s *Service) VoicesRead(ctx context.Context, month date.Month, organizationIDs ...string) (map[string]int64, error) {
	out := make(map[string]int64, len(organizationIDs))
	if len(organizationIDs) == 0 {
		return out, nil
	}
	var rows []struct {
		OrganizationID string `json:"organization_id"`
		Count          int64  `json:"count"`
	}
	err := s.DB.Client.Appraisal.Query().QueryBooking().Where(booking.OrganizationIDIn(organizationIDs...), served(month)).
		GroupBy(booking.FieldOrganizationID).Aggregate(ent.Count()).Scan(ctx, &rows)
	for _, r := range rows {
		out[r.OrganizationID] = r.Count
	}
	return out, err
}
