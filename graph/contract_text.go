package graph

import (
	"context"

	"linli/ent"
	"linli/ent/contractversion"
	"linli/internal/contracting"
)

func (contractResolver) Project(ctx context.Context, c *ent.Contract) (*ent.Project, error) {
	return maybe(ctx, load(ctx).project, c.ProjectID)
}

func (contractResolver) Award(ctx context.Context, c *ent.Contract) (*ent.Award, error) {
	return maybe(ctx, load(ctx).award, c.AwardID)
}

func (contractResolver) Framework(ctx context.Context, c *ent.Contract) (*ent.Framework, error) {
	return maybe(ctx, load(ctx).framework, c.FrameworkID)
}

func (contractResolver) Versions(ctx context.Context, c *ent.Contract) ([]*ent.ContractVersion, error) {
	return load(ctx).versions.Load(ctx, c.ID)
}

func (contractResolver) Guarantees(ctx context.Context, c *ent.Contract) ([]*ent.Guarantee, error) {
	return load(ctx).guarantees.Load(ctx, c.ID)
}

func (contractResolver) Milestones(ctx context.Context, c *ent.Contract) ([]*ent.Milestone, error) {
	return load(ctx).milestones.Load(ctx, c.ID)
}

func (contractResolver) PaymentRequests(ctx context.Context, c *ent.Contract) ([]*ent.PaymentRequest, error) {
	return load(ctx).paymentRequests.Load(ctx, c.ID)
}

func (contractResolver) Evaluations(ctx context.Context, c *ent.Contract) ([]*ent.PerformanceEvaluation, error) {
	return load(ctx).evaluations.Load(ctx, c.ID)
}

func (contractVersionResolver) Contract(ctx context.Context, v *ent.ContractVersion) (*ent.Contract, error) {
	return load(ctx).contract.Load(ctx, v.ContractID)
}

func (contractVersionResolver) Body(_ context.Context, v *ent.ContractVersion) (*contracting.ContractBody, error) {
	b, err := contracting.BodyOf(v)
	return &b, err
}

func (contractVersionResolver) Signatures(ctx context.Context, v *ent.ContractVersion) ([]*ent.ContractSignature, error) {
	return load(ctx).signatures.Load(ctx, v.ID)
}

func (contractSignatureResolver) PersonName(ctx context.Context, s *ent.ContractSignature) (string, error) {
	return name(ctx, s.PersonID)
}

func (contractBodyLotResolver) Category(ctx context.Context, l *contracting.BodyLot) (*ent.Category, error) {
	return load(ctx).category.Load(ctx, l.CategoryID)
}

func (contractBodyLotResolver) Area(ctx context.Context, l *contracting.BodyLot) (*ent.Area, error) {
	return load(ctx).area.Load(ctx, l.AreaID)
}

// ContractDifferences is a question of its own, not a field of each text: what documents
// and bid make of a contract takes many statements.
func (r queryResolver) ContractDifferences(ctx context.Context, contractVersionID string) ([]*contracting.Difference, error) {
	v, err := r.DB.Client.ContractVersion.Query().Where(contractversion.ID(contractVersionID)).WithContract().Only(ctx)
	if ent.IsNotFound(err) {
		return []*contracting.Difference{}, nil
	}
	if err != nil {
		return nil, err
	}
	list, err := r.Contracting.Compare(ctx, v.Edges.Contract, v)
	out := make([]*contracting.Difference, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out, err
}
