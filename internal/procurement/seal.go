package procurement

import (
	"context"
	"encoding/hex"
	"fmt"
	"slices"

	"linli/ent"
	"linli/ent/envelope"
	"linli/ent/notice"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/rulepack"
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
	late, err := c.Facts.Calendar.Deadline(*c.Was.DeadlineAt, 1)
	if err != nil {
		return err
	}
	update := c.Tender.UpdateOneID(c.Was.ID).SetDueAt(late).SetDueAction(string(OpenLate))
	if c.Was.Round > 1 {
		update.SetOfferRoot(root)
	} else {
		update.SetSealRoot(root)
	}
	if err := update.Exec(ctx); err != nil {
		return err
	}
	bids, err := s.standing(ctx, c.Client(), c.Was)
	if err != nil {
		return err
	}
	if enough, _ := c.Facts.lots(func(lotID string) int { return len(bids[lotID]) }); len(enough) == 0 {
		failLater(c.Tx, c.Was.ID)
	}
	return nil
}

// bidsMin is how many bids a lot needs (procurement §3.1, bids.min).
func (f TenderFacts) bidsMin() int {
	if f.Pack.Has(rulepack.BidsMin) {
		return f.Pack.Count(rulepack.BidsMin)
	}
	return 1
}

// lots parts a tender's lots into those with enough bids and those that lack some.
func (f TenderFacts) lots(bids func(lotID string) int) (enough, lacking []*ent.TenderLot) {
	for _, l := range f.Lots {
		if bids(l.ID) >= f.bidsMin() {
			enough = append(enough, l)
		} else {
			lacking = append(lacking, l)
		}
	}
	return enough, lacking
}

// notFailed leaves out lots that failed alone before.
func notFailed(failed []string, lots []*ent.TenderLot) []*ent.TenderLot {
	return slices.DeleteFunc(lots, func(l *ent.TenderLot) bool { return slices.Contains(failed, l.ID) })
}

// failing is a tender that ends with the transaction, after what led there is in the log.
type failing struct{ tenderID string }

// failLater is T6: too few bids for every lot.
func failLater(tx *database.Tx, tenderID string) {
	database.Last(tx, failing{tenderID}, func(ctx context.Context, tx *database.Tx, list []failing) error {
		for _, f := range list {
			err := Tenders.Within(access.System(ctx, "timer"), tx, Fail, f.tenderID, func(ctx context.Context, c *tenderChange) error {
				return end(ctx, c, tooFewBids, "fewer bids than the rules ask for")
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// tooFewBids is the reason of tenders and lots that fail for lack of bids (政府采购法第三十六条).
const tooFewBids = "TOO_FEW_BIDS"

// failLots tells everybody that lots fail alone while the tender goes on. That notice is
// the record of it: FailedLots reads it.
func failLots(ctx context.Context, tx *database.Tx, f TenderFacts, lots []*ent.TenderLot, code string) error {
	for _, l := range lots {
		facts := map[string]any{"number": *f.Number, "lot": l.Position, "reasonCode": code}
		if err := PublishNotice(ctx, tx, f.Project, notice.KindFailure, l.ID, f.Title, facts); err != nil {
			return err
		}
	}
	return nil
}

// lotIDs names lots.
func lotIDs(lots []*ent.TenderLot) []string {
	ids := make([]string, len(lots))
	for i, l := range lots {
		ids[i] = l.ID
	}
	return ids
}

// FailedLots lists the lots of a tender that failed alone.
func FailedLots(ctx context.Context, c *ent.Client, tenderID string) ([]string, error) {
	ids, err := c.TenderLot.Query().Where(tenderlot.TenderID(tenderID)).IDs(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := c.Notice.Query().Where(notice.KindEQ(notice.KindFailure), notice.RecordIDIn(ids...)).All(ctx)
	out := make([]string, len(rows))
	for i, n := range rows {
		out[i] = n.RecordID
	}
	return out, err
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
	for _, raw := range s.dummies(tenderID, round, len(leaves)) {
		dummies = append(dummies, sealing.DummyLeaf(raw))
	}
	return sealing.Pad(leaves, dummies)
}

// dummies are the bytes behind the leaves that fill up the tree over so many receipts;
// they are told at the opening.
func (s *Service) dummies(tenderID string, round, receipts int) [][32]byte {
	out := make([][32]byte, sealing.Width(receipts)-receipts)
	for n := range out {
		raw, err := hex.DecodeString(s.Secret.Hash("dummy leaf", tenderID, fmt.Sprint(round), fmt.Sprint(n)))
		if err != nil {
			panic("procurement: a keyed hash is hex of 32 bytes")
		}
		out[n] = [32]byte(raw)
	}
	return out
}
