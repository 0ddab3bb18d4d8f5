package procurement

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"linli/ent"
	"linli/ent/bid"
	"linli/internal/draw"
	"linli/internal/money"
	"linli/internal/rulepack"
	"linli/internal/scoring"
)

// Ranking is a lot's bids in their order, with what has to be looked at before it is signed.
type Ranking struct {
	Result   *scoring.Result   // nil while sheets are missing or wrong
	Findings []scoring.Finding // what keeps it from a result, and what the lint asks about
	AskLow   []scoring.LowPrice
	Flags    []scoring.Flag
	scores   []scoring.Score // what it was computed from
}

// reading is a query, in a transaction or outside.
type reading = func(context.Context, string, ...any) (*sql.Rows, error)

// ranking reads a lot's bids and all submitted points in one query, however many seats
// there are, and ranks them by the tender's terms. Level bids that nothing else tells apart
// follow the panel's draw.
func (s *Service) ranking(ctx context.Context, query reading, f TenderFacts, p *ent.Panel, lotID string) (Ranking, error) {
	in, lows, err := s.scores(ctx, query, f, p, lotID)
	if err != nil {
		return Ranking{}, err
	}
	terms := f.Body.Evaluation.terms(f.Pack)
	out := Ranking{scores: in.Scores}
	if p.Head != "" {
		if in.Draw, err = places(p, in.Bids); err != nil {
			return out, err
		}
	}
	outlier := points(f.Pack, rulepack.ScoreOutlier)
	result, err := scoring.Rank(terms, in)
	var unfit *scoring.Unfit
	switch {
	case err == nil:
		out.Result, out.Findings = &result, scoring.Lint(terms, in, outlier)
	case errors.As(err, &unfit):
		out.Findings = unfit.Findings
		for _, f := range scoring.Lint(terms, in, outlier) {
			if !slices.Contains(out.Findings, f) {
				out.Findings = append(out.Findings, f)
			}
		}
	default:
		return out, err
	}
	ceiling := money.Fen(f.CeilingFen)
	for _, l := range f.Lots {
		if l.ID == lotID {
			ceiling = money.Fen(l.CeilingFen)
		}
	}
	for _, l := range scoring.AskAbout(in.Bids, scoring.LowTerms{OfMean: points(f.Pack, rulepack.LowOfMean), OfCeiling: points(f.Pack, rulepack.LowOfCeiling), Ceiling: ceiling}) {
		if !slices.Contains(lows, l.Bid) {
			out.AskLow = append(out.AskLow, l)
		}
	}
	out.Flags = scoring.Flags(in.Bids, scoring.FlagTerms{})
	return out, nil
}

// scores reads a lot's bids with the newest corrected price and the deduction that was
// granted, and the points that sheets give them: of submitted sheets those of every seat,
// so that a seat without points is missed. It also lists the bids about whose low price
// the panel has decided.
func (s *Service) scores(ctx context.Context, query reading, f TenderFacts, p *ent.Panel, lotID string) (scoring.Input, []string, error) {
	var in scoring.Input
	rows, err := query(ctx, `SELECT b.id, b.status, COALESCE((SELECT d.price_fen FROM bid_decisions d WHERE d.bid_id = b.id AND d.kind = 'ARITHMETIC' ORDER BY d.created_at DESC, d.id DESC LIMIT 1), b.price_fen, 0),
			COALESCE((SELECT d.rule FROM bid_decisions d WHERE d.bid_id = b.id AND d.kind = 'DEDUCTION' ORDER BY d.created_at DESC, d.id DESC LIMIT 1), ''),
			(SELECT COUNT(*) FROM bid_decisions d WHERE d.bid_id = b.id AND d.kind = 'LOW_PRICE'),
			COALESCE((SELECT d.reason FROM bid_decisions d WHERE d.bid_id = b.id AND NOT d.passed ORDER BY d.created_at DESC, d.id DESC LIMIT 1), ''),
			x.id, COALESCE(c.criterion, ''), COALESCE(c.points, '')
		FROM bids b JOIN panel_seats x ON x.panel_id = $2 AND x.status IN ('DRAWN', 'ACCEPTED', 'SIGNED', 'DISSENTED')
		LEFT JOIN score_sheets s ON s.seat_id = x.id AND s.lot_id = b.lot_id AND s.submitted_at IS NOT NULL
		LEFT JOIN score_cells c ON c.sheet_id = s.id AND c.bid_id = b.id
		WHERE b.lot_id = $1 AND b.status NOT IN ('UNOPENED', 'FROZEN', 'OPENED', 'INVALIDATED')
		ORDER BY b.id, x.id, c.criterion`, lotID, p.ID)
	if err != nil {
		return in, nil, fmt.Errorf("read the points of lot %s: %w", lotID, err)
	}
	defer func() { _ = rows.Close() }()
	var lows []string
	seats := map[string]bool{}
	for rows.Next() {
		var id, status, deduction, reason, seat, criterion, text string
		var price, decided int64
		if err := rows.Scan(&id, &status, &price, &deduction, &decided, &reason, &seat, &criterion, &text); err != nil {
			return in, nil, err
		}
		if n := len(in.Bids); n == 0 || in.Bids[n-1].ID != id {
			conforms := bid.Status(status) == bid.StatusConforming || bid.Status(status) == bid.StatusRanked
			in.Bids = append(in.Bids, scoring.Bid{ID: id, Price: money.Fen(price), Deduction: f.Body.Evaluation.deduction(deduction), Conforming: conforms, Reason: reason})
			if decided > 0 {
				lows = append(lows, id)
			}
		}
		if !seats[seat] {
			seats[seat] = true
			in.Seats = append(in.Seats, seat)
		}
		if criterion == "" {
			continue
		}
		points, err := scoring.ParseExact(text)
		if err != nil {
			return in, nil, fmt.Errorf("points of bid %s on %s: %w", id, criterion, err)
		}
		in.Scores = append(in.Scores, scoring.Score{Seat: seat, Bid: id, Criterion: criterion, Points: points})
	}
	return in, lows, rows.Err()
}

// deduction is the share of a declared deduction; 0 for none.
func (e Evaluation) deduction(code string) money.BasisPoints {
	for _, d := range e.Deductions {
		if d.Code == code {
			return d.Share
		}
	}
	return 0
}

// places is the order of bids that the panel's draw gives to what nothing else decides.
func places(p *ent.Panel, bids []scoring.Bid) (map[string]int, error) {
	drawn, err := seed(p)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(bids))
	for i, b := range bids {
		ids[i] = b.ID
	}
	out := map[string]int{}
	for i, id := range draw.Order(drawn, ids) {
		out[id] = i + 1
	}
	return out, nil
}
