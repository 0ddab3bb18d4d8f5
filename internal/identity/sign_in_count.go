package identity

import (
	"context"
	"fmt"
	"time"

	"linli/internal/database"
)

// streak counts one more of what may happen so many times, and is forgotten after a
// window without it. False, and nothing changed, when there were as many already.
func streak(ctx context.Context, tx *database.Tx, id string, window time.Duration, most int) (bool, error) {
	return count(ctx, tx, id, window, most, "excluded.window_ends_at")
}

// spell is the same, and is forgotten a window after its first, whatever came since.
func spell(ctx context.Context, tx *database.Tx, id string, window time.Duration, most int) (bool, error) {
	return count(ctx, tx, id, window, most, "CASE WHEN sign_in_tries.window_ends_at <= $3 THEN excluded.window_ends_at ELSE sign_in_tries.window_ends_at END")
}

func count(ctx context.Context, tx *database.Tx, id string, window time.Duration, most int, ends string) (bool, error) {
	n, err := tx.Affected(ctx, `INSERT INTO sign_in_tries (id, tries, window_ends_at) VALUES ($1, 1, $2)
		ON CONFLICT (id) DO UPDATE SET window_ends_at = `+ends+`,
			tries = CASE WHEN sign_in_tries.window_ends_at <= $3 THEN 1 ELSE sign_in_tries.tries + 1 END
		WHERE sign_in_tries.window_ends_at <= $3 OR sign_in_tries.tries < $4`,
		id, tx.Now.Add(window), tx.Now, most)
	return n > 0, err
}

// giveBack takes one away again.
func giveBack(ctx context.Context, tx *database.Tx, id string) error {
	_, err := tx.ExecContext(ctx, "UPDATE sign_in_tries SET tries = tries - 1 WHERE id = $1 AND tries > 0", id)
	return err
}

// queue makes those who come for one thing wait for each other until their
// transactions end.
func queue(ctx context.Context, tx *database.Tx, id string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO sign_in_tries (id, tries, window_ends_at) VALUES ($1, 0, $2)
		ON CONFLICT (id) DO UPDATE SET window_ends_at = excluded.window_ends_at`, id, tx.Now)
	return err
}

// forgive ends a streak.
func forgive(ctx context.Context, tx *database.Tx, id string) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM sign_in_tries WHERE id = $1", id)
	return err
}

// bucket counts within a window on the clock. This window and the one before it count
// together, so no window, wherever it begins, ever sees more than most.
type bucket struct {
	id, before string // of rows
	ends       time.Time
	window     time.Duration
	most       int
}

func newBucket(name string, now time.Time, window time.Duration, most int) bucket {
	start := now.Truncate(window)
	return bucket{
		id: fmt.Sprintf("%s:%d", name, start.Unix()), before: fmt.Sprintf("%s:%d", name, start.Add(-window).Unix()),
		ends: start.Add(window), window: window, most: most,
	}
}

// take counts one more; false, and nothing changed, when the bucket is full.
func (b bucket) take(ctx context.Context, tx *database.Tx) (bool, error) {
	n, err := tx.Affected(ctx, `INSERT INTO sign_in_tries (id, tries, window_ends_at)
		SELECT $1, 1, $2 WHERE COALESCE((SELECT b.tries FROM sign_in_tries b WHERE b.id = $3), 0) < $4
		ON CONFLICT (id) DO UPDATE SET tries = sign_in_tries.tries + 1
		WHERE sign_in_tries.tries + COALESCE((SELECT b.tries FROM sign_in_tries b WHERE b.id = $3), 0) < $4`,
		b.id, b.ends.Add(b.window), b.before, b.most)
	return n > 0, err
}
