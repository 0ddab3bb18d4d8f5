-- The limit of W3: everything that holding a time and confirming it write, as one
-- call. part 1 holds, 2 confirms, 3 does both. Rows that many bookings share (pools)
-- are changed last, so that they are locked as shortly as can be.
CREATE OR REPLACE FUNCTION bench_book(part int, n text, person text, programme text, scheme text, month text, cap bigint, entitlement text, pools text[], lot text,
    offering text, organization text, worker text, area text, starts timestamptz, ends timestamptz, prep interval, after interval,
    gross bigint, share bigint, quote text, digest text, actor text, body text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    hold text := 'hld_' || n;
    booking text := 'bkg_' || n;
    at timestamptz := clock_timestamp();
    head_seq bigint;
    head text;
    line text;
    account text;
    accounts text[] := entitlement || pools;
BEGIN
    IF part <> 2 THEN
        INSERT INTO idempotency_keys (id, act, request_hash, answer, created_at) VALUES ('h' || n, 'hold.create', digest, hold, at);
        INSERT INTO occupancies (id, resource_id, starts_at, ends_at, kind, expires_at, owner_id) VALUES
            ('occ_w' || n, worker, starts - prep, ends + after, 'HOLD', at + interval '10 minutes', hold),
            ('occ_p' || n, person, starts, ends, 'HOLD', at + interval '10 minutes', hold);
        INSERT INTO entitlements (id, person_id, programme_code, month, cap_fen, created_at) VALUES (entitlement, person, scheme, month, cap, at) ON CONFLICT DO NOTHING;
        IF FOUND THEN
            INSERT INTO ledger_accounts (id, unit, granted, reserved, consumed) VALUES (entitlement, 'FEN', cap, 0, 0);
            INSERT INTO ledger_postings (id, account_id, from_bucket, to_bucket, amount, record_id, at) VALUES ('led_g' || n, entitlement, 'SOURCE', 'AVAILABLE', cap, entitlement, at);
        END IF;
        INSERT INTO ledger_postings (id, account_id, from_bucket, to_bucket, amount, record_id, at)
            SELECT 'led_' || k || n, a, 'AVAILABLE', 'RESERVED', share, hold, at FROM unnest(accounts) WITH ORDINALITY AS x (a, k)
            UNION ALL SELECT 'led_l' || n, lot, 'AVAILABLE', 'RESERVED', 1, hold, at;
        INSERT INTO holds (id, recipient_id, booker_id, offering_id, worker_id, starts_at, ends_at, expires_at, channel, quote, quote_digest, created_at, status)
            VALUES (hold, person, actor, offering, worker, starts, ends, at + interval '10 minutes', 'COUNTER', quote, digest, at, 'ACTIVE');
        INSERT INTO stream_heads (id, seq, hash) VALUES (person, 1, repeat('0', 64)) ON CONFLICT (id) DO UPDATE SET seq = stream_heads.seq + 1 RETURNING seq, hash INTO head_seq, head;
        line := replace(body, '#', head_seq::text);
        INSERT INTO entries (id, stream, seq, verb, record, actor_id, on_behalf_of_id, at, body, prev_hash, hash) VALUES
            ('ent_h' || n, person, head_seq, 'hold.create', hold, actor, person, at, line, head, encode(sha256(convert_to(head || E'\n' || line, 'UTF8')), 'hex'));
    END IF;
    IF part <> 1 THEN
        INSERT INTO idempotency_keys (id, act, request_hash, answer, created_at) VALUES ('b' || n, 'booking.confirm', digest, booking, at);
        UPDATE holds SET status = 'CONSUMED', version = version + 1 WHERE id = hold AND status = 'ACTIVE' AND expires_at > at;
        IF NOT FOUND THEN RAISE EXCEPTION 'hold % is over', hold; END IF;
        INSERT INTO bookings (id, hold_id, recipient_id, booker_id, offering_id, organization_id, worker_id, area_path, starts_at, ends_at, status, payment, funding, channel,
            gross_fen, public_fen, resident_fen, quote, due_at, due_action, created_at, programme_id, entitlement_id, contract_lot_id)
            VALUES (booking, hold, person, actor, offering, organization, worker, area, starts, ends, 'CONFIRMED', 'NONE', 'RESERVED', 'COUNTER',
            gross, share, gross - share, quote, starts + interval '1 hour', 'MISS', at, programme, entitlement, lot);
        INSERT INTO price_lines (id, booking_id, position, payer, amount_fen, source_id) VALUES
            ('pln_1' || n, booking, 1, 'SUBSIDY', share, programme), ('pln_2' || n, booking, 2, 'RESIDENT', gross - share, '');
        UPDATE occupancies SET kind = 'BOOKING', expires_at = NULL, owner_id = booking WHERE owner_id = hold;
        INSERT INTO stream_heads (id, seq, hash) VALUES (person, 1, repeat('0', 64)) ON CONFLICT (id) DO UPDATE SET seq = stream_heads.seq + 1 RETURNING seq, hash INTO head_seq, head;
        line := replace(body, '#', head_seq::text);
        INSERT INTO entries (id, stream, seq, verb, record, actor_id, on_behalf_of_id, at, body, prev_hash, hash) VALUES
            ('ent_b' || n, person, head_seq, 'booking.confirm', booking, actor, person, at, line, head, encode(sha256(convert_to(head || E'\n' || line, 'UTF8')), 'hex'));
    END IF;
    IF part <> 2 THEN
        UPDATE ledger_accounts SET reserved = reserved + 1 WHERE id = lot AND reserved + consumed + 1 <= granted;
        IF NOT FOUND THEN RAISE EXCEPTION 'lot % is used up', lot; END IF;
        FOREACH account IN ARRAY accounts LOOP -- the month, then pools from the community up: nobody waits for each other in a ring
            UPDATE ledger_accounts SET reserved = reserved + share WHERE id = account AND reserved + consumed + share <= granted;
            IF NOT FOUND THEN RAISE EXCEPTION '% is used up', account; END IF;
        END LOOP;
    END IF;
    RETURN booking;
END $$
