-- +goose Up
-- What a version of documents names stays what it was: files are never changed. Checked for at start-up (constraints.go).

-- +goose StatementBegin
CREATE TRIGGER "attachments_append_only_update" BEFORE UPDATE ON "attachments"
BEGIN SELECT RAISE(ABORT, 'rows of attachments are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "attachments_append_only_delete" BEFORE DELETE ON "attachments"
BEGIN SELECT RAISE(ABORT, 'rows of attachments are never changed or deleted'); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER "attachments_append_only_delete";
DROP TRIGGER "attachments_append_only_update";
