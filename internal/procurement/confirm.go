package procurement

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/projectpart"
	"linli/ent/report"
	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/rulepack"
	"linli/internal/scoring"
)

// The actions of the tender machine from the signed report on (procurement §3.4, T12 to T14, R).
const (
	Confirm     machine.Action = "CONFIRM"
	ConfirmLate machine.Action = "CONFIRM_LATE"
	Award       machine.Action = "AWARD"
	AwardLate   machine.Action = "AWARD_LATE"
	Rechoose    machine.Action = "RECHOOSE"
	Await       machine.Action = "AWAIT"
	Complete    machine.Action = "COMPLETE"
)

// candidate is a bid that may be chosen for a lot, in the report's order.
type candidate struct {
	lotID, bidID string
	rank         int
	priceFen     int64
	chosen       bool // of those that are chosen first: rank 1, of a framework all on its list
}

// candidates are the ranked bids of each reported lot, best first.
func candidates(ctx context.Context, c *ent.Client, f TenderFacts) ([]candidate, error) {
	var out []candidate
	for _, l := range f.Lots {
		body, err := reportOf(ctx, c, l.ID)
		if ent.IsNotFound(err) {
			continue // the lot failed
		}
		if err != nil {
			return nil, err
		}
		for _, s := range body.Result.Standings {
			if s.Rank == 0 || s.Outcome == scoring.Dropped {
				continue
			}
			out = append(out, candidate{l.ID, s.Bid, s.Rank, int64(s.Price), f.framework() || s.Rank == 1})
		}
	}
	return out, nil
}

// reportOf reads the report on a lot.
func reportOf(ctx context.Context, c *ent.Client, lotID string) (ReportBody, error) {
	var body ReportBody
	r, err := c.Report.Query().Where(report.LotID(lotID)).Only(ctx)
	if err != nil {
		return body, err
	}
	if err := json.Unmarshal([]byte(r.Body), &body); err != nil {
		return body, fmt.Errorf("read report %s: %w", r.ID, err)
	}
	return body, nil
}

// framework tells whether a tender ends in a framework, of which several are chosen.
func (f TenderFacts) framework() bool {
	return f.Method == tender.MethodFrameworkClosed || f.Method == tender.MethodFrameworkOpen
}

// confirmable lets the buyer's approver choose while nothing is stayed.
func confirmable(f TenderFacts) *fault.Fault {
	if why := approving(f); why != nil {
		return why
	}
	return Stayed(f.Stays, BlocksAward)
}

// confirmableLate is the clock's turn: the buyer had its days, and nothing is stayed.
func confirmableLate(f TenderFacts) *fault.Fault {
	if why := due(f); why != nil {
		return why
	}
	return Stayed(f.Stays, BlocksAward)
}

// ConfirmTender chooses for each lot the bid that the panel ranked first, of a framework
// all on its list (T12; 政府采购法实施条例第四十三条): any other choice is refused. A buyer
// that does not choose within the law's days is deemed to have chosen so. It is for
// approvers of the area.
//
// Faults: RULE_BROKEN for any other choice, FOUR_EYES, WRONG_STATE while it is stayed.
func (s *Service) ConfirmTender(ctx context.Context, ref machine.Ref, bidIDs []string) (*ent.Tender, error) {
	wanted := append([]string{}, slices.Sorted(slices.Values(bidIDs))...)
	return Tenders.Do(ctx, s.DB, Confirm, ref, wanted, nil, func(ctx context.Context, c *tenderChange) error {
		if err := TakePart(ctx, c.Tx, c.Was.ProjectID, Actor(ctx), projectpart.PartApprover); err != nil {
			return err
		}
		return s.choose(ctx, c, wanted)
	})
}

// choose writes the awards of T12. Given no choice it is the law's.
func (s *Service) choose(ctx context.Context, c *tenderChange, wanted []string) error {
	all, err := candidates(ctx, c.Client(), c.Facts)
	if err != nil {
		return err
	}
	var first []string
	for _, x := range all {
		if x.chosen {
			first = append(first, x.bidID)
		}
	}
	slices.Sort(first)
	if wanted != nil && !slices.Equal(wanted, first) {
		const inOrder = "the buyer chooses in the order of the report and no other"
		if !c.Facts.Pack.Has(rulepack.BuyerConfirm) {
			return fault.New(fault.Conflict, fault.CodeWrongState, inOrder)
		}
		return c.Facts.Pack.Broken(rulepack.BuyerConfirm, wanted, first, inOrder)
	}
	for _, x := range all {
		if !x.chosen {
			if err := Bids.Within(ctx, c.Tx, KeepReserve, x.bidID, nil); err != nil {
				return err
			}
			continue
		}
		if err := win(ctx, c.Tx, c.Was.ID, x); err != nil {
			return err
		}
	}
	c.Body["bids"] = first
	return awardBy(ctx, c)
}

// win chooses one bid.
func win(ctx context.Context, tx *database.Tx, tenderID string, x candidate) error {
	b, err := tx.Bid.Get(ctx, x.bidID)
	if err != nil {
		return err
	}
	if err := Bids.Within(ctx, tx, Win, b.ID, nil); err != nil {
		return err
	}
	return tx.Award.Create().SetID(id.New("awd")).SetTenderID(tenderID).SetLotID(x.lotID).SetBidID(b.ID).SetOrganizationID(b.OrganizationID).
		SetRank(x.rank).SetAmountFen(x.priceFen).SetCreatedAt(tx.Now).Exec(ctx)
}

// awardBy starts the clock for the result notice.
func awardBy(ctx context.Context, c *tenderChange) error {
	until, err := c.Facts.Pack.Due(c.Facts.Calendar, c.Now, rulepack.AwardPublish)
	if err != nil {
		return err
	}
	return c.Tender.UpdateOneID(c.Was.ID).SetDueAt(until.UTC()).SetDueAction(string(AwardLate)).Exec(ctx)
}

// confirmBy starts the buyer's time to choose: the report's days and its own; five
// working days where a method has no days of its own.
func confirmBy(ctx context.Context, c *tenderChange) error {
	f := c.Facts
	report := c.Now
	var until time.Time
	var err error
	if f.Pack.Has(rulepack.ReportToBuyer) {
		if report, err = f.Pack.Due(f.Calendar, c.Now, rulepack.ReportToBuyer); err != nil {
			return err
		}
		report = report.Add(-time.Microsecond) // the last moment of its last day, which does not count again
	}
	if f.Pack.Has(rulepack.BuyerConfirm) {
		until, err = f.Pack.Due(f.Calendar, report, rulepack.BuyerConfirm)
	} else {
		until, err = f.Calendar.Deadline(report, confirmDays)
	}
	if err != nil {
		return err
	}
	return c.Tender.UpdateOneID(c.Was.ID).SetDueAt(until.UTC()).SetDueAction(string(ConfirmLate)).Exec(ctx)
}

// confirmDays are the buyer's working days where its method has none in law.
const confirmDays = 5

// awardsOf are a tender's awards, oldest first.
func awardsOf(ctx context.Context, c *ent.Client, tenderID string) ([]*ent.Award, error) {
	return c.Award.Query().Where(award.TenderID(tenderID)).Order(award.ByCreatedAt(), award.ByID()).All(ctx)
}

// ranked is the state of bids that may yet be chosen.
var ranked = bidStates{bid.StatusRanked, bid.StatusReserve}
