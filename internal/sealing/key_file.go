package sealing

import (
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The lock of a key file.
const (
	kdfName       = "PBKDF2-HMAC-SHA256"
	cipherName    = "AES-256-GCM"
	rounds        = 600_000
	maxRounds     = 10_000_000
	saltSize      = 16
	minPassphrase = 10 // characters
	maxKeyFile    = 16 << 10
)

// KeyFile is the JSON of a key file: keys locked by a passphrase. What is not sealed
// may be read by anybody who has the file.
type KeyFile struct {
	V       int     `json:"v"` // 1
	Kind    KeyKind `json:"kind"`
	ID      string  `json:"id"`
	Key     Bytes   `json:"key"`               // public key that others seal to
	SignKey Bytes   `json:"signKey,omitempty"` // public key of signatures, for a bid
	KDF     string  `json:"kdf"`
	Rounds  int     `json:"rounds"`
	Salt    Bytes   `json:"salt"`
	Cipher  string  `json:"cipher"`
	Nonce   Bytes   `json:"nonce"`
	Sealed  Bytes   `json:"sealed"`
}

// ReadKeyFile reads a key file without unlocking it: BAD_KEY_FILE.
func ReadKeyFile(raw []byte) (*KeyFile, error) {
	f := &KeyFile{}
	if len(raw) > maxKeyFile {
		return nil, problem(BadKeyFile, "this is not a key file: choose the file that was made with the key")
	}
	if err := parseStrict(raw, f); err != nil {
		return nil, problem(BadKeyFile, "this is not a key file (%v): choose the file that was made with the key", err)
	}
	known := f.V == 1 && f.KDF == kdfName && f.Cipher == cipherName && f.Rounds >= rounds && f.Rounds <= maxRounds
	id := f.Kind == BidKeys && bidForm.MatchString(f.ID) || f.Kind == CustodianKeys && idForm.MatchString(f.ID)
	if !known || !id || len(f.Nonce) != nonceSize || len(f.Salt) != saltSize {
		return nil, problem(BadKeyFile, "this key file is of a form that is not known here: use a newer program")
	}
	return f, nil
}

// Lock writes the keys as a key file under a passphrase of at least ten characters;
// BAD_KEY_FILE for a shorter one. The passphrase is taken in the form NFKC.
func (k *Keys) Lock(passphrase string) ([]byte, error) {
	if utf8.RuneCountInString(passphrase) < minPassphrase {
		return nil, problem(BadKeyFile, "a passphrase has at least %d characters: take several words", minPassphrase)
	}
	f := &KeyFile{V: 1, Kind: k.Kind, ID: k.ID, Key: k.Public(), SignKey: k.signPublic(), KDF: kdfName, Rounds: rounds, Salt: make([]byte, saltSize), Cipher: cipherName, Nonce: make([]byte, nonceSize)}
	_, _ = rand.Read(f.Salt) // never fails: crypto/rand
	_, _ = rand.Read(f.Nonce)
	private, err := k.private()
	if err != nil {
		return nil, err
	}
	key, bound, err := f.lock(passphrase)
	if err != nil {
		return nil, err
	}
	aead, err := newGCM(key)
	if err != nil {
		return nil, err
	}
	f.Sealed = aead.Seal(nil, f.Nonce, private, bound)
	return json.MarshalIndent(f, "", "  ")
}

// Unlock gives the keys: WRONG_PASSPHRASE, BAD_KEY_FILE.
func (f *KeyFile) Unlock(passphrase string) (*Keys, error) {
	key, bound, err := f.lock(passphrase)
	if err != nil {
		return nil, err
	}
	aead, err := newGCM(key)
	if err != nil {
		return nil, err
	}
	private, err := aead.Open(nil, f.Nonce, f.Sealed, bound)
	if err != nil {
		return nil, problem(WrongPassphrase, "the passphrase does not unlock this key file: try again, or use another copy of the file")
	}
	k, err := readKeys(f.Kind, f.ID, private)
	if err != nil {
		return nil, err
	}
	if !slices.Equal(k.Public(), f.Key) || !slices.Equal(k.signPublic(), f.SignKey) {
		return nil, problem(BadKeyFile, "the key file names other public keys than it holds")
	}
	return k, nil
}

// lock gives the key of a passphrase, and what else of the file is bound to it: the
// hash of everything but what is sealed.
func (f *KeyFile) lock(passphrase string) (key, bound []byte, err error) {
	open := *f
	open.Sealed = nil
	raw, err := canonical(open)
	if err != nil {
		return nil, nil, err
	}
	hash := sum("linli/bid/key/v1", raw)
	key, err = pbkdf2.Key(sha256.New, norm.NFKC.String(passphrase), f.Salt, f.Rounds, cekSize)
	return key, hash[:], err
}
