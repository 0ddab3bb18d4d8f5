package ocds

import "encoding/json"

// Bids are what was received (extension bid); nothing of it is published before the opening.
type Bids struct {
	Statistics []Statistic `json:"statistics,omitempty"`
	Details    []Bid       `json:"details,omitempty"`
}

// Statistic is one figure; Measure is of codelist statistic ("bids", "validBids",
// "lowestValidBidValue" …). Currency is given for sums only.
type Statistic struct {
	ID         string      `json:"id"`
	Measure    string      `json:"measure"`
	Date       Time        `json:"date,omitzero"`
	Value      json.Number `json:"value"`
	Currency   string      `json:"currency,omitempty"`
	Notes      string      `json:"notes,omitempty"`
	RelatedLot string      `json:"relatedLot,omitempty"`
}

// Bid is one bid after the opening; Status is of codelist bidStatus.
type Bid struct {
	ID          string                  `json:"id"`
	Date        Time                    `json:"date,omitzero"`
	Status      string                  `json:"status,omitempty"`
	Tenderers   []OrganizationReference `json:"tenderers,omitempty"`
	Value       *Value                  `json:"value,omitempty"`
	Documents   []Document              `json:"documents,omitempty"`
	RelatedLots []string                `json:"relatedLots,omitempty"`
	HasRank     *bool                   `json:"hasRank,omitempty"`
	Rank        *int64                  `json:"rank,omitempty"`
}

// Award is a decision for suppliers; Status is of codelist awardStatus.
type Award struct {
	ID             string                  `json:"id"`
	Title          string                  `json:"title,omitempty"`
	Description    string                  `json:"description,omitempty"`
	Status         string                  `json:"status,omitempty"`
	Date           Time                    `json:"date,omitzero"`
	Value          *Value                  `json:"value,omitempty"`
	Suppliers      []OrganizationReference `json:"suppliers,omitempty"`
	Items          []Item                  `json:"items,omitempty"`
	ContractPeriod *Period                 `json:"contractPeriod,omitempty"`
	Documents      []Document              `json:"documents,omitempty"`
	Amendments     []Amendment             `json:"amendments,omitempty"`
	RelatedLots    []string                `json:"relatedLots,omitempty"` // extension lots
	RelatedBids    []string                `json:"relatedBids,omitempty"` // extension bid
}

// Contract follows from an award; Status is of codelist contractStatus.
type Contract struct {
	ID               string           `json:"id"`
	AwardID          string           `json:"awardID"`
	Title            string           `json:"title,omitempty"`
	Description      string           `json:"description,omitempty"`
	Status           string           `json:"status,omitempty"`
	Period           *Period          `json:"period,omitempty"`
	Value            *Value           `json:"value,omitempty"`
	Items            []Item           `json:"items,omitempty"`
	DateSigned       Time             `json:"dateSigned,omitzero"`
	Documents        []Document       `json:"documents,omitempty"`
	Implementation   *Implementation  `json:"implementation,omitempty"`
	RelatedProcesses []RelatedProcess `json:"relatedProcesses,omitempty"`
	Milestones       []Milestone      `json:"milestones,omitempty"`
	Amendments       []Amendment      `json:"amendments,omitempty"`
	RelatedBids      []string         `json:"relatedBids,omitempty"` // extension bid
}

// Implementation is what became of a contract. Orders against a fixed quantity are
// transactions here, never contracts of their own, which would count the money twice.
type Implementation struct {
	Transactions   []Transaction  `json:"transactions,omitempty"`
	Milestones     []Milestone    `json:"milestones,omitempty"`
	Documents      []Document     `json:"documents,omitempty"`
	EndDate        Time           `json:"endDate,omitzero"` // extension contract_completion
	EndDateDetails string         `json:"endDateDetails,omitempty"`
	FinalValue     *Value         `json:"finalValue,omitempty"`
	Acceptances    []Acceptance   `json:"acceptances,omitempty"`    // Linli's extension
	CallOffBatches []CallOffBatch `json:"callOffBatches,omitempty"` // Linli's extension
}

// Transaction is one payment, with the milestone it is for
// (extension transactions_relatedMilestone).
type Transaction struct {
	ID                             string                 `json:"id"`
	Source                         string                 `json:"source,omitempty"`
	Date                           Time                   `json:"date,omitzero"`
	Value                          *Value                 `json:"value,omitempty"`
	Payer                          *OrganizationReference `json:"payer,omitempty"`
	Payee                          *OrganizationReference `json:"payee,omitempty"`
	URI                            string                 `json:"uri,omitempty"`
	RelatedImplementationMilestone *MilestoneReference    `json:"relatedImplementationMilestone,omitempty"`
}

// MilestoneReference points at a milestone of the same contract's implementation.
type MilestoneReference struct {
	ID    string `json:"id"`
	Title string `json:"title,omitempty"`
}
