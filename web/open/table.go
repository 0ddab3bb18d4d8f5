package open

import (
	"encoding/csv"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// cell is one field of a table: its text, where it leads, and for a share the two
// counts that it is drawn from.
type cell struct {
	Text   string
	Href   string
	Number bool
	Split  bool // of a heading: its column has shares, which are two columns in a file
	Share  *share
	Clock  *clock
}

// share is a part of a whole, drawn as a bar beside its text.
type share struct{ Part, Whole int64 }

// Width is the bar's in hundredths.
func (s share) Width() int64 {
	if s.Whole <= 0 {
		return 0
	}
	return min(100, max(0, s.Part*100/s.Whole))
}

// clock is a term drawn as a bar, in hundredths: what of it is used, what is beyond its
// end, where that is, and where the mark of its last day stands.
type clock struct{ Used, Over, End, Due int }

// column is a column of a list, for the page and for its CSV file alike.
type column[N any] struct {
	word    string // key of its heading
	cell    func(N, speech) cell
	heading string // said instead of a word, when there is no key
	shares  bool   // its cells are shares, each a numerator and a denominator
}

// table is a section of a page: a list with what is said about it. One without columns has
// no list.
type table struct {
	Heading string
	Lead    []string // sentences before the list
	Facts   []fact   // what it says besides, each with its name
	Code    string   // what one types, or compares letter by letter
	Links   []link
	Head    []cell
	Rows    [][]cell
	Empty   string // said when there are no rows
	Next    string // where the rows after these are; empty: none
	CSV     string // where all rows are as a file; empty: nowhere
	Cut     string // said when rows were left out
}

func tabulate[N any](say speech, heading, empty string, columns []column[N], rows []N) table {
	t := table{Heading: say.word(heading), Empty: say.word(empty)}
	if len(rows) > fileRows {
		rows, t.Cut = rows[:fileRows], fmt.Sprintf(say.word("cut"), fileRows)
	}
	for _, c := range columns {
		heading := c.heading
		if heading == "" {
			heading = say.word(c.word)
		}
		t.Head = append(t.Head, cell{Text: heading, Split: c.shares})
	}
	for _, row := range rows {
		cells := make([]cell, len(columns))
		for i, c := range columns {
			cells[i] = c.cell(row, say)
			t.Head[i].Number = t.Head[i].Number || cells[i].Number
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// byteOrderMark makes spreadsheets read the file as UTF-8.
const byteOrderMark = "\ufeff"

// formula is what begins a text that a spreadsheet would run, in full width too, as the consoles' files have it.
var formula = regexp.MustCompile(`^[=+\-@\t\r＝＋－＠]`)

// plain is a cell as a spreadsheet reads it: a number without grouping; what it would take for a formula quoted by an
// apostrophe.
func plain(c cell) string {
	switch {
	case c.Number:
		return strings.ReplaceAll(c.Text, ",", "")
	case formula.MatchString(c.Text):
		return "'" + c.Text
	}
	return c.Text
}

// writeCSV writes a table. Shares are two columns, because "3 / 4" in one may be taken for a date.
func writeCSV(w io.Writer, t table, say speech) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	var head []string
	for _, h := range t.Head {
		head = append(head, plain(text(h.Text))) // no number, though its column has some
		if h.Split {
			head = append(head, fmt.Sprintf(say.word("out of"), h.Text))
		}
	}
	rows := [][]string{head}
	for _, row := range t.Rows {
		var fields []string
		for i, c := range row {
			switch {
			case !t.Head[i].Split:
				fields = append(fields, plain(c))
			case c.Share == nil:
				fields = append(fields, "", plain(c))
			default:
				fields = append(fields, strconv.FormatInt(c.Share.Part, 10), strconv.FormatInt(c.Share.Whole, 10))
			}
		}
		rows = append(rows, fields)
	}
	if t.Cut != "" {
		rows = append(rows, []string{t.Cut})
	}
	return out.WriteAll(rows)
}
