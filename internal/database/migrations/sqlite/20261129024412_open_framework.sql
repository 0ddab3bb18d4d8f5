-- +goose Up
-- applications belong to a tender and its lot, and no longer to the framework that comes of it
CREATE TABLE `new_admissions` (`id` text NOT NULL, `number` integer NOT NULL, `statement` text NOT NULL, `status` text NOT NULL DEFAULT ('FILED'), `answer` text NOT NULL DEFAULT (''), `answered_at` datetime NULL, `overdue_at` datetime NULL, `due_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `tender_id` text NOT NULL, `lot_id` text NOT NULL, `organization_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `admissions_tenders_tender` FOREIGN KEY (`tender_id`) REFERENCES `tenders` (`id`) ON DELETE NO ACTION, CONSTRAINT `admissions_tender_lots_lot` FOREIGN KEY (`lot_id`) REFERENCES `tender_lots` (`id`) ON DELETE NO ACTION, CONSTRAINT `admissions_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `admission_number` CHECK (number > 0));
INSERT INTO `new_admissions` (`id`, `number`, `statement`, `status`, `answer`, `due_at`, `version`, `created_at`, `organization_id`, `tender_id`, `lot_id`)
  SELECT a.`id`, a.`number`, a.`statement`, a.`status`, a.`answer`, a.`due_at`, a.`version`, a.`created_at`, a.`organization_id`, f.`tender_id`, (SELECT MIN(l.`tender_lot_id`) FROM `framework_lots` l WHERE l.`framework_id` = f.`id`)
  FROM `admissions` a JOIN `frameworks` f ON f.`id` = a.`framework_id`;
DROP TABLE `admissions`;
ALTER TABLE `new_admissions` RENAME TO `admissions`;
-- create index "admission_lot_id_organization_id_number" to table: "admissions"
CREATE UNIQUE INDEX `admission_lot_id_organization_id_number` ON `admissions` (`lot_id`, `organization_id`, `number`);
-- create index "admission_lot_id_organization_id" to table: "admissions"
CREATE UNIQUE INDEX `admission_lot_id_organization_id` ON `admissions` (`lot_id`, `organization_id`) WHERE status = 'FILED';
-- create index "admission_tender_id_status" to table: "admissions"
CREATE INDEX `admission_tender_id_status` ON `admissions` (`tender_id`, `status`);
-- create index "admission_organization_id" to table: "admissions"
CREATE INDEX `admission_organization_id` ON `admissions` (`organization_id`);
-- create index "admission_due_at" to table: "admissions"
CREATE INDEX `admission_due_at` ON `admissions` (`due_at`);

-- +goose Down
DROP TABLE `admissions`;
CREATE TABLE `admissions` (`id` text NOT NULL, `number` integer NOT NULL, `statement` text NOT NULL, `status` text NOT NULL DEFAULT ('FILED'), `answer` text NOT NULL DEFAULT (''), `due_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `created_at` datetime NOT NULL, `framework_id` text NOT NULL, `organization_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `admissions_frameworks_framework` FOREIGN KEY (`framework_id`) REFERENCES `frameworks` (`id`) ON DELETE NO ACTION, CONSTRAINT `admissions_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION);
CREATE UNIQUE INDEX `admission_framework_id_organization_id_number` ON `admissions` (`framework_id`, `organization_id`, `number`);
CREATE INDEX `admission_due_at` ON `admissions` (`due_at`);
