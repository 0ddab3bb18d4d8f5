package open

import (
	"encoding/json"
	"time"
)

// What the operations about buying answer, as far as a page shows it.

type notice struct {
	ID, Kind, Title string
	PublishedAt     time.Time
	Area            named
	Project         project
	Record          json.RawMessage
	Facts           noticeFacts
}

// noticeRecord is what a notice is about: what its kind has is filled.
type noticeRecord struct {
	Tender       tender
	Contract     contract
	Milestone    milestone
	Organization named
	AmountFen    int64
	Comments     connection[comment]
	EndedAt      *time.Time
	Arithmetic   string
}

// read gives the record of a notice, an empty one where nobody may see it.
func (n notice) read() (noticeRecord, error) {
	var kind struct {
		Typename string `json:"__typename"`
	}
	var r noticeRecord
	if len(n.Record) == 0 {
		return r, nil
	}
	if err := json.Unmarshal(n.Record, &kind); err != nil {
		return r, err
	}
	switch kind.Typename {
	case "Tender":
		return r, json.Unmarshal(n.Record, &r.Tender)
	case "Contract":
		return r, json.Unmarshal(n.Record, &r.Contract)
	}
	return r, json.Unmarshal(n.Record, &r)
}

type milestone struct {
	Title, DueOn, Status string
	Position             int
	Units, AcceptedUnits int64
	UnitPriceFen         int64
	Contract             contract
}

type comment struct {
	Body, Answer string
	CreatedAt    time.Time
}

type project struct {
	ID, Ocid, Title, Purpose, Method string
	EstimateFen                      int64
	Category, Area                   named
	Buyer                            struct{ Name, Phone string }
	IntendedAt                       *time.Time
	Requirements                     []requirement
	Tenders                          []struct{ ID, Number string }
}

type requirement struct {
	Number int
	Hash   string
	Body   struct {
		Scope      string
		TermMonths int
		Indicators []struct{ Code, Name, Unit, Compare, Target string }
	}
}

type tender struct {
	ID, Number, Ocid, Title, Method, Status string
	CeilingFen                              int64
	Threshold, Round                        int
	PublishedAt, DeadlineAt, ValidUntil     *time.Time
	SealRoot, Reason                        string
	Buyer, Area                             named
	Project                                 *project
	RulePack                                *struct{ ID string }
	Lots                                    []tenderLot
	Custodians                              []struct{ Organization named }
	Documents                               []document
	Questions                               connection[question]
	Notices                                 []notice
	PublicOpening                           *opening
	PublicReports                           []report
	Awards                                  []award
	PublicChallenges                        []challenge
	Stays                                   []stay
}

type tenderLot struct {
	ID, Title         string
	Position          int
	Category, Area    named
	Units, CeilingFen int64
}

type document struct {
	Number      int
	Hash, Note  string
	Material    bool
	PublishedAt *time.Time
	Files       []struct{ Name, SHA256 string }
	Body        documentBody
}

type documentBody struct {
	Evaluation struct {
		Method, RankOn string
		FixedPrice     bool
		Places         int
		Criteria       []criterion
		Deductions     []struct {
			Code, Basis string
			Share       int64
		}
	}
	Eligibility, Essential, Contract         []clause
	BidBondFen, PerformanceBondBp            int64
	ValidityDays, FrameworkMonths, Threshold int
	MethodReason, SplittingReason            string
	Single                                   *struct {
		OrganizationID, Reason string
		Opinions               []struct{ Name, Post, Opinion string }
	}
}

type criterion struct {
	Code, Name, Kind, Max string
	Path                  []string
	Bands                 []struct{ From, To, Level string }
}

type clause struct{ Code, Text, LeftOut string }

type question struct {
	Body, Answer string
	CreatedAt    time.Time
	AnsweredAt   *time.Time
}

type opening struct {
	EndedAt time.Time
	Lots    []struct {
		Bids int64
		Lot  tenderLot
	}
	Bids []publicBid
}

type publicBid struct {
	BidID, LotID string
	Organization named
	Opened       bool
	PriceFen     *int64
	Status       *string
}

type report struct {
	LotID, Hash string
	CreatedAt   time.Time
	Standings   []standing
	Seats       []seat
}

type standing struct {
	BidID, Reason, PolicyPrice, PolicyPriceText, Rounded, Text string
	Conforming                                                 bool
	Rank, PriceFen                                             int64
	Marks                                                      []struct{ Criterion, Rounded, Text string }
	Why                                                        []struct{ OtherID, On, Mine, Theirs string }
}

type seat struct {
	PersonName, Kind, Status, Dissent string
	Position                          int
}

type panel struct {
	Experts, Representatives int
	Draw                     struct {
		Pool, Order                                                              []string
		PoolRoot, BuyerCommit, RegulatorCommit, BuyerNonce, RegulatorNonce, Head string
	}
	Seats []seat
}

type award struct {
	ID, Status, StandstillWaiver, Reason string
	Rank, AmountFen                      int64
	AnnouncedAt, StandstillUntil         *time.Time
	Lot                                  tenderLot
	Organization                         named
	Tender                               tender
	Contract                             *contract
}

type challenge struct {
	Stage, Status string
	Outcome       *string
	FiledAt       time.Time
	AnsweredAt    *time.Time
	Organization  *named
	Complaint     *struct {
		Status, Reasons string
		Decision        *string
	}
}

type stay struct {
	Blocks         []string
	Reason         string
	From           time.Time
	Until, EndedAt *time.Time
}

// paymentRequest is one that asks by invoice, with its clock.
type paymentRequest struct {
	Kind, Status string
	AmountFen    int64
	InvoicedOn   string
	DueAt        time.Time
	PaidOn       *string
	DaysLate     int
	Contract     contract
	Milestone    *struct{ Title string }
}

// waiting is a statement that was handed in and is not paid.
type waiting struct {
	Month, Status string
	RequestedAt   *time.Time
	Provider      named
	Contract      contract
}

type evaluation struct {
	Number            int
	Score             int64
	Grade, Arithmetic string
	CreatedAt         time.Time
	Contract          contract
}

type creditEvent struct {
	Source, Fact, Effect  string
	ValidFrom, ValidUntil string
	Organization          named
}

// noticeFacts are what notices tell, of all kinds: a form reads those of its own.
type noticeFacts struct {
	Number, Title, Note, Reason, ReasonCode, Purpose, Method, Waiver, Question, LastDay          string
	DocumentHash, RequirementHash, Hash, Pack, Status, Kind, Terminated, Outcome, Grade, Formula string
	FinalOffersUntil, DeadlineAt, StandstillUntil, Until                                         string
	ValidFrom, ValidUntil, StandstillWaived, Seed, Award                                         string
	EstimateFen, CeilingFen, ValueFen, DeductionFen, AcceptedUnits, Score                        int64
	LeadDays, Requirement, Document, Lot, Version, Milestone                                     int
	Material, Appealed                                                                           bool
	Blocks, Panel                                                                                []string
	Clauses                                                                                      []clause
	Lots                                                                                         json.RawMessage // how many, or each
	Awards                                                                                       []awardFact
	Milestones                                                                                   []struct {
		Title, DueOn        string
		Units, UnitPriceFen int64
	}
	Results []struct {
		Code, Value, Note string
		Met               bool
	}
	Recipients             map[string]any
	Supplier, SupplierName string // of a single source
	Opinions               []struct{ Name, Post, Opinion string }
}

type awardFact struct {
	Lot, Rank, Units, AmountFen int64
	Title, Name, Organization   string
}
