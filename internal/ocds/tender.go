package ocds

import "encoding/json"

// Planning is what was decided before the tender.
type Planning struct {
	Rationale  string      `json:"rationale,omitempty"`
	Budget     *Budget     `json:"budget,omitempty"`
	Documents  []Document  `json:"documents,omitempty"`
	Milestones []Milestone `json:"milestones,omitempty"`
}

// Budget is the line that pays.
type Budget struct {
	ID          string `json:"id,omitempty"`
	Description string `json:"description,omitempty"`
	Amount      *Value `json:"amount,omitempty"`
	Project     string `json:"project,omitempty"`
	ProjectID   string `json:"projectID,omitempty"`
	URI         string `json:"uri,omitempty"`
}

// Tender is the competition. Status is of codelist tenderStatus, ProcurementMethod of method,
// AwardCriteria of awardCriteria; the Chinese name of the method stands in its details.
type Tender struct {
	ID                         string                  `json:"id"`
	Title                      string                  `json:"title,omitempty"`
	Description                string                  `json:"description,omitempty"`
	Status                     string                  `json:"status,omitempty"`
	ProcuringEntity            *OrganizationReference  `json:"procuringEntity,omitempty"`
	Items                      []Item                  `json:"items,omitempty"`
	Value                      *Value                  `json:"value,omitempty"`
	MinValue                   *Value                  `json:"minValue,omitempty"`
	ProcurementMethod          string                  `json:"procurementMethod,omitempty"`
	ProcurementMethodDetails   string                  `json:"procurementMethodDetails,omitempty"`
	ProcurementMethodRationale string                  `json:"procurementMethodRationale,omitempty"`
	MainProcurementCategory    string                  `json:"mainProcurementCategory,omitempty"`
	AwardCriteria              string                  `json:"awardCriteria,omitempty"`
	AwardCriteriaDetails       string                  `json:"awardCriteriaDetails,omitempty"`
	SubmissionMethod           []string                `json:"submissionMethod,omitempty"`
	SubmissionMethodDetails    string                  `json:"submissionMethodDetails,omitempty"`
	TenderPeriod               *Period                 `json:"tenderPeriod,omitempty"`
	EnquiryPeriod              *Period                 `json:"enquiryPeriod,omitempty"`
	HasEnquiries               *bool                   `json:"hasEnquiries,omitempty"`
	EligibilityCriteria        string                  `json:"eligibilityCriteria,omitempty"`
	AwardPeriod                *Period                 `json:"awardPeriod,omitempty"`
	ContractPeriod             *Period                 `json:"contractPeriod,omitempty"`
	NumberOfTenderers          *int64                  `json:"numberOfTenderers,omitempty"`
	Tenderers                  []OrganizationReference `json:"tenderers,omitempty"`
	Documents                  []Document              `json:"documents,omitempty"`
	Milestones                 []Milestone             `json:"milestones,omitempty"`
	Amendments                 []Amendment             `json:"amendments,omitempty"`
	Lots                       []Lot                   `json:"lots,omitempty"`       // extension lots
	Criteria                   []Criterion             `json:"criteria,omitempty"`   // extension requirements
	Enquiries                  []Enquiry               `json:"enquiries,omitempty"`  // extension enquiry
	BidOpening                 *BidOpening             `json:"bidOpening,omitempty"` // extension bidOpening
	Techniques                 *Techniques             `json:"techniques,omitempty"` // extension techniques
}

// Lot is a part that is awarded on its own (extensions lots and awardCriteria).
type Lot struct {
	ID             string         `json:"id"`
	Title          string         `json:"title,omitempty"`
	Description    string         `json:"description,omitempty"`
	Status         string         `json:"status,omitempty"` // codelist tenderStatus
	Value          *Value         `json:"value,omitempty"`
	ContractPeriod *Period        `json:"contractPeriod,omitempty"`
	AwardCriteria  *AwardCriteria `json:"awardCriteria,omitempty"`
}

// AwardCriteria is how a lot's bids are scored. Its list has no ids and is replaced as a whole.
type AwardCriteria struct {
	WeightingDescription string           `json:"weightingDescription,omitempty"`
	Criteria             []AwardCriterion `json:"criteria,omitempty"`
}

// AwardCriterion is one criterion; Type is "price", "cost" or "quality".
type AwardCriterion struct {
	Type        string            `json:"type,omitempty"`
	Name        string            `json:"name,omitempty"`
	Description string            `json:"description,omitempty"`
	Numbers     []CriterionNumber `json:"numbers,omitempty"`
}

// CriterionNumber is a weight (codelist criterionWeight, as "percentageExact" or "pointsExact")
// or a threshold.
type CriterionNumber struct {
	Number    json.Number `json:"number,omitempty"`
	Weight    string      `json:"weight,omitempty"`
	Threshold string      `json:"threshold,omitempty"`
}

// Criterion is a condition for taking part (extension requirements).
type Criterion struct {
	ID                string             `json:"id"`
	Title             string             `json:"title,omitempty"`
	Description       string             `json:"description,omitempty"`
	RelatesToTenderer *bool              `json:"relatesToTenderer,omitempty"`
	RelatedLots       []string           `json:"relatedLots,omitempty"`
	RequirementGroups []RequirementGroup `json:"requirementGroups,omitempty"`
}

// RequirementGroup is one way of meeting a criterion: all of its requirements.
type RequirementGroup struct {
	ID           string        `json:"id"`
	Description  string        `json:"description,omitempty"`
	Requirements []Requirement `json:"requirements,omitempty"`
}

// Requirement is one thing asked.
type Requirement struct {
	ID          string      `json:"id"`
	Title       string      `json:"title,omitempty"`
	Description string      `json:"description,omitempty"`
	DataType    string      `json:"dataType,omitempty"`
	MinValue    json.Number `json:"minValue,omitempty"`
	MaxValue    json.Number `json:"maxValue,omitempty"`
}

// Enquiry is a question about the documents and its answer (extension enquiry).
type Enquiry struct {
	ID           string `json:"id"`
	Date         Time   `json:"date,omitzero"`
	Title        string `json:"title,omitempty"`
	Description  string `json:"description,omitempty"`
	Answer       string `json:"answer,omitempty"`
	DateAnswered Time   `json:"dateAnswered,omitzero"`
	RelatedItem  string `json:"relatedItem,omitempty"`
	RelatedLot   string `json:"relatedLot,omitempty"`
	ThreadID     string `json:"threadID,omitempty"`
}

// BidOpening is when and where bids are opened (extension bidOpening).
type BidOpening struct {
	Date        Time     `json:"date,omitzero"`
	Address     *Address `json:"address,omitempty"`
	Description string   `json:"description,omitempty"`
}

// Techniques says that the competition ends in a framework (extension techniques).
type Techniques struct {
	HasFrameworkAgreement *bool               `json:"hasFrameworkAgreement,omitempty"`
	FrameworkAgreement    *FrameworkAgreement `json:"frameworkAgreement,omitempty"`
}

// FrameworkAgreement is its form; Method is of codelist frameworkAgreementMethod.
type FrameworkAgreement struct {
	MinimumParticipants json.Number `json:"minimumParticipants,omitempty"`
	MaximumParticipants json.Number `json:"maximumParticipants,omitempty"`
	Method              string      `json:"method,omitempty"`
	BuyerCategories     string      `json:"buyerCategories,omitempty"`
	Value               *Value      `json:"value,omitempty"`
	Period              *Period     `json:"period,omitempty"`
	Description         string      `json:"description,omitempty"`
}
