-- +goose Up
-- drop index "challenge_tender_id_tag_stage" from table: "challenges"
DROP INDEX "challenge_tender_id_tag_stage";
-- modify "challenges" table
ALTER TABLE "challenges" ADD COLUMN "corrected_at" timestamptz NULL;
-- create index "challenge_tender_id_tag_stage_known_at" to table: "challenges"
CREATE UNIQUE INDEX "challenge_tender_id_tag_stage_known_at" ON "challenges" ("tender_id", "tag", "stage", "known_at");
-- modify "complaints" table
ALTER TABLE "complaints" ADD COLUMN "corrected_at" timestamptz NULL;

-- +goose Down
-- reverse: modify "complaints" table
ALTER TABLE "complaints" DROP COLUMN "corrected_at";
-- reverse: create index "challenge_tender_id_tag_stage_known_at" to table: "challenges"
DROP INDEX "challenge_tender_id_tag_stage_known_at";
-- reverse: modify "challenges" table
ALTER TABLE "challenges" DROP COLUMN "corrected_at";
-- reverse: drop index "challenge_tender_id_tag_stage" from table: "challenges"
-- not unique, as it was: a stage may have been challenged twice since
CREATE INDEX "challenge_tender_id_tag_stage" ON "challenges" ("tender_id", "tag", "stage");
