package graph_test

import (
	"slices"
	"testing"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// TestDisputedBookings: the filter finds those about which a dispute is open, or the
// others, within what the caller sees.
func TestDisputedBookings(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newStage(t, db, clock)
		first, second, third := s.Book(t, At(1, 10, 0)), s.Book(t, At(1, 14, 0)), s.Book(t, At(2, 10, 0))
		for _, id := range []string{first.ID, third.ID} {
			db.Client.Booking.UpdateOneID(id).SetDisputed(true).SetDisputedByID(s.Daughter.ID).ExecX(s.System())
		}
		for _, c := range []struct {
			as       string
			disputed any
			want     []string
		}{
			{"operator", true, []string{third.ID, first.ID}}, {"operator", false, []string{second.ID}}, {"operator", nil, []string{third.ID, second.ID, first.ID}},
			{"manager", true, []string{third.ID, first.ID}}, {"manager", false, []string{second.ID}},
			{"otherManager", true, nil}, {"stranger", true, nil},
		} {
			var data struct {
				Bookings struct {
					Edges []struct{ Node struct{ ID string } }
				}
			}
			s.into(t, s.As(c.as), &data, `query($d: Boolean) { bookings(filter: {disputed: $d}, first: 10) { edges { node { id } } } }`, map[string]any{"d": c.disputed})
			var got []string
			for _, e := range data.Bookings.Edges {
				got = append(got, e.Node.ID)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s, disputed %v: %v, want %v", c.as, c.disputed, got, c.want)
			}
		}
	})
}
