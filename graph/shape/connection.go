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

//revive:disable:exported // each is its type's page, or a row of it

// The connections of the contract, and their rows.
type (
	AreaConnection          = Connection[*ent.Area]
	AreaEdge                = Edge[*ent.Area]
	PolicyConnection        = Connection[*ent.PolicyVersion]
	PolicyEdge              = Edge[*ent.PolicyVersion]
	PersonConnection        = Connection[*ent.Person]
	PersonEdge              = Edge[*ent.Person]
	ProxyGrantConnection    = Connection[*ent.ProxyGrant]
	ProxyGrantEdge          = Edge[*ent.ProxyGrant]
	AppointmentConnection   = Connection[*ent.Appointment]
	AppointmentEdge         = Edge[*ent.Appointment]
	OrganizationConnection  = Connection[*ent.Organization]
	OrganizationEdge        = Edge[*ent.Organization]
	WorkerConnection        = Connection[*ent.Worker]
	WorkerEdge              = Edge[*ent.Worker]
	BookingConnection       = Connection[*ent.Booking]
	BookingEdge             = Edge[*ent.Booking]
	VisitConnection         = Connection[*ent.Visit]
	VisitEdge               = Edge[*ent.Visit]
	ShiftConnection         = Connection[*ent.Shift]
	ShiftEdge               = Edge[*ent.Shift]
	GroupSessionConnection  = Connection[*ent.GroupSession]
	GroupSessionEdge        = Edge[*ent.GroupSession]
	PoolConnection          = Connection[*ent.Pool]
	PoolEdge                = Edge[*ent.Pool]
	BudgetLineConnection    = Connection[*ent.BudgetLine]
	BudgetLineEdge          = Edge[*ent.BudgetLine]
	ContractConnection      = Connection[*ent.Contract]
	ContractEdge            = Edge[*ent.Contract]
	StatementConnection     = Connection[*ent.Statement]
	StatementEdge           = Edge[*ent.Statement]
	StatementLineConnection = Connection[*ent.StatementLine]
	StatementLineEdge       = Edge[*ent.StatementLine]
	EntryConnection         = Connection[*ent.Entry]
	EntryEdge               = Edge[*ent.Entry]
	AnchorConnection        = Connection[*ent.Anchor]
	AnchorEdge              = Edge[*ent.Anchor]
)
