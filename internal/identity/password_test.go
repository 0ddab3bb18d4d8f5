package identity

import (
	"encoding/base64"
	"strings"
	"testing"

	"linli/internal/fault"
)

func TestHashPassword(t *testing.T) {
	t.Parallel()
	phc, err := HashPassword(t.Context(), "Ａ correct horse") // full-width A
	noError(t, err)
	if !strings.HasPrefix(phc, "$argon2id$v=19$m=19456,t=2,p=1$") || len(phc) > 200 {
		t.Errorf("hash %q", phc)
	}
	again, err := HashPassword(t.Context(), "Ａ correct horse")
	noError(t, err)
	if phc == again {
		t.Error("two hashes of one password are equal: no salt")
	}
	for password, want := range map[string]bool{
		"Ａ correct horse": true, "A correct horse": true, "a correct horse": false, "A correct horse ": false, "": false,
	} {
		equal(t, password, matches(password, phc), want)
	}
	for _, broken := range []string{
		"", "A correct horse", strings.TrimPrefix(phc, "$"), strings.Replace(phc, "argon2id", "argon2i", 1),
		strings.Replace(phc, "v=19", "v=16", 1), strings.Replace(phc, "m=19456", "m=4000000", 1),
		strings.Replace(phc, "t=2", "t=0", 1), strings.Replace(phc, "p=1", "p=0", 1), phc[:len(phc)-30], phc + "!",
	} {
		equal(t, broken, matches("A correct horse", broken), false)
	}
}

func TestHashPasswordRefuses(t *testing.T) {
	t.Parallel()
	for password, want := range map[string]fault.Code{
		"123456789": fault.CodeBadInput, "1234567890": "", "一二三四五六七八九": fault.CodeBadInput, "一二三四五六七八九十": "",
		"12345678\xff0": fault.CodeBadInput, strings.Repeat("a", maxPassword+1): fault.CodeBadInput,
	} {
		_, err := HashPassword(t.Context(), password)
		wantCode(t, password, err, want)
	}
}

// A try for nobody must cost what a real one costs.
func TestNobodyIsAHashLikeOthers(t *testing.T) {
	t.Parallel()
	phc, err := HashPassword(t.Context(), "correct horse")
	noError(t, err)
	parameters := func(s string) string { return strings.Join(strings.Split(s, "$")[:4], "$") }
	equal(t, "parameters", parameters(nobody), parameters(phc))
	_, rest, _ := strings.Cut(strings.TrimPrefix(nobody, parameters(nobody)), "$")
	salt, key, ok := saltAndKey(rest)
	equal(t, "readable", ok, true)
	equal(t, "salt", len(salt), saltBytes)
	equal(t, "key", len(key), keyBytes)
}

func TestTokenShape(t *testing.T) {
	t.Parallel()
	token, hash := newToken()
	again, ok := hashOf(token)
	equal(t, "well formed", ok, true)
	equal(t, "hash", again, hash)
	equal(t, "length", len(token), 47)
	for _, s := range []string{
		"", "lnl_", token[4:], token + "A", token[:46], "LNL_" + token[4:], token[:46] + "=", token[:46] + "/", token[:20] + "\n" + token[20:46], token[:20] + "\n" + token[20:45] + "A", " " + token,
		token[:46] + "B", // sets bits that no token has
	} {
		if _, ok := hashOf(s); ok {
			t.Errorf("%q passes for a token", s)
		}
	}
}

func FuzzToken(f *testing.F) {
	token, _ := newToken()
	for _, s := range []string{token, token[:46], token + "=", "lnl_", "", "\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		hash, ok := hashOf(s)
		if !ok {
			equal(t, "hash of what is no token", hash, "")
			return
		}
		raw, err := base64.RawURLEncoding.DecodeString(s[len(tokenPrefix):])
		noError(t, err)
		equal(t, "written again", tokenPrefix+base64.RawURLEncoding.EncodeToString(raw), s)
	})
}
