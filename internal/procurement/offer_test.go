package procurement_test

import (
	"bytes"
	"testing"
	"time"

	"linli/ent/bid"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/internal/fault"
	"linli/internal/sealing"
)

// final seals the nth organisation's final offer.
func (h *hall) final(n int, lot string, fen int64) (*offer, error) {
	h.Helper()
	keys, err := sealing.NewBidKeys()
	h.ok(err)
	o := &offer{keys: keys, raw: map[sealing.Kind][]byte{}, receipts: map[sealing.Kind]*sealing.SignedReceipt{}}
	o.raw[sealing.Final] = h.envelope(keys, lot, sealing.Final, sealing.Document{Organization: h.orgs[n], OrganizationName: "投标机构", Statement: "s", SignedAt: "2026-11-28T09:30:00.000001Z", AmountFen: &fen})
	o.receipts[sealing.Final], err = h.Procurement.TakeEnvelope(h.managers[n], h.tender, lot, h.orgs[n], bytes.NewReader(o.raw[sealing.Final]))
	return o, err
}

// TestFinalOffers: in a consultation the panel asks all who conform for a final offer; it
// is sealed and opened as bids are, its price takes the first one's place, and who makes
// none has left.
func TestFinalOffers(t *testing.T) {
	eachHall(t, func(h *hall) {
		ctx, c, lot := h.System(), h.DB.Client, h.lots[0]
		c.Project.UpdateOneID("prj_sealed").SetMethod(project.MethodConsultation).ExecX(ctx)
		c.Tender.UpdateOneID(h.tender).SetMethod(tender.MethodConsultation).ExecX(ctx)
		var offers []*offer
		for n, fen := range []int64{900_000, 950_000, 800_000} {
			offers = append(offers, h.bids(n, lot, fen))
		}
		h.sealed()
		first := h.now().SealRoot
		h.open()
		for n, o := range offers {
			h.releases(n, o)
		}
		_, err := h.Procurement.EndOpening(h.As("handler"), h.ref())
		h.ok(err)
		until := h.clock.Now().Add(2 * time.Hour)
		ask := func(until time.Time) error {
			_, err := h.Procurement.AskOffers(h.As("expert"), h.ref(), until, "服务范围增加夜间")
			return err
		}
		h.wants("asked by who has no seat", ask(until), fault.CodeWrongState)
		p := c.Panel.Create().SetTenderID(h.tender).SetExperts(1).SetRepresentatives(0).SetStatus(panel.StatusConstituted).SaveX(ctx)
		c.PanelSeat.Create().SetPanelID(p.ID).SetPersonID(h.Viewer("expert").PersonID).SetKind(panelseat.KindExpert).SetPosition(1).SetStatus(panelseat.StatusAccepted).ExecX(ctx)
		h.wants("asked before bids are judged", ask(until), fault.CodeTooEarly)
		c.Bid.Update().Where(bid.TenderID(h.tender)).SetStatus(bid.StatusConforming).ExecX(ctx)
		c.Bid.UpdateOneID(h.bidOf(2, lot).ID).SetStatus(bid.StatusNonconforming).ExecX(ctx)
		h.wants("asked in a hurry", ask(h.clock.Now().Add(time.Minute)), fault.CodeBadInput)
		h.ok(ask(until))
		h.status(tender.StatusOffering)
		h.wants("asked twice", ask(until), fault.CodeWrongState)

		_, err = h.final(2, lot, 700_000)
		h.wants("offered by who does not conform", err, fault.CodeWrongState)
		o, err := h.final(0, lot, 850_000)
		h.ok(err)
		low := int64(5)
		price := h.envelope(offers[1].keys, lot, sealing.Price, sealing.Document{Organization: h.orgs[1], OrganizationName: "x", AmountFen: &low, SignedAt: "2026-11-28T09:30:00.000001Z"})
		_, err = h.Procurement.TakeEnvelope(h.managers[1], h.tender, lot, h.orgs[1], bytes.NewReader(price))
		h.wants("a price envelope", err, fault.CodeBadInput)
		o2, err := h.final(1, lot, 840_000)
		h.ok(err)
		hidden := func(when string) {
			t.Helper()
			record, err := h.Procurement.ReadOpening(h.As("handler"), h.tender)
			h.ok(err)
			if list, err := h.Procurement.OpeningEnvelopes(h.As("handler"), record); err != nil || len(list) > 0 {
				t.Errorf("%s: envelopes %+v, %v", when, list, err)
			}
		}
		hidden("while offers are taken")
		h.clock.Set(until.Add(time.Microsecond)) // the deadline itself is in time
		_, err = h.final(1, lot, 830_000)
		h.wants("offered too late", err, fault.CodeTooLate)
		h.tick()
		h.status(tender.StatusSealed)
		hidden("while offers are sealed")
		now := h.now()
		root, err := h.Procurement.RecomputeRoot(ctx, now)
		h.ok(err)
		if now.SealRoot != first || now.OfferRoot != root.String() || now.OfferRoot == first {
			t.Errorf("roots %s, %s; the first was %s", now.SealRoot, now.OfferRoot, first)
		}
		for _, x := range []*offer{o, o2, offers[0]} { // each under the root of its own round
			for k, r := range x.receipts {
				in, err := h.Procurement.Proof(ctx, r.Receipt.Envelope)
				h.ok(err)
				var root sealing.Hash
				h.ok(root.UnmarshalText([]byte(map[bool]string{true: now.OfferRoot, false: now.SealRoot}[k == sealing.Final])))
				if err := in.Verify(r.Receipt, root); err != nil {
					t.Errorf("%s is not under its root: %v", k, err)
				}
			}
		}
		h.clock.Advance(time.Hour)
		h.open()
		out, err := h.release(0, o, sealing.Final)
		h.ok(err)
		if out.Status != bid.StatusOpened {
			t.Errorf("opened: %+v", out)
		}
		out, err = h.release(1, o2, sealing.Final)
		h.ok(err)
		_, err = h.Procurement.EndOpening(h.As("handler"), h.ref())
		h.ok(err)
		h.status(tender.StatusEvaluating)
		for n, want := range []int64{850_000, 840_000, 800_000} {
			b := h.bidOf(n, lot)
			status := []bid.Status{bid.StatusConforming, bid.StatusConforming, bid.StatusNonconforming}[n]
			if b.PriceFen == nil || *b.PriceFen != want || b.Status != status {
				t.Errorf("bid %d: %+v", n, b)
			}
		}
		if out.Status != bid.StatusOpened {
			t.Errorf("opened: %+v", out)
		}
	})
}
