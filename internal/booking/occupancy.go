package booking

import (
	"context"
	"time"

	"linli/ent/occupancy"
	"linli/internal/database"
	"linli/internal/id"
)

// claim is one row of the calendar to be taken.
type claim struct {
	resource string
	span     span
	kind     occupancy.Kind
	expires  *time.Time // of a hold
	owner    string
}

// take claims time for a resource: expired holds in the way are ended first, then one
// insert decides. False: somebody lives there.
func (s *Service) take(ctx context.Context, tx *database.Tx, c claim) (bool, error) {
	ok, err := insertClaim(ctx, tx, c)
	if ok || err != nil {
		return ok, err
	}
	n, err := s.endExpired(ctx, tx, `SELECT owner_id FROM occupancies WHERE resource_id = $1 AND starts_at < $2 AND ends_at > $3 AND kind = 'HOLD' AND expires_at <= $4`,
		c.resource, c.span.to, c.span.from, tx.Now)
	if err != nil || n == 0 {
		return false, err
	}
	return insertClaim(ctx, tx, c)
}

func insertClaim(ctx context.Context, tx *database.Tx, c claim) (bool, error) {
	n, err := insertClaims(ctx, tx, c)
	return n == 1, err
}

// insertClaims takes those claims that overlap nothing and tells how many those are.
func insertClaims(ctx context.Context, tx *database.Tx, claims ...claim) (int64, error) {
	var q database.Statement
	q.WriteString("INSERT INTO occupancies (id, resource_id, starts_at, ends_at, kind, expires_at, owner_id) VALUES ")
	for i, c := range claims {
		q.Row(i, "($, $, $, $, $, $, $)", id.New("occ"), c.resource, c.span.from, c.span.to, string(c.kind), null(c.expires), c.owner)
	}
	q.WriteString(" ON CONFLICT DO NOTHING")
	return q.Exec(ctx, tx)
}

// endExpired expires the holds that a query names and tells how many it ended.
func (s *Service) endExpired(ctx context.Context, tx *database.Tx, query string, args ...any) (int, error) {
	holds, err := column(ctx, tx, query, args...)
	if err != nil {
		return 0, err
	}
	ended := 0
	for _, h := range holds {
		ok, err := s.expireHold(ctx, tx, h)
		if err != nil {
			return ended, err
		}
		if ok {
			ended++
		}
	}
	return ended, nil
}

// column reads the first column of every row.
func column(ctx context.Context, tx *database.Tx, query string, args ...any) ([]string, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// vacate frees all time that stands for owner.
func vacate(ctx context.Context, tx *database.Tx, owner string) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM occupancies WHERE owner_id = $1", owner)
	return err
}

// leaveSession gives a place of a group session back.
func leaveSession(ctx context.Context, tx *database.Tx, sessionID *string) error {
	if sessionID == nil {
		return nil
	}
	_, err := tx.ExecContext(ctx, "UPDATE group_sessions SET taken = taken - 1 WHERE id = $1", *sessionID)
	return err
}
