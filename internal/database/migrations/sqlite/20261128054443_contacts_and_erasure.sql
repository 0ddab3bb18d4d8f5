-- +goose Up
-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
-- create "new_areas" table
CREATE TABLE `new_areas` (`id` text NOT NULL, `code` text NOT NULL, `name` text NOT NULL, `level` text NOT NULL, `path` text NOT NULL, `lat` real NOT NULL, `lng` real NOT NULL, `phone` text NOT NULL DEFAULT (''), `parent_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `areas_areas_children` FOREIGN KEY (`parent_id`) REFERENCES `areas` (`id`) ON DELETE SET NULL);
-- copy rows from old table "areas" to new temporary table "new_areas"
INSERT INTO `new_areas` (`id`, `code`, `name`, `level`, `path`, `lat`, `lng`, `parent_id`) SELECT `id`, `code`, `name`, `level`, `path`, `lat`, `lng`, `parent_id` FROM `areas`;
-- drop "areas" table after copying rows
DROP TABLE `areas`;
-- rename temporary table "new_areas" to "areas"
ALTER TABLE `new_areas` RENAME TO `areas`;
-- create index "areas_code_key" to table: "areas"
CREATE UNIQUE INDEX `areas_code_key` ON `areas` (`code`);
-- create index "area_path" to table: "areas"
CREATE INDEX `area_path` ON `areas` (`path`);
-- create index "area_parent_id" to table: "areas"
CREATE INDEX `area_parent_id` ON `areas` (`parent_id`);
-- add column "erased_at" to table: "persons"
ALTER TABLE `persons` ADD COLUMN `erased_at` datetime NULL;
-- create "contacts" table
CREATE TABLE `contacts` (`id` text NOT NULL, `position` integer NOT NULL, `name` text NOT NULL, `phone` text NOT NULL, `relation` text NOT NULL DEFAULT (''), `person_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contacts_persons_person` FOREIGN KEY (`person_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `contact_position` CHECK (position BETWEEN 1 AND 5));
-- create index "contact_person_id_position" to table: "contacts"
CREATE UNIQUE INDEX `contact_person_id_position` ON `contacts` (`person_id`, `position`);
-- create index "contact_phone" to table: "contacts"
CREATE INDEX `contact_phone` ON `contacts` (`phone`);
-- enable back the enforcement of foreign-keys constraints
PRAGMA foreign_keys = on;

-- +goose Down
-- reverse: create index "contact_phone" to table: "contacts"
DROP INDEX `contact_phone`;
-- reverse: create index "contact_person_id_position" to table: "contacts"
DROP INDEX `contact_person_id_position`;
-- reverse: create "contacts" table
DROP TABLE `contacts`;
-- reverse: add column "erased_at" to table: "persons"
ALTER TABLE `persons` DROP COLUMN `erased_at`;
-- reverse: create index "area_parent_id" to table: "areas"
DROP INDEX `area_parent_id`;
-- reverse: create index "area_path" to table: "areas"
DROP INDEX `area_path`;
-- reverse: create index "areas_code_key" to table: "areas"
DROP INDEX `areas_code_key`;
-- reverse: create "new_areas" table
DROP TABLE `new_areas`;
