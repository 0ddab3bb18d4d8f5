package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"linli/internal/sealing"
)

type bids struct {
	Keygen  bidKeygen  `cmd:"" help:"Make a custodian's key file and print the public key that the tender names."`
	DemoKey bidDemoKey `cmd:"" help:"Make the key file of a custodian of the demonstration, whose key is as public as its passwords."`
	Seal    bidSeal    `cmd:"" help:"Seal a bid's document and files, so that nobody reads them before the opening."`
	Release bidRelease `cmd:"" help:"Hand out the key of one envelope, or a custodian's share of it, when it may be opened."`
	Open    bidOpen    `cmd:"" help:"Open an envelope with the bid's key file, or with what was released."`
	Verify  bidVerify  `cmd:"" help:"Check an envelope without opening it; also its receipt, and the receipt's place under a published root."`
}

// passphraseEnv has the passphrase of a key file: a command line is read by every
// process of the machine.
const passphraseEnv = "LINLI_BID_PASSPHRASE"

// lock is how a key file is locked.
type lock struct {
	PassphraseFile string `help:"File whose first line is the key file's passphrase. Default: the environment's LINLI_BID_PASSPHRASE." type:"path"`
}

func (l lock) passphrase() (string, error) {
	if l.PassphraseFile == "" {
		if p := os.Getenv(passphraseEnv); p != "" {
			return p, nil
		}
		return "", fmt.Errorf("a key file has a passphrase: set %s, or name a file with it by --passphrase-file", passphraseEnv)
	}
	raw, err := os.ReadFile(l.PassphraseFile)
	if err != nil {
		return "", err
	}
	first, _, _ := strings.Cut(string(raw), "\n")
	return strings.TrimSuffix(first, "\r"), nil
}

// unlock reads a key file.
func (l lock) unlock(name string) (*sealing.Keys, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	f, err := sealing.ReadKeyFile(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	passphrase, err := l.passphrase()
	if err != nil {
		return nil, err
	}
	k, err := f.Unlock(passphrase)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return k, nil
}

// write makes a key file that only its owner may read. It never writes over another one,
// which nobody could make again.
func (l lock) write(name string, k *sealing.Keys) error {
	passphrase, err := l.passphrase()
	if err != nil {
		return err
	}
	raw, err := k.Lock(passphrase)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%s exists: choose another name, a key file is not written over", name)
	}
	if err != nil {
		return err
	}
	_, err = f.Write(append(raw, '\n'))
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(name)) // half a key file is none; it was made here
	}
	return nil
}

// readEach reads a small JSON file and hands it to read.
func readEach[T any](name string, read func([]byte) (T, error)) (T, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		var none T
		return none, err
	}
	v, err := read(raw)
	if err != nil {
		return v, fmt.Errorf("%s: %w", name, err)
	}
	return v, nil
}

// readHeader reads an envelope's header and leaves the rest.
func readHeader(name string) (*sealing.Header, sealing.Hash, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, sealing.Hash{}, err
	}
	defer func() { _ = f.Close() }()
	return sealing.ReadHeader(f)
}
