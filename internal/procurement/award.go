package procurement

import (
	"context"
	"fmt"
	"slices"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/notice"
	"linli/ent/organization"
	"linli/ent/panelseat"
	"linli/ent/person"
	"linli/ent/projectpart"
	"linli/ent/relationship"
	"linli/ent/tenderlot"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/rulepack"
)

// awardable lets the handler announce while nothing is stayed.
func awardable(f TenderFacts) *fault.Fault {
	if why := asHandler(f); why != nil {
		return why
	}
	return Stayed(f.Stays, BlocksAward)
}

// AwardTender announces what was chosen (T13; 政府采购法实施条例第四十三条): winners with price
// and service, the members of the panel by name, the draw that made it. From then on bids'
// standings are told to their bidders, and standstill and the term for signing run. A winner
// whom an official list excludes by now, or who is under one control with another bidder of
// the lot (实施条例第十八条), is struck out, and the next candidate takes the place. It is for
// handlers of the area; the clock does it when they let the law's days pass.
//
// Faults: FOUR_EYES, WRONG_STATE while it is stayed.
func (s *Service) AwardTender(ctx context.Context, ref machine.Ref) (*ent.Tender, error) {
	return Tenders.Do(ctx, s.DB, Award, ref, nil, nil, func(ctx context.Context, c *tenderChange) error {
		if err := TakePart(ctx, c.Tx, c.Was.ProjectID, Actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		return s.announce(ctx, c)
	})
}

// announce is what happens at T13.
func (s *Service) announce(ctx context.Context, c *tenderChange) error {
	if err := s.strike(ctx, c); err != nil {
		return err
	}
	chosen, err := c.Award.Query().Where(award.TenderID(c.Was.ID), award.StatusEQ(award.StatusChosen)).Order(award.ByLotID(), award.ByRank()).All(ctx)
	if err != nil {
		return err
	}
	f := c.Facts
	standstill, err := f.Pack.Due(f.Calendar, c.Now, rulepack.Standstill)
	if err != nil {
		return err
	}
	sign, err := f.Pack.Due(f.Calendar, c.Now, rulepack.ContractSign)
	if err != nil {
		return err
	}
	winners := make([]map[string]any, len(chosen))
	for i, a := range chosen {
		err := Awards.Within(ctx, c.Tx, Announce, a.ID, func(ctx context.Context, w *awardChange) error {
			return w.Award.UpdateOneID(a.ID).SetAnnouncedAt(c.Now).SetStandstillUntil(standstill.UTC()).SetDueAt(sign.UTC()).Exec(ctx)
		})
		if err != nil {
			return err
		}
		if winners[i], err = winner(ctx, c, a); err != nil {
			return err
		}
	}
	if err := c.Tender.UpdateOneID(c.Was.ID).ClearDueAt().SetDueAction("").Exec(ctx); err != nil {
		return err
	}
	if len(chosen) == 0 { // all were struck out and nobody is left
		settleLater(c.Tx, c.Was.ID)
		return nil
	}
	names, err := judges(ctx, c)
	if err != nil {
		return err
	}
	talked, err := negotiators(ctx, c.Tx, f)
	if err != nil {
		return err
	}
	c.Body["awards"] = winners
	c.Body["standstillUntil"], c.Body["signBy"] = standstill.UTC().Format(stampForm), sign.UTC().Format(stampForm)
	facts := map[string]any{
		"number": *c.Was.Number, "awards": winners, "panel": names, "standstillUntil": standstill.UTC().Format(stampForm), "documentHash": f.Document.Hash,
	}
	if talked != "" {
		facts["negotiation"] = talked
	}
	return PublishNotice(ctx, c.Tx, f.Project, notice.KindResult, c.Was.ID, c.Was.Title, facts)
}

// awardChange is one action on an award under way.
type awardChange = machine.Change[*ent.Award, award.Status, AwardFacts]

// winner is an award as its notice has it.
func winner(ctx context.Context, c *tenderChange, a *ent.Award) (map[string]any, error) {
	o, err := c.Organization.Query().Where(organization.ID(a.OrganizationID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	l, err := c.TenderLot.Query().Where(tenderlot.ID(a.LotID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	return map[string]any{
		"award": a.ID, "lot": l.Position, "title": l.Title, "bid": a.BidID, "organization": a.OrganizationID, "name": o.Name, "amountFen": a.AmountFen, "rank": a.Rank,
		"category": l.CategoryID, "units": l.Units,
	}, nil
}

// judges are the names of who signed the report, in the draw's order (条例第四十三条).
func judges(ctx context.Context, c *tenderChange) ([]string, error) {
	seats, err := c.PanelSeat.Query().Where(panelseat.HasPanelWith(panelOf(c.Was.ID)), panelseat.StatusIn(panelseat.StatusSigned, panelseat.StatusDissented)).
		Order(panelseat.ByPosition(), panelseat.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]string, len(seats))
	for i, x := range seats {
		p, err := c.Person.Query().Where(person.ID(x.PersonID)).Only(ctx)
		if err != nil {
			return nil, err
		}
		out[i] = p.Name
	}
	return out, nil
}

// strike voids what was chosen and may not win, and gives the place to the next one,
// until what is chosen may stand.
func (s *Service) strike(ctx context.Context, c *tenderChange) error {
	for {
		chosen, err := c.Award.Query().Where(award.TenderID(c.Was.ID), award.StatusEQ(award.StatusChosen)).Order(award.ByID()).All(ctx)
		if err != nil {
			return err
		}
		struck := false
		for _, a := range chosen {
			why, err := unfit(ctx, c, a)
			if err != nil {
				return err
			}
			if why == "" {
				continue
			}
			struck = true
			if err := s.endAward(ctx, c.Tx, Void, a.ID, why); err != nil {
				return err
			}
		}
		if !struck {
			return nil
		}
	}
}

// unfit says why a bidder that was chosen may not win after all, or "".
func unfit(ctx context.Context, c *tenderChange, a *ent.Award) (string, error) {
	listed, err := excluded(ctx, c.Client(), a.OrganizationID, date.In(c.Now))
	switch {
	case err != nil:
		return "", err
	case listed != "":
		return fmt.Sprintf("it is on an official list that excludes it: %s", listed), nil
	}
	others, err := c.Bid.Query().Where(bid.LotID(a.LotID), bid.OrganizationIDNEQ(a.OrganizationID), bid.StatusNotIn(bid.StatusUnopened, bid.StatusFrozen)).All(ctx)
	if err != nil {
		return "", err
	}
	parties := []string{a.OrganizationID}
	for _, b := range others {
		parties = append(parties, b.OrganizationID)
	}
	g, err := graphAround(ctx, c.Client(), parties, date.In(c.Now), date.In(c.Now))
	if err != nil {
		return "", err
	}
	heads := g.neighbours(a.OrganizationID, []relationship.Kind{relationship.KindDirector})
	for _, o := range parties[1:] {
		same := slices.ContainsFunc(g.neighbours(o, []relationship.Kind{relationship.KindDirector}), func(h string) bool { return slices.Contains(heads, h) })
		if same || g.between(a.OrganizationID, o, []relationship.Kind{relationship.KindControl}) != nil {
			return fmt.Sprintf("it and %s, which bid for the same lot, are under one head or control", o), nil
		}
	}
	return "", nil
}

// WaiveStandstill lets the contract be signed at once, with a reason that is published:
// the standstill is this platform's policy, not law. It is for approvers of the area.
//
// Faults: BAD_INPUT without a reason, WRONG_STATE when there is none left to waive.
func (s *Service) WaiveStandstill(ctx context.Context, ref machine.Ref, reason string) (*ent.Award, error) {
	return Awards.Do(ctx, s.DB, WaiveStandstill, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *awardChange) error {
		if err := TakePart(ctx, c.Tx, c.Facts.Tender.ProjectID, Actor(ctx), projectpart.PartApprover); err != nil {
			return err
		}
		p, err := c.Project.Get(ctx, c.Facts.Tender.ProjectID)
		if err != nil {
			return err
		}
		c.Body["reason"] = reason
		if err := c.Award.UpdateOneID(c.Was.ID).SetStandstillWaiver(reason).Exec(ctx); err != nil {
			return err
		}
		return PublishNotice(ctx, c.Tx, p, notice.KindChange, c.Was.ID, c.Facts.Tender.Title, map[string]any{"number": *c.Facts.Tender.Number, "award": c.Was.ID, "standstillWaived": reason})
	})
}
