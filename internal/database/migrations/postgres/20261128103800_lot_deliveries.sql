-- +goose Up
-- drop index "booking_contract_lot_id" from table: "bookings"
DROP INDEX "booking_contract_lot_id";
-- create index "booking_contract_lot_id_delivered_at" to table: "bookings"
CREATE INDEX "booking_contract_lot_id_delivered_at" ON "bookings" ("contract_lot_id", "delivered_at");

-- +goose Down
-- reverse: create index "booking_contract_lot_id_delivered_at" to table: "bookings"
DROP INDEX "booking_contract_lot_id_delivered_at";
-- reverse: drop index "booking_contract_lot_id" from table: "bookings"
CREATE INDEX "booking_contract_lot_id" ON "bookings" ("contract_lot_id");
