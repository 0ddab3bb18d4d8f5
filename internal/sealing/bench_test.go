package sealing

import (
	"bytes"
	"io"
	"testing"
)

// BenchmarkSeal20MB seals one file of 20 MB.
func BenchmarkSeal20MB(b *testing.B) {
	w := newWorld(b, Price)
	file := attachment("a", randomBytes(20_000_000))
	b.SetBytes(20_000_000)
	b.ReportAllocs()
	for b.Loop() {
		_, err := Seal(io.Discard, &w.terms, w.bid, document(), []Attachment{file}, nil)
		fatal(b, err)
	}
}

// BenchmarkOpen20MB opens the same, with every check.
func BenchmarkOpen20MB(b *testing.B) {
	w := newWorld(b, Price)
	raw, cek := w.seal(b, document(), attachment("a", randomBytes(20_000_000)))
	b.SetBytes(20_000_000)
	b.ReportAllocs()
	for b.Loop() {
		_, err := Open(bytes.NewReader(raw), cek, nil)
		fatal(b, err)
	}
}

// BenchmarkInspect20MB is what the server does when an envelope arrives.
func BenchmarkInspect20MB(b *testing.B) {
	w := newWorld(b, Price)
	raw, _ := w.seal(b, document(), attachment("a", randomBytes(20_000_000)))
	b.SetBytes(20_000_000)
	for b.Loop() {
		_, err := Inspect(bytes.NewReader(raw))
		fatal(b, err)
	}
}

// BenchmarkInspectSmall is the least that an envelope costs.
func BenchmarkInspectSmall(b *testing.B) {
	w := newWorld(b, Price)
	raw, _ := w.seal(b, document())
	for b.Loop() {
		_, err := Inspect(bytes.NewReader(raw))
		fatal(b, err)
	}
}
