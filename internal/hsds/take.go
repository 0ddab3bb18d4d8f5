package hsds

import (
	"context"
	"fmt"
	"slices"

	"linli/ent"
	"linli/ent/offering"
	"linli/ent/offeringarea"
	organizations "linli/ent/organization"
	"linli/internal/database"
	"linli/internal/directory"
	"linli/internal/id"
)

func (im *importer) organization(ctx context.Context, tx *database.Tx, o organization) (string, error) {
	was := &ent.Organization{Kind: organizations.KindSocialOrg, Grade: organizations.GradeNone}
	k, there := im.of(im.orgs, o.ID)
	if there {
		if err := tx.Lock(ctx, "organizations", k.id); err != nil {
			return "", err
		}
		var err error
		if was, err = tx.Organization.Get(ctx, k.id); err != nil {
			return "", err
		}
	}
	is := im.readOrganization(o, *was)
	if !there {
		made, err := tx.Organization.Create().SetExternalID(o.ID).SetName(is.Name).SetDescription(is.Description).SetEmail(is.Email).SetWebsite(is.Website).
			SetPhone(is.Phone).SetLegalCode(is.LegalCode).SetKind(is.Kind).SetGrade(is.Grade).SetNillableAreaID(is.AreaID).
			SetDemo(values(o.Attributes)["demo"] == "true").SetCreatedAt(tx.Now).Save(ctx)
		if err != nil {
			return "", err
		}
		im.fresh[o.ID] = known{id: made.ID}
		im.log(ctx, made.ID, made.ID, map[string]any{"version": made.Version})
		return "", nil
	}
	changed := organizationChanges(was, is)
	if len(changed) == 0 {
		return "", nil
	}
	err := tx.Organization.UpdateOneID(k.id).SetName(is.Name).SetDescription(is.Description).SetEmail(is.Email).SetWebsite(is.Website).
		SetPhone(is.Phone).SetLegalCode(is.LegalCode).SetKind(is.Kind).SetGrade(is.Grade).SetNillableAreaID(is.AreaID).SetVersion(was.Version + 1).Exec(ctx)
	if err != nil {
		return "", err
	}
	im.log(ctx, k.id, k.id, map[string]any{"version": was.Version + 1, "changed": []string(changed)})
	if was.Name == is.Name {
		return "", nil
	}
	return "", directory.IndexOrganization(ctx, tx, k.id)
}

// readOrganization is was with what the document says of it. Contacts that it leaves out
// are none; what HSDS has no word for stays as it was.
func (im *importer) readOrganization(o organization, was ent.Organization) *ent.Organization {
	is, attr := &was, values(o.Attributes)
	is.Name, is.Description, is.Email, is.Website, is.Phone = o.Name, o.Description, o.Email, o.Website, ""
	if len(o.Phones) > 0 {
		is.Phone = o.Phones[0].Number
	}
	for _, i := range o.Identifiers {
		if len(i.Identifier) <= 18 {
			is.LegalCode = i.Identifier
		}
	}
	if kind := organizations.Kind(o.LegalStatus); organizations.KindValidator(kind) == nil {
		is.Kind = kind
	}
	if grade := organizations.Grade(attr["grade"]); organizations.GradeValidator(grade) == nil {
		is.Grade = grade
	}
	is.AreaID = im.seat(attr, is.AreaID)
	return is
}

// seat is the area that a record says it lies in, if it is known here.
func (im *importer) seat(attr map[string]string, was *string) *string {
	if areaID, ok := im.areas[attr["area"]]; ok {
		return &areaID
	}
	return was
}

func (im *importer) location(ctx context.Context, tx *database.Tx, l location) (string, error) {
	org, ok := im.orgs[l.OrganizationID]
	if !ok {
		return "organization_id: names no organisation of the document or the database", nil
	}
	was := &ent.Location{OrganizationID: org.id}
	k, there := im.of(im.locs, l.ID)
	if there {
		if err := tx.Lock(ctx, "locations", k.id); err != nil {
			return "", err
		}
		var err error
		if was, err = tx.Location.Get(ctx, k.id); err != nil {
			return "", err
		}
	}
	is := *was
	is.Name, is.Address, is.AreaID = l.Name, "", im.seat(values(l.Attributes), was.AreaID)
	if len(l.Addresses) > 0 {
		is.Address = l.Addresses[0].Line
	}
	if l.Latitude != nil {
		is.Lat, is.Lng = l.Latitude, l.Longitude
	}
	if !there {
		made, err := tx.Location.Create().SetExternalID(l.ID).SetOrganizationID(org.id).SetName(is.Name).SetAddress(is.Address).
			SetNillableLat(is.Lat).SetNillableLng(is.Lng).SetNillableAreaID(is.AreaID).Save(ctx)
		if err != nil {
			return "", err
		}
		im.fresh[l.ID] = known{made.ID, is.Lat, is.Lng}
		im.log(ctx, org.id, made.ID, map[string]any{})
		return "", nil
	}
	changed := locationChanges(was, &is)
	if len(changed) == 0 {
		return "", nil
	}
	err := tx.Location.UpdateOneID(k.id).SetName(is.Name).SetAddress(is.Address).SetNillableLat(is.Lat).SetNillableLng(is.Lng).SetNillableAreaID(is.AreaID).Exec(ctx)
	if err != nil {
		return "", err
	}
	im.fresh[l.ID] = known{k.id, is.Lat, is.Lng}
	im.log(ctx, was.OrganizationID, k.id, map[string]any{"changed": []string(changed)})
	if !slices.Contains(changed, "position") {
		return "", nil
	}
	return "", im.move(ctx, tx, &is)
}

// move brings offerings to where their location is now.
func (im *importer) move(ctx context.Context, tx *database.Tx, l *ent.Location) error {
	list, err := tx.Offering.Query().Where(offering.LocationID(l.ID)).Order(offering.ByID()).Select(offering.FieldID).Strings(ctx)
	if err != nil {
		return err
	}
	for _, one := range list {
		if err := tx.Lock(ctx, "offerings", one); err != nil {
			return err
		}
		o, err := tx.Offering.Get(ctx, one)
		if err != nil {
			return err
		}
		if same(o.Lat, l.Lat) && same(o.Lng, l.Lng) {
			continue
		}
		if err := tx.Offering.UpdateOneID(one).SetNillableLat(l.Lat).SetNillableLng(l.Lng).SetVersion(o.Version + 1).Exec(ctx); err != nil {
			return err
		}
		im.log(ctx, o.OrganizationID, o.ID, map[string]any{"version": o.Version + 1, "changed": []string{"position"}})
	}
	return nil
}

func (im *importer) service(ctx context.Context, tx *database.Tx, s service) (string, error) {
	org, ok := im.orgs[s.OrganizationID]
	if !ok {
		return "organization_id: names no organisation of the document or the database", nil
	}
	var place *known
	if at := im.places[s.ID]; at != "" {
		k, ok := im.locs[at]
		if !ok {
			return "service_at_locations: names no location of the document or the database", nil
		}
		place = &k
	}
	k, there := im.of(im.offs, s.ID)
	if !there {
		return im.newService(ctx, tx, s, org.id, place)
	}
	if err := tx.Lock(ctx, "offerings", k.id); err != nil {
		return "", err
	}
	was, err := tx.Offering.Get(ctx, k.id)
	if err != nil {
		return "", err
	}
	is, why := im.offering(s, place, *was)
	if why != "" {
		return why, nil
	}
	if !directory.Reachable(was.Status, is.Status) {
		return fmt.Sprintf("status: the offering is %s here and cannot become %s", was.Status, is.Status), nil
	}
	changed := offeringChanges(was, is)
	moved, err := im.serve(ctx, tx, k.id, s.ServiceAreas)
	if err != nil {
		return "", err
	}
	changed.see(!moved, "areaIds")
	if len(changed) == 0 {
		return "", nil
	}
	err = tx.Offering.UpdateOneID(k.id).SetCategoryID(is.CategoryID).SetNillableLocationID(is.LocationID).SetName(is.Name).SetDescription(is.Description).
		SetStatus(is.Status).SetMode(is.Mode).SetPriceFen(is.PriceFen).SetUnit(is.Unit).SetDurationMinutes(is.DurationMinutes).SetStepMinutes(is.StepMinutes).
		SetPrepMinutes(is.PrepMinutes).SetCleanupMinutes(is.CleanupMinutes).SetLeadMinutes(is.LeadMinutes).SetHorizonDays(is.HorizonDays).
		SetMinMinutes(is.MinMinutes).SetApprovalRequired(is.ApprovalRequired).SetPrepay(is.Prepay).SetMinAge(is.MinAge).SetCareLevels(is.CareLevels).
		SetNillableLat(is.Lat).SetNillableLng(is.Lng).SetVersion(was.Version + 1).Exec(ctx)
	if err != nil {
		return "", err
	}
	im.log(ctx, was.OrganizationID, k.id, map[string]any{
		"version": was.Version + 1, "changed": []string(changed), "categoryId": is.CategoryID, "priceFen": is.PriceFen, "mode": string(is.Mode), "status": string(is.Status),
	})
	return "", directory.Index(ctx, tx, k.id)
}

func (im *importer) newService(ctx context.Context, tx *database.Tx, s service, organizationID string, place *known) (string, error) {
	is, why := im.offering(s, place, unsaid(place != nil))
	if why != "" {
		return why, nil
	}
	made, err := tx.Offering.Create().SetExternalID(s.ID).SetOrganizationID(organizationID).SetCategoryID(is.CategoryID).SetNillableLocationID(is.LocationID).SetName(is.Name).
		SetDescription(is.Description).SetStatus(is.Status).SetMode(is.Mode).SetPriceFen(is.PriceFen).SetUnit(is.Unit).SetDurationMinutes(is.DurationMinutes).
		SetStepMinutes(is.StepMinutes).SetPrepMinutes(is.PrepMinutes).SetCleanupMinutes(is.CleanupMinutes).SetLeadMinutes(is.LeadMinutes).SetHorizonDays(is.HorizonDays).
		SetMinMinutes(is.MinMinutes).SetApprovalRequired(is.ApprovalRequired).SetPrepay(is.Prepay).SetMinAge(is.MinAge).SetCareLevels(is.CareLevels).
		SetNillableLat(is.Lat).SetNillableLng(is.Lng).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return "", err
	}
	im.fresh[s.ID] = known{id: made.ID}
	if _, err := im.serve(ctx, tx, made.ID, s.ServiceAreas); err != nil {
		return "", err
	}
	im.log(ctx, organizationID, made.ID, map[string]any{
		"version": made.Version, "categoryId": is.CategoryID, "priceFen": is.PriceFen, "mode": string(is.Mode), "status": string(is.Status),
	})
	return "", directory.Index(ctx, tx, made.ID)
}

// serve makes an offering's areas those of the document that are known here, and tells
// whether they were others. A document that names none of ours says nothing about areas:
// what is there stays.
func (im *importer) serve(ctx context.Context, tx *database.Tx, offeringID string, areas []serviceArea) (bool, error) {
	var want []string
	for _, a := range areas {
		if areaID, ok := im.areas[a.Extent]; ok && a.ExtentType == extentCode && !slices.Contains(want, areaID) {
			want = append(want, areaID)
		}
	}
	if len(want) == 0 {
		return false, nil
	}
	gone, err := tx.OfferingArea.Delete().Where(offeringarea.OfferingID(offeringID), offeringarea.AreaIDNotIn(want...)).Exec(ctx)
	if err != nil {
		return false, err
	}
	moved := gone > 0
	for _, areaID := range want {
		n, err := tx.Affected(ctx, "INSERT INTO offering_areas (id, offering_id, area_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", id.New("ofa"), offeringID, areaID)
		if err != nil {
			return false, err
		}
		moved = moved || n > 0
	}
	return moved, nil
}
