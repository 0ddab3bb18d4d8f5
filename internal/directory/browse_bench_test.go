package directory_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"testing"

	"linli/ent/category"
	"linli/internal/access"
	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/directory"
)

// crowd fills PostgreSQL with a district of 104 communities, 2,000 organisations and
// 50,000 offerings of all categories: a fifth for the whole district, two fifths for a
// street each, two fifths for one to three communities each.
func crowd(b *testing.B) *directory.Service {
	b.Helper()
	db, _ := databasetest.Postgres(b, start)
	s := &directory.Service{DB: db, Log: slog.New(slog.DiscardHandler)}
	ctx := access.System(b.Context(), "benchmark")
	rows := []directory.AreaRow{{Code: "610103", Name: "碑林区", Level: "DISTRICT", Lat: 34.25, Lng: 108.94}}
	for i := range 8 {
		street := fmt.Sprintf("610103%03d", i)
		rows = append(rows, directory.AreaRow{Code: street, Name: street, Level: "STREET", Parent: "610103", Lat: 34.25, Lng: 108.94})
		for j := range 13 {
			rows = append(rows, directory.AreaRow{Code: fmt.Sprintf("%s%03d", street, j), Name: "社区", Level: "COMMUNITY", Parent: street, Lat: 34.25, Lng: 108.94})
		}
	}
	text, err := json.Marshal(rows)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := s.ImportAreas(ctx, directory.ImportAreasInput{Grids: 2}, bytes.NewReader(text), func(int, int) {}); err != nil {
		b.Fatal(err)
	}
	if err := db.InTx(ctx, func(tx *database.Tx) error { return directory.EnsureCategories(ctx, tx) }); err != nil {
		b.Fatal(err)
	}
	statements := []string{
		`SELECT setseed(0.42)`,
		`INSERT INTO organizations (id, name, kind, created_at) SELECT 'org_' || lpad(i::text, 26, '0'), '碑林区' || chr(20000 + i % 3000) || chr(21000 + i * 7 % 3000) || '养老服务中心', 'ENTERPRISE', now() FROM generate_series(1, 2000) i`,
		`CREATE TEMP TABLE cat AS SELECT id, row_number() OVER (ORDER BY id) - 1 n, count(*) OVER () c FROM categories`,
		`INSERT INTO offerings (id, name, status, mode, price_fen, duration_minutes, rating_milli, rating_count, next_start_at, next_starts, created_at, organization_id, category_id, lat, lng)
			SELECT 'off_' || lpad(i::text, 26, '0'), '上门' || chr(22000 + i % 500) || chr(23000 + i % 700) || '服务', CASE WHEN random() < 0.95 THEN 'PUBLISHED' ELSE 'DRAFT' END, 'AT_HOME', (random() * 200)::int * 100, 60,
			CASE WHEN random() < 0.2 THEN 0 ELSE 3000 + (random() * 2000)::int END, 5, CASE WHEN random() < 0.8 THEN now() + random() * interval '14 days' END,
			'["2026-10-11T01:00:00Z", "2026-10-11T01:30:00Z", "2026-10-11T02:00:00Z"]', now(), 'org_' || lpad((1 + i % 2000)::text, 26, '0'), cat.id, 34.22 + random() * 0.05, 108.9 + random() * 0.1
			FROM (SELECT i, random() * random() r FROM generate_series(1, 50000) i) x JOIN cat ON cat.n = floor(x.r * cat.c)`,
		`CREATE TEMP TABLE o AS SELECT id, row_number() OVER (ORDER BY random()) n FROM offerings`,
		`INSERT INTO offering_areas (id, offering_id, area_id) SELECT 'ofa_' || n, o.id, a.id FROM o, areas a WHERE n % 100 < 20 AND a.level = 'DISTRICT'`,
		`INSERT INTO offering_areas (id, offering_id, area_id) SELECT 'ofb_' || o.n, o.id, a.id FROM o JOIN (SELECT id, row_number() OVER (ORDER BY id) n FROM areas WHERE level = 'STREET') a ON a.n = 1 + o.n / 100 % 8 WHERE o.n % 100 >= 20 AND o.n % 100 < 60`,
		`INSERT INTO offering_areas (id, offering_id, area_id) SELECT 'ofc_' || o.n || '_' || k, o.id, a.id FROM o CROSS JOIN generate_series(0, 2) k
			JOIN (SELECT id, row_number() OVER (ORDER BY id) n FROM areas WHERE level = 'COMMUNITY') a ON a.n = 1 + (o.n / 100 + k * 37) % 104 WHERE o.n % 100 >= 60 AND (k = 0 OR o.n % (k + 1) = 0)`,
		`INSERT INTO programmes (id, code, number, name, status, payer, rate_bp, cap_visit_fen, cap_month_fen, area_path, valid_from, valid_until, citation, created_at, area_id)
			SELECT 'prg_' || i, 'p' || i, 1, '补贴' || i, 'PUBLISHED', 'SUBSIDY', 1000 * (i % 6), 5000, 80000, '610103.', '2026-01-01', '2026-12-31', '', now(), a.id FROM generate_series(1, 12) i, areas a WHERE a.level = 'DISTRICT'`,
		`INSERT INTO programme_categories (id, programme_id, category_id) SELECT 'pgc_' || p || '_' || n, 'prg_' || p, id FROM generate_series(1, 12) p, cat WHERE (p + n) % 5 = 0`,
		`INSERT INTO search_grams (id, gram, offering_id) SELECT 'g' || row_number() OVER (), g, id FROM (SELECT DISTINCT o.id, substr(t, k, 2) g FROM
			(SELECT o.id, unnest(ARRAY[o.name, g.name, c.name]) t FROM offerings o JOIN organizations g ON g.id = o.organization_id JOIN categories c ON c.id = o.category_id) o, generate_series(1, 30) k WHERE length(substr(t, k, 2)) = 2) x`,
		`INSERT INTO search_grams (id, gram, offering_id) SELECT 'grm_' || substr(o.id, 5), o.name || E'\n' || g.name || E'\n' || c.name, o.id FROM offerings o JOIN organizations g ON g.id = o.organization_id JOIN categories c ON c.id = o.category_id`,
	}
	if extra := os.Getenv("LINLI_BENCH_SQL"); extra != "" { // indexes to try
		statements = append(statements, strings.Split(extra, ";")...)
	}
	conn, err := db.Raw().Conn(ctx)
	if err != nil {
		b.Fatal(err)
	}
	for _, q := range append(statements, "VACUUM ANALYZE") {
		if _, err := conn.ExecContext(ctx, q); err != nil {
			b.Fatalf("%s: %v", q, err)
		}
	}
	_ = conn.Close()
	return s
}

// BenchmarkBrowse measures pages of 20 on PostgreSQL, one caller at a time.
func BenchmarkBrowse(b *testing.B) {
	s := crowd(b)
	f := func(order directory.Order, f directory.Filter) directory.Query {
		return directory.Query{Filter: f, Order: order, First: 20}
	}
	const community = "610103003004"
	for _, c := range []struct {
		name string
		q    directory.Query
	}{
		{"category and community", f(directory.ByRating, directory.Filter{Category: "home-bath", Area: community})},
		{"rare category and community", f(directory.ByRating, directory.Filter{Category: "medication", Area: community})},
		{"parent category and community", f(directory.ByRating, directory.Filter{Category: "home-care", Area: community})},
		{"panel and community", f(directory.ByRating, directory.Filter{Panel: category.PanelElderCare, Area: community})},
		{"community", f(directory.ByRating, directory.Filter{Area: community})},
		{"everything", f(directory.ByRating, directory.Filter{})},
		{"earliest by category and community", f(directory.ByEarliest, directory.Filter{Category: "home-bath", Area: community})},
		{"earliest by community", f(directory.ByEarliest, directory.Filter{Area: community})},
		{"cheapest by category and community", f(directory.ByPrice, directory.Filter{Category: "home-bath", Area: community})},
		{"cheapest by community", f(directory.ByPrice, directory.Filter{Area: community})},
		{"nearest by category and community", f(directory.ByDistance, directory.Filter{Category: "home-bath", Area: community})},
		{"organisation", f(directory.ByRating, directory.Filter{OrganizationID: fmt.Sprintf("org_%026d", 77)})},
		{"rare words", f(directory.ByRating, directory.Filter{Text: string([]rune{22077, 23077})})},
		{"common words", f(directory.ByRating, directory.Filter{Text: "养老服务"})},
		{"common words by distance", f(directory.ByDistance, directory.Filter{Text: "养老服务", Near: &directory.Point{Lat: 34.25, Lng: 108.95}})},
		{"words in a community", f(directory.ByRating, directory.Filter{Text: "助浴", Area: community})},
		{"common words in a community", f(directory.ByRating, directory.Filter{Text: "上门 服务", Area: community})},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Browse(b.Context(), c.q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("category and community, cached", func(b *testing.B) {
		kept, err := cache.Open(b.Context(), cache.Config{Logger: s.Log})
		if err != nil {
			b.Fatal(err)
		}
		defer func() { _ = kept.Close() }()
		s := &directory.Service{DB: s.DB, Cache: kept, Log: s.Log}
		for b.Loop() {
			if _, err := s.Browse(b.Context(), f(directory.ByRating, directory.Filter{Category: "home-bath", Area: community})); err != nil {
				b.Fatal(err)
			}
		}
	})
}
