package booking

import (
	"context"

	"linli/internal/database"
)

// announce tells subscribers, after commit, that a booking moved; what moved they read
// for themselves, as far as they may see it.
func (s *Service) announce(tx *database.Tx, bookingID, organizationID string) {
	s.touch(tx, organizationID)
	if s.Cache == nil {
		return
	}
	tx.AfterCommit(func(ctx context.Context) {
		s.Cache.Publish(ctx, "booking:"+bookingID, []byte(bookingID))
		s.Cache.Publish(ctx, "organization:"+organizationID, []byte(bookingID))
	})
}
