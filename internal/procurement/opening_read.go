package procurement

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/envelopepiece"
	"linli/internal/database"
	"linli/internal/sealing"
	"linli/internal/trail"
)

// bidPurpose is what opened documents are encrypted for.
const bidPurpose = "bid document"

// otherOrganization is why a bid is invalid whose document names somebody else than who
// handed it in.
const otherOrganization = "OTHER_ORGANIZATION"

// Documents are what was opened of a bid, by kind.
func (s *Service) Documents(b *ent.Bid) (map[sealing.Kind]*sealing.Document, error) {
	out := map[sealing.Kind]*sealing.Document{}
	if b.Document == "" {
		return out, nil
	}
	raw, err := s.Secret.Open(bidPurpose, b.Document)
	if err != nil {
		return nil, fmt.Errorf("documents of %s: %w", b.ID, err)
	}
	return out, json.Unmarshal(raw, &out)
}

// pieces reads an envelope as it was handed in, one piece at a time.
type pieces struct {
	ctx      context.Context
	client   *ent.Client
	envelope string
	next     int
	left     []byte
}

// Read gives what is left of a piece, and then of the next.
func (p *pieces) Read(b []byte) (int, error) {
	if len(p.left) == 0 {
		row, err := p.client.EnvelopePiece.Query().Where(envelopepiece.EnvelopeID(p.envelope), envelopepiece.Position(p.next)).Only(p.ctx)
		if ent.IsNotFound(err) {
			return 0, io.EOF
		}
		if err != nil {
			return 0, err
		}
		p.next++
		p.left = row.Content
	}
	n := copy(b, p.left)
	p.left = p.left[n:]
	return n, nil
}

// openEnvelope opens an envelope by its key, and tells that its bytes are those of its
// receipt; take says where its files go.
func (s *Service) openEnvelope(ctx context.Context, c *ent.Client, e *ent.Envelope, cek []byte, take sealing.Take) (*sealing.Opened, error) {
	o, err := sealing.Open(&pieces{ctx: ctx, client: c, envelope: e.ID}, cek, take)
	if err != nil {
		return nil, err
	}
	r, err := Receipt(e)
	if err != nil {
		return nil, err
	}
	return o, r.Receipt.Of(&o.Envelope)
}

// Outcome is what came of a released key or share.
type Outcome struct {
	BidID   string
	Status  bid.Status
	Problem sealing.Code // why the key does not open the envelope, or ""
}

// openBid opens one envelope of a bid by its key: everything that sealing.Open checks,
// that the bytes are those of the receipt, and that the document names who handed it in.
// What was opened is kept under Linli's key. With its last envelope the bid is open, and
// its price known: a number of fen up to 2^53-1, as sealing allows no more; nil when it
// has unit prices alone.
func (s *Service) openBid(ctx context.Context, tx *database.Tx, b *ent.Bid, a *answer, kind sealing.Kind, round int, cek []byte) (Outcome, error) {
	out := Outcome{BidID: b.ID, Status: b.Status}
	o, err := s.openEnvelope(ctx, tx.Client(), a.kinds[kind], cek, nil)
	if p, ok := errors.AsType[*sealing.Problem](err); ok {
		out.Problem = p.Code
		return out, nil
	}
	if err != nil {
		return out, err
	}
	change := tx.Bid.UpdateOneID(b.ID).AddVersion(1)
	if o.Document.Organization != b.OrganizationID {
		out.Status = bid.StatusInvalidated
		return out, change.SetStatus(out.Status).SetUnopenedReason(otherOrganization).SetDocument("").Exec(ctx)
	}
	docs, err := s.Documents(b)
	if err != nil {
		return out, err
	}

	docs[kind] = o.Document
	whole := !slices.ContainsFunc(wanted(round), func(k sealing.Kind) bool { return docs[k] == nil })
	raw, err := trail.Canonical(docs)
	if err != nil {
		return out, err
	}
	change.SetDocument(s.Secret.Seal(bidPurpose, []byte(raw)))
	if whole {
		out.Status = bid.StatusOpened
		change.SetStatus(out.Status)
		for _, k := range wanted(round) {
			if d := docs[k]; d.AmountFen != nil {
				change.SetPriceFen(*d.AmountFen)
			}
		}
	}
	return out, change.Exec(ctx)
}
