package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/statement"
	"linli/ent/tender"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/procurement"
)

func (tenderResolver) PublicOpening(ctx context.Context, t *ent.Tender) (*procurement.PublicOpening, error) {
	return load(ctx).publicOpening.Load(ctx, t.ID)
}

func (publicBidResolver) Organization(ctx context.Context, b *procurement.PublicBid) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, b.OrganizationID)
}

func (tenderResolver) PublicReports(ctx context.Context, t *ent.Tender) ([]*procurement.SignedReport, error) {
	return load(ctx).publicReports.Load(ctx, t.ID)
}

func (tenderResolver) PublicChallenges(ctx context.Context, t *ent.Tender) ([]*procurement.PublicChallenge, error) {
	return load(ctx).publicChallenges.Load(ctx, t.ID)
}

func (publicChallengeResolver) Organization(ctx context.Context, x *procurement.PublicChallenge) (*ent.Organization, error) {
	return maybe(ctx, load(ctx).organization, x.OrganizationID)
}

// Reasons are those of a decision: what a complaint was not taken for is its author's.
func (publicComplaintResolver) Reasons(_ context.Context, x *ent.Complaint) (string, error) {
	if x.Decision == nil || x.DecidedAt == nil {
		return "", nil
	}
	return x.Reasons, nil
}

func (r queryResolver) Awards(ctx context.Context, filter *model.AwardFilter, first int, after *string) (*shape.Connection[*ent.Award], error) {
	q := r.DB.Client.Award.Query().Where(award.AnnouncedAtNotNil())
	if filter != nil {
		if filter.OrganizationID != nil {
			q.Where(award.OrganizationID(*filter.OrganizationID))
		}
		if filter.BuyerID != nil {
			q.Where(award.HasTenderWith(tender.BuyerID(*filter.BuyerID)))
		}
		if filter.AreaID != nil {
			path, err := pathOf(ctx, *filter.AreaID)
			if err != nil {
				return nil, err
			}
			q.Where(award.HasTenderWith(tender.AreaPathHasPrefix(path)))
		}
	}
	return page(ctx, q, window{first, after}, listing[*ent.Award]{"awards", filter, []key[*ent.Award]{
		desc(byInstant(award.FieldAnnouncedAt, func(a *ent.Award) time.Time { return *a.AnnouncedAt })),
		desc(byText(award.FieldID, func(a *ent.Award) string { return a.ID })),
	}})
}

// WaitingStatements reads as Linli itself what everybody may know of statements: that
// they wait, since when and for which month; not what they claim.
func (r queryResolver) WaitingStatements(ctx context.Context, first int, after *string) (*shape.Connection[*shape.WaitingStatement], error) {
	q := r.DB.Client.Statement.Query().Where(statement.StatusIn(contracting.Waiting...))
	found, err := page(access.System(ctx, "statements that wait for their payment"), q, window{first, after}, listing[*ent.Statement]{"waitingStatements", nil, []key[*ent.Statement]{
		byText(statement.FieldMonth, func(s *ent.Statement) string { return s.Month }),
		byText(statement.FieldID, func(s *ent.Statement) string { return s.ID }),
	}})
	if err != nil {
		return nil, err
	}
	out := &shape.Connection[*shape.WaitingStatement]{PageInfo: found.PageInfo, Count: found.Count}
	for _, e := range found.Edges {
		out.Edges = append(out.Edges, &shape.Edge[*shape.WaitingStatement]{Cursor: e.Cursor, Node: &shape.WaitingStatement{Statement: e.Node}})
	}
	return out, nil
}

func (waitingStatementResolver) Contract(ctx context.Context, s *shape.WaitingStatement) (*ent.Contract, error) {
	return load(ctx).contract.Load(ctx, s.ContractID)
}

func (waitingStatementResolver) Provider(ctx context.Context, s *shape.WaitingStatement) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, s.ProviderID)
}

func (waitingStatementResolver) RequestedAt(ctx context.Context, s *shape.WaitingStatement) (*time.Time, error) {
	return load(ctx).submitted.Load(ctx, s.ID)
}
