-- +goose Up
-- create "catalogue_items" table
CREATE TABLE "catalogue_items" ("id" character varying NOT NULL, "code" character varying NOT NULL, "number" bigint NOT NULL, "name" character varying NOT NULL, "valid_from" character varying NOT NULL, "valid_until" character varying NULL, "citation" character varying NOT NULL, "created_at" timestamptz NOT NULL, PRIMARY KEY ("id"));
-- create index "catalogueitem_code_number" to table: "catalogue_items"
CREATE UNIQUE INDEX "catalogueitem_code_number" ON "catalogue_items" ("code", "number");
-- create "attachments" table
CREATE TABLE "attachments" ("id" character varying NOT NULL, "record_id" character varying NOT NULL, "name" character varying NOT NULL, "media_type" character varying NOT NULL, "sha256" character varying NOT NULL, "size" bigint NOT NULL, "content" bytea NOT NULL, "created_at" timestamptz NOT NULL, "uploaded_by_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "attachments_persons_uploaded_by" FOREIGN KEY ("uploaded_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "attachment_record_id_sha256_name" to table: "attachments"
CREATE UNIQUE INDEX "attachment_record_id_sha256_name" ON "attachments" ("record_id", "sha256", "name");
-- create "projects" table
CREATE TABLE "projects" ("id" character varying NOT NULL, "title" character varying NOT NULL, "purpose" character varying NOT NULL, "area_path" character varying NOT NULL, "catalogue_code" character varying NOT NULL, "estimate_fen" bigint NOT NULL, "method" character varying NOT NULL, "mode" character varying NOT NULL DEFAULT 'NATIVE', "for_residents" boolean NOT NULL DEFAULT true, "negative_denied" jsonb NOT NULL, "status" character varying NOT NULL DEFAULT 'DRAFT', "ocid" character varying NULL, "intended_at" timestamptz NULL, "intent_waiver" character varying NOT NULL DEFAULT '', "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "buyer_id" character varying NOT NULL, "budget_line_id" character varying NOT NULL, "category_id" character varying NOT NULL, "area_id" character varying NOT NULL, "author_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "projects_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "projects_budget_lines_budget_line" FOREIGN KEY ("budget_line_id") REFERENCES "budget_lines" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "projects_categories_category" FOREIGN KEY ("category_id") REFERENCES "categories" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "projects_organizations_buyer" FOREIGN KEY ("buyer_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "projects_persons_author" FOREIGN KEY ("author_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "project_estimate" CHECK (estimate_fen > 0));
-- create index "project_budget_line_id_category_id" to table: "projects"
CREATE INDEX "project_budget_line_id_category_id" ON "projects" ("budget_line_id", "category_id");
-- create index "project_due_at" to table: "projects"
CREATE INDEX "project_due_at" ON "projects" ("due_at");
-- create index "project_status" to table: "projects"
CREATE INDEX "project_status" ON "projects" ("status");
-- create index "projects_ocid_key" to table: "projects"
CREATE UNIQUE INDEX "projects_ocid_key" ON "projects" ("ocid");
-- create "requirements" table
CREATE TABLE "requirements" ("id" character varying NOT NULL, "number" bigint NOT NULL, "body" text NOT NULL, "hash" character varying NOT NULL DEFAULT '', "review_note" character varying NOT NULL DEFAULT '', "frozen_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "project_id" character varying NOT NULL, "author_id" character varying NOT NULL, "reviewer_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "requirements_persons_author" FOREIGN KEY ("author_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "requirements_persons_reviewer" FOREIGN KEY ("reviewer_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "requirements_projects_project" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "requirement_project_id_number" to table: "requirements"
CREATE UNIQUE INDEX "requirement_project_id_number" ON "requirements" ("project_id", "number");
-- create "tenders" table
CREATE TABLE "tenders" ("id" character varying NOT NULL, "area_path" character varying NOT NULL, "number" character varying NULL, "ocid" character varying NULL, "title" character varying NOT NULL, "method" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'DRAFT', "pack_id" character varying NOT NULL DEFAULT '', "pack_hash" character varying NOT NULL DEFAULT '', "ceiling_fen" bigint NOT NULL, "threshold" bigint NOT NULL DEFAULT 0, "custodians" text NOT NULL DEFAULT '[]', "published_at" timestamptz NULL, "deadline_at" timestamptz NULL, "valid_until" timestamptz NULL, "opening_until" timestamptz NULL, "round" bigint NOT NULL DEFAULT 0, "seal_root" character varying NOT NULL DEFAULT '', "reason" character varying NOT NULL DEFAULT '', "reason_code" character varying NOT NULL DEFAULT '', "due_at" timestamptz NULL, "due_action" character varying NOT NULL DEFAULT '', "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "project_id" character varying NOT NULL, "requirement_id" character varying NOT NULL, "buyer_id" character varying NOT NULL, "area_id" character varying NOT NULL, "handler_id" character varying NOT NULL, "previous_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "tenders_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "tenders_organizations_buyer" FOREIGN KEY ("buyer_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "tenders_persons_handler" FOREIGN KEY ("handler_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "tenders_projects_project" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "tenders_requirements_requirement" FOREIGN KEY ("requirement_id") REFERENCES "requirements" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "tenders_tenders_previous" FOREIGN KEY ("previous_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "tender_ceiling" CHECK (ceiling_fen > 0));
-- create index "tender_buyer_id" to table: "tenders"
CREATE INDEX "tender_buyer_id" ON "tenders" ("buyer_id");
-- create index "tender_due_at" to table: "tenders"
CREATE INDEX "tender_due_at" ON "tenders" ("due_at");
-- create index "tender_project_id" to table: "tenders"
CREATE INDEX "tender_project_id" ON "tenders" ("project_id");
-- create index "tender_status_published_at" to table: "tenders"
CREATE INDEX "tender_status_published_at" ON "tenders" ("status", "published_at");
-- create index "tenders_number_key" to table: "tenders"
CREATE UNIQUE INDEX "tenders_number_key" ON "tenders" ("number");
-- create index "tenders_ocid_key" to table: "tenders"
CREATE UNIQUE INDEX "tenders_ocid_key" ON "tenders" ("ocid");
-- create index "tenders_previous_id_key" to table: "tenders"
CREATE UNIQUE INDEX "tenders_previous_id_key" ON "tenders" ("previous_id");
-- create "tender_lots" table
CREATE TABLE "tender_lots" ("id" character varying NOT NULL, "position" bigint NOT NULL, "title" character varying NOT NULL, "area_path" character varying NOT NULL, "units" bigint NOT NULL, "ceiling_fen" bigint NOT NULL, "tender_id" character varying NOT NULL, "category_id" character varying NOT NULL, "area_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "tender_lots_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "tender_lots_categories_category" FOREIGN KEY ("category_id") REFERENCES "categories" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "tender_lots_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "tender_lot_figures" CHECK ((units > 0) AND (ceiling_fen > 0)));
-- create index "tenderlot_tender_id_position" to table: "tender_lots"
CREATE UNIQUE INDEX "tenderlot_tender_id_position" ON "tender_lots" ("tender_id", "position");
-- create "bids" table
CREATE TABLE "bids" ("id" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'FROZEN', "price_fen" bigint NULL, "unopened_reason" character varying NOT NULL DEFAULT '', "document" text NOT NULL DEFAULT '', "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, "lot_id" character varying NOT NULL, "organization_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "bids_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bids_tender_lots_lot" FOREIGN KEY ("lot_id") REFERENCES "tender_lots" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bids_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "bid_lot_id_organization_id" to table: "bids"
CREATE UNIQUE INDEX "bid_lot_id_organization_id" ON "bids" ("lot_id", "organization_id");
-- create index "bid_organization_id" to table: "bids"
CREATE INDEX "bid_organization_id" ON "bids" ("organization_id");
-- create index "bid_tender_id_status" to table: "bids"
CREATE INDEX "bid_tender_id_status" ON "bids" ("tender_id", "status");
-- create "awards" table
CREATE TABLE "awards" ("id" character varying NOT NULL, "rank" bigint NOT NULL, "amount_fen" bigint NOT NULL, "status" character varying NOT NULL DEFAULT 'CHOSEN', "announced_at" timestamptz NULL, "standstill_until" timestamptz NULL, "standstill_waiver" character varying NOT NULL DEFAULT '', "reason" character varying NOT NULL DEFAULT '', "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, "lot_id" character varying NOT NULL, "bid_id" character varying NOT NULL, "organization_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "awards_bids_bid" FOREIGN KEY ("bid_id") REFERENCES "bids" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "awards_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "awards_tender_lots_lot" FOREIGN KEY ("lot_id") REFERENCES "tender_lots" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "awards_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "award_bid_id" to table: "awards"
CREATE UNIQUE INDEX "award_bid_id" ON "awards" ("bid_id");
-- create index "award_due_at" to table: "awards"
CREATE INDEX "award_due_at" ON "awards" ("due_at");
-- create index "award_lot_id_status" to table: "awards"
CREATE INDEX "award_lot_id_status" ON "awards" ("lot_id", "status");
-- create index "award_organization_id" to table: "awards"
CREATE INDEX "award_organization_id" ON "awards" ("organization_id");
-- create "bid_decisions" table
CREATE TABLE "bid_decisions" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "passed" boolean NOT NULL, "rule" character varying NOT NULL, "reason" character varying NOT NULL, "price_fen" bigint NULL, "created_at" timestamptz NOT NULL, "bid_id" character varying NOT NULL, "decided_by_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "bid_decisions_bids_bid" FOREIGN KEY ("bid_id") REFERENCES "bids" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bid_decisions_persons_decided_by" FOREIGN KEY ("decided_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "biddecision_bid_id_kind" to table: "bid_decisions"
CREATE INDEX "biddecision_bid_id_kind" ON "bid_decisions" ("bid_id", "kind");
-- create "challenges" table
CREATE TABLE "challenges" ("id" character varying NOT NULL, "challenger" text NOT NULL, "tag" character varying NOT NULL, "stage" character varying NOT NULL, "grounds" character varying NOT NULL, "request" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'FILED', "may_affect" boolean NOT NULL DEFAULT false, "outcome" character varying NULL, "answer" character varying NOT NULL DEFAULT '', "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, "organization_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "challenges_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "challenges_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "challenge_due_at" to table: "challenges"
CREATE INDEX "challenge_due_at" ON "challenges" ("due_at");
-- create index "challenge_tender_id_tag_stage" to table: "challenges"
CREATE UNIQUE INDEX "challenge_tender_id_tag_stage" ON "challenges" ("tender_id", "tag", "stage");
-- create "complaints" table
CREATE TABLE "complaints" ("id" character varying NOT NULL, "body" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'FILED', "decision" character varying NULL, "reasons" character varying NOT NULL DEFAULT '', "paused_at" timestamptz NULL, "paused_seconds" bigint NOT NULL DEFAULT 0, "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "challenge_id" character varying NOT NULL, "tender_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "complaints_challenges_challenge" FOREIGN KEY ("challenge_id") REFERENCES "challenges" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "complaints_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "complaint_paused" CHECK (paused_seconds >= 0));
-- create index "complaint_challenge_id" to table: "complaints"
CREATE UNIQUE INDEX "complaint_challenge_id" ON "complaints" ("challenge_id");
-- create index "complaint_due_at" to table: "complaints"
CREATE INDEX "complaint_due_at" ON "complaints" ("due_at");
-- create index "complaint_tender_id" to table: "complaints"
CREATE INDEX "complaint_tender_id" ON "complaints" ("tender_id");
-- create "consultations" table
CREATE TABLE "consultations" ("id" character varying NOT NULL, "number" bigint NOT NULL, "question" character varying NOT NULL, "area_path" character varying NOT NULL, "opens_at" timestamptz NOT NULL, "closes_at" timestamptz NOT NULL, "created_at" timestamptz NOT NULL, "project_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "consultations_projects_project" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "consultation_term" CHECK (opens_at < closes_at));
-- create index "consultation_closes_at" to table: "consultations"
CREATE INDEX "consultation_closes_at" ON "consultations" ("closes_at");
-- create index "consultation_project_id_number" to table: "consultations"
CREATE UNIQUE INDEX "consultation_project_id_number" ON "consultations" ("project_id", "number");
-- create "consultation_comments" table
CREATE TABLE "consultation_comments" ("id" character varying NOT NULL, "body" character varying NOT NULL, "answer" character varying NOT NULL DEFAULT '', "answered_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "consultation_id" character varying NOT NULL, "person_id" character varying NOT NULL, "answered_by_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "consultation_comments_consultations_consultation" FOREIGN KEY ("consultation_id") REFERENCES "consultations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "consultation_comments_persons_answered_by" FOREIGN KEY ("answered_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "consultation_comments_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "consultationcomment_consultation_id" to table: "consultation_comments"
CREATE INDEX "consultationcomment_consultation_id" ON "consultation_comments" ("consultation_id");
-- create index "consultationcomment_person_id" to table: "consultation_comments"
CREATE INDEX "consultationcomment_person_id" ON "consultation_comments" ("person_id");
-- create "custodian_keys" table
CREATE TABLE "custodian_keys" ("id" character varying NOT NULL, "public_key" character varying NOT NULL, "revoked_at" timestamptz NULL, "created_at" timestamptz NOT NULL, "person_id" character varying NOT NULL, "organization_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "custodian_keys_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "custodian_keys_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "custodian_keys_public_key_key" to table: "custodian_keys"
CREATE UNIQUE INDEX "custodian_keys_public_key_key" ON "custodian_keys" ("public_key");
-- create index "custodiankey_person_id" to table: "custodian_keys"
CREATE INDEX "custodiankey_person_id" ON "custodian_keys" ("person_id");
-- create "envelopes" table
CREATE TABLE "envelopes" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "round" bigint NOT NULL, "bid" character varying NOT NULL, "tag" character varying NOT NULL, "mark" character varying NOT NULL, "header" text NOT NULL, "ciphertext_hash" character varying NOT NULL, "size" bigint NOT NULL, "receipt" text NOT NULL, "signature" character varying NOT NULL, "leaf" character varying NOT NULL, "seq" bigint NOT NULL, "received_at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, "lot_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "envelopes_tender_lots_lot" FOREIGN KEY ("lot_id") REFERENCES "tender_lots" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "envelopes_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "envelope_tender_id_seq" to table: "envelopes"
CREATE UNIQUE INDEX "envelope_tender_id_seq" ON "envelopes" ("tender_id", "seq");
-- create index "envelope_tender_id_tag" to table: "envelopes"
CREATE INDEX "envelope_tender_id_tag" ON "envelopes" ("tender_id", "tag");
-- create index "envelopes_ciphertext_hash_key" to table: "envelopes"
CREATE UNIQUE INDEX "envelopes_ciphertext_hash_key" ON "envelopes" ("ciphertext_hash");
-- create "envelope_pieces" table
CREATE TABLE "envelope_pieces" ("id" character varying NOT NULL, "position" bigint NOT NULL, "content" bytea NOT NULL, "envelope_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "envelope_pieces_envelopes_envelope" FOREIGN KEY ("envelope_id") REFERENCES "envelopes" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "envelopepiece_envelope_id_position" to table: "envelope_pieces"
CREATE UNIQUE INDEX "envelopepiece_envelope_id_position" ON "envelope_pieces" ("envelope_id", "position");
-- create "experts" table
CREATE TABLE "experts" ("id" character varying NOT NULL, "specialities" jsonb NOT NULL, "area_path" character varying NOT NULL, "active" boolean NOT NULL DEFAULT true, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "person_id" character varying NOT NULL, "employer_id" character varying NULL, "area_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "experts_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "experts_organizations_employer" FOREIGN KEY ("employer_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "experts_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "expert_person_id" to table: "experts"
CREATE UNIQUE INDEX "expert_person_id" ON "experts" ("person_id");
-- create "key_releases" table
CREATE TABLE "key_releases" ("id" character varying NOT NULL, "share" boolean NOT NULL, "secret" text NOT NULL, "created_at" timestamptz NOT NULL, "envelope_id" character varying NOT NULL, "person_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "key_releases_envelopes_envelope" FOREIGN KEY ("envelope_id") REFERENCES "envelopes" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "key_releases_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "keyrelease_envelope_id_person_id" to table: "key_releases"
CREATE UNIQUE INDEX "keyrelease_envelope_id_person_id" ON "key_releases" ("envelope_id", "person_id");
-- create "notices" table
CREATE TABLE "notices" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "record_id" character varying NOT NULL, "title" character varying NOT NULL, "body" text NOT NULL, "area_path" character varying NOT NULL, "published_at" timestamptz NOT NULL, "project_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "notices_projects_project" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "notice_kind_published_at" to table: "notices"
CREATE INDEX "notice_kind_published_at" ON "notices" ("kind", "published_at");
-- create index "notice_project_id_published_at" to table: "notices"
CREATE INDEX "notice_project_id_published_at" ON "notices" ("project_id", "published_at");
-- create index "notice_record_id" to table: "notices"
CREATE INDEX "notice_record_id" ON "notices" ("record_id");
-- create "objections" table
CREATE TABLE "objections" ("id" character varying NOT NULL, "body" character varying NOT NULL, "answer" character varying NOT NULL DEFAULT '', "answered_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, "organization_id" character varying NOT NULL, "answered_by_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "objections_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "objections_persons_answered_by" FOREIGN KEY ("answered_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "objections_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "objection_tender_id" to table: "objections"
CREATE INDEX "objection_tender_id" ON "objections" ("tender_id");
-- create "panels" table
CREATE TABLE "panels" ("id" character varying NOT NULL, "experts" bigint NOT NULL, "representatives" bigint NOT NULL, "status" character varying NOT NULL DEFAULT 'FORMING', "pool" text NOT NULL DEFAULT '[]', "pool_root" character varying NOT NULL DEFAULT '', "buyer_commit" character varying NOT NULL DEFAULT '', "regulator_commit" character varying NOT NULL DEFAULT '', "buyer_nonce" character varying NOT NULL DEFAULT '', "regulator_nonce" character varying NOT NULL DEFAULT '', "head" character varying NOT NULL DEFAULT '', "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "panels_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "panel_tender_id" to table: "panels"
CREATE UNIQUE INDEX "panel_tender_id" ON "panels" ("tender_id");
-- create "panel_seats" table
CREATE TABLE "panel_seats" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "position" bigint NOT NULL, "status" character varying NOT NULL DEFAULT 'DRAWN', "declaration" text NOT NULL DEFAULT '', "declared_at" timestamptz NULL, "dissent" character varying NOT NULL DEFAULT '', "signed_at" timestamptz NULL, "due_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "panel_id" character varying NOT NULL, "person_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "panel_seats_panels_panel" FOREIGN KEY ("panel_id") REFERENCES "panels" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "panel_seats_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "panelseat_due_at" to table: "panel_seats"
CREATE INDEX "panelseat_due_at" ON "panel_seats" ("due_at");
-- create index "panelseat_panel_id_person_id" to table: "panel_seats"
CREATE UNIQUE INDEX "panelseat_panel_id_person_id" ON "panel_seats" ("panel_id", "person_id");
-- create index "panelseat_person_id" to table: "panel_seats"
CREATE INDEX "panelseat_person_id" ON "panel_seats" ("person_id");
-- create "project_parts" table
CREATE TABLE "project_parts" ("id" character varying NOT NULL, "part" character varying NOT NULL, "created_at" timestamptz NOT NULL, "project_id" character varying NOT NULL, "person_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "project_parts_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "project_parts_projects_project" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "projectpart_project_id_person_id_part" to table: "project_parts"
CREATE UNIQUE INDEX "projectpart_project_id_person_id_part" ON "project_parts" ("project_id", "person_id", "part");
-- create "questions" table
CREATE TABLE "questions" ("id" character varying NOT NULL, "asker_tag" character varying NOT NULL, "body" character varying NOT NULL, "answer" character varying NOT NULL DEFAULT '', "answered_at" timestamptz NULL, "due_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, "answered_by_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "questions_persons_answered_by" FOREIGN KEY ("answered_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "questions_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "question_tender_id" to table: "questions"
CREATE INDEX "question_tender_id" ON "questions" ("tender_id");
-- create "registrations" table
CREATE TABLE "registrations" ("id" character varying NOT NULL, "tag" character varying NOT NULL, "at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "registrations_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "registration_tender_id_tag" to table: "registrations"
CREATE UNIQUE INDEX "registration_tender_id_tag" ON "registrations" ("tender_id", "tag");
-- create "relationships" table
CREATE TABLE "relationships" ("id" character varying NOT NULL, "subject_id" character varying NOT NULL, "object_id" character varying NOT NULL, "kind" character varying NOT NULL, "valid_from" character varying NOT NULL, "valid_until" character varying NULL, "evidence" character varying NOT NULL, "created_at" timestamptz NOT NULL, "recorded_by_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "relationships_persons_recorded_by" FOREIGN KEY ("recorded_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "relationship_object_id" to table: "relationships"
CREATE INDEX "relationship_object_id" ON "relationships" ("object_id");
-- create index "relationship_subject_id_object_id_kind" to table: "relationships"
CREATE UNIQUE INDEX "relationship_subject_id_object_id_kind" ON "relationships" ("subject_id", "object_id", "kind");
-- create "reports" table
CREATE TABLE "reports" ("id" character varying NOT NULL, "body" text NOT NULL, "hash" character varying NOT NULL, "created_at" timestamptz NOT NULL, "lot_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "reports_tender_lots_lot" FOREIGN KEY ("lot_id") REFERENCES "tender_lots" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "report_lot_id" to table: "reports"
CREATE UNIQUE INDEX "report_lot_id" ON "reports" ("lot_id");
-- create "score_sheets" table
CREATE TABLE "score_sheets" ("id" character varying NOT NULL, "submitted_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "seat_id" character varying NOT NULL, "lot_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "score_sheets_panel_seats_seat" FOREIGN KEY ("seat_id") REFERENCES "panel_seats" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "score_sheets_tender_lots_lot" FOREIGN KEY ("lot_id") REFERENCES "tender_lots" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "scoresheet_seat_id_lot_id" to table: "score_sheets"
CREATE UNIQUE INDEX "scoresheet_seat_id_lot_id" ON "score_sheets" ("seat_id", "lot_id");
-- create "score_cells" table
CREATE TABLE "score_cells" ("id" character varying NOT NULL, "criterion" character varying NOT NULL, "points" character varying NOT NULL, "reason" character varying NOT NULL DEFAULT '', "sheet_id" character varying NOT NULL, "bid_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "score_cells_bids_bid" FOREIGN KEY ("bid_id") REFERENCES "bids" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "score_cells_score_sheets_sheet" FOREIGN KEY ("sheet_id") REFERENCES "score_sheets" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "scorecell_sheet_id_bid_id_criterion" to table: "score_cells"
CREATE UNIQUE INDEX "scorecell_sheet_id_bid_id_criterion" ON "score_cells" ("sheet_id", "bid_id", "criterion");
-- create "score_corrections" table
CREATE TABLE "score_corrections" ("id" character varying NOT NULL, "head" character varying NOT NULL, "was" character varying NOT NULL, "became" character varying NOT NULL, "reason" character varying NOT NULL, "created_at" timestamptz NOT NULL, "cell_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "score_corrections_score_cells_cell" FOREIGN KEY ("cell_id") REFERENCES "score_cells" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "scorecorrection_cell_id" to table: "score_corrections"
CREATE INDEX "scorecorrection_cell_id" ON "score_corrections" ("cell_id");
-- create "stays" table
CREATE TABLE "stays" ("id" character varying NOT NULL, "blocks" jsonb NOT NULL, "record_id" character varying NOT NULL DEFAULT '', "reason" character varying NOT NULL, "from" timestamptz NOT NULL, "until" timestamptz NULL, "ended_at" timestamptz NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "stays_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "stay_record_id" to table: "stays"
CREATE INDEX "stay_record_id" ON "stays" ("record_id");
-- create index "stay_tender_id" to table: "stays"
CREATE INDEX "stay_tender_id" ON "stays" ("tender_id");
-- create "surveys" table
CREATE TABLE "surveys" ("id" character varying NOT NULL, "subject" character varying NOT NULL, "kind" character varying NOT NULL, "summary" character varying NOT NULL, "held_on" character varying NOT NULL, "created_at" timestamptz NOT NULL, "project_id" character varying NOT NULL, "recorded_by_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "surveys_persons_recorded_by" FOREIGN KEY ("recorded_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "surveys_projects_project" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "survey_project_id_subject" to table: "surveys"
CREATE UNIQUE INDEX "survey_project_id_subject" ON "surveys" ("project_id", "subject");
-- create "tender_documents" table
CREATE TABLE "tender_documents" ("id" character varying NOT NULL, "number" bigint NOT NULL, "body" text NOT NULL, "hash" character varying NOT NULL DEFAULT '', "material" boolean NOT NULL DEFAULT false, "note" character varying NOT NULL DEFAULT '', "published_at" timestamptz NULL, "created_at" timestamptz NOT NULL, "tender_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "tender_documents_tenders_tender" FOREIGN KEY ("tender_id") REFERENCES "tenders" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "tenderdocument_tender_id_number" to table: "tender_documents"
CREATE UNIQUE INDEX "tenderdocument_tender_id_number" ON "tender_documents" ("tender_id", "number");

-- +goose Down
-- reverse: create index "tenderdocument_tender_id_number" to table: "tender_documents"
DROP INDEX "tenderdocument_tender_id_number";
-- reverse: create "tender_documents" table
DROP TABLE "tender_documents";
-- reverse: create index "survey_project_id_subject" to table: "surveys"
DROP INDEX "survey_project_id_subject";
-- reverse: create "surveys" table
DROP TABLE "surveys";
-- reverse: create index "stay_tender_id" to table: "stays"
DROP INDEX "stay_tender_id";
-- reverse: create index "stay_record_id" to table: "stays"
DROP INDEX "stay_record_id";
-- reverse: create "stays" table
DROP TABLE "stays";
-- reverse: create index "scorecorrection_cell_id" to table: "score_corrections"
DROP INDEX "scorecorrection_cell_id";
-- reverse: create "score_corrections" table
DROP TABLE "score_corrections";
-- reverse: create index "scorecell_sheet_id_bid_id_criterion" to table: "score_cells"
DROP INDEX "scorecell_sheet_id_bid_id_criterion";
-- reverse: create "score_cells" table
DROP TABLE "score_cells";
-- reverse: create index "scoresheet_seat_id_lot_id" to table: "score_sheets"
DROP INDEX "scoresheet_seat_id_lot_id";
-- reverse: create "score_sheets" table
DROP TABLE "score_sheets";
-- reverse: create index "report_lot_id" to table: "reports"
DROP INDEX "report_lot_id";
-- reverse: create "reports" table
DROP TABLE "reports";
-- reverse: create index "relationship_subject_id_object_id_kind" to table: "relationships"
DROP INDEX "relationship_subject_id_object_id_kind";
-- reverse: create index "relationship_object_id" to table: "relationships"
DROP INDEX "relationship_object_id";
-- reverse: create "relationships" table
DROP TABLE "relationships";
-- reverse: create index "registration_tender_id_tag" to table: "registrations"
DROP INDEX "registration_tender_id_tag";
-- reverse: create "registrations" table
DROP TABLE "registrations";
-- reverse: create index "question_tender_id" to table: "questions"
DROP INDEX "question_tender_id";
-- reverse: create "questions" table
DROP TABLE "questions";
-- reverse: create index "projectpart_project_id_person_id_part" to table: "project_parts"
DROP INDEX "projectpart_project_id_person_id_part";
-- reverse: create "project_parts" table
DROP TABLE "project_parts";
-- reverse: create index "panelseat_person_id" to table: "panel_seats"
DROP INDEX "panelseat_person_id";
-- reverse: create index "panelseat_panel_id_person_id" to table: "panel_seats"
DROP INDEX "panelseat_panel_id_person_id";
-- reverse: create index "panelseat_due_at" to table: "panel_seats"
DROP INDEX "panelseat_due_at";
-- reverse: create "panel_seats" table
DROP TABLE "panel_seats";
-- reverse: create index "panel_tender_id" to table: "panels"
DROP INDEX "panel_tender_id";
-- reverse: create "panels" table
DROP TABLE "panels";
-- reverse: create index "objection_tender_id" to table: "objections"
DROP INDEX "objection_tender_id";
-- reverse: create "objections" table
DROP TABLE "objections";
-- reverse: create index "notice_record_id" to table: "notices"
DROP INDEX "notice_record_id";
-- reverse: create index "notice_project_id_published_at" to table: "notices"
DROP INDEX "notice_project_id_published_at";
-- reverse: create index "notice_kind_published_at" to table: "notices"
DROP INDEX "notice_kind_published_at";
-- reverse: create "notices" table
DROP TABLE "notices";
-- reverse: create index "keyrelease_envelope_id_person_id" to table: "key_releases"
DROP INDEX "keyrelease_envelope_id_person_id";
-- reverse: create "key_releases" table
DROP TABLE "key_releases";
-- reverse: create index "expert_person_id" to table: "experts"
DROP INDEX "expert_person_id";
-- reverse: create "experts" table
DROP TABLE "experts";
-- reverse: create index "envelopepiece_envelope_id_position" to table: "envelope_pieces"
DROP INDEX "envelopepiece_envelope_id_position";
-- reverse: create "envelope_pieces" table
DROP TABLE "envelope_pieces";
-- reverse: create index "envelopes_ciphertext_hash_key" to table: "envelopes"
DROP INDEX "envelopes_ciphertext_hash_key";
-- reverse: create index "envelope_tender_id_tag" to table: "envelopes"
DROP INDEX "envelope_tender_id_tag";
-- reverse: create index "envelope_tender_id_seq" to table: "envelopes"
DROP INDEX "envelope_tender_id_seq";
-- reverse: create "envelopes" table
DROP TABLE "envelopes";
-- reverse: create index "custodiankey_person_id" to table: "custodian_keys"
DROP INDEX "custodiankey_person_id";
-- reverse: create index "custodian_keys_public_key_key" to table: "custodian_keys"
DROP INDEX "custodian_keys_public_key_key";
-- reverse: create "custodian_keys" table
DROP TABLE "custodian_keys";
-- reverse: create index "consultationcomment_person_id" to table: "consultation_comments"
DROP INDEX "consultationcomment_person_id";
-- reverse: create index "consultationcomment_consultation_id" to table: "consultation_comments"
DROP INDEX "consultationcomment_consultation_id";
-- reverse: create "consultation_comments" table
DROP TABLE "consultation_comments";
-- reverse: create index "consultation_project_id_number" to table: "consultations"
DROP INDEX "consultation_project_id_number";
-- reverse: create index "consultation_closes_at" to table: "consultations"
DROP INDEX "consultation_closes_at";
-- reverse: create "consultations" table
DROP TABLE "consultations";
-- reverse: create index "complaint_tender_id" to table: "complaints"
DROP INDEX "complaint_tender_id";
-- reverse: create index "complaint_due_at" to table: "complaints"
DROP INDEX "complaint_due_at";
-- reverse: create index "complaint_challenge_id" to table: "complaints"
DROP INDEX "complaint_challenge_id";
-- reverse: create "complaints" table
DROP TABLE "complaints";
-- reverse: create index "challenge_tender_id_tag_stage" to table: "challenges"
DROP INDEX "challenge_tender_id_tag_stage";
-- reverse: create index "challenge_due_at" to table: "challenges"
DROP INDEX "challenge_due_at";
-- reverse: create "challenges" table
DROP TABLE "challenges";
-- reverse: create index "biddecision_bid_id_kind" to table: "bid_decisions"
DROP INDEX "biddecision_bid_id_kind";
-- reverse: create "bid_decisions" table
DROP TABLE "bid_decisions";
-- reverse: create index "award_organization_id" to table: "awards"
DROP INDEX "award_organization_id";
-- reverse: create index "award_lot_id_status" to table: "awards"
DROP INDEX "award_lot_id_status";
-- reverse: create index "award_due_at" to table: "awards"
DROP INDEX "award_due_at";
-- reverse: create index "award_bid_id" to table: "awards"
DROP INDEX "award_bid_id";
-- reverse: create "awards" table
DROP TABLE "awards";
-- reverse: create index "bid_tender_id_status" to table: "bids"
DROP INDEX "bid_tender_id_status";
-- reverse: create index "bid_organization_id" to table: "bids"
DROP INDEX "bid_organization_id";
-- reverse: create index "bid_lot_id_organization_id" to table: "bids"
DROP INDEX "bid_lot_id_organization_id";
-- reverse: create "bids" table
DROP TABLE "bids";
-- reverse: create index "tenderlot_tender_id_position" to table: "tender_lots"
DROP INDEX "tenderlot_tender_id_position";
-- reverse: create "tender_lots" table
DROP TABLE "tender_lots";
-- reverse: create index "tenders_previous_id_key" to table: "tenders"
DROP INDEX "tenders_previous_id_key";
-- reverse: create index "tenders_ocid_key" to table: "tenders"
DROP INDEX "tenders_ocid_key";
-- reverse: create index "tenders_number_key" to table: "tenders"
DROP INDEX "tenders_number_key";
-- reverse: create index "tender_status_published_at" to table: "tenders"
DROP INDEX "tender_status_published_at";
-- reverse: create index "tender_project_id" to table: "tenders"
DROP INDEX "tender_project_id";
-- reverse: create index "tender_due_at" to table: "tenders"
DROP INDEX "tender_due_at";
-- reverse: create index "tender_buyer_id" to table: "tenders"
DROP INDEX "tender_buyer_id";
-- reverse: create "tenders" table
DROP TABLE "tenders";
-- reverse: create index "requirement_project_id_number" to table: "requirements"
DROP INDEX "requirement_project_id_number";
-- reverse: create "requirements" table
DROP TABLE "requirements";
-- reverse: create index "projects_ocid_key" to table: "projects"
DROP INDEX "projects_ocid_key";
-- reverse: create index "project_status" to table: "projects"
DROP INDEX "project_status";
-- reverse: create index "project_due_at" to table: "projects"
DROP INDEX "project_due_at";
-- reverse: create index "project_budget_line_id_category_id" to table: "projects"
DROP INDEX "project_budget_line_id_category_id";
-- reverse: create "projects" table
DROP TABLE "projects";
-- reverse: create index "attachment_record_id_sha256_name" to table: "attachments"
DROP INDEX "attachment_record_id_sha256_name";
-- reverse: create "attachments" table
DROP TABLE "attachments";
-- reverse: create index "catalogueitem_code_number" to table: "catalogue_items"
DROP INDEX "catalogueitem_code_number";
-- reverse: create "catalogue_items" table
DROP TABLE "catalogue_items";
