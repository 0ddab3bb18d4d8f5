-- +goose Up
-- of appointments that were made twice, the one that lasts longest stays
DELETE FROM appointments WHERE organization_id IS NULL AND EXISTS (SELECT 1 FROM appointments o WHERE o.organization_id IS NULL
    AND o.person_id = appointments.person_id AND o.post = appointments.post AND o.area_id = appointments.area_id AND o."from" = appointments."from"
    AND (CASE WHEN o.until IS NULL THEN 1 ELSE 0 END, COALESCE(o.until, o."from"), o.id)
      > (CASE WHEN appointments.until IS NULL THEN 1 ELSE 0 END, COALESCE(appointments.until, appointments."from"), appointments.id));
-- create index "appointment_person_id_post_area_id_from" to table: "appointments"
CREATE UNIQUE INDEX "appointment_person_id_post_area_id_from" ON "appointments" ("person_id", "post", "area_id", "from") WHERE (organization_id IS NULL);

-- +goose Down
-- reverse: create index "appointment_person_id_post_area_id_from" to table: "appointments"
DROP INDEX "appointment_person_id_post_area_id_from";
