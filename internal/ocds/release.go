package ocds

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Tag says what a release may tell, from the closed codelist releaseTag.
type Tag string

// The tags of releases that Linli writes.
const (
	TagPlanning             Tag = "planning"
	TagPlanningUpdate       Tag = "planningUpdate"
	TagTender               Tag = "tender"
	TagTenderAmendment      Tag = "tenderAmendment"
	TagTenderUpdate         Tag = "tenderUpdate"
	TagTenderCancellation   Tag = "tenderCancellation"
	TagAward                Tag = "award"
	TagAwardUpdate          Tag = "awardUpdate"
	TagAwardCancellation    Tag = "awardCancellation"
	TagContract             Tag = "contract"
	TagContractUpdate       Tag = "contractUpdate"
	TagContractAmendment    Tag = "contractAmendment"
	TagImplementation       Tag = "implementation"
	TagImplementationUpdate Tag = "implementationUpdate"
	TagContractTermination  Tag = "contractTermination"
)

// Release is what was known about one contracting process at one time. What a later release
// leaves out stays as it was; lists are merged by the ids of their objects.
type Release struct {
	OCID             string                 `json:"ocid"`
	ID               string                 `json:"id"` // unique within the ocid, without #
	Date             Time                   `json:"date"`
	Tag              []Tag                  `json:"tag"`
	InitiationType   string                 `json:"initiationType"` // always "tender"
	Language         string                 `json:"language,omitempty"`
	Parties          []Organization         `json:"parties,omitempty"`
	Buyer            *OrganizationReference `json:"buyer,omitempty"`
	Planning         *Planning              `json:"planning,omitempty"`
	Tender           *Tender                `json:"tender,omitempty"`
	Bids             *Bids                  `json:"bids,omitempty"` // extension bid
	Awards           []Award                `json:"awards,omitempty"`
	Contracts        []Contract             `json:"contracts,omitempty"`
	Challenges       []Challenge            `json:"challenges,omitempty"` // Linli's extension
	RelatedProcesses []RelatedProcess       `json:"relatedProcesses,omitempty"`
}

// NewRelease begins the release that tells of entry seq of a process's log: its id is
// ocid-seq, its language Chinese. It fails for an empty ocid, one with #, a seq below 1, no
// date and no tag.
func NewRelease(ocid string, seq int64, date time.Time, tags ...Tag) (Release, error) {
	switch {
	case strings.TrimSpace(ocid) == "" || strings.Contains(ocid, "#"):
		return Release{}, fmt.Errorf("ocds: %q cannot be an ocid", ocid)
	case seq < 1:
		return Release{}, fmt.Errorf("ocds: %d cannot be a release's number", seq)
	case date.IsZero():
		return Release{}, fmt.Errorf("ocds: release %d of %s has no date", seq, ocid)
	case len(tags) == 0:
		return Release{}, fmt.Errorf("ocds: release %d of %s has no tag", seq, ocid)
	}
	return Release{OCID: ocid, ID: ocid + "-" + strconv.FormatInt(seq, 10), Date: At(date), Tag: tags, InitiationType: "tender", Language: "zh"}, nil
}

// RelatedProcess names another process by its ocid. A call-off of a framework is a process of
// its own with the relationship "framework"; codelist relatedProcess.
type RelatedProcess struct {
	ID           string   `json:"id"`
	Relationship []string `json:"relationship,omitempty"`
	Title        string   `json:"title,omitempty"`
	Scheme       string   `json:"scheme,omitempty"` // "ocid"
	Identifier   string   `json:"identifier,omitempty"`
	URI          string   `json:"uri,omitempty"`
}
