package procurement

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/envelope"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/sealing"
	"linli/internal/trail"
)

// decoyKeys are the keys that a decoy's envelopes share.
func (s *Service) decoyKeys(tenderID string, n int) (*sealing.Keys, error) {
	return sealing.DerivedBidKeys(s.Secret, fmt.Sprintf("decoy/%s/%d", tenderID, n))
}

// decoySizes are the buckets that the key chooses from, in chunks of 64 KiB.
var decoySizes = map[sealing.Kind][]int64{
	sealing.Technical: {1, 1, 2, 2, 2, 4, 4, 8},
	sealing.Price:     {1, 1, 1, 1, 1, 1, 2, 2},
}

// writeDecoy seals one envelope of a decoy and writes it.
func (s *Service) writeDecoy(ctx context.Context, t *ent.Tender, d decoy, kind sealing.Kind, at time.Time) error {
	terms, err := SealingTerms(t, d.lotID, kind)
	if err != nil {
		return err
	}
	keys, err := s.decoyKeys(t.ID, d.n)
	if err != nil {
		return err
	}
	sizes := decoySizes[kind]
	length := sizes[s.chance("bid decoy size "+string(kind), t.ID, d.n)%uint64(len(sizes))] * sealing.Chunk * 3 / 4
	doc := sealing.Document{Organization: "org", OrganizationName: "x", SignedAt: at.UTC().Format(stampForm)}
	if amount := int64(0); kind == sealing.Price {
		doc.AmountFen = &amount
	}
	filling := sealing.Attachment{Name: "x", Type: "a/b", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(make([]byte, length))), nil
	}}
	var raw bytes.Buffer
	e, err := sealing.Seal(&raw, terms, keys, doc, []sealing.Attachment{filling}, nil)
	if err != nil {
		return err
	}
	header, err := trail.Canonical(e.Header)
	if err != nil {
		return err
	}
	return s.keepDecoy(ctx, t, d, at, raw.Bytes(), sealed{id: s.decoyID(t.ID, d.n, string(kind)), header: header, size: raw.Len(), receipt: sealing.NewReceipt(e, at)})
}

// keepDecoy writes an envelope of a decoy, unless another replica did: by the clock, or
// by the moment it was meant for once the deadline has passed.
func (s *Service) keepDecoy(ctx context.Context, t *ent.Tender, d decoy, at time.Time, raw []byte, e sealed) error {
	ctx = access.System(ctx, "timer")
	e.lotID, e.tag, e.mark = d.lotID, d.tag, s.Secret.Hash("mark of a decoy", e.id)
	return s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		if err := lockBids(ctx, tx, t.ID); err != nil {
			return err
		}
		here, err := tx.Envelope.Query().Where(envelope.Or(envelope.ID(e.id), envelope.CiphertextHash(e.receipt.CiphertextHash.String()))).Exist(ctx)
		if err != nil || here {
			return err
		}
		fresh, err := tx.Tender.Get(ctx, t.ID)
		if err != nil || fresh.Status != t.Status {
			return err
		}
		if tx.Now.After(*fresh.DeadlineAt) {
			tx.Now = at
		}
		e := e
		if raw != nil {
			e.next = inPieces(raw)
		}
		_, err = s.keep(ctx, tx, fresh, e)
		return err
	})
}

// inPieces gives bytes in pieces.
func inPieces(raw []byte) func() ([]byte, error) {
	pieces := slices.Collect(slices.Chunk(raw, pieceSize))
	return func() ([]byte, error) {
		if len(pieces) == 0 {
			return nil, nil
		}
		next := pieces[0]
		pieces = pieces[1:]
		return next, nil
	}
}
