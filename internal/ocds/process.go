package ocds

import (
	"time"

	"linli/internal/money"
)

// Process is what one release says, in a form that a domain can take. Texts and codes are as
// published; what could not be understood is absent, and the verdict says so.
type Process struct {
	OCID           string
	ReleaseID      string
	Date           Moment
	Tags           []string
	InitiationType string
	Language       string
	Buyer          *Party
	Parties        []Party
	Budget         *Sum
	Rationale      string
	Tender         *ProcessTender
	Awards         []ProcessAward
	Contracts      []ProcessContract
	Related        []ProcessRelation
}

// Party is an organisation. Where the release only points at one of its parties, name and
// identifiers come from there.
type Party struct {
	ID          string
	Name        string
	Identifiers []Identifier // the main one first
	Roles       []string
}

// Sum is an amount. Amount is the exact decimal, without exponent or separators. Fen is set
// when the currency is CNY and the amount is whole fen.
type Sum struct {
	Amount   string
	Currency string
	Fen      *money.Fen
}

// Moment is a date. For a Day, Time is its first moment in Shanghai and the time of day is not
// known: whoever uses it as an end decides whether the day counts.
type Moment struct {
	Time time.Time
	Day  bool
}

// Span is a period; a zero Moment is not known, Days is 0 when not given.
type Span struct {
	Start, End, MaxExtent Moment
	Days                  int64
}

// ProcessTender is the competition.
type ProcessTender struct {
	ID, Title, Description, Status        string
	Method, MethodDetails, Category       string
	ProcuringEntity                       *Party
	Value                                 *Sum
	Period, EnquiryPeriod, ContractPeriod *Span
	NumberOfTenderers                     *int64
	Tenderers                             []Party
	Lots                                  []ProcessLot
	Items                                 []ProcessItem
}

// ProcessLot is a lot of a tender.
type ProcessLot struct {
	ID, Title, Description, Status string
	Value                          *Sum
	ContractPeriod                 *Span
}

// ProcessItem is a line; Quantity is an exact decimal or "".
type ProcessItem struct {
	ID, Description, Quantity, Unit, Lot string
	Classification                       Identifier // scheme, code, and in LegalName its description
	UnitPrice                            *Sum
}

// ProcessAward is a decision.
type ProcessAward struct {
	ID, Title, Status string
	Date              Moment
	Value             *Sum
	Suppliers         []Party
	Items             []ProcessItem
	ContractPeriod    *Span
	Lots              []string
}

// ProcessContract is a contract with what was paid.
type ProcessContract struct {
	ID, AwardID, Title, Status string
	DateSigned                 Moment
	Period                     *Span
	Value                      *Sum
	Items                      []ProcessItem
	Milestones                 []ProcessMilestone // of the contract, then of its implementation
	Payments                   []ProcessPayment
}

// ProcessMilestone is something due.
type ProcessMilestone struct {
	ID, Title, Type, Status string
	Due, Met                Moment
}

// ProcessPayment is a transaction; Milestone is the id of the milestone it is for.
type ProcessPayment struct {
	ID, Milestone string
	Date          Moment
	Value         *Sum
	Payer, Payee  *Party
}

// ProcessRelation names another process.
type ProcessRelation struct {
	Relationships      []string
	Scheme, Identifier string
	Title              string
}
