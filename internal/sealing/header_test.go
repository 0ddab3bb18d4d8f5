package sealing

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"testing"
)

// TestHeaderForm changes one field of a header at a time.
func TestHeaderForm(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, _ := w.seal(t, document())
	read := func(change func(*Header)) error {
		h, _, err := ReadHeader(bytes.NewReader(raw))
		fatal(t, err)
		change(h)
		text, _, err := h.encode()
		fatal(t, err)
		_, _, err = ReadHeader(bytes.NewReader(text))
		return err
	}
	fatal(t, read(func(*Header) {}))
	fatal(t, read(func(h *Header) { h.Lot = "" }))
	for why, change := range map[string]func(*Header){
		"version":       func(h *Header) { h.V = 2 },
		"suite":         func(h *Header) { h.Suite = 2 },
		"tender":        func(h *Header) { h.Tender = "" },
		"lot":           func(h *Header) { h.Lot = "a b" },
		"kind":          func(h *Header) { h.Kind = "BOTH" },
		"round":         func(h *Header) { h.Round = 0 },
		"late round":    func(h *Header) { h.Round = 100 },
		"bid":           func(h *Header) { h.Bid = "A" + h.Bid[1:] },
		"no size":       func(h *Header) { h.Size = 0 },
		"negative size": func(h *Header) { h.Size = -Chunk },
		"odd size":      func(h *Header) { h.Size = 3 * Chunk },
		"large size":    func(h *Header) { h.Size = 2 * MaxBucket },
		"sign key":      func(h *Header) { h.SignKey = make([]byte, pointSize) },
		"bidder key":    func(h *Header) { h.Bidder.Key = h.Bidder.Key[1:] },
		"bidder enc":    func(h *Header) { h.Bidder.Enc = nil },
		"bidder sealed": func(h *Header) { h.Bidder.Sealed = append(h.Bidder.Sealed, 0) },
		"share sealed":  func(h *Header) { h.Shares[0].Sealed = h.Bidder.Sealed },
		"share enc":     func(h *Header) { h.Shares[0].Enc = make([]byte, pointSize) },
	} {
		wants(t, why, read(change), BadHeader)
	}
	for why, change := range map[string]func(*Header){
		"no shares":       func(h *Header) { h.Shares = nil },
		"threshold 1":     func(h *Header) { h.Threshold = 1 },
		"threshold 4":     func(h *Header) { h.Threshold = 4 },
		"a custodian":     func(h *Header) { h.Shares[0].Custodian = h.Shares[1].Custodian },
		"a key twice":     func(h *Header) { h.Shares[0].Wrapped = h.Shares[1].Wrapped },
		"no institution":  func(h *Header) { h.Shares[0].Institution = "" },
		"two of one will": func(h *Header) { h.Shares[0].Institution = h.Shares[2].Institution },
	} {
		wants(t, why, read(change), BadCustodians)
	}
}

// TestHeaderText changes the text of a header where its values stay the same.
func TestHeaderText(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, _ := w.seal(t, document())
	head, _, _ := pieces(raw)
	text := head[prefixSize:]
	for why, changed := range map[string][]byte{
		"a space":        append(bytes.Clone(text), ' '),
		"twice":          bytes.Replace(text, []byte(`"round":1`), []byte(`"round":2,"round":1`), 1),
		"foreign":        bytes.Replace(text, []byte(`"v":1}`), []byte(`"v":1,"x":1}`), 1),
		"another number": bytes.Replace(text, []byte(`"round":1`), []byte(`"round":1.0`), 1),
		"an escape":      bytes.Replace(text, []byte(`tnd_1`), []byte(`tnd\u005f1`), 1),
		"upper case":     bytes.Replace(text, []byte(`"commit"`), []byte(`"Commit"`), 1),
		"null":           bytes.Replace(text, []byte(`"lot_1"`), []byte(`null`), 1),
		"deep":           bytes.Repeat([]byte("["), maxHeader),
		"empty":          {},
	} {
		frame := binary.BigEndian.AppendUint32(append([]byte(magic), version, suiteP256), uint32(len(changed)))
		_, _, err := ReadHeader(bytes.NewReader(append(frame, changed...)))
		wants(t, why, err, BadHeader)
	}
	for at, code := range map[int]Code{0: BadEnvelope, 8: BadEnvelope, 9: BadEnvelope, 10: BadHeader} {
		changed := bytes.Clone(raw)
		changed[at] = 9
		_, err := Inspect(bytes.NewReader(changed))
		wants(t, fmt.Sprint("byte ", at), err, code)
	}
}

func TestTerms(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, err := json.Marshal(w.terms)
	fatal(t, err)
	terms, err := ReadTerms(raw)
	fatal(t, err)
	sealed, _ := w.seal(t, document())
	h, _, err := ReadHeader(bytes.NewReader(sealed))
	fatal(t, err)
	fatal(t, terms.Match(h))
	for why, change := range map[string]func(*Terms){
		"tender":     func(t *Terms) { t.Tender = "tnd_2" },
		"lot":        func(t *Terms) { t.Lot = "" },
		"kind":       func(t *Terms) { t.Kind = Final },
		"round":      func(t *Terms) { t.Round = 2 },
		"threshold":  func(t *Terms) { t.Threshold = 3 },
		"one less":   func(t *Terms) { t.Custodians = t.Custodians[:2] },
		"key":        func(t *Terms) { t.Custodians[0].Key = t.Custodians[1].Key },
		"instituion": func(t *Terms) { t.Custodians[0].Institution = "org_9" },
	} {
		other, err := ReadTerms(raw)
		fatal(t, err)
		change(other)
		wants(t, why, other.Match(h), WrongTerms)
	}
	_, err = ReadTerms([]byte(`{"v":1,"x":1}`))
	wants(t, "a foreign field", err, BadTerms)
	_, err = ReadTerms([]byte(`{"v":2}`))
	wants(t, "a later version", err, BadTerms)
	_, err = ReadTerms([]byte(`{"v":1,"tender":"t","kind":"PRICE","round":1}`))
	wants(t, "no custodians", err, BadCustodians)
	if got := Fingerprint([]byte("abc")); got != "ba78 16bf 8f01 cfea 4141 40de 5dae 2223" {
		t.Errorf("fingerprint %s", got)
	}
}

// FuzzReadHeader: no header makes the reader panic, and one that is taken has one form
// alone.
func FuzzReadHeader(f *testing.F) {
	w := newWorld(f, Price)
	raw, _ := w.seal(f, document())
	head, _, _ := pieces(raw)
	f.Add(head)
	f.Add(head[:200])
	f.Add(append([]byte(magic), version, suiteP256, 0xff, 0xff, 0xff, 0xff))
	f.Add(append([]byte(magic), version, suiteP256, 0, 0, 0, 2, '{', '}'))
	f.Fuzz(func(t *testing.T, raw []byte) {
		h, hash, err := ReadHeader(bytes.NewReader(raw))
		if err != nil {
			return
		}
		text, again, err := h.encode()
		if err != nil || !bytes.HasPrefix(raw, text) || again != hash {
			t.Errorf("written again as %q, %v", text, err)
		}
	})
}

// FuzzPayload: nothing that a bidder can encrypt makes the reader panic.
func FuzzPayload(f *testing.F) {
	f.Add([]byte{})
	f.Add(append(make([]byte, 7), 40))
	f.Add(append(append(make([]byte, 7), 200), make([]byte, 300)...))
	f.Add([]byte("\x00\x00\x00\x00\x00\x00\x00\x30" + "01234567890123456789012345678901" + "\x00\x00\x00\x02{}"))
	h := &Header{Tender: "t", Kind: Price, Round: 1, Size: Chunk}
	f.Fuzz(func(t *testing.T, plain []byte) {
		if _, err := readPayload(h, bytes.NewReader(plain), nil); err == nil {
			t.Error("a payload passes without a promise")
		}
	})
}
