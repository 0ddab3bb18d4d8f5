package procurement

import (
	"context"
	"encoding/json"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/entry"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/report"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
)

// PublicOpening is the record of an opening as everybody reads it.
type PublicOpening struct {
	EndedAt time.Time
	Lots    []OpenedLot // in their order
	Bids    []PublicBid // by lot and id; none while they are not read out to everybody
}

// OpenedLot is how many bids of a lot were opened.
type OpenedLot struct {
	Lot  *ent.TenderLot
	Bids int
}

// PublicBid is what everybody reads of a bid.
type PublicBid struct {
	BidID, LotID, OrganizationID string
	Opened                       bool
	PriceFen                     *int64
	Status                       *bid.Status // nil before the award is announced
}

// PublicOpenings are the records of the openings that are over, by their tenders: of a
// lot how many bids were opened, and the bids themselves, with an open tender at once and
// with the other methods, whose prices are for later rounds, once an award is announced
// (as the releases tell them). What became of a bid is told with the award.
func (s *Service) PublicOpenings(ctx context.Context, tenderIDs ...string) (map[string]*PublicOpening, error) {
	ctx = access.System(ctx, "what was read out at openings that are over")
	ended, err := s.DB.Client.Entry.Query().Where(entry.RecordIn(tenderIDs...), entry.Verb(string(access.OpeningEnd))).Order(entry.ByAt()).All(ctx)
	if err != nil || len(ended) == 0 {
		return nil, err
	}
	out := map[string]*PublicOpening{}
	var ids []string
	for _, e := range ended {
		if out[e.Record] == nil {
			ids = append(ids, e.Record)
		}
		out[e.Record] = &PublicOpening{EndedAt: e.At} // until the last round's opening is over, the record of the one before stands
	}
	lots, err := s.DB.Client.TenderLot.Query().Where(tenderlot.TenderIDIn(ids...)).WithTender().Order(tenderlot.ByPosition()).All(ctx)
	if err != nil {
		return nil, err
	}
	announced, err := s.announced(ctx, ids)
	if err != nil {
		return nil, err
	}
	bids, err := s.DB.Client.Bid.Query().Where(bid.TenderIDIn(ids...)).Order(bid.ByLotID(), bid.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	opened, openly := map[string]int{}, map[string]bool{}
	for _, b := range bids {
		if b.Status != bid.StatusUnopened {
			opened[b.LotID]++
		}
	}
	for _, l := range lots {
		out[l.TenderID].Lots = append(out[l.TenderID].Lots, OpenedLot{l, opened[l.ID]})
		openly[l.TenderID] = l.Edges.Tender.Method == tender.MethodOpenTender
	}
	for _, b := range bids {
		if !openly[b.TenderID] && !announced[b.TenderID] {
			continue
		}
		p := PublicBid{BidID: b.ID, LotID: b.LotID, OrganizationID: b.OrganizationID, Opened: b.Status != bid.StatusUnopened, PriceFen: b.PriceFen}
		if announced[b.TenderID] {
			p.Status = &b.Status
		}
		out[b.TenderID].Bids = append(out[b.TenderID].Bids, p)
	}
	return out, nil
}

// announced tells which tenders have an award that was announced.
func (s *Service) announced(ctx context.Context, tenderIDs []string) (map[string]bool, error) {
	rows, err := s.DB.Client.Award.Query().Where(award.TenderIDIn(tenderIDs...), award.AnnouncedAtNotNil()).All(ctx)
	out := map[string]bool{}
	for _, a := range rows {
		out[a.TenderID] = true
	}
	return out, err
}

// PublicReports are the reports on the lots of tenders, by tender and in the lots' order,
// once an award is announced: the proof of a tender has them word by word.
func (s *Service) PublicReports(ctx context.Context, tenderIDs ...string) (map[string][]*SignedReport, error) {
	ctx = access.System(ctx, "reports on tenders that were awarded")
	announced, err := s.announced(ctx, tenderIDs)
	if err != nil || len(announced) == 0 {
		return nil, err
	}
	var ids []string
	for id := range announced {
		ids = append(ids, id)
	}
	lots, err := s.DB.Client.TenderLot.Query().Where(tenderlot.TenderIDIn(ids...)).Order(tenderlot.ByPosition()).All(ctx)
	if err != nil {
		return nil, err
	}
	reports, err := s.DB.Client.Report.Query().Where(report.LotIDIn(lotIDs(lots)...)).All(ctx)
	if err != nil {
		return nil, err
	}
	seats, err := s.DB.Client.PanelSeat.Query().Where(panelseat.HasPanelWith(panel.TenderIDIn(ids...)), panelseat.StatusIn(sitting...)).WithPanel().
		Order(panelseat.ByPosition(), panelseat.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	sit := map[string][]*ent.PanelSeat{}
	for _, x := range seats {
		sit[x.Edges.Panel.TenderID] = append(sit[x.Edges.Panel.TenderID], x)
	}
	of := map[string]*ent.Report{}
	for _, r := range reports {
		of[r.LotID] = r
	}
	out := map[string][]*SignedReport{}
	for _, l := range lots {
		r := of[l.ID]
		if r == nil {
			continue // it failed alone
		}
		signed := &SignedReport{Report: r, Seats: sit[l.TenderID]}
		if err := json.Unmarshal([]byte(r.Body), &signed.ReportBody); err != nil {
			return nil, err
		}
		out[l.TenderID] = append(out[l.TenderID], signed)
	}
	return out, nil
}

// PublicChallenge is a challenge with the complaint that it was taken to the regulator with.
type PublicChallenge struct {
	*ent.Challenge
	Complaint *ent.Complaint // nil without one
}

// PublicChallenges are the challenges of published tenders with their complaints, by
// tender, oldest first; what their authors wrote is theirs and the buyer's. Who challenges or
// complains is told when bidders are: after the opening, and of a tender that is no open one,
// whose bidders bid in later rounds, with the award.
func (s *Service) PublicChallenges(ctx context.Context, tenderIDs ...string) (map[string][]*PublicChallenge, error) {
	ctx = access.System(ctx, "challenges of tenders that are published")
	rows, err := s.DB.Client.Challenge.Query().Where(challenge.TenderIDIn(tenderIDs...), challenge.HasTenderWith(tender.PublishedAtNotNil())).WithTender().
		Order(challenge.ByCreatedAt(), challenge.ByID()).All(ctx)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	announced, err := s.announced(ctx, tenderIDs)
	if err != nil {
		return nil, err
	}
	complaints, err := s.DB.Client.Complaint.Query().Where(complaint.TenderIDIn(tenderIDs...)).All(ctx)
	of := map[string]*ent.Complaint{}
	for _, x := range complaints {
		of[x.ChallengeID] = x
	}
	out := map[string][]*PublicChallenge{}
	for _, x := range rows {
		if t := x.Edges.Tender; !inTheOpen(t) || t.Method != tender.MethodOpenTender && t.Method != tender.MethodFrameworkOpen && !announced[x.TenderID] {
			x.OrganizationID = nil
		}
		out[x.TenderID] = append(out[x.TenderID], &PublicChallenge{x, of[x.ID]})
	}
	return out, err
}
