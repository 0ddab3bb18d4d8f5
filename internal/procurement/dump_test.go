package procurement_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// dump is every table of a database: name, columns, and each value as text.
type dump map[string]*dumped

type dumped struct {
	columns []string
	rows    [][]string
}

// dump reads all tables, those of the migrations too, past every guard.
func (h *hall) dump() dump {
	h.Helper()
	list := "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
	if strings.Contains(h.Name(), "PostgreSQL") {
		list = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
	}
	out := dump{}
	for _, table := range h.column(list) {
		rows, err := h.DB.Raw().Query(`SELECT * FROM "` + table + `"`)
		h.ok(err)
		d := &dumped{}
		d.columns, err = rows.Columns()
		h.ok(err)
		for rows.Next() {
			values := make([]any, len(d.columns))
			into := make([]any, len(values))
			for i := range values {
				into[i] = &values[i]
			}
			h.ok(rows.Scan(into...))
			line := make([]string, len(values))
			for i, v := range values {
				if raw, ok := v.([]byte); ok {
					v = string(raw)
				}
				line[i] = fmt.Sprint(v)
			}
			d.rows = append(d.rows, line)
		}
		h.ok(rows.Err())
		h.ok(rows.Close())
		out[table] = d
	}
	if len(out) < 60 {
		h.Fatalf("the dump has %d tables", len(out))
	}
	return out
}

func (h *hall) column(query string) []string {
	h.Helper()
	rows, err := h.DB.Raw().Query(query)
	h.ok(err)
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var s string
		h.ok(rows.Scan(&s))
		out = append(out, s)
	}
	h.ok(rows.Err())
	return out
}

// forms are how a text could lie in a dump: as it is, in hex of either case, in base64 of
// either alphabet at each of three offsets, backslashed as in JSON.
func forms(text string) []string {
	raw := []byte(text)
	quoted := strings.Trim(fmt.Sprintf("%+q", text), `"`)
	out := []string{text, quoted, strings.ToUpper(quoted), hex.EncodeToString(raw), strings.ToUpper(hex.EncodeToString(raw))}
	for offset := range 3 {
		padded := append(bytes.Repeat([]byte{0}, offset), raw...)
		whole := len(padded) / 3 * 3
		from := (offset*8 + 5) / 6 // characters that hold bits of what stands before
		for _, e := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
			out = append(out, e.EncodeToString(padded[:whole])[from:])
		}
	}
	return out
}

// where lists the tables and columns in which a text occurs in any form.
func (d dump) where(text string) []string {
	var out []string
	all := forms(text)
	for table, t := range d {
		for _, row := range t.rows {
			for i, v := range row {
				place := table + "." + t.columns[i]
				if !slices.Contains(out, place) && slices.ContainsFunc(all, func(form string) bool { return strings.Contains(v, form) }) {
					out = append(out, place)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}
