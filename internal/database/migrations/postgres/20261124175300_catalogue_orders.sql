-- +goose Up
-- create index "account_person_id" to table: "accounts"
CREATE INDEX "account_person_id" ON "accounts" ("person_id");
-- drop index "offeringarea_offering_id" from table: "offering_areas"
DROP INDEX "offeringarea_offering_id";
-- create index "offeringarea_offering_id_area_id" to table: "offering_areas"
CREATE INDEX "offeringarea_offering_id_area_id" ON "offering_areas" ("offering_id", "area_id");
-- create index "offering_category_id_status_next_start_at_id" to table: "offerings"
CREATE INDEX "offering_category_id_status_next_start_at_id" ON "offerings" ("category_id", "status", "next_start_at", "id");
-- create index "offering_category_id_status_price_fen_id" to table: "offerings"
CREATE INDEX "offering_category_id_status_price_fen_id" ON "offerings" ("category_id", "status", "price_fen", "id");
-- create index "offering_status_price_fen_id" to table: "offerings"
CREATE INDEX "offering_status_price_fen_id" ON "offerings" ("status", "price_fen", "id");
-- create index "offering_status_rating_milli_id" to table: "offerings"
CREATE INDEX "offering_status_rating_milli_id" ON "offerings" ("status", "rating_milli", "id");

-- +goose Down
-- reverse: create index "offering_status_rating_milli_id" to table: "offerings"
DROP INDEX "offering_status_rating_milli_id";
-- reverse: create index "offering_status_price_fen_id" to table: "offerings"
DROP INDEX "offering_status_price_fen_id";
-- reverse: create index "offering_category_id_status_price_fen_id" to table: "offerings"
DROP INDEX "offering_category_id_status_price_fen_id";
-- reverse: create index "offering_category_id_status_next_start_at_id" to table: "offerings"
DROP INDEX "offering_category_id_status_next_start_at_id";
-- reverse: create index "offeringarea_offering_id_area_id" to table: "offering_areas"
DROP INDEX "offeringarea_offering_id_area_id";
-- reverse: drop index "offeringarea_offering_id" from table: "offering_areas"
CREATE INDEX "offeringarea_offering_id" ON "offering_areas" ("offering_id");
-- reverse: create index "account_person_id" to table: "accounts"
DROP INDEX "account_person_id";
