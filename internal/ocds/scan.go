package ocds

import (
	"bufio"
	"errors"
	"io"
)

// largestRelease is how many bytes one release may have, and all of a package or record that
// is not its releases.
const largestRelease = 8 << 20

var (
	errLarge     = errors.New("longer than is read")
	errBrackets  = errors.New("brackets do not match")
	errSeparator = errors.New("something else stands where a value belongs")
)

// scanner cuts a text into JSON values by their brackets and quotes alone, so that a value that
// is not JSON inside does not end the reading. It keeps one value at a time.
type scanner struct {
	r    *bufio.Reader
	line int
}

func (s *scanner) byte() (byte, error) {
	c, err := s.r.ReadByte()
	if c == '\n' && err == nil {
		s.line++
	}
	return c, err
}

func (s *scanner) back(c byte) {
	_ = s.r.UnreadByte() // always follows a read
	if c == '\n' {
		s.line--
	}
}

// next gives the next byte that is no white space, and leaves it.
func (s *scanner) next() (byte, error) {
	for {
		c, err := s.byte()
		if err != nil {
			return 0, err
		}
		switch c {
		case ' ', '\t', '\n', '\r':
			continue
		}
		s.back(c)
		return c, nil
	}
}

// value reads one value. errLarge comes after all of it was passed over; io.ErrUnexpectedEOF
// when the text ends in it, errBrackets when it cannot be told where it ends.
func (s *scanner) value() ([]byte, error) {
	c, err := s.next()
	if err != nil {
		return nil, err
	}
	var raw []byte
	large := false
	take := func(c byte) {
		if len(raw) == largestRelease {
			large = true
			return
		}
		raw = append(raw, c)
	}
	var open []byte // closing brackets that are waited for
	inText, escaped, container := false, false, c == '{' || c == '['
	if !container && c != '"' {
		return s.bare()
	}
	for {
		c, err := s.byte()
		if err != nil {
			return raw, eof(err)
		}
		if inText && c == '\n' { // no text of JSON has one: the quotes have come apart
			s.back(c)
			return raw, errBrackets
		}
		take(c)
		switch {
		case escaped:
			escaped = false
			continue
		case inText && c == '\\':
			escaped = true
			continue
		case c == '"':
			inText = !inText
		case inText:
			continue
		case c == '{' || c == '[':
			if len(open) > 1<<20 {
				return raw, errBrackets
			}
			open = append(open, c+2) // } is { + 2, ] is [ + 2
		case c == '}' || c == ']':
			if len(open) == 0 || open[len(open)-1] != c {
				return raw, errBrackets
			}
			open = open[:len(open)-1]
		default:
			continue
		}
		if len(open) == 0 && !inText {
			if large {
				return nil, errLarge
			}
			return raw, nil
		}
	}
}

// bare reads what is neither text nor object nor list: a number, true, or a foreign word.
func (s *scanner) bare() ([]byte, error) {
	var raw []byte
	for {
		c, err := s.byte()
		if errors.Is(err, io.EOF) && len(raw) > 0 {
			return raw, nil
		}
		if err != nil {
			return raw, err
		}
		switch c {
		case ',', ':', '{', '}', '[', ']', '"', ' ', '\t', '\r', '\n':
			s.back(c)
			if len(raw) == 0 {
				return nil, errSeparator
			}
			return raw, nil
		}
		if raw = append(raw, c); len(raw) > largestRelease {
			return nil, errBrackets
		}
	}
}

// skipLine passes over the rest of a line.
func (s *scanner) skipLine() error {
	for {
		c, err := s.byte()
		if err != nil || c == '\n' {
			return err
		}
	}
}

func eof(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
