package ocds

import "encoding/json"

// Challenge is a challenge (质疑, answered by the buyer) or a complaint (投诉, decided by the
// finance authority) about a process; docs/ocds-extension lists the codes.
type Challenge struct {
	ID               string                 `json:"id"`
	Kind             string                 `json:"kind"`             // challenge, complaint
	Stage            string                 `json:"stage,omitempty"`  // documents, process, result
	Status           string                 `json:"status,omitempty"` // codelist challengeStatus
	DateFiled        Time                   `json:"dateFiled,omitzero"`
	DateAnswered     Time                   `json:"dateAnswered,omitzero"` // answer or decision
	Author           *OrganizationReference `json:"author,omitempty"`
	Reviewer         *OrganizationReference `json:"reviewer,omitempty"` // who answers or decides
	Subject          string                 `json:"subject,omitempty"`
	Answer           string                 `json:"answer,omitempty"`
	Result           string                 `json:"result,omitempty"` // upheld, partlyUpheld, denied
	Effect           string                 `json:"effect,omitempty"` // codelist challengeEffect
	Suspension       *Period                `json:"suspension,omitempty"`
	RelatedChallenge string                 `json:"relatedChallenge,omitempty"` // what a complaint follows
	RelatedLots      []string               `json:"relatedLots,omitempty"`
	Documents        []Document             `json:"documents,omitempty"`
}

// Acceptance is the buyer's judgement on what was delivered; for public services the
// recipients are heard and the result is published (政府采购法实施条例, article 45).
type Acceptance struct {
	ID                string                 `json:"id"`
	Date              Time                   `json:"date,omitzero"`
	Title             string                 `json:"title,omitempty"`
	Result            string                 `json:"result,omitempty"` // accepted, partlyAccepted, rejected
	Acceptor          *OrganizationReference `json:"acceptor,omitempty"`
	RelatedMilestone  *MilestoneReference    `json:"relatedMilestone,omitempty"`
	Value             *Value                 `json:"value,omitempty"` // of what was accepted
	Indicators        []Indicator            `json:"indicators,omitempty"`
	RecipientOpinions *RecipientOpinions     `json:"recipientOpinions,omitempty"`
	Documents         []Document             `json:"documents,omitempty"`
}

// Indicator is one promised figure and what became of it.
type Indicator struct {
	ID       string `json:"id"`
	Title    string `json:"title,omitempty"`
	Expected string `json:"expected,omitempty"`
	Actual   string `json:"actual,omitempty"`
	Met      *bool  `json:"met,omitempty"`
}

// RecipientOpinions are counts of residents who were asked. While one to four have answered,
// the counts of answers are null, which also deletes what an earlier release said; see
// FewestPeople.
type RecipientOpinions struct {
	Method       string `json:"method,omitempty"` // how the sample was drawn
	Asked        *int64 `json:"asked"`            // how many were drawn
	Answered     *int64 `json:"answered"`         // how many of them spoke
	Satisfied    *int64 `json:"satisfied"`        // of those who answered
	Dissatisfied *int64 `json:"dissatisfied"`     // of those who answered
	Suppressed   bool   `json:"suppressed"`       // set when counts were withheld
}

// CallOffBatch is a month's delivered orders of residents, settled together; single orders are
// never published. With one to four recipients their counts and the quantity are null.
type CallOffBatch struct {
	ID                 string                 `json:"id"`
	Period             *Period                `json:"period,omitempty"`
	Supplier           *OrganizationReference `json:"supplier,omitempty"`
	RelatedItem        string                 `json:"relatedItem,omitempty"`
	RelatedLot         string                 `json:"relatedLot,omitempty"`
	RelatedTransaction string                 `json:"relatedTransaction,omitempty"`
	Value              *Value                 `json:"value,omitempty"` // paid from public money
	Unit               string                 `json:"unit,omitempty"`  // what Quantity counts
	Recipients         *int64                 `json:"recipients"`
	Orders             *int64                 `json:"orders"`
	Quantity           *json.Number           `json:"quantity"`
	Suppressed         bool                   `json:"suppressed"` // set when counts were withheld
}
