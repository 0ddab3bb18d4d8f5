-- +goose Up
-- create "accounts" table
CREATE TABLE `accounts` (`id` text NOT NULL, `login` text NOT NULL, `password_hash` text NOT NULL DEFAULT (''), `generation` integer NOT NULL DEFAULT (1), `disabled_at` datetime NULL, `created_at` datetime NOT NULL, `person_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `accounts_persons_person` FOREIGN KEY (`person_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "accounts_login_key" to table: "accounts"
CREATE UNIQUE INDEX `accounts_login_key` ON `accounts` (`login`);
-- create "anchors" table
CREATE TABLE `anchors` (`id` text NOT NULL, `at` datetime NOT NULL, `streams` integer NOT NULL, `root` text NOT NULL, `heads` text NOT NULL, PRIMARY KEY (`id`));
-- create index "anchor_at" to table: "anchors"
CREATE UNIQUE INDEX `anchor_at` ON `anchors` (`at`);
-- create "appointments" table
CREATE TABLE `appointments` (`id` text NOT NULL, `post` text NOT NULL, `area_path` text NOT NULL, `from` datetime NOT NULL, `until` datetime NULL, `created_at` datetime NOT NULL, `person_id` text NOT NULL, `area_id` text NOT NULL, `organization_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `appointments_persons_person` FOREIGN KEY (`person_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointments_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointments_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION);
-- create index "appointment_person_id_post_area_id_organization_id_from" to table: "appointments"
CREATE UNIQUE INDEX `appointment_person_id_post_area_id_organization_id_from` ON `appointments` (`person_id`, `post`, `area_id`, `organization_id`, `from`);
-- create "appraisals" table
CREATE TABLE `appraisals` (`id` text NOT NULL, `solved` bool NOT NULL, `satisfied` integer NOT NULL, `reasons` json NULL, `source` text NOT NULL, `created_at` datetime NOT NULL, `booking_id` text NOT NULL, `organization_id` text NOT NULL, `appraiser_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `appraisals_bookings_booking` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE NO ACTION, CONSTRAINT `appraisals_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `appraisals_persons_appraiser` FOREIGN KEY (`appraiser_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `appraisal_satisfied` CHECK (satisfied BETWEEN 1 AND 5));
-- create index "appraisal_booking_id" to table: "appraisals"
CREATE UNIQUE INDEX `appraisal_booking_id` ON `appraisals` (`booking_id`);
-- create index "appraisal_organization_id" to table: "appraisals"
CREATE INDEX `appraisal_organization_id` ON `appraisals` (`organization_id`);
-- create "areas" table
CREATE TABLE `areas` (`id` text NOT NULL, `code` text NOT NULL, `name` text NOT NULL, `level` text NOT NULL, `path` text NOT NULL, `lat` real NOT NULL, `lng` real NOT NULL, `parent_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `areas_areas_children` FOREIGN KEY (`parent_id`) REFERENCES `areas` (`id`) ON DELETE SET NULL);
-- create index "areas_code_key" to table: "areas"
CREATE UNIQUE INDEX `areas_code_key` ON `areas` (`code`);
-- create index "area_path" to table: "areas"
CREATE INDEX `area_path` ON `areas` (`path`);
-- create index "area_parent_id" to table: "areas"
CREATE INDEX `area_parent_id` ON `areas` (`parent_id`);
-- create "bookings" table
CREATE TABLE `bookings` (`id` text NOT NULL, `area_path` text NOT NULL, `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `status` text NOT NULL, `payment` text NOT NULL DEFAULT ('NONE'), `funding` text NOT NULL DEFAULT ('NONE'), `verification` text NOT NULL DEFAULT ('PENDING'), `channel` text NOT NULL DEFAULT ('APP'), `gross_fen` integer NOT NULL, `public_fen` integer NOT NULL, `resident_fen` integer NOT NULL, `refund_due_fen` integer NOT NULL DEFAULT (0), `quote` text NOT NULL, `ended_by` text NULL, `reason` text NOT NULL DEFAULT (''), `disputed` bool NOT NULL DEFAULT (false), `disputed_by_id` text NULL, `delivered_at` datetime NULL, `partial` bool NOT NULL DEFAULT (false), `due_at` datetime NULL, `due_action` text NOT NULL DEFAULT (''), `reschedules` integer NOT NULL DEFAULT (0), `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `hold_id` text NULL, `recipient_id` text NOT NULL, `booker_id` text NOT NULL, `offering_id` text NOT NULL, `organization_id` text NOT NULL, `worker_id` text NOT NULL, `group_session_id` text NULL, `programme_id` text NULL, `entitlement_id` text NULL, `contract_lot_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `bookings_holds_hold` FOREIGN KEY (`hold_id`) REFERENCES `holds` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_persons_recipient` FOREIGN KEY (`recipient_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_persons_booker` FOREIGN KEY (`booker_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_workers_worker` FOREIGN KEY (`worker_id`) REFERENCES `workers` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_group_sessions_group_session` FOREIGN KEY (`group_session_id`) REFERENCES `group_sessions` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_programmes_programme` FOREIGN KEY (`programme_id`) REFERENCES `programmes` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_entitlements_entitlement` FOREIGN KEY (`entitlement_id`) REFERENCES `entitlements` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_contract_lots_contract_lot` FOREIGN KEY (`contract_lot_id`) REFERENCES `contract_lots` (`id`) ON DELETE NO ACTION, CONSTRAINT `booking_order` CHECK (starts_at < ends_at), CONSTRAINT `booking_price` CHECK (gross_fen >= 0 AND public_fen >= 0 AND resident_fen >= 0 AND gross_fen = public_fen + resident_fen));
-- create index "booking_hold_id" to table: "bookings"
CREATE UNIQUE INDEX `booking_hold_id` ON `bookings` (`hold_id`);
-- create index "booking_recipient_id_starts_at" to table: "bookings"
CREATE INDEX `booking_recipient_id_starts_at` ON `bookings` (`recipient_id`, `starts_at`);
-- create index "booking_organization_id_starts_at" to table: "bookings"
CREATE INDEX `booking_organization_id_starts_at` ON `bookings` (`organization_id`, `starts_at`);
-- create index "booking_worker_id_starts_at" to table: "bookings"
CREATE INDEX `booking_worker_id_starts_at` ON `bookings` (`worker_id`, `starts_at`);
-- create index "booking_due_at" to table: "bookings"
CREATE INDEX `booking_due_at` ON `bookings` (`due_at`);
-- create index "booking_contract_lot_id" to table: "bookings"
CREATE INDEX `booking_contract_lot_id` ON `bookings` (`contract_lot_id`);
-- create "budget_lines" table
CREATE TABLE `budget_lines` (`id` text NOT NULL, `code` text NOT NULL, `fiscal_year` integer NOT NULL, `name` text NOT NULL, `area_path` text NOT NULL, `created_at` datetime NOT NULL, `buyer_id` text NOT NULL, `area_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `budget_lines_organizations_buyer` FOREIGN KEY (`buyer_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `budget_lines_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION);
-- create index "budgetline_code_fiscal_year" to table: "budget_lines"
CREATE UNIQUE INDEX `budgetline_code_fiscal_year` ON `budget_lines` (`code`, `fiscal_year`);
-- create "calendar_days" table
CREATE TABLE `calendar_days` (`id` text NOT NULL, `kind` text NOT NULL, `name` text NOT NULL, PRIMARY KEY (`id`));
-- create "categories" table
CREATE TABLE `categories` (`id` text NOT NULL, `code` text NOT NULL, `name` text NOT NULL, `name_en` text NOT NULL, `panel` text NOT NULL, `required_credential` text NOT NULL DEFAULT (''), `parent_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `categories_categories_children` FOREIGN KEY (`parent_id`) REFERENCES `categories` (`id`) ON DELETE SET NULL);
-- create index "categories_code_key" to table: "categories"
CREATE UNIQUE INDEX `categories_code_key` ON `categories` (`code`);
-- create "contracts" table
CREATE TABLE `contracts` (`id` text NOT NULL, `number` text NOT NULL, `title` text NOT NULL, `status` text NOT NULL, `value_fen` integer NOT NULL, `valid_from` text NOT NULL, `valid_until` text NOT NULL, `area_path` text NOT NULL, `basis` text NOT NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `buyer_id` text NOT NULL, `provider_id` text NOT NULL, `budget_line_id` text NOT NULL, `area_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contracts_organizations_buyer` FOREIGN KEY (`buyer_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_organizations_provider` FOREIGN KEY (`provider_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_budget_lines_budget_line` FOREIGN KEY (`budget_line_id`) REFERENCES `budget_lines` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_term` CHECK (valid_from <= valid_until), CONSTRAINT `contract_value` CHECK (value_fen > 0));
-- create index "contracts_number_key" to table: "contracts"
CREATE UNIQUE INDEX `contracts_number_key` ON `contracts` (`number`);
-- create index "contract_provider_id_status" to table: "contracts"
CREATE INDEX `contract_provider_id_status` ON `contracts` (`provider_id`, `status`);
-- create "contract_lots" table
CREATE TABLE `contract_lots` (`id` text NOT NULL, `area_path` text NOT NULL, `position` integer NOT NULL, `unit_price_fen` integer NOT NULL, `units` integer NOT NULL, `contract_id` text NOT NULL, `category_id` text NOT NULL, `area_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contract_lots_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_lots_categories_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_lots_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_lot_figures` CHECK (unit_price_fen >= 0 AND units > 0));
-- create index "contractlot_contract_id_position" to table: "contract_lots"
CREATE UNIQUE INDEX `contractlot_contract_id_position` ON `contract_lots` (`contract_id`, `position`);
-- create index "contractlot_category_id_contract_id" to table: "contract_lots"
CREATE INDEX `contractlot_category_id_contract_id` ON `contract_lots` (`category_id`, `contract_id`);
-- create "entitlements" table
CREATE TABLE `entitlements` (`id` text NOT NULL, `programme_code` text NOT NULL, `month` text NOT NULL, `cap_fen` integer NOT NULL, `created_at` datetime NOT NULL, `person_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `entitlements_persons_person` FOREIGN KEY (`person_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "entitlement_person_id_programme_code_month" to table: "entitlements"
CREATE UNIQUE INDEX `entitlement_person_id_programme_code_month` ON `entitlements` (`person_id`, `programme_code`, `month`);
-- create "entries" table
CREATE TABLE `entries` (`id` text NOT NULL, `stream` text NOT NULL, `seq` integer NOT NULL, `verb` text NOT NULL, `record` text NOT NULL, `actor_id` text NOT NULL, `on_behalf_of_id` text NULL, `at` datetime NOT NULL, `body` text NOT NULL, `prev_hash` text NOT NULL, `hash` text NOT NULL, PRIMARY KEY (`id`));
-- create index "entry_stream_seq" to table: "entries"
CREATE UNIQUE INDEX `entry_stream_seq` ON `entries` (`stream`, `seq`);
-- create index "entry_record" to table: "entries"
CREATE INDEX `entry_record` ON `entries` (`record`);
-- create "group_sessions" table
CREATE TABLE `group_sessions` (`id` text NOT NULL, `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `capacity` integer NOT NULL, `taken` integer NOT NULL DEFAULT (0), `version` integer NOT NULL DEFAULT (1), `offering_id` text NOT NULL, `worker_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `group_sessions_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `group_sessions_workers_worker` FOREIGN KEY (`worker_id`) REFERENCES `workers` (`id`) ON DELETE NO ACTION, CONSTRAINT `group_session_order` CHECK (starts_at < ends_at), CONSTRAINT `group_session_places` CHECK (taken >= 0 AND taken <= capacity));
-- create index "groupsession_offering_id_starts_at" to table: "group_sessions"
CREATE UNIQUE INDEX `groupsession_offering_id_starts_at` ON `group_sessions` (`offering_id`, `starts_at`);
-- create "holds" table
CREATE TABLE `holds` (`id` text NOT NULL, `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `status` text NOT NULL DEFAULT ('ACTIVE'), `expires_at` datetime NOT NULL, `extended` bool NOT NULL DEFAULT (false), `channel` text NOT NULL DEFAULT ('APP'), `quote` text NOT NULL, `quote_digest` text NOT NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `recipient_id` text NOT NULL, `booker_id` text NOT NULL, `offering_id` text NOT NULL, `worker_id` text NOT NULL, `group_session_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `holds_persons_recipient` FOREIGN KEY (`recipient_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `holds_persons_booker` FOREIGN KEY (`booker_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `holds_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `holds_workers_worker` FOREIGN KEY (`worker_id`) REFERENCES `workers` (`id`) ON DELETE NO ACTION, CONSTRAINT `holds_group_sessions_group_session` FOREIGN KEY (`group_session_id`) REFERENCES `group_sessions` (`id`) ON DELETE NO ACTION, CONSTRAINT `hold_order` CHECK (starts_at < ends_at));
-- create index "hold_recipient_id_status" to table: "holds"
CREATE INDEX `hold_recipient_id_status` ON `holds` (`recipient_id`, `status`);
-- create index "hold_booker_id_status" to table: "holds"
CREATE INDEX `hold_booker_id_status` ON `holds` (`booker_id`, `status`);
-- create index "hold_status_expires_at" to table: "holds"
CREATE INDEX `hold_status_expires_at` ON `holds` (`status`, `expires_at`);
-- create index "hold_group_session_id_status_expires_at" to table: "holds"
CREATE INDEX `hold_group_session_id_status_expires_at` ON `holds` (`group_session_id`, `status`, `expires_at`);
-- create "idempotency_keys" table
CREATE TABLE `idempotency_keys` (`id` text NOT NULL, `act` text NOT NULL, `request_hash` text NOT NULL, `answer` text NOT NULL, `created_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- create index "idempotencykey_created_at" to table: "idempotency_keys"
CREATE INDEX `idempotencykey_created_at` ON `idempotency_keys` (`created_at`);
-- create "ledger_accounts" table
CREATE TABLE `ledger_accounts` (`id` text NOT NULL, `unit` text NOT NULL, `granted` integer NOT NULL DEFAULT (0), `reserved` integer NOT NULL DEFAULT (0), `consumed` integer NOT NULL DEFAULT (0), PRIMARY KEY (`id`), CONSTRAINT `ledger_account_consumed` CHECK (consumed >= 0), CONSTRAINT `ledger_account_left` CHECK (reserved + consumed <= granted), CONSTRAINT `ledger_account_reserved` CHECK (reserved >= 0));
-- create "ledger_postings" table
CREATE TABLE `ledger_postings` (`id` text NOT NULL, `account_id` text NOT NULL, `from_bucket` text NOT NULL, `to_bucket` text NOT NULL, `amount` integer NOT NULL, `record_id` text NOT NULL, `at` datetime NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `ledger_posting_amount` CHECK (amount > 0 AND from_bucket <> to_bucket));
-- create index "ledgerposting_account_id" to table: "ledger_postings"
CREATE INDEX `ledgerposting_account_id` ON `ledger_postings` (`account_id`);
-- create index "ledgerposting_record_id" to table: "ledger_postings"
CREATE INDEX `ledgerposting_record_id` ON `ledger_postings` (`record_id`);
-- create "locations" table
CREATE TABLE `locations` (`id` text NOT NULL, `external_id` text NULL, `name` text NOT NULL, `address` text NOT NULL DEFAULT (''), `lat` real NULL, `lng` real NULL, `organization_id` text NOT NULL, `area_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `locations_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `locations_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION);
-- create index "locations_external_id_key" to table: "locations"
CREATE UNIQUE INDEX `locations_external_id_key` ON `locations` (`external_id`);
-- create index "location_organization_id" to table: "locations"
CREATE INDEX `location_organization_id` ON `locations` (`organization_id`);
-- create "occupancies" table
CREATE TABLE `occupancies` (`id` text NOT NULL, `resource_id` text NOT NULL, `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `kind` text NOT NULL, `expires_at` datetime NULL, `owner_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `occupancy_expiry` CHECK (kind = 'HOLD' AND expires_at IS NOT NULL OR kind <> 'HOLD' AND expires_at IS NULL), CONSTRAINT `occupancy_order` CHECK (starts_at < ends_at));
-- create index "occupancy_resource_id_starts_at" to table: "occupancies"
CREATE INDEX `occupancy_resource_id_starts_at` ON `occupancies` (`resource_id`, `starts_at`);
-- create index "occupancy_owner_id" to table: "occupancies"
CREATE INDEX `occupancy_owner_id` ON `occupancies` (`owner_id`);
-- create "offerings" table
CREATE TABLE `offerings` (`id` text NOT NULL, `external_id` text NULL, `name` text NOT NULL, `description` text NOT NULL DEFAULT (''), `status` text NOT NULL DEFAULT ('DRAFT'), `mode` text NOT NULL, `price_fen` integer NOT NULL, `unit` text NOT NULL DEFAULT ('VISIT'), `duration_minutes` integer NOT NULL, `step_minutes` integer NOT NULL DEFAULT (30), `prep_minutes` integer NOT NULL DEFAULT (0), `cleanup_minutes` integer NOT NULL DEFAULT (0), `lead_minutes` integer NOT NULL DEFAULT (120), `horizon_days` integer NOT NULL DEFAULT (14), `min_minutes` integer NOT NULL DEFAULT (0), `approval_required` bool NOT NULL DEFAULT (false), `prepay` bool NOT NULL DEFAULT (false), `min_age` integer NOT NULL DEFAULT (0), `care_levels` json NULL, `cancellation_policy_id` text NULL, `lat` real NULL, `lng` real NULL, `rating_milli` integer NOT NULL DEFAULT (0), `rating_count` integer NOT NULL DEFAULT (0), `next_start_at` datetime NULL, `next_starts` json NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `organization_id` text NOT NULL, `category_id` text NOT NULL, `location_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `offerings_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `offerings_categories_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`) ON DELETE NO ACTION, CONSTRAINT `offerings_locations_location` FOREIGN KEY (`location_id`) REFERENCES `locations` (`id`) ON DELETE NO ACTION, CONSTRAINT `offering_buffers` CHECK (prep_minutes >= 0 AND cleanup_minutes >= 0 AND lead_minutes >= 0 AND horizon_days BETWEEN 1 AND 42), CONSTRAINT `offering_duration` CHECK (duration_minutes > 0 AND duration_minutes <= 1440), CONSTRAINT `offering_price` CHECK (price_fen >= 0), CONSTRAINT `offering_step` CHECK (step_minutes > 0));
-- create index "offerings_external_id_key" to table: "offerings"
CREATE UNIQUE INDEX `offerings_external_id_key` ON `offerings` (`external_id`);
-- create index "offering_organization_id" to table: "offerings"
CREATE INDEX `offering_organization_id` ON `offerings` (`organization_id`);
-- create index "offering_category_id_status_rating_milli_id" to table: "offerings"
CREATE INDEX `offering_category_id_status_rating_milli_id` ON `offerings` (`category_id`, `status`, `rating_milli`, `id`);
-- create index "offering_status_next_start_at_id" to table: "offerings"
CREATE INDEX `offering_status_next_start_at_id` ON `offerings` (`status`, `next_start_at`, `id`);
-- create "offering_areas" table
CREATE TABLE `offering_areas` (`id` text NOT NULL, `offering_id` text NOT NULL, `area_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `offering_areas_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `offering_areas_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION);
-- create index "offeringarea_area_id_offering_id" to table: "offering_areas"
CREATE UNIQUE INDEX `offeringarea_area_id_offering_id` ON `offering_areas` (`area_id`, `offering_id`);
-- create index "offeringarea_offering_id" to table: "offering_areas"
CREATE INDEX `offeringarea_offering_id` ON `offering_areas` (`offering_id`);
-- create "organizations" table
CREATE TABLE `organizations` (`id` text NOT NULL, `external_id` text NULL, `name` text NOT NULL, `legal_code` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `grade` text NOT NULL DEFAULT ('NONE'), `description` text NOT NULL DEFAULT (''), `phone` text NOT NULL DEFAULT (''), `email` text NOT NULL DEFAULT (''), `website` text NOT NULL DEFAULT (''), `rating_sum` integer NOT NULL DEFAULT (0), `rating_count` integer NOT NULL DEFAULT (0), `demo` bool NOT NULL DEFAULT (false), `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `area_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `organizations_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION);
-- create index "organizations_external_id_key" to table: "organizations"
CREATE UNIQUE INDEX `organizations_external_id_key` ON `organizations` (`external_id`);
-- create "organization_credentials" table
CREATE TABLE `organization_credentials` (`id` text NOT NULL, `kind` text NOT NULL, `number` text NOT NULL, `valid_from` text NOT NULL, `valid_until` text NOT NULL, `organization_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `organization_credentials_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION);
-- create index "organizationcredential_organization_id_kind_number" to table: "organization_credentials"
CREATE UNIQUE INDEX `organizationcredential_organization_id_kind_number` ON `organization_credentials` (`organization_id`, `kind`, `number`);
-- create "payments" table
CREATE TABLE `payments` (`id` text NOT NULL, `amount_fen` integer NOT NULL, `reference` text NOT NULL, `paid_on` text NOT NULL, `created_at` datetime NOT NULL, `statement_id` text NOT NULL, `recorded_by_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `payments_statements_statement` FOREIGN KEY (`statement_id`) REFERENCES `statements` (`id`) ON DELETE NO ACTION, CONSTRAINT `payments_persons_recorded_by` FOREIGN KEY (`recorded_by_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "payment_statement_id" to table: "payments"
CREATE UNIQUE INDEX `payment_statement_id` ON `payments` (`statement_id`);
-- create index "payment_reference" to table: "payments"
CREATE UNIQUE INDEX `payment_reference` ON `payments` (`reference`);
-- create "persons" table
CREATE TABLE `persons` (`id` text NOT NULL, `name` text NOT NULL, `birth_date` text NULL, `gender` text NOT NULL DEFAULT ('UNSTATED'), `phone` text NOT NULL DEFAULT (''), `address` text NOT NULL DEFAULT (''), `lat` real NULL, `lng` real NULL, `area_path` text NOT NULL DEFAULT (''), `home_tag` text NOT NULL DEFAULT (''), `lives_alone` bool NOT NULL DEFAULT (false), `low_income` bool NOT NULL DEFAULT (false), `ltc_insured` bool NOT NULL DEFAULT (false), `care_level` text NOT NULL DEFAULT ('NONE'), `care_level_until` text NULL, `excluded_by` json NULL, `demo` bool NOT NULL DEFAULT (false), `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `area_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `persons_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION);
-- create "policies" table
CREATE TABLE `policies` (`id` text NOT NULL, `kind` text NOT NULL, `code` text NOT NULL, `number` integer NOT NULL, `title` text NOT NULL, `citation` text NOT NULL, `valid_from` text NOT NULL, `valid_until` text NULL, `body` json NOT NULL, `created_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- create index "policyversion_kind_code_number" to table: "policies"
CREATE UNIQUE INDEX `policyversion_kind_code_number` ON `policies` (`kind`, `code`, `number`);
-- create "pools" table
CREATE TABLE `pools` (`id` text NOT NULL, `programme_code` text NOT NULL, `area_path` text NOT NULL, `created_at` datetime NOT NULL, `area_id` text NOT NULL, `budget_line_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `pools_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `pools_budget_lines_budget_line` FOREIGN KEY (`budget_line_id`) REFERENCES `budget_lines` (`id`) ON DELETE NO ACTION);
-- create index "pool_programme_code_area_id" to table: "pools"
CREATE UNIQUE INDEX `pool_programme_code_area_id` ON `pools` (`programme_code`, `area_id`);
-- create "price_lines" table
CREATE TABLE `price_lines` (`id` text NOT NULL, `position` integer NOT NULL, `payer` text NOT NULL, `amount_fen` integer NOT NULL, `source_id` text NOT NULL DEFAULT (''), `booking_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `price_lines_bookings_booking` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE NO ACTION, CONSTRAINT `price_line_amount` CHECK (amount_fen >= 0));
-- create index "priceline_booking_id_position" to table: "price_lines"
CREATE UNIQUE INDEX `priceline_booking_id_position` ON `price_lines` (`booking_id`, `position`);
-- create "programmes" table
CREATE TABLE `programmes` (`id` text NOT NULL, `code` text NOT NULL, `number` integer NOT NULL, `name` text NOT NULL, `status` text NOT NULL DEFAULT ('PUBLISHED'), `payer` text NOT NULL DEFAULT ('SUBSIDY'), `rate_bp` integer NOT NULL, `cap_visit_fen` integer NOT NULL, `cap_month_fen` integer NOT NULL, `min_age` integer NOT NULL DEFAULT (0), `care_levels` json NULL, `low_income_only` bool NOT NULL DEFAULT (false), `living_alone_only` bool NOT NULL DEFAULT (false), `excluded_by` json NULL, `area_path` text NOT NULL, `valid_from` text NOT NULL, `valid_until` text NOT NULL, `citation` text NOT NULL, `created_at` datetime NOT NULL, `area_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `programmes_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `programme_figures` CHECK (rate_bp BETWEEN 0 AND 10000 AND cap_visit_fen >= 0 AND cap_month_fen >= 0));
-- create index "programme_code_number" to table: "programmes"
CREATE UNIQUE INDEX `programme_code_number` ON `programmes` (`code`, `number`);
-- create "programme_categories" table
CREATE TABLE `programme_categories` (`id` text NOT NULL, `programme_id` text NOT NULL, `category_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `programme_categories_programmes_programme` FOREIGN KEY (`programme_id`) REFERENCES `programmes` (`id`) ON DELETE NO ACTION, CONSTRAINT `programme_categories_categories_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`) ON DELETE NO ACTION);
-- create index "programmecategory_category_id_programme_id" to table: "programme_categories"
CREATE UNIQUE INDEX `programmecategory_category_id_programme_id` ON `programme_categories` (`category_id`, `programme_id`);
-- create "proxy_grants" table
CREATE TABLE `proxy_grants` (`id` text NOT NULL, `scopes` json NOT NULL, `status` text NOT NULL, `evidence` text NOT NULL, `evidence_sha256` text NOT NULL DEFAULT (''), `from` datetime NOT NULL, `until` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `elder_id` text NOT NULL, `proxy_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `proxy_grants_persons_elder` FOREIGN KEY (`elder_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `proxy_grants_persons_proxy` FOREIGN KEY (`proxy_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `proxy_grant_not_self` CHECK (elder_id <> proxy_id));
-- create index "proxygrant_elder_id_status" to table: "proxy_grants"
CREATE INDEX `proxygrant_elder_id_status` ON `proxy_grants` (`elder_id`, `status`);
-- create index "proxygrant_proxy_id_status" to table: "proxy_grants"
CREATE INDEX `proxygrant_proxy_id_status` ON `proxy_grants` (`proxy_id`, `status`);
-- create "search_grams" table
CREATE TABLE `search_grams` (`id` text NOT NULL, `gram` text NOT NULL, `offering_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `search_grams_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION);
-- create index "searchgram_gram_offering_id" to table: "search_grams"
CREATE UNIQUE INDEX `searchgram_gram_offering_id` ON `search_grams` (`gram`, `offering_id`);
-- create index "searchgram_offering_id" to table: "search_grams"
CREATE INDEX `searchgram_offering_id` ON `search_grams` (`offering_id`);
-- create "shifts" table
CREATE TABLE `shifts` (`id` text NOT NULL, `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `worker_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `shifts_workers_worker` FOREIGN KEY (`worker_id`) REFERENCES `workers` (`id`) ON DELETE NO ACTION, CONSTRAINT `shift_order` CHECK (starts_at < ends_at));
-- create index "shift_worker_id_starts_at" to table: "shifts"
CREATE UNIQUE INDEX `shift_worker_id_starts_at` ON `shifts` (`worker_id`, `starts_at`);
-- create index "shift_ends_at" to table: "shifts"
CREATE INDEX `shift_ends_at` ON `shifts` (`ends_at`);
-- create "sign_ins" table
CREATE TABLE `sign_ins` (`id` text NOT NULL, `token_hash` text NOT NULL, `generation` integer NOT NULL, `expires_at` datetime NOT NULL, `revoked_at` datetime NULL, `created_at` datetime NOT NULL, `account_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `sign_ins_accounts_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE NO ACTION);
-- create index "sign_ins_token_hash_key" to table: "sign_ins"
CREATE UNIQUE INDEX `sign_ins_token_hash_key` ON `sign_ins` (`token_hash`);
-- create index "signin_account_id" to table: "sign_ins"
CREATE INDEX `signin_account_id` ON `sign_ins` (`account_id`);
-- create "sign_in_tries" table
CREATE TABLE `sign_in_tries` (`id` text NOT NULL, `tries` integer NOT NULL, `window_ends_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- create "statements" table
CREATE TABLE `statements` (`id` text NOT NULL, `area_path` text NOT NULL, `month` text NOT NULL, `status` text NOT NULL, `lines` integer NOT NULL DEFAULT (0), `amount_fen` integer NOT NULL, `sample_seed` text NOT NULL DEFAULT (''), `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `contract_id` text NOT NULL, `provider_id` text NOT NULL, `approver_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `statements_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION, CONSTRAINT `statements_organizations_provider` FOREIGN KEY (`provider_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `statements_persons_approver` FOREIGN KEY (`approver_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "statement_contract_id_month" to table: "statements"
CREATE UNIQUE INDEX `statement_contract_id_month` ON `statements` (`contract_id`, `month`);
-- create index "statement_provider_id" to table: "statements"
CREATE INDEX `statement_provider_id` ON `statements` (`provider_id`);
-- create index "statement_area_path" to table: "statements"
CREATE INDEX `statement_area_path` ON `statements` (`area_path`);
-- create "statement_lines" table
CREATE TABLE `statement_lines` (`id` text NOT NULL, `kind` text NOT NULL, `service_date` text NOT NULL, `units` integer NOT NULL, `unit_price_fen` integer NOT NULL, `amount_fen` integer NOT NULL, `status` text NOT NULL, `sampled` bool NOT NULL DEFAULT (false), `sample_result` text NULL, `created_at` datetime NOT NULL, `statement_id` text NULL, `contract_id` text NOT NULL, `contract_lot_id` text NOT NULL, `booking_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `statement_lines_statements_statement` FOREIGN KEY (`statement_id`) REFERENCES `statements` (`id`) ON DELETE NO ACTION, CONSTRAINT `statement_lines_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION, CONSTRAINT `statement_lines_contract_lots_contract_lot` FOREIGN KEY (`contract_lot_id`) REFERENCES `contract_lots` (`id`) ON DELETE NO ACTION, CONSTRAINT `statement_lines_bookings_booking` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE NO ACTION, CONSTRAINT `statement_line_sign` CHECK (kind = 'CHARGE' AND amount_fen >= 0 AND units > 0 OR kind = 'CLAWBACK' AND amount_fen <= 0 AND units < 0));
-- create index "statementline_booking_id_kind" to table: "statement_lines"
CREATE UNIQUE INDEX `statementline_booking_id_kind` ON `statement_lines` (`booking_id`, `kind`);
-- create index "statementline_contract_id_status_service_date" to table: "statement_lines"
CREATE INDEX `statementline_contract_id_status_service_date` ON `statement_lines` (`contract_id`, `status`, `service_date`);
-- create index "statementline_statement_id" to table: "statement_lines"
CREATE INDEX `statementline_statement_id` ON `statement_lines` (`statement_id`);
-- create "stream_heads" table
CREATE TABLE `stream_heads` (`id` text NOT NULL, `seq` integer NOT NULL, `hash` text NOT NULL, PRIMARY KEY (`id`));
-- create "visits" table
CREATE TABLE `visits` (`id` text NOT NULL, `started_at` datetime NOT NULL, `ended_at` datetime NULL, `minutes` integer NOT NULL DEFAULT (0), `grade` text NOT NULL DEFAULT ('NONE'), `findings` json NULL, `tasks_done` json NULL, `review_reason` text NOT NULL DEFAULT (''), `version` integer NOT NULL DEFAULT (1), `booking_id` text NOT NULL, `worker_id` text NOT NULL, `reviewer_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `visits_bookings_booking` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE NO ACTION, CONSTRAINT `visits_workers_worker` FOREIGN KEY (`worker_id`) REFERENCES `workers` (`id`) ON DELETE NO ACTION, CONSTRAINT `visits_persons_reviewer` FOREIGN KEY (`reviewer_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "visit_booking_id" to table: "visits"
CREATE UNIQUE INDEX `visit_booking_id` ON `visits` (`booking_id`);
-- create "visit_events" table
CREATE TABLE `visit_events` (`id` text NOT NULL, `kind` text NOT NULL, `device_at` datetime NOT NULL, `received_at` datetime NOT NULL, `lat` real NULL, `lng` real NULL, `accuracy_m` integer NULL, `distance_m` integer NULL, `home_tag_matched` bool NOT NULL DEFAULT (false), `photo_sha256` text NOT NULL DEFAULT (''), `signature_sha256` text NOT NULL DEFAULT (''), `device_id` text NOT NULL DEFAULT (''), `manual_reason` text NOT NULL DEFAULT (''), `visit_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `visit_events_visits_visit` FOREIGN KEY (`visit_id`) REFERENCES `visits` (`id`) ON DELETE NO ACTION);
-- create index "visitevent_visit_id_kind" to table: "visit_events"
CREATE UNIQUE INDEX `visitevent_visit_id_kind` ON `visit_events` (`visit_id`, `kind`);
-- create "workers" table
CREATE TABLE `workers` (`id` text NOT NULL, `name` text NOT NULL, `gender` text NOT NULL DEFAULT ('UNSTATED'), `weekly_minutes_cap` integer NOT NULL DEFAULT (2640), `active` bool NOT NULL DEFAULT (true), `version` integer NOT NULL DEFAULT (1), `organization_id` text NOT NULL, `person_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `workers_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `workers_persons_person` FOREIGN KEY (`person_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "worker_organization_id_person_id" to table: "workers"
CREATE UNIQUE INDEX `worker_organization_id_person_id` ON `workers` (`organization_id`, `person_id`);
-- create index "worker_person_id" to table: "workers"
CREATE INDEX `worker_person_id` ON `workers` (`person_id`);
-- create "worker_credentials" table
CREATE TABLE `worker_credentials` (`id` text NOT NULL, `kind` text NOT NULL, `number` text NOT NULL, `valid_from` text NOT NULL, `valid_until` text NOT NULL, `worker_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `worker_credentials_workers_worker` FOREIGN KEY (`worker_id`) REFERENCES `workers` (`id`) ON DELETE NO ACTION);
-- create index "workercredential_worker_id_kind_number" to table: "worker_credentials"
CREATE UNIQUE INDEX `workercredential_worker_id_kind_number` ON `worker_credentials` (`worker_id`, `kind`, `number`);
-- create "worker_skills" table
CREATE TABLE `worker_skills` (`id` text NOT NULL, `worker_id` text NOT NULL, `category_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `worker_skills_workers_worker` FOREIGN KEY (`worker_id`) REFERENCES `workers` (`id`) ON DELETE NO ACTION, CONSTRAINT `worker_skills_categories_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`) ON DELETE NO ACTION);
-- create index "workerskill_category_id_worker_id" to table: "worker_skills"
CREATE UNIQUE INDEX `workerskill_category_id_worker_id` ON `worker_skills` (`category_id`, `worker_id`);
-- create index "workerskill_worker_id" to table: "worker_skills"
CREATE INDEX `workerskill_worker_id` ON `worker_skills` (`worker_id`);

-- +goose Down
-- reverse: create index "workerskill_worker_id" to table: "worker_skills"
DROP INDEX `workerskill_worker_id`;
-- reverse: create index "workerskill_category_id_worker_id" to table: "worker_skills"
DROP INDEX `workerskill_category_id_worker_id`;
-- reverse: create "worker_skills" table
DROP TABLE `worker_skills`;
-- reverse: create index "workercredential_worker_id_kind_number" to table: "worker_credentials"
DROP INDEX `workercredential_worker_id_kind_number`;
-- reverse: create "worker_credentials" table
DROP TABLE `worker_credentials`;
-- reverse: create index "worker_person_id" to table: "workers"
DROP INDEX `worker_person_id`;
-- reverse: create index "worker_organization_id_person_id" to table: "workers"
DROP INDEX `worker_organization_id_person_id`;
-- reverse: create "workers" table
DROP TABLE `workers`;
-- reverse: create index "visitevent_visit_id_kind" to table: "visit_events"
DROP INDEX `visitevent_visit_id_kind`;
-- reverse: create "visit_events" table
DROP TABLE `visit_events`;
-- reverse: create index "visit_booking_id" to table: "visits"
DROP INDEX `visit_booking_id`;
-- reverse: create "visits" table
DROP TABLE `visits`;
-- reverse: create "stream_heads" table
DROP TABLE `stream_heads`;
-- reverse: create index "statementline_statement_id" to table: "statement_lines"
DROP INDEX `statementline_statement_id`;
-- reverse: create index "statementline_contract_id_status_service_date" to table: "statement_lines"
DROP INDEX `statementline_contract_id_status_service_date`;
-- reverse: create index "statementline_booking_id_kind" to table: "statement_lines"
DROP INDEX `statementline_booking_id_kind`;
-- reverse: create "statement_lines" table
DROP TABLE `statement_lines`;
-- reverse: create index "statement_area_path" to table: "statements"
DROP INDEX `statement_area_path`;
-- reverse: create index "statement_provider_id" to table: "statements"
DROP INDEX `statement_provider_id`;
-- reverse: create index "statement_contract_id_month" to table: "statements"
DROP INDEX `statement_contract_id_month`;
-- reverse: create "statements" table
DROP TABLE `statements`;
-- reverse: create "sign_in_tries" table
DROP TABLE `sign_in_tries`;
-- reverse: create index "signin_account_id" to table: "sign_ins"
DROP INDEX `signin_account_id`;
-- reverse: create index "sign_ins_token_hash_key" to table: "sign_ins"
DROP INDEX `sign_ins_token_hash_key`;
-- reverse: create "sign_ins" table
DROP TABLE `sign_ins`;
-- reverse: create index "shift_ends_at" to table: "shifts"
DROP INDEX `shift_ends_at`;
-- reverse: create index "shift_worker_id_starts_at" to table: "shifts"
DROP INDEX `shift_worker_id_starts_at`;
-- reverse: create "shifts" table
DROP TABLE `shifts`;
-- reverse: create index "searchgram_offering_id" to table: "search_grams"
DROP INDEX `searchgram_offering_id`;
-- reverse: create index "searchgram_gram_offering_id" to table: "search_grams"
DROP INDEX `searchgram_gram_offering_id`;
-- reverse: create "search_grams" table
DROP TABLE `search_grams`;
-- reverse: create index "proxygrant_proxy_id_status" to table: "proxy_grants"
DROP INDEX `proxygrant_proxy_id_status`;
-- reverse: create index "proxygrant_elder_id_status" to table: "proxy_grants"
DROP INDEX `proxygrant_elder_id_status`;
-- reverse: create "proxy_grants" table
DROP TABLE `proxy_grants`;
-- reverse: create index "programmecategory_category_id_programme_id" to table: "programme_categories"
DROP INDEX `programmecategory_category_id_programme_id`;
-- reverse: create "programme_categories" table
DROP TABLE `programme_categories`;
-- reverse: create index "programme_code_number" to table: "programmes"
DROP INDEX `programme_code_number`;
-- reverse: create "programmes" table
DROP TABLE `programmes`;
-- reverse: create index "priceline_booking_id_position" to table: "price_lines"
DROP INDEX `priceline_booking_id_position`;
-- reverse: create "price_lines" table
DROP TABLE `price_lines`;
-- reverse: create index "pool_programme_code_area_id" to table: "pools"
DROP INDEX `pool_programme_code_area_id`;
-- reverse: create "pools" table
DROP TABLE `pools`;
-- reverse: create index "policyversion_kind_code_number" to table: "policies"
DROP INDEX `policyversion_kind_code_number`;
-- reverse: create "policies" table
DROP TABLE `policies`;
-- reverse: create "persons" table
DROP TABLE `persons`;
-- reverse: create index "payment_reference" to table: "payments"
DROP INDEX `payment_reference`;
-- reverse: create index "payment_statement_id" to table: "payments"
DROP INDEX `payment_statement_id`;
-- reverse: create "payments" table
DROP TABLE `payments`;
-- reverse: create index "organizationcredential_organization_id_kind_number" to table: "organization_credentials"
DROP INDEX `organizationcredential_organization_id_kind_number`;
-- reverse: create "organization_credentials" table
DROP TABLE `organization_credentials`;
-- reverse: create index "organizations_external_id_key" to table: "organizations"
DROP INDEX `organizations_external_id_key`;
-- reverse: create "organizations" table
DROP TABLE `organizations`;
-- reverse: create index "offeringarea_offering_id" to table: "offering_areas"
DROP INDEX `offeringarea_offering_id`;
-- reverse: create index "offeringarea_area_id_offering_id" to table: "offering_areas"
DROP INDEX `offeringarea_area_id_offering_id`;
-- reverse: create "offering_areas" table
DROP TABLE `offering_areas`;
-- reverse: create index "offering_status_next_start_at_id" to table: "offerings"
DROP INDEX `offering_status_next_start_at_id`;
-- reverse: create index "offering_category_id_status_rating_milli_id" to table: "offerings"
DROP INDEX `offering_category_id_status_rating_milli_id`;
-- reverse: create index "offering_organization_id" to table: "offerings"
DROP INDEX `offering_organization_id`;
-- reverse: create index "offerings_external_id_key" to table: "offerings"
DROP INDEX `offerings_external_id_key`;
-- reverse: create "offerings" table
DROP TABLE `offerings`;
-- reverse: create index "occupancy_owner_id" to table: "occupancies"
DROP INDEX `occupancy_owner_id`;
-- reverse: create index "occupancy_resource_id_starts_at" to table: "occupancies"
DROP INDEX `occupancy_resource_id_starts_at`;
-- reverse: create "occupancies" table
DROP TABLE `occupancies`;
-- reverse: create index "location_organization_id" to table: "locations"
DROP INDEX `location_organization_id`;
-- reverse: create index "locations_external_id_key" to table: "locations"
DROP INDEX `locations_external_id_key`;
-- reverse: create "locations" table
DROP TABLE `locations`;
-- reverse: create index "ledgerposting_record_id" to table: "ledger_postings"
DROP INDEX `ledgerposting_record_id`;
-- reverse: create index "ledgerposting_account_id" to table: "ledger_postings"
DROP INDEX `ledgerposting_account_id`;
-- reverse: create "ledger_postings" table
DROP TABLE `ledger_postings`;
-- reverse: create "ledger_accounts" table
DROP TABLE `ledger_accounts`;
-- reverse: create index "idempotencykey_created_at" to table: "idempotency_keys"
DROP INDEX `idempotencykey_created_at`;
-- reverse: create "idempotency_keys" table
DROP TABLE `idempotency_keys`;
-- reverse: create index "hold_group_session_id_status_expires_at" to table: "holds"
DROP INDEX `hold_group_session_id_status_expires_at`;
-- reverse: create index "hold_status_expires_at" to table: "holds"
DROP INDEX `hold_status_expires_at`;
-- reverse: create index "hold_booker_id_status" to table: "holds"
DROP INDEX `hold_booker_id_status`;
-- reverse: create index "hold_recipient_id_status" to table: "holds"
DROP INDEX `hold_recipient_id_status`;
-- reverse: create "holds" table
DROP TABLE `holds`;
-- reverse: create index "groupsession_offering_id_starts_at" to table: "group_sessions"
DROP INDEX `groupsession_offering_id_starts_at`;
-- reverse: create "group_sessions" table
DROP TABLE `group_sessions`;
-- reverse: create index "entry_record" to table: "entries"
DROP INDEX `entry_record`;
-- reverse: create index "entry_stream_seq" to table: "entries"
DROP INDEX `entry_stream_seq`;
-- reverse: create "entries" table
DROP TABLE `entries`;
-- reverse: create index "entitlement_person_id_programme_code_month" to table: "entitlements"
DROP INDEX `entitlement_person_id_programme_code_month`;
-- reverse: create "entitlements" table
DROP TABLE `entitlements`;
-- reverse: create index "contractlot_category_id_contract_id" to table: "contract_lots"
DROP INDEX `contractlot_category_id_contract_id`;
-- reverse: create index "contractlot_contract_id_position" to table: "contract_lots"
DROP INDEX `contractlot_contract_id_position`;
-- reverse: create "contract_lots" table
DROP TABLE `contract_lots`;
-- reverse: create index "contract_provider_id_status" to table: "contracts"
DROP INDEX `contract_provider_id_status`;
-- reverse: create index "contracts_number_key" to table: "contracts"
DROP INDEX `contracts_number_key`;
-- reverse: create "contracts" table
DROP TABLE `contracts`;
-- reverse: create index "categories_code_key" to table: "categories"
DROP INDEX `categories_code_key`;
-- reverse: create "categories" table
DROP TABLE `categories`;
-- reverse: create "calendar_days" table
DROP TABLE `calendar_days`;
-- reverse: create index "budgetline_code_fiscal_year" to table: "budget_lines"
DROP INDEX `budgetline_code_fiscal_year`;
-- reverse: create "budget_lines" table
DROP TABLE `budget_lines`;
-- reverse: create index "booking_contract_lot_id" to table: "bookings"
DROP INDEX `booking_contract_lot_id`;
-- reverse: create index "booking_due_at" to table: "bookings"
DROP INDEX `booking_due_at`;
-- reverse: create index "booking_worker_id_starts_at" to table: "bookings"
DROP INDEX `booking_worker_id_starts_at`;
-- reverse: create index "booking_organization_id_starts_at" to table: "bookings"
DROP INDEX `booking_organization_id_starts_at`;
-- reverse: create index "booking_recipient_id_starts_at" to table: "bookings"
DROP INDEX `booking_recipient_id_starts_at`;
-- reverse: create index "booking_hold_id" to table: "bookings"
DROP INDEX `booking_hold_id`;
-- reverse: create "bookings" table
DROP TABLE `bookings`;
-- reverse: create index "area_parent_id" to table: "areas"
DROP INDEX `area_parent_id`;
-- reverse: create index "area_path" to table: "areas"
DROP INDEX `area_path`;
-- reverse: create index "areas_code_key" to table: "areas"
DROP INDEX `areas_code_key`;
-- reverse: create "areas" table
DROP TABLE `areas`;
-- reverse: create index "appraisal_organization_id" to table: "appraisals"
DROP INDEX `appraisal_organization_id`;
-- reverse: create index "appraisal_booking_id" to table: "appraisals"
DROP INDEX `appraisal_booking_id`;
-- reverse: create "appraisals" table
DROP TABLE `appraisals`;
-- reverse: create index "appointment_person_id_post_area_id_organization_id_from" to table: "appointments"
DROP INDEX `appointment_person_id_post_area_id_organization_id_from`;
-- reverse: create "appointments" table
DROP TABLE `appointments`;
-- reverse: create index "anchor_at" to table: "anchors"
DROP INDEX `anchor_at`;
-- reverse: create "anchors" table
DROP TABLE `anchors`;
-- reverse: create index "accounts_login_key" to table: "accounts"
DROP INDEX `accounts_login_key`;
-- reverse: create "accounts" table
DROP TABLE `accounts`;
