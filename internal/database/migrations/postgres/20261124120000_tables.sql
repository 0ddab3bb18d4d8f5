-- +goose Up
-- create "entries" table
CREATE TABLE "entries" ("id" character varying NOT NULL, "stream" character varying NOT NULL, "seq" bigint NOT NULL, "verb" character varying NOT NULL, "record" character varying NOT NULL, "actor_id" character varying NOT NULL, "on_behalf_of_id" character varying NULL, "at" timestamptz NOT NULL, "body" text NOT NULL, "prev_hash" character varying NOT NULL, "hash" character varying NOT NULL, PRIMARY KEY ("id"));
-- create index "entry_record" to table: "entries"
CREATE INDEX "entry_record" ON "entries" ("record");
-- create index "entry_stream_seq" to table: "entries"
CREATE UNIQUE INDEX "entry_stream_seq" ON "entries" ("stream", "seq");
-- create "policies" table
CREATE TABLE "policies" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "code" character varying NOT NULL, "number" bigint NOT NULL, "title" character varying NOT NULL, "citation" character varying NOT NULL, "valid_from" character varying NOT NULL, "valid_until" character varying NULL, "body" jsonb NOT NULL, "created_at" timestamptz NOT NULL, PRIMARY KEY ("id"));
-- create index "policyversion_kind_code_number" to table: "policies"
CREATE UNIQUE INDEX "policyversion_kind_code_number" ON "policies" ("kind", "code", "number");
-- create "ledger_postings" table
CREATE TABLE "ledger_postings" ("id" character varying NOT NULL, "account_id" character varying NOT NULL, "from_bucket" character varying NOT NULL, "to_bucket" character varying NOT NULL, "amount" bigint NOT NULL, "record_id" character varying NOT NULL, "at" timestamptz NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "ledger_posting_amount" CHECK ((amount > 0) AND ((from_bucket)::text <> (to_bucket)::text)));
-- create index "ledgerposting_account_id" to table: "ledger_postings"
CREATE INDEX "ledgerposting_account_id" ON "ledger_postings" ("account_id");
-- create index "ledgerposting_record_id" to table: "ledger_postings"
CREATE INDEX "ledgerposting_record_id" ON "ledger_postings" ("record_id");
-- create "ledger_accounts" table
CREATE TABLE "ledger_accounts" ("id" character varying NOT NULL, "unit" character varying NOT NULL, "granted" bigint NOT NULL DEFAULT 0, "reserved" bigint NOT NULL DEFAULT 0, "consumed" bigint NOT NULL DEFAULT 0, PRIMARY KEY ("id"), CONSTRAINT "ledger_account_consumed" CHECK (consumed >= 0), CONSTRAINT "ledger_account_left" CHECK ((reserved + consumed) <= granted), CONSTRAINT "ledger_account_reserved" CHECK (reserved >= 0));
-- create "areas" table
CREATE TABLE "areas" ("id" character varying NOT NULL, "code" character varying NOT NULL, "name" character varying NOT NULL, "level" character varying NOT NULL, "path" character varying NOT NULL, "lat" double precision NOT NULL, "lng" double precision NOT NULL, "parent_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "areas_areas_children" FOREIGN KEY ("parent_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "area_parent_id" to table: "areas"
CREATE INDEX "area_parent_id" ON "areas" ("parent_id");
-- create index "area_path" to table: "areas"
CREATE INDEX "area_path" ON "areas" ("path");
-- create index "areas_code_key" to table: "areas"
CREATE UNIQUE INDEX "areas_code_key" ON "areas" ("code");
-- create "sign_in_tries" table
CREATE TABLE "sign_in_tries" ("id" character varying NOT NULL, "tries" bigint NOT NULL, "window_ends_at" timestamptz NOT NULL, PRIMARY KEY ("id"));
-- create "idempotency_keys" table
CREATE TABLE "idempotency_keys" ("id" character varying NOT NULL, "act" character varying NOT NULL, "request_hash" character varying NOT NULL, "answer" text NOT NULL, "created_at" timestamptz NOT NULL, PRIMARY KEY ("id"));
-- create index "idempotencykey_created_at" to table: "idempotency_keys"
CREATE INDEX "idempotencykey_created_at" ON "idempotency_keys" ("created_at");
-- create "calendar_days" table
CREATE TABLE "calendar_days" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "name" character varying NOT NULL, PRIMARY KEY ("id"));
-- create "anchors" table
CREATE TABLE "anchors" ("id" character varying NOT NULL, "at" timestamptz NOT NULL, "streams" bigint NOT NULL, "root" character varying NOT NULL, "heads" text NOT NULL, PRIMARY KEY ("id"));
-- create index "anchor_at" to table: "anchors"
CREATE UNIQUE INDEX "anchor_at" ON "anchors" ("at");
-- create "occupancies" table
CREATE TABLE "occupancies" ("id" character varying NOT NULL, "resource_id" character varying NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "kind" character varying NOT NULL, "expires_at" timestamptz NULL, "owner_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "occupancy_expiry" CHECK ((((kind)::text = 'HOLD'::text) AND (expires_at IS NOT NULL)) OR (((kind)::text <> 'HOLD'::text) AND (expires_at IS NULL))), CONSTRAINT "occupancy_order" CHECK (starts_at < ends_at));
-- create index "occupancy_owner_id" to table: "occupancies"
CREATE INDEX "occupancy_owner_id" ON "occupancies" ("owner_id");
-- create index "occupancy_resource_id_starts_at" to table: "occupancies"
CREATE INDEX "occupancy_resource_id_starts_at" ON "occupancies" ("resource_id", "starts_at");
-- create "stream_heads" table
CREATE TABLE "stream_heads" ("id" character varying NOT NULL, "seq" bigint NOT NULL, "hash" character varying NOT NULL, PRIMARY KEY ("id"));
-- create "persons" table
CREATE TABLE "persons" ("id" character varying NOT NULL, "name" character varying NOT NULL, "birth_date" character varying NULL, "gender" character varying NOT NULL DEFAULT 'UNSTATED', "phone" character varying NOT NULL DEFAULT '', "address" character varying NOT NULL DEFAULT '', "lat" double precision NULL, "lng" double precision NULL, "area_path" character varying NOT NULL DEFAULT '', "home_tag" character varying NOT NULL DEFAULT '', "lives_alone" boolean NOT NULL DEFAULT false, "low_income" boolean NOT NULL DEFAULT false, "ltc_insured" boolean NOT NULL DEFAULT false, "care_level" character varying NOT NULL DEFAULT 'NONE', "care_level_until" character varying NULL, "excluded_by" jsonb NULL, "demo" boolean NOT NULL DEFAULT false, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "area_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "persons_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create "accounts" table
CREATE TABLE "accounts" ("id" character varying NOT NULL, "login" character varying NOT NULL, "password_hash" character varying NOT NULL DEFAULT '', "generation" bigint NOT NULL DEFAULT 1, "disabled_at" timestamptz NULL, "created_at" timestamptz NOT NULL, "person_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "accounts_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "accounts_login_key" to table: "accounts"
CREATE UNIQUE INDEX "accounts_login_key" ON "accounts" ("login");
-- create "organizations" table
CREATE TABLE "organizations" ("id" character varying NOT NULL, "external_id" character varying NULL, "name" character varying NOT NULL, "legal_code" character varying NOT NULL DEFAULT '', "kind" character varying NOT NULL, "grade" character varying NOT NULL DEFAULT 'NONE', "description" text NOT NULL DEFAULT '', "phone" character varying NOT NULL DEFAULT '', "email" character varying NOT NULL DEFAULT '', "website" character varying NOT NULL DEFAULT '', "rating_sum" bigint NOT NULL DEFAULT 0, "rating_count" bigint NOT NULL DEFAULT 0, "demo" boolean NOT NULL DEFAULT false, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "area_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "organizations_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "organizations_external_id_key" to table: "organizations"
CREATE UNIQUE INDEX "organizations_external_id_key" ON "organizations" ("external_id");
-- create "appointments" table
CREATE TABLE "appointments" ("id" character varying NOT NULL, "post" character varying NOT NULL, "area_path" character varying NOT NULL, "from" timestamptz NOT NULL, "until" timestamptz NULL, "created_at" timestamptz NOT NULL, "person_id" character varying NOT NULL, "area_id" character varying NOT NULL, "organization_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "appointments_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "appointments_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "appointments_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "appointment_person_id_post_area_id_organization_id_from" to table: "appointments"
CREATE UNIQUE INDEX "appointment_person_id_post_area_id_organization_id_from" ON "appointments" ("person_id", "post", "area_id", "organization_id", "from");
-- create "categories" table
CREATE TABLE "categories" ("id" character varying NOT NULL, "code" character varying NOT NULL, "name" character varying NOT NULL, "name_en" character varying NOT NULL, "panel" character varying NOT NULL, "required_credential" character varying NOT NULL DEFAULT '', "parent_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "categories_categories_children" FOREIGN KEY ("parent_id") REFERENCES "categories" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "categories_code_key" to table: "categories"
CREATE UNIQUE INDEX "categories_code_key" ON "categories" ("code");
-- create "budget_lines" table
CREATE TABLE "budget_lines" ("id" character varying NOT NULL, "code" character varying NOT NULL, "fiscal_year" bigint NOT NULL, "name" character varying NOT NULL, "area_path" character varying NOT NULL, "created_at" timestamptz NOT NULL, "buyer_id" character varying NOT NULL, "area_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "budget_lines_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "budget_lines_organizations_buyer" FOREIGN KEY ("buyer_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "budgetline_code_fiscal_year" to table: "budget_lines"
CREATE UNIQUE INDEX "budgetline_code_fiscal_year" ON "budget_lines" ("code", "fiscal_year");
-- create "contracts" table
CREATE TABLE "contracts" ("id" character varying NOT NULL, "number" character varying NOT NULL, "title" character varying NOT NULL, "status" character varying NOT NULL, "value_fen" bigint NOT NULL, "valid_from" character varying NOT NULL, "valid_until" character varying NOT NULL, "area_path" character varying NOT NULL, "basis" character varying NOT NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "buyer_id" character varying NOT NULL, "provider_id" character varying NOT NULL, "budget_line_id" character varying NOT NULL, "area_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "contracts_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "contracts_budget_lines_budget_line" FOREIGN KEY ("budget_line_id") REFERENCES "budget_lines" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "contracts_organizations_buyer" FOREIGN KEY ("buyer_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "contracts_organizations_provider" FOREIGN KEY ("provider_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "contract_term" CHECK ((valid_from)::text <= (valid_until)::text), CONSTRAINT "contract_value" CHECK (value_fen > 0));
-- create index "contract_provider_id_status" to table: "contracts"
CREATE INDEX "contract_provider_id_status" ON "contracts" ("provider_id", "status");
-- create index "contracts_number_key" to table: "contracts"
CREATE UNIQUE INDEX "contracts_number_key" ON "contracts" ("number");
-- create "contract_lots" table
CREATE TABLE "contract_lots" ("id" character varying NOT NULL, "area_path" character varying NOT NULL, "position" bigint NOT NULL, "unit_price_fen" bigint NOT NULL, "units" bigint NOT NULL, "contract_id" character varying NOT NULL, "category_id" character varying NOT NULL, "area_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "contract_lots_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "contract_lots_categories_category" FOREIGN KEY ("category_id") REFERENCES "categories" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "contract_lots_contracts_contract" FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "contract_lot_figures" CHECK ((unit_price_fen >= 0) AND (units > 0)));
-- create index "contractlot_category_id_contract_id" to table: "contract_lots"
CREATE INDEX "contractlot_category_id_contract_id" ON "contract_lots" ("category_id", "contract_id");
-- create index "contractlot_contract_id_position" to table: "contract_lots"
CREATE UNIQUE INDEX "contractlot_contract_id_position" ON "contract_lots" ("contract_id", "position");
-- create "entitlements" table
CREATE TABLE "entitlements" ("id" character varying NOT NULL, "programme_code" character varying NOT NULL, "month" character varying NOT NULL, "cap_fen" bigint NOT NULL, "created_at" timestamptz NOT NULL, "person_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "entitlements_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "entitlement_person_id_programme_code_month" to table: "entitlements"
CREATE UNIQUE INDEX "entitlement_person_id_programme_code_month" ON "entitlements" ("person_id", "programme_code", "month");
-- create "locations" table
CREATE TABLE "locations" ("id" character varying NOT NULL, "external_id" character varying NULL, "name" character varying NOT NULL, "address" character varying NOT NULL DEFAULT '', "lat" double precision NULL, "lng" double precision NULL, "organization_id" character varying NOT NULL, "area_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "locations_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "locations_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "location_organization_id" to table: "locations"
CREATE INDEX "location_organization_id" ON "locations" ("organization_id");
-- create index "locations_external_id_key" to table: "locations"
CREATE UNIQUE INDEX "locations_external_id_key" ON "locations" ("external_id");
-- create "offerings" table
CREATE TABLE "offerings" ("id" character varying NOT NULL, "external_id" character varying NULL, "name" character varying NOT NULL, "description" text NOT NULL DEFAULT '', "status" character varying NOT NULL DEFAULT 'DRAFT', "mode" character varying NOT NULL, "price_fen" bigint NOT NULL, "unit" character varying NOT NULL DEFAULT 'VISIT', "duration_minutes" bigint NOT NULL, "step_minutes" bigint NOT NULL DEFAULT 30, "prep_minutes" bigint NOT NULL DEFAULT 0, "cleanup_minutes" bigint NOT NULL DEFAULT 0, "lead_minutes" bigint NOT NULL DEFAULT 120, "horizon_days" bigint NOT NULL DEFAULT 14, "min_minutes" bigint NOT NULL DEFAULT 0, "approval_required" boolean NOT NULL DEFAULT false, "prepay" boolean NOT NULL DEFAULT false, "min_age" bigint NOT NULL DEFAULT 0, "care_levels" jsonb NULL, "cancellation_policy_id" character varying NULL, "lat" double precision NULL, "lng" double precision NULL, "rating_milli" bigint NOT NULL DEFAULT 0, "rating_count" bigint NOT NULL DEFAULT 0, "next_start_at" timestamptz NULL, "next_starts" jsonb NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "organization_id" character varying NOT NULL, "category_id" character varying NOT NULL, "location_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "offerings_categories_category" FOREIGN KEY ("category_id") REFERENCES "categories" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "offerings_locations_location" FOREIGN KEY ("location_id") REFERENCES "locations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "offerings_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "offering_buffers" CHECK ((prep_minutes >= 0) AND (cleanup_minutes >= 0) AND (lead_minutes >= 0) AND ((horizon_days >= 1) AND (horizon_days <= 42))), CONSTRAINT "offering_duration" CHECK ((duration_minutes > 0) AND (duration_minutes <= 1440)), CONSTRAINT "offering_price" CHECK (price_fen >= 0), CONSTRAINT "offering_step" CHECK (step_minutes > 0));
-- create index "offering_category_id_status_rating_milli_id" to table: "offerings"
CREATE INDEX "offering_category_id_status_rating_milli_id" ON "offerings" ("category_id", "status", "rating_milli", "id");
-- create index "offering_organization_id" to table: "offerings"
CREATE INDEX "offering_organization_id" ON "offerings" ("organization_id");
-- create index "offering_status_next_start_at_id" to table: "offerings"
CREATE INDEX "offering_status_next_start_at_id" ON "offerings" ("status", "next_start_at", "id");
-- create index "offerings_external_id_key" to table: "offerings"
CREATE UNIQUE INDEX "offerings_external_id_key" ON "offerings" ("external_id");
-- create "workers" table
CREATE TABLE "workers" ("id" character varying NOT NULL, "name" character varying NOT NULL, "gender" character varying NOT NULL DEFAULT 'UNSTATED', "weekly_minutes_cap" bigint NOT NULL DEFAULT 2640, "active" boolean NOT NULL DEFAULT true, "version" bigint NOT NULL DEFAULT 1, "organization_id" character varying NOT NULL, "person_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "workers_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "workers_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "worker_organization_id_person_id" to table: "workers"
CREATE UNIQUE INDEX "worker_organization_id_person_id" ON "workers" ("organization_id", "person_id");
-- create index "worker_person_id" to table: "workers"
CREATE INDEX "worker_person_id" ON "workers" ("person_id");
-- create "group_sessions" table
CREATE TABLE "group_sessions" ("id" character varying NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "capacity" bigint NOT NULL, "taken" bigint NOT NULL DEFAULT 0, "version" bigint NOT NULL DEFAULT 1, "offering_id" character varying NOT NULL, "worker_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "group_sessions_offerings_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "group_sessions_workers_worker" FOREIGN KEY ("worker_id") REFERENCES "workers" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "group_session_order" CHECK (starts_at < ends_at), CONSTRAINT "group_session_places" CHECK ((taken >= 0) AND (taken <= capacity)));
-- create index "groupsession_offering_id_starts_at" to table: "group_sessions"
CREATE UNIQUE INDEX "groupsession_offering_id_starts_at" ON "group_sessions" ("offering_id", "starts_at");
-- create "holds" table
CREATE TABLE "holds" ("id" character varying NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "status" character varying NOT NULL DEFAULT 'ACTIVE', "expires_at" timestamptz NOT NULL, "extended" boolean NOT NULL DEFAULT false, "channel" character varying NOT NULL DEFAULT 'APP', "quote" text NOT NULL, "quote_digest" character varying NOT NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "recipient_id" character varying NOT NULL, "booker_id" character varying NOT NULL, "offering_id" character varying NOT NULL, "worker_id" character varying NOT NULL, "group_session_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "holds_group_sessions_group_session" FOREIGN KEY ("group_session_id") REFERENCES "group_sessions" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "holds_offerings_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "holds_persons_booker" FOREIGN KEY ("booker_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "holds_persons_recipient" FOREIGN KEY ("recipient_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "holds_workers_worker" FOREIGN KEY ("worker_id") REFERENCES "workers" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "hold_order" CHECK (starts_at < ends_at));
-- create index "hold_booker_id_status" to table: "holds"
CREATE INDEX "hold_booker_id_status" ON "holds" ("booker_id", "status");
-- create index "hold_group_session_id_status_expires_at" to table: "holds"
CREATE INDEX "hold_group_session_id_status_expires_at" ON "holds" ("group_session_id", "status", "expires_at");
-- create index "hold_recipient_id_status" to table: "holds"
CREATE INDEX "hold_recipient_id_status" ON "holds" ("recipient_id", "status");
-- create index "hold_status_expires_at" to table: "holds"
CREATE INDEX "hold_status_expires_at" ON "holds" ("status", "expires_at");
-- create "programmes" table
CREATE TABLE "programmes" ("id" character varying NOT NULL, "code" character varying NOT NULL, "number" bigint NOT NULL, "name" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'PUBLISHED', "payer" character varying NOT NULL DEFAULT 'SUBSIDY', "rate_bp" bigint NOT NULL, "cap_visit_fen" bigint NOT NULL, "cap_month_fen" bigint NOT NULL, "min_age" bigint NOT NULL DEFAULT 0, "care_levels" jsonb NULL, "low_income_only" boolean NOT NULL DEFAULT false, "living_alone_only" boolean NOT NULL DEFAULT false, "excluded_by" jsonb NULL, "area_path" character varying NOT NULL, "valid_from" character varying NOT NULL, "valid_until" character varying NOT NULL, "citation" character varying NOT NULL, "created_at" timestamptz NOT NULL, "area_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "programmes_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "programme_figures" CHECK (((rate_bp >= 0) AND (rate_bp <= 10000)) AND (cap_visit_fen >= 0) AND (cap_month_fen >= 0)));
-- create index "programme_code_number" to table: "programmes"
CREATE UNIQUE INDEX "programme_code_number" ON "programmes" ("code", "number");
-- create "bookings" table
CREATE TABLE "bookings" ("id" character varying NOT NULL, "area_path" character varying NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "status" character varying NOT NULL, "payment" character varying NOT NULL DEFAULT 'NONE', "funding" character varying NOT NULL DEFAULT 'NONE', "verification" character varying NOT NULL DEFAULT 'PENDING', "channel" character varying NOT NULL DEFAULT 'APP', "gross_fen" bigint NOT NULL, "public_fen" bigint NOT NULL, "resident_fen" bigint NOT NULL, "refund_due_fen" bigint NOT NULL DEFAULT 0, "quote" text NOT NULL, "ended_by" character varying NULL, "reason" character varying NOT NULL DEFAULT '', "disputed" boolean NOT NULL DEFAULT false, "disputed_by_id" character varying NULL, "delivered_at" timestamptz NULL, "partial" boolean NOT NULL DEFAULT false, "due_at" timestamptz NULL, "due_action" character varying NOT NULL DEFAULT '', "reschedules" bigint NOT NULL DEFAULT 0, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "hold_id" character varying NULL, "recipient_id" character varying NOT NULL, "booker_id" character varying NOT NULL, "offering_id" character varying NOT NULL, "organization_id" character varying NOT NULL, "worker_id" character varying NOT NULL, "group_session_id" character varying NULL, "programme_id" character varying NULL, "entitlement_id" character varying NULL, "contract_lot_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "bookings_contract_lots_contract_lot" FOREIGN KEY ("contract_lot_id") REFERENCES "contract_lots" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bookings_entitlements_entitlement" FOREIGN KEY ("entitlement_id") REFERENCES "entitlements" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bookings_group_sessions_group_session" FOREIGN KEY ("group_session_id") REFERENCES "group_sessions" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bookings_holds_hold" FOREIGN KEY ("hold_id") REFERENCES "holds" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bookings_offerings_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bookings_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bookings_persons_booker" FOREIGN KEY ("booker_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bookings_persons_recipient" FOREIGN KEY ("recipient_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bookings_programmes_programme" FOREIGN KEY ("programme_id") REFERENCES "programmes" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bookings_workers_worker" FOREIGN KEY ("worker_id") REFERENCES "workers" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "booking_order" CHECK (starts_at < ends_at), CONSTRAINT "booking_price" CHECK ((gross_fen >= 0) AND (public_fen >= 0) AND (resident_fen >= 0) AND (gross_fen = (public_fen + resident_fen))));
-- create index "booking_contract_lot_id" to table: "bookings"
CREATE INDEX "booking_contract_lot_id" ON "bookings" ("contract_lot_id");
-- create index "booking_due_at" to table: "bookings"
CREATE INDEX "booking_due_at" ON "bookings" ("due_at");
-- create index "booking_hold_id" to table: "bookings"
CREATE UNIQUE INDEX "booking_hold_id" ON "bookings" ("hold_id");
-- create index "booking_organization_id_starts_at" to table: "bookings"
CREATE INDEX "booking_organization_id_starts_at" ON "bookings" ("organization_id", "starts_at");
-- create index "booking_recipient_id_starts_at" to table: "bookings"
CREATE INDEX "booking_recipient_id_starts_at" ON "bookings" ("recipient_id", "starts_at");
-- create index "booking_worker_id_starts_at" to table: "bookings"
CREATE INDEX "booking_worker_id_starts_at" ON "bookings" ("worker_id", "starts_at");
-- create "appraisals" table
CREATE TABLE "appraisals" ("id" character varying NOT NULL, "solved" boolean NOT NULL, "satisfied" bigint NOT NULL, "reasons" jsonb NULL, "source" character varying NOT NULL, "created_at" timestamptz NOT NULL, "booking_id" character varying NOT NULL, "organization_id" character varying NOT NULL, "appraiser_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "appraisals_bookings_booking" FOREIGN KEY ("booking_id") REFERENCES "bookings" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "appraisals_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "appraisals_persons_appraiser" FOREIGN KEY ("appraiser_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "appraisal_satisfied" CHECK ((satisfied >= 1) AND (satisfied <= 5)));
-- create index "appraisal_booking_id" to table: "appraisals"
CREATE UNIQUE INDEX "appraisal_booking_id" ON "appraisals" ("booking_id");
-- create index "appraisal_organization_id" to table: "appraisals"
CREATE INDEX "appraisal_organization_id" ON "appraisals" ("organization_id");
-- create "offering_areas" table
CREATE TABLE "offering_areas" ("id" character varying NOT NULL, "offering_id" character varying NOT NULL, "area_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "offering_areas_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "offering_areas_offerings_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "offeringarea_area_id_offering_id" to table: "offering_areas"
CREATE UNIQUE INDEX "offeringarea_area_id_offering_id" ON "offering_areas" ("area_id", "offering_id");
-- create index "offeringarea_offering_id" to table: "offering_areas"
CREATE INDEX "offeringarea_offering_id" ON "offering_areas" ("offering_id");
-- create "organization_credentials" table
CREATE TABLE "organization_credentials" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "number" character varying NOT NULL, "valid_from" character varying NOT NULL, "valid_until" character varying NOT NULL, "organization_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "organization_credentials_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "organizationcredential_organization_id_kind_number" to table: "organization_credentials"
CREATE UNIQUE INDEX "organizationcredential_organization_id_kind_number" ON "organization_credentials" ("organization_id", "kind", "number");
-- create "statements" table
CREATE TABLE "statements" ("id" character varying NOT NULL, "area_path" character varying NOT NULL, "month" character varying NOT NULL, "status" character varying NOT NULL, "lines" bigint NOT NULL DEFAULT 0, "amount_fen" bigint NOT NULL, "sample_seed" character varying NOT NULL DEFAULT '', "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "contract_id" character varying NOT NULL, "provider_id" character varying NOT NULL, "approver_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "statements_contracts_contract" FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "statements_organizations_provider" FOREIGN KEY ("provider_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "statements_persons_approver" FOREIGN KEY ("approver_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "statement_area_path" to table: "statements"
CREATE INDEX "statement_area_path" ON "statements" ("area_path");
-- create index "statement_contract_id_month" to table: "statements"
CREATE UNIQUE INDEX "statement_contract_id_month" ON "statements" ("contract_id", "month");
-- create index "statement_provider_id" to table: "statements"
CREATE INDEX "statement_provider_id" ON "statements" ("provider_id");
-- create "payments" table
CREATE TABLE "payments" ("id" character varying NOT NULL, "amount_fen" bigint NOT NULL, "reference" character varying NOT NULL, "paid_on" character varying NOT NULL, "created_at" timestamptz NOT NULL, "statement_id" character varying NOT NULL, "recorded_by_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "payments_persons_recorded_by" FOREIGN KEY ("recorded_by_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "payments_statements_statement" FOREIGN KEY ("statement_id") REFERENCES "statements" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "payment_reference" to table: "payments"
CREATE UNIQUE INDEX "payment_reference" ON "payments" ("reference");
-- create index "payment_statement_id" to table: "payments"
CREATE UNIQUE INDEX "payment_statement_id" ON "payments" ("statement_id");
-- create "pools" table
CREATE TABLE "pools" ("id" character varying NOT NULL, "programme_code" character varying NOT NULL, "area_path" character varying NOT NULL, "created_at" timestamptz NOT NULL, "area_id" character varying NOT NULL, "budget_line_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "pools_areas_area" FOREIGN KEY ("area_id") REFERENCES "areas" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "pools_budget_lines_budget_line" FOREIGN KEY ("budget_line_id") REFERENCES "budget_lines" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "pool_programme_code_area_id" to table: "pools"
CREATE UNIQUE INDEX "pool_programme_code_area_id" ON "pools" ("programme_code", "area_id");
-- create "price_lines" table
CREATE TABLE "price_lines" ("id" character varying NOT NULL, "position" bigint NOT NULL, "payer" character varying NOT NULL, "amount_fen" bigint NOT NULL, "source_id" character varying NOT NULL DEFAULT '', "booking_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "price_lines_bookings_booking" FOREIGN KEY ("booking_id") REFERENCES "bookings" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "price_line_amount" CHECK (amount_fen >= 0));
-- create index "priceline_booking_id_position" to table: "price_lines"
CREATE UNIQUE INDEX "priceline_booking_id_position" ON "price_lines" ("booking_id", "position");
-- create "programme_categories" table
CREATE TABLE "programme_categories" ("id" character varying NOT NULL, "programme_id" character varying NOT NULL, "category_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "programme_categories_categories_category" FOREIGN KEY ("category_id") REFERENCES "categories" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "programme_categories_programmes_programme" FOREIGN KEY ("programme_id") REFERENCES "programmes" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "programmecategory_category_id_programme_id" to table: "programme_categories"
CREATE UNIQUE INDEX "programmecategory_category_id_programme_id" ON "programme_categories" ("category_id", "programme_id");
-- create "proxy_grants" table
CREATE TABLE "proxy_grants" ("id" character varying NOT NULL, "scopes" jsonb NOT NULL, "status" character varying NOT NULL, "evidence" character varying NOT NULL, "evidence_sha256" character varying NOT NULL DEFAULT '', "from" timestamptz NOT NULL, "until" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL, "elder_id" character varying NOT NULL, "proxy_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "proxy_grants_persons_elder" FOREIGN KEY ("elder_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "proxy_grants_persons_proxy" FOREIGN KEY ("proxy_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "proxy_grant_not_self" CHECK ((elder_id)::text <> (proxy_id)::text));
-- create index "proxygrant_elder_id_status" to table: "proxy_grants"
CREATE INDEX "proxygrant_elder_id_status" ON "proxy_grants" ("elder_id", "status");
-- create index "proxygrant_proxy_id_status" to table: "proxy_grants"
CREATE INDEX "proxygrant_proxy_id_status" ON "proxy_grants" ("proxy_id", "status");
-- create "search_grams" table
CREATE TABLE "search_grams" ("id" character varying NOT NULL, "gram" character varying NOT NULL, "offering_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "search_grams_offerings_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "searchgram_gram_offering_id" to table: "search_grams"
CREATE UNIQUE INDEX "searchgram_gram_offering_id" ON "search_grams" ("gram", "offering_id");
-- create index "searchgram_offering_id" to table: "search_grams"
CREATE INDEX "searchgram_offering_id" ON "search_grams" ("offering_id");
-- create "shifts" table
CREATE TABLE "shifts" ("id" character varying NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "worker_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "shifts_workers_worker" FOREIGN KEY ("worker_id") REFERENCES "workers" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "shift_order" CHECK (starts_at < ends_at));
-- create index "shift_ends_at" to table: "shifts"
CREATE INDEX "shift_ends_at" ON "shifts" ("ends_at");
-- create index "shift_worker_id_starts_at" to table: "shifts"
CREATE UNIQUE INDEX "shift_worker_id_starts_at" ON "shifts" ("worker_id", "starts_at");
-- create "sign_ins" table
CREATE TABLE "sign_ins" ("id" character varying NOT NULL, "token_hash" character varying NOT NULL, "generation" bigint NOT NULL, "expires_at" timestamptz NOT NULL, "revoked_at" timestamptz NULL, "created_at" timestamptz NOT NULL, "account_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "sign_ins_accounts_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "sign_ins_token_hash_key" to table: "sign_ins"
CREATE UNIQUE INDEX "sign_ins_token_hash_key" ON "sign_ins" ("token_hash");
-- create index "signin_account_id" to table: "sign_ins"
CREATE INDEX "signin_account_id" ON "sign_ins" ("account_id");
-- create "statement_lines" table
CREATE TABLE "statement_lines" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "service_date" character varying NOT NULL, "units" bigint NOT NULL, "unit_price_fen" bigint NOT NULL, "amount_fen" bigint NOT NULL, "status" character varying NOT NULL, "sampled" boolean NOT NULL DEFAULT false, "sample_result" character varying NULL, "created_at" timestamptz NOT NULL, "statement_id" character varying NULL, "contract_id" character varying NOT NULL, "contract_lot_id" character varying NOT NULL, "booking_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "statement_lines_bookings_booking" FOREIGN KEY ("booking_id") REFERENCES "bookings" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "statement_lines_contract_lots_contract_lot" FOREIGN KEY ("contract_lot_id") REFERENCES "contract_lots" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "statement_lines_contracts_contract" FOREIGN KEY ("contract_id") REFERENCES "contracts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "statement_lines_statements_statement" FOREIGN KEY ("statement_id") REFERENCES "statements" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "statement_line_sign" CHECK ((((kind)::text = 'CHARGE'::text) AND (amount_fen >= 0) AND (units > 0)) OR (((kind)::text = 'CLAWBACK'::text) AND (amount_fen <= 0) AND (units < 0))));
-- create index "statementline_booking_id_kind" to table: "statement_lines"
CREATE UNIQUE INDEX "statementline_booking_id_kind" ON "statement_lines" ("booking_id", "kind");
-- create index "statementline_contract_id_status_service_date" to table: "statement_lines"
CREATE INDEX "statementline_contract_id_status_service_date" ON "statement_lines" ("contract_id", "status", "service_date");
-- create index "statementline_statement_id" to table: "statement_lines"
CREATE INDEX "statementline_statement_id" ON "statement_lines" ("statement_id");
-- create "visits" table
CREATE TABLE "visits" ("id" character varying NOT NULL, "started_at" timestamptz NOT NULL, "ended_at" timestamptz NULL, "minutes" bigint NOT NULL DEFAULT 0, "grade" character varying NOT NULL DEFAULT 'NONE', "findings" jsonb NULL, "tasks_done" jsonb NULL, "review_reason" character varying NOT NULL DEFAULT '', "version" bigint NOT NULL DEFAULT 1, "booking_id" character varying NOT NULL, "worker_id" character varying NOT NULL, "reviewer_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "visits_bookings_booking" FOREIGN KEY ("booking_id") REFERENCES "bookings" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "visits_persons_reviewer" FOREIGN KEY ("reviewer_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "visits_workers_worker" FOREIGN KEY ("worker_id") REFERENCES "workers" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "visit_booking_id" to table: "visits"
CREATE UNIQUE INDEX "visit_booking_id" ON "visits" ("booking_id");
-- create "visit_events" table
CREATE TABLE "visit_events" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "device_at" timestamptz NOT NULL, "received_at" timestamptz NOT NULL, "lat" double precision NULL, "lng" double precision NULL, "accuracy_m" bigint NULL, "distance_m" bigint NULL, "home_tag_matched" boolean NOT NULL DEFAULT false, "photo_sha256" character varying NOT NULL DEFAULT '', "signature_sha256" character varying NOT NULL DEFAULT '', "device_id" character varying NOT NULL DEFAULT '', "manual_reason" character varying NOT NULL DEFAULT '', "visit_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "visit_events_visits_visit" FOREIGN KEY ("visit_id") REFERENCES "visits" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "visitevent_visit_id_kind" to table: "visit_events"
CREATE UNIQUE INDEX "visitevent_visit_id_kind" ON "visit_events" ("visit_id", "kind");
-- create "worker_credentials" table
CREATE TABLE "worker_credentials" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "number" character varying NOT NULL, "valid_from" character varying NOT NULL, "valid_until" character varying NOT NULL, "worker_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "worker_credentials_workers_worker" FOREIGN KEY ("worker_id") REFERENCES "workers" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "workercredential_worker_id_kind_number" to table: "worker_credentials"
CREATE UNIQUE INDEX "workercredential_worker_id_kind_number" ON "worker_credentials" ("worker_id", "kind", "number");
-- create "worker_skills" table
CREATE TABLE "worker_skills" ("id" character varying NOT NULL, "worker_id" character varying NOT NULL, "category_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "worker_skills_categories_category" FOREIGN KEY ("category_id") REFERENCES "categories" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "worker_skills_workers_worker" FOREIGN KEY ("worker_id") REFERENCES "workers" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "workerskill_category_id_worker_id" to table: "worker_skills"
CREATE UNIQUE INDEX "workerskill_category_id_worker_id" ON "worker_skills" ("category_id", "worker_id");
-- create index "workerskill_worker_id" to table: "worker_skills"
CREATE INDEX "workerskill_worker_id" ON "worker_skills" ("worker_id");

-- +goose Down
-- reverse: create index "workerskill_worker_id" to table: "worker_skills"
DROP INDEX "workerskill_worker_id";
-- reverse: create index "workerskill_category_id_worker_id" to table: "worker_skills"
DROP INDEX "workerskill_category_id_worker_id";
-- reverse: create "worker_skills" table
DROP TABLE "worker_skills";
-- reverse: create index "workercredential_worker_id_kind_number" to table: "worker_credentials"
DROP INDEX "workercredential_worker_id_kind_number";
-- reverse: create "worker_credentials" table
DROP TABLE "worker_credentials";
-- reverse: create index "visitevent_visit_id_kind" to table: "visit_events"
DROP INDEX "visitevent_visit_id_kind";
-- reverse: create "visit_events" table
DROP TABLE "visit_events";
-- reverse: create index "visit_booking_id" to table: "visits"
DROP INDEX "visit_booking_id";
-- reverse: create "visits" table
DROP TABLE "visits";
-- reverse: create index "statementline_statement_id" to table: "statement_lines"
DROP INDEX "statementline_statement_id";
-- reverse: create index "statementline_contract_id_status_service_date" to table: "statement_lines"
DROP INDEX "statementline_contract_id_status_service_date";
-- reverse: create index "statementline_booking_id_kind" to table: "statement_lines"
DROP INDEX "statementline_booking_id_kind";
-- reverse: create "statement_lines" table
DROP TABLE "statement_lines";
-- reverse: create index "signin_account_id" to table: "sign_ins"
DROP INDEX "signin_account_id";
-- reverse: create index "sign_ins_token_hash_key" to table: "sign_ins"
DROP INDEX "sign_ins_token_hash_key";
-- reverse: create "sign_ins" table
DROP TABLE "sign_ins";
-- reverse: create index "shift_worker_id_starts_at" to table: "shifts"
DROP INDEX "shift_worker_id_starts_at";
-- reverse: create index "shift_ends_at" to table: "shifts"
DROP INDEX "shift_ends_at";
-- reverse: create "shifts" table
DROP TABLE "shifts";
-- reverse: create index "searchgram_offering_id" to table: "search_grams"
DROP INDEX "searchgram_offering_id";
-- reverse: create index "searchgram_gram_offering_id" to table: "search_grams"
DROP INDEX "searchgram_gram_offering_id";
-- reverse: create "search_grams" table
DROP TABLE "search_grams";
-- reverse: create index "proxygrant_proxy_id_status" to table: "proxy_grants"
DROP INDEX "proxygrant_proxy_id_status";
-- reverse: create index "proxygrant_elder_id_status" to table: "proxy_grants"
DROP INDEX "proxygrant_elder_id_status";
-- reverse: create "proxy_grants" table
DROP TABLE "proxy_grants";
-- reverse: create index "programmecategory_category_id_programme_id" to table: "programme_categories"
DROP INDEX "programmecategory_category_id_programme_id";
-- reverse: create "programme_categories" table
DROP TABLE "programme_categories";
-- reverse: create index "priceline_booking_id_position" to table: "price_lines"
DROP INDEX "priceline_booking_id_position";
-- reverse: create "price_lines" table
DROP TABLE "price_lines";
-- reverse: create index "pool_programme_code_area_id" to table: "pools"
DROP INDEX "pool_programme_code_area_id";
-- reverse: create "pools" table
DROP TABLE "pools";
-- reverse: create index "payment_statement_id" to table: "payments"
DROP INDEX "payment_statement_id";
-- reverse: create index "payment_reference" to table: "payments"
DROP INDEX "payment_reference";
-- reverse: create "payments" table
DROP TABLE "payments";
-- reverse: create index "statement_provider_id" to table: "statements"
DROP INDEX "statement_provider_id";
-- reverse: create index "statement_contract_id_month" to table: "statements"
DROP INDEX "statement_contract_id_month";
-- reverse: create index "statement_area_path" to table: "statements"
DROP INDEX "statement_area_path";
-- reverse: create "statements" table
DROP TABLE "statements";
-- reverse: create index "organizationcredential_organization_id_kind_number" to table: "organization_credentials"
DROP INDEX "organizationcredential_organization_id_kind_number";
-- reverse: create "organization_credentials" table
DROP TABLE "organization_credentials";
-- reverse: create index "offeringarea_offering_id" to table: "offering_areas"
DROP INDEX "offeringarea_offering_id";
-- reverse: create index "offeringarea_area_id_offering_id" to table: "offering_areas"
DROP INDEX "offeringarea_area_id_offering_id";
-- reverse: create "offering_areas" table
DROP TABLE "offering_areas";
-- reverse: create index "appraisal_organization_id" to table: "appraisals"
DROP INDEX "appraisal_organization_id";
-- reverse: create index "appraisal_booking_id" to table: "appraisals"
DROP INDEX "appraisal_booking_id";
-- reverse: create "appraisals" table
DROP TABLE "appraisals";
-- reverse: create index "booking_worker_id_starts_at" to table: "bookings"
DROP INDEX "booking_worker_id_starts_at";
-- reverse: create index "booking_recipient_id_starts_at" to table: "bookings"
DROP INDEX "booking_recipient_id_starts_at";
-- reverse: create index "booking_organization_id_starts_at" to table: "bookings"
DROP INDEX "booking_organization_id_starts_at";
-- reverse: create index "booking_hold_id" to table: "bookings"
DROP INDEX "booking_hold_id";
-- reverse: create index "booking_due_at" to table: "bookings"
DROP INDEX "booking_due_at";
-- reverse: create index "booking_contract_lot_id" to table: "bookings"
DROP INDEX "booking_contract_lot_id";
-- reverse: create "bookings" table
DROP TABLE "bookings";
-- reverse: create index "programme_code_number" to table: "programmes"
DROP INDEX "programme_code_number";
-- reverse: create "programmes" table
DROP TABLE "programmes";
-- reverse: create index "hold_status_expires_at" to table: "holds"
DROP INDEX "hold_status_expires_at";
-- reverse: create index "hold_recipient_id_status" to table: "holds"
DROP INDEX "hold_recipient_id_status";
-- reverse: create index "hold_group_session_id_status_expires_at" to table: "holds"
DROP INDEX "hold_group_session_id_status_expires_at";
-- reverse: create index "hold_booker_id_status" to table: "holds"
DROP INDEX "hold_booker_id_status";
-- reverse: create "holds" table
DROP TABLE "holds";
-- reverse: create index "groupsession_offering_id_starts_at" to table: "group_sessions"
DROP INDEX "groupsession_offering_id_starts_at";
-- reverse: create "group_sessions" table
DROP TABLE "group_sessions";
-- reverse: create index "worker_person_id" to table: "workers"
DROP INDEX "worker_person_id";
-- reverse: create index "worker_organization_id_person_id" to table: "workers"
DROP INDEX "worker_organization_id_person_id";
-- reverse: create "workers" table
DROP TABLE "workers";
-- reverse: create index "offerings_external_id_key" to table: "offerings"
DROP INDEX "offerings_external_id_key";
-- reverse: create index "offering_status_next_start_at_id" to table: "offerings"
DROP INDEX "offering_status_next_start_at_id";
-- reverse: create index "offering_organization_id" to table: "offerings"
DROP INDEX "offering_organization_id";
-- reverse: create index "offering_category_id_status_rating_milli_id" to table: "offerings"
DROP INDEX "offering_category_id_status_rating_milli_id";
-- reverse: create "offerings" table
DROP TABLE "offerings";
-- reverse: create index "locations_external_id_key" to table: "locations"
DROP INDEX "locations_external_id_key";
-- reverse: create index "location_organization_id" to table: "locations"
DROP INDEX "location_organization_id";
-- reverse: create "locations" table
DROP TABLE "locations";
-- reverse: create index "entitlement_person_id_programme_code_month" to table: "entitlements"
DROP INDEX "entitlement_person_id_programme_code_month";
-- reverse: create "entitlements" table
DROP TABLE "entitlements";
-- reverse: create index "contractlot_contract_id_position" to table: "contract_lots"
DROP INDEX "contractlot_contract_id_position";
-- reverse: create index "contractlot_category_id_contract_id" to table: "contract_lots"
DROP INDEX "contractlot_category_id_contract_id";
-- reverse: create "contract_lots" table
DROP TABLE "contract_lots";
-- reverse: create index "contracts_number_key" to table: "contracts"
DROP INDEX "contracts_number_key";
-- reverse: create index "contract_provider_id_status" to table: "contracts"
DROP INDEX "contract_provider_id_status";
-- reverse: create "contracts" table
DROP TABLE "contracts";
-- reverse: create index "budgetline_code_fiscal_year" to table: "budget_lines"
DROP INDEX "budgetline_code_fiscal_year";
-- reverse: create "budget_lines" table
DROP TABLE "budget_lines";
-- reverse: create index "categories_code_key" to table: "categories"
DROP INDEX "categories_code_key";
-- reverse: create "categories" table
DROP TABLE "categories";
-- reverse: create index "appointment_person_id_post_area_id_organization_id_from" to table: "appointments"
DROP INDEX "appointment_person_id_post_area_id_organization_id_from";
-- reverse: create "appointments" table
DROP TABLE "appointments";
-- reverse: create index "organizations_external_id_key" to table: "organizations"
DROP INDEX "organizations_external_id_key";
-- reverse: create "organizations" table
DROP TABLE "organizations";
-- reverse: create index "accounts_login_key" to table: "accounts"
DROP INDEX "accounts_login_key";
-- reverse: create "accounts" table
DROP TABLE "accounts";
-- reverse: create "persons" table
DROP TABLE "persons";
-- reverse: create "stream_heads" table
DROP TABLE "stream_heads";
-- reverse: create index "occupancy_resource_id_starts_at" to table: "occupancies"
DROP INDEX "occupancy_resource_id_starts_at";
-- reverse: create index "occupancy_owner_id" to table: "occupancies"
DROP INDEX "occupancy_owner_id";
-- reverse: create "occupancies" table
DROP TABLE "occupancies";
-- reverse: create index "anchor_at" to table: "anchors"
DROP INDEX "anchor_at";
-- reverse: create "anchors" table
DROP TABLE "anchors";
-- reverse: create "calendar_days" table
DROP TABLE "calendar_days";
-- reverse: create index "idempotencykey_created_at" to table: "idempotency_keys"
DROP INDEX "idempotencykey_created_at";
-- reverse: create "idempotency_keys" table
DROP TABLE "idempotency_keys";
-- reverse: create "sign_in_tries" table
DROP TABLE "sign_in_tries";
-- reverse: create index "areas_code_key" to table: "areas"
DROP INDEX "areas_code_key";
-- reverse: create index "area_path" to table: "areas"
DROP INDEX "area_path";
-- reverse: create index "area_parent_id" to table: "areas"
DROP INDEX "area_parent_id";
-- reverse: create "areas" table
DROP TABLE "areas";
-- reverse: create "ledger_accounts" table
DROP TABLE "ledger_accounts";
-- reverse: create index "ledgerposting_record_id" to table: "ledger_postings"
DROP INDEX "ledgerposting_record_id";
-- reverse: create index "ledgerposting_account_id" to table: "ledger_postings"
DROP INDEX "ledgerposting_account_id";
-- reverse: create "ledger_postings" table
DROP TABLE "ledger_postings";
-- reverse: create index "policyversion_kind_code_number" to table: "policies"
DROP INDEX "policyversion_kind_code_number";
-- reverse: create "policies" table
DROP TABLE "policies";
-- reverse: create index "entry_stream_seq" to table: "entries"
DROP INDEX "entry_stream_seq";
-- reverse: create index "entry_record" to table: "entries"
DROP INDEX "entry_record";
-- reverse: create "entries" table
DROP TABLE "entries";
