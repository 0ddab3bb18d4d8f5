package directory

import (
	"context"
	"database/sql"
	"encoding/json"
	"math"
	"strconv"
	"time"

	"linli/ent"
	"linli/ent/offering"
	"linli/ent/organization"
)

// OfferingColumns are the columns that a Card's offering has.
var OfferingColumns = []string{
	offering.FieldID, offering.FieldOrganizationID, offering.FieldCategoryID, offering.FieldLocationID, offering.FieldName,
	offering.FieldStatus, offering.FieldMode, offering.FieldPriceFen, offering.FieldUnit, offering.FieldDurationMinutes,
	offering.FieldMinAge, offering.FieldApprovalRequired, offering.FieldPrepay, offering.FieldRatingMilli, offering.FieldRatingCount,
	offering.FieldNextStartAt, offering.FieldNextStarts, offering.FieldVersion,
}

// OrganizationColumns are the columns that a Card's organisation has.
var OrganizationColumns = []string{
	organization.FieldID, organization.FieldName, organization.FieldKind, organization.FieldGrade,
	organization.FieldRatingSum, organization.FieldRatingCount, organization.FieldDemo, organization.FieldVersion,
}

// A page is one statement on both databases. Its inner part picks the rows: PostgreSQL
// walks the index of the order and stops after the page, or sorts what few rows there
// are. Only the page meets its organisations, and the best programme is found once per
// category, not once per row.
const (
	innerColumns = `o.id, o.organization_id, o.category_id, o.location_id, o.name, o.status, o.mode, o.price_fen, o.unit, o.duration_minutes,
	o.min_age, o.approval_required, o.prepay, o.rating_milli, o.rating_count, o.next_start_at, o.next_starts, o.version`
	outerColumns = innerColumns + `, o.sort_key,
	g.id, g.name, g.kind, g.grade, g.rating_sum, g.rating_count, g.demo, g.version, p.id, p.name, p.rate_bp, p.cap_visit_fen`
)

// metresPerDegree of latitude, on a sphere of 6,371 km.
const metresPerDegree = math.Pi / 180 * 6_371_000

// nowhere is the distance of an offering without a place: no two places on earth are as
// far apart. It sorts last and needs no NULL.
const nowhere = 40_075_017

// metres is the distance in whole metres, rounded down, on a flat map around the point
// asked for: good to a metre within a city, the same double arithmetic on both databases.
func (l *list) metres(q *statement) string {
	lat, lng := q.arg(l.near.Lat), q.arg(l.near.Lng)
	north, east := q.arg(metresPerDegree), q.arg(metresPerDegree*math.Cos(l.near.Lat*math.Pi/180))
	dy := "(o.lat - CAST(" + lat + " AS DOUBLE PRECISION)) * CAST(" + north + " AS DOUBLE PRECISION)"
	dx := "(o.lng - CAST(" + lng + " AS DOUBLE PRECISION)) * CAST(" + east + " AS DOUBLE PRECISION)"
	return "COALESCE(CAST(FLOOR(SQRT(" + dx + " * (" + dx + ") + " + dy + " * (" + dy + "))) AS BIGINT), " + strconv.Itoa(nowhere) + ")"
}

// pageSQL is the statement for one row more than the page.
func (l *list) pageSQL() *statement {
	q := &statement{}
	key := "0"
	if l.Order == ByDistance {
		key = l.metres(q)
	}
	q.write("SELECT ", outerColumns, " FROM (SELECT ", innerColumns, ", ", key, " AS sort_key FROM offerings o WHERE ")
	l.where(q)
	if l.after != nil {
		l.behind(q, key)
	}
	order := l.orderBy()
	q.write(" ORDER BY ", order, " LIMIT ", q.arg(l.First+1), ") o JOIN organizations g ON g.id = o.organization_id LEFT JOIN (")
	l.programmes(q)
	q.write(") p ON p.category_id = o.category_id AND p.place = 1 ORDER BY ", order)
	return q
}

func (l *list) orderBy() string {
	switch l.Order {
	case ByEarliest:
		return "o.next_start_at ASC NULLS LAST, o.id"
	case ByPrice:
		return "o.price_fen, o.id"
	case ByDistance:
		return "sort_key, o.id"
	case ByRating:
	}
	return "o.rating_milli DESC, o.id DESC"
}

// behind narrows to the rows after the cursor.
func (l *list) behind(q *statement, key string) {
	switch at := l.after; {
	case l.Order == ByEarliest && at.Value == nil:
		q.write(" AND o.next_start_at IS NULL AND o.id > ", q.arg(at.ID))
	case l.Order == ByEarliest:
		q.write(" AND (o.next_start_at IS NULL OR (o.next_start_at, o.id) > (", q.arg(instant(*at.Value)), ", ", q.arg(at.ID), "))")
	case l.Order == ByPrice:
		q.write(" AND (o.price_fen, o.id) > (", q.arg(*at.Value), ", ", q.arg(at.ID), ")")
	case l.Order == ByDistance:
		q.write(" AND (", key, ", o.id) > (", q.arg(*at.Value), ", ", q.arg(at.ID), ")")
	default:
		q.write(" AND (o.rating_milli, o.id) < (", q.arg(*at.Value), ", ", q.arg(at.ID), ")")
	}
}

// programmes ranks what pays for each category today, where the list is about.
func (l *list) programmes(q *statement) {
	today := q.arg(l.today)
	source := func(column, from string) {
		q.write("SELECT ", column, " AS category_id, r.id, r.name, r.rate_bp, r.cap_visit_fen FROM ", from,
			" JOIN programmes r ON r.id = pc.programme_id WHERE r.status = 'PUBLISHED' AND r.valid_from <= ", today, " AND r.valid_until >= ", today)
		if l.area != nil {
			q.write(" AND ", q.arg(l.area.Path), " LIKE r.area_path || '%'")
		}
		if len(l.categories) > 0 {
			q.write(" AND ", column, " IN (", q.list(l.categories), ")")
		}
	}
	q.write("SELECT s.category_id, s.id, s.name, s.rate_bp, s.cap_visit_fen, ROW_NUMBER() OVER (PARTITION BY s.category_id ORDER BY s.rate_bp DESC, s.id) AS place FROM (")
	source("pc.category_id", "programme_categories pc")
	q.write(" UNION ALL ")
	source("k.id", "programme_categories pc JOIN categories k ON k.parent_id = pc.category_id")
	q.write(") s")
}

// where narrows to the list, wherever in it the page lies.
func (l *list) where(q *statement) {
	if l.OrganizationID == "" {
		q.write("o.status = ", q.arg(string(l.Status)))
	} else {
		// One organisation has few offerings. As an expression, the status keeps SQLite, which
		// has no statistics, from walking all there are in the order asked for.
		q.write("o.status || '' = ", q.arg(string(l.Status)))
	}
	if len(l.categories) == 1 {
		q.write(" AND o.category_id = ", q.arg(l.categories[0]))
	} else if len(l.categories) > 1 {
		q.write(" AND o.category_id IN (", q.list(l.categories), ")")
	}
	if len(l.only) > 0 {
		q.write(" AND o.id IN (", q.list(l.only), ")")
	}
	if l.OrganizationID != "" {
		q.write(" AND o.organization_id = ", q.arg(l.OrganizationID))
	}
	if l.Mode != "" {
		q.write(" AND o.mode = ", q.arg(string(l.Mode)))
	}
	if l.MinFen != nil {
		q.write(" AND o.price_fen >= ", q.arg(*l.MinFen))
	}
	if l.MaxFen != nil {
		q.write(" AND o.price_fen <= ", q.arg(*l.MaxFen))
	}
	if l.area != nil {
		q.write(" AND EXISTS (SELECT 1 FROM offering_areas a WHERE a.offering_id = o.id AND a.area_id IN (", q.list(l.lineage), "))")
	}
	if l.gram != "" {
		q.write(" AND o.id IN (SELECT t.offering_id FROM search_grams t WHERE t.gram = ", q.arg(l.gram), ")")
	}
	for _, t := range l.terms {
		if t != l.gram { // a term of two characters is its own pair
			// As EXISTS, PostgreSQL takes the match for rare, and sorts all there is to find it.
			q.write(" AND (SELECT COUNT(*) FROM search_grams w WHERE w.id = ", wordsJoin, " AND w.gram LIKE ", q.arg(contains(t)), " ESCAPE '", likeEscape, "') > 0")
		}
	}
}

func (s *Service) readPage(ctx context.Context, l *list) (Page, error) {
	if found, err := s.chooseGram(ctx, l, commonGram); err != nil || !found {
		return Page{}, err
	}
	q := l.pageSQL()
	rows, err := s.DB.Query(ctx, q.String(), q.args...)
	if err != nil {
		return Page{}, err
	}
	defer func() { _ = rows.Close() }()
	page := Page{Cards: make([]Card, 0, l.First)}
	for rows.Next() {
		if len(page.Cards) == l.First {
			page.HasNext = true
			break
		}
		c, err := l.scan(rows)
		if err != nil {
			return Page{}, err
		}
		page.Cards = append(page.Cards, c)
		page.EndCursor = c.Cursor
	}
	return page, rows.Err()
}

// scan reads a row of outerColumns.
func (l *list) scan(rows *sql.Rows) (Card, error) {
	o, g := &ent.Offering{}, &ent.Organization{}
	var key int64
	var starts []byte
	var next sql.NullTime
	var location, programme, name sql.NullString
	var rate, limit sql.NullInt64
	if err := rows.Scan(&o.ID, &o.OrganizationID, &o.CategoryID, &location, &o.Name, &o.Status, &o.Mode, &o.PriceFen, &o.Unit,
		&o.DurationMinutes, &o.MinAge, &o.ApprovalRequired, &o.Prepay, &o.RatingMilli, &o.RatingCount, &next, &starts, &o.Version, &key,
		&g.ID, &g.Name, &g.Kind, &g.Grade, &g.RatingSum, &g.RatingCount, &g.Demo, &g.Version,
		&programme, &name, &rate, &limit); err != nil {
		return Card{}, err
	}
	if location.Valid {
		o.LocationID = &location.String
	}
	if next.Valid {
		at := next.Time.UTC().Truncate(time.Microsecond)
		o.NextStartAt = &at
	}
	if len(starts) > 0 {
		if err := json.Unmarshal(starts, &o.NextStarts); err != nil {
			return Card{}, err
		}
	}
	c := Card{Offering: o, Organization: g}
	if programme.Valid {
		c.Subsidy = &Subsidy{ProgrammeID: programme.String, Name: name.String, RateBp: rate.Int64, CapVisitFen: limit.Int64}
	}
	if l.Order == ByDistance && key < nowhere {
		c.Metres = &key
	}
	c.Cursor = mark{List: l.hash, Value: l.place(o, key), ID: o.ID}.String()
	return c, nil
}

// place is a row's value in the order of the list.
func (l *list) place(o *ent.Offering, key int64) *int64 {
	switch l.Order {
	case ByEarliest:
		return micros(o.NextStartAt)
	case ByPrice:
		return &o.PriceFen
	case ByDistance:
		return &key
	case ByRating:
	}
	return &o.RatingMilli
}

func (s *Service) count(ctx context.Context, l *list) (int, error) {
	if found, err := s.chooseGram(ctx, l, math.MaxInt32); err != nil || !found {
		return 0, err
	}
	q := &statement{}
	q.write("SELECT COUNT(*) FROM offerings o WHERE ")
	l.where(q)
	rows, err := s.DB.Query(ctx, q.String(), q.args...)
	if err != nil {
		return 0, err
	}
	defer func() { _ = rows.Close() }()
	var n int
	if rows.Next() {
		if err := rows.Scan(&n); err != nil {
			return 0, err
		}
	}
	return n, rows.Err()
}
