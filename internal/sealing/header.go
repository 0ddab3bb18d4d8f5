package sealing

import (
	"crypto/ecdh"
	"encoding/binary"
	"errors"
	"io"
)

// The frame of an envelope.
const (
	magic     = "LINLIBID"
	version   = 1
	suiteP256 = 1 // P256-HKDF-SHA256-AES256GCM with ECDSA P-256/SHA-256

	prefixSize = len(magic) + 2 + 4
	maxHeader  = 16 << 10
	pointSize  = 65
	cekSize    = 32
	shareSize  = 1 + cekSize
	tagSize    = 16
)

// The buckets: what is encrypted is filled with zeros to one of them.
const (
	Chunk     = 64 << 10    // bytes of plaintext in a chunk, and the smallest bucket
	MaxBucket = Chunk << 10 // 64 MiB
)

// Wrapped is a secret sealed to somebody's key by HPKE.
type Wrapped struct {
	Key    Bytes `json:"key"`    // whose: P-256 point, 65 bytes
	Enc    Bytes `json:"enc"`    // HPKE's encapsulated key, 65 bytes
	Sealed Bytes `json:"sealed"` // the secret's length and 16 bytes
}

// Share is one custodian's share of the key, sealed.
type Share struct {
	Custodian   string `json:"custodian"`
	Institution string `json:"institution"`
	Wrapped
	Hash Hash `json:"hash"` // of the share, by which a wrong one is recognised
}

func (s Share) custodian() Custodian {
	return Custodian{ID: s.Custodian, Institution: s.Institution, Key: s.Key}
}

// Header is what an envelope says openly. It names no bidder, and of the payload's
// length only the bucket.
type Header struct {
	V         int     `json:"v"`
	Suite     int     `json:"suite"`
	Tender    string  `json:"tender"`
	Lot       string  `json:"lot"`
	Kind      Kind    `json:"kind"`
	Round     int     `json:"round"`
	Bid       string  `json:"bid"`     // 32 hex digits, the same on every envelope of a bid
	Size      int64   `json:"size"`    // the bucket, in bytes
	Commit    Hash    `json:"commit"`  // to the payload
	SignKey   Bytes   `json:"signKey"` // of the bid: P-256 point, 65 bytes
	Bidder    Wrapped `json:"bidder"`
	Threshold int     `json:"threshold"`
	Shares    []Share `json:"shares"`
}

// bucket is the smallest bucket that holds n bytes, or 0.
func bucket(n int64) int64 {
	for size := int64(Chunk); size <= MaxBucket; size *= 2 {
		if n <= size {
			return size
		}
	}
	return 0
}

// chunks is how many chunks the ciphertext has.
func (h *Header) chunks() int64 { return h.Size / Chunk }

// check holds a header to its form and to the rules on custodians.
func (h *Header) check() error {
	if h.V != version || h.Suite != suiteP256 {
		return problem(BadHeader, "the header is of version %d and suite %d, its envelope of %d and %d", h.V, h.Suite, version, suiteP256)
	}
	if why := checkPlace(h.Tender, h.Lot, h.Kind, h.Round); why != "" {
		return problem(BadHeader, "the header is not in its form: %s", why)
	}
	if !bidForm.MatchString(h.Bid) || h.Size <= 0 || bucket(h.Size) != h.Size {
		return problem(BadHeader, "the header is not in its form: the bid has 32 hex digits, the size is 64 KiB times a power of two, at most 64 MiB")
	}
	if _, err := parseSignKey(h.SignKey); err != nil {
		return problem(BadHeader, "the header is not in its form: %v", err)
	}
	if err := h.Bidder.check(cekSize); err != nil {
		return problem(BadHeader, "the key sealed to the bidder is not in its form: %v", err)
	}
	custodians := make([]Custodian, len(h.Shares))
	for i, s := range h.Shares {
		custodians[i] = s.custodian()
		if err := s.check(shareSize); err != nil {
			return problem(BadHeader, "share %d is not in its form: %v", i+1, err)
		}
	}
	if why := checkCustodians(h.Threshold, custodians); why != "" {
		return problem(BadCustodians, "%s: such an envelope is not taken; seal the bid with the tender's own terms", why)
	}
	return nil
}

func (w Wrapped) check(size int) error {
	for _, point := range []Bytes{w.Key, w.Enc} {
		if _, err := ecdh.P256().NewPublicKey(point); err != nil {
			return errors.New("a key is not a point of P-256 in 65 bytes")
		}
	}
	if len(w.Sealed) != size+tagSize {
		return errors.New("what is sealed has another length")
	}
	return nil
}

// core is the hash of the header without what HPKE made: enc and sealed are empty. It is
// known before anything is wrapped, and every wrap is bound to it.
func (h *Header) core() (Hash, error) {
	c := *h
	c.Bidder = Wrapped{Key: h.Bidder.Key}
	c.Shares = make([]Share, len(h.Shares))
	for i, s := range h.Shares {
		s.Enc, s.Sealed = nil, nil
		c.Shares[i] = s
	}
	raw, err := canonical(c)
	return sum("", raw), err
}

// encode gives everything before the ciphertext, and its hash.
func (h *Header) encode() ([]byte, Hash, error) {
	raw, err := canonical(h)
	if err != nil {
		return nil, Hash{}, err
	}
	out := append([]byte(magic), version, suiteP256)
	out = binary.BigEndian.AppendUint32(out, uint32(len(raw)))
	out = append(out, raw...)
	return out, sum("", out), nil
}

// ReadHeader reads what stands before the ciphertext, checks its form and the rules on
// custodians, and gives the header with the hash of all that was read. The rest of r is
// not touched. BAD_ENVELOPE, BAD_HEADER, BAD_CUSTODIANS, BAD_LENGTH.
func ReadHeader(r io.Reader) (*Header, Hash, error) {
	head := make([]byte, prefixSize)
	if err := readFull(r, head); err != nil {
		return nil, Hash{}, err
	}
	if string(head[:len(magic)]) != magic {
		return nil, Hash{}, problem(BadEnvelope, "this is not a sealed bid: choose the envelope that was made by sealing")
	}
	if head[len(magic)] != version || head[len(magic)+1] != suiteP256 {
		return nil, Hash{}, problem(BadEnvelope, "this sealed bid has version %d and suite %d, which are not known here: use a newer program", head[len(magic)], head[len(magic)+1])
	}
	size := binary.BigEndian.Uint32(head[prefixSize-4:])
	if size > maxHeader {
		return nil, Hash{}, problem(BadHeader, "the header is longer than %d bytes", maxHeader)
	}
	raw := make([]byte, size)
	if err := readFull(r, raw); err != nil {
		return nil, Hash{}, err
	}
	h := &Header{}
	if err := parseCanonical(raw, h); err != nil {
		return nil, Hash{}, problem(BadHeader, "the header is not in its form: %v", err)
	}
	if err := h.check(); err != nil {
		return nil, Hash{}, err
	}
	return h, sum("", head, raw), nil
}

// readFull fills b, or says that the envelope is cut off.
func readFull(r io.Reader, b []byte) error {
	_, err := io.ReadFull(r, b)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return cutOff()
	}
	return err
}

func cutOff() *Problem {
	return problem(BadLength, "the envelope ends too early: copy or upload the whole file again")
}

// HeadSize is how many bytes stand before the ciphertext when the header's JSON has n.
func HeadSize(n int) int { return prefixSize + n }
