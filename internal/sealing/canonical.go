package sealing

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/gowebpki/jcs"
)

// Hash is a SHA-256; in JSON 64 hex digits in lower case.
type Hash [sha256.Size]byte

// MarshalText writes hex.
func (h Hash) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(h[:])), nil }

// UnmarshalText reads hex.
func (h *Hash) UnmarshalText(text []byte) error {
	if len(text) != 2*len(h) {
		return fmt.Errorf("a hash has %d hex digits, this one %d", 2*len(h), len(text))
	}
	_, err := hex.Decode(h[:], text)
	return err
}

// String is hex.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// Bytes are base64url without padding in JSON.
type Bytes []byte

// MarshalText writes base64url.
func (b Bytes) MarshalText() ([]byte, error) {
	return []byte(base64.RawURLEncoding.EncodeToString(b)), nil
}

// UnmarshalText reads base64url.
func (b *Bytes) UnmarshalText(text []byte) error {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(string(text))
	*b = raw
	return err
}

// String is base64url.
func (b Bytes) String() string { return base64.RawURLEncoding.EncodeToString(b) }

// canonical is RFC 8785 JSON.
func canonical(v any) ([]byte, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return jcs.Transform(raw)
}

// parseCanonical reads JSON that is in the form of RFC 8785 and has no other fields than
// v: writing it again gives the same bytes, so that two readers cannot see two things.
func parseCanonical(raw []byte, v any) error {
	if err := parseStrict(raw, v); err != nil {
		return err
	}
	again, err := canonical(v)
	if err != nil {
		return err
	}
	if !bytes.Equal(raw, again) {
		return errors.New("it is not canonical JSON (RFC 8785), or fields are missing")
	}
	return nil
}

// parseStrict reads one JSON value that has no other fields than v.
func parseStrict(raw []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) { // More takes a closing bracket for the end
		return errors.New("something follows the JSON value")
	}
	return nil
}

// sum is the SHA-256 of a domain and what belongs to it; every domain here has one
// layout, so nothing can be read in two ways.
func sum(domain string, parts ...[]byte) Hash {
	h := sha256.New()
	h.Write([]byte(domain))
	for _, p := range parts {
		h.Write(p)
	}
	return Hash(h.Sum(nil))
}

// prefixed puts its length before b: eight bytes, big-endian.
func prefixed(b []byte) []byte {
	return append(binary.BigEndian.AppendUint64(nil, uint64(len(b))), b...)
}
