package open

import "time"

// What the operations answer, as far as a page shows it.

type named struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	NameEn string `json:"nameEn"`
}

// in gives the name in a language; records that have one name have it in Chinese.
func (n named) in(lang string) string {
	if lang == "en" && n.NameEn != "" {
		return n.NameEn
	}
	return n.Name
}

type balance struct {
	GrantedFen, ReservedFen, ConsumedFen, LeftFen int64
}

// rating has neither where few spoke.
type rating struct{ Milli, Count *int64 }

type budgetLine struct {
	Code       string
	FiscalYear int
	Name       string
	Buyer      named
	Area       named
	Balance    balance
}

type supplier struct {
	ID, Name, Kind, Grade, LegalCode string
	Description, Phone, Website      string
	Area                             *named
	Rating                           rating
	Demo                             bool
	Credentials                      []credential
	Locations                        []location
}

type credential struct{ Kind, Number, ValidFrom, ValidUntil string }

type location struct{ Name, Address string }

type offering struct {
	Name            string
	Category        named
	Mode, Unit      string
	PriceFen        int64
	DurationMinutes int
	Rating          rating
}

type contract struct {
	ID, Number, Title, Status string
	ValueFen                  int64
	ValidFrom, ValidUntil     string
	Basis                     string
	Buyer, Provider, Area     named
	Balance                   balance
	BudgetLine                budgetLine
	Lots                      []lot
	SignedAt, PublishedAt     *time.Time
	Award                     *award
	Milestones                []milestone
	PaymentRequests           []paymentRequest
	Evaluations               []evaluation
}

type lot struct {
	Position                                   int
	Category, Area                             named
	UnitPriceFen                               int64
	Units, UnitsReserved, UnitsUsed, UnitsLeft int64
}

type payment struct {
	PaidOn, Month, Reference string
	RequestedAt              *time.Time
	AmountFen                int64
	Provider                 named
	Contract                 struct{ ID, Number, Title string }
}

// figure has no counts where few spoke.
type figure struct {
	Name                   string
	Numerator, Denominator *int64
}

type performance struct {
	Month     string
	Figures   []figure
	Satisfied rating
}

type programme struct {
	Code                            string
	Number                          int
	Name, Payer                     string
	RateBp                          int64
	CapVisitFen, CapMonthFen        int64
	MinAge                          int
	Area                            named
	ValidFrom, ValidUntil, Citation string
}

type pool struct {
	ProgrammeCode string
	Area          named
	Balance       balance
}

type policy struct {
	Code, Kind, Title, Citation string
	Number                      int
	ValidFrom                   string
	ValidUntil                  *string
}
