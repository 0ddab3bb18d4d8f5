package demo

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/report"
	"linli/ent/scoresheet"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/draw"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/procurement"
)

// evaluate forms the panel and lets it judge; a sale that ends here leaves the sheet of
// the first expert of the cast to be filled in.
func (t *telling) evaluate(n *ent.Tender) (bool, error) {
	p, err := t.svc.DB.Client.Panel.Query().Where(panel.TenderID(n.ID)).Only(t.ctx)
	if ent.IsNotFound(err) {
		t.on(deadlineDay, 11*60)
		_, err = t.svc.FormPanel(t.by("handler"), procurement.FormPanelInput{Key: id.New("key"), TenderID: n.ID, Seats: len(experts)})
		return false, err
	}
	if err != nil {
		return false, err
	}
	if drawn, err := t.draw(p); !drawn || err != nil {
		return false, err
	}
	if moved, err := t.judge(n, bid.StatusOpened, procurement.Qualify, "handler", deadlineDay, 14*60); moved || err != nil {
		return false, err
	}
	seats, err := t.svc.DB.Client.PanelSeat.Query().Where(panelseat.PanelID(p.ID)).Order(panelseat.ByPosition(), panelseat.ByID()).All(t.ctx)
	if err != nil {
		return false, err
	}
	t.on(deadlineDay+1, 9*60)
	for _, x := range seats {
		if x.Status != panelseat.StatusDrawn {
			continue
		}
		if _, err := t.svc.AcceptSeat(t.by(t.login(x.PersonID)), ref(x.ID, x.Version), []string{"EMPLOYED", "DIRECTOR", "SHAREHOLDER", "KIN", "OTHER"}); err != nil {
			return false, err
		}
	}
	if moved, err := t.judge(n, bid.StatusEligible, procurement.Conform, "expert2", deadlineDay+1, 10*60); moved || err != nil {
		return false, err
	}
	return t.score(n, seats)
}

// draw takes the panel's draw one step on, and tells whether it is over.
func (t *telling) draw(p *ent.Panel) (bool, error) {
	sides := []struct {
		login, name   string
		commit, nonce string
	}{{"handler", "buyer", p.BuyerCommit, p.BuyerNonce}, {"regulator", "regulator", p.RegulatorCommit, p.RegulatorNonce}}
	for i, s := range sides {
		if s.commit == "" {
			t.on(deadlineDay, 11*60+10+i)
			_, err := t.svc.CommitDraw(t.by(s.login), ref(p.ID, p.Version), draw.Commit(nonce(p.ID, s.name)).String())
			return false, err
		}
	}
	for i, s := range sides {
		if s.nonce == "" {
			shown := nonce(p.ID, s.name)
			t.on(deadlineDay, 11*60+20+i)
			_, err := t.svc.RevealDraw(t.by(s.login), ref(p.ID, p.Version), hex.EncodeToString(shown[:]))
			return false, err
		}
	}
	return true, nil
}

// nonce is what a side commits to in a draw.
func nonce(panelID, side string) draw.Hash {
	return sha256.Sum256([]byte(Password + "|" + panelID + "|" + side))
}

// judge lets somebody pass every bid that is in a state, and tells whether there was one.
func (t *telling) judge(n *ent.Tender, in bid.Status, action machine.Action, login string, day, minute int) (bool, error) {
	bids, err := t.svc.DB.Client.Bid.Query().Where(bid.TenderID(n.ID), bid.StatusEQ(in)).Order(bid.ByID()).All(t.ctx)
	if err != nil {
		return false, err
	}
	for i, x := range bids {
		t.on(day, minute+i)
		if _, err := t.svc.JudgeBid(t.by(login), action, ref(x.ID, x.Version), procurement.Judgement{}); err != nil {
			return false, err
		}
	}
	return len(bids) > 0, nil
}

// login is the expert's of an id.
func (t *telling) login(personID string) string {
	for _, m := range slices.Concat(t.plan.buyers, t.plan.experts) {
		if m.ID == personID {
			return m.login
		}
	}
	panic("demo: no expert has the id " + personID)
}

// score lets the experts fill in and submit their sheets, then report and sign.
func (t *telling) score(n *ent.Tender, seats []*ent.PanelSeat) (bool, error) {
	l, err := t.svc.DB.Client.TenderLot.Query().Where(tenderlot.TenderID(n.ID)).Only(t.ctx)
	if err != nil {
		return false, err
	}
	for i, x := range seats {
		who := t.login(x.PersonID)
		if who == "expert" && t.sale.until == tender.StatusEvaluating {
			continue
		}
		s, err := t.svc.DB.Client.ScoreSheet.Query().Where(scoresheet.SeatID(x.ID), scoresheet.LotID(l.ID)).Only(t.ctx)
		if err != nil && !ent.IsNotFound(err) {
			return false, err
		}
		t.on(deadlineDay+1, 13*60+10*i)
		if s == nil {
			cells, err := t.cells(n, i)
			if err == nil {
				s, err = t.svc.SaveSheet(t.by(who), ref(x.ID, 0), l.ID, cells)
			}
			if err != nil {
				return false, err
			}
		}
		if s.SubmittedAt == nil {
			if _, err := t.svc.SubmitSheet(t.by(who), ref(x.ID, s.Version), l.ID); err != nil {
				return false, err
			}
		}
	}
	if t.sale.until == tender.StatusEvaluating {
		return true, nil
	}
	return false, t.report(l.ID, seats)
}

// cells are an expert's points: around those of the story, a little apart.
func (t *telling) cells(n *ent.Tender, expert int) ([]procurement.CellInput, error) {
	var out []procurement.CellInput
	for _, o := range t.sale.offers {
		b, err := t.svc.DB.Client.Bid.Query().Where(bid.TenderID(n.ID), bid.OrganizationID(providerID(o.firm))).Only(t.ctx)
		if err != nil {
			return nil, err
		}
		out = append(out, procurement.CellInput{BidID: b.ID, Criterion: "T1", Points: fmt.Sprint(o.service - 1 + expert%3)},
			procurement.CellInput{BidID: b.ID, Criterion: "T2", Points: fmt.Sprint(o.people)})
	}
	return out, nil
}

// report makes the report, and signs it seat by seat.
func (t *telling) report(lotID string, seats []*ent.PanelSeat) error {
	t.on(deadlineDay+2, 9*60)
	made, err := t.svc.DB.Client.Report.Query().Where(report.LotID(lotID)).Exist(t.ctx)
	if err != nil {
		return err
	}
	if !made {
		if _, err := t.svc.MakeReport(t.by(t.login(seats[0].PersonID)), id.New("key"), seats[0].ID, lotID, ""); err != nil {
			return err
		}
	}
	for i, x := range seats {
		if x.Status == panelseat.StatusSigned {
			continue
		}
		t.on(deadlineDay+2, 10*60+i)
		if _, err := t.svc.SignReport(t.by(t.login(x.PersonID)), ref(x.ID, x.Version), ""); err != nil {
			return err
		}
	}
	return nil
}

// confirm chooses who comes first in the report.
func (t *telling) confirm(r machine.Ref) error {
	x, err := t.svc.DB.Client.Report.Query().Where(report.HasLotWith(tenderlot.TenderID(r.ID))).Only(t.ctx)
	if err != nil {
		return err
	}
	var body procurement.ReportBody
	if err := json.Unmarshal([]byte(x.Body), &body); err != nil {
		return err
	}
	t.on(deadlineDay+3, 9*60)
	_, err = t.svc.ConfirmTender(t.by("approver"), r, []string{body.Result.Standings[0].Bid})
	return err
}
