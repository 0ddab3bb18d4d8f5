-- +goose Up
-- create index "person_phone" to table: "persons"
CREATE INDEX "person_phone" ON "persons" ("phone");
-- create "phone_codes" table
CREATE TABLE "phone_codes" ("id" character varying NOT NULL, "code_hash" character varying NOT NULL, "salt" character varying NOT NULL, "key_hash" character varying NOT NULL, "tries" bigint NOT NULL DEFAULT 0, "sent_at" timestamptz NOT NULL, "expires_at" timestamptz NOT NULL, "used_at" timestamptz NULL, PRIMARY KEY ("id"), CONSTRAINT "phone_code_tries" CHECK ((tries >= 0) AND (tries <= 5)));
-- create "external_identities" table
CREATE TABLE "external_identities" ("id" character varying NOT NULL, "provider" character varying NOT NULL, "subject" character varying NOT NULL, "created_at" timestamptz NOT NULL, "account_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "external_identities_accounts_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "externalidentity_account_id" to table: "external_identities"
CREATE INDEX "externalidentity_account_id" ON "external_identities" ("account_id");
-- create index "externalidentity_provider_subject" to table: "external_identities"
CREATE UNIQUE INDEX "externalidentity_provider_subject" ON "external_identities" ("provider", "subject");
-- create "recovery_codes" table
CREATE TABLE "recovery_codes" ("id" character varying NOT NULL, "code_hash" character varying NOT NULL, "used_at" timestamptz NULL, "created_at" timestamptz NOT NULL, "account_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "recovery_codes_accounts_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "recovery_codes_code_hash_key" to table: "recovery_codes"
CREATE UNIQUE INDEX "recovery_codes_code_hash_key" ON "recovery_codes" ("code_hash");
-- create index "recoverycode_account_id" to table: "recovery_codes"
CREATE INDEX "recoverycode_account_id" ON "recovery_codes" ("account_id");
-- create "second_factors" table
CREATE TABLE "second_factors" ("id" character varying NOT NULL, "secret" character varying NOT NULL, "last_step" bigint NOT NULL, "created_at" timestamptz NOT NULL, "account_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "second_factors_accounts_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "secondfactor_account_id" to table: "second_factors"
CREATE UNIQUE INDEX "secondfactor_account_id" ON "second_factors" ("account_id");
-- create "sign_in_challenges" table
CREATE TABLE "sign_in_challenges" ("id" character varying NOT NULL, "token_hash" character varying NOT NULL, "generation" bigint NOT NULL, "way" character varying NOT NULL, "secret" character varying NOT NULL DEFAULT '', "provider" character varying NOT NULL DEFAULT '', "subject" character varying NOT NULL DEFAULT '', "tries" bigint NOT NULL DEFAULT 0, "expires_at" timestamptz NOT NULL, "used_at" timestamptz NULL, "created_at" timestamptz NOT NULL, "account_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "sign_in_challenges_accounts_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "sign_in_challenge_tries" CHECK ((tries >= 0) AND (tries <= 5)));
-- create index "sign_in_challenges_token_hash_key" to table: "sign_in_challenges"
CREATE UNIQUE INDEX "sign_in_challenges_token_hash_key" ON "sign_in_challenges" ("token_hash");
-- create index "signinchallenge_account_id" to table: "sign_in_challenges"
CREATE INDEX "signinchallenge_account_id" ON "sign_in_challenges" ("account_id");
-- create index "signinchallenge_expires_at" to table: "sign_in_challenges"
CREATE INDEX "signinchallenge_expires_at" ON "sign_in_challenges" ("expires_at");
-- create "sign_in_tickets" table
CREATE TABLE "sign_in_tickets" ("id" character varying NOT NULL, "token_hash" character varying NOT NULL, "generation" bigint NOT NULL, "expires_at" timestamptz NOT NULL, "used_at" timestamptz NULL, "created_at" timestamptz NOT NULL, "account_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "sign_in_tickets_accounts_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "sign_in_tickets_token_hash_key" to table: "sign_in_tickets"
CREATE UNIQUE INDEX "sign_in_tickets_token_hash_key" ON "sign_in_tickets" ("token_hash");
-- create index "signinticket_account_id" to table: "sign_in_tickets"
CREATE INDEX "signinticket_account_id" ON "sign_in_tickets" ("account_id");
-- create index "signinticket_expires_at" to table: "sign_in_tickets"
CREATE INDEX "signinticket_expires_at" ON "sign_in_tickets" ("expires_at");

-- +goose Down
-- reverse: create index "signinticket_expires_at" to table: "sign_in_tickets"
DROP INDEX "signinticket_expires_at";
-- reverse: create index "signinticket_account_id" to table: "sign_in_tickets"
DROP INDEX "signinticket_account_id";
-- reverse: create index "sign_in_tickets_token_hash_key" to table: "sign_in_tickets"
DROP INDEX "sign_in_tickets_token_hash_key";
-- reverse: create "sign_in_tickets" table
DROP TABLE "sign_in_tickets";
-- reverse: create index "signinchallenge_expires_at" to table: "sign_in_challenges"
DROP INDEX "signinchallenge_expires_at";
-- reverse: create index "signinchallenge_account_id" to table: "sign_in_challenges"
DROP INDEX "signinchallenge_account_id";
-- reverse: create index "sign_in_challenges_token_hash_key" to table: "sign_in_challenges"
DROP INDEX "sign_in_challenges_token_hash_key";
-- reverse: create "sign_in_challenges" table
DROP TABLE "sign_in_challenges";
-- reverse: create index "secondfactor_account_id" to table: "second_factors"
DROP INDEX "secondfactor_account_id";
-- reverse: create "second_factors" table
DROP TABLE "second_factors";
-- reverse: create index "recoverycode_account_id" to table: "recovery_codes"
DROP INDEX "recoverycode_account_id";
-- reverse: create index "recovery_codes_code_hash_key" to table: "recovery_codes"
DROP INDEX "recovery_codes_code_hash_key";
-- reverse: create "recovery_codes" table
DROP TABLE "recovery_codes";
-- reverse: create index "externalidentity_provider_subject" to table: "external_identities"
DROP INDEX "externalidentity_provider_subject";
-- reverse: create index "externalidentity_account_id" to table: "external_identities"
DROP INDEX "externalidentity_account_id";
-- reverse: create "external_identities" table
DROP TABLE "external_identities";
-- reverse: create "phone_codes" table
DROP TABLE "phone_codes";
-- reverse: create index "person_phone" to table: "persons"
DROP INDEX "person_phone";
