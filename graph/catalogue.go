package graph

import (
	"context"

	"linli/ent"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/directory"
)

func (r queryResolver) Offerings(ctx context.Context, filter *directory.Filter, orderBy directory.Order, first int, after *string) (*shape.OfferingConnection, error) {
	q := directory.Query{Order: orderBy, First: first}
	if filter != nil {
		q.Filter = *filter
	}
	if after != nil {
		q.After = *after
	}
	p, err := r.Directory.Browse(ctx, q)
	if err != nil {
		return nil, err
	}
	nodes, err := shown(ctx, p.Cards)
	if err != nil {
		return nil, err
	}
	c := &shape.OfferingConnection{
		PageInfo: &shape.PageInfo{HasNextPage: p.HasNext, EndCursor: filled(p.EndCursor)},
		Count:    func(ctx context.Context) (int, error) { return r.Directory.Count(ctx, q) },
	}
	for i, card := range p.Cards {
		if nodes[i] != nil { // else it was taken out of sight since the page was read
			c.Edges = append(c.Edges, &shape.OfferingEdge{Cursor: card.Cursor, Node: nodes[i], Subsidy: card.Subsidy, Metres: card.Metres})
		}
	}
	return c, nil
}

// What a card answers of an offering and of its organisation: its columns, and what is
// found by ids alone.
var (
	cardFields = []string{
		"__typename", "id", "version", "organization", "category", "location", "areas", "name", "status", "mode", "priceFen", "unit",
		"durationMinutes", "minAge", "approvalRequired", "prepay", "programmes", "rating", "nextStarts",
	}
	cardOrganizationFields = []string{"__typename", "id", "version", "name", "kind", "grade", "rating", "demo", "workers", "credentials", "locations"}
)

// shown are the cards' offerings: as they are on the cards when the selection asks for
// no more, else read whole. Cards may be shared, so they are copied.
func shown(ctx context.Context, cards []directory.Card) ([]*ent.Offering, error) {
	out := make([]*ent.Offering, len(cards))
	if !within(selected(ctx, "edges", "node"), cardFields) {
		ids := make([]string, len(cards))
		for i, card := range cards {
			ids[i] = card.Offering.ID
		}
		return load(ctx).offering.LoadAll(ctx, ids)
	}
	organization := within(selected(ctx, "edges", "node", "organization"), cardOrganizationFields)
	for i, card := range cards {
		o := *card.Offering
		o.Edges.Category = card.Category
		if organization {
			o.Edges.Organization = card.Organization
		}
		out[i] = &o
	}
	return out, nil
}

func (r mutationResolver) OfferingSave(ctx context.Context, in directory.SaveOfferingInput) (*model.OfferingSavePayload, error) {
	o, err := r.Directory.SaveOffering(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.OfferingSavePayload{Offering: o, Errors: errs}, err
}

func (r mutationResolver) OfferingPublish(ctx context.Context, in directory.OfferingInput) (*model.OfferingPublishPayload, error) {
	o, err := r.Directory.PublishOffering(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.OfferingPublishPayload{Offering: o, Errors: errs}, err
}

func (r mutationResolver) OfferingSuspend(ctx context.Context, in directory.OfferingInput) (*model.OfferingSuspendPayload, error) {
	o, err := r.Directory.SuspendOffering(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.OfferingSuspendPayload{Offering: o, Errors: errs}, err
}
