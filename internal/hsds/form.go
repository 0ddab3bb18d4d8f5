// Package hsds reads and writes the directory as HSDS 3.0 (Human Services Data
// Specification, Open Referral), in one JSON document:
//
//	{"version": "3.0", "organizations": […], "locations": […], "services": […], "service_at_locations": […]}
//
// Each object is one of the specification. What HSDS has no word for (how an offering
// is booked) travels as attributes whose link_type begins with "linli:"; a reader that
// does not know them loses nothing else. Prices are cost options in CNY; service areas
// carry the division code as their extent, seats and locations the code of their area as
// an attribute; an offering lies where its location does. Schedules are written, never
// read: they say when somebody is on shift for a service, or when its group meets.
package hsds

import (
	"github.com/google/uuid"
)

const (
	version    = "3.0"
	extentCode = "division-code" // extent_type of a service area
)

type organization struct {
	ID          string       `json:"id"`
	Name        string       `json:"name"`
	Description string       `json:"description"`
	Email       string       `json:"email,omitempty"`
	Website     string       `json:"website,omitempty"`
	LegalStatus string       `json:"legal_status,omitempty"`
	Phones      []phone      `json:"phones,omitempty"`
	Identifiers []identifier `json:"organization_identifiers,omitempty"`
	Attributes  []attribute  `json:"attributes,omitempty"`
}

type phone struct {
	ID     string `json:"id"`
	Number string `json:"number"`
}

type identifier struct {
	ID         string `json:"id"`
	Type       string `json:"identifier_type"`
	Identifier string `json:"identifier"`
}

type attribute struct {
	ID       string `json:"id"`
	LinkType string `json:"link_type,omitempty"`
	Value    string `json:"value,omitempty"`
}

type location struct {
	ID             string      `json:"id"`
	Type           string      `json:"location_type"`
	OrganizationID string      `json:"organization_id,omitempty"`
	Name           string      `json:"name,omitempty"`
	Latitude       *float64    `json:"latitude,omitempty"`
	Longitude      *float64    `json:"longitude,omitempty"`
	Addresses      []address   `json:"addresses,omitempty"`
	Attributes     []attribute `json:"attributes,omitempty"`
}

type address struct {
	ID         string `json:"id"`
	Line       string `json:"address_1"`
	City       string `json:"city"`
	Province   string `json:"state_province"`
	PostalCode string `json:"postal_code"`
	Country    string `json:"country"`
	Type       string `json:"address_type"`
}

type service struct {
	ID                     string        `json:"id"`
	OrganizationID         string        `json:"organization_id"`
	Name                   string        `json:"name"`
	Description            string        `json:"description,omitempty"`
	Status                 string        `json:"status"`
	MinimumAge             *float64      `json:"minimum_age,omitempty"`
	EligibilityDescription string        `json:"eligibility_description,omitempty"`
	Schedules              []schedule    `json:"schedules,omitempty"`
	ServiceAreas           []serviceArea `json:"service_areas,omitempty"`
	CostOptions            []costOption  `json:"cost_options,omitempty"`
	Attributes             []attribute   `json:"attributes,omitempty"`
}

// schedule is a weekly rule: on each of its days from first to last it is open at the
// same hours. Days and hours are Asia/Shanghai's.
type schedule struct {
	ID          string  `json:"id"`
	ValidFrom   string  `json:"valid_from"`
	ValidTo     string  `json:"valid_to"`
	Start       string  `json:"dtstart"`
	Until       string  `json:"until"`
	Timezone    float64 `json:"timezone"` // hours before UTC
	Freq        string  `json:"freq"`
	ByDay       string  `json:"byday"`     // MO,TU
	OpensAt     string  `json:"opens_at"`  // 09:00+08:00
	ClosesAt    string  `json:"closes_at"` // not after OpensAt: on the next day
	Description string  `json:"description"`
}

type serviceArea struct {
	ID         string `json:"id"`
	Name       string `json:"name,omitempty"`
	Extent     string `json:"extent,omitempty"`
	ExtentType string `json:"extent_type,omitempty"`
}

type costOption struct {
	ID       string   `json:"id"`
	Option   string   `json:"option,omitempty"`
	Currency string   `json:"currency,omitempty"`
	Amount   *float64 `json:"amount,omitempty"` // yuan
}

type serviceAtLocation struct {
	ID         string `json:"id"`
	ServiceID  string `json:"service_id"`
	LocationID string `json:"location_id"`
}

// uid is the UUID under which a record travels: the one it came with, or one that
// always follows from its id and what it is of it.
func uid(external *string, parts string) string {
	if external != nil && isUUID(*external) {
		return *external
	}
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte("linli:"+parts)).String()
}

func isUUID(s string) bool {
	u, err := uuid.Parse(s)
	return err == nil && len(s) == 36 && u != uuid.Nil
}
