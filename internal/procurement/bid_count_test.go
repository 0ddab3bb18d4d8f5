package procurement_test

import (
	"testing"
	"time"

	"linli/ent/bid"
	"linli/ent/envelope"
	"linli/ent/tender"
	"linli/internal/sealing"
)

// counts seals and opens, and fails unless just these organisations' bids count, at
// these prices.
func (h *hall) counts(want map[int]*offer) {
	h.Helper()
	h.sealed()
	h.open()
	if n := h.DB.Client.Bid.Query().CountX(h.System()); n != len(want) {
		h.Fatalf("%d bids count, not %d", n, len(want))
	}
	for n, o := range want {
		h.releases(n, o)
	}
}

// TestLastVersionWins: a later bid replaces the earlier, which stays under the root and
// sealed; a bid that lacks its price replaces nothing.
func TestLastVersionWins(t *testing.T) {
	eachHall(t, func(h *hall) {
		old := h.bids(0, "tlt_1", 1)
		other, third := h.bids(1, "tlt_1", 2), h.bids(2, "tlt_1", 3)
		fresh := h.bids(0, "tlt_1", 4)
		half := h.seal(1, "tlt_1", 5, "x")
		_, err := h.Procurement.TakeEnvelope(h.managers[1], h.tender, "tlt_1", h.orgs[1], reading(half.raw[sealing.Technical]))
		h.ok(err)
		h.counts(map[int]*offer{0: fresh, 1: other, 2: third})
		if b := h.bidOf(0, "tlt_1"); *b.PriceFen != 4 {
			t.Errorf("price %d", *b.PriceFen)
		}
		if _, err := h.release(0, old, sealing.Price); err == nil {
			t.Error("a replaced envelope was opened")
		}
	})
}

// TestWithdraw: what is taken back counts no more; saying it twice is once; who seals
// anew bids again.
func TestWithdraw(t *testing.T) {
	eachHall(t, func(h *hall) {
		var want = map[int]*offer{}
		for n := range 5 {
			want[n] = h.bids(n, "tlt_1", int64(n+1))
		}
		back := func(n int) *sealing.SignedReceipt {
			h.clock.Advance(time.Second)
			r, err := h.Procurement.Withdraw(h.managers[n], h.tender, "tlt_1", h.orgs[n])
			h.ok(err)
			return r
		}
		first, again := back(0), back(0)
		if first.Receipt != again.Receipt || first.Receipt.Kind != sealing.Withdraw {
			t.Errorf("twice: %+v %+v", first.Receipt, again.Receipt)
		}
		back(1)
		want[1] = h.bids(1, "tlt_1", 7)
		delete(want, 0)
		if n := h.DB.Client.Envelope.Query().Where(envelope.KindEQ(envelope.KindWithdraw)).CountX(h.System()); n != 2 {
			t.Errorf("%d withdrawals", n)
		}
		h.counts(want)
	})
}

// TestReconfirm: after a material change a bid that is not confirmed counts as not
// submitted; one that is confirmed, or comes later, does; an immaterial change asks nothing.
func TestReconfirm(t *testing.T) {
	eachHall(t, func(h *hall) {
		want := map[int]*offer{}
		for n := range 4 {
			want[n] = h.bids(n, "tlt_1", int64(n+1))
		}
		h.clock.Advance(time.Hour)
		h.document(2, true, h.clock.Now(), []string{"cky_1", "cky_2", "cky_3"})
		h.clock.Advance(time.Hour)
		for _, n := range []int{0, 1, 0} {
			r, err := h.Procurement.Reconfirm(h.managers[n], h.tender, "tlt_1", h.orgs[n])
			h.ok(err)
			if r.Receipt.Kind != sealing.Reconfirm || r.Receipt.Bid != want[n].keys.ID {
				t.Errorf("receipt %+v", r.Receipt)
			}
		}
		if n := h.DB.Client.Envelope.Query().Where(envelope.KindEQ(envelope.KindReconfirm)).CountX(h.System()); n != 2 {
			t.Errorf("%d confirmations", n)
		}
		want[4] = h.bids(4, "tlt_1", 5)
		h.document(3, false, h.clock.Now(), []string{"cky_1", "cky_2", "cky_3"})
		delete(want, 2)
		delete(want, 3)
		h.counts(want)
	})
}

// TestTooFewBids: with two bids, of three that are needed, the tender fails at the
// deadline, and its project may be tendered anew.
func TestTooFewBids(t *testing.T) {
	eachHall(t, func(h *hall) {
		h.bids(0, "tlt_1", 1)
		h.bids(1, "tlt_1", 2)
		h.sealed()
		h.status(tender.StatusFailed)
		if got := h.now(); got.ReasonCode != "TOO_FEW_BIDS" || got.SealRoot == "" || got.DueAt != nil {
			t.Errorf("%+v", got)
		}
		if s := h.DB.Client.Project.GetX(h.System(), "prj_sealed").Status; s != "INTENDED" {
			t.Errorf("the project is %s", s)
		}
		if n := h.DB.Client.Bid.Query().Where(bid.TenderID(h.tender)).CountX(h.System()); n != 0 {
			t.Errorf("%d bids are named", n)
		}
		h.Whole(h)
	})
}
