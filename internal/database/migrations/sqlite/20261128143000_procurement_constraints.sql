-- +goose Up
-- What the entities cannot say of procurement. Each object here is checked for at start-up (constraints.go).

-- +goose StatementBegin
CREATE TRIGGER "notices_append_only_update" BEFORE UPDATE ON "notices"
BEGIN SELECT RAISE(ABORT, 'rows of notices are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "notices_append_only_delete" BEFORE DELETE ON "notices"
BEGIN SELECT RAISE(ABORT, 'rows of notices are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "envelopes_append_only_update" BEFORE UPDATE ON "envelopes"
BEGIN SELECT RAISE(ABORT, 'rows of envelopes are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "envelopes_append_only_delete" BEFORE DELETE ON "envelopes"
BEGIN SELECT RAISE(ABORT, 'rows of envelopes are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "envelope_pieces_append_only_update" BEFORE UPDATE ON "envelope_pieces"
BEGIN SELECT RAISE(ABORT, 'rows of envelope_pieces are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "envelope_pieces_append_only_delete" BEFORE DELETE ON "envelope_pieces"
BEGIN SELECT RAISE(ABORT, 'rows of envelope_pieces are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "key_releases_append_only_update" BEFORE UPDATE ON "key_releases"
BEGIN SELECT RAISE(ABORT, 'rows of key_releases are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "key_releases_append_only_delete" BEFORE DELETE ON "key_releases"
BEGIN SELECT RAISE(ABORT, 'rows of key_releases are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "registrations_append_only_update" BEFORE UPDATE ON "registrations"
BEGIN SELECT RAISE(ABORT, 'rows of registrations are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "registrations_append_only_delete" BEFORE DELETE ON "registrations"
BEGIN SELECT RAISE(ABORT, 'rows of registrations are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "reports_append_only_update" BEFORE UPDATE ON "reports"
BEGIN SELECT RAISE(ABORT, 'rows of reports are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "reports_append_only_delete" BEFORE DELETE ON "reports"
BEGIN SELECT RAISE(ABORT, 'rows of reports are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "bid_decisions_append_only_update" BEFORE UPDATE ON "bid_decisions"
BEGIN SELECT RAISE(ABORT, 'rows of bid_decisions are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "bid_decisions_append_only_delete" BEFORE DELETE ON "bid_decisions"
BEGIN SELECT RAISE(ABORT, 'rows of bid_decisions are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "score_corrections_append_only_update" BEFORE UPDATE ON "score_corrections"
BEGIN SELECT RAISE(ABORT, 'rows of score_corrections are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "score_corrections_append_only_delete" BEFORE DELETE ON "score_corrections"
BEGIN SELECT RAISE(ABORT, 'rows of score_corrections are never changed or deleted'); END;
-- +goose StatementEnd

-- An envelope is taken until the tender's one deadline, and never after.
-- +goose StatementBegin
CREATE TRIGGER "envelopes_in_time" BEFORE INSERT ON "envelopes"
WHEN NOT EXISTS (SELECT 1 FROM tenders WHERE id = NEW.tender_id AND status IN ('PUBLISHED', 'OFFERING') AND NEW.received_at <= deadline_at)
BEGIN SELECT RAISE(ABORT, 'the tender takes no envelopes any more'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "envelope_pieces_in_time" BEFORE INSERT ON "envelope_pieces"
WHEN NOT EXISTS (SELECT 1 FROM envelopes e JOIN tenders t ON t.id = e.tender_id WHERE e.id = NEW.envelope_id AND t.status IN ('PUBLISHED', 'OFFERING'))
BEGIN SELECT RAISE(ABORT, 'the envelope is closed'); END;
-- +goose StatementEnd

-- What has ended stays ended.
-- +goose StatementBegin
CREATE TRIGGER "tenders_ended" BEFORE UPDATE OF "status" ON "tenders"
WHEN NEW.status <> OLD.status AND OLD.status IN ('COMPLETE', 'FAILED', 'CANCELLED')
BEGIN SELECT RAISE(ABORT, 'the tender has ended'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "projects_ended" BEFORE UPDATE OF "status" ON "projects"
WHEN NEW.status <> OLD.status AND OLD.status IN ('DONE', 'CANCELLED', 'LAPSED')
BEGIN SELECT RAISE(ABORT, 'the project has ended'); END;
-- +goose StatementEnd

-- What was hashed does not change: frozen requirements, published documents, submitted sheets.
-- +goose StatementBegin
CREATE TRIGGER "requirements_frozen" BEFORE UPDATE OF "body", "hash", "frozen_at" ON "requirements"
WHEN OLD.frozen_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the requirement is frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "tender_documents_frozen" BEFORE UPDATE ON "tender_documents"
WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the document is published'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "score_sheets_frozen" BEFORE UPDATE OF "submitted_at" ON "score_sheets"
WHEN OLD.submitted_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the sheet is submitted'); END;
-- +goose StatementEnd
