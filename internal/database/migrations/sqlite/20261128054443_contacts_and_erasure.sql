-- +goose Up
-- add column "phone" to table: "areas"
ALTER TABLE `areas` ADD COLUMN `phone` text NOT NULL DEFAULT ('');
-- add column "erased_at" to table: "persons"
ALTER TABLE `persons` ADD COLUMN `erased_at` datetime NULL;
-- create "contacts" table
CREATE TABLE `contacts` (`id` text NOT NULL, `position` integer NOT NULL, `name` text NOT NULL, `phone` text NOT NULL, `relation` text NOT NULL DEFAULT (''), `person_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contacts_persons_person` FOREIGN KEY (`person_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION, CONSTRAINT `contact_position` CHECK (position BETWEEN 1 AND 5));
-- create index "contact_person_id_position" to table: "contacts"
CREATE UNIQUE INDEX `contact_person_id_position` ON `contacts` (`person_id`, `position`);
-- create index "contact_phone" to table: "contacts"
CREATE INDEX `contact_phone` ON `contacts` (`phone`);

-- +goose Down
-- reverse: create index "contact_phone" to table: "contacts"
DROP INDEX `contact_phone`;
-- reverse: create index "contact_person_id_position" to table: "contacts"
DROP INDEX `contact_person_id_position`;
-- reverse: create "contacts" table
DROP TABLE `contacts`;
-- reverse: add column "erased_at" to table: "persons"
ALTER TABLE `persons` DROP COLUMN `erased_at`;
-- reverse: add column "phone" to table: "areas"
ALTER TABLE `areas` DROP COLUMN `phone`;
