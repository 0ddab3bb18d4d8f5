package booking

import (
	"context"

	"linli/internal/database"
)

// withinHours counts a carer's week again, with what this transaction has claimed in
// it. Claims for the carer queue here, so that two that fit alone cannot both pass when
// they do not fit together.
func withinHours(ctx context.Context, tx *database.Tx, workerID string, b span) (bool, error) {
	if err := tx.Lock(ctx, "workers", workerID); err != nil {
		return false, err
	}
	var c carer
	if err := tx.One(ctx, "SELECT weekly_minutes_cap FROM workers WHERE id = $1", []any{workerID}, &c.capMinutes); err != nil {
		return false, err
	}
	week := weekOf(b.from)
	rows, err := tx.QueryContext(ctx, `SELECT starts_at, ends_at FROM occupancies WHERE resource_id = $1 AND starts_at >= $2 AND starts_at < $3
		AND (expires_at IS NULL OR expires_at > $4)`, workerID, week.from, week.to, tx.Now)
	if err != nil {
		return false, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var s span
		if err := rows.Scan(&s.from, &s.to); err != nil {
			return false, err
		}
		c.busy = append(c.busy, s)
	}
	return c.booked(week) <= c.capMinutes, rows.Err()
}
