package trail

import (
	"context"
	"encoding/json"
	"time"

	"linli/internal/database"
)

// Covered tells whether an anchor covers the entry of a stream with a number, written at
// at: one whose heads name the stream with that number or a later one.
func Covered(ctx context.Context, tx *database.Tx, stream string, seq int64, at time.Time) (bool, error) {
	rows, err := tx.QueryContext(ctx, "SELECT heads FROM anchors WHERE at >= $1 ORDER BY at", at.Truncate(time.Hour))
	if err != nil {
		return false, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return false, err
		}
		var heads [][3]any
		if err := json.Unmarshal([]byte(text), &heads); err != nil {
			return false, err
		}
		for _, h := range heads {
			if n, ok := h[1].(float64); ok && h[0] == stream && int64(n) >= seq {
				return true, nil
			}
		}
	}
	return false, rows.Err()
}
