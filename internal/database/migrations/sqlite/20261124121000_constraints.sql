-- +goose Up
-- What the entities cannot say. Each object here is checked for at start-up (constraints.go).

-- One calendar of truth: no two occupancies of a resource overlap. An insert that
-- would is passed over, as ON CONFLICT DO NOTHING does on PostgreSQL.
-- +goose StatementBegin
CREATE TRIGGER "occupancies_no_overlap" BEFORE INSERT ON "occupancies"
WHEN EXISTS (SELECT 1 FROM "occupancies" AS o WHERE o.resource_id = NEW.resource_id AND o.id <> NEW.id AND o.starts_at < NEW.ends_at AND o.ends_at > NEW.starts_at)
BEGIN SELECT RAISE(IGNORE); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "occupancies_no_overlap_update" BEFORE UPDATE ON "occupancies"
WHEN EXISTS (SELECT 1 FROM "occupancies" AS o WHERE o.resource_id = NEW.resource_id AND o.id <> NEW.id AND o.starts_at < NEW.ends_at AND o.ends_at > NEW.starts_at)
BEGIN SELECT RAISE(ABORT, 'occupancies overlap'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER "entries_append_only_update" BEFORE UPDATE ON "entries"
BEGIN SELECT RAISE(ABORT, 'rows of entries are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "entries_append_only_delete" BEFORE DELETE ON "entries"
BEGIN SELECT RAISE(ABORT, 'rows of entries are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "anchors_append_only_update" BEFORE UPDATE ON "anchors"
BEGIN SELECT RAISE(ABORT, 'rows of anchors are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "anchors_append_only_delete" BEFORE DELETE ON "anchors"
BEGIN SELECT RAISE(ABORT, 'rows of anchors are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "ledger_postings_append_only_update" BEFORE UPDATE ON "ledger_postings"
BEGIN SELECT RAISE(ABORT, 'rows of ledger_postings are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "ledger_postings_append_only_delete" BEFORE DELETE ON "ledger_postings"
BEGIN SELECT RAISE(ABORT, 'rows of ledger_postings are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "visit_events_append_only_update" BEFORE UPDATE ON "visit_events"
BEGIN SELECT RAISE(ABORT, 'rows of visit_events are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "visit_events_append_only_delete" BEFORE DELETE ON "visit_events"
BEGIN SELECT RAISE(ABORT, 'rows of visit_events are never changed or deleted'); END;
-- +goose StatementEnd

-- The chain: an entry must follow its stream's head, and becomes it.
-- +goose StatementBegin
CREATE TRIGGER "entries_chain" BEFORE INSERT ON "entries"
WHEN NOT EXISTS (SELECT 1 FROM stream_heads WHERE id = NEW.stream AND seq = NEW.seq AND hash = NEW.prev_hash)
BEGIN SELECT RAISE(ABORT, 'entry does not follow the head of its stream'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "entries_head" AFTER INSERT ON "entries"
BEGIN UPDATE stream_heads SET hash = NEW.hash WHERE id = NEW.stream; END;
-- +goose StatementEnd

-- What has ended stays ended; a completed booking can still be voided.
-- +goose StatementBegin
CREATE TRIGGER "bookings_ended" BEFORE UPDATE OF "status" ON "bookings"
WHEN NEW.status <> OLD.status AND (
    OLD.status IN ('DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW', 'MISSED', 'VOIDED')
    OR (OLD.status = 'COMPLETED' AND NEW.status <> 'VOIDED'))
BEGIN SELECT RAISE(ABORT, 'the booking has ended'); END;
-- +goose StatementEnd
