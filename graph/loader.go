package graph

import (
	"cmp"
	"context"
	"fmt"
	"runtime/debug"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/vikstrous/dataloadgen"

	"linli/ent"
	"linli/ent/contact"
	"linli/ent/offeringarea"
	"linli/ent/priceline"
	"linli/ent/programmecategory"
	"linli/ent/workercredential"
	"linli/ent/workerskill"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/directory"
	"linli/internal/funding"
)

// loader reads records by key, many at a time. What is hidden is absent: nil.
type loader[N any] = dataloadgen.Loader[string, N]

// loaders belong to one answer: within it a record is read once.
type loaders struct {
	planningLoaders
	performingLoaders

	area         *loader[*ent.Area]
	policy       *loader[*ent.PolicyVersion]
	person       *loader[*ent.Person]
	contact      *loader[*ent.Contact]
	proxyGrant   *loader[*ent.ProxyGrant]
	appointment  *loader[*ent.Appointment]
	category     *loader[*ent.Category]
	organization *loader[*ent.Organization]
	location     *loader[*ent.Location]
	worker       *loader[*ent.Worker]
	certificate  *loader[*ent.WorkerCredential]
	offering     *loader[*ent.Offering]
	shift        *loader[*ent.Shift]
	session      *loader[*ent.GroupSession]
	hold         *loader[*ent.Hold]
	booking      *loader[*ent.Booking]
	visit        *loader[*ent.Visit]
	appraisal    *loader[*ent.Appraisal]
	programme    *loader[*ent.Programme]
	entitlement  *loader[*ent.Entitlement]
	pool         *loader[*ent.Pool]
	budgetLine   *loader[*ent.BudgetLine]
	contract     *loader[*ent.Contract]
	lot          *loader[*ent.ContractLot]
	statement    *loader[*ent.Statement]
	line         *loader[*ent.StatementLine]
	payment      *loader[*ent.Payment]
	entry        *loader[*ent.Entry]
	anchor       *loader[*ent.Anchor]

	// What a record shows of others goes further than the viewer's own sight: an
	// offering that was suspended since it was booked, a name at the door or on a grant,
	// the contract and month of a statement that was paid.
	booked *loader[*ent.Offering]
	named  *loader[*ent.Person]
	paid   *loader[*ent.Statement]

	areaAt         *loader[*ent.Area] // by path
	offeringFacts  *loader[directory.OfferingFacts]
	statementFacts *loader[contracting.StatementFacts]

	visitOf       *loader[*ent.Visit]     // by booking
	appraisalOf   *loader[*ent.Appraisal] // by booking
	priceLines    *loader[[]*ent.PriceLine]
	events        *loader[[]*ent.VisitEvent] // by visit that was shown
	paymentOf     *loader[*ent.Payment]      // by statement
	lots          *loader[[]*ent.ContractLot]
	credentials   *loader[[]*ent.OrganizationCredential]
	contacts      *loader[[]*ent.Contact]          // by person
	called        *loader[[]*ent.Contact]          // by person whom the viewer is to visit
	certificates  *loader[[]*ent.WorkerCredential] // by worker
	skills        *loader[[]*ent.WorkerSkill]      // by worker
	locations     *loader[[]*ent.Location]
	offeringAreas *loader[[]*ent.OfferingArea]
	covers        *loader[[]*ent.ProgrammeCategory] // by programme
	coveredBy     *loader[[]*ent.ProgrammeCategory] // by category
	balance       *loader[funding.Balance]          // by account's owner
	forecast      *loader[contracting.Forecast]     // by lot
	performance   *loader[shape.Performance]        // by month and organisation
	clock         *loader[time.Time]                // the database's, one moment for the whole answer

	sealedLoaders
}

type loadersKey struct{}

func load(ctx context.Context) *loaders {
	l, _ := ctx.Value(loadersKey{}).(*loaders)
	return l
}

func newLoaders(r *Resolver) *loaders {
	c := r.DB.Client
	return &loaders{
		planningLoaders:   newPlanningLoaders(r),
		performingLoaders: newPerformingLoaders(r),

		area:         batch(r, one(c.Area.Query, "id", func(n *ent.Area) string { return n.ID })),
		policy:       batch(r, one(c.PolicyVersion.Query, "id", func(n *ent.PolicyVersion) string { return n.ID })),
		person:       batch(r, one(c.Person.Query, "id", func(n *ent.Person) string { return n.ID })),
		contact:      batch(r, one(c.Contact.Query, "id", func(n *ent.Contact) string { return n.ID })),
		proxyGrant:   batch(r, one(c.ProxyGrant.Query, "id", func(n *ent.ProxyGrant) string { return n.ID })),
		appointment:  batch(r, one(c.Appointment.Query, "id", func(n *ent.Appointment) string { return n.ID })),
		category:     batch(r, one(c.Category.Query, "id", func(n *ent.Category) string { return n.ID })),
		organization: batch(r, one(c.Organization.Query, "id", func(n *ent.Organization) string { return n.ID })),
		location:     batch(r, one(c.Location.Query, "id", func(n *ent.Location) string { return n.ID })),
		worker:       batch(r, one(c.Worker.Query, "id", func(n *ent.Worker) string { return n.ID })),
		certificate:  batch(r, one(c.WorkerCredential.Query, "id", func(n *ent.WorkerCredential) string { return n.ID })),
		offering:     batch(r, one(c.Offering.Query, "id", func(n *ent.Offering) string { return n.ID })),
		shift:        batch(r, one(c.Shift.Query, "id", func(n *ent.Shift) string { return n.ID })),
		session:      batch(r, one(c.GroupSession.Query, "id", func(n *ent.GroupSession) string { return n.ID })),
		hold:         batch(r, one(c.Hold.Query, "id", func(n *ent.Hold) string { return n.ID })),
		booking:      batch(r, one(c.Booking.Query, "id", func(n *ent.Booking) string { return n.ID })),
		visit:        batch(r, one(c.Visit.Query, "id", func(n *ent.Visit) string { return n.ID })),
		appraisal:    batch(r, one(c.Appraisal.Query, "id", func(n *ent.Appraisal) string { return n.ID })),
		programme:    batch(r, one(c.Programme.Query, "id", func(n *ent.Programme) string { return n.ID })),
		entitlement:  batch(r, one(c.Entitlement.Query, "id", func(n *ent.Entitlement) string { return n.ID })),
		pool:         batch(r, one(c.Pool.Query, "id", func(n *ent.Pool) string { return n.ID })),
		budgetLine:   batch(r, one(c.BudgetLine.Query, "id", func(n *ent.BudgetLine) string { return n.ID })),
		contract:     batch(r, one(c.Contract.Query, "id", func(n *ent.Contract) string { return n.ID })),
		lot:          batch(r, one(c.ContractLot.Query, "id", func(n *ent.ContractLot) string { return n.ID })),
		statement:    batch(r, one(c.Statement.Query, "id", func(n *ent.Statement) string { return n.ID })),
		line:         batch(r, one(c.StatementLine.Query, "id", func(n *ent.StatementLine) string { return n.ID })),
		payment:      batch(r, one(c.Payment.Query, "id", func(n *ent.Payment) string { return n.ID })),
		entry:        batch(r, one(c.Entry.Query, "id", func(n *ent.Entry) string { return n.ID })),
		anchor:       batch(r, one(c.Anchor.Query, "id", func(n *ent.Anchor) string { return n.ID })),

		booked: batch(r, system("what was booked", one(c.Offering.Query, "id", func(n *ent.Offering) string { return n.ID }))),
		named:  batch(r, system("who stands on a record that was shown", one(c.Person.Query, "id", func(n *ent.Person) string { return n.ID }))),

		paid: batch(r, system("what was paid for", one(c.Statement.Query, "id", func(n *ent.Statement) string { return n.ID }))),

		areaAt: batch(r, one(c.Area.Query, "path", func(n *ent.Area) string { return n.Path })),
		offeringFacts: batch(r, func(ctx context.Context, ids []string) (map[string]directory.OfferingFacts, error) {
			return r.Directory.OfferingFactsOf(ctx, ids...)
		}),
		statementFacts: batch(r, func(ctx context.Context, ids []string) (map[string]contracting.StatementFacts, error) {
			return r.Contracting.FactsOf(ctx, ids...)
		}),

		visitOf:     batch(r, one(c.Visit.Query, "booking_id", func(n *ent.Visit) string { return n.BookingID })),
		appraisalOf: batch(r, one(c.Appraisal.Query, "booking_id", func(n *ent.Appraisal) string { return n.BookingID })),
		paymentOf:   batch(r, one(c.Payment.Query, "statement_id", func(n *ent.Payment) string { return n.StatementID })),
		priceLines:  batch(r, many(c.PriceLine.Query, "booking_id", priceline.FieldPosition, func(n *ent.PriceLine) string { return n.BookingID })),
		events:      batch(r, system("evidence of a visit that was shown", many(c.VisitEvent.Query, "visit_id", "kind", func(n *ent.VisitEvent) string { return n.VisitID }))),
		lots:        batch(r, many(c.ContractLot.Query, "contract_id", "position", func(n *ent.ContractLot) string { return n.ContractID })),
		credentials: batch(r, many(c.OrganizationCredential.Query, "organization_id", "kind", func(n *ent.OrganizationCredential) string { return n.OrganizationID })),
		contacts:    batch(r, many(c.Contact.Query, contact.FieldPersonID, contact.FieldPosition, func(n *ent.Contact) string { return n.PersonID })),
		called: batch(r, system("contacts of a person who is to be visited", many(c.Contact.Query, contact.FieldPersonID, contact.FieldPosition,
			func(n *ent.Contact) string { return n.PersonID }))),
		certificates: batch(r, many(func() *ent.WorkerCredentialQuery { return c.WorkerCredential.Query().Order(workercredential.ByKind()) },
			workercredential.FieldWorkerID, workercredential.FieldNumber, func(n *ent.WorkerCredential) string { return n.WorkerID })),
		skills: batch(r, many(func() *ent.WorkerSkillQuery { return c.WorkerSkill.Query().WithCategory() },
			workerskill.FieldWorkerID, workerskill.FieldCategoryID, func(n *ent.WorkerSkill) string { return n.WorkerID })),
		locations: batch(r, many(c.Location.Query, "organization_id", "name", func(n *ent.Location) string { return n.OrganizationID })),
		offeringAreas: batch(r, many(func() *ent.OfferingAreaQuery { return c.OfferingArea.Query().WithArea() },
			offeringarea.FieldOfferingID, offeringarea.FieldAreaID, func(n *ent.OfferingArea) string { return n.OfferingID })),
		covers: batch(r, many(func() *ent.ProgrammeCategoryQuery { return c.ProgrammeCategory.Query().WithCategory() },
			programmecategory.FieldProgrammeID, programmecategory.FieldCategoryID, func(n *ent.ProgrammeCategory) string { return n.ProgrammeID })),
		coveredBy: batch(r, many(func() *ent.ProgrammeCategoryQuery { return c.ProgrammeCategory.Query().WithProgramme() },
			programmecategory.FieldCategoryID, programmecategory.FieldProgrammeID, func(n *ent.ProgrammeCategory) string { return n.CategoryID })),
		balance: batch(r, func(ctx context.Context, ids []string) (map[string]funding.Balance, error) {
			return r.Funding.Balances(ctx, ids...)
		}),
		forecast: batch(r, func(ctx context.Context, ids []string) (map[string]contracting.Forecast, error) {
			at, err := now(ctx)
			if err != nil {
				return nil, err
			}
			return r.Contracting.Forecasts(ctx, at, ids...)
		}),
		performance: batch(r, r.performances),
		clock: batch(r, func(ctx context.Context, _ []string) (map[string]time.Time, error) {
			now, err := r.DB.Now(ctx)
			return map[string]time.Time{"": now}, err
		}),
		sealedLoaders: newSealedLoaders(r),
	}
}

// wait is how long a loader collects keys: fields of one row begin together.
const wait = time.Millisecond

// fetch reads what keys stand for; absent ones are left out.
type fetch[N any] func(ctx context.Context, keys []string) (map[string]N, error)

// batch makes a loader of it. A panic becomes its error: loaders run beside gqlgen's
// own goroutines, which recover.
func batch[N any](r *Resolver, read fetch[N]) *loader[N] {
	return dataloadgen.NewLoader(func(ctx context.Context, keys []string) (out []N, errs []error) {
		defer func() {
			if v := recover(); v != nil {
				out, errs = nil, []error{fmt.Errorf("a loader panicked: %v\n%s", v, debug.Stack())}
			}
		}()
		found, err := read(ctx, keys)
		if err != nil {
			return nil, []error{err}
		}
		out = make([]N, len(keys))
		for i, k := range keys {
			out[i] = found[k]
		}
		return out, nil
	}, dataloadgen.WithWait(cmp.Or(r.Gather, wait)), dataloadgen.WithBatchCapacity(500))
}

// one reads the single record that has a key in a column.
func one[Q lister[Q, P, O, N], P, O ~func(*sql.Selector), N any](query func() Q, column string, of func(N) string) fetch[N] {
	return func(ctx context.Context, keys []string) (map[string]N, error) {
		rows, err := query().Where(func(s *sql.Selector) { s.Where(in(s.C(column), keys)) }).All(ctx)
		out := make(map[string]N, len(rows))
		for _, n := range rows {
			out[of(n)] = n
		}
		return out, err
	}
}

// many reads the records that have a key in a column, ordered by another.
func many[Q lister[Q, P, O, N], P, O ~func(*sql.Selector), N any](query func() Q, column, order string, of func(N) string) fetch[[]N] {
	return func(ctx context.Context, keys []string) (map[string][]N, error) {
		rows, err := query().Where(func(s *sql.Selector) { s.Where(in(s.C(column), keys)) }).
			Order(func(s *sql.Selector) { s.OrderBy(s.C(order)) }).All(ctx)
		out := make(map[string][]N, len(keys))
		for _, n := range rows {
			out[of(n)] = append(out[of(n)], n)
		}
		return out, err
	}
}

func in(column string, keys []string) *sql.Predicate {
	args := make([]any, len(keys))
	for i, k := range keys {
		args[i] = k
	}
	return sql.In(column, args...)
}

// system reads what hangs on something that the viewer was shown, and says why.
func system[N any](why string, read fetch[N]) fetch[N] {
	return func(ctx context.Context, keys []string) (map[string]N, error) {
		return read(access.System(ctx, why), keys)
	}
}

// now is the moment of the answer.
func now(ctx context.Context) (time.Time, error) { return load(ctx).clock.Load(ctx, "") }

// maybe loads what an id names, if there is one.
func maybe[N any](ctx context.Context, l *loader[*N], id *string) (*N, error) {
	if id == nil || *id == "" {
		return nil, nil
	}
	return l.Load(ctx, *id)
}
