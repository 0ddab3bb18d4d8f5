package sealing

import (
	"bytes"
	"encoding/json"
	"testing"
)

// TestKeyFile locks and unlocks both kinds of keys.
func TestKeyFile(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	for _, k := range []*Keys{w.bid, w.custodians[0]} {
		raw, err := k.Lock("八个字不够就再多写")
		wants(t, "nine characters", err, BadKeyFile)
		if raw != nil {
			t.Error("written all the same")
		}
		raw, err = k.Lock("correct horse ｂattery")
		fatal(t, err)
		private, err := k.private()
		fatal(t, err)
		if bytes.Contains(raw, []byte(Bytes(private).String()[:40])) {
			t.Error("the private key stands openly in the file")
		}
		f, err := ReadKeyFile(raw)
		fatal(t, err)
		again, err := f.Unlock("correct horse battery") // one form of Unicode and the other
		fatal(t, err)
		got, err := again.private()
		fatal(t, err)
		if again.Kind != k.Kind || again.ID != k.ID || !bytes.Equal(got, private) {
			t.Errorf("read back as %+v", again)
		}
		if k.Kind == BidKeys {
			_, err = f.Unlock("correct horse batterz")
			wants(t, "another passphrase", err, WrongPassphrase)
			continue
		}
		f.ID = "cus_2"
		_, err = f.Unlock("correct horse battery")
		wants(t, "another id", err, WrongPassphrase)
	}
}

func TestKeyFileForm(t *testing.T) {
	t.Parallel()
	good := KeyFile{V: 1, Kind: CustodianKeys, ID: "cus_1", KDF: kdfName, Rounds: rounds, Salt: make([]byte, saltSize), Cipher: cipherName, Nonce: make([]byte, nonceSize)}
	read := func(change func(*KeyFile)) error {
		f := good
		change(&f)
		raw, err := json.Marshal(f)
		fatal(t, err)
		_, err = ReadKeyFile(raw)
		return err
	}
	fatal(t, read(func(*KeyFile) {}))
	for why, change := range map[string]func(*KeyFile){
		"version":         func(f *KeyFile) { f.V = 2 },
		"kind":            func(f *KeyFile) { f.Kind = "SERVER" },
		"a bid's id":      func(f *KeyFile) { f.Kind = BidKeys },
		"few rounds":      func(f *KeyFile) { f.Rounds = rounds - 1 },
		"too many rounds": func(f *KeyFile) { f.Rounds = maxRounds + 1 },
		"derivation":      func(f *KeyFile) { f.KDF = "scrypt" },
		"cipher":          func(f *KeyFile) { f.Cipher = "SM4-GCM" },
		"nonce":           func(f *KeyFile) { f.Nonce = f.Nonce[1:] },
		"no salt":         func(f *KeyFile) { f.Salt = nil },
	} {
		wants(t, why, read(change), BadKeyFile)
	}
	_, err := ReadKeyFile([]byte("{}x"))
	wants(t, "no JSON", err, BadKeyFile)
	_, err = ReadKeyFile(make([]byte, maxKeyFile+1))
	wants(t, "large", err, BadKeyFile)
	_, err = NewCustodianKeys("a b")
	wants(t, "a space", err, BadKeyFile)
}

// TestSharesAreChecked: what fits no promise of the header is named, whoever sends it.
func TestSharesAreChecked(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, cek := w.seal(t, document())
	h, hash, err := ReadHeader(bytes.NewReader(raw))
	fatal(t, err)
	var shares [][]byte
	for _, k := range w.custodians {
		s, err := k.Share(h)
		fatal(t, err)
		shares = append(shares, s)
	}
	got, err := Join(h, shares[1:])
	if err != nil || !bytes.Equal(got, cek) {
		t.Error(err)
	}
	_, err = Join(h, [][]byte{shares[0], shares[0], shares[0]})
	wants(t, "one thrice", err, TooFewShares)
	wrong := bytes.Clone(shares[0])
	wrong[5] ^= 1
	moved := bytes.Clone(shares[0])
	moved[0] = 2
	for why, s := range map[string][]byte{"changed": wrong, "at another place": moved, "short": shares[0][1:], "empty": {}, "at 0": append([]byte{0}, shares[0][1:]...), "at 4": append([]byte{4}, shares[0][1:]...)} {
		_, err = Join(h, [][]byte{shares[1], s})
		wants(t, why, err, WrongShare)
	}
	stranger, err := NewCustodianKeys("cus_1")
	fatal(t, err)
	_, err = stranger.Share(h)
	wants(t, "a stranger", err, WrongKey)
	other, err := NewBidKeys()
	fatal(t, err)
	_, err = other.Release(h, hash)
	wants(t, "another bidder", err, WrongKey)
	_, err = w.custodians[0].CEK(h)
	wants(t, "a custodian", err, WrongKey)
	_, err = KeyOf(h, hash, []*Release{{V: 1, HeaderHash: Hash{1}, Secret: cek}})
	wants(t, "of another envelope", err, WrongKey)
	_, err = KeyOf(h, hash, nil)
	wants(t, "nothing", err, TooFewShares)
	h.Shares[0].Hash = h.Shares[1].Hash
	_, err = w.custodians[0].Share(h)
	wants(t, "a changed header", err, WrongKey)
}

// TestBidderSealsAWrongShare: a custodian sees that what it got is not what was promised.
func TestBidderSealsAWrongShare(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, _ := w.seal(t, document())
	h, hash, err := ReadHeader(bytes.NewReader(raw))
	fatal(t, err)
	core, err := h.core()
	fatal(t, err)
	fatal(t, h.Shares[1].wrap(shareInfo, core, make([]byte, shareSize)))
	_, err = w.custodians[1].Release(h, hash)
	wants(t, "a share of zeros", err, WrongShare)
	if _, err := w.custodians[0].Release(h, hash); err != nil {
		t.Error(err)
	}
}
