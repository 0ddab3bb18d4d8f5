-- +goose Up
-- What the entities cannot say of contracts and their publication. Each object here is checked for at start-up (constraints.go).

-- +goose StatementBegin
CREATE TRIGGER "contract_signatures_append_only_update" BEFORE UPDATE ON "contract_signatures"
BEGIN SELECT RAISE(ABORT, 'rows of contract_signatures are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "contract_signatures_append_only_delete" BEFORE DELETE ON "contract_signatures"
BEGIN SELECT RAISE(ABORT, 'rows of contract_signatures are never changed or deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "releases_kept" BEFORE DELETE ON "releases"
BEGIN SELECT RAISE(ABORT, 'rows of releases are never changed or deleted'); END;
-- +goose StatementEnd

-- A release never changes; its place in the feed is given once.
-- +goose StatementBegin
CREATE TRIGGER "releases_frozen" BEFORE UPDATE ON "releases"
WHEN OLD.position IS NOT NULL OR NEW.position IS NULL OR (NEW.id, NEW.ocid, NEW.number, NEW.project_id, NEW.event, NEW.body, NEW.xid, NEW.created_at) IS NOT (OLD.id, OLD.ocid, OLD.number, OLD.project_id, OLD.event, OLD.body, OLD.xid, OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'the release is frozen'); END;
-- +goose StatementEnd

-- What was signed by both sides, and what was decided, does not change.
-- +goose StatementBegin
CREATE TRIGGER "contract_versions_frozen" BEFORE UPDATE OF "body", "hash", "value_fen", "valid_until", "number" ON "contract_versions"
WHEN OLD.in_force_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the version is frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "acceptances_frozen" BEFORE UPDATE ON "acceptances"
WHEN OLD.decided_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the acceptance is decided'); END;
-- +goose StatementEnd

-- What has ended stays ended.
-- +goose StatementBegin
CREATE TRIGGER "contracts_ended" BEFORE UPDATE OF "status" ON "contracts"
WHEN NEW.status <> OLD.status AND OLD.status IN ('TERMINATED', 'ARCHIVED', 'ABANDONED')
BEGIN SELECT RAISE(ABORT, 'the contract has ended'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "payment_requests_ended" BEFORE UPDATE OF "status" ON "payment_requests"
WHEN NEW.status <> OLD.status AND OLD.status IN ('PAID', 'RETURNED')
BEGIN SELECT RAISE(ABORT, 'the request has ended'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER "awards_ended" BEFORE UPDATE OF "status" ON "awards"
WHEN NEW.status <> OLD.status AND OLD.status IN ('REFUSED', 'VOIDED', 'LAPSED')
BEGIN SELECT RAISE(ABORT, 'the award has ended'); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER "awards_ended";
DROP TRIGGER "contracts_ended";
