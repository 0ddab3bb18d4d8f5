package sealing

import (
	"bytes"
	"encoding/hex"
	"strings"
	"testing"
	"time"

	"linli/internal/secret"
)

func receiptOf(t *testing.T, e *Envelope) Receipt {
	t.Helper()
	r := NewReceipt(e, time.Date(2026, 11, 28, 17, 30, 0, 123_456_789, time.FixedZone("", 8*3600)))
	r.Envelope, r.Seq, r.PrevHead = "env_1", 3, Hash{1, 2}
	return r
}

// TestReceipt signs a receipt and proves that it is in a tree.
func TestReceipt(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, _ := w.seal(t, document())
	e, err := Inspect(bytes.NewReader(raw))
	fatal(t, err)
	key, err := secret.New(bytes.Repeat([]byte{7}, secret.Size))
	fatal(t, err)
	server, err := ReceiptKey(key)
	fatal(t, err)
	public, err := PublicKey(server)
	fatal(t, err)
	r := receiptOf(t, e)
	if r.ReceivedAt != "2026-11-28T09:30:00.123456Z" {
		t.Errorf("received at %s", r.ReceivedAt)
	}
	signed, err := r.Sign(server)
	fatal(t, err)
	text, err := signed.JSON()
	fatal(t, err)
	again, err := ReadReceipt(text)
	fatal(t, err)
	fatal(t, again.Verify(public))
	fatal(t, again.Receipt.Of(e))

	leaf, err := r.Leaf()
	fatal(t, err)
	dummies := make([]Hash, 64)
	leaves, err := Pad([]Hash{{}, {}, leaf}, dummies)
	fatal(t, err)
	path, err := Proof(leaves, 2)
	fatal(t, err)
	p := &Inclusion{V: 1, Index: 2, Width: 64, Path: path}
	text, err = p.JSON()
	fatal(t, err)
	p, err = ReadInclusion(text)
	fatal(t, err)
	fatal(t, p.Verify(r, Root(leaves)))
	later := r
	later.ReceivedAt = "2026-11-28T09:30:00.123457Z"
	wants(t, "another moment in the tree", p.Verify(later, Root(leaves)), BadProof)
	_, err = ReadInclusion([]byte(`{"v":2}`))
	wants(t, "another version", err, BadProof)

	other, err := secret.New(bytes.Repeat([]byte{8}, secret.Size))
	fatal(t, err)
	stranger, err := ReceiptKey(other)
	fatal(t, err)
	strange, err := PublicKey(stranger)
	fatal(t, err)
	wants(t, "another server", again.Verify(strange), BadReceipt)
	wants(t, "no key", again.Verify(nil), BadReceipt)
	for why, change := range map[string]func(*SignedReceipt){
		"moment":    func(s *SignedReceipt) { s.Receipt.ReceivedAt = "2026-11-28T09:30:00.123457Z" },
		"number":    func(s *SignedReceipt) { s.Receipt.Seq++ },
		"head":      func(s *SignedReceipt) { s.Receipt.PrevHead[0]++ },
		"signature": func(s *SignedReceipt) { s.Signature[9] ^= 1 },
		"none":      func(s *SignedReceipt) { s.Signature = nil },
		"high s":    func(s *SignedReceipt) { s.Signature = otherS(s.Signature) },
	} {
		c := *again
		c.Signature = bytes.Clone(c.Signature)
		change(&c)
		wants(t, why, c.Verify(public), BadReceipt)
	}
	foreign := *e
	foreign.CiphertextHash[0] ^= 1
	wants(t, "another envelope", r.Of(&foreign), BadReceipt)
}

// otherS is the other signature that plain ECDSA would take.
func otherS(signature []byte) []byte {
	order, _ := hex.DecodeString("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")
	out := bytes.Clone(signature)
	borrow := 0
	for i := 31; i >= 0; i-- {
		d := int(order[i]) - int(signature[32+i]) - borrow
		borrow = 0
		if d < 0 {
			d, borrow = d+256, 1
		}
		out[32+i] = byte(d)
	}
	return out
}

// TestReceiptKeyStays: restarting a server changes nothing.
func TestReceiptKeyStays(t *testing.T) {
	t.Parallel()
	for range 2 {
		k, err := secret.New([]byte("0123456789abcdef0123456789abcdef"))
		fatal(t, err)
		key, err := ReceiptKey(k)
		fatal(t, err)
		raw, err := key.Bytes()
		if err != nil || hex.EncodeToString(raw) != "d705eb296efc27f797ce5fd4efd4e66d44cfcc17940234faf295567e886bc118" {
			t.Errorf("%x, %v", raw, err)
		}
	}
}

func TestReceiptForm(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, _ := w.seal(t, document())
	e, err := Inspect(bytes.NewReader(raw))
	fatal(t, err)
	for why, change := range map[string]func(*Receipt){
		"version":  func(r *Receipt) { r.V = 2 },
		"tender":   func(r *Receipt) { r.Tender = "" },
		"envelope": func(r *Receipt) { r.Envelope = "" },
		"bid":      func(r *Receipt) { r.Bid = "1" },
		"kind":     func(r *Receipt) { r.Kind = "" },
		"moment":   func(r *Receipt) { r.ReceivedAt = strings.TrimSuffix(r.ReceivedAt, "Z") + "+00:00" },
		"number":   func(r *Receipt) { r.Seq = 0 },
	} {
		r := receiptOf(t, e)
		change(&r)
		_, err := r.Sign(w.bid.sign)
		wants(t, why, err, BadReceipt)
	}
	_, err = ReadReceipt([]byte("{"))
	wants(t, "no JSON", err, BadReceipt)
}
