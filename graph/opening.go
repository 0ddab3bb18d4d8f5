package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/tender"
	"linli/graph/model"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/sealing"
)

func (r queryResolver) Opening(ctx context.Context, tenderID string) (*procurement.OpeningRecord, error) {
	return r.Procurement.ReadOpening(ctx, tenderID)
}

func (openingResolver) Open(_ context.Context, o *procurement.OpeningRecord) (bool, error) {
	return o.Status == tender.StatusOpening, nil
}

func (r openingResolver) Envelopes(ctx context.Context, o *procurement.OpeningRecord) ([]*procurement.OpeningEnvelope, error) {
	return r.Procurement.OpeningEnvelopes(ctx, o)
}

func (bidResolver) Organization(ctx context.Context, b *ent.Bid) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, b.OrganizationID)
}

func (bidResolver) AvailableActions(ctx context.Context, b *ent.Bid) ([]*model.AvailableAction, error) {
	offers, err := load(ctx).bidActions.Load(ctx, b.ID)
	return actions(ctx, offers), err
}

func (objectionResolver) Organization(ctx context.Context, o *ent.Objection) (*ent.Organization, error) {
	return load(ctx).organization.Load(ctx, o.OrganizationID)
}

func (objectionResolver) AvailableActions(ctx context.Context, o *ent.Objection) ([]*model.AvailableAction, error) {
	list, err := load(ctx).objectionActions.Load(ctx, o.ID)
	return actions(ctx, list), err
}

func (r queryResolver) BidDocuments(ctx context.Context, bidID string) ([]*model.BidDocument, error) {
	docs, err := r.Procurement.ReadDocuments(ctx, bidID)
	if err != nil {
		return nil, err
	}
	out := make([]*model.BidDocument, 0, len(docs))
	for _, kind := range []sealing.Kind{sealing.Technical, sealing.Price, sealing.Final} {
		if d := docs[kind]; d != nil {
			shown, err := document(d)
			if err != nil {
				return nil, err
			}
			out = append(out, shown)
		}
	}
	return out, nil
}

func document(d *sealing.Document) (*model.BidDocument, error) {
	at, err := time.Parse(time.RFC3339Nano, d.SignedAt)
	if err != nil {
		return nil, err
	}
	out := &model.BidDocument{Kind: d.Kind, OrganizationName: d.OrganizationName, AmountFen: d.AmountFen, Statement: d.Statement, SignedAt: at}
	for _, p := range d.UnitPrices {
		out.UnitPrices = append(out.UnitPrices, &model.BidUnitPrice{Item: p.Item, Fen: p.Fen})
	}
	for _, a := range d.Technical {
		out.Technical = append(out.Technical, &model.BidAnswer{Criterion: a.Criterion, Text: a.Text})
	}
	for _, f := range d.Files {
		out.Files = append(out.Files, &model.BidFile{Name: f.Name, Type: f.Type, Size: int(f.Size), Sha256: f.SHA256.String()})
	}
	return out, nil
}

func (r queryResolver) ShareBlobs(ctx context.Context, tenderID, keyID string) ([]*model.ShareBlob, error) {
	blobs, err := r.Procurement.ShareBlobs(ctx, tenderID, keyID)
	out := make([]*model.ShareBlob, len(blobs))
	for i, b := range blobs {
		out[i] = &model.ShareBlob{EnvelopeID: b.EnvelopeID, LotID: b.LotID, Kind: b.Kind, Open: b.Open, Head: b.Head, ReleasedAt: b.ReleasedAt}
	}
	return out, err
}

func (r mutationResolver) TenderOpen(ctx context.Context, in machine.Ref) (*model.TenderOpenPayload, error) {
	o, errs, err := r.opened(ctx, in, r.Procurement.OpenTender)
	return &model.TenderOpenPayload{Opening: o, Errors: errs}, err
}

func (r mutationResolver) OpeningEnd(ctx context.Context, in machine.Ref) (*model.OpeningEndPayload, error) {
	o, errs, err := r.opened(ctx, in, r.Procurement.EndOpening)
	return &model.OpeningEndPayload{Opening: o, Errors: errs}, err
}

// opened does something to an opening and shows its record.
func (r mutationResolver) opened(ctx context.Context, in machine.Ref, do func(context.Context, machine.Ref) (*ent.Tender, error)) (*procurement.OpeningRecord, []model.UserError, error) {
	_, err := do(ctx, in)
	errs, err := refusals(ctx, err)
	if err != nil || len(errs) > 0 {
		return nil, errs, err
	}
	o, err := r.Procurement.ReadOpening(ctx, in.ID)
	return o, errs, err
}

func (r mutationResolver) BidRelease(ctx context.Context, in model.BidReleaseInput) (*model.BidReleasePayload, error) {
	out, errs, err := r.released(ctx, in.IdempotencyKey, in.EnvelopeID, in.Release, r.Procurement.ReleaseKey)
	return &model.BidReleasePayload{Outcome: out, Errors: errs}, err
}

func (r mutationResolver) ShareRelease(ctx context.Context, in model.ShareReleaseInput) (*model.ShareReleasePayload, error) {
	out, errs, err := r.released(ctx, in.IdempotencyKey, in.EnvelopeID, in.Release, r.Procurement.ReleaseShare)
	return &model.ShareReleasePayload{Outcome: out, Errors: errs}, err
}

// released hands over what a file of linli bid release holds.
func (mutationResolver) released(ctx context.Context, key, envelopeID, text string, do func(context.Context, string, string, *sealing.Release) (procurement.Outcome, error)) (*procurement.Outcome, []model.UserError, error) {
	release, err := sealing.ReadRelease([]byte(text))
	if err != nil {
		release = &sealing.Release{} // of no envelope: who may hand over hears that it is wrong, others that they may not
	}
	out, err := do(ctx, key, envelopeID, release)
	errs, err := refusals(ctx, err)
	if err != nil || len(errs) > 0 {
		return nil, errs, err
	}
	return &out, errs, nil
}

func (r mutationResolver) ObjectionMake(ctx context.Context, in model.ObjectionMakeInput) (*model.ObjectionMakePayload, error) {
	o, err := r.Procurement.MakeObjection(ctx, in.IdempotencyKey, in.TenderID, in.OrganizationID, in.Body)
	errs, err := refusals(ctx, err)
	return &model.ObjectionMakePayload{Objection: o, Errors: errs}, err
}

func (r mutationResolver) ObjectionAnswer(ctx context.Context, in model.ObjectionAnswerInput) (*model.ObjectionAnswerPayload, error) {
	o, err := r.Procurement.AnswerObjection(ctx, in.IdempotencyKey, in.ObjectionID, in.ExpectedVersion, in.Answer)
	errs, err := refusals(ctx, err)
	return &model.ObjectionAnswerPayload{Objection: o, Errors: errs}, err
}
