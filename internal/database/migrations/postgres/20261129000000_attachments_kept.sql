-- +goose Up
-- What a version of documents names stays what it was: files are never changed. Checked for at start-up (constraints.go).

CREATE TRIGGER "attachments_append_only" BEFORE UPDATE OR DELETE ON "attachments" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "attachments_no_truncate" BEFORE TRUNCATE ON "attachments" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();

-- +goose Down
DROP TRIGGER "attachments_no_truncate" ON "attachments";
DROP TRIGGER "attachments_append_only" ON "attachments";
