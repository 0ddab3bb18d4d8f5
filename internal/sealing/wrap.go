package sealing

import (
	"crypto/ecdh"
	"crypto/hpke"
)

// Domains of what HPKE seals; the hash of the header's core follows.
const (
	cekInfo   = "linli/bid/cek/v1"
	shareInfo = "linli/bid/share/v1"
)

// wrap seals a secret to w.Key.
func (w *Wrapped) wrap(domain string, core Hash, secret []byte) error {
	key, err := hpke.DHKEM(ecdh.P256()).NewPublicKey(w.Key)
	if err != nil {
		return err
	}
	enc, sender, err := hpke.NewSender(key, hpke.HKDFSHA256(), hpke.AES256GCM(), append([]byte(domain), core[:]...))
	if err != nil {
		return err
	}
	sealed, err := sender.Seal(nil, secret)
	w.Enc, w.Sealed = enc, sealed
	return err
}

// unwrap gives what was sealed to the key: WRONG_KEY.
func (w *Wrapped) unwrap(k *ecdh.PrivateKey, domain string, core Hash) ([]byte, error) {
	key, err := hpke.NewDHKEMPrivateKey(k)
	if err != nil {
		return nil, err
	}
	recipient, err := hpke.NewRecipient(w.Enc, key, hpke.HKDFSHA256(), hpke.AES256GCM(), append([]byte(domain), core[:]...))
	if err != nil {
		return nil, problem(WrongKey, "what was sealed to this key cannot be read: %v", err)
	}
	secret, err := recipient.Open(nil, w.Sealed)
	if err != nil {
		return nil, problem(WrongKey, "what was sealed to this key cannot be opened: the header was changed, or it was sealed wrongly")
	}
	return secret, nil
}
