package contracting

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/award"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/contractlot"
	"linli/ent/contractsignature"
	"linli/ent/contractversion"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	plan "linli/ent/project"
	"linli/ent/projectpart"
	"linli/ent/requirement"
	"linli/ent/statement"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
)

// ContractActions lists what the context's viewer may do with each of some contracts now,
// by their ids, for those that the viewer sees.
func (s *Service) ContractActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Contract.Query().Where(contract.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	facts, err := contractsFacts(access.System(ctx, "availableActions"), s.DB.Client, now, list)
	if err != nil {
		return nil, err
	}
	v := access.From(ctx)
	out := Contracts.OfferAll(v, list, func(id string) (ContractFacts, *fault.Fault) { return facts[id].ContractFacts, facts[id].why })
	offerSuccessors(v, facts, out)
	for _, k := range list { // what is written beside a contract has no state of it
		at := access.Object{AreaPath: k.AreaPath}
		out[k.ID] = append(out[k.ID],
			machine.Offer(v, RecordBond, access.GuaranteeRecord, at, func() *fault.Fault { return securable(k) }),
			machine.Offer(v, DraftIt, access.PerformanceDraft, at, func() *fault.Fault { return evaluable(k) }))
	}
	return out, nil
}

// contractFacts are those of one contract.
func contractFacts(ctx context.Context, c *ent.Client, now time.Time, k *ent.Contract) (ContractFacts, error) {
	all, err := contractsFacts(ctx, c, now, []*ent.Contract{k})
	if err != nil {
		return ContractFacts{Contract: k, Now: now}, err
	}
	if one := all[k.ID]; one.why != nil {
		return one.ContractFacts, one.why
	}
	return all[k.ID].ContractFacts, nil
}

// knownContract are the facts about a contract, or why they cannot be read.
type knownContract struct {
	ContractFacts
	why *fault.Fault
}

// contractsFacts reads the facts of several contracts, each kind of row once.
func contractsFacts(ctx context.Context, c *ent.Client, now time.Time, list []*ent.Contract) (map[string]*knownContract, error) {
	out := make(map[string]*knownContract, len(list))
	ids := make([]string, len(list))
	v := access.From(ctx)
	for i, k := range list {
		f := ContractFacts{Contract: k, Now: now, Side: contractsignature.SideBuyer}
		if manages(v, k.ProviderID) {
			f.Side = contractsignature.SideProvider
		}
		f.Part = endingPart(v, k.AreaPath)
		ids[i], out[k.ID] = k.ID, &knownContract{ContractFacts: f}
	}
	days, err := procurement.WorkingDays(ctx, c)
	if err != nil {
		return nil, err
	}
	pack, err := procurement.Packs(ctx, c, now)
	if err != nil {
		return nil, err
	}
	for _, k := range out {
		k.Calendar = days
		k.Pack, k.why = pack(k.PackID, k.PackHash)
	}
	for _, read := range []func(context.Context, *ent.Client, []string, map[string]*knownContract) error{contractsOrigins, contractsTexts, contractsMoney, contractsOpen} {
		if err := read(ctx, c, ids, out); err != nil {
			return nil, err
		}
	}
	for _, k := range out {
		if k.Successor != "" && manages(v, k.Successor) {
			k.Side, k.Succeeds = contractsignature.SideProvider, true
		}
	}
	return out, nil
}

// endingPart is the part in which somebody on the buyer's side ends a contract: a regulator
// of the area as one, others as approvers. Nobody holds both posts.
func endingPart(v *access.Viewer, areaPath string) procurement.Part {
	if v != nil && slices.ContainsFunc(v.Posts, func(p access.Post) bool {
		return p.Name == appointment.PostRegulator && strings.HasPrefix(areaPath, p.AreaPath)
	}) {
		return projectpart.PartRegulator
	}
	return projectpart.PartApprover
}

// contractsOrigins adds the projects, awards, stays and requirements behind contracts, and
// what the viewer was there.
func contractsOrigins(ctx context.Context, c *ent.Client, _ []string, out map[string]*knownContract) error {
	var projectIDs, awardIDs []string
	for _, k := range out {
		if k.ProjectID != nil {
			projectIDs = append(projectIDs, *k.ProjectID)
		}
		if k.AwardID != nil {
			awardIDs = append(awardIDs, *k.AwardID)
		}
	}
	projects, err := c.Project.Query().Where(plan.IDIn(projectIDs...)).All(ctx)
	if err != nil {
		return err
	}
	parts, err := procurement.PartsIn(ctx, c, projectIDs, procurement.Actor(ctx))
	if err != nil {
		return err
	}
	awards, err := c.Award.Query().Where(award.IDIn(awardIDs...)).All(ctx)
	if err != nil {
		return err
	}
	tenderIDs := make([]string, len(awards))
	for i, a := range awards {
		tenderIDs[i] = a.TenderID
	}
	stays, err := procurement.StaysIn(ctx, c, tenderIDs)
	if err != nil {
		return err
	}
	needs, err := c.Requirement.Query().Where(requirement.ProjectIDIn(projectIDs...), requirement.FrozenAtNotNil()).Order(requirement.ByNumber()).All(ctx)
	if err != nil {
		return err
	}
	firm := map[string]bool{}
	for _, r := range needs { // the newest comes last
		var b procurement.RequirementBody
		if err := json.Unmarshal([]byte(r.Body), &b); err != nil {
			return fmt.Errorf("read requirement %s: %w", r.ID, err)
		}
		firm[r.ProjectID] = len(b.Stability) == 4
	}
	for _, k := range out {
		for _, p := range projects {
			if k.ProjectID != nil && p.ID == *k.ProjectID {
				k.Project, k.Parts, k.Stable = p, parts[p.ID], firm[p.ID]
			}
		}
		for _, a := range awards {
			if k.AwardID != nil && a.ID == *k.AwardID {
				k.Award, k.Stays = a, stays[a.TenderID]
			}
		}
	}
	return nil
}

// contractsTexts adds the original, what is proposed, and who signed.
func contractsTexts(ctx context.Context, c *ent.Client, ids []string, out map[string]*knownContract) error {
	rows, err := c.ContractVersion.Query().Where(contractversion.ContractIDIn(ids...)).Order(contractversion.ByNumber()).All(ctx)
	if err != nil {
		return err
	}
	waits := map[string]string{} // the text that waits, by contract
	for _, v := range rows {
		k := out[v.ContractID]
		if v.Kind == contractversion.KindOriginal {
			k.Original, waits[v.ContractID] = v, v.ID
		} else if v.Status == contractversion.StatusProposed {
			k.Proposal, waits[v.ContractID] = v, v.ID
			if k.Successor, err = successor(v); err != nil {
				return err
			}
		}
	}
	of := map[string]string{}
	var texts []string
	for contractID, v := range waits {
		of[v], texts = contractID, append(texts, v)
	}
	signed, err := c.ContractSignature.Query().Where(contractsignature.ContractVersionIDIn(texts...)).All(ctx)
	for _, x := range signed {
		k := out[of[x.ContractVersionID]]
		k.Signed = append(k.Signed, x.Side)
	}
	return err
}

// contractsMoney adds bonds that are held, and payments that wait.
func contractsMoney(ctx context.Context, c *ent.Client, ids []string, out map[string]*knownContract) error {
	held, err := c.Guarantee.Query().Where(guarantee.ContractIDIn(ids...), guarantee.StatusEQ(guarantee.StatusHeld)).All(ctx)
	if err != nil {
		return err
	}
	for _, g := range held {
		out[g.ContractID].HeldFen += g.AmountFen
	}
	var rows []struct {
		ContractID string `json:"contract_id"`
		Count      int    `json:"count"`
	}
	err = c.PaymentRequest.Query().Where(paymentrequest.ContractIDIn(ids...), paymentrequest.StatusIn(paymentrequest.StatusSubmitted, paymentrequest.StatusApproved, paymentrequest.StatusSent)).
		GroupBy(paymentrequest.FieldContractID).Aggregate(ent.Count()).Scan(ctx, &rows)
	if err != nil {
		return err
	}
	for _, r := range rows {
		out[r.ContractID].Unpaid += r.Count
	}
	rows = nil
	err = c.Statement.Query().Where(statement.ContractIDIn(ids...), statement.StatusNotIn(statement.StatusPaid, statement.StatusClosed)).
		GroupBy(statement.FieldContractID).Aggregate(ent.Count()).Scan(ctx, &rows)
	for _, r := range rows {
		out[r.ContractID].Unpaid += r.Count
	}
	return err
}

// contractsOpen adds what is not over yet: bookings and milestones.
func contractsOpen(ctx context.Context, c *ent.Client, ids []string, out map[string]*knownContract) error {
	lots, err := c.ContractLot.Query().Where(contractlot.ContractIDIn(ids...)).All(ctx)
	if err != nil {
		return err
	}
	of, lotIDs := map[string]string{}, make([]string, len(lots))
	for i, l := range lots {
		of[l.ID], lotIDs[i] = l.ContractID, l.ID
	}
	var rows []struct {
		LotID string `json:"contract_lot_id"`
		Count int    `json:"count"`
	}
	err = c.Booking.Query().Where(booking.ContractLotIDIn(lotIDs...), booking.StatusIn(openBookings...)).GroupBy(booking.FieldContractLotID).Aggregate(ent.Count()).Scan(ctx, &rows)
	if err != nil {
		return err
	}
	for _, r := range rows {
		out[of[r.LotID]].Open += r.Count
	}
	all, err := c.Milestone.Query().Where(milestone.ContractIDIn(ids...)).All(ctx)
	for _, m := range all {
		out[m.ContractID].Delivered = true
	}
	for _, m := range all {
		if !slices.Contains(Milestones.Ends, m.Status) {
			out[m.ContractID].Unpaid++
			out[m.ContractID].Delivered = false
		}
	}
	return err
}
