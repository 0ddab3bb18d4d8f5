package sealing

import (
	"crypto/sha256"
	"errors"
	"io"
)

// Opened is an envelope and what was in it.
type Opened struct {
	Envelope
	Document *Document
}

// Inspect reads an envelope without any key and says what it is. It checks the header's
// form, the rules on custodians, the length, and the bid's signature over header and
// ciphertext; whether something sensible is inside only Open can tell.
// BAD_ENVELOPE, BAD_HEADER, BAD_CUSTODIANS, BAD_LENGTH, BAD_SIGNATURE.
func Inspect(r io.Reader) (*Envelope, error) {
	h, headerHash, err := ReadHeader(r)
	if err != nil {
		return nil, err
	}
	hash := sha256.New()
	size := h.Size + h.chunks()*tagSize
	if n, err := io.CopyN(hash, r, size); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	} else if n < size {
		return nil, cutOff()
	}
	e := &Envelope{Header: h, HeaderHash: headerHash, CiphertextHash: Hash(hash.Sum(nil))}
	return e, e.readSignature(r)
}

// readSignature reads the end of an envelope and checks it.
func (e *Envelope) readSignature(r io.Reader) error {
	signature := make([]byte, signatureSize)
	if err := readFull(r, signature); err != nil {
		return err
	}
	if n, err := io.ReadFull(r, make([]byte, 1)); n > 0 {
		return problem(BadLength, "something follows the end of the envelope: copy or upload the file again")
	} else if !errors.Is(err, io.EOF) {
		return err
	}
	key, err := parseSignKey(e.Header.SignKey)
	if err != nil {
		return err
	}
	if !verify(key, signedHash(e.HeaderHash, e.CiphertextHash), signature) {
		return problem(BadSignature, "the signature does not fit: the envelope was changed after it was sealed")
	}
	return nil
}

// Open decrypts an envelope by its key, as Keys.CEK or Join give it, and checks
// everything: form, every chunk, the promise in the header, that the document belongs to
// this tender, lot, kind and round, the files' hashes, the padding, the signature. Only
// if it returns no error is what take was given the bidder's word.
//
// The faults of Inspect, and WRONG_KEY when the envelope is whole and this is not its
// key, BAD_CHUNK, BAD_PAYLOAD, BAD_DOCUMENT, BAD_COMMIT, BAD_PADDING; errors of take and
// of what it gave are returned as they are.
func Open(r io.Reader, cek []byte, take Take) (*Opened, error) {
	h, headerHash, err := ReadHeader(r)
	if err != nil {
		return nil, err
	}
	in, err := newChunkReader(r, cek, headerHash, h.chunks())
	if err != nil {
		return nil, err
	}
	d, err := readPayload(h, in, take)
	if err != nil && in.failed == nil {
		return nil, err
	}
	failed := err
	first := in.next == 1
	if err := in.drain(); err != nil {
		return nil, err
	}
	o := &Opened{Envelope: Envelope{Header: h, HeaderHash: headerHash, CiphertextHash: Hash(in.hash.Sum(nil))}, Document: d}
	err = o.readSignature(r)
	switch {
	case failed != nil && first && err == nil:
		return nil, problem(WrongKey, "the envelope is whole, and this is not its key: use the key file or the shares of this envelope")
	case failed != nil:
		return nil, failed
	case err != nil:
		return nil, err
	}
	return o, nil
}
