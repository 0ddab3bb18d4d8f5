package sealing

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"io"
)

const nonceSize = 12

func newGCM(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

// nonce is 1 on the last chunk and else 0, three zero bytes, the chunk's number from 0.
func nonce(number int64, last bool) []byte {
	out := make([]byte, nonceSize)
	if last {
		out[0] = 1
	}
	binary.BigEndian.PutUint64(out[4:], uint64(number))
	return out
}

// chunkWriter encrypts a bucket, chunk by chunk; finish fills it with zeros.
type chunkWriter struct {
	out    io.Writer
	aead   cipher.AEAD
	header Hash
	size   int64 // of the bucket
	done   int64 // bytes of plaintext encrypted
	buffer []byte
	sealed []byte
	hash   hash.Hash // of the ciphertext
	tell   func(done int64)
}

func newChunkWriter(out io.Writer, cek []byte, header Hash, size int64) (*chunkWriter, error) {
	aead, err := newGCM(cek)
	if err != nil {
		return nil, err
	}
	return &chunkWriter{
		out: out, aead: aead, header: header, size: size, hash: sha256.New(), tell: func(int64) {},
		buffer: make([]byte, 0, Chunk), sealed: make([]byte, 0, Chunk+tagSize),
	}, nil
}

// Write takes plaintext.
func (w *chunkWriter) Write(p []byte) (int, error) {
	n := len(p)
	for len(p) > 0 {
		take := min(Chunk-len(w.buffer), len(p))
		w.buffer = append(w.buffer, p[:take]...)
		p = p[take:]
		if len(w.buffer) == Chunk {
			if err := w.flush(); err != nil {
				return 0, err
			}
		}
	}
	return n, nil
}

// flush encrypts one full chunk.
func (w *chunkWriter) flush() error {
	if w.done >= w.size {
		return problem(FileChanged, "a file grew while it was sealed: close it elsewhere and seal again")
	}
	number := w.done / Chunk
	w.done += Chunk
	w.sealed = w.aead.Seal(w.sealed[:0], nonce(number, w.done == w.size), w.buffer, w.header[:])
	w.buffer = w.buffer[:0]
	w.hash.Write(w.sealed)
	w.tell(w.done)
	_, err := w.out.Write(w.sealed)
	return err
}

// finish fills the bucket.
func (w *chunkWriter) finish() error {
	zeros := make([]byte, Chunk)
	for w.done < w.size {
		if _, err := w.Write(zeros[:Chunk-len(w.buffer)]); err != nil {
			return err
		}
	}
	return nil
}

// chunkReader decrypts a bucket, chunk by chunk.
type chunkReader struct {
	in     io.Reader
	aead   cipher.AEAD
	header Hash
	chunks int64
	next   int64  // number of the next chunk
	plain  []byte // what is left of the chunk before it
	buffer []byte
	hash   hash.Hash // of the ciphertext
	failed error     // the chunk that did not open
}

func newChunkReader(in io.Reader, cek []byte, header Hash, chunks int64) (*chunkReader, error) {
	if len(cek) != cekSize {
		return nil, problem(WrongKey, "an envelope's key has %d bytes, this one %d: ask for it again", cekSize, len(cek))
	}
	aead, err := newGCM(cek)
	if err != nil {
		return nil, err
	}
	return &chunkReader{in: in, aead: aead, header: header, chunks: chunks, hash: sha256.New(), buffer: make([]byte, Chunk+tagSize)}, nil
}

// Read gives plaintext up to the end of the bucket.
func (r *chunkReader) Read(p []byte) (int, error) {
	for len(r.plain) == 0 {
		if r.failed != nil {
			return 0, r.failed
		}
		if r.next == r.chunks {
			return 0, io.EOF
		}
		if err := r.load(); err != nil {
			return 0, err
		}
	}
	n := copy(p, r.plain)
	r.plain = r.plain[n:]
	return n, nil
}

func (r *chunkReader) load() error {
	if err := readFull(r.in, r.buffer); err != nil {
		return err
	}
	r.hash.Write(r.buffer)
	number := r.next
	r.next++
	plain, err := r.aead.Open(r.buffer[:0], nonce(number, r.next == r.chunks), r.buffer, r.header[:])
	if err != nil {
		r.failed = problem(BadChunk, "chunk %d of %d does not open: the envelope was changed, or the bidder sealed it wrongly", number+1, r.chunks)
		return r.failed
	}
	r.plain = plain
	return nil
}

// drain reads what is left of the ciphertext without decrypting it, for its hash.
func (r *chunkReader) drain() error {
	for r.next < r.chunks {
		if err := readFull(r.in, r.buffer); err != nil {
			return err
		}
		r.hash.Write(r.buffer)
		r.next++
	}
	return nil
}
