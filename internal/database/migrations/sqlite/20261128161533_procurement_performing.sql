-- +goose Up
-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
-- create "new_contracts" table
CREATE TABLE `new_contracts` (`id` text NOT NULL, `number` text NOT NULL, `title` text NOT NULL, `status` text NOT NULL, `value_fen` integer NOT NULL, `valid_from` text NOT NULL, `valid_until` text NOT NULL, `area_path` text NOT NULL, `basis` text NOT NULL, `pack_id` text NOT NULL DEFAULT (''), `pack_hash` text NOT NULL DEFAULT (''), `bond_fen` integer NOT NULL DEFAULT (0), `for_residents` bool NOT NULL DEFAULT (false), `signed_at` datetime NULL, `published_at` datetime NULL, `filed_at` datetime NULL, `ended_at` datetime NULL, `cause` text NULL, `hand_over` text NOT NULL DEFAULT (''), `due_at` datetime NULL, `due_action` text NOT NULL DEFAULT (''), `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `buyer_id` text NOT NULL, `provider_id` text NOT NULL, `budget_line_id` text NOT NULL, `area_id` text NOT NULL, `project_id` text NULL, `award_id` text NULL, `framework_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `contracts_organizations_buyer` FOREIGN KEY (`buyer_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_organizations_provider` FOREIGN KEY (`provider_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_budget_lines_budget_line` FOREIGN KEY (`budget_line_id`) REFERENCES `budget_lines` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_projects_project` FOREIGN KEY (`project_id`) REFERENCES `projects` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_awards_award` FOREIGN KEY (`award_id`) REFERENCES `awards` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_frameworks_framework` FOREIGN KEY (`framework_id`) REFERENCES `frameworks` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_term` CHECK (valid_from <= valid_until), CONSTRAINT `contract_value` CHECK (value_fen > 0));
-- copy rows from old table "contracts" to new temporary table "new_contracts"
INSERT INTO `new_contracts` (`id`, `number`, `title`, `status`, `value_fen`, `valid_from`, `valid_until`, `area_path`, `basis`, `version`, `created_at`, `buyer_id`, `provider_id`, `budget_line_id`, `area_id`) SELECT `id`, `number`, `title`, `status`, `value_fen`, `valid_from`, `valid_until`, `area_path`, `basis`, `version`, `created_at`, `buyer_id`, `provider_id`, `budget_line_id`, `area_id` FROM `contracts`;
-- drop "contracts" table after copying rows
DROP TABLE `contracts`;
-- rename temporary table "new_contracts" to "contracts"
ALTER TABLE `new_contracts` RENAME TO `contracts`;
-- create index "contracts_number_key" to table: "contracts"
CREATE UNIQUE INDEX `contracts_number_key` ON `contracts` (`number`);
-- create index "contract_provider_id_status" to table: "contracts"
CREATE INDEX `contract_provider_id_status` ON `contracts` (`provider_id`, `status`);
-- create index "contract_award_id" to table: "contracts"
CREATE UNIQUE INDEX `contract_award_id` ON `contracts` (`award_id`);
-- create index "contract_framework_id" to table: "contracts"
CREATE INDEX `contract_framework_id` ON `contracts` (`framework_id`);
-- create index "contract_project_id" to table: "contracts"
CREATE INDEX `contract_project_id` ON `contracts` (`project_id`);
-- create index "contract_due_at" to table: "contracts"
CREATE INDEX `contract_due_at` ON `contracts` (`due_at`);
-- create "new_contract_lots" table
CREATE TABLE `new_contract_lots` (`id` text NOT NULL, `area_path` text NOT NULL, `position` integer NOT NULL, `unit_price_fen` integer NOT NULL, `units` integer NOT NULL, `contract_id` text NOT NULL, `category_id` text NOT NULL, `area_id` text NOT NULL, `framework_lot_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `contract_lots_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_lots_categories_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_lots_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_lots_framework_lots_framework_lot` FOREIGN KEY (`framework_lot_id`) REFERENCES `framework_lots` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_lot_figures` CHECK (unit_price_fen >= 0 AND units > 0));
-- copy rows from old table "contract_lots" to new temporary table "new_contract_lots"
INSERT INTO `new_contract_lots` (`id`, `area_path`, `position`, `unit_price_fen`, `units`, `contract_id`, `category_id`, `area_id`) SELECT `id`, `area_path`, `position`, `unit_price_fen`, `units`, `contract_id`, `category_id`, `area_id` FROM `contract_lots`;
-- drop "contract_lots" table after copying rows
DROP TABLE `contract_lots`;
-- rename temporary table "new_contract_lots" to "contract_lots"
ALTER TABLE `new_contract_lots` RENAME TO `contract_lots`;
-- create index "contractlot_contract_id_position" to table: "contract_lots"
CREATE UNIQUE INDEX `contractlot_contract_id_position` ON `contract_lots` (`contract_id`, `position`);
-- create index "contractlot_category_id_contract_id" to table: "contract_lots"
CREATE INDEX `contractlot_category_id_contract_id` ON `contract_lots` (`category_id`, `contract_id`);
-- add column "known_at" to table: "challenges"
ALTER TABLE `challenges` ADD COLUMN `known_at` datetime NULL;
-- add column "accepted_at" to table: "challenges"
ALTER TABLE `challenges` ADD COLUMN `accepted_at` datetime NULL;
-- add column "answered_at" to table: "challenges"
ALTER TABLE `challenges` ADD COLUMN `answered_at` datetime NULL;
-- create "new_complaints" table
CREATE TABLE `new_complaints` (`id` text NOT NULL, `body` text NOT NULL, `status` text NOT NULL DEFAULT ('FILED'), `decision` text NULL, `reasons` text NOT NULL DEFAULT (''), `paused_at` datetime NULL, `paused_seconds` integer NOT NULL DEFAULT (0), `accepted_at` datetime NULL, `decided_at` datetime NULL, `effect` text NOT NULL DEFAULT (''), `due_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `challenge_id` text NOT NULL, `tender_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `complaints_challenges_challenge` FOREIGN KEY (`challenge_id`) REFERENCES `challenges` (`id`) ON DELETE NO ACTION, CONSTRAINT `complaints_tenders_tender` FOREIGN KEY (`tender_id`) REFERENCES `tenders` (`id`) ON DELETE NO ACTION, CONSTRAINT `complaint_paused` CHECK (paused_seconds >= 0));
-- copy rows from old table "complaints" to new temporary table "new_complaints"
INSERT INTO `new_complaints` (`id`, `body`, `status`, `decision`, `reasons`, `paused_at`, `paused_seconds`, `due_at`, `version`, `created_at`, `challenge_id`, `tender_id`) SELECT `id`, `body`, `status`, `decision`, `reasons`, `paused_at`, `paused_seconds`, `due_at`, `version`, `created_at`, `challenge_id`, `tender_id` FROM `complaints`;
-- drop "complaints" table after copying rows
DROP TABLE `complaints`;
-- rename temporary table "new_complaints" to "complaints"
ALTER TABLE `new_complaints` RENAME TO `complaints`;
-- create index "complaint_challenge_id" to table: "complaints"
CREATE UNIQUE INDEX `complaint_challenge_id` ON `complaints` (`challenge_id`);
-- create index "complaint_tender_id" to table: "complaints"
CREATE INDEX `complaint_tender_id` ON `complaints` (`tender_id`);
-- create index "complaint_due_at" to table: "complaints"
CREATE INDEX `complaint_due_at` ON `complaints` (`due_at`);
-- By hand: a table that triggers of others read is not put up anew.
ALTER TABLE `tenders` ADD COLUMN `offers_at` datetime NULL;
ALTER TABLE `tenders` ADD COLUMN `offer_root` text NOT NULL DEFAULT ('');
-- create "acceptances" table
CREATE TABLE `acceptances` (`id` text NOT NULL, `number` integer NOT NULL, `evidence` text NOT NULL, `files` json NOT NULL, `members` json NOT NULL, `sample_seed` text NOT NULL DEFAULT (''), `sample_size` integer NOT NULL DEFAULT (0), `results` text NOT NULL DEFAULT ('[]'), `outcome` text NULL, `accepted_units` integer NOT NULL DEFAULT (0), `deduction_fen` integer NOT NULL DEFAULT (0), `note` text NOT NULL DEFAULT (''), `decided_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `milestone_id` text NOT NULL, `claimed_by_id` text NOT NULL, `decided_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `acceptances_milestones_milestone` FOREIGN KEY (`milestone_id`) REFERENCES `milestones` (`id`) ON DELETE NO ACTION, CONSTRAINT `acceptances_persons_claimed_by` FOREIGN KEY (`claimed_by_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `acceptances_persons_decided_by` FOREIGN KEY (`decided_by_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `acceptance_figures` CHECK (accepted_units >= 0 AND deduction_fen >= 0));
-- create index "acceptance_milestone_id_number" to table: "acceptances"
CREATE UNIQUE INDEX `acceptance_milestone_id_number` ON `acceptances` (`milestone_id`, `number`);
-- create "acceptance_opinions" table
CREATE TABLE `acceptance_opinions` (`id` text NOT NULL, `recipient` bool NOT NULL, `position` integer NOT NULL, `answer` text NULL, `body` text NOT NULL DEFAULT (''), `given_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `acceptance_id` text NOT NULL, `person_id` text NOT NULL, `recorded_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `acceptance_opinions_acceptances_acceptance` FOREIGN KEY (`acceptance_id`) REFERENCES `acceptances` (`id`) ON DELETE NO ACTION, CONSTRAINT `acceptance_opinions_persons_person` FOREIGN KEY (`person_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `acceptance_opinions_persons_recorded_by` FOREIGN KEY (`recorded_by_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "acceptanceopinion_acceptance_id_person_id" to table: "acceptance_opinions"
CREATE UNIQUE INDEX `acceptanceopinion_acceptance_id_person_id` ON `acceptance_opinions` (`acceptance_id`, `person_id`);
-- create index "acceptanceopinion_person_id" to table: "acceptance_opinions"
CREATE INDEX `acceptanceopinion_person_id` ON `acceptance_opinions` (`person_id`);
-- create "admissions" table
CREATE TABLE `admissions` (`id` text NOT NULL, `number` integer NOT NULL, `statement` text NOT NULL, `status` text NOT NULL DEFAULT ('FILED'), `answer` text NOT NULL DEFAULT (''), `due_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `framework_id` text NOT NULL, `organization_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `admissions_frameworks_framework` FOREIGN KEY (`framework_id`) REFERENCES `frameworks` (`id`) ON DELETE NO ACTION, CONSTRAINT `admissions_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION);
-- create index "admission_framework_id_organization_id_number" to table: "admissions"
CREATE UNIQUE INDEX `admission_framework_id_organization_id_number` ON `admissions` (`framework_id`, `organization_id`, `number`);
-- create index "admission_due_at" to table: "admissions"
CREATE INDEX `admission_due_at` ON `admissions` (`due_at`);
-- create "contract_signatures" table
CREATE TABLE `contract_signatures` (`id` text NOT NULL, `side` text NOT NULL, `hash` text NOT NULL, `statement` text NOT NULL, `signature` text NOT NULL, `created_at` datetime NOT NULL, `contract_version_id` text NOT NULL, `person_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contract_signatures_contract_versions_contract_version` FOREIGN KEY (`contract_version_id`) REFERENCES `contract_versions` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_signatures_persons_person` FOREIGN KEY (`person_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "contractsignature_contract_version_id_side" to table: "contract_signatures"
CREATE UNIQUE INDEX `contractsignature_contract_version_id_side` ON `contract_signatures` (`contract_version_id`, `side`);
-- create "contract_versions" table
CREATE TABLE `contract_versions` (`id` text NOT NULL, `number` integer NOT NULL, `kind` text NOT NULL, `status` text NOT NULL DEFAULT ('PROPOSED'), `body` text NOT NULL, `hash` text NOT NULL, `reason` text NOT NULL DEFAULT (''), `value_fen` integer NOT NULL, `valid_until` text NOT NULL, `in_force_at` datetime NULL, `published_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `contract_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contract_versions_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION);
-- create index "contractversion_contract_id_number" to table: "contract_versions"
CREATE UNIQUE INDEX `contractversion_contract_id_number` ON `contract_versions` (`contract_id`, `number`);
-- create "credit_events" table
CREATE TABLE `credit_events` (`id` text NOT NULL, `source` text NOT NULL, `fact` text NOT NULL, `evidence` text NOT NULL, `effect` text NOT NULL, `repairable` bool NOT NULL DEFAULT (true), `valid_from` text NOT NULL, `valid_until` text NOT NULL, `status` text NOT NULL DEFAULT ('NOTIFIED'), `appeal` text NOT NULL DEFAULT (''), `answer` text NOT NULL DEFAULT (''), `due_at` datetime NULL, `due_action` text NOT NULL DEFAULT (''), `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `organization_id` text NOT NULL, `contract_id` text NULL, `recorded_by_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `credit_events_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `credit_events_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION, CONSTRAINT `credit_events_persons_recorded_by` FOREIGN KEY (`recorded_by_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "creditevent_organization_id_status" to table: "credit_events"
CREATE INDEX `creditevent_organization_id_status` ON `credit_events` (`organization_id`, `status`);
-- create index "creditevent_due_at" to table: "credit_events"
CREATE INDEX `creditevent_due_at` ON `credit_events` (`due_at`);
-- create "frameworks" table
CREATE TABLE `frameworks` (`id` text NOT NULL, `area_path` text NOT NULL, `title` text NOT NULL, `open` bool NOT NULL DEFAULT (false), `status` text NOT NULL DEFAULT ('ACTIVE'), `total_fen` integer NOT NULL, `valid_from` text NOT NULL, `valid_until` text NOT NULL, `reason` text NOT NULL DEFAULT (''), `due_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `tender_id` text NOT NULL, `buyer_id` text NOT NULL, `budget_line_id` text NOT NULL, `area_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `frameworks_tenders_tender` FOREIGN KEY (`tender_id`) REFERENCES `tenders` (`id`) ON DELETE NO ACTION, CONSTRAINT `frameworks_organizations_buyer` FOREIGN KEY (`buyer_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `frameworks_budget_lines_budget_line` FOREIGN KEY (`budget_line_id`) REFERENCES `budget_lines` (`id`) ON DELETE NO ACTION, CONSTRAINT `frameworks_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `framework_term` CHECK (valid_from <= valid_until), CONSTRAINT `framework_total` CHECK (total_fen > 0));
-- create index "framework_tender_id" to table: "frameworks"
CREATE UNIQUE INDEX `framework_tender_id` ON `frameworks` (`tender_id`);
-- create index "framework_status" to table: "frameworks"
CREATE INDEX `framework_status` ON `frameworks` (`status`);
-- create index "framework_due_at" to table: "frameworks"
CREATE INDEX `framework_due_at` ON `frameworks` (`due_at`);
-- create "framework_lots" table
CREATE TABLE `framework_lots` (`id` text NOT NULL, `area_path` text NOT NULL, `units` integer NOT NULL, `unit_price_fen` integer NOT NULL DEFAULT (0), `framework_id` text NOT NULL, `tender_lot_id` text NOT NULL, `category_id` text NOT NULL, `area_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `framework_lots_frameworks_framework` FOREIGN KEY (`framework_id`) REFERENCES `frameworks` (`id`) ON DELETE NO ACTION, CONSTRAINT `framework_lots_tender_lots_tender_lot` FOREIGN KEY (`tender_lot_id`) REFERENCES `tender_lots` (`id`) ON DELETE NO ACTION, CONSTRAINT `framework_lots_categories_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`) ON DELETE NO ACTION, CONSTRAINT `framework_lots_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `framework_lot_figures` CHECK (units > 0 AND unit_price_fen >= 0));
-- create index "frameworklot_framework_id_tender_lot_id" to table: "framework_lots"
CREATE UNIQUE INDEX `frameworklot_framework_id_tender_lot_id` ON `framework_lots` (`framework_id`, `tender_lot_id`);
-- create "guarantees" table
CREATE TABLE `guarantees` (`id` text NOT NULL, `amount_fen` integer NOT NULL, `form` text NOT NULL, `reference` text NOT NULL, `status` text NOT NULL DEFAULT ('HELD'), `reason` text NOT NULL DEFAULT (''), `due_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `contract_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `guarantees_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION, CONSTRAINT `guarantee_amount` CHECK (amount_fen > 0));
-- create index "guarantee_contract_id_reference" to table: "guarantees"
CREATE UNIQUE INDEX `guarantee_contract_id_reference` ON `guarantees` (`contract_id`, `reference`);
-- create index "guarantee_due_at" to table: "guarantees"
CREATE INDEX `guarantee_due_at` ON `guarantees` (`due_at`);
-- create "milestones" table
CREATE TABLE `milestones` (`id` text NOT NULL, `position` integer NOT NULL, `title` text NOT NULL, `units` integer NOT NULL, `unit_price_fen` integer NOT NULL, `advance_bp` integer NOT NULL DEFAULT (0), `due_on` text NOT NULL, `status` text NOT NULL DEFAULT ('PLANNED'), `accepted_units` integer NOT NULL DEFAULT (0), `due_at` datetime NULL, `due_action` text NOT NULL DEFAULT (''), `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `contract_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `milestones_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION, CONSTRAINT `milestone_figures` CHECK (units > 0 AND unit_price_fen >= 0 AND accepted_units >= 0 AND accepted_units <= units));
-- create index "milestone_contract_id_position" to table: "milestones"
CREATE UNIQUE INDEX `milestone_contract_id_position` ON `milestones` (`contract_id`, `position`);
-- create index "milestone_due_at" to table: "milestones"
CREATE INDEX `milestone_due_at` ON `milestones` (`due_at`);
-- create "payment_requests" table
CREATE TABLE `payment_requests` (`id` text NOT NULL, `kind` text NOT NULL, `accepted_fen` integer NOT NULL, `deduction_fen` integer NOT NULL, `recovered_fen` integer NOT NULL, `retained_fen` integer NOT NULL, `amount_fen` integer NOT NULL, `invoice_number` text NOT NULL, `invoiced_on` text NOT NULL, `status` text NOT NULL DEFAULT ('SUBMITTED'), `reason` text NOT NULL DEFAULT (''), `reference` text NULL, `paid_on` text NULL, `due_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `contract_id` text NOT NULL, `milestone_id` text NULL, `approver_id` text NULL, `payer_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `payment_requests_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION, CONSTRAINT `payment_requests_milestones_milestone` FOREIGN KEY (`milestone_id`) REFERENCES `milestones` (`id`) ON DELETE NO ACTION, CONSTRAINT `payment_requests_persons_approver` FOREIGN KEY (`approver_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `payment_requests_persons_payer` FOREIGN KEY (`payer_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `payment_request_sum` CHECK (amount_fen = accepted_fen - deduction_fen - recovered_fen - retained_fen AND amount_fen > 0 AND deduction_fen >= 0 AND recovered_fen >= 0 AND retained_fen >= 0));
-- create index "payment_requests_reference_key" to table: "payment_requests"
CREATE UNIQUE INDEX `payment_requests_reference_key` ON `payment_requests` (`reference`);
-- create index "paymentrequest_contract_id_invoice_number" to table: "payment_requests"
CREATE UNIQUE INDEX `paymentrequest_contract_id_invoice_number` ON `payment_requests` (`contract_id`, `invoice_number`);
-- create index "paymentrequest_milestone_id" to table: "payment_requests"
CREATE INDEX `paymentrequest_milestone_id` ON `payment_requests` (`milestone_id`);
-- create index "paymentrequest_status_due_at" to table: "payment_requests"
CREATE INDEX `paymentrequest_status_due_at` ON `payment_requests` (`status`, `due_at`);
-- create "performance_evaluations" table
CREATE TABLE `performance_evaluations` (`id` text NOT NULL, `number` integer NOT NULL, `body` text NOT NULL, `formula` text NOT NULL, `score` integer NOT NULL, `grade` text NOT NULL, `status` text NOT NULL DEFAULT ('DRAFT'), `comment` text NOT NULL DEFAULT (''), `appeal` text NOT NULL DEFAULT (''), `answer` text NOT NULL DEFAULT (''), `due_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `contract_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `performance_evaluations_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION);
-- create index "performanceevaluation_contract_id_number" to table: "performance_evaluations"
CREATE UNIQUE INDEX `performanceevaluation_contract_id_number` ON `performance_evaluations` (`contract_id`, `number`);
-- create index "performanceevaluation_due_at" to table: "performance_evaluations"
CREATE INDEX `performanceevaluation_due_at` ON `performance_evaluations` (`due_at`);
-- create "releases" table
CREATE TABLE `releases` (`id` text NOT NULL, `ocid` text NOT NULL, `number` integer NOT NULL, `event` text NOT NULL, `body` text NOT NULL, `xid` integer NOT NULL DEFAULT (0), `position` integer NULL, `created_at` datetime NOT NULL, `project_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `releases_projects_project` FOREIGN KEY (`project_id`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- create index "releases_position_key" to table: "releases"
CREATE UNIQUE INDEX `releases_position_key` ON `releases` (`position`);
-- create index "release_ocid_number" to table: "releases"
CREATE UNIQUE INDEX `release_ocid_number` ON `releases` (`ocid`, `number`);
-- create index "release_project_id" to table: "releases"
CREATE INDEX `release_project_id` ON `releases` (`project_id`);
-- enable back the enforcement of foreign-keys constraints
PRAGMA foreign_keys = on;

-- +goose Down
PRAGMA foreign_keys = off;
-- reverse: put up "contract_lots" as it was
CREATE TABLE `old_contract_lots` (`id` text NOT NULL, `area_path` text NOT NULL, `position` integer NOT NULL, `unit_price_fen` integer NOT NULL, `units` integer NOT NULL, `contract_id` text NOT NULL, `category_id` text NOT NULL, `area_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contract_lots_contracts_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_lots_categories_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_lots_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_lot_figures` CHECK (unit_price_fen >= 0 AND units > 0));
INSERT INTO `old_contract_lots` (`id`, `area_path`, `position`, `unit_price_fen`, `units`, `contract_id`, `category_id`, `area_id`) SELECT `id`, `area_path`, `position`, `unit_price_fen`, `units`, `contract_id`, `category_id`, `area_id` FROM `contract_lots`;
DROP TABLE `contract_lots`;
ALTER TABLE `old_contract_lots` RENAME TO `contract_lots`;
CREATE UNIQUE INDEX `contractlot_contract_id_position` ON `contract_lots` (`contract_id`, `position`);
CREATE INDEX `contractlot_category_id_contract_id` ON `contract_lots` (`category_id`, `contract_id`);
-- reverse: put up "contracts" as it was
CREATE TABLE `old_contracts` (`id` text NOT NULL, `number` text NOT NULL, `title` text NOT NULL, `status` text NOT NULL, `value_fen` integer NOT NULL, `valid_from` text NOT NULL, `valid_until` text NOT NULL, `area_path` text NOT NULL, `basis` text NOT NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `buyer_id` text NOT NULL, `provider_id` text NOT NULL, `budget_line_id` text NOT NULL, `area_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contracts_organizations_buyer` FOREIGN KEY (`buyer_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_organizations_provider` FOREIGN KEY (`provider_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_budget_lines_budget_line` FOREIGN KEY (`budget_line_id`) REFERENCES `budget_lines` (`id`) ON DELETE NO ACTION, CONSTRAINT `contracts_areas_area` FOREIGN KEY (`area_id`) REFERENCES `areas` (`id`) ON DELETE NO ACTION, CONSTRAINT `contract_term` CHECK (valid_from <= valid_until), CONSTRAINT `contract_value` CHECK (value_fen > 0));
INSERT INTO `old_contracts` (`id`, `number`, `title`, `status`, `value_fen`, `valid_from`, `valid_until`, `area_path`, `basis`, `version`, `created_at`, `buyer_id`, `provider_id`, `budget_line_id`, `area_id`) SELECT `id`, `number`, `title`, `status`, `value_fen`, `valid_from`, `valid_until`, `area_path`, `basis`, `version`, `created_at`, `buyer_id`, `provider_id`, `budget_line_id`, `area_id` FROM `contracts`;
DROP TABLE `contracts`;
ALTER TABLE `old_contracts` RENAME TO `contracts`;
CREATE UNIQUE INDEX `contracts_number_key` ON `contracts` (`number`);
CREATE INDEX `contract_provider_id_status` ON `contracts` (`provider_id`, `status`);
-- reverse: put up "complaints" as it was
CREATE TABLE `old_complaints` (`id` text NOT NULL, `body` text NOT NULL, `status` text NOT NULL DEFAULT ('FILED'), `decision` text NULL, `reasons` text NOT NULL DEFAULT (''), `paused_at` datetime NULL, `paused_seconds` integer NOT NULL DEFAULT (0), `due_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `challenge_id` text NOT NULL, `tender_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `complaints_challenges_challenge` FOREIGN KEY (`challenge_id`) REFERENCES `challenges` (`id`) ON DELETE NO ACTION, CONSTRAINT `complaints_tenders_tender` FOREIGN KEY (`tender_id`) REFERENCES `tenders` (`id`) ON DELETE NO ACTION, CONSTRAINT `complaint_paused` CHECK (paused_seconds >= 0));
INSERT INTO `old_complaints` (`id`, `body`, `status`, `decision`, `reasons`, `paused_at`, `paused_seconds`, `due_at`, `version`, `created_at`, `challenge_id`, `tender_id`) SELECT `id`, `body`, `status`, `decision`, `reasons`, `paused_at`, `paused_seconds`, `due_at`, `version`, `created_at`, `challenge_id`, `tender_id` FROM `complaints`;
DROP TABLE `complaints`;
ALTER TABLE `old_complaints` RENAME TO `complaints`;
CREATE UNIQUE INDEX `complaint_challenge_id` ON `complaints` (`challenge_id`);
CREATE INDEX `complaint_tender_id` ON `complaints` (`tender_id`);
CREATE INDEX `complaint_due_at` ON `complaints` (`due_at`);
-- reverse: the new tables and columns
DROP INDEX `release_project_id`;
DROP INDEX `release_ocid_number`;
DROP INDEX `releases_position_key`;
DROP TABLE `releases`;
DROP INDEX `performanceevaluation_due_at`;
DROP INDEX `performanceevaluation_contract_id_number`;
DROP TABLE `performance_evaluations`;
DROP INDEX `paymentrequest_status_due_at`;
DROP INDEX `paymentrequest_milestone_id`;
DROP INDEX `paymentrequest_contract_id_invoice_number`;
DROP INDEX `payment_requests_reference_key`;
DROP TABLE `payment_requests`;
DROP INDEX `milestone_due_at`;
DROP INDEX `milestone_contract_id_position`;
DROP TABLE `milestones`;
DROP INDEX `guarantee_due_at`;
DROP INDEX `guarantee_contract_id_reference`;
DROP TABLE `guarantees`;
DROP INDEX `frameworklot_framework_id_tender_lot_id`;
DROP TABLE `framework_lots`;
DROP INDEX `framework_due_at`;
DROP INDEX `framework_status`;
DROP INDEX `framework_tender_id`;
DROP TABLE `frameworks`;
DROP INDEX `creditevent_due_at`;
DROP INDEX `creditevent_organization_id_status`;
DROP TABLE `credit_events`;
DROP INDEX `contractversion_contract_id_number`;
DROP TABLE `contract_versions`;
DROP INDEX `contractsignature_contract_version_id_side`;
DROP TABLE `contract_signatures`;
DROP INDEX `admission_due_at`;
DROP INDEX `admission_framework_id_organization_id_number`;
DROP TABLE `admissions`;
DROP INDEX `acceptanceopinion_person_id`;
DROP INDEX `acceptanceopinion_acceptance_id_person_id`;
DROP TABLE `acceptance_opinions`;
DROP INDEX `acceptance_milestone_id_number`;
DROP TABLE `acceptances`;
ALTER TABLE `tenders` DROP COLUMN `offer_root`;
ALTER TABLE `tenders` DROP COLUMN `offers_at`;
ALTER TABLE `challenges` DROP COLUMN `answered_at`;
ALTER TABLE `challenges` DROP COLUMN `accepted_at`;
ALTER TABLE `challenges` DROP COLUMN `known_at`;
PRAGMA foreign_keys = on;
