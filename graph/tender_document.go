package graph

import (
	"context"
	"slices"

	"linli/ent"
	"linli/internal/procurement"
	"linli/internal/scoring"
)

func (tenderDocumentResolver) Body(_ context.Context, d *ent.TenderDocument) (*procurement.TenderBody, error) {
	b, err := procurement.TenderBodyOf(d)
	return &b, err
}

// RankOn is null where the documents do not say.
func (evaluationResolver) RankOn(_ context.Context, e *procurement.Evaluation) (*scoring.RankOn, error) {
	if e.RankOn == "" {
		return nil, nil
	}
	return &e.RankOn, nil
}

func (tenderDocumentResolver) Files(ctx context.Context, d *ent.TenderDocument) ([]*ent.Attachment, error) {
	return load(ctx).files.Load(ctx, d.ID)
}

func (tenderDocumentResolver) CustodianKeys(ctx context.Context, d *ent.TenderDocument) ([]*ent.CustodianKey, error) {
	b, err := procurement.TenderBodyOf(d)
	if err != nil {
		return nil, err
	}
	keys, err := load(ctx).custodianKey.LoadAll(ctx, b.CustodianKeys)
	return slices.DeleteFunc(keys, func(k *ent.CustodianKey) bool { return k == nil }), err // a draft may name what is not there
}
