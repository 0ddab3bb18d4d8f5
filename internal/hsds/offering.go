package hsds

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"linli/ent"
	"linli/ent/offering"
	"linli/internal/directory"
)

// unsaid is an offering of which the document has said nothing yet.
func unsaid(placed bool) ent.Offering {
	o := ent.Offering{
		Status: offering.StatusPublished, Mode: offering.ModeAtHome, Unit: offering.UnitVisit,
		DurationMinutes: 60, StepMinutes: 30, LeadMinutes: 120, HorizonDays: 14,
	}
	if placed {
		o.Mode = offering.ModeAtPlace
	}
	return o
}

// offering is was with what the service says of it. What HSDS has no word for, and the
// document no attribute, stays as it was.
func (im *importer) offering(s service, place *known, was ent.Offering) (*ent.Offering, string) {
	attr, o := values(s.Attributes), &was
	var wrong string
	number := func(name string, to *int, least, most int) {
		v, ok := attr[name]
		if !ok {
			return
		}
		n, err := strconv.Atoi(v)
		if err != nil || n < least || n > most {
			wrong = fmt.Sprintf("attributes: linli:%s must be a number from %d to %d", name, least, most)
			return
		}
		*to = n
	}
	number("durationMinutes", &o.DurationMinutes, 1, 1440)
	number("stepMinutes", &o.StepMinutes, 1, 1440)
	number("prepMinutes", &o.PrepMinutes, 0, 480)
	number("cleanupMinutes", &o.CleanupMinutes, 0, 480)
	number("leadMinutes", &o.LeadMinutes, 0, 100_000)
	number("horizonDays", &o.HorizonDays, 1, 42)
	number("minMinutes", &o.MinMinutes, 0, 1440)
	for name, to := range map[string]*bool{"approvalRequired": &o.ApprovalRequired, "prepay": &o.Prepay} {
		if v, ok := attr[name]; ok {
			*to = v == "true"
		}
	}
	o.Name, o.Description = s.Name, s.Description
	switch {
	case s.Status == "active":
		o.Status = offering.StatusPublished
	case o.Status == offering.StatusPublished:
		o.Status = offering.StatusSuspended
	}
	if m := offering.Mode(attr["mode"]); offering.ModeValidator(m) == nil {
		o.Mode = m
	}
	if why := takeEligibility(s, attr, o); why != "" {
		wrong = why
	}
	takeCost(s, o)
	if k, ok := im.categories[attr["category"]]; ok {
		o.CategoryID = k.ID
	} else if o.CategoryID == "" {
		o.CategoryID = im.categories[directory.Uncategorised].ID
	}
	if why := takePosition(attr, place, o); why != "" {
		wrong = why
	}
	return o, wrong
}

// takeCost reads the first cost option.
func takeCost(s service, o *ent.Offering) {
	if len(s.CostOptions) == 0 {
		return
	}
	c := s.CostOptions[0]
	if c.Amount != nil {
		o.PriceFen = int64(math.Round(*c.Amount * 100))
	}
	if u := offering.Unit(c.Option); slices.Contains([]offering.Unit{offering.UnitVisit, offering.UnitHour, offering.UnitMeal, offering.UnitPlace}, u) {
		o.Unit = u
	}
}

// takePosition puts an offering where its location is, or where the document says.
func takePosition(attr map[string]string, place *known, o *ent.Offering) string {
	if place != nil {
		o.LocationID, o.Lat, o.Lng = &place.id, place.lat, place.lng
		return ""
	}
	if attr["latitude"] == "" && attr["longitude"] == "" {
		return ""
	}
	lat, errLat := strconv.ParseFloat(attr["latitude"], 64)
	lng, errLng := strconv.ParseFloat(attr["longitude"], 64)
	if errLat != nil || errLng != nil || !(math.Abs(lat) <= 90 && math.Abs(lng) <= 180) {
		return "attributes: linli:latitude and linli:longitude must be degrees"
	}
	if o.LocationID == nil {
		o.Lat, o.Lng = &lat, &lng
	}
	return ""
}

func values(list []attribute) map[string]string {
	out := map[string]string{}
	for _, a := range list {
		if name, ok := strings.CutPrefix(a.LinkType, "linli:"); ok {
			out[name] = a.Value
		}
	}
	return out
}
