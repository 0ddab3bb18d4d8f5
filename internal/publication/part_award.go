package publication

import (
	"encoding/json"
	"strconv"

	"linli/ent"
	awardfields "linli/ent/award"
	"linli/ent/bid"
	"linli/ent/report"
	"linli/ent/tender"
	"linli/internal/money"
	"linli/internal/ocds"
)

func (s *story) allBids() ([]*ent.Bid, error) {
	return s.c.Bid.Query().Where(bid.TenderID(s.tender.ID)).Order(bid.ByID()).All(s.ctx)
}

// opening is the opening's record: how many bids each lot has and, of an open tender, whose
// prices are read out to all, each bid. The others keep their prices for the rounds to come.
func opening(s *story) error {
	list, err := s.allBids()
	if err != nil {
		return err
	}
	s.release.Bids = &ocds.Bids{}
	lots, err := s.lots()
	if err != nil {
		return err
	}
	for _, l := range lots {
		n := 0
		for _, b := range list {
			if b.LotID == l.ID && b.Status != bid.StatusUnopened {
				n++
			}
		}
		s.release.Bids.Statistics = append(s.release.Bids.Statistics, ocds.Statistic{ID: "opened-" + l.ID, Measure: "bids", Date: s.release.Date, Value: json.Number(strconv.Itoa(n)), RelatedLot: l.ID})
	}
	if s.tender.Method != tender.MethodOpenTender {
		return nil
	}
	return s.tell(list, nil)
}

// bids are all bids with what became of them, once the result is announced.
func bids(s *story) error {
	list, err := s.allBids()
	if err != nil {
		return err
	}
	s.release.Bids = &ocds.Bids{}
	ranks := map[string]int64{}
	for _, b := range list {
		r, err := s.c.Report.Query().Where(report.LotID(b.LotID)).Only(s.ctx)
		if ent.IsNotFound(err) {
			continue
		}
		if err != nil {
			return err
		}
		var said struct {
			Result struct {
				Standings []struct {
					Bid  string `json:"bid"`
					Rank int64  `json:"rank"`
				} `json:"standings"`
			} `json:"result"`
		}
		if err := json.Unmarshal([]byte(r.Body), &said); err != nil {
			return err
		}
		for _, x := range said.Result.Standings {
			if x.Rank > 0 {
				ranks[x.Bid] = x.Rank
			}
		}
	}
	return s.tell(list, ranks)
}

// tell writes bids into the release.
func (s *story) tell(list []*ent.Bid, ranks map[string]int64) error {
	for _, b := range list {
		who, err := s.party(b.OrganizationID, "tenderer")
		if err != nil {
			return err
		}
		said := ocds.Bid{ID: b.ID, Status: "valid", Tenderers: []ocds.OrganizationReference{*who}, RelatedLots: []string{b.LotID}}
		switch b.Status {
		case bid.StatusUnopened:
			said.Status = "withdrawn"
		case bid.StatusIneligible, bid.StatusNonconforming, bid.StatusInvalidated:
			said.Status = "disqualified"
		case bid.StatusOpened, bid.StatusFrozen:
			said.Status = "pending"
		}
		if b.PriceFen != nil {
			said.Value = ocds.Yuan(money.Fen(*b.PriceFen))
		}
		if rank, has := ranks[b.ID]; has {
			yes := true
			said.HasRank, said.Rank = &yes, &rank
		}
		s.release.Bids.Details = append(s.release.Bids.Details, said)
	}
	return nil
}

// awards are all awards of the tender that were announced.
func awards(s *story) error {
	list, err := s.c.Award.Query().Where(awardfields.TenderID(s.tender.ID), awardfields.AnnouncedAtNotNil()).Order(awardfields.ByID()).All(s.ctx)
	if err != nil {
		return err
	}
	for _, a := range list {
		if err := s.tellAward(a); err != nil {
			return err
		}
	}
	return nil
}

// award is the one that the entry is about.
func award(s *story) error {
	if _, err := s.buyer(); err != nil {
		return err
	}
	return s.tellAward(s.award)
}

func (s *story) tellAward(a *ent.Award) error {
	winner, err := s.party(a.OrganizationID, "supplier")
	if err != nil {
		return err
	}
	said := ocds.Award{
		ID: a.ID, Title: s.tender.Title, Status: "active", Value: ocds.Yuan(money.Fen(a.AmountFen)), Suppliers: []ocds.OrganizationReference{*winner},
		RelatedLots: []string{a.LotID}, RelatedBids: []string{a.BidID}, Description: a.StandstillWaiver,
	}
	switch a.Status {
	case awardfields.StatusRefused, awardfields.StatusVoided, awardfields.StatusLapsed:
		said.Status, said.Description = "cancelled", a.Reason
	}
	if a.AnnouncedAt != nil {
		said.Date = ocds.At(*a.AnnouncedAt)
	}
	r, err := s.c.Report.Query().Where(report.LotID(a.LotID)).Only(s.ctx)
	if err != nil && !ent.IsNotFound(err) {
		return err
	}
	if r != nil {
		d := hashed(r.ID, "evaluationReports", "评审报告", r.Hash, *a.AnnouncedAt)
		d.RelatedLots = []string{a.LotID}
		said.Documents = []ocds.Document{d}
	}
	s.release.Awards = append(s.release.Awards, said)
	return nil
}
