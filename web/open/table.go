package open

import (
	"encoding/csv"
	"io"
	"strings"
)

// cell is one field of a table: its text, where it leads, and for a share the two
// counts that it is drawn from.
type cell struct {
	Text   string
	Href   string
	Number bool
	Share  *share
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

// column is a column of a list, for the page and for its CSV file alike.
type column[N any] struct {
	word    string // key of its heading
	cell    func(N, speech) cell
	heading string // said instead of a word, when there is no key
}

// table is a list as a page shows it.
type table struct {
	Heading string
	Head    []cell
	Rows    [][]cell
	Empty   string // said when there are no rows
	Next    string // where the rows after these are; empty: none
	CSV     string // where all rows are as a file; empty: nowhere
}

func tabulate[N any](say speech, heading, empty string, columns []column[N], rows []N) table {
	t := table{Heading: say.word(heading), Empty: say.word(empty)}
	for _, c := range columns {
		heading := c.heading
		if heading == "" {
			heading = say.word(c.word)
		}
		t.Head = append(t.Head, cell{Text: heading})
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

// writeCSV writes rows as a spreadsheet reads them: numbers without grouping. A text that a spreadsheet would
// take for a formula is quoted by an apostrophe.
func writeCSV(w io.Writer, rows [][]cell, head []cell) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	for _, row := range append([][]cell{head}, rows...) {
		fields := make([]string, len(row))
		for i, c := range row {
			fields[i] = c.Text
			if c.Number {
				fields[i] = strings.ReplaceAll(c.Text, ",", "")
			} else if strings.ContainsAny(c.Text[:min(1, len(c.Text))], "=+-@\t\r") {
				fields[i] = "'" + c.Text
			}
		}
		if err := out.Write(fields); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
