package directory

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linli/ent"
	"linli/ent/area"
	"linli/ent/offering"
	"linli/ent/person"
	"linli/ent/policyversion"
	"linli/internal/access"
	"linli/internal/fault"
)

// What the columns of an offering take when nothing is said.
const (
	defaultStep    = 30
	defaultLead    = 120
	defaultHorizon = 14
)

// Bounds of an offering's figures.
const (
	minutesPerDay   = 24 * 60
	longestHorizon  = 42
	oldestAge       = 130
	longestAbout    = 5000 // characters of a description
	mostAreas       = 200
	longestLead     = longestHorizon * minutesPerDay
	longestIdentity = 64
)

// careLevels are those that a person can be assessed at.
var careLevels = []string{
	string(person.CareLevelMild), string(person.CareLevelModerate), string(person.CareLevelSevere), string(person.CareLevelTotal),
}

// flaws gathers what is wrong with an input.
type flaws struct{ fault.List }

func (f *flaws) bad(field, format string, args ...any) {
	f.List = append(f.List, fault.New(fault.Invalid, fault.CodeBadInput, format, args...).At(field))
}

func (f *flaws) between(field string, v, least, most int) {
	if v < least || v > most {
		f.bad(field, "%s must be %d to %d", field, least, most)
	}
}

// content is an offering as it will be stored, whoever asked.
type content struct {
	ent.Offering

	areas []string // ids, sorted
}

// check lists what is wrong with it by itself.
func (c *content) check(f *flaws) {
	name := strings.TrimSpace(c.Name)
	if name == "" || !plain(name) || offering.NameValidator(name) != nil {
		f.bad("name", "name is missing, too long, or has line breaks")
	}
	if !utf8.ValidString(c.Description) || utf8.RuneCountInString(c.Description) > longestAbout || strings.ContainsFunc(c.Description, hidden) {
		f.bad("description", "description is plain text of at most %d characters", longestAbout)
	}
	if offering.ModeValidator(c.Mode) != nil {
		f.bad("mode", "there is no mode %q", c.Mode)
	}
	if offering.UnitValidator(c.Unit) != nil {
		f.bad("unit", "there is no unit %q", c.Unit)
	}
	if c.PriceFen < 0 {
		f.bad("priceFen", "priceFen must not be negative")
	}
	f.between("durationMinutes", c.DurationMinutes, 1, minutesPerDay)
	f.between("stepMinutes", c.StepMinutes, 1, minutesPerDay)
	f.between("prepMinutes", c.PrepMinutes, 0, minutesPerDay)
	f.between("cleanupMinutes", c.CleanupMinutes, 0, minutesPerDay)
	f.between("leadMinutes", c.LeadMinutes, 0, longestLead)
	f.between("horizonDays", c.HorizonDays, 1, longestHorizon)
	f.between("minMinutes", c.MinMinutes, 0, max(0, c.DurationMinutes))
	f.between("minAge", c.MinAge, 0, oldestAge)
	for _, level := range c.CareLevels {
		if !slices.Contains(careLevels, level) {
			f.bad("careLevels", "there is no care level %q to be assessed at", level)
		}
	}
	if len(c.areas) == 0 || len(c.areas) > mostAreas {
		f.bad("areaIds", "an offering serves 1 to %d areas", mostAreas)
	}
	if atHome := c.Mode == offering.ModeAtHome; atHome && c.LocationID != nil {
		f.bad("locationId", "an offering at the recipient's home has no location")
	} else if !atHome && c.LocationID == nil {
		f.bad("locationId", "an offering that is not at home needs a location")
	}
}

// hidden is a control character other than the blanks of a text.
func hidden(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' }

// known looks up what the offering refers to, and takes its place from the location.
func (s *Service) known(ctx context.Context, c *content, today string, f *flaws) error {
	ctx = access.System(ctx, "look up what an offering refers to")
	for field, ref := range map[string]*string{"categoryId": &c.CategoryID, "locationId": c.LocationID, "cancellationPolicyId": c.CancellationPolicyID} {
		if ref != nil && (!plain(*ref) || len(*ref) > longestIdentity) {
			f.bad(field, "%s is no id", field)
			return nil
		}
	}
	if slices.ContainsFunc(c.areas, func(a string) bool { return !plain(a) || len(a) > longestIdentity }) {
		f.bad("areaIds", "areaIds has what is no id")
		return nil
	}
	if _, err := s.DB.Client.Category.Get(ctx, c.CategoryID); ent.IsNotFound(err) {
		f.bad("categoryId", "there is no category %s", c.CategoryID)
	} else if err != nil {
		return fmt.Errorf("look up the category: %w", err)
	}
	if c.LocationID != nil {
		place, err := s.DB.Client.Location.Get(ctx, *c.LocationID)
		switch {
		case ent.IsNotFound(err), err == nil && place.OrganizationID != c.OrganizationID:
			f.bad("locationId", "the organisation has no location %s", *c.LocationID)
		case err != nil:
			return fmt.Errorf("look up the location: %w", err)
		default:
			c.Lat, c.Lng = place.Lat, place.Lng
		}
	}
	if c.CancellationPolicyID != nil {
		p, err := s.DB.Client.PolicyVersion.Get(ctx, *c.CancellationPolicyID)
		switch {
		case ent.IsNotFound(err), err == nil && p.Kind != policyversion.KindCancellation:
			f.bad("cancellationPolicyId", "there is no cancellation policy %s", *c.CancellationPolicyID)
		case err != nil:
			return fmt.Errorf("look up the cancellation policy: %w", err)
		case p.ValidFrom > today, p.ValidUntil != nil && *p.ValidUntil < today:
			f.bad("cancellationPolicyId", "the cancellation policy %s is not in force today", p.ID)
		}
	}
	if n, err := s.DB.Client.Area.Query().Where(area.IDIn(c.areas...)).Count(ctx); err != nil {
		return fmt.Errorf("look up the areas: %w", err)
	} else if n < len(c.areas) {
		f.bad("areaIds", "%d of the areas do not exist", len(c.areas)-n)
	}
	return nil
}
