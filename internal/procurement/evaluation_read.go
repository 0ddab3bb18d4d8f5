package procurement

import (
	"context"
	"encoding/json"

	"entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/biddecision"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/report"
	"linli/ent/scoresheet"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

// lotOf finds a lot with its tender.
func (s *Service) lotOf(ctx context.Context, lotID string) (*ent.TenderLot, error) {
	lot, err := s.DB.Client.TenderLot.Query().Where(tenderlot.ID(lotID)).WithTender().Only(access.System(ctx, "a lot that is evaluated"))
	return lot, absent(err, "lot", lotID, "lotId")
}

// Decisions lists what was decided about the bids of a lot, in its order. It is for
// handlers, regulators and auditors of the area, and for who evaluates.
//
// Faults: NOT_FOUND, FORBIDDEN.
func (s *Service) Decisions(ctx context.Context, lotID string) ([]*ent.BidDecision, error) {
	lot, err := s.lotOf(ctx, lotID)
	if err != nil {
		return nil, err
	}
	if err := s.follows(ctx, access.BidRead, lot.Edges.Tender, ""); err != nil {
		return nil, err
	}
	return s.DB.Client.BidDecision.Query().Where(biddecision.HasBidWith(bid.LotID(lotID))).Order(biddecision.ByCreatedAt(), biddecision.ByID()).
		All(access.System(ctx, string(access.BidRead)))
}

// ReadSheet is what a seat gave the bids of a lot so far; nil when it saved nothing. It is
// for whoever holds the seat.
//
// Faults: NOT_FOUND, FORBIDDEN.
func (s *Service) ReadSheet(ctx context.Context, seatID, lotID string) (*ent.ScoreSheet, error) {
	if err := s.sits(ctx, access.SheetSave, seatID); err != nil {
		return nil, err
	}
	sheet, err := s.DB.Client.ScoreSheet.Query().Where(scoresheet.SeatID(seatID), scoresheet.LotID(lotID)).Only(access.System(ctx, string(access.SheetSave)))
	if ent.IsNotFound(err) {
		return nil, nil // nothing saved is an answer
	}
	return sheet, err
}

// ReadRanking ranks a lot as the points are now, with what has to be put right or asked
// about before the report. It is for whoever holds a seat of the panel, once every seat
// has submitted: nobody hears earlier what others gave.
//
// Faults: NOT_FOUND, FORBIDDEN, TOO_EARLY.
func (s *Service) ReadRanking(ctx context.Context, seatID, lotID string) (Ranking, error) {
	if err := s.sits(ctx, access.ReportSign, seatID); err != nil {
		return Ranking{}, err
	}
	lot, err := s.lotOf(ctx, lotID)
	if err != nil {
		return Ranking{}, err
	}
	all := access.System(ctx, string(access.ReportSign))
	p, err := s.DB.Client.Panel.Query().Where(panel.TenderID(lot.TenderID)).Only(all)
	if err != nil {
		return Ranking{}, absent(err, "lot", lotID, "lotId")
	}
	seat, err := s.DB.Client.PanelSeat.Query().Where(panelseat.ID(seatID), panelseat.PanelID(p.ID)).Only(all)
	if err != nil {
		return Ranking{}, absent(err, "lot", lotID, "lotId")
	}
	if seat.Status == panelseat.StatusDrawn || seat.Status == panelseat.StatusDeclined || seat.Status == panelseat.StatusRecused || seat.Status == panelseat.StatusNoShow {
		return Ranking{}, fault.New(fault.Conflict, fault.CodeWrongState, "this is for who sits on the panel")
	}
	if err := allSubmitted(all, s.DB.Client, p.ID, lotID); err != nil {
		return Ranking{}, err
	}
	now, err := s.DB.Now(ctx)
	if err != nil {
		return Ranking{}, err
	}
	f, err := tenderFacts(all, s.DB.Client, now, lot.Edges.Tender)
	if err != nil {
		return Ranking{}, err
	}
	return s.ranking(all, s.DB.Query, f, p, lotID)
}

// allSubmitted refuses what tells the points that others gave, before every seat has
// submitted its own.
func allSubmitted(ctx context.Context, c *ent.Client, panelID, lotID string) error {
	open, err := c.PanelSeat.Query().Where(panelseat.PanelID(panelID), panelseat.StatusIn(panelseat.StatusDrawn, panelseat.StatusAccepted)).Where(func(q *sql.Selector) {
		x := sql.Table(scoresheet.Table)
		q.Where(sql.NotIn(q.C(panelseat.FieldID), sql.Select(x.C(scoresheet.FieldSeatID)).From(x).
			Where(sql.And(sql.EQ(x.C(scoresheet.FieldLotID), lotID), sql.NotNull(x.C(scoresheet.FieldSubmittedAt))))))
	}).Count(ctx)
	if err == nil && open > 0 {
		err = fault.New(fault.Conflict, fault.CodeTooEarly, "%d seats have not submitted their points for this lot", open)
	}
	return err
}

// SignedReport is the evaluation report of a lot with who signed it.
type SignedReport struct {
	*ent.Report
	ReportBody
	Seats []*ent.PanelSeat // that sit on the panel, in the draw's order
}

// ReadReport gives the report on a lot, nil before it is made. It is for handlers,
// approvers, regulators and auditors of the area, and for who evaluates.
//
// Faults: NOT_FOUND, FORBIDDEN.
func (s *Service) ReadReport(ctx context.Context, lotID string) (*SignedReport, error) {
	lot, err := s.lotOf(ctx, lotID)
	if err != nil {
		return nil, err
	}
	if err := s.follows(ctx, access.ReportRead, lot.Edges.Tender, ""); err != nil {
		return nil, err
	}
	all := access.System(ctx, string(access.ReportRead))
	out := &SignedReport{}
	out.Report, err = s.DB.Client.Report.Query().Where(report.LotID(lotID)).Only(all)
	if ent.IsNotFound(err) {
		return nil, nil // none yet is an answer
	}
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal([]byte(out.Body), &out.ReportBody); err != nil {
		return nil, err
	}
	out.Seats, err = s.DB.Client.PanelSeat.Query().Where(panelseat.HasPanelWith(panel.TenderID(lot.TenderID)), panelseat.StatusIn(sitting...)).
		Order(panelseat.ByPosition(), panelseat.ByID()).All(all)
	return out, err
}

// BidActions lists what the context's viewer may do with bids now, by bid: bids of one
// lot are looked at together.
func (s *Service) BidActions(ctx context.Context, bids ...*ent.Bid) (map[string][]machine.Available, error) {
	now, err := s.DB.Now(ctx)
	if err != nil {
		return nil, err
	}
	all, known := access.System(ctx, "availableActions"), map[string]BidFacts{}
	out := make(map[string][]machine.Available, len(bids))
	for _, b := range bids {
		f, seen := known[b.LotID]
		if !seen {
			if f, err = bidFacts(all, s.DB.Client, now, b); err != nil {
				return nil, err
			}
			known[b.LotID] = f
		}
		f.Bid = b
		out[b.ID] = Bids.Offers(access.From(ctx), access.Object{AreaPath: f.Tender.AreaPath}, b.Status, f)
	}
	return out, nil
}

// DrawOrder is the order in which a panel's draw puts its pool, nil before both nonces
// are shown.
func DrawOrder(p *ent.Panel) ([]string, error) {
	if p.Head == "" {
		return nil, nil
	}
	return order(p)
}
