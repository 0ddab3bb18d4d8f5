package hsds

import (
	"net/mail"
	"slices"
	"strings"
)

// flaws collects what is wrong with a record, as "field: why".
type flaws []string

func (f *flaws) add(ok bool, field, why string) {
	if !ok {
		*f = append(*f, field+": "+why)
	}
}

const (
	notUUID  = "must be a UUID"
	notEmpty = "must not be empty"
)

// check is what HSDS asks of an organisation, and what Linli can keep.
func (o organization) check() flaws {
	var f flaws
	f.add(isUUID(o.ID), "id", notUUID)
	f.add(strings.TrimSpace(o.Name) != "", "name", notEmpty)
	f.add(short(o.Name, 120), "name", "must have at most 120 characters")
	if o.Email != "" {
		_, err := mail.ParseAddress(o.Email)
		f.add(err == nil && short(o.Email, 120), "email", "must be an e-mail address")
	}
	f.add(o.Website == "" || (isURI(o.Website) && short(o.Website, 300)), "website", "must be a URI")
	for _, p := range o.Phones {
		f.add(isUUID(p.ID), "phones.id", notUUID)
		f.add(p.Number != "" && short(p.Number, 30), "phones.number", "must have 1 to 30 characters")
	}
	for _, i := range o.Identifiers {
		f.add(isUUID(i.ID), "organization_identifiers.id", notUUID)
		f.add(i.Identifier != "" && i.Type != "", "organization_identifiers", "need identifier and identifier_type")
	}
	return f
}

func (l location) check() flaws {
	var f flaws
	f.add(isUUID(l.ID), "id", notUUID)
	f.add(slices.Contains([]string{"physical", "postal", "virtual"}, l.Type), "location_type", "must be physical, postal or virtual")
	f.add(isUUID(l.OrganizationID), "organization_id", notUUID)
	f.add(short(l.Name, 120), "name", "must have at most 120 characters")
	f.add((l.Latitude == nil) == (l.Longitude == nil), "latitude", "comes with longitude")
	f.add(l.Latitude == nil || (*l.Latitude >= -90 && *l.Latitude <= 90), "latitude", "must be between -90 and 90")
	f.add(l.Longitude == nil || (*l.Longitude >= -180 && *l.Longitude <= 180), "longitude", "must be between -180 and 180")
	for _, a := range l.Addresses {
		f.add(isUUID(a.ID), "addresses.id", notUUID)
		f.add(a.Line != "" && a.City != "" && a.Country != "", "addresses", "need address_1, city and country")
		f.add(short(a.Line, 200), "addresses.address_1", "must have at most 200 characters")
	}
	return f
}

func (s service) check() flaws {
	var f flaws
	f.add(isUUID(s.ID), "id", notUUID)
	f.add(isUUID(s.OrganizationID), "organization_id", notUUID)
	f.add(strings.TrimSpace(s.Name) != "", "name", notEmpty)
	f.add(short(s.Name, 120), "name", "must have at most 120 characters")
	f.add(slices.Contains([]string{"active", "inactive", "defunct", "temporarily closed"}, s.Status), "status", "must be active, inactive, defunct or temporarily closed")
	f.add(s.MinimumAge == nil || (*s.MinimumAge >= 0 && *s.MinimumAge <= oldestAge), "minimum_age", "must be between 0 and 130")
	for _, c := range s.CostOptions {
		f.add(isUUID(c.ID), "cost_options.id", notUUID)
		f.add(c.Amount == nil || (*c.Amount >= 0 && *c.Amount < 1e12), "cost_options.amount", "must not be below zero")
		f.add(c.Currency == "" || strings.EqualFold(c.Currency, "CNY"), "cost_options.currency", "must be CNY")
	}
	for _, a := range s.ServiceAreas {
		f.add(isUUID(a.ID), "service_areas.id", notUUID)
	}
	return f
}

func short(s string, n int) bool { return len([]rune(s)) <= n }
