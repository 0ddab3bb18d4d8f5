package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"os"
	"path/filepath"
	"strings"
	"time"

	"linli/internal/sealing"
)

type bidSeal struct {
	lock
	Terms    string   `required:"" help:"Terms of sealing, downloaded from the tender's page: for what, and to which custodians." type:"existingfile"`
	Document string   `required:"" help:"The bid as JSON; docs/sealed-bids.md has an example." type:"existingfile"`
	File     []string `help:"File to put in. Repeat it for several." type:"existingfile" sep:"none"`
	Key      string   `required:"" help:"The bid's key file. It is made when there is none; use the same for all envelopes of a bid." type:"path"`
	Out      string   `required:"" help:"Envelope to write." type:"path" short:"o"`
}

// Run seals, and opens the envelope once more before it says that all is well.
func (b bidSeal) Run(ctx context.Context) error {
	terms, err := readEach(b.Terms, sealing.ReadTerms)
	if err != nil {
		return err
	}
	document, err := readEach(b.Document, sealing.ReadDocument)
	if err != nil {
		return err
	}
	if document.SignedAt == "" {
		document.SignedAt = time.Now().UTC().Format("2006-01-02T15:04:05.000000Z")
	}
	keys, err := b.keys()
	if err != nil {
		return err
	}
	files := make([]sealing.Attachment, len(b.File))
	for i, name := range b.File {
		files[i] = sealing.Attachment{Name: filepath.Base(name), Type: mediaType(name), Open: func() (io.ReadCloser, error) { return os.Open(name) }}
	}
	progress := &bar{}
	defer progress.end()
	var e *sealing.Envelope
	err = output(b.Out, func(w io.Writer) error {
		e, err = sealing.Seal(stopping{ctx, w}, terms, keys, *document, files, func(stage string, done, total int64) { progress.at(stage, int(done), int(total)) })
		return err
	})
	if err != nil {
		return err
	}
	progress.end()
	if err := b.reopen(keys, e); err != nil {
		return fmt.Errorf("the envelope cannot be opened again, do not send it: %w", err)
	}
	b.tell(terms, e)
	return nil
}

// keys reads the bid's key file, or makes it.
func (b bidSeal) keys() (*sealing.Keys, error) {
	if _, err := os.Stat(b.Key); !errors.Is(err, os.ErrNotExist) {
		return b.unlock(b.Key)
	}
	k, err := sealing.NewBidKeys()
	if err != nil {
		return nil, err
	}
	if err := b.write(b.Key, k); err != nil {
		return nil, err
	}
	say("key file %s is made; without it and its passphrase only the custodians can open the bid", b.Key)
	return k, nil
}

// reopen opens what was written.
func (b bidSeal) reopen(k *sealing.Keys, e *sealing.Envelope) error {
	cek, err := k.CEK(e.Header)
	if err != nil {
		return err
	}
	f, err := os.Open(b.Out)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	_, err = sealing.Open(f, cek, nil)
	return err
}

func (b bidSeal) tell(t *sealing.Terms, e *sealing.Envelope) {
	fmt.Printf("%s: %s, round %d, of bid %s for tender %s\n", b.Out, t.Kind, t.Round, e.Header.Bid, t.Tender)
	fmt.Printf("ciphertext %s\n", e.CiphertextHash)
	fmt.Printf("any %d of these open it; compare the fingerprints with the printed notice:\n", t.Threshold)
	for _, c := range t.Custodians {
		fmt.Printf("  %s of %s: %s\n", c.ID, c.Institution, sealing.Fingerprint(c.Key))
	}
	say("upload the envelope before the deadline, and keep the receipt with the key file")
}

// mediaType is a file's media type by its name.
func mediaType(name string) string {
	t, _, _ := strings.Cut(mime.TypeByExtension(filepath.Ext(name)), ";")
	return strings.TrimSpace(t)
}

// stopping is a writer that stops with the command.
type stopping struct {
	ctx context.Context
	io.Writer
}

// Write writes unless the command was stopped.
func (s stopping) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.Writer.Write(p)
}
