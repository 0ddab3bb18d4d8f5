package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/bid"
	"linli/ent/organization"
	"linli/ent/panelseat"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/draw"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/sealing"
	. "linli/internal/worldtest"
)

// The steps of sealed bids stand on "buying": bidding, sealed, opening, released. Those
// of an evaluation stand on it, too: evaluating, formed, seated, accepted, conforming,
// scored, reported.

// takesBids publishes a tender that takes bids from the world's providers and a third
// organisation, whose manager is thirdManager. The custodians' keys are given out.
func takesBids(t *testing.T, s *stage) (*ent.Tender, []*sealing.Keys) {
	t.Helper()
	p := s.Intend(t, s.clock, project.MethodConsultation, "冬季前必须开始服务")
	var keys []*sealing.Keys
	var ids []string
	for i := range 3 {
		k := must[*sealing.Keys](t)(sealing.NewCustodianKeys("cky"))
		saved := must[*ent.CustodianKey](t)(s.r.Procurement.SaveCustodianKey(s.As(fmt.Sprintf("custodian%d", i+1)), Key(), s.Custodian(i+1), k.Public().String()))
		k.ID, s.known[fmt.Sprintf("key%d", i+1)] = saved.ID, saved.ID
		keys, ids = append(keys, k), append(ids, saved.ID)
	}
	n := s.Tender(t, p, s.TenderInput(bidsDue, ids))
	s.known["tender"] = n.ID
	s.nameBidders(t)
	return n, keys
}

// nameBidders names the tender's lot, and makes the third organisation.
func (s *stage) nameBidders(t *testing.T) {
	t.Helper()
	s.known["tenderLot"] = must[string](t)(s.DB.Client.TenderLot.Query().Where(tenderlot.TenderID(s.known["tender"])).OnlyID(s.System()))
	third := must[*ent.Organization](t)(s.DB.Client.Organization.Create().SetName("第三家").SetKind(organization.KindSocialOrg).SetAreaID(s.District.ID).Save(s.System()))
	s.known["third"], s.known["thirdManager"] = third.ID, s.Join(t, "thirdManager", appointment.PostManager, third)
}

// bidders are the managers who bid, and the organisations that they bid for.
var bidders = []struct{ manager, organization string }{{"manager", "provider"}, {"otherManager", "other"}, {"thirdManager", "third"}}

// bidding: three organisations took the documents, and the first two handed in a
// technical and a price envelope each, at 39 and 38 million fen.
func bidding(t *testing.T, s *stage) {
	n, custodians := takesBids(t, s)
	for i, b := range bidders {
		must[*ent.Tender](t)(s.r.Procurement.TakeDocuments(s.As(b.manager), n.ID, s.known[b.organization]))
		if i == 2 {
			continue
		}
		keys := must[*sealing.Keys](t)(sealing.NewBidKeys())
		for _, kind := range []sealing.Kind{sealing.Technical, sealing.Price} {
			s.clock.Advance(time.Minute)
			raw := s.seal(t, n, keys, kind, s.known[b.organization], int64(39_000_000-i*1_000_000))
			r := must[*sealing.SignedReceipt](t)(s.r.Procurement.TakeEnvelope(s.As(b.manager), n.ID, s.known["tenderLot"], s.known[b.organization], bytes.NewReader(raw)))
			name := b.organization + "." + string(kind) // provider.PRICE
			s.known[name], s.known[name+".key"] = r.Receipt.Envelope, releaseText(t, raw, keys)
			for x, k := range custodians {
				s.known[fmt.Sprintf("%s.share%d", name, x+1)] = releaseText(t, raw, k)
			}
		}
	}
}

// seal is an envelope for the tender's only lot.
func (s *stage) seal(t *testing.T, n *ent.Tender, keys *sealing.Keys, kind sealing.Kind, organizationID string, fen int64) []byte {
	t.Helper()
	d := sealing.Document{Organization: organizationID, OrganizationName: "投标人", Statement: "我方承诺报价真实有效。", SignedAt: "2026-12-02T09:30:00.000000Z"}
	if kind == sealing.Price {
		d.AmountFen = &fen
	} else {
		d.Technical = []sealing.Answer{{Criterion: "T1", Text: "两小时内到达"}}
	}
	terms := must[*sealing.Terms](t)(procurement.SealingTerms(n, s.known["tenderLot"], kind))
	var raw bytes.Buffer
	must[*sealing.Envelope](t)(sealing.Seal(&raw, terms, keys, d, nil, nil))
	return raw.Bytes()
}

// releaseText is the file that linli bid release makes, as it stands within JSON.
func releaseText(t *testing.T, raw []byte, keys *sealing.Keys) string {
	t.Helper()
	header, hash, err := sealing.ReadHeader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	text := must[[]byte](t)(must[*sealing.Release](t)(keys.Release(header, hash)).JSON())
	quoted := string(must[[]byte](t)(json.Marshal(string(text))))
	return quoted[1 : len(quoted)-1]
}

func (s *stage) tick(t *testing.T) {
	t.Helper()
	must[int](t)(s.r.Procurement.Tick(s.System()))
}

// sealedBids: the deadline has passed, an hour ago.
func sealedBids(t *testing.T, s *stage) {
	s.clock.Set(bidsDue.Add(time.Second))
	s.tick(t)
	s.clock.Set(bidsDue.Add(time.Hour))
}

// openingBegun: the handler began the opening; two bids count.
func openingBegun(t *testing.T, s *stage) {
	must[*ent.Tender](t)(s.r.Procurement.OpenTender(s.As("handler"), s.theTender(t)))
	s.nameBids(t)
}

func (s *stage) nameBids(t *testing.T) {
	t.Helper()
	for i, b := range bidders {
		one, err := s.DB.Client.Bid.Query().Where(bid.OrganizationID(s.known[b.organization])).Only(s.System())
		if err == nil {
			s.known[fmt.Sprintf("bid%d", i+1)] = one.ID
		}
	}
}

// released: both bidders opened their bids.
func released(t *testing.T, s *stage) {
	for _, b := range bidders[:2] {
		for _, kind := range []sealing.Kind{sealing.Technical, sealing.Price} {
			name := b.organization + "." + string(kind)
			var text string
			if err := json.Unmarshal([]byte(`"`+s.known[name+".key"]+`"`), &text); err != nil {
				t.Fatal(err)
			}
			must[procurement.Outcome](t)(s.r.Procurement.ReleaseKey(s.As(b.manager), Key(), s.known[name], must[*sealing.Release](t)(sealing.ReadRelease([]byte(text)))))
		}
	}
}

// readOut: the opening is over, prices are in the log.
func readOut(t *testing.T, s *stage) {
	must[*ent.Tender](t)(s.r.Procurement.EndOpening(s.As("handler"), s.theTender(t)))
}

// objected: the provider says something against the opening.
func objected(t *testing.T, s *stage) {
	o := must[*ent.Objection](t)(s.r.Procurement.MakeObjection(s.As("manager"), Key(), s.known["tender"], s.known["provider"], "唱标金额有误"))
	s.known["objection"] = o.ID
}

// evaluating: a tender whose opening is over, with three bids at 40, 39 and 38 million
// fen, and three experts in the pool.
func evaluating(t *testing.T, s *stage) {
	takesBids(t, s)
	s.evaluate(t)
}

// evaluate takes a published tender there; its final offers are in.
func (s *stage) evaluate(t *testing.T) {
	t.Helper()
	s.Experts(t, 3)
	n := must[*ent.Tender](t)(s.DB.Client.Tender.Get(s.System(), s.known["tender"]))
	for i := range 3 {
		s.known[fmt.Sprintf("expert%d", i+1)] = s.Viewer(fmt.Sprintf("expert%d", i+1)).PersonID
	}
	s.clock.Set(bidsDue.Add(time.Hour))
	s.DB.Client.Tender.UpdateOneID(n.ID).SetStatus(tender.StatusEvaluating).SetRound(2).AddVersion(1).SetDueAt(*n.ValidUntil).SetDueAction(string(procurement.Expire)).ExecX(s.System())
	for i, b := range bidders {
		made := s.DB.Client.Bid.Create().SetTenderID(n.ID).SetLotID(s.known["tenderLot"]).SetOrganizationID(s.known[b.organization]).
			SetStatus(bid.StatusOpened).SetPriceFen(int64(40_000_000 - i*1_000_000)).SaveX(s.System())
		s.known[fmt.Sprintf("bid%d", i+1)] = made.ID
	}
}

// The two nonces of a draw.
var (
	buyerNonce     = draw.Hash{1}
	regulatorNonce = draw.Hash{2}
)

func (s *stage) panelRef(t *testing.T) machine.Ref {
	t.Helper()
	p := must[*ent.Panel](t)(s.DB.Client.Panel.Get(s.System(), s.known["panel"]))
	return machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}
}

// formed: the panel has its pool; nobody has committed.
func formed(t *testing.T, s *stage) {
	p := must[*ent.Panel](t)(s.r.Procurement.FormPanel(s.As("handler"), procurement.FormPanelInput{Key: Key(), TenderID: s.known["tender"], Seats: 3}))
	s.known["panel"], s.known["buyerCommit"], s.known["buyerNonce"] = p.ID, draw.Commit(buyerNonce).String(), buyerNonce.String()
}

// seated: all three experts are drawn; seat1 is expert1's.
func seated(t *testing.T, s *stage) {
	for _, x := range []struct {
		who   string
		nonce draw.Hash
	}{{"handler", buyerNonce}, {"regulator", regulatorNonce}} {
		must[*ent.Panel](t)(s.r.Procurement.CommitDraw(s.As(x.who), s.panelRef(t), draw.Commit(x.nonce).String()))
	}
	must[*ent.Panel](t)(s.r.Procurement.RevealDraw(s.As("regulator"), s.panelRef(t), regulatorNonce.String()))
	must[*ent.Panel](t)(s.r.Procurement.RevealDraw(s.As("handler"), s.panelRef(t), buyerNonce.String()))
	for i := range 3 {
		s.known[fmt.Sprintf("seat%d", i+1)] = must[string](t)(s.DB.Client.PanelSeat.Query().Where(panelseat.PersonID(s.known[fmt.Sprintf("expert%d", i+1)])).OnlyID(s.System()))
	}
	s.known["seat"] = s.known["seat1"]
}

// seat is the nth expert's seat, from 1, as its holder sees it.
func (s *stage) seat(t *testing.T, n int) (context.Context, machine.Ref) {
	t.Helper()
	x := must[*ent.PanelSeat](t)(s.DB.Client.PanelSeat.Get(s.System(), s.known[fmt.Sprintf("seat%d", n)]))
	return s.As(fmt.Sprintf("expert%d", n)), machine.Ref{Key: Key(), ID: x.ID, Version: x.Version}
}

// accepted: every seat is taken, and the buyer lets all three bid.
func accepted(t *testing.T, s *stage) {
	for n := 1; n <= 3; n++ {
		ctx, ref := s.seat(t, n)
		must[*ent.PanelSeat](t)(s.r.Procurement.AcceptSeat(ctx, ref, []string{"EMPLOYED", "DIRECTOR", "SHAREHOLDER", "KIN", "OTHER"}))
		s.judge(t, "handler", procurement.Qualify, n)
	}
}

func (s *stage) judge(t *testing.T, who string, a machine.Action, n int) {
	t.Helper()
	b := must[*ent.Bid](t)(s.DB.Client.Bid.Get(s.System(), s.known[fmt.Sprintf("bid%d", n)]))
	must[*ent.Bid](t)(s.r.Procurement.JudgeBid(s.As(who), a, machine.Ref{Key: Key(), ID: b.ID, Version: b.Version}, procurement.Judgement{}))
}

// conforming: all three bids meet what every bid must.
func conforming(t *testing.T, s *stage) {
	for n := 1; n <= 3; n++ {
		s.judge(t, "expert1", procurement.Conform, n)
	}
}

// firstRound: no final offers were asked for.
func firstRound(t *testing.T, s *stage) {
	t.Helper()
	s.DB.Client.Tender.UpdateOneID(s.known["tender"]).SetRound(1).ExecX(s.System())
}

// points are what each seat gives the three bids, on T1 and on T2: all the same, as the
// draw decides the order of seats.
var points = [3][3][2]string{
	{{"52", "20"}, {"57", "25"}, {"41", "30"}},
	{{"52", "20"}, {"57", "25"}, {"41", "30"}},
	{{"52", "20"}, {"57", "25"}, {"41", "30"}},
}

// scored: every seat gave its points and submitted them.
func scored(t *testing.T, s *stage) { s.gives(t, points) }

// differing: the third seat counts 24 on T2 where the others count 25.
func differing(t *testing.T, s *stage) {
	other := points
	other[2][1][1] = "24"
	s.gives(t, other)
}

func (s *stage) gives(t *testing.T, all [3][3][2]string) {
	t.Helper()
	for n, rows := range all {
		var cells []procurement.CellInput
		for i, row := range rows {
			for k, code := range []string{"T1", "T2"} {
				cells = append(cells, procurement.CellInput{BidID: s.known[fmt.Sprintf("bid%d", i+1)], Criterion: code, Points: row[k]})
			}
		}
		ctx, ref := s.seat(t, n+1)
		ref.Version = 0
		sheet := must[*ent.ScoreSheet](t)(s.r.Procurement.SaveSheet(ctx, ref, s.known["tenderLot"], cells))
		ref.Key, ref.Version = Key(), sheet.Version
		must[*ent.ScoreSheet](t)(s.r.Procurement.SubmitSheet(ctx, ref, s.known["tenderLot"]))
	}
}

// reported: the report on the lot is made.
func reported(t *testing.T, s *stage) {
	ctx, ref := s.seat(t, 2)
	must[*ent.Report](t)(s.r.Procurement.MakeReport(ctx, Key(), ref.ID, s.known["tenderLot"], ""))
}

// awarded: the result is published, and with it the panel.
func awarded(t *testing.T, s *stage) {
	t.Helper()
	s.DB.Client.Tender.UpdateOneID(s.known["tender"]).SetStatus(tender.StatusAwarded).ExecX(s.System())
}
