package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/custodiankey"
	"linli/graph/model"
	"linli/graph/shape"
)

func (custodianKeyResolver) Organization(ctx context.Context, k *ent.CustodianKey) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, k.OrganizationID)
}

func (custodianKeyResolver) Mine(ctx context.Context, k *ent.CustodianKey) (bool, error) {
	return isViewer(ctx, k.PersonID), nil
}

func (r queryResolver) CustodianKeys(ctx context.Context, filter *model.CustodianKeyFilter, first int, after *string) (*shape.Connection[*ent.CustodianKey], error) {
	q := r.DB.Client.CustodianKey.Query()
	if filter != nil {
		if filter.OrganizationID != nil {
			q.Where(custodiankey.OrganizationID(*filter.OrganizationID))
		}
		if filter.Revoked != nil && *filter.Revoked {
			q.Where(custodiankey.RevokedAtNotNil())
		} else if filter.Revoked != nil {
			q.Where(custodiankey.RevokedAtIsNil())
		}
	}
	return page(ctx, q, window{first, after}, listing[*ent.CustodianKey]{"custodianKeys", filter, []key[*ent.CustodianKey]{
		desc(byInstant(custodiankey.FieldCreatedAt, func(k *ent.CustodianKey) time.Time { return k.CreatedAt })),
		desc(byText(custodiankey.FieldID, func(k *ent.CustodianKey) string { return k.ID })),
	}})
}

func (r mutationResolver) CustodianKeySave(ctx context.Context, in model.CustodianKeySaveInput) (*model.CustodianKeySavePayload, error) {
	k, err := r.Procurement.SaveCustodianKey(ctx, in.IdempotencyKey, in.OrganizationID, in.PublicKey)
	errs, err := refusals(ctx, err)
	return &model.CustodianKeySavePayload{CustodianKey: k, Errors: errs}, err
}

func (r mutationResolver) CustodianKeyRevoke(ctx context.Context, in model.CustodianKeyRevokeInput) (*model.CustodianKeyRevokePayload, error) {
	k, err := r.Procurement.RevokeCustodianKey(ctx, in.IdempotencyKey, in.CustodianKeyID)
	errs, err := refusals(ctx, err)
	return &model.CustodianKeyRevokePayload{CustodianKey: k, Errors: errs}, err
}
