package hsds

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// document is a JSON object whose lists are read one record at a time, in whatever
// order they are needed: a service names its location in a list that usually comes
// after it.
type document struct {
	from  io.ReadSeeker
	start int64 // of the object in from
	lists map[string]listing
}

type listing struct {
	offset  int64 // of the first record, behind the bracket
	records int
}

// openDocument reads the text once, to see that it is JSON and where its lists are. What
// cannot be read twice is kept in a temporary file until close.
func openDocument(r io.Reader) (d *document, closed func(), err error) {
	d = &document{lists: map[string]listing{}}
	closed = func() {}
	if s, ok := r.(io.ReadSeeker); ok {
		if d.start, err = s.Seek(0, io.SeekCurrent); err == nil {
			d.from = s
		}
	}
	if d.from == nil {
		f, err := os.CreateTemp("", "linli-hsds-*")
		if err != nil {
			return nil, closed, fmt.Errorf("keep the document while it is read: %w", err)
		}
		closed = func() {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
		if _, err := io.Copy(f, r); err != nil {
			return nil, closed, fmt.Errorf("keep the document while it is read: %w", err)
		}
		d.from, d.start = f, 0
	}
	if err := d.survey(); err != nil {
		return nil, closed, fmt.Errorf("the document is not JSON of the form {\"organizations\": […], \"services\": […]}: %w", err)
	}
	return d, closed, nil
}

// survey finds the lists. Of two with the same name the last counts.
func (d *document) survey() error {
	if _, err := d.from.Seek(d.start, io.SeekStart); err != nil {
		return err
	}
	dec := json.NewDecoder(d.from)
	dec.UseNumber()
	t, err := dec.Token()
	if err != nil || t != json.Delim('{') {
		return errors.Join(err, errors.New("it does not begin with {"))
	}
	var raw json.RawMessage // one record's room for all
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return err
		}
		value, err := dec.Token()
		if err != nil {
			return err
		}
		if value != json.Delim('[') {
			if err := skip(dec, value); err != nil {
				return err
			}
			continue
		}
		l := listing{offset: dec.InputOffset()}
		for ; dec.More(); l.records++ {
			if err := dec.Decode(&raw); err != nil {
				return err
			}
		}
		if _, err := dec.Token(); err != nil {
			return err
		}
		d.lists[name.(string)] = l
	}
	_, err = dec.Token()
	return err
}

// skip reads the rest of a value that begins with a token, and keeps nothing of it.
func skip(dec *json.Decoder, t json.Token) (err error) {
	for depth := 0; ; {
		switch t {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return nil
		}
		if t, err = dec.Token(); err != nil {
			return err
		}
	}
}

// each gives a list's records in their order.
func (d *document) each(name string, take func(i int, raw json.RawMessage) error) error {
	l, ok := d.lists[name]
	if !ok {
		return nil
	}
	if _, err := d.from.Seek(d.start+l.offset, io.SeekStart); err != nil {
		return err
	}
	dec := json.NewDecoder(io.MultiReader(strings.NewReader("["), d.from))
	if _, err := dec.Token(); err != nil {
		return err
	}
	for i := range l.records {
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return fmt.Errorf("%s[%d]: the document changed while it was read: %w", name, i, err)
		}
		if err := take(i, raw); err != nil {
			return err
		}
	}
	return nil
}
