// Package id makes and reads the ids of Linli's records: a readable prefix that
// names the kind, an underscore, and a sortable random part (a UUIDv7 in
// Crockford base 32, 26 characters). "bkg_06f3v0m7p9xk2w8r4t1a5c6d7e" is a booking.
package id

import (
	"crypto/rand"
	"encoding/base32"
	"strings"

	"github.com/google/uuid"
)

// alphabet is Crockford's base 32 in lower case: no i, l, o or u.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

var encoding = base32.NewEncoding(alphabet).WithPadding(base32.NoPadding)

// length of the part behind the underscore.
const length = 26

// New returns a fresh id of the kind that prefix names.
func New(prefix string) string {
	u := uuid.Must(uuid.NewV7())
	return prefix + "_" + encoding.EncodeToString(u[:])
}

// From returns the id that is always the same for the same name: seeds and
// imports use it so that repeating them makes nothing twice.
func From(prefix, name string) string {
	u := uuid.NewSHA1(uuid.NameSpaceURL, []byte(prefix+":"+name))
	return prefix + "_" + encoding.EncodeToString(u[:])
}

// Random returns an id whose order tells nothing: rows with such ids do not say which came first.
func Random(prefix string) string {
	var raw [16]byte
	_, _ = rand.Read(raw[:]) // never fails
	return prefix + "_" + encoding.EncodeToString(raw[:])
}

// Prefix returns the kind's prefix, and false when s is not shaped like an id.
func Prefix(s string) (string, bool) {
	prefix, rest, ok := strings.Cut(s, "_")
	if !ok || prefix == "" || len(prefix) > 4 || len(rest) != length {
		return "", false
	}
	for i := range len(rest) {
		if strings.IndexByte(alphabet, rest[i]) < 0 {
			return "", false
		}
	}
	return prefix, true
}
