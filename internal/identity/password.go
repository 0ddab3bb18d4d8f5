package identity

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

const (
	// MinPassword is the fewest characters of a password.
	MinPassword = 10
	// maxPassword is the most bytes that are looked at.
	maxPassword = 1000

	hashMemory  = 19 * 1024 // KiB
	hashPasses  = 2
	hashThreads = 1
	saltBytes   = 16
	keyBytes    = 32
)

// nobody is a hash that no password is known for, as costly to try as a real one.
const nobody = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdC4uLg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

var b64 = base64.RawStdEncoding

// turns bounds how many hashes are computed at once: each takes 19 MiB and a core.
var turns = make(chan struct{}, 2)

// turn waits until a hash may be computed; call done after it.
func turn(ctx context.Context) (done func(), err error) {
	select {
	case turns <- struct{}{}:
		return func() { <-turns }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// HashPassword gives the argon2id hash of a password as a PHC string, for
// CreateAccount. The password is normalised (NFKC), so that every keyboard types the
// same one. BAD_INPUT when it has fewer than MinPassword characters.
func HashPassword(ctx context.Context, password string) (string, error) {
	if !utf8.ValidString(password) || len(password) > maxPassword || utf8.RuneCountInString(norm.NFKC.String(password)) < MinPassword {
		return "", bad("password", "a password has %d characters or more", MinPassword)
	}
	done, err := turn(ctx)
	if err != nil {
		return "", err
	}
	defer done()
	salt := make([]byte, saltBytes)
	_, _ = rand.Read(salt) // never fails: crypto/rand
	key := argon2.IDKey(norm.NFKC.Bytes([]byte(password)), salt, hashPasses, hashMemory, hashThreads, keyBytes)
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, hashMemory, hashPasses, hashThreads,
		b64.EncodeToString(salt), b64.EncodeToString(key)), nil
}

// matches tells whether password is the one behind a PHC string, in a time that
// does not depend on the answer. A string that is not ours matches nothing.
func matches(password, phc string) bool {
	var version int
	var memory, passes uint32
	var threads uint8
	var rest string
	n, err := fmt.Sscanf(phc, "$argon2id$v=%d$m=%d,t=%d,p=%d$%s", &version, &memory, &passes, &threads, &rest)
	if err != nil || n != 5 || version != argon2.Version || memory > 256*1024 || passes < 1 || passes > 16 || threads < 1 {
		return false
	}
	salt, key, ok := saltAndKey(rest)
	if !ok {
		return false
	}
	got := argon2.IDKey(norm.NFKC.Bytes([]byte(password)), salt, passes, memory, threads, uint32(len(key)))
	return subtle.ConstantTimeCompare(got, key) == 1
}

func saltAndKey(s string) (salt, key []byte, ok bool) {
	first, second, _ := strings.Cut(s, "$")
	salt, err := b64.DecodeString(first)
	if err != nil || len(salt) < 8 {
		return nil, nil, false
	}
	key, err = b64.DecodeString(second)
	return salt, key, err == nil && len(key) >= 16 && len(key) <= 64
}
