package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"linli/internal/sealing"
)

type bidVerify struct {
	Envelope  string `arg:"" help:"The envelope." type:"existingfile"`
	Terms     string `help:"Terms of sealing that it has to fit." type:"existingfile"`
	Receipt   string `help:"The server's receipt of it; with --server-key." type:"existingfile" and:"receipt"`
	ServerKey string `help:"The server's key for receipts, as it publishes it (base64url)." and:"receipt"`
	Proof     string `help:"Proof of the receipt's place in the tree; with --root and --receipt." type:"existingfile" and:"root"`
	Root      string `help:"The root that was published at the deadline: 64 hex digits." and:"root"`
}

// Run checks what it was given, and says what each check shows.
func (b bidVerify) Run(ctx context.Context) error {
	if b.Proof != "" && b.Receipt == "" {
		return errors.New("a proof is that of a receipt: give --receipt and --server-key, too")
	}
	in, err := os.Open(b.Envelope)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	progress := &bar{}
	defer progress.end()
	e, err := sealing.Inspect(&counting{ctx: ctx, in: in, tell: func(done int64) { progress.at("reading", int(done), int(info.Size())) }})
	progress.end()
	if err != nil {
		return err
	}
	h := e.Header
	fmt.Printf("the envelope is whole: %s, round %d, of bid %s for tender %s; %d of %d custodians open it\n", h.Kind, h.Round, h.Bid, h.Tender, h.Threshold, len(h.Shares))
	fmt.Printf("ciphertext %s\n", e.CiphertextHash)
	if b.Terms != "" {
		terms, err := readEach(b.Terms, sealing.ReadTerms)
		if err != nil {
			return err
		}
		if err := terms.Match(h); err != nil {
			return err
		}
		fmt.Println("it fits the terms of sealing")
	}
	if b.Receipt == "" {
		return nil
	}
	return b.receipt(e)
}

// receipt checks the receipt, and its place under the root.
func (b bidVerify) receipt(e *sealing.Envelope) error {
	var key sealing.Bytes
	if err := key.UnmarshalText([]byte(b.ServerKey)); err != nil {
		return fmt.Errorf("--server-key is not base64url: copy it again from the server's page (%w)", err)
	}
	signed, err := readEach(b.Receipt, sealing.ReadReceipt)
	if err != nil {
		return err
	}
	r := signed.Receipt
	if err := errors.Join(signed.Verify(key), r.Of(e)); err != nil {
		return err
	}
	fmt.Printf("the receipt is the server's, for this envelope: received %s as number %d\n", r.ReceivedAt, r.Seq)
	if b.Proof == "" {
		return nil
	}
	var root sealing.Hash
	if err := root.UnmarshalText([]byte(b.Root)); err != nil {
		return fmt.Errorf("--root: %w; copy it again from where it was published", err)
	}
	proof, err := readEach(b.Proof, sealing.ReadInclusion)
	if err != nil {
		return err
	}
	if err := proof.Verify(r, root); err != nil {
		return err
	}
	fmt.Printf("the receipt stands at place %d of %d under the root\n", proof.Index, proof.Width)
	return nil
}
