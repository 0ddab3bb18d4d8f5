-- +goose Up
-- modify "areas" table
ALTER TABLE "areas" ADD COLUMN "phone" character varying NOT NULL DEFAULT '';
-- modify "persons" table
ALTER TABLE "persons" ADD COLUMN "erased_at" timestamptz NULL;
-- create "contacts" table
CREATE TABLE "contacts" ("id" character varying NOT NULL, "position" bigint NOT NULL, "name" character varying NOT NULL, "phone" character varying NOT NULL, "relation" character varying NOT NULL DEFAULT '', "person_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "contacts_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "contact_position" CHECK (("position" >= 1) AND ("position" <= 5)));
-- create index "contact_person_id_position" to table: "contacts"
CREATE UNIQUE INDEX "contact_person_id_position" ON "contacts" ("person_id", "position");
-- create index "contact_phone" to table: "contacts"
CREATE INDEX "contact_phone" ON "contacts" ("phone");

-- +goose Down
-- reverse: create index "contact_phone" to table: "contacts"
DROP INDEX "contact_phone";
-- reverse: create index "contact_person_id_position" to table: "contacts"
DROP INDEX "contact_person_id_position";
-- reverse: create "contacts" table
DROP TABLE "contacts";
-- reverse: modify "persons" table
ALTER TABLE "persons" DROP COLUMN "erased_at";
-- reverse: modify "areas" table
ALTER TABLE "areas" DROP COLUMN "phone";
