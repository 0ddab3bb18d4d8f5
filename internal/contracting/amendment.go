package contracting

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/contractlot"
	"linli/ent/contractsignature"
	"linli/ent/contractversion"
	"linli/ent/notice"
	"linli/ent/organization"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/money"
	"linli/internal/procurement"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// AmendmentInput is a change of a contract that a side proposes (C6).
type AmendmentInput struct {
	Kind       contractversion.Kind
	Reason     string
	Units      []int64   // of SUPPLEMENT: more units of each lot, at its price
	EndOn      date.Date // of SCHEDULE and TERMINATION: the new last day
	Clauses    []Clause  // of CORRECTION and INDICATORS: clauses of the contract's own that take the place of those with their codes
	ProviderID string    // of PARTY: the organisation that the provider merged into
	HandOver   string    // of TERMINATION: what becomes of each booking and of those who are served
}

// ProposeAmendment proposes a change of one kind: a supplement of the same subject at the
// same price, all together at most a tenth of the original (政府采购法第四十九条); a correction;
// the schedule; indicators; another party after a merger, which may take part as bidders
// may, and which the provider itself proposes; or the early end that both sides agree on. Price and scope never change
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
		if err := in.apply(ctx, c, first, &body); err != nil {
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
	f.bad(contractversion.KindValidator(in.Kind) != nil || in.Kind == contractversion.KindOriginal, "an amendment is a SUPPLEMENT, a CORRECTION, of SCHEDULE, INDICATORS or PARTY, or a TERMINATION", "kind")
	f.bad(len([]rune(strings.TrimSpace(in.Reason))) < 2 || len([]rune(in.Reason)) > 1000, "say why in 2 to 1,000 characters", "reason")
	f.bad((in.Kind == contractversion.KindSupplement) != (len(in.Units) > 0), "a supplement, and nothing else, has more units", "units")
	ends := in.Kind == contractversion.KindTermination
	f.bad((in.Kind == contractversion.KindSchedule || ends) != in.EndOn.Valid(), "a new schedule and a termination, and nothing else, have a last day", "endOn")
	f.bad(ends && !handsOver(in.HandOver), "say in 10 to 2,000 characters what becomes of those whom it serves", "handOver")
	f.bad(!ends && in.HandOver != "", "a termination, and nothing else, says what becomes of those whom it serves", "handOver")
	f.bad((in.Kind == contractversion.KindParty) != (in.ProviderID != ""), "a new party, and nothing else, is an organisation", "providerId")
	f.bad((in.Kind == contractversion.KindCorrection || in.Kind == contractversion.KindIndicators) != (len(in.Clauses) > 0), "a correction and new indicators, and nothing else, have clauses", "clauses")
	if len(f.list) == 0 {
		return nil
	}
	return f.list
}

// insideOpen refuses a contract that would outlive the open framework that it is under.
func insideOpen(ctx context.Context, c *contractChange, endOn string) error {
	if c.Was.FrameworkID == nil {
		return nil
	}
	f, err := c.Framework.Get(ctx, *c.Was.FrameworkID)
	if err != nil || !f.Open || endOn <= f.ValidUntil {
		return err
	}
	return fault.New(fault.Conflict, fault.CodeWrongState, "the framework runs until %s: a contract under it ends by then", f.ValidUntil).At("endOn")
}

// apply writes the change into a text, if rules allow it.
func (in AmendmentInput) apply(ctx context.Context, c *contractChange, first ContractBody, b *ContractBody) error {
	switch in.Kind {
	case contractversion.KindSupplement:
		return in.supplement(c, first, b)
	case contractversion.KindSchedule:
		if b.EndOn = in.EndOn.String(); b.EndOn < b.StartOn {
			return fault.New(fault.Invalid, fault.CodeBadInput, "the contract begins on a day and ends on a later one").At("endOn")
		}
		if why := termFits(c.Facts.Pack, *b, c.Facts.Stable); why != nil {
			return why
		}
		return insideOpen(ctx, c, b.EndOn)
	case contractversion.KindCorrection, contractversion.KindIndicators:
		for _, x := range in.Clauses {
			i := slices.IndexFunc(b.Clauses, func(o Clause) bool { return o.Code == x.Code && o.Source == fromContract })
			if i < 0 {
				return fault.New(fault.Invalid, fault.CodeBadInput, "%s is no clause of the contract's own: what the documents and the bid say stays", x.Code).At("clauses")
			}
			b.Clauses[i].Text = strings.TrimSpace(x.Text)
		}
	case contractversion.KindParty:
		if c.Facts.Side != contractsignature.SideProvider {
			return fault.New(fault.Invalid, fault.CodeBadInput, "the provider itself proposes who takes its place").At("kind")
		}
		b.ProviderID = in.ProviderID
		return fit(ctx, c, in.ProviderID)
	case contractversion.KindTermination:
		if in.EndOn.Before(date.In(c.Now)) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "the notice ends today or later").At("endOn")
		}
		last := in.EndOn.String()
		if why := within(c.Was, in.EndOn); why != nil {
			return why.At("endOn")
		}
		b.LastDay, b.HandOver = &last, strings.TrimSpace(in.HandOver)
	}
	return nil
}

// supplement adds units to each lot at its price.
func (in AmendmentInput) supplement(c *contractChange, first ContractBody, b *ContractBody) error {
	if len(in.Units) != len(b.Lots) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "a supplement says how many more units each lot has").At("units")
	}
	for i, n := range in.Units {
		price, err := money.Times(money.Fen(b.Lots[i].UnitPriceFen), n)
		if n < 0 || n > funding.Most || err != nil || int64(price) > funding.Most-b.ValueFen {
			return fault.New(fault.Invalid, fault.CodeBadInput, "a supplement adds units, and not more than money can be counted for").At("units", fmt.Sprint(i))
		}
		b.Lots[i].Units += n
		b.ValueFen += int64(price)
	}
	share := c.Facts.Pack.Share(rulepack.SupplementMax)
	if more := b.ValueFen - first.ValueFen; more*share.Denom().Int64() > first.ValueFen*share.Num().Int64() {
		most := first.ValueFen * share.Num().Int64() / share.Denom().Int64()
		return c.Facts.Pack.Broken(rulepack.SupplementMax, more, most, "supplements would come to more than the law's share of the original contract: what is needed beyond that is bought anew")
	}
	return nil
}

// fit refuses an organisation that may not take the provider's place: what may not win a
// tender does not come to its contract by a merger either.
func fit(ctx context.Context, c *contractChange, organizationID string) error {
	o, err := c.Organization.Query().Where(organization.ID(organizationID)).Only(ctx)
	if ent.IsNotFound(err) {
		return fault.New(fault.NotFound, fault.CodeNotFound, "there is no organisation %s", organizationID).At("providerId")
	}
	if err != nil {
		return err
	}
	if o.ID == c.Was.ProviderID || o.ID == c.Was.BuyerID || o.Kind == organization.KindGovernment {
		return fault.New(fault.Invalid, fault.CodeBadInput, "the new party is another organisation that serves, not the provider and not who buys").At("providerId")
	}
	why, err := procurement.Unfit(ctx, c.Client(), *c.Was.ProjectID, o.ID, c.Facts.Pack, c.Now)
	if err != nil {
		return err
	}
	if why != nil {
		return why.At("providerId")
	}
	return nil
}

// SignAmendment puts a side's name under the amendment that waits; with the second one it
// is in force and published (财办库〔2023〕243号: within two working days). Bookings that were
// made keep their price. It is for the provider's managers and approvers of the area; that
// another organisation takes the provider's place is, for the provider's side, that one's
// managers' to sign: the provider proposed it.
//
// Faults: WRONG_STATE when none waits or the side has signed, STALE_VERSION for another
// text, BUDGET_EXCEEDED for a supplement that the budget line does not have.
func (s *Service) SignAmendment(ctx context.Context, ref machine.Ref, hash string) (*ent.Contract, error) {
	contracts, err := s.signing(ctx, ref.ID)
	if err != nil {
		return nil, err
	}
	return contracts.Do(ctx, s.DB, SignAmendment, ref, hash, nil, func(ctx context.Context, c *contractChange) error {
		v := c.Facts.Proposal
		if err := sameText(v, hash); err != nil {
			return err
		}
		if err := s.sign(ctx, c, v); err != nil || len(c.Facts.Signed) == 0 {
			return err
		}
		body, err := readBody(v.Body)
		if err != nil {
			return err
		}
		if err := s.enforce(ctx, c, v); err != nil {
			return err
		}
		if v.Kind == contractversion.KindTermination {
			return s.agreed(ctx, c, body, v.Reason)
		}
		return s.amend(ctx, c, v, body)
	})
}

// agreed ends a contract as both sides agreed.
func (s *Service) agreed(ctx context.Context, c *contractChange, b ContractBody, reason string) error {
	last, err := date.Parse(*b.LastDay)
	if err != nil {
		return err
	}
	if last.Before(date.In(c.Now)) {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the last day of this agreement is over: refuse it, and propose another one")
	}
	c.Body["reason"] = reason
	return s.terminate(ctx, c, contract.CauseAgreed, b.HandOver, last)
}

// enforce puts an amendment's text in force.
func (s *Service) enforce(ctx context.Context, c *contractChange, v *ent.ContractVersion) error {
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
	return update.Exec(ctx)
}

// amend does what an amendment in force says.
func (s *Service) amend(ctx context.Context, c *contractChange, v *ent.ContractVersion, body ContractBody) error {
	if err := s.more(ctx, c, body); err != nil {
		return err
	}
	change := c.Contract.UpdateOneID(c.Was.ID).SetValueFen(body.ValueFen).SetValidUntil(body.EndOn)
	told := map[string]any{"number": c.Was.Number, "version": v.Number, "kind": string(v.Kind), "reason": v.Reason, "hash": v.Hash, "valueFen": body.ValueFen, "validUntil": body.EndOn}
	if v.Kind == contractversion.KindParty {
		if err := fit(ctx, c, body.ProviderID); err != nil { // as it is today
			return err
		}
		if err := succeed(ctx, c, body.ProviderID); err != nil {
			return err
		}
		change.SetProviderID(body.ProviderID)
		told["providerId"] = body.ProviderID
	}
	if err := change.Exec(ctx); err != nil {
		return err
	}
	if c.Was.FrameworkID != nil {
		if err := cover(ctx, c.Tx, *c.Was.FrameworkID); err != nil {
			return err
		}
	}
	return procurement.PublishNotice(ctx, c.Tx, c.Facts.Project, notice.KindChange, c.Was.ID, c.Was.Title, told)
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

// RefuseAmendment ends the amendment that waits; for either side, and for an organisation
// that would take the provider's place.
func (s *Service) RefuseAmendment(ctx context.Context, ref machine.Ref, reason string) (*ent.Contract, error) {
	contracts, err := s.signing(ctx, ref.ID)
	if err != nil {
		return nil, err
	}
	return contracts.Do(ctx, s.DB, RefuseAmendment, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *contractChange) error {
		c.Body["reason"], c.Body["version"] = reason, c.Facts.Proposal.Number
		return c.ContractVersion.UpdateOneID(c.Facts.Proposal.ID).SetStatus(contractversion.StatusRefused).AddVersion(1).Exec(ctx)
	})
}
