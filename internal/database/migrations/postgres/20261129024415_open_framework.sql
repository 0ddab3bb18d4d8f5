-- +goose Up
-- applications belong to a tender and its lot, and no longer to the framework that comes of it
ALTER TABLE "admissions" ADD CONSTRAINT "admission_number" CHECK (number > 0), ADD COLUMN "answered_at" timestamptz NULL, ADD COLUMN "overdue_at" timestamptz NULL, ADD COLUMN "tender_id" character varying NULL, ADD COLUMN "lot_id" character varying NULL;
UPDATE "admissions" a SET "tender_id" = f."tender_id", "lot_id" = (SELECT MIN(l."tender_lot_id") FROM "framework_lots" l WHERE l."framework_id" = f."id") FROM "frameworks" f WHERE f."id" = a."framework_id";
ALTER TABLE "admissions" DROP COLUMN "framework_id", ALTER COLUMN "tender_id" SET NOT NULL, ALTER COLUMN "lot_id" SET NOT NULL, ADD CONSTRAINT "admissions_tender_lots_lot" FOREIGN KEY ("lot_id") REFERENCES "tender_lots" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "admissions_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- create index "admission_lot_id_organization_id" to table: "admissions"
CREATE UNIQUE INDEX "admission_lot_id_organization_id" ON "admissions" ("lot_id", "organization_id") WHERE ((status)::text = 'FILED'::text);
-- create index "admission_lot_id_organization_id_number" to table: "admissions"
CREATE UNIQUE INDEX "admission_lot_id_organization_id_number" ON "admissions" ("lot_id", "organization_id", "number");
-- create index "admission_organization_id" to table: "admissions"
CREATE INDEX "admission_organization_id" ON "admissions" ("organization_id");
-- create index "admission_tender_id_status" to table: "admissions"
CREATE INDEX "admission_tender_id_status" ON "admissions" ("tender_id", "status");

-- +goose Down
DROP TABLE "admissions";
CREATE TABLE "admissions" ("id" character varying NOT NULL, "number" bigint NOT NULL, "statement" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'FILED', "answer" character varying NOT NULL DEFAULT '', "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "framework_id" character varying NOT NULL, "organization_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "admissions_frameworks_framework" FOREIGN KEY ("framework_id") REFERENCES "frameworks" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "admissions_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
CREATE INDEX "admission_due_at" ON "admissions" ("due_at");
CREATE UNIQUE INDEX "admission_framework_id_organization_id_number" ON "admissions" ("framework_id", "organization_id", "number");
