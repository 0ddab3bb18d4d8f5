package ocds

// Organization is a party with its identity; the codes of Roles are of codelist partyRole.
type Organization struct {
	Name                  string        `json:"name,omitempty"`
	ID                    string        `json:"id"` // unique in the release, used by references
	Identifier            *Identifier   `json:"identifier,omitempty"`
	AdditionalIdentifiers []Identifier  `json:"additionalIdentifiers,omitempty"`
	Address               *Address      `json:"address,omitempty"`
	ContactPoint          *ContactPoint `json:"contactPoint,omitempty"`
	Roles                 []string      `json:"roles,omitempty"`
}

// OrganizationReference points at a party of the release.
type OrganizationReference struct {
	ID   string `json:"id"`
	Name string `json:"name,omitempty"`
}

// Identifier is a number in a register, for China the unified social credit code.
type Identifier struct {
	Scheme    string `json:"scheme,omitempty"`
	ID        string `json:"id,omitempty"`
	LegalName string `json:"legalName,omitempty"`
	URI       string `json:"uri,omitempty"`
}

// Address is where a party or an opening is.
type Address struct {
	StreetAddress string `json:"streetAddress,omitempty"`
	Locality      string `json:"locality,omitempty"`
	Region        string `json:"region,omitempty"`
	PostalCode    string `json:"postalCode,omitempty"`
	CountryName   string `json:"countryName,omitempty"`
}

// ContactPoint is an office to ask.
type ContactPoint struct {
	Name      string `json:"name,omitempty"`
	Email     string `json:"email,omitempty"`
	Telephone string `json:"telephone,omitempty"`
	URL       string `json:"url,omitempty"`
}
