-- What bookings need beside a scaled district: public money without end, a contract
-- for each organisation, people who are entitled, and accounts that book for them.
WITH p AS (SELECT id FROM pools WHERE programme_code = 'elder-care-voucher'),
    u AS (UPDATE ledger_accounts a SET granted = granted + 1000000000000 FROM p WHERE a.id = p.id RETURNING a.id)
INSERT INTO ledger_postings (id, account_id, from_bucket, to_bucket, amount, record_id, at)
    SELECT 'led_top' || substr(id, 6), id, 'SOURCE', 'AVAILABLE', 1000000000000, id, now() FROM u;

CREATE TABLE bench_services AS
    SELECT DISTINCT ON (o.organization_id) o.id, o.organization_id, o.category_id, o.price_fen, o.duration_minutes, o.prep_minutes, o.cleanup_minutes, o.step_minutes
    FROM offerings o JOIN organizations g ON g.id = o.organization_id AND g.name LIKE '测算机构%'
    JOIN offering_areas x ON x.offering_id = o.id JOIN areas a ON a.id = x.area_id AND a.level = 'DISTRICT'
    JOIN categories c ON c.id = o.category_id AND c.code NOT IN ('home-nursing', 'rehabilitation')
    JOIN programme_categories pc ON pc.category_id = c.id JOIN programmes p ON p.id = pc.programme_id AND p.code = 'elder-care-voucher'
    WHERE o.status = 'PUBLISHED' AND o.mode = 'AT_HOME' ORDER BY o.organization_id, o.id;

INSERT INTO contracts (id, number, title, status, value_fen, valid_from, valid_until, area_path, basis, created_at, buyer_id, provider_id, budget_line_id, area_id)
    SELECT 'ctr_' || substr(s.organization_id, 5), 'BENCH-' || s.organization_id, '测算', 'IN_FORCE', 1000000000, '2020-01-01', '2099-12-31', m.area_path, '测算', now(),
        m.buyer_id, s.organization_id, m.budget_line_id, m.area_id
    FROM bench_services s, (SELECT * FROM contracts ORDER BY id LIMIT 1) m;
INSERT INTO contract_lots (id, area_path, position, unit_price_fen, units, contract_id, category_id, area_id)
    SELECT 'lot_' || substr(s.organization_id, 5), c.area_path, 1, 20000, 1000000, c.id, s.category_id, c.area_id
    FROM bench_services s JOIN contracts c ON c.provider_id = s.organization_id;
INSERT INTO ledger_accounts (id, unit, granted, reserved, consumed) SELECT 'lot_' || substr(organization_id, 5), 'UNIT', 1000000, 0, 0 FROM bench_services;
INSERT INTO ledger_postings (id, account_id, from_bucket, to_bucket, amount, record_id, at)
    SELECT 'led_lot' || substr(organization_id, 5), 'lot_' || substr(organization_id, 5), 'SOURCE', 'AVAILABLE', 1000000, 'lot_' || substr(organization_id, 5), now() FROM bench_services;

INSERT INTO persons (id, name, birth_date, care_level, care_level_until, area_id, area_path, demo, created_at)
    SELECT 'per_bench' || i, '测算老人' || i, '1944-03-02', 'SEVERE', '2099-12-31', a.id, a.path, true, now()
    FROM generate_series(0, 99999) i JOIN (SELECT id, path, row_number() OVER (ORDER BY code) - 1 AS k, count(*) OVER () AS n FROM areas WHERE level = 'COMMUNITY') a ON a.k = i % a.n;
INSERT INTO persons (id, name, demo, created_at) SELECT 'per_clerk' || i, '测算社工' || i, true, now() FROM generate_series(0, 999) i;
INSERT INTO accounts (id, login, generation, created_at, person_id) SELECT 'acc_clerk' || i, 'clerk' || i, 1, now(), 'per_clerk' || i FROM generate_series(0, 999) i;
INSERT INTO appointments (id, post, area_path, "from", created_at, person_id, area_id)
    SELECT 'apt_clerk' || i, 'COMMUNITY_WORKER', a.path, now() - interval '1 day', now(), 'per_clerk' || i, a.id FROM generate_series(0, 999) i, areas a WHERE a.level = 'DISTRICT';
