package procurement

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/money"
)

// An open framework 开放式框架协议 (财政部令第110号) has no competition: its documents name one
// price, and whoever meets its terms joins as long as it runs. Its tender stays PUBLISHED
// for that long; each that is let in becomes a bid at the price and an award, on which
// contracts stand as after any other tender.

// open tells whether whoever meets the terms joins as long as the framework runs.
func (f TenderFacts) open() bool { return f.Method == tender.MethodFrameworkOpen }

// uniform holds an open framework to one price for each lot: what the lot may cost by its
// units, in whole fen.
func (f TenderFacts) uniform() *fault.Fault {
	if !f.open() {
		return nil
	}
	for _, l := range f.Lots {
		if l.CeilingFen%l.Units != 0 {
			return fault.New(fault.Conflict, fault.CodeWrongState, "lot %d: %s yuan by %d units is no price in whole fen, and an open framework has one price for all", l.Position, money.Fen(l.CeilingFen), l.Units).
				With("cite", "《政府采购框架协议采购方式管理暂行办法》（财政部令第110号）")
		}
	}
	return nil
}

// cancellable is T4: an open framework that somebody is in is not cancelled.
func cancellable(f TenderFacts) *fault.Fault {
	if why := approving(f); why != nil {
		return why
	}
	return nobodyIn(f)
}

// nobodyIn refuses to undo an open framework that somebody was let into.
func nobodyIn(f TenderFacts) *fault.Fault {
	if f.open() && f.Standing > 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "%d are in this open framework already: terminate the framework instead", f.Standing)
	}
	return nil
}

func joined(f TenderFacts) *fault.Fault {
	if !f.open() || f.Contracts == 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "nobody joined this framework by a contract")
	}
	return nil
}

func unjoined(f TenderFacts) *fault.Fault {
	if !f.open() || f.Contracts > 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "this is no open framework, or somebody joined it by a contract")
	}
	return nil
}

func termOver(f TenderFacts) *fault.Fault {
	if why := due(f); why != nil {
		return why
	}
	return joined(f)
}

// sameTerm keeps what everybody in an open framework accepted: how long it runs; its lots
// and price never change.
func sameTerm(f TenderFacts, in AmendInput) *fault.Fault {
	switch {
	case !f.open():
		return nil
	case in.DeadlineAt != nil:
		return fault.New(fault.Invalid, fault.CodeBadInput, "an open framework takes applications until it ends, and that stays").At("deadlineAt")
	case in.Body.FrameworkMonths != f.Body.FrameworkMonths:
		return fault.New(fault.Invalid, fault.CodeBadInput, "an open framework runs as long as was published").At("body", "frameworkMonths")
	}
	return nil
}

// taking refuses what is for open frameworks that still let somebody in.
func taking(t *ent.Tender, now time.Time) *fault.Fault {
	switch {
	case t.Method != tender.MethodFrameworkOpen:
		return fault.New(fault.Conflict, fault.CodeWrongState, "only an open framework is joined by application: elsewhere bids are handed in")
	case t.Status != tender.StatusPublished || t.ValidUntil == nil || !now.Before(*t.ValidUntil):
		return fault.New(fault.Conflict, fault.CodeTooLate, "this framework takes nobody any more: it has ended, or has not begun")
	}
	return nil
}

// closed is the end of an open framework's tender: who waits is told, and what was kept
// beyond the framework goes back to the budget line.
func (s *Service) closed(ctx context.Context, c *tenderChange) error {
	if err := lapseAdmissions(ctx, c.Tx, c.Was.ID); err != nil {
		return err
	}
	return complete(ctx, c)
}

// CloseFramework ends the tender of an open framework that is terminated, inside the
// termination's transaction: nobody joins any more, and who was let in and has not signed
// is in no longer. Of other frameworks it does nothing.
func CloseFramework(ctx context.Context, tx *database.Tx, tenderID, reason string) error {
	t, err := tx.Tender.Query().Where(tender.ID(tenderID)).Only(ctx)
	if err != nil || t.Method != tender.MethodFrameworkOpen || t.Status != tender.StatusPublished {
		return err
	}
	waiting, err := tx.Award.Query().Where(award.TenderID(t.ID), award.StatusEQ(award.StatusAnnounced)).Order(award.ByID()).IDs(ctx)
	if err != nil {
		return err
	}
	for _, id := range waiting {
		if err := voidOnly(ctx, tx, id, reason); err != nil {
			return err
		}
	}
	return Tenders.Within(access.System(ctx, "timer"), tx, CloseNow, t.ID, func(ctx context.Context, c *tenderChange) error {
		if c.To == tender.StatusFailed {
			return end(ctx, c, noCandidate, reason)
		}
		if err := lapseAdmissions(ctx, c.Tx, t.ID); err != nil {
			return err
		}
		return complete(ctx, c)
	})
}
