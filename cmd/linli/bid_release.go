package main

import (
	"io"

	"linli/internal/sealing"
)

type bidRelease struct {
	lock
	Envelope string `arg:"" help:"The envelope; its header is enough." type:"existingfile"`
	Key      string `required:"" help:"The bid's key file, or a custodian's." type:"existingfile"`
	Out      string `help:"File to write; - is standard output." default:"-" short:"o"`
}

// Run hands out what the key file opens of this envelope.
func (b bidRelease) Run() error {
	h, hash, err := readHeader(b.Envelope)
	if err != nil {
		return err
	}
	keys, err := b.unlock(b.Key)
	if err != nil {
		return err
	}
	r, err := keys.Release(h, hash)
	if err != nil {
		return err
	}
	text, err := r.JSON()
	if err != nil {
		return err
	}
	if keys.Kind == sealing.BidKeys {
		say("this is the whole key of the envelope: who has both reads the bid. Hand it out once the opening has begun")
	} else {
		say("this is one of %d shares that open the envelope. Hand it out once the opening has begun", h.Threshold)
	}
	return output(b.Out, func(w io.Writer) error { _, err := w.Write(append(text, '\n')); return err })
}
