package secret_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"linli/internal/secret"
)

var raw = []byte("0123456789abcdef0123456789abcdef")

func parse(t *testing.T, text string) *secret.Key {
	t.Helper()
	k, err := secret.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestParse(t *testing.T) {
	t.Parallel()
	hash := parse(t, hex.EncodeToString(raw)).Hash("test", "a")
	if hash != "3bedb651e37cab8114493ca3499ac6fb224c65ae99934ca596833f002dd94297" {
		t.Errorf("hash %s", hash)
	}
	for _, text := range []string{base64.StdEncoding.EncodeToString(raw), base64.RawURLEncoding.EncodeToString(raw), " " + hex.EncodeToString(raw) + "\n"} {
		if got := parse(t, text).Hash("test", "a"); got != hash {
			t.Errorf("%q is another key", text)
		}
	}
	for _, text := range []string{"", "short", hex.EncodeToString(raw[:31]), hex.EncodeToString(raw) + "00", strings.Repeat("!", 44)} {
		if _, err := secret.Parse(text); err == nil || !strings.Contains(err.Error(), "openssl rand -hex 32") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestSeal(t *testing.T) {
	t.Parallel()
	k := parse(t, hex.EncodeToString(raw))
	sealed := k.Seal("totp:a", []byte("plain"))
	if again := k.Seal("totp:a", []byte("plain")); again == sealed {
		t.Error("two seals of one text are equal")
	}
	plain, err := k.Open("totp:a", sealed)
	if err != nil || string(plain) != "plain" {
		t.Errorf("%q, %v", plain, err)
	}
	other := parse(t, hex.EncodeToString(bytes.Repeat([]byte{1}, secret.Size)))
	flipped := []byte(sealed)
	flipped[20] ^= 1
	for why, open := range map[string]func() ([]byte, error){
		"another purpose": func() ([]byte, error) { return k.Open("totp:b", sealed) },
		"another key":     func() ([]byte, error) { return other.Open("totp:a", sealed) },
		"changed":         func() ([]byte, error) { return k.Open("totp:a", string(flipped)) },
		"empty":           func() ([]byte, error) { return k.Open("totp:a", "") },
		"no base64":       func() ([]byte, error) { return k.Open("totp:a", "!") },
	} {
		if got, err := open(); err == nil {
			t.Errorf("%s: opened as %q", why, got)
		}
	}
}

func TestHash(t *testing.T) {
	t.Parallel()
	k := parse(t, hex.EncodeToString(raw))
	seen := map[string]bool{}
	for _, parts := range [][]string{{"p"}, {"p", ""}, {"p", "ab"}, {"p", "a", "b"}, {"pa", "b"}, {"p", "2:ab"}} {
		h := k.Hash(parts[0], parts[1:]...)
		if len(h) != 64 || seen[h] || h != k.Hash(parts[0], parts[1:]...) {
			t.Errorf("%q: %s", parts, h)
		}
		seen[h] = true
	}
}

func TestDerive(t *testing.T) {
	t.Parallel()
	k := parse(t, hex.EncodeToString(raw))
	got, err := k.Derive("a")
	if err != nil || hex.EncodeToString(got) != "3387deb5e00055cf1071faabeb818e2accce9df11dd155ff469122ab1a60a309" {
		t.Errorf("%x, %v", got, err)
	}
	other, err := k.Derive("b")
	if err != nil || len(other) != secret.Size || bytes.Equal(got, other) {
		t.Errorf("%x, %v", other, err)
	}
}

func TestKeep(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "data")
	hashes := make([]string, 16)
	var all sync.WaitGroup
	for i := range hashes {
		all.Go(func() {
			k, err := secret.Keep(dir)
			if err != nil {
				t.Error(err)
				return
			}
			hashes[i] = k.Hash("test")
		})
	}
	all.Wait()
	for _, h := range hashes {
		if h != hashes[0] {
			t.Fatalf("several keys: %v", hashes)
		}
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 || files[0].Name() != "secret.key" {
		t.Errorf("files %v, %v", files, err)
	}
	if info, err := files[0].Info(); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if err := os.WriteFile(filepath.Join(dir, "secret.key"), []byte("broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := secret.Keep(dir); err == nil {
		t.Error("a broken file passes for a key")
	}
}
