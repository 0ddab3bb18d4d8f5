-- +goose Up
-- What the entities cannot say of procurement. Each object here is checked for at start-up (constraints.go).

CREATE TRIGGER "notices_append_only" BEFORE UPDATE OR DELETE ON "notices" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "notices_no_truncate" BEFORE TRUNCATE ON "notices" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "envelopes_append_only" BEFORE UPDATE OR DELETE ON "envelopes" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "envelopes_no_truncate" BEFORE TRUNCATE ON "envelopes" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "envelope_pieces_append_only" BEFORE UPDATE OR DELETE ON "envelope_pieces" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "envelope_pieces_no_truncate" BEFORE TRUNCATE ON "envelope_pieces" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "key_releases_append_only" BEFORE UPDATE OR DELETE ON "key_releases" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "key_releases_no_truncate" BEFORE TRUNCATE ON "key_releases" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "registrations_append_only" BEFORE UPDATE OR DELETE ON "registrations" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "registrations_no_truncate" BEFORE TRUNCATE ON "registrations" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "reports_append_only" BEFORE UPDATE OR DELETE ON "reports" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "reports_no_truncate" BEFORE TRUNCATE ON "reports" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "bid_decisions_append_only" BEFORE UPDATE OR DELETE ON "bid_decisions" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "bid_decisions_no_truncate" BEFORE TRUNCATE ON "bid_decisions" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "score_corrections_append_only" BEFORE UPDATE OR DELETE ON "score_corrections" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "score_corrections_no_truncate" BEFORE TRUNCATE ON "score_corrections" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();

-- An envelope is taken until the tender's one deadline, and never after.
-- +goose StatementBegin
CREATE FUNCTION linli_envelope_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM tenders WHERE id = NEW.tender_id AND status IN ('PUBLISHED', 'OFFERING') AND NEW.received_at <= deadline_at) THEN
        RAISE EXCEPTION 'tender % takes no envelopes any more', NEW.tender_id USING ERRCODE = 'raise_exception';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER "envelopes_in_time" BEFORE INSERT ON "envelopes" FOR EACH ROW EXECUTE FUNCTION linli_envelope_in_time();
-- +goose StatementBegin
CREATE FUNCTION linli_piece_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM envelopes e JOIN tenders t ON t.id = e.tender_id WHERE e.id = NEW.envelope_id AND t.status IN ('PUBLISHED', 'OFFERING')) THEN
        RAISE EXCEPTION 'envelope % is closed', NEW.envelope_id USING ERRCODE = 'raise_exception';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER "envelope_pieces_in_time" BEFORE INSERT ON "envelope_pieces" FOR EACH ROW EXECUTE FUNCTION linli_piece_in_time();

-- What has ended stays ended.
-- +goose StatementBegin
CREATE FUNCTION linli_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % has ended as %', OLD.id, TG_TABLE_NAME, OLD.status USING ERRCODE = 'raise_exception';
END $$;
-- +goose StatementEnd
CREATE TRIGGER "tenders_ended" BEFORE UPDATE OF "status" ON "tenders" FOR EACH ROW
    WHEN (NEW.status <> OLD.status AND OLD.status IN ('COMPLETE', 'FAILED', 'CANCELLED')) EXECUTE FUNCTION linli_ended();
CREATE TRIGGER "projects_ended" BEFORE UPDATE OF "status" ON "projects" FOR EACH ROW
    WHEN (NEW.status <> OLD.status AND OLD.status IN ('DONE', 'CANCELLED', 'LAPSED')) EXECUTE FUNCTION linli_ended();

-- What was hashed does not change: frozen requirements, published documents, submitted sheets.
-- +goose StatementBegin
CREATE FUNCTION linli_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is frozen', OLD.id, TG_TABLE_NAME USING ERRCODE = 'raise_exception';
END $$;
-- +goose StatementEnd
CREATE TRIGGER "requirements_frozen" BEFORE UPDATE OF "body", "hash", "frozen_at" ON "requirements" FOR EACH ROW
    WHEN (OLD.frozen_at IS NOT NULL) EXECUTE FUNCTION linli_frozen();
CREATE TRIGGER "tender_documents_frozen" BEFORE UPDATE ON "tender_documents" FOR EACH ROW
    WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION linli_frozen();
CREATE TRIGGER "score_sheets_frozen" BEFORE UPDATE OF "submitted_at" ON "score_sheets" FOR EACH ROW
    WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION linli_frozen();
