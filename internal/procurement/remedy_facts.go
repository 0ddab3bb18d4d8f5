package procurement

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/projectpart"
	"linli/ent/stay"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/rulepack"
)

// What the context's viewer may do with several records of a kind is asked at once: each
// kind of row is read once, however many they are.

// PartsIn reads what a person was in each of some projects.
func PartsIn(ctx context.Context, c *ent.Client, projectIDs []string, personID string) (map[string][]Part, error) {
	return partsIn(ctx, c, projectIDs, personID)
}

// StaysIn are the stays in force of each of some tenders.
func StaysIn(ctx context.Context, c *ent.Client, tenderIDs []string) (map[string][]*ent.Stay, error) {
	rows, err := c.Stay.Query().Where(stay.TenderIDIn(tenderIDs...), stay.EndedAtIsNil()).Order(stay.ByID()).All(ctx)
	out := map[string][]*ent.Stay{}
	for _, x := range rows {
		out[x.TenderID] = append(out[x.TenderID], x)
	}
	return out, err
}

// Packs reads all rule packs once; what it gives finds one as PackOf does.
func Packs(ctx context.Context, c *ent.Client, now time.Time) (func(packID, hash string) (*rulepack.Pack, *fault.Fault), error) {
	all, err := packs(ctx, c)
	return func(packID, hash string) (*rulepack.Pack, *fault.Fault) {
		return packOf(all, packID, hash, string(tender.MethodOpenTender), now)
	}, err
}

// partsByTender reads what the viewer was in the projects of some tenders, by tender.
func partsByTender(ctx context.Context, c *ent.Client, tenders []*ent.Tender) (map[string][]Part, error) {
	projectIDs := make([]string, len(tenders))
	for i, t := range tenders {
		projectIDs[i] = t.ProjectID
	}
	parts, err := partsIn(ctx, c, projectIDs, Actor(ctx))
	out := make(map[string][]Part, len(tenders))
	for _, t := range tenders {
		out[t.ID] = parts[t.ProjectID]
	}
	return out, err
}

// AwardActions lists what the viewer may do with each of some awards now, by their ids.
func (s *Service) AwardActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Award.Query().Where(award.IDIn(ids...)).WithTender().All(ctx)
	if err != nil {
		return nil, err
	}
	tenders, tenderIDs := make([]*ent.Tender, len(list)), make([]string, len(list))
	for i, a := range list {
		tenders[i], tenderIDs[i] = a.Edges.Tender, a.TenderID
	}
	sys := access.System(ctx, "availableActions")
	parts, err := partsByTender(sys, s.DB.Client, tenders)
	if err != nil {
		return nil, err
	}
	stays, err := StaysIn(sys, s.DB.Client, tenderIDs)
	facts := make(map[string]AwardFacts, len(list))
	for _, a := range list {
		facts[a.ID] = AwardFacts{Award: a, Now: now, Parts: parts[a.TenderID], Tender: a.Edges.Tender, Stays: stays[a.TenderID]}
	}
	return Awards.OfferAll(access.From(ctx), list, func(id string) (AwardFacts, *fault.Fault) { return facts[id], nil }), err
}

// ChallengeActions lists what the viewer may do with each of some challenges now, by their
// ids. Before the opening the rows do not say who challenges; who does is offered what is
// theirs all the same.
func (s *Service) ChallengeActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Challenge.Query().Where(challenge.IDIn(ids...)).WithTender().All(ctx)
	if err != nil {
		return nil, err
	}
	hidden, err := s.DB.Client.Challenge.Query().Where(challenge.IDIn(ids...), challenge.OrganizationIDIsNil()).WithTender().All(access.System(ctx, "own challenges"))
	if err != nil {
		return nil, err
	}
	for _, x := range hidden {
		for _, p := range access.From(ctx).Managed() {
			if x.Tag == s.tag("challenge", x.TenderID, p) {
				x.OrganizationID = &p
				list = append(slices.DeleteFunc(list, func(o *ent.Challenge) bool { return o.ID == x.ID }), x)
			}
		}
	}
	tenders := make([]*ent.Tender, len(list))
	for i, x := range list {
		tenders[i] = x.Edges.Tender
	}
	parts, err := partsByTender(access.System(ctx, "availableActions"), s.DB.Client, tenders)
	facts := make(map[string]ChallengeFacts, len(list))
	for _, x := range list {
		facts[x.ID] = ChallengeFacts{Challenge: x, Now: now, Parts: parts[x.TenderID]}
	}
	out := Challenges.OfferAll(access.From(ctx), list, func(id string) (ChallengeFacts, *fault.Fault) { return facts[id], nil })
	for _, x := range list {
		if x.OrganizationID != nil {
			out[x.ID] = append(out[x.ID], machine.Offer(access.From(ctx), Complain, access.ComplaintFile, access.Object{OrganizationID: *x.OrganizationID}, func() *fault.Fault {
				_, why := Challenges.Next(Escalate, x.Status, facts[x.ID])
				return why
			}))
		}
	}
	return out, err
}

// ComplaintActions lists what the viewer may do with each of some complaints now, by their ids.
func (s *Service) ComplaintActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Complaint.Query().Where(complaint.IDIn(ids...)).WithTender().WithChallenge().All(ctx)
	if err != nil {
		return nil, err
	}
	tenders := make([]*ent.Tender, len(list))
	for i, x := range list {
		tenders[i] = x.Edges.Tender
	}
	parts, err := partsByTender(access.System(ctx, "availableActions"), s.DB.Client, tenders)
	facts := make(map[string]ComplaintFacts, len(list))
	for _, x := range list {
		facts[x.ID] = ComplaintFacts{Complaint: x, Now: now, Parts: parts[x.TenderID], Tender: x.Edges.Tender}
	}
	return Complaints.OfferAll(access.From(ctx), list, func(id string) (ComplaintFacts, *fault.Fault) { return facts[id], nil }), err
}

// StayActions lists what the viewer may do with each of some stays now, by their ids.
func (s *Service) StayActions(ctx context.Context, _ time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Stay.Query().Where(stay.IDIn(ids...)).WithTender().All(ctx)
	if err != nil {
		return nil, err
	}
	tenders := make([]*ent.Tender, len(list))
	for i, x := range list {
		tenders[i] = x.Edges.Tender
	}
	parts, err := partsByTender(access.System(ctx, "availableActions"), s.DB.Client, tenders)
	out := make(map[string][]machine.Available, len(list))
	for _, x := range list {
		out[x.ID] = []machine.Available{machine.Offer(access.From(ctx), Lift, access.StayLift, access.Object{AreaPath: x.Edges.Tender.AreaPath}, func() *fault.Fault {
			if x.EndedAt != nil {
				return stayEnded()
			}
			return Separate(parts[x.TenderID], projectpart.PartRegulator)
		})}
	}
	return out, err
}
