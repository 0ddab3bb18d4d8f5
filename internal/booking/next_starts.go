package booking

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"time"

	"linli/ent"
	"linli/ent/offering"
	"linli/internal/access"
	"linli/internal/database"
)

// staleSet remembers organisations whose calendar moved since their offerings' next
// free starts were computed. Losing it costs freshness for a minute, never truth:
// the starts are hints for browsing, holds decide.
type staleSet struct {
	mu  sync.Mutex
	ids map[string]bool
}

func (s *staleSet) add(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ids == nil {
		s.ids = map[string]bool{}
	}
	s.ids[id] = true
}

func (s *staleSet) take() map[string]bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := s.ids
	s.ids = nil
	return out
}

// touch marks an organisation's next starts as stale once the change is committed.
func (s *Service) touch(tx *database.Tx, organizationID string) {
	tx.AfterCommit(func(context.Context) { s.stale.add(organizationID) })
}

// RefreshStale computes the next starts of organisations that changed, and of
// offerings whose first start has passed.
func (s *Service) RefreshStale(ctx context.Context) error {
	ctx = access.System(ctx, "next starts")
	now, err := s.DB.Now(ctx)
	if err != nil {
		return err
	}
	ids := s.stale.take()
	passed, err := s.DB.Client.Offering.Query().Where(offering.StatusEQ(offering.StatusPublished), offering.NextStartAtLT(now)).
		Limit(batch).Unique(true).Select(offering.FieldOrganizationID).Strings(ctx)
	if err != nil {
		return err
	}
	for _, id := range passed {
		if ids == nil {
			ids = map[string]bool{}
		}
		ids[id] = true
	}
	for id := range ids {
		if err := s.RefreshStarts(ctx, id); err != nil {
			return fmt.Errorf("next starts of %s: %w", id, err)
		}
	}
	return nil
}

// RefreshStarts computes the next three free starts of each published offering of an
// organisation.
func (s *Service) RefreshStarts(ctx context.Context, organizationID string) error {
	ctx = access.System(ctx, "next starts")
	now, err := s.DB.Now(ctx)
	if err != nil {
		return err
	}
	list, err := s.DB.Client.Offering.Query().Where(offering.OrganizationID(organizationID), offering.StatusEQ(offering.StatusPublished)).All(ctx)
	if err != nil {
		return err
	}
	changed := map[*ent.Offering][]string{}
	for _, o := range list {
		within := span{now, now.AddDate(0, 0, o.HorizonDays+1)}
		slots, _, err := s.slots(ctx, o, AvailabilityInput{OfferingID: o.ID}, within, now)
		if err != nil {
			return err
		}
		starts := make([]string, 0, 3)
		for _, sl := range slots[:min(3, len(slots))] {
			starts = append(starts, sl.StartsAt.Format(time.RFC3339))
		}
		if !slices.Equal(starts, o.NextStarts) {
			changed[o] = starts
		}
	}
	if len(changed) == 0 {
		return nil
	}
	err = s.DB.InTx(ctx, func(tx *database.Tx) error {
		for o, starts := range changed {
			text, err := json.Marshal(starts)
			if err != nil {
				return err
			}
			var first any
			if len(starts) > 0 {
				t, err := time.Parse(time.RFC3339, starts[0])
				if err != nil {
					return err
				}
				first = t.UTC()
			}
			if _, err := tx.ExecContext(ctx, "UPDATE offerings SET next_start_at = $1, next_starts = $2 WHERE id = $3", first, string(text), o.ID); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && s.Cache != nil {
		s.Cache.Invalidate(ctx, "catalogue")
	}
	return err
}
