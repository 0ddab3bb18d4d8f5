package procurement_test

import (
	"bytes"
	"linli/ent/envelopepiece"
	"slices"
	"sync"
	"testing"
	"time"

	"linli/ent/entry"
	"linli/ent/envelope"
	"linli/internal/fault"
	"linli/internal/procurement"
	"linli/internal/sealing"
	. "linli/internal/worldtest"
)

// TestDeadline: a millisecond before the deadline and at it an envelope is in time, a
// microsecond and a millisecond later it is late;
// the database itself refuses one too.
func TestDeadline(t *testing.T) {
	eachHall(t, func(h *hall) {
		h.takes(0)
		o := h.seal(0, "tlt_1", 1, "x")
		take := func(k sealing.Kind) (*sealing.SignedReceipt, error) {
			return h.Procurement.TakeEnvelope(h.managers[0], h.tender, "tlt_1", h.orgs[0], reading(o.raw[k]))
		}
		h.takes(1)
		other := h.seal(1, "tlt_1", 1, "y")
		takeOther := func(k sealing.Kind, at time.Time) error {
			h.clock.Set(at)
			_, err := h.Procurement.TakeEnvelope(h.managers[1], h.tender, "tlt_1", h.orgs[1], reading(other.raw[k]))
			return err
		}
		h.ok(takeOther(sealing.Technical, deadline.Add(-time.Millisecond)))
		h.clock.Set(deadline)
		first, err := take(sealing.Technical)
		h.ok(err)
		if want := deadline.Format("2006-01-02T15:04:05.000000Z"); first.Receipt.ReceivedAt != want {
			t.Errorf("received at %s, not %s", first.Receipt.ReceivedAt, want)
		}
		h.clock.Advance(time.Microsecond)
		_, err = take(sealing.Price)
		h.wants("a microsecond late", err, fault.CodeTooLate)
		h.wants("a millisecond late", takeOther(sealing.Price, deadline.Add(time.Millisecond)), fault.CodeTooLate)
		_, err = h.Procurement.Reconfirm(h.managers[0], h.tender, "tlt_1", h.orgs[0])
		h.wants("confirmed late", err, fault.CodeTooLate)
		_, err = h.Procurement.Withdraw(h.managers[0], h.tender, "tlt_1", h.orgs[0])
		h.wants("withdrawn late", err, fault.CodeTooLate)
		again, err := take(sealing.Technical)
		h.ok(err)
		if !bytes.Equal(again.Signature, first.Signature) {
			t.Error("the same envelope after the deadline has another receipt")
		}
		copied := "INSERT INTO envelopes SELECT 'env_late', tender_id, lot_id, kind, round, bid, tag, mark, header, 'other', size, receipt, signature, leaf, 99, $1 FROM envelopes WHERE id = $2"
		if _, err := h.DB.Raw().Exec(columns(copied), deadline.Add(time.Microsecond), first.Receipt.Envelope); err == nil {
			t.Error("the database took an envelope late")
		}
	})
}

// columns names the columns of envelopes in an INSERT … SELECT, whose order the two
// databases need not share.
func columns(statement string) string {
	return "INSERT INTO envelopes (id, tender_id, lot_id, kind, round, bid, tag, mark, header, ciphertext_hash, size, receipt, signature, leaf, seq, received_at)" + statement[len("INSERT INTO envelopes"):]
}

// TestReceipt: a receipt is signed, is of the envelope, has the log's head before it; the
// same envelope again gives the same one, from twenty callers at once, too; no row says
// who handed it in.
func TestReceipt(t *testing.T) {
	eachHall(t, func(h *hall) {
		h.takes(0)
		o := h.seal(0, "tlt_1", 1, "x")
		var mu sync.Mutex
		var all sync.WaitGroup
		var got []*sealing.SignedReceipt
		for range 20 {
			all.Go(func() {
				r, err := h.Procurement.TakeEnvelope(h.managers[0], h.tender, "tlt_1", h.orgs[0], reading(o.raw[sealing.Technical]))
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				defer mu.Unlock()
				got = append(got, r)
			})
		}
		all.Wait()
		key, err := sealing.ReceiptKey(Secret)
		h.ok(err)
		public, err := sealing.PublicKey(key)
		h.ok(err)
		e, err := sealing.Inspect(reading(o.raw[sealing.Technical]))
		h.ok(err)
		for _, r := range got {
			h.ok(r.Verify(public))
			h.ok(r.Receipt.Of(e))
			if !bytes.Equal(r.Signature, got[0].Signature) || r.Receipt.Seq != 1 {
				t.Fatalf("another receipt: %+v", r.Receipt)
			}
		}
		row := h.DB.Client.Envelope.GetX(h.System(), got[0].Receipt.Envelope)
		log := h.DB.Client.Entry.Query().Where(entry.Record(row.ID)).OnlyX(h.System())
		if log.PrevHash != got[0].Receipt.PrevHead.String() || log.Stream != h.tender || log.Verb != "bid.seal" || log.ActorID != "somebody" || log.OnBehalfOfID != nil {
			t.Errorf("entry %+v", log)
		}
		if n := h.DB.Client.Envelope.Query().CountX(h.System()); n != 1 {
			t.Errorf("%d envelopes", n)
		}
		if n := h.DB.Client.IdempotencyKey.Query().CountX(h.System()); n != 0 {
			t.Errorf("%d keys say that somebody did something", n)
		}
		var whole []byte
		for _, p := range h.DB.Client.EnvelopePiece.Query().AllX(h.System()) {
			whole = append(whole, p.Content...)
		}
		if !bytes.Equal(whole, o.raw[sealing.Technical]) || row.Size != len(whole) {
			t.Error("what is kept is not what came")
		}
		h.Whole(h)
	})
}

// TestPieces: an envelope of 4 MiB is kept in pieces of 1 MiB and opens again.
func TestPieces(t *testing.T) {
	eachHall(t, func(h *hall) {
		h.takes(0)
		keys, err := sealing.NewBidKeys()
		h.ok(err)
		terms, err := procurement.SealingTerms(h.now(), "tlt_1", sealing.Technical)
		h.ok(err)
		var raw bytes.Buffer
		file := sealing.Attachment{Name: "f", Type: "a/b", Open: opens(bytes.Repeat([]byte{5}, 3<<20))}
		d := sealing.Document{Organization: h.orgs[0], OrganizationName: "x", SignedAt: "2026-11-28T09:30:00.000001Z"}
		_, err = sealing.Seal(&raw, terms, keys, d, []sealing.Attachment{file}, nil)
		h.ok(err)
		_, err = h.Procurement.TakeEnvelope(h.managers[0], h.tender, "tlt_1", h.orgs[0], reading(raw.Bytes()))
		h.ok(err)
		var sizes []int
		var whole []byte
		for _, p := range h.DB.Client.EnvelopePiece.Query().Order(envelopepiece.ByPosition()).AllX(h.System()) {
			sizes, whole = append(sizes, len(p.Content)), append(whole, p.Content...)
		}
		if want := []int{1 << 20, 1 << 20, 1 << 20, 1 << 20, raw.Len() - 4<<20}; !slices.Equal(sizes, want) || !bytes.Equal(whole, raw.Bytes()) {
			t.Errorf("pieces of %v, not %v", sizes, want)
		}
	})
}

// TestRefusedEnvelopes lists what is not taken; nothing is written.
func TestRefusedEnvelopes(t *testing.T) {
	eachHall(t, func(h *hall) {
		o := h.seal(0, "tlt_1", 1, "x")
		good := o.raw[sealing.Technical]
		take := func(who int, lot, org string, raw []byte) error {
			_, err := h.Procurement.TakeEnvelope(h.managers[who], h.tender, lot, org, reading(raw))
			return err
		}
		h.wants("without the documents", take(0, "tlt_1", h.orgs[0], good), fault.CodeWrongState)
		h.takes(0)
		h.takes(1)
		flipped := bytes.Clone(good)
		flipped[len(flipped)/2] ^= 1
		h.wants("a flipped bit", take(0, "tlt_1", h.orgs[0], flipped), fault.CodeBadInput)
		h.wants("cut off", take(0, "tlt_1", h.orgs[0], good[:len(good)-1]), fault.CodeBadInput)
		h.wants("with more behind", take(0, "tlt_1", h.orgs[0], append(bytes.Clone(good), 0)), fault.CodeBadInput)
		h.wants("for another lot", take(0, "tlt_9", h.orgs[0], good), fault.CodeNotFound)
		h.wants("for another organisation", take(0, "tlt_1", h.orgs[1], good), fault.CodeForbidden)
		terms, err := procurement.SealingTerms(h.now(), "tlt_1", sealing.Technical)
		h.ok(err)
		for what, change := range map[string]func(*sealing.Terms){
			"another tender": func(t *sealing.Terms) { t.Tender = "tnd_2" }, "another lot": func(t *sealing.Terms) { t.Lot = "tlt_2" },
			"another round": func(t *sealing.Terms) { t.Round = 2 }, "another threshold": func(t *sealing.Terms) { t.Threshold = 3 },
			"another custodian": func(t *sealing.Terms) { t.Custodians[0].ID = "cky_9" },
			"the order":         func(t *sealing.Terms) { slices.Reverse(t.Custodians) },
			"a final offer":     func(t *sealing.Terms) { t.Kind = sealing.Final },
		} {
			other := *terms
			other.Custodians = slices.Clone(terms.Custodians)
			change(&other)
			var raw bytes.Buffer
			d := sealing.Document{Organization: h.orgs[0], OrganizationName: "x", SignedAt: "2026-11-28T09:30:00.000001Z"}
			if amount := int64(1); other.Kind == sealing.Final {
				d.AmountFen = &amount
			}
			_, err := sealing.Seal(&raw, &other, o.keys, d, nil, nil)
			h.ok(err)
			h.wants(what, take(0, "tlt_1", h.orgs[0], raw.Bytes()), fault.CodeBadInput)
		}
		if n := h.DB.Client.Envelope.Query().CountX(h.System()); n != 0 {
			t.Errorf("%d envelopes after refusals", n)
		}
		h.ok(take(0, "tlt_1", h.orgs[0], good))
		h.wants("a copy of somebody else's", take(1, "tlt_1", h.orgs[1], good), fault.CodeDuplicate)
		if n := h.DB.Client.Envelope.Query().Where(envelope.TenderID(h.tender)).CountX(h.System()); n != 1 {
			t.Errorf("%d envelopes", n)
		}
	})
}

// TestManyBidders: five bidders hand in twenty envelopes at once: twenty receipts, numbers
// without a gap, each receipt's head before it that of the log.
func TestManyBidders(t *testing.T) {
	eachHall(t, func(h *hall) {
		var all sync.WaitGroup
		for n := range h.orgs {
			h.takes(n)
			for range 2 {
				o := h.seal(n, "tlt_1", int64(n+1), "x")
				for _, raw := range o.raw {
					all.Go(func() {
						if _, err := h.Procurement.TakeEnvelope(h.managers[n], h.tender, "tlt_1", h.orgs[n], reading(raw)); err != nil {
							t.Error(err)
						}
					})
				}
			}
		}
		all.Wait()
		rows := h.rows()
		if len(rows) != 20 {
			t.Fatalf("%d envelopes", len(rows))
		}
		for i, e := range rows {
			r, err := procurement.Receipt(e)
			h.ok(err)
			log := h.DB.Client.Entry.Query().Where(entry.Record(e.ID)).OnlyX(h.System())
			if e.Seq != int64(i+1) || r.Receipt.Seq != e.Seq || log.PrevHash != r.Receipt.PrevHead.String() || log.Seq != e.Seq {
				t.Errorf("envelope %d: number %d, entry %d", i+1, e.Seq, log.Seq)
			}
		}
		h.Whole(h)
	})
}
