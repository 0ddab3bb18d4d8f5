package procurement

import (
	"context"

	"linli/ent"
	"linli/ent/envelope"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/sealing"
)

// Envelopes lists what an organisation handed in for a tender, in its order; Receipt
// gives the receipt of each. It is for managers of the organisation.
func (s *Service) Envelopes(ctx context.Context, tenderID, organizationID string) ([]*ent.Envelope, error) {
	if err := access.Require(ctx, access.BidSeal, access.Object{OrganizationID: organizationID}); err != nil {
		return nil, err
	}
	all := access.System(ctx, string(access.BidSeal))
	return s.DB.Client.Envelope.Query().Where(envelope.TenderID(tenderID), envelope.Tag(s.tag("bid", tenderID, organizationID))).Order(envelope.BySeq()).All(all)
}

// Proof shows that a receipt is under the seal root of its tender, which is in the log
// since the deadline: Inclusion.Verify with the receipt and Tender.SealRoot. Who has a
// receipt may ask, as it names its envelope by a random id.
//
// Faults: NOT_FOUND also when the envelope is here no more, which the receipt proves;
// TOO_EARLY before the deadline.
func (s *Service) Proof(ctx context.Context, envelopeID string) (*sealing.Inclusion, error) {
	ctx = access.System(ctx, "proof of a receipt")
	e, err := s.DB.Client.Envelope.Query().Where(envelope.ID(envelopeID)).WithTender().Only(ctx)
	if err != nil {
		return nil, absent(err, "envelope", envelopeID, "envelopeId")
	}
	root := e.Edges.Tender.SealRoot
	if e.Round > 1 {
		root = e.Edges.Tender.OfferRoot
	}
	if root == "" {
		return nil, fault.New(fault.Conflict, fault.CodeTooEarly, "bids are sealed at the deadline: ask again afterwards")
	}
	leaves, err := s.leaves(ctx, s.DB.Client, e.TenderID, e.Round)
	if err != nil {
		return nil, err
	}
	var index int
	if _, err := s.DB.NowAnd(ctx, "SELECT COUNT(*) FROM envelopes WHERE tender_id = $1 AND round = $2 AND seq < $3", []any{e.TenderID, e.Round, e.Seq}, &index); err != nil {
		return nil, err
	}
	path, err := sealing.Proof(leaves, index)
	return &sealing.Inclusion{V: 1, Index: index, Width: len(leaves), Path: path}, err
}

// RecomputeRoot makes the root over the receipts as they are now. It differs from the
// tender's seal root, which the log has, once an envelope was put in or left out.
func (s *Service) RecomputeRoot(ctx context.Context, t *ent.Tender) (sealing.Hash, error) {
	leaves, err := s.leaves(access.System(ctx, "check of the seal"), s.DB.Client, t.ID, t.Round)
	if err != nil {
		return sealing.Hash{}, err
	}
	return sealing.Root(leaves), nil
}

// ReceiptKey is the public key that receipts are checked by.
func (s *Service) ReceiptKey() (sealing.Bytes, error) {
	key, err := sealing.ReceiptKey(s.Secret)
	if err != nil {
		return nil, err
	}
	return sealing.PublicKey(key)
}
