package sealing

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"encoding/asn1"
	"errors"
	"math/big"
)

// signatureSize is that of r‖s.
const signatureSize = 64

// parseSignKey reads a P-256 point of 65 bytes.
func parseSignKey(raw []byte) (*ecdsa.PublicKey, error) {
	k, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), raw)
	if err != nil {
		return nil, errors.New("the key for signatures is not a point of P-256 in 65 bytes")
	}
	return k, nil
}

// sign gives r‖s, 32 bytes each, over a digest. The same digest gets the same signature
// (RFC 6979), and s is the lower of its two values, so that nobody can make another
// valid signature out of one.
func sign(k *ecdsa.PrivateKey, digest Hash) ([]byte, error) {
	der, err := k.Sign(nil, digest[:], crypto.SHA256)
	if err != nil {
		return nil, err
	}
	var rs struct{ R, S *big.Int }
	if _, err := asn1.Unmarshal(der, &rs); err != nil {
		return nil, err
	}
	if order := elliptic.P256().Params().N; !lowS(rs.S) {
		rs.S.Sub(order, rs.S)
	}
	out := make([]byte, signatureSize)
	rs.R.FillBytes(out[:signatureSize/2])
	rs.S.FillBytes(out[signatureSize/2:])
	return out, nil
}

// verify checks a signature made by sign.
func verify(k *ecdsa.PublicKey, digest Hash, signature []byte) bool {
	if len(signature) != signatureSize {
		return false
	}
	r, s := new(big.Int).SetBytes(signature[:signatureSize/2]), new(big.Int).SetBytes(signature[signatureSize/2:])
	return lowS(s) && ecdsa.Verify(k, digest[:], r, s)
}

func lowS(s *big.Int) bool {
	return s.Cmp(new(big.Int).Rsh(elliptic.P256().Params().N, 1)) <= 0
}
