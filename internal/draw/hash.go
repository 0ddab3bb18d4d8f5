package draw

import (
	"encoding/hex"
	"fmt"
)

// Hash is 32 bytes: a SHA-256, a nonce, a seed. In JSON it is 64 lower-case hex digits.
type Hash [32]byte

// String gives 64 lower-case hex digits.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// MarshalText is String.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads 64 hex digits.
func (h *Hash) UnmarshalText(text []byte) error {
	if len(text) != hex.EncodedLen(len(h)) {
		return fmt.Errorf("draw: a hash of %d characters, not %d", len(text), hex.EncodedLen(len(h)))
	}
	if _, err := hex.Decode(h[:], text); err != nil {
		return fmt.Errorf("draw: a hash that is not hexadecimal: %w", err)
	}
	return nil
}
