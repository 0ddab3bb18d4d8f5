package sealing

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"testing"
)

// every makes TestEveryFlippedBitIsRefused change every byte, which takes two minutes.
var every = flag.Bool("every", false, "change every byte of an envelope")

// TestEveryFlippedBitIsRefused changes every byte of a small envelope's header and
// signature, of the ciphertext between them every 251st, and a sample of a large one.
func TestEveryFlippedBitIsRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, cek := w.seal(t, document(), attachment("a", []byte("a")))
	large, largeCEK := w.seal(t, document(), attachment("a", randomBytes(20*Chunk)))
	refuse := func(raw, cek []byte, at int, by byte) {
		raw[at] ^= by
		if _, err := Open(bytes.NewReader(raw), cek, nil); err == nil {
			t.Fatalf("byte %d of %d changed by %x: opened", at, len(raw), by)
		}
		if _, err := Inspect(bytes.NewReader(raw)); err == nil {
			t.Fatalf("byte %d of %d changed by %x: taken", at, len(raw), by)
		}
		raw[at] ^= by
	}
	head, _, _ := pieces(raw)
	for at := range raw {
		if at < len(head) || at >= len(raw)-signatureSize || at%251 == 0 || *every {
			refuse(raw, cek, at, 1<<(at%8))
		}
	}
	for at := 0; at < len(large); at += 80_021 {
		refuse(large, largeCEK, at, 1<<(at%8))
	}
	if _, err := Open(bytes.NewReader(raw), cek, nil); err != nil {
		t.Error(err)
	}
}

// pieces are header, chunks and signature of an envelope.
func pieces(raw []byte) (head []byte, chunks [][]byte, signature []byte) {
	end := prefixSize + int(binary.BigEndian.Uint32(raw[prefixSize-4:]))
	for at := end; at+Chunk+tagSize < len(raw); at += Chunk + tagSize {
		chunks = append(chunks, raw[at:at+Chunk+tagSize])
	}
	return raw[:end], chunks, raw[len(raw)-signatureSize:]
}

// TestChunksStayInPlace: even the bidder, who could sign again, cannot move, drop or
// double chunks.
func TestChunksStayInPlace(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, cek := w.seal(t, document(), attachment("a", randomBytes(3*Chunk)))
	other, _ := w.seal(t, document(), attachment("a", randomBytes(3*Chunk)))
	head, chunks, signature := pieces(raw)
	otherHead, foreign, _ := pieces(other)
	if len(chunks) != 4 || bytes.Equal(head, otherHead) {
		t.Fatal(len(chunks))
	}
	join := func(head []byte, parts ...[]byte) []byte {
		out := bytes.Clone(head)
		for _, p := range parts {
			out = append(out, p...)
		}
		ciphertext := sum("", parts...)
		again, err := sign(w.bid.sign, signedHash(sum("", head), ciphertext))
		fatal(t, err)
		return append(out, again...)
	}
	open := func(raw []byte) error { _, err := Open(bytes.NewReader(raw), cek, nil); return err }
	fatal(t, open(join(head, chunks...)))
	wants(t, "swapped", open(join(head, chunks[0], chunks[2], chunks[1], chunks[3])), BadChunk)
	wants(t, "the last first", open(join(head, chunks[3], chunks[1], chunks[2], chunks[0])), WrongKey)
	wants(t, "doubled", open(join(head, chunks[0], chunks[1], chunks[1], chunks[3])), BadChunk)
	wants(t, "dropped", open(join(head, chunks[0], chunks[1], chunks[3])), BadLength)
	wants(t, "one more", open(join(head, chunks[0], chunks[1], chunks[2], chunks[3], chunks[3])), BadLength)
	wants(t, "of another envelope", open(join(head, chunks[0], foreign[1], chunks[2], chunks[3])), BadChunk)
	wants(t, "another head", open(join(otherHead, chunks...)), WrongKey)
	wants(t, "the old signature", open(append(bytes.Clone(raw[:len(raw)-signatureSize]), bytes.Repeat(signature[:1], signatureSize)...)), BadSignature)
	wants(t, "followed by something", open(append(bytes.Clone(raw), 0)), BadLength)
	wants(t, "another key", func() error { _, err := Open(bytes.NewReader(raw), make([]byte, cekSize), nil); return err }(), WrongKey)
	wants(t, "a short key", func() error { _, err := Open(bytes.NewReader(raw), make([]byte, 16), nil); return err }(), WrongKey)
}

func TestTruncationIsRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, cek := w.seal(t, document())
	for n := 0; n < len(raw); n += 397 {
		_, err := Open(bytes.NewReader(raw[:n]), cek, nil)
		wants(t, fmt.Sprint("opening ", n), err, BadLength)
		_, err = Inspect(bytes.NewReader(raw[:n]))
		wants(t, fmt.Sprint("inspecting ", n), err, BadLength)
	}
}

// forge seals a bucket that the bidder made by hand, with a promise to its payload.
func (w *world) forge(t *testing.T, promise, given []byte, change func(plain []byte)) error {
	t.Helper()
	h, err := newHeader(&w.terms, w.bid, &payload{})
	fatal(t, err)
	h.Size = bucket(int64(len(given)) + 8)
	commit := newCommit(h, promise[:payloadSalt], int64(len(promise)))
	commit.Write(promise)
	h.Commit = Hash(commit.Sum(nil))
	cek, err := h.wrapKey()
	fatal(t, err)
	head, headerHash, err := h.encode()
	fatal(t, err)
	var b bytes.Buffer
	b.Write(head)
	out, err := newChunkWriter(&b, cek, headerHash, h.Size)
	fatal(t, err)
	plain := append(prefixed(given), make([]byte, int(h.Size)-8-len(given))...)
	change(plain)
	_, err = out.Write(plain)
	fatal(t, err)
	signature, err := sign(w.bid.sign, signedHash(headerHash, Hash(out.hash.Sum(nil))))
	fatal(t, err)
	b.Write(signature)
	_, err = Open(&b, cek, nil)
	return err
}

// TestWronglySealed: what a bidder seals against the rules is refused when it is opened,
// whatever it signed.
func TestWronglySealed(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	content := []byte("file")
	build := func(d Document) []byte {
		whole, err := d.fill(&w.terms, []File{{Name: "a", Type: "text/plain", Size: 4, SHA256: sha256.Sum256(content)}})
		fatal(t, err)
		raw, err := canonical(whole)
		fatal(t, err)
		return raw
	}
	lay := func(document, file []byte) []byte {
		out := binary.BigEndian.AppendUint32(make([]byte, payloadSalt), uint32(len(document)))
		return append(append(out, document...), prefixed(file)...)
	}
	same := func([]byte) {}
	good := lay(build(document()), content)
	fatal(t, w.forge(t, good, good, same))
	wants(t, "another promise", w.forge(t, append(bytes.Clone(good), 0), good, same), BadCommit)
	wants(t, "padding", w.forge(t, good, good, func(p []byte) { p[len(p)-1] = 1 }), BadPadding)
	wants(t, "padding at once", w.forge(t, good, good, func(p []byte) { p[8+len(good)] = 0x80 }), BadPadding)
	wants(t, "too long", w.forge(t, good, good, func(p []byte) { binary.BigEndian.PutUint64(p, Chunk-7) }), BadPayload)
	wants(t, "negative", w.forge(t, good, good, func(p []byte) { binary.BigEndian.PutUint64(p, 1<<63) }), BadPayload)
	wants(t, "too short", w.forge(t, good, good, func(p []byte) { binary.BigEndian.PutUint64(p, 35) }), BadPayload)
	wants(t, "more than the files", w.forge(t, good, append(bytes.Clone(good), 0), same), BadPayload)
	wants(t, "less than the files", w.forge(t, good, good[:len(good)-1], same), BadPayload)
	for name, payload := range map[string][]byte{
		"another file":       lay(build(document()), []byte("fila")),
		"a longer file":      lay(build(document()), []byte("filed")),
		"a document cut off": binary.BigEndian.AppendUint32(make([]byte, payloadSalt), 9),
	} {
		wants(t, name, w.forge(t, payload, payload, same), BadPayload)
	}
	text := build(document())
	for name, document := range map[string][]byte{
		"no JSON":         []byte("{"),
		"an empty text":   {},
		"a space":         append(bytes.Clone(text), ' '),
		"a second price":  bytes.Replace(text, []byte(`{"amountFen":123456`), []byte(`{"amountFen":1,"amountFen":123456`), 1),
		"a foreign field": bytes.Replace(text, []byte(`"v":1}`), []byte(`"v":1,"w":1}`), 1),
		"another case":    bytes.Replace(text, []byte(`"tender"`), []byte(`"Tender"`), 1),
		"another tender":  bytes.Replace(text, []byte(`tnd_1`), []byte(`tnd_2`), 1),
		"another round":   bytes.Replace(text, []byte(`"round":1`), []byte(`"round":2`), 1),
		"a path":          bytes.Replace(text, []byte(`"name":"a"`), []byte(`"name":"../a"`), 1),
		"no files":        bytes.Replace(text, text[bytes.Index(text, []byte(`[{"name"`)):bytes.Index(text, []byte(`,"kind"`))], []byte("null"), 1),
	} {
		payload := lay(document, content)
		wants(t, name, w.forge(t, payload, payload, same), BadDocument)
	}
}

func TestTakeMayFail(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	raw, cek := w.seal(t, document(), attachment("a", []byte("a")))
	if _, err := Open(bytes.NewReader(raw), cek, func(File) (io.Writer, error) { return nil, io.ErrShortWrite }); err != io.ErrShortWrite {
		t.Error(err)
	}
}
