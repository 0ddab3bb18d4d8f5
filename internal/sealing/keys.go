package sealing

import (
	"bytes"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/hex"
)

// KeyKind is whose keys they are.
type KeyKind string

// The kinds of keys.
const (
	BidKeys       KeyKind = "BID"       // of one bid: opens and signs its envelopes
	CustodianKeys KeyKind = "CUSTODIAN" // opens a custodian's shares
)

// Keys are the private keys of a bid or of a custodian.
type Keys struct {
	Kind KeyKind
	ID   string // the bid's id, or the custodian's

	open *ecdh.PrivateKey
	sign *ecdsa.PrivateKey // nil for a custodian
}

// NewBidKeys makes the keys of one bid, under a new id.
func NewBidKeys() (*Keys, error) {
	id := make([]byte, 16)
	_, _ = rand.Read(id) // never fails: crypto/rand
	open, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	sign, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	return &Keys{Kind: BidKeys, ID: hex.EncodeToString(id), open: open, sign: sign}, err
}

// NewCustodianKeys makes the key of a custodian: BAD_KEY_FILE for an id that has not
// its form.
func NewCustodianKeys(id string) (*Keys, error) {
	open, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	return CustodianKeysOf(id, open)
}

// CustodianKeysOf are those of a private key that is there already, on P-256.
func CustodianKeysOf(id string, open *ecdh.PrivateKey) (*Keys, error) {
	if !idForm.MatchString(id) {
		return nil, problem(BadKeyFile, "a custodian's id has 1 to 64 letters, digits, dots, colons, hyphens and underscores")
	}
	return &Keys{Kind: CustodianKeys, ID: id, open: open}, nil
}

// Public is the key that others seal to: a P-256 point of 65 bytes.
func (k *Keys) Public() Bytes { return k.open.PublicKey().Bytes() }

// signPublic is the key that signatures are checked by, or nothing.
func (k *Keys) signPublic() Bytes {
	if k.sign == nil {
		return nil
	}
	raw, err := k.sign.PublicKey.Bytes()
	if err != nil {
		return nil // a key that was made or read here is on the curve
	}
	return raw
}

// private is the secret part: 32 bytes, and for a bid 32 more for signatures.
func (k *Keys) private() ([]byte, error) {
	out := k.open.Bytes()
	if k.sign == nil {
		return out, nil
	}
	raw, err := k.sign.Bytes()
	return append(out, raw...), err
}

// readKeys makes keys of the secret part.
func readKeys(kind KeyKind, id string, private []byte) (*Keys, error) {
	k := &Keys{Kind: kind, ID: id}
	want := cekSize
	if kind == BidKeys {
		want *= 2
	}
	if len(private) != want {
		return nil, problem(BadKeyFile, "the key file holds keys of another length")
	}
	var err error
	if k.open, err = ecdh.P256().NewPrivateKey(private[:32]); err == nil && kind == BidKeys {
		k.sign, err = ecdsa.ParseRawPrivateKey(elliptic.P256(), private[32:])
	}
	if err != nil {
		return nil, problem(BadKeyFile, "the key file holds no keys of P-256: %v", err)
	}
	return k, nil
}

// CEK gives the envelope's key to the bidder: WRONG_KEY when these are not its keys.
func (k *Keys) CEK(h *Header) ([]byte, error) {
	if k.Kind != BidKeys || !bytes.Equal(k.Public(), h.Bidder.Key) {
		return nil, problem(WrongKey, "this key file is not the one that the envelope was sealed with: use the file of bid %s", h.Bid)
	}
	core, err := h.core()
	if err != nil {
		return nil, err
	}
	return h.Bidder.unwrap(k.open, cekInfo, core)
}

// Share gives the custodian its share: WRONG_KEY when none was sealed to this key,
// WRONG_SHARE when the bidder sealed another one than it promised.
func (k *Keys) Share(h *Header) ([]byte, error) {
	for _, s := range h.Shares {
		if !bytes.Equal(k.Public(), s.Key) {
			continue
		}
		core, err := h.core()
		if err != nil {
			return nil, err
		}
		share, err := s.unwrap(k.open, shareInfo, core)
		if err != nil {
			return nil, err
		}
		if shareHash(share) != s.Hash {
			return nil, problem(WrongShare, "the share sealed to %s is not the one that the header promises: the bidder sealed it wrongly, use the others", s.Custodian)
		}
		return share, nil
	}
	return nil, problem(WrongKey, "no share of this envelope was sealed to this key: use the key file of one of its custodians")
}

func shareHash(share []byte) Hash { return sum("linli/bid/share-hash/v1", share) }

// Join gives the envelope's key of shares that custodians released. Each is compared
// with the header: WRONG_SHARE names the first that does not fit, TOO_FEW_SHARES says
// how many are missing. A share given twice counts once.
func Join(h *Header, shares [][]byte) ([]byte, error) {
	seen := map[Hash]bool{}
	var distinct [][]byte
	for i, share := range shares {
		hash := shareHash(share)
		if !h.promises(hash, share) {
			return nil, problem(WrongShare, "share %d is none of this envelope's: ask its custodian to release it again", i+1)
		}
		if !seen[hash] {
			seen[hash] = true
			distinct = append(distinct, share)
		}
	}
	if len(distinct) < h.Threshold {
		return nil, problem(TooFewShares, "%d of the %d shares that are needed are here: ask more custodians to release theirs", len(distinct), h.Threshold)
	}
	return combine(distinct[:h.Threshold]), nil
}

// promises tells whether a share is one of the header's, at its own place.
func (h *Header) promises(hash Hash, share []byte) bool {
	if len(share) != shareSize || share[0] < 1 || int(share[0]) > len(h.Shares) {
		return false
	}
	return h.Shares[share[0]-1].Hash == hash
}
