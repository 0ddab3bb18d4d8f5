package sealing

import (
	"crypto/rand"
	"encoding/binary"
	"errors"
	"io"
)

// Envelope is what can be said of an envelope without any key.
type Envelope struct {
	Header         *Header
	HeaderHash     Hash // of everything before the ciphertext
	CiphertextHash Hash
}

// Progress is told how many bytes of a stage are done; it may be nil.
type Progress func(stage string, done, total int64)

// Seal writes an envelope: the document, completed from the terms, and the attachments,
// under a new key that is sealed to the bid's own key and, in shares, to the terms'
// custodians. Attachments are read three times: for their hashes, for the promise in the
// header, and to be encrypted.
//
// BAD_TERMS, BAD_CUSTODIANS, BAD_DOCUMENT, TOO_LARGE; WRONG_KEY when the keys are not a
// bid's; FILE_CHANGED when an attachment is not the same every time. What was written
// before an error is no envelope.
func Seal(w io.Writer, t *Terms, k *Keys, d Document, attachments []Attachment, progress Progress) (*Envelope, error) {
	if err := t.Check(); err != nil {
		return nil, err
	}
	if k.Kind != BidKeys {
		return nil, problem(WrongKey, "this is a custodian's key file: seal with the key file of a bid")
	}
	if progress == nil {
		progress = func(string, int64, int64) {}
	}
	p, err := newPayload(t, d, attachments, progress)
	if err != nil {
		return nil, err
	}
	h, err := newHeader(t, k, p)
	if err != nil {
		return nil, err
	}
	cek, err := h.wrapKey()
	if err != nil {
		return nil, err
	}
	return h.write(w, k, p, cek, progress)
}

// newPayload describes the attachments and completes the document.
func newPayload(t *Terms, d Document, attachments []Attachment, progress Progress) (*payload, error) {
	files := make([]File, len(attachments))
	for i, a := range attachments {
		progress("reading files", int64(i), int64(len(attachments)))
		f, err := a.describe()
		if err != nil {
			return nil, err
		}
		files[i] = f
	}
	whole, err := d.fill(t, files)
	if err != nil {
		return nil, err
	}
	raw, err := canonical(whole)
	if err != nil {
		return nil, err
	}
	p := &payload{salt: make([]byte, payloadSalt), document: raw, files: files, attachments: attachments}
	_, _ = rand.Read(p.salt) // never fails: crypto/rand
	if len(raw) > maxDocument || bucket(p.length()+8) == 0 {
		return nil, problem(TooLarge, "a bid has at most %d MiB with all its files, and a document of at most %d MiB: make the files smaller", MaxBucket>>20, maxDocument>>20)
	}
	return p, nil
}

// newHeader is the header without the wraps and the shares' hashes.
func newHeader(t *Terms, k *Keys, p *payload) (*Header, error) {
	h := &Header{
		V: version, Suite: suiteP256, Tender: t.Tender, Lot: t.Lot, Kind: t.Kind, Round: t.Round, Bid: k.ID,
		Size: bucket(p.length() + 8), SignKey: k.signPublic(), Bidder: Wrapped{Key: k.Public()}, Threshold: t.Threshold,
	}
	for _, c := range t.Custodians {
		h.Shares = append(h.Shares, Share{Custodian: c.ID, Institution: c.Institution, Wrapped: Wrapped{Key: c.Key}})
	}
	commit := newCommit(h, p.salt, p.length())
	err := p.write(commit)
	h.Commit = Hash(commit.Sum(nil))
	return h, err
}

// wrapKey makes the envelope's key and seals it to the bidder and to the custodians.
func (h *Header) wrapKey() ([]byte, error) {
	cek := make([]byte, cekSize)
	_, _ = rand.Read(cek) // never fails: crypto/rand
	shares := split(cek, len(h.Shares), h.Threshold)
	for i := range h.Shares {
		h.Shares[i].Hash = shareHash(shares[i])
	}
	core, err := h.core()
	if err != nil {
		return nil, err
	}
	err = h.Bidder.wrap(cekInfo, core, cek)
	for i := range h.Shares {
		err = errors.Join(err, h.Shares[i].wrap(shareInfo, core, shares[i]))
	}
	return cek, err
}

// write writes header, ciphertext and signature.
func (h *Header) write(w io.Writer, k *Keys, p *payload, cek []byte, progress Progress) (*Envelope, error) {
	head, headerHash, err := h.encode()
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(head); err != nil {
		return nil, err
	}
	out, err := newChunkWriter(w, cek, headerHash, h.Size)
	if err != nil {
		return nil, err
	}
	out.tell = func(done int64) { progress("sealing", done, h.Size) }
	if _, err := out.Write(binary.BigEndian.AppendUint64(nil, uint64(p.length()))); err != nil {
		return nil, err
	}
	if err := p.write(out); err != nil {
		return nil, err
	}
	if err := out.finish(); err != nil {
		return nil, err
	}
	ciphertext := Hash(out.hash.Sum(nil))
	signature, err := sign(k.sign, signedHash(headerHash, ciphertext))
	if err != nil {
		return nil, err
	}
	_, err = w.Write(signature)
	return &Envelope{Header: h, HeaderHash: headerHash, CiphertextHash: ciphertext}, err
}

// signedHash is what a bid's signature is over.
func signedHash(header, ciphertext Hash) Hash {
	return sum("linli/bid/sign/v1", header[:], ciphertext[:])
}
