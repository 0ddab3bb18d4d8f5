package graph

import (
	"context"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/panelseat"
	"linli/ent/scorecell"
	"linli/ent/scorecorrection"
	"linli/internal/machine"
)

// sealedLoaders read what belongs to sealed bids, panels and evaluations. What hangs on
// a panel, seat or sheet that the viewer was shown is read as Linli's own.
type sealedLoaders struct {
	panel       *loader[*ent.Panel]
	seats       *loader[[]*ent.PanelSeat]       // by panel
	cells       *loader[[]*ent.ScoreCell]       // by sheet
	corrections *loader[[]*ent.ScoreCorrection] // by cell
	bidActions  *loader[[]machine.Available]    // by bid

	objectionActions *loader[[]machine.Available]
}

func newSealedLoaders(r *Resolver) sealedLoaders {
	c := r.DB.Client
	return sealedLoaders{
		panel: batch(r, system("the panel of a seat that was shown", one(c.Panel.Query, "id", func(n *ent.Panel) string { return n.ID }))),
		seats: batch(r, many(c.PanelSeat.Query, panelseat.FieldPanelID, panelseat.FieldPosition, func(n *ent.PanelSeat) string { return n.PanelID })),
		cells: batch(r, system("points of a sheet that was shown", many(func() *ent.ScoreCellQuery { return c.ScoreCell.Query().Order(scorecell.ByBidID()) },
			scorecell.FieldSheetID, scorecell.FieldCriterion, func(n *ent.ScoreCell) string { return n.SheetID }))),
		corrections: batch(r, system("corrections of points that were shown", many(c.ScoreCorrection.Query, scorecorrection.FieldCellID, scorecorrection.FieldCreatedAt,
			func(n *ent.ScoreCorrection) string { return n.CellID }))),
		bidActions: batch(r, func(ctx context.Context, ids []string) (map[string][]machine.Available, error) {
			bids, err := c.Bid.Query().Where(bid.IDIn(ids...)).Order(bid.ByID()).All(ctx)
			if err != nil {
				return nil, err
			}
			return r.Procurement.BidActions(ctx, bids...)
		}),
		objectionActions: batch(r, offered(r.Procurement.ObjectionActions)),
	}
}
