package ocds

import "encoding/json"

// Period is a span of time; days are all of it when the ends are not known.
type Period struct {
	StartDate      Time   `json:"startDate,omitzero"`
	EndDate        Time   `json:"endDate,omitzero"`
	MaxExtentDate  Time   `json:"maxExtentDate,omitzero"`
	DurationInDays *int64 `json:"durationInDays,omitempty"`
}

// Item is one line of what is bought; Quantity is a decimal without exponent.
type Item struct {
	ID             string          `json:"id"`
	Description    string          `json:"description,omitempty"`
	Classification *Classification `json:"classification,omitempty"`
	Quantity       json.Number     `json:"quantity,omitempty"`
	Unit           *Unit           `json:"unit,omitempty"`
	RelatedLot     string          `json:"relatedLot,omitempty"` // extension lots
}

// Classification is a code of a catalogue.
type Classification struct {
	Scheme      string `json:"scheme,omitempty"`
	ID          string `json:"id,omitempty"`
	Description string `json:"description,omitempty"`
	URI         string `json:"uri,omitempty"`
}

// Unit is what the quantity counts, with the price of one.
type Unit struct {
	Scheme string `json:"scheme,omitempty"`
	ID     string `json:"id,omitempty"`
	Name   string `json:"name,omitempty"`
	Value  *Value `json:"value,omitempty"`
}

// Document is a paper that was published; DocumentType is of codelist documentType.
type Document struct {
	ID            string   `json:"id"`
	DocumentType  string   `json:"documentType,omitempty"`
	Title         string   `json:"title,omitempty"`
	Description   string   `json:"description,omitempty"`
	URL           string   `json:"url,omitempty"`
	DatePublished Time     `json:"datePublished,omitzero"`
	DateModified  Time     `json:"dateModified,omitzero"`
	Format        string   `json:"format,omitempty"`
	Language      string   `json:"language,omitempty"`
	RelatedLots   []string `json:"relatedLots,omitempty"` // extension lots
}

// Milestone is something due; Type is of codelist milestoneType, Status of milestoneStatus.
type Milestone struct {
	ID           string   `json:"id"`
	Title        string   `json:"title,omitempty"`
	Type         string   `json:"type,omitempty"`
	Description  string   `json:"description,omitempty"`
	Code         string   `json:"code,omitempty"`
	DueDate      Time     `json:"dueDate,omitzero"`
	DateMet      Time     `json:"dateMet,omitzero"`
	DateModified Time     `json:"dateModified,omitzero"`
	Status       string   `json:"status,omitempty"`
	RelatedLots  []string `json:"relatedLots,omitempty"` // extension lots
}

// Amendment is a formal change, from one release to another.
type Amendment struct {
	ID              string   `json:"id,omitempty"`
	Date            Time     `json:"date,omitzero"`
	Rationale       string   `json:"rationale,omitempty"`
	Description     string   `json:"description,omitempty"`
	AmendsReleaseID string   `json:"amendsReleaseID,omitempty"`
	ReleaseID       string   `json:"releaseID,omitempty"`
	RelatedLots     []string `json:"relatedLots,omitempty"` // extension lots
}
