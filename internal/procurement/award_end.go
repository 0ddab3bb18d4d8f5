package procurement

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/notice"
	"linli/ent/panel"
	"linli/ent/predicate"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/funding"
	"linli/internal/machine"
)

// RefuseAward is a winner's word that it does not sign (政府采购法实施条例第四十九条): the next
// candidate follows. It is for the winner's managers and needs a reason.
//
// Faults: BAD_INPUT without a reason, WRONG_STATE once the contract is signed.
func (s *Service) RefuseAward(ctx context.Context, ref machine.Ref, reason string) (*ent.Award, error) {
	return Awards.Do(ctx, s.DB, Refuse, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *awardChange) error {
		c.Body["reason"] = reason
		return s.ended(ctx, c, reason)
	})
}

// endAward ends an award by the clock or by a decision, and lets the next candidate
// follow.
func (s *Service) endAward(ctx context.Context, tx *database.Tx, a machine.Action, awardID, reason string) error {
	return Awards.Within(ctx, tx, a, awardID, func(ctx context.Context, c *awardChange) error {
		c.Body["reason"] = reason
		return s.ended(ctx, c, reason)
	})
}

// VoidAward ends an award because of a decision (实施条例第七十一条), inside the decision's
// transaction; the next candidate follows unless the tender is to end.
func (s *Service) VoidAward(ctx context.Context, tx *database.Tx, awardID, reason string) error {
	return s.endAward(ctx, tx, Void, awardID, reason)
}

// voidOnly ends an award of a tender that ends with it: nobody follows.
func voidOnly(ctx context.Context, tx *database.Tx, awardID, reason string) error {
	return Awards.Within(ctx, tx, Void, awardID, func(ctx context.Context, c *awardChange) error {
		c.Body["reason"] = reason
		if err := c.Award.UpdateOneID(c.Was.ID).SetReason(reason).ClearDueAt().Exec(ctx); err != nil {
			return err
		}
		return Bids.Within(ctx, tx, Invalidate, c.Was.BidID, nil)
	})
}

// ended writes why an award ended, and what that means for its bid and its lot.
func (s *Service) ended(ctx context.Context, c *awardChange, reason string) error {
	if err := c.Award.UpdateOneID(c.Was.ID).SetReason(reason).ClearDueAt().Exec(ctx); err != nil {
		return err
	}
	lose := Lose
	if c.To == award.StatusVoided {
		lose = Invalidate
	}
	if err := Bids.Within(ctx, c.Tx, lose, c.Was.BidID, nil); err != nil {
		return err
	}
	f, err := tenderFacts(ctx, c.Client(), c.Now, c.Facts.Tender)
	if err != nil {
		return err
	}
	if c.Was.AnnouncedAt != nil {
		facts := map[string]any{"number": *f.Number, "award": c.Was.ID, "status": string(c.To), "reason": reason}
		if err := PublishNotice(ctx, c.Tx, f.Project, notice.KindChange, c.Was.ID, f.Title, facts); err != nil {
			return err
		}
	}
	return s.succeed(ctx, c.Tx, f, c.Was.LotID)
}

// succeed gives a lot whose award ended to the next candidate, if bids still bind; a lot
// for which nobody is left fails. Frameworks go on with who remains.
func (s *Service) succeed(ctx context.Context, tx *database.Tx, f TenderFacts, lotID string) error {
	if f.open() { // it goes on with who is in, and with whoever joins
		return nil
	}
	settleLater(tx, f.ID)
	standing, err := tx.Award.Query().Where(award.LotID(lotID), award.StatusIn(standingAwards...)).Exist(ctx)
	if err != nil || standing {
		return err
	}
	next, err := nextCandidate(ctx, tx.Client(), f, lotID)
	if err != nil {
		return err
	}
	if next != nil && f.ValidUntil != nil && f.Now.Before(*f.ValidUntil) {
		return win(ctx, tx, f.ID, *next)
	}
	for _, l := range f.Lots {
		if l.ID == lotID {
			return failLots(ctx, tx, f, []*ent.TenderLot{l}, noCandidate)
		}
	}
	return nil
}

// noCandidate is the reason of tenders and lots for which nobody is left to sign.
const noCandidate = "NO_CANDIDATE"

// nextCandidate is the best bid of a lot that may still be chosen, or nil.
func nextCandidate(ctx context.Context, c *ent.Client, f TenderFacts, lotID string) (*candidate, error) {
	all, err := candidates(ctx, c, f)
	if err != nil {
		return nil, err
	}
	left, err := c.Bid.Query().Where(bid.LotID(lotID), bid.StatusIn(ranked...)).IDs(ctx)
	if err != nil {
		return nil, err
	}
	for _, x := range all { // best first
		if x.lotID == lotID && slices.Contains(left, x.bidID) {
			return &x, nil
		}
	}
	return nil, nil
}

// settling is a tender whose awards changed in the transaction.
type settling struct{ tenderID string }

// settleLater looks at the end of the transaction what a tender's awards make of it.
func settleLater(tx *database.Tx, tenderID string) {
	database.Last(tx, settling{tenderID}, func(ctx context.Context, tx *database.Tx, list []settling) error {
		for _, x := range slices.Compact(list) {
			if err := settle(access.System(ctx, "timer"), tx, x.tenderID); err != nil {
				return err
			}
		}
		return nil
	})
}

// settle moves a tender by how its awards stand: somebody was chosen anew, all wait for
// contracts, or every lot has its contract or failed (T14, R).
func settle(ctx context.Context, tx *database.Tx, tenderID string) error {
	list, err := awardsOf(ctx, tx.Client(), tenderID)
	if err != nil {
		return err
	}
	count := map[award.Status]int{}
	for _, a := range list {
		count[a.Status]++
	}
	t, err := tx.Tender.Query().Where(tender.ID(tenderID)).Only(ctx)
	if err != nil {
		return err
	}
	switch {
	case slices.Contains(Tenders.Ends, t.Status), t.Method == tender.MethodFrameworkOpen: // an open one ends with its term
		return nil
	case count[award.StatusChosen] > 0 && t.Status == tender.StatusAwarded:
		return Tenders.Within(ctx, tx, Rechoose, tenderID, awardBy)
	case count[award.StatusChosen] > 0:
		return nil
	case count[award.StatusAnnounced] > 0 && t.Status == tender.StatusConfirmed:
		return Tenders.Within(ctx, tx, Await, tenderID, func(ctx context.Context, c *tenderChange) error {
			return c.Tender.UpdateOneID(tenderID).ClearDueAt().SetDueAction("").Exec(ctx)
		})
	case count[award.StatusAnnounced] > 0:
		return nil
	case count[award.StatusContracted] > 0:
		return Tenders.Within(ctx, tx, Complete, tenderID, complete)
	}
	return Tenders.Within(ctx, tx, Fail, tenderID, func(ctx context.Context, c *tenderChange) error {
		return end(ctx, c, noCandidate, "nobody is left to sign a contract")
	})
}

// ContractAward marks an award as turned into a contract (C2), inside the signature's
// transaction; with the last one the tender is complete (T14).
func ContractAward(ctx context.Context, tx *database.Tx, awardID string) error {
	return Awards.Within(ctx, tx, Contracted, awardID, func(ctx context.Context, c *awardChange) error {
		settleLater(c.Tx, c.Was.TenderID)
		return c.Award.UpdateOneID(c.Was.ID).ClearDueAt().Exec(ctx)
	})
}

// complete is T14: every lot has its contract or failed. What the project reserved beyond
// its contracts and frameworks goes back to the budget line.
func complete(ctx context.Context, c *tenderChange) error {
	if err := c.Tender.UpdateOneID(c.Was.ID).ClearDueAt().SetDueAction("").Exec(ctx); err != nil {
		return err
	}
	return Projects.Within(ctx, c.Tx, Finish, c.Was.ProjectID, func(ctx context.Context, p *projectChange) error {
		bound, err := committed(ctx, p.Tx, p.Was.ID)
		if err != nil {
			return err
		}
		p.Body["committedFen"] = bound
		if bound >= p.Was.EstimateFen {
			return nil
		}
		return funding.Post(ctx, p.Tx, p.Was.ID, []funding.Move{{Account: p.Was.BudgetLineID, From: funding.Reserved, To: funding.Available, Amount: p.Was.EstimateFen - bound}})
	})
}

// committed is what a project's contracts and frameworks hold of what it reserved: the
// contracts as first signed, since supplements are reserved anew; frameworks that somebody
// has signed under.
func committed(ctx context.Context, tx *database.Tx, projectID string) (int64, error) {
	var sum int64
	err := tx.One(ctx, `SELECT COALESCE((SELECT SUM(v.value_fen) FROM contracts c JOIN contract_versions v ON v.contract_id = c.id AND v.kind = 'ORIGINAL'
			WHERE c.project_id = $1 AND c.framework_id IS NULL AND c.status NOT IN ('DRAFTING', 'ABANDONED')), 0)
		+ COALESCE((SELECT SUM(f.total_fen) FROM frameworks f JOIN tenders t ON t.id = f.tender_id
			WHERE t.project_id = $1 AND EXISTS (SELECT 1 FROM contracts c WHERE c.framework_id = f.id AND c.signed_at IS NOT NULL)), 0)`, []any{projectID}, &sum)
	return sum, err
}

// tickAwards ends awards whose term is over, or whose bids bind no longer. It looks at all
// of them, the longest overdue first: those of stayed tenders cannot move, and a limited
// batch of them would keep the others.
func (s *Service) tickAwards(ctx context.Context, now time.Time) (int, error) {
	open := []predicate.Award{award.StatusIn(award.StatusChosen, award.StatusAnnounced),
		award.Or(award.DueAtLTE(now), award.HasTenderWith(tender.ValidUntilLTE(now)))}
	ids, err := s.DB.Client.Award.Query().Where(open...).Order(award.ByDueAt(), award.ByID()).IDs(ctx)
	done := 0
	for _, id := range ids {
		Awards.Try(ctx, s.DB, s.Log, &done, Lapse, id, func(ctx context.Context, c *awardChange) error {
			c.Body["reason"] = "TERM_OVER"
			return s.ended(ctx, c, "no contract was signed in time")
		})
	}
	return done, err
}

// panelOf picks a tender's panel.
func panelOf(tenderID string) predicate.Panel { return panel.TenderID(tenderID) }
