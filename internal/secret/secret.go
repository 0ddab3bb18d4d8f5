// Package secret owns the one key that Linli keeps outside the database: with it,
// secrets that must be read again are encrypted, and short codes and numbers are
// hashed so that a copy of the database alone tells nothing of them.
package secret

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Size of a key in bytes.
const Size = 32

// fileName is where a key is kept that nobody has given.
const fileName = "secret.key"

// Key encrypts and hashes. Make it by New, Parse or Keep.
type Key struct {
	aead cipher.AEAD
	mac  []byte
	root []byte // of named keys
}

// New makes a Key of Size random bytes.
func New(raw []byte) (*Key, error) {
	if len(raw) != Size {
		return nil, fmt.Errorf("a secret key has %d bytes", Size)
	}
	forSeal, err := hkdf.Key(sha256.New, raw, nil, "linli seal", Size)
	if err != nil {
		return nil, err
	}
	forHash, err := hkdf.Key(sha256.New, raw, nil, "linli hash", Size)
	if err != nil {
		return nil, err
	}
	forNames, err := hkdf.Key(sha256.New, raw, nil, "linli names", Size)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(forSeal)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	return &Key{aead: aead, mac: forHash, root: forNames}, nil
}

// Parse reads a key of 32 bytes from hex or base64.
func Parse(text string) (*Key, error) {
	text = strings.TrimSpace(text)
	if raw, err := hex.DecodeString(text); err == nil && len(raw) == Size {
		return New(raw)
	}
	for _, e := range []*base64.Encoding{base64.StdEncoding, base64.RawStdEncoding, base64.URLEncoding, base64.RawURLEncoding} {
		if raw, err := e.DecodeString(text); err == nil && len(raw) == Size {
			return New(raw)
		}
	}
	return nil, errors.New("a secret key is 32 bytes in hex or base64, for example of: openssl rand -hex 32")
}

// Keep reads the key that is kept in a directory, and makes one when there is none.
// Several processes at once end with the same key.
func Keep(dir string) (*Key, error) {
	path := filepath.Join(dir, fileName)
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = keepNew(dir, path)
	}
	if err != nil {
		return nil, fmt.Errorf("the secret key cannot be kept: %w", err)
	}
	k, err := Parse(string(text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return k, nil
}

// keepNew writes a fresh key beside path and links it there, so that nobody reads half
// of it; the first one there stays.
func keepNew(dir, path string) ([]byte, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(dir, fileName+".*") // only its owner may read it
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.Remove(f.Name()) }()
	raw := make([]byte, Size)
	_, _ = rand.Read(raw) // never fails: crypto/rand
	_, err = f.WriteString(hex.EncodeToString(raw) + "\n")
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return nil, err
	}
	if err := os.Link(f.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	return os.ReadFile(path)
}

// Seal encrypts plain for a purpose, which Open must name again, as text.
func (k *Key) Seal(purpose string, plain []byte) string {
	nonce := make([]byte, k.aead.NonceSize())
	_, _ = rand.Read(nonce) // never fails: crypto/rand
	return base64.RawURLEncoding.EncodeToString(k.aead.Seal(nonce, nonce, plain, []byte(purpose)))
}

// Open gives back what was sealed for the purpose under this key.
func (k *Key) Open(purpose, sealed string) ([]byte, error) {
	raw, err := base64.RawURLEncoding.DecodeString(sealed)
	if err != nil || len(raw) < k.aead.NonceSize() {
		return nil, errors.New("this was not sealed")
	}
	nonce, rest := raw[:k.aead.NonceSize()], raw[k.aead.NonceSize():]
	plain, err := k.aead.Open(nil, nonce, rest, []byte(purpose))
	if err != nil {
		return nil, errors.New("this was sealed with another key, for something else, or was changed")
	}
	return plain, nil
}

// Hash is a keyed hash of parts for a purpose: 64 hex digits.
func (k *Key) Hash(purpose string, parts ...string) string {
	var b bytes.Buffer
	for _, p := range append([]string{purpose}, parts...) {
		fmt.Fprintf(&b, "%d:%s", len(p), p)
	}
	h := hmac.New(sha256.New, k.mac)
	h.Write(b.Bytes())
	return hex.EncodeToString(h.Sum(nil))
}

// Derive gives the Size bytes that belong to a name: the same for the same key, and
// telling nothing of the key or of other names.
func (k *Key) Derive(name string) ([]byte, error) {
	return hkdf.Expand(sha256.New, k.root, name, Size)
}
