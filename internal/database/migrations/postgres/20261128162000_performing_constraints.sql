-- +goose Up
-- What the entities cannot say of contracts and their publication. Each object here is checked for at start-up (constraints.go).

CREATE TRIGGER "contract_signatures_append_only" BEFORE UPDATE OR DELETE ON "contract_signatures" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "contract_signatures_no_truncate" BEFORE TRUNCATE ON "contract_signatures" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "releases_kept" BEFORE DELETE ON "releases" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER "releases_no_truncate" BEFORE TRUNCATE ON "releases" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();

-- A release never changes; its place in the feed is given once.
CREATE TRIGGER "releases_frozen" BEFORE UPDATE ON "releases" FOR EACH ROW
    WHEN (OLD.position IS NOT NULL OR NEW.position IS NULL OR (NEW.id, NEW.ocid, NEW.number, NEW.project_id, NEW.event, NEW.body, NEW.xid, NEW.created_at)
        IS DISTINCT FROM (OLD.id, OLD.ocid, OLD.number, OLD.project_id, OLD.event, OLD.body, OLD.xid, OLD.created_at)) EXECUTE FUNCTION linli_frozen();

-- What was signed by both sides, and what was decided, does not change.
CREATE TRIGGER "contract_versions_frozen" BEFORE UPDATE OF "body", "hash", "value_fen", "valid_until", "number" ON "contract_versions" FOR EACH ROW
    WHEN (OLD.in_force_at IS NOT NULL) EXECUTE FUNCTION linli_frozen();
CREATE TRIGGER "acceptances_frozen" BEFORE UPDATE ON "acceptances" FOR EACH ROW
    WHEN (OLD.decided_at IS NOT NULL) EXECUTE FUNCTION linli_frozen();

-- What has ended stays ended.
CREATE TRIGGER "contracts_ended" BEFORE UPDATE OF "status" ON "contracts" FOR EACH ROW
    WHEN (NEW.status <> OLD.status AND OLD.status IN ('TERMINATED', 'ARCHIVED', 'ABANDONED')) EXECUTE FUNCTION linli_ended();
CREATE TRIGGER "payment_requests_ended" BEFORE UPDATE OF "status" ON "payment_requests" FOR EACH ROW
    WHEN (NEW.status <> OLD.status AND OLD.status IN ('PAID', 'RETURNED')) EXECUTE FUNCTION linli_ended();
CREATE TRIGGER "awards_ended" BEFORE UPDATE OF "status" ON "awards" FOR EACH ROW
    WHEN (NEW.status <> OLD.status AND OLD.status IN ('REFUSED', 'VOIDED', 'LAPSED')) EXECUTE FUNCTION linli_ended();

-- +goose Down
DROP TRIGGER "awards_ended" ON "awards";
DROP TRIGGER "payment_requests_ended" ON "payment_requests";
DROP TRIGGER "contracts_ended" ON "contracts";
DROP TRIGGER "acceptances_frozen" ON "acceptances";
DROP TRIGGER "contract_versions_frozen" ON "contract_versions";
DROP TRIGGER "releases_frozen" ON "releases";
DROP TRIGGER "releases_no_truncate" ON "releases";
DROP TRIGGER "releases_kept" ON "releases";
DROP TRIGGER "contract_signatures_no_truncate" ON "contract_signatures";
DROP TRIGGER "contract_signatures_append_only" ON "contract_signatures";
