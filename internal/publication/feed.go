package publication

import (
	"context"
	"fmt"
	"time"

	"linli/ent"
	"linli/ent/release"
	"linli/internal/access"
	"linli/internal/database"
)

// orderAtOnce is how many releases get their positions in one transaction.
const orderAtOnce = 500

// Order gives positions to releases that nothing earlier can precede any more, and tells how
// many got one. Any number of replicas may do it: they queue.
//
// A release is given its place once every transaction that began before the one that wrote
// it has ended (database.Tx.Horizon). What a reader has not seen then cannot still appear
// before it: whatever commits later comes after it. So who asks for all above the last
// position that they have misses nothing, however transactions overlap. A transaction that
// stays open holds the feed up; it never lets anything slip. Within a process the order is
// that of the numbers, which are also given to one transaction after another.
func Order(ctx context.Context, db *database.DB) (int, error) {
	ctx = access.System(ctx, "order of the feed")
	total := 0
	for {
		n, err := order(ctx, db)
		if total += n; err != nil || n < orderAtOnce {
			return total, err
		}
	}
}

func order(ctx context.Context, db *database.DB) (int, error) {
	waiting, err := db.Client.Release.Query().Where(release.PositionIsNil()).Exist(ctx)
	if err != nil || !waiting {
		return 0, err // the common case, for which nobody queues
	}
	var n int64
	err = db.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Queue(ctx, "order of the feed"); err != nil {
			return err
		}
		horizon, err := tx.Horizon(ctx)
		if err != nil {
			return err
		}
		n, err = tx.Affected(ctx, `UPDATE releases SET position = ready.place FROM (
				SELECT r.id AS id, (SELECT COALESCE(MAX(position), 0) FROM releases) + ROW_NUMBER() OVER (ORDER BY r.created_at, r.ocid, r.number) AS place
				FROM releases r WHERE r.position IS NULL AND r.xid < $1
				AND NOT EXISTS (SELECT 1 FROM releases e WHERE e.ocid = r.ocid AND e.number < r.number AND e.position IS NULL AND e.xid >= $1)
				ORDER BY r.created_at, r.ocid, r.number LIMIT $2
			) ready WHERE releases.id = ready.id`, horizon, orderAtOnce)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("order the feed: %w", err)
	}
	return int(n), nil
}

// Page lists releases of the feed above a position, oldest first.
func Page(ctx context.Context, c *ent.Client, after int64, limit int) ([]*ent.Release, error) {
	return c.Release.Query().Where(release.PositionGT(after)).Order(release.ByPosition()).Limit(limit).All(ctx)
}

// Of lists the releases of a process that are in the feed, oldest first.
func Of(ctx context.Context, c *ent.Client, ocid string) ([]*ent.Release, error) {
	return c.Release.Query().Where(release.Ocid(ocid), release.PositionNotNil()).Order(release.ByNumber()).All(ctx)
}

// Status says how fresh the feed is.
type Status struct {
	Position      int64      `json:"position"`      // of the last release
	LastRelease   *time.Time `json:"lastRelease"`   // when it was written
	LastEvent     *time.Time `json:"lastEvent"`     // the newest event that is told, in the feed or not yet
	HoursSince    *float64   `json:"hoursSince"`    // since the last release
	Waiting       int        `json:"waiting"`       // releases without a position yet
	HoursBehind   float64    `json:"hoursBehind"`   // how long the oldest of those has waited
	FollowsEvents bool       `json:"followsEvents"` // nothing waits for longer than Tolerated
}

// Tolerated is how long a release may wait for its position before the status says so.
const Tolerated = time.Hour

// StatusOf reads how fresh the feed is.
func StatusOf(ctx context.Context, c *ent.Client, now time.Time) (Status, error) {
	var s Status
	last, err := c.Release.Query().Where(release.PositionNotNil()).Order(ent.Desc(release.FieldPosition)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return s, err
	}
	if last != nil {
		hours := now.Sub(last.CreatedAt).Hours()
		at := last.CreatedAt.UTC()
		s.Position, s.LastRelease, s.LastEvent, s.HoursSince = *last.Position, &at, &at, &hours
	}
	waiting, err := c.Release.Query().Where(release.PositionIsNil()).Order(release.ByCreatedAt()).Select(release.FieldCreatedAt).All(ctx)
	if err != nil {
		return s, err
	}
	s.Waiting, s.FollowsEvents = len(waiting), true
	if len(waiting) > 0 {
		newest := waiting[len(waiting)-1].CreatedAt.UTC()
		if s.LastEvent == nil || newest.After(*s.LastEvent) {
			s.LastEvent = &newest
		}
		behind := now.Sub(waiting[0].CreatedAt)
		s.HoursBehind, s.FollowsEvents = behind.Hours(), behind <= Tolerated
	}
	return s, nil
}
