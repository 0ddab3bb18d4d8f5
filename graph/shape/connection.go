package shape

import (
	"context"

	"linli/ent"
	"linli/internal/directory"
)

// Connection is a page of rows with where it lies.
type Connection[T any] struct {
	Edges    []*Edge[T]
	PageInfo *PageInfo
	Count    func(context.Context) (int, error) // of all rows, asked only when wanted
}

// TotalCount counts the rows of all pages.
func (c *Connection[T]) TotalCount(ctx context.Context) (int, error) { return c.Count(ctx) }

// Edge is one row and the place after it.
type Edge[T any] struct {
	Cursor string
	Node   T
}

// PageInfo says where a page lies.
type PageInfo struct {
	HasNextPage bool
	EndCursor   *string
}

// OfferingConnection is a page of the directory, whose rows tell more than their node.
type OfferingConnection struct {
	Edges    []*OfferingEdge
	PageInfo *PageInfo
	Count    func(context.Context) (int, error)
}

// TotalCount counts the rows of all pages.
func (c *OfferingConnection) TotalCount(ctx context.Context) (int, error) { return c.Count(ctx) }

// OfferingEdge is one row of it.
type OfferingEdge struct {
	Cursor  string
	Node    *ent.Offering
	Subsidy *directory.Subsidy
	Metres  *int64
}

// The connections of the contract, and their rows.
type (
	// AreaConnection is a page of areas.
	AreaConnection = Connection[*ent.Area]
	// AreaEdge is a row of it.
	AreaEdge = Edge[*ent.Area]
	// PolicyConnection is a page of policies.
	PolicyConnection = Connection[*ent.PolicyVersion]
	// PolicyEdge is a row of it.
	PolicyEdge = Edge[*ent.PolicyVersion]
	// PanelSeatConnection is a page of seats.
	PanelSeatConnection = Connection[*ent.PanelSeat]
	// PanelSeatEdge is a row of it.
	PanelSeatEdge = Edge[*ent.PanelSeat]
	// PersonConnection is a page of people.
	PersonConnection = Connection[*ent.Person]
	// PersonEdge is a row of it.
	PersonEdge = Edge[*ent.Person]
	// ProxyGrantConnection is a page of proxy grants.
	ProxyGrantConnection = Connection[*ent.ProxyGrant]
	// ProxyGrantEdge is a row of it.
	ProxyGrantEdge = Edge[*ent.ProxyGrant]
	// AppointmentConnection is a page of appointments.
	AppointmentConnection = Connection[*ent.Appointment]
	// AppointmentEdge is a row of it.
	AppointmentEdge = Edge[*ent.Appointment]
	// OrganizationConnection is a page of organisations.
	OrganizationConnection = Connection[*ent.Organization]
	// OrganizationEdge is a row of it.
	OrganizationEdge = Edge[*ent.Organization]
	// WorkerConnection is a page of workers.
	WorkerConnection = Connection[*ent.Worker]
	// WorkerEdge is a row of it.
	WorkerEdge = Edge[*ent.Worker]
	// BookingConnection is a page of bookings.
	BookingConnection = Connection[*ent.Booking]
	// BookingEdge is a row of it.
	BookingEdge = Edge[*ent.Booking]
	// VisitConnection is a page of visits.
	VisitConnection = Connection[*ent.Visit]
	// VisitEdge is a row of it.
	VisitEdge = Edge[*ent.Visit]
	// ShiftConnection is a page of shifts.
	ShiftConnection = Connection[*ent.Shift]
	// ShiftEdge is a row of it.
	ShiftEdge = Edge[*ent.Shift]
	// GroupSessionConnection is a page of group sessions.
	GroupSessionConnection = Connection[*ent.GroupSession]
	// GroupSessionEdge is a row of it.
	GroupSessionEdge = Edge[*ent.GroupSession]
	// PoolConnection is a page of pools.
	PoolConnection = Connection[*ent.Pool]
	// PoolEdge is a row of it.
	PoolEdge = Edge[*ent.Pool]
	// BudgetLineConnection is a page of budget lines.
	BudgetLineConnection = Connection[*ent.BudgetLine]
	// BudgetLineEdge is a row of it.
	BudgetLineEdge = Edge[*ent.BudgetLine]
	// ContractConnection is a page of contracts.
	ContractConnection = Connection[*ent.Contract]
	// ContractEdge is a row of it.
	ContractEdge = Edge[*ent.Contract]
	// StatementConnection is a page of statements.
	StatementConnection = Connection[*ent.Statement]
	// StatementEdge is a row of it.
	StatementEdge = Edge[*ent.Statement]

	// PaymentConnection is a page of payments.
	PaymentConnection = Connection[*ent.Payment]
	// PaymentEdge is a row of it.
	PaymentEdge = Edge[*ent.Payment]
	// StatementLineConnection is a page of lines of a statement.
	StatementLineConnection = Connection[*ent.StatementLine]
	// StatementLineEdge is a row of it.
	StatementLineEdge = Edge[*ent.StatementLine]
	// EntryConnection is a page of entries of the log.
	EntryConnection = Connection[*ent.Entry]
	// EntryEdge is a row of it.
	EntryEdge = Edge[*ent.Entry]
	// AnchorConnection is a page of anchors of the log.
	AnchorConnection = Connection[*ent.Anchor]
	// AnchorEdge is a row of it.
	AnchorEdge = Edge[*ent.Anchor]
	// ProjectConnection is a page of projects.
	ProjectConnection = Connection[*ent.Project]
	// ProjectEdge is a row of it.
	ProjectEdge = Edge[*ent.Project]
	// ConsultationConnection is a page of consultations.
	ConsultationConnection = Connection[*ent.Consultation]
	// ConsultationEdge is a row of it.
	ConsultationEdge = Edge[*ent.Consultation]
	// ConsultationCommentConnection is a page of comments.
	ConsultationCommentConnection = Connection[*ent.ConsultationComment]
	// ConsultationCommentEdge is a row of it.
	ConsultationCommentEdge = Edge[*ent.ConsultationComment]
	// NoticeConnection is a page of notices.
	NoticeConnection = Connection[*ent.Notice]
	// NoticeEdge is a row of it.
	NoticeEdge = Edge[*ent.Notice]
	// TenderConnection is a page of tenders.
	TenderConnection = Connection[*ent.Tender]
	// TenderEdge is a row of it.
	TenderEdge = Edge[*ent.Tender]
	// QuestionConnection is a page of questions.
	QuestionConnection = Connection[*ent.Question]
	// QuestionEdge is a row of it.
	QuestionEdge = Edge[*ent.Question]
	// CustodianKeyConnection is a page of custodians' keys.
	CustodianKeyConnection = Connection[*ent.CustodianKey]
	// CustodianKeyEdge is a row of it.
	CustodianKeyEdge = Edge[*ent.CustodianKey]
	// ChallengeConnection is a page of challenges.
	ChallengeConnection = Connection[*ent.Challenge]
	// ChallengeEdge is a row of it.
	ChallengeEdge = Edge[*ent.Challenge]
	// ComplaintConnection is a page of complaints.
	ComplaintConnection = Connection[*ent.Complaint]
	// ComplaintEdge is a row of it.
	ComplaintEdge = Edge[*ent.Complaint]
	// AcceptanceOpinionConnection is a page of opinions.
	AcceptanceOpinionConnection = Connection[*ent.AcceptanceOpinion]
	// AcceptanceOpinionEdge is a row of it.
	AcceptanceOpinionEdge = Edge[*ent.AcceptanceOpinion]
	// PaymentRequestConnection is a page of payment requests.
	PaymentRequestConnection = Connection[*ent.PaymentRequest]
	// PaymentRequestEdge is a row of it.
	PaymentRequestEdge = Edge[*ent.PaymentRequest]
	// AdmissionConnection is a page of applications to join an open framework.
	AdmissionConnection = Connection[*ent.Admission]
	// AdmissionEdge is a row of it.
	AdmissionEdge = Edge[*ent.Admission]
	// FrameworkConnection is a page of frameworks.
	FrameworkConnection = Connection[*ent.Framework]
	// FrameworkEdge is a row of it.
	FrameworkEdge = Edge[*ent.Framework]
	// CreditEventConnection is a page of credit events.
	CreditEventConnection = Connection[*ent.CreditEvent]
	// CreditEventEdge is a row of it.
	CreditEventEdge = Edge[*ent.CreditEvent]
	// AwardConnection is a page of awards.
	AwardConnection = Connection[*ent.Award]
	// AwardEdge is a row of it.
	AwardEdge = Edge[*ent.Award]
	// PerformanceEvaluationConnection is a page of evaluations.
	PerformanceEvaluationConnection = Connection[*ent.PerformanceEvaluation]
	// PerformanceEvaluationEdge is a row of it.
	PerformanceEvaluationEdge = Edge[*ent.PerformanceEvaluation]
	// WaitingStatementConnection is a page of statements that wait for their payment.
	WaitingStatementConnection = Connection[*WaitingStatement]
	// WaitingStatementEdge is a row of it.
	WaitingStatementEdge = Edge[*WaitingStatement]
)
