package sealing

import (
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/elliptic"
	"encoding/hex"
	"fmt"

	"linli/internal/secret"
)

// DerivedBidKeys are a bid's keys that a secret makes of a name: the same for the same
// secret, and to all who lack it like those of NewBidKeys. Decoys are sealed with them.
func DerivedBidKeys(k *secret.Key, name string) (*Keys, error) {
	id, err := k.Derive("linli/bid/derived/v1/id/" + name)
	if err != nil {
		return nil, err
	}
	out := &Keys{Kind: BidKeys, ID: hex.EncodeToString(id[:16])}
	for i := 0; out.open == nil || out.sign == nil; i++ { // all but one in 2^32 numbers are keys
		open, err := k.Derive(fmt.Sprintf("linli/bid/derived/v1/open/%d/%s", i, name))
		if err != nil {
			return nil, err
		}
		sign, err := k.Derive(fmt.Sprintf("linli/bid/derived/v1/sign/%d/%s", i, name))
		if err != nil {
			return nil, err
		}
		toOpen, errOpen := ecdh.P256().NewPrivateKey(open)
		toSign, errSign := ecdsa.ParseRawPrivateKey(elliptic.P256(), sign)
		if errOpen == nil && errSign == nil {
			out.open, out.sign = toOpen, toSign
		}
	}
	return out, nil
}
