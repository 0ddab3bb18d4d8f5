// Package hsds reads and writes the directory as HSDS 3.0 (Human Services Data
// Specification, Open Referral), in one JSON document:
//
//	{"version": "3.0", "organizations": […], "locations": […], "services": […], "service_at_locations": […]}
//
// Each object is one of the specification. What HSDS has no word for (how an offering
// is booked) travels as attributes whose link_type begins with "linli:"; a reader that
// does not know them loses nothing else. Prices are cost options in CNY; service areas
// carry the division code as their extent.
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
	ID             string    `json:"id"`
	Type           string    `json:"location_type"`
	OrganizationID string    `json:"organization_id,omitempty"`
	Name           string    `json:"name,omitempty"`
	Latitude       *float64  `json:"latitude,omitempty"`
	Longitude      *float64  `json:"longitude,omitempty"`
	Addresses      []address `json:"addresses,omitempty"`
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
	ID             string        `json:"id"`
	OrganizationID string        `json:"organization_id"`
	Name           string        `json:"name"`
	Description    string        `json:"description,omitempty"`
	Status         string        `json:"status"`
	MinimumAge     *float64      `json:"minimum_age,omitempty"`
	ServiceAreas   []serviceArea `json:"service_areas,omitempty"`
	CostOptions    []costOption  `json:"cost_options,omitempty"`
	Attributes     []attribute   `json:"attributes,omitempty"`
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
