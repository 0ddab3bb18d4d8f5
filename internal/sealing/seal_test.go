package sealing

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"testing"
	"testing/iotest"
)

// TestRoundTrip seals two files and opens them by the bidder's key and by every pair of
// custodians.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	long := randomBytes(3*Chunk - 17)
	raw, cek := w.seal(t, document(), attachment("报价单.pdf", []byte("file")), attachment("long.pdf", long))
	got := map[string]*bytes.Buffer{}
	o, err := Open(iotest.HalfReader(bytes.NewReader(raw)), cek, func(f File) (io.Writer, error) {
		got[f.Name] = &bytes.Buffer{}
		return got[f.Name], nil
	})
	fatal(t, err)
	if got["报价单.pdf"].String() != "file" || !bytes.Equal(got["long.pdf"].Bytes(), long) || len(got) != 2 {
		t.Error("the files are others")
	}
	want := document()
	want.V, want.Tender, want.Lot, want.Kind, want.Round, want.Files = 1, "tnd_1", "lot_1", Price, 1, o.Document.Files
	if !reflect.DeepEqual(*o.Document, want) || o.Document.Files[1].Size != int64(len(long)) {
		t.Errorf("the document is %+v", o.Document)
	}
	if o.Header.Size != 4*Chunk || len(raw) < 4*Chunk || o.Header.Bid != w.bid.ID {
		t.Errorf("header %+v", o.Header)
	}
	e, err := Inspect(iotest.OneByteReader(bytes.NewReader(raw)))
	if err != nil || !reflect.DeepEqual(*e, o.Envelope) || w.terms.Match(e.Header) != nil {
		t.Errorf("inspected as %+v, %v", e, err)
	}
	for _, pair := range [][]int{{0, 1}, {0, 2}, {2, 1}, {0, 1, 2}} {
		var releases []*Release
		for _, i := range pair {
			r, err := w.custodians[i].Release(e.Header, e.HeaderHash)
			fatal(t, err)
			text, err := r.JSON()
			fatal(t, err)
			again, err := ReadRelease(text)
			fatal(t, err)
			releases = append(releases, again)
		}
		if joined, err := KeyOf(e.Header, e.HeaderHash, releases); err != nil || !bytes.Equal(joined, cek) {
			t.Errorf("custodians %v: %v", pair, err)
		}
	}
}

// TestHeaderTellsNothing: nothing of the bidder, and of two payloads in one bucket only
// what is random differs.
func TestHeaderTellsNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	short, _ := w.seal(t, document())
	d := document()
	d.Statement += string(bytes.Repeat([]byte("x"), 10_000))
	long, _ := w.seal(t, d, attachment("a", make([]byte, 40_000)))
	if len(short) != len(long) {
		t.Errorf("%d and %d bytes tell the payloads apart", len(short), len(long))
	}
	for _, secret := range []string{"org_7", "松江", "123456", "8800", "助浴"} {
		if bytes.Contains(short, []byte(secret)) {
			t.Errorf("%q stands openly in the envelope", secret)
		}
	}
	var fields map[string]any
	fatal(t, json.Unmarshal(short[prefixSize:bytes.Index(short, []byte(`"v":1}`))+6], &fields))
	for _, name := range []string{"bid", "bidder", "commit", "kind", "lot", "round", "shares", "signKey", "size", "suite", "tender", "threshold", "v"} {
		delete(fields, name)
	}
	if len(fields) != 0 {
		t.Errorf("the header also says %v", fields)
	}
}

func TestBuckets(t *testing.T) {
	t.Parallel()
	for n, want := range map[int64]int64{0: Chunk, Chunk: Chunk, Chunk + 1: 2 * Chunk, 3 * Chunk: 4 * Chunk, MaxBucket: MaxBucket, MaxBucket + 1: 0} {
		if got := bucket(n); got != want {
			t.Errorf("bucket(%d) = %d, not %d", n, got, want)
		}
	}
	// A payload that fills its bucket to the last byte has no padding at all.
	w := newWorld(t, Price)
	p, err := newPayload(&w.terms, document(), []Attachment{attachment("a", make([]byte, 10_000))}, func(string, int64, int64) {})
	fatal(t, err)
	full := 10_000 + Chunk - int(p.length()) - 8
	for extra, size := range map[int]int{0: Chunk, 1: 2 * Chunk} {
		raw, cek := w.seal(t, document(), attachment("a", bytes.Repeat([]byte{1}, full+extra)))
		o, err := Open(bytes.NewReader(raw), cek, nil)
		if err != nil || o.Header.Size != int64(size) {
			t.Errorf("%d bytes more than fit: %v", extra, err)
		}
	}
}

func TestSealRefuses(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	seal := func(d Document, files ...Attachment) error {
		_, err := Seal(io.Discard, &w.terms, w.bid, d, files, nil)
		return err
	}
	one := func(change func(*Document)) Document {
		d := document()
		change(&d)
		return d
	}
	negative := int64(-1)
	for why, d := range map[string]Document{
		"another tender":     one(func(d *Document) { d.Tender = "tnd_2" }),
		"another round":      one(func(d *Document) { d.Round = 2 }),
		"no price":           one(func(d *Document) { d.AmountFen, d.UnitPrices = nil, nil }),
		"a negative price":   one(func(d *Document) { d.AmountFen = &negative }),
		"a negative item":    one(func(d *Document) { d.UnitPrices[0].Fen = -1 }),
		"no organisation":    one(func(d *Document) { d.Organization = "" }),
		"no name":            one(func(d *Document) { d.OrganizationName = "" }),
		"broken UTF-8":       one(func(d *Document) { d.Statement = "\xff" }),
		"a local time":       one(func(d *Document) { d.SignedAt = "2026-11-28T09:30:00+08:00" }),
		"too much to read":   one(func(d *Document) { d.Statement = string(make([]byte, maxText+1)) }),
		"an empty criterion": one(func(d *Document) { d.Technical = []Answer{{}} }),
	} {
		wants(t, why, seal(d), BadDocument)
	}
	for _, name := range []string{"", ".", "..", "a/b", `a\b`, "c:a", "a\x00", "a\u202efdp.exe", string(bytes.Repeat([]byte("长"), 121)), "\xff"} {
		wants(t, name, seal(document(), attachment(name, nil)), BadDocument)
	}
	wants(t, "two of one name", seal(document(), attachment("a", nil), attachment("a", nil)), BadDocument)
	wants(t, "a custodian's key", func() error {
		_, err := Seal(io.Discard, &w.terms, w.custodians[0], document(), nil, nil)
		return err
	}(), WrongKey)
	w.terms.Kind = Technical
	wants(t, "a price in a technical envelope", seal(document()), BadDocument)
	fatal(t, seal(one(func(d *Document) { d.AmountFen, d.UnitPrices = nil, nil })))
}

// TestSealNoticesChange: a file that is another one when it is read again makes no
// envelope that could not be opened.
func TestSealNoticesChange(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Price)
	for why, second := range map[string][]byte{"other bytes": []byte("bbbb"), "longer": make([]byte, 9), "shorter": nil, "much longer": make([]byte, 2*Chunk)} {
		for _, at := range []int{2, 3} {
			reads := 0
			a := Attachment{Name: "a", Open: func() (io.ReadCloser, error) {
				reads++
				if reads >= at {
					return io.NopCloser(bytes.NewReader(second)), nil
				}
				return io.NopCloser(bytes.NewReader([]byte("aaaa"))), nil
			}}
			_, err := Seal(io.Discard, &w.terms, w.bid, document(), []Attachment{a}, nil)
			wants(t, why, err, FileChanged)
		}
	}
	broken := errors.New("the disk is broken")
	a := Attachment{Name: "a", Open: func() (io.ReadCloser, error) { return nil, broken }}
	if _, err := Seal(io.Discard, &w.terms, w.bid, document(), []Attachment{a}, nil); !errors.Is(err, broken) {
		t.Error(err)
	}
	big := Attachment{Name: "a", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(io.LimitReader(zeros{}, MaxBucket+1)), nil
	}}
	_, err := Seal(io.Discard, &w.terms, w.bid, document(), []Attachment{big}, nil)
	wants(t, "more than the largest bucket", err, TooLarge)
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }
