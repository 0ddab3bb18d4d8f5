package procurement

import (
	"crypto/sha256"
	"encoding/hex"
)

// digest is SHA-256 in hex.
func digest(text string) string {
	h := sha256.Sum256([]byte(text))
	return hex.EncodeToString(h[:])
}
