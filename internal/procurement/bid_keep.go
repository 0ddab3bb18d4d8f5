package procurement

import (
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"

	"linli/ent"
	"linli/ent/envelope"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/sealing"
	"linli/internal/trail"
)

// pieceSize is how much of an envelope one row and one moment of memory hold.
const pieceSize = 1 << 20

// sealed is an envelope, or a statement without one, that is about to be written.
type sealed struct {
	id      string
	lotID   string
	tag     string
	mark    string
	header  string // canonical JSON; empty for a statement
	size    int    // bytes of the whole envelope
	receipt sealing.Receipt
	next    func() ([]byte, error) // gives the next piece, nil after the last; nil: there are none
}

// realMark stands on an envelope that a bidder handed in; any other mark, on a decoy.
// Only the key tells which is which.
func (s *Service) realMark(envelopeID string) string {
	return s.Secret.Hash("mark of a bid", envelopeID)
}

// real tells whether an envelope is a bidder's.
func (s *Service) real(e *ent.Envelope) bool { return e.Mark == s.realMark(e.ID) }

// lockBids makes those who write envelopes of a tender wait for each other, and for
// everything else that is written into the tender's log: seq and prevHead follow.
func lockBids(ctx context.Context, tx *database.Tx, tenderID string) error {
	if err := tx.Lock(ctx, tender.Table, tenderID); err != nil {
		return err
	}
	return tx.Lock(ctx, "stream_heads", tenderID)
}

// keep writes an envelope with its number, its receipt and its entry in the log, which
// names nobody. The caller holds lockBids and has checked everything.
func (s *Service) keep(ctx context.Context, tx *database.Tx, t *ent.Tender, e sealed) (*sealing.SignedReceipt, error) {
	r := e.receipt
	r.V, r.Tender, r.Round, r.Envelope, r.ReceivedAt = 1, t.ID, t.Round, e.id, tx.Now.UTC().Format(stampForm)
	if err := tx.One(ctx, "SELECT COALESCE(MAX(seq), 0) + 1 FROM envelopes WHERE tender_id = $1", []any{t.ID}, &r.Seq); err != nil {
		return nil, err
	}
	head := trail.Genesis
	if err := tx.One(ctx, "SELECT hash FROM stream_heads WHERE id = $1", []any{t.ID}, &head); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	if err := r.PrevHead.UnmarshalText([]byte(head)); err != nil {
		return nil, err
	}
	key, err := sealing.ReceiptKey(s.Secret)
	if err != nil {
		return nil, err
	}
	signed, err := r.Sign(key)
	if err != nil {
		return nil, err
	}
	leaf, err := r.Leaf()
	if err != nil {
		return nil, err
	}
	text, err := trail.Canonical(r)
	if err != nil {
		return nil, err
	}
	if err := tx.Envelope.Create().SetID(e.id).SetTenderID(t.ID).SetLotID(e.lotID).SetKind(envelope.Kind(r.Kind)).SetRound(r.Round).SetBid(r.Bid).
		SetTag(e.tag).SetMark(e.mark).SetHeader(e.header).SetCiphertextHash(r.CiphertextHash.String()).SetSize(e.size).SetReceipt(text).
		SetSignature(signed.Signature.String()).SetLeaf(leaf.String()).SetSeq(r.Seq).SetReceivedAt(tx.Now).Exec(ctx); err != nil {
		return nil, err
	}
	for n := 0; e.next != nil; n++ {
		piece, err := e.next()
		if err != nil {
			return nil, err
		}
		if piece == nil {
			break
		}
		if err := tx.EnvelopePiece.Create().SetID(fmt.Sprintf("%s.%d", e.id, n)).SetEnvelopeID(e.id).SetPosition(n).SetContent(piece).Exec(ctx); err != nil {
			return nil, err
		}
	}
	return signed, trail.Append(ctx, tx, trail.Entry{Stream: t.ID, Verb: string(access.BidSeal), Record: e.id, Actor: "somebody", Body: map[string]any{"leaf": leaf.String()}})
}

// Receipt is the signed receipt of an envelope, as it was given out.
func Receipt(e *ent.Envelope) (*sealing.SignedReceipt, error) {
	out := &sealing.SignedReceipt{}
	if err := json.Unmarshal([]byte(e.Receipt), &out.Receipt); err != nil {
		return nil, fmt.Errorf("read the receipt of %s: %w", e.ID, err)
	}
	signature, err := base64.RawURLEncoding.DecodeString(e.Signature)
	out.Signature = signature
	return out, err
}
