package sealing

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash"
	"io"
	"strconv"
)

const payloadSalt = 32

// Attachment is a file to be sealed. It is read three times, each time from Open.
type Attachment struct {
	Name string
	Type string // media type; empty: application/octet-stream
	Open func() (io.ReadCloser, error)
}

// payload is what is sealed: salt, document and attachments.
type payload struct {
	salt        []byte
	document    []byte
	files       []File
	attachments []Attachment
}

// length is the payload's, in bytes.
func (p *payload) length() int64 {
	n := int64(len(p.salt) + 4 + len(p.document))
	for _, f := range p.files {
		n += 8 + f.Size
	}
	return n
}

// write writes the payload: FILE_CHANGED when an attachment is no longer what it was.
func (p *payload) write(w io.Writer) error {
	head := append([]byte{}, p.salt...)
	head = binary.BigEndian.AppendUint32(head, uint32(len(p.document)))
	if _, err := w.Write(append(head, p.document...)); err != nil {
		return err
	}
	for i, f := range p.files {
		if _, err := w.Write(binary.BigEndian.AppendUint64(nil, uint64(f.Size))); err != nil {
			return err
		}
		h := sha256.New()
		if _, err := p.attachments[i].copyTo(io.MultiWriter(h, w)); err != nil {
			return err
		}
		if Hash(h.Sum(nil)) != f.SHA256 {
			return problem(FileChanged, "the file %q changed while it was sealed: close it elsewhere and seal again", f.Name)
		}
	}
	return nil
}

// copyTo writes the attachment's bytes, no more than fit into the largest bucket.
func (a Attachment) copyTo(w io.Writer) (int64, error) {
	r, err := a.Open()
	if err != nil {
		return 0, err
	}
	n, err := io.Copy(w, io.LimitReader(r, MaxBucket+1))
	return n, errors.Join(err, r.Close())
}

// describe reads the attachment for its size and hash.
func (a Attachment) describe() (File, error) {
	h := sha256.New()
	n, err := a.copyTo(h)
	f := File{Name: a.Name, Type: a.Type, Size: n, SHA256: Hash(h.Sum(nil))}
	if f.Type == "" {
		f.Type = "application/octet-stream"
	}
	if n > MaxBucket {
		return f, problem(TooLarge, "the file %q has more than %d MiB: make it smaller, or split the bid as the tender allows", a.Name, MaxBucket>>20)
	}
	return f, err
}

// newCommit begins the hash that binds the bidder to one payload of n bytes, which
// follows: each part has its length before it.
func newCommit(h *Header, salt []byte, n int64) hash.Hash {
	commit := sha256.New()
	for _, part := range []string{"linli/bid/v1", h.Tender, h.Lot, string(h.Kind), strconv.Itoa(h.Round), string(salt)} {
		commit.Write(prefixed([]byte(part)))
	}
	commit.Write(binary.BigEndian.AppendUint64(nil, uint64(n)))
	return commit
}

// Take says where an attachment goes while an envelope is opened; nil: nowhere. Nothing
// is sure before Open has returned without an error: what was written until then is to be
// thrown away if it does not.
type Take func(File) (io.Writer, error)

// readPayload reads a bucket: the payload, of which attachments go to take, and zeros.
// BAD_PAYLOAD, BAD_DOCUMENT, BAD_COMMIT, BAD_PADDING.
func readPayload(h *Header, r io.Reader, take Take) (*Document, error) {
	lengths := make([]byte, 8)
	if _, err := io.ReadFull(r, lengths); err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint64(lengths)
	if n < payloadSalt+4 || n > uint64(h.Size-8) {
		return nil, problem(BadPayload, "the payload's length does not fit the envelope: the bidder sealed it wrongly")
	}
	inside := &io.LimitedReader{R: r, N: int64(n)}
	salt := make([]byte, payloadSalt)
	if err := readInside(inside, salt); err != nil {
		return nil, err
	}
	commit := newCommit(h, salt, int64(n))
	commit.Write(salt)
	d, err := readDocument(h, io.TeeReader(inside, commit), int64(n))
	if err != nil {
		return nil, err
	}
	for _, f := range d.Files {
		if err := readFile(io.TeeReader(inside, commit), f, take); err != nil {
			return nil, err
		}
	}
	if inside.N != 0 {
		return nil, problem(BadPayload, "something follows the last file: the bidder sealed it wrongly")
	}
	if Hash(commit.Sum(nil)) != h.Commit {
		return nil, problem(BadCommit, "the payload is not the one that the header promises: the bidder sealed it wrongly")
	}
	return d, readZeros(r)
}

// readInside fills b from a payload.
func readInside(r io.Reader, b []byte) error {
	_, err := io.ReadFull(r, b)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return problem(BadPayload, "the payload ends too early: the bidder sealed it wrongly")
	}
	return err
}

// readDocument reads the document of a payload of n bytes.
func readDocument(h *Header, r io.Reader, n int64) (*Document, error) {
	size := make([]byte, 4)
	if err := readInside(r, size); err != nil {
		return nil, err
	}
	length := int64(binary.BigEndian.Uint32(size))
	if length > maxDocument || length > n {
		return nil, problem(BadPayload, "the document's length does not fit: the bidder sealed it wrongly")
	}
	raw := make([]byte, length)
	if err := readInside(r, raw); err != nil {
		return nil, err
	}
	d := &Document{}
	if err := parseCanonical(raw, d); err != nil {
		return nil, problem(BadDocument, "the document is not in its form: %v", err)
	}
	if d.Tender != h.Tender || d.Lot != h.Lot || d.Kind != h.Kind || d.Round != h.Round {
		return nil, problem(BadDocument, "the document is for tender %s, lot %q, %s, round %d, and its envelope for %s, %q, %s, %d", d.Tender, d.Lot, d.Kind, d.Round, h.Tender, h.Lot, h.Kind, h.Round)
	}
	return d, d.check()
}

// readFile reads one attachment and compares it with its description.
func readFile(r io.Reader, f File, take Take) error {
	size := make([]byte, 8)
	if err := readInside(r, size); err != nil {
		return err
	}
	if binary.BigEndian.Uint64(size) != uint64(f.Size) {
		return problem(BadPayload, "the file %q has another length than the document says", f.Name)
	}
	h := sha256.New()
	out := io.Writer(h)
	if take != nil {
		w, err := take(f)
		if err != nil {
			return err
		}
		if w != nil {
			out = io.MultiWriter(h, w)
		}
	}
	if _, err := io.CopyN(out, r, f.Size); errors.Is(err, io.EOF) {
		return problem(BadPayload, "the file %q ends too early", f.Name)
	} else if err != nil {
		return err
	}
	if Hash(h.Sum(nil)) != f.SHA256 {
		return problem(BadPayload, "the file %q is another one than the document says", f.Name)
	}
	return nil
}

// readZeros reads the rest of a bucket.
func readZeros(r io.Reader) error {
	buffer := make([]byte, 4<<10)
	for {
		n, err := r.Read(buffer)
		var any byte
		for _, b := range buffer[:n] {
			any |= b
		}
		switch {
		case any != 0:
			return problem(BadPadding, "what fills the envelope is not empty: the bidder sealed it wrongly")
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}
