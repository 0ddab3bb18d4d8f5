-- +goose Up
-- create "proxy_invitations" table
CREATE TABLE "proxy_invitations" ("id" character varying NOT NULL, "side" character varying NOT NULL, "scopes" jsonb NOT NULL, "until" timestamptz NOT NULL, "code_hash" character varying NOT NULL, "expires_at" timestamptz NOT NULL, "created_at" timestamptz NOT NULL, "inviter_id" character varying NOT NULL, "grant_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "proxy_invitations_persons_inviter" FOREIGN KEY ("inviter_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "proxy_invitations_proxy_grants_grant" FOREIGN KEY ("grant_id") REFERENCES "proxy_grants" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "proxy_invitations_code_hash_key" to table: "proxy_invitations"
CREATE UNIQUE INDEX "proxy_invitations_code_hash_key" ON "proxy_invitations" ("code_hash");
-- create index "proxyinvitation_inviter_id" to table: "proxy_invitations"
CREATE INDEX "proxyinvitation_inviter_id" ON "proxy_invitations" ("inviter_id");

-- +goose Down
-- reverse: create index "proxyinvitation_inviter_id" to table: "proxy_invitations"
DROP INDEX "proxyinvitation_inviter_id";
-- reverse: create index "proxy_invitations_code_hash_key" to table: "proxy_invitations"
DROP INDEX "proxy_invitations_code_hash_key";
-- reverse: create "proxy_invitations" table
DROP TABLE "proxy_invitations";
