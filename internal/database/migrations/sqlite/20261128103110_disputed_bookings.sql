-- +goose Up
-- create index "booking_starts_at" to table: "bookings"
CREATE INDEX `booking_starts_at` ON `bookings` (`starts_at`) WHERE disputed;

-- +goose Down
-- reverse: create index "booking_starts_at" to table: "bookings"
DROP INDEX `booking_starts_at`;
