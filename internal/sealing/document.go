package sealing

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Limits of a document.
const (
	maxDocument = 1 << 20 // bytes of its JSON
	maxFiles    = 64
	maxRows     = 1000 // unit prices, technical answers
	maxName     = 120  // characters
	maxText     = 20_000
	maxFen      = 1<<53 - 1 // what every JSON reader takes exactly
)

// timeForm is how moments are written: UTC with microseconds.
const timeForm = "2006-01-02T15:04:05.000000Z"

var mediaForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}/[A-Za-z0-9][A-Za-z0-9.+_-]{0,99}$`)

// UnitPrice is the price of one item, in fen.
type UnitPrice struct {
	Item string `json:"item"`
	Fen  int64  `json:"fen"`
}

// Answer is what the bidder says to one criterion.
type Answer struct {
	Criterion string `json:"criterion"`
	Text      string `json:"text"`
}

// File describes an attachment.
type File struct {
	Name   string `json:"name"` // at most 120 characters, no folder
	Type   string `json:"type"` // media type
	Size   int64  `json:"size"` // bytes
	SHA256 Hash   `json:"sha256"`
}

// Document is what a bidder says. Tender, lot, kind and round are those of the header.
type Document struct {
	V                int         `json:"v"` // 1
	Tender           string      `json:"tender"`
	Lot              string      `json:"lot"`
	Kind             Kind        `json:"kind"`
	Round            int         `json:"round"`
	Organization     string      `json:"organization"`
	OrganizationName string      `json:"organizationName"`
	AmountFen        *int64      `json:"amountFen,omitempty"`
	UnitPrices       []UnitPrice `json:"unitPrices,omitempty"`
	Technical        []Answer    `json:"technical,omitempty"`
	Statement        string      `json:"statement"`
	SignedAt         string      `json:"signedAt"` // UTC with microseconds, by the bidder's clock
	Files            []File      `json:"files"`
}

// ReadDocument reads a document that a bidder wrote, before it is sealed: what the terms
// know may be left out, and files are not in it yet. BAD_DOCUMENT.
func ReadDocument(raw []byte) (*Document, error) {
	d := &Document{}
	if err := parseStrict(raw, d); err != nil {
		return nil, problem(BadDocument, "the document cannot be read (%v): compare it with the example in docs/sealed-bids.md", err)
	}
	return d, nil
}

// fill completes a document from the terms: BAD_DOCUMENT where it says something else.
func (d Document) fill(t *Terms, files []File) (*Document, error) {
	other := d.V != 0 && d.V != 1 || d.Tender != "" && d.Tender != t.Tender || d.Lot != "" && d.Lot != t.Lot || d.Kind != "" && d.Kind != t.Kind || d.Round != 0 && d.Round != t.Round
	if other {
		return nil, problem(BadDocument, "the document is for another tender, lot, kind or round than the terms: correct it, or leave these out")
	}
	d.V, d.Tender, d.Lot, d.Kind, d.Round, d.Files = 1, t.Tender, t.Lot, t.Kind, t.Round, files
	return &d, d.check()
}

// check holds a document to its form.
func (d *Document) check() error {
	if d.V != 1 || d.Files == nil {
		return problem(BadDocument, "the document is not of version 1")
	}
	if !idForm.MatchString(d.Organization) || !isText(d.OrganizationName, 1, maxName) {
		return problem(BadDocument, "the document names the organisation by its id and by a name of up to %d characters", maxName)
	}
	if t, err := time.Parse(timeForm, d.SignedAt); err != nil || t.Format(timeForm) != d.SignedAt {
		return problem(BadDocument, "signedAt is a moment in UTC with microseconds, as 2026-11-28T09:30:00.000000Z")
	}
	if !isText(d.Statement, 0, maxText) {
		return problem(BadDocument, "the statement has at most %d characters", maxText)
	}
	if err := d.checkRows(); err != nil {
		return err
	}
	return checkFiles(d.Files)
}

// checkRows holds prices and answers to their form, and keeps prices out of an envelope
// that is opened before prices may be known.
func (d *Document) checkRows() error {
	priced := d.AmountFen != nil || len(d.UnitPrices) > 0
	switch {
	case d.Kind == Technical && priced:
		return problem(BadDocument, "a TECHNICAL envelope is opened before prices may be known: take amountFen and unitPrices out, they belong in the PRICE envelope")
	case d.Kind != Technical && !priced:
		return problem(BadDocument, "a %s envelope has a price: amountFen, or unitPrices", d.Kind)
	case d.AmountFen != nil && (*d.AmountFen < 0 || *d.AmountFen > maxFen):
		return problem(BadDocument, "amountFen is a number of fen from 0 to 2^53-1")
	case len(d.UnitPrices) > maxRows || len(d.Technical) > maxRows:
		return problem(BadDocument, "there are at most %d unit prices and %d technical answers", maxRows, maxRows)
	}
	for _, p := range d.UnitPrices {
		if !isText(p.Item, 1, maxName) || p.Fen < 0 || p.Fen > maxFen {
			return problem(BadDocument, "a unit price has an item of up to %d characters and a number of fen from 0 to 2^53-1", maxName)
		}
	}
	for _, a := range d.Technical {
		if !isText(a.Criterion, 1, maxName) || !isText(a.Text, 0, maxText) {
			return problem(BadDocument, "a technical answer has a criterion of up to %d characters and a text of up to %d", maxName, maxText)
		}
	}
	return nil
}

func checkFiles(files []File) error {
	if len(files) > maxFiles {
		return problem(TooLarge, "there are at most %d files: put several into one archive", maxFiles)
	}
	seen := map[string]bool{}
	for _, f := range files {
		if why := checkName(f.Name); why != "" {
			return problem(BadDocument, "the file's name %q %s: rename it", f.Name, why)
		}
		if seen[f.Name] {
			return problem(BadDocument, "two files are named %q: rename one", f.Name)
		}
		seen[f.Name] = true
		if !mediaForm.MatchString(f.Type) || f.Size < 0 || f.Size > MaxBucket {
			return problem(BadDocument, "the file %q has a media type such as application/pdf and at most %d bytes", f.Name, MaxBucket)
		}
	}
	return nil
}

// checkName says why a file may not have a name, or nothing: it is written as it is on
// the machine of whoever opens the envelope.
func checkName(name string) string {
	switch {
	case !isText(name, 1, maxName):
		return "has not 1 to 120 characters"
	case name == "." || name == ".." || strings.ContainsAny(name, `/\:`):
		return "names a folder"
	case strings.ContainsFunc(name, isUnseen):
		return "has characters that cannot be seen"
	}
	return ""
}

// unseen are marks that turn the direction of writing and can hide what a name ends in.
var unseen = []rune{0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069}

func isUnseen(r rune) bool { return unicode.IsControl(r) || slices.Contains(unseen, r) }

// isText tells whether s is UTF-8 with so many characters.
func isText(s string, from, to int) bool {
	n := utf8.RuneCountInString(s)
	return utf8.ValidString(s) && n >= from && n <= to
}
