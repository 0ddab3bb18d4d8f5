package graph

import (
	"context"

	"linli/ent"
	"linli/ent/entitlement"
	"linli/ent/programme"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/say"
)

func (programmeResolver) Area(ctx context.Context, p *ent.Programme) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, p.AreaID)
}

func (programmeResolver) Categories(ctx context.Context, p *ent.Programme) ([]*ent.Category, error) {
	rows, err := load(ctx).covers.Load(ctx, p.ID)
	out := make([]*ent.Category, len(rows))
	for i, row := range rows {
		out[i] = row.Edges.Category
	}
	return out, err
}

func (entitlementResolver) Person(ctx context.Context, e *ent.Entitlement) (*ent.Person, error) {
	return load(ctx).person.Load(ctx, e.PersonID)
}

func (entitlementResolver) ReservedFen(ctx context.Context, e *ent.Entitlement) (int64, error) {
	b, err := load(ctx).balance.Load(ctx, e.ID)
	return b.Reserved, err
}

func (entitlementResolver) ConsumedFen(ctx context.Context, e *ent.Entitlement) (int64, error) {
	b, err := load(ctx).balance.Load(ctx, e.ID)
	return b.Consumed, err
}

func (entitlementResolver) LeftFen(ctx context.Context, e *ent.Entitlement) (int64, error) {
	b, err := load(ctx).balance.Load(ctx, e.ID)
	return b.Left(), err
}

func (quoteResolver) Offering(ctx context.Context, q *shape.Quote) (*ent.Offering, error) {
	return load(ctx).booked.Load(ctx, q.Offering)
}

func (quoteLineResolver) Programme(ctx context.Context, l *funding.Line) (*ent.Programme, error) {
	return maybe(ctx, load(ctx).programme, &l.Programme)
}

func (eligibilityEvaluationResolver) Programme(ctx context.Context, e *funding.Evaluation) (*ent.Programme, error) {
	return load(ctx).programme.Load(ctx, e.ProgrammeID)
}

// Clauses are told in the caller's language. They are copies: what is kept and digested
// of an evaluation is English.
func (eligibilityEvaluationResolver) Clauses(ctx context.Context, e *funding.Evaluation) ([]*funding.Clause, error) {
	out := make([]*funding.Clause, len(e.Clauses))
	for i, c := range e.Clauses {
		c.Required, c.Actual = say.In(ctx, c.Required), say.In(ctx, c.Actual)
		out[i] = &c
	}
	return out, nil
}

func (r queryResolver) Quote(ctx context.Context, in model.QuoteInput) (*shape.Quote, error) {
	who, err := r.acquaintance(ctx, in.RecipientID, "recipientId")
	if err != nil {
		return nil, err
	}
	o, err := load(ctx).offering.Load(ctx, in.OfferingID)
	if err != nil {
		return nil, err
	}
	if o == nil {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no offering %s", in.OfferingID).At("offeringId")
	}
	q, err := r.Funding.QuoteFor(ctx, who, o, in.On)
	if err != nil {
		return nil, err
	}
	digested, err := q.Text()
	return &shape.Quote{Quote: q, Digest: funding.Digest(digested)}, err
}

// acquaintance is a person whom the viewer may see, and therefore ask about.
func (r queryResolver) acquaintance(ctx context.Context, personID, field string) (*ent.Person, error) {
	p, err := load(ctx).person.Load(ctx, personID)
	if err == nil && p == nil {
		err = fault.New(fault.NotFound, fault.CodeNotFound, "there is no person %s that you may ask about", personID).At(field)
	}
	return p, err
}

func (r queryResolver) Programmes(ctx context.Context, on *date.Date) ([]*ent.Programme, error) {
	day, err := r.day(ctx, on)
	if err != nil {
		return nil, err
	}
	return r.DB.Client.Programme.Query().Where(programme.StatusEQ(programme.StatusPublished), programme.ValidFromLTE(day.String()), programme.ValidUntilGTE(day.String())).
		Order(programme.ByCode(), programme.ByNumber()).All(ctx)
}

// day is the day given, or today.
func (r queryResolver) day(ctx context.Context, on *date.Date) (date.Date, error) {
	if on != nil {
		return *on, nil
	}
	at, err := now(ctx)
	return date.In(at), err
}

func (r queryResolver) Eligibility(ctx context.Context, personID, programmeID string, on *date.Date) (*funding.Evaluation, error) {
	who, err := r.acquaintance(ctx, personID, "personId")
	if err != nil {
		return nil, err
	}
	p, err := load(ctx).programme.Load(ctx, programmeID)
	if err != nil {
		return nil, err
	}
	if p == nil {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no programme %s", programmeID).At("programmeId")
	}
	day, err := r.day(ctx, on)
	e := funding.Evaluate(p, who, day)
	return &e, err
}

func (r queryResolver) Entitlements(ctx context.Context, personID string, month *date.Month) ([]*ent.Entitlement, error) {
	if month == nil {
		today, err := r.day(ctx, nil)
		if err != nil {
			return nil, err
		}
		this := date.MonthOf(today)
		month = &this
	}
	return r.DB.Client.Entitlement.Query().Where(entitlement.PersonID(personID), entitlement.Month(month.String())).Order(entitlement.ByProgrammeCode()).All(ctx)
}
