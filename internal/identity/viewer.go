package identity

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"linli/ent/appointment"
	"linli/internal/access"
)

// Viewer gives who a token stands for: the person with posts in force, proxy grants
// within their term and own worker records, by the database's clock, at most a
// second old. A grant does not count while its holder works for an organisation that
// serves the elder, whatever came first.
//
// It takes two statements (three on PostgreSQL, for the clock), none when the same
// token was asked about within the last second. Faults: UNAUTHENTICATED for a token
// that is unknown, over, revoked or of a disabled account.
func (s *Service) Viewer(ctx context.Context, token string) (*access.Viewer, error) {
	hash, ok := hashOf(token)
	if !ok {
		return nil, errNoSession
	}
	if s.Cache != nil {
		if raw, ok := s.Cache.SessionGet(ctx, hash); ok {
			v := &access.Viewer{}
			if err := json.Unmarshal(raw, v); err == nil {
				return v, nil
			}
		}
	}
	now, err := s.DB.Now(ctx)
	if err != nil {
		return nil, err
	}
	v, ends, err := s.session(ctx, hash, now)
	if err != nil {
		return nil, err
	}
	if err := s.equip(ctx, v, now); err != nil {
		return nil, err
	}
	if s.Cache != nil {
		raw, err := json.Marshal(v)
		if err != nil {
			return nil, fmt.Errorf("write a viewer as JSON: %w", err)
		}
		s.Cache.SessionPut(ctx, hash, raw, ends.Sub(now))
	}
	return v, nil
}

// session reads whose living session a hash is, and when it ends.
func (s *Service) session(ctx context.Context, hash string, now time.Time) (*access.Viewer, time.Time, error) {
	var ends time.Time
	rows, err := s.DB.Query(ctx, `SELECT s.expires_at, a.id, a.person_id FROM sign_ins s JOIN accounts a ON a.id = s.account_id
		WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.revoked_at IS NULL AND s.generation = a.generation AND a.disabled_at IS NULL`, hash, now)
	if err != nil {
		return nil, ends, err
	}
	defer func() { _ = rows.Close() }()
	if !rows.Next() {
		if err := rows.Err(); err != nil {
			return nil, ends, err
		}
		return nil, ends, errNoSession
	}
	v := &access.Viewer{}
	if err := rows.Scan(&ends, &v.AccountID, &v.PersonID); err != nil {
		return nil, ends, err
	}
	return v, ends, rows.Err()
}

// equip adds what the person is appointed to, granted and employed as, in one statement.
func (s *Service) equip(ctx context.Context, v *access.Viewer, now time.Time) error {
	rows, err := s.DB.Query(ctx, `SELECT 'post' AS kind, p.post AS a, p.area_path AS b, COALESCE(p.organization_id, '') AS c
			FROM appointments p WHERE p.person_id = $1 AND p."from" <= $2 AND (p.until IS NULL OR p.until > $2)
		UNION ALL SELECT 'grant', g.elder_id, CAST(g.scopes AS TEXT), ''
			FROM proxy_grants g WHERE g.proxy_id = $1 AND g.status = 'ACTIVE' AND g."from" <= $2 AND g.until > $2
			AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.recipient_id = g.elder_id AND b.organization_id IN (`+employers+`))
		UNION ALL SELECT 'worker', w.id, '', '' FROM workers w WHERE w.person_id = $1 AND w.active
		ORDER BY 1, 2, 3, 4`, v.PersonID, now)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var kind, a, b, c string
		if err := rows.Scan(&kind, &a, &b, &c); err != nil {
			return err
		}
		switch kind {
		case "post":
			v.Posts = append(v.Posts, access.Post{Name: appointment.Post(a), AreaPath: b, OrganizationID: c})
		case "worker":
			v.WorkerIDs = append(v.WorkerIDs, a)
		case "grant":
			g := access.Grant{ElderID: a}
			if err := json.Unmarshal([]byte(b), &g.Scopes); err != nil {
				return fmt.Errorf("read the scopes of a grant for %s: %w", a, err)
			}
			v.Grants = append(v.Grants, g)
		}
	}
	return rows.Err()
}

// employers are the organisations that person $1 works or holds a post for at $2.
const employers = `SELECT w.organization_id FROM workers w WHERE w.person_id = $1 AND w.active
	UNION SELECT p.organization_id FROM appointments p WHERE p.person_id = $1 AND p.organization_id IS NOT NULL AND (p.until IS NULL OR p.until > $2)`
