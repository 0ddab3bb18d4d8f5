package procurement

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/report"
	"linli/ent/scorecell"
	"linli/ent/scorecorrection"
	"linli/ent/scoresheet"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/scoring"
	"linli/internal/trail"
)

// CellInput is the points that a seat gives a bid on a criterion.
type CellInput struct {
	BidID     string
	Criterion string
	Points    string // exact decimal
	Reason    string
}

// desk is what a seat scores: its tender, the lot, and the bids that conform.
type desk struct {
	seat  *ent.PanelSeat
	panel *ent.Panel
	lot   *ent.TenderLot
	facts TenderFacts
	bids  []*ent.Bid // conforming ones
}

// SaveSheet keeps a seat's points for a lot, whole: what is not named is gone. Nobody
// else sees them before the report. It is for whoever holds the seat, until it is
// submitted; the sheet is made with the first save.
//
// Faults: NOT_FOUND, BAD_INPUT for each wrong cell at once, STALE_VERSION, WRONG_STATE.
func (s *Service) SaveSheet(ctx context.Context, ref machine.Ref, lotID string, cells []CellInput) (*ent.ScoreSheet, error) {
	input := struct {
		Ref   machine.Ref
		LotID string
		Cells []CellInput
	}{ref, lotID, cells}
	return s.score(ctx, access.SheetSave, ref, input, lotID, func(ctx context.Context, tx *database.Tx, d desk, sheet *ent.ScoreSheet) error {
		if err := d.check(cells); err != nil {
			return err
		}
		if _, err := tx.ScoreCell.Delete().Where(scorecell.SheetID(sheet.ID)).Exec(ctx); err != nil {
			return err
		}
		rows := make([]*ent.ScoreCellCreate, len(cells))
		for i, c := range cells {
			rows[i] = tx.ScoreCell.Create().SetID(id.New("scl")).SetSheetID(sheet.ID).SetBidID(c.BidID).SetCriterion(c.Criterion).SetPoints(c.Points).SetReason(c.Reason)
		}
		return tx.ScoreCell.CreateBulk(rows...).Exec(ctx)
	})
}

// SubmitSheet makes a sheet final: every conforming bid has points on every criterion
// but the price. From then on it changes by corrections alone.
func (s *Service) SubmitSheet(ctx context.Context, ref machine.Ref, lotID string) (*ent.ScoreSheet, error) {
	input := struct {
		Ref   machine.Ref
		LotID string
	}{ref, lotID}
	return s.score(ctx, access.SheetSubmit, ref, input, lotID, func(ctx context.Context, tx *database.Tx, d desk, sheet *ent.ScoreSheet) error {
		have, err := tx.ScoreCell.Query().Where(scorecell.SheetID(sheet.ID), scorecell.BidIDIn(d.bidIDs()...)).Count(ctx)
		if err != nil {
			return err
		}
		if want := len(d.bids) * len(d.scored()); have != want {
			return fault.New(fault.Conflict, fault.CodeWrongState, "the sheet has %d of %d points: give every bid its points on every criterion", have, want).With("missing", want-have)
		}
		return tx.ScoreSheet.UpdateOneID(sheet.ID).SetSubmittedAt(tx.Now).Exec(ctx)
	})
}

// score does something to the sheet of a seat for a lot; ref names the seat and the
// version of the sheet that was seen, 0 for none.
func (s *Service) score(ctx context.Context, verb access.Verb, ref machine.Ref, input any, lotID string, do func(context.Context, *database.Tx, desk, *ent.ScoreSheet) error) (*ent.ScoreSheet, error) {
	if err := s.sits(ctx, verb, ref.ID); err != nil {
		return nil, err
	}
	sheetID, err := act.Once(ctx, s.DB, verb, ref.Key, input, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		d, err := s.desk(ctx, tx, ref.ID, lotID)
		if err != nil {
			return "", err
		}
		sheet, err := d.sheet(ctx, tx, ref.Version)
		if err != nil {
			return "", err
		}
		if err := do(ctx, tx, d, sheet); err != nil {
			return "", err
		}
		return sheet.ID, trail.Append(ctx, tx, trail.Entry{Stream: d.facts.ID, Verb: string(verb), Record: sheet.ID, Actor: v.Actor(), Body: map[string]any{"lot": lotID}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.ScoreSheet.Get(access.System(ctx, string(verb)), sheetID)
}

// sits refuses a seat to everybody but who holds it.
func (s *Service) sits(ctx context.Context, verb access.Verb, seatID string) error {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return err
	}
	seat, err := s.DB.Client.PanelSeat.Query().Where(panelseat.ID(seatID), panelseat.PersonID(v.PersonID)).WithPanel(func(q *ent.PanelQuery) { q.WithTender() }).
		Only(access.System(ctx, string(verb)))
	if err != nil {
		return absent(err, "seat of yours", seatID, "seatId")
	}
	return access.Require(ctx, verb, access.Object{AreaPath: seat.Edges.Panel.Edges.Tender.AreaPath})
}

// desk reads what a seat scores, and refuses when it is not the time.
func (s *Service) desk(ctx context.Context, tx *database.Tx, seatID, lotID string) (desk, error) {
	var d desk
	var err error
	if d.seat, err = tx.PanelSeat.Get(ctx, seatID); err != nil {
		return d, err
	}
	if d.panel, err = tx.Panel.Get(ctx, d.seat.PanelID); err != nil {
		return d, err
	}
	// points, corrections, decisions and reports of one tender queue here
	if err = tx.Lock(ctx, tender.Table, d.panel.TenderID); err != nil {
		return d, err
	}
	if d.seat, err = tx.PanelSeat.Get(ctx, seatID); err != nil {
		return d, err
	}
	if d.panel, err = tx.Panel.Get(ctx, d.seat.PanelID); err != nil {
		return d, err
	}
	if d.lot, err = tx.TenderLot.Query().Where(tenderlot.ID(lotID), tenderlot.TenderID(d.panel.TenderID)).Only(ctx); err != nil {
		return d, absent(err, "lot", lotID, "lotId")
	}
	t, err := tx.Tender.Get(ctx, d.panel.TenderID)
	if err != nil {
		return d, err
	}
	if d.facts, err = tenderFacts(ctx, tx.Client(), tx.Now, t); err != nil {
		return d, err
	}
	if d.seat.Status != panelseat.StatusAccepted || d.panel.Status != panel.StatusConstituted {
		return d, fault.New(fault.Conflict, fault.CodeWrongState, "points are given by seats that accepted, once the panel is constituted")
	}
	open, err := tx.Bid.Query().Where(bid.LotID(lotID), bid.StatusIn(bid.StatusOpened, bid.StatusEligible)).Count(ctx)
	if err != nil {
		return d, err
	}
	if open > 0 {
		return d, fault.New(fault.Conflict, fault.CodeTooEarly, "%d bids of this lot wait to be examined", open)
	}
	d.bids, err = tx.Bid.Query().Where(bid.LotID(lotID), bid.StatusEQ(bid.StatusConforming)).Order(bid.ByID()).All(ctx)
	return d, err
}

// sheet is the seat's sheet for the lot, made when there is none; a submitted one is refused.
func (d desk) sheet(ctx context.Context, tx *database.Tx, version int) (*ent.ScoreSheet, error) {
	was, err := tx.ScoreSheet.Query().Where(scoresheet.SeatID(d.seat.ID), scoresheet.LotID(d.lot.ID)).Only(ctx)
	if ent.IsNotFound(err) {
		if version != 0 {
			return nil, machine.Stale(0)
		}
		return tx.ScoreSheet.Create().SetID(id.New("sht")).SetSeatID(d.seat.ID).SetLotID(d.lot.ID).SetCreatedAt(tx.Now).Save(ctx)
	}
	switch {
	case err != nil:
		return nil, err
	case was.SubmittedAt != nil:
		return nil, fault.New(fault.Conflict, fault.CodeWrongState, "the sheet is submitted: it changes by corrections alone")
	case was.Version != version:
		return nil, machine.Stale(was.Version)
	}
	return tx.ScoreSheet.UpdateOneID(was.ID).AddVersion(1).Save(ctx)
}

// bidIDs are the ids of the bids that are scored.
func (d desk) bidIDs() []string {
	out := make([]string, len(d.bids))
	for i, b := range d.bids {
		out[i] = b.ID
	}
	return out
}

// scored are the criteria that seats give points on.
func (d desk) scored() []Criterion {
	return slices.DeleteFunc(slices.Clone(d.facts.Body.Evaluation.Criteria), func(c Criterion) bool { return c.Kind == scoring.Price })
}

// check finds every cell that is wrong.
func (d desk) check(cells []CellInput) error {
	var p problems
	seen := map[[2]string]bool{}
	for i, c := range cells {
		at := strconv.Itoa(i)
		k := slices.IndexFunc(d.scored(), func(x Criterion) bool { return x.Code == c.Criterion })
		known := slices.ContainsFunc(d.bids, func(b *ent.Bid) bool { return b.ID == c.BidID })
		p.bad(!known, "this bid does not conform, or is of another lot", "cells", at, "bidId")
		p.bad(k < 0, "seats give no points on this criterion", "cells", at, "criterion")
		p.bad(seen[[2]string{c.BidID, c.Criterion}], "a bid has points on a criterion once", "cells", at)
		p.bad(len([]rune(c.Reason)) > 500, "a reason has at most 500 characters", "cells", at, "reason")
		seen[[2]string{c.BidID, c.Criterion}] = true
		points, err := scoring.ParseExact(c.Points)
		if err != nil || k < 0 {
			p.bad(err != nil, "points are a decimal such as 12.5", "cells", at, "points")
			continue
		}
		most := d.scored()[k].Max
		p.bad(!d.scored()[k].banded(points), "points lie in one of the criterion's bands", "cells", at, "points")
		p.bad(points.Sign() < 0 || points.Cmp(most) > 0 || len(c.Points) > 20, fmt.Sprintf("points lie between 0 and %s", most), "cells", at, "points")
	}
	return p.err()
}

// CorrectionInput changes a cell of a submitted sheet.
type CorrectionInput struct {
	BidID     string
	Criterion string
	Points    string
	Head      scorecorrection.Head // one of the four that allow it
	Reason    string
}

// CorrectScore changes a submitted cell under one of the four heads that allow it before
// the report (87号令第六十四条): a wrong sum, points out of range, an objective item scored
// differently, points freakishly high or low; the lint must have found it. It is for
// whoever holds the seat.
func (s *Service) CorrectScore(ctx context.Context, ref machine.Ref, lotID string, in CorrectionInput) (*ent.ScoreSheet, error) {
	if err := s.sits(ctx, access.ScoreCorrect, ref.ID); err != nil {
		return nil, err
	}
	var p problems
	p.text(in.Reason, 500, "the reason", "reason")
	p.bad(scorecorrection.HeadValidator(in.Head) != nil, "a correction is under SUM, RANGE, OBJECTIVE or OUTLIER", "head")
	if err := p.err(); err != nil {
		return nil, err
	}
	input := struct {
		Ref   machine.Ref
		LotID string
		In    CorrectionInput
	}{ref, lotID, in}
	sheetID, err := act.Once(ctx, s.DB, access.ScoreCorrect, ref.Key, input, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		return s.correct(ctx, tx, v, ref, lotID, in)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.ScoreSheet.Get(access.System(ctx, string(access.ScoreCorrect)), sheetID)
}

// allowed are the findings of the lint under which each head may be used.
var allowed = map[scorecorrection.Head]scoring.Code{
	scorecorrection.HeadSum: scoring.WrongTotal, scorecorrection.HeadRange: scoring.OutOfRange,
	scorecorrection.HeadObjective: scoring.ObjectiveDiffer, scorecorrection.HeadOutlier: scoring.Outlier,
}

func (s *Service) correct(ctx context.Context, tx *database.Tx, v *access.Viewer, ref machine.Ref, lotID string, in CorrectionInput) (string, error) {
	d, err := s.desk(ctx, tx, ref.ID, lotID)
	if err != nil {
		return "", err
	}
	if err := d.check([]CellInput{{BidID: in.BidID, Criterion: in.Criterion, Points: in.Points}}); err != nil {
		return "", err
	}
	if stands, err := tx.Report.Query().Where(report.LotID(lotID)).Exist(ctx); err != nil || stands {
		return "", errors.Join(err, fault.New(fault.Conflict, fault.CodeTooLate, "the report on this lot stands: nothing is judged anew"))
	}
	sheet, err := tx.ScoreSheet.Query().Where(scoresheet.SeatID(d.seat.ID), scoresheet.LotID(lotID), scoresheet.SubmittedAtNotNil()).Only(ctx)
	if err != nil {
		return "", absent(err, "submitted sheet of", ref.ID, "seatId")
	}
	if sheet.Version != ref.Version {
		return "", machine.Stale(sheet.Version)
	}
	r, err := s.ranking(ctx, tx.QueryContext, d.facts, d.panel, lotID)
	if err != nil {
		return "", err
	}
	found := slices.ContainsFunc(r.Findings, func(f scoring.Finding) bool {
		return f.Code == allowed[in.Head] && f.Bid == in.BidID && f.Criterion == in.Criterion && (f.Seat == d.seat.ID || f.Seat == "")
	})
	if !found {
		return "", fault.New(fault.Conflict, fault.CodeWrongState, "nothing was found at this cell under %s: submitted points stay as they are", string(in.Head)).With("cite", "87号令第六十四条")
	}
	cell, err := tx.ScoreCell.Query().Where(scorecell.SheetID(sheet.ID), scorecell.BidID(in.BidID), scorecell.Criterion(in.Criterion)).Only(ctx)
	if err != nil {
		return "", err
	}
	if err := tx.ScoreCorrection.Create().SetID(id.New("scc")).SetCellID(cell.ID).SetHead(in.Head).SetWas(cell.Points).SetBecame(in.Points).SetReason(in.Reason).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
		return "", err
	}
	if err := tx.ScoreCell.UpdateOneID(cell.ID).SetPoints(in.Points).Exec(ctx); err != nil {
		return "", err
	}
	if err := tx.ScoreSheet.UpdateOneID(sheet.ID).AddVersion(1).Exec(ctx); err != nil {
		return "", err
	}
	return sheet.ID, trail.Append(ctx, tx, trail.Entry{Stream: d.facts.ID, Verb: string(access.ScoreCorrect), Record: sheet.ID, Actor: v.Actor(),
		Body: map[string]any{"bid": in.BidID, "criterion": in.Criterion, "was": cell.Points, "became": in.Points, "head": string(in.Head)}})
}
