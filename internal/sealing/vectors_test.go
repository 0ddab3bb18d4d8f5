package sealing

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"encoding/hex"
	"encoding/json"
	"flag"
	"io"
	"os"
	"reflect"
	"testing"
	"testing/cryptotest"
	"time"
)

// update writes testdata/vectors.json and testdata/go.linli anew, with fixed randomness.
var update = flag.Bool("update", false, "write the test vectors")

const vectorPassphrase = "邻里 correct horse battery"

// vectors are what the tests of the browser's module read, too.
type vectors struct {
	Passphrase     string            `json:"passphrase"`
	Terms          Terms             `json:"terms"`
	KeyFile        json.RawMessage   `json:"keyFile"`
	Custodians     []Bytes           `json:"custodians"` // private keys
	Files          map[string]string `json:"files"`
	Document       json.RawMessage   `json:"document"`
	CEK            Bytes             `json:"cek"`
	Core           Hash              `json:"core"`
	HeaderHash     Hash              `json:"headerHash"`
	CiphertextHash Hash              `json:"ciphertextHash"`
	Releases       []*Release        `json:"releases"`
	ServerKey      Bytes             `json:"serverKey"`
	Receipt        *SignedReceipt    `json:"receipt"`
	Inclusion      *Inclusion        `json:"inclusion"`
	Root           Hash              `json:"root"`
	Shamir         []shamirVector    `json:"shamir"`
}

type shamirVector struct {
	Secret       string   `json:"secret"`
	Coefficients string   `json:"coefficients"`
	Shares       []string `json:"shares"`
}

var vectorFiles = []string{"报价单.txt", "empty.bin"}

// writeVectors seals with randomness that is the same every time.
func writeVectors(t *testing.T) {
	t.Helper()
	cryptotest.SetGlobalRandom(t, 1)
	w := newWorld(t, Price)
	v := vectors{Passphrase: vectorPassphrase, Terms: w.terms, Files: map[string]string{vectorFiles[0]: "总价 1,234.56 元\n", vectorFiles[1]: ""}}
	for _, k := range w.custodians {
		v.Custodians = append(v.Custodians, k.open.Bytes())
	}
	var err error
	v.KeyFile, err = w.bid.Lock(vectorPassphrase)
	fatal(t, err)
	var files []Attachment
	for _, name := range vectorFiles {
		files = append(files, attachment(name, []byte(v.Files[name])))
	}
	raw, cek := w.seal(t, document(), files...)
	fatal(t, os.WriteFile("testdata/go.linli", raw, 0o600))
	o, err := Open(bytes.NewReader(raw), cek, nil)
	fatal(t, err)
	v.Document, err = canonical(o.Document)
	fatal(t, err)
	v.CEK, v.HeaderHash, v.CiphertextHash = cek, o.HeaderHash, o.CiphertextHash
	v.Core, err = o.Header.core()
	fatal(t, err)
	for _, k := range append(w.custodians, w.bid) {
		r, err := k.Release(o.Header, o.HeaderHash)
		fatal(t, err)
		v.Releases = append(v.Releases, r)
	}
	server, err := ecdsa.ParseRawPrivateKey(elliptic.P256(), bytes.Repeat([]byte{9}, 32))
	fatal(t, err)
	v.ServerKey, err = PublicKey(server)
	fatal(t, err)
	r := NewReceipt(&o.Envelope, time.Date(2026, 11, 28, 9, 30, 0, 123_456_000, time.UTC))
	r.Envelope, r.Seq, r.PrevHead = "env_1", 6, Hash{1}
	v.Receipt, err = r.Sign(server)
	fatal(t, err)
	leaf, err := r.Leaf()
	fatal(t, err)
	leaves, err := Pad(append(numbered(5), leaf), numbered(64))
	fatal(t, err)
	path, err := Proof(leaves, 5)
	fatal(t, err)
	v.Inclusion, v.Root = &Inclusion{V: 1, Index: 5, Width: 64, Path: path}, Root(leaves)
	for _, c := range [][2]string{{"57", "83"}, {"57", "8342"}, {"000102ff", "0a0b0c0d0e0f1011"}} {
		secret, err := hex.DecodeString(c[0])
		fatal(t, err)
		coefficients, err := hex.DecodeString(c[1])
		fatal(t, err)
		s := shamirVector{Secret: c[0], Coefficients: c[1]}
		for _, share := range splitBy(secret, 5, coefficients) {
			s.Shares = append(s.Shares, hex.EncodeToString(share))
		}
		v.Shamir = append(v.Shamir, s)
	}
	text, err := json.MarshalIndent(v, "", "  ")
	fatal(t, err)
	fatal(t, os.WriteFile("testdata/vectors.json", append(text, '\n'), 0o600))
}

func readVectors(t *testing.T) (v vectors) {
	t.Helper()
	text, err := os.ReadFile("testdata/vectors.json")
	fatal(t, err)
	fatal(t, json.Unmarshal(text, &v))
	return v
}

// custodianKeys are the vectors' custodians.
func (v *vectors) custodianKeys(t *testing.T) []*Keys {
	t.Helper()
	out := make([]*Keys, len(v.Custodians))
	for i, private := range v.Custodians {
		var err error
		out[i], err = readKeys(CustodianKeys, v.Terms.Custodians[i].ID, private)
		fatal(t, err)
	}
	return out
}

// TestVectors opens what is committed: the format has not changed. It is not parallel
// because with -update it sets the randomness of the whole process.
func TestVectors(t *testing.T) { //nolint:paralleltest // sets the randomness of the process
	if *update {
		writeVectors(t)
	}
	v := readVectors(t)
	raw, err := os.ReadFile("testdata/go.linli")
	fatal(t, err)
	e, err := Inspect(bytes.NewReader(raw))
	fatal(t, err)
	fatal(t, v.Terms.Match(e.Header))
	core, err := e.Header.core()
	if err != nil || e.HeaderHash != v.HeaderHash || e.CiphertextHash != v.CiphertextHash || core != v.Core {
		t.Errorf("hashes %s, %s, %s, %v", e.HeaderHash, e.CiphertextHash, core, err)
	}
	for i, k := range v.custodianKeys(t) {
		if r, err := k.Release(e.Header, e.HeaderHash); err != nil || !reflect.DeepEqual(r, v.Releases[i]) {
			t.Errorf("release %d is %+v, %v", i, r, err)
		}
	}
	for _, releases := range [][]*Release{v.Releases[:2], v.Releases[1:3], v.Releases[3:]} {
		if cek, err := KeyOf(e.Header, e.HeaderHash, releases); err != nil || !bytes.Equal(cek, v.CEK) {
			t.Errorf("key %x, %v", cek, err)
		}
	}
	checkContent(t, raw, v.CEK, v.Files, v.Document)
	fatal(t, v.Receipt.Verify(v.ServerKey))
	fatal(t, v.Receipt.Receipt.Of(e))
	fatal(t, v.Inclusion.Verify(v.Receipt.Receipt, v.Root))
	if got := splitBy([]byte{0, 1, 2, 255}, 5, []byte{10, 11, 12, 13, 14, 15, 16, 17}); hex.EncodeToString(got[4]) != v.Shamir[2].Shares[4] {
		t.Errorf("shares %x", got)
	}
}

// checkContent opens an envelope and compares what is in it.
func checkContent(t *testing.T, raw, cek []byte, files map[string]string, document json.RawMessage) {
	t.Helper()
	got := map[string]*bytes.Buffer{}
	o, err := Open(bytes.NewReader(raw), cek, func(f File) (io.Writer, error) {
		got[f.Name] = &bytes.Buffer{}
		return got[f.Name], nil
	})
	fatal(t, err)
	for name, want := range files {
		if got[name] == nil || got[name].String() != want {
			t.Errorf("the file %s is %q", name, got[name])
		}
	}
	want := &Document{}
	fatal(t, json.Unmarshal(document, want))
	if !reflect.DeepEqual(o.Document, want) || len(got) != len(files) {
		t.Errorf("the document is %+v", o.Document)
	}
}

// TestBrowserVector opens what the browser's module sealed: testdata/browser.linli and
// browser.json are written by its tests when LINLI_UPDATE is set.
func TestBrowserVector(t *testing.T) {
	t.Parallel()
	v := readVectors(t)
	var b struct {
		KeyFile  json.RawMessage   `json:"keyFile"`
		Files    map[string]string `json:"files"`
		Document json.RawMessage   `json:"document"`
	}
	text, err := os.ReadFile("testdata/browser.json")
	fatal(t, err)
	fatal(t, json.Unmarshal(text, &b))
	raw, err := os.ReadFile("testdata/browser.linli")
	fatal(t, err)
	e, err := Inspect(bytes.NewReader(raw))
	fatal(t, err)
	fatal(t, v.Terms.Match(e.Header))
	f, err := ReadKeyFile(b.KeyFile)
	fatal(t, err)
	keys, err := f.Unlock(vectorPassphrase)
	fatal(t, err)
	cek, err := keys.CEK(e.Header)
	fatal(t, err)
	checkContent(t, raw, cek, b.Files, b.Document)
	var shares [][]byte
	for _, k := range v.custodianKeys(t)[1:] {
		s, err := k.Share(e.Header)
		fatal(t, err)
		shares = append(shares, s)
	}
	if joined, err := Join(e.Header, shares); err != nil || !bytes.Equal(joined, cek) {
		t.Errorf("joined to %x, %v", joined, err)
	}
}
