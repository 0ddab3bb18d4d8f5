package hsds

import (
	"slices"

	"linli/ent"
)

// differ lists the fields whose values are not the same.
type differ []string

func (d *differ) see(same bool, field string) {
	if !same {
		*d = append(*d, field)
	}
}

func same[T comparable](a, b *T) bool { return a == b || (a != nil && b != nil && *a == *b) }

func organizationChanges(was, is *ent.Organization) differ {
	var d differ
	d.see(was.Name == is.Name, "name")
	d.see(was.Description == is.Description, "description")
	d.see(was.Email == is.Email, "email")
	d.see(was.Website == is.Website, "website")
	d.see(was.Phone == is.Phone, "phone")
	d.see(was.LegalCode == is.LegalCode, "legalCode")
	d.see(was.Kind == is.Kind, "kind")
	d.see(was.Grade == is.Grade, "grade")
	d.see(same(was.AreaID, is.AreaID), "areaId")
	return d
}

func locationChanges(was, is *ent.Location) differ {
	var d differ
	d.see(was.Name == is.Name, "name")
	d.see(was.Address == is.Address, "address")
	d.see(same(was.Lat, is.Lat) && same(was.Lng, is.Lng), "position")
	d.see(same(was.AreaID, is.AreaID), "areaId")
	return d
}

func offeringChanges(was, is *ent.Offering) differ {
	var d differ
	d.see(was.CategoryID == is.CategoryID, "categoryId")
	d.see(same(was.LocationID, is.LocationID), "locationId")
	d.see(was.Name == is.Name, "name")
	d.see(was.Description == is.Description, "description")
	d.see(was.Status == is.Status, "status")
	d.see(was.Mode == is.Mode, "mode")
	d.see(was.PriceFen == is.PriceFen, "priceFen")
	d.see(was.Unit == is.Unit, "unit")
	d.see(was.DurationMinutes == is.DurationMinutes, "durationMinutes")
	d.see(was.StepMinutes == is.StepMinutes, "stepMinutes")
	d.see(was.PrepMinutes == is.PrepMinutes, "prepMinutes")
	d.see(was.CleanupMinutes == is.CleanupMinutes, "cleanupMinutes")
	d.see(was.LeadMinutes == is.LeadMinutes, "leadMinutes")
	d.see(was.HorizonDays == is.HorizonDays, "horizonDays")
	d.see(was.MinMinutes == is.MinMinutes, "minMinutes")
	d.see(was.ApprovalRequired == is.ApprovalRequired, "approvalRequired")
	d.see(was.Prepay == is.Prepay, "prepay")
	d.see(was.MinAge == is.MinAge, "minAge")
	d.see(slices.Equal(slices.Sorted(slices.Values(was.CareLevels)), slices.Sorted(slices.Values(is.CareLevels))), "careLevels")
	d.see(same(was.Lat, is.Lat) && same(was.Lng, is.Lng), "position")
	return d
}
