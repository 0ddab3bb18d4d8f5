package procurement

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"linli/ent"
	"linli/ent/envelope"
	"linli/ent/registration"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/sealing"
	"linli/internal/trail"
)

// mostEnvelopes is how many envelopes of one organisation a tender takes; what is said of
// them follows from their number.
const mostEnvelopes = 60

// SealingTerms are for what and to whom an envelope of a published tender is sealed.
func SealingTerms(t *ent.Tender, lotID string, kind sealing.Kind) (*sealing.Terms, error) {
	out := &sealing.Terms{V: 1, Tender: t.ID, Lot: lotID, Kind: kind, Round: t.Round, Threshold: t.Threshold}
	if err := json.Unmarshal([]byte(t.Custodians), &out.Custodians); err != nil {
		return nil, fmt.Errorf("read the custodians of %s: %w", t.ID, err)
	}
	return out, nil
}

// TakeEnvelope takes a sealed envelope and gives its receipt (procurement §3.6, step 3).
// What is read goes to a file without a name first, at most 64 MiB and a header, so that
// neither memory nor the database waits for a slow sender. The same envelope again gives
// the same receipt, at any time. Nothing that is written says who sent it or that it is
// no decoy. It is for managers of an organisation that took the documents, up to the
// deadline and at it, by the database's clock when the last byte is here.
//
// Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT with the detail "sealing" for what is no
// envelope for this tender's terms, WRONG_STATE without the documents, TOO_LATE,
// DUPLICATE for somebody else's envelope, RATE_LIMITED from the sixty-first on.
func (s *Service) TakeEnvelope(ctx context.Context, tenderID, lotID, organizationID string, r io.Reader) (*sealing.SignedReceipt, error) {
	if err := s.bidder(ctx, access.BidSeal, tenderID, lotID, organizationID); err != nil {
		return nil, err
	}
	up, err := receive(r)
	if err != nil {
		return nil, sealingFault(err)
	}
	defer up.close()
	var out *sealing.SignedReceipt
	err = s.DB.InTx(access.System(ctx, string(access.BidSeal)), func(tx *database.Tx) error {
		ctx := access.System(ctx, string(access.BidSeal))
		t, again, err := s.enter(ctx, tx, tenderID, organizationID, up.envelope.CiphertextHash)
		if err != nil || again != nil {
			out = again
			return err
		}
		if why := belongs(t, lotID, up.envelope.Header); why != nil {
			return why
		}
		if err := mayOffer(ctx, tx, t, lotID, organizationID); err != nil {
			return err
		}
		header, err := trail.Canonical(up.envelope.Header)
		if err != nil {
			return err
		}
		id := hiddenID("env")
		out, err = s.keep(ctx, tx, t, sealed{
			id: id, lotID: lotID, tag: s.tag("bid", tenderID, organizationID), mark: s.realMark(id), header: header, size: int(up.size),
			receipt: sealing.NewReceipt(up.envelope, tx.Now), next: up.pieces(),
		})
		return err
	})
	return out, err
}

// bidder lets a manager act for an organisation in a lot of a tender that was published.
func (s *Service) bidder(ctx context.Context, verb access.Verb, tenderID, lotID, organizationID string) error {
	all := access.System(ctx, string(verb))
	known, err := s.DB.Client.TenderLot.Query().Where(tenderlot.ID(lotID), tenderlot.TenderID(tenderID), tenderlot.HasTenderWith(tender.PublishedAtNotNil())).Exist(all)
	if err != nil {
		return err
	}
	if !known {
		return fault.New(fault.NotFound, fault.CodeNotFound, "there is no lot %s in this tender", lotID).At("lotId")
	}
	if _, err := s.DB.Client.Organization.Get(ctx, organizationID); err != nil {
		return absent(err, "organisation", organizationID, "organizationId")
	}
	return access.Require(ctx, verb, access.Object{OrganizationID: organizationID})
}

// enter begins what hands something in: clock, queue, the receipt that was given for the
// same before, the time, the documents, the number. The clock is read before the queue:
// nobody is late because others were served first.
func (s *Service) enter(ctx context.Context, tx *database.Tx, tenderID, organizationID string, hash sealing.Hash) (*ent.Tender, *sealing.SignedReceipt, error) {
	if err := tx.Clock(ctx); err != nil {
		return nil, nil, err
	}
	if err := lockBids(ctx, tx, tenderID); err != nil {
		return nil, nil, err
	}
	tag := s.tag("bid", tenderID, organizationID)
	switch before, err := tx.Envelope.Query().Where(envelope.CiphertextHash(hash.String())).Only(ctx); {
	case ent.IsNotFound(err):
	case err != nil:
		return nil, nil, err
	case before.Tag != tag || before.TenderID != tenderID:
		return nil, nil, fault.New(fault.Conflict, fault.CodeDuplicate, "this envelope is here already and is not yours: seal your own bid")
	default:
		back, err := tx.Envelope.Query().Where(envelope.TenderID(tenderID), envelope.Tag(tag), envelope.Bid(before.Bid), envelope.KindEQ(envelope.KindWithdraw), envelope.SeqGT(before.Seq)).Exist(ctx)
		if err != nil {
			return nil, nil, err
		}
		if back && before.Kind != envelope.KindWithdraw && before.Kind != envelope.KindReconfirm {
			return nil, nil, fault.New(fault.Conflict, fault.CodeWrongState, "this bid was withdrawn after it came: seal it anew and hand that in")
		}
		again, err := Receipt(before)
		return nil, again, err
	}
	t, err := tx.Tender.Get(ctx, tenderID)
	if err != nil {
		return nil, nil, err
	}
	if t.Method == tender.MethodFrameworkOpen {
		return nil, nil, fault.New(fault.Conflict, fault.CodeWrongState, "an open framework takes applications and no bids: its price is the same for all")
	}
	open := (t.Status == tender.StatusPublished || t.Status == tender.StatusOffering) && t.Method != tender.MethodSingleSource
	if !open || t.DeadlineAt == nil || tx.Now.After(*t.DeadlineAt) {
		return nil, nil, fault.New(fault.Conflict, fault.CodeTooLate, "this tender takes no bids any more: its deadline has passed, or it has ended")
	}
	took, err := tx.Registration.Query().Where(registration.TenderID(tenderID), registration.Tag(s.tag("registration", tenderID, organizationID))).Exist(ctx)
	if err != nil {
		return nil, nil, err
	}
	if !took {
		return nil, nil, fault.New(fault.Conflict, fault.CodeWrongState, "take the documents first: bids answer to them")
	}
	n, err := tx.Envelope.Query().Where(envelope.TenderID(tenderID), envelope.Tag(tag), envelope.KindNotIn(envelope.KindWithdraw, envelope.KindReconfirm)).Count(ctx)
	if err == nil && n >= mostEnvelopes {
		return nil, nil, fault.New(fault.Limited, fault.CodeRateLimited, "you have handed in %d envelopes for this tender: that is the most", mostEnvelopes)
	}
	return t, nil, err
}

// belongs holds a header to the tender's published terms, and its kind to the round.
func belongs(t *ent.Tender, lotID string, h *sealing.Header) error {
	if final := t.Status == tender.StatusOffering; final != (h.Kind == sealing.Final) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "bids are a technical and a price envelope; final offers have a round of their own").At("envelope")
	}
	terms, err := SealingTerms(t, lotID, h.Kind)
	if err != nil {
		return err
	}
	return sealingFault(terms.Match(h))
}

// sealingFault is what people hear of a sealing.Problem; other errors stay as they are.
func sealingFault(err error) error {
	if p, ok := errors.AsType[*sealing.Problem](err); ok {
		return fault.New(fault.Invalid, fault.CodeBadInput, "this cannot be taken (%s): seal the bid again with the tender's own terms, or send the whole file again", string(p.Code)).
			At("envelope").With("sealing", string(p.Code))
	}
	return err
}

// upload is an envelope as it came, on disk.
type upload struct {
	file     *os.File
	size     int64
	envelope *sealing.Envelope
}

// receive reads one envelope into a file that nobody else can name; sealing.Inspect
// bounds how much that is.
func receive(r io.Reader) (*upload, error) {
	f, err := unnamed()
	if err != nil {
		return nil, err
	}
	up := &upload{file: f}
	if up.envelope, err = sealing.Inspect(io.TeeReader(r, f)); err == nil {
		up.size, err = f.Seek(0, io.SeekCurrent)
	}
	if err != nil {
		up.close()
		return nil, err
	}
	return up, nil
}

func (u *upload) close() { _ = u.file.Close() }

// pieces gives the file in pieces, from its beginning, each valid until the next.
func (u *upload) pieces() func() ([]byte, error) {
	buffer, at := make([]byte, pieceSize), int64(0)
	return func() ([]byte, error) {
		if at == u.size {
			return nil, nil
		}
		n := min(int64(len(buffer)), u.size-at)
		_, err := u.file.ReadAt(buffer[:n], at)
		at += n
		return buffer[:n], err
	}
}
