package procurement

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"slices"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/biddecision"
	"linli/ent/entry"
	"linli/ent/envelope"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/report"
	"linli/ent/scorecell"
	"linli/ent/scoresheet"
	"linli/ent/tender"
	"linli/ent/tenderdocument"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/sealing"
)

// TenderProof writes what anybody needs to check a tender again without Linli
// (docs/tender-proof.md), from the rows as they are now: whatever was put in, left out or
// changed behind Linli's back shows in it. It is public once the award is announced; before,
// there is no such file.
func (s *Service) TenderProof(ctx context.Context, tenderID string) (*TenderProof, error) {
	ctx = access.System(ctx, "proof of a tender that was awarded")
	c := s.DB.Client
	t, err := c.Tender.Query().Where(tender.ID(tenderID)).Only(ctx)
	if err != nil {
		return nil, absent(err, "tender", tenderID, "tenderId")
	}
	if t.Method == tender.MethodSingleSource || t.Method == tender.MethodFrameworkOpen {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "with a single source there is nothing to compute again: its record is in the result notice")
	}
	awards, err := c.Award.Query().Where(award.TenderID(t.ID), award.AnnouncedAtNotNil()).Order(award.ByAnnouncedAt(), award.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	if len(awards) == 0 {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "the proof of a tender is published with its award: there is none of %s", tenderID)
	}
	pack, err := pinned(ctx, c, t, *t.PublishedAt)
	if err != nil {
		return nil, err
	}
	key, err := sealing.ReceiptKey(s.Secret)
	if err != nil {
		return nil, err
	}
	out := &TenderProof{V: 1, Tender: t.ID, Number: *t.Number, OCID: *t.Ocid, Pack: string(pack.Canonical())}
	if out.ReceiptKey, err = sealing.PublicKey(key); err != nil {
		return nil, err
	}
	for _, a := range awards {
		out.Awards = append(out.Awards, ProofAward{ID: a.ID, Lot: a.LotID, Bid: a.BidID, Organization: a.OrganizationID, Rank: a.Rank, AmountFen: a.AmountFen})
	}
	for _, part := range []func(context.Context, *ent.Client, *ent.Tender, *TenderProof) error{proofDocuments, s.proofReceipts, proofLog, proofPanel, proofBids, proofReports} {
		if err := part(ctx, c, t, out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func proofDocuments(ctx context.Context, c *ent.Client, t *ent.Tender, out *TenderProof) error {
	list, err := c.TenderDocument.Query().Where(tenderdocument.TenderID(t.ID), tenderdocument.PublishedAtNotNil()).Order(tenderdocument.ByNumber()).All(ctx)
	for _, d := range list {
		out.Documents = append(out.Documents, ProofText{d.Body, d.Hash})
	}
	return err
}

// proofReceipts are the receipts of the tender's seal, bids and decoys alike, and what fills
// up the tree.
func (s *Service) proofReceipts(ctx context.Context, c *ent.Client, t *ent.Tender, out *TenderProof) error {
	rows, err := c.Envelope.Query().Where(envelope.TenderID(t.ID), envelope.Round(t.Round)).Order(envelope.BySeq()).All(ctx)
	if err != nil {
		return err
	}
	out.Seal = ProofSeal{Round: t.Round, Root: t.SealRoot, DeadlineAt: t.DeadlineAt.UTC().Format(stampForm)}
	for _, e := range rows {
		r, err := Receipt(e)
		if err != nil {
			return err
		}
		out.Seal.Receipts = append(out.Seal.Receipts, *r)
	}
	for _, d := range s.dummies(t.ID, t.Round, len(rows)) {
		out.Seal.Dummies = append(out.Seal.Dummies, hex.EncodeToString(d[:]))
	}
	return nil
}

// shown are the verbs whose entries are in the proof word by word; of the others it has the
// hashes, which is enough for the chain.
var shown = []string{
	string(access.TenderSubmit), string(access.TenderPublish), string(access.TenderAmend), string(access.BidSeal), "tender.seal", string(access.OpeningEnd),
	string(access.PanelForm), string(access.DrawCommit), string(access.DrawReveal), "report.make", string(access.TenderAward),
}

// proofLog is the tender's log up to its last award.
func proofLog(ctx context.Context, c *ent.Client, t *ent.Tender, out *TenderProof) error {
	rows, err := c.Entry.Query().Where(entry.Stream(t.ID)).Order(entry.BySeq()).All(ctx)
	if err != nil {
		return err
	}
	for i := len(rows) - 1; i >= 0 && rows[i].Verb != string(access.TenderAward); i-- {
		rows = rows[:i]
	}
	for _, e := range rows {
		p := ProofEntry{Seq: e.Seq, Prev: e.PrevHash, Hash: e.Hash}
		if slices.Contains(shown, e.Verb) {
			p.Body = e.Body
		}
		out.Log = append(out.Log, p)
	}
	return nil
}

func proofPanel(ctx context.Context, c *ent.Client, t *ent.Tender, out *TenderProof) error {
	p, err := c.Panel.Query().Where(panel.TenderID(t.ID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	out.Panel = &ProofPanel{Root: p.PoolRoot, BuyerCommit: p.BuyerCommit, RegulatorCommit: p.RegulatorCommit, BuyerNonce: p.BuyerNonce, RegulatorNonce: p.RegulatorNonce, Head: p.Head}
	if err := json.Unmarshal([]byte(p.Pool), &out.Panel.Pool); err != nil {
		return err
	}
	seats, err := c.PanelSeat.Query().Where(panelseat.PanelID(p.ID)).Order(panelseat.ByPosition(), panelseat.ByID()).All(ctx)
	for _, x := range seats {
		out.Panel.Seats = append(out.Panel.Seats, ProofSeat{ID: x.ID, Person: x.PersonID, Kind: string(x.Kind), Position: x.Position, Sits: slices.Contains(sitting, x.Status)})
	}
	return err
}

// proofBids are the bids as they were opened, with what was decided about each.
func proofBids(ctx context.Context, c *ent.Client, t *ent.Tender, out *TenderProof) error {
	rows, err := c.Bid.Query().Where(bid.TenderID(t.ID)).Order(bid.ByID()).All(ctx)
	if err != nil {
		return err
	}
	for _, b := range rows {
		p := ProofBid{ID: b.ID, Lot: b.LotID, Organization: b.OrganizationID, PriceFen: b.PriceFen}
		decisions, err := c.BidDecision.Query().Where(biddecision.BidID(b.ID)).Order(biddecision.ByCreatedAt(), biddecision.ByID()).All(ctx)
		if err != nil {
			return err
		}
		for _, d := range decisions {
			p.Decisions = append(p.Decisions, ProofDecision{Kind: string(d.Kind), Passed: d.Passed, Rule: d.Rule, Reason: d.Reason, PriceFen: d.PriceFen})
		}
		out.Bids = append(out.Bids, p)
	}
	return nil
}

// proofReports are the reports of the lots, with the points as they stand in the sheets now.
func proofReports(ctx context.Context, c *ent.Client, t *ent.Tender, out *TenderProof) error {
	lots, err := c.TenderLot.Query().Where(tenderlot.TenderID(t.ID)).Order(tenderlot.ByPosition()).IDs(ctx)
	if err != nil {
		return err
	}
	for _, l := range lots {
		r, err := c.Report.Query().Where(report.LotID(l)).Only(ctx)
		if ent.IsNotFound(err) {
			continue
		}
		if err != nil {
			return err
		}
		p := ProofReport{Lot: l, Report: ProofText{r.Body, r.Hash}}
		cells, err := c.ScoreCell.Query().Where(scorecell.HasSheetWith(scoresheet.LotID(l), scoresheet.SubmittedAtNotNil())).WithSheet().Order(scorecell.ByBidID(), scorecell.BySheetID(), scorecell.ByCriterion()).All(ctx)
		if err != nil {
			return err
		}
		for _, x := range cells {
			p.Points = append(p.Points, ProofPoints{Seat: x.Edges.Sheet.SeatID, Bid: x.BidID, Criterion: x.Criterion, Points: x.Points})
		}
		out.Reports = append(out.Reports, p)
	}
	return nil
}
