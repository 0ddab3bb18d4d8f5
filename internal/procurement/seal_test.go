package procurement_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"linli/ent/entry"
	"linli/ent/tender"
	"linli/internal/fault"
	"linli/internal/procurement"
	"linli/internal/sealing"
	"linli/internal/trail"
	. "linli/internal/worldtest"
)

// unguarded runs statements with the triggers of a table off, as who owns the database could.
func (h *hall) unguarded(table string, statements ...string) {
	h.Helper()
	if strings.Contains(h.Name(), "PostgreSQL") {
		h.raw("ALTER TABLE " + table + " DISABLE TRIGGER ALL")
	} else {
		for _, name := range h.column("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '" + table + "'") {
			h.raw(`DROP TRIGGER "` + name + `"`)
		}
	}
	for _, s := range statements {
		h.raw(s)
	}
}

func (h *hall) raw(statement string) {
	h.Helper()
	if _, err := h.DB.Raw().Exec(statement); err != nil {
		h.Fatalf("%s: %v", statement, err)
	}
}

// root is the seal root as the log has it.
func (h *hall) root() string {
	h.Helper()
	e := h.DB.Client.Entry.Query().Where(entry.Stream(h.tender), entry.Verb("tender.seal")).OnlyX(h.System())
	if !strings.Contains(e.Body, h.now().SealRoot) {
		h.Error("the log has another root than the tender")
	}
	return h.now().SealRoot
}

// sealedHall has three bids and is past the deadline.
func (h *hall) sealedHall() []*offer {
	h.Helper()
	var out []*offer
	for n := range 3 {
		out = append(out, h.bids(n, "tlt_1", int64(n+1)))
	}
	h.sealed()
	h.status(tender.StatusSealed)
	root, err := h.Procurement.RecomputeRoot(context.Background(), h.now())
	h.ok(err)
	if root.String() != h.root() {
		h.Fatal("the root is not that over the receipts")
	}
	return out
}

// TestInsertedLate: an envelope that is put in past the deadline, with the database's
// triggers off, is not under the root.
func TestInsertedLate(t *testing.T) {
	eachHall(t, func(h *hall) {
		o := h.sealedHall()[0]
		insert := columns(fmt.Sprintf("INSERT INTO envelopes SELECT 'env_late', tender_id, lot_id, kind, round, bid, tag, mark, header, 'other', size, receipt, signature, leaf, 999, received_at FROM envelopes WHERE id = '%s'", o.receipts[sealing.Price].Receipt.Envelope))
		if _, err := h.DB.Raw().Exec(insert); err == nil {
			t.Fatal("the triggers let it in")
		}
		h.unguarded("envelopes", insert)
		root, err := h.Procurement.RecomputeRoot(context.Background(), h.now())
		h.ok(err)
		if root.String() == h.root() {
			t.Error("the root does not tell")
		}
	})
}

// TestDropped: an envelope that is taken out changes the root, and its bidder's receipt,
// which the server signed, has no proof any more.
func TestDropped(t *testing.T) {
	eachHall(t, func(h *hall) {
		offers := h.sealedHall()
		dropped := offers[1].receipts[sealing.Technical]
		before, err := h.Procurement.Proof(context.Background(), dropped.Receipt.Envelope)
		h.ok(err)
		h.raw("CREATE TABLE gone AS SELECT id FROM envelopes WHERE id = '" + dropped.Receipt.Envelope + "'")
		h.unguarded("envelope_pieces", "DELETE FROM envelope_pieces WHERE envelope_id IN (SELECT id FROM gone)")
		h.unguarded("envelopes", "DELETE FROM envelopes WHERE id IN (SELECT id FROM gone)")
		_, err = h.Procurement.Proof(context.Background(), dropped.Receipt.Envelope)
		h.wants("the proof", err, fault.CodeNotFound)
		root, err := h.Procurement.RecomputeRoot(context.Background(), h.now())
		h.ok(err)
		if root.String() == h.root() {
			t.Error("the root does not tell")
		}
		if err := before.Verify(dropped.Receipt, root); !sealing.Is(err, sealing.BadProof) {
			t.Errorf("under a root without it: %v", err)
		}
		var kept sealing.Hash
		h.ok(kept.UnmarshalText([]byte(h.root())))
		h.ok(before.Verify(dropped.Receipt, kept))
	})
}

// TestFlippedBit: a bit that is changed in the database is found at the opening, and the
// bid is not opened.
func TestFlippedBit(t *testing.T) {
	eachHall(t, func(h *hall) {
		offers := h.sealedHall()
		id := offers[0].receipts[sealing.Price].Receipt.Envelope
		p := h.DB.Client.EnvelopePiece.GetX(h.System(), id+".0").Content
		p[len(p)/2] ^= 4
		h.unguarded("envelope_pieces")
		if _, err := h.DB.Raw().Exec("UPDATE envelope_pieces SET content = $1 WHERE id = $2", p, id+".0"); err != nil {
			t.Fatal(err)
		}
		h.open()
		_, err := h.release(0, offers[0], sealing.Technical)
		h.ok(err)
		out, err := h.release(0, offers[0], sealing.Price)
		h.ok(err)
		if out.Problem == "" || out.Status != "FROZEN" {
			t.Errorf("%+v", out)
		}
		h.over()
		if b := h.bidOf(0, "tlt_1"); b.UnopenedReason != "OTHER" {
			t.Errorf("what Linli spoilt is held against the bidder: %s", b.UnopenedReason)
		}
	})
}

// TestOpenWaitsForAnchor: an anchor that was made in the hour of the deadline before it
// does not cover the root; the next hour's does.
func TestOpenWaitsForAnchor(t *testing.T) {
	eachHall(t, func(h *hall) {
		for n := range 3 {
			h.bids(n, "tlt_1", 1)
		}
		h.clock.Set(deadline)
		h.ok(trail.Anchor(context.Background(), h.DB))
		h.sealed()
		_, err := h.Procurement.OpenTender(h.As("handler"), h.ref())
		h.wants("before the anchor", err, fault.CodeTooEarly)
		h.status(tender.StatusSealed)
		h.clock.Set(deadline.Add(time.Hour))
		h.open()
		h.status(tender.StatusOpening)
	})
}

// TestRootAgain: with the receipts and what the log tells at the opening, anybody makes
// the root again without Linli's key.
func TestRootAgain(t *testing.T) {
	eachHall(t, func(h *hall) {
		h.sealedHall()
		h.open()
		var body struct {
			Body struct {
				Receipts int
				Dummies  []sealing.Hash
			}
		}
		e := h.DB.Client.Entry.Query().Where(entry.Stream(h.tender), entry.Verb("tender.open")).OnlyX(h.System())
		h.ok(json.Unmarshal([]byte(e.Body), &body))
		var leaves, dummies []sealing.Hash
		for _, row := range h.rows() {
			r, err := procurement.Receipt(row)
			h.ok(err)
			leaf, err := r.Receipt.Leaf()
			h.ok(err)
			leaves = append(leaves, leaf)
		}
		for _, raw := range body.Body.Dummies {
			dummies = append(dummies, sealing.DummyLeaf(raw))
		}
		whole, err := sealing.Pad(leaves, dummies)
		h.ok(err)
		if got := sealing.Root(whole).String(); got != h.root() || body.Body.Receipts != len(leaves) {
			t.Errorf("root %s, not %s", got, h.root())
		}
	})
}

// TestOpenByClock: when no host opens, the clock does at the end of the next working day.
func TestOpenByClock(t *testing.T) {
	eachHall(t, func(h *hall) {
		h.sealedHall()
		end := At(14, 0, 0) // the deadline was on a Friday
		h.clock.Set(end.Add(-time.Microsecond))
		h.ok(trail.Anchor(context.Background(), h.DB))
		h.tick()
		h.status(tender.StatusSealed)
		h.clock.Set(end)
		h.tick()
		h.status(tender.StatusOpening)
	})
}
