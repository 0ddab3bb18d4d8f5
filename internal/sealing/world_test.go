package sealing

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"testing"
)

// world is a small tender: three custodians of two institutions, any two open.
type world struct {
	terms      Terms
	custodians []*Keys
	bid        *Keys
}

func newWorld(t testing.TB, kind Kind) *world {
	t.Helper()
	w := &world{terms: Terms{V: 1, Tender: "tnd_1", Lot: "lot_1", Kind: kind, Round: 1, Threshold: 2}}
	for i, institution := range []string{"org_buyer", "org_notary", "org_supervisor"} {
		k, err := NewCustodianKeys(fmt.Sprint("cus_", i+1))
		fatal(t, err)
		w.custodians = append(w.custodians, k)
		w.terms.Custodians = append(w.terms.Custodians, Custodian{ID: k.ID, Institution: institution, Key: k.Public()})
	}
	var err error
	w.bid, err = NewBidKeys()
	fatal(t, err)
	return w
}

// document is a price of 1,234.56 yuan.
func document() Document {
	amount := int64(123_456)
	return Document{
		Organization: "org_7", OrganizationName: "松江养老服务有限公司 <&>", AmountFen: &amount,
		UnitPrices: []UnitPrice{{Item: "助浴", Fen: 8_800}}, Statement: "我方承诺报价真实有效。", SignedAt: "2026-11-28T09:30:00.000001Z",
	}
}

// attachment is a file of given bytes.
func attachment(name string, raw []byte) Attachment {
	return Attachment{Name: name, Type: "application/pdf", Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(raw)), nil }}
}

// seal seals the document and attachments and gives the file, and the envelope's key.
func (w *world) seal(t testing.TB, d Document, files ...Attachment) (raw, cek []byte) {
	t.Helper()
	var b bytes.Buffer
	e, err := Seal(&b, &w.terms, w.bid, d, files, nil)
	fatal(t, err)
	cek, err = w.bid.CEK(e.Header)
	fatal(t, err)
	return b.Bytes(), cek
}

func fatal(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// wants fails unless err is a Problem with the code.
func wants(t testing.TB, why string, err error, code Code) {
	t.Helper()
	var p *Problem
	if !errors.As(err, &p) || p.Code != code {
		t.Errorf("%s: %v, not %s", why, err, code)
	}
}

func randomBytes(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	return b
}
