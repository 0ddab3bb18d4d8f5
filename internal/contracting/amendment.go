package contracting

import (
	"context"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/contractlot"
	"linli/ent/contractversion"
	"linli/ent/notice"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// AmendmentInput is a change of a contract that a side proposes (C6).
type AmendmentInput struct {
	Kind       contractversion.Kind
	Reason     string
	Units      []int64   // of SUPPLEMENT: more units of each lot, at its price
	EndOn      date.Date // of SCHEDULE: the new last day
	Clauses    []Clause  // of CORRECTION and INDICATORS: clauses of the contract's own that take the place of those with their codes
	ProviderID string    // of PARTY: the organisation that the provider merged into
}

// ProposeAmendment proposes a change of one kind: a supplement of the same subject at the
// same price, all together at most a tenth of the original (政府采购法第四十九条); a correction;
// the schedule; indicators; another party after a merger. Price and scope never change
// together: that is bought anew. It is in force with both signatures. It is for the
// provider's managers and handlers of the area.
//
// Faults: BAD_INPUT, RULE_BROKEN above a tenth or beyond the term, WRONG_STATE while
// another one waits.
func (s *Service) ProposeAmendment(ctx context.Context, ref machine.Ref, in AmendmentInput) (*ent.Contract, error) {
	return Contracts.Do(ctx, s.DB, ProposeAmendment, ref, in, in.check(), func(ctx context.Context, c *contractChange) error {
		if c.Facts.Original == nil {
			return fault.New(fault.Conflict, fault.CodeWrongState, "this contract came about elsewhere and is amended there")
		}
		was, err := c.ContractVersion.Query().Where(contractversion.ContractID(c.Was.ID)).Order(ent.Desc(contractversion.FieldNumber)).All(ctx)
		if err != nil {
			return err
		}
		body, err := readBody(inForce(was).Body)
		if err != nil {
			return err
		}
		first, err := readBody(c.Facts.Original.Body)
		if err != nil {
			return err
		}
		if err := in.apply(c, first, &body); err != nil {
			return err
		}
		text, err := trail.Canonical(body)
		if err != nil {
			return err
		}
		hash := funding.Digest(text)
		c.Body["kind"], c.Body["hash"], c.Body["valueFen"] = string(in.Kind), hash, body.ValueFen
		return c.ContractVersion.Create().SetID(id.New("cvr")).SetContractID(c.Was.ID).SetNumber(was[0].Number + 1).SetKind(in.Kind).SetBody(text).SetHash(hash).
			SetReason(strings.TrimSpace(in.Reason)).SetValueFen(body.ValueFen).SetValidUntil(body.EndOn).SetCreatedAt(c.Now).Exec(ctx)
	})
}

// inForce is the version that counts.
func inForce(list []*ent.ContractVersion) *ent.ContractVersion {
	i := slices.IndexFunc(list, func(v *ent.ContractVersion) bool { return v.Status == contractversion.StatusInForce })
	return list[max(i, 0)]
}

func (in AmendmentInput) check() error {
	var f faultsOf
	f.bad(contractversion.KindValidator(in.Kind) != nil || in.Kind == contractversion.KindOriginal, "an amendment is a SUPPLEMENT, a CORRECTION, or of SCHEDULE, INDICATORS or PARTY", "kind")
	f.bad(len([]rune(strings.TrimSpace(in.Reason))) < 2 || len([]rune(in.Reason)) > 1000, "say why in 2 to 1,000 characters", "reason")
	f.bad((in.Kind == contractversion.KindSupplement) != (len(in.Units) > 0), "a supplement, and nothing else, has more units", "units")
	f.bad((in.Kind == contractversion.KindSchedule) != in.EndOn.Valid(), "a new schedule, and nothing else, has a last day", "endOn")
	f.bad((in.Kind == contractversion.KindParty) != (in.ProviderID != ""), "a new party, and nothing else, is an organisation", "providerId")
	f.bad((in.Kind == contractversion.KindCorrection || in.Kind == contractversion.KindIndicators) != (len(in.Clauses) > 0), "a correction and new indicators, and nothing else, have clauses", "clauses")
	if len(f.list) == 0 {
		return nil
	}
	return f.list
}

// apply writes the change into a text, if rules allow it.
func (in AmendmentInput) apply(c *contractChange, first ContractBody, b *ContractBody) error {
	switch in.Kind {
	case contractversion.KindSupplement:
		if len(in.Units) != len(b.Lots) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "a supplement says how many more units each lot has").At("units")
		}
		for i, n := range in.Units {
			if n < 0 {
				return fault.New(fault.Invalid, fault.CodeBadInput, "a supplement adds units").At("units")
			}
			b.Lots[i].Units += n
			b.ValueFen += n * b.Lots[i].UnitPriceFen
		}
		share := c.Facts.Pack.Share(rulepack.SupplementMax)
		if more := b.ValueFen - first.ValueFen; more*share.Denom().Int64() > first.ValueFen*share.Num().Int64() {
			most := first.ValueFen * share.Num().Int64() / share.Denom().Int64()
			return c.Facts.Pack.Broken(rulepack.SupplementMax, more, most, "supplements would come to more than the law's share of the original contract: what is needed beyond that is bought anew")
		}
	case contractversion.KindSchedule:
		b.EndOn = in.EndOn.String()
		if why := termFits(c.Facts.Pack, *b, c.Facts.Stable); why != nil {
			return why
		}
	case contractversion.KindCorrection, contractversion.KindIndicators:
		for _, x := range in.Clauses {
			i := slices.IndexFunc(b.Clauses, func(o Clause) bool { return o.Code == x.Code && o.Source == fromContract })
			if i < 0 {
				return fault.New(fault.Invalid, fault.CodeBadInput, "%s is no clause of the contract's own: what the documents and the bid say stays", x.Code).At("clauses")
			}
			b.Clauses[i].Text = strings.TrimSpace(x.Text)
		}
	case contractversion.KindParty:
	}
	return nil
}

// SignAmendment puts a side's name under the amendment that waits; with the second one it
// is in force and published (财办库〔2023〕243号: within two working days). Bookings that were
// made keep their price. It is for the provider's managers and approvers of the area.
//
// Faults: WRONG_STATE when none waits or the side has signed, STALE_VERSION for another
// text, BUDGET_EXCEEDED for a supplement that the budget line does not have.
func (s *Service) SignAmendment(ctx context.Context, ref machine.Ref, hash string) (*ent.Contract, error) {
	return Contracts.Do(ctx, s.DB, SignAmendment, ref, hash, nil, func(ctx context.Context, c *contractChange) error {
		v := c.Facts.Proposal
		if err := sameText(v, hash); err != nil {
			return err
		}
		if err := s.sign(ctx, c, v); err != nil || len(c.Facts.Signed) == 0 {
			return err
		}
		return s.amend(ctx, c, v)
	})
}

// amend puts an amendment in force.
func (s *Service) amend(ctx context.Context, c *contractChange, v *ent.ContractVersion) error {
	body, err := readBody(v.Body)
	if err != nil {
		return err
	}
	// what was not published whole, because something is left out or it is not yet time, stays so
	whole, err := c.ContractVersion.Query().Where(contractversion.ContractID(c.Was.ID), contractversion.StatusEQ(contractversion.StatusInForce), contractversion.PublishedAtNotNil()).Exist(ctx)
	if err != nil {
		return err
	}
	if err := c.ContractVersion.Update().Where(contractversion.ContractID(c.Was.ID), contractversion.StatusEQ(contractversion.StatusInForce)).
		SetStatus(contractversion.StatusSuperseded).AddVersion(1).Exec(ctx); err != nil {
		return err
	}
	update := c.ContractVersion.UpdateOneID(v.ID).SetStatus(contractversion.StatusInForce).SetInForceAt(c.Now).AddVersion(1)
	if whole {
		update.SetPublishedAt(c.Now)
	}
	if err := update.Exec(ctx); err != nil {
		return err
	}
	if err := s.more(ctx, c, body); err != nil {
		return err
	}
	if err := c.Contract.UpdateOneID(c.Was.ID).SetValueFen(body.ValueFen).SetValidUntil(body.EndOn).Exec(ctx); err != nil {
		return err
	}
	return procurement.PublishNotice(ctx, c.Tx, c.Facts.Project, notice.KindChange, c.Was.ID, c.Was.Title, map[string]any{
		"number": c.Was.Number, "version": v.Number, "kind": string(v.Kind), "reason": v.Reason, "hash": v.Hash, "valueFen": body.ValueFen, "validUntil": body.EndOn,
	})
}

// more sets apart what a supplement adds: money of the budget line, or of the framework,
// and units of each lot.
func (s *Service) more(ctx context.Context, c *contractChange, body ContractBody) error {
	add := body.ValueFen - c.Was.ValueFen
	if add == 0 {
		return nil
	}
	var moves []funding.Move
	if c.Was.FrameworkID == nil {
		moves = append(moves, funding.Move{Account: c.Was.BudgetLineID, From: funding.Available, To: funding.Reserved, Amount: add})
	}
	moves = append(moves, funding.Move{Account: c.Was.ID, From: funding.Source, To: funding.Available, Amount: add})
	lots, err := c.ContractLot.Query().Where(contractlot.ContractID(c.Was.ID)).Order(contractlot.ByPosition()).All(ctx)
	if err != nil {
		return err
	}
	for i, l := range lots {
		if n := body.Lots[i].Units - l.Units; n > 0 {
			moves = append(moves, funding.Move{Account: l.ID, From: funding.Source, To: funding.Available, Amount: n})
			if err := c.ContractLot.UpdateOneID(l.ID).SetUnits(body.Lots[i].Units).Exec(ctx); err != nil {
				return err
			}
		}
	}
	return funding.Post(ctx, c.Tx, c.Was.ID, moves)
}

// RefuseAmendment ends the amendment that waits; for either side.
func (s *Service) RefuseAmendment(ctx context.Context, ref machine.Ref, reason string) (*ent.Contract, error) {
	return Contracts.Do(ctx, s.DB, RefuseAmendment, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *contractChange) error {
		c.Body["reason"], c.Body["version"] = reason, c.Facts.Proposal.Number
		return c.ContractVersion.UpdateOneID(c.Facts.Proposal.ID).SetStatus(contractversion.StatusRefused).AddVersion(1).Exec(ctx)
	})
}
