package sealing

import (
	"bytes"
	"testing"

	"linli/internal/secret"
)

// TestDerivedBidKeys: the same for the same secret and name, others for another of
// either, and good for sealing and opening.
func TestDerivedBidKeys(t *testing.T) {
	t.Parallel()
	derive := func(fill byte, name string) *Keys {
		s, err := secret.New(bytes.Repeat([]byte{fill}, secret.Size))
		fatal(t, err)
		k, err := DerivedBidKeys(s, name)
		fatal(t, err)
		return k
	}
	k := derive(1, "a")
	for _, other := range []*Keys{derive(2, "a"), derive(1, "b")} {
		if other.ID == k.ID || bytes.Equal(other.Public(), k.Public()) || bytes.Equal(other.signPublic(), k.signPublic()) {
			t.Error("another secret or name has the same keys")
		}
	}
	if bytes.Equal(k.Public(), k.signPublic()) || !bidForm.MatchString(k.ID) {
		t.Errorf("keys of bid %s", k.ID)
	}
	w := newWorld(t, Price)
	w.bid = k
	raw, _ := w.seal(t, document())
	h, _, err := ReadHeader(bytes.NewReader(raw))
	fatal(t, err)
	cek, err := derive(1, "a").CEK(h)
	fatal(t, err)
	if _, err := Open(bytes.NewReader(raw), cek, nil); err != nil {
		t.Error(err)
	}
	text, err := canonical(h)
	fatal(t, err)
	again, _, err := ReadHeader(bytes.NewReader(raw[:HeadSize(len(text))]))
	fatal(t, err)
	if again.Commit != h.Commit {
		t.Error("the head is not all of the header")
	}
}

// TestStatementReceipt: what a bidder says without an envelope has receipts; a word that
// is none of the kinds has not.
func TestStatementReceipt(t *testing.T) {
	t.Parallel()
	s, err := secret.New(bytes.Repeat([]byte{1}, secret.Size))
	fatal(t, err)
	key, err := ReceiptKey(s)
	fatal(t, err)
	for kind, good := range map[Kind]bool{Reconfirm: true, Withdraw: true, Final: true, "NOTHING": false, "": false} {
		r := Receipt{V: 1, Tender: "tnd_1", Envelope: "env_1", Bid: "00112233445566778899aabbccddeeff", Kind: kind, Round: 1, ReceivedAt: "2026-11-28T09:30:00.000000Z", Seq: 1}
		if _, err := r.Sign(key); (err == nil) != good {
			t.Errorf("%q: %v", kind, err)
		}
	}
	if why := checkPlace("tnd_1", "", Reconfirm, 1); why == "" {
		t.Error("an envelope may be a statement")
	}
}
