package procurement

import (
	"context"
	"slices"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/keyrelease"
	"linli/ent/objection"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/sealing"
)

// OpeningRecord is what is read out at an opening, to all who take part in it.
type OpeningRecord struct {
	*ent.Tender
	Bids       []*ent.Bid       // by lot and bidder
	Objections []*ent.Objection // in their order
}

// OpeningEnvelope tells how far an envelope of a bid that counts is from being open.
type OpeningEnvelope struct {
	ID, BidID string
	Kind      sealing.Kind
	Open      bool
	KeyGiven  bool // by its bidder, be it one that does not open it
	Shares    int  // that custodians gave
}

// ReadOpening gives the record of a tender's opening from its beginning on; before, and
// to whoever takes no part in it, it is nil. Who buys or watches takes part, every bidder
// whose bid counts, and who evaluates.
func (s *Service) ReadOpening(ctx context.Context, tenderID string) (*OpeningRecord, error) {
	attends, err := s.DB.Client.Bid.Query().Where(bid.TenderID(tenderID)).Exist(ctx)
	if err != nil || !attends {
		return nil, err
	}
	all := access.System(ctx, "what is read out at an opening")
	out := &OpeningRecord{}
	if out.Tender, err = s.DB.Client.Tender.Get(all, tenderID); err != nil {
		return nil, err
	}
	if out.Bids, err = s.DB.Client.Bid.Query().Where(bid.TenderID(tenderID)).Order(bid.ByLotID(), bid.ByOrganizationID()).All(all); err != nil {
		return nil, err
	}
	out.Objections, err = s.DB.Client.Objection.Query().Where(objection.TenderID(tenderID)).Order(objection.ByCreatedAt(), objection.ByID()).All(all)
	return out, err
}

// openedStates are the states in which the opening of a tender's round has begun. While final
// offers are sealed the record of the first round stands, and nothing tells who made one.
var openedStates = tenderStates{tender.StatusOpening, tender.StatusEvaluating, tender.StatusReportSigned, tender.StatusConfirmed, tender.StatusAwarded, tender.StatusComplete}

// OpeningEnvelopes tells of each envelope of a record what was handed over for it, once
// the opening of its round has begun.
func (s *Service) OpeningEnvelopes(ctx context.Context, o *OpeningRecord) ([]*OpeningEnvelope, error) {
	if !slices.Contains(openedStates, o.Status) {
		return nil, nil
	}
	ctx = access.System(ctx, "what is read out at an opening")
	list, err := s.toOpen(ctx, s.DB.Client, o.Tender)
	if err != nil {
		return nil, err
	}
	out := make([]*OpeningEnvelope, len(list))
	at := make(map[string]*OpeningEnvelope, len(list))
	ids := make([]string, len(list))
	for i, f := range list {
		docs, err := s.Documents(f.bid)
		if err != nil {
			return nil, err
		}
		out[i] = &OpeningEnvelope{ID: f.envelope.ID, BidID: f.bid.ID, Kind: f.header.Kind, Open: docs[f.header.Kind] != nil}
		ids[i], at[f.envelope.ID] = f.envelope.ID, out[i]
	}
	given, err := s.DB.Client.KeyRelease.Query().Where(keyrelease.EnvelopeIDIn(ids...)).All(ctx)
	for _, k := range given {
		if e := at[k.EnvelopeID]; k.Share {
			e.Shares++
		} else {
			e.KeyGiven = true
		}
	}
	return out, err
}

// ReadDocuments gives what was opened of a bid, by kind, once the opening is over. It is
// for managers of its organisation, for handlers, regulators and auditors of the area, and
// for who evaluates.
//
// Faults: NOT_FOUND, FORBIDDEN, TOO_EARLY while the opening goes on.
func (s *Service) ReadDocuments(ctx context.Context, bidID string) (map[sealing.Kind]*sealing.Document, error) {
	b, err := s.DB.Client.Bid.Get(ctx, bidID)
	if err != nil {
		return nil, absent(err, "bid", bidID, "bidId")
	}
	t, err := s.DB.Client.Tender.Get(access.System(ctx, "the tender of a bid"), b.TenderID)
	if err != nil {
		return nil, err
	}
	if err := s.follows(ctx, access.BidRead, t, b.OrganizationID); err != nil {
		return nil, err
	}
	if t.Status == tender.StatusOpening {
		return nil, fault.New(fault.Conflict, fault.CodeTooEarly, "bids are still being opened: their documents can be read afterwards")
	}
	return s.Documents(b)
}

// follows refuses what is for those who follow the evaluation of a tender, by a post that a
// verb is for or because they evaluate, and for managers of an organisation if one is named.
func (s *Service) follows(ctx context.Context, verb access.Verb, t *ent.Tender, organizationID string) error {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return err
	}
	why := access.Require(ctx, verb, access.Object{OrganizationID: organizationID, AreaPath: t.AreaPath})
	if why == nil {
		return nil
	}
	sits, err := s.DB.Client.PanelSeat.Query().Where(panelseat.PersonID(v.PersonID), panelseat.HasPanelWith(panel.TenderID(t.ID)),
		panelseat.StatusIn(panelseat.StatusAccepted, panelseat.StatusSigned, panelseat.StatusDissented)).Exist(access.System(ctx, string(verb)))
	if err != nil {
		return err
	}
	if !sits {
		return why
	}
	return nil
}
