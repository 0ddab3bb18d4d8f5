package procurement_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"linli/ent/bid"
	"linli/ent/envelope"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/procurement"
	"linli/internal/sealing"
	. "linli/internal/worldtest"
)

// proved takes a tender to its award.
func proved(t *testing.T, db *database.DB, clock *databasetest.Clock) *Life {
	t.Helper()
	l := NewLife(t, NewBuying(t, db), clock)
	l.Procurement.Pairs = 0 // as in production
	l.Tick()
	l.Bid()
	clock.Advance(10 * 24 * time.Hour) // some decoys come
	l.Tick()
	l.Seal()
	l.Open()
	l.Evaluate()
	_, err := l.Procurement.TenderProof(context.Background(), l.Tender)
	broken(t, err, fault.CodeNotFound, "", "", "")
	l.Award()
	return l
}

// proof is the file as it is published and read again.
func (c proving) proof(t *testing.T) *procurement.TenderProof {
	t.Helper()
	p := must(c.Procurement.TenderProof(context.Background(), c.Tender))(t)
	raw, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return must(procurement.ReadTenderProof(raw))(t)
}

type proving struct{ *Life }

// finds fails unless the checks that begin so, and no others, find something.
func finds(t *testing.T, p *procurement.TenderProof, want ...string) {
	t.Helper()
	for _, c := range p.Verify() {
		wanted := false
		for _, w := range want {
			wanted = wanted || strings.HasPrefix(c.Name, w)
		}
		if wanted != (c.Err != nil) {
			t.Errorf("%s: %v", c.Name, c.Err)
		}
	}
}

// TestTenderProof: the proof of a tender holds, with its decoys.
func TestTenderProof(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := proved(t, db, clock)
		p := proving{l}.proof(t)
		finds(t, p)
		if len(p.Bids) != 3 || len(p.Seal.Receipts) < 32 || len(p.Reports) != 1 || len(p.Awards) != 1 || len(p.Panel.Seats) != 5 {
			t.Errorf("%d bids, %d receipts, %d reports, %d awards, %d seats", len(p.Bids), len(p.Seal.Receipts), len(p.Reports), len(p.Awards), len(p.Panel.Seats))
		}
		_, err := procurement.ReadTenderProof([]byte(`{"v":1,"colour":"red"}`))
		if err == nil || !strings.Contains(err.Error(), "unknown field") {
			t.Errorf("a field that nothing checks: %v", err)
		}
		_, err = l.Procurement.TenderProof(context.Background(), "tnd_none")
		broken(t, err, fault.CodeNotFound, "", "", "")
	})
}

// TestProofOfInsertion: a bid that was put in after the deadline, with triggers off, dated
// back and signed with the server's own key, is found.
func TestProofOfInsertion(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := proved(t, db, clock)
		was := l.Offers[0][sealing.Price]
		r := was.Receipt
		r.Envelope, r.Seq = "env_inserted", int64(db.Client.Envelope.Query().CountX(l.System())+1)
		r.CiphertextHash[0] ^= 1
		key := must(sealing.ReceiptKey(Secret))(t)
		signed := must(r.Sign(key))(t)
		raw, err := json.Marshal(signed.Receipt)
		if err != nil {
			t.Fatal(err)
		}
		like := db.Client.Envelope.Query().Where(envelope.ID(was.Receipt.Envelope)).OnlyX(l.System())
		bare(t, db, "envelopes")
		db.Client.Envelope.Create().SetID(r.Envelope).SetTenderID(l.Tender).SetLotID(l.Lot).SetKind(like.Kind).SetRound(1).SetBid(like.Bid).SetTag(like.Tag).SetMark("x").SetHeader(like.Header).
			SetCiphertextHash(r.CiphertextHash.String()).SetSize(like.Size).SetReceipt(string(raw)).SetSignature(signed.Signature.String()).SetLeaf("00").SetSeq(r.Seq).SetReceivedAt(like.ReceivedAt).ExecX(l.System())
		finds(t, proving{l}.proof(t), "receipts: each", "seal:")
	})
}

// TestProofOfDropping: an envelope, or an opened bid, that is gone is missed.
func TestProofOfDropping(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := proved(t, db, clock)
		lost := db.Client.Bid.Query().Where(bid.StatusEQ(bid.StatusReserve)).FirstX(l.System())
		p := proving{l}.proof(t)
		for i, b := range p.Bids {
			if b.ID == lost.ID {
				p.Bids = append(p.Bids[:i:i], p.Bids[i+1:]...)
				break
			}
		}
		finds(t, p, "opening:", "ranking:")
		bare(t, db, "envelopes")
		bare(t, db, "envelope_pieces")
		bare(t, db, "key_releases")
		gone := l.Offers[0][sealing.Price].Receipt.Envelope
		for _, q := range []string{"DELETE FROM envelope_pieces WHERE envelope_id = $1", "DELETE FROM key_releases WHERE envelope_id = $1", "DELETE FROM envelopes WHERE id = $1"} {
			exec(t, db, q, gone)
		}
		finds(t, proving{l}.proof(t), "receipts:", "seal:")
	})
}

// TestProofOfChange: points, prices, reports, seats, documents and awards that were changed
// are found, each by its check.
func TestProofOfChange(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	l := proving{proved(t, db, clock)}
	for what, c := range map[string]struct {
		change func(p *procurement.TenderProof)
		want   []string
	}{
		"points": {func(p *procurement.TenderProof) { p.Reports[0].Points[0].Points = "59" }, []string{"scores:", "ranking:"}},
		"price":  {func(p *procurement.TenderProof) { one := int64(1); p.Bids[0].PriceFen = &one }, []string{"opening:", "ranking:"}},
		"report": {func(p *procurement.TenderProof) {
			p.Reports[0].Report.Body = strings.Replace(p.Reports[0].Report.Body, `"standing":""`, `"standing":"x"`, 1)
		}, []string{"report:"}},
		"document": {func(p *procurement.TenderProof) {
			p.Documents[0].Body += " "
		}, []string{"documents:"}},
		"nonce": {func(p *procurement.TenderProof) {
			p.Panel.BuyerNonce = strings.Repeat("09", 32)
		}, []string{"draw: pool", "draw: seats"}},
		"seat": {func(p *procurement.TenderProof) {
			s := p.Panel.Seats
			s[0].Person, s[1].Person = s[1].Person, s[0].Person
		}, []string{"draw: seats"}},
		"award":    {func(p *procurement.TenderProof) { p.Awards[0].AmountFen++ }, []string{"award:"}},
		"log":      {func(p *procurement.TenderProof) { p.Log[2].Prev = strings.Repeat("0", 64) }, []string{"log:"}},
		"deadline": {func(p *procurement.TenderProof) { p.Seal.DeadlineAt = "2026-12-01T00:00:00.000000Z" }, []string{"receipts: signed"}},
		"pack":     {func(p *procurement.TenderProof) { p.Pack = "{}" }, []string{"ranking:"}},
	} {
		p := l.proof(t)
		c.change(p)
		t.Run(what, func(t *testing.T) { finds(t, p, c.want...) })
	}
	bare(t, db, "score_cells")
	exec(t, db, "UPDATE score_cells SET points = '1' WHERE id = (SELECT MIN(id) FROM score_cells)")
	finds(t, l.proof(t), "scores:", "ranking:")
}

// bare takes a table's triggers away, as somebody with all rights would.
func bare(t *testing.T, db *database.DB, table string) {
	t.Helper()
	if db.Name() == "PostgreSQL" {
		exec(t, db, "ALTER TABLE "+table+" DISABLE TRIGGER ALL")
		return
	}
	var names []string
	rows, err := db.Query(context.Background(), "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = $1", table)
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		exec(t, db, `DROP TRIGGER "`+name+`"`)
	}
}

func exec(t *testing.T, db *database.DB, query string, args ...any) {
	t.Helper()
	err := db.InTx(context.Background(), func(tx *database.Tx) error {
		_, err := tx.ExecContext(context.Background(), query, args...)
		return err
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}
