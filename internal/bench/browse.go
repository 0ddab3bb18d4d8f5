package main

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"sync/atomic"
	"time"
)

const browseQuery = `query($c: ID, $a: String) { offerings(filter: {categoryId: $c, areaCode: $a}, first: 20) { edges { cursor
	node { id name priceFen nextStarts rating { milli count } organization { id name } }
	subsidy { programmeId name rateBp capVisitFen } } pageInfo { hasNextPage endCursor } } }`

// browseSQL is W1's limit: one walk of the order's index, and the best programme once.
const browseSQL = `SELECT o.id, o.name, o.price_fen, o.next_starts, o.rating_milli, o.rating_count, g.id, g.name, p.id, p.name, p.rate_bp, p.cap_visit_fen
	FROM (SELECT o.id, o.name, o.price_fen, o.next_starts, o.rating_milli, o.rating_count, o.organization_id FROM offerings o
		WHERE o.status = 'PUBLISHED' AND o.category_id = $1
		AND EXISTS (SELECT 1 FROM offering_areas a WHERE a.offering_id = o.id AND a.area_id IN ($2, $3, $4))
		ORDER BY o.rating_milli DESC, o.id DESC LIMIT 21) o
	JOIN organizations g ON g.id = o.organization_id
	LEFT JOIN (SELECT r.id, r.name, r.rate_bp, r.cap_visit_fen FROM programme_categories pc JOIN programmes r ON r.id = pc.programme_id
		WHERE pc.category_id IN ($1, $5) AND r.status = 'PUBLISHED' AND r.valid_from <= $6 AND r.valid_until >= $6 AND $7 LIKE r.area_path || '%'
		ORDER BY r.rate_bp DESC, r.id LIMIT 1) p ON true
	ORDER BY o.rating_milli DESC, o.id DESC`

// pageOf is a category and a community, as both sides ask for them.
type pageOf struct {
	body []byte
	args []any
}

// kinds of pages asked for: the warm server has all of them before it is measured.
const kinds = 400

// choosePages picks categories that have none below them, and communities.
func (b *bench) choosePages(ctx context.Context) error {
	today := time.Now().In(time.FixedZone("", 8*3600)).Format(time.DateOnly)
	rows, err := b.plain.QueryContext(ctx, `SELECT c.id, COALESCE(c.parent_id, c.id), k.code, k.path, k.id, s.id, d.id FROM categories c, areas k
		JOIN areas s ON s.id = k.parent_id JOIN areas d ON d.id = s.parent_id
		WHERE k.level = 'COMMUNITY' AND NOT EXISTS (SELECT 1 FROM categories x WHERE x.parent_id = c.id) ORDER BY c.code, k.code`)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var category, parent, code, path, community, street, district string
		if err := rows.Scan(&category, &parent, &code, &path, &community, &street, &district); err != nil {
			return err
		}
		b.pages = append(b.pages, pageOf{
			request(browseQuery, map[string]any{"c": category, "a": code}),
			[]any{category, community, street, district, parent, today, path},
		})
	}
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(b.pages), func(i, j int) { b.pages[i], b.pages[j] = b.pages[j], b.pages[i] })
	b.pages = b.pages[:min(kinds, len(b.pages))]
	return rows.Err()
}

func (b *bench) browse(lines []*line) task {
	var n atomic.Int64
	return func(_ context.Context, conn int) error {
		_, err := lines[conn].post(b.token(), b.pages[n.Add(1)%int64(len(b.pages))].body)
		return err
	}
}

func (b *bench) browseLimit(ctx context.Context) (task, error) {
	stmts, err := b.prepare(ctx, browseSQL)
	var n atomic.Int64
	return func(ctx context.Context, conn int) error {
		rows, err := stmts[conn].QueryContext(ctx, b.pages[n.Add(1)%int64(len(b.pages))].args...)
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		var o struct {
			id, name, org, orgName   string
			price, milli, count      int64
			starts                   sql.RawBytes
			programme, programmeName sql.NullString
			rate, limit              sql.NullInt64
		}
		for rows.Next() {
			if err := rows.Scan(&o.id, &o.name, &o.price, &o.starts, &o.milli, &o.count, &o.org, &o.orgName, &o.programme, &o.programmeName, &o.rate, &o.limit); err != nil {
				return err
			}
		}
		return rows.Err()
	}, err
}

const detailQuery = `query($id: ID!, $in: AvailabilityInput!) {
	node(id: $id) { ... on Offering { id name description priceFen durationMinutes mode rating { milli count } organization { id name grade } category { id name } } }
	availability(input: $in) { slots { startsAt endsAt carers } reasons { code count } nextStart } }`

// detailSQL is W2's limit: the offering, and everybody's shifts and taken times of 14
// days, from which free starts follow. It leaves that to the caller, who leaves it out:
// working them out in SQL takes three times as long as reading and sweeping in Go.
const detailSQL = `SELECT o.id, o.name, o.description, o.price_fen, o.duration_minutes, o.mode, o.rating_milli, o.rating_count, g.id, g.name, g.grade, c.id, c.name,
	(SELECT array_agg(w.id || ' ' || extract(epoch FROM s.starts_at)::bigint || ' ' || extract(epoch FROM s.ends_at)::bigint) FROM workers w
		JOIN worker_skills x ON x.worker_id = w.id AND x.category_id = o.category_id
		JOIN shifts s ON s.worker_id = w.id AND s.starts_at < $2::timestamptz + interval '14 days' AND s.ends_at > $2::timestamptz
		WHERE w.organization_id = o.organization_id AND w.active
		AND (c.required_credential = '' OR EXISTS (SELECT 1 FROM worker_credentials y WHERE y.worker_id = w.id AND y.kind = c.required_credential AND y.valid_until >= $3)))::text
	|| COALESCE((SELECT array_agg(b.resource_id || ' ' || extract(epoch FROM b.starts_at)::bigint || ' ' || extract(epoch FROM b.ends_at)::bigint) FROM workers w
		JOIN occupancies b ON b.resource_id = w.id AND b.starts_at < $2::timestamptz + interval '14 days' AND b.ends_at > $2::timestamptz AND (b.expires_at IS NULL OR b.expires_at > now())
		WHERE w.organization_id = o.organization_id AND w.active)::text, '')
	FROM offerings o JOIN organizations g ON g.id = o.organization_id JOIN categories c ON c.id = o.category_id WHERE o.id = $1`

// chooseDetails picks 2,000 offerings.
func (b *bench) chooseDetails(ctx context.Context) error {
	rows, err := b.plain.QueryContext(ctx, "SELECT id FROM offerings WHERE status = 'PUBLISHED' AND mode <> 'GROUP' ORDER BY md5(id) LIMIT 2000")
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return err
		}
		b.details = append(b.details, id)
	}
	return rows.Err()
}

func (b *bench) detail() task {
	var n atomic.Int64
	today := time.Now().In(time.FixedZone("", 8*3600)).Format(time.DateOnly)
	return func(_ context.Context, conn int) error {
		id := b.details[n.Add(1)%int64(len(b.details))]
		_, err := b.warm[conn].post(b.token(), request(detailQuery, map[string]any{"id": id, "in": map[string]any{"offeringId": id, "from": today, "days": 14}}))
		return err
	}
}

func (b *bench) detailLimit(ctx context.Context) (task, error) {
	stmts, err := b.prepare(ctx, detailSQL)
	var n atomic.Int64
	today := time.Now().In(time.FixedZone("", 8*3600)).Format(time.DateOnly)
	return func(ctx context.Context, conn int) error {
		var out [13]sql.NullString
		var starts sql.NullString
		dest := make([]any, 0, 14)
		for i := range out {
			dest = append(dest, &out[i])
		}
		id := b.details[n.Add(1)%int64(len(b.details))]
		if err := stmts[conn].QueryRowContext(ctx, id, today+"T00:00:00+08:00", today).Scan(append(dest, &starts)...); err != nil {
			return fmt.Errorf("detail of %s: %w", id, err)
		}
		return nil
	}, err
}
