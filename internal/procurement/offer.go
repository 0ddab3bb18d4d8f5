package procurement

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/biddecision"
	"linli/ent/notice"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/projectpart"
	"linli/ent/report"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
)

// AskOffers is the action that asks for final offers (procurement §3.4, T10).
const AskOffers machine.Action = "ASK_OFFERS"

// offerable lets a consultation ask once for final offers.
func offerable(f TenderFacts) *fault.Fault {
	if f.Method != tender.MethodConsultation {
		return fault.New(fault.Conflict, fault.CodeWrongState, "final offers belong to competitive consultations: here the price was read out at the opening")
	}
	if f.Round > 1 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "final offers were asked for already")
	}
	return Separate(f.Parts, projectpart.PartEvaluator)
}

// leastOfferTime is how long bidders have for a final offer at least.
const leastOfferTime = 30 * time.Minute

// AskOffers asks every bidder who conforms for a final offer (T10; 财库〔2014〕214号第二十一条):
// all on the same terms, which note changes for all alike, sealed as bids are, and opened
// together after the deadline. It is for who sits on the constituted panel, once every bid
// is judged and before any report.
//
// Faults: BAD_INPUT, TOO_EARLY while a bid is not judged, WRONG_STATE.
func (s *Service) AskOffers(ctx context.Context, ref machine.Ref, until time.Time, note string) (*ent.Tender, error) {
	until = until.UTC().Truncate(time.Microsecond)
	input := struct {
		Until time.Time
		Note  string
	}{until, note}
	return Tenders.Do(ctx, s.DB, AskOffers, ref, input, noted(note, 0), func(ctx context.Context, c *tenderChange) error {
		t := c.Was
		if until.Before(c.Now.Add(leastOfferTime)) || !until.Before(*t.ValidUntil) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "bidders have 30 minutes at least, and bids still bind then").At("until")
		}
		if err := ready(ctx, c); err != nil {
			return err
		}
		if err := TakePart(ctx, c.Tx, t.ProjectID, Actor(ctx), projectpart.PartEvaluator); err != nil {
			return err
		}
		err := c.Tender.UpdateOneID(t.ID).SetRound(2).SetOffersAt(c.Now).SetDeadlineAt(until).SetDueAt(until).SetDueAction(string(Seal)).Exec(ctx)
		if err != nil {
			return err
		}
		c.Body["until"] = until.Format(stampForm)
		return PublishNotice(ctx, c.Tx, c.Facts.Project, notice.KindCorrection, t.ID, t.Title, map[string]any{"number": *t.Number, "finalOffersUntil": until.Format(time.RFC3339), "note": note})
	})
}

// ready refuses final offers before the panel sits and has judged every bid.
func ready(ctx context.Context, c *tenderChange) error {
	seated, err := c.PanelSeat.Query().Where(panelseat.PersonID(Actor(ctx)), panelseat.StatusEQ(panelseat.StatusAccepted),
		panelseat.HasPanelWith(panel.TenderID(c.Was.ID), panel.StatusEQ(panel.StatusConstituted))).Exist(ctx)
	if err != nil {
		return err
	}
	if !seated {
		return fault.New(fault.Conflict, fault.CodeWrongState, "this is for who sits on the panel")
	}
	open, err := c.Bid.Query().Where(bid.TenderID(c.Was.ID), bid.StatusIn(bid.StatusOpened, bid.StatusEligible)).Count(ctx)
	if err != nil {
		return err
	}
	if open > 0 {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "%d bids are not judged yet", open)
	}
	reported, err := c.Report.Query().Where(report.HasLotWith(tenderlot.TenderID(c.Was.ID))).Exist(ctx)
	if err == nil && reported {
		return fault.New(fault.Conflict, fault.CodeTooLate, "a report stands: nothing is offered anew")
	}
	return err
}

// offering begins the opening of final offers: whoever made one waits for it to be
// opened, and who made none has left the consultation.
func offering(ctx context.Context, tx *database.Tx, t *ent.Tender, standing map[string][]*answer, names map[string]string) (int, error) {
	made := map[[2]string]bool{}
	for lot, list := range standing {
		for _, a := range list {
			made[[2]string{lot, names[a.tag]}] = true
		}
	}
	bids, err := tx.Bid.Query().Where(bid.TenderID(t.ID), bid.StatusEQ(bid.StatusConforming)).All(ctx)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, b := range bids {
		next := bid.StatusFrozen
		if made[[2]string{b.LotID, b.OrganizationID}] {
			n++
		} else {
			next = bid.StatusNonconforming
			if err := tx.BidDecision.Create().SetID(id.New("bdc")).SetBidID(b.ID).SetKind(biddecision.KindConformity).SetPassed(false).SetRule("财库〔2014〕214号第二十一条").
				SetReason("no final offer was made in time").SetDecidedByID(t.HandlerID).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
				return n, err
			}
		}
		if err := tx.Bid.UpdateOneID(b.ID).SetStatus(next).AddVersion(1).Exec(ctx); err != nil {
			return n, err
		}
	}
	return n, nil
}

// offered lets bids whose final offer is open go on as what they were judged.
func offered(ctx context.Context, tx *database.Tx, t *ent.Tender) error {
	return tx.Bid.Update().Where(bid.TenderID(t.ID), bid.StatusEQ(bid.StatusOpened)).SetStatus(bid.StatusConforming).AddVersion(1).Exec(ctx)
}

// mayOffer refuses a final offer of who was not asked for one.
func mayOffer(ctx context.Context, tx *database.Tx, t *ent.Tender, lotID, organizationID string) error {
	if t.Status != tender.StatusOffering {
		return nil
	}
	asked, err := tx.Bid.Query().Where(bid.TenderID(t.ID), bid.LotID(lotID), bid.OrganizationID(organizationID), bid.StatusEQ(bid.StatusConforming)).Exist(ctx)
	if err == nil && !asked {
		return fault.New(fault.Conflict, fault.CodeWrongState, "final offers are asked of bidders who conform")
	}
	return err
}
