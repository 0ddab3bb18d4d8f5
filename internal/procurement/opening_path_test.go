package procurement_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"linli/ent/bid"
	"linli/ent/tender"
	"linli/internal/fault"
	"linli/internal/procurement"
	"linli/internal/sealing"
)

// TestOpening is the whole path: three bidders, of whom one is absent and is opened by
// two of three custodians; prices come out, the log verifies.
func TestOpening(t *testing.T) {
	eachHall(t, func(h *hall) {
		var offers []*offer
		for n := range 3 {
			h.clock.Advance(24 * time.Hour)
			h.tick()
			offers = append(offers, h.bids(n, "tlt_1", int64(90_000+n)))
		}
		h.sealed()
		h.status(tender.StatusSealed)
		for _, o := range offers {
			p, err := h.Procurement.Proof(context.Background(), o.receipts[sealing.Price].Receipt.Envelope)
			h.ok(err)
			var root sealing.Hash
			h.ok(root.UnmarshalText([]byte(h.now().SealRoot)))
			h.ok(p.Verify(o.receipts[sealing.Price].Receipt, root))
		}
		_, err := h.release(0, offers[0], sealing.Technical)
		h.wants("a key before the opening", err, fault.CodeNotFound)
		_, err = h.Procurement.ShareBlobs(h.holders[0], h.tender, "cky_1")
		h.wants("headers before the opening", err, fault.CodeWrongState)
		h.open()
		h.status(tender.StatusOpening)
		h.releases(0, offers[0])
		h.releases(1, offers[1])
		_, err = h.Procurement.EndOpening(h.As("handler"), h.ref())
		h.wants("the end while one is absent", err, fault.CodeTooEarly)
		blobs, err := h.Procurement.ShareBlobs(h.holders[0], h.tender, "cky_1")
		h.ok(err)
		if len(blobs) != 6 {
			t.Errorf("%d headers for custodians", len(blobs))
		}
		for _, k := range []sealing.Kind{sealing.Technical, sealing.Price} {
			if out, err := h.share(0, offers[2], k); err != nil || out.Status != bid.StatusFrozen {
				t.Errorf("one custodian alone: %+v %v", out, err)
			}
		}
		for n, want := range []int{2, 0} {
			blobs, err := h.Procurement.ShareBlobs(h.holders[n], h.tender, fmt.Sprintf("cky_%d", n+1))
			h.ok(err)
			if given := slices.DeleteFunc(blobs, func(b procurement.ShareBlob) bool { return b.ReleasedAt == nil }); len(given) != want {
				t.Errorf("custodian %d gave %d shares, not %d", n+1, len(given), want)
			}
		}
		if b := h.bidOf(2, "tlt_1"); b.Document != "" || b.PriceFen != nil {
			t.Error("one custodian alone opened an envelope")
		}
		h.given(offers[2], procurement.OpeningEnvelope{Shares: 1})
		for _, k := range []sealing.Kind{sealing.Technical, sealing.Price} {
			_, err := h.share(1, offers[2], k)
			h.ok(err)
		}
		h.given(offers[0], procurement.OpeningEnvelope{Open: true, KeyGiven: true})
		h.given(offers[2], procurement.OpeningEnvelope{Open: true, Shares: 2})
		for n := range 3 {
			b := h.bidOf(n, "tlt_1")
			docs, err := h.Procurement.Documents(b)
			h.ok(err)
			if b.Status != bid.StatusOpened || *b.PriceFen != int64(90_000+n) || docs[sealing.Technical].Organization != h.orgs[n] {
				t.Errorf("bid %d: %+v", n+1, b)
			}
		}
		_, err = h.Procurement.EndOpening(h.As("handler"), h.ref())
		h.ok(err)
		h.status(tender.StatusEvaluating)
		h.Whole(h)
	})
}

// given holds the record's word on both envelopes of an offer to what was handed over for each.
func (h *hall) given(o *offer, want procurement.OpeningEnvelope) {
	h.Helper()
	record, err := h.Procurement.ReadOpening(h.As("handler"), h.tender)
	h.ok(err)
	list, err := h.Procurement.OpeningEnvelopes(h.As("handler"), record)
	h.ok(err)
	n := 0
	for _, e := range list {
		if r := o.receipts[e.Kind]; r != nil && r.Receipt.Envelope == e.ID {
			n++
			if e.Open != want.Open || e.KeyGiven != want.KeyGiven || e.Shares != want.Shares {
				h.Errorf("%s: %+v, want %+v", e.Kind, e, want)
			}
		}
	}
	if n != 2 {
		h.Errorf("%d envelopes of the offer", n)
	}
}
