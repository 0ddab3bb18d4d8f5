package database

import (
	"context"
	"strconv"
	"strings"
)

// Statement is a statement in the making with its arguments, for lists of rows. The
// zero value is empty.
type Statement struct {
	strings.Builder
	Args []any
}

// Text adds a text in which each $ stands for the next of the arguments.
func (s *Statement) Text(text string, args ...any) {
	for i, part := range strings.Split(text, "$") {
		if i > 0 {
			s.WriteString("$" + strconv.Itoa(len(s.Args)+i))
		}
		s.WriteString(part)
	}
	s.Args = append(s.Args, args...)
}

// Row adds the i-th row of a list, as Text does.
func (s *Statement) Row(i int, row string, args ...any) {
	if i > 0 {
		s.WriteString(", ")
	}
	s.Text(row, args...)
}

// Exec runs it and tells how many rows it touched.
func (s *Statement) Exec(ctx context.Context, tx *Tx) (int64, error) {
	return tx.Affected(ctx, s.String(), s.Args...)
}

// Column runs it and reads the first column of its rows.
func (s *Statement) Column(ctx context.Context, tx *Tx) ([]string, error) {
	rows, err := tx.QueryContext(ctx, s.String(), s.Args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}
