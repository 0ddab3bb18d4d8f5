package identity

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"linli/ent/appointment"
	"linli/internal/access"
	"linli/internal/database"
)

// Viewer gives who a token stands for: the person with posts in force, proxy grants
// within their term and own worker records, by the database's clock, at most a
// second old. A grant does not count while its holder works for an organisation that
// serves the elder, whatever came first.
//
// It takes one statement, none when the same token was asked about within the last
// second. Faults: UNAUTHENTICATED for a token that is unknown, over, revoked or of a
// disabled account.
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
	v, lasts, err := s.session(ctx, hash)
	if err != nil {
		return nil, err
	}
	if s.Cache != nil {
		raw, err := json.Marshal(v)
		if err != nil {
			return nil, fmt.Errorf("write a viewer as JSON: %w", err)
		}
		s.Cache.SessionPut(ctx, hash, raw, lasts)
	}
	return v, nil
}

// session reads whose living session a hash is, what the person is appointed to, granted
// and employed as, and for how long the session lasts yet.
func (s *Service) session(ctx context.Context, hash string) (*access.Viewer, time.Duration, error) {
	var q database.Statement
	q.WriteString("WITH me AS (SELECT a.id, a.person_id, s.expires_at, ")
	s.DB.PutNow(&q)
	q.Text(` AS now FROM sign_ins s JOIN accounts a ON a.id = s.account_id
			WHERE s.token_hash = $ AND s.revoked_at IS NULL AND s.generation = a.generation AND a.disabled_at IS NULL),
		mine AS (`+employers("(SELECT person_id FROM me)", "(SELECT now FROM me)")+`)
		SELECT 'me' AS kind, me.id AS a, me.person_id AS b, '' AS c, me.expires_at AS until, me.now FROM me WHERE me.expires_at > me.now
		UNION ALL SELECT 'post', p.post, p.area_path, COALESCE(p.organization_id, ''), NULL, NULL
			FROM me JOIN appointments p ON p.person_id = me.person_id AND p."from" <= me.now AND (p.until IS NULL OR p.until > me.now)
		UNION ALL SELECT 'grant', g.elder_id, CAST(g.scopes AS TEXT), '', NULL, NULL
			FROM me JOIN proxy_grants g ON g.proxy_id = me.person_id AND g.status = 'ACTIVE' AND g."from" <= me.now AND g.until > me.now
			AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.recipient_id = g.elder_id AND b.organization_id IN (SELECT organization_id FROM mine))
		UNION ALL SELECT 'worker', w.id, '', '', NULL, NULL FROM me JOIN workers w ON w.person_id = me.person_id AND w.active
		ORDER BY 1, 2, 3, 4`, hash)
	rows, err := s.DB.Query(ctx, q.String(), q.Args...)
	if err != nil {
		return nil, 0, err
	}
	defer func() { _ = rows.Close() }()
	v := &access.Viewer{}
	var lasts time.Duration
	for rows.Next() {
		var kind, a, b, c string
		var until sql.NullTime
		var now any
		if err := rows.Scan(&kind, &a, &b, &c, &until, &now); err != nil {
			return nil, 0, err
		}
		switch kind {
		case "me":
			v.AccountID, v.PersonID, lasts = a, b, until.Time.Sub(s.DB.NowOf(now))
		case "post":
			v.Posts = append(v.Posts, access.Post{Name: appointment.Post(a), AreaPath: b, OrganizationID: c})
		case "worker":
			v.WorkerIDs = append(v.WorkerIDs, a)
		case "grant":
			g := access.Grant{ElderID: a}
			if err := json.Unmarshal([]byte(b), &g.Scopes); err != nil {
				return nil, 0, fmt.Errorf("read the scopes of a grant for %s: %w", a, err)
			}
			v.Grants = append(v.Grants, g)
		}
	}
	if v.AccountID == "" {
		return nil, 0, cmp.Or(rows.Err(), error(errNoSession))
	}
	return v, lasts, rows.Err()
}

// employers are the organisations that a person works or holds a post for at a time.
func employers(person, now string) string {
	return `SELECT w.organization_id FROM workers w WHERE w.person_id = ` + person + ` AND w.active
		UNION SELECT p.organization_id FROM appointments p WHERE p.person_id = ` + person + ` AND p.organization_id IS NOT NULL AND (p.until IS NULL OR p.until > ` + now + ")"
}
