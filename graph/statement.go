package graph

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/payment"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/date"
	"linli/internal/fault"
)

func (statementResolver) Contract(ctx context.Context, s *ent.Statement) (*ent.Contract, error) {
	return load(ctx).contract.Load(ctx, s.ContractID)
}

func (statementResolver) Provider(ctx context.Context, s *ent.Statement) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, s.ProviderID)
}

func (statementResolver) Approver(ctx context.Context, s *ent.Statement) (*ent.Person, error) {
	return maybe(ctx, load(ctx).person, s.ApproverID)
}

func (statementResolver) Payment(ctx context.Context, s *ent.Statement) (*ent.Payment, error) {
	return load(ctx).paymentOf.Load(ctx, s.ID)
}

func (statementResolver) AvailableActions(ctx context.Context, s *ent.Statement) ([]*model.AvailableAction, error) {
	f, err := load(ctx).statementFacts.Load(ctx, s.ID)
	f.Statement, f.Viewer = s, access.From(ctx)
	return actions(ctx, contracting.StatementActions(f)), err
}

func (r statementResolver) Lines(ctx context.Context, s *ent.Statement, sampled *bool, first int, after *string) (*shape.Connection[*ent.StatementLine], error) {
	q := r.DB.Client.StatementLine.Query().Where(statementline.StatementID(s.ID))
	if sampled != nil {
		q.Where(statementline.Sampled(*sampled))
	}
	return page(ctx, q, window{first, after}, listing[*ent.StatementLine]{"lines", []any{s.ID, sampled}, []key[*ent.StatementLine]{
		byText(statementline.FieldServiceDate, func(l *ent.StatementLine) string { return l.ServiceDate }),
		byText(statementline.FieldID, func(l *ent.StatementLine) string { return l.ID }),
	}})
}

func (statementLineResolver) Contract(ctx context.Context, l *ent.StatementLine) (*ent.Contract, error) {
	return load(ctx).contract.Load(ctx, l.ContractID)
}

func (statementLineResolver) ContractLot(ctx context.Context, l *ent.StatementLine) (*ent.ContractLot, error) {
	return load(ctx).lot.Load(ctx, l.ContractLotID)
}

func (statementLineResolver) Booking(ctx context.Context, l *ent.StatementLine) (*ent.Booking, error) {
	return load(ctx).booking.Load(ctx, l.BookingID)
}

// What a payment tells of its statement is public; the statement itself is not.

func (paymentResolver) Contract(ctx context.Context, p *ent.Payment) (*ent.Contract, error) {
	s, err := load(ctx).paid.Load(ctx, p.StatementID)
	if err != nil {
		return nil, err
	}
	return load(ctx).contract.Load(ctx, s.ContractID)
}

func (paymentResolver) Provider(ctx context.Context, p *ent.Payment) (*ent.Organization, error) {
	s, err := load(ctx).paid.Load(ctx, p.StatementID)
	if err != nil {
		return nil, err
	}
	return load(ctx).organization.Load(ctx, s.ProviderID)
}

func (paymentResolver) Month(ctx context.Context, p *ent.Payment) (*date.Month, error) {
	s, err := load(ctx).paid.Load(ctx, p.StatementID)
	if err != nil {
		return nil, err
	}
	m, err := date.ParseMonth(s.Month)
	return &m, err
}

func (paymentResolver) RequestedAt(ctx context.Context, p *ent.Payment) (*time.Time, error) {
	return load(ctx).submitted.Load(ctx, p.StatementID)
}

func (paymentResolver) RecordedBy(ctx context.Context, p *ent.Payment) (*ent.Person, error) {
	return load(ctx).person.Load(ctx, p.RecordedByID)
}

func (r queryResolver) Statements(ctx context.Context, filter *model.StatementFilter, first int, after *string) (*shape.Connection[*ent.Statement], error) {
	q := r.DB.Client.Statement.Query()
	if filter != nil {
		if filter.ContractID != nil {
			q.Where(statement.ContractID(*filter.ContractID))
		}
		if filter.ProviderID != nil {
			q.Where(statement.ProviderID(*filter.ProviderID))
		}
		if filter.Status != nil {
			q.Where(statement.StatusEQ(*filter.Status))
		}
		if filter.Month != nil {
			q.Where(statement.Month(filter.Month.String()))
		}
	}
	return page(ctx, q, window{first, after}, listing[*ent.Statement]{"statements", filter, []key[*ent.Statement]{
		desc(byText(statement.FieldMonth, func(s *ent.Statement) string { return s.Month })),
		desc(byText(statement.FieldID, func(s *ent.Statement) string { return s.ID })),
	}})
}

func (r queryResolver) Payments(ctx context.Context, filter *model.PaymentFilter, first int, after *string) (*shape.Connection[*ent.Payment], error) {
	q := r.DB.Client.Payment.Query()
	if filter != nil {
		if filter.ContractID != nil {
			q.Where(payment.HasStatementWith(statement.ContractID(*filter.ContractID)))
		}
		if filter.ProviderID != nil {
			q.Where(payment.HasStatementWith(statement.ProviderID(*filter.ProviderID)))
		}
	}
	return page(ctx, q, window{first, after}, listing[*ent.Payment]{"payments", filter, []key[*ent.Payment]{
		desc(byText(payment.FieldPaidOn, func(p *ent.Payment) string { return p.PaidOn })),
		desc(byText(payment.FieldID, func(p *ent.Payment) string { return p.ID })),
	}})
}

func (r queryResolver) Performance(ctx context.Context, organizationID string, month date.Month) (*shape.Performance, error) {
	o, err := load(ctx).organization.Load(ctx, organizationID)
	if err != nil {
		return nil, err
	}
	if o == nil {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no organisation %s", organizationID).At("organizationId")
	}
	return performance(ctx, organizationID, month)
}

func (organizationResolver) Performance(ctx context.Context, o *ent.Organization, month date.Month) (*shape.Performance, error) {
	return performance(ctx, o.ID, month)
}

func performance(ctx context.Context, organizationID string, month date.Month) (*shape.Performance, error) {
	p, err := load(ctx).performance.Load(ctx, month.String()+" "+organizationID)
	return &p, err
}

// performances reads figures by "month organisation": a statement for each month, and one
// more where few spoke: who may read what each of them said is shown the figure of it too.
func (r *Resolver) performances(ctx context.Context, keys []string) (map[string]shape.Performance, error) {
	months := map[string][]string{}
	for _, k := range keys {
		month, organizationID, _ := strings.Cut(k, " ")
		months[month] = append(months[month], organizationID)
	}
	out := make(map[string]shape.Performance, len(keys))
	for text, organizationIDs := range months {
		month, err := date.ParseMonth(text)
		if err != nil {
			return nil, err
		}
		found, err := r.Contracting.Performances(ctx, month, organizationIDs...)
		if err != nil {
			return nil, err
		}
		var few []string
		for organizationID, p := range found {
			if access.Few(p.Voices) {
				few = append(few, organizationID)
			}
		}
		read, err := r.Contracting.VoicesRead(ctx, month, few...)
		if err != nil {
			return nil, err
		}
		for organizationID, p := range found {
			out[text+" "+organizationID] = shape.Performance{Performance: p, Hidden: access.Few(p.Voices) && read[organizationID] < p.Voices}
		}
	}
	return out, nil
}

func (performanceFiguresResolver) Organization(ctx context.Context, p *shape.Performance) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, p.OrganizationID)
}

func (performanceFiguresResolver) Figures(_ context.Context, p *shape.Performance) ([]*shape.Figure, error) {
	out := make([]*shape.Figure, len(p.Figures))
	for i, f := range p.Figures {
		out[i] = &shape.Figure{Name: f.Name, OrganizationID: p.OrganizationID, Month: p.Month}
		if f.Name != contracting.Solved || !p.Hidden {
			out[i].Numerator, out[i].Denominator = &f.Numerator, &f.Denominator
		}
	}
	return out, nil
}

func (r figureResolver) Rows(ctx context.Context, f *shape.Figure, first int, after *string, counted *bool) (*shape.Connection[*ent.Booking], error) {
	q := r.Contracting.FigureRows(f.OrganizationID, f.Month, f.Name, counted)
	return page(ctx, q, window{first, after}, bookings("figure", []any{f.OrganizationID, f.Month, f.Name, counted}, model.BookingOrderEarliest))
}

func (performanceFiguresResolver) Satisfied(_ context.Context, p *shape.Performance) (*model.Rating, error) {
	if p.Hidden {
		return &model.Rating{}, nil
	}
	return rating(p.SatisfiedMilli, p.Voices), nil
}

func rating(milli, count int64) *model.Rating {
	m, c := int(milli), int(count)
	return &model.Rating{Milli: &m, Count: &c}
}
