package procurement

import (
	"context"

	"linli/ent"
	"linli/ent/panelseat"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/rulepack"
	"linli/internal/scoring"
	"linli/internal/trail"
)

// ReportBody is an evaluation report: what anybody needs to compute the ranks again.
type ReportBody struct {
	Lot          string            `json:"lot"`
	DocumentHash string            `json:"documentHash"`
	PanelRoot    string            `json:"panelRoot"`
	Scores       []scoring.Score   `json:"scores"`
	Result       scoring.Result    `json:"result"`
	Findings     []scoring.Finding `json:"findings"` // of the lint, that the panel let stand
	Flags        []scoring.Flag    `json:"flags"`
	Standing     string            `json:"standing"` // why findings were let stand, or ""
}

// MakeReport ranks a lot and writes the report that the panel signs (T11): every sheet is
// submitted, every low price asked about; what the lint found is put right, or let stand
// with a reason. From then on nothing of the lot is judged anew, and seats that do not
// sign within the law's two working days are deemed to agree. For whoever holds a seat.
//
// Faults: WRONG_STATE with the findings, DUPLICATE when the report stands.
func (s *Service) MakeReport(ctx context.Context, key, seatID, lotID, standing string) (*ent.Report, error) {
	if err := s.sits(ctx, access.ReportSign, seatID); err != nil {
		return nil, err
	}
	reportID, err := act.Once(ctx, s.DB, access.ReportSign, key, [3]string{seatID, lotID, standing}, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		d, err := s.desk(ctx, tx, seatID, lotID)
		if err != nil {
			return "", err
		}
		return s.report(ctx, tx, v, d, standing)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Report.Get(access.System(ctx, string(access.ReportSign)), reportID)
}

func (s *Service) report(ctx context.Context, tx *database.Tx, v *access.Viewer, d desk, standing string) (string, error) {
	// who has not submitted hears nothing of what others gave
	if err := allSubmitted(ctx, tx.Client(), d.panel.ID, d.lot.ID); err != nil {
		return "", err
	}
	if d.facts.Method == tender.MethodConsultation && d.facts.Round < 2 {
		return "", fault.New(fault.Conflict, fault.CodeTooEarly, "ask for final offers first: in a consultation it is their prices that are compared")
	}
	if least := d.facts.Pack.Count(rulepack.BidsMin); len(d.bids) < least {
		return "", d.facts.Pack.Broken(rulepack.BidsMin, len(d.bids), least, "%d bids conform, %d are needed: this lot has no ranking", len(d.bids), least)
	}
	r, err := s.ranking(ctx, tx.QueryContext, d.facts, d.panel, d.lot.ID)
	if err != nil {
		return "", err
	}
	switch {
	case r.Result == nil:
		return "", fault.New(fault.Conflict, fault.CodeWrongState, "the points allow no result yet: %d things are missing or wrong", len(r.Findings)).With("findings", r.Findings)
	case len(r.AskLow) > 0:
		return "", fault.New(fault.Conflict, fault.CodeWrongState, "%d very low prices were not asked about", len(r.AskLow)).With("bidId", r.AskLow[0].Bid)
	case len(r.Findings) > 0 && len([]rune(standing)) < 10:
		return "", fault.New(fault.Conflict, fault.CodeWrongState, "the lint found %d things: correct them, or say in 10 characters or more why they stand", len(r.Findings)).With("findings", r.Findings)
	}
	text, err := trail.Canonical(ReportBody{d.lot.ID, d.facts.Document.Hash, d.panel.PoolRoot, r.scores, *r.Result, r.Findings, r.Flags, standing})
	if err != nil {
		return "", err
	}
	fresh, hash := id.New("rpt"), digest(text)
	err = tx.Report.Create().SetID(fresh).SetLotID(d.lot.ID).SetBody(text).SetHash(hash).SetCreatedAt(tx.Now).Exec(ctx)
	if database.Unique(err) {
		return "", fault.New(fault.Conflict, fault.CodeDuplicate, "the report on this lot stands").At("lotId")
	}
	if err != nil {
		return "", err
	}
	for _, b := range d.bids {
		if err := Bids.Within(ctx, tx, Rank, b.ID, nil); err != nil {
			return "", err
		}
	}
	due, err := d.facts.Pack.Due(d.facts.Calendar, tx.Now, rulepack.ReportToBuyer)
	if err != nil {
		return "", err
	}
	if _, err := tx.PanelSeat.Update().Where(panelseat.PanelID(d.panel.ID), panelseat.StatusEQ(panelseat.StatusAccepted)).SetDueAt(due.UTC()).Save(ctx); err != nil {
		return "", err
	}
	return fresh, trail.Append(ctx, tx, trail.Entry{Stream: d.facts.ID, Verb: "report.make", Record: fresh, Actor: v.Actor(), Body: map[string]any{"lot": d.lot.ID, "hash": hash}})
}

// SignReport is a seat's name under the reports on every lot (条例第四十一条), or its
// dissent in writing, which says why. With the last seat the tender goes to the buyer.
//
// Faults: TOO_EARLY while a lot has no report, BAD_INPUT for a dissent without reasons.
func (s *Service) SignReport(ctx context.Context, ref machine.Ref, dissent string) (*ent.PanelSeat, error) {
	a, wrong := Sign, error(nil)
	if dissent != "" {
		a, wrong = Dissent, noted(dissent, 10)
	}
	return Seats.Do(ctx, s.DB, a, ref, dissent, wrong, func(ctx context.Context, c *seatChange) error {
		c.Body["dissents"] = dissent != ""
		return signed(ctx, c, dissent)
	})
}

// signed writes a seat's signature, and hands the tender to the buyer with the last one.
func signed(ctx context.Context, c *seatChange, dissent string) error {
	if err := c.PanelSeat.UpdateOneID(c.Was.ID).SetDissent(dissent).SetSignedAt(c.Now).ClearDueAt().Exec(ctx); err != nil {
		return err
	}
	open, err := c.PanelSeat.Query().Where(panelseat.PanelID(c.Was.PanelID), panelseat.StatusIn(panelseat.StatusDrawn, panelseat.StatusAccepted)).Count(ctx)
	if err != nil || open > 0 {
		return err
	}
	if err := Panels.Within(ctx, c.Tx, Finish, c.Was.PanelID, nil); err != nil {
		return err
	}
	return Tenders.Within(ctx, c.Tx, HandOver, c.Facts.Tender.ID, confirmBy)
}
