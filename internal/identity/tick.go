package identity

import (
	"context"
	"time"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
)

const (
	verbExpire access.Verb = "proxy.expire"

	// keepSessions is how long ended sessions stay readable for auditors.
	keepSessions = 180 * 24 * time.Hour
	// tickGrants is the most grants that one Tick ends.
	tickGrants = 500
)

// Tick does what time does, and may run in every replica: grants past their term
// become EXPIRED (they stopped counting on the second); counts, codes, challenges and
// tickets of sign-ins that are over, codes of proxies that nobody took and that are over
// for a day, and sessions that ended half a year ago, are deleted. It tells how many grants it ended.
func (s *Service) Tick(ctx context.Context) (int, error) {
	ctx = access.System(ctx, "timer")
	ids, err := s.lapsed(ctx)
	if err != nil {
		return 0, err
	}
	ended := 0
	for _, grantID := range ids {
		err := s.DB.InTx(ctx, func(tx *database.Tx) error {
			g, err := claimGrant(ctx, tx, grantID)
			if err != nil {
				return err
			}
			return s.stepProxy(ctx, tx, access.From(ctx), proxyChange{action: ProxyExpire, verb: verbExpire}, g)
		})
		switch {
		case err == nil:
			ended++
		case !fault.Is(err, fault.CodeWrongState): // revoked meanwhile, or ended by another replica
			return ended, err
		}
	}
	return ended, s.sweep(ctx)
}

func (s *Service) lapsed(ctx context.Context) ([]string, error) {
	now, err := s.DB.Now(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := s.DB.Query(ctx, `SELECT id FROM proxy_grants WHERE status IN ('PENDING_ELDER', 'ACTIVE', 'SUSPENDED') AND until <= $1
		ORDER BY id LIMIT $2`, now, tickGrants)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var ids []string
	for rows.Next() {
		var one string
		if err := rows.Scan(&one); err != nil {
			return nil, err
		}
		ids = append(ids, one)
	}
	return ids, rows.Err()
}

func (s *Service) sweep(ctx context.Context) error {
	return s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		for _, statement := range []string{
			"DELETE FROM sign_in_tries WHERE window_ends_at <= $1", "DELETE FROM phone_codes WHERE expires_at <= $1",
			"DELETE FROM sign_in_challenges WHERE expires_at <= $1", "DELETE FROM sign_in_tickets WHERE expires_at <= $1",
		} {
			if _, err := tx.ExecContext(ctx, statement, tx.Now); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM proxy_invitations WHERE grant_id IS NULL AND expires_at <= $1", tx.Now.Add(-24*time.Hour)); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "DELETE FROM sign_ins WHERE expires_at <= $1", tx.Now.Add(-keepSessions))
		return err
	})
}
