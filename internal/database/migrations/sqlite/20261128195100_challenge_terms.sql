-- +goose Up
-- add column "corrected_at" to table: "challenges"
ALTER TABLE `challenges` ADD COLUMN `corrected_at` datetime NULL;
-- drop index "challenge_tender_id_tag_stage" from table: "challenges"
DROP INDEX `challenge_tender_id_tag_stage`;
-- create index "challenge_tender_id_tag_stage_known_at" to table: "challenges"
CREATE UNIQUE INDEX `challenge_tender_id_tag_stage_known_at` ON `challenges` (`tender_id`, `tag`, `stage`, `known_at`);
-- add column "corrected_at" to table: "complaints"
ALTER TABLE `complaints` ADD COLUMN `corrected_at` datetime NULL;

-- +goose Down
-- reverse: add column "corrected_at" to table: "complaints"
ALTER TABLE `complaints` DROP COLUMN `corrected_at`;
-- reverse: create index "challenge_tender_id_tag_stage_known_at" to table: "challenges"
DROP INDEX `challenge_tender_id_tag_stage_known_at`;
-- reverse: drop index "challenge_tender_id_tag_stage" from table: "challenges"
-- not unique, as it was: a stage may have been challenged twice since
CREATE INDEX `challenge_tender_id_tag_stage` ON `challenges` (`tender_id`, `tag`, `stage`);
-- reverse: add column "corrected_at" to table: "challenges"
ALTER TABLE `challenges` DROP COLUMN `corrected_at`;
