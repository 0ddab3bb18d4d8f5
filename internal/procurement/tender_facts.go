package procurement

import (
	"context"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/objection"
	"linli/ent/project"
	"linli/ent/stay"
	"linli/ent/tender"
	"linli/ent/tenderdocument"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/rulepack"
)

// TenderActions lists what the context's viewer may do with each of some tenders now, by
// their ids, for those that the viewer sees.
func (s *Service) TenderActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Tender.Query().Where(tender.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	facts, err := tendersFacts(access.System(ctx, "availableActions"), s.DB.Client, now, list)
	if err != nil {
		return nil, err
	}
	out := offers(access.From(ctx), Tenders, list, facts)
	return out, s.besides(ctx, list, facts, out)
}

func tenderFacts(ctx context.Context, c *ent.Client, now time.Time, t *ent.Tender) (TenderFacts, error) {
	all, err := tendersFacts(ctx, c, now, []*ent.Tender{t})
	if err != nil {
		return TenderFacts{Tender: t, Now: now}, err
	}
	return all[t.ID].found()
}

// tendersFacts reads the facts of several tenders, each kind of row once.
func tendersFacts(ctx context.Context, c *ent.Client, now time.Time, list []*ent.Tender) (map[string]*known[TenderFacts], error) {
	ids, projectIDs := make([]string, len(list)), make([]string, len(list))
	out := make(map[string]*known[TenderFacts], len(list))
	for i, t := range list {
		ids[i], projectIDs[i] = t.ID, t.ProjectID
		out[t.ID] = &known[TenderFacts]{facts: TenderFacts{Tender: t, Now: now}}
	}
	parts, err := partsIn(ctx, c, projectIDs, Actor(ctx))
	if err != nil {
		return nil, err
	}
	projects, err := c.Project.Query().Where(project.IDIn(projectIDs...)).All(ctx)
	if err != nil {
		return nil, err
	}
	others, err := others(ctx, c, projects)
	if err != nil {
		return nil, err
	}
	all, err := packs(ctx, c)
	if err != nil {
		return nil, err
	}
	days, err := WorkingDays(ctx, c)
	if err != nil {
		return nil, err
	}
	for _, k := range out {
		f := &k.facts
		f.Parts, f.Calendar = parts[f.ProjectID], days
		for _, p := range projects {
			if p.ID == f.ProjectID {
				f.Project, f.Similar = p, similar(p, others)
			}
		}
		f.Pack, k.why = pinnedOf(all, f.Tender, now)
	}
	if err := tendersDocuments(ctx, c, ids, out); err != nil {
		return nil, err
	}
	return out, tendersBids(ctx, c, ids, out)
}

// tendersDocuments adds the newest documents, lots and custodians' keys.
func tendersDocuments(ctx context.Context, c *ent.Client, ids []string, out map[string]*known[TenderFacts]) error {
	documents, err := c.TenderDocument.Query().Where(tenderdocument.TenderIDIn(ids...)).Order(tenderdocument.ByNumber()).All(ctx)
	if err != nil {
		return err
	}
	for _, d := range documents { // the newest comes last
		out[d.TenderID].facts.Document = d
	}
	var keyIDs []string
	for _, k := range out {
		if k.facts.Document == nil {
			return fmt.Errorf("tender %s has no documents", k.facts.ID)
		}
		if k.facts.Body, err = readTender(k.facts.Document.Body); err != nil {
			return err
		}
		keyIDs = append(keyIDs, k.facts.Body.CustodianKeys...)
	}
	keys, err := custodianKeys(ctx, c, keyIDs)
	if err != nil {
		return err
	}
	for _, k := range out {
		for _, key := range keys {
			if slices.Contains(k.facts.Body.CustodianKeys, key.ID) {
				k.facts.Keys = append(k.facts.Keys, key)
			}
		}
	}
	lots, err := c.TenderLot.Query().Where(tenderlot.TenderIDIn(ids...)).Order(tenderlot.ByPosition()).All(ctx)
	for _, l := range lots {
		out[l.TenderID].facts.Lots = append(out[l.TenderID].facts.Lots, l)
	}
	return err
}

// tendersBids adds what stops a tender, what is not open and what was not answered.
func tendersBids(ctx context.Context, c *ent.Client, ids []string, out map[string]*known[TenderFacts]) error {
	stays, err := c.Stay.Query().Where(stay.TenderIDIn(ids...), stay.EndedAtIsNil()).All(ctx)
	if err != nil {
		return err
	}
	for _, x := range stays {
		out[x.TenderID].facts.Stays = append(out[x.TenderID].facts.Stays, x)
	}
	var rows []struct {
		TenderID string `json:"tender_id"`
		Count    int    `json:"count"`
	}
	if err := c.Bid.Query().Where(bid.TenderIDIn(ids...), bid.StatusEQ(bid.StatusFrozen)).GroupBy(bid.FieldTenderID).Aggregate(ent.Count()).Scan(ctx, &rows); err != nil {
		return err
	}
	for _, r := range rows {
		out[r.TenderID].facts.Frozen = r.Count
	}
	rows = nil
	err = c.Objection.Query().Where(objection.TenderIDIn(ids...), objection.AnsweredAtIsNil()).GroupBy(objection.FieldTenderID).Aggregate(ent.Count()).Scan(ctx, &rows)
	if err != nil {
		return err
	}
	for _, r := range rows {
		out[r.TenderID].facts.Unheard = r.Count
	}
	if err != nil {
		return err
	}
	return tendersAwards(ctx, c, ids, out)
}

// tendersAwards adds how many awards stand, and how many have become contracts.
func tendersAwards(ctx context.Context, c *ent.Client, ids []string, out map[string]*known[TenderFacts]) error {
	var rows []struct {
		TenderID string       `json:"tender_id"`
		Status   award.Status `json:"status"`
		Count    int          `json:"count"`
	}
	err := c.Award.Query().Where(award.TenderIDIn(ids...), award.StatusIn(standingAwards...)).GroupBy(award.FieldTenderID, award.FieldStatus).Aggregate(ent.Count()).Scan(ctx, &rows)
	for _, r := range rows {
		f := &out[r.TenderID].facts
		f.Standing += r.Count
		if r.Status == award.StatusContracted {
			f.Contracts = r.Count
		}
	}
	return err
}

// pinned is the pack that a tender was submitted under, or would be today.
func pinned(ctx context.Context, c *ent.Client, t *ent.Tender, now time.Time) (*rulepack.Pack, error) {
	all, err := packs(ctx, c)
	if err != nil {
		return nil, err
	}
	p, why := pinnedOf(all, t, now)
	if why != nil {
		return nil, why
	}
	return p, nil
}

func pinnedOf(all []*rulepack.Pack, t *ent.Tender, now time.Time) (*rulepack.Pack, *fault.Fault) {
	return packOf(all, t.PackID, t.PackHash, string(t.Method), now)
}

// others are what the same budget lines buy otherwise than by open tender.
func others(ctx context.Context, c *ent.Client, of []*ent.Project) ([]*ent.Project, error) {
	lines := make([]string, len(of))
	for i, p := range of {
		lines[i] = p.BudgetLineID
	}
	return c.Project.Query().Where(project.BudgetLineIDIn(lines...), project.MethodNEQ(project.MethodOpenTender),
		project.StatusNotIn(project.StatusDraft, project.StatusCancelled, project.StatusLapsed)).All(ctx)
}

// similar sums what the same budget line buys of the same category without this project
// (实施条例第二十八条).
func similar(p *ent.Project, others []*ent.Project) int64 {
	var sum int64
	for _, o := range others {
		if o.ID != p.ID && o.BudgetLineID == p.BudgetLineID && o.CategoryID == p.CategoryID {
			sum += o.EstimateFen
		}
	}
	return sum
}

// asFault hands a broken calendar on as what it is, and anything else as unreadable.
func asFault(err error) *fault.Fault {
	if f := fault.As(err); f != nil {
		return f
	}
	return fault.New(fault.Unavailable, fault.CodeUnavailable, "the clock cannot be reckoned: %s", err.Error())
}

// blocked refuses an action that a stay stops.
func (f TenderFacts) blocked(a machine.Action) *fault.Fault { return Stayed(f.Stays, string(a)) }
