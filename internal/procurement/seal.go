package procurement

import (
	"context"
	"encoding/hex"
	"fmt"

	"linli/ent"
	"linli/ent/envelope"
	"linli/internal/sealing"
)

// seal is T5: at the deadline the Merkle root over all receipts, decoys among them and
// padded to a fixed width, goes into the log, before anything can be opened. From then
// on nothing can be put in or left out without the root telling.
func (s *Service) seal(ctx context.Context, c *tenderChange) error {
	leaves, err := s.leaves(ctx, c.Client(), c.Was.ID, c.Was.Round)
	if err != nil {
		return err
	}
	root := sealing.Root(leaves).String()
	c.Body["sealRoot"], c.Body["width"] = root, len(leaves)
	return c.Tender.UpdateOneID(c.Was.ID).SetSealRoot(root).SetDueAt(*c.Was.ValidUntil).SetDueAction(string(Expire)).Exec(ctx)
}

// leaves are the receipts of a tender's round in their order, padded by leaves that the
// key makes.
func (s *Service) leaves(ctx context.Context, c *ent.Client, tenderID string, round int) ([]sealing.Hash, error) {
	rows, err := c.Envelope.Query().Where(envelope.TenderID(tenderID), envelope.Round(round)).Order(envelope.BySeq()).All(ctx)
	if err != nil {
		return nil, err
	}
	leaves := make([]sealing.Hash, len(rows))
	for i, e := range rows {
		raw, err := hex.DecodeString(e.Leaf)
		if err != nil || len(raw) != len(leaves[i]) {
			return nil, fmt.Errorf("envelope %s: its leaf is no hash", e.ID)
		}
		copy(leaves[i][:], raw)
	}
	var dummies []sealing.Hash
	for n := range sealing.Width(len(leaves)) - len(leaves) {
		raw, err := hex.DecodeString(s.Secret.Hash("dummy leaf", tenderID, fmt.Sprint(round), fmt.Sprint(n)))
		if err != nil {
			return nil, err
		}
		dummies = append(dummies, sealing.DummyLeaf([32]byte(raw)))
	}
	return sealing.Pad(leaves, dummies)
}
