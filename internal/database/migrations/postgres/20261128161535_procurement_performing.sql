-- +goose Up
-- modify "complaints" table
ALTER TABLE "complaints" ADD COLUMN "accepted_at" timestamptz NULL, ADD COLUMN "decided_at" timestamptz NULL, ADD COLUMN "effect" character varying NOT NULL DEFAULT '';
-- modify "challenges" table
ALTER TABLE "challenges" ADD COLUMN "known_at" timestamptz NULL, ADD COLUMN "accepted_at" timestamptz NULL, ADD COLUMN "answered_at" timestamptz NULL;
-- modify "tenders" table
ALTER TABLE "tenders" ADD COLUMN "offers_at" timestamptz NULL, ADD COLUMN "offer_root" character varying NOT NULL DEFAULT '';
-- create "frameworks" table
CREATE TABLE "frameworks" ("id" character varying NOT NULL, "area_path" character varying NOT NULL, "title" character varying NOT NULL, "open" boolean NOT NULL DEFAULT false, "status" character varying NOT NULL DEFAULT 'ACTIVE', "total_fen" bigint NOT NULL, "valid_from" character varying NOT NULL, "valid_until" character varying NOT NULL, "reason" character varying NOT NULL DEFAULT '', "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, "buyer_id" character varying NOT NULL, "budget_line_id" character varying NOT NULL, "area_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "frameworks_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "frameworks_budget_lines_budget_line" FOREIGN KEY ("budget_line_id") REFERENCES "budget_lines" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "frameworks_organizations_buyer" FOREIGN KEY ("buyer_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "frameworks_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "framework_term" CHECK ((valid_from)::text <= (valid_until)::text), CONSTRAINT "framework_total" CHECK (total_fen > 0));
-- create index "framework_due_at" to table: "frameworks"
CREATE INDEX "framework_due_at" ON "frameworks" ("due_at");
-- create index "framework_status" to table: "frameworks"
CREATE INDEX "framework_status" ON "frameworks" ("status");
-- create index "framework_tender_id" to table: "frameworks"
CREATE UNIQUE INDEX "framework_tender_id" ON "frameworks" ("tender_id");
-- modify "contracts" table
ALTER TABLE "contracts" ADD COLUMN "pack_id" character varying NOT NULL DEFAULT '', ADD COLUMN "pack_hash" character varying NOT NULL DEFAULT '', ADD COLUMN "bond_fen" bigint NOT NULL DEFAULT 0, ADD COLUMN "for_residents" boolean NOT NULL DEFAULT false, ADD COLUMN "signed_at" timestamptz NULL, ADD COLUMN "published_at" timestamptz NULL, ADD COLUMN "filed_at" timestamptz NULL, ADD COLUMN "ended_at" timestamptz NULL, ADD COLUMN "cause" character varying NULL, ADD COLUMN "hand_over" character varying NOT NULL DEFAULT '', ADD COLUMN "due_at" timestamptz NULL, ADD COLUMN "due_action" character varying NOT NULL DEFAULT '', ADD COLUMN "project_id" character varying NULL, ADD COLUMN "award_id" character varying NULL, ADD COLUMN "framework_id" character varying NULL, ADD CONSTRAINT "contracts_awards_award" FOREIGN KEY ("award_id") REFERENCES "awards" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "contracts_frameworks_framework" FOREIGN KEY ("framework_id") REFERENCES "frameworks" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD CONSTRAINT "contracts_projects_project" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- create index "contract_award_id" to table: "contracts"
CREATE UNIQUE INDEX "contract_award_id" ON "contracts" ("award_id");
-- create index "contract_due_at" to table: "contracts"
CREATE INDEX "contract_due_at" ON "contracts" ("due_at");
-- create index "contract_framework_id" to table: "contracts"
CREATE INDEX "contract_framework_id" ON "contracts" ("framework_id");
-- create index "contract_project_id" to table: "contracts"
CREATE INDEX "contract_project_id" ON "contracts" ("project_id");
-- create "milestones" table
CREATE TABLE "milestones" ("id" character varying NOT NULL, "position" bigint NOT NULL, "title" character varying NOT NULL, "units" bigint NOT NULL, "unit_price_fen" bigint NOT NULL, "advance_bp" bigint NOT NULL DEFAULT 0, "due_on" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'PLANNED', "accepted_units" bigint NOT NULL DEFAULT 0, "due_at" timestamptz NULL, "due_action" character varying NOT NULL DEFAULT '', "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "contract_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "milestones_contracts_contract" FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "milestone_figures" CHECK ((units > 0) AND (unit_price_fen >= 0) AND (accepted_units >= 0) AND (accepted_units <= units)));
-- create index "milestone_contract_id_position" to table: "milestones"
CREATE UNIQUE INDEX "milestone_contract_id_position" ON "milestones" ("contract_id", "position");
-- create index "milestone_due_at" to table: "milestones"
CREATE INDEX "milestone_due_at" ON "milestones" ("due_at");
-- create "acceptances" table
CREATE TABLE "acceptances" ("id" character varying NOT NULL, "number" bigint NOT NULL, "evidence" character varying NOT NULL, "files" jsonb NOT NULL, "members" jsonb NOT NULL, "sample_seed" character varying NOT NULL DEFAULT '', "sample_size" bigint NOT NULL DEFAULT 0, "results" text NOT NULL DEFAULT '[]', "outcome" character varying NULL, "accepted_units" bigint NOT NULL DEFAULT 0, "deduction_fen" bigint NOT NULL DEFAULT 0, "note" character varying NOT NULL DEFAULT '', "decided_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "milestone_id" character varying NOT NULL, "claimed_by_id" character varying NOT NULL, "decided_by_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "acceptances_milestones_milestone" FOREIGN KEY ("milestone_id") REFERENCES "milestones" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "acceptances_persons_claimed_by" FOREIGN KEY ("claimed_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "acceptances_persons_decided_by" FOREIGN KEY ("decided_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "acceptance_figures" CHECK ((accepted_units >= 0) AND (deduction_fen >= 0)));
-- create index "acceptance_milestone_id_number" to table: "acceptances"
CREATE UNIQUE INDEX "acceptance_milestone_id_number" ON "acceptances" ("milestone_id", "number");
-- create "acceptance_opinions" table
CREATE TABLE "acceptance_opinions" ("id" character varying NOT NULL, "recipient" boolean NOT NULL, "position" bigint NOT NULL, "answer" character varying NULL, "body" character varying NOT NULL DEFAULT '', "given_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "acceptance_id" character varying NOT NULL, "person_id" character varying NOT NULL, "recorded_by_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "acceptance_opinions_acceptances_acceptance" FOREIGN KEY ("acceptance_id") REFERENCES "acceptances" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "acceptance_opinions_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "acceptance_opinions_persons_recorded_by" FOREIGN KEY ("recorded_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "acceptanceopinion_acceptance_id_person_id" to table: "acceptance_opinions"
CREATE UNIQUE INDEX "acceptanceopinion_acceptance_id_person_id" ON "acceptance_opinions" ("acceptance_id", "person_id");
-- create index "acceptanceopinion_person_id" to table: "acceptance_opinions"
CREATE INDEX "acceptanceopinion_person_id" ON "acceptance_opinions" ("person_id");
-- create "admissions" table
CREATE TABLE "admissions" ("id" character varying NOT NULL, "number" bigint NOT NULL, "statement" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'FILED', "answer" character varying NOT NULL DEFAULT '', "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "framework_id" character varying NOT NULL, "organization_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "admissions_frameworks_framework" FOREIGN KEY ("framework_id") REFERENCES "frameworks" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "admissions_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "admission_due_at" to table: "admissions"
CREATE INDEX "admission_due_at" ON "admissions" ("due_at");
-- create index "admission_framework_id_organization_id_number" to table: "admissions"
CREATE UNIQUE INDEX "admission_framework_id_organization_id_number" ON "admissions" ("framework_id", "organization_id", "number");
-- create "framework_lots" table
CREATE TABLE "framework_lots" ("id" character varying NOT NULL, "area_path" character varying NOT NULL, "units" bigint NOT NULL, "unit_price_fen" bigint NOT NULL DEFAULT 0, "framework_id" character varying NOT NULL, "tender_lot_id" character varying NOT NULL, "category_id" character varying NOT NULL, "area_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "framework_lots_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "framework_lots_categories_category" FOREIGN KEY ("category_id") REFERENCES "categories" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "framework_lots_frameworks_framework" FOREIGN KEY ("framework_id") REFERENCES "frameworks" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "framework_lots_tender_lots_tender_lot" FOREIGN KEY ("tender_lot_id") REFERENCES "tender_lots" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "framework_lot_figures" CHECK ((units > 0) AND (unit_price_fen >= 0)));
-- create index "frameworklot_framework_id_tender_lot_id" to table: "framework_lots"
CREATE UNIQUE INDEX "frameworklot_framework_id_tender_lot_id" ON "framework_lots" ("framework_id", "tender_lot_id");
-- modify "contract_lots" table
ALTER TABLE "contract_lots" ADD COLUMN "framework_lot_id" character varying NULL, ADD CONSTRAINT "contract_lots_framework_lots_framework_lot" FOREIGN KEY ("framework_lot_id") REFERENCES "framework_lots" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- create "contract_versions" table
CREATE TABLE "contract_versions" ("id" character varying NOT NULL, "number" bigint NOT NULL, "kind" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'PROPOSED', "body" text NOT NULL, "hash" character varying NOT NULL, "reason" character varying NOT NULL DEFAULT '', "value_fen" bigint NOT NULL, "valid_until" character varying NOT NULL, "in_force_at" timestamptz NULL, "published_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "contract_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "contract_versions_contracts_contract" FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "contractversion_contract_id_number" to table: "contract_versions"
CREATE UNIQUE INDEX "contractversion_contract_id_number" ON "contract_versions" ("contract_id", "number");
-- create "contract_signatures" table
CREATE TABLE "contract_signatures" ("id" character varying NOT NULL, "side" character varying NOT NULL, "hash" character varying NOT NULL, "statement" text NOT NULL, "signature" character varying NOT NULL, "created_at" timestamptz NOT NULL, "contract_version_id" character varying NOT NULL, "person_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "contract_signatures_contract_versions_contract_version" FOREIGN KEY ("contract_version_id") REFERENCES "contract_versions" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "contract_signatures_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "contractsignature_contract_version_id_side" to table: "contract_signatures"
CREATE UNIQUE INDEX "contractsignature_contract_version_id_side" ON "contract_signatures" ("contract_version_id", "side");
-- create "credit_events" table
CREATE TABLE "credit_events" ("id" character varying NOT NULL, "source" character varying NOT NULL, "fact" character varying NOT NULL, "evidence" character varying NOT NULL, "effect" character varying NOT NULL, "repairable" boolean NOT NULL DEFAULT true, "valid_from" character varying NOT NULL, "valid_until" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'NOTIFIED', "appeal" character varying NOT NULL DEFAULT '', "answer" character varying NOT NULL DEFAULT '', "due_at" timestamptz NULL, "due_action" character varying NOT NULL DEFAULT '', "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "organization_id" character varying NOT NULL, "contract_id" character varying NULL, "recorded_by_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "credit_events_contracts_contract" FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "credit_events_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "credit_events_persons_recorded_by" FOREIGN KEY ("recorded_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "creditevent_due_at" to table: "credit_events"
CREATE INDEX "creditevent_due_at" ON "credit_events" ("due_at");
-- create index "creditevent_organization_id_status" to table: "credit_events"
CREATE INDEX "creditevent_organization_id_status" ON "credit_events" ("organization_id", "status");
-- create "guarantees" table
CREATE TABLE "guarantees" ("id" character varying NOT NULL, "amount_fen" bigint NOT NULL, "form" character varying NOT NULL, "reference" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'HELD', "reason" character varying NOT NULL DEFAULT '', "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "contract_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "guarantees_contracts_contract" FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "guarantee_amount" CHECK (amount_fen > 0));
-- create index "guarantee_contract_id_reference" to table: "guarantees"
CREATE UNIQUE INDEX "guarantee_contract_id_reference" ON "guarantees" ("contract_id", "reference");
-- create index "guarantee_due_at" to table: "guarantees"
CREATE INDEX "guarantee_due_at" ON "guarantees" ("due_at");
-- create "payment_requests" table
CREATE TABLE "payment_requests" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "accepted_fen" bigint NOT NULL, "deduction_fen" bigint NOT NULL, "recovered_fen" bigint NOT NULL, "retained_fen" bigint NOT NULL, "amount_fen" bigint NOT NULL, "invoice_number" character varying NOT NULL, "invoiced_on" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'SUBMITTED', "reason" character varying NOT NULL DEFAULT '', "reference" character varying NULL, "paid_on" character varying NULL, "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "contract_id" character varying NOT NULL, "milestone_id" character varying NULL, "approver_id" character varying NULL, "payer_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "payment_requests_contracts_contract" FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "payment_requests_milestones_milestone" FOREIGN KEY ("milestone_id") REFERENCES "milestones" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "payment_requests_persons_approver" FOREIGN KEY ("approver_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "payment_requests_persons_payer" FOREIGN KEY ("payer_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "payment_request_sum" CHECK ((amount_fen = (((accepted_fen - deduction_fen) - recovered_fen) - retained_fen)) AND (amount_fen > 0) AND (deduction_fen >= 0) AND (recovered_fen >= 0) AND (retained_fen >= 0)));
-- create index "payment_requests_reference_key" to table: "payment_requests"
CREATE UNIQUE INDEX "payment_requests_reference_key" ON "payment_requests" ("reference");
-- create index "paymentrequest_contract_id_invoice_number" to table: "payment_requests"
CREATE UNIQUE INDEX "paymentrequest_contract_id_invoice_number" ON "payment_requests" ("contract_id", "invoice_number");
-- create index "paymentrequest_milestone_id" to table: "payment_requests"
CREATE INDEX "paymentrequest_milestone_id" ON "payment_requests" ("milestone_id");
-- create index "paymentrequest_status_due_at" to table: "payment_requests"
CREATE INDEX "paymentrequest_status_due_at" ON "payment_requests" ("status", "due_at");
-- create "performance_evaluations" table
CREATE TABLE "performance_evaluations" ("id" character varying NOT NULL, "number" bigint NOT NULL, "body" text NOT NULL, "formula" character varying NOT NULL, "score" bigint NOT NULL, "grade" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'DRAFT', "comment" character varying NOT NULL DEFAULT '', "appeal" character varying NOT NULL DEFAULT '', "answer" character varying NOT NULL DEFAULT '', "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "contract_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "performance_evaluations_contracts_contract" FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "performanceevaluation_contract_id_number" to table: "performance_evaluations"
CREATE UNIQUE INDEX "performanceevaluation_contract_id_number" ON "performance_evaluations" ("contract_id", "number");
-- create index "performanceevaluation_due_at" to table: "performance_evaluations"
CREATE INDEX "performanceevaluation_due_at" ON "performance_evaluations" ("due_at");
-- create "releases" table
CREATE TABLE "releases" ("id" character varying NOT NULL, "ocid" character varying NOT NULL, "number" bigint NOT NULL, "event" character varying NOT NULL, "body" text NOT NULL, "xid" bigint NOT NULL DEFAULT 0, "position" bigint NULL, "created_at" timestamptz NOT NULL, "project_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "releases_projects_project" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "release_ocid_number" to table: "releases"
CREATE UNIQUE INDEX "release_ocid_number" ON "releases" ("ocid", "number");
-- create index "release_project_id" to table: "releases"
CREATE INDEX "release_project_id" ON "releases" ("project_id");
-- create index "releases_position_key" to table: "releases"
CREATE UNIQUE INDEX "releases_position_key" ON "releases" ("position");

-- +goose Down
-- reverse: create index "releases_position_key" to table: "releases"
DROP INDEX "releases_position_key";
-- reverse: create index "release_project_id" to table: "releases"
DROP INDEX "release_project_id";
-- reverse: create index "release_ocid_number" to table: "releases"
DROP INDEX "release_ocid_number";
-- reverse: create "releases" table
DROP TABLE "releases";
-- reverse: create index "performanceevaluation_due_at" to table: "performance_evaluations"
DROP INDEX "performanceevaluation_due_at";
-- reverse: create index "performanceevaluation_contract_id_number" to table: "performance_evaluations"
DROP INDEX "performanceevaluation_contract_id_number";
-- reverse: create "performance_evaluations" table
DROP TABLE "performance_evaluations";
-- reverse: create index "paymentrequest_status_due_at" to table: "payment_requests"
DROP INDEX "paymentrequest_status_due_at";
-- reverse: create index "paymentrequest_milestone_id" to table: "payment_requests"
DROP INDEX "paymentrequest_milestone_id";
-- reverse: create index "paymentrequest_contract_id_invoice_number" to table: "payment_requests"
DROP INDEX "paymentrequest_contract_id_invoice_number";
-- reverse: create index "payment_requests_reference_key" to table: "payment_requests"
DROP INDEX "payment_requests_reference_key";
-- reverse: create "payment_requests" table
DROP TABLE "payment_requests";
-- reverse: create index "guarantee_due_at" to table: "guarantees"
DROP INDEX "guarantee_due_at";
-- reverse: create index "guarantee_contract_id_reference" to table: "guarantees"
DROP INDEX "guarantee_contract_id_reference";
-- reverse: create "guarantees" table
DROP TABLE "guarantees";
-- reverse: create index "creditevent_organization_id_status" to table: "credit_events"
DROP INDEX "creditevent_organization_id_status";
-- reverse: create index "creditevent_due_at" to table: "credit_events"
DROP INDEX "creditevent_due_at";
-- reverse: create "credit_events" table
DROP TABLE "credit_events";
-- reverse: create index "contractsignature_contract_version_id_side" to table: "contract_signatures"
DROP INDEX "contractsignature_contract_version_id_side";
-- reverse: create "contract_signatures" table
DROP TABLE "contract_signatures";
-- reverse: create index "contractversion_contract_id_number" to table: "contract_versions"
DROP INDEX "contractversion_contract_id_number";
-- reverse: create "contract_versions" table
DROP TABLE "contract_versions";
-- reverse: modify "contract_lots" table
ALTER TABLE "contract_lots" DROP CONSTRAINT "contract_lots_framework_lots_framework_lot", DROP COLUMN "framework_lot_id";
-- reverse: create index "frameworklot_framework_id_tender_lot_id" to table: "framework_lots"
DROP INDEX "frameworklot_framework_id_tender_lot_id";
-- reverse: create "framework_lots" table
DROP TABLE "framework_lots";
-- reverse: create index "admission_framework_id_organization_id_number" to table: "admissions"
DROP INDEX "admission_framework_id_organization_id_number";
-- reverse: create index "admission_due_at" to table: "admissions"
DROP INDEX "admission_due_at";
-- reverse: create "admissions" table
DROP TABLE "admissions";
-- reverse: create index "acceptanceopinion_person_id" to table: "acceptance_opinions"
DROP INDEX "acceptanceopinion_person_id";
-- reverse: create index "acceptanceopinion_acceptance_id_person_id" to table: "acceptance_opinions"
DROP INDEX "acceptanceopinion_acceptance_id_person_id";
-- reverse: create "acceptance_opinions" table
DROP TABLE "acceptance_opinions";
-- reverse: create index "acceptance_milestone_id_number" to table: "acceptances"
DROP INDEX "acceptance_milestone_id_number";
-- reverse: create "acceptances" table
DROP TABLE "acceptances";
-- reverse: create index "milestone_due_at" to table: "milestones"
DROP INDEX "milestone_due_at";
-- reverse: create index "milestone_contract_id_position" to table: "milestones"
DROP INDEX "milestone_contract_id_position";
-- reverse: create "milestones" table
DROP TABLE "milestones";
-- reverse: create index "contract_project_id" to table: "contracts"
DROP INDEX "contract_project_id";
-- reverse: create index "contract_framework_id" to table: "contracts"
DROP INDEX "contract_framework_id";
-- reverse: create index "contract_due_at" to table: "contracts"
DROP INDEX "contract_due_at";
-- reverse: create index "contract_award_id" to table: "contracts"
DROP INDEX "contract_award_id";
-- reverse: modify "contracts" table
ALTER TABLE "contracts" DROP CONSTRAINT "contracts_projects_project", DROP CONSTRAINT "contracts_frameworks_framework", DROP CONSTRAINT "contracts_awards_award", DROP COLUMN "framework_id", DROP COLUMN "award_id", DROP COLUMN "project_id", DROP COLUMN "due_action", DROP COLUMN "due_at", DROP COLUMN "hand_over", DROP COLUMN "cause", DROP COLUMN "ended_at", DROP COLUMN "filed_at", DROP COLUMN "published_at", DROP COLUMN "signed_at", DROP COLUMN "for_residents", DROP COLUMN "bond_fen", DROP COLUMN "pack_hash", DROP COLUMN "pack_id";
-- reverse: create index "framework_tender_id" to table: "frameworks"
DROP INDEX "framework_tender_id";
-- reverse: create index "framework_status" to table: "frameworks"
DROP INDEX "framework_status";
-- reverse: create index "framework_due_at" to table: "frameworks"
DROP INDEX "framework_due_at";
-- reverse: create "frameworks" table
DROP TABLE "frameworks";
-- reverse: modify "tenders" table
ALTER TABLE "tenders" DROP COLUMN "offer_root", DROP COLUMN "offers_at";
-- reverse: modify "challenges" table
ALTER TABLE "challenges" DROP COLUMN "answered_at", DROP COLUMN "accepted_at", DROP COLUMN "known_at";
-- reverse: modify "complaints" table
ALTER TABLE "complaints" DROP COLUMN "effect", DROP COLUMN "decided_at", DROP COLUMN "accepted_at";
