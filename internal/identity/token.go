package identity

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"strings"

	"linli/internal/fault"
)

const (
	tokenPrefix     = "lnl_"
	challengePrefix = "lnl_chl_"
	ticketPrefix    = "lnl_tkt_"
	tokenBytes      = 32
)

var errNoSession = fault.New(fault.Unauthenticated, fault.CodeUnauthenticated, "this session has ended: sign in again")

// newToken gives a bearer token and the hash to keep of it.
func newToken() (token, hash string) { return newOpaque(tokenPrefix) }

// hashOf is the hash under which a token is kept; false when it is not shaped like one.
func hashOf(token string) (string, bool) { return opaqueHash(tokenPrefix, token) }

// newOpaque gives 256 random bits behind a prefix, and the hash to keep of them.
func newOpaque(prefix string) (token, hash string) {
	b := make([]byte, tokenBytes)
	_, _ = rand.Read(b) // never fails: crypto/rand
	token = prefix + base64.RawURLEncoding.EncodeToString(b)
	return token, hexSHA(token)
}

// opaqueHash is the hash under which something of newOpaque is kept; false when it is
// not shaped like it.
func opaqueHash(prefix, token string) (string, bool) {
	rest, ok := strings.CutPrefix(token, prefix)
	if !ok || len(rest) != base64.RawURLEncoding.EncodedLen(tokenBytes) {
		return "", false
	}
	if raw, err := base64.RawURLEncoding.Strict().DecodeString(rest); err != nil || len(raw) != tokenBytes { // line breaks are skipped, not refused
		return "", false
	}
	return hexSHA(token), true
}

func hexSHA(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}
