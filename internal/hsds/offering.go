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

// offering reads what a service says of booking; what it leaves out gets a default.
func (im *importer) offering(s service, loc *string) (*ent.Offering, string) {
	attr := values(s.Attributes)
	var wrong string
	number := func(name string, otherwise, least, most int) int {
		v, ok := attr[name]
		if !ok {
			return otherwise
		}
		n, err := strconv.Atoi(v)
		if err != nil || n < least || n > most {
			wrong = fmt.Sprintf("attributes: linli:%s must be a number from %d to %d", name, least, most)
		}
		return n
	}
	o := &ent.Offering{
		Name: s.Name, Description: s.Description, Status: offering.StatusPublished, Mode: offering.ModeAtHome, Unit: offering.UnitVisit,
		DurationMinutes: number("durationMinutes", 60, 1, 1440), StepMinutes: number("stepMinutes", 30, 1, 1440),
		PrepMinutes: number("prepMinutes", 0, 0, 480), CleanupMinutes: number("cleanupMinutes", 0, 0, 480), LeadMinutes: number("leadMinutes", 120, 0, 100_000),
		HorizonDays: number("horizonDays", 14, 1, 42), MinMinutes: number("minMinutes", 0, 0, 1440),
		ApprovalRequired: attr["approvalRequired"] == "true", Prepay: attr["prepay"] == "true",
	}
	if s.Status != "active" {
		o.Status = offering.StatusSuspended
	}
	if loc != nil {
		o.Mode = offering.ModeAtPlace
	}
	if m := offering.Mode(attr["mode"]); offering.ModeValidator(m) == nil {
		o.Mode = m
	}
	if attr["careLevels"] != "" {
		o.CareLevels = strings.Split(attr["careLevels"], ",")
	}
	if s.MinimumAge != nil {
		o.MinAge = int(*s.MinimumAge)
	}
	if len(s.CostOptions) > 0 {
		c := s.CostOptions[0]
		if c.Amount != nil {
			o.PriceFen = int64(math.Round(*c.Amount * 100))
		}
		if u := offering.Unit(c.Option); slices.Contains([]offering.Unit{offering.UnitVisit, offering.UnitHour, offering.UnitMeal, offering.UnitPlace}, u) {
			o.Unit = u
		}
	}
	k, ok := im.categories[attr["category"]]
	if !ok {
		k = im.categories[directory.Uncategorised]
	}
	o.CategoryID = k.ID
	return o, wrong
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
