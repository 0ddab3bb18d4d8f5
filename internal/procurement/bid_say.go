package procurement

import (
	"context"
	"crypto/sha256"

	"linli/ent"
	"linli/ent/envelope"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/sealing"
	"linli/internal/trail"
)

// statement is what a bidder says of a bid that it handed in; field names are part of
// the format (docs/sealed-bids.md).
type statement struct {
	V        int          `json:"v"` // 1
	Tender   string       `json:"tender"`
	Lot      string       `json:"lot"`
	Kind     sealing.Kind `json:"kind"`
	Round    int          `json:"round"`
	Bid      string       `json:"bid"`
	Document int          `json:"document"` // the version that it is said in view of
	After    int64        `json:"after"`    // seq of the bid's newest envelope
}

// hashes name a statement in its receipt, in place of an envelope's. They follow from
// what is said alone, so saying it twice is saying it once.
func (st statement) hashes() (header, ciphertext sealing.Hash, err error) {
	text, err := trail.Canonical(st)
	header = sha256.Sum256([]byte(text))
	ciphertext = sha256.Sum256(append([]byte("linli/bid/statement/v1"), header[:]...))
	return header, ciphertext, err
}

// Reconfirm says that an organisation's bid for a lot stands after the documents were
// changed, and gives the receipt; a bid that came before a material change and is not
// confirmed counts as not submitted (procurement T3). It is hidden as envelopes are. It
// is for managers of the organisation, until the deadline.
//
// Faults: NOT_FOUND, FORBIDDEN, TOO_LATE, WRONG_STATE when no bid is here.
func (s *Service) Reconfirm(ctx context.Context, tenderID, lotID, organizationID string) (*sealing.SignedReceipt, error) {
	return s.say(ctx, sealing.Reconfirm, tenderID, lotID, organizationID)
}

// Withdraw takes an organisation's bids for a lot back before the deadline, and gives the
// receipt; envelopes stay sealed and stay under the root. Whoever seals anew afterwards
// bids again. It is for managers of the organisation, until the deadline; later
// withdrawal is another matter (procurement §3.5).
//
// Faults: those of Reconfirm.
func (s *Service) Withdraw(ctx context.Context, tenderID, lotID, organizationID string) (*sealing.SignedReceipt, error) {
	return s.say(ctx, sealing.Withdraw, tenderID, lotID, organizationID)
}

func (s *Service) say(ctx context.Context, kind sealing.Kind, tenderID, lotID, organizationID string) (*sealing.SignedReceipt, error) {
	if err := s.bidder(ctx, access.BidSeal, tenderID, lotID, organizationID); err != nil {
		return nil, err
	}
	ctx = access.System(ctx, string(access.BidSeal))
	var out *sealing.SignedReceipt
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		if err := lockBids(ctx, tx, tenderID); err != nil {
			return err
		}
		t, err := tx.Tender.Get(ctx, tenderID)
		if err != nil {
			return err
		}
		tag := s.tag("bid", tenderID, organizationID)
		rows, err := tx.Envelope.Query().Where(envelope.TenderID(tenderID), envelope.LotID(lotID), envelope.Round(t.Round), envelope.Tag(tag)).Order(envelope.BySeq()).All(ctx)
		if err != nil {
			return err
		}
		_, document, err := materialChange(ctx, tx.Client(), tenderID)
		if err != nil {
			return err
		}
		said := false
		for _, a := range s.answers(rows) {
			st := statement{V: 1, Tender: tenderID, Lot: lotID, Kind: kind, Round: t.Round, Bid: a.bid, Document: document, After: a.last}
			if kind == sealing.Withdraw {
				st.Document = 0 // taken back is taken back, whatever the documents say
			} else if a.withdrawn > a.last {
				continue
			}
			if out, err = s.sayOf(ctx, tx, t, st, organizationID); err != nil {
				return err
			}
			said = true
		}
		if !said {
			return fault.New(fault.Conflict, fault.CodeWrongState, "there is no bid of this organisation for this lot: hand one in first")
		}
		return nil
	})
	return out, err
}

// sayOf writes one statement, unless it was said before.
func (s *Service) sayOf(ctx context.Context, tx *database.Tx, t *ent.Tender, st statement, organizationID string) (*sealing.SignedReceipt, error) {
	header, hash, err := st.hashes()
	if err != nil {
		return nil, err
	}
	if _, again, err := s.enter(ctx, tx, t.ID, organizationID, hash); err != nil || again != nil {
		return again, err
	}
	id := hiddenID("env")
	return s.keep(ctx, tx, t, sealed{
		id: id, lotID: st.Lot, tag: s.tag("bid", t.ID, organizationID), mark: s.realMark(id),
		receipt: sealing.Receipt{Bid: st.Bid, Kind: st.Kind, HeaderHash: header, CiphertextHash: hash},
	})
}
