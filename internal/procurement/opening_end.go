package procurement

import (
	"context"
	"errors"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/keyrelease"
	"linli/ent/projectpart"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/sealing"
)

// Why a bid was not opened: through its bidder, or otherwise (电子招标投标办法第三十一条 as
// the model: the first is revoked, the second withdrawn).
const (
	bidderFault = "BIDDER_FAULT"
	otherFault  = "OTHER"
)

// endable is T8 for a host: every bid is open or known not to be valid, and objections
// are answered on the spot. Before custodians had their time, only the clock gives up.
func endable(f TenderFacts) *fault.Fault {
	if why := Separate(f.Parts, projectpart.PartHost); why != nil {
		return why
	}
	if f.Unheard > 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "%d objections have no answer yet", f.Unheard).With("unanswered", f.Unheard)
	}
	if f.Frozen > 0 && due(f) != nil {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "%d bids are not open yet: their bidders, and then the custodians, still have time", f.Frozen).With("unopened", f.Frozen)
	}
	return nil
}

// EndOpening ends the opening (T8): bids that nobody could open are marked with whose
// fault it is, and the opening's record, prices read out, goes into the log. Lots with
// too few open bids fail; when all do, the tender does (T6). It is for handlers of the
// area who do not evaluate.
//
// Faults: FOUR_EYES, WRONG_STATE, TOO_EARLY while bidders or custodians have time.
func (s *Service) EndOpening(ctx context.Context, ref machine.Ref) (*ent.Tender, error) {
	return Tenders.Do(ctx, s.DB, EndOpening, ref, nil, nil, s.finish)
}

// finish is what happens at T8.
func (s *Service) finish(ctx context.Context, c *tenderChange) error {
	if c.Viewer != nil {
		if err := TakePart(ctx, c.Tx, c.Was.ProjectID, Actor(ctx), projectpart.PartHost); err != nil {
			return err
		}
	}
	if err := s.markUnopened(ctx, c); err != nil {
		return err
	}
	bids, err := c.Bid.Query().Where(bid.TenderID(c.Was.ID)).Order(bid.ByID()).All(ctx)
	if err != nil {
		return err
	}
	opened, tried := map[string]int{}, map[string]bool{}
	record := make([]map[string]any, len(bids))
	for i, b := range bids {
		tried[b.LotID] = c.Was.Round < 2 || tried[b.LotID] || b.Status == bid.StatusOpened || b.Status == bid.StatusUnopened
		if b.Status == bid.StatusOpened {
			opened[b.LotID]++
		}
		record[i] = map[string]any{"bid": b.ID, "lot": b.LotID, "organization": b.OrganizationID, "status": string(b.Status)}
		if b.PriceFen != nil {
			record[i]["priceFen"] = *b.PriceFen
		}
		if b.UnopenedReason != "" {
			record[i]["reason"] = b.UnopenedReason
		}
	}
	c.Body["record"] = record
	if c.Was.Round > 1 {
		if err := offered(ctx, c.Tx, c.Was); err != nil {
			return err
		}
	}
	if err := c.Tender.UpdateOneID(c.Was.ID).SetDueAt(*c.Was.ValidUntil).SetDueAction(string(Expire)).Exec(ctx); err != nil {
		return err
	}
	enough, lacking := c.Facts.lots(func(lotID string) int { return opened[lotID] })
	if len(enough) == 0 {
		failLater(c.Tx, c.Was.ID)
		return nil
	}
	var fresh []*ent.TenderLot // others failed when the opening began
	for _, l := range lacking {
		if tried[l.ID] {
			fresh = append(fresh, l)
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	c.Body["failedLots"] = lotIDs(fresh)
	return failLots(ctx, c.Tx, c.Facts, fresh, tooFewBids)
}

// markUnopened says of each bid that is not open whose fault it is: its bidder's, who
// gave a key that does not open it or sealed it so that its own shares do not; or not,
// because nobody gave a key and shares are missing, or Linli has not kept what it took.
func (s *Service) markUnopened(ctx context.Context, c *tenderChange) error {
	list, err := s.toOpen(ctx, c.Client(), c.Was)
	if err != nil {
		return err
	}
	reasons := map[string]string{}
	for _, f := range list {
		if f.bid.Status != bid.StatusFrozen {
			continue
		}
		docs, err := s.Documents(f.bid)
		if err != nil {
			return err
		}
		if docs[f.header.Kind] != nil {
			continue
		}
		rows, err := c.KeyRelease.Query().Where(keyrelease.EnvelopeID(f.envelope.ID)).All(ctx)
		if err != nil {
			return err
		}
		shares, reason := 0, otherFault
		for _, r := range rows {
			if r.Share {
				shares++
			} else {
				reason = bidderFault
			}
		}
		if shares >= f.header.Threshold { // and yet it is not open
			reason = bidderFault
		}
		if reason == bidderFault {
			kept, err := intact(ctx, c.Client(), f.envelope)
			if err != nil {
				return err
			}
			if !kept {
				reason = otherFault
			}
		}
		if reasons[f.bid.ID] != bidderFault {
			reasons[f.bid.ID] = reason
		}
	}
	for id, reason := range reasons {
		if err := c.Bid.UpdateOneID(id).SetStatus(bid.StatusUnopened).SetUnopenedReason(reason).AddVersion(1).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// intact tells whether an envelope's bytes are still those that its receipt is for.
func intact(ctx context.Context, c *ent.Client, e *ent.Envelope) (bool, error) {
	r, err := Receipt(e)
	if err != nil {
		return false, err
	}
	in, err := sealing.Inspect(&pieces{ctx: ctx, client: c, envelope: e.ID})
	if err == nil {
		err = r.Receipt.Of(in)
	}
	if _, ok := errors.AsType[*sealing.Problem](err); ok {
		return false, nil
	}
	return err == nil, err
}
