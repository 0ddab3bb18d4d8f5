package graph

import (
	"context"
	"encoding/json"
	"time"

	"linli/ent"
	"linli/ent/tender"
	"linli/graph/model"
	"linli/internal/fault"
	"linli/internal/procurement"
	"linli/internal/sealing"
)

// Sealing shows a published tender to who seals a bid for it; everything on it is public.
func (r queryResolver) Sealing(ctx context.Context, tenderID string) (*ent.Tender, error) {
	t, err := r.DB.Client.Tender.Query().Where(tender.ID(tenderID), tender.PublishedAtNotNil()).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil // GraphQL's null
	}
	return t, err
}

func (sealingResolver) Tender(_ context.Context, t *ent.Tender) (*ent.Tender, error) { return t, nil }

func (sealingResolver) Kinds(_ context.Context, t *ent.Tender) ([]sealing.Kind, error) {
	if t.Round > 1 {
		return []sealing.Kind{sealing.Final}, nil
	}
	return []sealing.Kind{sealing.Technical, sealing.Price}, nil
}

func (sealingResolver) Custodians(ctx context.Context, t *ent.Tender) ([]*model.SealingCustodian, error) {
	terms, err := procurement.SealingTerms(t, "", sealing.Technical)
	if err != nil {
		return nil, err
	}
	institutions := make([]string, len(terms.Custodians))
	for i, c := range terms.Custodians {
		institutions[i] = c.Institution
	}
	found, err := load(ctx).organization.LoadAll(ctx, institutions)
	if err != nil {
		return nil, err
	}
	out := make([]*model.SealingCustodian, len(terms.Custodians))
	for i, c := range terms.Custodians {
		out[i] = &model.SealingCustodian{ID: c.ID, Institution: found[i], Key: c.Key.String(), Fingerprint: sealing.Fingerprint(c.Key)}
	}
	return out, nil
}

func (r sealingResolver) ReceiptKey(context.Context, *ent.Tender) (string, error) {
	key, err := r.Procurement.ReceiptKey()
	return key.String(), err
}

func (sealingResolver) Terms(_ context.Context, t *ent.Tender, lotID string, kind sealing.Kind) (string, error) {
	terms, err := procurement.SealingTerms(t, lotID, kind)
	if err != nil {
		return "", err
	}
	if err := terms.Check(); err != nil {
		return "", fault.New(fault.Invalid, fault.CodeBadInput, "there are no terms of sealing for this lot and kind").At("lotId")
	}
	return file(terms)
}

// file is what people keep beside a bid, as JSON.
func file(v any) (string, error) {
	raw, err := json.MarshalIndent(v, "", "  ")
	return string(raw), err
}

func (r queryResolver) Envelopes(ctx context.Context, tenderID, organizationID string) ([]*ent.Envelope, error) {
	return r.Procurement.Envelopes(ctx, tenderID, organizationID)
}

func (envelopeResolver) Receipt(_ context.Context, e *ent.Envelope) (*model.Receipt, error) {
	signed, err := procurement.Receipt(e)
	if err != nil {
		return nil, err
	}
	return receipt(signed)
}

// receipt shows what the server signed; nil for nothing.
func receipt(signed *sealing.SignedReceipt) (*model.Receipt, error) {
	if signed == nil {
		return nil, nil // GraphQL's null
	}
	r := signed.Receipt
	at, err := time.Parse(time.RFC3339Nano, r.ReceivedAt)
	if err != nil {
		return nil, err
	}
	text, err := file(signed)
	return &model.Receipt{
		EnvelopeID: r.Envelope, Kind: r.Kind, Bid: r.Bid, Round: r.Round, ReceivedAt: at, CiphertextHash: r.CiphertextHash.String(), File: text,
	}, err
}

func (r queryResolver) EnvelopeProof(ctx context.Context, envelopeID string) (*model.InclusionProof, error) {
	p, err := r.Procurement.Proof(ctx, envelopeID)
	if err != nil {
		return nil, err
	}
	out := &model.InclusionProof{Index: p.Index, Width: p.Width, Path: make([]string, len(p.Path))}
	for i, h := range p.Path {
		out.Path[i] = h.String()
	}
	out.File, err = file(p)
	return out, err
}

func (r mutationResolver) BidReconfirm(ctx context.Context, in model.BidReconfirmInput) (*model.BidReconfirmPayload, error) {
	signed, err := r.Procurement.Reconfirm(ctx, in.TenderID, in.LotID, in.OrganizationID)
	errs, err := refusals(ctx, err)
	if err != nil {
		return nil, err
	}
	given, err := receipt(signed)
	return &model.BidReconfirmPayload{Receipt: given, Errors: errs}, err
}

func (r mutationResolver) BidWithdraw(ctx context.Context, in model.BidWithdrawInput) (*model.BidWithdrawPayload, error) {
	signed, err := r.Procurement.Withdraw(ctx, in.TenderID, in.LotID, in.OrganizationID)
	errs, err := refusals(ctx, err)
	if err != nil {
		return nil, err
	}
	given, err := receipt(signed)
	return &model.BidWithdrawPayload{Receipt: given, Errors: errs}, err
}
