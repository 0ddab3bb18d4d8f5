package ocds

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"
)

// Result is one release of a file. Process is nil unless the verdict is OK.
type Result struct {
	Verdict Verdict
	Process *Process
}

// Summary counts a file. Linked releases are those that a record only gives the address of;
// Empty are packages without any release.
type Summary struct {
	Taken, Refused, Repeated, Linked, Empty int
}

// Read reads a file of releases: a release package, a record package, one release or record, a
// JSON list of them, or such values one after the other (JSON lines). Of a record that embeds
// its releases those are read, of any other what is compiled; versioned releases are not. It
// calls each for every release in the order of the file, keeps one release at a time and a
// hash of those before, and never gives up for what is in the file: a release that cannot be
// taken has a verdict and the others go on. Where brackets do not match, reading resumes at
// the next line that begins with {. An error is one of r or of each.
func Read(r io.Reader, each func(Result) error) (Summary, error) {
	f := &file{s: scanner{r: bufio.NewReaderSize(r, 1<<16), line: 1}, each: each, seen: map[hash]hash{}}
	err := f.read()
	return f.sum, err
}

type hash = [sha256.Size]byte

type file struct {
	s    scanner
	each func(Result) error
	sum  Summary
	seen map[hash]hash // ocid and id → content
}

// A verdict was given, and
var (
	errLost = errors.New("lost")  // the place in the text is not known
	errEnd  = errors.New("ended") // the text is over
)

func (f *file) read() error {
	if head, _ := f.s.r.Peek(3); bytes.Equal(head, []byte("\xef\xbb\xbf")) {
		_, _ = f.s.r.Discard(3) // was peeked at
	} else if bytes.HasPrefix(head, []byte("\xfe\xff")) || bytes.HasPrefix(head, []byte("\xff\xfe")) {
		return f.refuse("", CodeEncoding, "The file is UTF-16: save it as UTF-8 and import it again.")
	}
	for first := true; ; first = false {
		c, err := f.s.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		where := ""
		if !first {
			where = "line " + strconv.Itoa(f.s.line)
		}
		switch c {
		case '{':
			err = f.object(where, 0)
		case '[':
			err = f.list(where, 0)
		case ',', 0x1e: // between values in some files, and before each in RFC 7464
			_, err = f.s.byte()
		default:
			err = f.other(f.name(where))
		}
		if errors.Is(err, errLost) {
			err = f.resume()
		}
		if errors.Is(err, errEnd) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// resume passes on to the next line that begins with {.
func (f *file) resume() error {
	for {
		err := f.s.skipLine()
		var head []byte
		if err == nil {
			head, err = f.s.r.Peek(1)
		}
		switch {
		case errors.Is(err, io.EOF):
			return errEnd
		case err != nil || head[0] == '{':
			return err
		}
	}
}

func (f *file) name(where string) string {
	if where == "" {
		return "line " + strconv.Itoa(f.s.line)
	}
	return where
}

// other reads what should have been an object.
func (f *file) other(where string) error {
	if _, err := f.s.value(); err != nil {
		return f.broken(where, err)
	}
	return f.refuse(where, CodeNotRelease, "This is not a release: a release is a JSON object with an ocid.")
}

// broken gives the verdict on a value that could not be cut out.
func (f *file) broken(where string, err error) error {
	var refused error
	switch {
	case errors.Is(err, errLarge):
		return f.refuse(where, CodeTooLarge, fmt.Sprintf("The release is longer than %d MB: publish it in parts.", largestRelease>>20))
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		refused, err = f.refuse(where, CodeTruncated, "The file ends here in the middle: fetch it again."), errEnd
	case errors.Is(err, errBrackets), errors.Is(err, errSeparator):
		refused, err = f.refuse(where, CodeNotJSON, fmt.Sprintf("The brackets, quotes or separators do not match at line %d, so that it cannot be told where this ends: correct the file and import it again.", f.s.line)), errLost
	}
	if refused != nil {
		return refused
	}
	return err
}

func (f *file) list(where string, depth int) error {
	if _, err := f.s.byte(); err != nil {
		return err
	}
	for i := 0; ; {
		c, err := f.s.next()
		at := index(where, i)
		switch {
		case err != nil:
			return f.broken(at, err)
		case c == ']':
			_, err := f.s.byte()
			return err
		case c == ',':
			_, err = f.s.byte()
		case c == '{':
			err = f.object(at, depth)
			i++
		default:
			err = f.other(at)
			i++
		}
		if err != nil {
			return err
		}
	}
}

// form is what is known of an object when its end is reached.
type form struct {
	rest     bytes.Buffer // the object without releases, records and merged releases
	large    bool
	list     bool // of releases or records, read as they came
	fields   map[string]bool
	compiled []byte
}

// object reads a release, a record or a package; which of them shows only at its end, because
// fields have no order. Releases and records are read as they come.
func (f *file) object(where string, depth int) error {
	if _, err := f.s.byte(); err != nil {
		return err
	}
	o, at := form{fields: map[string]bool{}}, f.name(where)
	before := f.sum.Taken + f.sum.Refused + f.sum.Repeated
	for {
		c, err := f.s.next()
		if err != nil {
			return f.broken(at, err)
		}
		if c == '}' || c == ',' {
			if _, err := f.s.byte(); err != nil {
				return err
			}
			if c == '}' {
				break
			}
			continue
		}
		if err := f.member(&o, at, where, depth); err != nil {
			return err
		}
	}
	return f.close(&o, at, where, f.sum.Taken+f.sum.Refused+f.sum.Repeated > before)
}

func (f *file) member(o *form, at, where string, depth int) error {
	raw, err := f.s.value()
	var key string
	if err == nil && json.Unmarshal(raw, &key) != nil {
		err = errSeparator
	}
	if err == nil {
		var colon byte
		if colon, err = f.s.next(); err == nil && colon != ':' {
			err = errSeparator
		} else if err == nil {
			_, err = f.s.byte()
		}
	}
	var c byte
	if err == nil {
		c, err = f.s.next()
	}
	if err != nil {
		return f.broken(at, err)
	}
	o.fields[key] = true
	if (key == "releases" || key == "records") && c == '[' && depth < 3 {
		o.list = true
		return f.list(join(where, key), depth+1)
	}
	v, err := f.s.value()
	switch {
	case errors.Is(err, errLarge):
		o.large = o.large || key != "versionedRelease"
		return nil
	case err != nil:
		return f.broken(at, err)
	case key == "versionedRelease":
		return nil
	case key == "compiledRelease":
		o.compiled = v
		return nil
	}
	if o.rest.Len()+len(raw)+len(v) > largestRelease {
		o.large = true
		return nil
	}
	if o.rest.Len() > 0 {
		o.rest.WriteByte(',')
	}
	o.rest.Write(raw)
	o.rest.WriteByte(':')
	o.rest.Write(v)
	return nil
}

// Fields by which an object is told to be a release, or a package that is empty.
var (
	ofReleases = []string{"ocid", "tag", "initiationType", "buyer", "parties", "planning", "tender", "bids", "awards", "contracts"}
	ofPackages = []string{"publisher", "publishedDate", "extensions", "packages", "publicationPolicy"}
)

func (o *form) any(names []string) bool {
	for _, name := range names {
		if o.fields[name] {
			return true
		}
	}
	return false
}

// isLink tells whether a record only says where the release is.
func (o *form) isLink() bool {
	for name := range o.fields {
		if name != "url" && name != "date" && name != "tag" {
			return false
		}
	}
	return o.fields["url"]
}

// close does with an object what its fields ask for; read tells that releases were in it,
// at is its place for people.
func (f *file) close(o *form, at, where string, read bool) error {
	switch {
	case read:
		return nil // what is compiled is made of them
	case o.large:
		return f.broken(at, errLarge)
	case o.compiled != nil:
		return f.release(o.compiled, join(where, "compiledRelease"))
	case !o.list && (o.fields["releases"] || o.fields["records"]):
		return f.refuse(at, CodeNotRelease, "The releases or records of this package are not a list, or packages are nested too deep.")
	case o.list, !o.any(ofReleases) && o.any(ofPackages):
		f.sum.Empty++
		return nil
	case o.isLink():
		f.sum.Linked++
		return nil
	case o.fields["versionedRelease"]:
		return f.refuse(at, CodeNotRelease, "The record has only a versioned release: import its releases or a record with a compiled release.")
	case !o.any(ofReleases):
		return f.refuse(at, CodeNotRelease, "This is not a release: a release is a JSON object with an ocid.")
	}
	raw := append(append([]byte{'{'}, o.rest.Bytes()...), '}')
	return f.release(raw, at)
}

// refuse gives the verdict on a release of which nothing is known.
func (f *file) refuse(where, code, sentence string) error {
	f.sum.Refused++
	return f.each(Result{Verdict: Verdict{Where: where, Problems: []Problem{{Code: code, Sentence: sentence, Fatal: true}}}})
}

// release gives the verdict on the text of one release.
func (f *file) release(raw []byte, where string) error {
	if !utf8.Valid(raw) {
		return f.refuse(where, CodeEncoding, "The release is not UTF-8: convert the file and import it again.")
	}
	n := &notes{}
	parsed, err := parse(raw, func(path string) { n.note(path, CodeTwice, "The field stands twice; the last was used.") })
	tree, ok := parsed.(map[string]any)
	if err != nil || !ok {
		return f.refuse(where, CodeNotJSON, fmt.Sprintf("The release cannot be read: %s.", err))
	}
	p := n.process(tree)
	result := Result{Verdict: Verdict{OCID: p.OCID, ID: p.ReleaseID, Where: where}, Process: &p}
	repeated := false
	if !n.fatal {
		repeated = f.before(n, tree, p)
	}
	result.Verdict.OK, result.Verdict.Problems = !n.fatal && !repeated, n.problems
	switch {
	case repeated:
		f.sum.Repeated++
	case n.fatal:
		f.sum.Refused++
	default:
		f.sum.Taken++
	}
	if !result.Verdict.OK {
		result.Process = nil
	}
	return f.each(result)
}

// before tells whether this very release was in the file, and notes a release of the same id
// that says something else.
func (f *file) before(n *notes, tree map[string]any, p Process) bool {
	text, _ := json.Marshal(tree) // decoded JSON can be written; its fields in one order
	content := sha256.Sum256(text)
	key := sha256.Sum256([]byte(p.OCID + "\x00" + p.ReleaseID))
	if p.ReleaseID == "" {
		key = content
	}
	earlier, known := f.seen[key]
	switch {
	case !known:
		f.seen[key] = content
	case earlier == content:
		n.note("", CodeRepeated, "The file has this release once more; it was taken once.")
		return true
	default:
		n.fail("id", CodeContradicted, "The file has another release with this id that says something else: a release never changes. Ask the publisher which of them holds.")
	}
	return false
}
