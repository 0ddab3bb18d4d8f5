package procurement_test

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/envelope"
	"linli/ent/envelopepiece"
	"linli/ent/tender"
	"linli/internal/procurement"
	"linli/internal/sealing"
	. "linli/internal/worldtest"
)

// rows are all envelopes, in the order of their numbers.
func (h *hall) rows() []*ent.Envelope {
	h.Helper()
	return h.DB.Client.Envelope.Query().Order(envelope.BySeq()).AllX(h.System())
}

// TestTwoReplicas: two replicas tick at once, all the way to the deadline: each decoy is
// there once, numbers have no gap, the log is whole.
func TestTwoReplicas(t *testing.T) {
	eachHall(t, func(h *hall) {
		second := &procurement.Service{DB: h.DB, Secret: h.Procurement.Secret, Log: h.Procurement.Log}
		for h.clock.Now().Before(deadline) {
			h.clock.Advance(12 * time.Hour)
			var all sync.WaitGroup
			for _, s := range []*procurement.Service{h.Procurement, second, h.Procurement, second} {
				all.Go(func() {
					if _, err := s.Tick(context.Background()); err != nil {
						t.Error(err)
					}
				})
			}
			all.Wait()
		}
		h.status(tender.StatusFailed) // nobody bid
		rows := h.rows()
		kinds := map[envelope.Kind]int{}
		for i, e := range rows {
			kinds[e.Kind]++
			if e.Seq != int64(i+1) {
				t.Errorf("number %d at place %d", e.Seq, i+1)
			}
		}
		if n := kinds[envelope.KindTechnical]; n < 16 || n > 31 || kinds[envelope.KindPrice] != n {
			t.Errorf("%v", kinds)
		}
		h.Whole(h)
	})
}

// TestDecoysLookReal: decoys are envelopes of the published format that anybody may
// inspect, with signed receipts; in nothing that form shows do they differ from a bid.
func TestDecoysLookReal(t *testing.T) {
	eachHall(t, func(h *hall) {
		mine := h.bids(0, "tlt_1", 1)
		h.clock.Set(deadline.Add(-time.Hour))
		h.tick()
		key, err := sealing.ReceiptKey(Secret)
		h.ok(err)
		public, err := sealing.PublicKey(key)
		h.ok(err)
		shape := map[envelope.Kind]string{}
		for _, e := range h.rows() { // the bidder's came first
			var whole []byte
			for _, p := range h.DB.Client.EnvelopePiece.Query().Where(envelopepiece.EnvelopeID(e.ID)).Order(envelopepiece.ByPosition()).AllX(h.System()) {
				whole = append(whole, p.Content...)
			}
			if e.Kind != envelope.KindTechnical && e.Kind != envelope.KindPrice {
				if e.Header != "" || len(whole) > 0 {
					t.Errorf("%s has a payload", e.Kind)
				}
				continue
			}
			in, err := sealing.Inspect(reading(whole))
			if err != nil {
				t.Fatalf("%s: %v", e.ID, err)
			}
			terms, err := procurement.SealingTerms(h.now(), "tlt_1", sealing.Kind(e.Kind))
			h.ok(err)
			h.ok(terms.Match(in.Header))
			r, err := procurement.Receipt(e)
			h.ok(err)
			h.ok(r.Verify(public))
			h.ok(r.Receipt.Of(in))
			form := shapeOf(h, e)
			if shape[e.Kind] == "" {
				shape[e.Kind] = form
			}
			if form != shape[e.Kind] {
				t.Errorf("%s has the form %s, not %s", e.ID, form, shape[e.Kind])
			}
			if e.Size != len(whole) || !e.ReceivedAt.Equal(h.clock.Now()) && !slices.Contains([]string{mine.receipts[sealing.Technical].Receipt.Envelope, mine.receipts[sealing.Price].Receipt.Envelope}, e.ID) {
				t.Errorf("%s of %d bytes received at %v", e.ID, e.Size, e.ReceivedAt)
			}
		}
		if len(shape) != 2 {
			t.Errorf("kinds %v", shape)
		}
	})
}

// shapeOf is the form of a row: names of the header's and the receipt's fields, lengths
// of what has one.
func shapeOf(h *hall, e *ent.Envelope) string {
	h.Helper()
	names := func(text string) string {
		var m map[string]any
		h.ok(json.Unmarshal([]byte(text), &m))
		return strings.Join(slices.Sorted(maps.Keys(m)), " ")
	}
	lengths := []int{len(e.ID), len(e.LotID), len(e.Bid), len(e.Tag), len(e.Mark), len(e.CiphertextHash), len(e.Signature), len(e.Leaf)}
	raw, err := json.Marshal(lengths)
	h.ok(err)
	return names(e.Header) + " | " + names(e.Receipt) + " | " + string(raw) + e.ID[:4]
}

// TestLateDecoys: a server that stood still over the deadline still writes them, as of
// the moments they were meant for, before the seal.
func TestLateDecoys(t *testing.T) {
	eachHall(t, func(h *hall) {
		for n := range 3 {
			h.bids(n, "tlt_1", 1)
		}
		h.clock.Set(deadline.Add(24 * time.Hour))
		h.tick()
		h.status(tender.StatusSealed)
		rows := h.rows()
		if len(rows) < 32 {
			t.Fatalf("%d envelopes", len(rows))
		}
		moments := map[time.Time]bool{}
		for _, e := range rows {
			moments[e.ReceivedAt] = true
			if e.ReceivedAt.After(deadline) {
				t.Errorf("%s was received at %v", e.ID, e.ReceivedAt)
			}
		}
		if len(moments) < len(rows)/2 {
			t.Errorf("%d envelopes came at %d moments", len(rows), len(moments))
		}
		h.Whole(h)
	})
}

// TestDecoysConfirm: after a material change some decoys are confirmed, and none of them
// counts as a bid.
func TestDecoysConfirm(t *testing.T) {
	eachHall(t, func(h *hall) {
		h.clock.Set(deadline.Add(-100 * time.Hour))
		h.tick()
		h.document(2, true, h.clock.Now().Add(time.Second), []string{"cky_1", "cky_2", "cky_3"})
		h.clock.Set(deadline.Add(-time.Hour))
		h.tick()
		n := h.DB.Client.Envelope.Query().Where(envelope.KindEQ(envelope.KindReconfirm)).CountX(h.System())
		if n < 4 {
			t.Errorf("%d confirmations", n)
		}
		h.tick()
		if again := h.DB.Client.Envelope.Query().Where(envelope.KindEQ(envelope.KindReconfirm)).CountX(h.System()); again != n {
			t.Errorf("%d and then %d confirmations", n, again)
		}
		h.sealed()
		h.status(tender.StatusFailed)
		if n := h.DB.Client.Bid.Query().Where(bid.TenderID(h.tender)).CountX(h.System()); n != 0 {
			t.Errorf("%d decoys count", n)
		}
	})
}
