package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"linli/internal/sealing"
	"linli/internal/secret"
)

// TestBid seals, opens and checks a bid as a bidder, two custodians and an onlooker do.
func TestBid(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	put := func(name string, raw []byte) string {
		if err := os.WriteFile(at(name), raw, 0o600); err != nil {
			t.Fatal(err)
		}
		return at(name)
	}
	run := func(want int, say string, args ...string) string {
		t.Helper()
		out, code := runLinli(t, append([]string{"bid"}, args...)...)
		if code != want || !strings.Contains(out, say) {
			t.Fatalf("%v: %d, %s", args, code, out)
		}
		return out
	}
	pass := "--passphrase-file=" + put("pass", []byte("correct horse battery\n"))
	terms := sealing.Terms{V: 1, Tender: "tnd_1", Kind: sealing.Price, Round: 1, Threshold: 2}
	for i, institution := range []string{"org_buyer", "org_notary"} {
		id := []string{"cus_1", "cus_2"}[i]
		out := run(0, "fingerprint", "keygen", "--id", id, "--institution", institution, "-o", at(id), pass)
		var c sealing.Custodian
		if err := json.Unmarshal([]byte(out[strings.Index(out, "{"):strings.Index(out, "}")+1]), &c); err != nil {
			t.Fatal(err, out)
		}
		terms.Custodians = append(terms.Custodians, c)
	}
	run(0, "protects nothing", "demo-key", "custodian1", "-o", at("demo"), pass)
	run(2, "custodian1", "demo-key", "manager", "-o", at("x"), pass)
	run(1, "is not written over", "keygen", "--id", "cus_1", "--institution", "org_buyer", "-o", at("cus_1"), pass)
	text, err := json.Marshal(terms)
	if err != nil {
		t.Fatal(err)
	}
	file := bytes.Repeat([]byte("报价"), 60_000)
	sealArgs := []string{
		"seal", "--terms", put("terms.json", text), "--file", put("offer, 1.pdf", file), "--key", at("bid.key"), "-o", at("bid.linli"), pass,
		"--document", put("bid.json", []byte(`{"organization":"org_7","organizationName":"邻里服务","amountFen":123456,"statement":"承诺"}`)),
	}
	run(1, "LINLI_BID_PASSPHRASE", append(sealArgs[:9:9], sealArgs[10:]...)...)
	run(0, "any 2 of these open it", sealArgs...)

	run(0, "signed 20", "open", at("bid.linli"), "--key", at("bid.key"), "-o", at("by key"), pass)
	run(1, "who opens nothing alone", "open", at("bid.linli"), "--key", at("cus_1"), "-o", at("x"), pass)
	run(0, "one of 2 shares", "release", at("bid.linli"), "--key", at("cus_1"), "-o", at("share 1"), pass)
	run(1, "TOO_FEW_SHARES", "open", at("bid.linli"), "--release", at("share 1"), "-o", at("x"))
	run(0, "one of 2 shares", "release", at("bid.linli"), "--key", at("cus_2"), "-o", at("share 2"), pass)
	run(0, "邻里服务", "open", at("bid.linli"), "--release", at("share 2"), "--release", at("share 1"), "-o", at("by shares"))
	run(1, "exists", "open", at("bid.linli"), "--release", at("share 2"), "--release", at("share 1"), "-o", at("by shares"))
	got, err := os.ReadFile(filepath.Join(at("by shares"), "files", "offer, 1.pdf"))
	if err != nil || !bytes.Equal(got, file) {
		t.Errorf("the file is another one: %v", err)
	}

	receipt, key, proof, root := receiptOf(t, at("bid.linli"))
	run(0, "it fits the terms", "verify", at("bid.linli"), "--terms", at("terms.json"))
	receiptArgs := []string{"verify", at("bid.linli"), "--receipt", put("receipt.json", receipt), "--server-key"}
	run(0, "stands at place 0 of 64", append(receiptArgs, key, "--proof", put("proof.json", proof), "--root", root)...)
	run(1, "BAD_PROOF", append(receiptArgs, key, "--proof", at("proof.json"), "--root", strings.Repeat("0", 64))...)
	run(1, "BAD_RECEIPT", append(receiptArgs, terms.Custodians[0].Key.String())...)
	raw, err := os.ReadFile(at("bid.linli"))
	if err != nil {
		t.Fatal(err)
	}
	raw[len(raw)-100_000] ^= 1
	put("changed", raw)
	run(1, "BAD_SIGNATURE", "verify", at("changed"))
	run(1, "BAD_CHUNK", "open", at("changed"), "--release", at("share 2"), "--release", at("share 1"), "-o", at("x"))
	if left, err := filepath.Glob(at(".linli-*")); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if _, err := os.Stat(at("x")); err == nil {
		t.Error("an envelope that was changed left a folder")
	}
}

// receiptOf is what a server would give for an envelope.
func receiptOf(t *testing.T, name string) (receipt []byte, key string, proof []byte, root string) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	e, err := sealing.Inspect(f)
	if err != nil {
		t.Fatal(err)
	}
	k, err := secret.New(make([]byte, secret.Size))
	if err != nil {
		t.Fatal(err)
	}
	server, err := sealing.ReceiptKey(k)
	if err != nil {
		t.Fatal(err)
	}
	public, err := sealing.PublicKey(server)
	if err != nil {
		t.Fatal(err)
	}
	r := sealing.NewReceipt(e, time.Unix(1_800_000_000, 0))
	r.Envelope, r.Seq = "env_1", 1
	signed, err := r.Sign(server)
	if err != nil {
		t.Fatal(err)
	}
	if receipt, err = signed.JSON(); err != nil {
		t.Fatal(err)
	}
	leaf, err := r.Leaf()
	if err != nil {
		t.Fatal(err)
	}
	leaves, err := sealing.Pad([]sealing.Hash{leaf}, make([]sealing.Hash, 63))
	if err != nil {
		t.Fatal(err)
	}
	path, err := sealing.Proof(leaves, 0)
	if err != nil {
		t.Fatal(err)
	}
	if proof, err = (&sealing.Inclusion{V: 1, Index: 0, Width: 64, Path: path}).JSON(); err != nil {
		t.Fatal(err)
	}
	return receipt, public.String(), proof, sealing.Root(leaves).String()
}
