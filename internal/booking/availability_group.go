package booking

import (
	"context"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/groupsession"
	"linli/ent/occupancy"
	"linli/internal/date"
)

// groupSlots lists the sessions of a group offering that still have places. A place
// under a hold whose time is over is free.
func (s *Service) groupSlots(ctx context.Context, o *ent.Offering, in AvailabilityInput, within span, now time.Time) ([]Slot, []Reason, error) {
	q := s.DB.Client.GroupSession.Query().Where(groupsession.OfferingID(o.ID),
		groupsession.StartsAtGTE(within.from), groupsession.StartsAtLT(within.to))
	if in.WorkerID != "" {
		q.Where(groupsession.WorkerID(in.WorkerID))
	}
	list, err := q.Order(groupsession.ByStartsAt()).All(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("read the group sessions: %w", err)
	}
	credential, err := s.credential(ctx, o)
	if err != nil {
		return nil, nil, err
	}
	lapsed, err := s.lapsed(ctx, o.ID, now)
	if err != nil {
		return nil, nil, err
	}
	busy, err := s.engaged(ctx, in.RecipientID, within, now)
	if err != nil {
		return nil, nil, err
	}
	var slots []Slot
	count := map[why]int{}
	for _, g := range list {
		led, err := s.certified(ctx, credential, g.WorkerID, date.In(g.StartsAt))
		if err != nil {
			return nil, nil, err
		}
		at, left := span{g.StartsAt.UTC(), g.EndsAt.UTC()}, g.Capacity-g.Taken+lapsed[g.ID]
		switch {
		case notice(o, at.from, now) != nil:
			count[outsideNotice]++
		case !led:
			count[credentialExpires]++
		case left <= 0:
			count[allBooked]++
		case slices.ContainsFunc(busy, at.overlaps):
			count[recipientBusy]++
		default:
			slots = append(slots, Slot{StartsAt: at.from, EndsAt: at.to, Carers: 1, GroupSessionID: g.ID, PlacesLeft: left})
		}
	}
	if len(list) == 0 {
		count[noShift]++
	}
	return slots, reasonsOf(count), nil
}

// lapsed counts, by session, the places that only expired holds still take.
func (s *Service) lapsed(ctx context.Context, offeringID string, now time.Time) (map[string]int, error) {
	rows, err := s.DB.Query(ctx, `SELECT group_session_id, COUNT(*) FROM holds WHERE offering_id = $1 AND group_session_id IS NOT NULL
		AND status = 'ACTIVE' AND expires_at <= $2 GROUP BY group_session_id`, offeringID, now)
	if err != nil {
		return nil, fmt.Errorf("count expired holds: %w", err)
	}
	defer func() { _ = rows.Close() }()
	out := map[string]int{}
	for rows.Next() {
		var session string
		var n int
		if err := rows.Scan(&session, &n); err != nil {
			return nil, err
		}
		out[session] = n
	}
	return out, rows.Err()
}

// engaged is the time that a person is promised elsewhere.
func (s *Service) engaged(ctx context.Context, personID string, within span, now time.Time) ([]span, error) {
	if personID == "" {
		return nil, nil
	}
	list, err := s.DB.Client.Occupancy.Query().Where(occupancy.ResourceID(personID), occupancy.StartsAtLT(within.to.AddDate(0, 0, 1)), occupancy.EndsAtGT(within.from),
		occupancy.Or(occupancy.ExpiresAtIsNil(), occupancy.ExpiresAtGT(now))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the recipient's time: %w", err)
	}
	out := make([]span, len(list))
	for i, o := range list {
		out[i] = span{o.StartsAt.UTC(), o.EndsAt.UTC()}
	}
	return out, nil
}
