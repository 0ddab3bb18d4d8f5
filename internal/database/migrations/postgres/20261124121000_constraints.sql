-- +goose Up
-- What the entities cannot say. Each object here is checked for at start-up (constraints.go).
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One calendar of truth: no two occupancies of a resource overlap.
ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_no_overlap"
    EXCLUDE USING gist ("resource_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&);

-- +goose StatementBegin
CREATE FUNCTION linli_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'raise_exception';
END $$;
-- +goose StatementEnd
CREATE TRIGGER "entries_append_only" BEFORE UPDATE OR DELETE ON "entries" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "entries_no_truncate" BEFORE TRUNCATE ON "entries" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "anchors_append_only" BEFORE UPDATE OR DELETE ON "anchors" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "anchors_no_truncate" BEFORE TRUNCATE ON "anchors" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "ledger_postings_append_only" BEFORE UPDATE OR DELETE ON "ledger_postings" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "ledger_postings_no_truncate" BEFORE TRUNCATE ON "ledger_postings" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "visit_events_append_only" BEFORE UPDATE OR DELETE ON "visit_events" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "visit_events_no_truncate" BEFORE TRUNCATE ON "visit_events" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();

-- The chain: an entry must follow its stream's head, and becomes it.
-- +goose StatementBegin
CREATE FUNCTION linli_chain_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE stream_heads SET hash = NEW.hash WHERE id = NEW.stream AND seq = NEW.seq AND hash = NEW.prev_hash;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'entry % of stream % does not follow its head', NEW.seq, NEW.stream USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER "entries_chain" BEFORE INSERT ON "entries" FOR EACH ROW EXECUTE FUNCTION linli_chain_entry();

-- What has ended stays ended; a completed booking can still be voided.
-- +goose StatementBegin
CREATE FUNCTION linli_booking_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'booking % has ended as %', OLD.id, OLD.status USING ERRCODE = 'raise_exception';
END $$;
-- +goose StatementEnd
CREATE TRIGGER "bookings_ended" BEFORE UPDATE OF "status" ON "bookings" FOR EACH ROW
    WHEN (NEW.status <> OLD.status AND (
        OLD.status IN ('DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW', 'MISSED', 'VOIDED')
        OR (OLD.status = 'COMPLETED' AND NEW.status <> 'VOIDED')))
    EXECUTE FUNCTION linli_booking_ended();
