-- The limit of W3: what booking a time reads, checks and writes, as one call that is
-- told what the mutation is told. It leaves out who asks (session, posts, access), the
-- cancellation policy, a second programme for one visit, the count of holds and the
-- answer that is kept under the key. part 1 holds, 2 confirms, 3 books at once, with no hold
-- and one entry. Rows that many bookings share (pools) are changed last, so that they are
-- locked as shortly as can be. Texts of Linli's length are given ready made.
CREATE OR REPLACE FUNCTION bench_book(part int, n text, person text, offering text, worker text, starts timestamptz, most bigint,
    day text, monday timestamptz, entitlement text, quote text, digest text, actor text, body text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    hold text := 'hld_' || n;
    booking text := 'bkg_' || n;
    at timestamptz := clock_timestamp();
    of record; -- the offering for the person
    who record; -- the carer
    pays record; -- the programme with its pools, and the lot
    ends timestamptz;
    organization text;
    area text;
    gross bigint;
    share bigint;
    head_seq bigint;
    head text;
    line text;
    account text;
    accounts text[];
    verb text := CASE part WHEN 1 THEN 'hold.create' ELSE 'booking.create' END;
    record text := CASE part WHEN 1 THEN hold ELSE booking END;
    kind text := CASE part WHEN 1 THEN 'HOLD' ELSE 'BOOKING' END;
    until timestamptz := CASE part WHEN 1 THEN at + interval '10 minutes' END;
BEGIN
    IF part <> 2 THEN
        SELECT o.organization_id, o.category_id, o.price_fen, make_interval(mins => o.duration_minutes::int) AS lasts, o.duration_minutes + o.prep_minutes + o.cleanup_minutes AS takes,
            make_interval(mins => o.prep_minutes::int) AS prep, make_interval(mins => o.cleanup_minutes::int) AS after, c.parent_id, c.required_credential,
            p.area_path, p.birth_date, p.care_level, p.care_level_until, p.low_income, p.lives_alone, p.ltc_insured, p.excluded_by
        INTO of FROM offerings o JOIN categories c ON c.id = o.category_id JOIN persons p ON p.id = person
        WHERE o.id = offering AND o.status = 'PUBLISHED' AND starts >= at + make_interval(mins => o.lead_minutes::int) AND starts < at + make_interval(days => o.horizon_days::int + 1)
            AND (o.min_age = 0 OR p.birth_date <= (day::date - make_interval(years => o.min_age::int))::date::text)
            AND EXISTS (SELECT 1 FROM offering_areas x JOIN areas a ON a.id = x.area_id WHERE x.offering_id = o.id AND p.area_path LIKE a.path || '%')
            AND EXISTS (SELECT 1 FROM organization_credentials r WHERE r.organization_id = o.organization_id AND day BETWEEN r.valid_from AND r.valid_until);
        IF NOT FOUND THEN RAISE EXCEPTION 'offering % is not for %', offering, person; END IF;
        ends := starts + of.lasts;
        SELECT w.id INTO who FROM workers w JOIN worker_skills k ON k.worker_id = w.id AND k.category_id = of.category_id
            JOIN shifts s ON s.worker_id = w.id AND s.starts_at <= starts - of.prep AND s.ends_at >= ends + of.after
            WHERE w.id = worker AND w.organization_id = of.organization_id AND w.active
            AND (of.required_credential = '' OR EXISTS (SELECT 1 FROM worker_credentials c WHERE c.worker_id = w.id AND c.kind = of.required_credential AND day BETWEEN c.valid_from AND c.valid_until))
            AND w.weekly_minutes_cap >= of.takes + (SELECT COALESCE(sum(extract(epoch FROM x.ends_at - x.starts_at)), 0) / 60 FROM occupancies x
                WHERE x.resource_id = w.id AND x.starts_at < monday + interval '7 days' AND x.starts_at > monday - interval '1 day' AND x.ends_at > monday AND (x.expires_at IS NULL OR x.expires_at > at)) LIMIT 1;
        IF NOT FOUND THEN RAISE EXCEPTION 'carer % cannot come', worker; END IF;
        SELECT p.id, p.code, p.rate_bp, p.cap_visit_fen, p.cap_month_fen, COALESCE(m.granted - m.reserved - m.consumed, p.cap_month_fen) AS month_left,
            (SELECT array_agg(l.id ORDER BY l.area_path DESC) FROM pools l WHERE l.programme_code = p.code AND of.area_path LIKE l.area_path || '%') AS pools, lot.id AS lot, lot.unit_price_fen
        INTO pays FROM programme_categories g JOIN programmes p ON p.id = g.programme_id AND p.status = 'PUBLISHED' AND day BETWEEN p.valid_from AND p.valid_until
            LEFT JOIN ledger_accounts m ON m.id = entitlement
            JOIN LATERAL (SELECT x.id, x.unit_price_fen FROM contracts k JOIN contract_lots x ON x.contract_id = k.id JOIN ledger_accounts y ON y.id = x.id
                WHERE k.provider_id = of.organization_id AND k.status = 'IN_FORCE' AND day BETWEEN k.valid_from AND k.valid_until AND x.category_id IN (of.category_id, of.parent_id)
                AND of.area_path LIKE x.area_path || '%' AND y.granted - y.reserved - y.consumed >= 1 ORDER BY k.valid_until, k.id, x.position LIMIT 1) lot ON true
            WHERE g.category_id IN (of.category_id, of.parent_id) AND of.area_path LIKE p.area_path || '%'
            AND (p.min_age = 0 OR of.birth_date <= (day::date - make_interval(years => p.min_age::int))::date::text)
            AND (p.care_levels IS NULL OR p.care_levels::jsonb ? of.care_level AND of.care_level_until >= day) AND (NOT p.low_income_only OR of.low_income)
            AND (NOT p.living_alone_only OR of.lives_alone) AND (p.payer <> 'LTC' OR of.ltc_insured)
            AND NOT COALESCE(p.excluded_by::jsonb ?| ARRAY(SELECT jsonb_array_elements_text(of.excluded_by::jsonb)), false)
            ORDER BY p.number DESC LIMIT 1;
        IF NOT FOUND THEN RAISE EXCEPTION 'nobody pays for %', offering; END IF;
        gross := LEAST(of.price_fen, pays.unit_price_fen);
        share := LEAST(gross * pays.rate_bp / 10000, pays.month_left, (SELECT min(a.granted - a.reserved - a.consumed) FROM ledger_accounts a WHERE a.id = ANY (pays.pools)));
        IF pays.cap_visit_fen > 0 THEN share := LEAST(share, pays.cap_visit_fen); END IF;
        IF gross - share > most THEN RAISE EXCEPTION 'the price is another'; END IF;
        accounts := entitlement || pays.pools;
        organization := of.organization_id;
        area := of.area_path;
        INSERT INTO idempotency_keys (id, act, request_hash, answer, created_at) VALUES ('h' || n, verb, digest, record, at);
        INSERT INTO occupancies (id, resource_id, starts_at, ends_at, kind, expires_at, owner_id) VALUES
            ('occ_w' || n, worker, starts - of.prep, ends + of.after, kind, until, record),
            ('occ_p' || n, person, starts, ends, kind, until, record);
        INSERT INTO entitlements (id, person_id, programme_code, month, cap_fen, created_at) VALUES (entitlement, person, pays.code, left(day, 7), pays.cap_month_fen, at) ON CONFLICT DO NOTHING;
        IF FOUND THEN
            INSERT INTO ledger_accounts (id, unit, granted, reserved, consumed) VALUES (entitlement, 'FEN', pays.cap_month_fen, 0, 0);
            INSERT INTO ledger_postings (id, account_id, from_bucket, to_bucket, amount, record_id, at) VALUES ('led_g' || n, entitlement, 'SOURCE', 'AVAILABLE', pays.cap_month_fen, entitlement, at);
        END IF;
        INSERT INTO ledger_postings (id, account_id, from_bucket, to_bucket, amount, record_id, at)
            SELECT 'led_' || k || n, a, 'AVAILABLE', 'RESERVED', share, record, at FROM unnest(accounts) WITH ORDINALITY AS x (a, k)
            UNION ALL SELECT 'led_l' || n, pays.lot, 'AVAILABLE', 'RESERVED', 1, record, at;
        IF part = 1 THEN
            INSERT INTO holds (id, recipient_id, booker_id, offering_id, worker_id, starts_at, ends_at, expires_at, channel, quote, quote_digest, created_at, status)
                VALUES (hold, person, actor, offering, worker, starts, ends, at + interval '10 minutes', 'COUNTER',
                    jsonb_build_object('grossFen', gross, 'publicFen', share, 'programmeId', pays.id, 'contractLotId', pays.lot, 'text', quote)::text, digest, at, 'ACTIVE');
        END IF;
        INSERT INTO stream_heads (id, seq, hash) VALUES (person, 1, repeat('0', 64)) ON CONFLICT (id) DO UPDATE SET seq = stream_heads.seq + 1 RETURNING seq, hash INTO head_seq, head;
        line := replace(body, '#', head_seq::text);
        INSERT INTO entries (id, stream, seq, verb, record, actor_id, on_behalf_of_id, at, body, prev_hash, hash) VALUES
            ('ent_h' || n, person, head_seq, verb, record, actor, person, at, line, head, encode(sha256(convert_to(head || E'\n' || line, 'UTF8')), 'hex'));
    END IF;
    IF part = 2 THEN
        INSERT INTO idempotency_keys (id, act, request_hash, answer, created_at) VALUES ('b' || n, 'booking.confirm', digest, booking, at);
        UPDATE holds SET status = 'CONSUMED', version = version + 1 WHERE id = hold AND status = 'ACTIVE' AND expires_at > at;
        IF NOT FOUND THEN RAISE EXCEPTION 'hold % is over', hold; END IF;
        SELECT h.ends_at AS ends, (q ->> 'programmeId')::varchar AS id, (q ->> 'contractLotId')::varchar AS lot, (q ->> 'grossFen')::bigint AS gross, (q ->> 'publicFen')::bigint AS share, o.organization_id, p.area_path
            INTO pays FROM holds h, LATERAL (SELECT h.quote::jsonb AS q) x, offerings o, persons p WHERE h.id = hold AND o.id = h.offering_id AND p.id = h.recipient_id;
        ends := pays.ends;
        gross := pays.gross;
        share := pays.share;
        organization := pays.organization_id;
        area := pays.area_path;
        UPDATE occupancies SET kind = 'BOOKING', expires_at = NULL, owner_id = booking WHERE owner_id = hold;
        INSERT INTO stream_heads (id, seq, hash) VALUES (person, 1, repeat('0', 64)) ON CONFLICT (id) DO UPDATE SET seq = stream_heads.seq + 1 RETURNING seq, hash INTO head_seq, head;
        line := replace(body, '#', head_seq::text);
        INSERT INTO entries (id, stream, seq, verb, record, actor_id, on_behalf_of_id, at, body, prev_hash, hash) VALUES
            ('ent_b' || n, person, head_seq, 'booking.confirm', booking, actor, person, at, line, head, encode(sha256(convert_to(head || E'\n' || line, 'UTF8')), 'hex'));
    END IF;
    IF part <> 1 THEN
        INSERT INTO bookings (id, hold_id, recipient_id, booker_id, offering_id, organization_id, worker_id, area_path, starts_at, ends_at, status, payment, funding, channel,
            gross_fen, public_fen, resident_fen, quote, due_at, due_action, created_at, programme_id, entitlement_id, contract_lot_id)
            VALUES (booking, CASE part WHEN 2 THEN hold END, person, actor, offering, organization, worker, area, starts, ends, 'CONFIRMED', 'NONE', 'RESERVED', 'COUNTER',
            gross, share, gross - share, quote, starts + interval '1 hour', 'MISS', at, pays.id, entitlement, pays.lot);
        INSERT INTO price_lines (id, booking_id, position, payer, amount_fen, source_id) VALUES
            ('pln_1' || n, booking, 1, 'SUBSIDY', share, pays.id), ('pln_2' || n, booking, 2, 'RESIDENT', gross - share, '');
    END IF;
    IF part <> 2 THEN
        UPDATE ledger_accounts SET reserved = reserved + 1 WHERE id = pays.lot AND reserved + consumed + 1 <= granted;
        IF NOT FOUND THEN RAISE EXCEPTION 'lot % is used up', pays.lot; END IF;
        FOREACH account IN ARRAY accounts LOOP -- the month, then pools from the community up: nobody waits for each other in a ring
            UPDATE ledger_accounts SET reserved = reserved + share WHERE id = account AND reserved + consumed + share <= granted;
            IF NOT FOUND THEN RAISE EXCEPTION '% is used up', account; END IF;
        END LOOP;
    END IF;
    RETURN booking;
END $$
