package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"linli/internal/sealing"
)

type bidOpen struct {
	lock
	Envelope string   `arg:"" help:"The envelope." type:"existingfile"`
	Key      string   `help:"The bid's key file." type:"existingfile" xor:"key"`
	Release  []string `help:"A released key, or a custodian's share; repeat it for as many shares as are needed." type:"existingfile" sep:"none" xor:"key"`
	Out      string   `required:"" help:"Folder to make: document.json, and the files in files/." type:"path" short:"o"`
}

// Run opens the envelope beside the folder and moves it there when everything was
// checked: of an envelope that does not pass nothing is left.
func (b bidOpen) Run(ctx context.Context) error {
	cek, err := b.cek()
	if err != nil {
		return err
	}
	if _, err := os.Lstat(b.Out); !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s exists: choose a folder that does not", b.Out)
	}
	dir, err := os.MkdirTemp(filepath.Dir(b.Out), ".linli-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	o, err := b.into(ctx, dir, cek)
	if err != nil {
		return err
	}
	if err := os.Rename(dir, b.Out); err != nil {
		return err
	}
	d := o.Document
	fmt.Printf("%s: %s, round %d, of %s (%s) for tender %s, signed %s, %d files\n", b.Out, d.Kind, d.Round, d.OrganizationName, d.Organization, d.Tender, d.SignedAt, len(d.Files))
	return nil
}

// cek is the envelope's key, of whatever was given.
func (b bidOpen) cek() ([]byte, error) {
	h, hash, err := readHeader(b.Envelope)
	if err != nil {
		return nil, err
	}
	if b.Key == "" {
		releases := make([]*sealing.Release, len(b.Release))
		for i, name := range b.Release {
			if releases[i], err = readEach(name, sealing.ReadRelease); err != nil {
				return nil, err
			}
		}
		return sealing.KeyOf(h, hash, releases)
	}
	keys, err := b.unlock(b.Key)
	if err != nil {
		return nil, err
	}
	if keys.Kind == sealing.CustodianKeys {
		return nil, fmt.Errorf("%s is a custodian's, who opens nothing alone: run linli bid release with it, and open with --release for %d custodians", b.Key, h.Threshold)
	}
	return keys.CEK(h)
}

// into writes what is in the envelope into a folder.
func (b bidOpen) into(ctx context.Context, dir string, cek []byte) (*sealing.Opened, error) {
	if err := os.Mkdir(filepath.Join(dir, "files"), 0o700); err != nil {
		return nil, err
	}
	in, err := os.Open(b.Envelope)
	if err != nil {
		return nil, err
	}
	defer func() { _ = in.Close() }()
	info, err := in.Stat()
	if err != nil {
		return nil, err
	}
	progress := &bar{}
	defer progress.end()
	var file *os.File
	shut := func() error {
		if file == nil {
			return nil
		}
		err := file.Close()
		file = nil
		return err
	}
	counted := &counting{ctx: ctx, in: in, tell: func(done int64) { progress.at("opening", int(done), int(info.Size())) }}
	o, err := sealing.Open(counted, cek, func(f sealing.File) (io.Writer, error) {
		if err := shut(); err != nil {
			return nil, err
		}
		var err error
		file, err = os.OpenFile(filepath.Join(dir, "files", f.Name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		return file, err
	})
	if err = errors.Join(err, shut()); err != nil {
		return nil, err
	}
	text, err := json.MarshalIndent(o.Document, "", "  ")
	if err != nil {
		return nil, err
	}
	return o, os.WriteFile(filepath.Join(dir, "document.json"), append(text, '\n'), 0o600)
}

// counting is a reader that tells how far it is, and stops with the command.
type counting struct {
	ctx  context.Context
	in   io.Reader
	done int64
	tell func(done int64)
}

// Read reads and tells.
func (c *counting) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.in.Read(p)
	c.done += int64(n)
	c.tell(c.done)
	return n, err
}
